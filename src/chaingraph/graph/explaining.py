"""Why a derived statement holds: all of its derivations, each with its premises, asked of the graph by the rules themselves.

They are asked for, not stored: what follows when some premises are taken away cannot be told from the first derivation alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from sys import intern
from typing import Any

import pyoxigraph as ox

from chaingraph.graph.relations import Statement
from chaingraph.graph.rules import Rule, is_variable

Derivation = tuple[Statement, tuple[Statement, ...]]  # what follows, from what
Rows = Iterable[Sequence[Any]]  # of terms


def _value(term: Any) -> str:
    """Return the IRI of a term, or the label of one without."""
    return intern(term.value)


def derivations(rule: Rule, rows: Rows, name: Callable[[Any], str] = _value) -> Iterator[Derivation]:
    """Yield the derivations in the rows of a rule's explanation, with terms by ``name``.

    Of a text nothing is derived; a premise that ends in one is a condition.
    """
    for follows, *premises in _read(rule, rows, name):
        if None not in follows:
            yield follows, tuple(premise for premise in premises if None not in premise)


def stated(rule: Rule, number: int, rows: Rows) -> Iterator[tuple[Statement, str]]:
    """Yield what a premise of a rule (by its number) says, and the graph that states it, from the rows of ``Rule.stating``."""
    rows = list(rows)
    for row, (_, *premises) in zip(rows, _read(rule, rows, _value), strict=True):
        if None not in premises[number]:
            yield premises[number], row[-1].value


def _read(rule: Rule, rows: Rows, name: Callable[[Any], str]) -> Iterator[list[Any]]:
    """Yield from each row what the template and the premises of a rule say there, with None in place of a text."""
    patterns = (rule.template, *rule.premises)
    constants = [term for pattern in patterns for term in pattern if not is_variable(term)]
    terms = [*rule.variables, *constants]
    places = [tuple(map(terms.index, pattern)) for pattern in patterns]
    for row in rows:
        said = [
            None if isinstance(term, ox.Literal | ox.Triple) else intern(name(term))
            for term in row[: len(rule.variables)]
        ]
        said += constants
        yield [(said[subject], said[property], said[object]) for subject, property, object in places]
