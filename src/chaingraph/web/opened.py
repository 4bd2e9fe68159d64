"""The page of what is open: what is missing in the graph, and the passages that nobody has signed off, with their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.model.terms import offset_of
from chaingraph.rendering.worded import Name
from chaingraph.web.signed import settled
from chaingraph.web.view import View

if TYPE_CHECKING:
    from chaingraph.web.voice import Voice

LISTED = 2_000  # passages of which the page has the words
_OPEN = """
SELECT DISTINCT ?document ?passage ?start ?end {
  ?passage a cg:Passage FILTER NOT EXISTS { ?passage cg:reviewed ?day }
  OPTIONAL { ?passage cg:inSection/cg:inDocument ?document } OPTIONAL { ?passage cg:startOffset ?start ; cg:endOffset ?end }
}"""
Stretch = tuple[int, int, str]  # where a passage begins and ends, and its IRI


@dataclass(frozen=True)
class Waiting:
    """The open passages of a document, each with its words; ``count`` is how many they are, ``every`` how many passages it has."""

    document: Name | None
    passages: Sequence[tuple[Name, str]]
    count: int
    every: int


def opened(voice: Voice) -> View:
    """Return what the graph lacks, and what is not signed off."""
    found = _open(voice)
    report = voice.worded(voice.site.report("gaps"))
    context = {
        "lead": report.open or settled(voice),
        "tables": report.tables,
        "waiting": list(_waiting(voice, found)),
        "count": sum(map(len, found.values())),
    }
    return View("open", voice.say("What is open"), context)


def _open(voice: Voice) -> Mapping[str, list[Stretch]]:
    """Return the open passages by their documents, in the order of the text."""
    found: dict[str, list[Stretch]] = defaultdict(list)
    for row in voice.site.graph.select(_OPEN):
        place = offset_of(row.start), offset_of(row.end), row.passage.value
        found[row.document.value if row.document else ""].append(place)
    return {document: sorted(found[document]) for document in sorted(found)}


def _waiting(voice: Voice, found: Mapping[str, list[Stretch]]) -> Iterator[Waiting]:
    """Yield the documents that wait, as many passages of all as the page lists."""
    left = LISTED
    for document, passages in found.items():
        shown = passages[:left]
        left -= len(shown)
        voice.site.known.learn_kinds([document, *(iri for *_, iri in shown)])
        voice.site.names.called([iri for *_, iri in shown], voice.lang)
        every = len(voice.site.documents.outline(document).passages) if document and shown else len(passages)
        listed = [(voice.name_of(iri), words) for iri, words in _words(voice, document, shown)]
        yield Waiting(voice.name_of(document) if document else None, listed, len(passages), every)


def _words(voice: Voice, document: str, passages: Sequence[Stretch]) -> Iterator[tuple[str, str]]:
    """Yield passages with what they say: as printed where the text is attached, else in our words."""
    text = voice.site.texts.get(document)
    gists = voice.site.documents.gists(document) if document and passages and text is None else {}
    for start, end, iri in passages:
        said = gists.get(iri, {})
        printed = text.printed(start, end) if text and 0 <= start < end <= len(text.text) else ""
        yield iri, printed or said.get(voice.lang) or next(iter(said.values()), "")
