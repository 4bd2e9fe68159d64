"""A view as one web page that needs nothing else: drawn by vis-network, which pyvis brings, in a template of ours."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.model.vocabulary import CG, chain_order, reading_order
from chaingraph.network.evidence import SERVES
from chaingraph.network.projection import CHAIN
from chaingraph.rendering.text import clean, span
from chaingraph.views.details import Details, Words
from chaingraph.views.placing import FONT, place, width
from chaingraph.views.selection import HEADING, Selection, backbone

SCRIPT = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
TEMPLATES = Path(__file__).parent / "templates"
BOXED = 17  # pixels of the text of chains and sections
CLIP = 20  # columns of a label below a thing; the whole of it is in the panel
BASES = {"stated": False, "interpreted": [6, 4], "derived": [2, 3], "unsourced": [1, 4]}  # and how the line is dashed

# texts of the page itself
WORDS = (
    "Search", "Kinds", "Chains", "Basis", "none of the chains", "Fit", "PNG", "GraphML", "Relations", "Figures", "Passages",
    "Close", "stated", "interpreted", "derived", "unsourced", "serves", "No thing is called so.",
    "Keys: / search, arrows move, + and − zoom, 0 fits, N next neighbour, L language, Esc clears.",
)  # fmt: skip


@dataclass(frozen=True)
class Family:
    """Kinds that are drawn alike: a shape and a colour, apart also for the colour-blind and in print."""

    name: str
    kinds: tuple[str, ...]
    shape: str
    mark: str
    colour: str


FAMILIES = (
    Family("Chain", ("Chain", "IndustryChain"), "box", "▬", "#24415f"),
    Family("Mechanism", ("Mechanism", "Instrument"), "hexagon", "⬢", "#4c6fae"),
    Family("Programme", ("Programme", "Service", "FinancialProduct"), "square", "■", "#3f9c8f"),
    Family("Action", ("Action",), "dot", "●", "#c79a3b"),
    Family("Institution", ("Institution", "Team"), "triangle", "▲", "#8c3b5e"),
    Family("Role", ("Role",), "triangleDown", "▼", "#c4636f"),
    Family("Group", ("Group", "Stage", "Sector"), "diamond", "◆", "#5a9152"),
    Family("Platform", ("Platform",), "star", "★", "#8a5aa3"),
    Family("Policy", ("Policy",), "square", "■", "#707070"),
    Family("Section", ("Section",), "box", "▭", "#e4e7ea"),
    Family("Thing", (), "dot", "●", "#a3a3a3"),
)
LARGE = {
    CHAIN: "#ffffff",
    CG + "IndustryChain": "#ffffff",
    HEADING: "#222222",
}  # kinds that are drawn as a box around their name, and its colour


class Page(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network drawn by a template of ours, in which everything is escaped."""

    def __init__(self, **context: object) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.path = "view.html"
        self.templateEnv = _environment()
        self.templateEnv.globals.update(context)


def view(selection: Selection, details: Details, lang: str) -> str:
    """Return a view as HTML, in both languages, beginning in ``lang``.

    Everything is text to the page: nothing in it becomes markup or script. Of too large a selection the page shows the
    backbone, and says so.
    """
    selection = backbone(selection)
    network = selection.network
    labels = {node: _labels(network, node) for node in network}
    short = {node: {lang: _clip(words[lang]) for lang in LANGUAGES} for node, words in labels.items()}
    places = {node: selection.places.get(node, (0.5, 0.5)) for node in [*selection.places, *network] if node in network}
    positions = place(
        places, {node: _size(network.nodes[node]["kind"], short[node]) for node in places}, selection.fill
    )
    number = {node: index for index, node in enumerate(network)}
    page = Page(
        lang=lang,
        title=selection.title,
        data=_data(selection, details, labels, short, number),
        **_assets(),
    )
    page.nodes = [
        _node(number[node], data, positions[node], short[node][lang]) for node, data in network.nodes(data=True)
    ]
    page.edges = [
        {
            "id": index,
            "from": number[one],
            "to": number[other],
            "dashes": BASES[data["basis"]],
            "arrows": "" if data["relation"] == SERVES else "to",
        }
        for index, (one, other, data) in enumerate(network.edges(data=True))
    ]
    html: str = page.generate_html()
    return html


def _size(kind: str, labels: Words) -> tuple[float, float]:
    """Return the pixels that a thing takes with its label, in whichever language it is longer."""
    longest = max(map(width, labels.values()))
    return (longest * BOXED / FONT + 20, 2.4 * BOXED) if kind in LARGE else (longest, 2.7 * FONT)


def _node(number: int, data: Mapping[str, Any], position: tuple[int, int], label: str) -> dict[str, object]:
    """Return a thing as vis-network draws it; ``position`` is the middle of the upper edge of the place it takes."""
    family = FAMILIES[_family(data["kind"])]
    x, y = position
    drawn = {"id": number, "label": label, "x": x, "shape": family.shape, "color": family.colour}
    if data["kind"] in LARGE:
        font = {"size": BOXED, "color": LARGE[data["kind"]], "strokeWidth": 0}
        return {**drawn, "y": round(y + 1.2 * BOXED), "font": font, "margin": 8}
    return {**drawn, "y": y + FONT, "size": 6 + 1.5 * len(data["chains"])}


