"""Lists of names completed: what stands between two names of one kind, and ends as they do, is a third; and who stands in a list of firms or schools.

企业清单 between 问题清单 and 招商清单 is an Instrument; 网罗了甲云、乙图等领军企业 names two firms; 甲园区、乙园区“两大园区” names the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.endings import INDUSTRIES, before_names
from chaingraph.text.names.meetings import Span

_AND = "(?:、|以及|[和及与])"
_ITEM = "[\u4e00-\u9fffA-Za-z0-9]"
_AFTER = re.compile(rf"{_AND}(?P<item>{_ITEM}{{2,14}}?)(?={_AND}|[等,。;“(《]|$)")
_BEFORE = re.compile(rf"(?:^|[,。;、:和与及])(?P<item>{_ITEM}{{2,14}}){_AND}$")
_NONE = re.compile("[的了在是为将]|各|相关|有关|其他|其它|企业$")  # what no item of a list holds
_COMMON = 2  # characters in which the names of a list end alike
_PAPERS = "图表库单"
_ALIKE = frozenset({"Instrument", "Platform", "Place", "Enterprise", "Institution", "Team", "Action", "Programme"})
_COUNTED = _ALIKE | {"Mechanism"}  # the parts of what may be a whole
_OF_DIVISIONS = frozenset({"Platform", "Programme", "Action", "Institution"})
_MOST = 12  # names that a list is completed by

_FIRMS = re.compile(
    rf"(?P<list>{_ITEM}{{2,24}}(?:、{_ITEM}{{2,12}})+)等(?:\d+[多余]?[家所户])?{_ITEM}{{0,6}}?"
    "(?P<head>企业|公司|高校院所|高校|院校|科研院所)"
)
_LED = re.compile(
    ".*(?:囊括|网罗|汇聚|集聚|引进|吸引|邀请|培育出?|包括|涌现出?|诞生|走出|联合|拥有|以及|和)了?(?=.{2})"
)
_SCHOOLS = ("高校院所", "高校", "院校", "科研院所")
_COUNTS = (
    "“(?P<whole>(?:[一二两三四五六七八九十]|\\d+)[\u4e00-\u9fff]{1,8}(?:[一二两三四五六七八九十][\u4e00-\u9fff])?)”"
)
_WHOLE = re.compile(_COUNTS + "(?=[,。;、等)]|$)")  # behind its parts
_SYSTEM = "(?:(?![制和与及的])[\u4e00-\u9fff]){1,9}(?![体机编控研管监抑限复创的定])[\u4e00-\u9fff]制(?![度造定约])"
_SYSTEMS = re.compile(
    rf"(?P<list>{_SYSTEM}(?:{_AND}{_SYSTEM})+)(?P<all>等?[“一二两三四五六七八九十\d]*[大项个]?[\u4e00-\u9fff]{{0,4}}(?:机制|制度))?"
)
_OPENS = re.compile(_COUNTS + "(?:\\((?:即|包括|分别为)?|:|,?(?:即|包括))“?")  # before them


def completed(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of the lists of a segment that are not named, or not as what they are.

    >>> list(completed("问题清单、企业清单和招商图", [(0, 4, "Instrument")]))
    [(5, 9, 'Instrument')]
    >>> list(completed("网罗了甲云、乙图等领军企业", []))
    [(3, 5, 'Enterprise'), (6, 8, 'Enterprise')]
    """
    known = sorted(names)
    alike = (more for name in known if name[2] in _ALIKE for more in _further(words, name, known))
    listed = (more for match in _FIRMS.finditer(words) for more in _listed(words, match, known))
    systems = (more for match in _SYSTEMS.finditer(words) for more in _systems(words, match, known))
    yield from dict.fromkeys((*alike, *listed, *systems))


def _systems(words: str, match: re.Match[str], known: Sequence[Span]) -> Iterator[Span]:
    """Yield the systems of a list (专班制、周调度制), where it is one of mechanisms or one of them is known."""
    start, end = match.span("list")
    mechanisms = [one for one in known if one[2] == "Mechanism" and one[0] < end and start < one[1]]
    if not (match["all"] or mechanisms):
        return
    first = next((one[0] for one in mechanisms if words[one[0] : end].find("制、") in range(2, one[1] - one[0])), None)
    ends = words.index("制", start) - 2  # 建立|专班推进制
    verbs = (cut.end() for cut in re.finditer(f"{before_names().pattern}|实行", words[:ends]))
    start = first if first is not None else max((start, *verbs))
    for item in re.finditer("[^、和与及]+", words[start:end]):
        yield start + item.start(), start + item.end(), "Mechanism"


