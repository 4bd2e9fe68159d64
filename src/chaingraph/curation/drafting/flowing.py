"""The files of a new draft, written as its statements are made: those of a passage are held no longer than that takes."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from chaingraph.curation.drafting.draft import Draft, prefixes
from chaingraph.curation.drafting.folder import DOCUMENT, FACTS, MEMORY, Content
from chaingraph.curation.merge import ordered
from chaingraph.model.terms import TYPE, cg

__all__ = ["Flow", "tally"]


class Flow:
    """A draft of which nothing was decided yet.

    ``document`` are the statements of the default graph but those about passages, and ``tally`` counts all; both are complete
    once ``files`` is gone through.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._memory: list[bytes] = []  # the statements of passages for the third file, packed
        self.document: list[ox.Quad] = []
        self.tally: Counter[object] = Counter()

    def files(self) -> Iterator[tuple[str, Iterable[bytes]]]:
        """Yield the names of the files with their contents, as ``folder.files`` has them; each can be gone through once."""
        names = prefixes(self._draft.slug)
        yield FACTS, Content(self._facts(), ox.RdfFormat.TRIG, names)
        self.document = ordered(dict.fromkeys(self.document))
        self.tally += tally(self._default())
        yield DOCUMENT, Content(self._default(), ox.RdfFormat.TURTLE, names)
        yield MEMORY, self._all()

    def _facts(self) -> Iterator[ox.Quad]:
        """Yield the statements of passages in canonical order, and note those of the default graph."""
        for part in self._draft.parts():
            facts = [quad for quad in part if not isinstance(quad.graph_name, ox.DefaultGraph)]
            self.document += [quad for quad in part if isinstance(quad.graph_name, ox.DefaultGraph)]
            self.tally += tally(facts)
            facts = ordered(facts)
            self._memory += (zlib.compress(piece, 1) for piece in Content(facts, ox.RdfFormat.N_QUADS, {}))
            yield from facts

    def _default(self) -> Iterator[ox.Quad]:
        """Yield the statements of the default graph in canonical order: those about passages, which are most, are made anew."""
        yield from self.document
        for place in self._draft.places():
            yield from ordered(place)

    def _all(self) -> Iterator[bytes]:
        """Yield the third file: what the draft says, as it was made."""
        yield from Content(self._default(), ox.RdfFormat.N_QUADS, {})
        yield from map(zlib.decompress, self._memory)


def tally(quads: Iterable[ox.Quad]) -> Counter[object]:
    """Return how many things statements have of each class, and what they leave undecided: a thing and its property, in however many passages."""
    undecided = cg("undecided")
    return Counter(
        quad.object if quad.predicate == TYPE else (quad.subject, quad.object)
        for quad in quads
        if quad.predicate == TYPE or quad.predicate == undecided
    )
