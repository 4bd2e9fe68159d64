"""What somebody means by a name: the store is asked for it as written, and for all names only where nothing is written so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES
from chaingraph.base.naming import alike, bare, comparable, near, spellings
from chaingraph.base.plain import characters
from chaingraph.graph import amounts, things
from chaingraph.graph.apart import marks, told
from chaingraph.graph.asking import is_iri
from chaingraph.graph.errors import AmbiguousName, UnknownThing
from chaingraph.graph.printed import said_each
from chaingraph.graph.things import Asked
from chaingraph.model.vocabulary import expand, shorten

# by what a thing is called, the best first: its label or its words as printed; another label; what a document says of itself;
# of a post, who holds it
_RANKS = (("rdfs:label", "cg:exact"), ("skos:altLabel",), things.OF_DOCUMENTS, things.HOLDERS)

_WRITTEN = """
SELECT DISTINCT ?thing ?property ?kind WHERE {
  VALUES ?name { %s }
  VALUES ?property { %s }
  ?thing ?property ?name .
  ?thing a ?kind
}"""

# of several documents that give one prefix to namespaces of their own, the graph keeps that of one
_TWINS = """
SELECT DISTINCT ?thing {{
  {iri} rdfs:label ?name . ?thing rdfs:label ?name FILTER (STRENDS(STR(?thing), {local}))
}}"""

_QUALIFIED = "SELECT DISTINCT ?thing ?words ?kind { ?thing cg:qualifier ?words ; a ?kind FILTER (%s) }"

_SECTIONS = "SELECT DISTINCT ?section { VALUES ?label { %s } ?passage rdfs:label ?label ; cg:inSection ?section }"

_EACH = "SELECT DISTINCT ?figure { ?figure cg:per ?unit ; cg:exact ?words }"

_OF_FIGURES = "SELECT DISTINCT ?figure ?words { ?figure a cg:Figure ; cg:exact ?words FILTER (CONTAINS(?words, %s)) }"

_OF_DOCUMENTS = """
SELECT DISTINCT ?thing ?words {
  ?thing a cg:Document ; ?property ?words FILTER (?property IN (%s) && CONTAINS(STR(?words), %s))
}"""

Step = Callable[[Asked, str, Sequence[str]], set[ox.NamedNode]]


def find(graph: Asked, name: str, kinds: Sequence[str]) -> ox.NamedNode:
    """Return the thing that ``name`` means: an IRI, prefix:name, or a name in the first of ``kinds`` that has it.

    Kinds are classes as prefix:name. Raises UnknownThing (with near names of the first kind) or AmbiguousName.
    """
    return _first(graph, name, kinds, (written, _called, _marked, _without_level))


def seek(graph: Asked, name: str, kinds: Sequence[str]) -> ox.NamedNode:
    """Return what ``find`` does and, besides, a figure by its number, what has a qualifier, a document by its numbers, a section.

    Where nothing is meant exactly, the one figure is that is printed so without its unit, or that rounds to the number; others
    within 1 % of it are the near names of UnknownThing.
    """
    return _first(graph, name, kinds, SOUGHT)


def kinds(graph: Asked, names: Iterable[str]) -> set[str]:
    """Return the classes of these names and all classes below them, as IRIs. Raises what ``find`` raises."""
    return {iri for name in names for iri in _below(graph, str(find(graph, name, ["owl:Class"])))}


def _first(graph: Asked, name: str, kinds: Sequence[str], steps: Sequence[Step]) -> ox.NamedNode:
    """Return what the first step finds that finds anything."""
    name = characters(name)
    iri = expand(name, graph.prefixes)
    if iri and is_iri(iri) and graph.query(f"ASK {{ {ox.NamedNode(iri)} ?p ?o }}"):
        return _only(graph, name, {ox.NamedNode(iri), *(_twins(graph, iri) if iri not in name else ())})
    for step in steps:
        if found := step(graph, name, kinds):
            return _only(graph, name, found)
    raise UnknownThing(
        name, near(_simple(name) if re.search("[\u4e00-\u9fff]", name) else name, things.names(graph, kinds[0]))
    )


def _twins(graph: Asked, iri: str) -> set[ox.NamedNode]:
    """Return what another document writes by the same prefix and name, and calls the same."""
    end = ox.Literal("/" + iri.rpartition("/")[2])
    rows = graph.select(_TWINS.format(iri=ox.NamedNode(iri), local=end)).rows
    return {row.thing for row in rows if shorten(row.thing.value, graph.prefixes).startswith("<")}


def _only(graph: Asked, name: str, found: set[ox.NamedNode]) -> ox.NamedNode:
    if len(found) > 1:
        raise AmbiguousName(name=name, iris=told(graph, found))
    return next(iter(found))


def written(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return what is called exactly so, with or without quotation marks, in small letters or as written."""
    literals = (
        str(ox.Literal(words, language=lang) if lang else ox.Literal(words))
        for words in spellings(name)
        for lang in ("zh", "en", None)
    )
    rows = graph.select(_WRITTEN % (" ".join(literals), " ".join(sum(_RANKS, ())))).rows
    below = {kind: _below(graph, kind) for kind in kinds} if rows else {}
    for kind in below:
        of_kind = [row for row in rows if row.kind.value in below[kind]]
        for rank in _RANKS:
            named = {expand(name, graph.prefixes) for name in rank}
            if found := {row.thing for row in of_kind if row.property.value in named}:
                return found
    return set()


