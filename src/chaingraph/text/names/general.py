"""What the heading of an item speaks of in general words, and its sentences name: 设立产业基金。…设立云岭县产业链发展基金 is one fund."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.text.layout import Section
from chaingraph.text.names.endings import Name
from chaingraph.text.spans import Spans

_KINDS = frozenset(
    {"FinancialProduct", "Platform", "Mechanism", "Programme", "Action", "Instrument", "Service", "Team"}
)
_OWN = re.compile("[“”《》]|[省市县区州旗镇乡]")  # in a name that is no general word
_MAKES = re.compile(  # before the general words of a task
    "^(?:建立健全|建立|健全|完善|构建|落实|打造|搭建|建设|建成|创建|新建|筹建|设立|组建|成立|编制|绘制|制定|发行|推出|实施|开展|启动|用好|推进)了?"
)
_SAID = re.compile(  # a heading that is nothing but a verb of making and general words
    f"(?:.*[.、)])?(?P<task>{_MAKES.pattern[1:]}[\u4e00-\u9fff]{{4,6}})[。:;]?"
)
_LIST = re.compile("[、和与及等]")
_LONGEST = 8  # characters of general words
_HEAD = 2  # characters by which a kind of things is called (基金, 平台, 工程)


def meant(text: str, names: Sequence[Name], sections: Sequence[Section]) -> Iterator[tuple[Name, Name]]:
    """Yield the general words with which a heading ends, each with the one thing of that kind that its item names.

    ``names`` are those of the text, in its order.
    """
    yield from ((general, own) for general, own in _told(text, names, sections) if general.kind == own.kind)


def named_generally(text: str, names: Sequence[Name], sections: Sequence[Section]) -> list[Name]:
    """Return names, of those that are tasks of headings (建立会商机制) and make the one thing of the item the general words for that thing.

    A heading in which no name is read is such a task where the one thing is called by all its general words.
    What a task makes of which the item names none, or several, is left to the task.
    """
    own = {general: _without_verb(general, thing) for general, thing in _told(text, names, sections)}
    unread = [words for general, words in own.items() if general not in names]
    return sorted([*(own.get(name, name) for name in names), *unread], key=lambda name: name.start)


def _without_verb(task: Name, thing: Name) -> Name:
    """Return the general words of a task, as a name of the kind of what it makes."""
    words = _words(task, thing.kind)
    return replace(task, start=task.end - len(words), text=words, kind=thing.kind)


def _words(general: Name, kind: str | None) -> str:
    """Return the general words of a heading for a thing of a kind, without the verb of a task that makes it."""
    return general.text if general.kind == kind else _MAKES.sub("", general.text)


def _told(text: str, names: Sequence[Name], sections: Sequence[Section]) -> Iterator[tuple[Name, Name]]:
    """Yield the last name of each heading, if it is one of general words, with the one thing that its item names as they do."""
    placed = Spans([(name.start, name.end, name) for name in names if name.kind in _KINDS])
    for section in sections:
        heading, *told = section.passages
        general = [name for _, _, name in placed.within(heading.start, heading.end)][-1:]
        task = None if general else _SAID.fullmatch(text, heading.start, heading.end)
        if task:
            general = [Name(*task.span("task"), task["task"], "Action")]
        if not (heading.heading and general and told and _ends(text, general[0], heading.end)):
            continue
        inside = (name for one in told if not one.row for _, _, name in placed.within(one.start, one.end))
        found = {name.text: name for name in inside if _is_one_of(name, general[0])}
        if task and not all(words.endswith(_MAKES.sub("", task["task"])) for words in found):
            continue
        if len(found) == 1 and not text.startswith("等", (own := found.popitem()[1]).end):
            yield general[0], own


def _ends(text: str, name: Name, end: int) -> bool:
    """Return whether a heading ends with general words."""
    return len(name.text) <= _LONGEST and not _OWN.search(name.text) and not text[name.end : end].strip("。:;")


def _is_one_of(name: Name, general: Name) -> bool:
    """Return whether a name is that of one thing of a kind, by its last characters, or of what a task makes."""
    words = _words(general, name.kind)
    if general.kind != name.kind and not (
        general.kind == "Action" and len(words) > _HEAD and (words != general.text or name.text.endswith(words))
    ):
        return False
    return name.text.endswith(words[-_HEAD:]) and len(name.text) > len(words) and not _LIST.search(name.text)
