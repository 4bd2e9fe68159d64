"""Measure the names and relations that are read against ``corpus/``: ``python3 scripts/measure_names.py [SPLIT]`` (tune by default).

A name counts as found where its first and last character are those annotated. Names and relations that annotators need not agree on
count neither way; relations are judged between the names as annotated.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence

from learn import sentences

import corpus
from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.curation.drafting.reading import NO_THINGS
from chaingraph.text.canonical import CanonicalText, canonical_text
from chaingraph.text.layout import Layout, layout
from chaingraph.text.names import endings, learned
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.learned import LEAST, judged

GRAPH = open_graph(default=False)
Spans = dict[tuple[int, int], str]
ELSEWHERE = ("dueBy",)  # relations that grammar alone reads


def by_model(text: CanonicalText, laid: Layout) -> Spans:
    """Return the names that the model finds, by their places, with their kinds."""
    return {(one.start, one.end): one.kind for one in learned.tagged(text, laid)}


def by_endings(text: CanonicalText, laid: Layout) -> Spans:
    """Return the names that their endings tell, by their places, with their kinds."""
    return {(one.start, one.end): one.kind for one in endings.names(text, {}, laid.breaks)}


def as_drafted(text: CanonicalText, laid: Layout) -> Spans:
    """Return the names that a draft takes, titles and those that the layout gives among them, by their places."""
    return {(name.start, name.end): name.kind or "" for name in Draft(text, "measured", GRAPH).names}


def names_of(
    texts: list[corpus.Text], read: Callable[[CanonicalText, Layout], Spans], apart: Sequence[str] = ()
) -> Counter[str]:
    """Count the names of texts that are right, wrong and lacking, and of the right ones those whose kind is right.

    Names of kinds ``apart`` count neither way.
    """
    score = Counter[str]()
    for text in texts:
        found = canonical_text(text.plain)
        there = {(found.place(span.start), found.place(span.end)): span for span in text.spans}
        free = [place for place, span in there.items() if span.optional or text.kinds[span.id] in apart]
        said = read(found, layout(found))
        for place, kind in said.items():
            if place in there and place not in free:
                score.update(right=1, kind=kind == text.kinds[there[place].id])
            elif not any(start < place[1] and place[0] < end for start, end in free):
                score.update(wrong=1)
        score.update(lacking=len(there.keys() - said.keys() - set(free)))
    return score


def relations_of(texts: list[corpus.Text], least: float) -> Counter[str]:
    """Count the relations of texts that are right, wrong and lacking, at a least confidence."""
    score = Counter[str]()
    for text in texts:
        told = {
            (one.subject, one.relation, one.object): one.optional or one.basis == "placed"
            for one in text.relations
            if one.relation not in ELSEWHERE
        }
        there, said = {key for key, free in told.items() if not free}, related(text, least)
        score.update(right=len(said & there), wrong=len(said - told.keys()), lacking=len(there - said))
    return score


def related(text: corpus.Text, least: float) -> set[tuple[str, str, str]]:
    """Return the relations that the model sees between the names of a text."""
    found, said = canonical_text(text.plain), set()
    spans = [(found.place(span.start), found.place(span.end), span.id) for span in text.spans]
    for start, end, laid in sentences(found, layout(found)):
        here = [span for span in spans if start <= span[0] and span[1] <= end]
        mentions = [Mention(first - start, last - start, text.kinds[thing]) for first, last, thing in here]
        for one in judged(found.text[start:end], mentions, laid, least):
            said.add((here[one.first][2], one.relation, here[one.second][2]))
    return said


def row(what: str, score: Counter[str]) -> str:
    """Return the line of a score."""
    right, wrong, lacking = score["right"], score["wrong"], score["lacking"]
    shares = (right / (right + wrong), right / (right + lacking), 2 * right / (2 * right + wrong + lacking))
    kinds = f"  kinds {score['kind'] / right:.3f}" if score["kind"] else ""
    return f"{what:<22} precision {shares[0]:.3f}  recall {shares[1]:.3f}  F1 {shares[2]:.3f}{kinds}"


if __name__ == "__main__":
    TEXTS = corpus.texts(split=sys.argv[1] if len(sys.argv) > 1 else "tune")
    print(row("names by endings", names_of(TEXTS, by_endings)))
    print(row("names by the model", names_of(TEXTS, by_model)))
    print(row("names as drafted", names_of(TEXTS, as_drafted, NO_THINGS)))
    for sure in (LEAST, 0.7):
        print(row(f"relations, {sure} sure", relations_of(TEXTS, sure)))