def _below(graph: Asked, kind: str) -> set[str]:
    """Return a class (in SPARQL) and all below it, as IRIs."""
    rows = graph.select(f"SELECT ?kind {{ ?kind rdfs:subClassOf* {kind} }}").rows
    return {row[0].value for row in rows} | {expand(kind, graph.prefixes) or kind}


def _called(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return what is called so if marks, case, spaces and, at last, hyphens, the plural or traditional characters do not count."""
    rows = {kind: things.named(graph, kind) for kind in kinds}
    for compared in (comparable, alike, _simple):
        wanted = compared(name)
        for kind in kinds if wanted else ():
            same = [row for row in rows[kind] if compared(row.name.value) == wanted]
            by_label = {row.thing for row in same if row.main.value in ("true", "1")}
            if found := by_label or {row.thing for row in same} or _local(rows[kind], name):
                return found
    return set()


def _simple(name: str) -> str:
    """Return a name as compared, in simplified characters."""
    from chaingraph.text.quantities.grammar import TRADITIONAL

    return comparable(name).translate(TRADITIONAL)


def _local(rows: Iterable[Any], name: str) -> set[ox.NamedNode]:
    return {row.thing for row in rows if re.split(r"[/#]", row.thing.value)[-1] == name}


def _marked(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return what is called so together with what tells it apart from others of its name, as answers print it."""
    parted = re.fullmatch(r"(.+?)\s*[（(]([^（(）)]+)[）)]", name.strip())
    same = (written(graph, parted[1], kinds) or _called(graph, parted[1], kinds)) if parted else set()
    found = (marks(graph, dict.fromkeys((thing.value for thing in same), ""), lang) for lang in LANGUAGES)
    wanted = comparable(parted[2]) if parted else ""
    return {ox.NamedNode(iri) for told in found for iri, mark in told.items() if comparable(mark) == wanted}


def _without_level(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return the places of which a name leaves out the level only (岱川 of 岱川市), where places alone are asked for, or before others."""
    from chaingraph.text.names.short import is_short_place

    rows = things.named(graph, kinds[0]) if kinds[0] == "cg:Place" else []
    return {row.thing for row in rows if is_short_place(comparable(name), comparable(row.name.value))}


def _of_each(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return the figures that are of each of something and are called so, as answers print them (每月1次, 1 time per month)."""
    if "cg:Figure" not in kinds or not said_each(name):
        return set()
    figures, labels = [row.figure for row in graph.select(_EACH)], things.Labels(graph)
    labels.learn(figure.value for figure in figures)
    wanted = comparable(name)
    return {one for one in figures if wanted in (comparable(labels.of(one.value, lang) or "") for lang in LANGUAGES)}


def _counted(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return the figures of exactly the number that is written."""
    amount = amounts.read(name) if "cg:Figure" in kinds else None
    return {near.figure for near in amounts.around(graph, amount) if near.value == amount.value} if amount else set()


def _printed(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return the figures in whose words as printed the digits stand that are written (54.69 of 54.69亿元)."""
    digits = comparable(name)
    if "cg:Figure" not in kinds or not re.fullmatch(r"\d[\d.,]*\d", digits):
        return set()
    whole = re.compile(rf"(?<![\d.,]){re.escape(digits)}(?![\d.,])")
    rows = graph.select(_OF_FIGURES % ox.Literal(digits)).rows
    return {row.figure for row in rows if whole.search(row.words.value)}


def _nearly(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return the figure that rounds to the number that is written, if it alone is within 1 %. Raises UnknownThing, which names what is, or else the nearest."""
    amount = amounts.read(name) if "cg:Figure" in kinds else None
    close = amounts.around(graph, amount) if amount else []
    if amount and (len(close) != 1 or not amount.is_rounded(close[0].value)):
        told = close or amounts.around(graph, amount, amounts.AKIN)[: amounts.MOST]
        if told:
            raise UnknownThing(name, list(dict.fromkeys(figure.words for figure in told)))
    return {figure.figure for figure in close}


def _qualified(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return what of these kinds has a qualifier of these words."""
    wanted = comparable(name)
    within = " || ".join(f"CONTAINS(STR(?words), {ox.Literal(words)})" for words in spellings(name))
    rows = graph.select(_QUALIFIED % within).rows if wanted else []
    rows = [row for row in rows if wanted in map(comparable, re.split("[；;]", row.words.value))]
    below = set[str]().union(*(_below(graph, kind) for kind in kinds)) if rows else set()
    return {row.thing for row in rows if row.kind.value in below}


def _numbered(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return the documents in whose number, or in the number of what they answer, stands what is written."""
    wanted = bare(name)
    if "cg:Document" not in kinds or not re.search(r"\d{2}", wanted):
        return set()
    rows = graph.select(_OF_DOCUMENTS % (", ".join(things.OF_DOCUMENTS), ox.Literal(wanted)))
    whole = re.compile(rf"(?<!\d){re.escape(wanted)}(?!\d)")
    return {row.thing for row in rows if whole.search(row.words.value)}


def _section(graph: Asked, name: str, kinds: Sequence[str]) -> set[ox.NamedNode]:
    """Return the sections of the number that is written, after § or as a heading begins, or as their passages are called (§二（三） of §二（三）句1)."""
    if "cg:Section" not in kinds or not re.match(r"\s*(?:§|[一二三四五六七八九十]+(?:[（(、]|$))", name):
        return set()
    heading, whole = numbered(name)
    found = {row.thing for row in things.named(graph, "cg:Section") if heading.fullmatch(comparable(row.name.value))}
    labels = " ".join(str(ox.Literal(words, language="zh")) for words in whole)
    return found or {row.section for row in graph.select(_SECTIONS % labels)}


def numbered(name: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Return what a heading is, as compared, that begins with a number (一、主要目标), and what the first passages of its section are called."""
    number = comparable(name).removeprefix("§")
    heading = re.compile(re.escape(number) + r"(?:[、.](?!\d))?(?![\d(.一二三四五六七八九十]).*")
    whole = "§" + number.replace("(", "（").replace(")", "）")  # as passages are called
    return heading, (f"{whole}标题", f"{whole}句1")


SOUGHT: Sequence[Step] = (
    written,
    _of_each,
    _counted,
    _qualified,
    _numbered,
    _section,
    _called,
    _marked,
    _printed,
    _nearly,
)
