"""Terms as values and values as terms: IRIs, literals, and the numbers of sections in both languages."""

from __future__ import annotations

import datetime
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from chaingraph.model.vocabulary import CG, PREFIXES

COMPARATORS = {
    "=": "equalTo", ">": "moreThan", ">=": "atLeast", "~": "approximately", "<": "lessThan", "<=": "atMost", "range": "between",
}  # fmt: skip
TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
LABEL = ox.NamedNode(PREFIXES["rdfs"] + "label")
ALT_LABEL = ox.NamedNode(PREFIXES["skos"] + "altLabel")
CONFORMS_TO = ox.NamedNode(PREFIXES["dct"] + "conformsTo")
TITLE = ox.NamedNode(PREFIXES["dct"] + "title")
NOWHERE = -1  # in a text
_LONGEST = 12  # digits of a place in a text
_DIGITS = "一二三四五六七八九"


def cg(name: str) -> ox.NamedNode:
    """Return a term of the ontology."""
    return ox.NamedNode(CG + name)


def text(term: object) -> str:
    """Return a term as text: an IRI or what a literal says, bare; anything else as N-Triples writes it."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def language_of(term: object) -> str | None:
    """Return the language of a literal; None of one without, and of what is no literal, where data has that in place of words."""
    return term.language if isinstance(term, ox.Literal) else None


def number_of(term: object) -> Decimal | None:
    """Return the number that a literal says; None where data says something else, or what no number can be told of.

    >>> number_of(ox.Literal("12.5")), number_of(ox.Literal("NaN")), number_of(ox.Literal("many"))
    (Decimal('12.5'), None, None)
    """
    try:
        number = Decimal(term.value) if isinstance(term, ox.Literal) else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() else None


def offset_of(term: object) -> int:
    """Return where in a text a literal says that something begins or ends; -1, which is nowhere, where it says no place."""
    said = term.value if isinstance(term, ox.Literal) else ""
    return int(said) if said.isdecimal() and len(said) < _LONGEST else NOWHERE


def numeric(value: Decimal) -> ox.Literal:
    """Return a number as a literal: an integer where it is whole, else a decimal."""
    whole = value == value.to_integral_value()
    datatype = ox.NamedNode(PREFIXES["xsd"] + ("integer" if whole else "decimal"))
    return ox.Literal(str(int(value)) if whole else format(value.normalize(), "f"), datatype=datatype)


def day(date: datetime.date) -> ox.Literal:
    """Return a day as a literal."""
    return ox.Literal(date.isoformat(), datatype=ox.NamedNode(PREFIXES["xsd"] + "date"))


def numbered(section: str) -> tuple[str, str]:
    """Return the number of a section as both languages write it.

    >>> numbered("1.3.2"), numbered("12"), numbered("0")
    (('一（三）2', '1.3.2'), ('十二', '12'), ('', ''))
    """
    if section == "0":
        return "", ""
    first, *rest = (int(part) for part in section.split("."))
    marks = [_chinese(first), *(f"（{_chinese(part)}）" for part in rest[:1]), *(f"{part}" for part in rest[1:2])]
    return "".join(marks) + "".join(f".{part}" for part in rest[2:]), section


def _chinese(value: int) -> str:
    """Return a number in Chinese numerals, up to 99; in digits beyond."""
    tens, ones = divmod(value, 10)
    if tens > 9:
        return str(value)
    before = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens - 1] + "十"
    return before + (_DIGITS[ones - 1] if ones else "")
