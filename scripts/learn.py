"""Learn names, relations and what figures are from ``corpus/`` and write the models that ship with the package.

``.venv/bin/python scripts/learn.py [MODEL…]``; the same corpus gives the same models, byte for byte. The texts of the split ``learn``
are learned from, and by models that gain by it those of the split ``names`` too (decision 0018).
"""

from __future__ import annotations

import argparse
import itertools
import lzma
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pycrfsuite
import rjieba
from rounding import rounded
from widen import widened

import corpus
from chaingraph.text import models
from chaingraph.text.canonical import CanonicalText, canonical, canonical_text
from chaingraph.text.layout import Layout, layout
from chaingraph.text.names import learned as names
from chaingraph.text.names.features import features as name_features
from chaingraph.text.people.persons import VOCABULARY
from chaingraph.text.quantities import Quantity
from chaingraph.text.quantities.indicators.worded import KEEP
from chaingraph.text.quantities.indicators.words import ENDINGS, Line, line, of_ending, spoken
from chaingraph.text.quantities.indicators.words import features as word_features
from chaingraph.text.quantities.reading import Unjudged, by_grammar, called, judged
from chaingraph.text.quantities.statuses.features import features as figure_features
from chaingraph.text.quantities.statuses.features import surroundings
from chaingraph.text.relations import about
from chaingraph.text.relations import learned as relations
from chaingraph.text.relations.features import Mention, lists, pairs
from chaingraph.text.relations.features import features as relation_features
from chaingraph.text.relations.scene import Candidate, scene
from chaingraph.text.relations.subject_features import features as subject_features

Places = Mapping[str, tuple[int, int]]

WIDELY = ("names", "statuses", "subjects")  # the models that gain by the texts of the split ``names``
WIDENED = 1  # times that each text is learned with other names
SEED = 20260102
OF_NAMES = {"c1": 1.2, "c2": 0.01, "max_iterations": 75, "feature.minfreq": 4, "feature.possible_transitions": False}
OF_STATUSES = {"c1": 3.0, "c2": 0.1, "max_iterations": 150, "feature.minfreq": 2}
OF_WORDS = {"c1": 1.9, "c2": 0.05, "max_iterations": 70, "feature.minfreq": 3}
OF_ENDINGS = {"c1": 1.0, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 2}
SEVERAL = 2  # texts that use a word of the vocabulary
COMMON = 0.6  # of an annotated indicator that stands in the line of its figure, from which on it is learned
OF_SUBJECTS = {"c1": 4.0, "c2": 0.1, "max_iterations": 100, "feature.minfreq": 2}
OF_RELATIONS = {"c1": 0.4, "c2": 0.05, "max_iterations": 100}


def learn_names(texts: list[corpus.Text], path: Path, times: int = WIDENED) -> None:
    """Write the model of the names in texts, each also with its names exchanged ``times`` times."""
    chance = random.Random(SEED)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=OF_NAMES, verbose=False)
    for text in texts:
        for one in (text, *(widened(text, chance) for _ in range(times))):
            for words, tags in tagged_segments(one):
                trainer.append(list(name_features(words)), tags)
    trained(trainer, path, rounded)


def trained(trainer: pycrfsuite.Trainer, path: Path, shaped: Callable[[bytes], bytes] = bytes) -> None:
    """Write what a trainer has learned, ``shaped`` and packed."""
    trainer.train(str(path))
    path.write_bytes(lzma.compress(shaped(path.read_bytes())))


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
    trained(trainer, path)


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
                yield relation_features(words, mentions, one, other, lists(words, mentions), layout_words), label


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
    trained(trainer, path)


def labelled_figures(text: corpus.Text) -> Iterator[tuple[list[str], str]]:
    """Yield the features of each figure of a text that grammar reads, and what it is."""
    found, laid, (read, places, year) = grammatical(text.plain)
    told = list(figure_features(surroundings(found, laid, year), read, places))
    known = annotated(text, found)
    for place, features in zip(places, told, strict=True):
        if key := figure_at(known, place):
            yield features, text.figures[key].status


@cache  # several models learn from the same texts
def grammatical(plain: str) -> tuple[CanonicalText, Layout, Unjudged]:
    """Return a text, its layout, and its quantities as grammar alone reads them."""
    found = canonical_text(plain)
    laid = layout(found)
    return found, laid, by_grammar(found, laid)


def learn_words(texts: list[corpus.Text], path: Path, endings: Path) -> None:
    """Write the models of the words by which the figures of texts are called, and of what these end with."""
    trainer, of_endings = (
        pycrfsuite.Trainer(algorithm="lbfgs", params=params, verbose=False) for params in (OF_WORDS, OF_ENDINGS)
    )
    for text in texts:
        for around, one, indicator in named_figures(text):
            places, ending, common = parted(canonical(indicator), around)
            if common >= COMMON:
                kept = set(places)
                tags = [KEEP if place in kept else "O" for place in range(len(around.text))]
                trainer.append(word_features(around, one), tags)
                of_endings.append([of_ending(around, one, around.words(places))], [KEEP + ending])
    trained(trainer, path)
    trained(of_endings, endings)


