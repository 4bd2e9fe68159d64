"""What stands around a quantity: whether it is reached or planned, what it counts, when, and for which chain."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from chaingraph.extraction import grammar
from chaingraph.plaintext import Plain

NEAR = 80  # characters of a sentence before a quantity that are looked at

_HEADING = re.compile(
    r"^[ \t\u3000]*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节部分])(.{0,30})", re.MULTILINE
)
_CLAUSE = re.compile(r"[。；;！？!?]")
_BREAK = re.compile(r"[，,、。；;：:（）()“”《》\n]")
_VERB = re.compile(
    r"(?:累计|共|计划|完成)投资(?!额)|达到|达|为|有|建成|建有|新增|完成|实现|举办|开展|培育|组织|选派|聘任|引进(?:及合作)?|入选|累计|共计|其中|分别|突破|超过|推进|实施|推送|服务|带动|形成|拥有|获批|认定|签约|对接|发放|提供|争取|安排|给予|奖励|补助|授信|增至|提升至|提高到|"
    r"同比|年均|比上年|较20\d\d年|增长|下降|提高|提升|增加(?!值)|减少|全市|全省|全区|全县|已|将|力争|到|的|由|从"
)
_PERIOD = re.compile(
    r"(?:截至|到|自|从)?(?:20\d\d年(?:\d{1,2}月)?(?:底|末|前|以来)?(?:[-—–~～至到]20\d\d年(?:底|末)?)?)|今年以来|去年|上年|明年|今年|年内|目前|“?十[三四五]五”?(?:期间|末|以来)?|上半年|下半年|[一二三四]季度|近[一二三两四五]年"
)
_CHAINS = re.compile(r"产业链|创新链|资金链|人才链")


@dataclass(frozen=True)
class Future:
    """Where a text speaks of what is to come: from each heading on, whether its part does."""

    starts: tuple[int, ...]
    planned: tuple[bool, ...]

    def at(self, place: int) -> bool:
        """Return whether a place (in the decoded file) lies in a part about the future."""
        return self.planned[bisect_right(self.starts, place) - 1]


def future(text: Plain) -> Future:
    """Return which parts of a text speak of what is to come, by its title and its headings."""
    title = "".join(text.source.split("\n", 8)[:8])[:120]
    ahead = bool(re.search(grammar.FUTURE_TITLE, title.partition("：")[0].partition(":")[0]))
    starts, planned = [0], [ahead]
    for heading in _HEADING.finditer(text.source):
        starts.append(heading.start())
        planned.append(ahead or bool(re.search(grammar.FUTURE_HEADING, heading[1])))
    return Future(tuple(starts), tuple(planned))


def status(text: str, start: int, end: int, unit: str | None, ahead: bool) -> str:
    """Return whether a quantity is a ``change``, ``planned`` or ``achieved``; ``other`` for the threshold of what is counted."""
    if unit in grammar.MEASURES and _limits(text, start, end):
        return "other"
    before = text[max(0, start - NEAR) : start]
    clause = before[max((m.end() for m in _CLAUSE.finditer(before)), default=0) :]
    changing = re.search(grammar.CHANGE, before[-12:]) and not re.search(grammar.LEVEL, before[-3:])
    if unit in ("百分点", "个百分点", "基点", "个基点") or changing or re.search(grammar.LEVEL_OF_CHANGE, before[-10:]):
        return "change"
    planned = [match.start() for match in re.finditer(grammar.PLANNED, clause + text[start:end])]
    reached = [match.start() for match in re.finditer(grammar.REACHED, clause)]
    if planned and (not reached or planned[-1] > reached[-1]):
        return "planned"
    return "planned" if ahead and not reached else "achieved"


def _limits(text: str, start: int, end: int) -> bool:
    """Return whether a measure says which things are counted or meant, rather than how much there is."""
    limit = re.search(f"{grammar.LIMIT}|投资额?$|[-—~～至]", text[max(0, start - 6) : end])
    described = re.match(f"{grammar.OF_COUNTED}|{grammar.DESCRIBING}", text[end : end + 24])
    return bool(limit and described) or text[max(0, start - 2) : start] == "(含"


def subject(text: str, start: int, end: int) -> str | None:
    """Return what a quantity counts: the words right after it, else those before it up to a verb."""
    after = _BREAK.split(text[end : end + 20], maxsplit=1)[0]
    if after and not _VERB.match(after) and not re.match(r"[和与及]|[\d]", after):
        return _counted(re.split(r"\d", _VERB.split(after, maxsplit=1)[0])[0][:15])
    before = _BREAK.split(text[max(0, start - 30) : start])[-1]
    parts = [part for part in _VERB.split(before) if part]
    return _counted(parts[-1][-15:]) if parts else None


def _counted(words: str) -> str | None:
    """Return words without a conjunction at their end; None where nothing but figures is left."""
    words = re.sub("[和与及]$", "", words)
    return words if re.search(r"[\u3400-\u9fffA-Za-z]", re.sub("[亿万千百十%]", "", words)) else None


def subjects(text: str, start: int, count: int) -> list[str] | None:
    """Return what each quantity of a list counts, where the text says 分别 (respectively) before the first one."""
    match = re.search(
        r"([^，,。;；:：]*)分别(?:为|达到?|有|是|同比|年均|比上年|较20\d\d年|增长|下降|提高|完成|实现)?$",
        text[max(0, start - NEAR) : start],
    )
    parts = re.split("、|以及|[和与及]", match[1]) if match else []
    if len(parts) < count:
        return None
    return [_VERB.split(part)[-1] or part for part in parts[-count:]]


def period(text: str, start: int) -> str | None:
    """Return the words that say when, nearest before a quantity in its sentence."""
    before = text[max(0, start - NEAR) : start]
    clause = before[max((m.end() for m in re.finditer("。", before)), default=0) :]
    found = [match[0] for match in _PERIOD.finditer(clause)]
    return found[-1] if found else None


def chain(text: str, start: int) -> str | None:
    """Return the chain named nearest before a quantity in its sentence, None where none is."""
    found = _CHAINS.findall(text[max(0, start - NEAR) : start].rpartition("。")[2])
    return found[-1] if found else None
