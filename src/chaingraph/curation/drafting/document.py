"""What a text says of itself, and its sections and passages, as statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from chaingraph.curation.drafting.citing import Cited, cited, rows_cited
from chaingraph.curation.drafting.describing import also_called, described
from chaingraph.curation.drafting.passages import OPENING, passages, section_iri, sections
from chaingraph.curation.drafting.reading import Reading
from chaingraph.model.terms import CONFORMS_TO, LABEL, TITLE, TYPE, cg, day
from chaingraph.model.vocabulary import VERSION
from chaingraph.text.canonical import sha256
from chaingraph.text.layout import Section
from chaingraph.text.passages import Passage


@dataclass(frozen=True)
class Document:
    """The statements about the document that is read, and about its parts."""

    reading: Reading

    def itself(self) -> Iterator[ox.Quad]:
        """Yield what the text says of itself; what it does not say is undecided, and all of it is to be confirmed."""
        reading, front, naming = self.reading, self.reading.seen.front, self.reading.naming
        issuer, place, iri = None, naming.place, reading.document
        title = reading.seen.text.quoted(front.title) or reading.called or reading.slug
        yield ox.Quad(iri, TYPE, cg("Document"))
        yield ox.Quad(iri, LABEL, ox.Literal(front.number or title, language="zh"))
        yield ox.Quad(iri, cg("sha256"), ox.Literal(sha256(reading.text.source)))
        yield ox.Quad(iri, CONFORMS_TO, ox.NamedNode(VERSION))
        if front.issuer:
            issuer = naming.thing(front.issuer, "Institution")
            yield from described(naming.known, issuer, "Institution", front.issuer)
            yield from also_called(naming.known, issuer, front.issuer)
        if front.place and place:
            yield from described(naming.known, place, "Place", front.place)
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
            yield ox.Quad(self.reading.document, property, value)
        yield ox.Quad(self.reading.document, cg("undecided"), property)

    def sections(self) -> Iterator[ox.Quad]:
        """Yield what the sections are called, and within which they are."""
        for section in self._told:
            yield from self._section(section)

    def passages(self) -> Iterator[Sequence[ox.Quad]]:
        """Yield of each passage what it is called and where it stands, in the order of the text."""
        for section in self._told:
            for node, passage in passages(self.reading.slug, section):
                yield list(self._passage(node, passage, section))

    @cached_property
    def _told(self) -> Sequence[Section]:
        return sections(self.reading.naming)

    @cached_property
    def _cited(self) -> Mapping[str, Cited]:
        return cited(self.reading.seen.text.text, self._told)

    @cached_property
    def _rows(self) -> Mapping[int, Cited]:
        return rows_cited(self.reading.seen.layout)

    def _section(self, section: Section) -> Iterator[ox.Quad]:
        iri = section_iri(self.reading.slug, section.number)
        zh, en = self._cited[section.number]
        yield ox.Quad(iri, TYPE, cg("Section"))
        yield ox.Quad(iri, LABEL, ox.Literal(self._heading(section) or zh or "开头", language="zh"))
        yield ox.Quad(iri, LABEL, ox.Literal(f"§{en}" if en else "Opening", language="en"))
        yield ox.Quad(iri, cg("inDocument"), self.reading.document)
        if above := section.number.rpartition(".")[0]:
            yield ox.Quad(iri, cg("within"), section_iri(self.reading.slug, above))

    def _heading(self, section: Section) -> str | None:
        """Return the words of the heading of a section where they are short enough to be its name."""
        if section.number == OPENING:
            return None
        heading = section.passages[0] if section.passages and section.passages[0].heading else None
        words = self.reading.text.printed(heading.start, heading.end).rstrip("。；：;:") if heading else ""
        words = re.sub(r"^#+", "", words)
        return words if words and len(words) <= 40 else None

    def _passage(self, node: ox.NamedNode, passage: Passage, section: Section) -> Iterator[ox.Quad]:
        zh, en = self._cited[section.number]
        number = node.value.rpartition(".s")[2]
        label = (f"§{zh}标题", f"§{en} heading") if passage.heading else (f"§{zh}句{number}", f"§{en} s. {number}")
        if section.number == OPENING:
            label = ("标题", "title") if passage.heading else (f"开头句{number}", f"opening s. {number}")
        label = self._rows.get(passage.start, label) if passage.row else label
        yield ox.Quad(node, TYPE, cg("Heading" if passage.heading else "Passage"))
        for language, text in zip(("zh", "en"), label, strict=True):
            yield ox.Quad(node, LABEL, ox.Literal(text, language=language))
        yield ox.Quad(node, cg("inSection"), section_iri(self.reading.slug, section.number))
        yield ox.Quad(node, cg("startOffset"), ox.Literal(passage.start))
        yield ox.Quad(node, cg("endOffset"), ox.Literal(passage.end))
