"""The body of a text: what stands between its title, number and addressee, and its signature, notes and the foot of its page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.furniture import is_footer, related
from chaingraph.text.labels import role_of
from chaingraph.text.offices import ISSUERS, ending
from chaingraph.text.papers import PAPERS
from chaingraph.text.passages import END, LONGEST_HEADING, heading_mark
from chaingraph.text.tables import Table, is_metadata
from chaingraph.text.tables.headers import CHAIN_LABEL
from chaingraph.text.tables.page_labels import page_labels
from chaingraph.text.tasks import LABEL, TASK

_NOTICE = re.compile(  # the end of a title, however long what it issues is called
    r"(?:印发|转发)《[^。;]{4,}》的?通知$"
)
_CHAIN = re.compile(r"[【\[][^【】\[\],。;:]{1,24}链[】\]]")  # heads the lines of a roster
_BOXED = re.compile(r"[【\[〔「『]([\u4e00-\u9fff]{2,10})[】\]〕」』]:?(.+)")  # a label, and what it says
_TITLE = re.compile(rf"#+[^#,。;:]{{2,60}}(?:{PAPERS}|报告|清单|总结|任务书|责任书|分工|台账|纪要|通报)$")
_HASHES = re.compile("#+")
_MARKS = "■●◆▲△○◇★☆□▪▶•"  # before a line that heads those below it
DAY = re.compile(  # of a signature
    r"\(?(?:20\d\d|[二○〇零一三四五六七八九O0]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十廿]{1,3}日\)?"
)
MONTH = re.compile(  # in which a text was written, below its title or at its end
    r"[(\[【]?(20\d\d)年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[)\]】]?"
)
NUMBER = r"[\u4e00-\u9fff]{1,12}[〔\[【(]\d{4}[〕\]】)]第?\d{1,4}[号號期]"  # of a document
_BEHIND_TITLE = re.compile(  # on its line
    rf"[\u4e00-\u9fff]{{4}}(?:\(?{NUMBER}\)?|{DAY.pattern}){{1,2}}$"
)
_SIGNATURE = re.compile(  # who signs, or the day
    rf"{DAY.pattern}(?:印发)?|[^,。;:|【】\[\]〔〕「」『』—]{{2,34}}{ending(*ISSUERS)}(?:20\d\d年\d{{1,2}}月\d{{1,2}}日)?|[\u4e00-\u9fff]{{2,4}}"
)
_NOTES = re.compile(
    r"\((?:联系|此件|公开|信息|抄送|附件?)|抄[送报]|[报送发印]送?:|\(?共印\d+份|附件?[:1一]|(?:联系|承办)(?:单位|人|电话)"
)


def body(
    text: CanonicalText, paragraphs: list[tuple[int, int]], found: Sequence[Table], plain: Collection[int]
) -> tuple[int, int]:
    """Return the first paragraph of the body and the one after its last; a table is of the body unless it describes the text."""
    words = [text.text[start:end] for start, end in paragraphs]
    inside = within([start for start, _ in paragraphs], (table for table in found if not is_metadata(table)))
    first = int(_is_titled(words) and paragraphs[0][0] not in plain)
    begins = inside | set(plain)
    while first < len(words) and not (
        paragraphs[first][0] in begins or (is_body(words[first]) and not page_labels(text.read(*paragraphs[first])))
    ):
        first += 1
        if words[first - 1].endswith(":"):  # the addressee
            break
    last = len(words) - related(words)
    while (
        last > first
        and paragraphs[last - 1][0] not in inside
        and (
            _NOTES.match(words[last - 1])
            or _is_month(words[:last])
            or _SIGNATURE.fullmatch(words[last - 1])
            or is_footer(words[last - 1], last < len(words))
            or page_labels(text.read(*paragraphs[last - 1]))
        )
    ):
        last -= 1
    return (first, last) if first < last else (0, len(words))


def _is_titled(words: Sequence[str]) -> bool:
    """Return whether the first line is a Markdown heading that ends as titles do and stands above all others.

    >>> _is_titled(["##云岭市任务书", "###一、目标", "建设平台。"]), _is_titled(["##云岭市任务书", "##二、保障措施"])
    (True, False)
    >>> _is_titled(["##石墨产业链", "链长:王某"]), _is_titled(["云岭市任务书", "建设平台。"])
    (False, False)
    """
    if len(words) < 2 or not _TITLE.match(words[0]) or heading_mark(words[0].lstrip("#"), 0):
        return False
    levels = [len(mark[0]) if (mark := _HASHES.match(line)) else 9 for line in words]
    return levels[0] < min(levels[1:])


def _is_month(lines: Sequence[str]) -> bool:
    """Return whether the last of lines is the month in which a text was written, and not the one by which an item is due.

    >>> _is_month(["下一步,新建中心2座。", "(2026年2月)"]), _is_month(["1.新建中心2座。", "(2026年2月)"])
    (True, False)
    """
    *above, last = lines
    others = any(DAY.fullmatch(line) or MONTH.fullmatch(line) for line in above)
    if not MONTH.fullmatch(last) or others or not above:
        return False
    told = above[-1].endswith("。") and not heading_mark(above[-1], 0)
    return told or bool(_SIGNATURE.fullmatch(above[-1]))


def is_body(line: str) -> bool:
    """Return whether a canonical line is of the body: a sentence, a numbered heading, a task or who answers for it, or longer than a title is that issues nothing."""
    titled = _NOTICE.search(line) or _BEHIND_TITLE.search(line)
    long = len(line) > LONGEST_HEADING and not titled
    return bool(END.search(line) or heading_mark(line, 0) or line.startswith("##") or long or _is_told(line))


def _is_told(line: str) -> bool:
    """Return whether a line is a chain in brackets, or the label of a task, of a chain or of who answers for either, and what it says."""
    boxed = _BOXED.fullmatch(line)
    label, value = boxed.groups() if boxed else line.lstrip(_MARKS).partition(":")[::2]
    labels = role_of(label) not in (None, "due") or TASK.fullmatch(label) or LABEL.fullmatch(label)
    return bool(
        _CHAIN.fullmatch(line) or (value and (labels or CHAIN_LABEL.fullmatch(label) or label.endswith("链长")))
    )


def within(places: Sequence[int], found: Iterable[Table]) -> set[int]:
    """Return which places, in their order, lie within tables."""
    edges = ((bisect_left(places, table.start), bisect_left(places, table.end)) for table in found)
    return {place for first, last in edges for place in places[first:last]}
