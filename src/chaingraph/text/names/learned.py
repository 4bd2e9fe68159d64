"""Names as learned from the corpus: a model of sequences of characters (CRF), which ships with the package.

Lafferty, McCallum and Pereira (2001), Conditional random fields. ``scripts/learn.py`` makes the model from ``corpus/``.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.text import models
from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout
from chaingraph.text.names.features import features
from chaingraph.text.names.mending.reading import mended
from chaingraph.text.names.mending.told import TOLD
from chaingraph.text.names.mere_words import mere_words

if TYPE_CHECKING:
    import pycrfsuite

LEAST = 0.25  # how sure the model must be of a name of a loose kind
_LOOSE = frozenset({"Action", "Programme", "Segment", "Group"})  # kinds of which less sure names are wrong, mostly
LONGEST = 1_000  # characters of a segment; a longer one is read in parts

_PAIRS = (("“", "”"), ("‘", "’"), ("《", "》"), ("(", ")"), ("〔", "〕"), ("「", "」"))
_VERB = re.compile(
    "做[优大强精细实]|促进|规范|壮大|明确|推动|补强|提升|延伸|打造|确定|聚焦|围绕|推进|培育|实施|支持|加快|完善|构建|深化"
)
_PRIZE = re.compile("(?:设立?|评选|颁发|开设|增设|设置)了?“[^“”]{2,14}奖$")  # where what is set up is a name for sure
_LEADS = re.compile(  # adverb and verb with which a name of a chain may seem to begin
    "(?:强力|全力|大力|着力|加快|不断|持续|切实|积极|深入|全面)*(?:推进|推动|确保|保障|助推|助力|贡献|拓展|抓好|抓实|做强|做大|做优|延伸|壮大|打造|服务)"
)
_OPENED = re.compile(r"[\u4e00-\u9fff]{1,8}\([^()]{0,8}$")
_END = re.compile(r"(?<=[。；;！!？?|])")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name that the model finds: its place in the canonical text, its class, and of a chain what else it would be.

    ``sure`` (0 to 1) is how likely the least likely of its characters belongs to it; what grammar makes of a name is as
    sure as what it is made of.
    """

    start: int
    end: int
    kind: str
    otherwise: str | None = None
    sure: float = 1.0


def tagged(text: CanonicalText, laid: Layout) -> Iterator[Tagged]:
    """Yield the names that the model finds in a text, in its order; none crosses a paragraph, a sentence or a cell.

    Where there is no model, it finds none.
    """
    found = list(_tagged(text, laid))
    mere = mere_words(text.text, [(one.start, one.end) for one in found if one.kind == "Enterprise"])
    yield from (one for one in found if not (one.kind == "Enterprise" and (one.start, one.end) in mere))


def _tagged(text: CanonicalText, laid: Layout) -> Iterator[Tagged]:
    """Yield the names that the model finds in the segments of a text."""
    tagger = models.tagger(models.NAMES)
    if tagger is None:
        return
    for start, printed in segments(text.text, laid):
        words = curled(printed)
        tagger.set(list(features(words)))
        read = [(*span, _sure(tagger, *span, len(words))) for span in spans(tagger.tag())]
        found = [_bounded(words, *span[:3]) for span in read]
        for first, last, kind in mended(words, [one for one in found if one[0] < one[1]]):
            otherwise = _otherwise(tagger, first, kind) if kind == "IndustryChain" else None
            if kind in TOLD and not TOLD[kind](words, first, last):
                if _otherwise(tagger, first, kind) != "Product":
                    continue
                kind = "Product"
            over = [one for one in read if one[0] < last and first < one[1]]
            sure = min((one[3] for one in over), default=1.0)
            own = any(one[2] == kind for one in over)  # else it is grammar that says so
            if sure >= (LEAST if own and kind in _LOOSE and not _PRIZE.search(words[:last]) else 0.0):
                yield Tagged(start + first, start + last, kind, otherwise, round(sure, 3))


def curled(words: str) -> str:
    """Return a segment with straight quotation marks as the two halves that they are, where each has its other.

    >>> curled('实施"北扩"战略和"百企'), curled('实施"北扩"战略')
    ('实施"北扩"战略和"百企', '实施“北扩”战略')
    """
    parts = words.split('"')
    if len(parts) % 2 == 0:
        return words
    return "".join(part + mark for part, mark in zip(parts, [*"“”" * (len(parts) // 2), ""], strict=True))


def _sure(tagger: pycrfsuite.Tagger, first: int, last: int, kind: str, size: int) -> float:
    """Return how likely the least likely character of a name is in it, and that it ends where it does."""
    inside = [tagger.marginal(f"{'I' if place > first else 'B'}-{kind}", place) for place in range(first, last)]
    goes_on = tagger.marginal(f"I-{kind}", last) if last < size and f"I-{kind}" in tagger.labels() else 0.0
    return float(min(*inside, 1 - goes_on))


def _otherwise(tagger: pycrfsuite.Tagger, place: int, kind: str) -> str | None:
    """Return of which kind a name that begins at a place would be, were it not of one; None if it would rather be none."""
    likely = {tag: tagger.marginal(tag, place) for tag in tagger.labels() if tag[0] in "BO" and tag != f"B-{kind}"}
    return max(likely, key=lambda tag: likely[tag]).partition("-")[2] or None


def _bounded(words: str, first: int, last: int, kind: str) -> tuple[int, int, str]:
    """Return a span without half a pair of marks at its edge, and without a verb where it is a chain."""
    first, last = whole(words, first, last)
    return (_chain_begins(words, first, last) if kind == "IndustryChain" else first), last, kind


def whole(words: str, start: int, end: int) -> tuple[int, int]:
    """Return a place without the mark at its edge of which the other half stands outside of it.

    >>> whole("“六个一”机制", 0, 4), whole("“六个一”机制", 0, 7)
    ((1, 4), (0, 7))
    """
    for opening, closing in _PAIRS:
        inside = words[start:end]
        start += inside.startswith(opening) and closing not in inside
        end -= inside.endswith(closing) and opening not in inside
    return start, end


def _chain_begins(words: str, start: int, end: int) -> int:
    """Return where the name of a chain begins: after a verb (做强猕猴桃产业链), before a bracket within it (脐橙(含柚类)产业链)."""
    for verb in _VERB.finditer(words, max(0, start - 1), end - 3):
        if verb.start() <= start < verb.end():
            return verb.end()
    if leads := _LEADS.match(words, start, end - 2):
        return leads.end()
    inside = words[start:end]
    opened = _OPENED.search(words, 0, start) if ")" in inside and "(" not in inside else None
    return opened.start() if opened else start


def segments(text: str, laid: Layout) -> Iterator[tuple[int, str]]:
    """Yield the parts of a canonical text that are read on their own, each with its place."""
    edges = [0, *laid.breaks, len(text)]
    for start, end in itertools.pairwise(edges):
        place = start
        for part in _END.split(text[start:end]):
            for offset in range(0, len(part), LONGEST):
                yield place + offset, part[offset : offset + LONGEST]
            place += len(part)


def spans(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the names that tags (B-kind, I-kind, O) mark: first place, place after the last, kind.

    >>> list(spans(["O", "B-Role", "I-Role", "B-Place"]))
    [(1, 3, 'Role'), (3, 4, 'Place')]
    """
    begun: tuple[int, str] | None = None
    for place, tag in enumerate([*tags, "O"]):
        mark, _, kind = tag.partition("-")
        if begun and not (mark == "I" and kind == begun[1]):
            yield begun[0], place, begun[1]
            begun = None
        if mark == "B" or (mark == "I" and begun is None):
            begun = place, kind
