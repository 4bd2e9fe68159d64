"""The graph that a server shows, in the state in which it is now; each answer is from one state."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.graph.graph import Graph
from chaingraph.graph.store import manifest, open_store
from chaingraph.graph.store.folder import FolderStore
from chaingraph.graph.store.local import LocalStore
from chaingraph.web.workers import Opening

FRESH = 60.0  # seconds for which what an endpoint says is taken for what it holds


@dataclass(frozen=True)
class State:
    """A graph as it is from one change to the next; where it is not ``lasting``, nobody tells when it changes."""

    graph: Graph
    opening: Opening
    lasting: bool

    @property
    def key(self) -> str:
        """The name of this state."""
        return self.opening.key


class Home:
    """Where the graph is kept: ``name`` is that of a folder or an endpoint, otherwise the graph is in memory.

    ``trouble`` is what is wrong with the place since it was last looked at; the graph that was read is served on.
    """

    def __init__(self, graph: Graph, name: str) -> None:
        self.name = name
        self.trouble: ChaingraphError | None = None
        self._lock = threading.Lock()
        self._seen: object = self._look(graph)
        self._state = _state(graph, name)

    @property
    def kind(self) -> str:
        """What kind of place it is: memory, folder or endpoint."""
        store = self._state.graph.store
        return "folder" if isinstance(store, FolderStore) else "memory" if isinstance(store, LocalStore) else "endpoint"

    def current(self) -> State:
        """Return the state of now: what was written to a folder meanwhile is opened."""
        with self._lock:
            seen = self._look(self._state.graph)
            if seen != self._seen:
                self._renew(seen)
            return self._state

    def _look(self, graph: Graph) -> object:
        """Return what changes where the graph may have changed."""
        if isinstance(graph.store, FolderStore):
            try:
                told = os.stat(Path(self.name) / manifest.NAME)
            except OSError as error:
                return error.errno
            return told.st_mtime_ns, told.st_ino, told.st_size
        return None if isinstance(graph.store, LocalStore) else int(time.monotonic() / FRESH)

    def _renew(self, seen: object) -> None:
        """Open the graph anew; where that fails, the former one stays, and the next call tries again."""
        try:
            self._state = _state(Graph(open_store(self.name, timeout=self._state.graph.timeout)), self.name)
            self._seen, self.trouble = seen, None
        except ChaingraphError as error:
            self.trouble = error


def _state(graph: Graph, name: str) -> State:
    store = graph.store
    if isinstance(store, FolderStore):
        return State(graph, Opening(store.manifest.hash, name), lasting=True)
    if isinstance(store, LocalStore):
        key = hashlib.sha256(b"\n".join(sorted(_dump(store).splitlines()))).hexdigest()
        return State(graph, Opening(key, content=lambda: _dump(store), prefixes=store.prefixes), lasting=True)
    return State(graph, Opening("endpoint", name), lasting=False)


def _dump(store: LocalStore) -> bytes:
    content = store.engine.dump(format=ox.RdfFormat.N_QUADS)
    assert content is not None, "without an output, the engine returns what it writes"
    return content
