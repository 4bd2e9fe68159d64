"""Figures by their number: what somebody types is read as the text is, and compared with the values of figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.model.terms import number_of
from chaingraph.model.vocabulary import ID

if TYPE_CHECKING:
    from chaingraph.graph.things import Asked

NEAR = Decimal("0.01")  # of the number: what differs by no more is near
AKIN, MOST = Decimal("0.1"), 3  # what is told where nothing is near: so many figures that differ by no more

_FIGURES = """
SELECT DISTINCT ?figure ?words ?value ?unit WHERE {
  ?figure cg:value ?value ; cg:exact ?words .
  OPTIONAL { ?figure cg:unit ?unit }
  FILTER (?value >= %s && ?value <= %s)
}"""


@dataclass(frozen=True)
class Amount:
    """A number, with the IRI of its unit where one is written, and the exponent of its last digit where digits are."""

    value: Decimal
    unit: str | None = None
    exponent: int | None = None

    def is_rounded(self, value: Decimal) -> bool:
        """Return whether a number is this amount where it is rounded to as many places.

        >>> Amount(Decimal("27600000000")).is_rounded(Decimal("27615000000")), Amount(Decimal("2570")).is_rounded(Decimal("2560"))
        (True, False)
        >>> read("190亿元").is_rounded(Decimal("19140000000")), read("191亿元").is_rounded(Decimal("19140000000"))
        (False, True)
        """
        last = self.value.normalize().as_tuple().exponent if self.exponent is None else self.exponent
        return value.quantize(Decimal(1).scaleb(int(last))) == self.value


@dataclass(frozen=True)
class Near:
    """A figure (its IRI), its words as printed, and its value."""

    figure: ox.NamedNode
    words: str
    value: Decimal


def read(words: str) -> Amount | None:
    """Return the amount that is written, in any usual way, with or without a unit; None where none is.

    >>> [str(read(words).value) for words in ("2,560", "67%", "54.69亿元", "5469000000", "百分之六十七")]
    ['2560', '67', '5469000000.00', '5469000000', '67']
    """
    from chaingraph.text.canonical import canonical
    from chaingraph.text.quantities import grammar, matching, units
    from chaingraph.text.quantities.numerals import number

    text = canonical(words)
    found = matching.found(text) if re.search(f"[{''.join(grammar.DIGITS)}\\d半]", text) else []
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)):
        unit = found[0].unit
        name = f"{ID}unit/{units.unit(unit).name}" if unit else None
        return Amount(found[0].value, name, _exponent(text, found[0].value))
    try:
        return Amount(number(text)) if re.match(r"[\d.,]*\d[\d.,百千万亿]*$", text) else None
    except InvalidOperation:  # 1.2.3
        return None


def _exponent(text: str, value: Decimal) -> int | None:
    """Return the exponent of the last digit with which a value is written; None where none is, or several numbers are.

    >>> _exponent("190亿元", Decimal("19000000000")), _exponent("54.69亿", Decimal("5469000000")), _exponent("六十七", Decimal(67))
    (8, 6, None)
    """
    written = re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))
    if len(written) != 1 or not value:
        return None
    _, _, decimals = written[0].partition(".")
    return (value / Decimal(written[0])).adjusted() - len(decimals)


def around(graph: Asked, amount: Amount, margin: Decimal = NEAR) -> list[Near]:
    """Return the figures within a share (1 %) of an amount, of its unit where it has one; the nearest first."""
    margin = abs(amount.value) * margin
    rows = graph.select(_FIGURES % (f"{amount.value - margin:f}", f"{amount.value + margin:f}"))
    found = [
        Near(row.figure, row.words.value, value)
        for row in rows
        if (value := number_of(row.value)) is not None
        if amount.unit is None or (row.unit is not None and row.unit.value == amount.unit)
    ]
    return sorted(found, key=lambda near: (abs(near.value - amount.value), near.figure.value))
