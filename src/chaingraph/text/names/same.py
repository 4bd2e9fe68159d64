"""One name, one thing: which words of a document name the same, as its own usage and the habits of offices tell.

市工业和信息化局 and 市工信局 are one within a document of that city, as are a name and the short form that a bracket introduces.
The same name with another place before it is another thing, and so is what fits two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.text.names.divisions import SEATS
from chaingraph.text.names.endings import Name
from chaingraph.text.names.short import (
    asked_of_office,
    beginnings,
    begins,
    end_of_office,
    endings,
    ends,
    forms_of_office,
    is_short_office,
    is_short_place,
    named_so,
)
from chaingraph.text.people.posts import HEADS

_SHORT = re.compile(
    r"\((?:[^()]{0,30}[,;])?(?:以下)?(?:统称|统一简称|简称|下称)(?:为)?[::]?[“「《]?(?P<short>[^()“”「」《》,。]{2,20})[”」》]?\)"
)
_CHAIN = re.compile(r"(?:全?产业链条?|产业集群|产业|链条|链)$")
_OFFICES = ("Institution", "Team")
_STEP = re.compile("(?<![上中下]游)(?<=..)(?:环节|工序)$")  # what says that it is a segment, and not which
_SIDE = re.compile("^[上中下]游的?(?=..)")
_FIRM = re.compile(  # what says the form of a firm, and not which
    r"(?:\([^()]*\))?(?:集团)?(?:股份|有限责任|有限|集团)*(?:公司|集团|股份)$"
)
_POST = re.compile(
    rf"(?:党组|党委|党工委|党支部)?(?:总|副|分|双|群|第一|执行|常务|名誉|行政|企业|[省市县区州]级)*(?:{HEADS}|链长|厂长|组长|厅长|科长|社长|镇长|乡长|队长|总监|总裁)"
    r"|(?:副?总)(?:工程|会计|经济|农艺|规划)师|[一二三四]级(?:主任科员|巡视员|调研员)|党[组委](?:成员|委员)"
)
_OF = frozenset({"IndustryChain", "Institution", "Team", "Enterprise", "Platform"})  # what a post may be one of
_AND = ("、", "和", "与", "及")


@dataclass(frozen=True)
class Where:
    """Whose document it is: the name of its issuer, of its place and of the one office to which it is written, empty where they are not known."""

    issuer: str = ""
    place: str = ""
    asked: str = ""

    def level(self, words: str) -> str:
        """Return the name of an office with its place as that place's own documents have it: 云州市工信局 as 市工信局."""
        inside = words.removeprefix(self.place) if self.place else words
        return self.place[-1] + inside if inside and inside != words and self.place[-1] in SEATS else words


def same(names: Sequence[Name], text: str, where: Where) -> Mapping[str, str]:
    """Return, for words that name what other words of the text name more fully, those: 市工信局 to 市工业和信息化局.

    ``names`` are those of the text, in its order.
    """
    by_kind: dict[str, list[str]] = defaultdict(list)
    for words, kind in dict.fromkeys((name.text, name.kind or "") for name in names if not name.thing):
        by_kind["Office" if kind in _OFFICES else kind].append(words)
    found = dict(_introduced(names, text))
    found |= _alike(by_kind["Office"], where.level, end_of_office, is_short_office, forms_of_office, asked_of_office)
    found |= _alike(by_kind["Enterprise"], lambda words: _core(words, where), lambda core: core[:2], begins, beginnings)
    found |= _alike(by_kind["IndustryChain"], _stem, _stem, str.__eq__)
    found |= _segments(by_kind["Segment"])
    found |= _alike(by_kind["Platform"], str, lambda words: words[-2:], ends, endings)
    found |= _alike(by_kind["Place"], lambda words: words, lambda words: words[:2], is_short_place)
    found |= _here(by_kind, found, where)
    lists = _lists(names, text)
    found = {words: full for words, full in found.items() if not lists[words] & lists[full]}
    return {words: _end(words, found) for words in found}


def _lists(names: Sequence[Name], text: str) -> Mapping[str, set[int]]:
    """Return in which lists (甲、乙和丙) words stand, by the number of each: what one list names are several things."""
    found: dict[str, set[int]] = defaultdict(set)
    number = 0
    for before, name in pairwise(names):
        number += text[before.end : name.start] not in _AND
        for one in (before, name) if text[before.end : name.start] in _AND else ():
            found[one.text].add(number)
    return found


def bare(words: str, kind: str | None, where: Where) -> str:
    """Return what of a name counts in all documents of a place: of an office its level, of a chain its industry.

    >>> here = Where(place="云州市")
    >>> bare("云州市商务局", "Institution", here), bare("石墨链", "IndustryChain", here), bare("石墨链", "Team", here)
    ('市商务局', '石墨', '石墨链')
    """
    return where.level(words) if kind in _OFFICES else _stem(words) if kind == "IndustryChain" else words


