"""What a server needs beyond the statements: names for blank nodes, and prefixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from chaingraph.model.vocabulary import ID, PREFIX_GRAPH, PREFIXES

GENID = ID + ".well-known/genid/"
_SH = PREFIXES["sh"]


def named(quads: Iterable[ox.Quad], digest: str) -> Iterator[ox.Quad]:
    """Yield statements with their blank nodes named by a digest of their source and a running number."""
    names: dict[str, ox.NamedNode] = {}

    def name(node: ox.BlankNode) -> ox.NamedNode:
        return names.setdefault(node.value, ox.NamedNode(f"{GENID}{digest}-{len(names)}"))

    for quad in quads:
        subject, value, graph = quad.subject, quad.object, quad.graph_name
        yield ox.Quad(
            name(subject) if isinstance(subject, ox.BlankNode) else subject,
            quad.predicate,
            name(value) if isinstance(value, ox.BlankNode) else value,
            name(graph) if isinstance(graph, ox.BlankNode) else graph,
        )


def declarations(prefixes: Mapping[str, str]) -> Iterator[ox.Quad]:
    """Yield the declarations of prefixes, in their own graph."""
    graph = ox.NamedNode(PREFIX_GRAPH)
    for prefix, space in prefixes.items():
        declaration = ox.NamedNode(f"{PREFIX_GRAPH}/{prefix}")
        yield ox.Quad(graph, ox.NamedNode(_SH + "declare"), declaration, graph)
        yield ox.Quad(declaration, ox.NamedNode(_SH + "prefix"), ox.Literal(prefix), graph)
        yield ox.Quad(declaration, ox.NamedNode(_SH + "namespace"), ox.Literal(space), graph)
