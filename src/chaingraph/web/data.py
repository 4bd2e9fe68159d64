"""The data beside a page: what is said of its subject as Turtle, JSON-LD and CSV; the answer to a question as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.graph import questions
from chaingraph.model.report import MIXED, THING, THINGS, WORD, Cell, Ref, Report, Table, alone, columns
from chaingraph.rendering import render
from chaingraph.reports.answers import cell
from chaingraph.web.addresses import CSV

if TYPE_CHECKING:
    from chaingraph.web.site import Site

GRAPHS = {".ttl": ox.RdfFormat.TURTLE, ".jsonld": ox.RdfFormat.JSON_LD}
ENDINGS = (*CSV, *GRAPHS)
MARK = "\ufeff"  # without which Excel reads no Chinese


def endings(site: Site, address: str) -> list[str]:
    """Return the endings of the data beside a page."""
    if address.startswith(("question/", "report/")):
        return list(CSV)
    return list(ENDINGS) if site.subject(address) is not None else []


def write(site: Site, address: str, ending: str) -> bytes | None:
    """Return the data of a page in the form of an ending; None where it has none."""
    first, _, name = address.partition("/")
    if ending in GRAPHS:
        subject = site.subject(address)
        return None if subject is None else graph(site, subject, GRAPHS[ending])
    if first == "question" and name in questions.names():
        return separated(site, alone(site.answer(name)), CSV[ending])
    if first == "report" and name in site.reports:
        return separated(site, site.report(name), CSV[ending])
    subject = site.subject(address)
    return None if subject is None else separated(site, alone(of_subject(site, subject)), CSV[ending])


def separated(site: Site, report: Report, lang: str) -> bytes:
    """Return a report as comma-separated values, as the command line writes them to a file."""
    return (MARK + str(render(report, site.names, lang, "csv"))).encode()


def graph(site: Site, subject: str, format: ox.RdfFormat) -> bytes:
    """Return what is said of a subject, and what of others leads to it."""
    site.known.learn([subject])
    every = [*site.known.statements(subject), *site.known.others(subject)]
    said = {
        one for one in every if not isinstance(one.object, ox.BlankNode)
    }  # of nodes without names nothing more is said
    return ox.serialize(sorted(said, key=str), format=format, prefixes=_used(site, said)) or b""


def of_subject(site: Site, subject: str) -> Table:
    """Return what is said of a subject, then its relations, each with its basis and passages."""
    order = site.graph.reading_order
    rows: list[tuple[Cell, ...]] = [
        (fact.property, cell(fact.value, order), None, fact.passages)
        for fact in site.known.facts(subject)
        if not isinstance(fact.value, ox.BlankNode)
    ]
    if (related := site.known.answer("relations", subject)) is not None:
        named = zip(related.named("relation"), related.named("other"), strict=True)
        ends = zip(related.column("basis"), related.named("passages"), strict=True)
        rows += [
            (relation, Ref(other), basis, passages)
            for (relations, things), (basis, passages) in zip(named, ends, strict=True)
            for relation, other in zip(relations, things, strict=False)  # what has no name is in no row
        ]
    return Table(Ref(subject), columns(property=THING, value=MIXED, basis=WORD, passages=THINGS), rows)


def _used(site: Site, triples: Iterable[ox.Triple]) -> dict[str, str]:
    """Return the prefixes that some triples use."""
    iris = {iri for triple in triples for iri in _iris(triple)}
    return {
        prefix: space for prefix, space in site.graph.prefixes.items() if any(iri.startswith(space) for iri in iris)
    }


def _iris(triple: ox.Triple) -> Iterator[str]:
    for term in triple:
        if isinstance(term, ox.NamedNode):
            yield term.value
        elif isinstance(term, ox.Literal):
            yield term.datatype.value
