"""Segments at their other mentions, where a text names them once: in a list, before 环节, as what one makes for the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.endings import Name
from chaingraph.text.names.filled import with_more

_LONGEST = 12  # of the segments of one list
_SIDE = "(?:[上中下]游(?:的)?)?"
_STEP = "(?:环节|端|企业)?"
_FOR = "(?:稳定|直接|就近|主要)*(?:为|向|给|供应|供给|直供|供)"  # between who makes and for whom


def repeated_steps(names: Sequence[Name], text: str) -> list[Name]:
    """Return names with the segments of a text where it says that they are such, and no model reads a name.

    >>> text = "上游采选环节。采选供应加工。采选量大。"
    >>> told = [Name(2, 4, "采选", "Segment"), Name(11, 13, "加工", "Segment")]
    >>> [(one.start, one.text) for one in repeated_steps(told, text)]
    [(2, '采选'), (7, '采选'), (11, '加工')]
    """
    words = {name.text.removesuffix("环节") for name in names if name.kind == "Segment" and not name.thing}
    words = {one for one in words if len(one) > 1}
    if not words:
        return list(names)
    one_of = f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"
    return with_more(names, _mentions(text, one_of), lambda old, new: False)


def _mentions(text: str, one_of: str) -> Iterator[Name]:
    """Yield the mentions of one of some segments where the words beside them say that it is one."""
    said = (
        rf"{one_of}(?=环节)",
        rf"{one_of}(?:[、和与及]{one_of}){{1,{_LONGEST}}}",
        rf"{one_of}{_STEP}{_FOR}{_SIDE}{one_of}",
    )
    for pattern in said:
        for match in re.finditer(pattern, text):
            for one in re.finditer(one_of, match[0]):
                start = match.start() + one.start()
                yield Name(start, start + len(one[0]), one[0], "Segment")
