"""Labels of a picture: as long as there is room, cut in the middle, and never the same for two different things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import count, takewhile

from chaingraph.base.width import width

CUT = "…"
_PARTS = re.compile(
    r"[(“‘]?[^\W\d\u2e80-\uffef]{1,18}[-’',.)]* ?|[\d.]{1,12} ?|."
)  # what is not parted at the end of a line
_LATIN = re.compile(r"[^\W\u2e80-\uffef]")


def shortened(labels: Mapping[str, str], room: int) -> dict[str, str]:
    """Return the labels of things (by their IRIs) in ``room`` columns or, where two would look alike, in a few more.

    What is too long is cut in the middle; where several would then read alike, they keep the part in which they differ.
    Of things that are called the same, each gets the end of its IRI in brackets.
    """
    whole = _told_apart({thing: " ".join(label.split()) for thing, label in labels.items()})
    found = {thing: cut(label, room) for thing, label in whole.items()}
    while alike := _alike(found):
        room += 4
        for things in alike:
            found |= _differing({thing: whole[thing] for thing in things}, room)
    return found


def cut(label: str, room: int) -> str:
    """Return a label that takes ``room`` columns at most, without its middle where it is longer; Latin words stay whole."""
    if width(label, ambiguous=2) <= room:
        return label
    head = _first(label, (room - 1) // 2)
    return f"{head}{CUT}{_last(label, room - 2 - width(head, ambiguous=2))}"


def wrapped(label: str, across: int) -> str:
    """Return a label in lines of about the same width, of ``across`` columns where that can be; Latin words stay whole."""
    total = width(label, ambiguous=2)
    if total <= across:
        return label
    best = -(-total // -(-total // across))
    lines = [""]
    for part in _PARTS.findall(label):
        longer = lines[-1] + part
        if lines[-1] and width(longer.strip(), ambiguous=2) > best + 2 and part not in "，。、；：！？）”’》…,.;:)":
            lines.append(part)
        else:
            lines[-1] = longer
    return "\n".join(line.strip() for line in lines)


def _alike(found: Mapping[str, str]) -> list[list[str]]:
    """Return the things whose labels read alike."""
    by_label: dict[str, list[str]] = defaultdict(list)
    for thing, label in found.items():
        by_label[label].append(thing)
    return [things for things in by_label.values() if len(things) > 1]


def _told_apart(whole: dict[str, str]) -> dict[str, str]:
    """Return whole labels, those of things called the same with the end of their IRIs, as much of it as tells them apart."""
    found = dict(whole)
    for things in _alike(whole):
        parts = {thing: thing.replace("#", "/").split("/") for thing in things}
        for ends in count(1):
            told = {thing: "/".join(parts[thing][-ends:]) for thing in things}
            if len(set(told.values())) == len(things) or ends > max(map(len, parts.values())):
                break
        found |= {thing: f"{whole[thing]} ({told[thing]})".strip() for thing in things}
    return found


def _differing(labels: Mapping[str, str], room: int) -> dict[str, str]:
    """Return labels of things that read alike when cut: without what they have in common in front and behind."""
    texts = list(labels.values())
    before = _whole_words(texts[0], common(texts))
    after = _whole_words(texts[0][::-1], common([text[before:][::-1] for text in texts]))
    found = {}
    for thing, text in labels.items():
        front, middle, back = text[:before], text[before : len(text) - after], text[len(text) - after :]
        spare = max(0, room - width(middle, ambiguous=2))
        behind = back if width(back, ambiguous=2) <= spare // 2 else f"{CUT}{_last(back, spare // 3 - 2)}"
        found[thing] = f"{cut(front, max(6, spare - width(behind, ambiguous=2)))}{cut(middle, room)}{behind}"
    return found


def common(texts: Sequence[str]) -> int:
    """Return how many characters texts begin with in common."""
    return sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(*texts, strict=False)))


def _whole_words(text: str, end: int) -> int:
    """Return where the word begins that ``end`` parts, where Latin letters or digits stand on both its sides."""
    start = end
    while 0 < start < len(text) and _LATIN.match(text[start]) and _LATIN.match(text[start - 1]):
        start -= 1
    return start


def _first(text: str, room: int) -> str:
    """Return the beginning of a text that takes ``room`` columns at most, up to the end of a word where one is near."""
    end = 0
    while end < len(text) and width(text[: end + 1], ambiguous=2) <= room:
        end += 1
    whole = _whole_words(text, end)
    return text[: whole if end - whole <= room // 2 else end]


def _last(text: str, room: int) -> str:
    return _first(text[::-1], room)[::-1]
