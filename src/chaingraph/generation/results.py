"""What an industry chain reports on a year: figures, what they are about, and the target for the next year."""

from collections.abc import Iterator

import pyoxigraph as ox

from chaingraph.generation.city import YEARS, bank
from chaingraph.generation.document import Document, Passage
from chaingraph.generation.industry import Industry
from chaingraph.generation.names import Name
from chaingraph.generation.statements import Amount, count, date, integer, money, percent, said, shared, term, thing


def results(industry: Industry, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the sentences on the results of a year and on the target for the next."""
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
    """Return the target for the next year, comparable with this year's output; some targets have no owner."""
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
