"""What the page of a view knows beyond its picture: names, relations, figures and passages, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.model.vocabulary import CG, chain_order
from chaingraph.network.projection import CHAIN
from chaingraph.rendering.families import FAMILIES, family_of
from chaingraph.rendering.wording import opened
from chaingraph.views.details import Details, Words, sources
from chaingraph.views.selection import HEADING, Selection

SHOWN = "Shown: {things} of {all_things} things, {relations} of {all_relations} relations."
# texts of the page itself
WORDS = (
    "Search", "Kinds", "Chains", "Basis", "none of the chains", "Fit", "PNG", "GraphML", "Relations", "Figures", "Passages",
    "Close", "stated", "interpreted", "placed", "derived", "unsourced", "serves", "No match.",
    "Keys: / search, arrows move, + and − zoom, 0 fits, N next neighbour, L language, Esc clears.",
)  # fmt: skip


@dataclass(frozen=True)
class Named:
    """A selection with what the page calls its things (whole and clipped), and the numbers by which it knows them."""

    selection: Selection
    details: Details
    labels: Mapping[str, Words]
    short: Mapping[str, Words]
    number: Mapping[str, int]

    @cached_property
    def order(self) -> dict[str, int]:
        """The passages and interpretations that are cited, in the order of the text, with their numbers."""
        network, details = self.selection.network, self.details
        cited = {source for node in network for source in details.mentions.get(node, ())}
        cited |= {source for node in network for *_, source in details.figures.get(node, ())}
        cited |= {source for *_, data in network.edges(data=True) for source in sources(data)}
        return {source: index for index, source in enumerate(sorted(cited, key=self.details.reading_order))}


def panel(named: Named) -> dict[str, object]:
    """Return what the page knows beyond the picture: names, relations, figures, passages, in both languages."""
    network, details = named.selection.network, named.details
    chains = sorted((node for node in network if network.nodes[node]["kind"] == CHAIN), key=chain_order)
    return {
        "title": _title(named.selection, details),
        "about": _about(details),
        "shown": _shown(named.selection, details),
        "words": {lang: {text: translate(text, lang) for text in WORDS} for lang in LANGUAGES},
        "families": _families(details),
        "chains": [named.number[node] for node in chains],
        "nodes": [_thing(named, node, data) for node, data in network.nodes(data=True)],
        "edges": [_relation(named, one, other, data) for one, other, data in network.edges(data=True)],
        "sources": [_source(details, source) for source in named.order],
    }


def _title(selection: Selection, details: Details) -> Words:
    """Return the title of a view, with what it is of."""
    named = [details.called(iri) for iri in selection.named]
    return {lang: translate(selection.title, lang).format(*(words[lang] for words in named)) for lang in LANGUAGES}


def _about(details: Details) -> list[Words]:
    """Return the documents that the graph was made from, with their days."""
    return [
        {lang: f"{label} {day}".strip() for lang, label in details.called(document).items()}
        for document, day in details.documents
    ]


def _shown(selection: Selection, details: Details) -> Words:
    """Return how much of the graph is shown, what was left out, and what is open."""
    network, (things, relations) = selection.network, selection.whole
    counts = {
        "things": sum(kind != HEADING for _, kind in network.nodes(data="kind")), "relations": network.number_of_edges(),
        "all_things": things, "all_relations": relations,
    }  # fmt: skip
    shown = {
        lang: f"{translate(SHOWN, lang).format(**counts)} {translate(selection.left_out, lang)}" for lang in LANGUAGES
    }
    open = {lang: opened(details.sign_off, lang) for lang in LANGUAGES}
    return {lang: f"{words} {open[lang]}" if open[lang] else words for lang, words in shown.items()}


def _families(details: Details) -> list[dict[str, object]]:
    """Return the families of kinds for the legend."""
    return [
        {"label": details.called(CG + family.name), "mark": family.mark, "colour": family.colour} for family in FAMILIES
    ]


def _thing(named: Named, node: str, data: Mapping[str, Any]) -> dict[str, object]:
    """Return what the panel says of a thing."""
    details = named.details
    return {
        "iri": node,
        "label": named.labels[node],
        "short": named.short[node],
        "names": details.names.get(node, []),
        "kind": details.called(data["kind"]),
        "family": family_of(data["kind"]),
        "chains": [named.number[chain] for chain in data["chains"] if chain in named.number],
        "serves": [details.called(chain) for chain in data["chains"]],
        "figures": [_figure(named, *figure) for figure in details.figures.get(node, ())],
        "mentions": [named.order[source] for source in details.mentions.get(node, ())],
    }


def _figure(named: Named, figure: str, indicator: str | None, source: str) -> dict[str, object]:
    """Return a figure of a thing: as printed, what it measures, and where it stands."""
    called = named.details.called
    return {
        "exact": called(figure),
        "indicator": called(indicator) if indicator else None,
        "source": named.order[source],
    }


def _relation(named: Named, one: str, other: str, data: Mapping[str, Any]) -> dict[str, object]:
    """Return a relation between two things, with what it rests on."""
    return {
        "from": named.number[one],
        "to": named.number[other],
        "relation": named.details.called(data["relation"]),
        "inverse": named.details.called(named.details.inverses.get(data["relation"], data["relation"])),
        "iri": data["relation"],
        "basis": data["basis"],
        "sources": [named.order[source] for source in sources(data)],
    }


def _source(details: Details, iri: str) -> dict[str, Words]:
    """Return a passage or interpretation: what it is called, its gist, and its sentence where the text is attached."""
    sentence = details.sentences.get(iri)
    text = {"text": dict.fromkeys(LANGUAGES, sentence)} if sentence else {}
    return {"label": details.called(iri), "gist": details.gists.get(iri, {}), **text}
