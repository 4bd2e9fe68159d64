"""What the tables are made from: the statements of a store that are counted, one property after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.vocabulary import CG, PREFIXES

if TYPE_CHECKING:
    from chaingraph.store import Store, Term

# a statement: subject, property, object, language, source. The language is None where the object is a thing and empty
# where a literal has none; the source is None where the statement stands in no passage.
Statement = tuple[str, str, str, str | None, str | None]

# a relation: property, the property that it is the inverse of, whether it holds both ways
Relation = tuple[str, str | None, bool]

_RELATIONS = """
SELECT DISTINCT ?property ?forward ?symmetric {
  ?property rdfs:subPropertyOf+ cg:relatedTo
  OPTIONAL { ?forward owl:inverseOf ?property }
  BIND (EXISTS { ?property a owl:SymmetricProperty } AS ?symmetric)
}"""

_STATEMENTS = """
SELECT ?subject ?object ?source {
  ?subject <%s> ?object
  OPTIONAL { GRAPH ?source { ?subject <%s> ?object } }
  %s
}"""

# what is derived of the other direction of a relation says nothing more
_STATED_ONLY = "FILTER (!BOUND(?source) || ?source != <https://w3id.org/chaingraph/id/derived>)"

_DESCRIPTIONS = (
    PREFIXES["rdf"] + "type",
    PREFIXES["rdfs"] + "label",
    PREFIXES["rdfs"] + "subClassOf",
    *(
        CG + name
        for name in (
            "about", "asOf", "chain", "comparableWith", "comparator", "dueBy", "end", "exact", "indicator", "issuer",
            "place", "probablyMeans", "quantityKind", "responsible", "start", "status", "suspectedSlip", "unit",
            "upperValue", "value",
        )
    ),
)  # fmt: skip


def relations(store: Store) -> list[Relation]:
    """Return the properties below ``cg:relatedTo``."""
    return [
        (row.property.value, row.forward.value if row.forward else None, row.symmetric.value == "true")
        for row in store.select(_RELATIONS)
    ]


def properties(relations: list[Relation]) -> dict[str, bool]:
    """Return the properties whose statements are counted, and whether those that are derived are left out."""
    return dict.fromkeys(_DESCRIPTIONS, False) | {name: forward is not None for name, forward, _ in relations}


def statements(store: Store, name: str, stated_only: bool) -> Iterator[Statement]:
    """Yield the statements of one property (its IRI) as the store finds them, one for each passage that states it."""
    condition = _STATED_ONLY if stated_only else ""
    for subject, value, source in store.stream(_STATEMENTS % (name, name, condition)):
        if not isinstance(value, ox.Triple):
            yield _name(subject), name, _name(value), _language(value), _name(source) if source else None


def _name(term: Term) -> str:
    """Return the IRI of a thing, ``_:`` and the label of one without, or the text of a literal."""
    return str(term) if isinstance(term, ox.BlankNode | ox.Triple) else term.value


def _language(term: Term) -> str | None:
    return (term.language or "") if isinstance(term, ox.Literal) else None
