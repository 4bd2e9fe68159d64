"""Amounts as people write them: comparator, number and unit, in the language of the reader."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from chaingraph.graph.printed import in_number
from chaingraph.model.vocabulary import CG, ID

# between, and no comparator of ours, has none
SIGNS = {"atLeast": "≥ ", "atMost": "≤ ", "moreThan": "> ", "lessThan": "< ", "approximately": "≈ "}
YUAN, PERCENT = f"{ID}unit/yuan", f"{ID}unit/percent"
# of yuan: what a larger number is counted in, in each language
LARGER: Mapping[str, tuple[tuple[int, str], ...]] = {
    "zh": ((10**8, "亿"), (10**4, "万")),
    "en": ((10**9, " billion"), (10**6, " million")),
}


def sign(comparator: str | None) -> str:
    """Return the sign of a comparator (its IRI), with the blank that follows it; nothing of one that is equal to."""
    return SIGNS.get((comparator or "").removeprefix(CG), "")


def amount(value: int | Decimal, lang: str, unit: str | None = None, called: str = "") -> str:
    """Return a number with its unit (IRI and name); yuan are counted in 万 and 亿, or in millions and billions.

    >>> amount(50_000_000_000, "zh", YUAN, "元"), amount(15_500_000, "en", YUAN, "yuan"), amount(67, "en", PERCENT, "per cent")
    ('500 亿元', '15.5 million yuan', '67%')
    >>> amount(1, "en", called="structures"), amount(30, "en", called="people (名)"), amount(30, "zh", called="名")
    ('1 structure', '30 people', '30 名')
    """
    if unit == PERCENT:
        return f"{plain(value)}%"
    number = Decimal(value)
    larger = ((size, word) for size, word in LARGER[lang] if unit == YUAN and abs(number) >= size)
    size, word = next(larger, (1, ""))  # what is less is counted as it is
    said = plain(number / size)
    return f"{said} {word}{called}".strip() if lang == "zh" else f"{said}{word} {in_number(called, number)}".strip()


def plain(value: int | Decimal) -> str:
    """Return a number with its thousands apart and nothing behind it that says nothing."""
    number = f"{Decimal(value):,f}"
    return number.rstrip("0").rstrip(".") if "." in number else number
