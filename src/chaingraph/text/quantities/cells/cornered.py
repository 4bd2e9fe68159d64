"""Tables whose corner names what all of their cells measure, while the labels of columns say of which time, or that a rate is meant.

工业总产值(万元) | 本月 | 增长% | 累计 | 累计增长: 当月工业总产值, 当月工业总产值增速, 累计工业总产值, 累计工业总产值增速.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.dates import TO

MEASURES = "产值|增加值|投资额?|收入|营收|税收|税金|利税|利润|用电量|出口额?|进出口额?|销售额|产量|销量|贷款|余额|货运量|成交额|到位资金"
_MEASURE = re.compile(  # what the corner of such a table says, with its unit
    rf"(?:现价|不变价|可比价)?(?P<measure>[\u4e00-\u9fff]{{0,8}}?(?:{MEASURES}))"
    r"(?:\((?:单位:)?(?P<unit>[^()]{1,6})\))?"
)
_LABEL = re.compile(
    rf"(?P<time>(?P<month>[本当]月)|(?P<sum>(?:今年|本年|年|自年初)?累计)|本期|[上去]年同期|同期|[本当]季度?|上月|20\d\d年|\d{{1,2}}月份?|\d{{1,2}}{TO}\d{{1,2}}月|第?[一二三四]季度|[上下]半年|前三季度|全年)?"
    r"(?:完成|实际|实绩|实现)?(?:绝对)?[数额值量]?"
    r"(?P<rate>(?P<base>同比|环比|比上年(?:同期)?|较上年(?:同期)?)?(?:增长率?|增减|增幅|增速|[±+-]+)?(?:\(?[±+-]?[%‰]\)?)?)"
)
_DATED = re.compile(r"\d|季度|半年|全年")  # what the day of a quantity says


def cornered(labels: Sequence[str], place: int) -> tuple[str, str] | None:
    """Return what a column counts and in which unit (empty where none is told), in a table whose corner says what is measured; None for others.

    >>> labels = "工业产值(万元)", "本月", "增长%", "累计", "累计增长"
    >>> [cornered(labels, place) for place in (1, 2, 4)]
    [('当月工业产值', '万元'), ('当月工业产值增速', '%'), ('累计工业产值增速', '%')]
    >>> cornered(("产业链", "产值", "增长"), 1), cornered(("产值(万元)", "增长", "同比"), 1)
    (None, None)
    """
    told = _MEASURE.fullmatch(labels[0]) if len(labels) > 2 else None
    columns = [_LABEL.fullmatch(label) if label else None for label in labels[1:]]
    if not told or not place or not all(columns) or not any(one and one["time"] for one in columns):
        return None
    times = [_time(one) for one in columns[:place] if one and one["time"]]
    own = columns[place - 1]
    words = f"{times[-1] if times else ''}{told['measure']}"
    if own and own["rate"]:
        return f"{words}{'环比' if own['base'] == '环比' else ''}增速", "%"
    return words, told["unit"] or ""


def _time(label: re.Match[str]) -> str:
    """Return the words of a label for a time that no day says: 当月, 累计."""
    if label["month"] or label["sum"]:
        return "当月" if label["month"] else "累计"
    return "" if _DATED.search(label["time"]) else label["time"]
