"""What each passage of a text holds: its names, its quantities, and the chains of its heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.proposals import At
from chaingraph.model.vocabulary import CHAINS, ID
from chaingraph.text.layout import Section
from chaingraph.text.names.endings import CHAIN_WORDS, Name
from chaingraph.text.passages import Passage
from chaingraph.text.quantities import Quantity
from chaingraph.text.relations.features import Mention
from chaingraph.text.spans import Spans

OPENING = "0"  # the number of the section before the first heading
# by which a document says what it answers
RESPONDS = re.compile("(?:提出的|关于)?《[^《》]{2,80}》的?(?:提案|建议)?(?:已?收悉|已收到|收到)")


@dataclass(frozen=True, slots=True)
class Head:
    """A heading that names chains: its passage, its place in the text, and the number of its section."""

    passage: ox.NamedNode
    start: int
    end: int
    section: str

    @property
    def at(self) -> At:
        """The passage, with its place."""
        return self.start, self.end, self.passage


@dataclass(frozen=True, slots=True)
class Held:
    """What a passage holds: its quantities with their places, its names (``new`` are named for the first time), its chains.

    ``head`` is the heading that names the chains, where one does.
    """

    passage: ox.NamedNode
    section: str
    start: int
    end: int
    heading: bool
    row: bool
    quantities: Sequence[tuple[int, int, Quantity]]
    names: Sequence[Name]
    new: Sequence[Name]
    chains: Sequence[str]
    head: Head | None

    @property
    def at(self) -> At:
        """The passage, with its place."""
        return self.start, self.end, self.passage


def document(slug: str) -> ox.NamedNode:
    """Return the IRI of a document by the name that it has in IRIs."""
    return ox.NamedNode(f"{ID}doc/{slug}")


def section_iri(slug: str, number: str) -> ox.NamedNode:
    """Return the IRI of a section of a document by its number."""
    return ox.NamedNode(f"{document(slug).value}/section/{number}")


def passages(slug: str, section: Section) -> Iterator[tuple[ox.NamedNode, Passage]]:
    """Yield the passages of a section with their IRIs, which end in h (the heading), s1, s2 and so on."""
    sentence = 0
    for passage in section.passages:
        sentence += not passage.heading
        mark = "h" if passage.heading else f"s{sentence}"
        yield ox.NamedNode(f"{document(slug).value}/passage/{section.number}.{mark}"), passage


def sections(naming: Naming) -> list[Section]:
    """Return the sections of a text; where figures stand in its title, the lines of those are the heading of its opening (``0``)."""
    layout, text = naming.seen.layout, naming.seen.text
    figures = [start for start, end, _ in naming.seen.quantities if end <= layout.front]
    told = [(start, end) for start, end in text.lines if any(start <= one < end for one in figures)]
    if not told:
        return layout.sections
    title = Passage(told[0][0], told[-1][1], heading=True)
    opening = [section for section in layout.sections if section.number == OPENING]
    rest = [section for section in layout.sections if section.number != OPENING]
    return [Section(OPENING, [title, *(passage for section in opening for passage in section.passages)]), *rest]


def held(naming: Naming) -> list[Held]:
    """Return what each passage holds; the chains are those that its heading names, or the nearest heading above.

    What the title names is described where the text itself names it: of the title, only figures are held.
    """
    quantities = Spans(naming.seen.quantities)
    names = Spans([(name.start, name.end, name) for name in naming.names])
    described: set[ox.NamedNode] = set()
    served: dict[str, tuple[list[str], Head | None]] = {}
    found = []
    for section in sections(naming):
        chains, head = served.get(section.number.rpartition(".")[0], ([], None))
        for iri, passage in passages(naming.slug, section):
            start, end = passage.start, passage.end
            figures = quantities.within(start, end)
            named = [] if start < naming.seen.layout.front else [name for _, _, name in names.within(start, end)]
            here = _free(named, figures, naming.seen.text.text[start:end], start)
            if passage.heading and (told := [name.text for name in here if name.text in CHAIN_WORDS]):
                chains, head = list(dict.fromkeys(told)), Head(iri, start, end, section.number)
            new = list(_new(naming, here, described))
            found.append(
                Held(iri, section.number, start, end, passage.heading, passage.row, figures, here, new, chains, head)
            )
        served[section.number] = chains, head
    return found


def mentioned(naming: Naming, names: Iterable[Name], start: int) -> list[Mention]:
    """Return names as they are mentioned in a sentence that starts at a place of the text."""
    return [Mention(name.start - start, name.end - start, naming.kind(name) or "Thing") for name in names]


def _new(naming: Naming, here: Sequence[Name], described: set[ox.NamedNode]) -> Iterator[Name]:
    """Yield the names of things that are not ``described`` yet, and note that they are."""
    for name in here:
        thing = naming.thing_of(name)
        if naming.kind(name) != "Chain" and thing not in described:
            described.add(thing)
            yield name


def _free(here: Sequence[Name], figures: Sequence[tuple[int, int, Quantity]], words: str, start: int) -> list[Name]:
    """Return the names of a passage that stand in no figure and not in the words by which it responds to something."""
    taken = [(first, last) for first, last, _ in figures]
    free = [name for name in here if not any(name.start < last and first < name.end for first, last in taken)]
    response = RESPONDS.search(words)
    return [name for name in free if not (response and response.start() <= name.start - start < response.end())]


def chain_of(name: str) -> ox.NamedNode:
    """Return the chain of a name, one of CHAIN_WORDS."""
    return ox.NamedNode(CHAINS[CHAIN_WORDS.index(name)])
