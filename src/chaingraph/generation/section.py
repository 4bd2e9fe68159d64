"""The section on an industry chain in a yearly document: its chief and office, the carriers of the Six Ones, its enterprises."""

from collections.abc import Iterator
from random import Random

import pyoxigraph as ox

from chaingraph.generation import names
from chaingraph.generation.city import SIX_ONES, YEARS, City, bank, stage
from chaingraph.generation.document import Document
from chaingraph.generation.industry import Industry
from chaingraph.generation.names import Name
from chaingraph.generation.results import results
from chaingraph.generation.statements import said, shared, term, thing

TOGETHER = 10  # enterprises in one sentence


def reported(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the section on an industry chain in the document of a year."""
    name = Name(f"{industry.name.zh}产业链", f"{industry.name.en} chain")
    yield from document.section(industry.section, name)
    heading = document.heading(industry.section, name)
    yield from heading.described
    yield from document.concerns(heading, industry.section, "industry")
    yield from _led(industry, document, name, year)
    yield from results(industry, document, year)
    if year == YEARS[0]:
        yield from _carried(industry, document)
        yield from _listed(industry, document)


def _led(industry: Industry, document: Document, name: Name, year: int) -> Iterator[ox.Quad]:
    """Return its chief, office and host bank; the first year alone states their names."""
    city, whole = industry.city, industry.city.iri("chain-chief-system")
    chief, office = industry.iri("chief"), industry.iri("office")
    text = f"{name.zh}由市领导任链长，下设链办，由主办银行对接服务。"
    gist = Name(f"{name.zh}的链长、链办和主办银行。", f"Chief, office and host bank of the {name.en}.")
    passage = document.sentence(industry.section, 1, gist, text)
    yield from passage.described
    graph = passage.graph
    if year == YEARS[0]:
        yield from thing(graph, industry.iri(), "IndustryChain", name, locatedIn=city.place)
        yield from thing(graph, chief, "Role", Name(f"{name.zh}链长", f"chief of the {name.en}"), partOf=whole)
        yield from thing(graph, office, "Institution", Name(f"{name.zh}链办", f"office of the {name.en}"), partOf=whole)
    yield from said(graph, chief, chiefOf=industry.iri(), appointedBy=city.iri("government"), cooperatesWith=office)
    yield from said(graph, office, officeOf=industry.iri())
    if industry.traits.bank is not None:
        host = Name(f"{name.zh}主办银行", f"host bank of the {name.en}")
        yield from _host(industry, graph, host if year == YEARS[0] else None)


def _host(industry: Industry, graph: ox.NamedNode, name: Name | None) -> Iterator[ox.Quad]:
    """Return the post of host bank and the bank that holds it."""
    assert industry.traits.bank is not None, "asked of those that have one"
    post = industry.iri("host-bank")
    if name:
        yield from thing(graph, post, "Role", name, partOf=industry.city.iri("host-banking"))
    holder = bank(industry.city, industry.traits.bank)
    yield from said(graph, post, directedAt=industry.iri(), heldBy=holder)
    yield from said(graph, holder, hostBankOf=industry.iri())


def _carried(industry: Industry, document: Document) -> Iterator[ox.Quad]:
    """Return its carriers of the Six Ones, where filled; all but that of the support mechanism are stated."""
    gist = Name("“六个一”在该链的承载。", "What carries the Six Ones for this industry chain.")
    passage = document.sentence(industry.section, 6, gist, "围绕“六个一”，逐项明确承载。")
    yield from passage.described
    for key, _, kind, name, chains in SIX_ONES:
        if key in industry.traits.filled:
            stated = {"status": term("achieved")} if kind == "Action" else {}
            if key != "support":
                stated["implements"] = industry.city.iri(f"six-ones-{key}")
            yield from thing(
                passage.graph, industry.iri(key), kind, Name(f"{industry.name.zh}产业链{name.zh}", f"{name.en} of the {industry.name.en} chain"),
                directedAt=industry.iri(), serves=tuple(shared(f"chain/{chain}") for chain in chains), **stated,
            )  # fmt: skip
            yield from said(passage.graph, industry.iri(key), carriedOutBy=industry.iri("office"))


def _listed(industry: Industry, document: Document) -> Iterator[ox.Quad]:
    """Return its enterprises, ten to a sentence."""
    draw = Random(f"{industry.city.seed}/{industry.city.number}/{industry.number}/enterprises")
    gist = Name("链上企业名单。", "Enterprises of this industry chain.")
    for sentence, first in enumerate(range(0, industry.enterprises, TOGETHER), start=7):
        listed = range(first, min(first + TOGETHER, industry.enterprises))
        called = [names.stem(number).of(industry.name) for number in listed]
        text = f"链上企业包括{'、'.join(name.zh for name in called)}。"
        passage = document.sentence(industry.section, sentence, gist, text)
        yield from passage.described
        for number, name in zip(listed, called, strict=True):
            yield from _enterprise(industry, passage.graph, number, name, draw)


def _enterprise(industry: Industry, graph: ox.NamedNode, number: int, name: Name, draw: Random) -> Iterator[ox.Quad]:
    """Return an enterprise: its industry chain, the groups it is a member of, and another that it works with, sometimes of an earlier city."""
    partner = industry.iri("office") if not number else industry.enterprise(draw.randrange(number))
    if industry.city.number and draw.random() < 0.05:
        partner = Industry(
            City(draw.randrange(industry.city.number), industry.city.seed), industry.number, 1
        ).enterprise(0)
    grown, leads = stage(draw.choices((0, 1, 2), (6, 3, 1))[0]), number < industry.leading
    status = {"leadEnterpriseOf": industry.iri()} if leads else {}
    groups = (grown, industry.city.iri("lead-enterprises")) if leads else (grown,)
    yield from thing(
        graph, industry.enterprise(number), "Enterprise", name, activeIn=industry.iri(), memberOf=groups,
        cooperatesWith=partner, **status,
    )  # fmt: skip
