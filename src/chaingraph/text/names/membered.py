"""The posts and offices that the lists of a team name behind persons (方启明  县财政局副局长)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chaingraph.text.names.endings import Name
from chaingraph.text.names.listed import office_kind
from chaingraph.text.offices import ASSOCIATIONS, BUREAUS, COMPANIES, PARKS, SCHOOLS, UNITS, ending
from chaingraph.text.people.members import Member
from chaingraph.text.people.posts import HEADS, TEAM_HEADS

_HEAD = (  # of an office, whatever it is called
    rf"(?:[党机][委组工支总](?:委|部)?)?(?:常务|第一|专职|执行)?副?(?:{HEADS}|厅长|科长|股长|镇长|乡长|监事长|总裁|总监|厂长|社长|台长|队长|总队长|支队长|大队长|政委|检察长|总编辑)"
    r"|[党机][委组工](?:委)?(?:成员|委员)|(?:[一二三四]级)?(?:主任科员|巡视员|调研员)|(?:副?总)(?:工程|会计|经济|农艺|规划|兽医|统计)师|班子成员|负责人"
)
_IN_OFFICE = re.compile(
    rf"(?P<office>(?![^委]{{0,8}}[省市县区州旗](?:委|人大(?:常委会)?|政协|政府|人民政府)(?:{_HEAD})$)[\u4e00-\u9fff()]{{1,26}}?"
    rf"{ending(*BUREAUS, *ASSOCIATIONS, *COMPANIES, *SCHOOLS, *UNITS, *PARKS, '管委会', '街道', '镇', '乡', '总队', '支队', '大队', '党校', '武装部')})(?P<post>{_HEAD})"
)
_PART = re.compile("[^、,]+")


def membered(text: str, told: Iterable[Member]) -> Iterator[Name]:
    """Yield the posts behind the persons of lists, each apart from its office, and that office.

    >>> line = "方启明县委常委、县财政局副局长"
    >>> [name.text for name in membered(line, [Member((0, 0), (0, 3), (3, 15))])]
    ['县委常委', '县财政局', '副局长']
    """
    for one in told:
        if text[slice(*one.label)].endswith(TEAM_HEADS):
            yield Name(*one.label, text[slice(*one.label)], "Role")
        for part in _PART.finditer(text, *one.posts):
            place = part.span()
            office = _IN_OFFICE.fullmatch(part[0])
            edge = place[0] + len(office["office"]) if office else place[0]
            if office:
                yield Name(place[0], edge, office["office"], office_kind(office["office"]))
            if not part[0].endswith("链长"):  # of a chain, which others read
                yield Name(edge, place[1], text[edge : place[1]], "Role")
