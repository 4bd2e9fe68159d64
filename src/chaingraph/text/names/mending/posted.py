"""Posts and whose they are: a post is cut from its office, an office is whole with what it is part of, and a post of a division is one word.

天管会副主任 is {天管会}{副主任}, 广州市人大常委会代表工委副主任 is {广州市人大常委会代表工委}{副主任}, 南昌市委书记 is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.divisions import SEATS, divisions
from chaingraph.text.names.meetings import Span
from chaingraph.text.people.posts import office_before

_KIND = re.compile(
    "(?:总群|双总|执行|行政|政府|企业|常务|名誉|[省市县区州]级|(?<!部)分|群)$"
)  # of a chief, right before 链长
_CHIEF = re.compile("(?:总|副|总?副)?链长")
_PART = re.compile(
    r"(?P<part>[\u4e00-\u9fff]{0,8}(?:(?:工委|政法委|管会|研究?院|总院|中心)(?=(?:常务)?副?(?:书记|主任|院长|总监|部长)$)"
    r"|[省市县区州旗](?:人民)?政府(?=(?:常务)?副?[省市县区州旗]长$)|[省市县区州旗](?:(?:人民)?政府|政协|人大常委会)(?=党组(?:副?书记|成员)$)))"
)
_HEAD = "(?:执行|常务|名誉)?副?(?:董事长|总经理|总裁|厂长|总工程师)"
_COMRADE = re.compile("[\u4e00-\u9fff·]{2,4}(?=同志$)")
_TWO = re.compile(f"(?P<one>.*董事长)兼?(?P<other>{_HEAD})")  # two posts of one
_OF_FIRM = re.compile(  # of a firm by its short name, or of whoever has a status
    f"(?:产业)?(?P<firm>(?!执行|常务|名誉|科技副|生产|技术|首席|集团|公司|企业|行业|产业|分管|[省市县区州国])[\u4e00-\u9fff“”]{{2,8}}?)(?P<post>{_HEAD})"
)
_BODIES = frozenset({"Institution", "Enterprise", "Platform", "Team"})
_OF_DIVISION = re.compile(r"[省市县区州](?:委(?!员)|政协|人大)")
_OF_COUNCIL = re.compile("[省市县区州旗](?:委|政协)")
_SECRETARY = re.compile("(?:常务)?副?秘书长")
_DEPUTY = re.compile("副[省市县区州旗]长")


def posted(words: str, names: Sequence[Span]) -> list[Span]:
    """Return the names of a segment with its posts as they are posts of something.

    >>> posted("天管会副主任", [(0, 6, "Role")]), posted("南昌市委书记", [(0, 2, "Enterprise"), (2, 6, "Role")])
    ([(0, 3, 'Institution'), (3, 6, 'Role')], [(0, 6, 'Role')])
    """
    kept: list[Span] = []
    for name in names:
        last = kept.pop() if kept and kept[-1][1] == name[0] and name[2] == "Role" else None
        if name[2] != "Role":
            kept.append(_of_person(words, name))
        elif last and _OF_COUNCIL.fullmatch(words, *last[:2]) and _SECRETARY.fullmatch(words, *name[:2]):
            kept.append((last[0], name[1], "Role"))  # 市政协|秘书长
        elif (place := last or _division(words, name[0])) and _of_division(words, place, name):
            kept.append((place[0], name[1], "Role"))
        else:
            parts = list(_cut(words, _widened(words, name, kept[-1][1] if kept else 0), last))
            kept += [*([last] if last and last[0] != parts[0][0] else []), *parts]
    return kept


def _of_person(words: str, name: Span) -> Span:
    """Return a name, as that of a person where 同志 ends what a model takes for a body."""
    person = _COMRADE.match(words[name[0] : name[1]])
    return (name[0], name[0] + person.end(), "Person") if person else name


def _division(words: str, end: int) -> Span | None:
    """Return the division that is named right before a place."""
    near = max(0, end - 12)
    found = (near + first for first, last, _ in divisions(words[near:end]) if near + last == end)
    return next(((first, end, "Place") for first in found), None)


def _of_division(words: str, place: Span, post: Span) -> bool:
    """Return whether a place and a post are one word: 南昌|市委书记, 福州市|副市长."""
    named, inside = words[place[0] : place[1]], words[post[0] : post[1]]
    is_place = place[2] == "Place" or (0, len(named)) in {(first, last) for first, last, _ in divisions(named)}
    if named[-1] in SEATS:
        return is_place and bool(_DEPUTY.fullmatch(inside)) and inside[1] == named[-1]
    return is_place and bool(_OF_DIVISION.match(inside))


def _widened(words: str, name: Span, since: int) -> Span:
    """Return the post of a chief with what says which of the chiefs it is (总群|链长, 市级|链长)."""
    if _CHIEF.fullmatch(words, name[0], name[1]) and (kind := _KIND.search(words[since : name[0]])):
        return name[0] - len(kind[0]), name[1], name[2]
    return name


def _cut(words: str, name: Span, before: Span | None) -> Iterator[Span]:
    """Yield a post, and before it the office that it is a post of, whole with the body that this is part of."""
    start, end, kind = name
    if two := _TWO.fullmatch(words, start, end):
        yield from _cut(words, (start, two.end("one"), kind), before)
        yield two.start("other"), end, kind
        return
    if of := _OF_FIRM.fullmatch(words, start, end):
        status = of["firm"].endswith("企业")
        yield (
            of.start("firm") if status else _firm_begins(words, start),
            of.end("firm"),
            "Group" if status else "Enterprise",
        )
        yield of.end("firm"), end, kind
        return
    part = _PART.match(words[start:end])
    cut = len(part["part"]) if part else office_before(words[start:end])
    of_body = before is not None and before[2] in _BODIES
    if not cut or (words[start : start + cut].endswith("党工委") and not of_body):
        yield name
        return
    yield (before[0] if before and of_body else start), start + cut, "Institution"
    yield start + cut, end, kind


def _firm_begins(words: str, start: int) -> int:
    """Return where a firm begins of which a model reads the end (江西立讯|智造): with the division that stands close before it."""
    near = max(0, start - 12)
    for first, last, _ in divisions(words[near:start]):
        between = words[near + last : start]
        if len(between) < 4 and re.fullmatch("(?![的和与在由及、])[\u4e00-\u9fff]*", between):
            return near + first
    return start
