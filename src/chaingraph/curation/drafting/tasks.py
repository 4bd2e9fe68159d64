"""Which of the things that a text names are tasks: to be done or made, and not only relied on, described or given as an example."""

from __future__ import annotations

import re

from chaingraph.curation.drafting.placed import Placed

TASKS = frozenset({"Programme", "Action", "Mechanism", "Service", "FinancialProduct"})  # what is answered for
DONE = frozenset({"Programme", "Action"})  # of these, what is answered for beside the action that heads an item
MADE = frozenset({"Platform", "Instrument", "Policy", "Output"})  # and that where it is to be made

_MAKING = re.compile(
    r"(?:建设|新建|扩建|改建|建成|组建|打造|建好|设立|建立|创建|搭建|构建|成立|编制|制定|绘制|出台|启用|改造|建|编|申报|争创|筹建|上线|开发|完善|推进|推动|启动|实施|布局|培育|发布|印发|修订|形成|[一二三四五六七八九十\d]+个)[“《]?$"
)
# a park, where something is pushed (推进高新区两个试点), but not what is done for the park itself (推进高新区建设)
_WHERE = re.compile("(?:开发区|高新区|经开区|新区|园区|试验区)$")
_ITSELF = re.compile("(?:等[^,。;]{0,6})?(?:的?建设|扩区|升级|创建|申报|规划|提质|改革创新|发展|二期|[,。;])")
_PUSHING = re.compile("(?:推进|推动|实施|启动|培育|完善)$")
_EXAMPLE = re.compile(  # after the last of a list, which is then no more than an example of what is worked on
    r"”?等[^,。;]{0,8}?(?:政策|制度|措施|标准|服务|问题|资源|作用|要求)"
)
_OF_WHOM = re.compile(  # behind a scheme that only says of whom or of what (为“英才计划”专家提供服务)
    "[”》]?(?:等)?(?:各类|各层次|高端|高层次|入选){0,3}(?:专家|人才|企业|企业家|入选者|人选|获得者|对象|学员|要求|精神|目标|办公室|成员单位|日常工作|议定事项|工作小组)(?!库|港|公寓|工程|计划|[培引])"
)
_USING = re.compile(
    r"(?:使用|实现|由|依托|落实|用好|围绕|按照|依据|根据|利用|发挥|通过|参照|入选|获评|纳入|列入|将|把)[“《]?$"
)
_WRITTEN = re.compile("(?:编制|制定|出台|印发|修订|起草|编)(?:完成|实施|好|了)?[“《]?$")
_OF_PAPER = re.compile("[^,。;:、]{0,16}(?:规划|方案|计划|政策|办法|细则|标准|目录|指南|条例|图谱|清单|意见|措施)")
_WITH, _LINKED = (
    re.compile("(?:[同与][“《]?|(?:做好|加强|强化)[同与][^,。;]{1,60})$"),
    re.compile("[”》]?(?:等[^,。;]{0,8})?的?(?:有机|有效|紧密)*(?:衔接|对接|联动)"),
)
_BUILDING = re.compile(
    "(?:支持|加快|推进|推动|加强|抓好|谋划|启动|全力|持续|有序|高标准|高水平|高质量)+(?:[省市县区]级)?[“《]?$"
)
_BUILT = re.compile(
    "[”》]?(?:等[^,。;]{0,6})?的?(?:建设|筹建|创建|改造|扩建|改扩建|升级)(?=[,。;、及和]|$)"
)  # behind the last of a list
_TAKEN_UP = re.compile(  # with which an item or a clause of it begins
    "(?:^|[。;,]|[、.)]|[一二三四五六七八九十]是)(?:全面|严格|认真|切实|加快|充分|及时|全力|抓好|持续|深入|继续|深化)*"
    "(?:落实|用好|兑现|执行)(?:好|到位)?(?:各级|中央|国家|上级|[省市县区]级?)*[“《]?$"
)
_SYSTEM = re.compile("链长(?:工作)?制”?$")  # by which all chains are steered: nobody's task
_SOUGHT = re.compile("(?:争取|力争|推荐|推动)[^,。;]{0,14}(?:纳入|列入|入选)(?:为)?[“《]?$")
_MADE_OF = re.compile(  # what is made, with words that describe it (建立企业参与的会商机制)
    "(?:^|[。;,、.)])(?:探索|加快|抓紧|推动|推进|着力|逐步|年内|全面)*(?:建立|健全|完善|构建|搭建|打造|形成|建设|组建|成立)[^,。;、]{1,20}的[“《]?$"
)
_NEAR = 30  # characters before a name among which such words stand


