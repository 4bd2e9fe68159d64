"""Change a graph at an endpoint: send statements in large batches, and let the server apply the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import httpx
import pyoxigraph as ox

from chaingraph.base.messages import Count
from chaingraph.graph.errors import EndpointRefused, EndpointUnreachable, NotAllLoaded
from chaingraph.graph.rules import Rule, is_variable, written
from chaingraph.graph.store import virtuoso
from chaingraph.graph.store.endpoint import Endpoint
from chaingraph.model.vocabulary import FOLLOWING, KNOWN, PREFIXES

UPDATE, QUADS = "application/sparql-update", "application/n-quads"
BATCH = 10_000  # statements; the server receives each twice, as stated and as known
PORTION = 100_000  # derived statements added at a time, since a server holds them in memory
OXIGRAPH = "Oxigraph"
_NOWHERE_ELSE = """{{
  GRAPH <{0}> {{ ?s ?p ?o }}
  FILTER NOT EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} FILTER (?g != <{0}>) }}
}}"""
_PROLOGUE = "".join(f"PREFIX {prefix}: <{space}> " for prefix, space in PREFIXES.items())


class Sender:
    """Changes the graph at an endpoint; ``sent`` counts the statements of files that the caller has sent.

    ``url`` is the server's address for updates. Raises NotAllLoaded if the server fails, or LoginRefused.
    """

    def __init__(self, store: Endpoint, url: str | None = None) -> None:
        self.store = store
        self.url = url or update_address(store)
        self.quads_url = None if url else quads_address(store)
        self.known = f"GRAPH <{KNOWN}>" if store.is_virtuoso else ""
        self.batch = virtuoso.BATCH if store.is_virtuoso else BATCH
        self.sent = 0

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Add a batch of statements, each to its graph."""
        if self.quads_url:
            content = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
            assert content is not None, "it goes to no file"
            self._post(self.quads_url, content, QUADS)
        else:
            self.update(f"INSERT DATA {self._data(quads)}")

    def remove(self, quads: Iterable[ox.Quad]) -> None:
        """Remove a batch of statements, each from its graph."""
        self.update(f"DELETE DATA {self._data(quads)}")

    def derive_anew(self, rules: Iterable[Rule]) -> None:
        """Take away what was derived, and derive what each rule gives, once: for readers at one go, where a server can.

        A derived statement that a file now states stays known.
        """
        self.update(
            *(part for graph in FOLLOWING.values() for part in self._forgetting(graph)), *map(self._insertion, rules)
        )

    def _forgetting(self, graph: str) -> tuple[str, str]:
        """Return the updates that take away what was derived into a graph."""
        only = self._restricted(_NOWHERE_ELSE.format(graph))
        return f"DELETE {{ {self._known('?s ?p ?o')} }} WHERE {only}", f"DROP SILENT GRAPH <{graph}>"

    def derive(self, rule: Rule) -> bool:
        """Add what a rule derives, portion by portion; return whether that was anything."""
        portions, before = 0, -1
        while self.store.query(f"ASK {_found(rule)}") and (derived := self._size(rule.graph)) != before:
            self.update(self._insertion(rule))
            portions, before = portions + 1, derived
        return portions > 0

    def _size(self, graph: str) -> int:
        rows = self.store.select(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}").rows
        return int(rows[0].n.value)

    def update(self, *operations: str) -> None:
        """Send updates, as one transaction if the server can do that."""
        prologue = (virtuoso.DEFINED if self.store.is_virtuoso else "") + _PROLOGUE
        for text in operations if self.store.is_virtuoso else [" ;\n".join(operations)]:
            self._post(self.url, f"{prologue}\n{text}".encode(), UPDATE)

    def _post(self, url: str, content: bytes, media: str) -> None:
        try:
            with self.store.client.post(url, content, media) as response:
                for _ in response.iter_raw():
                    pass
        except (EndpointUnreachable, EndpointRefused) as error:
            raise NotAllLoaded(url=url, sent=Count(self.sent), reason=str(error)) from None

    def _insertion(self, rule: Rule) -> str:
        """Return the update that adds what a rule derives, a portion at most, to the graph of the rule and to what is known."""
        template = written(rule.template)
        variables = " ".join(sorted(set(filter(is_variable, rule.template))))
        found = f"{{ SELECT DISTINCT {variables} WHERE {self._restricted(_found(rule))} LIMIT {PORTION} }}"
        return f"INSERT {{ {self._known(template)} GRAPH <{rule.graph}> {{ {template} }} }} WHERE {{ {found} }}"

    def _restricted(self, pattern: str) -> str:
        return virtuoso.restricted(pattern) if self.store.is_virtuoso else pattern

    def _known(self, triples: str) -> str:
        return f"{self.known} {{ {triples} }}" if self.known else f"{triples} ."

    def _data(self, quads: Iterable[ox.Quad]) -> str:
        """Return statements in the syntax of an update, graph by graph."""
        graphs: dict[str, list[str]] = defaultdict(list)
        for quad in quads:
            default = isinstance(quad.graph_name, ox.DefaultGraph)
            graphs[self.known if default else f"GRAPH {quad.graph_name}"].append(f"{quad.triple} .")
        groups = (f"{graph} {{\n{_lines(lines)}\n}}" if graph else _lines(lines) for graph, lines in graphs.items())
        return f"{{ {' '.join(groups)} }}"


def update_address(store: Endpoint) -> str:
    """Return a server's address for updates, from its address for queries."""
    url = httpx.URL(store.url)
    if store.is_virtuoso and url.path.endswith("/sparql"):
        return str(url.copy_with(path=url.path + "-auth"))
    if url.path.endswith("/query"):
        return str(url.copy_with(path=url.path.removesuffix("query") + "update"))
    return store.url


def quads_address(store: Endpoint) -> str | None:
    """Return a server's address for N-Quads, which it reads faster than updates; None if unknown."""
    url = httpx.URL(store.url)
    if store.server.startswith(OXIGRAPH) and url.path.endswith("/query"):
        return str(url.copy_with(path=url.path.removesuffix("query") + "store"))
    return None


def _found(rule: Rule) -> str:
    """Return from what a rule derives; without what is no statement, as of a text that something is said."""
    subject, property, _ = rule.template
    sayable = f"FILTER (!ISLITERAL({subject}))" + (f" FILTER (ISIRI({property}))" if is_variable(property) else "")
    return f"{{ {rule.body}\n{rule.known} {sayable} }}"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
