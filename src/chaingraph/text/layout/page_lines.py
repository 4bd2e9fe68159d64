"""Where a page broke lines: one that is full goes on below, where the lines are those of sentences and not each one of its own.

Lines that a page broke are as wide as the page, but for the last of a paragraph, which ends with a stop. Names, posts and goals that
have a line each may be wide too, or of one width; but they are short, or no stop ends them.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.text.canonical import CanonicalText

STOP = re.compile(r"[。;:!?…][”’\"'」』)》]*$")
_NOTE = re.compile(r"[。;]\([^()]{2,200}\)$")
_UNPARTED = string.ascii_letters + string.digits + ".%"  # what no page parts, at the beginning of the line below
_ABOUT = 0.75  # of the widest line: what is narrower is never full
_HALF = 0.5  # of it: what is narrower ends a paragraph
_NEAR = 2  # characters that a full line may lack, as no mark begins a line
_NARROW, _BROAD = (
    20,
    26,
)  # characters: narrower lines may be names or goals; no list has lines of one width that are broader


@dataclass(frozen=True)
class Page:
    """The lines of a text as a page has them: how wide each is, of them the widest, and for which the next stop ends a paragraph.

    ``several`` are as wide; ``about`` says which are about so, ``full`` which are as wide but for the word below, ``stopped`` which
    stand in a run of lines half as wide that ends with a stop.
    """

    widest: float
    several: bool
    about: Sequence[bool]
    full: Sequence[bool]
    stopped: Sequence[bool]

    @classmethod
    def of(cls, text: CanonicalText) -> Page:
        """Return the lines of a text as a page has them."""
        words = [text.text[start:end] for start, end in text.lines]
        widths = [_width(text.source[slice(*text.at(start, end))]) for start, end in text.lines]
        longest, widest = max(map(len, words), default=0), max(widths, default=0.0)
        ends = [bool(STOP.search(line[-4:])) for line in words]
        below = [_width(line[: len(line) - len(line.lstrip(_UNPARTED))]) for line in words[1:]] + [0.0]
        about = [len(line) >= _ABOUT * longest for line in words]
        stopped = [end or _closes(line) for end, line in zip(ends, words, strict=True)]
        for place in reversed(range(len(words) - 1)):
            stopped[place] |= len(words[place]) >= _HALF * longest and stopped[place + 1]
        full = [
            width + rest >= widest - _NEAR and not end for width, rest, end in zip(widths, below, ends, strict=False)
        ]
        return cls(widest, sum(full) >= (2 if widest >= _NARROW else 3), about, full, stopped)

    def breaks(self, place: int, midst: bool, labelled: bool) -> bool:
        """Return whether a line goes on below, if it ends in the ``midst`` of words, or is ``labelled``, so that it may be all that its label has."""
        if not self.about[place] or midst:
            return self.about[place]
        broad = self.widest >= _BROAD
        if self.stopped[place] and broad and not labelled:
            return True
        return self.full[place] and self.several and (self.stopped[place] or broad)


def _closes(line: str) -> bool:
    """Return whether a line ends with a bracket that a line above opens, or that stands behind a stop."""
    return line[-1] == ")" and (line.count(")") > line.count("(") or bool(_NOTE.search(line)))


def _width(words: str) -> float:
    """Return how many characters of Chinese are as wide as words, without blanks."""
    return sum(1.0 if unicodedata.east_asian_width(one) in "WFA" else 0.5 for one in words if not one.isspace())
