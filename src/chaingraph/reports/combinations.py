"""The report on which chains things serve together: the finding in a sentence, every combination, every thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from chaingraph.base.messages import Count
from chaingraph.measures.combinations import Combination, Joining, combinations, counted, joining
from chaingraph.model.report import (
    NUMBER,
    THING,
    THINGS,
    Cell,
    Column,
    Ref,
    Report,
    Sentence,
    Series,
    Table,
    Value,
    columns,
    sentence,
)
from chaingraph.network.evidence import SERVES
from chaingraph.network.projection import reading_order

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.graph.graph import Graph
    from chaingraph.measures.bridges import Pair

PICTURE, LIST = "chains", "list"  # how a page draws the combinations, and what it lets one choose from
TITLE = sentence("How the four chains connect")
MORE = "Not listed on this page: {count:thing|things}; chaingraph report combinations lists all of them."
ALONE = "In the graph, nothing serves these two alone: {pairs}."
SO_FAR = "Not signed off: so far, {count:thing in the graph serves|things in the graph serve} two chains or more; the text may say more."
UNDECIDED = "Undecided in part: so far, {count:thing in the graph serves|things in the graph serve} two chains or more; the text may say more."
FEW = 4  # things at most that join chains of which a finding says that it rests on them alone
INFERRED = {"interpreted", "placed", "derived"}  # bases of what no passage states
NAMED = 3  # documents that a source names; of more it says how many

_DOCUMENTS = """
SELECT ?document (MIN(?day) AS ?date) WHERE {
  ?document a cg:Document OPTIONAL { ?document cg:date ?day }
} GROUP BY ?document ORDER BY ?date ?document"""


def report(
    graph: Graph, network: nx.MultiDiGraph[str], unplaced: nx.MultiDiGraph[str], most: int | None = None
) -> Report:  # fmt: skip
    """Return which combinations of chains things serve, what that says, and each thing with its passages.

    ``unplaced`` is the network without placement; ``most`` how many things of each combination are listed. The notes of the
    first table are the finding, what qualifies it, and last the source; of a graph that is not signed off nothing is found, and
    they say what it has so far.
    """
    found, rest = combinations(network), combinations(unplaced)
    whole, notes = joining(counted(found)), [_unconnected(network), source(graph)]
    if graph.sign_off.complete:
        notes = [*findings(whole, joining(counted(rest)), stated=_stated_of_some(network)), *notes]
    else:
        notes = [_so_far(network, SO_FAR if graph.sign_off.open else UNDECIDED), *notes]
    return Report(TITLE, [counts(found, rest, notes, most), things(network, unplaced, found, most)], brief=True)


def findings(whole: Joining, rest: Joining, stated: bool = True) -> Iterator[Sentence]:
    """Yield how the chains connect, the finding first; ``rest`` is what joins them without placement.

    ``stated`` is whether anything is stated to serve two chains; where nothing is, the finding says so.
    """
    first = headline(whole)
    yield first if stated or not whole.things else sentence("Inferred, stated nowhere: {finding}", finding=first)
    if whole.alone and first.text != ALONE:
        yield sentence(ALONE, pairs=_pairs(whole.alone))
    if len(whole.served) > 2 and whole.least:
        yield sentence(
            "Fewest in common: {pairs} ({count:thing|things}).", pairs=_pairs(whole.fewest), count=Count(whole.least)
        )
    if whole.things:
        yield _dependence(whole, rest)


def headline(joined: Joining) -> Sentence:
    """Return in one sentence how the chains connect."""
    count = Count(joined.things)
    if not joined.served:
        return sentence("In the graph, nothing serves a chain.")
    if len(joined.served) == 1:
        return sentence(
            "In the graph, only the {chain} is served; of what serves the others it says nothing.",
            chain=Ref(joined.served[0]),
        )
    if not joined.things:
        return sentence("In the graph, nothing joins the chains: no thing serves two of them.")
    if joined.hub:
        hub = Ref(joined.hub)
        if joined.things <= FEW:
            text = "Only {count:thing joins|things join} chains; the {hub} is always one of them."
            return sentence(text, hub=hub, count=count)
        return sentence(
            "Without the {hub}, nothing joins the others: all {count} things that serve two or more chains serve it.",
            hub=hub, count=count,
        )  # fmt: skip
    return _without_hub(joined, count)


def _without_hub(joined: Joining, count: Count) -> Sentence:
    """Return in one sentence how chains connect that no single one of them holds together."""
    if len(joined.always) > 1:
        text = "What joins chains ({count:thing|things}) always serves these: {chains}."
        return sentence(text, chains=Series(tuple(map(Ref, joined.always)), ", "), count=count)
    if joined.apart:
        return sentence("In the graph, nothing serves both of these: {pairs}.", pairs=_pairs(joined.apart))
    if joined.alone:
        return sentence(ALONE, pairs=_pairs(joined.alone))
    text = "Every two chains share things of their own; the fewest: {pairs} ({least:thing|things})."
    return sentence(text, pairs=_pairs(joined.fewest), least=Count(joined.least))


def _dependence(whole: Joining, rest: Joining) -> Sentence:
    """Return how far the finding depends on placement under headings."""
    if rest.things == whole.things:
        return sentence("None of this depends on placement under headings.")
    if not rest.things:
        return sentence("Without placement under headings, nothing joins the chains.")
    if (headline(rest).text, rest.always) == (headline(whole).text, whole.always):
        text = "Without placement under headings, {count:thing joins|things join} chains, and the same holds."
        return sentence(text, count=Count(rest.things))
    return sentence("Without placement under headings: {finding}", finding=headline(rest))


def _stated_of_some(network: nx.MultiDiGraph[str]) -> bool:
    """Return whether something serves two chains or more otherwise than by inference."""
    served = ((thing, chains) for thing, chains in network.nodes(data="chains") if len(chains) > 1)
    bases = ([network.edges[thing, chain, SERVES]["basis"] for chain in chains] for thing, chains in served)
    return any(sum(basis not in INFERRED for basis in some) > 1 for some in bases)


def _so_far(network: nx.MultiDiGraph[str], text: str) -> Sentence:
    """Return, in a text, how many things serve two chains in a graph whose texts may say more."""
    joins = sum(len(served) > 1 for _, served in network.nodes(data="chains"))
    return sentence(text, count=Count(joins))


def _unconnected(network: nx.MultiDiGraph[str]) -> Sentence:
    serving = sum(bool(served) for _, served in network.nodes(data="chains"))
    text = "Of {count:thing|things}, {serving} serve at least one chain."
    return sentence(text, count=Count(len(network)), serving=serving)


def source(graph: Graph) -> Sentence:
    """Return the documents that a graph was made from, with their days; of many, how many and of which days."""
    rows = [(row.document.value, row.date.value if row.date else "") for row in graph.select(_DOCUMENTS)]
    if 0 < len(rows) <= NAMED:
        named: Value = Series(
            tuple(Series((Ref(document), day) if day else (Ref(document),), " ") for document, day in rows)
        )
        return sentence("Source: {documents}", documents=named)
    days = sorted(day for _, day in rows if day)
    text = "Source: {count:document|documents} {days}"
    return sentence(text, count=Count(len(rows)), days="–".join(dict.fromkeys((days[0], days[-1]))) if days else "")


def counts(
    found: Sequence[Combination], rest: Sequence[Combination], notes: Sequence[Value], most: int | None = None
) -> Table:  # fmt: skip
    """Return how many things serve each combination of chains, with and without placement; at most so many of each by name."""
    named, without = {one.chains: one.things for one in found}, counted(rest)
    every = dict.fromkeys([one.chains for one in (*found, *rest)])
    rows: list[tuple[Cell, ...]] = [
        (some, len(named.get(some, ())), without.get(some, 0), named.get(some, ())[:most]) for some in every
    ]
    held = (
        *columns(chains=THINGS, count=NUMBER),
        Column("count_without_placement", NUMBER, sentence("without placement")),
        Column("things", THINGS, sentence("which")),
    )
    title = sentence("Which chains do things serve together, and no others?")
    return Table(title, held, rows, notes, PICTURE if rows else "")


def things(
    network: nx.MultiDiGraph[str], unplaced: nx.MultiDiGraph[str], found: Sequence[Combination], most: int | None = None
) -> Table:  # fmt: skip
    """Return what serves chains, with the passages that say so; ``by_placement`` are the chains that only a heading names.

    ``most`` is how many things of each combination are listed, None for all; a note says how many are left out.
    """
    rows: list[tuple[Cell, ...]] = []
    for one in found:
        for thing in one.things[:most]:
            known = unplaced.nodes[thing]["chains"] if thing in unplaced else ()
            by_placement = tuple(chain for chain in one.chains if chain not in known)
            rows.append(
                (one.chains, thing, network.nodes[thing]["kind"], by_placement, *_stated(network, thing, one.chains))
            )
    held = (
        *columns(chains=THINGS, thing=THING, kind=THING),
        Column("by_placement", THINGS, sentence("only by placement")),
        *columns(passages=THINGS, interpretations=THINGS),
    )
    left = sum(len(one.things) for one in found) - len(rows)
    notes = [sentence(MORE, count=Count(left))] if left else []
    return Table(sentence("What serves each combination of chains"), held, rows, notes, LIST)


def _stated(network: nx.MultiDiGraph[str], thing: str, chains: Sequence[str]) -> tuple[Cell, Cell]:
    """Return the passages and the interpretations by which a thing serves chains."""
    edges: list[dict[str, Any]] = [network.edges[thing, chain, SERVES] for chain in chains]
    passages = sorted({source for edge in edges for source in edge["passages"]}, key=reading_order(network))
    interpretations = sorted({source for edge in edges for source in edge["interpretations"]})
    return tuple(passages), tuple(interpretations)


def _pairs(pairs: Sequence[Pair]) -> Series:
    return Series(tuple(Series(tuple(map(Ref, pair)), "–") for pair in pairs))
