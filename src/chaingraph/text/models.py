"""The models that are learned from the corpus and ship with the package: opened once, and not at all where they are damaged."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pycrfsuite

NAMES = Path(__file__).parent / "names" / "names.crfsuite"
RELATIONS = Path(__file__).parent / "relations" / "relations.crfsuite"
STATUSES = Path(__file__).parent / "quantities" / "statuses.crfsuite"
WORDS = Path(__file__).parent / "quantities" / "words.crfsuite"
ENDINGS = Path(__file__).parent / "quantities" / "endings.crfsuite"
SUBJECTS = Path(__file__).parent / "relations" / "subjects.crfsuite"
_MAGIC, _LEAST = b"lCRF", 1_000  # how a model begins, and bytes that it has at least


@cache
def tagger(model: Path) -> pycrfsuite.Tagger | None:
    """Return a model, opened; None where it is missing or damaged, so that grammar alone goes on."""
    import pycrfsuite

    try:
        content = model.read_bytes()
    except OSError:
        return None
    if (
        not content.startswith(_MAGIC)
        or len(content) < _LEAST
        or len(content) != int.from_bytes(content[4:8], "little")
    ):
        return None
    found = pycrfsuite.Tagger()
    try:
        found.open(str(model))
    except ValueError:
        return None
    return found


def usable() -> bool:
    """Return whether both models can be used."""
    return tagger(NAMES) is not None and tagger(RELATIONS) is not None
