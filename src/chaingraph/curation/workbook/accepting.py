"""The relations that a draft states, as the proposals that they were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.curation.merge import candidate_name
from chaingraph.curation.workbook import cells
from chaingraph.curation.workbook.lookup import terms
from chaingraph.model.terms import TYPE, cg, text
from chaingraph.model.vocabulary import ID, PREFIXES

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

ENDS = tuple(ox.NamedNode(PREFIXES["rdf"] + part) for part in ("subject", "predicate", "object"))
BETWEEN = ("Names", "Places", "Figures")  # the sheets of what relations lead from and to


def accepted(quads: Iterable[ox.Quad], drafted: Iterable[ox.Quad], known: Graph) -> dict[str, list[ox.Quad]]:
    """Return the relations that a draft states, each as the proposal (its IRI) that it was, with what was told of that as ``drafted``."""
    quads = list(quads)
    proposals = {text(quad.subject): quad for quad in quads if quad.object == cg("Candidate")}
    of = by_subject(drafted)
    relations = {relation.value for relation in terms(known, "owl:ObjectProperty")}
    things = {subject for subject, told in by_subject(quads).items() if cells.sheet_of(cells.kinds(told)) in BETWEEN}
    found: dict[str, list[ox.Quad]] = {}
    for quad in quads:
        if quad.predicate.value in relations and {text(quad.subject), text(quad.object)} <= things:
            name = proposal_of(quad)
            if name and name not in proposals:
                found[name] = of.get(name) or _proposal(name, quad)
    return found


def by_subject(quads: Iterable[ox.Quad]) -> Mapping[str, list[ox.Quad]]:
    """Return statements by what (its IRI) they are of."""
    found: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        found[text(quad.subject)].append(quad)
    return found


def proposal_of(quad: ox.Quad) -> str | None:
    """Return the IRI of the proposal of a relation that a passage states; None where it stands beside the document, or in no draft."""
    document = text(quad.graph_name).partition("/passage/")[0]
    if not isinstance(quad.graph_name, ox.NamedNode) or not document.startswith(f"{ID}doc/"):
        return None
    return candidate_name(document, text(quad.subject), quad.predicate.value, text(quad.object))


def _proposal(name: str, stated: ox.Quad) -> list[ox.Quad]:
    """Return the proposal of a relation that nobody drafted."""
    iri, graph = ox.NamedNode(name), stated.graph_name
    ends = zip(ENDS, (stated.subject, stated.predicate, stated.object), strict=True)
    return [ox.Quad(iri, TYPE, cg("Candidate"), graph), *(ox.Quad(iri, end, value, graph) for end, value in ends)]
