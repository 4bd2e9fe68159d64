"""What the endpoint is, by the SPARQL 1.1 Service Description."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from chaingraph.web.negotiation import GRAPHS

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
WRITTEN = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "RDF_XML", "JSON-LD",
)  # fmt: skip
PREFIXES = {"sd": SD, "formats": FORMATS}


def description(url: str, media_type: str) -> bytes:
    """Return the description of the endpoint at ``url`` in one of ``negotiation.GRAPHS``."""
    content = ox.serialize(_triples(url), format=GRAPHS[media_type], prefixes=PREFIXES)
    assert content is not None, "without an output, the serialiser returns what it writes"
    return content


def _triples(url: str) -> Iterator[ox.Triple]:
    service, data = ox.BlankNode("service"), ox.BlankNode("dataset")
    graph = ox.BlankNode("graph")
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    yield ox.Triple(service, kind, _sd("Service"))
    yield ox.Triple(service, _sd("endpoint"), ox.NamedNode(url))
    yield ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    for name in WRITTEN:
        yield ox.Triple(service, _sd("resultFormat"), ox.NamedNode(FORMATS + name))
    yield ox.Triple(service, _sd("defaultDataset"), data)
    yield ox.Triple(data, kind, _sd("Dataset"))
    yield ox.Triple(data, _sd("defaultGraph"), graph)
    yield ox.Triple(graph, kind, _sd("Graph"))


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(SD + name)
