"""A view as an SVG file of its own, with its title, its legend, its source and the line of what is shown."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate
from chaingraph.model.vocabulary import CG
from chaingraph.network.evidence import SERVES
from chaingraph.rendering.canvas import BOXED, BOXES, Canvas, canvas, labelled
from chaingraph.rendering.chains import lines
from chaingraph.rendering.environment import colours, environment, fonts
from chaingraph.rendering.families import FAMILIES, Family, family_of
from chaingraph.rendering.panel import about, shown, title
from chaingraph.views.bending import via
from chaingraph.views.bounding import LARGEST, backbone
from chaingraph.views.details import Words, details
from chaingraph.views.placing import FONT
from chaingraph.views.selection import Selection

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

DASHES = {"interpreted": "6 4", "placed": "6 3 2 3", "derived": "2 3", "proposed": "8 3 2 3 2 3", "unsourced": "1 4"}
CORNERS = {
    "hexagon": (6, 0.0),
    "square": (4, 0.25),
    "triangle": (3, -0.5),
    "triangleDown": (3, 0.5),
    "diamond": (4, 0.0),
    "star": (10, -0.5),
}
FEW = 16  # lines that are named where they are
MARGIN, WIDE = 20, 720  # pixels


@dataclass(frozen=True)
class Mark:
    """A thing as it is drawn: its middle, its radius (0 of a box), the lines of its label, its family, and whether the view is of it."""

    at: tuple[int, int]
    radius: int
    label: list[str]
    family: Family
    focus: bool

    @property
    def corners(self) -> str:
        """The corners of its shape, as SVG names points; nothing for a circle."""
        return outline(self.family.shape, self.at, 1.15 * self.radius)


@dataclass(frozen=True)
class Line:
    """A relation as it is drawn: its path, how it is dashed, whether it has a head, its name and where that stands."""

    path: str
    dashes: str
    directed: bool
    name: str
    at: tuple[float, float]


def drawing(selection: Selection, graph: Graph, lang: str) -> str:
    """Return a view as SVG in a language; text in it stays text. Of too many things it draws the backbone, and says so."""
    held = backbone(selection, LARGEST)
    made = canvas(held, labelled(held), lang)
    known = details(graph, held.network)
    counts = {"things": len(held.network), "relations": held.network.number_of_edges()}
    box = _extent(made)
    across = max(WIDE, box[2] - box[0]) + 2 * MARGIN
    rooms = int(across / 7.4)
    source = translate("Source: {documents}", lang).format(documents=" · ".join(words[lang] for words in about(known)))
    head = lines(title(held, known)[lang], int(across / 13))
    foot = [*lines(shown(held, known)[lang].format(**counts), rooms), *lines(source, rooms)]
    families = [FAMILIES[number] for number in sorted({family_of(kind) for _, kind in held.network.nodes(data="kind")})]
    return environment().get_template("network.svg").render(
        lang=lang, across=round(across), box=box, head=head, foot=foot, areas=_areas(made), lines=_lines(made, known.called),
        marks=_marks(made), families=[(family, known.called(CG + family.name)[lang]) for family in families], outline=outline,
        bases=_bases(held, lang), colours=colours(), fonts=fonts(), font=FONT, boxed=BOXED, margin=MARGIN,
    )  # fmt: skip


def _bases(selection: Selection, lang: str) -> list[tuple[str, str]]:
    """Return the bases of what is drawn, each with its dashes."""
    found = {basis for *_, basis in selection.network.edges(data="basis")}
    return [(translate(basis, lang), DASHES.get(basis, "")) for basis in ("stated", *DASHES) if basis in found]


def _extent(made: Canvas) -> tuple[float, float, float, float]:
    """Return the rectangle (left, top, right, bottom) that everything takes."""
    places = made.places.values()
    lefts, tops, rights, bottoms = zip(*made.rectangles, strict=True) if made.rectangles else ((), (), (), ())
    return (
        min([x - 70 for x, _ in places if not made.rectangles] + list(lefts)),
        min([y - 30 for _, y in places if not made.rectangles] + list(tops)),
        max([x + 70 for x, _ in places if not made.rectangles] + list(rights)),
        max([y + 60 for _, y in places if not made.rectangles] + list(bottoms)),
    )


def _areas(made: Canvas) -> list[tuple[tuple[float, float, float, float], str]]:
    """Return the rectangles of areas with their names."""
    network = made.selection.network
    counts = (
        sum(thing not in network or network.nodes[thing]["kind"] not in BOXES for thing in area.things)
        for area in made.selection.areas
    )
    named = zip(made.selection.areas, made.rectangles, counts, strict=True)
    return [(box, f"{area.name[made.lang]} · {count}" if area.name else "") for area, box, count in named]


def _marks(made: Canvas) -> list[Mark]:
    """Return the things as they are drawn."""
    return [
        Mark(made.places[node], 0 if kind in BOXES else made.radii[node], made.short[node].split("\n"),
             FAMILIES[family_of(kind)], node == made.selection.focus)
        for node, kind in made.selection.network.nodes(data="kind")
    ]  # fmt: skip


def _lines(made: Canvas, called: Callable[[str], Words]) -> list[Line]:
    """Return the relations as they are drawn, with their names where few lines are, or few meet at what the view is of."""
    network, focus = made.selection.network, made.selection.focus
    few = network.number_of_edges() <= FEW
    middle = focus if focus is not None and network.degree(focus) <= FEW else None
    found = []
    for (one, other, data), bend in zip(network.edges(data=True), made.bends, strict=True):
        if made.selection.told and data["relation"] == SERVES:
            continue  # the area says it
        start, end = made.places[one], made.places[other]
        (x, y), told = via(start, end, bend), few or middle in (one, other)
        name = called(data["relation"])[made.lang] if told else ""
        at = ((start[0] + 2 * x + end[0]) / 4, (start[1] + 2 * y + end[1]) / 4)
        path = f"M{start[0]} {start[1]}Q{x:.0f} {y:.0f} {end[0]} {end[1]}"
        found.append(Line(path, DASHES.get(data["basis"], ""), data["relation"] != SERVES, name, at))
    return found


def outline(shape: str, at: tuple[float, float], radius: float) -> str:
    """Return the corners of a shape around a point, as SVG names points; nothing for a circle or a box."""
    if shape not in CORNERS:
        return ""
    count, turn = CORNERS[shape]
    angles = [math.pi * (turn + 2 * number / count) for number in range(count)]
    sizes = [radius * (0.45 if shape == "star" and number % 2 else 1) for number in range(count)]
    return " ".join(
        f"{at[0] + size * math.cos(angle):.1f},{at[1] + size * math.sin(angle):.1f}"
        for angle, size in zip(angles, sizes, strict=True)
    )
