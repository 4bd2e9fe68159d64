"""The default graph as a wheel holds it: merged and derived when that was built, so that no command does it anew.

A checkout holds none and reads its files, of which the prepared graph says nothing more and nothing less.
"""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

import pyoxigraph as ox

from chaingraph.graph.store.local import LocalStore

_FORMAT = ox.RdfFormat.N_QUADS


def write(store: LocalStore, path: Path) -> None:
    """Write all of a store to a file that ``read`` reads: its prefixes, each a comment, and its statements.

    The engine gives the last first: turned round, it finds them in the same order once they are read.
    """
    prefixes = "".join(f"# {prefix} {space}\n" for prefix, space in store.prefixes.items())
    statements = ox.serialize(reversed(list(store.engine)), format=_FORMAT)
    assert statements is not None, "without an output, the serialiser returns what it writes"
    path.write_bytes(prefixes.encode("utf-8") + statements)


def read(path: Path, timeout: float | None = None) -> LocalStore:
    """Return in memory the store that was written; what the engine wrote it does not look through for mistakes again."""
    engine = ox.Store()
    engine.load(path=path, format=_FORMAT, lenient=True)
    with path.open(encoding="utf-8") as lines:
        named = (line.split() for line in takewhile(lambda line: line.startswith("#"), lines))
        prefixes = {prefix: space for _, prefix, space in named}
    return LocalStore(engine, prefixes, timeout)
