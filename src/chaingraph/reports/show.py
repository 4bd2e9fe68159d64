"""The report on all that is known of one thing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.curation import attachments
from chaingraph.model.report import THING, Cell, Each, Ref, Report, Series, Table, columns, sentence
from chaingraph.model.vocabulary import CG
from chaingraph.reports.answers import answer, sources
from chaingraph.reports.holders import before, persons_of
from chaingraph.reports.proposed import of_thing

if TYPE_CHECKING:
    import pyoxigraph as ox

    from chaingraph.graph.graph import Graph

_PER, HOLDER = CG + "per", CG + "holderName"
_SECTIONS = "SELECT ?section ?whole { ?section a cg:Section ; cg:inDocument %s OPTIONAL { ?section cg:within ?whole } }"
_PASSAGES = "SELECT ?passage { ?passage cg:inSection %s }"


def report(graph: Graph, thing: ox.NamedNode, most: int | None = None) -> Report:
    """Return what is said of a thing, a figure, a document, a section, a passage or an interpretation, and what it is related to.

    No more than ``most`` relations, figures and passages are told of a thing (all where that is None); the rest are counted.
    """
    if thing.value in graph.documents:
        return Report(Ref(thing.value), [answer(graph, "document", {"document": str(thing)}), _sections(graph, thing)])
    facts = _facts(graph, thing)
    if text := attachments.sentences(graph, [thing.value]).get(thing.value):
        facts = replace(facts, rows=[*facts.rows, (sentence("sentence"), Series((text,)), None)])
    asked = {"relations": "thing", "figures": "about", "mentions": "thing", "stated": "passage"}
    answered = (answer(graph, name, {parameter: str(thing)}, most) for name, parameter in asked.items())
    promised = replace(
        answer(graph, "figures", {"promised_by": str(thing)}, most), title=sentence("Targets that it promises")
    )
    tables = [facts, *answered, promised, of_thing(graph, thing), _passages(graph, thing)]
    return Report(Ref(thing.value), [table for table in tables if table.rows], brief=True)


def _facts(graph: Graph, thing: ox.NamedNode) -> Table:
    """Return what is said of something that is no relation."""
    table = answer(graph, "description", {"subject": str(thing)})
    property, value = (table.names.index(name) for name in ("property", "value"))
    rows = [
        (*row[:value], Each(told.iri), *row[value + 1 :])
        if isinstance(told := row[value], Ref) and _PER in (row[property], getattr(row[property], "iri", None))
        else row
        for row in table.rows
    ]
    return replace(table, rows=_marked(graph, thing.value, rows, property, value))


def _marked(graph: Graph, post: str, rows: list[tuple[Cell, ...]], property: int, value: int) -> list[tuple[Cell, ...]]:
    """Return what is said of a post with those marked who held it before, these after who holds it."""

    def names(row: tuple[Cell, ...]) -> bool:
        return HOLDER in (row[property], getattr(row[property], "iri", None))

    if not any(map(names, rows)):
        return rows
    past = {name for name, one in persons_of(graph).get(post, {}).items() if one.former}
    held = sorted((row for row in rows if names(row)), key=lambda row: row[value] in past)
    told = iter(
        [(*row[:value], before(str(row[value])), *row[value + 1 :]) if row[value] in past else row for row in held]
    )
    return [next(told) if names(row) else row for row in rows]


def _sections(graph: Graph, document: ox.NamedNode) -> Table:
    """Return the sections of a document, in the order of the text, each with the section that it is part of."""
    found = {row.section.value: row.whole and row.whole.value for row in graph.select(_SECTIONS % document)}
    order = graph.reading_order.sorted(found)
    rows: list[tuple[Cell, ...]] = [(iri, found[iri]) for iri in order]
    return Table(sentence("Sections"), columns(section=THING, within=THING), rows, silent="–")


def _passages(graph: Graph, section: ox.NamedNode) -> Table:
    """Return the passages that stand in a section, in the order of the text."""
    cited = {row.passage.value for row in graph.select(_PASSAGES % section)}
    table = sources(graph, cited)
    return replace(table, title=sentence("Passages")).only(*(name for name in table.names if name != "section"))
