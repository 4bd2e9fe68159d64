"""What the page of a view knows beyond its picture: names, relations, figures and passages, in both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from chaingraph.base.messages import LANGUAGES, Count, translate
from chaingraph.model.vocabulary import CG, chain_order
from chaingraph.network.projection import CHAIN
from chaingraph.rendering.families import FAMILIES, family_of
from chaingraph.rendering.spelling import spelt
from chaingraph.rendering.wording import opened
from chaingraph.views.details import Details, Told, Words, sources
from chaingraph.views.proposing import PROPOSED
from chaingraph.views.selection import HEADING, Selection

SHOWN = "Shown: {things} of {all_things} things, {relations} of {all_relations} relations."
MORE = "Not shown because there are too many: {more:more thing|more things} next to these, for which the fewest passages speak."
PROPOSALS = "Lines of a dash and two dots are what a draft proposes and nobody has decided."
# texts of the page itself
SEVERAL = 3  # documents that the head of a page names; of more it says how many
ABOUT = "{count} documents, {first} to {last}"
# texts of the page itself
WORDS = (
    "Search", "Kinds", "Chains", "Basis", "Lines", "all", "none of the chains", "Fit", "List", "Menu", "SVG", "PNG", "GraphML", "Relations", "Figures", "Passages",
    "Close", "Not drawn in this view.", "not drawn", "and {count} more: chaingraph show", "and more: chaingraph show", "stated", "interpreted", "placed", "derived", "proposed", "unsourced", "serves", "No match.",
    "Basis: {basis}", "Expand by its neighbours", "Open the area", "Close the area", "{count} things", "{count} relations", "What the picture shows", "Skip to the list", "Source: {documents}",
    "Keys: / search, arrows and + − 0 move and zoom, N P neighbours, E expand, T list, L language, Esc close.",
)  # fmt: skip


@dataclass(frozen=True)
class Named:
    """A selection with what the page calls its things (whole and clipped), and the numbers by which it knows them."""

    selection: Selection
    details: Details
    labels: Mapping[str, Words]
    short: Mapping[str, Words]
    number: Mapping[str, int]

    @property
    def things(self) -> list[str]:
        """The things that the page knows: those that are drawn, then the others of the graph, where these are not too many."""
        return list(self.number)

    @cached_property
    def known(self) -> list[tuple[str, str, dict[str, Any]]]:
        """The relations between them: those that are drawn, then the others that stand in some passage or follow from one."""
        drawn = self.selection.network.edges(keys=True)
        others = (
            (one, other, data)
            for one, other, key, data in self.selection.known_network.edges(keys=True, data=True)
            if one in self.number
            and other in self.number
            and (one, other, key) not in drawn
            and data["basis"] != "unsourced"
        )
        return [*self.selection.network.edges(data=True), *others]

    def data(self, node: str) -> Mapping[str, Any]:
        """Return what the network knows of a thing."""
        drawn, known = self.selection.network, self.selection.known_network
        found: Mapping[str, Any] = (drawn if node in drawn else known).nodes[node]
        return found

    @cached_property
    def relations(self) -> dict[str, int]:
        """The relations by which things are related, with their numbers."""
        return {
            relation: number for number, relation in enumerate(sorted({data["relation"] for *_, data in self.known}))
        }

    @cached_property
    def count(self) -> Counter[str]:
        """How many relations each thing has in the graph, drawn or not, that stand in some passage or follow from one."""
        known = self.selection.known_network.edges(data="basis")
        return Counter(node for one, other, basis in known if basis != "unsourced" for node in {one, other})

    @cached_property
    def order(self) -> dict[str, int]:
        """The passages and interpretations that are cited, in the order of the text, with their numbers."""
        details = self.details
        cited = {source for node in self.things for source in details.mentions.get(node, ())}
        cited |= {figure.source for node in self.things for figure in details.figures.get(node, ())}
        cited |= {source for *_, data in self.known for source in sources(data)}
        return {source: index for index, source in enumerate(sorted(cited, key=self.details.reading_order))}


def panel(named: Named) -> dict[str, object]:
    """Return what the page knows beyond the picture: names, relations, figures, passages, in both languages."""
    network, details = named.selection.network, named.details
    chains = sorted((node for node in network if network.nodes[node]["kind"] == CHAIN), key=chain_order)
    return {
        "title": title(named.selection, details),
        "about": about(details),
        "shown": shown(named.selection, details),
        "words": {lang: {text: translate(text, lang) for text in WORDS} for lang in LANGUAGES},
        "families": _families(details),
        "chains": [named.number[node] for node in chains],
        "drawn": len(network),
        "focus": None if named.selection.focus is None else named.number[named.selection.focus],
        "relations": [_said(details, relation) for relation in named.relations],
        "nodes": [_thing(named, node, named.data(node)) for node in named.things],
        "edges": [_relation(named, one, other, data) for one, other, data in named.known],
        "sources": [_source(details, source) for source in named.order],
    }


def title(selection: Selection, details: Details) -> Words:
    """Return the title of a view, with what it is of."""
    named = [details.called(iri) for iri in selection.named]
    return {lang: translate(selection.title, lang).format(*(words[lang] for words in named)) for lang in LANGUAGES}


def about(details: Details) -> list[Words]:
    """Return the documents that the graph was made from, with their days; of many, how many they are and from when to when."""
    if len(details.documents) > SEVERAL:
        days = sorted(filter(None, (day for _, day in details.documents))) or [""]
        counts = {"count": len(details.documents), "first": days[0], "last": days[-1]}
        return [{lang: translate(ABOUT, lang).format(**counts) for lang in LANGUAGES}]
    return [
        {lang: f"{label} {day}".strip() for lang, label in details.called(document).items()}
        for document, day in details.documents
    ]


def shown(selection: Selection, details: Details) -> Words:
    """Return how much of the graph is shown (the page fills in {things} and {relations}), what was left out, and what is open."""
    things, relations = selection.whole
    counts = {"things": "{things}", "relations": "{relations}", "all_things": things, "all_relations": relations}
    told = {
        lang: f"{translate(SHOWN, lang).format(**counts)} {translate(selection.left_out, lang)}" for lang in LANGUAGES
    }
    more = {lang: translate(MORE, lang).format(more=Count(selection.more)) * (selection.more > 0) for lang in LANGUAGES}
    open = {lang: opened(details.sign_off, lang) for lang in LANGUAGES}
    drafted = any(basis == PROPOSED for *_, basis in selection.network.edges(data="basis"))
    marks = {lang: translate(PROPOSALS, lang) * drafted for lang in LANGUAGES}
    return {lang: " ".join(filter(None, (words, more[lang], marks[lang], open[lang]))) for lang, words in told.items()}


def _families(details: Details) -> list[dict[str, object]]:
    """Return the families of kinds for the legend."""
    return [
        {
            "label": details.called(CG + family.name),
            "mark": family.mark,
            "shape": family.shape,
            "colours": [family.colour, family.dark],
            "hollow": family.hollow,
        }
        for family in FAMILIES
    ]


def _thing(named: Named, node: str, data: Mapping[str, Any]) -> dict[str, object]:
    """Return what the panel says of a thing."""
    details = named.details
    more = [what for what, things in details.more.items() if node in things]
    return {
        "iri": node,
        "label": named.labels[node],
        "short": named.short[node],
        "names": details.names.get(node, []),
        "spelt": spelt([*named.labels[node].values(), *details.names.get(node, ())]),
        "kind": details.called(data["kind"]),
        "family": family_of(data["kind"]),
        "chains": [named.number[chain] for chain in data["chains"] if chain in named.number],
        "serves": [details.called(chain) for chain in data["chains"]],
        "heading": data["kind"] == HEADING,
        "relations": named.count[node],
        "figures": [_figure(named, figure) for figure in details.figures.get(node, ())],
        "mentions": [named.order[source] for source in details.mentions.get(node, ())],
        **({"more": more} if more else {}),
    }


def _figure(named: Named, figure: Told) -> dict[str, object]:
    """Return a figure of a thing: as printed, what it measures, how much, on what basis and when, and where it stands."""
    called = named.details.called
    amount = (figure.comparator, figure.value, figure.upper, figure.unit, figure.status, figure.date)
    return {
        "exact": called(figure.figure),
        "indicator": called(figure.indicator) if figure.indicator else None,
        "amount": [called(part) if "://" in part else dict.fromkeys(LANGUAGES, part) for part in amount if part],
        "source": named.order[figure.source],
    }


def _said(details: Details, relation: str) -> dict[str, object]:
    """Return what a relation is called from either end."""
    inverse = details.inverses.get(relation, relation)
    return {"iri": relation, "label": details.called(relation), "inverse": details.called(inverse)}


def _relation(named: Named, one: str, other: str, data: Mapping[str, Any]) -> dict[str, object]:
    """Return a relation between two things, with what it rests on."""
    return {
        "from": named.number[one],
        "to": named.number[other],
        "relation": named.relations[data["relation"]],
        "basis": data["basis"],
        "sources": [named.order[source] for source in sources(data)],
    }


def _source(details: Details, iri: str) -> dict[str, Words]:
    """Return a passage or interpretation: what it is called, its gist, and its sentence where the text is attached."""
    sentence = details.sentences.get(iri)
    text = {"text": dict.fromkeys(LANGUAGES, sentence)} if sentence else {}
    return {"label": details.called(iri), "gist": details.gists.get(iri, {}), **text}
