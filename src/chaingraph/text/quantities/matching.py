"""Quantities in the canonical text: where they stand, their value, unit and comparator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import chain

from chaingraph.text import goods
from chaingraph.text.quantities import comparators, grammar, units
from chaingraph.text.quantities.first_places import has_one_each
from chaingraph.text.quantities.numerals import bounds, number, roughly

AND = r"(?:\([^()]{0,60}\))?(?:[、和与及或]|以及)"  # what stands between the members of a list
_AND_LEAST = rf"{AND}|[^,。;:、\d]{{1,14}}、"  # the same, with what is counted
_ALSO = re.compile(
    rf"(?:{AND})[^,。;:、\d]{{1,10}}"
)  # between parts of one, which are points (高于全省0.7个、全国0.9个百分点)
_DIGITS = "".join(grammar.DIGITS)
_CHANGED = re.compile(  # right after a count
    r"[,，、(](?:(?:同比|环比|[比较](?:去年|上年|年初|上月)(?:同期|末|底)?|当年)(?:净)?)?(?:增加|减少|多增|少增|净增|净减|增|减)了?(?P<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,4})?)(?=[,，。;；)]|$)"
)
_AFTER_LETTERS = (  # of what is counted one by one (原创IP20个), and not of a model (AG600, 2架) or of a rank (TOP10)
    r"(?:(?<=[^A-Za-z\d][A-Z]{2})|(?<=[^A-Za-z\d][A-Z]{3})(?<!TOP)|(?<=[^A-Za-z\d][A-Z]{4}))(?=\d{1,4}万?余?[个家款名件只单场部])"
)
_STEP = re.compile(r"新?台阶(?!,[^,。;]{0,16}?\d)")  # that something has risen above, of which no more is told
_NEAR = 30  # characters in which the words that decide about a number are sought


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity in the canonical text. ``written`` says where its comparator stands: before, apart, after or nowhere."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str | None
    comparator: str
    written: str
    bare: bool = False
    rank: bool = False


def found(text: str) -> list[Found]:
    """Return the quantities of canonical text in simplified characters, in its order."""
    ranks = list(_ranks(text))
    ranked = {place for one in ranks for place in range(one.start, one.end)}
    told = [one for one in _shared(text, list(_read(text))) if one.start not in ranked]
    return sorted([*told, *_changes(text, told), *ranks], key=lambda one: one.start)


def _changes(text: str, told: Sequence[Found]) -> Iterator[Found]:
    """Yield by how much a count changes, without a unit of its own: it has that of the count right before it (1200家,同比增加120)."""
    for one in told:
        if one.unit and one.unit not in units.MEASURES and (change := _CHANGED.match(text, one.end)):
            value = number(change["number"])
            yield Found(change.start("number"), change.end("number"), value, None, one.unit, "=", "nowhere")


def _ranks(text: str) -> Iterator[Found]:
    """Yield places in an order (居全省第2位, 排名前三位的): what is ranked is no count."""
    forms = grammar.RANK, grammar.FIRST_RANKS, grammar.AMONG_RANKS, grammar.TOP_RANKS
    for match in chain(*(re.finditer(form, text) for form in forms)):
        place = match.start("place")
        if match.re.pattern == grammar.AMONG_RANKS and has_one_each(text, match):
            continue
        start = place - len(grammar.FROM_BELOW) * text.endswith(grammar.FROM_BELOW, 0, place)
        among = match.re.pattern == grammar.AMONG_RANKS or re.fullmatch("前.*名", match["place"])
        unit = "名" if re.fullmatch("前.*名", match["place"]) else "位"
        rank = match.groupdict(default="1").get("rank", "1")
        yield Found(start, match.end("place"), number(rank), None, unit, "<=" if among else "=", "nowhere", rank=True)


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a quantity."""
    unit = f"(?!{grammar.NO_UNIT}){units.pattern()}"
    apart = rf"(?:(?<![\d.A-Za-z])(?<!\d\+)|{_AFTER_LETTERS})"
    arabic = rf"(?:(?<=[率为长幅至、(])[-−](?=\d))?{apart}(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}(?:\.\d{{1,9}})?|\d{{1,15}}(?!\d)(?:\.\d{{1,9}})?)"
    scale = r"(?:百(?!分)|千(?![瓦米克伏升])|万|亿)"
    inside = f"[{grammar.INSIDE}]"
    point = f"(?:点[{_DIGITS}]{{1,6}})?"
    held = r"(?:\(含(?:本数)?\))?"
    before = grammar.alternatives((*grammar.BEFORE, *grammar.APART))
    written = (
        rf"(?:百分之(?:[{_DIGITS}十百]{{1,9}}{point}|{arabic})|[{_DIGITS}十]{{1,3}}分之[{_DIGITS}十]{{1,3}}"
        rf"|{arabic}(?:(?:{inside}|个[{grammar.INSIDE}]?(?=亿)(?!亿元?{grammar.SIZED}))?{scale}{{1,3}}(?:\d{{1,9}}(?:\.\d{{1,9}})?{scale}{{1,2}})?)?"
        rf"|(?:[数几]|(?<![跨迈登])上)?(?:[{_DIGITS}十亿]|{scale}){{1,12}}(?:{point}{scale}{{0,2}})(?:几(?=[{_DIGITS}个家项名人次条场件所座十百千万亿]){scale}{{0,2}})?)"
    )
    return re.compile(
        rf"(?P<before>{before})?"
        rf"(?:(?P<special>翻(?:了?[一两二三四])?番|两位数|一半|半数|过半|大半)"
        rf"|(?P<number>{written})(?P<inside>(?!个亿元?{grammar.SIZED}){inside}(?:{scale}{{1,2}})?)?"
        rf"(?:(?P<middle>{unit})?{held}[-—–~～至到]{{1,2}}(?P<second>{written}))?"
        rf"(?P<unit>(?:{unit})(?:/(?:{unit}|[百千万亿](?:{unit})))?)?(?P<tenth>(?<=成)[一二三四五六七八九半])?)"
        rf"(?:{held}(?P<after>{grammar.alternatives(grammar.AFTER)}))?"
    )


