"""A draft: what can be read from a text without understanding it, as statements that a curator confirms or corrects."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.documents import sha256
from chaingraph.extraction.candidates import related
from chaingraph.extraction.names import CHAINS as CHAIN_NAMES
from chaingraph.extraction.names import Name, known_names, names
from chaingraph.extraction.passages import Layout, Section, layout
from chaingraph.extraction.quantities import Quantity, stated
from chaingraph.things import plain as compared
from chaingraph.vocabulary import CG, CHAINS, ID, PREFIXES

if TYPE_CHECKING:
    from chaingraph.plaintext import Plain
    from chaingraph.store import Store

SHARED = ("chain", "group", "sector", "cn", "place", "indicator", "unit")  # what things of any city may be, below ID
COMPARATORS = {
    "=": "equalTo", ">": "moreThan", ">=": "atLeast", "~": "approximately", "<": "lessThan", "<=": "atMost", "range": "between",
}  # fmt: skip
DIGITS = "一二三四五六七八九十"

_SERVED = (
    "Group",
    "Stage",
    "Sector",
    "Place",
    "Policy",
    "IndustryChain",
)  # kinds of which no heading says that they serve

_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_LABEL = ox.NamedNode(PREFIXES["rdfs"] + "label")
_ALT = ox.NamedNode(PREFIXES["skos"] + "altLabel")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,15}[〔\[【(]\d{4}[〕\]】)]第?\d+号")
_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,20}(?:局|委员会|政府|办公室|厅|部|院|会)")
_PLACE = re.compile(r"^([\u4e00-\u9fff]{2,7}?(?:市|自治州|地区|县|区|省))")
_HERE = re.compile("[我本全]")  # 我市 is another city in another document
_RESPONDS = re.compile("(?:提出的|关于)?《[^《》]{2,80}》的?(?:提案|建议)?(?:已?收悉|已收到|收到)")
_DAY = re.compile(r"(20\d\d)年(?:(\d{1,2})月)?")
_FLOW = re.compile(
    r"新增|举办|开展|引进|完成|新建|签约|组织|培训|发放|推送|选派|选聘|入选|获批|认定|达成|解决|实施|推荐|争取|投放|对接"
)
_KNOWN = """
SELECT ?thing ?name ?kind WHERE {
  ?thing a ?kind ; rdfs:label|skos:altLabel ?name FILTER (LANG(?name) = "zh")
  ?kind rdfs:subClassOf* cg:Thing
  FILTER NOT EXISTS { ?below rdfs:subClassOf ?kind . ?thing a ?below }
}"""
_UNITS = "SELECT ?unit ?symbol { ?unit a cg:Unit ; cg:symbol ?symbol }"


def cg(name: str) -> ox.NamedNode:
    """Return a term of the ontology."""
    return ox.NamedNode(CG + name)


def local(words: str) -> str:
    """Return words as the last part of an IRI: letters, digits and hyphens only."""
    return re.sub(r"[^\w-]+", "-", compared(words)).strip("-") or "-"


@dataclass(frozen=True)
class Draft:
    """Makes the statements of a document from its text.

    ``slug`` names the document in IRIs; ``known`` is a graph whose shared things (groups, sectors, places, national
    policies) the names are linked to.
    """

    text: Plain
    slug: str
    known: Store

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
    def _things(self) -> Mapping[str, tuple[str, str]]:
        """Shared things of the known graph by IRI: kind (a class) and Chinese name."""
        found: dict[str, tuple[str, str]] = {}
        for row in self.known.select(_KNOWN):
            if row.thing.value.removeprefix(ID).split("/")[0] in SHARED:
                found.setdefault(row.thing.value, (row.kind.value.removeprefix(CG), row.name.value))
        return found

    @cached_property
    def _names(self) -> list[Name]:
        called = [
            (row.thing.value, row.name.value)
            for row in self.known.select(_KNOWN)
            if row.thing.value in self._things and not _HERE.match(row.name.value)
        ]
        return [name for name in names(self.text, known_names(called)) if name.thing or len(compared(name.text)) > 1]

    # ------------------------------------------------------------ the document and its parts

    def _document(self) -> Iterator[ox.Quad]:
        """Yield what the text says of itself: title, number, date, issuer, place; what it does not say is undecided."""
        front, back = self.text.text[: self._layout.front], self.text.text[self._layout.back :]
        whole = front + back
        number = _NUMBER.search(whole)
        date = list(_DATE.finditer(back)) or list(_DATE.finditer(front))
        title = self._title(number[0] if number else "")
        yield from self._say(self.document, _TYPE, cg("Document"))
        yield from self._say(
            self.document, _LABEL, ox.Literal(number[0] if number else title or self.slug, language="zh")
        )
        yield from self._say(
            self.document, ox.NamedNode(PREFIXES["dct"] + "title"), ox.Literal(title or self.slug, language="zh")
        )
        yield from self._say(self.document, cg("sha256"), ox.Literal(sha256(self.text.source)))
        yield from self._say(self.document, cg("undecided"), ox.NamedNode(PREFIXES["dct"] + "title"))
        yield from self._maybe(cg("number"), ox.Literal(number[0]) if number else None)
        yield from self._maybe(cg("date"), _day(*map(int, date[-1].groups())) if date else None)
        issuer = self._issuer
        yield from self._maybe(cg("issuer"), self._thing(issuer) if issuer else None)
        if issuer:
            yield from self._describe(self._thing(issuer), "Institution", issuer)
        iri, name = self._place or (None, "")
        yield from self._maybe(cg("place"), iri)
        if iri:
            yield from self._describe(iri, "Place", name)

    @cached_property
    def _issuer(self) -> str | None:
        """The institution that signs below the body, or heads the text."""
        back = self.text.text[self._layout.back :]
        signed = _ISSUER.search(re.sub(r"\(.*", "", _DATE.split(back)[0]))
        return signed[0] if signed else None

    @cached_property
    def _place(self) -> tuple[ox.NamedNode, str] | None:
        """The place whose institution issued the document, or that its title begins with: IRI and name."""
        found = _PLACE.match(self._issuer or self._title(""))
        if not found:
            return None
        named = (iri for iri, (kind, name) in self._things.items() if kind == "Place" and name == found[1])
        return ox.NamedNode(next(named, f"{ID}place/{local(found[1])}")), found[1]

    def _title(self, number: str) -> str:
        """Return the title: the lines of the front matter without number, signatory and addressee, in one."""
        lines = [self.text.text[start:end] for start, end in self.text.lines if end <= self._layout.front]
        words = [line for line in lines if not (number and number in line) and not line.endswith(":")]
        return "".join(
            line.lstrip("#") for line in words if not re.match(r"签发人|\(?20\d\d年|——?20\d\d|索引号|发布", line)
        )[:120]

    def _maybe(self, property: ox.NamedNode, value: ox.NamedNode | ox.Literal | None) -> Iterator[ox.Quad]:
        """Yield a statement about the document, to be confirmed; that it is undecided where the text does not say."""
        if value is not None:
            yield from self._say(self.document, property, value)
        yield from self._say(self.document, cg("undecided"), property)

    def _sections(self) -> Iterator[ox.Quad]:
        for section in self._layout.sections:
            iri = self._section(section.number)
            zh, en = _numbered(section.number)
            heading = section.passages[0] if section.passages and section.passages[0].heading else None
            words = self.text.printed(heading.start, heading.end).rstrip("。；：;:") if heading else ""
            words = re.sub(r"^#+", "", words)
            own = words if words and len(words) <= 40 else zh or "开头"
            yield from self._say(iri, _TYPE, cg("Section"))
            yield from self._say(iri, _LABEL, ox.Literal(own, language="zh"))
            yield from self._say(iri, _LABEL, ox.Literal(f"§{en}" if en else "Opening", language="en"))
            yield from self._say(iri, cg("inDocument"), self.document)
            above = section.number.rpartition(".")[0]
            if above:
                yield from self._say(iri, cg("within"), self._section(above))
            for passage, mark, start, end in self._passages(section):
                heads = mark == "h"
                yield from self._say(passage, _TYPE, cg("Heading" if heads else "Passage"))
                label = (f"§{zh}标题", f"§{en} heading") if heads else (f"§{zh}句{mark[1:]}", f"§{en} s. {mark[1:]}")
                if section.number == "0":
                    label = (f"开头句{mark[1:]}", f"opening s. {mark[1:]}")
                for language, text in zip(("zh", "en"), label, strict=True):
                    yield from self._say(passage, _LABEL, ox.Literal(text, language=language))
                yield from self._say(passage, cg("inSection"), iri)
                yield from self._say(passage, cg("startOffset"), ox.Literal(start))
                yield from self._say(passage, cg("endOffset"), ox.Literal(end))

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
        found = self._figures_by_place
        described: set[ox.NamedNode] = set()
        served: dict[str, list[str]] = {}
        for section in self._layout.sections:
            chains = served.get(section.number.rpartition(".")[0], [])
            for passage, mark, start, end in self._passages(section):
                here = [name for name in self._names if start <= name.start < end]
                figures = [figure for figure in found if start <= figure[0] < end]
                here = [
                    name
                    for name in here
                    if not any(name.start < last and first < name.end for first, last, _ in figures)
                ]
                if response := _RESPONDS.search(self.text.text, start, end):
                    here = [name for name in here if not response.start() <= name.start < response.end()]
                    title = re.search("《.*》", response[0])
                    yield from self._say(
                        self.document, cg("respondsTo"), ox.Literal(title[0] if title else ""), passage
                    )
                if mark == "h":
                    chains = list(dict.fromkeys([name.text for name in here if name.text in CHAIN_NAMES])) or chains
                    for chain in chains:
                        yield from self._say(self._section(section.number), cg("concerns"), _chain(chain), passage)
                yield from self._of_passage(passage, here, chains, described)
                for number, (first, last, quantity) in enumerate(figures, start=1):
                    yield from self._figure(passage, number, (first, last), quantity, here)
            served[section.number] = chains

    @cached_property
    def _figures_by_place(self) -> list[tuple[int, int, Quantity]]:
        return stated(self.text)

    def _of_passage(
        self, passage: ox.NamedNode, here: Sequence[Name], chains: Sequence[str], described: set[ox.NamedNode]
    ) -> Iterator[ox.Quad]:
        """Yield the things that a passage names for the first time, and the relations that it may state."""
        things = [ox.NamedNode(name.thing) if name.thing else self._thing(name.text) for name in here]
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
        return self._things[name.thing][0] if name.thing else name.kind

    def _thing(self, words: str) -> ox.NamedNode:
        """Return the IRI of a thing of the document's own."""
        return ox.NamedNode(f"{ID}{self.slug}/{local(words)}")

    def _describe(
        self, thing: ox.NamedNode, kind: str | None, words: str, graph: ox.NamedNode | None = None
    ) -> Iterator[ox.Quad]:
        """Yield type and name of a thing: as they are known, or as the text has them and to be decided."""
        if thing.value in self._things:
            known, _label = self._things[thing.value]
            yield from self._say(thing, _TYPE, cg(known), graph)
            for row in self.known.select(f"SELECT ?label {{ {thing} rdfs:label ?label }}"):
                yield from self._say(thing, _LABEL, row.label, graph)
            for row in self.known.select(f"SELECT ?code {{ {thing} cg:divisionCode ?code }}"):
                yield from self._say(thing, cg("divisionCode"), row.code, graph)
            return
        bare = re.sub("^[“《](.*)[”》]$", r"\1", words)
        yield from self._say(thing, _TYPE, cg(kind or "Thing"), graph)
        yield from self._say(thing, _LABEL, ox.Literal(bare, language="zh"), graph)
        if bare != words:
            yield from self._say(thing, _ALT, ox.Literal(words, language="zh"), graph)
        if kind == "Action":
            yield from self._say(thing, cg("undecided"), cg("status"), graph)
        yield from self._say(thing, cg("undecided"), _TYPE, graph)

    def _propose(
        self, passage: ox.NamedNode, first: ox.NamedNode, relation: str, second: ox.NamedNode
    ) -> Iterator[ox.Quad]:
        """Yield a relation as a candidate, apart from what is stated."""
        ends = [re.split("[/#]", end.value)[-1] for end in (first, second)]
        candidate = ox.NamedNode(f"{self.document.value}/candidate/{ends[0]}-{relation}-{ends[1]}")
        rdf = PREFIXES["rdf"]
        yield from self._say(candidate, _TYPE, cg("Candidate"), passage)
        for property, value in (("subject", first), ("predicate", cg(relation)), ("object", second)):
            yield from self._say(candidate, ox.NamedNode(rdf + property), value, passage)

    def _figure(
        self, passage: ox.NamedNode, number: int, place: tuple[int, int], quantity: Quantity, here: Sequence[Name]
    ) -> Iterator[ox.Quad]:
        """Yield a quantity as a figure: what is printed is stated, what was guessed from the words around is undecided."""
        figure = ox.NamedNode(f"{self.document.value}/figure/{passage.value.rpartition('/')[2]}.{number}")
        planned = quantity.status == "planned"
        about = self._about(place, here)
        stated: list[tuple[str, ox.NamedNode | ox.Literal | None]] = [
            ("exact", ox.Literal("".join(quantity.exact.split()))),
            ("startOffset", ox.Literal(place[0])),
            ("endOffset", ox.Literal(place[1])),
            ("value", _decimal(quantity.value)),
            ("upperValue", _decimal(quantity.upper) if quantity.upper is not None else None),
            ("comparator", cg("between" if quantity.upper is not None else COMPARATORS[quantity.comparator])),
            ("status", cg("planned" if planned else "achieved")),
            ("quantityKind", cg(self._quantity_kind(quantity, place[0]))),
            ("about", about),
            *(("undecided", cg(name)) for name in ("about", "indicator", "quantityKind")),
            ("undecided", None if quantity.unit else cg("unit")),
        ]
        yield from self._say(figure, _TYPE, cg("Target" if planned else "Figure"), passage)
        for property, value in stated:
            if value is not None:
                yield from self._say(figure, cg(property), value, passage)
        if quantity.unit:
            yield from self._unit(figure, quantity.unit, passage)
        if quantity.subject:
            indicator = ox.NamedNode(f"{ID}indicator/{local(quantity.subject)}")
            yield from self._say(figure, cg("indicator"), indicator, passage)
            yield from self._say(indicator, _TYPE, cg("Indicator"), passage)
            yield from self._say(indicator, _LABEL, ox.Literal(quantity.subject, language="zh"), passage)
        yield from self._when(figure, quantity, passage)

    def _unit(self, figure: ox.NamedNode, symbol: str, passage: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield the unit of a figure; one that the ontology lacks is described beside the document."""
        known = self._units.get(symbol)
        unit = known or ox.NamedNode(f"{ID}unit/{local(symbol)}")
        yield from self._say(figure, cg("unit"), unit, passage)
        if known is None:
            yield from self._say(unit, _TYPE, cg("Unit"))
            yield from self._say(unit, cg("symbol"), ox.Literal(symbol))
            for language in ("zh", "en"):
                yield from self._say(unit, _LABEL, ox.Literal(symbol, language=language))

    @cached_property
    def _units(self) -> Mapping[str, ox.NamedNode]:
        return {row.symbol.value: row.unit for row in self.known.select(_UNITS)}

    def _quantity_kind(self, quantity: Quantity, start: int) -> str:
        """Return what kind of quantity it seems to be, by its unit and the verb before it."""
        if quantity.status == "change":
            return "growth"
        if quantity.unit == "%":
            return "share"
        clause = re.split("[,。;:]", self.text.text[max(0, start - 25) : start])[-1]
        return "flow" if _FLOW.search(clause) else "stock"

    def _about(self, place: tuple[int, int], here: Sequence[Name]) -> ox.NamedNode | None:
        """Return the thing named right after a quantity, else the last one before it in its clause, else the place."""
        clause = max(self.text.text.rfind(mark, 0, place[0]) for mark in ",。;:") + 1
        after = [name for name in here if 0 <= name.start - place[1] <= 2]
        before = [name for name in here if clause <= name.start and name.end <= place[0]]
        for name in (*after[:1], *before[-1:]):
            if self._kind(name) != "Chain":
                return ox.NamedNode(name.thing) if name.thing else self._thing(name.text)
        return self._place[0] if self._place else None

    def _when(self, figure: ox.NamedNode, quantity: Quantity, passage: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield the day that a level is of, the period of what was done, or the day a target is due."""
        match = _DAY.search(quantity.period or "")
        if not match:
            return
        year, month = int(match[1]), int(match[2] or 12)
        if not 1 <= month <= 12:
            return
        last = _day(year, month, calendar.monthrange(year, month)[1])
        if quantity.status == "planned":
            yield from self._say(figure, cg("dueBy"), last, passage)
        elif re.search("截至|到|末|底", quantity.period or ""):
            yield from self._say(figure, cg("asOf"), last, passage)
        else:
            yield from self._say(figure, cg("start"), _day(year, int(match[2] or 1), 1), passage)
            yield from self._say(figure, cg("end"), last, passage)

    def _say(
        self,
        subject: ox.NamedNode,
        property: ox.NamedNode,
        value: ox.NamedNode | ox.Literal,
        graph: ox.NamedNode | None = None,
    ) -> Iterator[ox.Quad]:
        yield ox.Quad(subject, property, value, graph or ox.DefaultGraph())


def _chain(name: str) -> ox.NamedNode:
    return ox.NamedNode(CHAINS[CHAIN_NAMES.index(name)])


def _decimal(value: Decimal) -> ox.Literal:
    whole = value == value.to_integral_value()
    datatype = ox.NamedNode(PREFIXES["xsd"] + ("integer" if whole else "decimal"))
    return ox.Literal(str(int(value)) if whole else format(value.normalize(), "f"), datatype=datatype)


def _day(year: int, month: int, day: int) -> ox.Literal:
    return ox.Literal(f"{year:04}-{month:02}-{day:02}", datatype=ox.NamedNode(PREFIXES["xsd"] + "date"))


def _numbered(number: str) -> tuple[str, str]:
    """Return the number of a section as both languages write it: 1.3.2 as 一（三）2, and as it is."""
    if number == "0":
        return "", ""
    parts = [int(part) for part in number.split(".")]
    marks = [_chinese(parts[0])] + [f"（{_chinese(part)}）" for part in parts[1:2]] + [f"{part}" for part in parts[2:3]]
    return "".join(marks) + "".join(f".{part}" for part in parts[3:]), number


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (
        ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens - 1] + "十") + (DIGITS[ones - 1] if ones else "")
        if number < 100
        else str(number)
    )
