"""What of a text the statements of a graph account for: where its figures are quoted, its things named, its values printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph.base.naming import comparable
from chaingraph.curation.quotes import quotes
from chaingraph.model.terms import TYPE, cg
from chaingraph.model.terms import text as text_of
from chaingraph.text.canonical import CanonicalText, canonical
from chaingraph.text.quantities.grammar import TRADITIONAL
from chaingraph.text.simplified import simplified

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

Statement = tuple[ox.NamedNode, str, ox.NamedNode | ox.Literal]  # subject, property, value

COMMON = 2  # characters of a name that may be a common word: it counts only where the passage speaks of the thing

CHAIN = "产业链"  # without which a column of chains calls each
_UNDECIDED, _DUE_BY = cg("undecided").value, cg("dueBy").value
_CANDIDATE, _INDICATOR = cg("Candidate"), cg("Indicator")

_STATED = """
SELECT ?passage ?subject ?property ?object {
  ?passage cg:inSection/cg:inDocument %s .
  GRAPH ?passage { ?subject ?property ?object }
}"""
_OF_DOCUMENT = """
SELECT ?value ?open {
  %(document)s ?property ?of . OPTIONAL { ?of rdfs:label ?name } BIND (COALESCE(?name, ?of) AS ?value)
  FILTER (?property NOT IN (cg:sha256, rdf:type, rdfs:label, cg:undecided, cg:notStated))
  OPTIONAL { %(document)s cg:undecided ?open FILTER (?open = ?property) }
}"""
_NAMES = """
SELECT ?thing ?name ?undecided {
  ?thing a/rdfs:subClassOf* cg:Thing ; rdfs:label|skos:altLabel ?name FILTER (LANG(?name) = "zh")
  OPTIONAL { ?thing cg:undecided ?undecided FILTER (?undecided = rdf:type) }
}"""
_NUMERAL = re.compile(r"(\d{1,4}|[〇○零一二三四五六七八九十廿]{1,5})(?=[年月日])")
_QUOTE_MARKS = frozenset("“”‘’\"'「」《》")


@dataclass(frozen=True)
class Claim:
    """A part of the text for which a statement accounts: where a figure is quoted, a thing named, a value printed.

    ``kind`` is figure, name, value or chain (an industry chain without that word, which is said of a whole cell alone), ``thing`` the IRI of a figure or thing. ``here`` says whether the passage itself
    speaks of it, ``decided`` whether a curator has decided on it, ``proposed`` whether the passage speaks of it in what is not
    decided on.
    """

    start: int
    end: int
    kind: str
    thing: str = ""
    here: bool = True
    decided: bool = True
    proposed: bool = False


class Claims:
    """What the statements of a graph account for of the text of a document (its IRI)."""

    def __init__(self, graph: Graph, document: str, text: CanonicalText) -> None:
        self.graph = graph
        self.document = document
        self.text = text
        self.stated: dict[str, list[Statement]] = defaultdict(list)
        one = dict[object, Any]()  # a subject, a property or a kind stands in many statements and is kept once
        for passage, subject, property, value in graph.stream(_STATED % f"<{document}>"):
            said = (subject, property.value, value)
            self.stated[passage.value].append(tuple(one.setdefault(term, term) for term in said))

    def decided(self, passage: str | None) -> list[Statement]:
        """Return the statements of a passage that are neither proposed nor undecided, nor describe what only such name."""
        said = self.stated.get(passage or "", [])
        unsure = {
            subject
            for subject, property, value in said
            if property == _UNDECIDED or (property == TYPE.value and value == _CANDIDATE)
        }
        named = {value for subject, _, value in said if subject not in unsure}
        unsure |= {one for one, _, kind in said if kind == _INDICATOR and one not in named}
        return [one for one in said if one[0] not in unsure]

    @cached_property
    def _days(self) -> Mapping[bool, Mapping[ox.NamedNode, Sequence[Statement]]]:
        """By which days things are due, apart by whether nothing of them is undecided: a bracket names the day of what stands before it."""
        said = [one for statements in self.stated.values() for one in statements]
        unsure = {subject for subject, property, _ in said if property == _UNDECIDED}
        found: Mapping[bool, dict[ox.NamedNode, list[Statement]]] = {True: defaultdict(list), False: defaultdict(list)}
        for one in said:
            if one[1] == _DUE_BY:
                found[one[0] not in unsure][one[0]].append(one)
        return found

    def of(self, passage: str | None, start: int, end: int) -> list[Claim]:
        """Return what is accounted for of a part of the text, which is a passage of the graph or of none. Values may overlap with the rest."""
        said = self.decided(passage)
        speaks = {text_of(term) for one in said for term in (one[0], one[2]) if isinstance(term, ox.NamedNode)}
        sure = {text_of(subject) for subject, *_ in said}
        drafted = [one for one in self.stated.get(passage or "", []) if one not in said]
        proposed = {text_of(term) for one in drafted for term in (one[0], one[2]) if isinstance(term, ox.NamedNode)}
        found = [
            Claim(first, last, "figure", figure, decided=figure in sure)
            for first, last, figure in self._quotes[
                bisect_left(self._quotes, (start,)) : bisect_left(self._quotes, (end,))
            ]
            if last <= end
        ]
        found += (
            replace(claim, proposed=claim.thing in proposed)
            for claim in self._named(start, end, speaks | proposed, speaks)
        )
        due = [one for subject in {one[0] for one in said} for one in self._days[True].get(subject, ())]
        front = list(self._of_document(start, end))
        values = [*self._values([*said, *due], start, end)] if passage else front
        values += front if passage and self._says_nothing_else(start, end, front) else []
        values += self._chains(start, end, speaks | proposed, speaks)
        ends = {term for *_, term in drafted if isinstance(term, ox.NamedNode)}
        open_due = [one for term in ends for one in self._days[False].get(term, ())]
        open_said = [*_described(drafted), *open_due]
        open_values = (replace(claim, decided=False) for claim in self._values(open_said, start, end))
        return sorted([*_apart(found), *values, *open_values], key=lambda claim: claim.start)

    @cached_property
    def _quotes(self) -> list[tuple[int, int, str]]:
        held = [quote for quote in quotes(self.graph, self.document) if quote.holds(self.text.text)]
        return sorted((quote.start, quote.end, quote.figure) for quote in held)

    @cached_property
    def _simple(self) -> CanonicalText:
        """The text as drafts read it: one in traditional characters in simplified ones."""
        return simplified(self.text)

    @cached_property
    def _names(self) -> Mapping[str, Sequence[tuple[str, str, bool]]]:
        """Names as compared, the longest first, by their first two characters, with their things and whether that is decided."""
        found: dict[str, set[tuple[str, str, bool]]] = defaultdict(set)
        for row in self.graph.select(_NAMES):
            name = comparable(row.name.value)
            name = name if self._simple is self.text else name.translate(TRADITIONAL)
            if len(name) > 1:
                found[name[:2]].add((name, row.thing.value, row.undecided is None))
        return {begin: sorted(names, key=lambda one: (-len(one[0]), one)) for begin, names in found.items()}

    def _named(self, start: int, end: int, known: set[str], speaks: set[str]) -> Iterator[Claim]:
        """Yield where things are named; quotation marks are passed over. ``known`` are those of the passage, decided on or not."""
        text = self._simple.text
        places = [place for place in range(start, end) if text[place] not in _QUOTE_MARKS]
        bare = "".join(text[place] for place in places).lower()
        at = 0
        while at < len(bare):
            here = [one for one in self._names.get(bare[at : at + 2], ()) if bare.startswith(one[0], at)]
            here = [one for one in here if len(one[0]) > COMMON or one[1] in known]
            best = min(here, key=lambda one: (-len(one[0]), one[1] not in speaks, one[1] not in known), default=None)
            if best:
                name, thing, decided = best
                yield Claim(places[at], places[at + len(name) - 1] + 1, "name", thing, thing in speaks, decided)
            at += len(best[0]) if best else 1

    def _chains(self, start: int, end: int, known: set[str], speaks: set[str]) -> Iterator[Claim]:
        """Yield where the industry chains of which the passage speaks, or is said to, are called without that word."""
        for name, thing, decided in self._short:
            at = self._simple.text.find(name, start, end) if thing in known else -1
            while at >= 0:
                yield Claim(at, at + len(name), "chain", thing, thing in speaks, decided, thing in known - speaks)
                at = self._simple.text.find(name, at + 1, end)

    @cached_property
    def _short(self) -> Sequence[tuple[str, str, bool]]:
        """The names of industry chains without that word, with their things and whether these are decided."""
        every = (one for names in self._names.values() for one in names)
        return [
            (name.removesuffix(CHAIN), thing, decided)
            for name, thing, decided in every
            if name.endswith(CHAIN) and name != CHAIN
        ]

    def _says_nothing_else(self, start: int, end: int, front: Sequence[Claim]) -> bool:
        """Return whether a passage only prints what is said of the document: its title, a signature, its day."""
        told = {place for claim in front for place in range(claim.start, claim.end)}
        rest = (sign for place, sign in enumerate(self.text.text[start:end], start) if place not in told)
        return bool(told) and all(sign in "年月日" or not sign.isalnum() for sign in rest)

    def _values(self, said: Sequence[Statement], start: int, end: int) -> Iterator[Claim]:
        """Yield where the texts and days that a passage states are printed in it."""
        yield from self._printed([value for *_, value in said if isinstance(value, ox.Literal)], start, end)

    def _of_document(self, start: int, end: int) -> Iterator[Claim]:
        """Yield where what is said of the document is printed: it may begin or end in another line."""
        for claim in self._whole:
            if claim.start < end and start < claim.end:
                yield replace(claim, start=max(start, claim.start), end=min(end, claim.end))

    @cached_property
    def _whole(self) -> list[Claim]:
        """Where in the whole text what is said of the document is printed, decided on or not."""
        values: dict[bool, list[ox.Literal]] = {True: [], False: []}
        for row in self.graph.select(_OF_DOCUMENT % {"document": f"<{self.document}>"}):
            if isinstance(row.value, ox.Literal):
                values[row.open is None].append(row.value)
        # where words are a line of their own, which a sentence before it may quote
        lines = {self.text.text[start:end]: (start, end) for start, end in self.text.lines}
        return [
            replace(claim, decided=decided)
            for decided, held in values.items()
            for claim in (
                *self._printed(held, 0, len(self.text.text)),
                *(Claim(*lines[words], "value") for words in _texts(held) & lines.keys()),
            )
        ]

    def _printed(self, values: Sequence[ox.Literal], start: int, end: int) -> Iterator[Claim]:
        days = {
            int(part)
            for value in values
            if value.datatype.value.endswith("#date")
            for part in value.value.split("-")
            if part.isdecimal()
        }
        for match in _NUMERAL.finditer(self.text.text, start, end):
            if _number(match[0]) in days:
                yield Claim(*match.span(), "value")
        for words in _texts(values):
            place = self.text.text.find(words, start, end)
            if place >= 0:
                yield Claim(place, place + len(words), "value")


def _texts(values: Sequence[ox.Literal]) -> set[str]:
    """Return the words that values print, as in a canonical text; of a day, each way to write it in numbers alone."""
    found = {canonical(value.value) for value in values if value.datatype.value.endswith("tring")}
    found |= {words for value in values if value.datatype.value.endswith("#date") for words in _days(value.value)}
    return {words for words in found if len(words) > 1}


def _days(day: str) -> Iterator[str]:
    """Yield how a day may be written in numbers alone.

    >>> list(_days("2026-07-18"))[:4], list(_days("2026"))
    (['2026-07-18', '2026-7-18', '2026/07/18', '2026/7/18'], [])
    """
    parts = day.split("-")
    if len(parts) == 3:
        for sign in "-/.":
            yield from (sign.join(parts), sign.join(part.lstrip("0") for part in parts))


def _described(said: Sequence[Statement]) -> list[Statement]:
    """Return of statements those that describe things, none that only proposes."""
    candidates = {subject for subject, _, value in said if value == _CANDIDATE}
    return [one for one in said if one[0] not in candidates]


def _number(words: str) -> int:
    """Return the number of a year, month or day in digits or in Chinese."""
    if words.isdigit() and words.isascii():
        return int(words)
    digits = {sign: str(place) for place, signs in enumerate(("〇○零", *"一二三四五六七八九")) for sign in signs}
    tens, ten, ones = words.replace("廿", "二十").partition("十")
    spelt = "".join(digits.get(sign, "") for sign in (tens or "1" if ten else words))
    return int((spelt or "1") + ("".join(digits[sign] for sign in ones) or "0" if ten else ""))


def _apart(found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield claims that do not overlap: figures first, then the longest names."""
    kept: list[Claim] = []
    for claim in sorted(found, key=lambda one: (one.kind != "figure", one.start - one.end)):
        if not any(one.start < claim.end and claim.start < one.end for one in kept):
            kept.append(claim)
            yield claim
