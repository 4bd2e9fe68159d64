"""What an industry chain reports on a year: figures, what they are about, and the target for the next year."""

from collections.abc import Iterator
from random import Random

import pyoxigraph as ox

from chaingraph.generation import names
from chaingraph.generation.city import YEARS, bank
from chaingraph.generation.document import Document, Passage
from chaingraph.generation.industry import Industry
from chaingraph.generation.names import Name
from chaingraph.generation.statements import Amount, count, date, integer, money, percent, said, shared, term, thing


def results(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the sentences on the results of a year and on the targets for the next."""
    for sentence in (_stock, _financed, _staffed, _planned):
        yield from sentence(industry, document, year)


def _stock(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return its enterprises, lead enterprises, output and growth."""
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
    """Return the events that match banks and enterprises, and the loans."""
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
    """Return the people that a programme of the year brought in, and its research projects."""
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
    """Return the targets for the next year, on its own output and on kinds of enterprises that others foster too; some have no owner."""
    common, name = _common(industry, year)
    fostered = count(2 + industry.output(year) % 31, "establishment", "家")
    amounts = _at_least(money(round(industry.output(year) * 1.08))), _at_least(fostered)
    gist = Name(
        "次年产值目标与培育目标。", "The targets for the output and for the enterprises fostered in the next year."
    )
    passage = document.sentence(industry.section, 5, gist, f"力争次年产值达到{{}}，培育{name.zh}{{}}。", *amounts)
    yield from passage.described
    yield from thing(passage.graph, common, "Group", name)
    owner = {} if industry.traits.bank is None else {"responsible": industry.iri("office")}
    due = date(year + 1, 12, 31)
    yield from _figure(
        industry, passage, 0, amounts, year + 1, "output", industry.iri(), "flow", kind="Target", dueBy=due,
        comparableWith=industry.iri(f"figure-output-{year}"), **owner,
    )  # fmt: skip
    yield from _figure(
        industry, passage, 1, amounts, year + 1, "fostered", common, "flow", kind="Target", dueBy=due, **owner
    )


def _at_least(amount: Amount) -> Amount:
    return Amount(f"{amount.exact}以上", amount.value, amount.unit, "atLeast")


def _common(industry: Industry, year: int) -> tuple[ox.NamedNode, Name]:
    """Return the kind of enterprises that it fosters in a year, one of those that the whole nation fosters.

    Few are common and most are rare: that of rank k is drawn about once in 5k times (Zipf's law).
    """
    draw = Random(f"{industry.city.seed}/{industry.city.number}/{industry.number}/{year}")
    rank = int((names.MOST_CHAINS + 1) ** draw.random())
    name = names.industry(rank - 1)
    return shared(f"nation/enterprises-{rank}"), Name(f"{name.zh}企业", f"{name.en} enterprises")


def _figure(
    industry: Industry, passage: Passage, place: int, amounts: tuple[Amount, ...], year: int, indicator: str,
    about: ox.NamedNode, quantity: str, kind: str = "Figure", **more: ox.NamedNode | ox.Literal,
) -> Iterator[ox.Quad]:  # fmt: skip
    """Return a figure of a passage, by the index of its amount; a stock is dated the last day of the year."""
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
