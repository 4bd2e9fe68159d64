"""What a draft proposes and nobody has decided: for the roles of the roster, and of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from chaingraph.graph.asking import batches
from chaingraph.model.report import TEXT, THING, Cell, Table, columns, sentence
from chaingraph.model.vocabulary import CG

if TYPE_CHECKING:
    import pyoxigraph as ox

    from chaingraph.graph.graph import Graph

Proposed = Mapping[tuple[str, str], tuple[str, ...]]  # by industry chain and role
TITLE = sentence("Proposed, and to be decided")
SAID = "passages"  # under which, as a role, stand the passages that propose something of a chain
ROLE_OF = {  # the roles of the roster by their relations; deputies are chiefs whose posts are a deputy’s
    "chiefOf": "chief", "officeOf": "office", "leadEnterpriseOf": "lead_enterprises", "hostBankOf": "host_bank",
    "carrierParkOf": "carrier_park", "expertGroupOf": "expert_group", "supports": "supported_by",
}  # fmt: skip

_ROLES = """
SELECT DISTINCT ?chain ?relation ?one ?deputy ?holder ?passage {
  {
    GRAPH ?passage { ?candidate a cg:Candidate ; rdf:subject ?one ; rdf:predicate ?relation ; rdf:object ?chain }
    ?relation rdfs:subPropertyOf cg:rosterOf
  } UNION {
    GRAPH ?passage { ?candidate a cg:Candidate ; rdf:subject ?chain ; rdf:predicate cg:supportedBy ; rdf:object ?one }
    ?chain a cg:IndustryChain BIND (cg:supports AS ?relation)
  }
  OPTIONAL { cg:chiefOf cg:namesDeputy ?words . ?one rdfs:label ?title FILTER (CONTAINS(LCASE(?title), ?words)) BIND (true AS ?deputy) }
  OPTIONAL { ?held a cg:Candidate ; rdf:subject ?one ; rdf:predicate cg:heldBy ; rdf:object ?holder }
} ORDER BY ?chain ?one ?holder"""

_OF_THINGS = """
SELECT DISTINCT ?thing ?subject ?relation ?object ?words ?passage {
  VALUES ?thing { %s }
  { ?candidate rdf:subject ?thing } UNION { ?candidate rdf:object ?thing }
  GRAPH ?passage { ?candidate a cg:Candidate ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object }
  OPTIONAL { ?candidate cg:readFrom ?words }
} ORDER BY ?thing ?relation ?subject ?object"""
_HELD = columns(subject=THING, relation=THING, object=THING, read_from=TEXT, passage=THING)


def roles_proposed(graph: Graph) -> Proposed:
    """Return who or what is proposed for each role of each industry chain, after a post who holds it; as SAID, in which passages."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in graph.select(_ROLES):
        role = ROLE_OF.get(row.relation.value.removeprefix(CG), "")
        for one in filter(None, (row.one, row.holder)):
            found[row.chain.value, "deputies" if row.deputy else role][one.value] = None
        found[row.chain.value, SAID][row.passage.value] = None
    return {of: tuple(ones) for of, ones in found.items()}


def of_thing(graph: Graph, thing: ox.NamedNode) -> Table:
    """Return the relations that are proposed of a thing or a figure, from which words, and where these stand."""
    return of_things(graph, [thing.value]).get(thing.value) or Table(TITLE, _HELD, [])


def of_things(graph: Graph, things: Iterable[str]) -> dict[str, Table]:
    """Return what ``of_thing`` does for each of some things (IRIs) of which something is proposed, asked for together."""
    rows: dict[str, list[tuple[Cell, ...]]] = defaultdict(list)
    for asked in batches(sorted(things)) if graph.sign_off.proposed else ():
        for thing, *ends, words, passage in graph.select(_OF_THINGS % asked):
            rows[thing.value].append((*(end.value for end in ends), words.value if words else "", passage.value))
    return {thing: Table(TITLE, _HELD, found) for thing, found in rows.items()}
