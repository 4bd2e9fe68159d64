"""Industries and goods that no name of a text stands for, as things that its figures are about: guesses, for a curator to decide on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import pyoxigraph as ox

from chaingraph.curation.drafting.about import Named
from chaingraph.curation.drafting.describing import described
from chaingraph.curation.drafting.reading import Reading
from chaingraph.text.relations.industries import industries
from chaingraph.text.relations.scene import Candidate
from chaingraph.text.spans import Spans

_HEAD = re.compile("(?:产业链?|链)$")  # which the name of a chain has or has not


@dataclass(frozen=True)
class Industries:
    """What a text tells of in words that are no name; ``done`` are those that were described."""

    reading: Reading
    done: set[ox.NamedNode] = field(default_factory=set)

    @property
    def candidates(self) -> list[Candidate]:
        """What figures may be about, as names are."""
        return [Candidate(start, end, kind or "", thing.value) for start, end, thing, kind in self._told]

    def within(self, start: int, end: int) -> list[Named]:
        """Return the industries that a part of the text tells of so; the goods are part of what is measured (生猪存栏)."""
        return [told for _, _, told in self._spans.within(start, end) if told[3] == "IndustryChain"]

    def described(self, thing: ox.NamedNode | None, passage: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield what describes a thing, if it is one of those and was not described yet."""
        if thing in self._words and thing not in self.done:
            self.done.add(thing)
            words, kind = self._words[thing]
            yield from described(self.reading.naming.known, thing, kind, words, passage)

    @cached_property
    def _told(self) -> list[Named]:
        seen, naming = self.reading.seen, self.reading.naming
        text, front = seen.text.text, seen.layout.front
        breaks = [*seen.layout.breaks, *(start for start, _ in seen.text.lines)]
        taken = [(name.start, name.end) for name in naming.names]
        of_chain = any(naming.kind(name) == "IndustryChain" for name in naming.names if name.start < front)
        found = industries(text, breaks, taken, front, of_chain)
        return [(start, end, self._thing(text[start:end], kind), kind) for start, end, kind in found]

    @cached_property
    def _spans(self) -> Spans[Named]:
        return Spans([(one[0], one[1], one) for one in self._told])

    @cached_property
    def _words(self) -> dict[ox.NamedNode, tuple[str, str | None]]:
        """By what is told of so, the first words for it, with its class; not what a name of the text stands for."""
        text, named = self.reading.seen.text.text, self.reading.described
        told = ((thing, (text[start:end], kind)) for start, end, thing, kind in reversed(self._told))
        return {thing: words for thing, words in told if thing not in named}

    def _thing(self, words: str, kind: str) -> ox.NamedNode:
        """Return the chain of the text that words mean, else what they call themselves."""
        return self._chains.get(_HEAD.sub("", words)) or self.reading.naming.thing(words, kind)

    @cached_property
    def _chains(self) -> dict[str, ox.NamedNode]:
        """The chains that the text names, by their names without 产业链."""
        naming = self.reading.naming
        chains = (name for held in self.reading.held for name in held.names if naming.kind(name) == "IndustryChain")
        return {_HEAD.sub("", name.text): naming.thing_of(name) for name in chains}
