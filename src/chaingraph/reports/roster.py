"""The roster as a board: who has which role for each industry chain, and which of the Six Ones is carried, filled or empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.model.report import THING, THINGS, Cell, Column, Ref, Report, Table, Value, alone, sentence
from chaingraph.reports.answers import answer

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

TITLE = sentence("Who is who, and which of the Six Ones is carried")
BOARD = "board"  # how a page draws it
ROLES = ("chief", "office", "lead_enterprises", "host_bank")
UPRIGHT = 3  # industry chains (or places) of which each is a column; more are rows

Cells = tuple[tuple[str, ...], ...]  # of one industry chain: who or what fills each place, nothing where it is empty


def report(graph: Graph) -> Report:
    """Return for each industry chain, or for a place that names none, who has each role and what carries each of the Six Ones."""
    chains, ones = answer(graph, "industry-chains"), answer(graph, "six-ones")
    carriers = {one: carried for (one,), carried in zip(ones.named("mechanism"), ones.named("carriers"), strict=True)}
    every = _ones(chains)
    named = zip(
        *(chains.named(name) for name in ("industry_chain", "place", *ROLES, "filled", "passages")), strict=True
    )
    found = {
        (chain or place)[0]: (*roles, *(_filling(one, filled, carriers, bool(chain)) for one in every), passages)
        for chain, place, *roles, filled, passages in named
    }
    headings: list[Value] = [
        *(sentence(role.replace("_", " ")) for role in ROLES),
        *map(Ref, every),
        sentence("passages"),
    ]
    return alone(_upright(found, headings) if len(found) <= UPRIGHT else _across(found, headings))


def _ones(chains: Table) -> list[str]:
    """Return the mechanisms that make up the Six Ones, filled or empty."""
    return sorted({one for name in ("filled", "empty") for ones in chains.named(name) for one in ones})


def _filling(
    one: str, filled: Sequence[str], carriers: Mapping[str, tuple[str, ...]], concrete: bool
) -> tuple[str, ...]:  # fmt: skip
    """Return what fills one of the Six Ones: of a ``concrete`` chain the mechanism itself, else what carries it in all of them."""
    if one not in filled:
        return ()
    return (one,) if concrete else carriers.get(one) or (one,)


def _across(found: Mapping[str, Cells], headings: Sequence[Value]) -> Table:
    """Return a row for each industry chain."""
    held = [Column("industry_chain", THING), *(Column(f"place_{n}", THINGS, of) for n, of in enumerate(headings))]
    rows: list[tuple[Cell, ...]] = [(chain, *(cell or None for cell in cells)) for chain, cells in found.items()]
    return Table(TITLE, held, rows, picture=BOARD)


def _upright(found: Mapping[str, Cells], headings: Sequence[Value]) -> Table:
    """Return a row for each role and each of the Six Ones, and a column for each industry chain."""
    held = [Column("role"), *(Column(f"chain_{n}", THINGS, Ref(chain)) for n, chain in enumerate(found))]
    rows: list[tuple[Cell, ...]] = [
        (of, *(cells[place] or None for cells in found.values())) for place, of in enumerate(headings)
    ]
    return Table(TITLE, held, rows if found else [], picture=BOARD)
