"""What the things of a graph are called: asked for those only that are shown, each once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate
from chaingraph.graph.apart import marks, with_mark
from chaingraph.graph.asking import batches
from chaingraph.graph.things import Labels
from chaingraph.model.vocabulary import shorten

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.graph.signing import SignOff
    from chaingraph.model.report import Table

_DOCUMENTS = """
SELECT DISTINCT ?document {
  ?section cg:inDocument ?document FILTER EXISTS { ?passage cg:inSection ?section ; a cg:Passage }
} LIMIT 2"""
_PASSAGES = """
SELECT ?passage ?document {{
  VALUES ?passage {{ {iris} }} ?passage a cg:Passage ; cg:inSection/cg:inDocument ?document
}}"""

# what terms of other vocabularies are called, which the graph does not name
_FOREIGN: Mapping[str, str] = {
    "owl:Class": "class of things", "owl:ObjectProperty": "relation", "owl:DatatypeProperty": "property with a value",
    "owl:AnnotationProperty": "property with a note", "owl:Ontology": "ontology", "skos:ConceptScheme": "list of terms",
    "dcat:Dataset": "dataset", "dcat:Distribution": "file of a dataset",
}  # fmt: skip


class GraphNames:
    """What the things of a graph are called: a figure by its words as printed, with its unit where they are a number alone, a passage with its document if there are several.

    What has no label in a language is called by the one it has, or by its IRI in short. Things that are called the same are told
    apart, by kind, place or document, where they are asked for together.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._labels = Labels(graph)
        self._documents: dict[str, str] = {}

    def called(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these (IRIs) is called in a language, told apart from the others."""
        names = self.alone(iris, lang)
        apart = marks(self.graph, names, lang)
        return {iri: with_mark(name, apart.get(iri, ""), lang) for iri, name in names.items()}

    def alone(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these (IRIs) is called in a language where it stands alone."""
        self._learn(iris)
        return {iri: self._called(iri, lang) for iri in iris}

    @property
    def sign_off(self) -> SignOff:
        """How far the graph is signed off."""
        return self.graph.sign_off

    @property
    def not_stated(self) -> Mapping[str, Collection[str]]:
        """The columns of what curators found that the texts do not state, by of what (IRIs)."""
        return self.graph.not_stated

    def open_rows(self, rows: Sequence[Sequence[str]], around: bool = False) -> list[bool]:
        """Return of each row, given as the IRIs that it names, whether it is open; with ``around``, or its section is."""
        return self.graph.open_rows(rows, around)

    def sources(self, cited: Collection[str]) -> Table:
        """Return those of ``cited`` (IRIs) that are passages or interpretations: place, section and gist."""
        from chaingraph.reports.answers import sources

        return sources(self.graph, cited)

    @cached_property
    def _several(self) -> bool:
        """Whether there are passages of more than one document, so that each has to be said with its own."""
        return len(self.graph.select(_DOCUMENTS)) > 1

    def _learn(self, iris: Collection[str]) -> None:
        unknown = self._labels.learn(iris)
        for asked in batches(sorted(unknown)) if unknown and self._several else ():
            for row in self.graph.select(_PASSAGES.format(iris=asked)):
                self._documents[row.passage.value] = row.document.value

    def _called(self, iri: str, lang: str) -> str:
        label = self._labels.of(iri, lang)
        if label is None:
            short = shorten(iri, self.graph.prefixes)
            label = translate(_FOREIGN.get(short, short), lang)
        return f"{self._documents[iri].rpartition('/')[2]} {label}" if iri in self._documents else label
