"""A network as a file for other programs: GraphML, GEXF (Gephi); one writer for both, with what the picture shows."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from chaingraph.rendering.families import FAMILIES, family_of
from chaingraph.rendering.text import clean

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.rendering.canvas import Canvas

BOX = 12  # size, to other programs, of what is drawn as a box


def exchange(network: nx.MultiDiGraph[str], suffix: str, drawn: Canvas | None = None) -> bytes:
    """Return a network as .graphml or .gexf: IRIs, labels in both languages, the colour of each kind and, where it is drawn, where it stands.

    Things are nodes by their IRIs, each edge has an id of its own; what is a tuple is written with blanks between.
    """
    import networkx as nx

    written: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, data in network.nodes(data=True):
        written.add_node(clean(node), **_node(node, data, suffix, drawn))
    for number, (one, other, data) in enumerate(network.edges(data=True)):
        texts = _texts(data)
        label = texts.get("relation", "").rpartition("#")[2]
        written.add_edge(clean(one), clean(other), id=f"e{number}", label=label, **texts)
    out = io.BytesIO()
    if suffix == ".gexf":
        nx.write_gexf(written, out, encoding="utf-8", version="1.2draft")
    else:
        nx.write_graphml_xml(written, out, encoding="utf-8", edge_id_from_attribute="id")
    return out.getvalue()


def _node(node: str, data: Mapping[str, Any], suffix: str, drawn: Canvas | None) -> dict[str, Any]:
    """Return the attributes of a node: its texts, its colour, and its place and size where it is drawn (up is more, as these programs count)."""
    texts = _texts(data)
    if "label_zh" in texts:
        texts["label"] = texts["label_zh"] or texts["label_en"] or clean(node)
    rgb = bytes.fromhex(FAMILIES[family_of(data["kind"])].colour[1:]) if "kind" in data else b"\x80\x80\x80"
    colour = dict(zip("rgb", rgb, strict=True))
    placed: dict[str, Any] = {}
    if drawn is not None and node in drawn.places:
        x, y = drawn.places[node]
        placed = {"x": float(x), "y": float(-y), "size": float(drawn.radii[node] or BOX)}
    if suffix == ".graphml":
        return {**texts, **colour, **placed}
    position = {"position": {"x": placed["x"], "y": placed["y"], "z": 0.0}, "size": placed["size"]} if placed else {}
    return {**texts, "viz": {"color": {**colour, "a": 1.0}, **position}}


def _texts(data: Mapping[str, Any]) -> dict[str, str]:
    texts = {name: " ".join(value) if isinstance(value, tuple) else str(value) for name, value in data.items()}
    return {name: clean(text) for name, text in texts.items()}
