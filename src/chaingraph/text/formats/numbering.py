"""The numbers that Word prints before the paragraphs of a list and does not keep in their text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHINESE = ("chineseCounting", "chineseCountingThousand", "ideographDigital", "taiwaneseCounting", "japaneseCounting")
_DECIMAL = ("decimal", "decimalZero", "decimalFullWidth")
_DIGITS = "零一二三四五六七八九"


class Numbering:
    """Counts the paragraphs of each list; ``root`` is the part that describes lists, None where there is none."""

    def __init__(self, root: _Element | None) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}  # list to level to form, text, start
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        if root is not None:
            described = {one.get(_W + "abstractNumId", ""): _levels(one) for one in root.iter(_W + "abstractNum")}
            for one in root.iter(_W + "num"):
                of = one.find(_W + "abstractNumId")
                self.levels[one.get(_W + "numId", "")] = described.get(
                    of.get(_W + "val", "") if of is not None else "", {}
                )

    def mark(self, paragraph: _Element) -> str:
        """Return what Word prints before a paragraph, counting it; empty where that is no number."""
        properties = paragraph.find(f"{_W}pPr/{_W}numPr")
        if properties is None:
            return ""
        name, depth = _value(properties, "numId"), _value(properties, "ilvl")
        level = int(depth) if depth.isdigit() else 0
        form = self.levels.get(name, {}).get(level)
        if form is None:
            return ""
        counts = self.counts[name]
        counts[level] = counts.get(level, form[2] - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if form[0] not in (*_CHINESE, *_DECIMAL):
            return ""
        return re.sub(r"%([1-9])", lambda match: self._count(name, int(match[1]) - 1), form[1])

    def _count(self, name: str, level: int) -> str:
        form, _, start = self.levels[name].get(level, ("decimal", "", 1))
        count = self.counts[name].get(level, start)
        return chinese(count) if form in _CHINESE else str(count)


def chinese(value: int) -> str:
    """Return a number in Chinese numerals, up to 99; in digits beyond."""
    tens, ones = divmod(value, 10)
    if not 0 < value < 100:
        return str(value)
    before = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return before + (_DIGITS[ones] if ones else "")


def _levels(described: _Element) -> dict[int, tuple[str, str, int]]:
    """Return the levels of a list: their form, their text (``%1、``), and where they begin."""
    found = {}
    for level in described.iter(_W + "lvl"):
        start = _value(level, "start")
        number = level.get(_W + "ilvl", "0")
        if number.isdigit():
            found[int(number)] = (
                _value(level, "numFmt"),
                _value(level, "lvlText"),
                int(start) if start.isdigit() and len(start) < 6 else 1,
            )
    return found


def _value(parent: _Element, name: str) -> str:
    found = parent.find(_W + name)
    text = found.get(_W + "val", "") if found is not None else ""
    return text if len(text) < 40 else ""
