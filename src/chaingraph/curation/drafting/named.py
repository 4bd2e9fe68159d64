"""The names in a text, and of which class what they name is."""

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
from chaingraph.text.duties.team_headings import headed_teams
from chaingraph.text.front.general_headings import is_general
from chaingraph.text.names.built import built
from chaingraph.text.names.chains import listed_chains
from chaingraph.text.names.endings import Name, before_names, names
from chaingraph.text.names.filled import filled
from chaingraph.text.names.general import named_generally
from chaingraph.text.names.governed import again, governed, of_places, placeless
from chaingraph.text.names.led import led
from chaingraph.text.names.listed import listed_names
from chaingraph.text.names.membered import membered
from chaingraph.text.names.mending.raised import ANIMALS
from chaingraph.text.names.repeated import repeated_chains
from chaingraph.text.names.repeated_steps import repeated_steps
from chaingraph.text.names.same import Where, bare
from chaingraph.text.offices import OFFICES, ending
from chaingraph.text.quantities.cells.owners import places
from chaingraph.text.roster import chain_cells
from chaingraph.text.roster.titled import titled_span
from chaingraph.text.several import METALS
from chaingraph.text.spans import Spans
from chaingraph.text.tables import heads_chain

# what may answer for something, or is named where those stand
_ANSWERING = frozenset({"Institution", "Team", "Enterprise", "Platform", "Place", "Role", "Group"})
_BODIES = frozenset({"Institution", "Team", "Role"})  # what general words for who works together never are
_LABELS = ("Group", "Role")  # what the label of a row (链主企业, 链长) looks like, and is none
# of which the graph knows common words (龙头企业, 成果转化), which the model must see as names too, or a figure count
_COMMON = ("Group", "Stage")
_STATUS = "龙头企业"  # which is awarded or listed, and so names a group by itself
_CLAUSE, _FAR = re.compile("[,。;\n]"), 40  # what ends a clause, and how far a figure is looked for
# what makes common words part of what is measured (规模以上工业增加值)
_OF_MEASURES = re.compile("企?业?(?:增加值|总?产值|营业收入|利润|投资|用电量)|(?<=以上工业)")
# of which the chain is a part
_WIDER = re.compile("(?<=全产业链)|[\u4e00-\u9fff]{0,6}(?:工程|行动|基金|联盟|专班|协会)")

_EXPLAINS = re.compile(  # in the title of a text that tells of a paper
    "解读|图解|一图[读看]懂|问答|看点|发布稿|起草说明|热点问题"
)
_HEAD = 8  # lines of a text among which stands to whom it is written
_ASKED = re.compile(rf"(?P<office>(?!各)[^、,，;。:\s]{{2,24}}{ending(*OFFICES)}):")  # one office, on a line of its own
_AKIN = {"Platform": "Institution", "Institution": "Platform"}  # what one name may be in two documents (产业学院)


