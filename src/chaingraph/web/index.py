"""The index of names in both languages and in pinyin, in parts: a search loads only those that its words need, so that a nation works.

Entries stand in blocks. For each key there is a list of the entries that have it: a Chinese character, the first two letters of an
English word or of a syllable in pinyin, the first letters of two syllables.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from chaingraph.base.plain import plain
from chaingraph.model.terms import language_of
from chaingraph.model.vocabulary import CG
from chaingraph.rendering.pinyin import syllables
from chaingraph.web import addresses
from chaingraph.web.classes import narrowest

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.rendering.names import GraphNames

BLOCK = 500  # entries of a part
FEW, PARTS = 5_000, 64  # with more entries, the keys stand in this many parts, otherwise in one
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[a-z0-9]{2,}")
_NAMES = """
SELECT ?thing ?name ?use {
  { ?thing rdfs:label|cg:exact ?name BIND ("main" AS ?use) } UNION { ?thing skos:altLabel|dct:title|cg:number ?name BIND ("also" AS ?use) }
  UNION { ?thing cg:holderName|cg:formerHolderName ?name BIND ("holder" AS ?use) }
  FILTER (isIRI(?thing))
}"""
_PLACES = """
SELECT DISTINCT ?thing ?place {
  { ?thing cg:locatedIn ?place } UNION { ?thing cg:place ?place }
  UNION { GRAPH ?passage { ?thing a ?kind } ?passage cg:inSection/cg:inDocument/cg:place ?place }
}"""


class Entry(NamedTuple):
    """What has a name: its address, kind and place (their IRIs), names in both languages and otherwise, and in pinyin.

    A post is found by who holds it, too.
    """

    address: str
    kind: str
    place: str
    zh: str
    en: str
    also: tuple[str, ...]
    pinyin: str
    initials: str


class Index:
    """The index of the names of all that has a page: ``subjects`` (IRIs), each with its classes."""

    def __init__(self, graph: Graph, names: GraphNames, subjects: Mapping[str, tuple[str, ...]]) -> None:
        self._graph, self._names, self._subjects = graph, names, subjects

    @cached_property
    def entries(self) -> list[Entry]:
        """All that has a name, in the order of their addresses."""
        names: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row in self._graph.select(_NAMES):
            use = (language_of(row.name) or "zh") if row.use.value == "main" else row.use.value
            names[row.thing.value][use].append(plain(row.name.value))
        places = dict(sorted(((row.thing.value, row.place.value) for row in self._graph.select(_PLACES)), reverse=True))
        subjects = self._subjects
        return [
            _entry(iri, names[iri], _kind(subjects[iri]), places.get(iri, ""))
            for iri in sorted(names)
            if iri in subjects
        ]

    @property
    def parts(self) -> list[str]:
        """The names of all parts."""
        blocks = range(0, max(1, len(self.entries)), BLOCK)
        return ["about", *(f"block-{n}" for n, _ in enumerate(blocks)), *(f"key-{n}" for n in range(self._spread))]

    def part(self, name: str) -> bytes | None:
        """Return a part as a script that hands over what it holds; None where there is none."""
        if name not in self.parts:
            return None
        held = json.dumps(self.held(name), ensure_ascii=False, separators=(",", ":"))
        return f"chaingraphPart({json.dumps(name)},{held});\n".encode()

    def held(self, name: str) -> object:
        """Return what a part holds: how the index is cut, the entries of a block, or keys with their entries."""
        kind, _, number = name.partition("-")
        return (
            self._about if kind == "about" else self._block(int(number)) if kind == "block" else self._keys[int(number)]
        )

    @property
    def _spread(self) -> int:
        return PARTS if len(self.entries) > FEW else 1

    @cached_property
    def _facets(self) -> Mapping[str, list[str]]:
        """The kinds and the places that entries have."""
        return {name: sorted({getattr(entry, name) for entry in self.entries} - {""}) for name in ("kind", "place")}

    @cached_property
    def _about(self) -> Mapping[str, object]:
        """How the index is cut, what kinds and places are called, and which kinds are of terms: these are found last."""
        called = {
            lang: [[self._names.called([iri], lang)[iri] for iri in iris] for iris in self._facets.values()]
            for lang in ("zh", "en")
        }
        terms = [n for n, kind in enumerate(self._facets["kind"]) if not kind.startswith(CG)]
        return {"block": BLOCK, "parts": self._spread, "entries": len(self.entries), "facets": called, "terms": terms}

    def _block(self, number: int) -> list[list[object]]:
        """Return the entries of a block; kinds and places by their numbers."""
        kinds, places = (({iri: n for n, iri in enumerate(iris)}) for iris in self._facets.values())
        return [
            [*entry[:1], kinds.get(entry.kind, -1), places.get(entry.place, -1), *entry[3:]]
            for entry in self.entries[number * BLOCK : (number + 1) * BLOCK]
        ]

    @cached_property
    def _keys(self) -> list[dict[str, list[int]]]:
        """Return, for each part, its keys with the entries that have them, each as its distance from the one before."""
        parts: list[dict[str, list[int]]] = [{} for _ in range(self._spread)]
        last: dict[str, int] = {}
        for number, entry in enumerate(self.entries):
            for key in dict.fromkeys(keys(entry)):
                parts[part_of(key, self._spread)].setdefault(key, []).append(number - last.get(key, 0))
                last[key] = number
        return parts


def keys(entry: Entry) -> Iterator[str]:
    """Yield the keys of an entry."""
    for text in (entry.zh, entry.en, *entry.also):
        yield from _CHINESE.findall(text)
        yield from (word[:2] for word in _WORD.findall(text.lower()))
    syllables = entry.pinyin.split()
    yield from (syllable[:2] for syllable in syllables)
    yield from (entry.initials[at : at + 2] for at in range(len(entry.initials) - 1))


def part_of(key: str, parts: int) -> int:
    """Return the part that a key stands in: the script of the page does the same."""
    return sum(map(ord, key)) % parts


def _kind(kinds: Iterable[str]) -> str:
    return narrowest(kinds) or ""


def _entry(iri: str, names: Mapping[str, list[str]], kind: str, place: str) -> Entry:
    zh, en = (names.get(lang, [""])[-1] for lang in ("zh", "en"))
    holders = names.get("holder", [])
    also = tuple(dict.fromkeys([*names.get("also", []), *holders]))
    syllables = [one for name in (zh, *holders) for one in pinyin(name)]
    return Entry(
        addresses.address(iri), kind, place, zh, en, also, " ".join(syllables), "".join(s[0] for s in syllables)
    )


def pinyin(text: str) -> list[str]:
    """Return the Chinese of a text in pinyin, without tones, a syllable each.

    >>> pinyin("链长制")
    ['lian', 'zhang', 'zhi']
    """
    return [said for said in syllables("".join(_CHINESE.findall(text))) if said.isascii()]
