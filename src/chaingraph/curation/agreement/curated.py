"""A curation as it is compared: what a folder of data says of one document, item by item, each with its place in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from chaingraph.base.errors import MissingFile
from chaingraph.curation.agreement.stated import NOWHERE, Stated, stated
from chaingraph.curation.errors import NoCuration, NotOneDocument, TwoCurations
from chaingraph.curation.merge import spans_of
from chaingraph.curation.workbook import cells
from chaingraph.curation.workbook.columns import SHEETS, Column
from chaingraph.curation.workbook.tables import held
from chaingraph.graph import parsing
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.errors import NoData
from chaingraph.graph.relations import Relation
from chaingraph.model.terms import LABEL, TYPE, cg, text
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical

DOCUMENT, NAME, FIGURE = "document", "name", "figure"
COLUMNS: Mapping[str, Sequence[Column]] = {  # what is compared of each kind of item; translations are not of the text
    what: [column for column in SHEETS[sheet][1] if column.lang != "en"]
    for what, sheet in ((NAME, "Names"), (FIGURE, "Figures"), (DOCUMENT, "Document"))
}
_WHAT = {"Document": DOCUMENT, "Names": NAME, "Places": NAME, "Figures": FIGURE}
_EXACT = cg("exact")


@dataclass(frozen=True)
class Item:
    """A name, a figure or the document: its IRI, its words, and what is said of it.

    It is described in a ``passage`` (IRI, None where in none) that begins at a ``place`` of the canonical text; the place of
    a figure is its own. ``said`` has by the heading of a column the IRIs and texts that stand in it.
    """

    what: str
    iri: str
    words: str
    passage: str | None
    begins: int
    place: tuple[int, int]
    said: Mapping[str, frozenset[str]] = field(hash=False)


@dataclass(frozen=True)
class Curation:
    """What a folder holds of a document (its IRI): items, relations, what its things are called, statements (``quads``).

    ``text`` tells the text from others: its hash or, where there is none, the document. ``undecided`` counts open decisions.
    """

    path: Path
    document: str
    text: str
    undecided: int
    items: Sequence[Item]
    relations: Sequence[Stated]
    called: Mapping[str, str]
    quads: Sequence[ox.Quad]

    def of(self, what: str) -> list[Item]:
        """Return the items of a kind: document, name or figure."""
        return [item for item in self.items if item.what == what]


def curations(path: Path, relations: Mapping[str, Relation]) -> dict[str, Curation]:
    """Return the curations in a folder of data, or in the folders of data within it, by their texts.

    ``relations`` are those of the ontology. Raises MissingFile, NoCuration, NotOneDocument, TwoCurations, and what
    ``parsing.load`` raises.
    """
    if not path.exists():
        raise MissingFile(path=path)
    inner = sorted(path.iterdir()) if path.is_dir() and not _files(path) else [path]
    folders = [folder for folder in inner if folder == path or (folder.is_dir() and _files(folder))]
    if not folders:
        raise NoCuration(path=path)
    found: dict[str, Curation] = {}
    for folder in folders:
        one = curation(folder, relations)
        if before := found.get(one.text):
            raise TwoCurations(path=path, first=before.path.name, second=folder.name)
        found[one.text] = one
    return found


def curation(path: Path, relations: Mapping[str, Relation]) -> Curation:
    """Return what a folder of data says of its document. Raises NotOneDocument, and what ``parsing.load`` raises."""
    quads = [quad for file in data_files([path]) for quad in parsing.statements(file)]
    of: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        of[text(quad.subject)].append(quad)
    documents = [iri for iri, said in of.items() if "Document" in cells.kinds(said)]
    if len(documents) != 1:
        raise NotOneDocument(path=path, count=len(documents))
    hashes = [text(quad.object) for quad in of[documents[0]] if quad.predicate.value == CG + "sha256"]
    called = {iri: words for iri, said in of.items() if (words := _called(said))}
    spans = spans_of(quads)
    items = list(_items(of, spans, called, relations))
    found = list(stated(quads, spans, relations))
    return Curation(path, documents[0], [*hashes, *documents][0], _undecided(quads), items, found, called, quads)


def _undecided(quads: Iterable[ox.Quad]) -> int:
    """Return how many decisions are open: what is marked as undecided, and the relations that are only proposed."""
    told = [quad for quad in quads if quad.predicate.value == CG + "undecided" or quad.object == cg("Candidate")]
    return len({(quad.subject, quad.object) for quad in told})


def _files(path: Path) -> list[Path]:
    """Return the data files of a folder, none where it has none."""
    try:
        return data_files([path])
    except NoData:
        return []


def _called(said: Iterable[ox.Quad]) -> str:
    """Return what something is called in Chinese, else in another language; a figure as it is printed."""
    names = [quad.object for quad in said if quad.predicate in (LABEL, _EXACT) and isinstance(quad.object, ox.Literal)]
    return next((name.value for name in sorted(names, key=lambda name: name.language != "zh")), "")


def _items(
    of: Mapping[str, Sequence[ox.Quad]],
    spans: Mapping[str, tuple[int, int]],
    called: Mapping[str, str],
    relations: Mapping[str, Relation],
) -> Iterator[Item]:
    """Yield what stands on a sheet of the workbook that is compared."""
    for iri, said in of.items():
        own = {kind for kind in cells.kinds(said) if ":" not in kind}  # those of the ontology
        what = _WHAT.get(cells.sheet_of(own)) if own else None
        if what:
            passage, begins = _first(said, spans)
            place = spans.get(iri, NOWHERE)
            yield Item(what, iri, called.get(iri, iri), passage, begins, place, _said(said, what, called, relations))


def _first(said: Iterable[ox.Quad], spans: Mapping[str, tuple[int, int]]) -> tuple[str | None, int]:
    """Return the first passage of the text in which something is described, and where it begins."""
    graphs = {text(quad.graph_name) for quad in said if quad.predicate == TYPE} & spans.keys()
    return min(((graph, spans[graph][0]) for graph in graphs), key=lambda one: one[1], default=(None, -1))


def _said(
    said: Sequence[ox.Quad], what: str, called: Mapping[str, str], relations: Mapping[str, Relation]
) -> dict[str, frozenset[str]]:
    """Return what the columns hold; relations are compared as such."""
    found = {
        column.heading: frozenset(_value(text(quad.object), column, called) for quad in held(said, column))
        for column in COLUMNS[what]
        if column.property not in relations
    }
    return {heading: values for heading, values in found.items() if values}


def _value(words: str, column: Column, called: Mapping[str, str]) -> str:
    """Return a value as it is compared: a text without white space, an indicator by its name; the engine has made numbers alike."""
    if column.names_things() and column.form != "cg:Indicator":
        return words
    return canonical(called.get(words, words))
