"""The statements of a draft by what they are said of, which decisions state, change and take out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.curation.drafting.known import GraphName, Known
from chaingraph.curation.merge import ordered
from chaingraph.curation.workbook import cells, tables
from chaingraph.curation.workbook.columns import NEEDED, SHEETS, Column
from chaingraph.model.terms import LABEL, TYPE, cg, text
from chaingraph.model.vocabulary import CG, PREFIXES

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph


class Statements:
    """The statements of a draft: ``of`` has them by the IRI of their subject, ``labels`` what things are called in a language.

    ``known`` is a graph that holds them and more, ``shared`` the things of it that documents share.
    """

    def __init__(self, quads: Iterable[ox.Quad], known: Graph, lang: str) -> None:
        self.known, self.shared, self.lang = known, Known(known), lang
        quads = ordered(quads)
        self.labels = cells.labels(known, quads, lang)
        self.of: dict[str, list[ox.Quad]] = defaultdict(list)
        for quad in quads:
            self.of[text(quad.subject)].append(quad)

    def accept(self, subject: str) -> None:
        """Take what is drafted for decided, what it lacks and needs aside; a relation that was proposed is stated."""
        told = {quad.predicate.value: quad for quad in self.of[subject]}
        if text(told[TYPE.value].object) == CG + "Candidate":
            first, relation, second = (
                ox.NamedNode(text(told[PREFIXES["rdf"] + part].object)) for part in ("subject", "predicate", "object")
            )
            self.undeny(first.value, relation)
            self.of[first.value].append(ox.Quad(first, relation, second, told[TYPE.value].graph_name))
            del self.of[subject]
        else:
            graph = told[TYPE.value].graph_name
            self.of[subject] = [
                *(quad for quad in self.of[subject] if quad.predicate.value != CG + "undecided"),
                *(
                    ox.Quad(ox.NamedNode(subject), cg("undecided"), ox.NamedNode(column.property), graph)
                    for column in self.lacking(subject)
                ),
            ]

    def lacking(self, subject: str) -> list[Column]:
        """Return the columns that a figure or a document needs and that nothing says of it; of anything else, none."""
        quads = self.of.get(subject, ())
        sheet = cells.sheet_of(cells.kinds(quads))
        needed = [column for column in SHEETS[sheet][1] if column.heading in NEEDED[sheet]] if sheet in NEEDED else []
        return [column for column in needed if not tables.held(quads, column)]

    def accept_all(self, relation: ox.NamedNode, least: Decimal) -> int:
        """State the proposals of a relation of which the draft is ``least`` sure, and return how many those are."""
        proposed = [
            subject
            for subject, quads in self.of.items()
            if any(quad.predicate == tables.PREDICATE and quad.object == relation for quad in quads)
            and tables.confidence(quads) >= least
        ]
        for subject in proposed:
            self.accept(subject)
        return len(proposed)

    def remove(self, subject: str) -> None:
        """Take something out, and what is said of it elsewhere; relations proposed for it go too."""
        del self.of[subject]
        for other, quads in list(self.of.items()):
            if any(quad.object == cg("Candidate") for quad in quads) and any(
                text(quad.object) == subject for quad in quads
            ):
                del self.of[other]
            else:
                self.of[other] = [quad for quad in quads if text(quad.object) != subject]

    def deny(self, subject: str, property: ox.NamedNode, graph: GraphName) -> None:
        """State that the text states nothing of a property of something: what is proposed of that is refused, and it is decided."""
        node, undecided = ox.NamedNode(subject), cg("undecided")
        told = [quad for quad in self.of[subject] if not (quad.predicate == undecided and quad.object == property)]
        self.of[subject] = [*told, ox.Quad(node, tables.NOT_STATED, property, graph)]
        for proposal in self._proposals.get((subject, property.value), ()):
            if tables.proposed(self.of.get(proposal, ())) == (subject, property.value):
                del self.of[proposal]

    def undeny(self, subject: str, property: ox.NamedNode) -> None:
        """Take out that the text states nothing of a property of something."""
        self.of[subject] = [quad for quad in self.of[subject] if not _denies(quad, property)]

    @cached_property
    def _proposals(self) -> Mapping[tuple[str, str], list[str]]:
        """The proposals (IRIs) of each relation of each thing; relations between others than was proposed are taken before it is asked."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for proposal, quads in self.of.items():
            if ends := tables.proposed(quads):
                found[ends].append(proposal)
        return found

    def retype(self, subject: str, kind: str) -> None:
        """Make something a member of another class (a local name)."""
        self.of[subject] = [
            ox.Quad(quad.subject, quad.predicate, cg(kind), quad.graph_name) if quad.predicate == TYPE else quad
            for quad in self.of[subject]
        ]

    def describe(self, described: list[ox.Quad], label: str) -> ox.NamedNode:
        """Take in what describes something, where nothing does yet, and return its IRI."""
        iri = text(described[0].subject)
        if iri not in self.of:
            self.of[iri] = described
            self.labels[iri] = label
        return ox.NamedNode(iri)

    def new(self, iri: str, kind: str, label: str, graph: GraphName) -> ox.NamedNode:
        """Describe something by its class and Chinese name, where nothing does yet, and return its IRI."""
        node = ox.NamedNode(iri)
        named = ox.Quad(node, LABEL, ox.Literal(label, language="zh"), graph)
        return self.describe([ox.Quad(node, TYPE, cg(kind), graph), named], label)

    def related(self) -> set[str]:
        """Return the relations that are stated, named as those that are proposed: a row that was accepted before finds its own."""
        return {
            "-".join((cells.last(quad.subject), cells.last(quad.predicate), cells.last(quad.object)))
            for quads in self.of.values()
            for quad in quads
            if isinstance(quad.object, ox.NamedNode) and not isinstance(quad.subject, ox.Triple)
        }

    def without_orphans(self) -> Iterator[ox.Quad]:
        """Yield the statements in order, without the indicators that nothing in their passage (or, beside the document, nothing) measures any more."""
        quads = ordered(quad for quads in self.of.values() for quad in quads)
        named = {(quad.object, place) for quad in quads for place in (quad.graph_name, ox.DefaultGraph())}
        kinds = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == cg("Indicator")}
        yield from (quad for quad in quads if quad.subject not in kinds or (quad.subject, quad.graph_name) in named)


def _denies(quad: ox.Quad, property: ox.NamedNode) -> bool:
    """Return whether a statement says that the text states nothing of a property."""
    return quad.predicate == tables.NOT_STATED and quad.object == property
