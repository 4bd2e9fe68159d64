"""Text as offsets count it: canonical (NFKC, without white space), each character knowing where it stands in the file."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from itertools import pairwise

from chaingraph.text.run_on import parted

_COMBINING = r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0dff\u1160-\u11ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe00-\ufe2f]"
# characters that are as NFKC has them; else one and what combines with it, which NFKC may join into one
_CLUSTER = re.compile(rf"(?s)(?P<plain>[!-~“”、。《-】\u3400-\u9fff]+)(?!{_COMBINING})|.{_COMBINING}*")
_BLANK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) | (?=[\u3000-\u9fff\uff00-\uffef])")
_HASHES = re.compile(r"^#{1,6} (?=\S)")  # of a Markdown heading
ITEM = "\0"  # stands for the number of an item of a list (①)
_LISTED = re.compile(r"[①-⓿❶-➓㈠-㉃㊀-㊉]")


@dataclass(frozen=True)
class CanonicalText:
    """Decoded text (``source``) as it is matched.

    ``text`` is the canonical text; ``origin`` gives the place of each of its characters in ``source``, and one past the
    end; ``ends`` where what makes it ends there. ``marked`` is the canonical text in which the numbers of lists (①, ㈠), which NFKC turns into numbers, are blanked.
    """

    source: str
    text: str
    marked: str
    origin: Sequence[int]
    ends: Sequence[int]

    def at(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the canonical text stands in the source."""
        return self.origin[start], self.ends[end - 1]

    def printed(self, start: int, end: int) -> str:
        """Return a span of the canonical text as the source prints it, on one line, without the mark of a Markdown heading.

        >>> canonical_text("## 一、主要成效").printed(0, 8), canonical_text("#1高炉 投产").printed(0, 6)
        ('一、主要成效', '#1高炉 投产')
        """
        first, last = self.at(start, end)
        return _HASHES.sub("", " ".join(self.source[first:last].split()))

    def read(self, start: int, end: int) -> str:
        """Return a span as the source prints it, but in the characters in which the text is read: those of ``text``, where these are simplified."""
        printed, words = self.printed(start, end), self.text[start:end]
        bare = "".join(printed.split())
        told = canonical(bare)
        if words.endswith(told) or len(told) != len(bare):
            return printed
        simple = iter(words[-len(bare) :])
        return "".join(one if one == " " else next(simple) for one in printed)

    def quoted(self, words: str, start: int = 0) -> str:
        """Return canonical words as the source prints them, without blanks beside Chinese: where they first stand from a place on, else anywhere.

        Words that stand nowhere are returned as they are.

        >>> canonical_text("一、建链（2026—2028 年）").quoted("(2026—2028年)")
        '（2026—2028年）'
        """
        places = (self.text.find(words, first) for first in (start, 0) if words)
        found = next((place for place in places if place >= 0), -1)
        return _BLANK.sub("", self.printed(found, found + len(words))) if found >= 0 else words

    def place(self, position: int) -> int:
        """Return where a place of the source stands in the canonical text."""
        return bisect_left(self.origin, position)

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """The lines that are not empty, as spans of the canonical text; the first of a page without breaks is parted."""
        spans, position = list[tuple[int, int]](), 0
        for line in self.source.splitlines(keepends=True):
            start, end = self.place(position), self.place(position + len(line))
            position += len(line)
            cuts = [start + place for place in parted(self.text[start:end])] if not spans else []
            spans += pairwise([start, *cuts, end]) if start < end else []
        return spans


def canonical_text(source: str) -> CanonicalText:
    """Return decoded text as it is matched. The time taken grows with its length."""
    parts, marked = StringIO(), StringIO()  # characters, not an object for each
    origin, ends = array("I"), array("I")  # a number for each character: four bytes, not forty
    for cluster in _CLUSTER.finditer(source):
        start, end = cluster.span()
        part = cluster["plain"] or canonical(cluster[0])
        parts.write(part)
        marked.write(ITEM * len(part) if _LISTED.match(cluster[0]) else part)
        origin.extend(range(start, end) if cluster["plain"] else [start] * len(part))
        ends.extend(range(start + 1, end + 1) if cluster["plain"] else [end] * len(part))
    origin.append(len(source))
    return CanonicalText(source, parts.getvalue(), marked.getvalue(), origin, ends)


def canonical(text: str) -> str:
    """Return the canonical text: NFKC, with all white space removed. Offsets count its characters."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def sha256(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of the canonical text in UTF-8: what identifies a document's text."""
    return hashlib.sha256(canonical(text).encode("utf-8")).hexdigest()
