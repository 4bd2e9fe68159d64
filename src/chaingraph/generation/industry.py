"""An industry chain of an invented city: who answers for it, what carries the Six Ones, its enterprises, its figures by year."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random

import pyoxigraph as ox

from chaingraph.generation import names
from chaingraph.generation.city import BANKS, SIX_ONES, YEARS, City, bank, stage
from chaingraph.generation.document import Document, Passage
from chaingraph.generation.names import Name
from chaingraph.generation.statements import Amount, count, date, integer, money, percent, said, shared, term, thing

LEADING = 20  # of so many enterprises, one leads
TOGETHER = 10  # enterprises that one sentence names
FILLED = 0.75  # how likely an industry chain is to have a carrier for one of the Six Ones, or a host bank


@dataclass(frozen=True)
class Traits:
    """What is drawn for an industry chain: its output in the first year (tenths of 亿元), how it grows, what is there."""

    output: int
    growth: float
    bank: int | None
    filled: frozenset[str]


@dataclass(frozen=True)
class Industry:
    """An industry chain by its number in its city, from 0, with so many enterprises."""

    city: City
    number: int
    enterprises: int

    @cached_property
    def traits(self) -> Traits:
        """What is drawn for it: by the seed and the numbers alone, so that a larger nation holds a smaller one."""
        draw = Random(f"{self.city.seed}/{self.city.number}/{self.number}")
        output, growth = draw.randint(200, 9000), draw.uniform(1.01, 1.2)
        hosting = draw.randrange(BANKS) if draw.random() < FILLED else None
        return Traits(output, growth, hosting, frozenset(key for key, *_ in SIX_ONES if draw.random() < FILLED))

    @cached_property
    def name(self) -> Name:
        """What it is called: ``岚沧州新型陶瓷``."""
        return names.industry(self.number).of(self.city.name)

    def iri(self, path: str = "") -> ox.NamedNode:
        """Return the industry chain, or something of it."""
        return self.city.iri(f"chain-{self.number + 1}{path and '/'}{path}")

    @property
    def section(self) -> str:
        """The number of its section in the documents of its city."""
        return str(self.number + 1)

    @property
    def leading(self) -> int:
        """How many of its enterprises lead."""
        return -(-self.enterprises // LEADING)

    def output(self, year: int) -> int:
        """Return its output in a year, in tenths of 亿元."""
        return round(self.traits.output * self.traits.growth ** (year - YEARS[0]))

    def enterprise(self, number: int) -> ox.NamedNode:
        """Return one of its enterprises, by its number."""
        return self.iri(f"enterprise-{number + 1}")


def reported(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the section on an industry chain in the document of a year."""
    name = Name(f"{industry.name.zh}产业链", f"{industry.name.en} chain")
    yield from document.section(industry.section, name)
    heading = document.heading(industry.section, name)
    yield from heading.described
    yield from document.concerns(heading, industry.section, "industry")
    yield from _led(industry, document, name, year)
    yield from _stock(industry, document, year)
    yield from _financed(industry, document, year)
    yield from _staffed(industry, document, year)
    yield from _planned(industry, document, year)
    if year == YEARS[0]:
        yield from _carried(industry, document)
        yield from _listed(industry, document)


def teams(city: City, chains: int) -> list[ox.NamedNode]:
    """Return the support teams of a city."""
    every = (Industry(city, number, 0) for number in range(chains))
    return [industry.iri("support") for industry in every if "support" in industry.traits.filled]


