"""A draft: what can be read from a text without understanding it, as statements that a curator confirms or corrects."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

import pyoxigraph as ox

from chaingraph.base.naming import comparable, local
from chaingraph.curation.drafting.figures import Figures
from chaingraph.curation.drafting.known import SHARED, Known
from chaingraph.model.terms import ALT_LABEL, CONFORMS_TO, LABEL, TITLE, TYPE, cg, day, numbered
from chaingraph.model.vocabulary import CHAINS, ID, PREFIXES, VERSION
from chaingraph.text.canonical import sha256
from chaingraph.text.frontmatter import FrontMatter, front_matter
from chaingraph.text.layout import Layout, Section, layout
from chaingraph.text.names.endings import CHAINS as CHAIN_NAMES
from chaingraph.text.names.endings import Name, names
from chaingraph.text.quantities.quantities import stated
from chaingraph.text.relations.verbs import related

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.text.canonical import CanonicalText

Item = TypeVar("Item")
HERE = ox.DefaultGraph()

# kinds of which no heading says that they serve
_SERVED = ("Group", "Stage", "Sector", "Place", "Policy", "IndustryChain")
_RESPONDS = re.compile("(?:提出的|关于)?《[^《》]{2,80}》的?(?:提案|建议)?(?:已?收悉|已收到|收到)")


@dataclass(frozen=True)
class Draft:
    """Makes the statements of a document from its text.

    ``slug`` names the document in IRIs; ``graph`` is a graph whose shared things (groups, sectors, places, national
    policies) the names are linked to.
    """

    text: CanonicalText
    slug: str
    graph: Graph

    def quads(self) -> list[ox.Quad]:
        """Return all statements: of the document in the default graph, of each passage in the graph that it names."""
        return list(dict.fromkeys([*self._document(), *self._sections(), *self._facts()]))

    @property
    def document(self) -> ox.NamedNode:
        """The document's IRI."""
        return ox.NamedNode(f"{ID}doc/{self.slug}")

    def prefixes(self) -> dict[str, str]:
        """Return the prefixes that the files declare."""
        own = {
            part: f"{self.document.value}/{part}/"
            for part in ("section", "passage", "figure", "candidate", "interpretation")
        }
        shared = {name: f"{ID}{name}/" for name in SHARED}
        used = {name: PREFIXES[name] for name in ("cg", "rdf", "rdfs", "skos", "dct", "xsd")}
        return dict(sorted({**used, **shared, **own, "thing": f"{ID}{self.slug}/"}.items()))

    @cached_property
    def _layout(self) -> Layout:
        return layout(self.text)

    @cached_property
    def _front(self) -> FrontMatter:
        return front_matter(self.text, self._layout)

    @cached_property
    def _known(self) -> Known:
        return Known(self.graph)

    @cached_property
    def _names(self) -> list[Name]:
        return [name for name in names(self.text, self._known.names) if name.thing or len(comparable(name.text)) > 1]

    # ------------------------------------------------------------ the document and its parts

    def _document(self) -> Iterator[ox.Quad]:
        """Yield what the text says of itself; what it does not say is undecided, and all of it is to be confirmed."""
        front, issuer, place = self._front, None, self._place
        title = front.title or self.slug
        yield ox.Quad(self.document, TYPE, cg("Document"))
        yield ox.Quad(self.document, LABEL, ox.Literal(front.number or title, language="zh"))
        yield ox.Quad(self.document, cg("sha256"), ox.Literal(sha256(self.text.source)))
        yield ox.Quad(self.document, CONFORMS_TO, ox.NamedNode(VERSION))
        if front.issuer:
            issuer = self._thing(front.issuer)
            yield from self._describe(issuer, "Institution", front.issuer)
        if front.place and place:
            yield from self._describe(place, "Place", front.place)
        yield from self._maybe(TITLE, ox.Literal(title, language="zh"))
        yield from self._maybe(cg("number"), ox.Literal(front.number) if front.number else None)
        yield from self._maybe(cg("date"), day(front.date) if front.date else None)
        yield from self._maybe(cg("issuer"), issuer)
        yield from self._maybe(cg("place"), place)

    @cached_property
    def _place(self) -> ox.NamedNode | None:
        """The place of the document: a known one, or one of its name."""
        name = self._front.place
        return (self._known.place(name) or ox.NamedNode(f"{ID}place/{local(name)}")) if name else None

    def _maybe(self, property: ox.NamedNode, value: ox.NamedNode | ox.Literal | None) -> Iterator[ox.Quad]:
        """Yield a statement about the document, to be confirmed; that it is undecided where the text does not say."""
        if value is not None:
            yield ox.Quad(self.document, property, value)
        yield ox.Quad(self.document, cg("undecided"), property)

    def _sections(self) -> Iterator[ox.Quad]:
        for section in self._layout.sections:
            iri = self._section(section.number)
            zh, en = numbered(section.number)
            heading = section.passages[0] if section.passages and section.passages[0].heading else None
            words = self.text.printed(heading.start, heading.end).rstrip("。；：;:") if heading else ""
            words = re.sub(r"^#+", "", words)
            own = words if words and len(words) <= 40 else zh or "开头"
            yield ox.Quad(iri, TYPE, cg("Section"))
            yield ox.Quad(iri, LABEL, ox.Literal(own, language="zh"))
            yield ox.Quad(iri, LABEL, ox.Literal(f"§{en}" if en else "Opening", language="en"))
            yield ox.Quad(iri, cg("inDocument"), self.document)
            above = section.number.rpartition(".")[0]
            if above:
                yield ox.Quad(iri, cg("within"), self._section(above))
            for passage, mark, start, end in self._passages(section):
                heads = mark == "h"
                yield ox.Quad(passage, TYPE, cg("Heading" if heads else "Passage"))
                label = (f"§{zh}标题", f"§{en} heading") if heads else (f"§{zh}句{mark[1:]}", f"§{en} s. {mark[1:]}")
                if section.number == "0":
                    label = (f"开头句{mark[1:]}", f"opening s. {mark[1:]}")
                for language, text in zip(("zh", "en"), label, strict=True):
                    yield ox.Quad(passage, LABEL, ox.Literal(text, language=language))
                yield ox.Quad(passage, cg("inSection"), iri)
                yield ox.Quad(passage, cg("startOffset"), ox.Literal(start))
                yield ox.Quad(passage, cg("endOffset"), ox.Literal(end))

    def _passages(self, section: Section) -> Iterator[tuple[ox.NamedNode, str, int, int]]:
        """Yield the passages of a section: IRI, mark (h, s1, s2 …), place."""
        sentence = 0
        for passage in section.passages:
            sentence += not passage.heading
            mark = "h" if passage.heading else f"s{sentence}"
            yield (
                ox.NamedNode(f"{self.document.value}/passage/{section.number}.{mark}"),
                mark,
                passage.start,
                passage.end,
            )

    def _section(self, number: str) -> ox.NamedNode:
        return ox.NamedNode(f"{self.document.value}/section/{number}")

    # ------------------------------------------------------------ what the passages state

    def _facts(self) -> Iterator[ox.Quad]:
        """Yield what each passage states: names, figures, and relations proposed."""
        quantities, all_names = (
            _Spans(stated(self.text)),
            _Spans([(name.start, name.end, name) for name in self._names]),
        )
        described: set[ox.NamedNode] = set()
        served: dict[str, list[str]] = {}
        for section in self._layout.sections:
            chains = served.get(section.number.rpartition(".")[0], [])
            for passage, mark, start, end in self._passages(section):
                found = quantities.within(start, end)
                here = [
                    name
                    for first, last, name in all_names.within(start, end)
                    if not any(first < after and before < last for before, after, _ in found)
                ]
                if response := _RESPONDS.search(self.text.text, start, end):
                    here = [name for name in here if not response.start() <= name.start < response.end()]
                    title = re.search("《.*》", response[0])
                    words = ox.Literal(title[0] if title else "")
                    yield ox.Quad(self.document, cg("respondsTo"), words, passage)
                if mark == "h":
                    chains = list(dict.fromkeys([name.text for name in here if name.text in CHAIN_NAMES])) or chains
                    for chain in chains:
                        yield ox.Quad(self._section(section.number), cg("concerns"), _chain(chain), passage)
                yield from self._of_passage(passage, here, chains, described)
                things = [(name.start, name.end, self._thing_of(name)) for name in here if self._kind(name) != "Chain"]
                yield from self._figures.quads(passage, found, things)
            served[section.number] = chains

    @cached_property
    def _figures(self) -> Figures:
        year = self._front.date.year if self._front.date else None
        return Figures(self.text.text, self.document, self._known, self._place, year)

    def _of_passage(
        self, passage: ox.NamedNode, here: Sequence[Name], chains: Sequence[str], described: set[ox.NamedNode]
    ) -> Iterator[ox.Quad]:
        """Yield the things that a passage names for the first time, and the relations that it may state."""
        things = [self._thing_of(name) for name in here]
        kinds = [self._kind(name) for name in here]
        for name, thing, kind in zip(here, things, kinds, strict=True):
            if kind == "Chain" or thing in described:
                continue
            described.add(thing)
            yield from self._describe(thing, kind, name.text, passage)
            if kind not in _SERVED:
                for chain in chains:
                    yield from self._propose(passage, thing, "serves", _chain(chain))
        for relation in related(self.text.text, here, kinds):
            if things[relation.first] != things[relation.second]:
                yield from self._propose(passage, things[relation.first], relation.relation, things[relation.second])

    def _kind(self, name: Name) -> str | None:
        return self._known.kinds[name.thing] if name.thing else name.kind

    def _thing_of(self, name: Name) -> ox.NamedNode:
        return ox.NamedNode(name.thing) if name.thing else self._thing(name.text)

    def _thing(self, words: str) -> ox.NamedNode:
        """Return the IRI of a thing of the document's own."""
        return ox.NamedNode(f"{ID}{self.slug}/{local(words)}")

    def _describe(
        self, thing: ox.NamedNode, kind: str | None, words: str, graph: ox.NamedNode | ox.DefaultGraph = HERE
    ) -> Iterator[ox.Quad]:
        """Yield type and name of a thing: as they are known, or as the text has them and to be decided."""
        if thing.value in self._known.kinds:
            yield ox.Quad(thing, TYPE, cg(self._known.kinds[thing.value]), graph)
            for property, value in self._known.descriptions[thing.value]:
                yield ox.Quad(thing, property, value, graph)
            return
        bare = re.sub("^[“《](.*)[”》]$", r"\1", words)
        yield ox.Quad(thing, TYPE, cg(kind or "Thing"), graph)
        yield ox.Quad(thing, LABEL, ox.Literal(bare, language="zh"), graph)
        if bare != words:
            yield ox.Quad(thing, ALT_LABEL, ox.Literal(words, language="zh"), graph)
        if kind == "Action":
            yield ox.Quad(thing, cg("undecided"), cg("status"), graph)
        yield ox.Quad(thing, cg("undecided"), TYPE, graph)

    def _propose(
        self, passage: ox.NamedNode, first: ox.NamedNode, relation: str, second: ox.NamedNode
    ) -> Iterator[ox.Quad]:
        """Yield a relation as a candidate, apart from what is stated."""
        ends = [re.split("[/#]", end.value)[-1] for end in (first, second)]
        candidate = ox.NamedNode(f"{self.document.value}/candidate/{ends[0]}-{relation}-{ends[1]}")
        rdf = PREFIXES["rdf"]
        yield ox.Quad(candidate, TYPE, cg("Candidate"), passage)
        for property, value in (("subject", first), ("predicate", cg(relation)), ("object", second)):
            yield ox.Quad(candidate, ox.NamedNode(rdf + property), value, passage)


def _chain(name: str) -> ox.NamedNode:
    return ox.NamedNode(CHAINS[CHAIN_NAMES.index(name)])


class _Spans(Generic[Item]):
    """Spans of a text (start, end, what stands there), in its order."""

    def __init__(self, spans: Sequence[tuple[int, int, Item]]) -> None:
        self.spans = spans
        self.starts = [start for start, _, _ in spans]

    def within(self, start: int, end: int) -> Sequence[tuple[int, int, Item]]:
        """Return those that begin in a part of the text."""
        return self.spans[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
