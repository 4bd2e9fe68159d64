"""Short offices, heads and divisions that stand outside of all names of a text: grammar and a table decide them for certain."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

import rjieba

from chaingraph.text.duties.giving import GIVES
from chaingraph.text.names.abbreviated import abbreviated
from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.endings import Name
from chaingraph.text.names.outside import short_places, sides, statuses
from chaingraph.text.people.posts import TEAM_HEADS

_SEATS = "省市县区州"
_OFFICE = re.compile(
    rf"(?<!各[{_SEATS}])(?<![城全各本我该社园发新小校地都乡外开灾景厂矿库辖特自本])[{_SEATS}](?:"
    r"委(?![员托派办组宣统政常书副编网信外社研军金财农深教老直机党改审巡员会])|"
    r"政府(?!办|工作报告|采购|投资|引导|网|债|储备|性|专项|参事|研究室|发展研|购买|驻|督查|门户|产业|组成|部门)|人大(?![常代副主会工])|政协(?![主副委常机党提办各])(?!第?[一二三四五六七八九十\d]+届)"
    r")|国务院(?![办国发新参研关])"
    rf"|(?<![全各本我该])[{_SEATS}]财政(?={GIVES})"
)
_COMMITTEE = re.compile(  # one within the party's (市委“两新”工委)
    rf"[{_SEATS}]委(?:(?:“[^“”]{{1,8}}”)?(?:(?![和与及])[\u4e00-\u9fff]){{0,6}}?工委(?!员)|(?:组织|宣传|统战|社会工作)部(?![长门]))"
)
_NATIONAL = re.compile(  # ministries and academies, by full and short name
    r"(?:工业和信息化|工信|科学技术|科技|财政|商务|教育|农业农村|生态环境|自然资源|交通运输|住房和城乡建设|人力资源(?:和)?社会保障|人社|文化和旅游)部(?![门长署分队落])"
    r"|党中央|中共中央(?![办组宣统政])|国家(?:发展和?改革委员?会?|发改委|能源局|知识产权局|统计局|药监局|税务总局|林草局)|中国?科学?院(?![士所])|中国工程院(?!院士)|中科院(?![士所])|中国科协|国务院国资委"
)
_PAPERS = re.compile("(?:日报|晚报|早报|晨报|都市报|商报|广播电视台|电视台|融媒体中心)")
_POST = re.compile(rf"(?:常务副|副)?[{_SEATS}]长(?![期远效者质])")
_RANK = re.compile("[一二]级巡视员|[一二三四]级调研员")  # of an official
_PLENUM = re.compile(  # of a committee
    rf"[{_SEATS}]委(?:(?:第)?[一二三四五六七八九十\d]{{1,4}}届)[一二三四五六七八九十\d]{{1,3}}次(?:全会|全体会议|全委会议)"
)
_HEADS = f"(?:{'|'.join(TEAM_HEADS)})"
_HEAD = re.compile(  # of a team, by a word before it or as the label of whom it names
    rf"(?:第一|常务|执行)副?{_HEADS}(?=[:为由、,。;)]|$)|(?<=[,。;:])副?{_HEADS}(?=[:为由])"
)
_JOINT = re.compile(  # meetings, and their offices
    "(?<![\u4e00-\u9fff](?<![由向经对为]))联席会议(?P<office>办公室)?(?![)）]?制度)"
)
_WORK = re.compile(  # what is to be built, between the verb that pushes it and the word for how far
    r"(?:启动|推进|推动|确保|加快|抓好|做好)(?P<work>(?!推进|实施|建设|重[点大]|产业|招商|签约|在建|新建|各|所有|全部|一批|更多|相关|有关|[省市县区]级|\d|[一二三四五六七八九十])"
    r"[\u4e00-\u9fff]{5,16}?(?:项目|工程))(?=建设|建成|前期|落地|开工|投产|竣工|投用|达产|完工)"
)
_BODY = r"(?:人民政府|政府|委|大学|学院|银行|[局厅]|委员会|公司|集团|开发区|高新区|园区|新区|产业园|协会|商会|中心|支行|分行|医院|法院|医科|师范|理工)"
_GOES_ON = re.compile(rf"[\u4e00-\u9fff]{{0,5}}?{_BODY}|[省市县区州镇乡村路街江河湖山站港人菜话片]|时间")
_COMMON = re.compile(
    "白银|来宾|大同|安康|长治|朝阳|通化|三明|铁岭|文山|天水|吉安|中山|黄山|平凉|南平|大庆|海东|海南|海西|海北|黄南|黄石|本溪|百色|玉树|保山|大理|丽水|金华|安顺|广元|宁德|九江"
)  # divisions that are common words or names of other things too
_MISTAKEN = ("IndustryChain", "Enterprise", "Institution", "Product", "Segment", "Group", "Role", "Platform", "Stage")


def filled(names: Sequence[Name], text: str, place: str = "") -> list[Name]:
    """Return names with the offices, posts, works, statuses and places of a text that stand outside of all others.

    ``place`` is whose document it is, where it says so.
    """
    told = with_more(names, _plenums(text), _is_part)
    told = with_more(told, _offices(told, text), _is_part)
    told = with_more(told, _joint(text), _is_part)
    told = with_more(told, _posts(text), lambda old, new: False)
    told = with_more(told, _heads(text), _is_post_in)
    told = with_more(told, (*_works(text), *sides(text), *statuses(text)), lambda old, new: False)
    told = with_more(told, abbreviated(told, text), _is_same)
    told = with_more(told, _places(told, text), _is_mistaken)
    return with_more(told, short_places(told, text, place), _is_mistaken)


def _is_part(old: Name, new: Name) -> bool:
    """Return whether a name is the place of an office, or an office that is part of its name."""
    inside = old.kind == "Institution" and new.start <= old.start and not old.thing
    return old.end <= new.end and (old.kind == "Place" or inside)


def _plenums(text: str) -> Iterator[Name]:
    """Yield the plenums of committees (市委六届四次全会)."""
    yield from (Name(*match.span(), match[0], "Action") for match in _PLENUM.finditer(text))


def _joint(text: str) -> Iterator[Name]:
    """Yield joint meetings that only go by that word, and their offices (联席会议办公室)."""
    for match in _JOINT.finditer(text):
        yield Name(*match.span(), match[0], "Institution" if match["office"] else "Mechanism")


def _works(text: str) -> Iterator[Name]:
    """Yield works by name that are to be built (确保滨河标准厂房项目建成)."""
    for match in _WORK.finditer(text):
        yield Name(*match.span("work"), match["work"], "Programme")


def _offices(names: Sequence[Name], text: str) -> Iterator[Name]:
    """Yield short offices of a level (省政府, 市委), with the place whose they are where it stands before them."""
    full = {last: first for first, last, how in divisions(text) if how == "f"}
    full |= {name.end: name.start for name in names if name.kind == "Place" and name.text[-1] in _SEATS}
    full |= {name.end - 1: name.start for name in names if re.fullmatch(f".*[{_SEATS}]委", name.text)}
    for match in _NATIONAL.finditer(text):
        yield Name(*match.span(), match[0], "Institution")
    yield from _papers(names, text)
    for match in re.finditer(f"[{_SEATS}]?政府工作报告", text):
        start = match.start() + (match.start() + 1 in full)  # 云州市|政府工作报告
        yield Name(start, match.end(), text[start : match.end()], "Policy")
    for match in (*_COMMITTEE.finditer(text), *_OFFICE.finditer(text)):
        start = full.get(match.start() + 1, match.start())
        yield Name(start, match.end(), text[start : match.end()], "Institution")


def _papers(names: Sequence[Name], text: str) -> Iterator[Name]:
    """Yield the papers and stations of divisions (三明日报)."""
    places = {last: first for first, last, _ in divisions(text)}
    places |= {name.end: name.start for name in names if name.kind == "Place"}
    for match in _PAPERS.finditer(text):
        if (start := places.get(match.start())) is not None:
            yield Name(start, match.end(), text[start : match.end()], "Institution")


def _posts(text: str) -> Iterator[Name]:
    """Yield the heads of divisions (省长, 副市长)."""
    for match in _POST.finditer(text):
        if _is_word(text, *match.span()):
            yield Name(match.start(), match.end(), match[0], "Role")
    yield from (Name(*match.span(), match[0], "Role") for match in _RANK.finditer(text))


def _heads(text: str) -> Iterator[Name]:
    """Yield the heads of teams whom labels and lists name (第一副组长:…, 组长为…)."""
    for match in _HEAD.finditer(text):
        yield Name(*match.span(), match[0], "Role")


def _is_post_in(old: Name, new: Name) -> bool:
    """Return whether a name is a post that is only the end of another (副组长 of 第一副组长)."""
    return old.kind == "Role" and new.start < old.start and old.end == new.end and not old.thing


def _places(names: Sequence[Name], text: str) -> Iterator[Name]:
    """Yield divisions and groups of them, whole words that nothing makes part of a longer name."""
    found = list(divisions(text))
    listed = {one[1] for one in found} | {name.end for name in names if name.kind == "Place"}
    begun = {one[0] for one in found} | {name.start for name in names if name.kind == "Place"}
    for start, end, how in found:
        words = text[start:end]
        beside = (text[start - 1 : start] == "、" and start - 1 in listed) or (
            text[end : end + 1] == "、" and end + 1 in begun
        )
        alone = not _COMMON.fullmatch(words) and not (how != "g" and _GOES_ON.match(text, end))
        if (alone or beside) and (how != "s" or _is_word(text, start, end)):
            yield Name(start, end, words, "Place")


def _is_word(text: str, start: int, end: int) -> bool:
    """Return whether a word begins and ends at these places (not in 北京时间, 东海南部)."""
    first = max(0, start - 8)
    edges, place = {first}, first
    for word in rjieba.cut(text[first : end + 8]):
        place += len(word)
        edges.add(place)
    return start in edges and end in edges


def _is_same(old: Name, new: Name) -> bool:
    """Return whether a name stands at the place of another, or within it and begins as it does."""
    return new.start == old.start and old.end <= new.end and not old.thing


def _is_mistaken(old: Name, new: Name) -> bool:
    """Return whether a name that the model finds is a place in truth."""
    return (old.start, old.end) == (new.start, new.end) and old.kind in _MISTAKEN and not old.thing


def with_more(names: Sequence[Name], more: Iterable[Name], yields: Callable[[Name, Name], bool]) -> list[Name]:
    """Return names with more, where these overlap none, or only such as yield to them; all in the order of the text."""
    kept = sorted(names, key=lambda name: name.start)
    for new in more:
        first = bisect_right(kept, new.start, key=lambda name: name.end)
        last = bisect_left(kept, new.end, key=lambda name: name.start)
        if all(yields(old, new) for old in kept[first:last]):
            kept[first:last] = [new]
    return kept
