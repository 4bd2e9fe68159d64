"""Answers in the order that their query asks for, set in it here: the engine looks both terms up whenever it compares two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import pyoxigraph as ox

from chaingraph.graph.store import Solutions, Store
from chaingraph.model.vocabulary import PREFIXES

_VARIABLE = r"(?:DESC\(\?\w+\)|\?\w+)"
_ORDERED = re.compile(rf"\nGROUP BY (?P<by>\?\w+(?: \?\w+)*)\nORDER BY (?P<order>{_VARIABLE}(?: {_VARIABLE})*)\s*$")
_TEXT = ox.NamedNode(PREFIXES["xsd"] + "string")


def select(store: Store, query: str) -> Solutions:
    """Return the Solutions of a SELECT in its order; the engine sorts where that leaves rows equal, or is no order of IRIs and texts."""
    asked = _ORDERED.search(query)
    if asked is None:
        return store.select(query)
    keys = [(name, bool(falling)) for falling, name in re.findall(r"(DESC\()?\?(\w+)", asked["order"])]
    found = store.select(query[: asked.start("order") - len("ORDER BY ")])
    rows = _sorted(found, keys, set(re.findall(r"\w+", asked["by"])) - {name for name, _ in keys})
    return store.select(query) if rows is None else Solutions(found.variables, rows)


def _sorted(found: Solutions, keys: Sequence[tuple[str, bool]], others: Iterable[str]) -> list[Any] | None:
    """Return the rows sorted by some variables, each rising or falling.

    None where one is neither an IRI everywhere nor a text, or where ``others`` by which they are grouped tell rows apart.
    """
    rows = found.rows
    for name in others:
        if name not in found.variables or len({row[found.variables.index(name)] for row in rows}) > 1:
            return None
    for name, falling in reversed(keys):
        place = found.variables.index(name) if name in found.variables else -1
        if place < 0 or not _comparable([row[place] for row in rows]):
            return None
        rows = sorted(rows, key=lambda row, place=place: row[place].value, reverse=falling)  # type: ignore[misc]
    return rows


def _comparable(terms: Sequence[Any]) -> bool:
    """Return whether terms are in the order of their characters: all are IRIs, or all are texts without a language."""
    if all(isinstance(term, ox.NamedNode) for term in terms):
        return True
    return all(isinstance(term, ox.Literal) and term.language is None and term.datatype == _TEXT for term in terms)
