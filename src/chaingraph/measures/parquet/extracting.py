"""What the tables are made from: the statements of a store that are counted, one property after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.graph.errors import AnswerCut
from chaingraph.model.vocabulary import CG, PREFIXES

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.graph.store import Term

# a statement: subject, property, object, language, source. The language is None where the object is a thing and empty
# where a literal has none; the source is the passage that states it, None where that is not asked.
Statement = tuple[str, str, str, str | None, str | None]

# a relation: property, the property that it is the inverse of, whether it holds both ways
Relation = tuple[str, str | None, bool]

_RELATIONS = """
SELECT DISTINCT ?property ?forward ?symmetric {
  ?property rdfs:subPropertyOf+ cg:relatedTo
  OPTIONAL { ?forward owl:inverseOf ?property }
  BIND (EXISTS { ?property a owl:SymmetricProperty } AS ?symmetric)
}"""

# two scans, which every store has an index for: to ask for the graphs of each statement is to search for it
_IN_GRAPHS = "SELECT ?subject ?object ?source {{ GRAPH ?source {{ ?subject <{property}> ?object }} {part} }}"
_KNOWN = "SELECT ?subject ?object (?unasked AS ?source) {{ ?subject <{property}> ?object {part} }}"

# what a server does not give at once is asked in sixteen parts, and so on
_PART = 'FILTER (STRSTARTS(MD5(STR(?subject)), "{digits}"))'
_SMALLEST = 4  # digits

_NAMES = (PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label", PREFIXES["rdfs"] + "subClassOf")
_DESCRIPTIONS = tuple(
    CG + name
    for name in (
        "about", "asOf", "chain", "comparableWith", "comparator", "dueBy", "end", "exact", "indicator", "issuer",
        "place", "probablyMeans", "quantityKind", "responsible", "start", "status", "suspectedSlip", "unit",
        "upperValue", "value",
    )
)  # fmt: skip


def relations(graph: Graph) -> list[Relation]:
    """Return the properties below ``cg:relatedTo``."""
    return [
        (row.property.value, row.forward.value if row.forward else None, row.symmetric.value == "true")
        for row in graph.select(_RELATIONS)
    ]


def properties(relations: list[Relation], described: bool) -> list[str]:
    """Return the properties whose statements are counted: the names of things, relations and, if wanted, descriptions."""
    return list(dict.fromkeys([*_NAMES, *(_DESCRIPTIONS if described else ()), *(name for name, _, _ in relations)]))


def in_graphs(graph: Graph, name: str) -> Iterator[Statement]:
    """Yield the statements of one property (its IRI) as the store finds them, one for each passage that states it."""
    return _statements(graph, name, _IN_GRAPHS)


def known(graph: Graph, name: str) -> Iterator[Statement]:
    """Yield all statements of one property (its IRI), whether they stand in a passage or not."""
    return _statements(graph, name, _KNOWN)


def _statements(graph: Graph, name: str, query: str, digits: str = "") -> Iterator[Statement]:
    """Yield statements; where the server cuts its answer, in parts, and those already given again. Raises AnswerCut."""
    part = _PART.format(digits=digits) if digits else ""
    try:
        for subject, value, source in graph.stream(query.format(property=name, part=part)):
            if not isinstance(value, ox.Triple):
                yield _name(subject), name, _name(value), _language(value), _name(source) if source else None
    except AnswerCut:
        if len(digits) == _SMALLEST:
            raise
        for digit in "0123456789abcdef":
            yield from _statements(graph, name, query, digits + digit)


def _name(term: Term) -> str:
    """Return the IRI of a thing, ``_:`` and the label of one without, or the text of a literal."""
    return str(term) if isinstance(term, ox.BlankNode | ox.Triple) else term.value


def _language(term: Term) -> str | None:
    return (term.language or "") if isinstance(term, ox.Literal) else None
