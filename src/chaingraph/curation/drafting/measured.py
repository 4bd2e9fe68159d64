"""The figures of a text as statements: what each is about, among the things that its passage, heading and title name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from chaingraph.curation.drafting.about import About, Named, Topics
from chaingraph.curation.drafting.describing import described
from chaingraph.curation.drafting.figures import Figures
from chaingraph.curation.drafting.industries import Industries
from chaingraph.curation.drafting.passages import Held
from chaingraph.curation.drafting.reading import Reading
from chaingraph.text import models
from chaingraph.text.names.endings import Name
from chaingraph.text.relations.about import abouts
from chaingraph.text.relations.scene import Candidate, scene
from chaingraph.text.roster import is_any_chain


@dataclass(frozen=True)
class Measured:
    """The figures of a text that is read."""

    reading: Reading

    @cached_property
    def topics(self) -> Topics:
        """What the headings speak of, with the one industry chain that the title of the document names."""
        naming, front = self.reading.naming, self.reading.seen.layout.front
        title = [name for name in naming.names if name.start < front and naming.kind(name) == "IndustryChain"]
        told = list(dict.fromkeys(naming.thing_of(name) for name in title))
        return Topics(told[0] if len(told) == 1 and told[0] in self.reading.described else None)

    def of(self, held: Held) -> Iterator[ox.Quad]:
        """Yield the figures of a passage; passages are asked for in the order of the text."""
        things = self._things(held)
        if held.heading:
            self.topics.heading(held.section, things)
        topics = self.topics.of(held.section)
        self._figures.levels.enter(held.section)
        told = [*things, *self.industries.within(held.start, held.end)]
        yield from self._figures.quads(held.passage, held.quantities, told, topics, self._subjects)
        for start, _, _ in held.quantities:
            yield from self.industries.described((self._subjects or {}).get(start), held.passage)

    def only_titled(self) -> Iterator[ox.Quad]:
        """Yield what a thing is that the title alone names: an industry chain, and what figures are about."""
        naming, subjects = self.reading.naming, set((self._subjects or {}).values())
        done = set(self.reading.described)
        for name in self._titled:
            thing = naming.thing_of(name)
            is_chain = naming.kind(name) == "IndustryChain" and not is_any_chain(name.text)
            if (thing in subjects or is_chain) and thing not in done:
                done.add(thing)
                yield from described(naming.known, thing, naming.kind(name), name.text)

    @cached_property
    def _titled(self) -> list[Name]:
        """The names in the title of the document and what stands around it, outside of any passage."""
        held = {name.start for held in self.reading.held for name in held.names}
        front = self.reading.seen.layout.front
        return [name for name in self.reading.names if name.start < front and name.start not in held]

    @cached_property
    def _subjects(self) -> Mapping[int, ox.NamedNode] | None:
        """What figures are about, by their places, as learned; None without a model."""
        if models.tagger(models.SUBJECTS) is None:
            return None
        reading, naming = self.reading, self.reading.naming
        named = [
            Candidate(name.start, name.end, naming.kind(name) or "", naming.thing_of(name).value)
            for name in (*self._titled, *(name for held in reading.held for name in held.names))
        ]
        found = [place for held in reading.held for place in held.quantities]
        here = scene(
            reading.seen.text, reading.seen.layout, named, [start for start, _, _ in found], self.industries.candidates
        )
        return {start: ox.NamedNode(name.thing) for start, name in abouts(here, found).items()}

    @cached_property
    def industries(self) -> Industries:
        """The industries and goods that the text tells of without a name."""
        return Industries(self.reading)

    @cached_property
    def _figures(self) -> Figures:
        reading, answers = self.reading, self.reading.answers
        named = [one for held in reading.held for one in self._things(held)]
        tasks = [(one.start, one.end, answers.task(one), "Action") for one in answers.tasks]
        things = sorted([*named, *tasks], key=lambda one: one[:2])
        text = reading.seen.text.text
        return Figures(text, reading.naming.known, About(text, things, reading.seen.cells))

    def _things(self, held: Held) -> list[Named]:
        """Return the things that a passage names, with their places and classes; the four chains are headings' matter."""
        naming = self.reading.naming
        return [
            (name.start, name.end, naming.thing_of(name), naming.kind(name))
            for name in held.names
            if naming.kind(name) != "Chain"
        ]
