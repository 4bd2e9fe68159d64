"""Whether words are short for a fuller name of their kind: 市工信局 for 市工业和信息化局, 恒能电池 for the firm whose name begins so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.divisions import SEATS

_HOUSE = re.compile(  # what is told from others of its kind by all the words before it
    r"(?:大学|学院|学校|医院|银行|研究院|研究所|协会|商会|联盟|中心|实验室|集团|公司)$"
)
_CHAINS = re.compile("(?:重点)?产业链(?=链长)|制(?=办$)")  # what 链长办 leaves out
_ENDS = (("委员会", "委"), ("办公室", "办"), ("人民政府", "政府"))


def named_so(words: str, full: str) -> bool:
    """Return whether an office that is called ``words`` is the one that is called ``full``: by all of it or in short."""
    return words == full or is_short_office(words, full)


def end_of_office(words: str) -> str:
    """Return what the name of an office shares with its short forms: how it ends."""
    return _ended(words)[-1:]


def _ended(words: str) -> str:
    for long, brief in _ENDS:
        words = words.replace(long, brief)
    return _CHAINS.sub("", words)


def is_short_office(short: str, full: str) -> bool:
    """Return whether the name of an office is short for that of another: its characters in their order, its level or none.

    >>> is_short_office("市工信局", "市工业和信息化局"), is_short_office("发改委", "市发展和改革委员会")
    (True, True)
    >>> is_short_office("县工信局", "市工业和信息化局"), is_short_office("市科技局", "市科技馆")
    (False, False)
    >>> is_short_office("金融办", "市地方金融办"), is_short_office("县招商服务中心", "市云谷招商服务中心")
    (True, False)
    >>> is_short_office("市链长办", "市产业链链长制办公室"), is_short_office("市链长办", "市链主办公室")
    (True, False)
    >>> is_short_office("云州大学", "云州理工大学"), is_short_office("云州农商银行", "云州农村商业银行")
    (False, True)
    """
    one, other = _ended(short), _ended(full)
    levels = one[0] if one[0] in SEATS else "", other[0] if other[0] in SEATS else ""
    if len(full) <= len(short) or one[-1] != other[-1] or _is_other_house(short, full):
        return False
    if one == other or (ends(short, full) and not levels[0]):
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


def forms_of_office(full: str) -> Iterator[str]:
    """Yield what names of offices may share with those that are short for them: all, the end, or the first character."""
    yield from (f"={_ended(full)}", f"^{_without_level(full)[:1]}", *endings(full))


def asked_of_office(short: str) -> Iterator[str]:
    """Yield those of the forms that a fuller name has one of, if a short one is short for it."""
    yield from (f"={_ended(short)}", f"^{_without_level(short)[:1]}", short)


def _without_level(words: str) -> str:
    ended = _ended(words)
    return ended[1:] if ended[:1] in SEATS else ended


def begins(short: str, full: str) -> bool:
    """Return whether a fuller name, of a firm, begins as a short one does."""
    return len(short) > 1 and full.startswith(short)


def beginnings(full: str) -> Iterator[str]:
    """Yield the short names for which ``begins`` may hold."""
    yield from (full[:size] for size in range(2, len(full)))


def ends(short: str, full: str) -> bool:
    """Return whether a fuller name, of a platform, ends as a short one does."""
    return len(short) > 2 and full.endswith(short)


def endings(full: str) -> Iterator[str]:
    """Yield the short names for which ``ends`` may hold."""
    yield from (full[-size:] for size in range(3, len(full)))


def is_short_place(short: str, full: str) -> bool:
    """Return whether a short name is a place without its level: 云川 for 云川县."""
    return len(short) > 1 and len(full) == len(short) + 1 and full.startswith(short) and full[-1] in SEATS + "镇乡"
