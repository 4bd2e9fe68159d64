"""A view as one web page that needs nothing else: drawn by vis-network, which pyvis brings, in a template of ours."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from chaingraph.base.messages import LANGUAGES
from chaingraph.base.width import width
from chaingraph.model.vocabulary import CG
from chaingraph.network.evidence import SERVES
from chaingraph.network.projection import CHAIN
from chaingraph.rendering.environment import environment
from chaingraph.rendering.families import FAMILIES, family_of
from chaingraph.rendering.panel import Named, panel
from chaingraph.rendering.text import clean
from chaingraph.views.details import Details, Words, details
from chaingraph.views.placing import FONT, pixels, place
from chaingraph.views.selection import HEADING, LARGEST, Selection, backbone

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

VIS = "templates/lib/vis-9.1.2/vis-network.min.js"  # in pyvis, which is not imported: it would import IPython
TEMPLATES = Path(__file__).parent / "templates"
BOXED = 17  # pixels of the text of chains and sections
CLIP = 20  # columns of a label below a thing; the whole of it is in the panel
# and how the line is dashed
BASES = {"stated": False, "interpreted": [6, 4], "placed": [6, 3, 2, 3], "derived": [2, 3], "unsourced": [1, 4]}

# how the thing is marked that a view is of
FOCUS = {
    "size": 20,
    "borderWidth": 4,
    "font": {"size": BOXED, "color": "#222222", "strokeWidth": 4, "strokeColor": "#ffffff", "vadjust": -2},
}

LARGE = {
    CHAIN: "#ffffff",
    CG + "IndustryChain": "#ffffff",
    HEADING: "#222222",
}  # kinds that are drawn as a box around their name, and its colour


def draw(selection: Selection, graph: Graph, lang: str) -> str:
    """Return a view of a graph as HTML, as ``view`` does, with the details of what the page knows and of nothing else."""
    import networkx as nx

    shown = backbone(selection)
    whole = shown.known_network
    told = nx.compose(whole, shown.network) if len(whole) <= LARGEST else shown.network
    return view(shown, details(graph, told), lang)


def view(selection: Selection, known: Details, lang: str) -> str:
    """Return a view as HTML, in both languages, beginning in ``lang``.

    Everything is text to the page: nothing in it becomes markup or script. Of too large a selection the page shows the
    backbone, and says so.
    """
    selection = backbone(selection)
    network = selection.network
    whole = selection.known_network
    others = [node for node in whole if node not in network] if len(whole) <= LARGEST else []
    labels = {node: _labels(network if node in network else whole, node) for node in (*network, *others)}
    short = {node: {lang: _clip(words[lang]) for lang in LANGUAGES} for node, words in labels.items()}
    places = {node: selection.places.get(node, (0.5, 0.5)) for node in [*selection.places, *network] if node in network}
    positions = place(
        places, {node: _size(network.nodes[node]["kind"], short[node]) for node in places}, selection.fill
    )
    named = Named(selection, known, labels, short, {node: index for index, node in enumerate(labels)})
    nodes = [
        _node(named.number[node], data, positions[node], short[node][lang]) | (FOCUS if node == selection.focus else {})
        for node, data in network.nodes(data=True)
    ]
    edges = [
        _edge(index, named.number[one], named.number[other], data)
        for index, (one, other, data) in enumerate(network.edges(data=True))
    ]
    context = {"lang": lang, "title": selection.title, "data": panel(named), "nodes": nodes, "edges": edges}
    return environment().get_template("view.html").render(**context, **_assets())


def _size(kind: str, labels: Words) -> tuple[float, float]:
    """Return the pixels that a thing takes with its label, in whichever language it is longer."""
    longest = max(map(pixels, labels.values()))
    return (longest * BOXED / FONT + 20, 2.4 * BOXED) if kind in LARGE else (longest, 2.7 * FONT)


def _node(number: int, data: Mapping[str, Any], position: tuple[int, int], label: str) -> dict[str, object]:
    """Return a thing as vis-network draws it; ``position`` is the middle of the upper edge of the place it takes."""
    family = FAMILIES[family_of(data["kind"])]
    x, y = position
    drawn = {"id": number, "label": label, "x": x, "shape": family.shape, "color": family.colour}
    if data["kind"] in LARGE:
        font = {"size": BOXED, "color": LARGE[data["kind"]], "strokeWidth": 0}
        return {**drawn, "y": round(y + 1.2 * BOXED), "font": font, "margin": 8}
    return {**drawn, "y": y + FONT, "size": 6 + 1.5 * len(data["chains"])}


def _edge(index: int, one: int, other: int, data: Mapping[str, Any]) -> dict[str, object]:
    """Return a relation as vis-network draws it, between things by their numbers."""
    arrows = "" if data["relation"] == SERVES else "to"
    return {"id": index, "from": one, "to": other, "dashes": BASES[data["basis"]], "arrows": arrows}


def _labels(network: Any, node: str) -> Words:
    """Return what a thing is called in each language: in the other one, or by its IRI, where it has no name in one."""
    data = network.nodes[node]
    names = {lang: clean(data[f"label_{lang}"]) for lang in LANGUAGES}
    return {lang: names[lang] or next(filter(None, names.values()), node) for lang in LANGUAGES}


def _clip(label: str) -> str:
    """Return a label that is not wider than CLIP columns."""
    line = " ".join(label.split())
    if width(line) <= CLIP:
        return line
    while width(line) > CLIP - 1:
        line = line[: min(len(line) - 1, CLIP)]
    return f"{line}…"


@cache
def _assets() -> dict[str, object]:
    """Return the scripts and the style of the page, and the hashes by which its policy lets them run."""
    library = script_of_vis().read_text("utf-8")
    script, base, own = ((TEMPLATES / name).read_text("utf-8") for name in ("view.js", "base.css", "view.css"))
    style = base + own
    return {
        "library": Markup(library),
        "script": Markup(script),
        "style": Markup(style),
        "hashes": [_hash(library), _hash(script)],
        "style_hash": _hash(style),
        "font": FONT,
    }


def script_of_vis() -> Path:
    """Return the file of vis-network that pyvis brings."""
    found = find_spec("pyvis")
    assert found is not None, "pyvis is installed with us"
    return Path(str(found.origin)).parent / VIS


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