@dataclass(frozen=True)
class Named:
    """The names of what is seen in a text; ``known`` are shared things that they may name."""

    seen: Recognition
    known: Known

    @cached_property
    def names(self) -> list[Name]:
        """The names in the text, in its order; the labels of columns name nothing."""
        seen, text, layout = self.seen, self.seen.text, self.seen.layout
        lists = self._listed()
        made = built(text.text, sorted(self._tasks), seen.front.place or "")
        teams = (one.name for one in headed_teams(text.text, layout.sections, frozenset(layout.paragraphs)))
        told = [*(Name(*one, text.text[slice(*one)], "Team") for one in teams), *membered(text.text, seen.members)]
        given = [*told, *self._as_learned([*lists, *made])]
        learned = seen.learned and without_deeds(text.text, seen.learned, seen.duties)
        found = names(text, self.known.names, layout.breaks, given, learned)
        found = sorted([*found, *repeated_chains(found, text.text)], key=lambda name: name.start)
        if seen.learned is not None:
            found = self._told(found, {(one.start, one.end) for one in lists})
        keyed, labels, fields = set(columns_of.keys(layout)), self._labels(), set(columns_of.fields(layout))
        found = [one for one in found if (one.start, one.end) not in fields or self.kind(one) != "IndustryChain"]
        found = [one for one in found if (one.start, one.end) not in keyed or self.kind(one) not in _LABELS]
        found = [name for name in found if not (name.kind in _BODIES and is_general(name.text))]
        found = [name for name in found if (name.thing or _is_long(name)) and name.start not in labels]
        return named_generally(text.text, found, layout.sections)

    @cached_property
    def _tasks(self) -> frozenset[tuple[int, int]]:
        return frozenset((duty.task.start, duty.task.end) for duty in self.seen.duties if duty.task)

    def _listed(self) -> list[Name]:
        """Return what brackets and columns list, and the chains of lists and of those who lead them."""
        seen, text, layout = self.seen, self.seen.text, self.seen.layout
        of = [quantity.of for _, _, quantity in seen.quantities if quantity.of and quantity.of not in self._tasks]
        wholes = [((one.start, one.end), "Mechanism") for one in seen.mechanisms]
        columns, cells = [*wholes, *columns_of.named(text.text, layout)], chain_cells(layout)
        chains = [*listed_chains(text.text, layout.breaks), *led(text.text, layout.breaks)]
        if layout.tables and not (chains or cells):
            chains += self._titled()
        return [*listed_names(text, seen.duties, seen.rows, of, cells, columns), *chains]

    def _labels(self) -> frozenset[int]:
        """Return the places within labels of columns that name nothing, and within persons, who are no things either."""
        layout = self.seen.layout
        named = {*chain_cells(layout), *(place for duty in self.seen.duties for place in duty.names)}
        named |= {(cell.start, cell.end) for table in layout.tables for cell in places(table)}
        cells = (cell for table in layout.tables for row in table.header for cell in row.cells)
        labels = (cell for cell in cells if not (heads_chain(cell) or (cell.start, cell.end) in named))
        within = [(cell.start, cell.end) for cell in labels] + [one.person for one in self.seen.members]
        return frozenset(place for one in within for place in range(*one))

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
        tagged = Spans([(one.start, one.end, one) for one in self.seen.tags])
        found = [
            name
            for name in self._untitled(found)
            if not name.thing
            or self.kind(name) not in _COMMON
            or self._is_meant(name, tagged.meet(name.start, name.end))
        ]
        otherwise = {
            (one.start, one.end): one.otherwise
            for one in self.seen.tags
            if one.otherwise and one.otherwise not in NO_THINGS
        }
        place = self.seen.front.place or ""
        found = governed(of_places(placeless(found, place), text, place), text, breaks, lists, otherwise)
        return self._untitled(repeated_steps(filled(again(found, text, breaks, lists), text, place), text))

    def _untitled(self, found: Sequence[Name]) -> list[Name]:
        """Return names without the title of the document itself: it covers what is named in it, and is no paper that it cites."""
        title = comparable(self.seen.front.title)
        short = re.sub(r"\d{4}年度?", "", title).replace(comparable(self.seen.front.place or ""), "")  # 政府工作报告
        own = {name for name in found if (words := comparable(name.text)) == short or _is_title(words, title)}
        return [name for name in found if name.kind != "Policy" or name not in own]

    def _is_meant(self, name: Name, seen: bool) -> bool:
        """Return whether common words (规模以上工业) name a group: the model sees it or a figure counts it; no 增加值 is its own."""
        is_status = name.text.endswith(_STATUS)
        return not _OF_MEASURES.match(self.seen.text.text, name.end) and (seen or is_status or self._is_counted(name))

    def _is_counted(self, name: Name) -> bool:
        """Return whether a figure stands in the clause of a name."""
        near = Spans(self.seen.quantities).within(name.start - _FAR, name.start + _FAR)
        between = ((min(name.end, end), max(name.start, start)) for start, end, _ in near)
        return not all(_CLAUSE.search(self.seen.text.text, first, last) for first, last in between)

    def _as_learned(self, given: Sequence[Name]) -> Iterator[Name]:
        """Yield names that the layout gives, of the kind that the model sees in the same words where that can answer too, or where the layout tells none."""
        kinds = {(one.start, one.end): one.kind for one in self.seen.learned or ()}
        for one in given:
            kind = kinds.get((one.start, one.end))
            kind = kind if one.kind is None or {kind, one.kind} <= {*_ANSWERING} else None
            is_place = one.kind == "Place" and kind == "Enterprise"  # below a label of towns and parks
            yield replace(one, kind=one.kind if is_place else kind or one.kind)

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

    @cached_property
    def _met(self) -> Mapping[tuple[str, str], ox.NamedNode]:
        """The things that other documents of the place name."""
        return self.known.met(self._where, self.place) if self.place else {}

    @cached_property
    def _where(self) -> Where:
        text, front = self.seen.text, self.seen.front
        told = (_ASKED.fullmatch(text.text, *line) for line in text.lines[:_HEAD])
        asked = next((one["office"] for one in told if one), "")
        return Where(front.issuer or "", front.place or "", asked)

    @cached_property
    def place(self) -> ox.NamedNode | None:
        """The place of the document: a known one, or one of its name."""
        name = self.seen.front.place
        return (self.known.place(name) or ox.NamedNode(f"{ID}place/{local(name)}")) if name else None


def _is_long(name: Name) -> bool:
    """Return whether a name is more than one character, or an animal or the chain of a metal by one."""
    one = (name.kind == "Product" and name.text in ANIMALS) or (name.kind == "IndustryChain" and name.text in METALS)
    return one or len(comparable(name.text)) > 1


def _is_title(words: str, title: str) -> bool:
    """Return whether words are the title of the document, or most of it, and not that of a paper which it explains.

    >>> [_is_title("云岭市链长制工作规则", title) for title in ("云岭市链长制工作规则(试行)", "云岭市链长制工作规则政策解读")]
    [True, False]
    """
    return words in title and not _EXPLAINS.search(title.replace(words, "")) and 3 * len(words) >= 2 * len(title)
