"""What the model of figures is told of a quantity: what grammar makes of it, and the words, years, headings and labels around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout
from chaingraph.text.quantities import grammar, units
from chaingraph.text.quantities.days.intents import Intent, intents
from chaingraph.text.quantities.days.listed import leads
from chaingraph.text.quantities.days.periods import reported
from chaingraph.text.quantities.days.written import UNKNOWN
from chaingraph.text.quantities.moods import mood, orders_alone, tells
from chaingraph.text.quantities.quantity import Quantity
from chaingraph.text.years import NO_YEARS, Years, years

# words that tell whether a quantity is reached, to come, a condition or given: hints for the model, no decisions
_CUES = re.compile(
    r"力争|计划|目标|预计|预期|确保|争取|将于?|拟|要|应当?|须|可|不低于|不少于|不超过|至少|以上|给予|奖励|补助|补贴|贴息|资助|奖补|津贴|奖|补|配套|承担|支持|加|按|每[年个家月吨亩人]?|最高|达到?|超过|突破|的,|的部分|对|凡|首次|"
    r"已|截至|目前|去年|上年|现有|累计|同比|增长|下降|完成|实现|新增|建成|到20|今年|明年|年底|底前|月前|由|提高到|从|评|满|连续|得分|期限|有效期|其中|共|推进|推动|打造|培育|建设|开展|组织|实施|设立|安排|了|过|存在|短板|仅|只|"
    r"责任单位|牵头|负责|配合|完成时限|下一步|等|任|获评?|入选|认定|近|上半年|[一二三四]季度|1[-—]\d+月|全年|年内|正|在|以?内"
)
_OF_HEADINGS = re.compile(
    r"目标|任务|措施|举措|计划|安排|打算|下一步|要求|保障|成效|做法|情况|基础|现状|问题|标准|条件|奖|补|支持|程序|回顾|进展|成绩|思路|第.{1,3}条|关于|工作|附则|监督|重点|20\d\d年|会议|行动|工程"
)
_OF_TITLES = re.compile(
    r"方案|计划|规划|意见|办法|通知|措施|政策|职责|分解表|清单|分工|规则|条例|规定|制度|纪要|任务书|要点|报告|提案|协办|总结|公报|答复|汇报|回顾|通报|简报|小结|讲话|名单|公示|细则|条|速览|问|答|侧记|观察|简介|指南|记者|通讯员|讯|▲|●|手记"
)
_OF_LABELS = re.compile("目标|计划|任务|指标|完成|实际|现状|截止|时限|时间|责任|牵头|增幅|增速|20\\d\\d")
_GIVEN = re.compile(r"给予|奖励|补助|补贴|贴息|资助|奖补")
_ANSWERS = re.compile(r"责任单位|牵头单位|牵头部门|负责\)|牵头[,)、]|责任部门|完成时限")
_YEAR = re.compile(r"(20\d\d)年")
_TITLE = 150  # characters of a text in which its title stands


_SUMMARY = re.compile("总结|(?:完成|进展|落实|推进)情况")  # in a title


@dataclass(frozen=True)
class Surroundings:
    """A text in which quantities stand: its canonical characters (simplified), the year in which it was written, its layout.

    ``intents`` say who will do what the sentences after them tell. ``headings`` are where sections begin, with their numbers and first words; ``labels`` where cells begin and end, with the
    label of their column and those of their row. ``summed`` is the year of the title of a summary, ``years`` are those that headings name.
    """

    text: str
    year: int
    breaks: Sequence[int]
    headings: Sequence[tuple[int, str, str]]
    labels: Mapping[tuple[int, int], tuple[str, str]]
    title: Sequence[str]
    intents: Sequence[Intent] = ()
    summed: int | None = None
    years: Years = NO_YEARS
    leads: Sequence[tuple[int, tuple[int, int]]] = ()  # where the items of lists begin, and what leads to each

    def lead(self, line: int) -> str:
        """Return the line that leads to the item of a list that begins at a place; empty where none does."""
        number = bisect_left(self.leads, (line,))
        found = self.leads[number : number + 1]
        return self.text[slice(*found[0][1])] if found and found[0][0] == line else ""

    def looks_back(self, place: int) -> bool:
        """Return whether a place stands in a summary, and not below a heading of a later year than that of its title."""
        return bool(self.summed) and (self.years.at(place, None) or 0) <= (self.summed or 0)

    @cached_property
    def gives_orders(self) -> bool:
        """Whether the text says no year, and time and again what to do, but hardly what has come about."""
        return self.year == UNKNOWN and orders_alone(self.text)

    @cached_property
    def words_of(self) -> Mapping[str, Sequence[str]]:
        """The first words of sections by their numbers."""
        found: dict[str, list[str]] = {}
        for _, number, words in self.headings:
            found.setdefault(number, []).append(words)
        return found

    @cached_property
    def cells(self) -> Sequence[tuple[int, int]]:
        """Where the cells with labels begin and end, in order."""
        return sorted(self.labels)


@dataclass(frozen=True)
class Clause:
    """Where a quantity stands: its line, sentence and clause begin, and end, around it."""

    line: int
    sentence: int
    clause: int
    start: int
    end: int
    clause_end: int
    sentence_end: int
    line_end: int


def surroundings(text: CanonicalText, laid: Layout, year: int) -> Surroundings:
    """Return what is the same for all quantities of a text; ``year`` is that in which it was written."""
    words = text.text.translate(grammar.TRADITIONAL)
    firsts = [(section.passages[0], section.number) for section in laid.sections]
    headings = [(one.start, number, words[one.start : min(one.end, one.start + 30)]) for one, number in firsts]
    rows = [(table, row) for table in laid.tables for row in table.rows]
    labels = {
        (cell.start, cell.end): (label, "".join(name for name, _ in table.labelled(row)))
        for table, row in rows
        for label, cell in table.labelled(row)
        if cell.own
    }
    title = _OF_TITLES.findall(words[: max(laid.front, 60)][:_TITLE])
    summed = _summed(words[: laid.front][:_TITLE], year)
    lines = laid.lines(text)
    items = list(leads(words, lines))
    return Surroundings(
        words, year, laid.breaks, headings, labels, title, intents(words, lines), summed, years(words, laid), items
    )


def _summed(title: str, year: int) -> int | None:
    """Return the first year of the title of a summary, else that of the text; None for any other title.

    >>> _summed("汀岭县2026年工作总结及2027年计划", 2027), _summed("汀岭县2026年方案", 2026), _summed("工作总结", 2026)
    (2026, None, 2026)
    >>> _summed("汀岭县2026年度工作报告", 2027), _summed("汀岭县2026年政府工作报告", 2026)
    (2026, None)
    """
    told = re.search(r"20\d\d(?=年)", title)
    if not _SUMMARY.search(title):
        return reported(title, year)
    return int(told[0]) if told else year


FAR = 2000  # characters of a line before and after a quantity that are looked at


def clause_of(around: Surroundings, start: int, end: int) -> Clause:
    """Return where the clause, the sentence and the line of a place begin and end."""
    text, number = around.text, bisect_right(around.breaks, start)
    line = max(around.breaks[number - 1] if number else 0, start - FAR)
    line_end = min(around.breaks[number] if number < len(around.breaks) else len(text), end + FAR)
    sentence = max(text.rfind("。", line, start), text.rfind(";", line, start), line - 1) + 1
    clause = max(text.rfind(",", sentence, start), sentence - 1) + 1
    sentence_end = _first(text, "。", end, line_end)
    return Clause(line, sentence, clause, start, end, _first(text, ",;。", end, sentence_end), sentence_end, line_end)


def is_ordered(around: Surroundings, at: Clause) -> bool:
    """Return whether a place stands in a text that gives orders alone, in a sentence that tells nothing that has come about."""
    return around.gives_orders and not tells(around.text, at.sentence, at.sentence_end)


def features(around: Surroundings, found: Sequence[Quantity], places: Sequence[tuple[int, int]]) -> Iterator[list[str]]:
    """Yield the features of each quantity of a text, in its order."""
    whole = [*_of_text(around.text, found), *(f"gg{word}" for word in sorted(set(around.title)))]
    for one, place in zip(found, places, strict=True):
        clause = clause_of(around, *place)
        yield [
            "b",
            *whole,
            *_of_grammar(one, around.title[-1] if around.title else "-"),
            *_of_letters(around.text, clause),
            *_of_words(around.text, clause, one.said),
            *_of_years(around, clause),
            *_of_headings(around, clause.start),
            *_of_labels(around, clause.start),
            *_of_moods(around.text, clause, one.said),
        ]


def _first(text: str, marks: str, start: int, end: int) -> int:
    return min((place for mark in marks if (place := text.find(mark, start, end)) >= 0), default=end)


def _of_text(text: str, found: Sequence[Quantity]) -> list[str]:
    """Return how much of a text gives, answers and looks ahead."""
    thousands = len(text) / 1000 or 1
    share = sum(one.ahead for one in found) / max(1, len(found))
    given, answers = (min(3, int(len(words.findall(text)) / thousands // 1.5)) for words in (_GIVEN, _ANSWERS))
    return [f"dg{given}", f"dd{answers}", f"df{int(share * 4)}", f"dm{mood(text)}"]


def _of_moods(text: str, at: Clause, said: str) -> list[str]:
    """Return the moods of the line and of the sentence of a quantity."""
    line, sentence = mood(text[at.line : at.line_end]), mood(text[at.sentence : at.sentence_end])
    return [f"mo{line}", f"mo{line}{said}", f"ms{sentence}{said}"]


def _of_grammar(one: Quantity, genre: str) -> list[str]:
    kind = units.unit(one.unit or "").kind
    return [
        f"c{one.comparator}", f"u{one.unit or '-'}", f"k{kind}", f"r{one.said}", f"rs{one.status}", f"h{one.ahead:d}",
        f"l{one.limit:d}", f"bs{one.base:d}", f"of{bool(one.of):d}", f"cr{one.comparator}{one.said}", f"gr{genre}{one.said}", f"g{genre}",
    ]  # fmt: skip


def _of_letters(text: str, at: Clause) -> list[str]:
    """Return the characters next to a quantity, and the first ones of its clause and sentence."""
    before = text[at.clause : at.start][-20:]
    return [
        *(f"<{text[max(at.line, at.start - size) : at.start]}" for size in range(1, 5)),
        *(f">{text[at.end : min(at.line_end, at.end + size)]}" for size in range(1, 5)),
        *(f"2{before[place : place + 2]}" for place in range(len(before) - 1)),
        f"p{text[at.sentence : at.sentence + 2]}",
        f"pc{text[at.clause : at.clause + 2]}",
        f"fl{at.sentence == at.line:d}",
    ]


def _of_words(text: str, at: Clause, said: str) -> list[str]:
    """Return the cues in the clause and the sentence, before and after, and whether the line says who answers."""
    parts = {
        "v": text[at.clause : at.start][-40:],
        "w": text[at.end : at.clause_end][:30],
        "s": text[at.sentence : at.clause],
        "S": text[at.clause_end : at.sentence_end][:60],
    }
    cues = [f"{mark}{word}" for mark, part in parts.items() for word in sorted(set(_CUES.findall(part)))]
    last = _CUES.findall(text[at.sentence : at.start])[-1:]
    answers = bool(_ANSWERS.search(text, at.line, min(len(text), at.line_end + 20)))
    return [*cues, *(f"L{word}" for word in last), *(f"LL{word}{said}" for word in last), f"du{answers:d}"]


def _of_years(around: Surroundings, at: Clause) -> list[str]:
    """Return how the years before and after, in the sentence and the line, stand to that of the text."""
    before, after, above = (
        [_against(int(year), around.year) for year in _YEAR.findall(around.text, first, last)]
        for first, last in ((at.sentence, at.start), (at.end, at.sentence_end), (at.line, at.sentence))
    )
    return [f"y{before[-1] if before else '-'}", f"Y{after[0] if after else '-'}", *(f"yl{one}" for one in above[-1:])]


def _against(year: int, known: int) -> str:
    if known >= UNKNOWN:
        return "?"
    return "<" if year < known else "=" if year == known else "+"


def _of_headings(around: Surroundings, place: int) -> Iterator[str]:
    """Yield the words of the heading above a place, and of those above that."""
    number = bisect_right(around.headings, place, key=lambda one: one[0]) - 1
    if number < 0:
        return
    _, section, words = around.headings[number]
    for mark, heading in (("H", words[:24]), *(("U", one[:20]) for one in _above(around, section))):
        yield from (f"{mark}{word}" for word in sorted(set(_OF_HEADINGS.findall(heading))))
        yield from (f"hy{_against(int(year), around.year)}" for year in _YEAR.findall(heading)[:1])


def _above(around: Surroundings, section: str) -> Iterator[str]:
    """Yield the first words of the sections in which a section stands."""
    while section := section.rpartition(".")[0]:
        yield from around.words_of.get(section, ())


def _of_labels(around: Surroundings, place: int) -> Iterator[str]:
    """Yield what the label of a cell and those of its row say."""
    number = bisect_right(around.cells, place, key=lambda cell: cell[0]) - 1
    if number >= 0 and place < around.cells[number][1]:
        label, row = around.labels[around.cells[number]]
        yield "T"
        yield from (f"TL{word}" for word in sorted(set(_OF_LABELS.findall(label))))
        yield from (f"TA{word}" for word in sorted(set(_OF_LABELS.findall(row))))
