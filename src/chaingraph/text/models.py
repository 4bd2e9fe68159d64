"""The models that are learned from the corpus and ship with the package: packed; each opened once, and not at all where it is damaged."""

from __future__ import annotations

import lzma
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pycrfsuite

NAMES = Path(__file__).parent / "names" / "names.crfsuite.xz"
RELATIONS = Path(__file__).parent / "relations" / "relations.crfsuite.xz"
STATUSES = Path(__file__).parent / "quantities" / "statuses.crfsuite.xz"
WORDS = Path(__file__).parent / "quantities" / "words.crfsuite.xz"
ENDINGS = Path(__file__).parent / "quantities" / "endings.crfsuite.xz"
SUBJECTS = Path(__file__).parent / "relations" / "subjects.crfsuite.xz"
_MAGIC, _LEAST = b"lCRF", 1_000  # how a model begins, and bytes that it has at least


@cache
def tagger(model: Path) -> pycrfsuite.Tagger | None:
    """Return a model, opened; None where it is missing or damaged, so that grammar alone goes on."""
    import pycrfsuite

    content, found = _content(model), pycrfsuite.Tagger()
    if content is None:
        return None
    try:
        found.open_inmemory(content)
    except ValueError:
        return None
    return found


@cache  # a tagger reads in it as long as it is used
def _content(model: Path) -> bytes | None:
    """Return a model, unpacked; None where it is missing or damaged."""
    try:
        content = lzma.decompress(model.read_bytes())
    except (OSError, lzma.LZMAError):
        return None
    whole = len(content) >= _LEAST and len(content) == int.from_bytes(content[4:8], "little")
    return content if content.startswith(_MAGIC) and whole else None


def usable() -> bool:
    """Return whether both models can be used."""
    return tagger(NAMES) is not None and tagger(RELATIONS) is not None
