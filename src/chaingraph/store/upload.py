"""Load files into a store at a SPARQL endpoint, by updates that every server knows."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import httpx
import pyoxigraph as ox

from chaingraph import reading, resources
from chaingraph.errors import EndpointRefused, EndpointUnreachable, NotAllLoaded
from chaingraph.store.endpoint import Endpoint
from chaingraph.store.loading import Progress, Tell, total_size
from chaingraph.store.local import merged
from chaingraph.vocabulary import DERIVED, ID, KNOWN, PREFIX_GRAPH, PREFIXES

BATCH = 500  # statements; Virtuoso makes a program of each update, and bears no long one
DERIVED_AT_ONCE = 10_000  # statements asked of a rule at a time; no more rows does a Virtuoso give, as it comes
GENID = ID + ".well-known/genid/"
_SH = PREFIXES["sh"]


class Sender:
    """Changes the graph at an endpoint, batch by batch; ``sent`` counts the statements.

    ``url`` is where the server takes updates. Raises NotAllLoaded where the server does not go on.
    """

    def __init__(self, store: Endpoint, url: str | None = None) -> None:
        self.store = store
        self.url = url or update_address(store)
        self.known = f"GRAPH <{KNOWN}>" if store.is_virtuoso else ""
        self.sent = 0

    def send(self, quads: Iterable[ox.Quad]) -> int:
        """Add statements, each to its graph; return how many."""
        before, quads = self.sent, iter(quads)
        while batch := list(islice(quads, BATCH)):
            graphs: dict[str, list[str]] = defaultdict(list)
            for quad in batch:
                default = isinstance(quad.graph_name, ox.DefaultGraph)
                graphs[self.known if default else f"GRAPH {quad.graph_name}"].append(f"{quad.triple} .")
            groups = (f"{graph} {{\n{_lines(lines)}\n}}" if graph else _lines(lines) for graph, lines in graphs.items())
            self.update(f"INSERT DATA {{ {' '.join(groups)} }}")
            self.sent += len(batch)
        return self.sent - before

    def forget(self) -> None:
        """Take away what rules have derived."""
        triples = "{ ?s ?p ?o }"
        known = f"{{ {self.known} {triples} }}" if self.known else triples
        self.update(f"DELETE {known} WHERE {{ GRAPH <{DERIVED}> {triples} }}")
        self.update(f"DROP SILENT GRAPH <{DERIVED}>")

    def update(self, text: str) -> None:
        """Send one update. Raises NotAllLoaded, or LoginRefused where nothing was sent yet."""
        try:
            with self.store.client.post(self.url, {"update": text}) as response:
                for _ in response.iter_raw():
                    pass
        except (EndpointUnreachable, EndpointRefused) as error:
            raise NotAllLoaded(url=self.url, sent=self.sent, reason=str(error)) from None


def load_endpoint(
    paths: Sequence[Path],
    url: str,
    update: str | None = None,
    tell: Tell = lambda progress: None,
    timeout: float | None = None,
) -> tuple[int, int]:
    """Load files into the store at an endpoint; return how many statements it holds, in how many graphs.

    ``update`` is where it takes updates, by default where servers of its kind do; ``timeout`` (seconds) bounds every wait for it. All files are read through before
    anything is sent. Raises what ``reading.stream``, ``Endpoint`` and ``Sender`` raise.
    """
    files, prefixes, progress = [resources.ontology(), *paths], dict(PREFIXES), Progress(2 * total_size(paths))
    for _ in _statements(files, prefixes, progress, tell):
        pass
    progress.statements = 0
    store = Endpoint(url, timeout)
    sender = Sender(store, update)
    sender.forget()
    sender.send(_declarations({**prefixes, **PREFIXES}))
    sender.send(merged(_statements(files, {}, progress, tell)))
    store = Endpoint(url)  # which knows now that it is loaded
    progress.step, progress.done = "Deriving what follows", progress.total
    tell(progress)
    rules = [path.read_text("utf-8") for path in resources.rules()]
    while sum(_apply(store, sender, rule) for rule in rules):
        pass
    return _count(store)


def update_address(store: Endpoint) -> str:
    """Return where a server takes updates, from where it takes queries."""
    url = httpx.URL(store.url)
    if store.is_virtuoso and url.path.endswith("/sparql"):
        return str(url.copy_with(path=url.path + "-auth"))
    if url.path.endswith("/query"):
        return str(url.copy_with(path=url.path.removesuffix("query") + "update"))
    return store.url


def _statements(paths: Sequence[Path], prefixes: dict[str, str], progress: Progress, tell: Tell) -> Iterator[ox.Quad]:
    """Yield what files state, blank nodes by names that are the same at every load."""
    for path in paths:
        before, progress.step = progress.done, path.name

        def count(done: int, before: int = before, path: Path = path) -> None:
            if path != resources.ontology():
                progress.done = before + done

        digest = hashlib.sha256(reading.read_bytes(path)).hexdigest()[:16]
        names: dict[str, ox.NamedNode] = {}
        for quad in reading.stream(path, prefixes, count):
            progress.statements += 1
            if progress.statements % BATCH == 0:
                tell(progress)
            yield _named(quad, digest, names)


def _named(quad: ox.Quad, digest: str, names: dict[str, ox.NamedNode]) -> ox.Quad:
    """Return a statement with names for its blank nodes, numbered as they come in a file."""

    def name(node: ox.BlankNode) -> ox.NamedNode:
        return names.setdefault(node.value, ox.NamedNode(f"{GENID}{digest}-{len(names)}"))

    subject, value, graph = quad.subject, quad.object, quad.graph_name
    return ox.Quad(
        name(subject) if isinstance(subject, ox.BlankNode) else subject,
        quad.predicate,
        name(value) if isinstance(value, ox.BlankNode) else value,
        name(graph) if isinstance(graph, ox.BlankNode) else graph,
    )


def _declarations(prefixes: Mapping[str, str]) -> Iterator[ox.Quad]:
    """Yield the declarations of prefixes, in a graph of their own."""
    graph = ox.NamedNode(PREFIX_GRAPH)
    for prefix, space in prefixes.items():
        declaration = ox.NamedNode(f"{PREFIX_GRAPH}/{prefix}")
        yield ox.Quad(graph, ox.NamedNode(_SH + "declare"), declaration, graph)
        yield ox.Quad(declaration, ox.NamedNode(_SH + "prefix"), ox.Literal(prefix), graph)
        yield ox.Quad(declaration, ox.NamedNode(_SH + "namespace"), ox.Literal(space), graph)


def _apply(store: Endpoint, sender: Sender, rule: str) -> int:
    """Add what one rule derives, batch by batch; return how much that was. A rule leaves out what is known."""
    added = 0
    while True:
        derived = store.query(f"{rule}\nLIMIT {DERIVED_AT_ONCE}")
        assert isinstance(derived, list), "a rule is a CONSTRUCT"
        if not derived:
            return added
        added += sender.send(merged(ox.Quad(s, p, o, ox.NamedNode(DERIVED)) for s, p, o in derived))


def _count(store: Endpoint) -> tuple[int, int]:
    """Return how many statements the store holds, once a graph, and how many named graphs."""
    known = store.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows[0]
    named = store.select("SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?graphs) { GRAPH ?g { ?s ?p ?o } }").rows[0]
    return int(known.n.value) + int(named.n.value), int(named.graphs.value)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
