"""Statements about things and figures, as quads."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from chaingraph.generation.names import Name
from chaingraph.model.vocabulary import CG, ID, PREFIXES

Graph = ox.NamedNode | ox.DefaultGraph
Value = ox.NamedNode | ox.Literal

KNOWN = ox.DefaultGraph()  # the graph of what no passage states: documents, sections, passages, what the nation shares
INTEGER, DECIMAL, DATE = (ox.NamedNode(PREFIXES["xsd"] + name) for name in ("integer", "decimal", "date"))
_BORROWED = {
    "a": PREFIXES["rdf"] + "type",
    "label": PREFIXES["rdfs"] + "label",
    "title": PREFIXES["dct"] + "title",
    "conformsTo": PREFIXES["dct"] + "conformsTo",
}


@dataclass(frozen=True)
class Amount:
    """A quantity as printed (``exact``) and its ``value`` in ``unit``, the name of a unit of the ontology."""

    exact: str
    value: ox.Literal
    unit: str
    comparator: str = "equalTo"


@cache
def term(name: str) -> ox.NamedNode:
    """Return a term of the ontology; ``a``, ``label``, ``title`` and ``conformsTo`` are borrowed ones."""
    return ox.NamedNode(_BORROWED.get(name, CG + name))


@cache
def shared(path: str) -> ox.NamedNode:
    """Return the IRI of something that all share: a chain, a unit, an indicator."""
    return ox.NamedNode(ID + path)


def words(name: Name) -> tuple[ox.Literal, ox.Literal]:
    """Return a name, or a gist, in both languages."""
    return ox.Literal(name.zh, language="zh"), ox.Literal(name.en, language="en")


def date(year: int, month: int, day: int) -> ox.Literal:
    """Return a day."""
    return ox.Literal(f"{year}-{month:02}-{day:02}", datatype=DATE)


def integer(number: int) -> ox.Literal:
    """Return a whole number."""
    return ox.Literal(str(number), datatype=INTEGER)


def said(graph: Graph, subject: ox.NamedNode, **values: Value | tuple[Value, ...]) -> Iterator[ox.Quad]:
    """Return a graph's statements about a subject: one value or several for each property."""
    for name, value in values.items():
        for one in value if isinstance(value, tuple) else (value,):
            yield ox.Quad(subject, term(name), one, graph)


def thing(
    graph: Graph, subject: ox.NamedNode, kind: str, name: Name, **values: Value | tuple[Value, ...]
) -> Iterator[ox.Quad]:
    """Return a thing of a class, with its labels and further statements."""
    return said(graph, subject, a=term(kind), label=words(name), **values)


def count(number: int, unit: str, symbol: str) -> Amount:
    """Return a number of things as an amount: ``12家``."""
    return Amount(f"{number}{symbol}", integer(number), unit)


def money(tenths: int) -> Amount:
    """Return a sum in tenths of 亿元 as an amount: ``12.5亿元``."""
    whole, tenth = divmod(tenths, 10)
    return Amount(f"{whole}.{tenth}亿元" if tenth else f"{whole}亿元", integer(tenths * 10**7), "yuan")


def percent(tenths: int) -> Amount:
    """Return tenths of a per cent as an amount: ``7.5%``."""
    printed = f"{tenths / 10:.1f}"
    return Amount(f"{printed}%", ox.Literal(printed, datatype=DECIMAL), "percent")
