"""A canvas: what a view shows with its labels and where everything stands, for a page and for a picture of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from chaingraph.base.messages import LANGUAGES
from chaingraph.base.plain import plain
from chaingraph.model.vocabulary import CG
from chaingraph.network.projection import CHAIN
from chaingraph.views.areas import board
from chaingraph.views.bending import bends
from chaingraph.views.details import Words
from chaingraph.views.labels import shortened, wrapped
from chaingraph.views.lines import Area
from chaingraph.views.placing import FONT, apart, pixels, place
from chaingraph.views.selection import CENTRE, HEADING, Selection

BOXED = 17  # pixels of the text of chains and sections
LINE = 12  # pixels from one line of a label to the next
BOXES = (CHAIN, CG + "IndustryChain", HEADING)  # kinds that are drawn as a box around their name
# columns of a label and of a line of it in each language, by how many things there are at most
ROOMS: Sequence[tuple[int, Mapping[str, tuple[int, int]]]] = (
    (60, {"zh": (48, 20), "en": (64, 22)}),
    (200, {"zh": (56, 18), "en": (34, 18)}),
    (400, {"zh": (32, 14), "en": (32, 15)}),
    (12_000, {"zh": (28, 14), "en": (28, 14)}),
)
SLIM = (440, 700)  # pixels of a page for a phone, on which labels are legible; it is as high as what is in it asks for
FOCUSED = 20  # pixels of the radius of what a view is of


@dataclass(frozen=True)
class Canvas:
    """What a view shows in a language.

    The short label of each thing in lines, the middle and the radius (pixels) of its mark, the bend of each relation, and the
    rectangles (left, top, right, bottom) of the areas.
    """

    selection: Selection
    lang: str
    short: Mapping[str, str]
    places: Mapping[str, tuple[int, int]]
    radii: Mapping[str, int]
    bends: Sequence[float]
    rectangles: Sequence[tuple[float, float, float, float]]


def labelled(selection: Selection, others: Sequence[str] = ()) -> dict[str, Words]:
    """Return what the things of a selection, and others of the whole network, are called."""
    network, whole = selection.network, selection.known_network
    return {node: called(network if node in network else whole, node) for node in (*network, *others)}


def canvas(selection: Selection, labels: Mapping[str, Words], lang: str, slim: bool = False) -> Canvas:
    """Return a selection with short labels, among all that the page knows (see ``labelled``), and places in a language.

    Where it is ``slim``, things stand on a page for a phone.
    """
    network = selection.network
    kinds = dict(network.nodes(data="kind"))
    short = _short(labels, kinds, lang)
    radii = {
        node: FOCUSED if node == selection.focus else 5 + len(data["chains"]) for node, data in network.nodes(data=True)
    }
    sizes = {node: _size(kinds[node], short[node], radii[node]) for node in network}
    upper, rectangles = _placed(selection, sizes, slim)
    places = {node: (x, y + _down(kinds[node], short[node], radii[node])) for node, (x, y) in upper.items()}
    lines = [0.0] * network.number_of_edges() if selection.closed else bends(list(network.edges()), places)
    return Canvas(selection, lang, short, places, radii, lines, rectangles)


def _placed(
    selection: Selection, sizes: Mapping[str, tuple[float, float]], slim: bool
) -> tuple[Mapping[str, tuple[int, int]], Sequence[tuple[float, float, float, float]]]:
    """Return the middle of the upper edge of each thing, and the rectangles of areas."""
    if selection.areas:
        made = board([_levelled(area, selection, sizes) for area in selection.areas], sizes, SLIM[0] * slim)
        return made.places, made.rectangles
    network, parts, fill = selection.network, selection.parts, selection.fill
    belong = {node: selection.places.get(node, CENTRE) for node in [*selection.places, *network] if node in network}
    if slim:
        down = sum(wide * high for wide, high in sizes.values()) / SLIM[0] / fill
        return place(belong, sizes, fill, (SLIM[0], max(SLIM[1], round(1.2 * down)))), ()
    return apart(parts, belong, sizes, fill) if len(parts) > 1 else place(belong, sizes, fill), ()


def _levelled(area: Area, selection: Selection, sizes: Mapping[str, tuple[float, float]]) -> Area:
    """Return an area whose things stand by their kinds, of each kind those with labels of as many lines together, so that lines are low."""
    if not selection.told:
        return area
    kinds, first = selection.network.nodes(data="kind"), area.things[: int(area.chief)]
    return replace(area, things=[*first, *sorted(area.others, key=lambda thing: (kinds[thing], -sizes[thing][1]))])


def called(network: Any, node: str) -> Words:
    """Return what a thing is called in each language: in the other one, or by its IRI, where it has no name in one."""
    data = network.nodes[node]
    names = {lang: plain(data[f"label_{lang}"]) for lang in LANGUAGES}
    return {lang: names[lang] or next(filter(None, names.values()), node) for lang in LANGUAGES}


def _short(labels: Mapping[str, Words], kinds: Mapping[str, str], lang: str) -> dict[str, str]:
    """Return the labels of things in lines, by the room there is for those that are drawn; of the others on one line.

    ``kinds`` are those of what is drawn; what is drawn as a box has the room that few have.
    """
    rooms = next((rooms for most, rooms in ROOMS if len(kinds) <= most), ROOMS[-1][1])[lang]
    boxed = {node for node, kind in kinds.items() if kind in BOXES}
    whole = {node: words[lang] for node, words in labels.items()}
    short = shortened({node: label for node, label in whole.items() if node not in boxed}, rooms[0])
    short |= shortened({node: whole[node] for node in whole if node in boxed}, ROOMS[0][1][lang][0])
    return {
        node: wrapped(short[node], (ROOMS[0][1][lang] if node in boxed else rooms)[1]) if node in kinds else short[node]
        for node in whole
    }


def _size(kind: str, label: str, radius: int) -> tuple[float, float]:
    """Return the pixels that a thing takes with its label."""
    lines = label.split("\n")
    longest = max(map(pixels, lines))
    if kind in BOXES:
        return longest * BOXED / FONT + 20, 1.25 * BOXED * len(lines) + 24
    return max(longest, 2 * radius + 4), 2 * radius + 5 + LINE * len(lines)


def _down(kind: str, label: str, radius: int) -> int:
    """Return how far below the upper edge of the place of a thing the middle of its mark is."""
    return round((1.25 * BOXED * (label.count("\n") + 1) + 24) / 2) if kind in BOXES else radius + 2
