"""What the heading of an item speaks of in general words, and its sentences name: 设立产业基金。…设立云岭县产业链发展基金 is one fund."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.layout import Section
from chaingraph.text.names.endings import Name
from chaingraph.text.spans import Spans

_KINDS = frozenset(
    {"FinancialProduct", "Platform", "Mechanism", "Programme", "Action", "Instrument", "Service", "Team"}
)
_OWN = re.compile("[“”《》]|[省市县区州旗镇乡]")  # in a name that is no general word
_LIST = re.compile("[、和与及等]")
_LONGEST = 8  # characters of general words
_HEAD = 2  # characters by which a kind of things is called (基金, 平台, 工程)


def meant(text: str, names: Sequence[Name], sections: Sequence[Section]) -> Iterator[tuple[Name, Name]]:
    """Yield the general words with which a heading ends, each with the one thing of that kind that its item names.

    ``names`` are those of the text, in its order.
    """
    placed = Spans([(name.start, name.end, name) for name in names if name.kind in _KINDS])
    for section in sections:
        heading, *told = section.passages
        general = [name for _, _, name in placed.within(heading.start, heading.end)][-1:]
        if not (heading.heading and general and told and _ends(text, general[0], heading.end)):
            continue
        inside = (name for one in told if not one.row for _, _, name in placed.within(one.start, one.end))
        found = {name.text: name for name in inside if _is_one_of(name, general[0])}
        if len(found) == 1 and not text.startswith("等", (own := found.popitem()[1]).end):
            yield general[0], own


def _ends(text: str, name: Name, end: int) -> bool:
    """Return whether a heading ends with general words."""
    return len(name.text) <= _LONGEST and not _OWN.search(name.text) and not text[name.end : end].strip("。:;")


def _is_one_of(name: Name, general: Name) -> bool:
    """Return whether a name is that of one thing of a kind, by its last characters."""
    alike = name.kind == general.kind and name.text.endswith(general.text[-_HEAD:])
    return alike and len(name.text) > len(general.text) and not _LIST.search(name.text)
