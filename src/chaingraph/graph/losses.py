"""What data says and no statement comes of: the engine leaves it out, or changes it, without a word."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from chaingraph.graph import parsing
from chaingraph.graph.datafiles import format_of
from chaingraph.graph.jsonld import Reader
from chaingraph.model.vocabulary import PREFIXES

KEYS = "{path}: {count:name|names} without an IRI in the context left out, first {first}. Map them in @context."
IDS = "{path}: {count:relative @id|relative @ids} left out with what is said of them, first {first}. Write whole IRIs, or give @base."
RANGE = "{path}: {count:number|numbers} beyond xsd:double or xsd:float became INF or 0, first {first}. Write them as xsd:decimal."

# a number whose type may not hold it: its exponent is sought first, which few texts have, then what stands before
_EXPONENT = re.compile(rb"[0-9.][eE][+-]?[0-9]{2,}(?!\w)")
_BEFORE = re.compile(rb"(?<!\w)[+-]?[0-9.]+\Z")
_TYPED = (ox.RdfFormat.N_TRIPLES, ox.RdfFormat.N_QUADS)  # formats in which each such number names its type
LONGEST = 100  # bytes of a number that are looked at
_FLOATING = (PREFIXES["xsd"] + "double", PREFIXES["xsd"] + "float")


@dataclass(frozen=True)
class Loss:
    """What of a file is left out: a sentence with ``{path}``, ``{count}`` and ``{first}``, which is a JSON pointer or a number."""

    path: Path
    sentence: str
    count: int
    first: str


def losses(paths: Iterable[Path]) -> Iterator[Loss]:
    """Yield what is left out of data files that can be read. Raises what ``parsing.stream`` raises."""
    for path in paths:
        found = {RANGE: [*_beyond(path)] if _has_large(path) else []}
        if format_of(path) == ox.RdfFormat.JSON_LD:
            found |= _of_json(parsing.content(path))
        yield from (Loss(path, said, len(places), places[0]) for said, places in found.items() if places)


def _has_large(path: Path) -> bool:
    """Return whether a number with a large exponent may be written in a file."""
    before, typed = b"", format_of(path) in _TYPED
    for piece in parsing.pieces(path):
        held, before = before + piece, piece[-LONGEST:]
        if (not typed or b"double" in held or b"float" in held) and _is_large(held):
            return True
    return False


def _is_large(held: bytes) -> bool:
    ends = (found.start() + 1 for found in _EXPONENT.finditer(held))
    return any(_BEFORE.search(held, max(0, end - LONGEST), end) for end in ends)


def _beyond(path: Path) -> Iterator[str]:
    """Yield the numbers of a file that their type does not hold."""
    for quad in parsing.stream(path, {}):
        value = quad.object
        if isinstance(value, ox.Literal) and value.datatype.value in _FLOATING and _is_beyond(value):
            yield value.value


def _is_beyond(number: ox.Literal) -> bool:
    """Return whether the engine keeps infinity or nothing of a number."""
    digits, _, exponent = number.value.lower().partition("e")
    if len(exponent) < 2 or not re.search("[1-9]", digits):
        return False
    engine = ox.Store()
    engine.add(ox.Quad(number.datatype, number.datatype, number))
    (kept,) = (quad.object.value for quad in engine)
    return kept.strip("-") in ("INF", "0")


def _of_json(content: bytes) -> dict[str, list[str]]:
    """Return where JSON-LD is left out, by what is said of that."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):  # of which the engine says what is wrong
        return {}
    reader = Reader(document)
    reader.read(document)
    return {KEYS: reader.keys, IDS: reader.ids}
