"""Boards of filled and empty cells: industry chains by roles, and the Six Ones by what carries them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from chaingraph.base.messages import translate
from chaingraph.base.plain import plain
from chaingraph.rendering.rows import Address, Row, more, rows
from chaingraph.rendering.scene import Scene, across, fitted, wrapped
from chaingraph.rendering.worded import WordedTable

MOST_CHAINS = 24  # industry chains that are drawn, and
MOST_SLIM = 10  # on a phone
MOST_ROWS = 24  # mechanisms that are drawn
MOST_EACH = 10  # carriers of each
WIDEST = 620  # pixels of a column
NAME = 150  # pixels of the names at the left
LETTERS = 3  # that a name shares with another, before they are left out
ROLES = 8  # places of an industry chain before those of the Six Ones, at most
LEAST = 3  # industry chains of which each has a column of its own; of more each is a row


@dataclass(frozen=True)
class Cell:
    """A place of a board: the words that fill it, where it leads, and what is said where it is empty."""

    heading: str
    words: str
    to: str | None
    silent: str


@dataclass(frozen=True)
class Line:
    """An industry chain and its cells."""

    name: str
    cells: tuple[Cell, ...]


def board(table: WordedTable, lang: str, wide: int, address: Address) -> Scene:
    """Return the picture of the table of ``reports.roster``, so many pixels wide."""
    scene = Scene(wide)
    lines = (_turned if table.columns[0] == "role" else _lines)(table, lang, address)
    most = MOST_SLIM if scene.slim else MOST_CHAINS
    draw = _cards if scene.slim else _upright if len(lines) <= LEAST else _across
    y = draw(scene, lines[:most], lang)
    if len(lines) > most:
        scene.text(0, y + 20, more(len(lines) - most, lang), size=13, fill="quiet")
    return scene


def _lines(table: WordedTable, lang: str, address: Address) -> list[Line]:
    """Return the industry chains of a table that has a row for each."""
    found = []
    for row in rows(table):
        *places, last = table.columns[1:]
        to = address(row.number, [name.iri for name in row.names(last)])
        headings = dict(zip(table.columns, table.headings, strict=True))
        cells = tuple(
            Cell(plain(headings[place]), row.words(place, lang, 0), to, row.silent[place]) for place in places
        )
        found.append(Line(row.words(table.columns[0], "zh"), cells))
    return found


def _turned(table: WordedTable, lang: str, address: Address) -> list[Line]:
    """Return the industry chains of a table that has a column for each, and the passages in its last row."""
    every = list(rows(table))
    if not every:
        return []
    *places, sources = every
    lines = []
    for column, heading in zip(table.columns[1:], table.headings[1:], strict=True):
        passages = [name.iri for name in sources.names(column)]
        cells = [
            Cell(row.words("role", "zh"), row.words(column, lang, 0), address(row.number, passages), row.silent[column])
            for row in places
        ]
        lines.append(Line(plain(heading), tuple(cells)))
    return lines


def _cell(
    scene: Scene, cell: Cell, lang: str, place: tuple[float, float, float, float], size: float, most: int, of: str = ""
) -> None:
    """Put a cell: filled with names (without that of the industry chain they are ``of``), or empty with a dashed edge."""
    x, y, room, down = place
    with scene.link(cell.to if cell.words else None, f"{cell.heading}{translate(': ', lang)}{_said(cell)}"):
        scene.box(
            x, y, room, down, "held" if cell.words else "paper", "" if cell.words else "lack", dashed=not cell.words
        )
        if cell.words:
            scene.block(x + 6, y + size + 5, _short(cell.words, of), room - 12, most=most, size=size)
        else:
            scene.text(
                x + room / 2,
                y + down / 2 + size / 3,
                "–" if room < 90 else fitted(cell.silent, room - 8, size),
                size=size,
                fill="lack",
                anchor="middle",
            )


def _upright(scene: Scene, lines: Sequence[Line], lang: str) -> float:
    """Put a column for each industry chain, and a row for each role and each of the Six Ones."""
    room = min(WIDEST, (scene.across - NAME) / max(1, len(lines)))
    for place, line in enumerate(lines):
        scene.text(NAME + room * place + 4, 18, fitted(line.name, room - 8, 15), bold=True)
    y = 30.0
    for number in range(len(lines[0].cells) if lines else 0):
        cells = [line.cells[number] for line in lines]
        down = 14 + 19 * max(len(wrapped(_said(cell), room - 20, 14, 4)) for cell in cells)
        scene.block(0, y + 20, cells[0].heading, NAME - 12, most=2, size=14, fill="quiet")
        for place, cell in enumerate(cells):
            _cell(scene, cell, lang, (NAME + room * place, y, room - 6, down), 14, 4)
        y += down + 6
    return y


def _across(scene: Scene, lines: Sequence[Line], lang: str) -> float:
    """Put a row for each industry chain."""
    room = (scene.across - NAME) / len(lines[0].cells)
    same = _beginning([cell.heading for cell in lines[0].cells[ROLES:]])
    for place, cell in enumerate(lines[0].cells):
        scene.block(NAME + room * place + 2, 14, _short(cell.heading, same), room - 6, most=3, size=12, fill="quiet")
    y = 62.0
    for line in lines:
        scene.block(0, y + 20, line.name, NAME - 10, most=2, size=14, bold=True)
        for place, cell in enumerate(line.cells):
            _cell(scene, cell, lang, (NAME + room * place, y, room - 4, 52), 12, 3, line.name)
        y += 58
    return y


def _cards(scene: Scene, lines: Sequence[Line], lang: str) -> float:
    """Put a list for each industry chain, for a phone."""
    y = 4.0
    for line in lines:
        y = scene.block(0, y + 18, line.name, scene.across, size=15, bold=True)
        for cell in line.cells:
            down = 10 + 17 * len(wrapped(_said(cell), scene.across - 132, 13, 3))
            scene.text(0, y + 10, fitted(cell.heading, 108, 12), size=12, fill="quiet")
            _cell(scene, cell, lang, (114, y - 6, scene.across - 115, down), 13, 3)
            y += down + 4
        y += 12
    return y


def _short(said: str, of: str) -> str:
    """Return a name without the beginning that it shares with a longer one, where that is several letters."""
    same = len(_beginning((said, of)))
    return f"…{said[same:]}" if same >= LETTERS and said[same:].strip() else said


def _beginning(names: Sequence[str]) -> str:
    """Return what all of some names begin with."""
    same = takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))
    return "".join(letters[0] for letters in same)


def _said(cell: Cell) -> str:
    return cell.words or cell.silent


def carriers(table: WordedTable, lang: str, wide: int, address: Address) -> Scene:
    """Return the picture of the table of ``reports.carriers``, so many pixels wide."""
    scene, drawn, y = Scene(wide), list(rows(table)), 4.0
    for row in drawn[:MOST_ROWS]:
        y = _carried(scene, row, lang, address, y) + 10
        scene.line(0, y - 5, wide, y - 5)
    if len(drawn) > MOST_ROWS:
        scene.text(0, y + 16, more(len(drawn) - MOST_ROWS, lang), size=13, fill="quiet")
    return scene


def _carried(scene: Scene, row: Row, lang: str, address: Address, y: float) -> float:
    """Put a mechanism and what carries it, as many things to a line as fit; return where the row ends."""
    label, left = row.words("mechanism", lang), 0 if scene.slim else 200
    end = scene.block(0, y + 20, label, scene.across if scene.slim else left - 14, most=2, bold=True) - 14
    if scene.slim:
        y = end
    named = row.names("carriers")
    shown = [plain(name.label) for name in named[:MOST_EACH]] + [f"+{len(named) - MOST_EACH}"] * (
        len(named) > MOST_EACH
    )
    with scene.link(
        address(row.number, row.passages) if named else None,
        f"{label}{translate(': ', lang)}{', '.join(shown) or row.silent['carriers']}",
    ):
        x, size = float(left), scene.size - 1
        for said in shown or [row.silent["carriers"]]:
            words = fitted(said, scene.across - left - 24, size)
            room = across(words, size) + 20
            if x > left and x + room > scene.across:
                x, y = float(left), y + 36
            scene.box(x, y + 2, room, 29, "held" if named else "paper", "" if named else "lack", dashed=not named)
            scene.text(x + room / 2, y + 21, words, size=size, fill="ink" if named else "lack", anchor="middle")
            x += room + 8
    return max(end, y + 34)
