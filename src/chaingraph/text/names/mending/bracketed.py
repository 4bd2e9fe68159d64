"""Names with a bracket inside, of which a model reads a part: 镇人民政府(街道办事处), 乡镇(街道)事项清单, 国家技术(产业、制造业)创新中心."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import rjieba

from chaingraph.text.names.meetings import Span
from chaingraph.text.people.persons import begins_name, is_person

_OPEN = re.compile(r"[^()]*\([^()]*$")  # a bracket that is open where words end
_CLOSES = re.compile(r"[^(),。;:]{0,6}\)")  # behind a name that opens a bracket
_OPENS = re.compile(r"(?P<before>[\u4e00-\u9fff]{1,8})\([^(),。;:]{0,10}$")  # before a name that closes one
_BY_NAME = re.compile(
    r"[^()]*\((?:即|包括|分别为|包含|其中|分别是)(?=.{2,})"
)  # a bracket that only tells what is meant
_SHORT = re.compile(r"\((?:以下)?(?:统一)?(?:简称|下称)[:“]*$")  # before a name that a bracket gives to another
_ALSO = re.compile("[,。;:]|应|将要|并")  # what no such name holds


def bracketed(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of a segment whole with their brackets, of which only one half is named.

    >>> list(bracketed("报镇人民政府(街道办事处)审核", [(1, 12, "Institution")]))
    [(1, 13, 'Institution')]
    >>> list(bracketed("编制乡镇(街道)事项清单", [(5, 12, "Instrument")]))
    [(2, 12, 'Instrument')]
    >>> list(bracketed("“3+N”园区(即云岭新区和", [(0, 13, "Platform")]))
    [(9, 13, 'Platform')]
    """
    joined = list(_joined(words, names))
    yield from joined
    for start, end, kind in names:
        inside = words[start:end]
        if inside.count("(") == inside.count(")") or any(one[0] <= start and end <= one[1] for one in joined):
            continue
        if (bare := inside.strip("()")) != inside:  # the mark alone is none of it
            yield (first := start + inside.index(bare)), first + len(bare), kind
        elif _SHORT.search(words, 0, start) and ")" in inside:
            yield start, words.find(")", start), kind
        elif told := _BY_NAME.match(inside):
            yield start + told.end(), end, kind
        elif _OPEN.fullmatch(inside):
            yield from _opened(words, (start, end, kind), names)
        elif "(" not in inside and not _ALSO.search(inside) and (opens := _OPENS.search(words, 0, start)):
            yield opens.end("before") - len(list(rjieba.cut(opens["before"], False))[-1]), end, kind


def _opened(words: str, name: Span, names: Sequence[Span]) -> Iterator[Span]:
    """Yield a name that opens a bracket, to where this closes; who stands before the bracket is none of it."""
    start, end, kind = name
    closes = _CLOSES.match(words, end)
    before = words[start : words.index("(", start)]
    if begins_name(before) and is_person(before):
        yield (start, start + len(before), kind) if kind == "Person" else (start + len(before) + 1, end, kind)
    elif closes and not any(end <= one[0] < closes.end() for one in names):
        yield start, closes.end(), kind


def _joined(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield as one two names of which the first opens a bracket that the second closes (国家技术(产业|、|制造业)创新中心)."""
    for one, other in pairwise(sorted(names)):
        opened = _OPEN.fullmatch(words, one[0], one[1])
        closes = ")" in words[other[0] : other[1]] and "(" not in words[other[0] : other[1]]
        if opened and closes and words[one[1] : other[0]] in ("、", "和", "与", "及", ""):
            yield one[0], other[1], other[2]
