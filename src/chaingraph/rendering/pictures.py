"""Pictures of tables as SVG: a heat map, bars. Text stays text, in the reader's own fonts."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from chaingraph.base.quiet import quiet
from chaingraph.base.width import width
from chaingraph.rendering.text import clean, words
from chaingraph.rendering.wording import WordedTable, Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

POINTS = 11.0  # size of the text
COLUMN = POINTS / 72 * 0.55  # inches that a narrow character takes, a wide one takes two
COLOURS = (
    "#3b6ea5",
    "#a9c4de",
)  # of the first and the second number of a row, one dark, one light: apart also in print
SHADES = "Blues"


def picture(table: WordedTable, lang: str) -> str:
    """Return the picture that a table asks for, as an SVG element without references to anything outside."""
    labels = [_label(words(row[0], lang)) for row in table.rows]
    return PICTURES[table.picture](table, labels)


def _heatmap(table: WordedTable, labels: Sequence[str]) -> str:
    """Draw the columns of numbers as squares, darker the larger, each with its number."""
    numbers = [[_number(cell) for cell in row[1:]] for row in table.rows]
    headings = [_label(heading) for heading in table.headings[1:]]
    margin = COLUMN * max(map(width, [*labels, *headings])) + 0.3
    side = max(0.9, margin - 0.2)

    def draw(axes: Axes) -> None:
        filled = [[number or 0.0 for number in row] for row in numbers]
        largest = max(max(row) for row in filled) or 1.0
        axes.pcolormesh(filled, cmap=SHADES, vmin=0, vmax=largest * 1.25, edgecolors="white", linewidth=3)
        for y, row in enumerate(numbers):
            for x, number in enumerate(row):
                shown = "·" if number is None else f"{number:g}"
                colour = "white" if (number or 0) > largest * 0.6 else "#222222"
                axes.text(x + 0.5, y + 0.5, shown, ha="center", va="center", color=colour, size=POINTS)
        axes.set_xticks([x + 0.5 for x in range(len(headings))], headings, size=POINTS, parse_math=False)
        axes.set_yticks([y + 0.5 for y in range(len(labels))], labels, size=POINTS, parse_math=False)
        axes.xaxis.tick_top()
        axes.invert_yaxis()

    return _drawn(draw, table.title, (margin, side * len(headings)), (0.4, 0.6 * len(labels)))


def _bars(table: WordedTable, labels: Sequence[str]) -> str:
    """Draw the columns of numbers as bars, one row of them above the other, what follows in a row set on what precedes."""
    places = [place for place, cell in enumerate(table.rows[0]) if isinstance(cell, int | Decimal)]
    columns = [[_number(row[place]) or 0.0 for row in table.rows] for place in places]
    margin = COLUMN * max(map(width, labels)) + 0.3

    def draw(axes: Axes) -> None:
        rows = range(len(labels))
        start = [0.0 for _ in rows]
        for place, column, colour in zip(places, columns, COLOURS, strict=False):
            axes.barh(rows, column, left=start, color=colour, height=0.7, label=_label(table.headings[place]))
            for row in rows:
                if column[row]:
                    middle = start[row] + column[row] / 2
                    text = "white" if colour == COLOURS[0] else "#222222"
                    axes.text(middle, row, f"{column[row]:g}", ha="center", va="center", color=text, size=POINTS)
            start = [one + other for one, other in zip(start, column, strict=True)]
        axes.set_yticks(rows, labels, size=POINTS, parse_math=False)
        axes.set_xticks([])
        axes.invert_yaxis()
        axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(0, 0), ncols=len(places), prop={"size": POINTS})

    return _drawn(draw, table.title, (margin, 5.5), (0.1, 0.4 * len(labels) + 0.2, 0.45))


PICTURES: Mapping[str, Callable[[WordedTable, Sequence[str]], str]] = {"heatmap": _heatmap, "bars": _bars}


def _drawn(draw: Callable[[Axes], None], title: str, across: tuple[float, float], down: tuple[float, ...]) -> str:
    """Return what ``draw`` draws; ``across`` is the margin left and the width, ``down`` the margin above, height and below."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    above, height, below = (*down, 0.1)[:3]
    size = (sum(across) + 0.1, above + height + below)
    out = io.StringIO()
    with quiet("matplotlib"), rc_context({"svg.fonttype": "none", "svg.hashsalt": title}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from font")  # the reader's fonts are used, not its own
        figure = Figure(figsize=size)
        axes = figure.add_axes((across[0] / size[0], below / size[1], across[1] / size[0], height / size[1]))
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(length=0)
        draw(axes)
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return re.sub(r"^.*?(?=<svg )", "", out.getvalue(), flags=re.DOTALL)


def _number(cell: Words) -> float | None:
    return float(cell) if isinstance(cell, int | Decimal) else None


def _label(text: str) -> str:
    """Return a label on one line, not longer than fits beside a picture."""
    line = " ".join(clean(text).split())
    return line if len(line) <= 40 else f"{line[:39]}…"
