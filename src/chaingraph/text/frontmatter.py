"""What a document says of itself before and after its body: title, number, date, issuer, place.

Each comes from where a document says it: the table in which a site describes it, the letterhead, the title, the signature.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout
from chaingraph.text.tables import is_metadata, metadata

LONGEST_TITLE = 120  # characters
SIGNED = 6  # lines at the end of a text among which a signature is sought

_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[【(]\d{4}[〕\]】)]第?\d{1,4}号")
_DAY = re.compile(r"(20\d\d)[年.-](\d{1,2})[月.-](\d{1,2})日?")
_IN_NUMERALS = re.compile(
    r"([二两][零〇○O0][一二三四五六七八九零〇○]{2})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿]{1,3})日"
)
_DIGITS = {
    **{digit: str(value) for value, digit in enumerate("零一二三四五六七八九")},
    "〇": "0",
    "○": "0",
    "O": "0",
    "两": "2",
}
_BODY = r"[\u4e00-\u9fff、]{2,28}?(?:人民政府|委员会|办公室|政府|局|厅|部|院|会|委|办|集团|公司|中心|领导小组)"
_ISSUER = re.compile(rf"(?:{_BODY}){{1,2}}")
_OF_TITLE = re.compile(rf"^({_BODY}(?:{_BODY})?)(?=关于|印发|转发|对|20\d\d年)")
_GENRE = re.compile(
    r"(?:方案|意见|通知|办法|措施|规划|计划|报告|答复|复函|函|公报|名单|清单|一览表|要点|政策|决定|批复|总结|纪要|公告|公示|指南|细则|条例|规定|若干|建议|行动|条|情况|进展|简报|解读)(?:\([^()]{1,20}\))?$"
)
_NO_TITLE = re.compile(
    r"签发人|\(?20\d\d年|[—-]+20\d\d|索引号|(?:发布|来源|作者|浏览|字号|日期|时间|信息来源|编辑|责任编辑|阅读|点击|打印)|(?:首页|当前位置|您的位置)|(?:类别|是否公开|办理结果)[:标]|[A-C]类?$"
)
_PLACE = re.compile(r"(?:中共|中国共产党)?([\u4e00-\u9fff]{2,8}?(?:自治州|自治县|自治区|地区|省|市|县|区|州|盟|旗))")
_BEFORE_PLACE = re.compile(r"^(?:中共|中国共产党|关于|对|印发|转发|《)+")
_NO_PLACE = re.compile(r"[我全本各该]|对|关于|开发区$|园区$|新区$|[一二三四五六七八九十\d]|届|十")


@dataclass(frozen=True)
class FrontMatter:
    """What a document says of itself; an empty title or None where it does not say."""

    title: str
    number: str | None
    date: datetime.date | None
    issuer: str | None
    place: str | None


def front_matter(text: CanonicalText, laid: Layout) -> FrontMatter:
    """Return what stands before and after the body of a text; the place is that of the issuer, else of the title."""
    told = {label: words for table in laid.tables if is_metadata(table) for label, words in metadata(table).items()}
    rows = [(table.start, table.end) for table in laid.tables]
    lines = [span for span in text.lines if not any(start <= span[0] < end for start, end in rows)]
    head = [text.text[start:end] for start, end in lines if end <= laid.front]
    tail = [text.text[start:end] for start, end in lines if start >= laid.back]
    number = _labelled(told, "文号", "字号") or _first(_NUMBER, head) or _first(_NUMBER, tail)
    title = _title(head, number) or _labelled(told, "标题", "名称") or ""
    issuer = _labelled(told, "机构", "机关", "单位") or _signed(tail) or _headed(head, title)
    when = _labelled(told, "成文日期") or _labelled(told, "日期", "时间")
    day = _day([when or ""]) or _day(tail) or _day(head)
    return FrontMatter(title, number, day, issuer, _place(issuer) or _place(title))


def _labelled(told: dict[str, str], *endings: str) -> str | None:
    """Return what a table of metadata says under a label that ends so."""
    return next(
        (words for label, words in told.items() for ending in endings if label.endswith(ending) and words), None
    )


def _first(pattern: re.Pattern[str], lines: Iterable[str]) -> str | None:
    return next((match[0] for line in lines if (match := pattern.search(line))), None)


def _title(head: Sequence[str], number: str | None) -> str:
    """Return the lines of the title in one: from the first that is neither letterhead nor note to the one that names a genre."""
    words: list[str] = []
    for line in (line.lstrip("#") for line in head):
        if (number and number in line) or (not words and (line.endswith("文件") or _is_note(line))):
            continue
        if _is_note(line):
            break
        words.append(line)
        if _GENRE.search(line):
            break
    title = "".join(words)
    return "" if _ISSUER.fullmatch(title) else title[:LONGEST_TITLE]


def _is_note(line: str) -> bool:
    return line.endswith(":") or bool(_NO_TITLE.match(line))


def _signed(tail: Sequence[str]) -> str | None:
    """Return the body that signs: the last line, or its beginning, that is one, of those before the notes."""
    for line in reversed(tail[:SIGNED]):
        bare = _IN_NUMERALS.sub("", _DAY.sub("", line))
        if _ISSUER.fullmatch(bare):
            return bare
    return None


def _headed(head: Sequence[str], title: str) -> str | None:
    """Return the body in whose name a document is: that of the letterhead, else the one with which the title begins."""
    letterhead = next((match for line in head[:3] if (match := re.fullmatch(f"({_BODY})文件", line))), None)
    found = letterhead or _OF_TITLE.match(title)
    return found[1] if found else None


def _day(lines: Iterable[str]) -> datetime.date | None:
    """Return the last day that lines name; None where it is no day of the calendar."""
    words = "\n".join(lines)
    found = [tuple(map(int, day)) for day in _DAY.findall(words)]
    found += [
        (int("".join(_DIGITS[d] for d in year)), _numeral(month), _numeral(day))
        for year, month, day in _IN_NUMERALS.findall(words)
    ]
    try:
        return datetime.date(*found[-1]) if found else None
    except ValueError:
        return None


def _numeral(words: str) -> int:
    """Return a number up to 39 in Chinese numerals."""
    tens, ten, ones = words.replace("廿", "二十").partition("十")
    value = int(_DIGITS.get(ones, "0")) if ten else int(_DIGITS.get(words, "0"))
    return (10 * int(_DIGITS.get(tens, "1")) + value) if ten else value


def _place(words: str | None) -> str | None:
    """Return the place with whose name words begin; None for what only looks like one (对市…, 我市, 高新区)."""
    match = _PLACE.match(_BEFORE_PLACE.sub("", words or ""))
    return match[1] if match and not _NO_PLACE.search(match[1]) else None
