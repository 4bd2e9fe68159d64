"""Meetings that words announce: each with the name with which it is announced, whole (全市机械产业链推进会)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.divisions import divisions

Span = tuple[int, int, str]  # first place in the words, place after the last, kind

_SORT = "(?:座谈|推进|点评|新闻发布|发布|交流|现场|恳谈|推介|对接|述职|动员|调度|准备|督办|协商|分析|会商|汇报|研讨|洽谈|总结|部署|宣讲|论证|评审)"
_MEETING = re.compile(
    f"(?:{_SORT}会)?{_SORT}(?:会议|大会|会)(?![议商展长员])|(?<=[链制”])工作会议|(?<=发展)(?:工作)?(?:大会|会议)(?![室纪厅])|"
    "(?:签约|授牌|揭牌|启动)仪式"
)
_OPENS = re.compile(
    r"[主举承]办的|召开的|举行的|(?:讲话|精神|会议?)[和与及]|[,;:、。()|]|[召主持]开了?|举[行办]了?|主持|出席|参加|(?:^|(?<=[,日午晚]))[在据从]|在(?=全)|了(?!解)|关于|记者从|”的|这[场次]|每[月周季年]度?|一次|本次|此次|[该本各]"
)
_LED = re.compile(  # before a meeting, within what the model takes for it
    ".*在(?=全)|这[场次]|(?:召开|举[行办]|出席|参加)了?|记者[在从]|[在从据](?=全|[省市县区州])|(?:会商|研究|安排|筹备|部署|[并也]?就)(?=全|第|[省市县区州])|.*以及(?=全|第|[省市县区州])"
)
_ABOUT = re.compile("产业|链|企业|发展|招商|制造|经济|新闻|工作")
_SHORTEST_MEETING = 4  # characters that say which meeting


def meetings(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the meetings that words announce, each whole, with its place."""
    for match in _MEETING.finditer(words):
        opened = [cut.end() for cut in _OPENS.finditer(words, 0, match.start()) if not _in_quotes(words, cut.start())]
        inside = next((one for one in names if one[0] < match.end() <= one[1]), None)
        start = max(opened, default=0)
        if not inside and (led := _LED.match(words, start, match.start())):
            start = led.end()
        if inside and (inside[2] != "Action" or match.end() < inside[1]):
            continue
        if inside:
            led = _LED.match(words, inside[0], match.start())
            start = led.end() if led else _before(words, inside[0], names)
        if _is_meeting(words[start : match.start()]) or _is_place(words, start, match):
            yield start, match.end(), "Action"


def _is_meeting(words: str) -> bool:
    """Return whether what stands before 推进会 says which it is."""
    return _SHORTEST_MEETING <= len(words) <= 40 and bool(_ABOUT.search(words)) and words.count("“") == words.count("”")


def _is_place(words: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a place alone says whose press conference it is."""
    named = [(first, last) for first, last, _ in divisions(words[: match.start()])]
    return match[0].startswith("新闻") and (start, match.start()) in named


def _in_quotes(words: str, place: int) -> bool:
    return words.rfind("“", 0, place) > words.rfind("”", 0, place)


def _before(words: str, start: int, names: Sequence[Span]) -> int:
    """Return where the name of a meeting begins with the place before it."""
    before = next((first for first, last, kind in names if last == start and kind == "Place"), start)
    told = next((first for first, last, _ in divisions(words[:start]) if last == start), before)
    return min(before, told)
