"""What is known of the things that documents of any city share: groups, sectors, places, national policies, units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.naming import comparable, local
from chaingraph.model.terms import LABEL, TYPE, cg
from chaingraph.model.vocabulary import CG, ID, expand
from chaingraph.text.names.endings import known_names
from chaingraph.text.names.same import Where, bare
from chaingraph.text.quantities import Quantity
from chaingraph.text.quantities.units import unit

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

GraphName = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
SHARED = ("chain", "group", "sector", "cn", "place", "indicator", "unit")  # what things of any city may be, below ID

_HERE = re.compile("[我本全]")  # 我市 is another city in another document
_THINGS = """
SELECT ?thing ?name ?kind WHERE {
  ?thing a ?kind ; rdfs:label|skos:altLabel ?name FILTER (LANG(?name) = "zh")
  ?kind rdfs:subClassOf* cg:Thing
  FILTER NOT EXISTS { ?below rdfs:subClassOf ?kind . ?thing a ?below }
}"""
_MET = """
SELECT DISTINCT ?thing WHERE {
  ?document cg:place %s
  { ?document cg:issuer ?thing }
  UNION { ?section cg:inDocument ?document . ?passage cg:inSection ?section . GRAPH ?passage { ?thing a ?kind } }
}"""
_DESCRIPTIONS = """
SELECT ?thing ?property ?value WHERE {
  VALUES ?property { rdfs:label cg:divisionCode }
  ?thing ?property ?value
}"""
_UNDECIDED = "SELECT DISTINCT ?thing { ?thing cg:undecided rdf:type }"
_INDICATORS = "SELECT ?indicator ?name { ?indicator a cg:Indicator ; rdfs:label ?name FILTER (isIRI(?indicator)) } ORDER BY DESC(?indicator)"
_UNITS = "SELECT ?unit ?symbol { ?unit a cg:Unit ; cg:symbol ?symbol }"
_AIMS = """
SELECT DISTINCT ?target ?about ?unit ?name WHERE {
  ?target a cg:Target ; cg:about ?about ; cg:unit ?unit ; cg:indicator ?indicator . ?indicator rdfs:label ?name FILTER (LANG(?name) = "zh")
}"""
_DEED = re.compile("(?:组织|开展|举办|召开|举行|促成|达成|实现|完成)+")  # that one paper says and another leaves out
_OF_ONTOLOGY = f"SELECT ?unit {{ ?unit a cg:Unit ; rdfs:isDefinedBy <{CG.removesuffix('#')}> }}"


@dataclass(frozen=True)
class Known:
    """The shared things of a graph, each asked for once, and those of other documents than the one named ``slug``."""

    graph: Graph
    slug: str = ""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Names, as compared, to IRIs; those that say which only from where they are said (我市) are left out."""
        return known_names((iri, name) for iri, name, _ in self._things if not _HERE.match(name))

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """IRIs to the local name of their class."""
        return {iri: kind for iri, _, kind in self._all if not iri.startswith(f"{ID}{self.slug}/")}

    @cached_property
    def all_names(self) -> Mapping[str, set[str]]:
        """IRIs to their Chinese names."""
        found = defaultdict(set)
        for iri, name, _ in self._all:
            if iri in self.kinds:
                found[iri].add(name)
        return found

    def met(self, where: Where, place: ox.NamedNode) -> Mapping[tuple[str, str], ox.NamedNode]:
        """Return the things of other documents of a place, by their class and their names as ``bare`` has them.

        What several things are called is left out.
        """
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        there = {row.thing.value for row in self.graph.select(_MET % f"<{place.value}>")}
        for iri, name, kind in self._all:
            if iri in there and iri in self.kinds:
                found[kind, comparable(bare(name, kind, where))].add(iri)
        return {key: ox.NamedNode(iris.pop()) for key, iris in found.items() if len(iris) == 1}

    @cached_property
    def undecided(self) -> frozenset[str]:
        """The things (IRIs) of which a curator has not decided what they are: another draft names them."""
        return frozenset(row.thing.value for row in self.graph.select(_UNDECIDED))

    @cached_property
    def descriptions(self) -> Mapping[str, list[tuple[ox.NamedNode, ox.Literal]]]:
        """IRIs to their labels and division codes."""
        found = defaultdict(list)
        for row in self.graph.select(_DESCRIPTIONS):
            found[row.thing.value].append((row.property, row.value))
        return found

    def unit(self, symbol: str) -> tuple[ox.NamedNode, list[ox.Quad]]:
        """Return the unit of a symbol, and what describes it beside the document where the ontology has no such unit."""
        known = self._units.get(symbol)
        if known and known in self._of_ontology:
            return known, []
        described = unit(symbol)
        iri = known or ox.NamedNode(f"{ID}unit/{described.name}")
        labels = {"zh": described.symbol, "en": described.english}
        told = [(LABEL, ox.Literal(label, language=lang)) for lang, label in labels.items()]
        return iri, [
            ox.Quad(iri, TYPE, cg("Unit")),
            ox.Quad(iri, cg("symbol"), ox.Literal(symbol if known else described.symbol)),
            *(ox.Quad(iri, property, value) for property, value in (self.descriptions[iri.value] if known else told)),
        ]

    def called(self, one: Quantity) -> str | None:
        """Return what a quantity measures: as an indicator is known that grammar names, else in the words of a curator, of which 数量 is 数."""
        plainly, words = (self._indicators.get(comparable(name or "")) for name in (one.plainly, one.indicator))
        called = one.plainly if plainly and not words else one.indicator
        return called if words or not called else re.sub("(?<=..)数量$", "数", called)

    def aimed_at(self, words: str | None, unit: str | None, about: ox.NamedNode | None) -> str | None:
        """Return the words by which another document measures its target of a thing, where some for the same say it without the verb or the thing, or add that."""
        counted = self._units.get(unit or "")
        if not words or not about or not counted:
            return words
        aims, names = self._aims.get((about.value, counted.value), set()), self.all_names.get(about.value, ())
        alike = [one for one in aims if _is_alike(one, words, names)]
        return alike[0] if words not in aims and len(alike) == 1 else words

    @cached_property
    def _aims(self) -> Mapping[tuple[str, str], set[str]]:
        """By their things and units, what the targets of other documents are measured by."""
        found = defaultdict[tuple[str, str], set[str]](set)
        for row in self.graph.select(_AIMS):
            if not row.target.value.startswith(f"{ID}doc/{self.slug}/"):
                found[row.about.value, row.unit.value].add(row.name.value)
        return found

    def indicator(self, name: str, graph: GraphName) -> list[ox.Quad]:
        """Return what describes the indicator of this name (in either language), IRI or prefix:name in a graph.

        Where none is known by it, a new one is described. Each statement has the indicator as its subject.
        """
        iri = expand(name, self.graph.prefixes)
        known = iri if iri in self._indicators.values() else self._indicators.get(comparable(name))
        indicator = ox.NamedNode(known or f"{ID}indicator/{local(name)}")
        told = self.descriptions[known] if known else [(LABEL, ox.Literal(name, language="zh"))]
        return [
            ox.Quad(indicator, TYPE, cg("Indicator"), graph),
            *(ox.Quad(indicator, property, value, graph) for property, value in told),
        ]

    def place(self, name: str) -> ox.NamedNode | None:
        """Return the place that is called so."""
        named = (iri for iri, called, kind in self._things if kind == "Place" and called == name)
        return next(map(ox.NamedNode, named), None)

    @cached_property
    def _units(self) -> Mapping[str, ox.NamedNode]:
        """Symbols to units."""
        return {row.symbol.value: row.unit for row in self.graph.select(_UNITS)}

    @cached_property
    def _of_ontology(self) -> frozenset[ox.NamedNode]:
        """The units that the ontology defines; those of another document are known only where that is open as well."""
        return frozenset(row.unit for row in self.graph.select(_OF_ONTOLOGY))

    @cached_property
    def _indicators(self) -> Mapping[str, str]:
        """Names of indicators, as compared, to IRIs; of several of one name, the first."""
        return {comparable(row.name.value): row.indicator.value for row in self.graph.select(_INDICATORS)}

    @cached_property
    def _things(self) -> list[tuple[str, str, str]]:
        """IRI, Chinese name and class of each shared thing, once for each name."""
        return [one for one in self._all if one[0].removeprefix(ID).split("/")[0] in SHARED]

    @cached_property
    def _all(self) -> list[tuple[str, str, str]]:
        """IRI, Chinese name and class of each thing, once for each name."""
        return [
            (row.thing.value, row.name.value, row.kind.value.removeprefix(CG)) for row in self.graph.select(_THINGS)
        ]


def _is_alike(one: str, other: str, names: Collection[str]) -> bool:
    """Return whether the words of one indicator are those of another behind a verb or how the name of their thing begins.

    >>> _is_alike("组织对接活动场次", "对接活动场次", ()), _is_alike("活动次数", "“银企行”活动次数", ["“银企行”活动"])
    (True, True)
    >>> _is_alike("新增企业数", "企业数", ()), _is_alike("签约项目数", "开工项目数", ())
    (False, False)
    """
    shorter, longer = sorted((one, other), key=len)
    more = longer.removesuffix(shorter)
    return more != longer and (bool(_DEED.fullmatch(more)) or any(name.startswith(more) for name in names))
