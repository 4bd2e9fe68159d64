"""What a figure is called: its words as printed, the unit that a cell leaves to the header of its column, and per what it is."""

from __future__ import annotations

import re
from decimal import Decimal, DivisionByZero, InvalidOperation

from chaingraph.base.messages import translate

PER = "{figure} per {unit}"
_EACH = re.compile(r"[每/／]| per ")  # what says in the words themselves that they are of each
_BRACKET = re.compile(r" *\([^()]*\)$")  # which tells one unit from another of the same name
_COUNTED = re.compile(
    "^个(?=季度|半年|月|工作日|小时)"
)  # which counts such a time (3个月), and does not stand after 每
_BARE = re.compile(r"(?P<number>[-−]?\d[\d,]*(?:\.\d+)?)(?P<after>以上|以下|以内|左右|余|多|)")
_SCALES = {
    Decimal(10) ** power: name for power, name in ((0, ""), (3, "千"), (4, "万"), (6, "百万"), (8, "亿"), (12, "万亿"))
}


def with_unit(words: str, value: str | None, symbol: str | None) -> str:
    """Return the words of a figure with the symbol of its unit, and what it is multiplied by, where they are a number alone.

    >>> with_unit("150", "15000000000", "元"), with_unit("12以上", "12", "家"), with_unit("3.5%", "3.5", "%"), with_unit("60", "60", None)
    ('150亿元', '12家以上', '3.5%', '60')
    """
    bare = _BARE.fullmatch(words)
    if not bare or not value or not symbol:
        return words
    try:
        times = abs(Decimal(value) / Decimal(bare["number"].replace(",", "").replace("−", "-")))
    except (InvalidOperation, DivisionByZero):  # of nothing, all multiples are nothing
        return f"{bare['number']}{symbol}{bare['after']}"
    scale = _SCALES.get(times)
    return words if scale is None else f"{bare['number']}{scale}{symbol}{bare['after']}"


def said_each(words: str) -> bool:
    """Return whether the words of a figure say themselves that it is of each year or thing (每年60名, 60名/年)."""
    return _EACH.search(words) is not None


_ENDINGS = (  # of English names of units, and those of one; the first that fits counts
    ("people$", "person"),
    ("ies$", "y"),
    ("(?<=ch)es$|(?<=sh)es$|(?<=x)es$|(?<=ss)es$", ""),
    ("(?<!s)s$", ""),
)


def in_english(words: str, value: str | None, symbol: str | None, unit: str, many: str) -> str | None:
    """Return a figure in English where its words are its value and the symbol of its unit (IRI; ``many`` is its label) and nothing else.

    >>> in_english("60名", "60", "名", "https://y.example/unit/person", "people (名)"), in_english("4场以上", "4", "场", "", "sessions")
    ('60 people', None)
    >>> in_english("1次", "1.0", "次", "https://y.example/unit/time", "times")
    '1 time'
    """
    try:
        number = Decimal(value or "")
    except InvalidOperation:
        return None
    alone = re.fullmatch(r"\d[\d,]*(?:\.\d+)?", words.removesuffix(symbol or ""))
    if not alone or Decimal(alone[0].replace(",", "")) != number:
        return None
    return f"{number.normalize():f} {in_number(many, number)}"


def in_number(many: str, number: Decimal) -> str:
    """Return the English name of a unit for so many, without the bracket that tells it from another of the same name.

    >>> [in_number(one, Decimal(1)) for one in ("structures", "people (名)", "batches (批次)", "companies", "yuan", "pieces per mu")]
    ['structure', 'person', 'batch', 'company', 'yuan', 'piece per mu']
    >>> in_number("people (名)", Decimal(30)), in_number("houses", Decimal(1)), in_number("hours", Decimal("0.5"))
    ('people', 'house', 'hours')
    """
    name, apart, of_what = _BRACKET.sub("", many).partition(" per ")
    for ending, one in _ENDINGS if number == 1 else ():
        if re.search(ending, name):
            name = re.sub(ending, one, name)
            break
    return f"{name}{apart}{of_what}"


def per(words: str, unit: str, called: str, lang: str, english: str | None = None) -> str:
    """Return the words of a figure with what it is per: a unit (IRI), and what that is called in Chinese; in English where it is known so.

    >>> per("60名", "https://y.example/unit/year", "年", "zh"), per("1名", "https://y.example/unit/industry-chain", "条产业链", "en", "1 person")
    ('每年60名', '1 person per industry chain')
    >>> per("1次", "https://y.example/unit/quarter", "个季度", "zh"), per("4场以上", "https://y.example/unit/month", "个月", "en")
    ('每季度1次', '每月4场以上')
    >>> per("1次", "https://y.example/unit/half-year", "个半年", "zh")
    '每半年1次'
    """
    if lang == "en" and english:
        return translate(PER, lang).format(figure=english, unit=one_of(unit, called, lang))
    return translate(PER, "zh").format(figure=words, unit=one_of(unit, called, "zh"))


def one_of(unit: str, called: str, lang: str) -> str:
    """Return what one of a unit (IRI; ``called`` is its label) is called, of each of which something is.

    >>> one_of("https://y.example/unit/month", "months", "en"), one_of("https://y.example/unit/month", "个月", "zh")
    ('month', '月')
    >>> one_of("https://y.example/unit/industry-chain", "industry chains", "en"), one_of("https://y.example/unit/轮", "轮", "en")
    ('industry chain', '轮')
    """
    last = unit.rpartition("/")[2]
    return last.replace("-", " ") if lang == "en" and last.isascii() else _COUNTED.sub("", called)
