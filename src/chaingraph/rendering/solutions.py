"""The answer to a SPARQL query: tables for reading, values for programs, RDF."""

from collections.abc import Mapping, Sequence
from typing import Any

import pyoxigraph as ox

from chaingraph.base.plain import json_text
from chaingraph.graph.store import Solutions, Term
from chaingraph.model.vocabulary import shorten
from chaingraph.rendering import formats
from chaingraph.rendering.worded import Worded, WordedTable


def render_solutions(
    solutions: Solutions, format: str, prefixes: Mapping[str, str], lang: str, width: int | None
) -> str | bytes:
    """Return the answer to a SELECT: names in short form for reading, whole IRIs in values, SPARQL's own JSON."""
    if format == "json":
        return json_text(results(solutions)) + "\n"
    short = prefixes if format in ("table", "markdown") else {}
    nodes = _numbered(solutions)
    rows: list[tuple[str, ...]] = [tuple(nodes.get(term) or _term(term, short) for term in row) for row in solutions]
    table = WordedTable("", solutions.variables, solutions.variables, rows)
    written = formats.write([Worded(lang, None, [table])], format, width)
    return written.lstrip("\n") if isinstance(written, str) else written


def render_triples(triples: Sequence[ox.Triple], format: str, prefixes: Mapping[str, str]) -> str:
    """Return the answer to a CONSTRUCT or DESCRIBE in one of ``formats.GRAPHS``."""
    content = ox.serialize(triples, format=formats.GRAPHS[format], prefixes=dict(prefixes))
    assert content is not None, "without an output, the serialiser returns what it writes"
    return content.decode("utf-8")


def results(solutions: Solutions) -> dict[str, Any]:
    """Return solutions as a value in the form of the W3C's SPARQL 1.1 Query Results JSON Format."""
    bindings = [
        {name: _binding(term) for name, term in zip(solutions.variables, row, strict=True) if term is not None}
        for row in solutions
    ]
    return {"head": {"vars": list(solutions.variables)}, "results": {"bindings": bindings}}


def _binding(term: Term) -> dict[str, str]:
    if isinstance(term, ox.Literal):
        kind = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
        return {"type": "literal", "value": term.value, **kind}
    if isinstance(term, ox.Triple):
        return {"type": "triple", "value": str(term)}
    return {"type": "uri" if isinstance(term, ox.NamedNode) else "bnode", "value": term.value}


def _numbered(solutions: Solutions) -> dict[Term | None, str]:
    """Return a name for each blank node of an answer: its number there, since those of an engine change from run to run."""
    nodes = dict.fromkeys(term for row in solutions for term in row if isinstance(term, ox.BlankNode))
    return {node: f"_:b{number}" for number, node in enumerate(nodes, start=1)}


def _term(term: Term | None, prefixes: Mapping[str, str]) -> str:
    """Return a term of an answer for reading: nothing where unbound, an IRI short or whole, a literal's value."""
    if isinstance(term, ox.NamedNode):
        return shorten(term.value, prefixes) if prefixes else term.value
    if isinstance(term, ox.Literal):
        return term.value
    return "" if term is None else str(term)
