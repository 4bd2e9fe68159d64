"""Figures of a draft: what is printed of a quantity is stated, what was guessed from the words around is undecided."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pyoxigraph as ox

from chaingraph.curation.drafting.about import About, Named
from chaingraph.curation.drafting.known import Known
from chaingraph.curation.drafting.levels import Level, Levels, baselines, reached
from chaingraph.model.terms import COMPARATORS, TYPE, cg, day, numeric
from chaingraph.text.dates import TO, last_day
from chaingraph.text.quantities import Quantity, units
from chaingraph.text.quantities.days import periods
from chaingraph.text.quantities.indicators.bare import called
from chaingraph.text.quantities.indicators.ended import says_measure
from chaingraph.text.quantities.kinds import kind

_PER = {
    "条产业链": "条产业链",
    "年度": "年",
    "季度": "个季度",
    "半年": "个半年",
    "月": "个月",
    "个月": "个月",
}  # what words that follow 每 are counted in, where not by themselves
_HARDLY = re.compile(
    "[占数额]|.?$|总量$|(?:资金|金)额?$|[存出]栏量?$|(?:占地|建筑)?面积$|.*数$|.*位次$"
)  # says too little without what it is of
_SAID = re.compile("^(?:产业链|[的共]|(?:实现|完成)(?![率数额]))+")  # between that and its measure
_LEAST = 3  # characters of the end of a name with which words begin that are cut within it
_SIZED = re.compile("^(?:规模以上|规上)")
_ACTORS = frozenset({"Institution", "Enterprise", "Role", "Place", "Team"})
_MONTH = re.compile(r"\d{1,2}月(?:\d{1,2}日)?")
_SINCE_JANUARY = re.compile(rf"(?<!\d)1{TO}(\d{{1,2}})月")
_DAY = re.compile(r"(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")


@dataclass(frozen=True)
class Figures:
    """Writes the quantities of a document down as figures.

    ``text`` is canonical, ``known`` has the units and indicators that are known, ``about`` what figures tell of by what is named
    near them, ``levels`` what the section has told.
    """

    text: str
    known: Known
    about: About
    levels: Levels = field(default_factory=Levels)

    def quads(
        self,
        passage: ox.NamedNode,
        found: Sequence[tuple[int, int, Quantity]],
        things: Sequence[Named],
        topic: ox.NamedNode | None = None,
        subjects: Mapping[int, ox.NamedNode] | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the figures that a passage states.

        ``found`` are its quantities, ``things`` those it names, with their places, ``topic`` what its heading is about, and
        ``subjects`` what figures are about by their places, as learned (None without a model).
        """
        names = {one.start: figure_name(passage, number) for number, (_, _, one) in enumerate(found, start=1)}
        based = dict(baselines(found))
        for number, (start, end, quantity) in enumerate(found, start=1):
            figure = names[quantity.start]
            about = self.about.of(start, end, quantity, things, topic)
            if subjects is not None and not (about and (quantity.of or self.about.in_label(quantity))):
                about = subjects.get(start)
            about = about or self.about.counted(quantity)
            words = _without_actor(self.known.called(quantity), self._actors(start, things))
            words = _without_subject(words, self._names_of(about, start, things))
            named = replace(quantity, indicator=self.known.aimed_at(words, quantity.unit, about))
            of = kind(named, self.text, start, end)
            yield from self._figure(figure, passage, (start, end), named, about, of)
            if number - 1 in based:
                yield ox.Quad(figure, cg("baseline"), figure_name(passage, based[number - 1] + 1), passage)
            else:
                done = reached(found, number - 1)
                own = names[found[done][2].start] if done is not None else None
                yield from self._held_against(figure, passage, named, about, of, own)
            for condition in filter(None, map(names.get, quantity.condition)):
                yield from self._guess(figure, "condition", condition, passage)

    def _figure(
        self,
        figure: ox.NamedNode,
        passage: ox.NamedNode,
        place: tuple[int, int],
        quantity: Quantity,
        about: ox.NamedNode | None,
        of: str,
    ) -> Iterator[ox.Quad]:
        """Yield a figure: what is printed of it, and what is read from the words around, which is undecided."""
        status = _status(quantity)
        read = [
            ("startOffset", ox.Literal(place[0])),
            ("endOffset", ox.Literal(place[1])),
            ("status", cg(status) if status else None),
            ("quantityKind", cg(of)),
            ("about", about),
            *(("undecided", cg(name)) for name in ("about", "indicator", "quantityKind", "status")),
            ("undecided", None if quantity.unit else cg("unit")),
        ]
        yield ox.Quad(figure, TYPE, cg("Target" if status == "planned" else "Figure"), passage)
        for property, value in (*_printed(quantity), *read):
            if value is not None:
                yield ox.Quad(figure, cg(property), value, passage)
        yield from self._measure(figure, quantity, passage)
        if quantity.falls:
            for language, word in (("zh", "下降"), ("en", "decrease")):
                yield ox.Quad(figure, cg("qualifier"), ox.Literal(word, language=language), passage)
        yield from self._when(figure, quantity, passage, of == "stock")

    def _measure(self, figure: ox.NamedNode, quantity: Quantity, passage: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield in what unit a figure counts, for each of what, and by what indicator."""
        if quantity.unit:
            unit, description = self.known.unit(quantity.unit)
            yield ox.Quad(figure, cg("unit"), unit, passage)
            yield from description
        for per in quantity.per:
            yield from self._per(figure, per, passage)
        if quantity.indicator:
            described = self.known.indicator(quantity.indicator, passage)
            yield ox.Quad(figure, cg("indicator"), described[0].subject, passage)
            yield from described

    def _held_against(
        self,
        figure: ox.NamedNode,
        passage: ox.NamedNode,
        quantity: Quantity,
        about: ox.NamedNode | None,
        of: str,
        own: ox.NamedNode | None,
    ) -> Iterator[ox.Quad]:
        """Yield which level, told before it in its section, or its ``own`` behind it in its row, a target can be held against; note a level."""
        level = Level(quantity.indicator, quantity.unit, of, quantity.per)
        if _status(quantity) == "achieved":
            self.levels.note(level, about, figure)
        elif _status(quantity) == "planned" and (against := self.levels.before(level, about, quantity.cell) or own):
            yield from self._guess(figure, "comparableWith", against, passage)

    def _per(self, figure: ox.NamedNode, per: str, passage: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield for each of what a figure holds (每条产业链, 每年, 单户), where a unit counts that."""
        counted = re.sub("^条.*产业链$", "条产业链", re.sub("^[每一单]", "", per))  # 每条重点产业链
        counts = (counted, counted.removeprefix("个"), counted[:1])  # 单个企业 is of each 企业, 单个项目 of each 个
        symbol = _PER.get(counted) or next((one for one in counts if units.unit(one).kind), "")
        if symbol:
            one, description = self.known.unit(symbol)
            yield from self._guess(figure, "per", one, passage)
            yield from description

    def _actors(self, start: int, things: Sequence[Named]) -> list[str]:
        """Return the names before a figure of who may be its subject: an indicator does not begin with them."""
        return [self.text[first:last] for first, last, _, kind in things if kind in _ACTORS and last <= start]

    def _names_of(self, about: ox.NamedNode | None, start: int, things: Sequence[Named]) -> list[str]:
        """Return the names before a figure of what it is about."""
        found = (self.text[first:last] for first, last, thing, _ in things if thing == about and last <= start)
        return sorted(found, key=len, reverse=True)

    def _when(self, figure: ox.NamedNode, quantity: Quantity, passage: ox.NamedNode, level: bool) -> Iterator[ox.Quad]:
        """Yield the day that a level is of, the period of what was done, or the day a target is due.

        ``level`` says that the quantity is a level, which a report that names no day tells as of the end of its year.
        """
        if quantity.conditional:
            return
        if quantity.said == "planned":
            if quantity.due:
                yield from self._guess(figure, "dueBy", day(quantity.due), passage)
            return
        if told := periods.span(quantity.period or "", quantity.year):
            ends = [("asOf", told[1])] if level and told[1] else [("start", told[0]), ("end", told[1])]
            for property, one in ends:
                yield from self._guess(figure, property, day(one), passage) if one else ()
            return
        match = _DAY.search(_dated(quantity))
        if not match:
            return
        since = _SINCE_JANUARY.search(quantity.period or "")
        year, month = int(match[1]), int(since[1] if since else match[2] or 12)
        if not (last := last_day(year, month, int(match[3] or 0))):
            return
        if re.search("^[截到至]|末|底", quantity.period or "") or (not quantity.period and level):
            yield from self._guess(figure, "asOf", day(last), passage)
        else:
            first = datetime.date(year, 1 if since else int(match[2] or 1), int(match[3] or 1))
            yield from self._guess(figure, "start", day(first), passage)
            yield from self._guess(figure, "end", day(last), passage)

    def _guess(
        self, figure: ox.NamedNode, property: str, value: ox.Literal | ox.NamedNode, passage: ox.NamedNode
    ) -> Iterator[ox.Quad]:
        """Yield what the words around a figure suggest, marked as undecided."""
        yield ox.Quad(figure, cg(property), value, passage)
        yield ox.Quad(figure, cg("undecided"), cg(property), passage)


def _without_actor(words: str | None, actors: Sequence[str]) -> str | None:
    """Return the words of an indicator without the name of who does it (县城投公司入股比例: 入股比例).

    >>> _without_actor("县城投公司入股比例", ["县城投公司"]), _without_actor("云州银行数", ["云州银行"])
    ('入股比例', '云州银行数')
    """
    for actor in actors:
        rest = re.sub(r"^(?:[已的了各]|共|合计)+(?=..)", "", (words or "").removeprefix(actor))
        if words and words.startswith(actor) and len(rest) > 2 and re.search(r"[\u3400-\u9fff]{2}", rest):
            words = rest
    return words


def _without_subject(words: str | None, names: Sequence[str]) -> str | None:
    """Return the words of an indicator without the name of what the figure is about, where they still say what is measured.

    >>> _without_subject("新能源汽车产量", ["新能源汽车"]), _without_subject("茶叶数", ["茶叶"]), _without_subject("产量", ["茶叶"])
    ('产量', '茶叶数', '产量')
    >>> _without_subject("柚农贷余额", ["柚农贷"]), _without_subject("生猪存栏量", ["生猪"]), _without_subject("规上企业实现营业收入", ["规上企业"])
    ('贷款余额', '生猪存栏量', '营业收入')
    >>> _without_subject("加工机械产量", ["食品加工机械"]), _without_subject("产业投资额", ["石墨产业"])
    ('产量', '产业投资额')
    >>> _without_subject("规模以上石墨产业增加值", ["石墨产业"]), _without_subject("规上企业数", ["规上企业"])
    ('增加值', '规上企业数')
    """
    bare = _SIZED.sub("", words or "")
    for name in names:
        tails = (name[place:] for place in range(max(1, len(name) - _LEAST + 1)))
        told = next(((said, tail) for tail in tails for said in (words or "", bare) if said.startswith(tail)), None)
        rest = _SAID.sub("", told[0].removeprefix(told[1])) if told else ""
        if told and says_measure(rest) and not _HARDLY.match(rest):
            return called(name, rest) or rest
    return words


def _dated(quantity: Quantity) -> str:
    """Return when a quantity was, with the year that its words mean (截至10月底: 2026年10月); empty where no year is known."""
    if not quantity.year:
        return quantity.period or ""
    month = _MONTH.search(quantity.period or "")
    return f"{quantity.year}年{month[0] if month else ''}"


def _printed(quantity: Quantity) -> Iterator[tuple[str, ox.NamedNode | ox.Literal | None]]:
    """Yield what is printed of a figure: its words, and what they say by themselves."""
    yield "exact", ox.Literal("".join(quantity.exact.split()))
    yield "value", numeric(quantity.value)
    yield "upperValue", numeric(quantity.upper) if quantity.upper is not None else None
    yield "comparator", cg(COMPARATORS[quantity.comparator])
    yield "rank", ox.Literal(int(quantity.value)) if quantity.rank else None


def _status(quantity: Quantity) -> str | None:
    """Return whether a figure is reached, planned, or what a rule says; None where nothing tells the first two apart."""
    if quantity.conditional:
        return "conditional"
    return None if quantity.unsaid else quantity.said


def figure_name(passage: ox.NamedNode, number: int) -> ox.NamedNode:
    """Return the IRI of a figure of a drafted passage, by its number in it, from 1."""
    return ox.NamedNode(f"{passage.value.replace('/passage/', '/figure/')}.{number}")
