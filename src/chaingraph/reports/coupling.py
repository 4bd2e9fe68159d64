"""The tables on how strongly chains are joined, however that was measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from chaingraph.reports.tables import Cell, Table, Words, rounded, tabulate

if TYPE_CHECKING:
    from chaingraph.analysis.bridges import Strength
    from chaingraph.analysis.structure import Joined

MEASURES = (
    "bridges: the things that serve both chains.",
    "over one step: the things that serve one chain or none and are related to what serves the other, or each, alone.",
    "direct relations: what the text relates the two chains by themselves.",
    "passages: the sentences and headings that state the bridges.",
    "Jaccard: what serves both chains, as a share of what serves either (0 to 1).",
    "cosine: what serves both chains, by the geometric mean of what serves each (0 to 1).",
    "conductance: the sum of 1/k over the bridges, k being the number of chains that each serves (siemens).",
    "resistance: the resistance distance if every service were a wire of one ohm, over the other chains too (ohms).",
    "All of this measures what the text links, not economic integration.",
)


def matrix(words: Words, chains: Sequence[str], strengths: Iterable[Strength]) -> Table:
    """Return how many things serve both of two chains (their IRIs)."""
    count = {frozenset(strength.pair): strength.direct for strength in strengths}
    rows: list[tuple[Cell, ...]] = [
        (words.ref(one), *("·" if one == other else count[frozenset((one, other))] for other in chains))
        for one in chains
    ]
    columns = ("chain", *(chain.rpartition("/")[2] for chain in chains))
    headings = (words.say("chain"), *(words.ref(chain).label for chain in chains))
    title = words.say("How many things serve both chains?")
    return Table(title, columns, headings, rows, picture="heatmap" if len(chains) > 1 else "")


def pairs(words: Words, strengths: Iterable[Strength], notes: Iterable[str]) -> Table:
    """Return the measures of each pair of chains."""
    columns = (
        "rank", "pair", "bridges", "over_one_step", "direct_relations", "passages", "jaccard", "cosine", "conductance", "resistance",
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (
            one.rank, words.refs(one.pair), one.direct, one.step, one.links, one.passages, rounded(one.jaccard),
            rounded(one.cosine), rounded(one.conductance), rounded(one.resistance),
        )
        for one in strengths
    ]  # fmt: skip
    return tabulate(words, "The pairs of chains, the most strongly joined first", columns, rows, notes)


def joined(words: Words, chains: Iterable[Joined]) -> Table:
    """Return how each chain is joined to the others."""
    rows: list[tuple[Cell, ...]] = [
        (words.ref(one.chain), one.serving, one.shared, rounded(one.resistance), words.refs(one.weakest))
        for one in chains
    ]
    columns = ("chain", "things", "shared_things", "mean_resistance", "joined_least_to")
    notes = [words.say("shared things: those that serve another chain too. The first chain is joined worst.")]
    return tabulate(words, "How is each chain joined to the others?", columns, rows, notes)
