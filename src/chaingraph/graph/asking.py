"""Many IRIs in queries: as a query writes them, as many at a time as one query bears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import pyoxigraph as ox

MANY = 200  # things that are asked for at once


def batches(iris: Iterable[str], most: int = MANY) -> Iterator[str]:
    """Yield IRIs as ``VALUES`` takes them, several at a time; what is no IRI is left out."""
    terms = filter(None, map(_written, iris))
    while batch := " ".join(islice(terms, most)):
        yield batch


def _written(iri: str) -> str:
    try:
        return str(ox.NamedNode(iri))
    except ValueError:
        return ""
