"""The picture of figures that two places or documents both state: a dumbbell for each, by a scale of its own from nothing."""

from __future__ import annotations

from decimal import Decimal

from chaingraph.base.messages import translate
from chaingraph.graph.apart import with_mark
from chaingraph.rendering.amounts import amount
from chaingraph.rendering.rows import Address, Row, more, rows
from chaingraph.rendering.scene import Scene
from chaingraph.rendering.worded import WordedTable

LEGEND = "From the lowest to the highest, where several figures are stated."
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
    if drawn:
        scene.legend(translate(LEGEND, lang))
    return scene


def _row(scene: Scene, row: Row, lang: str, y: float) -> float:
    """Put a figure: what it measures, both amounts on a scale, and both in words, with of what each is where they are of two things."""
    left, length = (8, scene.across - 16) if scene.slim else (360, 280)
    of, of_there = (row.words(column, lang) for column in ("about", "about_there"))
    what = [row.words(column, lang) for column in ("indicator", "unit", "quantity_kind", "status", "until")]
    what.insert(1, of if of == of_there else "")
    room = scene.across if scene.slim else left - 30
    end = scene.block(0, y + 12, what[0], room, most=2, bold=True)
    end = scene.block(0, end, " · ".join(dict.fromkeys(filter(None, what[1:]))), room, most=2, size=13, fill="quiet")
    middle = end + 6 if scene.slim else y + 20
    _dumbbell(scene, row, left, length, middle)
    x, at = (0, middle + 32) if scene.slim else (left + length + 30, y + 14)
    for mark, place, about, there in (("●", "place", of, ""), ("○", "other", of_there, "_there")):
        named = row.words(place, lang)
        named = named if about in ("", named, what[1]) else with_mark(named, about, lang)
        words = f"{mark} {named}{translate(': ', lang)}{_said(row, lang, there)}"
        at = scene.block(x, at, words, scene.across - x, most=2, size=13)
    return max(end, at) + 2


def _dumbbell(scene: Scene, row: Row, left: float, length: float, y: float) -> None:
    """Put both amounts on a scale from nothing, one above the other; from the lowest to the highest where one states several."""
    largest = max(row.number_of("highest") or 0, row.number_of("highest_there") or 0) or Decimal(1)

    def at(column: str) -> float:
        return left + length * float(max(row.number_of(column) or Decimal(0), Decimal(0)) / largest)

    scene.line(left, y, left + length, y, "rule")
    scene.line(at("highest"), y - 8, at("highest_there"), y + 8, "rule", thick=2)
    for there, fill, stroke, place in (("", "accent", "accent", y - 8), ("_there", "paper", "ink", y + 8)):
        low, high = at(f"lowest{there}"), at(f"highest{there}")
        scene.line(low, place, high, place, stroke, thick=3)
        scene.circle(low, place, 5, fill, stroke, thick=2)
        scene.circle(high, place, 5, fill, stroke, thick=2)


def _said(row: Row, lang: str, there: str) -> str:
    """Return what one of both states: a figure as printed, of several the lowest and the highest."""
    figures = row.names(f"figures{there}")
    low, high = row.number_of(f"lowest{there}"), row.number_of(f"highest{there}")
    if len(figures) == 1 or low is None or high is None:
        return row.words(f"figures{there}", lang, 2)
    unit = next(iter(row.names("unit")), None)
    told = (amount(number, lang, unit.iri if unit else None, unit.label if unit else "") for number in (low, high))
    return f"{' – '.join(dict.fromkeys(told))} ({len(figures)})"


def _hint(row: Row, lang: str) -> str:
    """Return both amounts in a line."""
    here, there = (
        f"{row.words(place, lang)} {_said(row, lang, suffix)}" for place, suffix in (("place", ""), ("other", "_there"))
    )
    return f"{row.words('indicator', lang)}{translate(': ', lang)}{here}{translate('; ', lang)}{there}"
