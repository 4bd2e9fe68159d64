"""The folder of a drafted document: two data files for the curator, and a third that remembers what was drafted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.curation import attachments
from chaingraph.curation.errors import NotDrafted, OtherText
from chaingraph.curation.merge import LIKE, merge, new_names, ordered, passages_of, renamed, same_passages
from chaingraph.curation.quotes import misquoted
from chaingraph.curation.reviewing import kept, opened, sign_offs
from chaingraph.graph import parsing
from chaingraph.model.terms import cg
from chaingraph.model.terms import text as text_of
from chaingraph.model.vocabulary import CG, ID
from chaingraph.text.canonical import CanonicalText

if TYPE_CHECKING:
    from chaingraph.curation.drafting.draft import Draft

DOCUMENT, FACTS, MEMORY = "document.ttl", "facts.trig", ".drafted.nq"
DOCUMENTS = f"{ID}doc/"
MANY = 5_000  # statements that are written down at once
_HEAD = re.compile(rb"(?:@prefix .*\n)+")


@dataclass(frozen=True)
class Folder:
    """What a folder holds: the statements of its data files, and those of the last draft."""

    ours: list[ox.Quad]
    base: list[ox.Quad]


def read(path: Path) -> Folder | None:
    """Return what a folder holds; None where neither data file has anything in it.

    Raises NotDrafted where it has data that no draft made, and what ``parsing.load`` raises.
    """
    files = [path / name for name in (DOCUMENT, FACTS) if (path / name).exists() and (path / name).stat().st_size]
    if not files:
        return None
    if not (path / MEMORY).exists():
        raise NotDrafted(path=path, memory=MEMORY)
    base = parsing.statements(path / MEMORY)
    return Folder(_shared((quad for file in files for quad in parsing.statements(file)), base), base)


def named(folder: Folder | None) -> str | None:
    """Return what names the document of a folder in IRIs: how the folder was called at its first draft; None where nothing tells."""
    known = (text_of(quad.subject) for quad in (folder.base if folder else ()) if quad.object == cg("Document"))
    return next((iri.removeprefix(DOCUMENTS) for iri in known if iri.startswith(DOCUMENTS)), None)


def exists(path: Path) -> bool:
    """Return whether a folder has any of the files of a draft."""
    return any((path / name).exists() for name in (DOCUMENT, FACTS, MEMORY))


def _shared(quads: Iterable[ox.Quad], known: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Return statements, each the very same as a known one where they are equal, so that it is held in memory once."""
    same = {quad: quad for quad in known}
    return [same.get(quad, quad) for quad in quads]


@dataclass(frozen=True)
class Redraft:
    """The statements for the curator, the new draft alone, and what became of decisions.

    ``reopened`` are the passages (IRIs) that were signed off and are open again, ``lost`` the figures (IRIs) with their words
    that the curator decided on and that the new text has no longer.
    """

    ours: list[ox.Quad]
    base: list[ox.Quad]
    reopened: Sequence[str] = ()
    lost: Mapping[str, str] = field(default_factory=dict)


def redraft(draft: Draft, folder: Folder | None) -> Redraft:
    """Return a new draft with what was done to the last one kept, sign-offs where text and facts are the same.

    Raises OtherText where hardly a passage of the last draft is found in the new one.
    """
    theirs = draft.quads()
    if folder is None:
        return Redraft(theirs, theirs)
    before = kept_text(folder.base)
    theirs = _shared(theirs, folder.base)
    passages = same_passages(folder.base, before, theirs, draft.text)
    if before and len(passages) < LIKE * len(passages_of(folder.base)):
        raise OtherText(found=len(passages), document=draft.slug)
    names = new_names(folder.base, theirs, passages)
    ours = renamed(folder.ours, names)
    signed = sign_offs(ours)
    ours = opened(ours, signed)
    merged = merge(renamed(folder.base, names), ours, theirs)
    holding, reopened = kept(signed, (ours, before), (merged, draft.text))
    return Redraft([*merged, *holding], theirs, reopened, misquoted(merged, draft.text.text))


def sentences(quads: Iterable[ox.Quad]) -> dict[str, str]:
    """Return the sentence of each passage (its IRI), where the text of the draft is kept."""
    quads = list(quads)
    text = kept_text(quads)
    if text is None:
        return {}
    return {iri: text.printed(start, end) for iri, (start, end) in passages_of(quads).items()}


def kept_text(quads: Iterable[ox.Quad]) -> CanonicalText | None:
    """Return the text of the document that a draft is of; None where it is not kept."""
    sha256 = next((quad.object for quad in quads if quad.predicate.value == CG + "sha256"), None)
    return attachments.text_of(sha256.value) if isinstance(sha256, ox.Literal) else None


@dataclass(frozen=True)
class Content:
    """What a file holds: statements in canonical order, written down piece by piece (UTF-8) whenever it is gone through."""

    quads: Iterable[ox.Quad]
    format: ox.RdfFormat
    prefixes: Mapping[str, str]

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces; each ends where a graph or, of the default graph, what is said of a thing ends."""
        first = True
        for some in self._some():
            written = _serialise(some, self.format, self.prefixes)
            match = _HEAD.match(written)
            head = match[0].splitlines(keepends=True) if match else []  # in no order that would be the same again
            yield b"".join([*(sorted(head) if first else ()), written[len(b"".join(head)) :]])
            first = False

    def _some(self) -> Iterator[list[ox.Quad]]:
        """Yield statements, many at once and nothing in two parts that is written as one."""
        some: list[ox.Quad] = []
        for _, whole in groupby(self.quads, key=lambda quad: (quad.graph_name, self._own(quad))):
            some += whole
            if len(some) >= MANY:
                yield some
                some = []
        if some:
            yield some

    def _own(self, quad: ox.Quad) -> object:
        return quad.subject if isinstance(quad.graph_name, ox.DefaultGraph) else None


def files(
    quads: Iterable[ox.Quad], drafted: Iterable[ox.Quad], prefixes: Mapping[str, str]
) -> Iterator[tuple[str, Content]]:
    """Yield the names of the files with their contents, in canonical order; what is the draft itself is set in order once."""
    same = quads is drafted
    quads = ordered(quads)
    parts = {
        DOCUMENT: [quad for quad in quads if isinstance(quad.graph_name, ox.DefaultGraph)],
        FACTS: [quad for quad in quads if not isinstance(quad.graph_name, ox.DefaultGraph)],
    }
    formats = {DOCUMENT: ox.RdfFormat.TURTLE, FACTS: ox.RdfFormat.TRIG}
    for name, part in parts.items():
        yield name, Content(part, formats[name], prefixes)
    yield MEMORY, Content(quads if same else ordered(drafted), ox.RdfFormat.N_QUADS, {})


def turtle(quads: Iterable[ox.Quad], prefixes: Mapping[str, str]) -> str:
    """Return statements of the default graph as Turtle, in canonical order."""
    return b"".join(Content(ordered(quads), ox.RdfFormat.TURTLE, prefixes)).decode("utf-8")


def _serialise(quads: Iterable[ox.Quad], format: ox.RdfFormat, prefixes: Mapping[str, str]) -> bytes:
    content = (
        ox.serialize(quads, format=format, prefixes=dict(prefixes)) if prefixes else ox.serialize(quads, format=format)
    )
    assert content is not None, "without an output, the serialiser returns what it writes"
    return content.replace(b"\t", b"    ")
