"""A store in a folder, opened for reading: many readers, one writer (``writer``), and nobody sees an unfinished graph.

A graph never changes once it is written; readers keep the graph that they have opened.
"""

from __future__ import annotations

import os
import re
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.graph.errors import DamagedStore, FailedQuery, NoStore, StoreTrouble
from chaingraph.graph.store import locks, manifest
from chaingraph.graph.store.base import Answer
from chaingraph.graph.store.local import LocalStore
from chaingraph.graph.store.manifest import Manifest
from chaingraph.model.vocabulary import PREFIXES

GRAPH = re.compile(r"graph-(\d{6})")
PART = ".part"  # ends the name of the file that marks a graph as unfinished
_ATTEMPTS = 20  # at opening a graph that is taken away meanwhile; each time there is a newer one


class FolderStore(LocalStore):
    """A graph on disk, opened for reading; it does not change while it is open, whatever is written beside it."""

    def __init__(self, folder: Path, engine: ox.Store, told: Manifest, held: IO[bytes], timeout: float | None) -> None:
        super().__init__(engine, {**told.prefixes, **PREFIXES}, timeout)
        self.manifest = told
        self.folder = folder
        if told.things is not None and told.relations is not None:
            self.size = told.things, told.relations
        weakref.finalize(self, held.close)  # until then, nobody removes the files

    def _answer(self, query: str, limit: int | None) -> Answer:
        try:
            return super()._answer(query, limit)
        except FailedQuery as error:
            if isinstance(error.__context__, OSError):
                raise DamagedStore(
                    path=self.folder, reason="the engine cannot read it", names=str(error.__context__)
                ) from None
            raise


def open_folder(folder: Path, timeout: float | None = None) -> FolderStore:
    """Return the store in ``folder``, for reading. Raises NoStore, DamagedStore or StoreTrouble.

    Missing, shortened, additional and changed files are detected here, before the engine reads them; what changed without a
    change of its time, by ``upkeep.check``.
    """
    for _ in range(_ATTEMPTS):
        told = read(folder)
        held = locks.hold(folder / told.graph)
        if read(folder).graph != told.graph:
            continue
        if held is None:
            raise DamagedStore(folder, "files are not as they were written", told.graph)
        try:
            return FolderStore(folder, opened(folder, told), told, held, timeout)
        except ChaingraphError:
            held.close()
            raise
    raise StoreTrouble(path=folder, reason="it is being written all the time")


def opened(folder: Path, told: Manifest) -> ox.Store:
    """Return the graph that a manifest names, opened for reading."""
    graph = folder / told.graph
    with trouble(folder):
        changed = manifest.changed(graph, told)
    if changed:
        raise DamagedStore(path=folder, reason="files are not as they were written", names=", ".join(changed))
    try:
        return ox.Store.read_only(str(graph))
    except (OSError, RuntimeError) as error:
        raise DamagedStore(path=folder, reason="the engine cannot open it", names=str(error)) from None


def read(folder: Path) -> Manifest:
    """Return the manifest of the store in ``folder``. Raises NoStore, StoreTrouble or DamagedStore."""
    finished = _finished(folder)  # looked up first: a graph being written may be finished meanwhile
    try:
        return manifest.read(folder)
    except NoStore:
        if finished:
            raise DamagedStore(path=folder, reason="its manifest is missing") from None
        raise


def _finished(folder: Path) -> list[Path]:
    """Return the graphs in a folder that are not marked as being written."""
    return [graph for graph in folder.glob("graph-*") if GRAPH.fullmatch(graph.name) and not mark_of(graph).exists()]


def mark_of(graph: Path) -> Path:
    """Return the file that marks a graph until the manifest names it."""
    return graph.with_name(f"{graph.name}{PART}")


@contextmanager
def trouble(folder: Path) -> Iterator[None]:
    """Raise StoreTrouble or DamagedStore for an error of the system or the engine in a folder."""
    try:
        yield
    except RuntimeError as error:
        raise DamagedStore(path=folder, reason="the engine cannot read it", names=str(error)) from None
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise StoreTrouble(path=folder, reason=reason) from None
