"""A network as a file for other programs: GraphML, GEXF (Gephi); one writer for both, with what the picture shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chaingraph.base.plain import plain
from chaingraph.rendering.canvas import BOXES, Canvas
from chaingraph.rendering.environment import environment
from chaingraph.rendering.families import FAMILIES, family_of

if TYPE_CHECKING:
    import networkx as nx

BOX = 12  # size, to other programs, of what is drawn as a box
THING = ("label_zh", "label_en", "kind", "chains")  # texts of a thing and of a relation, in this order
RELATION = ("relation", "basis", "passages", "interpretations")
DRAWN = {"x": "double", "y": "double", "size": "double", "r": "int", "g": "int", "b": "int"}


@dataclass(frozen=True)
class Node:
    """A thing as other programs take it: its number, IRI, label, texts by their names, colour, and place and size where it is drawn."""

    number: int
    iri: str
    label: str
    texts: Mapping[str, str]
    drawn: Mapping[str, float]


@dataclass(frozen=True)
class Edge:
    """A relation as other programs take it: its number, the numbers and IRIs of its ends, its label and its texts."""

    number: int
    ends: tuple[int, int]
    iris: tuple[str, str]
    label: str
    texts: Mapping[str, str]


def exchange(network: nx.MultiDiGraph[str], suffix: str, drawn: Canvas | None = None) -> bytes:
    """Return a network as .graphml or .gexf: IRIs, labels in both languages, the colour of each kind and, where it is drawn, where it stands."""
    return written(network.nodes(data=True), network.edges(data=True), suffix, drawn)


def written(
    things: Iterable[tuple[str, Mapping[str, Any]]], relations: Iterable[tuple[str, str, Mapping[str, Any]]],
    suffix: str, drawn: Canvas | None = None,
) -> bytes:  # fmt: skip
    """Return things and the relations between them as .graphml or .gexf; what is a tuple is written with blanks between.

    Each has its number, from 0, as its id (n0, e0; in GEXF, a thing has its IRI). Places count upwards, as these programs do.
    """
    nodes = list(_nodes(things, drawn))
    edges = list(_edges(relations, {node.iri: node.number for node in nodes}))
    template = environment().get_template(f"exchange{suffix}")
    told = template.render(nodes=nodes, edges=edges, thing=THING, relation=RELATION, types=DRAWN)
    return told.encode("utf-8")


def _nodes(things: Iterable[tuple[str, Mapping[str, Any]]], drawn: Canvas | None) -> Iterator[Node]:
    """Yield things as nodes, labelled in the language of the picture."""
    lang = drawn.lang if drawn else "zh"
    for number, (thing, data) in enumerate(things):
        texts = _texts(data, THING)
        label = texts[f"label_{lang}"] or texts["label_zh"] or texts["label_en"] or plain(thing)
        yield Node(number, plain(thing), label, texts, {**_place(thing, data, drawn), **_colour(data)})


def _edges(relations: Iterable[tuple[str, str, Mapping[str, Any]]], numbers: Mapping[str, int]) -> Iterator[Edge]:
    """Yield relations as edges between nodes, given by their numbers."""
    for number, (one, other, data) in enumerate(relations):
        texts, iris = _texts(data, RELATION), (plain(one), plain(other))
        label = texts["relation"].rpartition("#")[2]
        yield Edge(number, (numbers[iris[0]], numbers[iris[1]]), iris, label, texts)


def _colour(data: Mapping[str, Any]) -> dict[str, int]:
    """Return the colour of a kind of things, grey where it is not said."""
    rgb = bytes.fromhex(FAMILIES[family_of(data["kind"])].colour[1:]) if "kind" in data else b"\x80\x80\x80"
    return dict(zip("rgb", rgb, strict=True))


def _place(thing: str, data: Mapping[str, Any], drawn: Canvas | None) -> dict[str, float]:
    """Return where a thing is drawn and how large, if it is."""
    if drawn is None or thing not in drawn.places:
        return {}
    x, y = drawn.places[thing]
    return {"x": float(x), "y": float(-y), "size": float(BOX if data["kind"] in BOXES else drawn.radii[thing])}


def _texts(data: Mapping[str, Any], names: Iterable[str]) -> dict[str, str]:
    values = {name: data.get(name, "") for name in names}
    return {name: plain(" ".join(value) if isinstance(value, tuple) else str(value)) for name, value in values.items()}
