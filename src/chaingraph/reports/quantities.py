"""The report on the quantities that a text states."""

from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from chaingraph.model.report import NUMBER, TEXT, Cell, Column, Report, Table, alone, sentence
from chaingraph.text.quantities import Quantity

NAMES = tuple(field.name for field in fields(Quantity) if field.repr)
UNREAD = "–"  # what was not found beside a quantity; the text may well say it
NUMBERS = ("start", "end", "value", "upper")


def report(found: Sequence[Quantity], read: bool) -> Report:
    """Return quantities as a table, a row each: for people (``read``), or with the names that a program expects."""
    rows = [tuple(_cell(quantity, name, read) for name in NAMES) for quantity in found]
    held = [Column(name, NUMBER if name in NUMBERS else TEXT, None if read else name) for name in NAMES]
    return alone(Table(sentence("Quantities that the text states"), held, rows))


def record(quantity: Quantity) -> dict[str, object]:
    """Return a quantity as what JSON can hold."""
    values = {name: _value(quantity, name) for name in NAMES}
    return {name: _number(value) if isinstance(value, Decimal) else value for name, value in values.items()}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _cell(quantity: Quantity, name: str, read: bool) -> Cell:
    """Return a cell of a quantity: as it is, or in the words of people where it is read."""
    value: Cell = _value(quantity, name)
    if value is None:
        return UNREAD if read else ""
    return sentence(quantity.status) if read and name == "status" else value


def _value(quantity: Quantity, name: str) -> Any:
    """Return what a quantity has by a name; None for a status that nothing says."""
    return None if name == "status" and quantity.unsaid else getattr(quantity, name)
