"""What offices answer for that stand alone as headings of a paper that shares out tasks (一、县自然资源局)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chaingraph.text.duties.duty import Duty
from chaingraph.text.layout import Section
from chaingraph.text.offices import BUREAUS, GOVERNMENTS, ending
from chaingraph.text.passages import unmarked

_OFFICE_ALONE = re.compile(rf"[省市县区州旗][^,。;:()、和与的]{{1,12}}{ending(*BUREAUS, *GOVERNMENTS)}")


def of_offices(text: str, sections: Sequence[Section], last: Mapping[str, Section]) -> list[Duty]:
    """Return what offices answer for that stand alone as headings, of which a paper that shares out tasks has several: all that stands below each."""
    found = []
    for section in sections:
        heading = section.passages[0]
        words = unmarked(text[heading.start : heading.end]).rstrip("。:")
        if heading.heading and _OFFICE_ALONE.fullmatch(words):
            start = text.index(words, heading.start)
            scope = heading.start, last[section.number].passages[-1].end
            names = ((start, start + len(words)),)
            found.append(Duty("responsible", names, scope, (heading.start, heading.end), row=True, heads=True))
    return found if len(found) > 1 else []
