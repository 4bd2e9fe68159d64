"""The picture of figures that two places or documents both state: a dumbbell for each, by a scale of its own from nothing."""

from __future__ import annotations

from decimal import Decimal

from chaingraph.base.messages import translate
from chaingraph.rendering.rows import Address, Row, more, rows
from chaingraph.rendering.scene import Scene
from chaingraph.rendering.wording import WordedTable

MOST = 40  # figures that are drawn


def shared(table: WordedTable, lang: str, across: int, address: Address) -> Scene:
    """Return the picture of the second table of ``reports.comparison``, so many pixels wide."""
    scene, drawn, y = Scene(across), list(rows(table)), 0.0
    for row in drawn[:MOST]:
        with scene.link(address(row.number, row.passages), _hint(row, lang)):
            y = _row(scene, row, lang, y + 8)
        scene.line(0, y, across, y)
    if len(drawn) > MOST:
        scene.text(0, y + 22, more(len(drawn) - MOST, lang), fill="quiet")
    return scene


def _row(scene: Scene, row: Row, lang: str, y: float) -> float:
    """Put a figure: what it measures, both amounts on a scale, and both in words."""
    left, length = (8, scene.across - 16) if scene.slim else (370, 330)
    what = [
        row.words("indicator", lang),
        *(row.words(column, lang) for column in ("about", "unit", "quantity_kind", "status")),
    ]
    room = scene.across if scene.slim else left - 30
    end = scene.block(0, y + 12, what[0], room, most=2, bold=True)
    end = scene.block(0, end, " · ".join(dict.fromkeys(filter(None, what[1:]))), room, most=2, size=13, fill="quiet")
    middle = end + 4 if scene.slim else y + 22
    _dumbbell(scene, row, left, length, middle)
    x, at = (0, middle + 26) if scene.slim else (left + length + 30, y + 14)
    for mark, place, figures in (("●", "place", "figures"), ("○", "other", "figures_there")):
        words = f"{mark} {row.words(place, lang)}{translate(': ', lang)}{row.words(figures, lang, 2)}"
        at = scene.block(x, at, words, scene.across - x, most=2, size=13)
    return max(end, at) + 2


def _dumbbell(scene: Scene, row: Row, left: float, length: float, y: float) -> None:
    """Put both amounts on a scale from nothing: from the lowest to the highest where one states several."""
    ends = {name: row.number_of(name) or Decimal(0) for name in ("lowest", "highest", "lowest_there", "highest_there")}
    largest = max(ends.values()) or Decimal(1)

    def at(name: str) -> float:
        return left + length * float(max(ends[name], Decimal(0)) / largest)

    scene.line(left, y, left + length, y, "rule")
    scene.line(at("highest"), y, at("highest_there"), y, "rule", thick=4)
    scene.line(at("lowest_there"), y, at("highest_there"), y, "ink", thick=3)
    scene.line(at("lowest"), y, at("highest"), y, "accent", thick=3)
    scene.circle(at("highest_there"), y, 8, "paper", "ink", thick=2.5)
    scene.circle(at("highest"), y, 6, "accent", "paper", thick=1)


def _hint(row: Row, lang: str) -> str:
    """Return both amounts in a line."""
    here, there = (
        f"{row.words(place, lang)} {row.words(figures, lang, 2)}"
        for place, figures in (("place", "figures"), ("other", "figures_there"))
    )
    return f"{row.words('indicator', lang)}{translate(': ', lang)}{here}{translate('; ', lang)}{there}"
