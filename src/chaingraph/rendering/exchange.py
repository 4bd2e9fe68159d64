"""A network as a file for other programs: GraphML, GEXF (Gephi)."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from chaingraph.rendering.text import clean

if TYPE_CHECKING:
    import networkx as nx


def exchange(network: nx.MultiDiGraph[str], suffix: str) -> bytes:
    """Return a network as .graphml or .gexf; what is a tuple in it is written with blanks between."""
    import networkx as nx

    written = nx.MultiDiGraph()
    written.add_nodes_from((clean(node), _texts(data)) for node, data in network.nodes(data=True))
    written.add_edges_from((clean(one), clean(other), _texts(data)) for one, other, data in network.edges(data=True))
    writers: Mapping[str, Callable[..., None]] = {".graphml": nx.write_graphml_xml, ".gexf": nx.write_gexf}
    out = io.BytesIO()
    writers[suffix](written, out, encoding="utf-8")
    return out.getvalue()


def _texts(data: Mapping[str, Any]) -> dict[str, str]:
    texts = {name: " ".join(value) if isinstance(value, tuple) else str(value) for name, value in data.items()}
    label = {"label": texts["label_zh"] or texts["label_en"]} if "label_zh" in texts else {}
    return {name: clean(text) for name, text in {**texts, **label}.items()}
