"""The chain map: for each industry chain its segments by their position, what feeds what, who is active where, what is lacking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from chaingraph.model.report import THING, THINGS, Cell, Report, Table, alone, columns
from chaingraph.model.vocabulary import CG
from chaingraph.reports.answers import answer
from chaingraph.reports.combinations import source
from chaingraph.reports.roster import NONE

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

PICTURE = "chain-map"  # how a page draws it
KINDS = {"breakpoints": "breakpoint", "blockages": "blockage", "weaknesses": "weakness", "other_problems": ""}

_KINDS = "SELECT DISTINCT ?problem ?kind { ?problem cg:problemKind ?kind }"


def report(graph: Graph, chain: str | None = None) -> Report:
    """Return a row for each industry chain and each of its segments, or of one (its IRI); those with segments first."""
    asked = answer(graph, "chain-map", {"industry_chain": chain} if chain else {})
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in graph.select(_KINDS):
        kinds[row.problem.value].add(row.kind.value.removeprefix(CG))
    named = {name: asked.named(name) for name in asked.names if name != "problem_kinds"}
    every = named.get("industry_chain") or [(chain or "",)] * len(asked.rows)
    rows: list[tuple[Cell, ...]] = [
        (
            of[0], *((one[0] if one else None) for one in (segment, position)), *(some or None for some in (feeds, active, products)),
            *_problems(problems, kinds), passages,
        )
        for of, segment, position, feeds, active, products, problems, passages in zip(
            every, *(named[name] for name in ("segment", "position", "feeds", "active", "products", "problems", "passages")), strict=True
        )
    ]  # fmt: skip
    charted = {row[0] for row in rows if row[1]}
    rows = [
        row for row in rows if row[0] not in charted or any(row[1:-1])
    ]  # a chain that is charted says nothing itself
    rows.sort(key=lambda row: row[0] not in charted)
    held = columns(
        industry_chain=THING, segment=THING, position=THING, feeds=THINGS, active=THINGS, products=THINGS,
        **dict.fromkeys(KINDS, THINGS), passages=THINGS,
    )  # fmt: skip
    return alone(Table(asked.title, held, rows, [source(graph)], PICTURE, empty="" if chain or rows else NONE))


def _problems(problems: tuple[str, ...], kinds: Mapping[str, set[str]]) -> list[Cell]:
    """Return problems apart by their kinds; what has none of these stands last."""
    found = {name: tuple(one for one in problems if kind in kinds.get(one, ())) for name, kind in KINDS.items() if kind}
    told = {one for some in found.values() for one in some}
    return [some or None for some in (*found.values(), tuple(one for one in problems if one not in told))]
