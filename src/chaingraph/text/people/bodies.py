"""Lists of bodies that answer for something (甲局、乙局和丙局), and what stands for no body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.offices import ALL, LAST, OFFICES, ending
from chaingraph.text.passages import NUMBERED
from chaingraph.text.people.persons import begins_name, is_person
from chaingraph.text.people.posts import POST, post_and_person, posts_of

OFFICE = ending(*ALL)
_AND = re.compile(r"以及|及|和|与")
_JOINTLY = "联合(?!会|社|总社|体|国|党委|支部|公司|集团|大学|银行)"  # of two bodies; 县残疾人联合会 is one
_SPLIT = re.compile(
    rf"(?:<br/?>|[、,，/;]|会同|{_JOINTLY})(?![^〔(\[]*[〕)\]])"
)  # not within a bracket: 各县〔市、区〕政府
_NOBODY = re.compile(
    r"(?:相关|有关|其[他它]|各级?|所有|全[省市县区州旗]|[省市县区州旗](?:直|级)?|成员|责任|牵头|配合|参与|参加|协同|协办|职能)*(?:单位|部门|方面|科室)(?:等)?|该[^、]*|[贵你][省市县区局委办厅部院司校行单位公]{1,3}"
    r"|(?:(?:明确|确定|建立|设立|安排|选派|配备|落实|指定)了?|每[^、]{0,6})?[一1](?:[个名位家支套条]|名以上)[^、]*|企业|高校|院所|社会(?:各界)?"
)
_KINDS = re.compile(
    r"各(?!自)|所有|^(?:有关|相关|涉及|行业主管部门$)|(?:成员|有关|相关|职能)(?:单位|部门|企业)(?:和单位)?$"
)  # in the name of a kind of bodies
_FILLED = "明确|确定|组建|引[进育]|招引|培育|[遴挑]选|选[定聘]|聘[任请]|配备|落实|补充|筹[建备]|[成设]立|安排|指定|[定建选聘设]"  # what is done about a vacancy
NOTHING = re.compile(
    rf"\(?(?:空白|[暂空尚]?缺|[暂尚]?不设|(?:[待拟]|[暂尚]?[未待]|正在?)(?:{_FILLED})|(?:{_FILLED})中|暂?无)\)?(?:\([^()]{{1,12}}\))?|全[省市县区州]|.{{0,4}}(?:合计|总计|小计)|[—-]+"
)  # what stands in a cell for nothing
DECIDED = (  # by a meeting, and what follows
    "(?:会议|会上)(?:原则上?|一致|研究|审议|讨论)*(?:同意|决定|议定|商定|明确|确定|要求|强调|指出|提出|认为)[,:]?"
)
_BEFORE = re.compile(
    rf"{DECIDED}|[-*+•●■◆▪·]+(?=[\u4e00-\u9fff])|(?:明确|确定|指定|推行|实行|任命|推举|委派)(?:了|由)?"
    rf"|[^、]{{0,8}}?(?:(?<!自)由(?!贸)|指导|引导|鼓励)|[一二三四五六七八九十]是|就是|[专采走]?访(?=.{(2,)}长$)|建议|设[在于]|以(?![色下上])|会同|[我你他她]们?[和与]|{_JOINTLY}|协同|并|请|需要?|须|{NUMBERED}"
)
_AFTER = re.compile(
    r"(?:等(?:(?:其他|有关|相关|职能|主管|成员|[省市县区]直)*(?:单位|部门|方面|机构|企业)(?:(?:和|及|与)(?:有关|相关)?(?:单位|部门|企业))?)?|为主|同志|统一|统筹推进|统筹|协同推进|分别|依次|共同|具体|总体|全面|分头|联合|提供[\u4e00-\u9fff]{0,6})$"
)
_CONTAINS = re.compile(r"[(〔](?:含|包括)(?P<names>[^()〔〕]+)[)〕]")  # behind a kind of bodies (各区政府(含云山新区))
_ROLE = re.compile(r"[(〔\[](?:第一)?(?:牵头|主责|主办|责任|配合|协办|协同)(?:单位|部门)?[)〕\]]")
_DIVISION = "(?:县级市|市辖区|功能区|[省市县区州旗镇乡]|街道)+"
_BEGUN_KIND = re.compile(rf"各(?:{_DIVISION}|园区)(?:\([^()]{{1,8}}\))?")  # 各县, of 各县、区人民政府
_REST_OF_KIND = re.compile(rf"{_DIVISION}(?:\([^()]{{1,8}}\))?(?:人民政府|政府|管委会|办事处|办)?")
_STOPS = "。；;"  # at the end of a cell
_BEGUN_GOVERNMENTS = re.compile(rf"各{_DIVISION}(?:人民)?政府")  # 各镇人民政府, of 各镇人民政府、街道办事处
_REST_OF_GOVERNMENTS = re.compile("街道(?:办事处|办)|园区(?:管委会)?")
_LEVEL = "[省市县区州旗]"
_NEXT = re.compile(  # where one of two names ends between which print has nothing but a blank (县财政局 县税务局)
    rf"{ending(*OFFICES)}(?=(?P<level>{_LEVEL})(?![级直属域场外内长区]|城(?!管)|政(?![府协数务法]))|各[省市县区镇乡街有相])"
)
_NAME_SIZES = (2, 3, 4)  # characters of the name of a person
_OPENS = re.compile(r"[(〔\[]")
_CLOSES = {"(": ")", "〔": "〕", "[": "]"}


def listed(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the names of a list (A、B和C) as places; 和 and 与 part two names only where each is one by its ending."""
    spans = []
    for first, last in _whole_kinds(text, _parted(text, start, end, _SPLIT)):
        for begins, ends in _parted_by_and(text, first, last):
            spans += _parted_by_level(text, begins, ends)
    found = []
    for first, last in spans:
        contained = next(
            (one for one in _CONTAINS.finditer(text, first, last) if text[one.end() : last][:1] in "(〔"), None
        )
        last = contained.start() if contained else last
        last = first + len(text[first:last].rstrip(_STOPS))
        last = _before_alias(text, first, last)
        while last - first > 2 and (match := _BEFORE.match(text, first, last)):
            first = match.end()
        if last - first > 2 and (match := _AFTER.search(text, first, last)):
            last = match.start()
        if last - first > 1 and not (_NOBODY.fullmatch(text, first, last) or NOTHING.fullmatch(text, first, last)):
            found.append((first, last))
        found += listed(text, *contained.span("names")) if contained else ()
    return tuple(found)


