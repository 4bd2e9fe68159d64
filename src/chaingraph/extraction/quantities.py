"""Quantities: every number in a text that counts or measures something, with what the text says of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from chaingraph.extraction import context, grammar
from chaingraph.extraction.tense import tense
from chaingraph.plaintext import Plain, plain

_DIGITS = "".join(grammar.DIGITS)
_AND = r"(?:\([^()]{0,60}\))?(?:[、和与及或]|以及)"
_NEAR = 30  # characters in which the words that decide about a number are sought


@dataclass(frozen=True)
class Quantity:
    """A quantity as printed: ``exact`` stands from ``start`` to ``end`` of the decoded file.

    ``value`` has 亿 and 万 multiplied out (percent stays percent), ``upper`` ends a range; ``unit`` is None where none is
    printed or implied; ``comparator`` is one of = > >= ~ < <= range; ``status`` achieved, planned, change or other;
    ``subject`` is what is counted, ``chain`` the chain named with it, ``period`` when: each None where not stated nearby.
    """

    start: int
    end: int
    exact: str
    value: Decimal
    upper: Decimal | None
    unit: str | None
    comparator: str
    status: str
    subject: str | None
    chain: str | None
    period: str | None


@dataclass(frozen=True)
class _Found:
    """A quantity in the canonical text; ``written`` says where its comparator stands: before, apart, after or nowhere."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str | None
    comparator: str
    written: str
    bare: bool = False


def quantities(source: str) -> list[Quantity]:
    """Return every quantity of decoded text, in its order. The time taken grows with the length of the text."""
    text = plain(source)
    matched = _matched(text)
    found = _found(text)
    return _listed(matched, found, list(_described(text, matched, found)))


def stated(text: Plain) -> list[tuple[int, int, Quantity]]:
    """Return the quantities that a figure can hold, with their place in the canonical text; thresholds are none."""
    found = quantities(text.source)
    return [(text.place(one.start), text.place(one.end), one) for one in found if one.status != "other"]


def _found(text: Plain) -> list[_Found]:
    matched = _matched(text)
    return _shared(matched, list(_read(matched)))


def _matched(text: Plain) -> str:
    """Return the canonical text as the grammar matches it: in simplified characters, a character for a character."""
    return text.marked.translate(grammar.TRADITIONAL)


