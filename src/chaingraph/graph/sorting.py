"""Answers in the order that their query asks for, set in it here: the engine looks both terms up whenever it compares two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pyoxigraph as ox

from chaingraph.graph.store import Solutions, Store
from chaingraph.model.vocabulary import PREFIXES

_VARIABLE = r"(?:DESC\(\?\w+\)|\?\w+)"
_ORDERED = re.compile(rf"\nGROUP BY (?P<by>\?\w+(?: \?\w+)*)\nORDER BY (?P<order>{_VARIABLE}(?: {_VARIABLE})*)\s*$")
_BOUND = re.compile(r"VALUES \?(\w+) \{ \S+ \}")  # to one value, the same in all rows
_IN_ORDER = frozenset(PREFIXES["xsd"] + name for name in ("string", "date"))  # whose order is that of their characters
_NUMBERS = frozenset(PREFIXES["xsd"] + name for name in ("integer", "decimal"))


def select(store: Store, query: str) -> Solutions:
    """Return the Solutions of a SELECT in its order.

    The engine sorts what is not grouped by just the variables that it is sorted by, and what is not compared here.
    """
    asked = _ORDERED.search(query)
    keys = [(name, bool(falling)) for falling, name in re.findall(r"(DESC\()?\?(\w+)", asked["order"])] if asked else []
    grouped = set(re.findall(r"\w+", asked["by"])) if asked else set()
    if asked is None or grouped - set(_BOUND.findall(query)) != {name for name, _ in keys}:
        return store.select(query)
    found = store.select(query[: asked.start("order") - len("ORDER BY ")])
    rows = _sorted(found, keys)
    return store.select(query) if rows is None else Solutions(found.variables, rows)


def _sorted(found: Solutions, keys: Sequence[tuple[str, bool]]) -> list[Any] | None:
    """Return the rows sorted by some variables, each rising or falling; None where they cannot be compared here."""
    rows = found.rows
    for name, falling in reversed(keys):
        column = _comparable([row[found.variables.index(name)] for row in rows]) if name in found.variables else None
        if column is None:
            return None
        order = sorted(range(len(rows)), key=column.__getitem__, reverse=falling)
        rows = [rows[place] for place in order]
    return rows


def _comparable(terms: Sequence[Any]) -> list[tuple[bool, Any]] | None:
    """Return what terms are compared by, nothing before all else; None where they are not all IRIs, texts, days or numbers."""
    kinds = {term.datatype.value if isinstance(term, ox.Literal) else type(term) for term in terms if term is not None}
    if kinds <= {ox.NamedNode} or (len(kinds) == 1 and kinds <= _IN_ORDER):
        return [(term is not None, term.value if term is not None else "") for term in terms]
    if kinds <= _NUMBERS:
        return [(term is not None, Decimal(term.value) if term is not None else Decimal()) for term in terms]
    return None
