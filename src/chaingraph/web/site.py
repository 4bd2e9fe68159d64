"""A graph as a site: which pages there are, and what is learned of their subjects before they are rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.plain import plain
from chaingraph.curation import attachments
from chaingraph.curation.coverage import coverage
from chaingraph.graph import questions, things
from chaingraph.graph.relations import ends
from chaingraph.model.report import Report, Table
from chaingraph.model.vocabulary import DERIVED, FOLLOWING, chain_order
from chaingraph.rendering.names import GraphNames
from chaingraph.reports import kinds
from chaingraph.reports.answers import answer
from chaingraph.reports.asked import Asked
from chaingraph.reports.holders import Persons, persons_of
from chaingraph.web import addresses
from chaingraph.web.addresses import address as address_of
from chaingraph.web.chained import Chained
from chaingraph.web.documents import Documents
from chaingraph.web.errors import ChangedGraph
from chaingraph.web.index import Index
from chaingraph.web.known import ASKED, Known
from chaingraph.web.use import Row, uses

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.text.canonical import CanonicalText

# what is no subject of a graph
FIXED = ("index", "documents", "things", "figures", "questions", "reports", "ontology", "open", "search", "about")
_SUBJECTS = "SELECT DISTINCT ?thing ?kind { ?thing a ?kind FILTER (isIRI(?thing)) }"
_SIZES = ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
_CHAINS = "SELECT DISTINCT ?chain { ?chain a cg:Chain . ?thing cg:serves ?chain } ORDER BY ?chain"
# graphs and tables of the making, of which nobody wants a page
_HIDDEN = frozenset((DERIVED, *FOLLOWING.values()))


NOTHING = Table("", (), [])


class Site:
    """The pages of one state of a graph. What is learned is kept until it is forgotten; it is asked for in bulk.

    ``queries`` says whether readers can ask queries of their own, so that there is a page for them.
    """

    def __init__(self, graph: Graph, queries: bool = False) -> None:
        self.queries = queries
        self.graph = graph
        self.known = Known(graph)
        self.names = GraphNames(graph)
        self.asked = Asked(graph)
        self.documents = Documents(graph)
        self._answered, self._reported = ("", NOTHING), ("", Report(None, []))
        self._used: tuple[str, tuple[int, list[Row]]] = "", (0, [])
        self._names: dict[tuple[str, str], str] = {}
        self._prepared: set[str] = set()
        self.open: dict[str, bool] = {}  # of subjects that were prepared, whether what they lack may be in the text

    @cached_property
    def texts(self) -> Mapping[str, CanonicalText]:
        """The texts of documents (IRIs) that are attached."""
        return attachments.attached(self.graph)

    @cached_property
    def unheld(self) -> int:
        """How many figures, cells and labels of the attached texts nothing in the graph accounts for."""
        found = (coverage(self.graph, document, text) for document, text in self.texts.items())
        return sum(len(one.unaccounted({part.passage for part in one.parts if part.passage})) for one in found)

    def name(self, iri: str, lang: str) -> str:
        """Return what something is called in a language."""
        found = self._names.get((iri, lang))
        if found is None:
            found = self._names[iri, lang] = plain(self.names.called([iri], lang)[iri])
        return found

    def sentence(self, document: str, passage: str) -> str:
        """Return the sentence of a passage; empty where the text of its document is not attached."""
        text = self.texts.get(document)
        found = next((one for one in self.documents.outline(document).passages if one.iri == passage), None)
        return text.printed(found.start, found.end) if text and found and found.end <= len(text.text) else ""

    def answer(self, question: str) -> Table:
        """Return the answer to a packaged question about the whole graph; the last one is kept."""
        if self._answered[0] != question:
            self._answered = question, answer(self.graph, question)
        return self._answered[1]

    def report(self, kind: str) -> Report:
        """Return the report of a kind; the last one is kept."""
        if self._reported[0] != kind:
            self._reported = kind, kinds.asked()[kind](self.asked)
        return self._reported[1]

    @cached_property
    def combining(self) -> Report:
        """The report on which chains things serve together, which several pages are made of."""
        return kinds.asked()["combinations"](self.asked)

    @cached_property
    def figures(self) -> Table:
        """All figures."""
        return answer(self.graph, "figures")

    def used(self, term: str, kind: str) -> tuple[int, list[Row]]:
        """Return how often a ``class`` or a ``property`` is used, and the first uses of it: what is of it, or its ends."""
        if self._used[0] != term:
            self._used = term, uses(self.graph, term, kind)
        return self._used[1]

    def ends(self, term: str) -> Mapping[str, Sequence[str]]:
        """Return the classes of the ``domain`` and the ``range`` of a property, one by one where they are a union."""
        return self._ends.get(term, {})

    @cached_property
    def _ends(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        return ends(self.graph)

    @cached_property
    def chained(self) -> Chained:
        """What the pages of industry chains begin with."""
        return Chained(self.asked, self.documents, self.figures)

    @cached_property
    def persons(self) -> Persons:
        """Who holds posts, by name, and who held them before."""
        return persons_of(self.graph)

    @cached_property
    def listed_documents(self) -> Table:
        """All documents."""
        return answer(self.graph, "documents")

    @cached_property
    def things(self) -> int:
        """How many things there are."""
        return things.count(self.graph)

    @cached_property
    def chains(self) -> list[str]:
        """The chains that things serve, in the order in which they are always named."""
        return sorted((row.chain.value for row in self.graph.select(_CHAINS)), key=chain_order)

    @cached_property
    def index(self) -> Index:
        """The index of names."""
        return Index(self.graph, self.names, self.subjects)

    @cached_property
    def subjects(self) -> Mapping[str, tuple[str, ...]]:
        """All that has a page of its own (IRIs), with its classes."""
        found: dict[str, list[str]] = {}
        for row in self.graph.select(_SUBJECTS):
            found.setdefault(row.thing.value, []).append(getattr(row.kind, "value", ""))
        return {iri: tuple(sorted(filter(None, kinds))) for iri, kinds in found.items() if iri not in _HIDDEN}

    @cached_property
    def pairs(self) -> Mapping[str, tuple[str, str]]:
        """The pairs of chains that things serve, by their addresses."""
        return {f"pair/{'+'.join(map(_last, pair))}": pair for pair in combinations(self.chains, 2)}

    @cached_property
    def combinations(self) -> Mapping[str, tuple[str, ...]]:
        """The combinations of chains that things serve, and no others, by their addresses."""
        found = self.combining.tables[0]
        counts = zip(found.named("chains"), found.column("count"), strict=True)
        return {f"only/{'+'.join(map(_last, some))}": some for some, count in counts if count}

    def addresses(self) -> Iterator[str]:
        """Yield the addresses of all pages: those that are of no subject first."""
        yield from FIXED
        yield from (f"question/{name}" for name in questions.names())
        yield from (f"report/{name}" for name in self.reports)
        yield from self.pairs
        yield from self.combinations
        yield from (f"reader/{addresses.address(document)}" for document in self.texts)
        yield from map(addresses.address, sorted(self.subjects))

    @property
    def reports(self) -> list[str]:
        """The kinds of reports that are asked of a graph."""
        return list(kinds.asked())

    address_of = staticmethod(address_of)

    def subject(self, address: str) -> str | None:
        """Return the subject (IRI) of the page at an address; None where there is none."""
        if addresses.is_shortened(address):
            return self._shortened.get(address)
        iri = addresses.iri(address)
        return iri if iri is not None and self.has(iri) else None

    def has(self, iri: str) -> bool:
        """Return whether there is a page of an IRI."""
        return bool(self.known.kinds(iri)) and iri not in _HIDDEN

    def everything(self) -> None:
        """Learn at once which subjects there are, and the places of all passages: for who makes all pages."""
        self.known.give_kinds(self.subjects)
        self.graph.reading_order.learn_all()

    def prepare(self, wanted: Iterable[str]) -> None:
        """Learn in bulk what the pages at several addresses say."""
        found = {iri for address in wanted if (iri := self.subject(address)) is not None}
        subjects = found - self._prepared
        self._prepared |= subjects
        self.known.learn(subjects)
        named = {iri for subject in subjects for iri in self._named(subject)}
        self.known.learn_kinds(named)
        self.names.called(named, "zh")
        unknown = sorted(subjects - self.open.keys())
        self.open |= dict(zip(unknown, self.graph.open_rows([[iri] for iri in unknown]), strict=True))

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """See that the graph says the same after something is done as before, by its size. Raises ChangedGraph."""
        before = self._size()
        yield
        if self._size() != before:
            raise ChangedGraph

    def _size(self) -> list[str]:
        return [self.graph.select(query).rows[0].n.value for query in _SIZES]

    def forget(self) -> None:
        """Forget what was learned of subjects."""
        self._names.clear()
        self._prepared.clear()
        self.known.forget()

    @cached_property
    def _shortened(self) -> Mapping[str, str]:
        """What stands at addresses that do not tell it."""
        every = ((addresses.address(iri), iri) for iri in self.subjects)
        return {address: iri for address, iri in every if addresses.is_shortened(address)}

    def _named(self, subject: str) -> Iterator[str]:
        """Yield all IRIs that the page of a subject names."""
        yield subject
        yield from self.known.kinds(subject)
        for said in (*self.known.statements(subject), *self.known.others(subject)):
            yield from (term.value for term in said if isinstance(term, ox.NamedNode))
        for fact in self.known.facts(subject):
            yield from fact.passages
        for question in ASKED:
            if (table := self.known.answer(question, subject)) is not None:
                yield from (iri for row in table.mentions() for iri in row)
        if (proposed := self.known.proposed(subject)) is not None:
            yield from proposed.iris()
        for one in self.known.stated(subject):
            yield from (term.value for term in one if isinstance(term, ox.NamedNode))
        yield from (other for other, _ in self.known.together(subject))


def _last(iri: str) -> str:
    """Return what tells a chain from others in an address of two."""
    made = addresses.address(iri)
    return made.removeprefix("id/chain/").replace("/", "~2f")
