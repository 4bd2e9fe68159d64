"""The picture of how the chains connect in several places or years: a small wheel of each, by one scale."""

from __future__ import annotations

from collections.abc import Mapping

from chaingraph.base.messages import translate
from chaingraph.base.plain import plain
from chaingraph.measures.combinations import Counts, joining
from chaingraph.model.vocabulary import chain_order
from chaingraph.rendering.chains import COLOURS, SHADES
from chaingraph.rendering.rows import Address, Row, rows
from chaingraph.rendering.scene import Scene, fitted
from chaingraph.rendering.worded import WordedTable
from chaingraph.rendering.wording import Labels, said
from chaingraph.reports.combinations import headline
from chaingraph.views.wheel import WIDTH, Wheel, wheel

BANDS = "Circle: what serves the chain. Band: what serves both; the dark part serves these two alone."
LEGEND = "All are drawn by one scale."
SCALE = 0.66  # of a small wheel to the one figure
NAME = 34  # pixels at least from the middle of a circle to its name below
BESIDE = 3  # wheels in a line


def multiples(table: WordedTable, lang: str, wide: int, address: Address) -> Scene:
    """Return the picture of the first table of ``reports.comparison``, so many pixels wide."""
    scene = Scene(wide)
    parts: dict[str, list[Row]] = {}
    for row in rows(table):
        parts.setdefault(row.iri("part") or "", []).append(row)
    counts = {part: _counts(given) for part, given in parts.items()}
    # the largest of each combination: all are drawn where and by the scale of it
    whole = {
        chains: max(count.get(chains, 0) for count in counts.values()) for count in counts.values() for chains in count
    }
    called = {name.iri: plain(name.label) for given in parts.values() for row in given for name in row.names("chains")}
    beside = 1 if scene.slim else BESIDE
    room = scene.across / beside
    y, lowest = 0.0, 0.0
    for place, (part, given) in enumerate(parts.items()):
        if place and place % beside == 0:
            y = lowest + 24
        x = room * (place % beside)
        drawn = wheel(counts[part], whole)
        at = scene.block(x, y + 18, given[0].words("part", lang), room - 20, most=2, bold=True, size=scene.size + 1)
        finding = "" if any(table.open) else said(headline(joining(counts[part])), Labels(called), lang)
        with scene.link(
            address(given[0].number, given[0].passages),
            translate(": ", lang).join(filter(None, (given[0].words("part", lang), finding))),
        ):
            _wheel(scene, drawn, called, x + (room - 20 - SCALE * WIDTH) / 2, y + 44)
        bottom = y + 44 + SCALE * drawn.height
        lowest = max(lowest, at, scene.block(x, bottom + 16, finding, room - 24, most=5, size=13, fill="quiet"))
    scene.legend(f"{translate(BANDS, lang)} {translate(LEGEND, lang)}")
    return scene


def _counts(given: list[Row]) -> Counts:
    """Return how many things serve each combination of chains, as the rows of a part say."""
    return {tuple(name.iri for name in row.names("chains")): int(row.number_of("count") or 0) for row in given}


def _wheel(scene: Scene, drawn: Wheel, called: Mapping[str, str], x: float, y: float) -> None:
    """Put a small wheel at a point."""
    order = sorted(called, key=chain_order)
    for band in drawn.bands:
        colour = SHADES["pale"] if band.own else SHADES["dashed"] if band.count else "rule"
        thick = band.width if band.count else 1.5
        scene.path(band.path, stroke=colour, thick=thick, dashed=not band.own, moved=(x, y, SCALE))
        if band.own:
            scene.path(band.path, stroke=SHADES["solid"], thick=band.core, moved=(x, y, SCALE))
    for circle in drawn.circles:
        colour = COLOURS[order.index(circle.chain) % len(COLOURS)]
        at = x + SCALE * circle.at[0], y + SCALE * circle.at[1]
        radius = max(13.0, SCALE * circle.radius)
        scene.circle(*at, radius, colour, "paper", thick=2)
        scene.text(at[0], at[1] + 5, str(circle.count), size=14, fill="paper", bold=True, anchor="middle")
        above = circle.name[1] < circle.at[1]
        name = fitted(called[circle.chain], 150, 13)
        away = -radius - 6 if above else max(radius + 15, NAME)
        scene.text(at[0], at[1] + away, name, size=13, bold=True, fill=colour, anchor="middle", halo=True)
    for band in drawn.bands:
        at = x + SCALE * band.at[0], y + SCALE * band.at[1]
        half = 9 + 4.0 * len(str(band.count))
        scene.box(at[0] - half, at[1] - 10, 2 * half, 20, "paper", "rule" if band.count else "lack", radius=10)
        scene.text(
            at[0], at[1] + 5, str(band.count), size=13, bold=True, fill="ink" if band.count else "lack", anchor="middle"
        )