def is_task(placed: Placed, start: int, kind: str | None) -> bool:
    """Return whether a thing is a task by its kind, or because the words before it say that it is to be made.

    What a clause only describes (上下联动的机制) or gives as an example is none.
    """
    described = placed.text[start - 1 : start] == "的" and not _says(_MADE_OF, placed, start)
    if described or _EXAMPLE.match(placed.text, placed.ends.get(start, start)):
        return False
    if _OF_WHOM.match(placed.text, placed.ends.get(start, start)):
        return False
    if kind == "Policy" and _is_taken_up(placed, start):
        return True
    if kind == "Platform" and _is_of_paper(placed, start):
        return False
    return _is_made(placed, start) if kind in MADE else kind in TASKS and not used(placed, start)


def _is_of_paper(placed: Placed, start: int) -> bool:
    """Return whether a place is only what a paper is of that is to be written (编制云岭新区发展规划)."""
    written = _WRITTEN.search(placed.text[max(0, start - 8) : start])
    return bool(written and _OF_PAPER.match(placed.text, placed.ends.get(start, start)))


def _is_made(placed: Placed, start: int) -> bool:
    """Return whether the words before a name, or before the list of which it is one, say that it is to be made."""
    end = placed.ends.get(start, start)
    start = _list_start(placed, start)
    made = bool(_MAKING.search(placed.text[max(0, start - 8) : start]))
    is_where = _WHERE.search(placed.text, start, end) and not _ITSELF.match(placed.text, end)
    made |= bool(
        _BUILT.match(placed.text, _list_end(placed, end)) and _BUILDING.search(placed.text[max(0, start - 8) : start])
    )
    return made and not (is_where and _PUSHING.search(placed.text, max(0, start - 4), start))


def _list_start(placed: Placed, start: int) -> int:
    """Return where the list begins of which a name is one."""
    while placed.text[start - 1 : start] in ("、", "和", "及", "与") and start - 1 in placed.begins:
        start = placed.begins[start - 1]
    return start


def _list_end(placed: Placed, end: int) -> int:
    """Return where the list ends of which a name is one."""
    while placed.text[end : end + 1] in ("、", "和", "及", "与") and end + 1 in placed.ends:
        end = placed.ends[end + 1]
    return end


def used(placed: Placed, start: int) -> bool:
    """Return whether what is named at a place, or a list of which it is one, is only relied on there (依托, 按照), or linked with what is done."""
    end = _list_end(placed, placed.ends.get(start, start))
    start = _list_start(placed, start)
    before = placed.text[max(0, start - 8) : start]
    linked = _WITH.search(placed.text[max(0, start - 64) : start]) and _LINKED.match(placed.text, end)
    return bool(linked or _USING.search(before)) and not (_is_taken_up(placed, start) or _says(_SOUGHT, placed, start))


def _is_taken_up(placed: Placed, start: int) -> bool:
    """Return whether a clause begins by saying that what is named at a place is put into practice (落实甲制度, 兑现《乙》)."""
    end = placed.ends.get(start, start)
    return _says(_TAKEN_UP, placed, start) and not _SYSTEM.search(placed.text, start, end)


def _says(words: re.Pattern[str], placed: Placed, start: int) -> bool:
    """Return whether the words before a name say something of it."""
    return bool(words.search(placed.text[max(0, start - _NEAR) : start]))
