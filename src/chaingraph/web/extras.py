"""What the pages of some kinds show besides: where a passage stands, the outline of a document, the use of a term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import Count
from chaingraph.model.report import THING, Table, columns, sentence
from chaingraph.model.vocabulary import CG, chain_order
from chaingraph.rendering.worded import Name, WordedTable
from chaingraph.web.listed import OFFICE, REPORTS

if TYPE_CHECKING:
    from chaingraph.web.voice import Voice

FURTHER = ("roster", "tasks", "duties", "outcomes", "chain-map")  # reports to which the page of an industry chain leads
_OF_INDICATOR = "SELECT DISTINCT ?figure {{ ?figure cg:indicator {iri} ; cg:exact ?exact }}"
_OF_PLACE = "SELECT DISTINCT ?document {{ ?document a cg:Document ; cg:place {iri} }} ORDER BY ?document"
_SERVING = "SELECT DISTINCT ?thing ?kind {{ ?thing cg:serves {iri} ; a ?kind . ?kind rdfs:subClassOf cg:Thing }}"


@dataclass(frozen=True)
class Tick:
    """A passage in the strip of its document, in per cent of its length; ``state`` is here, signed or open."""

    name: Name
    left: float
    width: float
    state: str


@dataclass(frozen=True)
class Entry:
    """A section in the outline of a document: how deep, its passages, how many are signed off."""

    name: Name
    depth: int
    passages: Sequence[tuple[Name, str, str]]  # name, gist, state


@dataclass(frozen=True)
class Extra:
    """What the page of a kind shows besides; what is empty does not stand there."""

    state: str = ""
    sentence: str = ""
    reader: str = ""
    strip: Sequence[Tick] = ()
    outline: Sequence[Entry] = ()
    roster: WordedTable | None = None
    links: Sequence[tuple[str, str]] = ()
    tables: Sequence[WordedTable] = ()
    bars: Sequence[tuple[Name, int, int]] = ()
    pairs: Sequence[tuple[str, Name]] = ()
    used: int | None = None
    ends: Sequence[tuple[str, Sequence[Name]]] = ()
    examples: Sequence[tuple[Name | str, ...]] = ()


def strip(voice: Voice, document: str, here: set[str]) -> list[Tick]:
    """Return the passages of a document as a strip; those that are ``here`` are marked."""
    outline = voice.site.documents.outline(document)
    voice.site.names.called({one.iri for one in outline.passages}, voice.lang)
    share = 100 / outline.length
    return [
        Tick(voice.name_of(one.iri), round(one.start * share, 2), round((one.end - one.start) * share, 2),
             "here" if one.iri in here or one.section in here else "signed" if one.signed else "open")
        for one in outline.passages
    ]  # fmt: skip


def _passage(voice: Voice, iri: str) -> Extra:
    document = voice.site.documents.of(iri)
    if document is None:
        return Extra(_signed(voice, iri))
    sentence = voice.site.sentence(document, iri)
    return Extra(_signed(voice, iri), sentence, _reader(voice, document), strip(voice, document, {iri}))


def _signed(voice: Voice, iri: str) -> str:
    """Return whether a passage is signed off, when, and by whom."""
    day, by = (voice.site.known.values(iri, CG + name) for name in ("reviewed", "reviewedBy"))
    if not day:
        return voice.say("Open: not signed off. What it does not show may still be in the text.")
    names = ", ".join(str(voice.value(one)) for one in by) or "–"
    return voice.say("Signed off on {day} by {names}.", day=voice.value(day[0]), names=names)


def _reader(voice: Voice, document: str) -> str:
    """Return the link to the text of a document; empty where it is not attached."""
    return voice.to(f"reader/{voice.site.address_of(document)}") if document in voice.site.texts else ""


def _section(voice: Voice, iri: str) -> Extra:
    document = voice.site.documents.of(iri)
    if document is None:
        return Extra()
    within = voice.site.documents.outline(document).within(iri)
    return Extra(strip=strip(voice, document, within), outline=entries(voice, document, within))


def _document(voice: Voice, iri: str) -> Extra:
    outline = voice.site.documents.outline(iri)
    signed = sum(one.signed for one in outline.passages)
    state = voice.say(
        "{signed} of {passages:passage|passages} signed off.", signed=signed, passages=Count(len(outline.passages))
    )
    entered = entries(voice, iri, set(outline.sections))
    return Extra(state, reader=_reader(voice, iri), strip=strip(voice, iri, set()), outline=entered)


def entries(voice: Voice, document: str, wanted: set[str]) -> list[Entry]:
    """Return some sections of a document, each with its passages and what they say."""
    outline, gists = voice.site.documents.outline(document), voice.site.documents.gists(document)
    voice.site.names.called({*outline.sections, *(one.iri for one in outline.passages)}, voice.lang)
    found: dict[str, list[tuple[Name, str, str]]] = {section: [] for section in outline.sections if section in wanted}
    for one in outline.passages:
        if one.section in found:
            gist = gists.get(one.iri, {})
            said = gist.get(voice.lang) or next(iter(gist.values()), "")
            found[one.section].append((voice.name_of(one.iri), said, "signed" if one.signed else "open"))
    return [Entry(voice.name_of(iri), len(outline.above(iri)), passages) for iri, passages in found.items()]


def _figure(voice: Voice, iri: str) -> Extra:
    facts = voice.site.known.facts(iri)
    passage = next((passage for fact in facts if fact.property == CG + "exact" for passage in fact.passages), None)
    document = voice.site.documents.of(passage) if passage else None
    if passage is None or document is None:
        return Extra()
    return Extra(sentence=voice.site.sentence(document, passage), strip=strip(voice, document, {passage}))


def _indicator(voice: Voice, iri: str) -> Extra:
    """Return all figures of an indicator, in one table."""
    own = {row.figure.value for row in voice.site.graph.select(_OF_INDICATOR.format(iri=f"<{iri}>"))}
    table = voice.site.figures
    place = table.names.index("figure")
    table = replace(table, rows=[row for row in table.rows if row[place] in own])
    return Extra(tables=[voice.table(table.filled(but="indicator"))] if table.rows else ())


def _chain(voice: Voice, iri: str) -> Extra:
    """Return what serves a chain, counted by kind, and its pairs with other chains."""
    counts = Counter(row.kind.value for row in voice.site.graph.select(_SERVING.format(iri=f"<{iri}>")))
    most = max(counts.values(), default=1)
    bars = [(voice.name_of(kind), count, round(100 * count / most)) for kind, count in counts.most_common()]
    pairs = [
        (voice.to(address), voice.name_of(pair[pair[0] == iri]))
        for address, pair in voice.site.pairs.items()
        if iri in pair
    ]
    return Extra(bars=bars, pairs=sorted(pairs, key=lambda pair: chain_order(pair[1].iri)))


def _industry_chain(voice: Voice, iri: str) -> Extra:
    """Return who is who for an industry chain, its targets, tasks and projects, and where there is more."""
    chained = voice.site.chained
    who = chained.roster(iri)
    return replace(
        _chain(voice, iri),
        roster=voice.table(who) if who else None,
        tables=list(map(voice.table, chained.tables(iri))),
        links=[(voice.to(f"report/{name}"), voice.say(REPORTS[OFFICE][name][0])) for name in FURTHER],
    )


def _place(voice: Voice, iri: str) -> Extra:
    rows = [(row.document.value,) for row in voice.site.graph.select(_OF_PLACE.format(iri=f"<{iri}>"))]
    table = Table(sentence("Documents of this place"), columns(document=THING), rows)
    return Extra(tables=[voice.table(table)] if rows else ())


def _term(kind: str) -> Callable[[Voice, str], Extra]:
    """Return what shows the use of a class or a property: how often, and where."""

    def make(voice: Voice, iri: str) -> Extra:
        used, rows = voice.site.used(iri, kind)
        named = {term.value for row in rows for term in row if isinstance(term, ox.NamedNode)}
        voice.site.known.learn_kinds(named)
        voice.site.names.called(named, voice.lang)
        ends = [(voice.say(end), [voice.name_of(one) for one in found]) for end, found in voice.site.ends(iri).items()]
        return Extra(used=used, ends=ends, examples=[tuple(map(voice.value, row)) for row in rows])

    return make


# by the class of a subject (as prefix:name), in the order in which they are looked for
EXTRAS: Mapping[str, Callable[[Voice, str], Extra]] = {
    "cg:Document": _document, "cg:Section": _section, "cg:Passage": _passage, "cg:Figure": _figure,
    "cg:Indicator": _indicator, "cg:Chain": _chain, "cg:IndustryChain": _industry_chain, "cg:Place": _place,
    "owl:Class": _term("class"), "owl:ObjectProperty": _term("property"),
    "owl:DatatypeProperty": _term("property"), "owl:AnnotationProperty": _term("property"),
}  # fmt: skip