def number(words: str) -> Decimal:
    """Return the value of digits, Chinese numerals or both.

    >>> [int(number(words)) for words in ("1,234", "三百五十", "3.2亿", "1.2万亿", "1亿3200万", "十二万五千", "百", "九点四一亿")]
    [1234, 350, 320000000, 1200000000000, 132000000, 125000, 100, 941000000]
    """
    for name, power in reversed(grammar.POWERS.items()):
        left, found, right = words.rpartition(name)
        if found:
            return number(left or "1") * power + number(right)
    digits = "".join(
        str(grammar.DIGITS.get(character, character))
        for character in words.replace(",", "").replace("−", "-").replace("点", ".")
    )
    return Decimal(digits or 0)


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a quantity."""
    unit = grammar.alternatives(unit for group in grammar.UNITS.values() for unit in group)
    arabic = r"(?:(?<=[率为长幅至])[-−])?(?<![\d.A-Za-z+])(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?!\d)(?:\.\d{1,9})?)"
    scale = r"(?:百(?!分)|千(?![瓦米克伏])|万|亿)"
    inside = f"[{grammar.INSIDE}]"
    point = f"(?:点[{_DIGITS}]{{1,6}})?"
    held = r"(?:\(含(?:本数)?\))?"
    before = grammar.alternatives((*grammar.BEFORE, *grammar.APART))
    written = (
        rf"(?:百分之(?:[{_DIGITS}十百]{{1,9}}{point}|{arabic})|[{_DIGITS}十]{{1,3}}分之[{_DIGITS}十]{{1,3}}"
        rf"|{arabic}(?:{inside}?{scale}{{1,3}}(?:\d{{1,9}}(?:\.\d{{1,9}})?{scale}{{1,2}})?)?"
        rf"|[数几上]?(?:[{_DIGITS}十亿]|{scale}){{1,12}}(?:{point}{scale}{{0,2}})(?:几(?=[{_DIGITS}个家项名人次条场件所座十百千万亿]){scale}{{0,2}})?)"
    )
    return re.compile(
        rf"(?P<before>{before})?"
        rf"(?:(?P<special>翻(?:了?[一两二三四])?番|两位数|一半|半数|过半|大半)"
        rf"|(?P<number>{written})(?P<inside>{inside}(?:{scale}{{1,2}})?)?"
        rf"(?:(?P<middle>{unit})?{held}[-—–~～至到]{{1,2}}(?P<second>{written}))?"
        rf"(?P<unit>(?:{unit})(?:/(?:{unit}|[百千万亿](?:{unit})))?)?(?P<tenth>(?<=成)[一二三四五六七八九半])?)"
        rf"(?:{held}(?P<after>{grammar.alternatives(grammar.AFTER)}))?"
    )


@cache
def _barred() -> re.Pattern[str]:
    """Return the pattern of numbers that count nothing."""
    return re.compile("|".join((*grammar.NOT_QUANTITIES, *grammar.NAMES)))


@cache
def _apart() -> re.Pattern[str]:
    """Return the pattern of a comparator with a word or two between it and the number."""
    return re.compile(f"({grammar.alternatives(grammar.APART)}){grammar.BETWEEN}")


def _read(text: str) -> Iterator[_Found]:
    """Yield the quantities of canonical text, those without a unit too that may get it from the next one of a list."""
    barred = bytearray(len(text) + 1)
    for name in _barred().finditer(text):
        barred[name.start() : name.end()] = b"\1" * (name.end() - name.start())
    place = 0
    pattern = _pattern()
    while match := pattern.search(text, place):
        start, end = match.span("special" if match["special"] else "number")
        found = None
        if not any(barred[start:end]):
            found = _special(match) if match["special"] else _counted(text, match)
        if found:
            yield found
        place = max(found.end if found else end, match.start() + 1)


def _special(match: re.Match[str]) -> _Found:
    """Return a quantity said in words: half, double, two digits."""
    words = match["special"]
    comparator, written = _comparator(match)
    start = match.start("before") if written == "before" else match.start("special")
    end = match.end("after") if written == "after" else match.end("special")
    if words.startswith("翻"):
        return _Found(start, end, Decimal(2) ** grammar.DIGITS.get(words[-2], 1), None, "倍", comparator, written)
    if words == "两位数":
        return _Found(start, end, Decimal(10), None, "%", ">=", written)
    comparator = ">" if words in ("过半", "大半") else comparator
    return _Found(start, end, Decimal(50), None, "%", comparator, written)


def _counted(text: str, match: re.Match[str]) -> _Found | None:
    """Return a quantity with a number; None where the number counts nothing."""
    unit: str | None = match["unit"]
    comparator, written = _comparator(match)
    start = match.start("before") if written == "before" else match.start("number")
    end = (
        match.end("after")
        if written == "after"
        else match.end(
            "unit" if match["unit"] else "second" if match["second"] else "inside" if match["inside"] else "number"
        )
    )
    if "分之" in match["number"]:
        below, above = match["number"].split("分之")
        share = number(above) if below == "百" else round(100 * number(above) / number(below), 2)
        return _Found(start, end, share, None, "%", comparator, written)
    value, upper = _bounds(match)
    if unit is None:
        digits = re.match(r"[-−]?\d", match["number"])
        around = text[max(0, start - _NEAR) : start] + re.split(r"[,。;、\d]", text[end : end + 12])[0]
        money = re.search(grammar.MONEY, around) or ("亿" in match[0] and not re.search(grammar.PEOPLE, around))
        large = re.search("[万亿]", match["number"] + (match["inside"] or "") + (match["second"] or ""))
        if large and (digits or money):
            return _Found(start, end, value, upper, "元" if money else None, "range" if upper else comparator, written)
        listed = digits and re.match(r"[、和与及]", text[end:])
        named = re.search(grammar.INDEX, text[max(0, start - 12) : start])
        return _Found(start, end, value, upper, None, comparator, written, bare=not named) if listed or named else None
    if _is_word(text, match, value, comparator):
        return None
    if unit == "成":
        tenth = 5 if match["tenth"] == "半" else grammar.DIGITS.get(match["tenth"] or "", 0)
        value, upper, unit = 10 * value + tenth, upper and 10 * upper, "%"
    return _Found(start, end, value, upper, unit, "range" if upper else comparator, written)


def _bounds(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    """Return the value of a quantity and, in a range, its upper end; what multiplies the upper end alone is of both."""
    rough = f"[{grammar.INSIDE}数上]"
    value = number(re.sub(rough, "", match["number"] + (match["inside"] or "")))
    if not match["second"]:
        return value, None
    second = re.sub(rough, "", match["second"])
    upper = number(second)
    scale = re.search("[十百千万亿]+$", second)
    if scale and value < 1000 and not re.search("[十百千万亿]", match["number"]):
        value *= number(scale[0])
    return value, upper


def _is_word(text: str, match: re.Match[str], value: Decimal, comparator: str) -> bool:
    """Return whether a number with a unit is part of a word or a name, and counts nothing."""
    words, after = match["number"], text[match.end("unit") :][:4]
    unit = grammar.SAME_UNIT.get(match["unit"], match["unit"])
    if unit == "年":
        if not words[0].isdigit() and not re.search(
            grammar.BEFORE_YEARS, text[max(0, match.start() - 4) : match.start()]
        ):
            return True  # 不平凡的五年
        return value >= 1900 or bool(re.match(grammar.AFTER_YEARS, after))
    if unit == "条" and re.match(grammar.OF_MEASURES, text[match.end("unit") : match.end("unit") + 80]):
        return True
    if unit == "条" and re.search(grammar.BEFORE_NAME, text[max(0, match.start() - 8) : match.start()]):
        return not re.match(grammar.AFTER_MEASURES, after)
    if re.match(r"[-−]?\d", words):
        return False
    if re.search(f"[{_DIGITS}]{{2}}", words.split("点")[0]):  # 唯一一个: no numeral has two digits in a row
        return True
    if unit not in grammar.COUNTED or re.match(grammar.AFTER_WORD, after):
        return True
    if comparator != "=" or words[0] in "数几上" or match["second"]:
        return False
    alone = all(character in grammar.POWERS and character != "十" for character in words)
    return alone or (words == "二" and unit != "成") or (value <= 1 and unit not in ("倍", "成"))


def _comparator(match: re.Match[str]) -> tuple[str, str]:
    """Return how the value compares with the true one, and where the words that say so stand."""
    before, after = match["before"], match["after"]
    if before and re.search(
        grammar.NOT_BEFORE, match.string[max(0, match.start() - 1) : match.start("before") + len(before)]
    ):
        before = None
    if after and re.match(grammar.NOT_AFTER, match.string[match.start("after") : match.start("after") + 3]):
        after = None
    if after == "内" and match["unit"] not in grammar.UNITS["time"]:
        after = None
    if before:
        return grammar.BEFORE.get(before) or grammar.APART[before], "before"
    if after:
        return grammar.AFTER[after], "after"
    if apart := _apart().search(match.string, max(0, match.start() - 22), match.start()):
        return grammar.APART[apart[1]], "apart"
    number = match["number"] or ""
    if match["inside"] or re.search(f"[{grammar.INSIDE}数]", number):
        return ">", "nowhere"
    return (">=", "nowhere") if number.startswith("上") else ("=", "nowhere")


def _shared(text: str, found: Sequence[_Found]) -> list[_Found]:
    """Return quantities with what a list shares: the unit of its last, the comparator of its first or last."""
    shared = list(found)
    for place in range(len(shared) - 2, -1, -1):
        one, after = shared[place], shared[place + 1]
        if not re.fullmatch(_AND, text[one.end : after.start]):
            continue
        if after.unit and (one.bare or (one.unit == "个" and after.unit == "个百分点")):
            one = replace(one, unit=after.unit, bare=False)
        either = text[one.end : after.start] == "或"
        if (
            after.written == "after"
            and one.written == "nowhere"
            and one.comparator == "="
            and (either or one.unit == after.unit)
        ):
            one = replace(one, comparator=after.comparator, written="after")
        shared[place] = one
    for place in range(1, len(shared)):
        before, one = shared[place - 1], shared[place]
        if (
            before.written in ("before", "apart")
            and one.written == "nowhere"
            and one.comparator == "="
            and re.fullmatch(_AND, text[before.end : one.start])
        ):
            respectively = "分别" in text[max(0, before.start - 4) : before.start]
            if respectively or one.unit == before.unit:
                shared[place] = replace(one, comparator=before.comparator, written="before")
    return [one for one in shared if not one.bare]


def _printed(text: Plain, matched: str, words: str | None, start: int) -> str | None:
    """Return words found near a place of the matched text as the text has them."""
    place = matched.find(words, max(0, start - _NEAR - 20)) if words else -1
    return text.text[place : place + len(words)] if words and place >= 0 else words


def _plain(value: Decimal) -> Decimal:
    """Return a number without zeros at its end that say nothing."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def _described(text: Plain, matched: str, found: Sequence[_Found]) -> Iterator[Quantity]:
    """Yield quantities with their words in the decoded file and what stands around each."""
    parts = context.parts(text)
    starts = [part.start for part in parts]
    times = tense(matched)
    floor, former = 0, None
    for one in found:
        part = parts[bisect_right(starts, one.start) - 1]
        status = times.status(one.start, one.end, one.unit, part.ahead)
        limit = status == "other"
        subject = context.subject(matched, one.start, one.end, floor, limit)
        if subject is None and status == "change" and "。" not in matched[floor : one.start]:
            subject = former  # 占比达到2.8%,同比提高0.3个百分点
        start, end = text.at(one.start, one.end)
        yield Quantity(
            start=start,
            end=end,
            exact=text.source[start:end],
            value=_plain(one.value),
            upper=one.upper and _plain(one.upper),
            unit=grammar.SAME_UNIT.get(one.unit or "", one.unit),
            comparator=one.comparator,
            status=status,
            subject=_printed(text, matched, subject, one.start),
            chain=context.chain(matched, one.start, part),
            period=context.period(matched, one.start),
        )
        floor, former = (floor, former) if limit else (one.end, subject)


def _listed(text: str, found: Sequence[_Found], described: Sequence[Quantity]) -> list[Quantity]:
    """Return quantities with what the members of a list share: that they are changes; their subjects, one each (分别)."""
    listed = list(described)
    first = 0
    for place in range(1, len(found) + 1):
        if place < len(found) and re.fullmatch(_AND, text[found[place - 1].end : found[place].start]):
            continue
        members = range(first, place)
        subjects = context.subjects(text, found[first].start, len(members)) if len(members) > 1 else None
        for number, member in enumerate(members):
            one = listed[member]
            if listed[first].status == "change" and one.unit == listed[first].unit:
                one = replace(one, status="change")
            listed[member] = replace(one, subject=subjects[number]) if subjects else one
        first = place
    return listed
