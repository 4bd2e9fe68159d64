"""Which relations may lead from one thing to another: what is said beside one that may not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.curation.findings import Finding
from chaingraph.curation.sources import Sources
from chaingraph.graph.apart import with_mark
from chaingraph.graph.graph import Graph
from chaingraph.graph.relations import Relation, ends, relations
from chaingraph.graph.things import Labels
from chaingraph.model.terms import text
from chaingraph.model.vocabulary import CG, PREFIXES, expand, shorten

FITTING = "{words} From “{kind}” to “{other}” may lead: {relations}."
NONE = "{words} From “{kind}” to “{other}” no relation may lead."
BY_INVERSE = "inverse-ends"  # the check of relations that are written by their inverse
_CLASSES = """
SELECT DISTINCT ?own ?above {{
  <{thing}> a ?own . ?own rdfs:subClassOf* ?above FILTER (isIRI(?above) && STRSTARTS(STR(?own), STR(cg:)))
}} ORDER BY ?own ?above"""


class Fitting:
    """The relations that the ontology lets lead from things of one class to things of another."""

    def __init__(self, sources: Sources, graph: Graph) -> None:
        self.sources, self.graph = sources, graph

    def told(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield findings; one on a relation that may not lead where it does says which may."""
        for finding in findings:
            other = self._other(finding)
            yield replace(finding, message=self._message(finding, other)) if other else finding

    def _other(self, finding: Finding) -> str | None:
        """Return to what (its IRI) the relation leads that a finding is on; None where it is on the ends of none."""
        value = finding.value and expand(finding.value, PREFIXES)
        if finding.rule == BY_INVERSE:
            return value
        relation = CG + finding.rule.partition("/")[0].removesuffix("-value")
        if relation not in self._relations or not finding.thing:
            return None
        return next((text(quad.object) for quad in self.sources.told(finding.thing, [relation], value)), None)

    def _message(self, finding: Finding, other: str) -> Mapping[str, str]:
        """Return the message of a finding with which relations may lead where its does, if it is known what the two are."""
        (one, of), (another, of_other) = self._classes(finding.thing or ""), self._classes(other)
        if not one or not another:
            return finding.message
        fitting, labels = self._fitting(of, of_other), Labels(self.graph)
        labels.learn([one, another, *fitting])
        return {
            lang: translate(FITTING if fitting else NONE, lang).format(
                words=words, kind=labels.of(one, lang), other=labels.of(another, lang),
                relations=translate(", ", lang).join(
                    with_mark(f"“{labels.of(iri, lang)}”", shorten(iri, PREFIXES), lang) for iri in fitting
                ),
            )
            for lang, words in finding.message.items() if lang in LANGUAGES
        }  # fmt: skip

    def _classes(self, thing: str) -> tuple[str, set[str]]:
        """Return what a thing is, empty where that is not said, and all classes above that."""
        rows = self.graph.select(_CLASSES.format(thing=thing)).rows
        return next((row.own.value for row in rows), ""), {row.above.value for row in rows}

    def _fitting(self, of: set[str], other: set[str]) -> list[str]:
        """Return the relations that may lead from things of some classes to things of others; where there are none, the inverse of those that lead back."""
        leading = [iri for iri, one in self._relations.items() if not one.forward]
        there = [iri for iri in leading if self._may_lead(iri, of, other)]
        back = {iri for iri in leading if self._may_lead(iri, other, of)}
        return sorted(there or (iri for iri, one in self._relations.items() if one.forward in back))

    def _may_lead(self, relation: str, of: set[str], other: set[str]) -> bool:
        """Return whether a relation may lead from things of some classes to things of others."""
        found = self._ends.get(relation, {})
        return not (of.isdisjoint(found.get("domain", ())) or other.isdisjoint(found.get("range", ())))

    @cached_property
    def _relations(self) -> Mapping[str, Relation]:
        return relations(self.graph)

    @cached_property
    def _ends(self) -> Mapping[str, Mapping[str, list[str]]]:
        return ends(self.graph)
