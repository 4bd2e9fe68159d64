"""What every store can do, wherever its graph is kept."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph.graph import guard
from chaingraph.graph.bounded import bounded
from chaingraph.model.vocabulary import PREFIXES, shorten

if TYPE_CHECKING:
    import pandas
    import polars
    import rdflib

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_XSD = PREFIXES["xsd"]
_NUMBERS: Mapping[str, Callable[[str], object]] = {"integer": int, "decimal": Decimal, "double": float, "float": float}


@dataclass(frozen=True)
class Solutions:
    """The answer to a SELECT: its variables, and a row of terms (None where unbound) for each solution.

    Rows are named tuples: ``row.thing`` is the term bound to ``?thing``.
    """

    variables: tuple[str, ...]
    rows: list[Any]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def _repr_html_(self) -> str:
        """Return the rows as a notebook shows them, IRIs in short."""
        from chaingraph.base import display

        return display.table(self.variables, [[_short(term) for term in row] for row in self.rows])

    def to_pandas(self) -> pandas.DataFrame:
        """Return the rows as a frame of pandas: IRIs and texts as they are, numbers as numbers. Raises MissingExtra."""
        from chaingraph.base import display

        return display.to_pandas(self._columns())

    def to_polars(self) -> polars.DataFrame:
        """Return the rows as a frame of polars, as ``to_pandas`` does. Raises MissingExtra."""
        from chaingraph.base import display

        return display.to_polars(self._columns())

    def _columns(self) -> dict[str, list[object]]:
        return {name: [plain(row[place]) for row in self.rows] for place, name in enumerate(self.variables)}


def plain(term: Term | None) -> object:
    """Return a term as a value of Python: a number or a truth value where it is one, else its text."""
    if term is None or isinstance(term, ox.Triple):
        return None if term is None else str(term)
    kind = term.datatype.value.removeprefix(_XSD) if isinstance(term, ox.Literal) else ""
    if kind == "boolean":
        return term.value in ("true", "1")
    return _NUMBERS[kind](term.value) if kind in _NUMBERS else term.value


def _short(term: Term | None) -> str:
    if isinstance(term, ox.NamedNode):
        return shorten(term.value, PREFIXES)
    return "" if term is None else str(plain(term))


Answer = Solutions | bool | list[ox.Triple]
Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples | Iterable[ox.Triple]


class Store(ABC):
    """A graph that can be asked.

    ``prefixes`` are declared for every query: the usual ones and those of the files loaded. ``timeout`` (seconds, None for
    no limit) bounds each query.
    """

    def __init__(self, prefixes: Mapping[str, str], timeout: float | None = None) -> None:
        self.prefixes = dict(prefixes)
        self.timeout = timeout
        self.size: tuple[int, int] | None = None  # of the network (things, relations), where that was counted before

    def query(self, query: str, limit: int | None = None) -> Answer:
        """Return Solutions for a SELECT, a truth value for an ASK, triples for a CONSTRUCT or DESCRIBE.

        No more than ``limit`` rows or triples are fetched. Raises BadQuery, UnknownPrefix, FailedQuery, UpdateRefused,
        QueryRefused, TooDeep or QueryTimeout; an endpoint also raises what ``endpoint.Endpoint`` lists.
        """
        guard.check(query)
        return bounded(lambda: self._answer(query, limit), self.timeout)

    @abstractmethod
    def _answer(self, query: str, limit: int | None) -> Answer:
        """Return the answer to a query that the guard has passed."""

    @abstractmethod
    def stream(self, query: str) -> Iterator[Any]:
        """Yield the rows (tuples of terms) of a query known to be a SELECT as they come, without a time limit."""

    @abstractmethod
    def to_rdflib(self) -> rdflib.Dataset:
        """Return an rdflib.Dataset over this same graph."""

    def select(self, query: str) -> Solutions:
        """Return the Solutions of a query known to be a SELECT."""
        answer = self.query(query)
        assert isinstance(answer, Solutions), "not a SELECT"
        return answer


def collect(result: Result, limit: int | None) -> Answer:
    """Return the results of the engine, or of its reader of a server's answer, up to ``limit``."""
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    if isinstance(result, ox.QuerySolutions):
        names = tuple(variable.value for variable in result.variables)
        return Solutions(names, list(map(partial(tuple.__new__, _row(names)), islice(result, limit))))
    return list(islice(result, limit))


@lru_cache(maxsize=128)  # making a class takes longer than many a query
def _row(names: tuple[str, ...]) -> Any:
    """Return the class of rows with these fields."""
    return namedtuple("Row", names, rename=True)
