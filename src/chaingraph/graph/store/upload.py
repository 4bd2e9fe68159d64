"""Load files into a store at a SPARQL endpoint: first add their statements, then apply the rules again.

Until then, readers see what was derived before. An interrupted load leaves part of the statements and nothing false.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from chaingraph.base.messages import Count
from chaingraph.graph import parsing, rules
from chaingraph.graph.errors import LoadInterrupted
from chaingraph.graph.files import file_digest
from chaingraph.graph.store.endpoint import Endpoint
from chaingraph.graph.store.loading import TOLD_EVERY, Progress, Tell, total_size
from chaingraph.graph.store.local import merged
from chaingraph.graph.store.naming import declarations, named
from chaingraph.graph.store.sender import Sender
from chaingraph.model import resources
from chaingraph.model.vocabulary import FOLLOWING, PREFIX_GRAPH, PREFIXES

LONGEST = 3600.0  # seconds to wait for a server that derives, where there is no other limit


def load_endpoint(
    paths: Sequence[Path],
    url: str,
    update: str | None = None,
    tell: Tell = lambda progress: None,
    timeout: float | None = None,
) -> tuple[int, int]:
    """Load files into the store at an endpoint; return how many statements it holds, in how many graphs.

    ``update`` is the address for updates, by default the usual one of such servers; ``timeout`` (seconds) bounds every wait.
    All files are read through before anything is sent. Raises LoadInterrupted if the keyboard interrupts it after that,
    and what ``parsing.stream``, ``Endpoint`` and ``Sender`` raise.
    """
    files, prefixes, progress = [resources.ontology(), *paths], dict(PREFIXES), Progress(2 * total_size(paths))
    for _ in _read(files, prefixes, progress, tell):
        pass
    progress.statements = 0
    store = Endpoint(url, timeout or LONGEST)
    sender = Sender(store, update)
    try:
        _send(sender, files, {**prefixes, **PREFIXES}, progress, tell)
        progress.step, progress.done = "Deriving what follows", progress.total
        tell(progress)
        _derive(sender)
    except KeyboardInterrupt:
        raise LoadInterrupted(url=url, sent=Count(sender.sent)) from None
    return _count(store)


def _send(sender: Sender, files: Sequence[Path], prefixes: Mapping[str, str], progress: Progress, tell: Tell) -> None:
    """Add the statements of files, and declare prefixes. A statement in no graph leaves those of what rules derive."""
    again = sender.store.loaded
    sender.add(declarations(prefixes))
    sender.store.loaded = True
    quads = _read(files, {}, progress, tell, name=True)
    while batch := list(islice(quads, sender.batch)):
        stated = [quad for quad in batch if isinstance(quad.graph_name, ox.DefaultGraph)]
        sender.add(merged(batch))
        if again and stated:
            graphs = map(ox.NamedNode, FOLLOWING.values())
            sender.remove(ox.Quad(q.subject, q.predicate, q.object, graph) for graph in graphs for q in stated)
        sender.sent += len(batch)


def _derive(sender: Sender) -> None:
    """Derive anew what follows from all that is stated, until nothing more does."""
    asked = rules.load()
    sender.derive_anew(asked)
    while sum(sender.derive(rule) for rule in asked):
        pass


def _read(
    paths: Sequence[Path], prefixes: dict[str, str], progress: Progress, tell: Tell, name: bool = False
) -> Iterator[ox.Quad]:
    """Yield what files state; on demand with names for blank nodes, which are the same at every load."""
    for path in paths:
        before, progress.step = progress.done, path.name

        def count(done: int, before: int = before, path: Path = path) -> None:
            if path != resources.ontology():
                progress.done = before + done

        quads = parsing.stream(path, prefixes, count)
        digest = file_digest(path)[:16] if name else ""
        for quad in named(quads, digest) if name else quads:
            progress.statements += 1
            if progress.statements % TOLD_EVERY == 0:
                tell(progress)
            yield quad


def _count(store: Endpoint) -> tuple[int, int]:
    """Return how many statements the store holds, once a graph, and how many named graphs; declared prefixes are none."""
    in_graphs = f"GRAPH ?g {{ ?s ?p ?o }} FILTER (?g != <{PREFIX_GRAPH}>)"
    known, named = _number(store, "?s ?p ?o"), _number(store, in_graphs)
    return known + named, _number(store, in_graphs, "DISTINCT ?g")


def _number(store: Endpoint, pattern: str, counted: str = "*") -> int:
    """Return how many solutions a pattern has at a store."""
    return int(store.select(f"SELECT (COUNT({counted}) AS ?n) {{ {pattern} }}").rows[0].n.value)
