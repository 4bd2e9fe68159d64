"""How the value that a text states compares with the true one: by words before the number, within it, or after it."""

from __future__ import annotations

import re
from functools import cache

from chaingraph.text.quantities import grammar, units

_TIMES = ("次", "轮", "届")  # how often something was done, which 过 says
_PART = re.compile("一半|半数|分之")
_OF_WHAT = re.compile(
    r"(不足|不到|超过|接近|近)[^,，。;；、\d]{1,12}的$"
)  # before a part of something (不足全国平均的一半)
_ONCE, _DID = re.compile("[1-9一二两三四五六七八九]"), re.compile("[\u4e00-\u9fff]")
_NEAR = 30  # characters before a part of something in which such words are sought


def comparator(match: re.Match[str]) -> tuple[str, str]:
    """Return how the value of a quantity compares with the true one, and where the words that say so stand: before, apart, after or nowhere."""
    before, after = _before(match), _after(match)
    if units.unit(match["unit"] or "").kind != "money":  # 主体封顶12栋
        before, after = (None if said in grammar.CAPS else said for said in (before, after))
    text, start = match.string, match.start()
    of_part = not (before or after) and _PART.search(match[0])
    if of_part and (of := _OF_WHAT.search(text, max(0, start - _NEAR), start)):
        return grammar.BEFORE[of[1]], "apart"
    if before:
        return grammar.BEFORE.get(before) or grammar.APART[before], "before"
    if after:
        return grammar.AFTER[after], "after"
    if apart := _apart().search(text, max(0, start - 22), start):
        return grammar.APART[apart[1]], "apart"
    number = match["number"] or ""
    if match["inside"] or re.search(f"[{grammar.INSIDE}数]", number):
        return ">", "nowhere"
    return (">=", "nowhere") if number.startswith("上") else ("=", "nowhere")


def _before(match: re.Match[str]) -> str | None:
    """Return the word before a number that compares; None where it is another word there (通过, 享受过2次)."""
    before = match["before"]
    if not before:
        return None
    start, end = match.span("before")
    left = match.string[max(0, start - 1) : start]
    did = before == "过" and match["unit"] in _TIMES and _ONCE.fullmatch(match["number"]) and _DID.search(left)
    return None if did or re.search(grammar.NOT_BEFORE, left + match.string[start:end]) else before


def _after(match: re.Match[str]) -> str | None:
    """Return the word after a number that compares; None where it is another word there (上网, and 内 but of a time)."""
    after, start = match["after"], match.start("after")
    other = after and re.match(grammar.NOT_AFTER, match.string[start : start + 3])
    return None if other or (after == "内" and match["unit"] not in units.TIMES) else after


@cache
def _apart() -> re.Pattern[str]:
    """Return the pattern of a comparator with a word or two between it and the number."""
    return re.compile(f"({grammar.alternatives(grammar.APART)}){grammar.BETWEEN}")