def called(names: Sequence[Name], fuller: Mapping[str, str], text: str = "") -> Mapping[tuple[int, int], str]:
    """Return, by their places, what the things are called that names name: their ``fuller`` words, a post with whose it is.

    The head of one office is not the head of another: 县商务局局长 and 县财政局局长 are two posts. ``text`` tells where a quotation mark
    or 的 stands between the two (石墨产业链“链长”).
    """
    found: dict[tuple[int, int], str] = {}
    before: Name | None = None
    for name in names:
        words = fuller.get(name.text, name.text)
        beside = before and (before.end == name.start or text[before.end : name.start] in ("“", "的", "的“"))
        if before and beside and before.kind in _OF and _POST.fullmatch(name.text):
            words = found[before.start, before.end] + words
        found[name.start, name.end] = words
        before = name
    return found


def _introduced(names: Sequence[Name], text: str) -> Iterator[tuple[str, str]]:
    """Yield the short forms that brackets introduce (以下简称…), each with the name before the bracket."""
    at = {name.end: name.text for name in names}
    for match in _SHORT.finditer(text):
        full = at.get(match.start()) or at.get(match.start() - 1)
        if full and full != match["short"]:
            yield match["short"], full


def _alike(
    words: Iterable[str],
    bare: Callable[[str], str],
    key: Callable[[str], str],
    short: Callable[[str, str], bool],
    forms: Callable[[str], Iterable[str]] | None = None,
    asked: Callable[[str], Iterable[str]] = lambda core: (core,),
) -> dict[str, str]:
    """Return the short words among these with the one fuller name that they are short for.

    ``bare`` is what of words counts, ``key`` what a name shares with its short forms, and ``short`` whether the bare words of
    one are short for those of another; of another, each of which ``short`` holds has one of the ``forms`` that are ``asked`` of
    the short one, where that is said. Words that fit two things are none of them.
    """
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in words:
        groups[key(bare(one))][bare(one)].append(one)
    found: dict[str, str] = {}
    for group in groups.values():
        fullest = {core: max(called, key=len) for core, called in group.items()}
        longer = _by_form(group, forms) if forms else None
        for core, called in group.items():
            likely = group if longer is None else {one for form in asked(core) for one in longer.get(form, ())}
            fuller = [other for other in likely if other != core and short(core, other)]
            widest = [other for other in fuller if all(one == other or short(one, other) for one in fuller)]
            target = fullest[widest[0]] if len(widest) == 1 else fullest[core]
            found |= {one: target for one in called if one != target}
    return found


def _segments(words: Iterable[str]) -> dict[str, str]:
    """Return the names of segments that say more than which it is (中游提纯环节), each with the barest of the same one."""
    groups: dict[str, list[str]] = defaultdict(list)
    for one in words:
        groups[_step(one)].append(one)
    return {one: min(group, key=len) for group in groups.values() for one in group if one != min(group, key=len)}


def _by_form(group: Collection[str], forms: Callable[[str], Iterable[str]]) -> Mapping[str, Sequence[str]]:
    """Return bare words of a group by their forms."""
    found = defaultdict(list)
    for full in group:
        for form in forms(full):
            found[form].append(full)
    return found


def _here(by_kind: Mapping[str, Sequence[str]], found: Mapping[str, str], where: Where) -> Iterator[tuple[str, str]]:
    """Yield what says from where it is said which it is (我局, 我市, 你局), with the document's issuer or place, or to whom it is written."""
    for words in by_kind["Office"]:
        meant = where.issuer if words[0] in "我本" else where.asked if words[0] in "你贵" else ""
        if meant and re.fullmatch(".[局委办厅部院]", words) and meant.rstrip("员会公室")[-1:] == words[1]:
            full = where.level(meant)
            known = next((one for one in by_kind["Office"] if named_so(where.level(one), full)), meant)
            yield words, found.get(known, known)
    for words in by_kind["Place"]:
        if where.place and re.fullmatch(f"[我本全][{SEATS}]", words) and where.place[-1] == words[1]:
            yield words, where.place


def _end(words: str, found: Mapping[str, str]) -> str:
    """Return the fullest words at the end of a way from short ones."""
    seen = {words}
    while (full := found.get(words)) and full not in seen:
        seen.add(full)
        words = full
    return words


def _core(words: str, where: Where) -> str:
    """Return what says which firm it is: without its place and its form (云州恒能电池股份有限公司: 恒能电池)."""
    stem = where.place[:-1] if where.place[-1:] in SEATS else where.place
    inside = re.sub(f"^{re.escape(stem)}[{SEATS}]?", "", words) if len(stem) > 1 else words
    core = _FIRM.sub("", inside)
    return core if len(core) > 1 else words


def _step(words: str) -> str:
    """Return which segment a name is of, wherever that stands on its chain.

    >>> _step("上游石墨采选环节"), _step("石墨采选"), _step("下游应用"), _step("下游环节")
    ('石墨采选', '石墨采选', '下游应用', '下游环节')
    """
    bare = _SIDE.sub("", _STEP.sub("", words))
    return bare if len(bare) > 2 else _STEP.sub("", words)


def _stem(words: str) -> str:
    """Return which industry a chain is of.

    >>> _stem("石墨产业链"), _stem("石墨链"), _stem("石墨")
    ('石墨', '石墨', '石墨')
    """
    return _CHAIN.sub("", words) or words
