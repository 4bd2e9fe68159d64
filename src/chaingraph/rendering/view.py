"""A view as one web page that needs nothing else: drawn by vis-network, which pyvis brings, in a template of ours."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from chaingraph.base.messages import LANGUAGES
from chaingraph.network.uncollected import uncollected
from chaingraph.rendering.beside import ALONE, Beside
from chaingraph.rendering.canvas import BOXED, BOXES, Canvas, canvas, labelled
from chaingraph.rendering.environment import TEMPLATES, environment, hashed
from chaingraph.rendering.exchange import written
from chaingraph.rendering.panel import Named, panel
from chaingraph.views.bounding import LARGEST, bounded
from chaingraph.views.details import details
from chaingraph.views.placing import FONT
from chaingraph.views.selection import Selection, composed

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
MOST_SLIM = 400  # things that have places on a phone of their own
# what the script of the page is made of, in this order
SCRIPTS = (
    "tongue.js", "view.js", "view-picture.js", "view-words.js", "view-panel.js", "view-search.js", "view-files.js", "view-state.js"
)  # fmt: skip


@uncollected()
def draw(selection: Selection, graph: Graph, lang: str, beside: Beside = ALONE) -> str:
    """Return a view of a graph as HTML, in both languages, beginning in that of its reader, else in ``lang``, with the details of what the page knows and of nothing else.

    Everything is text to the page: nothing in it becomes markup or script. Of a large selection the page shows areas, which
    open; of one too large for a page, the backbone, and says so.
    """
    shown = bounded(selection)
    whole = shown.known_network
    others = [node for node in whole if node not in shown.network] if len(whole) <= LARGEST else []
    told = composed(whole, shown.network) if len(whole) <= LARGEST else shown.network
    labels = labelled(shown, others)
    made = {one: canvas(shown, labels, one) for one in LANGUAGES}
    slim = {one: canvas(shown, labels, one, slim=True) for one in LANGUAGES} if _is_small(shown) else {}
    numbers = {node: index for index, node in enumerate(labels)}
    short = {node: {one: made[one].short[node] for one in LANGUAGES} for node in labels}
    named = Named(shown, details(graph, told), labels, short, numbers)
    page = environment().get_template("view.html")
    return page.render(
        lang=lang, title=shown.title, data={**panel(named), **_linked(named, beside)}, drawn=_drawn(shown, made, slim, numbers, lang),
        network=_packed(named, made[lang]), **_assets(),
    )  # fmt: skip


def _is_small(selection: Selection) -> bool:
    """Return whether what a view shows is little enough to stand on a page for a phone too."""
    return not selection.closed and len(selection.network) <= MOST_SLIM


def _linked(named: Named, beside: Beside) -> dict[str, object]:
    """Return the pages beside this one, and where they tell of its things and passages, by their numbers."""
    things = {number: beside.link(thing) for thing, number in named.number.items()}
    sources = {number: beside.link(source) for source, number in named.order.items()}
    links = {
        what: {number: link for number, link in found.items() if link}
        for what, found in (("nodes", things), ("sources", sources))
    }
    return {"beside": beside.pages, "links": links} if beside.pages else {}


def _packed(named: Named, drawn: Canvas) -> str:
    """Return all that the page knows as GraphML, packed: what it offers of it is what it shows."""
    things = ((node, named.data(node)) for node in named.things)
    return base64.b64encode(gzip.compress(written(things, named.known, ".graphml", drawn), mtime=0)).decode()


def _drawn(
    selection: Selection, made: Mapping[str, Canvas], slim: Mapping[str, Canvas], numbers: Mapping[str, int], lang: str
) -> dict[str, object]:  # fmt: skip
    """Return how the page draws, and in each language where: things (x, y, radius of the mark, 0 of what is a box), lines, areas."""
    return {
        "places": {one: _places(canvas) for one, canvas in made.items()},
        "slim": {one: _places(canvas) for one, canvas in slim.items()},
        "areas": [{"name": area.name, "things": [numbers[thing] for thing in area.things]} for area in selection.areas],
        "closed": selection.closed, "told": selection.told, "lang": lang, "font": FONT, "boxed": BOXED,
    }  # fmt: skip


def _places(made: Canvas) -> dict[str, object]:
    """Return where the page draws things, how it bends lines, and the rectangles of areas, in a language."""
    nodes = made.selection.network.nodes(data="kind")
    return {
        "nodes": [[*made.places[node], 0 if kind in BOXES else made.radii[node]] for node, kind in nodes],
        "bends": list(made.bends),
        "boxes": [[round(edge) for edge in box] for box in made.rectangles],
    }


def library() -> str:
    """Return the script of vis-network, which pyvis brings, without loading pyvis."""
    spec = find_spec("pyvis")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name="pyvis")
    return (Path(spec.origin).parent / LIBRARY).read_text("utf-8")


@cache
def _assets() -> dict[str, object]:
    """Return the scripts and the style of the page, and the hashes by which its policy lets them run."""
    script = "".join((TEMPLATES / name).read_text("utf-8") for name in SCRIPTS)
    style = "".join((TEMPLATES / name).read_text("utf-8") for name in ("base.css", "view.css"))
    return {
        "library": Markup(library()), "script": Markup(script), "style": Markup(style),
        "hashes": [hashed(library()), hashed(script)], "style_hash": hashed(style),
    }  # fmt: skip
