"""The pictures of tables as marks: the one list of them, as a part of a page and as a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from markupsafe import Markup

from chaingraph.rendering.environment import colours, environment, fonts
from chaingraph.rendering.rows import Address, nowhere
from chaingraph.rendering.scene import BROAD, SLIM, Scene
from chaingraph.rendering.worded import WordedTable

# what a table asks for by ``picture``, and the module and function of this package that draw it
PICTURES: Mapping[str, tuple[str, str]] = {
    "targets": ("targets", "targets"),
    "outcomes": ("outcomes", "outcomes"),
    "duties": ("duties", "duties"),
    "six-ones": ("boards", "carriers"),
    "board": ("boards", "board"),
    "chain-map": ("chainmap", "chain_map"),
    "multiples": ("multiples", "multiples"),
    "shared": ("shared", "shared"),
    "amounts": ("dots", "dots"),
}
EDGE = 40  # pixels around the picture in a file of its own


@dataclass(frozen=True)
class Part:
    """A scene of a file, and how far from above it stands."""

    scene: Scene
    top: float


def scene(table: WordedTable, lang: str, across: int = BROAD, address: Address = nowhere) -> Scene:
    """Return the picture of a table in a language, so many pixels wide; ``address`` says where its marks lead."""
    module, name = PICTURES[table.picture]
    draw: Callable[[WordedTable, str, int, Address], Scene] = getattr(
        import_module(f"chaingraph.rendering.{module}"), name
    )
    return draw(table, lang, across, address)


def fragment(table: WordedTable, lang: str, address: Address = nowhere) -> Markup:
    """Return the picture of a table as a part of any page that has ``style``: for a screen or paper, and for a phone."""
    scenes = {kind: scene(table, lang, across, address) for kind, across in (("broad", BROAD), ("slim", SLIM))}
    template = environment().get_template("scene.jinja")
    return Markup(template.make_module({"colours": colours()}).fragment(scenes, table.title))  # type: ignore[attr-defined]


def style() -> str:
    """Return the style sheet that pages with a fragment have."""
    return environment().get_template("scene.css").render(colours=colours())


def svg(tables: Sequence[WordedTable], lang: str, title: str) -> str:
    """Return the pictures of tables below each other as an SVG file, with titles, notes and source; text in it stays text."""
    parts, top = [], 24.0
    heading = [_titled(title, 22, "ink")] * bool(title)
    notes = {
        note: number for number, table in enumerate(tables) for note in table.notes
    }  # each once, below the last it is of
    told = (
        one
        for number, table in enumerate(tables)
        for one in _told(table, lang, [note for note, last in notes.items() if last == number])
    )
    for part in [*heading, *told]:
        parts.append(Part(part, top))
        top += part.height + 8
    return environment().get_template("scene.svg").render(
        parts_of=parts, size=(BROAD + 2 * EDGE, round(top) + 16), title=title or tables[0].title, lang=lang, fonts=fonts(), colours=colours()
    )  # fmt: skip


def _told(table: WordedTable, lang: str, notes: Sequence[str]) -> list[Scene]:
    """Return the title and the picture of a table, and notes below it."""
    drawn = [scene(table, lang)] if table.picture in PICTURES and table.rows else [_titled(table.empty, 13, "quiet")]
    return [_titled(table.title, 16, "quiet"), *drawn, *(_titled(note, 13, "quiet") for note in notes)]


def _titled(words: str, size: float, fill: str) -> Scene:
    """Return a text as a scene."""
    made = Scene(BROAD)
    made.block(0, size, words, BROAD, size=size, fill=fill, bold=size > 20)
    return made
