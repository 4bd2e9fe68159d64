"""Points of relations: between the names as annotated, by verbs and by the learned model, and end to end, as drafted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus_matching import Things
from learn import sentences

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.names.endings import Name
from chaingraph.text.relations import verbs
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.learned import judged
from corpus import Relation, Text
from measuring.matching import relations, unmarked
from measuring.points import Point

ELSEWHERE = ("dueBy",)  # what grammar alone reads, and is counted with the dates


def on_names(attribute: str, gold: Text, said: list[Relation]) -> Iterator[Point]:
    """Yield the points of relations that are read between the names as annotated."""
    same = {thing: {thing} for thing in gold.kinds}
    yield from relations(attribute, gold, gold, _expected(gold), said, same)


def end_to_end(attribute: str, gold: Text, drafted: Text, same: Things) -> Iterator[Point]:
    """Yield the points of relations of a draft, whose ends are names that it found itself.

    Of a task that the annotation does not mark nothing counts, nor that who holds the post of a chief is chief.
    """
    free, mine, yours = unmarked(drafted, same), _expected(gold), _expected(drafted)
    yours = [replace(one, optional=one.optional or one.subject in free) for one in yours]
    yield from relations(attribute, gold, drafted, [*mine, *_followed(mine)], yours, same)


def _followed(told: Sequence[Relation]) -> Iterator[Relation]:
    """Yield that who holds the post of the chief of a chain is its chief, as far as that is not told itself; it is optional."""
    chains = [(one.subject, one.object) for one in told if one.relation == "chiefOf"]
    for held in told:
        for post, chain in chains if held.relation == "heldBy" else ():
            if post == held.subject and (held.object, chain) not in chains:
                yield Relation(held.object, "chiefOf", chain, optional=True)


def by_model(gold: Text, least: float) -> list[Relation]:
    """Return the relations that the model sees between the names of a text, at a least confidence."""
    found, said = canonical_text(gold.plain), dict[Relation, None]()
    spans = [(found.place(span.start), found.place(span.end), span.id) for span in gold.spans]
    for start, end, laid in sentences(found, layout(found)):
        here = [span for span in spans if start <= span[0] and span[1] <= end]
        mentions = [Mention(first - start, last - start, gold.kinds[thing]) for first, last, thing in here]
        for one in judged(found.text[start:end], mentions, laid, least):
            said[Relation(here[one.first][2], one.relation, here[one.second][2])] = None
    return list(said)


def by_verbs(gold: Text) -> list[Relation]:
    """Return the relations that verbs between the names of a text suggest."""
    found = canonical_text(gold.plain)
    named = [Name(found.place(span.start), found.place(span.end), gold.words(span)) for span in gold.spans]
    kinds = [gold.kinds[span.id] for span in gold.spans]
    said = [
        Relation(gold.spans[one.first].id, one.relation, gold.spans[one.second].id)
        for one in verbs.related(found.text, named, kinds)
    ]
    return list(dict.fromkeys(said))


def _expected(text: Text) -> list[Relation]:
    """Return the relations that count; what a heading alone tells (placed) counts neither way."""
    told = [one for one in text.relations if one.relation not in ELSEWHERE]
    return [
        Relation(one.subject, one.relation, one.object, optional=one.optional or one.basis == "placed") for one in told
    ]
