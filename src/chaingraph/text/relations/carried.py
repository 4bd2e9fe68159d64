"""What figures are about whose sentence leaves it out, because the one before has named it: the next year of the same, 公司, 全镇."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from chaingraph.text.dates import YEAR_PART
from chaingraph.text.quantities.statuses.features import FAR
from chaingraph.text.relations.heading import each_clause_counts
from chaingraph.text.relations.scene import MARK, Candidate, Scene, clause_of, line_of, names_between, sentence_of
from chaingraph.text.relations.unmeant import is_own_place

_ANOTHER_TIME = re.compile(  # with which a part begins that tells of another time
    rf"(?:力争)?(?:到|至)?(?:20\d\d年|“?十[四五六]五”?|{YEAR_PART}|去年|今年|明年|全年|累计|当月|其中|[远近中]期|第[一二三]年)"
)
_EARNS = re.compile(  # with which a part begins that only tells what the one before it earns
    "(?:力争|预计|到?20\\d\\d年底?|实现|完成|年|总|农业|工业|综合|主营业务){0,3}(?:产值|产量|(?:产业)?(?:规模|投资)|(?:新增|开发){1,2}装机|营业收入|营收|销售额|销售收入|利税|利润)(?:达到?|约|为|实现|突破|超过?){0,2}\\d"
)
_GOES_ON = re.compile(  # with which such a part tells what the one before does, and names nobody else
    rf"(?:{_ANOTHER_TIME.pattern}|预计|\d{{1,2}}(?:[—–~-]|至|到)\d{{1,2}}月|\d{{1,2}}月(?:份|[底末])),?(?:预计|力争|有望|可|将|已|共|累计|同比|全年){{0,3}}(?:实现|完成|达到?|突破|上缴|缴纳|纳税|产值|营业收入|营收|销售|税收|利润|出口|到位|投资|新增|增长|占|入库)"
)
_OF_ALL = re.compile("[全我][省市县区州]")  # with which it turns to all of a place
_OPEN = frozenset({"IndustryChain", "Enterprise", "Platform", "Place"})  # of which its part may tell
_LASTING = frozenset({"IndustryChain", "Enterprise", "Segment", "Product"})  # of which several times are told
_THIS = re.compile("该(?:[省市县区州旗镇园]|公司|企业|集团)")
_ITSELF = re.compile(
    "(?<![\u4e00-\u9fff])(?:目前|现在|如今|去年|今年|年底)*(?:"
    "(?:公司|(?<!“)园区|全[镇乡村链])(?=[\u4e00-\u9fff\\d])|产业链(?=[中内])"
    "|该(?:产业链|链|[\u4e00-\u9fff]{0,4}?(?:园区|机制|制度|计划|工程|行动|产品|基金|平台|中心|基地|联盟|专班|院)))"
)
_PARK = re.compile("(?:园|园区|开发区|高新区|经开区|集聚区|工业区)[”》]?$")  # what 园区 means, if no other is named
_ACTING = frozenset({"Institution", "Enterprise", "IndustryChain", "Place", "Programme"})  # who may have a figure
_SO_CALLED = {
    "园": ("Platform",),
    "公司": ("Enterprise",),
    "企业": ("Enterprise",),
    "集团": ("Enterprise",),
    "链": ("IndustryChain",),
    "产业链": ("IndustryChain",),
    "园区": ("Platform",),
    "机制": ("Mechanism",),
    "制度": ("Mechanism",),
    "产品": ("FinancialProduct", "Product"),
}


def of_former(scene: Scene, start: int) -> Candidate | None:
    """Return the one thing of which the sentences before in a line tell, where this tells of another time (石墨产业链产值3亿元;2027年,5亿元), or of the one before, where this only tells what it earns."""
    line = line_of(scene, start)[0]
    since = sentence_of(scene, start)
    if since == line or _names(scene, since, start) or _OF_ALL.search(scene.text, since, start):
        return None
    if opening := _opening(scene, line, since):
        return opening
    earns = _EARNS.match(scene.text, since)
    if not (earns or _ANOTHER_TIME.match(scene.text, since, start)):
        return None
    former = sentence_of(scene, since - 1)
    before = _names(scene, former if earns else line, since)
    told = {name.thing for name in before}
    if earns and before and before[0].kind == "IndustryChain" and MARK.fullmatch(scene.text, former, before[0].start):
        return before[0]
    return before[-1] if len(told) == 1 and before[-1].kind in _LASTING else None


def _opening(scene: Scene, line: int, since: int) -> Candidate | None:
    """Return the only one named in the nearest part before a place that names any, where a clause without a figure before it begins with it and all parts since go on with it (甲公司3月产值1亿元;1—3月实现3亿元)."""
    while since > line and scene.text[since - 1] == ";" and _GOES_ON.match(scene.text, since):
        since = sentence_of(scene, since - 1)
        if names := names_between(scene, since, scene.text.find(";", since)):
            first, figure = names[0], scene.figures[bisect_left(scene.figures, since)]
            begins = clause_of(scene, first.start, since) == first.start < figure
            alone = len({name.thing for name in names}) == 1 and not is_own_place(scene, first)
            return first if begins and alone and first.kind in _OPEN else None
    return None


def _names(scene: Scene, start: int, end: int) -> list[Candidate]:
    """Return the names between two places, places aside, in their order."""
    return [name for name in names_between(scene, start, end) if name.kind != "Place"]


def of_this(scene: Scene, start: int) -> Candidate | None:
    """Return what a line calls 该县 or 该公司 before a figure, the last that is named so; None where others have a say after it."""
    return _called(scene, start, _THIS)


def of_itself(scene: Scene, start: int) -> Candidate | None:
    """Return whom a line means by 公司, 园区, 全镇 or 全链 before a figure, as ``of_this`` does."""
    return _called(scene, start, _ITSELF)


def _called(scene: Scene, start: int, words: re.Pattern[str]) -> Candidate | None:
    line = max(scene.lines[bisect_right(scene.lines, start) - 1], start - FAR)
    this = list(words.finditer(scene.text, line, start))
    if not this:
        return None
    clause = clause_of(scene, start, line)
    before = scene.names[: bisect_left(scene.names, start, key=lambda name: name.start)]
    if any(name.start >= this[-1].end() and (name.kind in _ACTING or name.start >= clause) for name in before):
        return None
    word = re.sub("^.*[该全]|^.*(?=公司|园区|产业链)", "", this[-1][0])
    alone = word == "园区" and "该" not in this[-1][0]
    called = _only_park(scene) if alone else _so_called(scene, before, word)
    return called if called and (called.kind in _LASTING or _counts_on(scene, this[-1].end(), start)) else None


def _counts_on(scene: Scene, since: int, start: int) -> bool:
    """Return whether a figure stands in the clause of a place or the next, and in every one that follows, up to one at ``start``."""
    first = scene.figures[bisect_left(scene.figures, since)]
    near = scene.text.count(",", since, first) <= 1 and sentence_of(scene, start) <= since
    return near and each_clause_counts(scene, first, start)


def _only_park(scene: Scene) -> Candidate | None:
    """Return the park of a text whose title, or else all of it, names no other."""
    parks = [one for one in scene.names if one.kind == "Platform" and _PARK.search(scene.text[one.start : one.end])]
    titled = [one for one in parks if one.start < scene.front]
    return parks[0] if len({one.thing for one in titled or parks}) == 1 else None


def _so_called(scene: Scene, before: Sequence[Candidate], word: str) -> Candidate | None:
    """Return the last of some names that a word may mean: by its kind, or because it ends with the word."""
    kinds = _SO_CALLED.get(word) or (("Place", "Platform") if len(word) == 1 and word != "院" else None)
    ended = word not in _SO_CALLED
    called = [
        name
        for name in before
        if (not kinds or name.kind in kinds)
        and (not ended or scene.text[name.start : name.end].rstrip("”》").endswith(word))
    ]
    return called[-1] if called else None
