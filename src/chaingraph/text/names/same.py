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

_SHORT = re.compile(
    r"\((?:以下)?(?:统称|统一简称|简称|下称)(?:为)?[::]?[“「《]?(?P<short>[^()“”「」《》,。]{2,20})[”」》]?\)"
)
_CHAIN = re.compile(r"(?:全?产业链条?|产业集群|产业|链条|链)$")
_OFFICES = ("Institution", "Team")
_FIRM = re.compile(  # what says the form of a firm, and not which
    r"(?:\([^()]*\))?(?:集团)?(?:股份|有限责任|有限|集团)*(?:公司|集团|股份)$"
)
_POST = re.compile(
    r"(?:总|副|分|双|群|第一|执行|常务|名誉|行政|企业|[省市县区州]级)*(?:链长|局长|主任|部长|书记|主席|院长|校长|会长|行长|董事长|总经理|经理|厂长|组长|秘书长|理事长)"
)
_HOUSE = re.compile(  # what is told from others of its kind by all the words before it
    r"(?:大学|学院|学校|医院|银行|研究院|研究所|协会|商会|联盟|中心|实验室|集团|公司)$"
)
_OF = frozenset({"IndustryChain", "Institution", "Team", "Enterprise", "Platform"})  # what a post may be one of
_AND = ("、", "和", "与", "及")
_ENDS = (("委员会", "委"), ("办公室", "办"), ("人民政府", "政府"))


@dataclass(frozen=True)
class Where:
    """Whose document it is: the name of its issuer and of its place, empty where they are not known."""

    issuer: str = ""
    place: str = ""

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
    found |= _alike(by_kind["Office"], where.level, _office, _is_short_office, _forms_of_office, _asked_of_office)
    found |= _alike(
        by_kind["Enterprise"], lambda words: _core(words, where), lambda core: core[:2], _begins, _beginnings
    )
    found |= _alike(by_kind["IndustryChain"], _stem, _stem, str.__eq__)
    found |= _alike(by_kind["Platform"], str, lambda words: words[-2:], _ends, _endings)
    found |= _alike(by_kind["Place"], lambda words: words, lambda words: words[:2], _is_short_place)
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


def _by_form(group: Collection[str], forms: Callable[[str], Iterable[str]]) -> Mapping[str, Sequence[str]]:
    """Return bare words of a group by their forms."""
    found = defaultdict(list)
    for full in group:
        for form in forms(full):
            found[form].append(full)
    return found


def _here(by_kind: Mapping[str, Sequence[str]], found: Mapping[str, str], where: Where) -> Iterator[tuple[str, str]]:
    """Yield what says from where it is said which it is (我局, 我市), with the document's issuer or place; 局 alone likewise."""
    for words in by_kind["Office"]:
        if (
            where.issuer
            and re.fullmatch("[我本][局委办厅部院]", words)
            and where.issuer.rstrip("员会公室")[-1:] == words[1]
        ):
            full = where.level(where.issuer)
            known = next((one for one in by_kind["Office"] if named_so(where.level(one), full)), where.issuer)
            yield words, found.get(known, known)
    for words in by_kind["Place"]:
        if where.place and re.fullmatch(f"[我本全][{SEATS}]", words) and where.place[-1] == words[1]:
            yield words, where.place


def named_so(words: str, full: str) -> bool:
    """Return whether an office that is called ``words`` is the one that is called ``full``: by all of it or in short."""
    return words == full or _is_short_office(words, full)


def _end(words: str, found: Mapping[str, str]) -> str:
    """Return the fullest words at the end of a way from short ones."""
    seen = {words}
    while (full := found.get(words)) and full not in seen:
        seen.add(full)
        words = full
    return words


def _office(words: str) -> str:
    """Return what the name of an office shares with its short forms: how it ends."""
    return _ended(words)[-1:]


def _ended(words: str) -> str:
    for long, brief in _ENDS:
        words = words.replace(long, brief)
    return words


def _is_short_office(short: str, full: str) -> bool:
    """Return whether the name of an office is short for that of another: its characters in their order, its level or none.

    >>> _is_short_office("市工信局", "市工业和信息化局"), _is_short_office("发改委", "市发展和改革委员会")
    (True, True)
    >>> _is_short_office("县工信局", "市工业和信息化局"), _is_short_office("市科技局", "市科技馆")
    (False, False)
    >>> _is_short_office("金融办", "市地方金融办"), _is_short_office("县招商服务中心", "市云谷招商服务中心")
    (True, False)
    >>> _is_short_office("云州大学", "云州理工大学"), _is_short_office("云州农商银行", "云州农村商业银行")
    (False, True)
    """
    one, other = _ended(short), _ended(full)
    levels = one[0] if one[0] in SEATS else "", other[0] if other[0] in SEATS else ""
    if len(full) <= len(short) or one[-1] != other[-1] or _is_other_house(short, full):
        return False
    if one == other or (_ends(short, full) and not levels[0]):
        return True
    if levels[0] not in ("", levels[1]):
        return False
    rest = iter(other.removeprefix(levels[1]))
    inside = one.removeprefix(levels[0])
    return len(inside) > 2 and other.removeprefix(levels[1])[0] == inside[0] and all(sign in rest for sign in inside)


def _is_other_house(short: str, full: str) -> bool:
    """Return whether two names of houses differ in words between the same beginning and end (云州大学, 云州理工大学)."""
    begun = next((number for number, (one, other) in enumerate(zip(short, full, strict=False)) if one != other), 0)
    return begun > 0 and bool(_HOUSE.search(short)) and full.endswith(short[begun:]) and len(full) - len(short) > 1


def _forms_of_office(full: str) -> Iterator[str]:
    """Yield what names of offices may share with those that are short for them: all, the end, or the first character."""
    yield from (f"={_ended(full)}", f"^{_without_level(full)[:1]}", *_endings(full))


def _asked_of_office(short: str) -> Iterator[str]:
    yield from (f"={_ended(short)}", f"^{_without_level(short)[:1]}", short)


def _without_level(words: str) -> str:
    ended = _ended(words)
    return ended[1:] if ended[:1] in SEATS else ended


def _core(words: str, where: Where) -> str:
    """Return what says which firm it is: without its place and its form (云州恒能电池股份有限公司: 恒能电池)."""
    stem = where.place[:-1] if where.place[-1:] in SEATS else where.place
    inside = re.sub(f"^{re.escape(stem)}[{SEATS}]?", "", words) if len(stem) > 1 else words
    core = _FIRM.sub("", inside)
    return core if len(core) > 1 else words


def _begins(short: str, full: str) -> bool:
    return len(short) > 1 and full.startswith(short)


def _beginnings(full: str) -> Iterator[str]:
    yield from (full[:size] for size in range(2, len(full)))


def _ends(short: str, full: str) -> bool:
    return len(short) > 2 and full.endswith(short)


def _endings(full: str) -> Iterator[str]:
    yield from (full[-size:] for size in range(3, len(full)))


def _stem(words: str) -> str:
    """Return which industry a chain is of.

    >>> _stem("石墨产业链"), _stem("石墨链"), _stem("石墨")
    ('石墨', '石墨', '石墨')
    """
    return _CHAIN.sub("", words) or words


def _is_short_place(short: str, full: str) -> bool:
    return len(short) > 1 and len(full) == len(short) + 1 and full.startswith(short) and full[-1] in SEATS + "镇乡"