def _led(industry: Industry, document: Document, name: Name, year: int) -> Iterator[ox.Quad]:
    """Return who answers for it; what they are called is said in the first year only."""
    city, whole = industry.city, industry.city.iri("chain-chief-system")
    chief, office = industry.iri("chief"), industry.iri("office")
    text = f"{name.zh}由市领导任链长，下设链办，由主办银行对接服务。"
    gist = Name(f"{name.zh}的链长、链办和主办银行。", f"Chief, office and host bank of the {name.en}.")
    passage = document.sentence(industry.section, 1, gist, text)
    yield from passage.described
    graph = passage.graph
    if year == YEARS[0]:
        yield from thing(
            graph, industry.iri(), "IndustryChain", name, locatedIn=city.place, serves=shared("chain/industry")
        )
        yield from thing(graph, chief, "Role", Name(f"{name.zh}链长", f"chief of the {name.en}"), partOf=whole)
        yield from thing(graph, office, "Institution", Name(f"{name.zh}链办", f"office of the {name.en}"), partOf=whole)
    yield from said(graph, chief, directedAt=industry.iri(), appointedBy=city.iri("government"), cooperatesWith=office)
    yield from said(graph, office, directedAt=industry.iri())
    if industry.traits.bank is not None:
        host = Name(f"{name.zh}主办银行", f"host bank of the {name.en}")
        yield from _host(industry, graph, host if year == YEARS[0] else None)


def _host(industry: Industry, graph: ox.NamedNode, name: Name | None) -> Iterator[ox.Quad]:
    """Return the post of host bank and the bank that holds it."""
    assert industry.traits.bank is not None, "asked of those that have one"
    post = industry.iri("host-bank")
    if name:
        yield from thing(graph, post, "Role", name, partOf=industry.city.iri("host-banking"))
    yield from said(graph, post, directedAt=industry.iri(), heldBy=bank(industry.city, industry.traits.bank))


