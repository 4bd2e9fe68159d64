"""Which body houses which office: 领导小组办公室设在市工信局, 链长制办公室(设在市发改委), 在市工信局设立办公室."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from chaingraph.text.layout import Section
from chaingraph.text.names.endings import Name
from chaingraph.text.offices import ASSOCIATIONS, FOR_NOW, SEATED, TEAMS, ending
from chaingraph.text.spans import Spans

_VERB = re.compile(
    rf"(?P<before>(?:[(,]|均|都|统一|分别|具体|{FOR_NOW}|原则上)*)(?P<verb>{SEATED}|挂靠(?:在|于)?|常设于?)"
)
_ALIAS = re.compile(  # behind the name of an office, what it is called for short
    r"\((?:以下)?(?:简称)?:?“?[\u4e00-\u9fff]{0,10}(?:办|办公室|中心)”?\)$"
)
_BARE = re.compile(
    "(?:^|[,。;:(]|下设|设立|设)(?:其|常设|(?:工作)?专班|(?:领导)?小组|联盟|委员会)?(?P<office>办公室|秘书处)$"
)  # of the team before it
_FOUNDS = re.compile("(?P<verb>设立|下设|设置|常设|设)(?P<office>办公室)(?=[,。;(]|$)")  # behind a body
_ENDS = re.compile(
    "[,。;、()]|$|并|负责|承担|具体|主要|由|和|与|及"
)  # behind a body that houses an office, and no floor of it
_AND = ("、", "和", "与", "及")
_TEAM = re.compile(rf"{ending(*TEAMS, '推进组', '委员会', '联席会议')}$")
_JOINED = re.compile(rf"{ending(*ASSOCIATIONS, '联盟', '委员会')}$")  # of members, with a secretariat
_OF_CHAIN = re.compile("链长?办")  # behind a chain, whose office no body houses: one is it
_FAR = 400  # characters in which the team is named, and lists of bodies
_BODIES = frozenset({"Institution", "Team"})


@dataclass(frozen=True)
class Housed:
    """That a body houses an office: what the office is called, its name where the text has one, the body, and the words that say so."""

    called: str
    office: Name | None
    body: Name
    said: tuple[int, int]
    verb: str


def housed(text: str, names: Sequence[Name], sections: Sequence[Section]) -> Iterator[Housed]:
    """Yield which bodies house which offices; 办公室 alone is that of the team, or the office, that its section names before.

    ``names`` are those of the text, in its order.
    """
    chains = {name.end for name in names if name.kind == "IndustryChain"}
    bodies = [
        one for one in names if one.kind in _BODIES and not (one.start in chains and _OF_CHAIN.fullmatch(one.text))
    ]
    placed = Spans([(name.start, name.end, name) for name in bodies])
    for section in sections:
        start, end = section.passages[0].start, section.passages[-1].end
        for verb in _VERB.finditer(text, start, end):
            here = _near(placed, max(start, verb.start() - _FAR), verb.end() + _FAR)
            yield from _of_verb(text, here, verb, _BARE.search(text, max(start, verb.start() - 8), verb.start()))
        for verb in _FOUNDS.finditer(text, start, end):
            here = _near(placed, max(start, verb.start() - _FAR), verb.start())
            if here and here[-1].end == verb.start() and text[here[-1].start - 1] in "在于":
                yield from _of_team(here[:-1], verb, here[-1], verb["verb"])


def _near(placed: Spans[Name], start: int, end: int) -> list[Name]:
    return [name for _, _, name in placed.within(start, end)]


def _of_verb(text: str, here: Sequence[Name], verb: re.Match[str], bare: re.Match[str] | None) -> Iterator[Housed]:
    """Yield what a verb says between two lists, or between the ``bare`` word for an office and a body."""
    alias = _ALIAS.search(text, max(0, verb.start() - 20), verb.start())
    offices = _list_before(text, here, alias.start() if alias else verb.start())
    bodies = _list_from(text, here, verb.end())
    if not bodies or not _ENDS.match(text, bodies[-1].end):
        return
    if offices:
        yield from _paired(offices, bodies, verb)
    elif bare and len(bodies) == 1:
        yield from _of_team(here, bare, bodies[0], verb["verb"])


def _paired(offices: Sequence[Name], bodies: Sequence[Name], verb: re.Match[str]) -> Iterator[Housed]:
    """Yield each office with its body: all with one, or each with that which stands in its turn."""
    in_turn = len(offices) == len(bodies)
    for office, body in zip(offices, bodies, strict=True) if in_turn else product(offices, bodies[:1]):
        if in_turn or len(bodies) == 1:
            yield Housed(office.text, office, body, (office.start, body.end), verb["verb"])


def _of_team(before: Sequence[Name], bare: re.Match[str], body: Name, verb: str) -> Iterator[Housed]:
    """Yield that a body houses the office of the team, or the office, that is named last before its bare word."""
    told = [name for name in before if name.end <= bare.start("office")]
    owns = _JOINED if bare["office"] == "秘书处" else _TEAM
    of = next((name for name in reversed(told) if owns.search(name.text) or name.text.endswith("办公室")), None)
    said = min(bare.start("office"), body.start), max(bare.end("office"), body.end)
    if of and of.text.endswith("办公室"):
        yield Housed(of.text, of, body, said, verb)
    elif of:
        yield Housed(f"{of.text}{bare['office']}", None, body, said, verb)


def _list_from(text: str, names: Sequence[Name], place: int) -> list[Name]:
    """Return the names of the list that begins at a place."""
    found: list[Name] = []
    for name in names:
        if name.start == place:
            found.append(name)
            place = name.end + (text[name.end : name.end + 1] in _AND)
    return found


def _list_before(text: str, names: Sequence[Name], place: int) -> list[Name]:
    """Return the names of the list that ends at a place."""
    found: list[Name] = []
    for name in reversed(names):
        if name.end == place:
            found.insert(0, name)
            place = name.start - (text[name.start - 1 : name.start] in _AND)
    return found
