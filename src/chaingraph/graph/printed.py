"""What a figure is called: its words as printed, and the unit that a cell leaves to the header of its column."""

from __future__ import annotations

import re
from decimal import Decimal, DivisionByZero, InvalidOperation

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
