"""A draft: what can be read from a text without understanding it, as statements that a curator confirms or corrects."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES
from chaingraph.base.naming import local
from chaingraph.curation.drafting.answers import Proposal
from chaingraph.curation.drafting.deadlines import deadlines
from chaingraph.curation.drafting.figures import Figures, Named, Topics
from chaingraph.curation.drafting.known import SHARED
from chaingraph.curation.drafting.reading import RESPONDS, Held, Reading, chain_of
from chaingraph.curation.drafting.rosters import post_of
from chaingraph.model.terms import ALT_LABEL, CONFORMS_TO, LABEL, TITLE, TYPE, cg, day, numbered, numeric
from chaingraph.model.vocabulary import ID, PREFIXES, VERSION
from chaingraph.text import models
from chaingraph.text.canonical import canonical_text, sha256
from chaingraph.text.names.endings import Name
from chaingraph.text.posts import POST, post_and_person
from chaingraph.text.relations.about import about
from chaingraph.text.relations.candidates import Candidate, scene

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

HERE = ox.DefaultGraph()

_PERSON = re.compile(r"[\u4e00-\u9fff·]{2,4}(?=[、,;。)〕|]|$)")


def draft(path: str | Path, graph: Graph | None = None, slug: str | None = None) -> Draft:
    """Return the draft of a document in a file: its names, figures and relations, and the statements that say them.

    ``graph`` has the shared things that names are linked to, by default the first document's; ``slug`` names the document in
    IRIs, by default as its file. Raises what ``read_document`` raises.
    """
    from chaingraph.graph.graph import open_graph
    from chaingraph.text.formats import read_document

    text = canonical_text(read_document(Path(path)))
    return Draft(text, slug or local(Path(path).stem), graph or open_graph())


@dataclass(frozen=True)
class Draft(Reading):
    """What is read from a text, as the statements (``quads``) that a curator is to decide on."""

    def quads(self) -> list[ox.Quad]:
        """Return all statements: of the document in the default graph, of each passage in the graph that it names."""
        return list(dict.fromkeys([*self._document(), *self._sections(), *self._facts()]))

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
        if front.addressee:
            yield from self._maybe(cg("addressee"), ox.Literal(front.addressee))

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
            for node, passage in self._passages(section):
                number = node.value.rpartition(".s")[2]
                yield ox.Quad(node, TYPE, cg("Heading" if passage.heading else "Passage"))
                label = (
                    (f"§{zh}标题", f"§{en} heading") if passage.heading else (f"§{zh}句{number}", f"§{en} s. {number}")
                )
                if section.number == "0":
                    label = (f"开头句{number}", f"opening s. {number}")
                for language, text in zip(("zh", "en"), label, strict=True):
                    yield ox.Quad(node, LABEL, ox.Literal(text, language=language))
                yield ox.Quad(node, cg("inSection"), iri)
                yield ox.Quad(node, cg("startOffset"), ox.Literal(passage.start))
                yield ox.Quad(node, cg("endOffset"), ox.Literal(passage.end))

    def _section(self, number: str) -> ox.NamedNode:
        return ox.NamedNode(f"{self.document.value}/section/{number}")

    # ------------------------------------------------------------ what the passages state

    def _facts(self) -> Iterator[ox.Quad]:
        """Yield what each passage states: names, figures, and relations proposed."""
        topics = Topics(self._chain)
        for held in self._held:
            if held.heading:
                for chain in held.chains:
                    yield ox.Quad(self._section(held.section), cg("concerns"), chain_of(chain), held.passage)
            if response := RESPONDS.search(self.text.text, held.start, held.end):
                title = re.search("《.*》", response[0])
                yield ox.Quad(self.document, cg("respondsTo"), ox.Literal(title[0] if title else ""), held.passage)
            for name in held.new:
                yield from self._describe(self._thing_of(name), self._kind(name), self._words(name), held.passage)
                yield from self._also(name, held.passage)
            things = self._things(held)
            if held.heading:
                topics.heading(held.section, things)
            yield from self._figures.quads(
                held.passage, held.quantities, things, topics.of(held.section), self._subjects
            )
        yield from self._only_titled()
        yield from self._unnamed()
        for target, due, passage in self._dues():
            if due:
                yield ox.Quad(target, cg("dueBy"), day(due), passage)
            yield ox.Quad(target, cg("undecided"), cg("dueBy"), passage)
        for proposal in self.relations:
            yield from self._proposed(proposal)

    def _dues(self) -> Iterator[tuple[ox.NamedNode, datetime.date | None, ox.NamedNode]]:
        """Yield what is due by a day, each once: as brackets, labels and rows say, else as its own sentence does."""
        told = dict[ox.NamedNode, tuple[datetime.date | None, ox.NamedNode]]()
        for target, due, passage in (*self._answers.dues(), *deadlines(self._answers, self._front.date)):
            told.setdefault(target, (due, passage))
        yield from ((target, due, passage) for target, (due, passage) in told.items())

    def _unnamed(self) -> Iterator[ox.Quad]:
        """Yield what brackets and rosters speak of and no name in the text stands for: tasks, chains, posts with who holds them."""
        described = {self._thing_of(name) for held in self._held for name in held.new}
        found = [(task.start, task.words, "Action") for task in self._answers.tasks]
        found += [(place.said[0], place.chain, "IndustryChain") for place in self._roster]
        found += [(place.said[0], post_of(place), "Role") for place in self._roster if place.relation == "chiefOf"]
        for start, words, kind in found:
            passage, thing = self._answers.passage(start), self._thing(words)
            if passage and thing not in described:
                described.add(thing)
                yield from self._describe(thing, kind, words, passage[2])
        for place in self._roster:
            passage = self._answers.passage(place.said[0])
            for start, end in place.names if passage and place.relation == "chiefOf" else ():
                _, person = post_and_person(self.text.text[start:end])
                if passage and person:
                    yield from self._held_by(self._thing(post_of(place)), person, passage[2])
        for post, told in self._leaders().items():
            if len(told) == 1:  # of several holders a bare post is several posts
                yield from self._held_by(post, *told.popitem())

    def _held_by(self, post: ox.NamedNode, person: str, passage: ox.NamedNode) -> Iterator[ox.Quad]:
        yield ox.Quad(post, cg("holderName"), ox.Literal(person), passage)
        yield ox.Quad(post, cg("undecided"), cg("holderName"), passage)

    def _leaders(self) -> dict[ox.NamedNode, dict[str, ox.NamedNode]]:
        """Return the posts that answer for something, each with the persons named beside it, and the passage that does so first."""
        found: dict[ox.NamedNode, dict[str, ox.NamedNode]] = defaultdict(dict)
        breaks = self._layout.breaks
        for duty in self._duties:
            for start, end in duty.names:
                cell = breaks[bisect_right(breaks, start)] if bisect_right(breaks, start) < len(breaks) else None
                person = _PERSON.match(self.text.text, end, cell or len(self.text.text))
                post, passage = self._answers.thing(start, end), self._answers.passage(start)
                if person and post and passage and POST.fullmatch(self.text.text, start, end):
                    found[post].setdefault(person[0], passage[2])
        return found

    @cached_property
    def _chain(self) -> ox.NamedNode | None:
        """The one industry chain that the title of the document names."""
        title = [name for name in self.names if name.start < self._layout.front and self._kind(name) == "IndustryChain"]
        told = list(dict.fromkeys(self._thing_of(name) for name in title))
        described = {self._thing_of(name) for held in self._held for name in held.new}
        return told[0] if len(told) == 1 and told[0] in described else None

    @cached_property
    def _titled(self) -> list[Name]:
        """The names in the title of the document and what stands around it, outside of any passage."""
        held = {name.start for held in self._held for name in held.names}
        return [name for name in self.names if name.start < self._layout.front and name.start not in held]

    def _only_titled(self) -> Iterator[ox.Quad]:
        """Yield what a thing is that figures are about and that the title alone names."""
        subjects = set((self._subjects or {}).values())
        described = {self._thing_of(name) for held in self._held for name in held.new}
        for name in self._titled:
            if (thing := self._thing_of(name)) in subjects - described:
                described.add(thing)
                yield from self._describe(thing, self._kind(name), name.text)

    @cached_property
    def _subjects(self) -> dict[int, ox.NamedNode] | None:
        """What figures are about, by their places, as learned; None without a model."""
        if models.tagger(models.SUBJECTS) is None:
            return None
        named = [
            Candidate(name.start, name.end, self._kind(name) or "", self._thing_of(name).value)
            for name in (*self._titled, *(name for held in self._held for name in held.names))
        ]
        found = [place for held in self._held for place in held.quantities]
        here = scene(self.text, self._layout, named, [start for start, _, _ in found])
        chosen = {start: about(here, one, start, end) for start, end, one in found}
        return {start: ox.NamedNode(name.thing) for start, name in chosen.items() if name}

    @cached_property
    def _figures(self) -> Figures:
        named = [one for held in self._held for one in self._things(held)]
        tasks = [(one.start, one.end, self._answers.own(one.words), "Action") for one in self._answers.tasks]
        return Figures(self.text.text, self._known, sorted([*named, *tasks], key=lambda one: one[:2]), self._cells)

    def _things(self, held: Held) -> list[Named]:
        """Return the things that a passage names, with their places and classes; the four chains are headings' matter."""
        return [
            (name.start, name.end, self._thing_of(name), self._kind(name))
            for name in held.names
            if self._kind(name) != "Chain"
        ]

    def _describe(
        self, thing: ox.NamedNode, kind: str | None, words: str, graph: ox.NamedNode | ox.DefaultGraph = HERE
    ) -> Iterator[ox.Quad]:
        """Yield type and name of a thing: as they are known, or as the text has them and to be decided."""
        if thing.value in self._known.kinds:
            yield ox.Quad(thing, TYPE, cg(self._known.kinds[thing.value]), graph)
            for property, value in self._known.descriptions[thing.value]:
                yield ox.Quad(thing, property, value, graph)
            return
        words = words.lstrip("#")  # of a heading in Markdown
        bare = re.sub("^[“《](.*)[”》]$", r"\1", words)
        yield ox.Quad(thing, TYPE, cg(kind or "Thing"), graph)
        yield ox.Quad(thing, LABEL, ox.Literal(bare, language="zh"), graph)
        if bare != words:
            yield ox.Quad(thing, ALT_LABEL, ox.Literal(words, language="zh"), graph)
        if kind == "Action":
            yield ox.Quad(thing, cg("undecided"), cg("status"), graph)
        yield ox.Quad(thing, cg("undecided"), TYPE, graph)

    def _also(self, name: Name, passage: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield the other words by which the text names a thing."""
        for words in () if name.thing else self._shorter.get(self._words(name), ()):
            if words.startswith("我"):  # 我市, 我局: a name in the mouth of its own people alone
                continue
            yield ox.Quad(self._thing_of(name), ALT_LABEL, ox.Literal(words, language="zh"), passage)

    @cached_property
    def _shorter(self) -> Mapping[str, Sequence[str]]:
        """The fullest words for things, with the other words that the text has for the same thing."""
        found: dict[str, list[str]] = {}
        for words, full in sorted(self._fuller.items()):
            found.setdefault(full, []).append(words)
        return found

    def _proposed(self, proposal: Proposal) -> Iterator[ox.Quad]:
        """Yield a relation as a candidate, apart from what is stated."""
        ends = [re.split("[/#]", end)[-1] for end in (proposal.first, proposal.second)]
        candidate = ox.NamedNode(f"{self.document.value}/candidate/{ends[0]}-{proposal.relation}-{ends[1]}")
        passage = ox.NamedNode(proposal.passage)
        yield ox.Quad(candidate, TYPE, cg("Candidate"), passage)
        first, relation, second = ox.NamedNode(proposal.first), cg(proposal.relation), ox.NamedNode(proposal.second)
        for property, value in (("subject", first), ("predicate", relation), ("object", second)):
            yield ox.Quad(candidate, ox.NamedNode(PREFIXES["rdf"] + property), value, passage)
        yield ox.Quad(candidate, cg("readFrom"), ox.Literal(proposal.words), passage)
        yield ox.Quad(candidate, cg("confidence"), numeric(Decimal(str(proposal.confidence))), passage)
        for language in LANGUAGES:
            yield ox.Quad(
                candidate, cg("reason"), ox.Literal(proposal.reason.said(language), language=language), passage
            )


def prefixes(slug: str) -> dict[str, str]:
    """Return the prefixes that the files of a draft declare; ``slug`` names the document in IRIs."""
    parts = ("section", "passage", "figure", "candidate", "interpretation")
    own = {part: f"{ID}doc/{slug}/{part}/" for part in parts}
    shared = {name: f"{ID}{name}/" for name in SHARED}
    used = {name: PREFIXES[name] for name in ("cg", "rdf", "rdfs", "skos", "dct", "xsd")}
    return dict(sorted({**used, **shared, **own, "thing": f"{ID}{slug}/"}.items()))
