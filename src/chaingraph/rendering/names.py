"""What the things of a graph are called: asked for those only that are shown, each once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import translate
from chaingraph.model.vocabulary import shorten

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.graph.signing import SignOff
    from chaingraph.model.report import Table

MANY = 200  # things that are asked for at once

_LABELS = "SELECT ?thing ?label {{ VALUES ?thing {{ {iris} }} ?thing rdfs:label|cg:exact ?label }}"
_DOCUMENTS = "SELECT DISTINCT ?document { ?passage a cg:Passage ; cg:inSection/cg:inDocument ?document } LIMIT 2"
_PASSAGES = """
SELECT ?passage ?document {{
  VALUES ?passage {{ {iris} }} ?passage a cg:Passage ; cg:inSection/cg:inDocument ?document
}}"""


class GraphNames:
    """What the things of a graph are called: a figure by its words as printed, a passage with its document if there are several.

    What has no label in a language is called by the one it has, or by its IRI in short.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._labels: dict[str, list[tuple[str | None, str]]] = {}
        self._documents: dict[str, str] = {}

    def called(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these (IRIs) is called in a language."""
        self._learn(set(iris) - self._labels.keys())
        return {iri: self._called(iri, lang) for iri in iris}

    @property
    def sign_off(self) -> SignOff:
        """How far the graph is signed off."""
        return self.graph.sign_off

    def open_rows(self, rows: Sequence[Sequence[str]]) -> list[bool]:
        """Return of each row, given as the IRIs that it names, whether it is open."""
        return self.graph.open_rows(rows)

    def sources(self, cited: Collection[str]) -> Table:
        """Return those of ``cited`` (IRIs) that are passages or interpretations: place, section and gist."""
        from chaingraph.reports.answers import sources

        return sources(self.graph, cited)

    @cached_property
    def _several(self) -> bool:
        """Whether there are passages of more than one document, so that each has to be said with its own."""
        return len(self.graph.select(_DOCUMENTS)) > 1

    def _learn(self, unknown: Collection[str]) -> None:
        self._labels |= {iri: [] for iri in unknown}
        for iris in _batches(sorted(unknown)):
            for row in self.graph.select(_LABELS.format(iris=iris)):
                self._labels[row.thing.value].append((row.label.language, row.label.value))
            if self._several:
                for row in self.graph.select(_PASSAGES.format(iris=iris)):
                    self._documents[row.passage.value] = row.document.value

    def _called(self, iri: str, lang: str) -> str:
        own = [label for language, label in self._labels[iri] if language in (lang, None)]
        labels = own or [label for _, label in self._labels[iri]]
        label = labels[-1] if labels else translate(shorten(iri, self.graph.prefixes), lang)
        return f"{self._documents[iri].rpartition('/')[2]} {label}" if iri in self._documents else label


def _batches(iris: Iterable[str]) -> Iterator[str]:
    """Yield IRIs as a query writes them, several at a time; what is no IRI is left out."""
    written = filter(None, map(_written, iris))
    while batch := " ".join(islice(written, MANY)):
        yield batch


def _written(iri: str) -> str:
    try:
        return str(ox.NamedNode(iri))
    except ValueError:
        return ""