def named_figures(text: corpus.Text) -> Iterator[tuple[Line, Quantity, str]]:
    """Yield the line of each figure of a text, the figure as grammar reads it, and the words by which it is called."""
    found, laid, unjudged = grammatical(text.plain)
    read, places = judged(found, laid, unjudged)
    lines, known = [start for start, _ in found.lines], annotated(text, found)
    for number, (one, place) in enumerate(zip(read, places, strict=True)):
        if not one.limit and (key := figure_at(known, place)):
            yield line(found.text, lines, places, number), one, text.figures[key].indicator


def parted(indicator: str, around: Line) -> tuple[list[int], str, float]:
    """Return which characters of a line make an indicator, what it ends with beside them, and how much of it that is."""
    best: tuple[list[int], str, float] = ([], "", 0.0)
    for ending in ("", *(one for one in reversed(ENDINGS) if indicator.endswith(one))):
        places = spoken(indicator.removesuffix(ending), around)
        common = SequenceMatcher(None, around.words(places) + ending, indicator).ratio()
        best = (places, ending, common) if common > best[2] else best
    return best


def learn_subjects(texts: list[corpus.Text], path: Path) -> None:
    """Write the model of what the figures of texts are about."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=OF_SUBJECTS, verbose=False)
    for text in texts:
        for features, right in labelled_subjects(text):
            trainer.append([features], [about.YES if right else about.NO])
    trained(trainer, path)


def labelled_subjects(text: corpus.Text) -> Iterator[tuple[list[str], bool]]:
    """Yield the features of each name near a figure, and whether the figure is about it, by whichever name it has there."""
    found, laid, unjudged = grammatical(text.plain)
    read = called(found, laid, *judged(found, laid, unjudged))
    places = [(found.place(one.start), found.place(one.end)) for one in read]
    names = [
        Candidate(found.place(span.start), found.place(span.end), text.kinds[span.id], span.id) for span in text.spans
    ]
    here = scene(found, laid, names, [start for start, _ in places])
    known = annotated(text, found)
    for one, (start, end) in zip(read, places, strict=True):
        key = figure_at(known, (start, end))
        things = text.figures[key].attributes.get("about", "").split(",") if key else []
        for name, features in subject_features(here, one, start, end) if key else ():
            yield features, name.thing in things


def annotated(text: corpus.Text, found: CanonicalText) -> Places:
    """Return where the annotated figures of a text stand in the canonical text."""
    return {key: (found.place(start), found.place(end)) for key, (start, end) in text.places.items()}


def figure_at(known: Places, place: tuple[int, int]) -> str | None:
    """Return the annotated figure that stands at a place of the canonical text."""
    return next((key for key, (start, end) in known.items() if start < place[1] and place[0] < end), None)


def learn_vocabulary(texts: list[corpus.Text], path: Path) -> None:
    """Write the words of a dictionary that several texts use, without those that name a person in any: no others are told from names by them."""
    used = Counter(word for text in texts for word in set(words_of(text)))
    persons = {text.words(span) for text in texts for span in text.spans if text.kinds[span.id] == "Person"}
    found = sorted(word for word, times in used.items() if times >= SEVERAL and word not in persons)
    path.write_text("\n".join(found) + "\n", encoding="utf-8")


def words_of(text: corpus.Text) -> Iterator[str]:
    """Yield the words of a text that are as long as the name of a person may be, but for those within names of persons."""
    named = [span for span in text.spans if text.kinds[span.id] == "Person"]
    end = 0
    for word in rjieba.cut(text.plain, False):
        start, end = end, end + len(word)
        if re.fullmatch("[\u4e00-\u9fff]{2,4}", word) and not any(one.start < end and start < one.end for one in named):
            yield word


def sentences(text: CanonicalText, laid: Layout) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the passages of a text, and the lines that are in none, each with what its layout is."""
    passages = [passage for section in laid.sections for passage in section.passages]
    rows = {passage.start for passage in passages if passage.row}
    edges = {edge for passage in passages for edge in (passage.start, passage.end)}
    edges |= {start for start, _ in text.lines} | {0, len(text.text)}
    ordered = sorted(edges)
    for start, end in itertools.pairwise(ordered):
        yield start, end, ["row"] if start in rows else []


MODELS: Mapping[str, tuple[Callable[..., None], Sequence[Path]]] = {
    "names": (learn_names, (models.NAMES,)),
    "relations": (learn_relations, (models.RELATIONS,)),
    "statuses": (learn_statuses, (models.STATUSES,)),
    "words": (learn_words, (models.WORDS, models.ENDINGS)),
    "subjects": (learn_subjects, (models.SUBJECTS,)),
    "vocabulary": (learn_vocabulary, (VOCABULARY,)),
}


def main() -> None:
    """Write the models that are named, or all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="*", help=f"one of {', '.join(MODELS)}; all without any")
    wanted = parser.parse_args().model
    if unknown := [name for name in wanted if name not in MODELS]:
        parser.error(f"no model is called {', '.join(unknown)}; there are {', '.join(MODELS)}")
    for name, (learn, paths) in MODELS.items():
        if name in wanted or not wanted:
            learn(texts_of(name), *paths)


def texts_of(model: str) -> list[corpus.Text]:
    """Return the texts that a model is learned from."""
    splits = ("learn", "names") if model in WIDELY else ("learn",)
    return [text for text in corpus.texts() if text.header["split"] in splits]


if __name__ == "__main__":
    main()
