"""The one writer of a store in a folder: it makes another graph beside the current one and names it in the manifest, in one step.

Until then, the new graph is marked as unfinished, in its own subfolder (``graph-000002.part``).
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox

from chaingraph.base.errors import ForeignFolder
from chaingraph.base.writing import UNFINISHED, making
from chaingraph.graph.counting import counted
from chaingraph.graph.errors import DamagedStore, NoStore
from chaingraph.graph.store import locks, manifest
from chaingraph.graph.store.folder import GRAPH, PART, mark_of, opened, read, trouble
from chaingraph.graph.store.local import LocalStore
from chaingraph.graph.store.manifest import Manifest
from chaingraph.model.vocabulary import FOLLOWING, PREFIXES

_OURS = re.compile(
    rf"{GRAPH.pattern}({PART})?|{re.escape(locks.WRITER)}|{re.escape(manifest.NAME)}|{UNFINISHED.pattern}"
)


class Writer:
    """A graph being written beside the current one; ``former`` is the manifest of the current graph, if any."""

    def __init__(self, folder: Path, former: Manifest | None, keep: bool) -> None:
        self.folder, self.former, self.keep = folder, former, keep
        self.graph = folder / f"graph-{_next(folder):06d}"
        mark_of(self.graph).touch()
        if former and keep:
            copy(folder / former.graph, self.graph, former)
        self._engine: ox.Store | None = ox.Store(str(self.graph))

    @property
    def engine(self) -> ox.Store:
        """The engine, open on the new graph; a reference to it keeps the graph from being published."""
        assert self._engine is not None, "what is published is not written to"
        return self._engine

    def close(self) -> None:
        """Close the new graph."""
        self._engine = None

    def _linked(self) -> dict[str, tuple[int, str]]:
        """Return what the manifest says of the files that are still those of the former graph."""
        former = self.former.files if self.former and self.keep else {}
        return {
            name: (size, digest)
            for name, (size, digest) in former.items()
            if (self.graph / name).exists() and _lasts(name)
        }

    def publish(self, prefixes: Mapping[str, str], sources: list[tuple[str, int]], ontology: str) -> Manifest:
        """Write the graph to disk in place of the former one. Raises OSError."""
        from importlib.metadata import version

        numbers = counts(self.engine)
        things, relations = counted(LocalStore(self.engine, {**prefixes, **PREFIXES}))
        self.engine.flush()
        self.close()
        files = manifest.fingerprints(self.graph, self._linked())
        written = datetime.now(UTC).isoformat(timespec="seconds")
        told = Manifest(
            self.graph.name, prefixes, *numbers, files, manifest.whole(files), sources, ontology, written,
            version("chaingraph"), version("pyoxigraph"), times=manifest.times(self.graph), things=things, relations=relations,
        )  # fmt: skip
        manifest.write(told, self.folder)
        return told


@contextmanager
def writing(folder: Path, keep: bool = True) -> Iterator[Writer]:
    """Give a writer of the store in ``folder``, creating the folder if missing; what it does not publish is lost.

    With ``keep``, the writer begins with the current graph, otherwise with an empty one. Where that fails, a folder that was
    created goes again. Raises ForeignFolder, StoreBusy, DamagedStore or StoreTrouble.
    """
    with trouble(folder), making(folder):
        _refuse_foreign(folder)
        with locks.only_writer(folder), _begun(folder, keep) as writer:
            yield writer


def _refuse_foreign(folder: Path) -> None:
    """Raise ForeignFolder where a folder holds what is no part of a store."""
    names = {entry.name for entry in folder.iterdir()}
    if names and not (names & {locks.WRITER, manifest.NAME} and all(map(_OURS.fullmatch, names))):
        raise ForeignFolder(path=folder)


@contextmanager
def _begun(folder: Path, keep: bool) -> Iterator[Writer]:
    """Give a writer of a folder that nobody else writes; what it does not publish is swept away."""
    former = _former(folder, keep)
    if former and keep:
        opened(folder, former)
    _sweep(folder)
    try:
        writer = Writer(folder, former, keep)
        try:
            yield writer
        finally:
            writer.close()
    finally:
        _sweep(folder)


def _former(folder: Path, keep: bool) -> Manifest | None:
    """Return the manifest of the current graph; if that is not kept, it may be damaged."""
    try:
        return read(folder)
    except NoStore:
        return None
    except DamagedStore:
        if keep:
            raise
        return None


def counts(engine: ox.Store) -> tuple[int, int, int, int]:
    """Return the numbers of statements in all, in the default graph and in those of what rules derive, and of named graphs."""
    derived = sum(_count(engine, f"GRAPH <{graph}> {{ ?s ?p ?o }}") for graph in FOLLOWING.values())
    return len(engine), _count(engine, "?s ?p ?o"), derived, sum(1 for _ in engine.named_graphs())


def _count(engine: ox.Store, pattern: str) -> int:
    rows = engine.query(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}")
    assert isinstance(rows, ox.QuerySolutions), "a SELECT"
    count = next(rows)[0]
    assert isinstance(count, ox.Literal), "a count"
    return int(count.value)


def copy(graph: Path, target: Path, told: Manifest, link: bool = True) -> None:
    """Copy the files of a graph, linking those that the engine never changes if that is allowed. Raises OSError."""
    target.mkdir()
    for name in told.files:
        place = _link if link and _lasts(name) else shutil.copy2
        place(graph / name, target / name)


def _lasts(name: str) -> bool:
    """Return whether the engine never changes a file of this name."""
    return name.endswith(".sst")


def _link(source: Path, target: Path) -> None:
    """Link a file, or copy it if the file system has no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _sweep(folder: Path) -> None:
    """Remove unfinished and superseded graphs, unless somebody reads them.

    If no manifest can be read, finished graphs may still be needed, and stay.
    """
    try:
        current = manifest.read(folder).graph
    except (NoStore, DamagedStore):
        current = ""
    for graph in [graph for graph in folder.iterdir() if GRAPH.fullmatch(graph.name) and graph.name != current]:
        if (current or mark_of(graph).exists()) and locks.let_go(graph):
            shutil.rmtree(graph)
    for left in [entry for entry in folder.iterdir() if UNFINISHED.fullmatch(entry.name)]:
        left.unlink()
    for mark in folder.glob(f"graph-*{PART}"):
        if mark.stem == current or not mark.with_suffix("").exists():
            mark.unlink()


def _next(folder: Path) -> int:
    """Return the number of the next graph."""
    numbers = [int(match[1]) for entry in folder.iterdir() if (match := GRAPH.fullmatch(entry.name))]
    return max(numbers, default=0) + 1
