"""The picture of targets: how much, by when, who answers; a result beside it only where the two can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chaingraph.base.messages import translate
from chaingraph.graph.printed import said_each
from chaingraph.model.vocabulary import CG
from chaingraph.rendering.amounts import amount, sign
from chaingraph.rendering.rows import Address, Row, more, rows
from chaingraph.rendering.scene import Scene
from chaingraph.rendering.worded import WordedTable
from chaingraph.reports.targets import OWNERS

OUTLINE = "Outline: the target, on one scale for each unit; it does not say what was reached."
LEGEND = "Line: the target, on a scale from 0 of its own, pale where it would be met. Dot: the result."
MOST = 40  # targets that are drawn
Scales = Mapping[str | None, Decimal]  # the largest target of each unit of which several are drawn


@dataclass(frozen=True)
class Places:
    """Where what is said of a target stands: the left edges and the widths of four columns; on a phone all in one."""

    what: tuple[float, float]
    how_much: tuple[float, float]
    when: tuple[float, float]
    result: tuple[float, float]


BROAD = Places((0, 350), (370, 200), (585, 175), (780, 300))


def targets(table: WordedTable, lang: str, across: int, address: Address) -> Scene:
    """Return the picture of the table of ``reports.targets``, so many pixels wide."""
    scene, drawn = Scene(across), list(rows(table))
    scales = _scales(drawn[:MOST])
    y = scene.block(0, 10, translate(OUTLINE, lang), across, size=13, fill="quiet") if scales else 0.0
    y = y + 20 if scene.slim else _head(scene, lang, y)
    for row in drawn[:MOST]:
        with scene.link(address(row.number, row.passages), _hint(row, lang)):
            y = (_slim if scene.slim else _broad)(scene, row, lang, y, scales)
        scene.line(0, y - 12, across, y - 12)
        y += 8
    if len(drawn) > MOST:
        scene.text(0, y + 6, more(len(drawn) - MOST, lang), fill="quiet")
    if any(row.number_of("comparable_result") is not None for row in drawn[:MOST]):
        scene.legend(translate(LEGEND, lang))
    return scene


def _head(scene: Scene, lang: str, y: float) -> float:
    headings = ("what is planned", "target", "due by, who answers", "result, where comparable")
    for heading, (left, _) in zip(headings, (BROAD.what, BROAD.how_much, BROAD.when, BROAD.result), strict=True):
        scene.text(left, y + 14, translate(heading, lang), size=13, fill="quiet")
    scene.line(0, y + 24, scene.across, y + 24, "rule")
    return y + 48


def _broad(scene: Scene, row: Row, lang: str, y: float, scales: Scales) -> float:
    """Put a target in a row; return where the next begins."""
    ends = [
        _what(scene, row, lang, *BROAD.what, y),
        _how_much(scene, row, lang, *BROAD.how_much, y, scales),
        _when(scene, row, lang, *BROAD.when, y),
        _result(scene, row, lang, *BROAD.result, y),
    ]
    return max(ends) + 10


def _slim(scene: Scene, row: Row, lang: str, y: float, scales: Scales) -> float:
    """Put a target in lines below each other; return where the next begins."""
    y = _what(scene, row, lang, 0, scene.across, y)
    y = _how_much(scene, row, lang, 0, scene.across, y + 4, scales)
    y = _when(scene, row, lang, 0, scene.across, y)
    return _result(scene, row, lang, 0, scene.across, y + 2) + 8


def _what(scene: Scene, row: Row, lang: str, x: float, room: float, y: float) -> float:
    about, indicator = row.words("about", lang), row.words("indicator", lang)
    y = scene.block(x, y, indicator or about or row.words("target", lang), room, most=2, bold=True)
    return scene.block(x, y, about, room, most=1, size=13, fill="quiet") if about and about != indicator else y


def _how_much(scene: Scene, row: Row, lang: str, x: float, room: float, y: float, scales: Scales) -> float:
    """Put the target in words and, where several are of its unit, as an outline as long as it is large."""
    words = planned(row, lang)
    y = scene.block(x, y, words, room, most=2, size=scene.size + 1, fill="accent", bold=True)
    printed = row.words("target", lang)
    if printed != words:
        y = scene.block(x, y, f"“{printed}”", room, most=1, size=13, fill="quiet")
    value, largest = row.number_of("value"), scales.get(row.iri("unit"))
    if value is None or value <= 0 or not largest:
        return y
    scene.box(x, y - 9, float(value / largest) * (room - 12), 7, "", "accent", radius=0)
    return y + 14


def _when(scene: Scene, row: Row, lang: str, x: float, room: float, y: float) -> float:
    """Put the day and who answers, each with what is said where nothing is stated."""
    owners = [(name, who) for name in OWNERS.values() if (who := row.words(name, lang, 2))]
    due = row.words("due_by", lang, 2)
    said = [(translate("due by {what}", lang).format(what=due or row.silent["due_by"]), bool(due))]
    said += [(translate(": ", lang).join((translate(name.replace("_", " "), lang), who)), True) for name, who in owners]
    said += [] if owners else [(translate("answers: {what}", lang).format(what=row.silent["responsible"]), False)]
    for words, stated in said:
        y = scene.block(x, y, words, room, size=13, fill="ink" if stated else "lack")
    return y


def _result(scene: Scene, row: Row, lang: str, x: float, room: float, y: float) -> float:
    """Put the result by the scale of the target, or in words alone why there is none to be drawn."""
    value, result, note = row.number_of("value"), row.number_of("comparable_result"), row.words("note", lang)
    if value is not None and result is not None:
        y = _bar(scene, row, lang, (x, y, room), (value, result))
        return scene.block(x, y, note, room, size=12, fill="quiet") if note else y
    stated = row.cells.get("result") is not None
    text = "Not comparable with {what}." if stated else "No result: {what}"
    first = translate(text, lang).format(what=row.words("result", lang) or row.silent["result"])
    y = scene.block(x, y, first, room, size=13, fill="ink" if stated else "quiet")
    return scene.block(x, y, note or row.words("comparison", lang), room, size=12, fill="quiet", most=4)


def _bar(
    scene: Scene, row: Row, lang: str, place: tuple[float, float, float], numbers: tuple[Decimal, Decimal]
) -> float:
    """Put the target as a mark on a scale from nothing, what would meet it as a pale zone, and the result as a dot."""
    (x, y, room), (value, result) = place, numbers
    length, largest = room - 12, max(*numbers, Decimal(0)) * Decimal("1.1")

    def at(number: Decimal) -> float:
        return x + float(max(number, Decimal(0)) / largest) * length if largest else x

    comparator = (row.iri("comparator") or "").removeprefix(CG)
    scene.box(x, y - 4, length, 10, "line", "rule", radius=0)
    if comparator in ("atLeast", "moreThan"):
        scene.box(at(value), y - 4, x + length - at(value), 10, "held", radius=0)
    elif comparator in ("atMost", "lessThan"):
        scene.box(x, y - 4, at(value) - x, 10, "held", radius=0)
    scene.line(at(value), y - 9, at(value), y + 11, "accent", thick=3)
    y += 26
    scene.circle(at(result), y - 25, 7, "ink", "paper", thick=2)
    said = translate("result {what}", lang).format(what=row.words("result", lang))
    anchored = ("start", x) if at(result) < x + room / 2 else ("end", x + length)
    scene.text(anchored[1], y - 2, said, size=13, bold=True, anchor=anchored[0])
    return y + 18


def planned(row: Row, lang: str) -> str:
    """Return what a target says, as people write it; as printed, where that is a range or of each year or thing."""
    value, unit = row.number_of("value"), next(iter(row.names("unit")), None)
    printed = row.words("target", lang)
    if value is None or (row.iri("comparator") or "").endswith("between") or said_each(printed):
        return printed
    said = amount(value, lang, unit.iri if unit else None, unit.label if unit else "")
    return f"{sign(row.iri('comparator'))}{said}"


def _scales(drawn: Sequence[Row]) -> Scales:
    """Return the largest target of each unit of which several are drawn: one length stands for it in every row."""
    values: dict[str | None, list[Decimal]] = defaultdict(list)
    for row in drawn:
        if (value := row.number_of("value")) is not None and value > 0:
            values[row.iri("unit")].append(value)
    return {unit: max(some) for unit, some in values.items() if len(some) > 1}


def _hint(row: Row, lang: str) -> str:
    """Return a target in a line."""
    what = row.words("indicator", lang) or row.words("about", lang) or row.words("target", lang)
    return f"{what}{translate(': ', lang)}{planned(row, lang)}"
