"""All parts of the measure, as the lines that are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import corpus_agreement

import corpus
from chaingraph import Graph, open_graph
from chaingraph.curation.drafting.recognition import NO_THINGS
from chaingraph.text.relations.learned import LEAST
from measuring import answers, cells, figures, front, matching, names, relations
from measuring.drafted import ANSWERS, Drafted
from measuring.points import Point, Score

# sections of what is printed, each with the rows of it
SECTIONS = {
    "Tables": ("cells",),
    "Responsibility and time": (*ANSWERS, "responsibility", "dates"),
    "Figures": ("figures found", *figures.ATTRIBUTES),
    "Front matter": (*corpus.FRONT, "front matter"),
    "Names, to the letter": tuple(
        f"names {how}"
        for how in ("by endings", "by the model", "drafted", "drafted, overlapping", "drafted, industry chains")
    ),
    "Kinds of names found": tuple(f"names {how}: kind" for how in ("by endings", "by the model", "drafted")),
    "Relations, labelled": (
        "relations by verbs, on names given",
        f"relations at {LEAST}, on names given",
        "relations at 0.7, on names given",
        "relations drafted, end to end",
    ),
}
SUMS = {**dict.fromkeys(ANSWERS, "responsibility"), **dict.fromkeys(corpus.FRONT, "front matter")}
AGREEMENT = ("names, exact", "names, overlapping", "relations, labelled", "figures, exact")


def lines(split: str, wrong: bool = False) -> Iterator[str]:
    """Yield what is not as annotated in the texts of a split, where that is wanted, then the scores."""
    score, graph = Score(), open_graph()
    for text in corpus.texts(split=split):
        points = list(_with_sums(measured(text, graph)))
        score.count(points)
        if wrong:
            yield from (f"{text.name} {one.attribute} {one.shown}" for one in points if not one.right)
    for title, rows in SECTIONS.items():
        yield f"\n{title}"
        yield from (f"  {score.row(row)}" for row in rows)
    yield f"\n{score[f'said:{answers.UNMARKED}']} {answers.UNMARKED}"
    yield from agreement()


def measured(text: corpus.Text, graph: Graph) -> Iterator[Point]:
    """Yield all points of a text."""
    gold, drafted = matching.free(text, NO_THINGS), Drafted(text, graph)
    pairs = figures.paired(text, drafted)
    same = matching.things(gold, drafted.text, {key: read.key for key, read in pairs.items()})
    in_figures = list(figures.points(text, drafted, pairs))
    in_answers = list(answers.points(gold, drafted.text, same))
    in_names = list(names.points("names drafted", gold, drafted.text))
    in_relations = list(relations.end_to_end("relations drafted, end to end", gold, drafted.text, same))
    placed = [one for one in in_figures if one.attribute in cells.OF_FIGURES]
    placed += [*in_answers, *in_relations, *in_names, *cells.persons(text, drafted.persons)]
    yield from cells.points(gold, placed)
    yield from (*in_answers, *in_figures, *front.points(text, drafted.text), *in_names, *in_relations)
    yield from names.overlapping("names drafted, overlapping", gold, drafted.text)
    chains = (names.of_kind(one, "IndustryChain") for one in (gold, drafted.text))
    yield from names.points("names drafted, industry chains", *chains)
    yield from _parts(text)


def _parts(text: corpus.Text) -> Iterator[Point]:
    """Yield the points of what reads names alone, and relations between names as annotated."""
    for how, read in (("by endings", names.by_endings), ("by the model", names.by_model)):
        yield from names.points(f"names {how}", text, names.read_by(text, read))
    yield from relations.on_names("relations by verbs, on names given", text, relations.by_verbs(text))
    for least in (LEAST, 0.7):
        said = relations.by_model(text, least)
        yield from relations.on_names(f"relations at {least}, on names given", text, said)


def _with_sums(points: Iterable[Point]) -> Iterator[Point]:
    """Yield each point, and again what counts to a sum."""
    for one in points:
        yield one
        if one.attribute in SUMS:
            yield Point(SUMS[one.attribute], one.said, one.there, one.right, one.place, f"{one.attribute}: {one.shown}")


def agreement() -> Iterator[str]:
    """Yield how far two annotators agree on the texts that both have."""
    found = corpus_agreement.compare(corpus.texts(), corpus.texts(corpus_agreement.SECOND))
    yield "\nTwo annotators"
    for what in AGREEMENT:
        yield f"  {what:<34} F1 {found.scores[what].f1:.3f}"
    yield f"  {'kinds of names':<34} κ {corpus_agreement.kappa(found.kinds):.3f}"