def _stock(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return its enterprises, those that lead, its output and how that grew."""
    grown = round((industry.traits.growth - 1) * 1000)
    amounts = (
        count(industry.enterprises + 3 * (year - YEARS[0]), "establishment", "家"), count(industry.leading, "establishment", "家"),
        money(industry.output(year)), percent(grown),
    )  # fmt: skip
    gist = Name("企业与链主家数，产值与增幅。", "Enterprises and those that lead; output and its growth.")
    text = "现有规模以上企业{}，其中链主企业{}，全年实现产值{}，同比增长{}。"
    passage = document.sentence(industry.section, 2, gist, text, *amounts)
    yield from passage.described
    own = industry.iri()
    yield from _figure(industry, passage, 0, amounts, year, "enterprises", own, "stock")
    whole = industry.iri(f"figure-enterprises-{year}")
    yield from _figure(industry, passage, 1, amounts, year, "lead-enterprises", own, "stock", subsetOf=whole)
    yield from _figure(industry, passage, 2, amounts, year, "output", own, "flow")
    yield from _figure(industry, passage, 3, amounts, year, "output-growth", own, "growth")


def _financed(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the matching of banks with enterprises, and what was lent."""
    lender = bank(industry.city, industry.traits.bank or 0)
    amounts = (count(4 + industry.output(year) % 17, "session", "场"), money(max(1, industry.output(year) // 9)))
    gist = Name("银企对接场次与贷款额。", "Matching events of banks and enterprises, and loans.")
    passage = document.sentence(industry.section, 3, gist, "举办银企对接活动{}，新增贷款{}。", *amounts)
    yield from passage.described
    matching = industry.iri(f"matching-{year}")
    name = Name(
        f"{industry.name.zh}产业链{year}年银企对接活动",
        f"matching of banks and enterprises, {industry.name.en} chain, {year}",
    )
    yield from thing(
        passage.graph, matching, "Action", name, status=term("achieved"), carriedOutBy=(industry.iri("office"), lender),
        directedAt=industry.iri(), serves=(shared("chain/industry"), shared("chain/capital")),
    )  # fmt: skip
    capital = shared("chain/capital")
    yield from _figure(industry, passage, 0, amounts, year, "matching-events", matching, "flow", chain=capital)
    yield from _figure(
        industry, passage, 1, amounts, year, "loans", industry.iri(), "flow", chain=capital, payer=lender
    )


def _staffed(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the people brought in by a programme of the year, and the technologies that came of it."""
    amounts = (
        count(2 + industry.output(year) % 43, "named-person", "名"),
        count(1 + industry.output(year) % 29, "item", "项"),
    )
    gist = Name("引才人数与攻关项目数。", "People brought in, and research projects.")
    passage = document.sentence(
        industry.section, 4, gist, "实施揭榜攻关项目，引进急需紧缺人才{}，立项攻关{}。", *amounts
    )
    yield from passage.described
    project = industry.iri(f"research-{year}")
    name = Name(f"{industry.name.zh}产业链{year}年揭榜攻关", f"open-call research, {industry.name.en} chain, {year}")
    yield from thing(
        passage.graph, project, "Programme", name, carriedOutBy=industry.enterprise(year % industry.leading),
        joins=(shared("chain/innovation"), shared("chain/talent")), directedAt=industry.iri(),
    )  # fmt: skip
    yield from _figure(industry, passage, 0, amounts, year, "talent", project, "flow", chain=shared("chain/talent"))
    yield from _figure(
        industry, passage, 1, amounts, year, "research", project, "flow", chain=shared("chain/innovation")
    )


def _planned(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the target for the next year, to be held against the output of this one; not all say who answers for it."""
    goal = money(round(industry.output(year) * 1.08))
    amount = Amount(f"{goal.exact}以上", goal.value, goal.unit, "atLeast")
    gist = Name("次年产值目标。", "The target for the output of the next year.")
    passage = document.sentence(industry.section, 5, gist, "力争次年产值达到{}。", amount)
    yield from passage.described
    owner = {} if industry.traits.bank is None else {"responsible": industry.iri("office")}
    yield from _figure(
        industry, passage, 0, (amount,), year + 1, "output", industry.iri(), "flow", kind="Target", dueBy=date(year + 1, 12, 31),
        comparableWith=industry.iri(f"figure-output-{year}"), **owner,
    )  # fmt: skip


def _carried(industry: Industry, document: Document) -> Iterator[ox.Quad]:
    """Return what carries the Six Ones for it: those that are filled, all but the support mechanism by what is stated."""
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
    """Return an enterprise: its industry chain, its stage, and another that it works with, sometimes of an earlier city."""
    partner = industry.iri("office") if not number else industry.enterprise(draw.randrange(number))
    if industry.city.number and draw.random() < 0.05:
        partner = Industry(
            City(draw.randrange(industry.city.number), industry.city.seed), industry.number, 1
        ).enterprise(0)
    status = (industry.city.iri("lead-enterprises"),) if number < industry.leading else ()
    groups = (industry.iri(), stage(draw.choices((0, 1, 2), (6, 3, 1))[0]), *status)
    yield from thing(graph, industry.enterprise(number), "Institution", name, partOf=groups, cooperatesWith=partner)


def _figure(
    industry: Industry, passage: Passage, place: int, amounts: tuple[Amount, ...], year: int, indicator: str,
    about: ox.NamedNode, quantity: str, kind: str = "Figure", **more: ox.NamedNode | ox.Literal,
) -> Iterator[ox.Quad]:  # fmt: skip
    """Return a figure of a passage, by the place of its amount there; a level is of the last day of the year."""
    amount, start = amounts[place], passage.offsets[place]
    if kind == "Figure":
        more |= (
            {"asOf": date(year, 12, 31)}
            if quantity == "stock"
            else {"start": date(year, 1, 1), "end": date(year, 12, 31)}
        )
    return said(
        passage.graph, industry.iri(f"{kind.lower()}-{indicator}-{year}"), a=term(kind), about=about,
        indicator=shared(f"nation/indicator/{indicator}"), exact=ox.Literal(amount.exact), startOffset=integer(start),
        endOffset=integer(start + len(amount.exact)), value=amount.value, comparator=term(amount.comparator),
        unit=shared(f"unit/{amount.unit}"), status=term("achieved" if kind == "Figure" else "planned"), quantityKind=term(quantity), **more,
    )  # fmt: skip
