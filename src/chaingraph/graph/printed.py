"""What a figure is called: its words as printed, the unit that a cell leaves to the header of its column, and per what it is."""

from __future__ import annotations

import re
from decimal import Decimal, DivisionByZero, InvalidOperation

from chaingraph.base.messages import translate

PER = "{figure} per {unit}"
_EACH = re.compile(r"[每/／]| per ")  # what says in the words themselves that they are of each
_COUNTED = re.compile("^个(?=季度|月|工作日|小时)")  # which counts such a time (3个月), and does not stand after 每
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


def per(words: str, unit: str, called: str, lang: str) -> str:
    """Return the words of a figure with what it is per: a unit (IRI), and what that is called in Chinese.

    >>> per("60名", "https://y.example/unit/year", "年", "zh"), per("1名", "https://y.example/unit/industry-chain", "条产业链", "en")
    ('每年60名', '1名 per industry chain')
    >>> per("1次", "https://y.example/unit/quarter", "个季度", "zh"), per("2次", "https://y.example/unit/month", "个月", "zh")
    ('每季度1次', '每月2次')
    """
    english = unit.rpartition("/")[2].replace("-", " ")  # of one: the English label is a plural
    return translate(PER, lang).format(figure=words, unit=_COUNTED.sub("", called) if lang == "zh" else english)
