"""What the digits and the words of numbers are worth."""

from __future__ import annotations

import re
from decimal import Decimal

from chaingraph.text.quantities import grammar


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


def roughly(words: str) -> tuple[Decimal, Decimal] | None:
    """Return the bounds of a number that is told as one of two that follow each other; None of any other.

    >>> [int(bound) for bound in (*roughly("三四"), *roughly("三五"), *roughly("七八百"))], roughly("一三"), roughly("三三")
    ([3, 4, 3, 5, 700, 800], None, None)
    """
    match = re.fullmatch(grammar.ROUGHLY, words)
    least, most = (grammar.DIGITS[match[name]] for name in ("least", "most")) if match else (0, 0)
    if not match or not (most == least + 1 or (least, most) == (3, 5)):
        return None
    times = number(match["times"]) if match["times"] else Decimal(1)
    return least * times, most * times


def bounds(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    """Return the value of a quantity and, in a range, its upper end; what multiplies the upper end alone is of both."""
    rough = f"[{grammar.INSIDE}数上个]"
    value = number(re.sub(rough, "", match["number"] + (match["inside"] or "")))
    if not match["second"]:
        return value, None
    second = re.sub(rough, "", match["second"])
    upper = number(second)
    scale = re.search("[十百千万亿]+$", second)
    if scale and value < 1000 and not re.search("[十百千万亿]", match["number"]):
        value *= number(scale[0])
    return value, upper
