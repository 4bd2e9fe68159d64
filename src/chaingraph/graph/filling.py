"""Many statements into an engine: by its loader for many, which keeps in memory all that it is given at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

import pyoxigraph as ox

AT_ONCE = 250_000  # statements


def fill(engine: ox.Store, quads: Iterator[ox.Quad], at_once: int = AT_ONCE) -> int:
    """Add statements, some at a time; return in how many parts."""
    parts = 0
    while (first := next(quads, None)) is not None:
        engine.bulk_extend(chain([first], islice(quads, at_once - 1)))
        parts += 1
    return parts
