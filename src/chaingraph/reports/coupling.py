"""The report on how strongly chains are joined, however that was measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.model.report import Cell, Report, Table, Words, rounded, tabulate

if TYPE_CHECKING:
    from chaingraph.measures.bridges import Pair, Strength
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


def report(words: Words, chains: Sequence[str], variants: Variants, joined: Iterable[Joined]) -> Report:
    """Return how strongly each pair of chains (their IRIs) is joined, and how far that depends on parts of the text."""
    notes = few_chains(words, chains) or [_weakest(words, variants), *map(words.say, MEASURES)]
    tables = [
        _matrix(words, chains, variants[""]),
        _pairs(words, variants[""], notes),
        _sensitivity(words, variants),
        _joined(words, joined),
    ]
    return Report(words.say("How the chains are coupled"), tables, brief=False)


def few_chains(words: Words, chains: Sequence[str]) -> list[str]:
    """Return, as a note, that there is no pair of chains; nothing where there is one."""
    return [] if len(chains) > 1 else [words.say("The graph holds fewer than two chains: there is no pair to compare.")]


def _matrix(words: Words, chains: Sequence[str], strengths: Iterable[Strength]) -> Table:
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


def _pairs(words: Words, strengths: Iterable[Strength], notes: Iterable[str]) -> Table:
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


def _joined(words: Words, chains: Iterable[Joined]) -> Table:
    """Return how each chain is joined to the others."""
    rows: list[tuple[Cell, ...]] = [
        (words.ref(one.chain), one.serving, one.shared, rounded(one.resistance), words.refs(one.weakest))
        for one in chains
    ]
    columns = ("chain", "things", "shared_things", "mean_resistance", "joined_least_to")
    notes = [words.say("shared things: those that serve another chain too. The first chain is joined worst.")]
    return tabulate(words, "How is each chain joined to the others?", columns, rows, notes)


def _weakest(words: Words, variants: Variants) -> str:
    last = variants[""][-1]
    return words.say(
        "Weakest: {pair} ({bridges} bridges on the evidence of {passages} passages; rank {rank} of {pairs}, without"
        " headings {without_headings}, without interpretations {without_interpretations})."
    ).format(
        pair=_named(words, last.pair), bridges=last.direct, passages=last.passages, rank=last.rank,
        pairs=len(variants[""]), **{part: _by_pair(found)[last.pair].rank for part, found in variants.items() if part},
    )  # fmt: skip


def _sensitivity(words: Words, variants: Variants) -> Table:
    """Return the rank and the bridges of each pair, in all the text and in each part of it."""
    columns = ["pair"]
    for part in variants:
        columns += [f"{column}_{part}".strip("_") for column in ("rank", "bridges", "over_one_step")]
    ranked = [_by_pair(found) for found in variants.values()]
    rows: list[tuple[Cell, ...]] = [
        (words.refs(one.pair), *(cell for ranks in ranked for cell in _counts(ranks[one.pair]))) for one in variants[""]
    ]
    title = "How far does the ranking depend on headings and interpretations?"
    return tabulate(words, title, columns, rows, _changes(words, variants))


def _changes(words: Words, variants: Variants) -> Iterable[str]:
    """Return, as notes, which pairs rank otherwise in a part of the text."""
    ranks = _by_pair(variants[""])
    for part, sentence in (
        ("without_headings", "Without what only headings link, the rank changes of: {pairs}."),
        ("without_interpretations", "Without interpretations, the rank changes of: {pairs}."),
    ):
        changed = [_named(words, one.pair) for one in variants[part] if one.rank != ranks[one.pair].rank]
        yield words.say(sentence).format(pairs=words.say("; ").join(changed) or words.say("none"))


def _by_pair(found: Iterable[Strength]) -> dict[Pair, Strength]:
    return {one.pair: one for one in found}


def _counts(strength: Strength) -> tuple[int, int, int]:
    return strength.rank, strength.direct, strength.step


def _named(words: Words, pair: Pair) -> str:
    return "—".join(words.ref(chain).label for chain in pair)
