"""What a graph knows of the subjects of pages: asked of many at once, so that thousands of pages take a few dozen queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from chaingraph.graph import questions
from chaingraph.graph.asking import batches
from chaingraph.reports.answers import answers
from chaingraph.reports.premises import with_premises
from chaingraph.reports.proposed import of_things

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.graph.store import Term
    from chaingraph.model.report import Table

MANY = 1_000  # subjects that are asked for at once
# what is asked of each subject: packaged questions, with the parameter that the subject is
ASKED: Mapping[str, str] = {"relations": "thing", "figures": "about", "mentions": "thing"}

_KINDS = "SELECT ?thing ?kind {{ VALUES ?thing {{ {iris} }} ?thing a ?kind }}"
_SAID = "SELECT ?s ?p ?o {{ VALUES ?s {{ {iris} }} ?s ?p ?o }}"
_STATED = "SELECT ?passage ?s ?p ?o {{ VALUES ?passage {{ {iris} }} GRAPH ?passage {{ ?s ?p ?o }} }}"
_TOGETHER = "SELECT DISTINCT ?passage ?thing {{ VALUES ?passage {{ {iri} }} GRAPH ?passage {{ ?thing ?p ?o }} ?thing a cg:Thing }}"
_OTHERS = (
    "SELECT ?s ?p ?o {{ VALUES ?o {{ {iris} }} ?s ?p ?o FILTER (isIRI(?s) && ?p NOT IN (rdf:type, rdfs:isDefinedBy)) }}"
)


class Fact(NamedTuple):
    """A statement of a subject that is no relation between things, with the passages that it rests on."""

    property: str
    value: Term
    passages: tuple[str, ...]


class Known:
    """What is known of subjects; each is asked about once, unless it is forgotten."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._kinds: dict[str, tuple[str, ...]] = {}
        self._learned: set[str] = set()
        self._said: dict[str, list[ox.Triple]] = defaultdict(list)
        self._others: dict[str, list[ox.Triple]] = defaultdict(list)
        self._stated: dict[str, list[ox.Triple]] = defaultdict(list)
        self._facts: dict[str, list[Fact]] = defaultdict(list)
        self._answers: dict[str, dict[str, Table]] = {name: {} for name in ASKED}
        self._proposed: dict[str, Table] = {}
        self._in: dict[str, set[str]] = {}  # the things of passages

    def kinds(self, iri: str) -> tuple[str, ...]:
        """Return the classes of an IRI; none where the graph says nothing of it."""
        if iri not in self._kinds:
            self.learn_kinds([iri])
        return self._kinds[iri]

    def learn_kinds(self, iris: Iterable[str]) -> None:
        """Ask for the classes of several IRIs at once."""
        fresh = set() if isinstance(self._kinds, defaultdict) else {iri for iri in iris if iri not in self._kinds}
        found: dict[str, list[str]] = {iri: [] for iri in fresh}
        for asked in batches(sorted(fresh), MANY):
            for row in self.graph.select(_KINDS.format(iris=asked)):
                found[row.thing.value].append(getattr(row.kind, "value", ""))
        self._kinds |= {iri: tuple(sorted(filter(None, kinds))) for iri, kinds in found.items()}

    def give_kinds(self, kinds: Mapping[str, tuple[str, ...]]) -> None:
        """Take the classes of all that the graph says anything of: nobody else has any."""
        self._kinds = defaultdict(tuple, kinds)

    def learn(self, iris: Iterable[str]) -> None:
        """Ask for all that is known of several subjects at once."""
        fresh = sorted(set(iris) - self._learned)
        for start in range(0, len(fresh), MANY):
            part = fresh[start : start + MANY]
            self._learned.update(part)
            self.learn_kinds(part)
            self._learn_statements(part)
            self._learn_facts(part)
            for name, parameter in ASKED.items():
                self._answers[name] |= answers(self.graph, name, parameter, part)
            self._proposed |= of_things(self.graph, part)
            self._learn_together(part)

    def _see(self, iri: str) -> None:
        if iri not in self._learned:
            self.learn([iri])

    def forget(self) -> None:
        """Forget what is known of subjects, but not of which classes they are."""
        self._learned.clear()
        self._in.clear()
        self._facts.clear()
        self._proposed.clear()
        for held in (self._said, self._others, self._stated):
            held.clear()
        for answered in self._answers.values():
            answered.clear()

    def statements(self, iri: str) -> list[ox.Triple]:
        """Return what is said of a subject."""
        self._see(iri)
        return self._said.get(iri, [])

    def others(self, iri: str) -> list[ox.Triple]:
        """Return what others say of it: statements that lead to it, except of which class they are."""
        self._see(iri)
        return self._others.get(iri, [])

    def stated(self, iri: str) -> list[ox.Triple]:
        """Return what a passage or an interpretation states, in the order of its subjects."""
        self._see(iri)
        return self._stated.get(iri, [])

    def values(self, iri: str, *properties: str) -> list[Term]:
        """Return the values of properties (IRIs) of a subject, in their order."""
        found = self.statements(iri)
        return [one.object for name in properties for one in found if one.predicate.value == name]

    def facts(self, iri: str) -> list[Fact]:
        """Return what is said of a subject and is no relation, each with its passages."""
        self._see(iri)
        return self._facts.get(iri, [])

    def answer(self, question: str, iri: str) -> Table | None:
        """Return the answer to one of ``ASKED`` about a subject; None where it has no rows."""
        self._see(iri)
        return self._answers[question].get(iri)

    def proposed(self, iri: str) -> Table | None:
        """Return the relations that a draft proposes of a subject and nobody has decided; None where there are none."""
        self._see(iri)
        return self._proposed.get(iri)

    def together(self, iri: str) -> list[tuple[str, int]]:
        """Return the things that passages speak of together with it, most often first, each with how many passages do."""
        counts = Counter(other for passage in self._spoken(iri) for other in self._in.get(passage, ()) if other != iri)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def _spoken(self, iri: str) -> list[str]:
        """Return the passages that speak of a thing."""
        table = self.answer("mentions", iri)
        return [passage for (passage,) in table.named("passage")] if table else []

    def _learn_together(self, iris: Collection[str]) -> None:
        fresh = {passage for iri in iris for passage in self._spoken(iri)} - self._in.keys()
        self._in |= {passage: set() for passage in fresh}
        for asked in batches(sorted(fresh), MANY):
            for row in self.graph.select(_TOGETHER.format(iri=asked)):
                self._in[row.passage.value].add(row.thing.value)

    def _learn_statements(self, iris: Collection[str]) -> None:
        for asked in batches(iris, MANY):
            for row in self.graph.select(_SAID.format(iris=asked)):
                self._said[row.s.value].append(ox.Triple(row.s, row.p, row.o))
            for row in self.graph.select(_OTHERS.format(iris=asked)):
                self._others[row.o.value].append(ox.Triple(row.s, row.p, row.o))
            for row in self.graph.select(_STATED.format(iris=asked)):
                self._stated[row.passage.value].append(ox.Triple(row.s, row.p, row.o))
        for held in (self._said, self._others, self._stated):
            for iri in iris:
                if iri in held:
                    held[iri].sort(key=str)

    def _learn_facts(self, iris: Collection[str]) -> None:
        question = questions.load("description")
        for asked in batches(iris, MANY):
            found = with_premises(self.graph, question, self.graph.select(question.bind({"subject": asked})))
            for row in found:
                passages = row.passages.value.split() if row.passages is not None else ()
                self._facts[row.subject.value].append(
                    Fact(row.property.value, row.value, tuple(self.graph.reading_order.sorted(set(passages))))
                )
