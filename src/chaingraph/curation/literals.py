"""What a literal certainly says: its datatype where its words are well formed for that, and what it is compared by."""

import datetime
import re
from decimal import Decimal

import pyoxigraph as ox

from chaingraph.curation.seen import Term
from chaingraph.model.vocabulary import PREFIXES

__all__ = ["NUMBERS", "datatype_of", "measure"]

NUMBERS = {"integer": r"[+-]?[0-9]{1,18}", "decimal": r"[+-]?[0-9]{1,18}(\.[0-9]{1,18})?"}
_FORMS = NUMBERS | {
    "string": "(?s:.*)",
    "date": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "gYear": "[12][0-9]{3}",
    "boolean": "true|false",
}


def datatype_of(value: Term) -> str | None:
    """Return the name of the datatype of a literal that is certainly well formed; None for anything else."""
    name = value.datatype.value.removeprefix(PREFIXES["xsd"]) if isinstance(value, ox.Literal) else ""
    if name not in _FORMS or not re.fullmatch(_FORMS[name], value.value):
        return None
    return name if name != "date" or _is_day(value.value) else None


def _is_day(words: str) -> bool:
    """Return whether a date is one of the calendar."""
    try:
        return bool(datetime.date.fromisoformat(words))
    except ValueError:
        return False


def measure(value: Term) -> Decimal | datetime.date | None:
    """Return what a number or a day is compared by, None of anything else."""
    name = datatype_of(value)
    if name in NUMBERS:
        return Decimal(value.value)
    return datetime.date.fromisoformat(value.value) if name == "date" else None
