"""The units that are read, one a row of ``units.csv``: symbol, names, kind. To add a unit, add a row.

The columns of the table: the ``symbol`` as printed (which is also its Chinese name), the ``name`` that ends its IRI, the
``english`` name, its ``kind`` (events and things are counted, all others measured), whether Chinese ``numerals`` (三, 两, 十)
count it (with other units such a numeral is part of a word: 四位一体, 第二期), and the symbol of the unit that is the ``same``.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from chaingraph.base.naming import local
from chaingraph.text.quantities.grammar import POWERS, alternatives

SHARES = ("%", "‰")  # in which parts of a whole are told
COUNTS = ("events", "things")  # kinds of units that count; all others measure
_FRACTION = (  # of letters, whether or not each of them is a unit that stands alone (2.7g/cm3, 400W/(m·K))
    r"[A-Za-zμ]{1,4}[23]?/(?:[A-Za-zμ]{1,3}[23]?|\([A-Za-zμ]{1,2}·[A-Za-zμ]{1,2}\))(?![A-Za-zμ\d·])"
)
_LETTERED = re.compile("[A-Za-z][23]?$")
_POINTS = ("百分点", "基点")  # in which the change of a share or a rate is counted


@dataclass(frozen=True)
class Unit:
    """A unit: its symbol, which is its Chinese name too, the last part of its IRI, its English name, its kind (none of an unknown one)."""

    symbol: str
    name: str
    english: str
    kind: str = ""


def _rows() -> list[dict[str, str]]:
    with (Path(__file__).parent / "units.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


_ROWS = _rows()
SAME: Mapping[str, str] = {row["symbol"]: row["same"] for row in _ROWS if row["same"]}
UNITS: Mapping[str, Unit] = {
    row["symbol"]: Unit(row["symbol"], row["name"], row["english"], row["kind"]) for row in _ROWS if not row["same"]
}
SYMBOLS = tuple(row["symbol"] for row in _ROWS)
NUMERALS = frozenset(row["symbol"] for row in _ROWS if row["numerals"])
MEASURES = frozenset(row["symbol"] for row in _ROWS if row["kind"] not in COUNTS)
TIMES = frozenset(row["symbol"] for row in _ROWS if row["kind"] == "time")


def pattern() -> str:
    """Return the pattern of a unit; one that ends with a letter goes on with no other.

    >>> [re.match(pattern(), words)[0] for words in ("mg/L", "m3/亩", "MW/200MWh", "W/(m·K)", "吨/日")]
    ['mg/L', 'm3', 'MW', 'W/(m·K)', '吨']
    >>> re.match(pattern(), "mol"), re.match(pattern(), "m/second")
    (None, None)
    """
    lettered = alternatives(filter(_LETTERED.search, SYMBOLS))
    spelt = alternatives(one for one in SYMBOLS if not _LETTERED.search(one))
    return rf"(?:{_FRACTION}|{spelt}|(?:{lettered})(?![A-Za-zμ]|/[A-Za-zμ(]))"


def of_points(symbol: str | None) -> bool:
    """Return whether a unit counts the points by which a share or a rate changes.

    >>> of_points("个基点"), of_points("百分点"), of_points("%")
    (True, True, False)
    """
    return SAME.get(symbol or "", symbol) in _POINTS


@cache
def unit(symbol: str) -> Unit:
    """Return the unit of a symbol; one that divides two (件/万人) is named by both, an unknown one by its symbol.

    >>> unit("户").english, unit("个百分点").symbol, unit("件/万人").english, unit("元/亩").english
    ('households', '百分点', 'items (件) per 10,000 people', 'yuan per mu')
    """
    symbol = SAME.get(symbol, symbol)
    above, divided, below = symbol.partition("/")
    if symbol in UNITS or not divided:
        return UNITS.get(symbol) or Unit(symbol, local(symbol), symbol)
    power = re.match("[百千万亿]?", below)
    number = f"{POWERS[power[0]]:,}" if power and power[0] and below not in UNITS else ""
    one, other = unit(above), unit(below[1:] if number else below)
    many = f"{number} {other.english}" if number else other.name.replace("-", " ")
    digits = number.replace(",", "")
    name = f"{one.name}-per-{digits}-{other.name}" if number else f"{one.name}-per-{other.name}"
    kind = "rates" if one.kind and other.kind else ""
    return Unit(symbol, name, f"{one.english} per {many}", kind)
