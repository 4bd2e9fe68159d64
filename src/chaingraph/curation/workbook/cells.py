"""The cells of a draft's workbook: on which sheet something stands, what it is called, and what a cell says."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.model.terms import LABEL, TYPE, text
from chaingraph.model.vocabulary import CG

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph


def sheet_of(kinds: set[str]) -> str:
    """Return the sheet on which something of these classes stands; empty for what stands on none."""
    for name, own in (
        ("Document", {"Document"}), ("Places", {"Place"}), ("Passages", {"Passage", "Heading"}), ("Figures", {"Figure", "Target"}),
        ("Relations", {"Candidate"}), ("Indicators", {"Indicator"}), ("", {"Section", "Unit", "Interpretation", "Omission"}),
    ):  # fmt: skip
        if kinds & own:
            return name
    return "Names"


def is_refusable(kinds: set[str]) -> bool:
    """Return whether something of these classes stands on a sheet on which it may be refused."""
    return sheet_of(kinds) not in ("", "Indicators")


def kinds(quads: Iterable[ox.Quad]) -> set[str]:
    """Return the local names of the classes that statements say something is of."""
    return {text(quad.object).removeprefix(CG) for quad in quads if quad.predicate == TYPE}


def labels(known: Graph, quads: Iterable[ox.Quad], lang: str) -> dict[str, str]:
    """Return what things are called: in the draft, else in the known graph; a unit by its symbol, a figure as printed.

    Of figures that are printed alike, each has its passage after it.
    """
    from chaingraph.graph import things

    quads = list(quads)
    found = things.labels(known, lang)
    found |= {
        row.unit.value: row.symbol.value
        for row in known.select("SELECT ?unit ?symbol { ?unit a cg:Unit ; cg:symbol ?symbol }")
    }
    drafted = [quad for quad in quads if quad.predicate.value in (LABEL.value, CG + "symbol")]
    drafted.sort(key=lambda quad: isinstance(quad.object, ox.Literal) and quad.object.language in (lang, None))
    found |= {text(quad.subject): text(quad.object) for quad in drafted}
    return found | _figures(quads, found)


def _figures(quads: Iterable[ox.Quad], called: dict[str, str]) -> dict[str, str]:
    """Return what figures are called; ``called`` is what passages are called."""
    printed = [quad for quad in quads if quad.predicate.value == CG + "exact"]
    counts = Counter(text(quad.object) for quad in printed)
    return {
        text(quad.subject): text(quad.object)
        if counts[text(quad.object)] == 1
        else f"{text(quad.object)}（{called.get(text(quad.graph_name), last(quad.graph_name))}）"
        for quad in printed
    }


def last(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.DefaultGraph) -> str:
    """Return the last part of an IRI."""
    return re.split("[/#]", text(term))[-1]


def written(cell: object) -> str:
    """Return a cell as the text a person sees: a whole number without a point, a day without a time."""
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        number = Decimal(str(cell))
        if not number.is_finite():
            return str(number)
        return str(int(number)) if number == number.to_integral_value() else format(number.normalize(), "f")
    return str(cell).strip()