def bodies(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the names of a list, of posts without their persons."""
    return posts_of(text, listed(text, start, end))


def without_person(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of a body without the person that its column names behind it; a name that is no person's is part of the body.

    >>> told = "县科工局:王远", "县农业农村局祝英", "云州农商银行孙小美", "县财政局国库科", "县政府办"
    >>> [one[slice(*without_person(one, 0, len(one)))] for one in told]
    ['县科工局', '县农业农村局', '云州农商银行', '县财政局国库科', '县政府办']
    """
    for size in _NAME_SIZES:
        person, body = text[max(start, end - size) : end], text[start : end - size].rstrip(":")
        named = begins_name(person) and is_person(person) and person[-1] not in f"{LAST}科股室站"
        if named and re.search(f"{OFFICE}$", body):
            return start, start + len(body)
    return start, end


def is_kind(name: str) -> bool:
    """Return whether words name a kind of bodies rather than one of them.

    >>> is_kind("各区县"), is_kind("领导小组成员单位"), is_kind("相关乡镇人民政府"), is_kind("市工信局")
    (True, True, True, False)
    """
    return bool(_KINDS.search(name))


def _before_alias(text: str, first: int, last: int) -> int:
    """Return where a name ends before the other name of the same body (市科技局(市外国专家局)), or its role (市科技局(牵头)); its end where it has none."""
    opening = _OPENS.search(text, first + 2, last)
    if opening is None:
        return last
    opened = opening.start()
    if _CLOSES[text[opened]] not in text[opened:last]:
        return opened
    if _ROLE.fullmatch(text, opened, last):
        return opened
    whole = text[last - 1] == _CLOSES[text[opened]] and text[opened - 1] not in "县区市乡镇"
    return opened if whole and re.search(f"{OFFICE}$", text[first:opened]) else last


def _parted(text: str, start: int, end: int, by: re.Pattern[str]) -> list[tuple[int, int]]:
    edges = [match.span() for match in by.finditer(text, start, end)]
    return list(zip([start, *(last for _, last in edges)], [*(first for first, _ in edges), end], strict=True))


def _whole_kinds(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a list, those of one kind of bodies together (各县、区人民政府)."""
    kind: tuple[int, int] | None = None
    rest = _REST_OF_KIND
    for span in spans:
        if kind and rest.fullmatch(text, *span):
            kind = kind[0], span[1]
            continue
        yield from (kind,) if kind else ()
        governments = _BEGUN_GOVERNMENTS.fullmatch(text, *span)
        rest = _REST_OF_GOVERNMENTS if governments else _REST_OF_KIND
        kind = span if governments or _BEGUN_KIND.fullmatch(text, *span) else None
        yield from () if kind else (span,)
    yield from (kind,) if kind else ()


def _parted_by_level(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part names of one level that nothing but a blank parts in print (县财政局 县税务局: 县财政局县税务局)."""
    for match in _NEXT.finditer(text, start + 2, end):
        if match["level"] in (None, text[start]) and re.search(f"{OFFICE}$", text[match.end() : end]):
            return [(start, match.end()), *_parted_by_level(text, match.end(), end)]
    return [(start, end)]


def _parted_by_and(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part 市科技局和市财政局, and leave 市工业和信息化局 whole: what stands before 和 must end as a name does, or hold a post as what follows."""
    for match in _AND.finditer(text, start + 2, end - 1):
        before, after = text[start : match.start()], text[match.end() : end]
        holds = all(post_and_person(before)) and POST.match(after)
        if holds or (re.search(f"{OFFICE}$", before) and len(after) > 2 and not re.search(r"(?:市|县|区)$", before)):
            return [(start, match.start()), *_parted_by_and(text, match.end(), end)]
    return [(start, end)]
