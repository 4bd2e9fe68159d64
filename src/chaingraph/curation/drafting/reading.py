"""What is read from a text: its layout, names and quantities, and the relations that it may state."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

import pyoxigraph as ox

from chaingraph.base.naming import comparable, local
from chaingraph.curation.drafting.answered import answered, milestones
from chaingraph.curation.drafting.answers import MOST, Answers, Proposal, Reason
from chaingraph.curation.drafting.figures import figure_name
from chaingraph.curation.drafting.known import Known
from chaingraph.curation.drafting.rosters import in_columns, rostered
from chaingraph.curation.drafting.subjects import subjects
from chaingraph.model.vocabulary import CHAINS, ID
from chaingraph.text import columns as columns_of
from chaingraph.text import models
from chaingraph.text.duties import Duty, duties
from chaingraph.text.frontmatter import FrontMatter, front_matter
from chaingraph.text.layout import Layout, Passage, Section, layout
from chaingraph.text.names.chains import listed_chains
from chaingraph.text.names.endings import CHAIN_WORDS, Name, names
from chaingraph.text.names.filled import filled
from chaingraph.text.names.governed import again, governed, placeless
from chaingraph.text.names.learned import Tagged, tagged
from chaingraph.text.names.listed import listed_names
from chaingraph.text.names.same import Where, called, same
from chaingraph.text.quantities import Quantity, grammar, stated
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.learned import LEAST, Judged, judged
from chaingraph.text.relations.pairing import chiefs_by_post
from chaingraph.text.relations.verbs import Related, related
from chaingraph.text.roster import Place, chain_cells, roster
from chaingraph.text.tables import heads_chain

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.text.canonical import CanonicalText

Item = TypeVar("Item")

TOLD = "“{words}” between the two names or beside them"
BESIDE = "the two names stand side by side"
UNDER = "stands under a heading that names the chain"
OF_HEADING = 0.9  # how sure it is that something stands under a heading: as sure as that it is named there

# kinds of which no heading says that they serve
_SERVED = ("Group", "Stage", "Sector", "Place", "Policy", "IndustryChain", "Institution", "Team", "Enterprise")
# what the model finds and a graph has no node for
NO_THINGS = ("Person",)
# what may answer for something, or is named where those stand
ANSWERING = frozenset({"Institution", "Team", "Enterprise", "Platform", "Place", "Role", "Group"})
# of which the graph knows common words (龙头企业, 成果转化), which the model must see as names too, or a figure count
COMMON = ("Group", "Stage")
# by which a body becomes one of a kind that all know; 高校等成员单位组成 tells of none
JOINING = frozenset({"是", "为", "获评", "入选", "任"})
LEVEL = re.compile("^[省市县区州](?:级|重点)?")  # before the name of a chain
CLAUSE, FAR = re.compile("[,。;\n]"), 40  # what ends a clause, and how far a figure is looked for
# what makes common words part of what is measured (规模以上工业增加值)
OF_MEASURES = re.compile("企?业?(?:增加值|总?产值|营业收入|利润|投资|用电量)")
# by which a document says what it answers
RESPONDS = re.compile("(?:提出的|关于)?《[^《》]{2,80}》的?(?:提案|建议)?(?:已?收悉|已收到|收到)")


@dataclass(frozen=True)
class Head:
    """A heading that names chains: its passage, its place in the text, and the number of its section."""

    passage: ox.NamedNode
    start: int
    end: int
    section: str


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Reading:
    """What is read from a text.

    ``slug`` names the document in IRIs; ``graph`` is a graph whose shared things (groups, sectors, places, national
    policies) the names are linked to; ``least`` is how sure a relation must be to be proposed (0 to 1). Names and relations have places in the canonical text (``text.at`` says where those
    stand in the file), figures have theirs in the file.
    """

    text: CanonicalText
    slug: str
    graph: Graph
    least: float = LEAST

    @property
    def document(self) -> ox.NamedNode:
        """The document's IRI."""
        return ox.NamedNode(f"{ID}doc/{self.slug}")

    @cached_property
    def _layout(self) -> Layout:
        return layout(self.text)

    @cached_property
    def _front(self) -> FrontMatter:
        places = [one.text for one in self._learned or () if one.kind in ("Place", "Institution")]
        return front_matter(self.text, self._layout, places)

    @cached_property
    def _year(self) -> int | None:
        """The year of days without one: that of the document, by its day, its number or its title, or the only one it names."""
        front = self._front
        told = re.search(r"20\d\d", f"{front.number or ''} {front.title}")
        named = set(re.findall(r"20\d\d(?=年|[.-]\d)", self.text.text))
        only = named.pop() if len(named) == 1 else None
        return front.date.year if front.date else int(told[0]) if told else int(only) if only else None

    @cached_property
    def _known(self) -> Known:
        return Known(self.graph)

    @cached_property
    def _place(self) -> ox.NamedNode | None:
        """The place of the document: a known one, or one of its name."""
        name = self._front.place
        return (self._known.place(name) or ox.NamedNode(f"{ID}place/{local(name)}")) if name else None

    @cached_property
    def names(self) -> list[Name]:
        """The names in the text, in its order; the labels of columns name nothing."""
        tasks = {(duty.task.start, duty.task.end) for duty in self._duties if duty.task}
        of = [quantity.of for quantity in self.figures if quantity.of and quantity.of not in tasks]
        columns = columns_of.named(self.text.text, self._layout)
        listed = listed_names(self.text, self._duties, self._rows, of, chain_cells(self._layout), columns)
        chains = [*listed_chains(self.text.text, self._layout.breaks)]
        given = self._as_learned([*listed, *chains])
        found = names(self.text, self._known.names, self._layout.breaks, given, self._learned)
        if self._learned is not None:
            found = self._told(found, {(one.start, one.end) for one in (*listed, *chains)})
        rows = (row for table in self._layout.tables for row in table.header)
        labels = (cell for row in rows for cell in row.cells if not heads_chain(cell))
        headers = {place for cell in labels for place in range(cell.start, cell.end)}
        return [name for name in found if (name.thing or len(comparable(name.text)) > 1) and name.start not in headers]

    def _told(self, found: Sequence[Name], lists: Collection[tuple[int, int]]) -> list[Name]:
        """Return names as the document as a whole tells them; its own title is none."""
        text, breaks = self.text.text, self._layout.breaks
        title = comparable(self._front.title)
        found = [name for name in found if not (name.kind == "Policy" and _is_title(comparable(name.text), title))]
        seen = _Spans([(one.start, one.end, one) for one in self._tags])
        found = [
            name
            for name in found
            if not name.thing or self._kind(name) not in COMMON or self._is_meant(name, seen.near(name))
        ]
        otherwise = {
            (one.start, one.end): one.otherwise
            for one in self._tags
            if one.otherwise and one.otherwise not in NO_THINGS
        }
        found = governed(placeless(found), text, breaks, lists, otherwise)
        return filled(again(found, text, breaks, lists), text)

    def _is_meant(self, name: Name, seen: bool) -> bool:
        """Return whether common words (规模以上工业) name a group: the model sees it or a figure counts it; no 增加值 is its own."""
        return not OF_MEASURES.match(self.text.text, name.end) and (seen or self._is_counted(name))

    def _is_counted(self, name: Name) -> bool:
        """Return whether a figure stands in the clause of a name."""
        near = _Spans(self._stated).within(name.start - FAR, name.start + FAR)
        between = ((min(name.end, end), max(name.start, start)) for start, end, _ in near)
        return not all(CLAUSE.search(self.text.text, first, last) for first, last in between)

    def _as_learned(self, given: Sequence[Name]) -> Iterator[Name]:
        """Yield names that the layout gives, of the kind that the model sees in the same words where that can answer too."""
        kinds = {(one.start, one.end): one.kind for one in self._learned or () if one.kind in ANSWERING}
        for one in given:
            kind = kinds.get((one.start, one.end)) if one.kind in ANSWERING else None
            yield replace(one, kind=kind or one.kind)

    @cached_property
    def figures(self) -> list[Quantity]:
        """The quantities that a figure can hold, in the order of the text."""
        return [quantity for _, _, quantity in self._stated]

    @cached_property
    def relations(self) -> list[Proposal]:
        """The relations that the text may state, in its order."""
        read = [proposal for held in self._held for proposal in self._proposals(held)]
        told = [
            *self._answers.proposals(),
            *subjects(self._answers),
            *rostered(self._answers, self._roster),
            *in_columns(self._answers, columns_of.beside(self.text.text, self._layout)),
            *read,
        ]
        once = {
            (one.first, one.relation, one.second): one for one in reversed(told)
        }  # what the layout says comes first
        return sorted((one for one in once.values() if one.confidence >= self.least), key=lambda one: one.start)

    @cached_property
    def _learned(self) -> list[Name] | None:
        """The names that the model finds, None where there is no model; persons are no things of a graph."""
        if not models.usable():
            return None
        return [name for name in self._tagged if name.kind not in NO_THINGS]

    @cached_property
    def _tagged(self) -> list[Name]:
        """The names that the model finds, persons among them."""
        return [Name(one.start, one.end, self.text.text[one.start : one.end], one.kind) for one in self._tags]

    @cached_property
    def _tags(self) -> list[Tagged]:
        """What the model finds."""
        return list(tagged(self.text, self._layout))

    @cached_property
    def _people(self) -> _Spans[Name]:
        """The persons that the model finds: between whom and what they do a sentence tells relations of others."""
        return _Spans([(name.start, name.end, name) for name in self._tagged if name.kind in NO_THINGS])

    @cached_property
    def _called(self) -> Mapping[tuple[int, int], str]:
        """What the things are called that are named at places of the text: the fullest words that it has for them."""
        return called(self.names, self._fuller)

    @cached_property
    def _fuller(self) -> Mapping[str, str]:
        """Words for things, with the fullest that the text has for the same thing; chains as rosters name them are among them."""
        rows = [Name(0, 0, place.chain, "IndustryChain") for place in self._rows]
        where = Where(self._front.issuer or "", self._front.place or "")
        return same([*self.names, *rows], self.text.text, where)

    @cached_property
    def _duties(self) -> list[Duty]:
        return duties(self.text, self._layout)

    @cached_property
    def _answering(self) -> frozenset[tuple[int, int]]:
        """Where those are named who answer for something."""
        return frozenset(name for duty in self._duties for name in duty.names)

    @cached_property
    def _rows(self) -> list[Place]:
        """What the text says of what chains have."""
        return roster(self.text, self._layout)

    @cached_property
    def _roster(self) -> list[Place]:
        """What chains have, each chain by its fullest name."""
        return [replace(place, chain=self._chain_named(place.chain)) for place in self._rows]

    def _chain_named(self, words: str) -> str:
        """Return the fullest name of a chain; without the level that a sentence sets before it (省|石墨产业链)."""
        chains = {name.text for name in self.names if self._kind(name) == "IndustryChain"}
        bare = LEVEL.sub("", words)
        return self._fuller.get(words, words) if words in chains or bare not in chains else self._fuller.get(bare, bare)

    @cached_property
    def _answers(self) -> Answers:
        """What the text says of who answers for what, with all that its passages hold."""
        return Answers(
            self.text.text,
            f"{ID}{self.slug}/",
            self._year,
            self._duties,
            [(held.start, held.end, held.passage) for held in self._held],
            [
                (name.start, name.end, self._thing_of(name), self._kind(name))
                for held in self._held
                for name in held.names
            ],
            [
                (start, figure_name(held.passage, number), quantity)
                for held in self._held
                for number, (start, _, quantity) in enumerate(held.quantities, start=1)
            ],
        )

    @cached_property
    def _stated(self) -> list[tuple[int, int, Quantity]]:
        found = stated(self.text, self._layout)
        found = found if self._year or self._is_dated else milestones(found, self._layout.tables)
        return answered(found, self._duties, self.text.text, self._year, self._is_dated)

    @property
    def _is_dated(self) -> bool:
        """Whether the text says of itself when it was written, or that it tells what was."""
        return self._front.date is not None or bool(re.search(grammar.PAST_TITLE, self._front.title))

    @cached_property
    def _held(self) -> list[Held]:
        """What each passage holds; the chains are those that its heading names, or the nearest heading above."""
        quantities = _Spans(self._stated)
        all_names = _Spans([(name.start, name.end, name) for name in self.names])
        described: set[ox.NamedNode] = set()
        served: dict[str, tuple[list[str], Head | None]] = {}
        found = []
        for section in self._layout.sections:
            chains, head = served.get(section.number.rpartition(".")[0], ([], None))
            for iri, passage in self._passages(section):
                start, end = passage.start, passage.end
                figures = quantities.within(start, end)
                here = self._free([name for _, _, name in all_names.within(start, end)], figures, start, end)
                if passage.heading and (named := [name.text for name in here if name.text in CHAIN_WORDS]):
                    chains, head = list(dict.fromkeys(named)), Head(iri, start, end, section.number)
                new = list(self._new(here, described))
                found.append(
                    Held(
                        iri, section.number, start, end, passage.heading, passage.row, figures, here, new, chains, head
                    )
                )
            served[section.number] = chains, head
        return found

    def _new(self, here: Sequence[Name], described: set[ox.NamedNode]) -> Iterator[Name]:
        """Yield the names of things that are not ``described`` yet, and note that they are."""
        for name in here:
            thing = self._thing_of(name)
            if self._kind(name) != "Chain" and thing not in described:
                described.add(thing)
                yield name

    def _free(
        self, here: Sequence[Name], figures: Sequence[tuple[int, int, Quantity]], start: int, end: int
    ) -> list[Name]:
        """Return the names of a passage that stand in no figure and not in the words by which it responds to something."""
        taken = [(first, last) for first, last, _ in figures]
        free = [name for name in here if not any(name.start < last and first < name.end for first, last in taken)]
        response = RESPONDS.search(self.text.text, start, end)
        return [name for name in free if not (response and response.start() <= name.start < response.end())]

    def _proposals(self, held: Held) -> Iterator[Proposal]:
        """Yield the relations that a passage may state, and that what it names first stands under a heading of chains."""
        if head := held.head:
            section, words = f"{self.document.value}/section/{head.section}", self.text.text[head.start : head.end]
            for name in held.new:
                if self._kind(name) not in _SERVED:
                    yield Proposal(
                        head.passage.value, head.start, head.end, self._thing_of(name).value, "placedUnder", section,
                        words[:MOST], OF_HEADING, Reason(UNDER),
                    )  # fmt: skip
        people = [name for _, _, name in self._people.within(held.start, held.end) if _apart(name, held.names)]
        named = sorted([*held.names, *people], key=lambda name: name.start)
        kinds = [self._kind(name) for name in named]
        mentions = [
            Mention(name.start - held.start, name.end - held.start, kind or "Thing")
            for name, kind in zip(named, kinds, strict=True)
        ]
        words = self.text.text[held.start : held.end]
        found: list[Judged | Related] = [
            *(judged(words, mentions, ["row"] if held.row else [], self.least) if models.usable() else ()),
            *(() if models.usable() else related(self.text.text, named, kinds)),
        ]
        holders = chiefs_by_post([(one.first, one.relation, one.second) for one in found])
        for relation in found:
            first, second = named[relation.first], named[relation.second]
            told = held.row and self._cell(first) != self._cell(second)  # by the header, not by the model
            told |= relation.relation == "responsible"  # which grammar reads, and the model guesses
            told |= relation.relation == "carriedOutBy" and (second.start, second.end) in self._answering
            told |= relation.relation == "memberOf" and bool(second.thing) and relation.word not in JOINING
            told |= relation.relation == "chiefOf" and (relation.first, relation.second) in holders
            sure = relation.confidence * math.sqrt(self._sure(first) * self._sure(second))
            things = self._thing_of(first), self._thing_of(second)
            if things[0] != things[1] and not told and not {first.kind, second.kind} & set(NO_THINGS):
                said = self.text.text[min(first.start, second.start) : max(first.end, second.end)]
                reason = Reason(TOLD, relation.word) if relation.word else Reason(BESIDE)
                yield Proposal(
                    held.passage.value, held.start, held.end, things[0].value, relation.relation, things[1].value,
                    said[:MOST], round(sure, 3), reason,
                )  # fmt: skip

    def _sure(self, name: Name) -> float:
        """Return how sure the model is of a name (0 to 1); what grammar made of it or added is certain."""
        return self._sureness.get((name.start, name.end), 1.0)

    @cached_property
    def _sureness(self) -> Mapping[tuple[int, int], float]:
        return {(one.start, one.end): one.sure for one in self._tags}

    @cached_property
    def _cells(self) -> list[int]:
        """Where the cells of tables with a header begin."""
        tables = [table for table in self._layout.tables if table.header]
        return sorted(cell.start for table in tables for row in table.rows for cell in row.cells if cell.own)

    def _cell(self, name: Name) -> int:
        """Return which cell of such a table a name stands in, or after."""
        return bisect_right(self._cells, name.start)

    def _passages(self, section: Section) -> Iterator[tuple[ox.NamedNode, Passage]]:
        """Yield the passages of a section with their IRIs, which end in h (the heading), s1, s2 and so on."""
        sentence = 0
        for passage in section.passages:
            sentence += not passage.heading
            mark = "h" if passage.heading else f"s{sentence}"
            yield ox.NamedNode(f"{self.document.value}/passage/{section.number}.{mark}"), passage

    def _kind(self, name: Name) -> str | None:
        return self._known.kinds[name.thing] if name.thing else name.kind

    def _thing_of(self, name: Name) -> ox.NamedNode:
        if self._place and not name.thing and self._words(name) == self._front.place:
            return self._place
        return ox.NamedNode(name.thing) if name.thing else self._thing(self._words(name))

    def _words(self, name: Name) -> str:
        """Return what the thing is called that a name names: the fullest words that the text has for it."""
        return self._called.get((name.start, name.end), name.text)

    def _thing(self, words: str) -> ox.NamedNode:
        """Return the IRI of a thing of the document's own."""
        return ox.NamedNode(f"{ID}{self.slug}/{local(words)}")


def _is_title(words: str, title: str) -> bool:
    """Return whether words are the title of the document, or most of it."""
    return words in title and 3 * len(words) >= 2 * len(title)


def _apart(name: Name, names: Sequence[Name]) -> bool:
    """Return whether a name overlaps none of others."""
    return not any(name.start < other.end and other.start < name.end for other in names)


def chain_of(name: str) -> ox.NamedNode:
    """Return the chain of a name, one of CHAIN_WORDS."""
    return ox.NamedNode(CHAINS[CHAIN_WORDS.index(name)])


class _Spans(Generic[Item]):
    """Spans of a text (start, end, what stands there), in its order."""

    def __init__(self, spans: Sequence[tuple[int, int, Item]]) -> None:
        self.spans = spans
        self.starts = [start for start, _, _ in spans]

    def within(self, start: int, end: int) -> Sequence[tuple[int, int, Item]]:
        """Return those that begin in a part of the text."""
        return self.spans[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def near(self, name: Name) -> bool:
        """Return whether one of them, none of which overlap, has a character in common with a name."""
        before = bisect_left(self.starts, name.end)
        return before > 0 and self.spans[before - 1][1] > name.start
