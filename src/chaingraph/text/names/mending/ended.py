"""Where a name goes on for certain, or has ended before: a park with its 区, a paper without what is done to it, a system before 是."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span
from chaingraph.text.names.mending.cut import AND

_PARK = re.compile("区(?![域位级间])")
_WORKED_ON = re.compile(
    "(?P<paper>.+(?:图谱|清单|台账|目录|名单|名录))(?:绘制|编制|梳理|制定|更新|管理|建立|编撰)(?:工作|任务)?"
)
_IS = re.compile("(?P<system>[^“”]+(?:制|机制|制度|模式|体系))[是为].+")
_WINS = re.compile("(?<=..)(?:荣膺|荣获|获评|获批|获得|入选|入围|列入|跻身|斩获|当选)(?=.{2})")
_ADVERB = re.compile("(?<=..)(?:又|也|还|已|将|均|都|正|再|先后|陆续|率先|同步|联合)$")
_HEAD = "(?:企业|冠军|“?小巨人”?|瞪羚|独角兽|工厂|车间|示范基地|示范园区|人才|龙头|链主”?)"
_MUST = re.compile(  # of a body, after its name (市人才集团|要全力配合)
    "(?<=[局委办厅部院校司团会行社厂心])(?:要|须|需|应|应当|必须)$"
)
_OUTPUT = re.compile("(?:(?<=年)|年)产[能量值]")  # behind goods
_OF_FIRM = re.compile("(?P<firm>.{2,}(?:公司|集团|厂))(?P<goods>.{2,8})")  # 甲公司|球形石墨, 年产量9万吨
_STATUS = re.compile(f"(?:国家级?|省级?|市级|[\\u4e00-\\u9fff])[\\u4e00-\\u9fff“”A-Za-z]*{_HEAD}(?:企业)?")
_ON_LIST = re.compile(  # of a status, after its name
    "(?<=..)(?:培育)?(?:名单|榜单)$|(?<=企业)(?:领航|上云率|公示|认定)$"
)
_DUTY = re.compile(
    "(?<=..)(?:按照?(?:各自)?职(?:责|能)|按职|分别负责|各司其职)"
)  # of an office, after its name (省商务厅|按职责分工)
_WISHES = re.compile("(?<=.[委府央])(?:决策部署|决策|部署|中心|中心工作|工作部署)$")  # of an office, after its name
_LEFT = re.compile(
    "(?<=..)(?:已|因[^,]{0,6})?(?:调离|离任|离职|卸任|退休|辞任|辞职|免职|转任|调任|调往|到龄|病休|挂职期满|另有任用|不再[担兼]任?).*"
)  # of a person, after the name
_BODIES = frozenset({"Institution", "Enterprise", "Team"})


def ended(words: str, name: Span) -> Iterator[Span]:
    """Yield a name to where it ends, or the statuses that it lists.

    >>> list(ended("石墨工业园区内", (0, 5, "Platform"))), list(ended("石墨产业链图谱绘制工作", (0, 11, "Instrument")))
    ([(0, 6, 'Platform')], [(0, 7, 'Instrument')])
    >>> list(ended("单项冠军和瞪羚企业", (0, 9, "Group")))
    [(0, 4, 'Group'), (5, 9, 'Group')]
    >>> list(ended("原链长李某某调离", (3, 8, "Person"))), list(ended("甲公司负极片年产量", (3, 7, "Product")))
    ([(3, 6, 'Person')], [(3, 6, 'Product')])
    """
    start, end, kind = name
    inside = words[start:end]
    if kind == "Platform" and inside.endswith("园") and _PARK.match(words, end):
        end += 1
    elif kind == "Instrument" and (paper := _WORKED_ON.fullmatch(inside)):
        end = start + paper.end("paper")
    elif kind == "Mechanism" and (system := _IS.fullmatch(inside)):
        end = start + system.end("system")
    elif kind in _BODIES and (
        over := next(filter(None, (after.search(inside) for after in (_WINS, _ADVERB, _MUST, _WISHES, _DUTY))), None)
    ):
        end = start + over.start()
    elif kind == "Institution" and inside.endswith("政府") and words.startswith("工作报告", end):  # a paper of a place
        yield (start, end - 2, "Place") if len(inside) > 4 else (start, end + 4, "Policy")
        return
    elif kind == "Enterprise" and (two := _OF_FIRM.fullmatch(inside)) and _OUTPUT.match(words, end):
        yield start, start + two.end("firm"), kind
        start, kind = start + two.start("goods"), "Product"
    elif kind == "Person" and (left := _LEFT.search(inside)):
        end = start + left.start()
    if kind == "Product" and words.endswith("年", start, end) and _OUTPUT.match(words, end):
        end -= 1
    elif kind == "Group" and (listed := _ON_LIST.search(inside)):
        end = start + listed.start()
    elif kind == "Group" and (both := _two(inside)):
        yield start, start + both[0], kind
        start += both[1]
    yield start, end, kind


def _two(words: str) -> tuple[int, int] | None:
    """Return where the first of two statuses ends and the second begins; None where words are one."""
    marks = [mark.span() for mark in AND.finditer(words)]
    return next(
        (
            mark
            for mark in marks
            if _STATUS.fullmatch(words, 0, mark[0]) and _STATUS.fullmatch(words, mark[1], len(words)) and mark[0] > 3
        ),
        None,
    )
