"""Cards of a reader: what a graph knows of a figure or thing that a text is marked for, in a few lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.rendering.wording import Names

MOST = 8  # relations of a thing that a card tells
FACTS = (
    "comparator", "value", "upper_value", "unit", "status", "indicator", "about", "from_date", "to_date", "as_of", "due_by", "passage",
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A line of a card: what it tells (a word or a relation), of what, and on what basis, where it is a relation."""

    what: str
    value: str
    basis: str = ""


def cards(graph: Graph, names: Names, things: Collection[str], lang: str) -> Mapping[str, Sequence[Line]]:
    """Return what is known of some things and figures (IRIs): a figure’s amount, what it is about and its basis; a thing’s relations."""
    rows = [*_figures(graph, things), *_relations(graph, things)]
    called = names.called({part for row in rows for part in row[1:] if "://" in part}, lang)
    found: dict[str, list[Line]] = defaultdict(list)
    for thing, what, value, basis in rows:
        told = called.get(what) or translate(what.replace("_", " "), lang)
        found[thing].append(Line(told, called.get(value, value), translate(basis, lang)))
    return found


def _figures(graph: Graph, things: Collection[str]) -> list[tuple[str, str, str, str]]:
    """Return the facts of figures: the figure, what is told, its value."""
    rows = graph.ask("figures")
    told = [(row.figure.value, dict(zip(rows.variables, row, strict=True))) for row in rows]
    return [
        (figure, name, _shown(facts[name].value), "")
        for figure, facts in told
        if figure in things
        for name in FACTS
        if facts[name] is not None
    ]


def _shown(value: str) -> str:
    """Return a value as it is told: a number in groups of three digits."""
    return f"{Decimal(value):,}" if re.fullmatch(r"-?\d{5,}(\.\d+)?", value) else value


def _relations(graph: Graph, things: Collection[str]) -> list[tuple[str, str, str, str]]:
    """Return the first relations of things: the thing, the relation, the other, the basis."""
    found: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for row in graph.ask("relations"):
        if row.thing.value in things:
            found[row.thing.value].append((row.thing.value, row.relation.value, row.other.value, row.basis.value))
    return [line for lines in found.values() for line in lines[:MOST]]
