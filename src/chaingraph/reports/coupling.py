"""The report on how strongly chains are joined, however that was measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.measures import bridges, structure
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
    columns,
    rounded,
    sentence,
)

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.measures.bridges import Bridge, Pair, Strength
    from chaingraph.measures.structure import Joined

# how strongly each pair is joined, the strongest first: in all the text (under ""), and in each of vocabulary.PARTS
Variants = Mapping[str, Sequence["Strength"]]

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


def report(
    network: nx.MultiDiGraph[str], found: Sequence[Bridge], parts: Mapping[str, nx.MultiDiGraph[str]]
) -> Report:  # fmt: skip
    """Return how strongly each pair of chains is joined, and how far that depends on placement and interpretations.

    ``found`` are the bridges of the network; ``parts`` the networks of the parts of the text (``vocabulary.PARTS``).
    """
    variants = {"": bridges.strengths(network, found), **{part: bridges.strengths(of) for part, of in parts.items()}}
    return measured(bridges.chains(network), variants, structure.joined(network))


def measured(chains: Sequence[str], variants: Variants, joined: Iterable[Joined]) -> Report:
    """Return the report of what was measured of pairs of ``chains`` (IRIs), in all the text and in parts of it."""
    notes = few_chains(chains) or [_weakest(variants), *map(sentence, MEASURES)]
    tables = [_matrix(chains, variants[""]), _pairs(variants[""], notes), _sensitivity(variants), _joined(joined)]
    return Report(sentence("How the chains are coupled"), tables)


def few_chains(chains: Sequence[str]) -> list[Sentence]:
    """Return, as a note, that there is no pair of chains; nothing where there is one."""
    return [] if len(chains) > 1 else [sentence("The graph holds fewer than two chains: there is no pair to compare.")]


def _matrix(chains: Sequence[str], strengths: Iterable[Strength]) -> Table:
    """Return how many things serve both of two chains (their IRIs)."""
    count = {frozenset(strength.pair): strength.direct for strength in strengths}
    rows: list[tuple[Cell, ...]] = [
        (one, *("·" if one == other else count[frozenset((one, other))] for other in chains)) for one in chains
    ]
    held = (Column("chain", THING), *(Column(chain.rpartition("/")[2], NUMBER, Ref(chain)) for chain in chains))
    title = sentence("How many things serve both chains?")
    return Table(title, held, rows, picture="heatmap" if len(chains) > 1 else "")


def _pairs(strengths: Iterable[Strength], notes: Sequence[Sentence]) -> Table:
    """Return the measures of each pair of chains."""
    held = columns(
        rank=NUMBER, pair=THINGS, bridges=NUMBER, over_one_step=NUMBER, direct_relations=NUMBER, passages=NUMBER, jaccard=NUMBER,
        cosine=NUMBER, conductance=NUMBER, resistance=NUMBER,
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (
            one.rank, one.pair, one.direct, one.step, one.links, one.passages, rounded(one.jaccard), rounded(one.cosine),
            rounded(one.conductance), rounded(one.resistance),
        )
        for one in strengths
    ]  # fmt: skip
    return Table(sentence("The pairs of chains, the most strongly joined first"), held, rows, notes)


def _joined(chains: Iterable[Joined]) -> Table:
    """Return how each chain is joined to the others."""
    rows: list[tuple[Cell, ...]] = [
        (one.chain, one.serving, one.shared, rounded(one.resistance), one.weakest) for one in chains
    ]
    held = columns(chain=THING, things=NUMBER, shared_things=NUMBER, mean_resistance=NUMBER, joined_least_to=THINGS)
    note = sentence("shared things: those that serve another chain too. The first chain is joined worst.")
    return Table(sentence("How is each chain joined to the others?"), held, rows, [note])


def _weakest(variants: Variants) -> Sentence:
    last = variants[""][-1]
    return sentence(
        "Weakest: {pair} ({bridges} bridges on the evidence of {passages} passages; rank {rank} of {pairs}, without"
        " placement {without_placement}, without interpretations {without_interpretations}).",
        pair=_named(last.pair), bridges=last.direct, passages=last.passages, rank=last.rank, pairs=len(variants[""]),
        **{part: _by_pair(found)[last.pair].rank for part, found in variants.items() if part},
    )  # fmt: skip


def _sensitivity(variants: Variants) -> Table:
    """Return the rank and the bridges of each pair, in all the text and in each part of it."""
    names = [f"{name}_{part}".strip("_") for part in variants for name in ("rank", "bridges", "over_one_step")]
    ranked = [_by_pair(found) for found in variants.values()]
    rows: list[tuple[Cell, ...]] = [
        (one.pair, *(cell for ranks in ranked for cell in _counts(ranks[one.pair]))) for one in variants[""]
    ]
    title = sentence("How far does the ranking depend on placement and interpretations?")
    return Table(title, columns(pair=THINGS, **dict.fromkeys(names, NUMBER)), rows, list(_changes(variants)))


def _changes(variants: Variants) -> Iterable[Sentence]:
    """Yield, as notes, which pairs rank otherwise in a part of the text."""
    ranks = _by_pair(variants[""])
    for part, note in (
        ("without_placement", "Without placement under headings, the rank changes of: {pairs}."),
        ("without_interpretations", "Without interpretations, the rank changes of: {pairs}."),
    ):
        changed = tuple(_named(one.pair) for one in variants[part] if one.rank != ranks[one.pair].rank)
        yield sentence(note, pairs=Series(changed) if changed else sentence("none"))


def _by_pair(found: Iterable[Strength]) -> dict[Pair, Strength]:
    return {one.pair: one for one in found}


def _counts(strength: Strength) -> tuple[int, int, int]:
    return strength.rank, strength.direct, strength.step


def _named(pair: Pair) -> Series:
    return Series(tuple(map(Ref, pair)), "—")
