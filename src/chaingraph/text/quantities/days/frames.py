"""Years that hold for the sentences after them in their line (到2028年,…。打造企业20家), where a clause begins with one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

_YEAR = re.compile(
    r"[到至](?:20\d\d年(?:底|末)?|“?十[四五六]五”?期?末)(?:之?前)?(?=[,。])"
    r"|(?:今年|明年|20\d\d年)[^,。;:\d]{0,8}?(?:准备|打算|计划|拟|将|要)[^,。;:\d]{0,4}?[干办做抓推]好?(?:好|了)?(?:以下|如下)?[两二三四五六七八九几\d]{1,2}(?:件|项|个方面|方面)[^,。;:\d]{0,6}(?=。)"
)
_BEFORE = re.compile(  # between the beginning of a clause and such a year
    r"(?:[^,。;:]{0,20}(?:提出|明确)|[^,。;:]{0,8}(?:目标|任务)(?:是|为)?|力争|预计|计划|确保)*"
)
_NOW = re.compile(
    "目前|现有|已有|截至|近年|近[一二三四五两几\\d]{1,2}年|过去|如今|现在|眼下|当前|去年|上年|今年以来|介绍|获悉|已经?[建引形集累获完]"
)  # in a sentence for which it does not hold
_ORDERS = re.compile(  # how a sentence begins that says what one body is to do (市商务局要…), of no day that another says
    r"(?:[省市县区州旗镇][\u4e00-\u9fff]{1,10}?(?:局|委|办|部|院|会|中心|公司|集团|政府)|[\u4e00-\u9fff]{2,10}(?:公司|集团|部门|单位))(?:要|必须|务必)"
)
_LONGEST = 40  # characters of a clause before its year


def frames(text: str, lines: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Return where such years stand, with the words before each, in the order of a text; ``lines`` are where its lines begin.

    >>> frames("总体目标是到2028年,做强产业。"), frames("由2025年的3家增至2028年的9家。")
    ([(0, 11)], [])
    """
    found = []
    for match in _YEAR.finditer(text):
        line = lines[bisect_right(lines, match.start()) - 1] if lines else 0
        since = max(line, match.start() - _LONGEST)
        start = max(since, *(text.rfind(mark, since, match.start()) + 1 for mark in ",。;:"))
        if _BEFORE.fullmatch(text, start, match.start()):
            found.append((start, match.end()))
    return found


def held(text: str, found: Sequence[tuple[int, int]], line: int, sentence: int, end: int) -> tuple[int, int] | None:
    """Return the last of frames between the beginning of a line and that of a sentence in it, for what ends at ``end``.

    None where none stands there, or the sentence says what there is now, or what one body is to do.
    """
    place = bisect_left(found, (sentence, 0)) - 1
    frame = found[place] if place >= 0 and found[place][0] >= line else None
    return None if frame and (_NOW.search(text, sentence, end) or orders(text, sentence)) else frame


def orders(text: str, sentence: int) -> bool:
    """Return whether a sentence says what one body is to do, which is of no day that one before it names.

    >>> orders("市商务局要引进企业6家", 0), orders("市商务局牵头,引进企业6家", 0)
    (True, False)
    """
    return bool(_ORDERS.match(text, sentence))
