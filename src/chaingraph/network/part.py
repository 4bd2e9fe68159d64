"""A part of the network, asked of the graph: what costs is the part that is wanted, whatever else there is.

It is the same part, in the same order, as that of the whole network that ``projection.project`` returns.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property, partial
from heapq import nsmallest
from sys import intern
from typing import TYPE_CHECKING, Any

import networkx as nx

from chaingraph.graph.asking import batches, is_iri, parts, terms
from chaingraph.graph.counting import counted
from chaingraph.graph.order import ranks
from chaingraph.graph.relations import Edge, bases
from chaingraph.graph.relations import relations as relations_of
from chaingraph.model.terms import language_of
from chaingraph.model.vocabulary import DERIVED, FOLLOWING
from chaingraph.network.evidence import Graphs, folded, gather, gathered
from chaingraph.network.part_grounds import PartGrounds
from chaingraph.network.projection import CHAIN, Known, Thing, made_of

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

FEW = 20  # things between which relations are asked for pair by pair

_NEXT = """
SELECT ?subject ?property ?object ?source WHERE {{
  {{
    VALUES {near} {{ {iris} }} GRAPH ?source {{ ?subject ?property ?object }}
    FILTER (?source != <{derived}> || ?property IN ({leading}))
  }} UNION {{
    # in no graph at all
    VALUES {near} {{ {iris} }} ?subject ?property ?object
    FILTER (?property IN ({relations}))
    FILTER NOT EXISTS {{ GRAPH ?any {{ ?subject ?property ?object }} }}
  }}
  FILTER EXISTS {{ {far} a cg:Thing }}
}}"""
_BETWEEN = """
SELECT ?subject ?property ?object ?source WHERE {{
  VALUES (?subject ?object) {{ {pairs} }} ?subject ?property ?object
  OPTIONAL {{ GRAPH ?source {{ ?subject ?property ?object }} }}
}}"""
_SERVED = "SELECT DISTINCT ?thing ?chain {{ VALUES ?thing {{ {iris} }} ?thing cg:serves ?chain }}"
_SAID = "SELECT (COUNT(*) AS ?count) {{ ?subject ?property <{iri}> }}"
_CLASSES = "SELECT DISTINCT ?kind { ?kind rdfs:subClassOf* cg:Thing }"
_KINDS = "SELECT ?thing ?kind {{ VALUES ?thing {{ {iris} }} ?thing a ?kind }}"
_WIDER = f"SELECT ?thing ?kind {{{{ VALUES ?thing {{{{ {{iris}} }}}} GRAPH <{DERIVED}> {{{{ ?thing a ?kind }}}} }}}}"
_LABELS = """
SELECT ?thing ?label WHERE {{
  VALUES ?thing {{ {iris} }} ?thing rdfs:label ?label FILTER (LANG(?label) IN ("zh", "en"))
}}"""
_CHAINS = "SELECT DISTINCT ?thing { ?thing a cg:Chain }"


class Surroundings:
    """The relations and the kinds of things, asked for where they are wanted, each once."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.relations = relations_of(graph)
        self.bases = bases(graph)
        self._leaving: dict[str, dict[Edge, Graphs]] = {}
        self._arriving: dict[str, dict[Edge, Graphs]] = {}
        self._kinds: dict[str, str] = {}

    def around(self, things: Collection[str]) -> Iterator[dict[Edge, Graphs]]:
        """Yield, for each of some things, the relations at it, each with the graphs in which it stands."""
        leaving, arriving = self._asked(things, self._leaving, True), self._asked(things, self._arriving, False)
        for thing in things:
            yield _merged((leaving[thing], arriving[thing]))

    def between(self, things: Collection[str], other: str) -> dict[Edge, Graphs]:
        """Return the relations between some things and another; what else that one is related to is not asked."""
        return self._related({pair for thing in things for pair in ((thing, other), (other, thing))})

    def busier(self, one: str, other: str) -> bool:
        """Return whether more is said of one thing than of another."""
        counts = [self._count(_SAID.format(iri=iri)) for iri in (one, other)]
        return counts[0] > counts[1]

    def neighbours(self, things: Collection[str]) -> list[set[str]]:
        """Return, for each of some things, those next to it; itself is none of them."""
        found = zip(things, self.around(things), strict=True)
        return [{end for edge in edges for end in edge[:2] if end != thing} for thing, edges in found]

    @property
    def known(self) -> Collection[str]:
        """The things whose relations have been asked for."""
        return self._arriving.keys()

    def kinds(self, things: Iterable[str]) -> Mapping[str, str]:
        """Return the class of each of some things; of several, the first by name. What is no thing has none."""
        things = set(things)
        for asked in batches(sorted(things - self._kinds.keys())):
            wider = {tuple(row) for row in self.graph.select(_WIDER.format(iris=asked))}
            stated = (row for row in self.graph.select(_KINDS.format(iris=asked)) if tuple(row) not in wider)
            for thing, kind in (row for row in stated if row.kind.value in self._classes):
                self._kinds[thing.value] = min(intern(kind.value), self._kinds.get(thing.value, kind.value))
        return {thing: self._kinds[thing] for thing in things if thing in self._kinds}

    @cached_property
    def _classes(self) -> set[str]:
        """The classes of things."""
        return {row.kind.value for row in self.graph.select(_CLASSES)}

    @cached_property
    def chains(self) -> set[str]:
        """The chains themselves, industry chains not among them."""
        kinds = self.kinds(row.thing.value for row in self.graph.select(_CHAINS))
        return {thing for thing, kind in kinds.items() if kind == CHAIN}

    @cached_property
    def whole(self) -> tuple[int, int]:
        """How many things and relations the whole network has."""
        return self.graph.store.size or counted(self.graph)

    def network(self, things: Collection[str]) -> nx.MultiDiGraph[str]:
        """Return the network of some things and of the relations among them."""
        wanted = set(things)
        given = self._among(wanted)
        served = {
            (thing.value, chain.value)
            for asked in batches(sorted(wanted))
            for thing, chain in self.graph.select(_SERVED.format(iris=asked))
        }
        kinds = self.kinds({*wanted, *(chain for _, chain in served)})
        chains: dict[str, list[str]] = defaultdict(list)
        for thing, chain in sorted(served):
            if kinds.get(chain) == CHAIN:
                chains[thing].append(chain)
        grounds = PartGrounds(self.graph, self.relations, given)
        cited = {source for edge in given for source in (*given[edge], *grounds.of(edge))}
        known = Known(given, grounds, self.bases, ranks(self.graph.reading_order, cited))
        return made_of(self._described(wanted, kinds), known, chains)

    def near(self, thing: str, depth: int, most: int) -> set[str] | None:
        """Return a thing and what is within ``depth`` steps of it, past no other chain; None where that is more than ``most``."""
        passed = {thing}
        last = passed
        for _ in range(depth):
            last = set().union(*self.neighbours(sorted(last))) - passed - (self.chains - {thing})
            passed = passed | last
            if len(passed) > most:
                return None
        return passed

    def nearest(self, thing: str, depth: int, most: int) -> tuple[set[str], int]:
        """Return what ``near`` does, but no more than ``most``, and how many it leaves out of the step at which there are more.

        Of that step it has those whose relations to what is nearer stand in the most passages, and nothing of what is beyond.
        """
        passed = {thing}
        last = passed
        for _ in range(depth):
            stated = self._evidenced(last, passed | self.chains)
            if (more := len(stated) - (most - len(passed))) > 0:
                best = nsmallest(most - len(passed), stated, key=lambda one: (-stated[one], one))
                return passed.union(best), more
            last = set(stated)
            passed = passed | last
        return passed, 0

    def _evidenced(self, things: set[str], without: set[str]) -> Counter[str]:
        """Return what is next to some things, ``without`` some, and in how many graphs its relations to them are stated."""
        stated: Counter[str] = Counter()
        for edges in self.around(sorted(things)):
            for edge, graphs in edges.items():
                said = len(set(graphs).difference(FOLLOWING.values()))
                stated.update({end: said for end in edge[:2] if end not in without})
        return stated

    def _among(self, things: set[str]) -> dict[Edge, Graphs]:
        """Return the relations between some things: of few, only these are asked for."""
        if len(things) <= FEW:
            return self._related((one, other) for one in things for other in things)
        leaving = _merged(self._asked(things, self._leaving, True).values())
        return {edge: graphs for edge, graphs in leaving.items() if things.issuperset(edge[:2])}

    def _related(self, pairs: Iterable[tuple[str, str]]) -> dict[Edge, Graphs]:
        """Return the relations that lead from the first to the second of some pairs of things."""
        rows = (
            row
            for asked in parts(sorted(pair for pair in pairs if all(map(is_iri, pair))))
            for row in self.graph.select(_BETWEEN.format(pairs=" ".join(f"({terms(pair)})" for pair in asked)))
        )
        return gathered(self.relations, (row for row in rows if row.property.value in self.relations))

    def _described(self, things: Collection[str], kinds: Mapping[str, str]) -> dict[str, Thing]:
        """Return the kind and the labels of each thing; the first by name where there are several."""
        labels: dict[tuple[str, str], str] = {}
        for asked in batches(sorted(things)):
            for thing, label in self.graph.select(_LABELS.format(iris=asked)):
                key = thing.value, language_of(label) or ""
                labels[key] = min(label.value, labels.get(key, label.value))
        return {
            thing: (kinds[thing], labels.get((thing, "zh"), ""), labels.get((thing, "en"), ""))
            for thing in things
            if thing in kinds
        }

    def _asked(
        self, things: Collection[str], known: dict[str, dict[Edge, Graphs]], leaving: bool
    ) -> Mapping[str, dict[Edge, Graphs]]:
        """Return the relations that lead from each of some things or, not ``leaving``, to it, as they are said."""
        near, far = ("?subject", "?object") if leaving else ("?object", "?subject")
        leading = terms((name for name, relation in self.relations.items() if not relation.forward), ", ")
        for asked in batches(sorted(set(things) - known.keys())):
            query = _NEXT.format(
                near=near, far=far, iris=asked, derived=DERIVED, leading=leading, relations=terms(self.relations, ", ")
            )
            known |= {iri[1:-1]: {} for iri in asked.split(" ")}
            if self.relations:
                folded(self.graph, query, partial(self._keep, known, 0 if leaving else 2))
        return {thing: known.get(thing, {}) for thing in things}

    def _keep(self, known: Mapping[str, dict[Edge, Graphs]], near: int, rows: Iterable[Any]) -> None:
        """Add the relations in rows, as these come, to those ``known`` of the thing that stands at a place in each."""
        for row in rows:
            if row[1].value in self.relations:
                gather(self.relations, row, known[row[near].value])

    def _count(self, query: str) -> int:
        return int(self.graph.select(query).rows[0].count.value)


def _merged(parts: Iterable[Mapping[Edge, Graphs]]) -> dict[Edge, Graphs]:
    """Return the relations of several parts, with all the graphs in which each stands: an end may say it, or the other."""
    found: dict[Edge, Graphs] = {}
    for part in parts:
        for edge, graphs in part.items():
            found[edge] = (*found.get(edge, ()), *graphs)
    return found
