"""Deeds of several items (开展供需对接), which look like the name of one action: each item has a task of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from chaingraph.text.duties.duty import Duty
from chaingraph.text.names.endings import Name
from chaingraph.text.tasks import deed


def without_deeds(text: str, names: Sequence[Name], duties: Sequence[Duty]) -> list[Name]:
    """Return names without the actions that are the deed, with or without its verb, that several headings with ``duties`` tell alike."""
    headed = {duty.task.end: duty.task.start for duty in duties if duty.task and duty.task.heading}
    counts = Counter(text[start:end] for end, start in headed.items())
    begins = {  # where a name of such a deed may begin, by its end
        end: range(start, start + deed(words) + 1)
        for end, start in headed.items()
        if counts[words := text[start:end]] > 1 and deed(words)
    }
    return [one for one in names if not (one.kind == "Action" and one.start in begins.get(one.end, ()))]