def _further(words: str, name: Span, known: Sequence[Span]) -> Iterator[Span]:
    """Yield the names that stand in one list with a name, end as it does, and are not named."""
    start, end, kind = name
    paper = kind == "Instrument" and words[end - 1] in _PAPERS
    alike = words[end - 1] if paper else words[max(start, end - _COMMON) : end]
    known = [one for one in known if not (paper and one[2] == "Institution")]  # 布局图 is no office
    for _ in range(_MOST):
        item = _AFTER.match(words, end)
        if not item or not _is_free(item.span("item"), known, kind) or not _is_alike(item["item"], alike):
            break
        end = item.end("item")
        yield item.start("item"), end, kind
    for _ in range(_MOST):
        item = _BEFORE.search(words[:start])
        if not item or not _is_free(item.span("item"), known, kind) or not _is_alike(item["item"], alike):
            break
        start = item.start("item")
        yield start, item.end("item"), kind


def _is_alike(item: str, alike: str) -> bool:
    return item.endswith(alike) and len(item) > len(alike) and not _NONE.search(item)


def _is_free(place: tuple[int, int], known: Sequence[Span], kind: str = "") -> bool:
    """Return whether no name stands at a place; of what divisions build or recognise, but the division that it begins with."""
    over = [one for one in known if one[0] < place[1] and place[0] < one[1]]
    return not over or (
        kind in _OF_DIVISIONS
        and [one[0] for one in over if one[2] == "Place" and one[1] < place[1]] == [place[0]]
        and len(over) == 1
    )


def _listed(words: str, match: re.Match[str], known: Sequence[Span]) -> Iterator[Span]:
    """Yield the firms or schools of a list that says of what it is, where one of them is known, or a verb leads to them."""
    kind = "Institution" if match["head"] in _SCHOOLS else "Enterprise"
    led = _LED.match(match["list"].partition("、")[0])
    start = match.start("list") + (led.end() if led else 0)
    items = [
        (one.start() + start, one.end() + start) for one in re.finditer("[^、]+", words[start : match.end("list")])
    ]
    schools = kind == "Institution"  # of which the list says so, whatever a model takes one for
    ends = {one[1]: one[0] for one in known if one[2] in ("Enterprise", "Institution")}
    items[0] = (max(start, ends.get(items[0][1], start)), items[0][1])
    bodies = {one[:2] for one in known if one[2] in ("Enterprise", "Institution") or (schools and one[:2] in items)}
    others = [one for one in known if one[:2] not in bodies and one[0] < match.end("list") and start < one[1]]
    if others or any(_NONE.search(words, *item) or INDUSTRIES.search(words[slice(*item)]) for item in items):
        return
    if not led and not bodies & set(items):
        return
    for item in items if led or items[0] in bodies else items[1:]:
        if _is_free(item, known) or (schools and item in bodies):
            yield *item, kind


def wholes(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield wholes that count their parts, right behind the list of these, as what the parts are.

    >>> list(wholes("甲园区、乙园区“两大园区”", [(0, 3, "Platform"), (4, 7, "Platform")]))
    [(8, 12, 'Platform')]
    """
    ends = {one[1]: one for one in names}
    starts = {one[1] + 1 for one in names if words[one[1] : one[1] + 1] in ("、", "和", "及")}
    first = {one[0]: one for one in names if words[one[1] : one[1] + 1] in ("、", "和", "及", "”")}
    for match in _WHOLE.finditer(words):
        last = ends.get(match.start()) or ends.get(match.start() - 1)
        if last and last[2] in _COUNTED and last[0] in starts | {place + 1 for place in starts}:
            yield *match.span("whole"), last[2]
    for match in _OPENS.finditer(words):
        if (part := first.get(match.end())) and part[2] in _COUNTED:
            yield *match.span("whole"), part[2]