@cache
def _barred() -> re.Pattern[str]:
    """Return the pattern of numbers that count nothing."""
    return re.compile("|".join((*grammar.NOT_QUANTITIES, *grammar.NAMES, *goods.PATTERNS)))


def _read(text: str) -> Iterator[Found]:
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


def _special(match: re.Match[str]) -> Found:
    """Return a quantity said in words: half, double, two digits."""
    words = match["special"]
    comparator, written = comparators.comparator(match)
    start = match.start("before") if written == "before" else match.start("special")
    end = match.end("after") if written == "after" else match.end("special")
    if words.startswith("翻"):
        return Found(start, end, Decimal(2) ** grammar.DIGITS.get(words[-2], 1), None, "倍", comparator, written)
    if words == "两位数":
        return Found(start, end, Decimal(10), None, "%", ">=", written)
    comparator = ">" if words in ("过半", "大半") else comparator
    return Found(start, end, Decimal(50), None, "%", comparator, written)


def _counted(text: str, match: re.Match[str]) -> Found | None:
    """Return a quantity with a number; None where the number counts nothing."""
    unit: str | None = match["unit"]
    comparator, written = comparators.comparator(match)
    start = match.start("before") if written == "before" else match.start("number")
    last = next(group for group in ("unit", "second", "inside", "number") if match[group])
    end = match.end("after" if written == "after" else last)
    if "分之" in match["number"]:
        below, above = match["number"].split("分之")
        share = number(above) if below == "百" else round(100 * number(above) / number(below), 2)
        return Found(start, end, share, None, "%", comparator, written)
    value, upper = bounds(match)
    if unit in units.NUMERALS and (rough := roughly(match["number"])) and not match["second"]:
        counts_nothing = re.match("方面|层面|维度|要|是", text[match.end("unit") :])
        return None if counts_nothing else Found(start, end, *rough, unit, "range", written)
    one = Found(start, end, value, upper, unit, "range" if upper is not None else comparator, written)
    if unit is None:
        return _without_unit(text, match, one)
    if _is_word(text, match, value, comparator):
        return None
    if unit == "成":
        tenth = 5 if match["tenth"] == "半" else grammar.DIGITS.get(match["tenth"] or "", 0)
        return replace(one, value=10 * value + tenth, upper=None if upper is None else 10 * upper, unit="%")
    return one


def _without_unit(text: str, match: re.Match[str], one: Found) -> Found | None:
    """Return a quantity without a unit: a large sum, what an index is, or one that may get its unit from the next of a list; None for any other number."""
    digits = re.match(r"[-−]?\d", match["number"])
    around = text[max(0, one.start - _NEAR) : one.start] + re.split(r"[,。;、\d]", text[one.end : one.end + 12])[0]
    money = re.search(grammar.MONEY, around) or ("亿" in match[0] and not re.search(grammar.PEOPLE, around))
    large = re.search("[万亿]", match["number"] + (match["inside"] or "") + (match["second"] or ""))
    if large and (digits or money):
        return replace(one, unit="元" if money else None)
    listed = digits and re.match(r"[、和与及]", text[one.end :])
    named = re.search(grammar.INDEX, text[max(0, one.start - 12) : one.start])
    return replace(one, bare=not named) if listed or named else None


