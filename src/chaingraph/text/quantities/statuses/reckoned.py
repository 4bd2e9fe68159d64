"""What a report reckons for its own time: 预计 in it tells what that time came to, and not what is to come."""

from __future__ import annotations

import re

from chaingraph.text.dates import TO
from chaingraph.text.quantities import grammar

_ALL_SO = re.compile("[(,]?下同")  # behind 预计: reckoned, as all that follows
_TO_COME = re.compile("明年|来年|下一?年|[到至]20\\d\\d|下一[步阶]|“?十[五六]五")
_OF_A_PROJECT = re.compile("项目|建成|投产|达产|投用|开工|签约|完工|竣工|通车|上线|厂房|一期|二期|落户")
_PART = rf"上半年|(?:前[两二三]个?|[一二三四])季度|1{TO}\d{{1,2}}月"  # of a year
_SO_FAR = re.compile(rf"{_PART}|截[至止]|目前|前(?:[两二三四五六七八九十]|\d{{1,2}})个?月|\d月底")
_BEHIND = re.compile(  # what will be, right behind the word (预计年产值, 预计10月投产)
    r"(?:全部|可以?|将)*(?:于|在|到)?(?:年(?![均内度终末底])|(?:20\d\d年)?\d{1,2}月|[^,。;\d]{0,8}(?:投产|建成|达产|投用|竣工|开工|完工|上线|落地))|可(?!(?:实现|完成)?(?:地区)?生产总值)"
)
_LONGEST = 120  # characters of a sentence that are looked at


def time_of(title: str) -> str | None:
    """Return the part of a year on which a text reports by its title, empty for the whole year; None where it reports on none.

    >>> time_of("汀岭县2026年工作总结"), time_of("汀岭县2026年上半年工作总结"), time_of("汀岭县2026年工作方案")
    ('', '上半年', None)
    """
    if not re.search(grammar.PAST_TITLE, title) or not re.search("20\\d\\d年|总结|报告", title):
        return None
    part = re.search(_PART, title)
    return part[0] if part else None if re.search(grammar.PART_OF_YEAR, title) else ""


def is_reckoned(text: str, since: int, word: tuple[int, int], year: int, time: str | None) -> bool:
    """Return whether a forecast in the line that begins at ``since`` reckons what the ``time`` of a report came to (预计(下同),完成税收9亿元): no later year, nor what a project will yield, nor beside what was reached in a part of it.

    >>> told = "企业预计实现产值9亿元。", "1—11月增长8%,预计全年增长9%。", "项目签约,预计实现产值9亿元。", "预计年产值9亿元。", "预计明年达9亿元。"
    >>> [is_reckoned(words, 0, (place := words.index("预计"), place + 2), 2026, "") for words in told]
    [True, False, False, False, False]
    >>> told = "2027年预计实现产值9亿元。", "预计可带动就业9人。", "预计可实现生产总值9亿元。", "预计年末产值9亿元。"
    >>> [is_reckoned(words, 0, (place := words.index("预计"), place + 2), 2026, "") for words in told]
    [False, False, True, True]
    >>> told = "预计上半年完成产值9亿元。", "上半年,预计完成产值9亿元。", "预计全年完成产值9亿元。", "预计(下同)完成产值9亿元。"
    >>> [is_reckoned(words, 0, (place := words.index("预计"), place + 2), 2026, "上半年") for words in told]
    [True, True, False, True]
    """
    start, end = word
    sentence = re.split("[。;!?]", text[max(since, start - _LONGEST) : start])[-1]
    behind = re.match("[^,。;!?]{0,16}", text[end : end + 16])
    words = sentence + (behind[0] if behind else "")
    if _TO_COME.search(words) or any(int(told) > year for told in re.findall(r"20\d\d(?=年)", words)):
        return False
    if _ALL_SO.match(text, end):
        return True
    if time is None or _BEHIND.match(text, end) or _OF_A_PROJECT.search(sentence):
        return False
    named = not time or re.search(rf"{time}[^\d]*$", sentence) or text.startswith(time, end)
    return bool(named) and not _SO_FAR.search(sentence.replace(time, "") if time else sentence)
