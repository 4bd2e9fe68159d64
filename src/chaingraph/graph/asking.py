"""Many IRIs in queries: as a query writes them, as many at a time as one query bears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Protocol, TypeVar

import pyoxigraph as ox

T = TypeVar("T")


class Selecting(Protocol):
    """Anything that answers a SELECT with rows: a store, or a graph over it."""

    def select(self, query: str) -> Iterable[Any]:
        """Return the rows of a SELECT, whose columns are attributes."""


MANY = 200  # things that are asked for at once


def batches(iris: Iterable[str], most: int = MANY) -> Iterator[str]:
    """Yield IRIs as ``VALUES`` takes them, several at a time; what is no IRI is left out."""
    written = (f"<{iri}>" for iri in iris if is_iri(iri))
    while batch := " ".join(islice(written, most)):
        yield batch


def parts(rows: Sequence[T], most: int = MANY) -> Iterator[Sequence[T]]:
    """Yield rows several at a time."""
    return (rows[start : start + most] for start in range(0, len(rows), most))


def terms(iris: Iterable[str], between: str = " ") -> str:
    """Return IRIs as a query writes them."""
    return between.join(f"<{iri}>" for iri in iris)


def is_iri(text: str) -> bool:
    """Return whether a text is an IRI, so that a query can write it as one."""
    try:
        return bool(ox.NamedNode(text))
    except ValueError:
        return False
