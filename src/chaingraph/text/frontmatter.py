"""What a document says of itself before and after its body: title, number, date, issuer, place."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout

_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,15}[〔\[【(]\d{4}[〕\]】)]第?\d+号")
_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,20}(?:局|委员会|政府|办公室|厅|部|院|会)")
_PLACE = re.compile(r"^([\u4e00-\u9fff]{2,7}?(?:市|自治州|地区|县|区|省))")
_NO_TITLE = re.compile(r"签发人|\(?20\d\d年|——?20\d\d|索引号|发布")
LONGEST_TITLE = 120  # characters


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
    front, back = text.text[: laid.front], text.text[laid.back :]
    number = _NUMBER.search(front + back)
    title = _title(text, laid, number[0] if number else "")
    signed = _ISSUER.search(re.sub(r"\(.*", "", _DATE.split(back)[0]))
    issuer = signed[0] if signed else None
    place = _PLACE.match(issuer or title)
    return FrontMatter(
        title, number[0] if number else None, _date(back) or _date(front), issuer, place[1] if place else None
    )


def _title(text: CanonicalText, laid: Layout, number: str) -> str:
    """Return the lines before the body, without number, signatory and addressee, in one."""
    lines = [text.text[start:end] for start, end in text.lines if end <= laid.front]
    words = [line for line in lines if not (number and number in line) and not line.endswith(":")]
    return "".join(line.lstrip("#") for line in words if not _NO_TITLE.match(line))[:LONGEST_TITLE]


def _date(words: str) -> datetime.date | None:
    """Return the last day that words name; None where it is no day of the calendar."""
    found = _DATE.findall(words)
    try:
        return datetime.date(*map(int, found[-1])) if found else None
    except ValueError:
        return None
