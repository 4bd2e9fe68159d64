"""Paragraphs of a government's work report that say what to do and tell nothing that has come about: they are of the year to come, though nothing in them says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.quantities.moods import ordering

_REPORT = re.compile("政府工作报告(?![^。]{0,16}(?:分解|分工|任务|落实|情况))")  # in a title
_LEAST = 3  # clauses of a paragraph that say what to do
_TELLS = re.compile(
    r"了(?!解)|(?<!不)已(?!有关)|累计|同比|去年|上年|截[至止]|成功|荣[获登膺]|获[评批得颁]|顺利|居全|[位稳]居|以来|目前|现有|被评|入选|跻身|分别为|先后|超额|连续\d|净增|创成|[率数]达\d"
    r"|实现(?:新突破|翻番|零的突破)|更加?[有坚稳凸浓]|成[效绩]显著|[稳明]步提高$"
)
_EXACT = re.compile(  # a figure as it is counted once reached: aims are round
    r"\d\.\d+(?![\d.])(?![^,。;、\d]{0,4}(?:以上|以下|以内|左右|上下))"
)
_RESULTS = 3  # such figures of a paragraph that tells what was reached
_PAST = re.compile(r"(?:过去|刚刚过去)的?[一五]年|[一五]年来|回[望顾首]|这[一五]年|“十[三四]五”(?:时期|期间|以来)")
_AHEAD = re.compile("今年|新的一年|明年|未来五年|今后五年|下一步|“?十[五六]五”?(?:时期|期间)|做好20\\d\\d年")


def ordered(title: str, text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield where such paragraphs begin and end in a report with a title; none behind words for a time that is over, until others speak of the time to come.

    >>> words = "推动茶业提质。深入实施茶园行动,支持8个园区,改造茶园9亩。"
    >>> list(ordered("云州市政府工作报告", words, [(0, len(words))])), list(ordered("云州市工作总结", words, [(0, len(words))]))
    ([(0, 30)], [])
    >>> list(ordered("云州市政府工作报告", f"一年来,{words}", [(0, len(words) + 4)]))
    []
    >>> list(ordered("云州市政府工作报告", f"{words}产值增长6.8%,税收增长11.7%,主体达2037.7万户。", [(0, len(words) + 31)]))
    []
    >>> list(ordered("云州市政府工作报告", f"{words}增长6.8%以上,降至2.6%左右,占3.2%,", [(0, len(words) + 24)]))
    [(0, 54)]
    """
    past = False
    for start, end in lines if _REPORT.search(title) else ():
        words = text[start:end]
        turns = [*_PAST.finditer(words), *_AHEAD.finditer(words)]
        past = max(turns, key=re.Match.start).re is _PAST if turns else past
        told = _TELLS.search(words) or len(_EXACT.findall(words)) >= _RESULTS
        if not past and ordering(words) >= _LEAST and not told:
            yield start, end
