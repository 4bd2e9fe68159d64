"""The names in a text, and the things that they name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pyoxigraph as ox

from chaingraph.base.naming import comparable, local
from chaingraph.curation.drafting.deeds import without_deeds
from chaingraph.curation.drafting.known import Known
from chaingraph.curation.drafting.recognition import NO_THINGS, Recognition
from chaingraph.model.vocabulary import ID
from chaingraph.text import columns as columns_of
from chaingraph.text.duties.mechanisms import is_whole
from chaingraph.text.duties.team_headings import headed_teams
from chaingraph.text.front.general_headings import is_general
from chaingraph.text.housed import Housed, housed
from chaingraph.text.names.anaphora import standing_for
from chaingraph.text.names.built import built
from chaingraph.text.names.chains import listed_chains
from chaingraph.text.names.endings import Name, before_names, names
from chaingraph.text.names.filled import filled
from chaingraph.text.names.general import meant, named_generally
from chaingraph.text.names.governed import again, governed, of_places, placeless
from chaingraph.text.names.governments import acting
from chaingraph.text.names.heads import head, heads
from chaingraph.text.names.led import led
from chaingraph.text.names.listed import listed_names
from chaingraph.text.names.membered import membered
from chaingraph.text.names.mending.raised import ANIMALS
from chaingraph.text.names.same import Where, bare, called, same
from chaingraph.text.quantities.cells.owners import places
from chaingraph.text.roster import Place, chain_cells, label_of
from chaingraph.text.roster.titled import titled_span
from chaingraph.text.spans import Spans
from chaingraph.text.tables import heads_chain
from chaingraph.text.teammates import Teammate, teammates

# what may answer for something, or is named where those stand
ANSWERING = frozenset({"Institution", "Team", "Enterprise", "Platform", "Place", "Role", "Group"})
BODIES = frozenset({"Institution", "Team", "Role"})  # what general words for who works together never are
LABELS = ("Group", "Role")  # what the label of a row (链主企业, 链长) looks like, and is none
# of which the graph knows common words (龙头企业, 成果转化), which the model must see as names too, or a figure count
COMMON = ("Group", "Stage")
STATUS = "龙头企业"  # which is awarded or listed, and so names a group by itself
LEVEL = re.compile("^[省市县区州](?:级|重点)?")  # before the name of a chain
CLAUSE, FAR = re.compile("[,。;\n]"), 40  # what ends a clause, and how far a figure is looked for
# what makes common words part of what is measured (规模以上工业增加值)
OF_MEASURES = re.compile("企?业?(?:增加值|总?产值|营业收入|利润|投资|用电量)|(?<=以上工业)")
# of which the chain is a part
_WIDER = re.compile("(?<=全产业链)|[\u4e00-\u9fff]{0,6}(?:工程|行动|基金|联盟|专班|协会)")

_AKIN = {"Platform": "Institution", "Institution": "Platform"}  # what one name may be in two documents (产业学院)


@dataclass(frozen=True)
class Naming:
    """The names of what is seen in a text; ``known`` are shared things that they may name, ``slug`` names the document in IRIs."""

    seen: Recognition
    known: Known
    slug: str

    @cached_property
    def names(self) -> list[Name]:
        """The names in the text, in its order; the labels of columns name nothing."""
        seen, text = self.seen, self.seen.text
        layout = seen.layout
        tasks = {(duty.task.start, duty.task.end) for duty in seen.duties if duty.task}
        of = [quantity.of for _, _, quantity in seen.quantities if quantity.of and quantity.of not in tasks]
        wholes = [((one.start, one.end), "Mechanism") for one in seen.mechanisms]
        columns = [*wholes, *columns_of.named(text.text, layout)]
        named = chain_cells(layout)
        heads_of = {(cell.start, cell.end) for table in layout.tables for cell in places(table)}
        listed = listed_names(text, seen.duties, seen.rows, of, named, columns)
        chains = [*listed_chains(text.text, layout.breaks), *led(text.text, layout.breaks)]
        if layout.tables and not (chains or named):
            chains += self._titled()
        made = built(text.text, sorted(tasks), self.seen.front.place or "")
        teams = (one.name for one in headed_teams(text.text, layout.sections, frozenset(layout.paragraphs)))
        told = [*(Name(*one, text.text[slice(*one)], "Team") for one in teams), *membered(text.text, seen.members)]
        given = [*told, *self._as_learned([*listed, *chains, *made])]
        learned = seen.learned and without_deeds(text.text, seen.learned, seen.duties)
        found = names(text, self.known.names, layout.breaks, given, learned)
        if seen.learned is not None:
            found = self._told(found, {(one.start, one.end) for one in (*listed, *chains)})
        rows = (row for table in layout.tables for row in table.header)
        answering = {place for duty in seen.duties for place in duty.names}
        labels = (
            cell
            for row in rows
            for cell in row.cells
            if not (heads_chain(cell) or (cell.start, cell.end) in {*named, *answering, *heads_of})
        )
        headers = {place for cell in labels for place in range(cell.start, cell.end)}
        headers |= {place for one in seen.members for place in range(*one.person)}  # persons are no things either
        keyed = set(columns_of.keys(layout))
        found = [one for one in found if (one.start, one.end) not in keyed or self.kind(one) not in LABELS]
        found = [name for name in found if not (name.kind in BODIES and is_general(name.text))]
        found = [name for name in found if (name.thing or _is_long(name)) and name.start not in headers]
        return named_generally(text.text, found, layout.sections)

    def _titled(self) -> Iterator[Name]:
        """Yield the one chain that the title of a text names, in whose words the model sees no chain anywhere, if no verb is among them."""
        text = self.seen.text.text
        seen = any(one.kind == "IndustryChain" for one in self.seen.learned or ())
        span = None if seen else titled_span(text, self.seen.layout)
        if span and not (before_names().search(text, *span) or _WIDER.match(text, span[1])):
            yield Name(*span, text[slice(*span)], "IndustryChain")

    def _told(self, found: Sequence[Name], lists: Collection[tuple[int, int]]) -> list[Name]:
        """Return names as the document as a whole tells them; its own title is none."""
        text, breaks = self.seen.text.text, self.seen.layout.breaks
        title = comparable(self.seen.front.title)
        found = [name for name in found if not (name.kind == "Policy" and _is_title(comparable(name.text), title))]
        tagged = Spans([(one.start, one.end, one) for one in self.seen.tags])
        found = [
            name
            for name in found
            if not name.thing
            or self.kind(name) not in COMMON
            or self._is_meant(name, tagged.meet(name.start, name.end))
        ]
        otherwise = {
            (one.start, one.end): one.otherwise
            for one in self.seen.tags
            if one.otherwise and one.otherwise not in NO_THINGS
        }
        found = governed(of_places(placeless(found), text, self.seen.front.place or ""), text, breaks, lists, otherwise)
        return filled(again(found, text, breaks, lists), text, self.seen.front.place or "")

    def _is_meant(self, name: Name, seen: bool) -> bool:
        """Return whether common words (规模以上工业) name a group: the model sees it or a figure counts it; no 增加值 is its own."""
        is_status = name.text.endswith(STATUS)
        return not OF_MEASURES.match(self.seen.text.text, name.end) and (seen or is_status or self._is_counted(name))

    def _is_counted(self, name: Name) -> bool:
        """Return whether a figure stands in the clause of a name."""
        near = Spans(self.seen.quantities).within(name.start - FAR, name.start + FAR)
        between = ((min(name.end, end), max(name.start, start)) for start, end, _ in near)
        return not all(CLAUSE.search(self.seen.text.text, first, last) for first, last in between)

    def _as_learned(self, given: Sequence[Name]) -> Iterator[Name]:
        """Yield names that the layout gives, of the kind that the model sees in the same words where that can answer too."""
        kinds = {(one.start, one.end): one.kind for one in self.seen.learned or () if one.kind in ANSWERING}
        for one in given:
            kind = kinds.get((one.start, one.end)) if one.kind in ANSWERING else None
            is_place = one.kind == "Place" and kind == "Enterprise"  # below a label of towns and parks
            yield replace(one, kind=one.kind if is_place else kind or one.kind)

    # ------------------------------------------------------------ what they name

    def kind(self, name: Name) -> str | None:
        """Return the class of what a name names, None where nothing says it."""
        return self.known.kinds[name.thing] if name.thing else self._akin(name)

    def _akin(self, name: Name) -> str | None:
        """Return the class of a name, where another document of the place takes a platform of that name for a body or a body for a platform, that of it."""
        other = _AKIN.get(name.kind or "")
        if not other:
            return name.kind
        met = [(kind, comparable(bare(name.text, kind, self._where))) in self._met for kind in (other, name.kind)]
        return other if met == [True, False] else name.kind

    def thing_of(self, name: Name) -> ox.NamedNode:
        """Return what a name names, or the name that it stands for."""
        name = self.standing.get((name.start, name.end), (name, name))[1]
        if self.place and not name.thing and self.words(name) == self.seen.front.place:
            return self.place
        return self._once(name.thing) if name.thing else self.thing(self.words(name), self.kind(name))

    @cached_property
    def standing(self) -> Mapping[tuple[int, int], tuple[Name, Name]]:
        """By their places, words that stand for a name (该公司), as a name, with that name."""
        told = standing_for(self.seen.text.text, [name for name in self.names if not name.thing])
        return {(words.start, words.end): (words, name) for words, name in told}

    def words(self, name: Name) -> str:
        """Return what the thing is called that a name names: the fullest words that the text has for it."""
        return self._called.get((name.start, name.end), name.text)

    def thing(self, words: str, kind: str | None) -> ox.NamedNode:
        """Return the IRI of a thing of some class: as other documents of the place know it, or the document's own."""
        known = self._met.get((kind or "", comparable(bare(words, kind, self._where))))
        return known or self._once(f"{ID}{self.slug}/{local(words)}")

    def _once(self, iri: str) -> ox.NamedNode:
        """Return the node of an IRI, always the same: a thing is named many times, and each node holds its own IRI."""
        return self._nodes.setdefault(iri, ox.NamedNode(iri))

    @cached_property
    def _nodes(self) -> dict[str, ox.NamedNode]:
        return {}

    @cached_property
    def _met(self) -> Mapping[tuple[str, str], ox.NamedNode]:
        """The things that other documents of the place name."""
        return self.known.met(self._where, self.place) if self.place else {}

    @cached_property
    def _where(self) -> Where:
        return Where(self.seen.front.issuer or "", self.seen.front.place or "")

    @cached_property
    def place(self) -> ox.NamedNode | None:
        """The place of the document: a known one, or one of its name."""
        name = self.seen.front.place
        return (self.known.place(name) or ox.NamedNode(f"{ID}place/{local(name)}")) if name else None

    @cached_property
    def _called(self) -> Mapping[tuple[int, int], str]:
        """What the things are called that are named at places of the text: the fullest words that it has for them."""
        found = dict(called(self.names, self._fuller, self.seen.text.text))
        posts = {label_of(self.seen.text.text, place): place.post for place in self.roster if place.post}
        posts |= {(post.start, post.end): head(post.text, found[team.start, team.end]) for post, team in self.heads}
        bare = (name for name in self.names if self.kind(name) == "Role" and found[name.start, name.end] == name.text)
        found |= {(words.start, words.end): found[one.start, one.end] for words, one in self._meant}
        found |= {(name.start, name.end): words for name in self.names if (words := self._whole(name))}
        return found | {(name.start, name.end): post for name in bare if (post := posts.get((name.start, name.end)))}

    @cached_property
    def heads(self) -> list[tuple[Name, Name]]:
        """The heads of teams that their posts name alone, each with the team."""
        return list(heads(self.names, self.seen.layout.sections))

    def _whole(self, name: Name) -> str | None:
        """Return what a mechanism is called of which a table lists the parts (“六个一”工作机制); None for any other name."""
        wholes = (one.whole for one in self.seen.mechanisms[:1] if name.kind == "Mechanism")
        return next((f"“{whole}”" for whole in wholes if is_whole(name.text, whole)), None)

    @property
    def _meant(self) -> Iterator[tuple[Name, Name]]:
        """The general words of headings, each with the name of what they mean."""
        return meant(self.seen.text.text, self.names, self.seen.layout.sections)

    @cached_property
    def housed(self) -> list[Housed]:
        """Which bodies house which offices."""
        return list(housed(self.seen.text.text, self.names, self.seen.layout.sections))

    @cached_property
    def teammates(self) -> list[Teammate]:
        """The bodies that lists name as members of teams."""
        return list(teammates(self.seen.text.text, self.names, self.seen.layout.sections))

    @cached_property
    def _fuller(self) -> Mapping[str, str]:
        """Words for things, with the fullest that the text has for the same thing; chains as rosters name them are among them."""
        rows = [Name(0, 0, place.chain, "IndustryChain") for place in self.seen.rows]
        return same([*self.names, *rows], self.seen.text.text, self._where)

    def shorter(self, name: Name) -> Sequence[str]:
        """Return the other words that the text has for what a name names."""
        return () if name.thing else self._shorter.get(self.words(name), ())

    @cached_property
    def _shorter(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for words, full in sorted(self._fuller.items()):
            found.setdefault(full, []).append(words)
        return found

    def government(self, place: Name) -> tuple[ox.NamedNode, str] | None:
        """Return who acts for a place and what it is called: an office of the text, or the place's government by its title."""
        words = self._acting.get(self.words(place))
        return (self.thing(words, "Institution"), words) if words else None

    @cached_property
    def _acting(self) -> Mapping[str, str]:
        kinds = ("Place", "Institution")
        places, offices = ([self.words(one) for one in self.names if self.kind(one) == kind] for kind in kinds)
        return acting(places, offices, self._where)

    @cached_property
    def governments(self) -> Mapping[str, str]:
        """The IRIs of the governments of the places that the text names, with what they are called."""
        return {self.thing(words, "Institution").value: words for words in self._acting.values()}

    @cached_property
    def roster(self) -> list[Place]:
        """What chains have, each chain by its fullest name."""
        return [replace(place, chain=self._chain_named(place.chain)) for place in self.seen.rows]

    def _chain_named(self, words: str) -> str:
        """Return the fullest name of a chain; without the level that a sentence sets before it (省|石墨产业链)."""
        bare, chains = LEVEL.sub("", words), self._chains
        return self._fuller.get(words, words) if words in chains or bare not in chains else self._fuller.get(bare, bare)

    @cached_property
    def _chains(self) -> frozenset[str]:
        """The words that name industry chains."""
        return frozenset(name.text for name in self.names if self.kind(name) == "IndustryChain")


def _is_long(name: Name) -> bool:
    """Return whether a name is more than one character, or an animal by one."""
    return len(comparable(name.text)) > 1 or (name.kind == "Product" and name.text in ANIMALS)


def _is_title(words: str, title: str) -> bool:
    """Return whether words are the title of the document, or most of it."""
    return words in title and 3 * len(words) >= 2 * len(title)