def _is_word(text: str, match: re.Match[str], value: Decimal, comparator: str) -> bool:
    """Return whether a number with a unit is part of a word or a name, and counts nothing."""
    words, after = match["number"], text[match.end("unit") :][:4]
    unit = units.SAME.get(match["unit"], match["unit"])
    if unit == "年":
        before = text[max(0, match.start() - 4) : match.start()]
        several = value > 1 and re.search(grammar.BEFORE_SEVERAL_YEARS, before)
        if not words[0].isdigit() and not several and not re.search(grammar.BEFORE_YEARS, before):
            return True  # 不平凡的五年
        return value >= 1900 or bool(re.match(grammar.AFTER_YEARS, after))
    if unit == "大":
        return value > 12 or not re.match(grammar.GREAT, text[match.end("unit") :][:12])  # 二十大 is a congress
    if unit == "条" and re.match(grammar.OF_MEASURES, text[match.end("unit") : match.end("unit") + 80]):
        return True
    if unit == "条" and re.search(grammar.BEFORE_NAME, text[max(0, match.start() - 8) : match.start()]):
        return not re.match(grammar.AFTER_MEASURES, after)
    if re.match(r"[-−]?\d", words):
        return False
    if re.search(f"[{_DIGITS}]{{2}}", words.split("点")[0]):  # 唯一一个: no numeral has two digits in a row
        return True
    if unit not in units.NUMERALS or re.match(grammar.AFTER_WORD, text[match.end("unit") :][:8]):
        return True
    if comparator != "=" or words[0] in "数几上" or match["second"]:
        return False
    alone = all(character in grammar.POWERS and character != "十" for character in words)
    if alone and unit == "元" and re.search("达到?$", text[max(0, match.start() - 2) : match.start()]):
        return len(words) == 1 or after.startswith("级")  # 产值达到千亿元
    if alone and unit == "元" and _STEP.match(text, match.end("unit")):
        return False  # 迈上百亿元台阶
    return alone or (words == "二" and unit != "成") or (value <= 1 and unit not in ("倍", "成"))


def _is_least(one: Found) -> bool:
    """Return whether a quantity is the least of what is to be done: so is each that follows in its list (至少引进1个龙头、3家企业)."""
    return one.written == "apart" and one.comparator == ">=" and one.unit not in units.MEASURES


def _shared(text: str, found: Sequence[Found]) -> list[Found]:
    """Return quantities with what a list shares: the unit of its last, the comparator of its first or last."""
    shared = list(found)
    for place in range(len(shared) - 2, -1, -1):
        shared[place] = _with_next(text, shared[place], shared[place + 1])
    for place in range(1, len(shared)):
        if _goes_on(text, shared[place - 1], shared[place]):
            shared[place] = replace(shared[place], comparator=shared[place - 1].comparator, written="before")
    return [one for one in shared if not one.bare]


def _with_next(text: str, one: Found, after: Found) -> Found:
    """Return a quantity with the unit and the comparator that it shares with the next, where the words between make them a list."""
    between = text[one.end : after.start]
    points = one.unit == "个" and after.unit == "个百分点"
    if not re.fullmatch(AND, between):
        return replace(one, unit=after.unit) if points and one.value % 1 and _ALSO.fullmatch(between) else one
    of_money = after.unit == "元" and one.unit is None and text[one.end - 1] in "万亿"
    if points or (one.bare and after.unit) or of_money:
        one = replace(one, unit=after.unit, bare=False)
    alike = between == "或" or one.unit == after.unit
    if after.written == "after" and after.upper is None and _compares_nothing(one) and alike:
        return replace(one, comparator=after.comparator, written="after")
    return one


def _compares_nothing(one: Found) -> bool:
    """Return whether no word of its own says how a quantity compares with the true one."""
    return one.written == "nowhere" and one.comparator == "="


def _goes_on(text: str, before: Found, one: Found) -> bool:
    """Return whether a quantity goes on with a list whose comparator stands before its first (超过3家、5家)."""
    between = _AND_LEAST if _is_least(before) else AND
    if before.written not in ("before", "apart") or not _compares_nothing(one):
        return False
    respectively = "分别" in text[max(0, before.start - 4) : before.start]
    both_count = before.unit not in units.MEASURES and one.unit not in units.MEASURES
    alike = respectively or one.unit == before.unit or both_count
    return alike and bool(re.fullmatch(between, text[before.end : one.start]))
