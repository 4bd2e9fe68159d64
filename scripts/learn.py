"""Learn names, relations and what figures are from ``corpus/`` and write the models that ship with the package.

``.venv/bin/python scripts/learn.py``; the same corpus gives the same models, byte for byte. Only the texts of the split ``learn``
are learned from.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite
from widen import widened

import corpus
from chaingraph.text import models
from chaingraph.text.canonical import CanonicalText, canonical, canonical_text
from chaingraph.text.layout import Layout, layout
from chaingraph.text.names import learned as names
from chaingraph.text.names.features import features as name_features
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.features import features as figure_features
from chaingraph.text.quantities.features import surroundings
from chaingraph.text.quantities.reading import by_grammar
from chaingraph.text.relations import about
from chaingraph.text.relations import learned as relations
from chaingraph.text.relations.candidates import Candidate, scene
from chaingraph.text.relations.candidates import features as subject_features
from chaingraph.text.relations.features import Mention, pairs
from chaingraph.text.relations.features import features as relation_features

WIDENED = 2  # times that each text is learned with other names
SEED = 20260102
OF_NAMES = {"c1": 1.7, "c2": 0.01, "max_iterations": 75, "feature.minfreq": 6, "feature.possible_transitions": False}
OF_STATUSES = {"c1": 1.5, "c2": 0.1, "max_iterations": 150, "feature.minfreq": 2}
OF_SUBJECTS = {"c1": 2.0, "c2": 0.1, "max_iterations": 100, "feature.minfreq": 2}
OF_RELATIONS = {"c1": 0.4, "c2": 0.05, "max_iterations": 100}


def learn_names(texts: list[corpus.Text], path: Path, times: int = WIDENED) -> None:
    """Write the model of the names in texts, each also with its names exchanged ``times`` times."""
    chance = random.Random(SEED)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=OF_NAMES, verbose=False)
    for text in texts:
        for one in (text, *(widened(text, chance) for _ in range(times))):
            for words, tags in tagged_segments(one):
                trainer.append(list(name_features(words)), tags)
    trainer.train(str(path))


def tagged_segments(text: corpus.Text) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a text that are read on their own, each with the tags of its characters."""
    found = canonical_text(text.plain)
    tags = ["O"] * len(found.text)
    for span in text.spans:
        start, end = found.place(span.start), found.place(span.end)
        kind = text.kinds[span.id]
        tags[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    for start, words in names.segments(found.text, layout(found)):
        if words:
            yield words, tags[start : start + len(words)]


def learn_relations(texts: list[corpus.Text], path: Path) -> None:
    """Write the model of the relations between the names of texts."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=OF_RELATIONS, verbose=False)
    for text in texts:
        for features, label in labelled_pairs(text):
            trainer.append([features], [label])
    trainer.train(str(path))


def labelled_pairs(text: corpus.Text) -> Iterator[tuple[list[str], str]]:
    """Yield the features of each two names of a sentence, and the relation between them, with its direction."""
    found = canonical_text(text.plain)
    spans = [(found.place(span.start), found.place(span.end), span.id) for span in text.spans]
    for start, end, layout_words in sentences(found, layout(found)):
        here = [span for span in spans if start <= span[0] and span[1] <= end]
        mentions = [Mention(first - start, last - start, text.kinds[thing]) for first, last, thing in here]
        words = found.text[start:end]
        for one, other in pairs(mentions):
            label = label_of(text, here[one][2], here[other][2], words, bool(layout_words))
            if label:
                yield relation_features(words, mentions, one, other, layout_words), label


def label_of(text: corpus.Text, one: str, other: str, words: str, row: bool) -> str | None:
    """Return the relation between two things that a sentence states; None where it stands elsewhere, or the two are one."""
    if one == other:
        return None
    label: str | None = relations.NONE
    for relation in text.relations:
        if relation.basis == "placed" or {relation.subject, relation.object} != {one, other}:
            continue
        if relation.words and canonical(relation.words) not in words and not row:
            label = None if label == relations.NONE else label
        else:
            label = f"{relation.relation}{'>' if relation.subject == one else '<'}"
    return label


def learn_statuses(texts: list[corpus.Text], path: Path) -> None:
    """Write the model of what the figures of texts are: reached, to come, a condition, what is given."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=OF_STATUSES, verbose=False)
    for text in texts:
        if labelled := list(labelled_figures(text)):
            trainer.append([features for features, _ in labelled], [status for _, status in labelled])
    trainer.train(str(path))


def labelled_figures(text: corpus.Text) -> Iterator[tuple[list[str], str]]:
    """Yield the features of each figure of a text that grammar reads, and what it is."""
    found = canonical_text(text.plain)
    laid = layout(found)
    read, places, year = by_grammar(found, laid)
    told = list(figure_features(surroundings(found, laid, year), read, places))
    for (start, end), features in zip(places, told, strict=True):
        if key := figure_at(text, found, start, end):
            yield features, text.figures[key].status


def learn_subjects(texts: list[corpus.Text], path: Path) -> None:
    """Write the model of what the figures of texts are about."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=OF_SUBJECTS, verbose=False)
    for text in texts:
        for features, right in labelled_subjects(text):
            trainer.append([features], [about.YES if right else about.NO])
    trainer.train(str(path))


def labelled_subjects(text: corpus.Text) -> Iterator[tuple[list[str], bool]]:
    """Yield the features of each name near a figure, and whether the figure is about it, by whichever name it has there."""
    found = canonical_text(text.plain)
    laid = layout(found)
    read = quantities(found, laid)
    places = [(found.place(one.start), found.place(one.end)) for one in read]
    names = [
        Candidate(found.place(span.start), found.place(span.end), text.kinds[span.id], span.id) for span in text.spans
    ]
    here = scene(found, laid, names, [start for start, _ in places])
    for one, (start, end) in zip(read, places, strict=True):
        key = figure_at(text, found, start, end)
        things = text.figures[key].attributes.get("about", "").split(",") if key else []
        for name, features in subject_features(here, one, start, end) if key else ():
            yield features, name.thing in things


def figure_at(text: corpus.Text, found: CanonicalText, start: int, end: int) -> str | None:
    """Return the annotated figure that stands at a place of the canonical text."""
    places = {key: (found.place(first), found.place(last)) for key, (first, last) in text.places.items()}
    return next((key for key, (first, last) in places.items() if start < last and first < end), None)


def sentences(text: CanonicalText, laid: Layout) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the passages of a text, and the lines that are in none, each with what its layout is."""
    passages = [passage for section in laid.sections for passage in section.passages]
    rows = {passage.start for passage in passages if passage.row}
    edges = {edge for passage in passages for edge in (passage.start, passage.end)}
    edges |= {start for start, _ in text.lines} | {0, len(text.text)}
    ordered = sorted(edges)
    for start, end in itertools.pairwise(ordered):
        yield start, end, ["row"] if start in rows else []


if __name__ == "__main__":
    TEXTS = corpus.texts(split="learn")
    learn_names(TEXTS, models.NAMES)
    learn_relations(TEXTS, models.RELATIONS)
    learn_statuses(TEXTS, models.STATUSES)
    learn_subjects(TEXTS, models.SUBJECTS)
