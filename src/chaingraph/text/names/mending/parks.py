"""Parks that a model takes for firms: what ends with a word for a park, goes on with one, or stands in a list that counts parks."""

from __future__ import annotations

import re

from chaingraph.text.names.meetings import Span

_PARK = "(?:示范区|集群|(?:智能|绿色|零碳|未来|数字|共享|5G)工厂|[产工创物农科软]业?[业件流技意]?园|园区|基地|开发区|高新区|集聚区|试验区|[字息港软件空]港|[慧件能药创]谷)"
_IS_PARK = re.compile(f".{{2,}}{_PARK}")
_GOES_ON = re.compile(f"[\u4e00-\u9fff]{{0,4}}{_PARK}(?=[、,。;等和与及的]|$)")
_APART = re.compile("[的和与及等在为]")  # in what goes on, where that is of another
_COUNTED = re.compile(  # behind a member of a list, what the list is of
    rf"(?:、[\u4e00-\u9fff]{{2,16}}){{0,12}}等[\d一二三四五六七八九十]{{1,4}}[个家大](?:[^,。;、\d]{{0,16}}的)?[^,。;、\d的]{{0,10}}{_PARK}"
)


def park(words: str, name: Span) -> Span:
    """Return a name; one taken for a firm as the park that it is, whole.

    >>> park("建设星河软件谷、", (2, 7, "Enterprise")), park("建设北岭智能制造基地。", (2, 6, "Enterprise"))
    ((2, 7, 'Platform'), (2, 10, 'Platform'))
    >>> park("青塘纺织、云山医疗等12个市级主题园区", (0, 4, "Enterprise")), park("恒牧在云山产业园", (0, 2, "Enterprise"))
    ((0, 4, 'Platform'), (0, 2, 'Enterprise'))
    """
    start, end, kind = name
    if kind != "Enterprise":
        return name
    more = _GOES_ON.match(words, end)
    if more and not _APART.search(more[0][:-1]) and not re.search("公司|集团|厂$", words[start:end]):
        return start, more.end(), "Platform"
    is_park = _IS_PARK.fullmatch(words, start, end) or _COUNTED.match(words, end)
    return (start, end, "Platform") if is_park else name
