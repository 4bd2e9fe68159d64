"""Names as they are compared, near names, and names as parts of IRIs."""

import difflib
import re
import unicodedata
from collections.abc import Iterable


def comparable(name: str) -> str:
    """Return a name as compared: NFKC, case folded, without white space and quotation marks."""
    return re.sub(r"[\s“”‘’\"'「」《》]", "", unicodedata.normalize("NFKC", name)).casefold()


def near(wanted: str, known: Iterable[str]) -> list[str]:
    """Return up to three known names that contain ``wanted`` (as compared) or are written almost like it."""
    by_comparable = {comparable(name): name for name in known}
    containing = sorted((name for name in by_comparable if wanted and wanted in name), key=len)
    close = difflib.get_close_matches(wanted, by_comparable, n=3, cutoff=0.5)
    return [by_comparable[name] for name in dict.fromkeys([*containing, *close])][:3]


def local(words: str) -> str:
    """Return words as the last part of an IRI: letters, digits and hyphens only."""
    return re.sub(r"[^\w-]+", "-", comparable(words)).strip("-") or "-"
