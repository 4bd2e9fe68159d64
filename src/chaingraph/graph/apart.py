"""What tells things of one name apart: the kind of each or, of a figure, its words and what it counts; and the passage that states it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.graph.asking import batches
from chaingraph.model.terms import language_of
from chaingraph.model.vocabulary import DERIVED, shorten

if TYPE_CHECKING:
    from chaingraph.graph.things import Asked

MORE = " … and {count} more"
TELLING = (
    (0,),
    (1,),
    (2,),
    (0, 1),
    (0, 2),
    (0, 1, 2),
    (3,),
    (2, 3),
)  # which parts of things of one name are tried as their mark, in this order
MOST = 60  # things that are listed; of more, it is said how many there are

# each part is of these things alone: the engine would else ask each about everything
_APART = """
SELECT DISTINCT ?thing ?order ?label WHERE {{
  {{
    VALUES ?thing {{ {iris} }} ?thing cg:indicator ?counted . ?counted rdfs:label ?label BIND (1 AS ?order)
  }} UNION {{
    VALUES ?thing {{ {iris} }} ?thing a ?kind . ?kind rdfs:label ?label BIND (1 AS ?order)
    FILTER NOT EXISTS {{ GRAPH <{derived}> {{ ?thing a ?kind }} }} FILTER NOT EXISTS {{ ?thing cg:indicator ?any }}
  }} UNION {{
    VALUES ?thing {{ {iris} }} GRAPH ?source {{ ?thing a ?kind }} ?source rdfs:label ?label BIND (2 AS ?order) FILTER (?source != <{derived}>)
  }} UNION {{
    VALUES ?thing {{ {iris} }} ?thing cg:exact ?label BIND (0 AS ?order)
  }}
}} ORDER BY ?thing ?order ?label"""

_POSTS = "SELECT DISTINCT ?thing ?label {{ VALUES ?thing {{ {iris} }} ?thing cg:holderName|cg:formerHolderName ?person ; rdfs:label ?label }} ORDER BY ?thing ?label"

# the kind of each thing, its place, or that of the document that states it, that document, and the passage; figures are told by where they stand
_WHERE = """
SELECT DISTINCT ?thing ?kind ?place ?document ?where WHERE {{
  VALUES ?thing {{ {iris} }} ?thing a ?class FILTER NOT EXISTS {{ GRAPH <{derived}> {{ ?thing a ?class }} }}
  ?class rdfs:subClassOf* cg:Thing ; rdfs:label ?kind FILTER (LANG(?kind) = "{lang}")
  FILTER NOT EXISTS {{ ?thing cg:exact ?words }}
  OPTIONAL {{
    VALUES ?thing {{ {iris} }} GRAPH ?passage {{ ?thing a ?class }} ?passage cg:inSection/cg:inDocument ?document
    OPTIONAL {{ ?document cg:place/rdfs:label ?at FILTER (LANG(?at) = "{lang}") }}
    OPTIONAL {{ ?passage rdfs:label ?where FILTER (LANG(?where) = "{lang}") }}
  }}
  OPTIONAL {{ VALUES ?thing {{ {iris} }} ?thing cg:locatedIn/rdfs:label ?in FILTER (LANG(?in) = "{lang}") }}
  BIND (COALESCE(?in, ?at, "") AS ?place)
}} ORDER BY ?thing ?kind ?place ?document ?where"""


def marks(graph: Asked, called: Mapping[str, str], lang: str) -> dict[str, str]:
    """Return what tells apart those of several things (IRIs, each with its name) that are called the same, as few words as do.

    That is the kind, the place or the document of each, the passage that states it or, where all are alike in these, the end of its IRI.
    """
    known = parts(graph, called, lang)
    by_name: dict[str, list[str]] = defaultdict(list)
    for iri in filter(known.__contains__, called):
        by_name[called[iri]].append(iri)
    return {iri: mark for iris in by_name.values() if len(iris) > 1 for iri, mark in _marked(iris, known, lang)}


def parts(graph: Asked, called: Mapping[str, str], lang: str) -> dict[str, tuple[str, str, str, str]]:
    """Return of those of several things (IRIs, each with its name) that are called the same: the kind, place and document of each, and the passage that states it."""
    times = Counter(called.values())
    known: dict[str, tuple[str, str, str, str]] = {}
    for asked in batches(sorted(iri for iri, name in called.items() if times[name] > 1)):
        for row in graph.select(_WHERE.format(iris=asked, lang=lang, derived=DERIVED)):
            document = row.document.value.rpartition("/")[2] if row.document else ""
            where = row.where.value if row.where else ""
            known.setdefault(row.thing.value, (row.kind.value, row.place.value, document, where))
    return known


def _marked(iris: Sequence[str], known: Mapping[str, Sequence[str]], lang: str) -> Iterable[tuple[str, str]]:
    """Return things that are called the same, each with the first of its parts, or with as many, as tell all of them apart."""
    between = "，" if lang == "zh" else ", "
    for places in TELLING:
        found = [between.join(filter(None, (known[iri][place] for place in places))) for iri in iris]
        if all(found) and len(set(found)) == len(iris):
            return zip(iris, found, strict=True)
    ended = {iri: iri.replace("#", "/").split("/") for iri in iris}
    ends = next((n for n in range(1, 9) if len({"/".join(one[-n:]) for one in ended.values()}) == len(iris)), 9)
    return ((iri, "/".join(one[-ends:])) for iri, one in ended.items())


def with_mark(name: str, mark: str, lang: str) -> str:
    """Return a name with what tells it apart, if anything does."""
    return (f"{name}（{mark}）" if lang == "zh" else f"{name} ({mark})") if mark else name


def told(graph: Asked, found: Collection[ox.NamedNode]) -> dict[str, str]:
    """Return, in each language, things (shortened IRIs, or posts of different names by these) each with what tells it from the others."""
    asked = sorted(found, key=lambda thing: thing.value)[:MOST]
    rows = graph.select(_APART.format(iris=" ".join(map(str, asked)), derived=DERIVED)).rows
    more = {lang: translate(MORE, lang).format(count=len(found) - len(asked)) for lang in LANGUAGES}
    same = {thing.value: "" for thing in asked}
    return {
        lang: _listed(graph, asked, rows, marks(graph, same, lang), lang) + more[lang] * (len(found) > len(asked))
        for lang in LANGUAGES
    }


def _posts(graph: Asked, asked: Sequence[ox.NamedNode], lang: str) -> dict[str, str]:
    """Return what things are called that all are posts with a name each, which those who hold them share; nothing of others."""
    rows = graph.select(_POSTS.format(iris=" ".join(map(str, asked)))).rows
    called = {row.thing.value: row.label.value for row in rows if language_of(row.label) in (lang, None)}
    called = {row.thing.value: row.label.value for row in rows} | called
    return called if len(called) == len(asked) == len({*called.values()}) else {}


def _listed(
    graph: Asked, asked: Sequence[ox.NamedNode], rows: Sequence[ox.QuerySolution], marked: Mapping[str, str], lang: str
) -> str:
    before, between, after, apart = ("（", "，", "）", "、") if lang == "zh" else (" (", ", ", ")", ", ")

    short = _posts(graph, asked, lang) or {thing.value: shorten(thing.value, graph.prefixes) for thing in asked}
    if any(name.startswith("<") for name in short.values()):  # a prefix that several documents give is that of one
        short = {iri: f"<{iri}>" for iri in short}

    def listed(thing: ox.NamedNode) -> str:
        said = [row[2].value for row in rows if row[0] == thing and language_of(row[2]) in (lang, None)]
        name, mark = short[thing.value], marked.get(thing.value, "")
        said += [mark] if mark not in f"{name} {thing.value}" else []
        return f"{name}{before}{between.join(dict.fromkeys(said))}{after}" if said else name

    return apart.join(map(listed, asked))
