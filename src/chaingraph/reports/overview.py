"""The report that a newcomer sees first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from chaingraph.model.report import (
    NUMBER,
    TEXT,
    THING,
    THINGS,
    WORD,
    Cell,
    Ref,
    Report,
    Series,
    Table,
    Value,
    columns,
    sentence,
)
from chaingraph.model.vocabulary import chain_order
from chaingraph.reports import gaps
from chaingraph.reports.answers import answer

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

MOST = 5  # kinds of things that are counted of a chain
COUNTS = {"things": "cg:Thing", "figures": "cg:Figure", "targets": "cg:Target", "sentences": "cg:Passage"}
TARGETS = ("target", "about", "indicator", "quantity_kind", "due_by", "responsible", "result", "result_kind", "passage")

IN_ALL, UNDECIDED = "in all", "of these open or undecided"

_COUNT = "SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ ?x a {kind} {also} }}"
_ALSO = ". ?x cg:undecided ?property"
_FIGURES = """
SELECT ?chain (COUNT(DISTINCT ?figure) AS ?count) WHERE {
  ?figure cg:chain ?chain ; cg:exact ?exact ; cg:value ?value ; cg:startOffset ?offset
} GROUP BY ?chain"""


def report(graph: Graph, lists: Mapping[str, Table]) -> Report:
    """Return the documents, what they hold, the chains, mechanisms, headline figures and targets, and what is missing (``gaps.listing``)."""
    tables = [
        answer(graph, "documents").only("document", "title", "date", "place"),
        _counts(graph),
        _chains(graph),
        lists["six-ones"],
        answer(graph, "headline"),
        lists["targets"].only(*TARGETS),
        gaps.summary(graph, lists),
    ]
    return Report(sentence("Knowledge graph of the chain-chief system"), tables, brief=True)


def _counts(graph: Graph) -> Table:
    """Return how much of what kind the graph holds; where it is not signed off, also how much of that nobody has decided on."""
    title, held = sentence("What the graph holds"), columns(**dict.fromkeys(COUNTS, NUMBER))
    if graph.sign_off.complete:
        return Table(title, held, [_counted(graph)])
    *others, _ = _counted(graph, _ALSO)
    rows: list[tuple[Cell, ...]] = [(IN_ALL, *_counted(graph)), (UNDECIDED, *others, graph.sign_off.open)]
    return Table(title, (*columns(kind=WORD), *held), rows)


def _counted(graph: Graph, also: str = "") -> tuple[int, ...]:
    """Return how many there are of each kind that is counted, of which something else is said too."""
    queries = (_COUNT.format(kind=kind, also=also) for kind in COUNTS.values())
    return tuple(int(graph.select(query).rows[0].n.value) for query in queries)


def _chains(graph: Graph) -> Table:
    """Return, for each chain, how many things of each kind serve it, its figures, and the passages that say so."""
    figures = {row.chain.value: int(row.count.value) for row in graph.select(_FIGURES)}
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    passages: dict[str, set[str]] = defaultdict(set)
    serving = answer(graph, "chains")
    for (chain,), (kind,), said in zip(*map(serving.named, ("chain", "kind", "passages")), strict=True):
        kinds[chain][kind] += 1
        passages[chain].update(said)
    rows: list[tuple[Cell, ...]] = [
        (
            chain,
            _most(kinds[chain]),
            figures.get(chain, 0),
            tuple(graph.reading_order.sorted(passages[chain])),
        )
        for chain in sorted(kinds, key=chain_order)
    ]
    held = columns(chain=THING, things=TEXT, figures=NUMBER, passages=THINGS)
    return Table(sentence("The four chains and what serves each"), held, rows)


def _most(kinds: Counter[str]) -> Series:
    """Return the most frequent classes (their IRIs), each with how many things are of it."""
    counts: list[Value] = [Series((Ref(kind), count), " ") for kind, count in kinds.most_common(MOST)]
    return Series((*counts, *["…"] * (len(kinds) > MOST)), " · ")