def _data(
    selection: Selection,
    details: Details,
    labels: Mapping[str, Words],
    short: Mapping[str, Words],
    number: Mapping[str, int],
) -> dict[str, object]:
    """Return what the page knows beyond the picture: names, relations, figures, passages, in both languages."""
    network = selection.network
    named = [details.called(iri) for iri in selection.named]
    title = {lang: translate(selection.title, lang).format(*(words[lang] for words in named)) for lang in LANGUAGES}
    shown = "Shown: {things} of {all_things} things, {relations} of {all_relations} relations."
    counts = {
        "things": sum(kind != HEADING for _, kind in network.nodes(data="kind")), "relations": network.number_of_edges(),
        "all_things": selection.whole[0], "all_relations": selection.whole[1],
    }  # fmt: skip
    chains = sorted((node for node in network if network.nodes[node]["kind"] == CHAIN), key=chain_order)
    sources = {
        source
        for node in network
        for source in (*details.mentions.get(node, ()), *(figure[2] for figure in details.figures.get(node, ())))
    } | {source for *_, data in network.edges(data=True) for source in (*data["passages"], *data["interpretations"])}
    order = {source: index for index, source in enumerate(sorted(sources, key=reading_order))}
    return {
        "title": title,
        "about": [
            {lang: f"{label} {day}".strip() for lang, label in details.called(document).items()}
            for document, day in details.documents
        ],
        "shown": {
            lang: f"{translate(shown, lang).format(**counts)} {translate(selection.left_out, lang)}"
            for lang in LANGUAGES
        },
        "words": {lang: {text: translate(text, lang) for text in WORDS} for lang in LANGUAGES},
        "families": [
            {"label": details.called(CG + family.name), "mark": family.mark, "colour": family.colour}
            for family in FAMILIES
        ],
        "chains": [number[node] for node in chains],
        "nodes": [
            {
                "iri": node,
                "label": labels[node],
                "short": short[node],
                "names": details.names.get(node, []),
                "kind": details.called(data["kind"]),
                "family": _family(data["kind"]),
                "chains": [number[chain] for chain in data["chains"] if chain in number],
                "serves": [details.called(chain) for chain in data["chains"]],
                "figures": [
                    {
                        "exact": details.called(figure),
                        "indicator": details.called(indicator) if indicator else None,
                        "source": order[source],
                    }
                    for figure, indicator, source in details.figures.get(node, ())
                ],
                "mentions": [order[source] for source in details.mentions.get(node, ())],
            }
            for node, data in network.nodes(data=True)
        ],
        "edges": [
            {
                "from": number[one],
                "to": number[other],
                "relation": details.called(data["relation"]),
                "iri": data["relation"],
                "basis": data["basis"],
                "sources": [order[source] for source in (*data["passages"], *data["interpretations"])],
            }
            for one, other, data in network.edges(data=True)
        ],
        "sources": [_source(details, source) for source in order],
    }


def _labels(network: Any, node: str) -> Words:
    """Return what a thing is called in each language: in the other one, or by its IRI, where it has no name in one."""
    data = network.nodes[node]
    names = {lang: clean(data[f"label_{lang}"]) for lang in LANGUAGES}
    return {lang: names[lang] or next(filter(None, names.values()), node) for lang in LANGUAGES}


def _clip(label: str) -> str:
    """Return a label that is not wider than CLIP columns."""
    line = " ".join(label.split())
    if span(line) <= CLIP:
        return line
    while span(line) > CLIP - 1:
        line = line[: min(len(line) - 1, CLIP)]
    return f"{line}…"


def _family(kind: str) -> int:
    """Return the number of the family that a class belongs to, the last where it is of none."""
    return next((n for n, family in enumerate(FAMILIES) if kind.removeprefix(CG) in family.kinds), len(FAMILIES) - 1)


@cache
def _assets() -> dict[str, object]:
    """Return the scripts and the style of the page, and the hashes by which its policy lets them run."""
    library = SCRIPT.read_text("utf-8")
    script, style = ((TEMPLATES / name).read_text("utf-8") for name in ("view.js", "view.css"))
    return {
        "library": Markup(library),
        "script": Markup(script),
        "style": Markup(style),
        "hashes": [_hash(library), _hash(script)],
        "style_hash": _hash(style),
        "font": FONT,
    }


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _environment() -> Environment:
    environment = Environment(loader=PackageLoader("chaingraph.rendering"), autoescape=True, undefined=StrictUndefined)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment


def _source(details: Details, iri: str) -> dict[str, Words]:
    """Return a passage or interpretation: what it is called, its gist, and its sentence where the text is attached."""
    sentence = details.sentences.get(iri)
    text = {"text": dict.fromkeys(LANGUAGES, sentence)} if sentence else {}
    return {"label": details.called(iri), "gist": details.gists.get(iri, {}), **text}
