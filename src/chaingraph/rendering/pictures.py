"""Pictures of tables as SVG: a heat map, bars. Text stays text, in the fonts of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from chaingraph.base.plain import plain
from chaingraph.base.width import width
from chaingraph.rendering.environment import environment, fonts
from chaingraph.rendering.text import words
from chaingraph.rendering.worded import WordedTable, Words

POINTS = 11  # size of the text
COLUMN = POINTS * 0.55  # points that a narrow character takes, a wide one takes two
GAP, EDGE = 3.5, 7.0  # points between a label and what it labels; around a picture
DARK, LIGHT = "#222222", "#ffffff"  # of text on light, and on dark
COLOURS = (  # of the first and the second number of a row, one dark, one light: apart also in print
    "#3b6ea5",
    "#a9c4de",
)
INKS = (LIGHT, DARK)  # of the numbers on them
# Brewer, C. (1994), ColorBrewer: “Blues”, nine classes from the least to the most
SHADES = ("f7fbff", "deebf7", "c6dbef", "9ecae1", "6baed6", "4292c6", "2171b5", "08519c", "08306b")
DEEPEST = 0.8  # of the shades, for the largest number


@dataclass(frozen=True)
class Box:
    """A filled rectangle, in points from the upper left corner."""

    x: float
    y: float
    across: float
    down: float
    colour: str


@dataclass(frozen=True)
class Text:
    """Words on a line whose middle is ``y`` points from above; they begin, end or have their middle at ``x``."""

    x: float
    middle: float
    words: str
    anchor: str = "middle"
    colour: str = DARK

    @property
    def y(self) -> float:
        """Where the letters stand."""
        return round(self.middle + 0.35 * POINTS, 2)


@dataclass
class Drawing:
    """What a picture consists of, and its size in points."""

    across: float
    down: float
    boxes: list[Box] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)


def picture(table: WordedTable, lang: str) -> str:
    """Return the picture that a table asks for, as an SVG element without references to anything outside."""
    labels = [_label(words(row[0], lang)) for row in table.rows]
    drawing = PICTURES[table.picture](table, labels)
    return environment().get_template("table.svg").render(drawing=drawing, fonts=fonts(), points=POINTS)


def shade(share: float) -> str:
    """Return the colour of a share (0 to 1) of the largest number, between the two shades beside it.

    >>> shade(0), shade(0.5), shade(1)
    ('#f7fbff', '#6baed6', '#08306b')
    """
    place = min(int(share * (len(SHADES) - 1)), len(SHADES) - 2)
    further = share * (len(SHADES) - 1) - place
    parts = ((int(SHADES[place + n][at : at + 2], 16) for n in (0, 1)) for at in (0, 2, 4))
    return "#" + "".join(f"{round(one + further * (other - one)):02x}" for one, other in parts)


def _heatmap(table: WordedTable, labels: Sequence[str]) -> Drawing:
    """Draw the columns of numbers as squares, darker the larger, each with its number."""
    headings = [_label(heading) for heading in table.headings[1:]]
    rows = [[_number(cell) for cell in row[1:]] for row in table.rows]
    largest = max(number or 0 for row in rows for number in row) or 1
    left, top = _wide([*labels, *headings]) + 3 * EDGE, 4 * EDGE
    across, down = max(9 * EDGE, left - 2 * EDGE), 6 * EDGE
    drawing = Drawing(left + across * len(headings) + EDGE, top + down * len(rows) + EDGE)
    drawing.texts += [Text(left + across * (x + 0.5), top - EDGE - GAP, one) for x, one in enumerate(headings)]
    for y, (label, row) in enumerate(zip(labels, rows, strict=True)):
        middle = top + down * (y + 0.5)
        drawing.texts.append(Text(left - GAP, middle, label, "end"))
        for x, number in enumerate(row):
            share, at = (number or 0) / largest, left + across * x
            drawing.boxes.append(Box(at + 1.5, top + down * y + 1.5, across - 3, down - 3, shade(share * DEEPEST)))
            shown = "·" if number is None else f"{number:g}"
            drawing.texts.append(Text(at + across / 2, middle, shown, colour=LIGHT if share > 0.6 else DARK))
    return drawing


def _bars(table: WordedTable, labels: Sequence[str]) -> Drawing:
    """Draw the numbers of each row as a bar, one after the other, with a legend below."""
    places = [place for place, cell in enumerate(table.rows[0]) if isinstance(cell, int | Decimal)][: len(COLOURS)]
    rows = [[_number(row[place]) or 0 for place in places] for row in table.rows]
    left, across, down = _wide(labels) + 3 * EDGE, 56 * EDGE, 4 * EDGE
    unit = across / (max(map(sum, rows)) or 1)
    bottom = EDGE + down * len(rows)
    drawing = Drawing(left + across + EDGE, bottom + 4 * EDGE)
    for y, (label, row) in enumerate(zip(labels, rows, strict=True)):
        top, at = EDGE + down * y, left
        drawing.texts.append(Text(left - GAP, top + down / 2, label, "end"))
        for number, colour, ink in zip(row, COLOURS, INKS, strict=False):
            if number:
                drawing.boxes.append(Box(at, top + 0.15 * down, number * unit, 0.7 * down, colour))
                drawing.texts.append(Text(at + number * unit / 2, top + down / 2, f"{number:g}", colour=ink))
                at += number * unit
    _legend(drawing, [_label(table.headings[place]) for place in places], (left, bottom + 2 * EDGE))
    return drawing


def _legend(drawing: Drawing, headings: Sequence[str], place: tuple[float, float]) -> None:
    """Draw which colour stands for which heading."""
    at, middle = place
    for heading, colour in zip(headings, COLOURS, strict=False):
        drawing.boxes.append(Box(at, middle - GAP, 3 * EDGE, EDGE, colour))
        drawing.texts.append(Text(at + 4 * EDGE, middle, heading, "start"))
        at += _wide([heading]) + 7 * EDGE
    drawing.across = max(drawing.across, at)


PICTURES: Mapping[str, Callable[[WordedTable, Sequence[str]], Drawing]] = {"heatmap": _heatmap, "bars": _bars}


def _wide(labels: Sequence[str]) -> float:
    """Return the points that the longest of some labels takes."""
    return COLUMN * max(map(width, labels))


def _number(cell: Words) -> float | None:
    return float(cell) if isinstance(cell, int | Decimal) else None


def _label(text: str) -> str:
    """Return a label on one line, not longer than fits beside a picture."""
    line = " ".join(plain(text).split())
    return line if len(line) <= 40 else f"{line[:39]}…"
