"""What an item is about that has no name of its own: its run-in heading, its first clause that says what is done, or a cell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.text.dates import BY_DAY, DONE
from chaingraph.text.labels import role_of
from chaingraph.text.offices import COMPANIES, OFFICES, SCHOOLS, ending
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import CHAIN_LABEL, is_quantity
from chaingraph.text.tables.ruled import Row

LONGEST = 40  # characters of the name of a task that has none of its own

TASK = re.compile(  # the label of a column of tasks
    r"(?:(?:重点|主要|目标|具体|年度|工作|整改|核心|攻坚|建设|主攻|推进|专项|关键|配套|议定|决定|交办|督办|部署|会议|待办|调度|任务|细化|改革|落实|实施|解决|化解|应对|改进)*(?:任务|事项|工作|举措|措施|项目|行动|内容))(?:名称|内容|清单|要点|分解)?|(?:主攻|攻坚|突破)方向|(?:惠企|奖补|支持|扶持)*政策(?:名称|条款|事项|措施)|(?:奖补|奖励|补贴|补助|扶持|资助)(?:项目|事项|名称)"
)
EVENT = re.compile(  # the label of a column of events, each a task of whoever holds it
    "(?:重点|主要|年度|系列|对接|招商|推介)*(?:活动|赛事|会议|展会|节会|会展)(?:名称|主题)?"
)
_ASKED = re.compile(  # the label of a column of what is to be dealt with, where another says who does that
    "(?:企业|涉企|主要|具体|群众|客商|提出|反映|存在|面临|突出|当前|的|困难|诉求){0,3}(?:诉求|问题|困难)(?:诉求|问题|建议)?(?:事项|内容|描述|摘要|概述)?(?:及(?:诉求|建议))?"
)
_INDICATOR = re.compile("(?:考核|核心|主要|具体|重点|工作)?指标(?:名称|内容)?")
_MARK = re.compile(
    r"(?:#+|第?[一二三四五六七八九十\d]+(?:[、.章条节篇]|部分)|\(?[一二三四五六七八九十\d]+\)|[一二三四五六七八九十]是|[①-⑳●▲■·◆]|\d{1,2}\.)+"
)
LABEL = re.compile(  # before a colon and the words of the task (任务名称:…, 攻坚行动三:…)
    r"[\u4e00-\u9fff]{0,4}(?:任务|事项|工作|举措|措施|项目|行动|工程)(?:名称|内容)?[\d一二三四五六七八九十]{0,3}"
)
_STOP = re.compile("[。;,:!?]")
_NO_TASK = re.compile(  # clauses that say when, how, by whom or of what, not what is done
    r"(?:到|至|截至)?(?:20\d\d|今|明|本|\d{1,2}月|每|第?[一二三四]季度|上半|下半|年[底内末]|力争)[^,]{0,12}$|由|对(?!接|标|照检查)|按照?|根据|依据|依托|基于|鉴于|围绕|针对|聚焦|为了?|通过|以|会同|联合|用好|发挥|结合|坚持|紧盯|目前|已|现有|全[市县区省]|我|本|其中|经|请|力争"
)
_KEEPS = re.compile(  # what such a clause is done with or by, which is the task itself at the beginning of an item
    "坚持|用[好足活]|(?:充分|更好|积极|切实)?发挥好?[^,。;]{2,30}(?:作用|优势|功能|效应)$"
)
_HEADS = re.compile(  # the same as a heading, with what is done (依托平台抓招商)
    r"(?:充分|更好|积极|切实)?(?:发挥|用好|依托|围绕|聚焦|针对|紧盯|结合|通过|以)(?![^,。;]{0,40}(?:20\d\d|要求|部署|精神|规定)$)[^,。;]{5,}"
)
_GENERAL = re.compile(  # of headings
    r"(?:重点|主要|工作|年度|目标|具体|总体|职责|组织|政策)*(?:任务|目标|措施|举措|内容|安排|保障|要求|职责|分工|工作|成效|成绩|进展|问题|不足|打算|思路|情况|背景|经验|做法)+|[\u4e00-\u9fff]{1,8}方面"
    r"|[^,。;]{0,6}?[\d一二两三四五六七八九十几]+[件项个点](?:大|具体|重点)?(?:事情?|工作|任务|事项)(?:要|需要?|必须|务必)?(?:抓[紧好实]|落实|做好|办好|推进)?"
)
_BY_THEN = re.compile(  # before what is done, in one clause
    rf"(?:计划|力争|确保)?(?:到|在|于)?{BY_DAY}(?:之?前|以前)?(?=[^,。;]{{4}})(?!.{{0,4}}(?:{DONE})$)"
)
FORMING = "成立|组建|建立|设立|筹建|建强|强化|完善|优化|充实|加强|做|发挥|配|健全|落实|明确|选派|派驻|调整|推动|支持|实行"  # what is done to a group
_GROUP = re.compile(  # a heading that names a group of those who work (两车配套产业小组), not that it is to be formed
    f"(?!{FORMING})[\u4e00-\u9fff]{{2,16}}(?:组|专班|服务团|服务队|指挥部)"
)
_ANSWERED = re.compile("关于[^。;,]{2,60}(?:建议|问题|意见|提案)[。;:]")  # the heading of what a reply answers
_AGENT = re.compile(
    r"^(?:由)?[^,。;]{2,40}?(?:牵头|负责|承担)(?:负责|组织|落实)?(?=[^,。;]{3})|^(?:积极|协同|组织|负责)+"
)
DOES = re.compile(  # what somebody does for it
    f"[^,。;]{{1,20}}{ending(*OFFICES, *SCHOOLS, *COMPANIES)}(?:负责|提供|承担|协助|配合)"
)
_DEED = re.compile(  # the verb of a task that is no name, and not of an event, a scheme or what is quoted
    "(?P<verb>(?:组织|大力|全力|着力|深入|积极|持续|全面|进一步|加快|加大|联合)*(?:开展|推进|推动|提升|完善|强化|促进|深化|优化|加强|做好|做[强优大]|加快|推广|健全|支持|提高|落实|引进|培育|拓展|构建|打造|组织))"
    "(?![^,。;]*(?:行动|活动|赛|会|节|展|周|论坛|战|仪式|工程|计划|专项|试点|改革|机制|制度|[“”《》\\d]|大走访|大调研|大排查))[^,。;]{2,}"
)
_SAYS_WHO = re.compile(  # what a chain or a task has, which is not done (产业链牵头单位为市工信局, 主办银行为云州银行)
    r"(?:[^,。;:]{1,20}(?:产业链|的))?(?:(?:牵头|责任|配合|协助|协办|协作|协同|主办|承办|参与|支持|联动|成员)(?:责任)?(?:单位|部门|机构)"
    r"|(?:主办|合作)银行|(?:链主|龙头|牵头)企业|(?:承载|主要)?园区|专家(?:组|团队)(?:组长)?|副?链长|链办|副?组长|联[络系]员|召集人)(?:分别|均|依次|暂)?[为是].+"
)
_COUNTS = re.compile(r"[,;。][^|]{0,30}?\d")  # behind its first clause
_ASIDE = re.compile(  # behind what is done (评价工作|由链办组织)
    r"\((?:具体|详见|见附|另行)[^()]{2,30}\)$|(?<=..工作)由[^,。;]{3,}(?:组织|负责|实施|开展)$"
)
_OF_AGENT = re.compile(r"(?:牵头|配合|负责|协助|参与|参加|协同|支持)(?:抓好|落实|实施)?$")

_MEASURE = re.compile(  # a cell of tasks that names what is measured, and nothing to be done
    r"(?!提[升高]|推[进动]|加[快大强]|扩大|壮大|做[大强优]|完成|实现|培育|引进|招引|建[设成立]|打造|开展|降低|压[减缩]|确保|新增|增加|稳[定住]|保持|力争|突破|达到|争取|制定|统计|发布|核算|公布|促进|强化|优化|改善)"
    r"[\u4e00-\u9fff“”]{0,20}(?:率|增速|增加值|产值|产能|比重|占比|强度|总额|营业收入|税收|企业数|人数|数量)(?:\([^()]{1,8}\))?"
)


@dataclass(frozen=True)
class Said:
    """The words that say a task, by their place; ``heading`` where they head an item (扩大规模。…), and are no clause of it.

    ``until`` is where the last cell ends that goes on with the task, None outside tables.
    """

    start: int
    end: int
    heading: bool
    until: int | None = None


def task_of(text: str, start: int, end: int, breaks: Sequence[int] = ()) -> Said | None:
    """Return the words that say the task of an item; None where no clause of it does.

    ``breaks`` are where a passage begins.

    >>> text = "(二)壮大主体。到2027年新增3家。"
    >>> task_of(text, 0, len(text))
    Said(start=3, end=7, heading=True, until=None)
    >>> text = "由市科技局牵头,市财政局配合,编制招商图谱。"
    >>> task_of(text, 0, len(text))
    Said(start=15, end=21, heading=False, until=None)
    >>> [task_of(f"(二){words}建设平台。", 0, len(words) + 8).start for words in ("依托平台抓招商。", "围绕今年目标,")]
    [3, 10]
    """
    labelled = False
    for first, last in _clauses(text, start, end, breaks):
        mark = _MARK.match(text, first, last)
        first = mark.end() if mark else first
        by = _BY_THEN.match(text, first, last)
        first = by.end() if by else first
        aside = _ASIDE.search(text, first, last)
        last = aside.start() if aside else last
        words, agent = text[first:last], _AGENT.match(text[first:last])
        if _ANSWERED.match(text, first, end):
            return None
        if text[last : last + 1] == ":" and LABEL.fullmatch(words):
            labelled = True
            continue
        heading = bool(mark or labelled) and (text[last : last + 1] == "。" or last in breaks)
        first += agent.end() if agent else 0
        keeps = bool(mark and _KEEPS.match(words)) or (heading and bool(_HEADS.fullmatch(words)))
        if (keeps or not _is_no_task(words, bool(agent))) and last - first >= (2 if heading else 4):
            return (
                None
                if words.endswith("产业链") or _GROUP.fullmatch(words)
                else Said(first, min(last, first + LONGEST), heading)
            )
    return None


def deed(words: str) -> int:
    """Return how many characters the verb has of a task that is a deed and names nothing (开展供需对接); 0 where words may name an event or a scheme.

    >>> deed("开展供需对接"), deed("开展春风行动"), deed("供需对接")
    (2, 0, 0)
    """
    done = _DEED.fullmatch(words)
    return done.end("verb") if done else 0


def _is_no_task(words: str, agent: bool) -> bool:
    """Return whether a clause says something else than what is done."""
    other = (_NO_TASK.match(words) or DOES.match(words)) and not agent
    return bool(other or _SAYS_WHO.fullmatch(words) or _GENERAL.fullmatch(words) or _OF_AGENT.search(words))


def _clauses(text: str, start: int, end: int, breaks: Sequence[int]) -> list[tuple[int, int]]:
    """Return the clauses of a part of a text."""
    edges = [stop.span() for stop in _STOP.finditer(text, start, end)]
    edges += [(place, place) for place in breaks[bisect_right(breaks, start) : bisect_left(breaks, end)]]
    edges.sort()
    return list(zip([start, *(last for _, last in edges)], [*(first for first, _ in edges), end], strict=True))


def task_labels(table: Table) -> set[str]:
    """Return the labels of the columns of tasks; on what a chain works (产业链 | 主攻方向) is none where no column says by when.

    Where there is none, what is asked for or is a problem is the task of whoever answers for it.
    """
    roles = set(map(role_of, table.labels))
    directions = any(map(CHAIN_LABEL.fullmatch, table.labels)) and "due" not in roles
    found = {one for one in table.labels if EVENT.fullmatch(one)}
    found |= {one for one in table.labels if TASK.fullmatch(one) and not (directions and one.endswith("方向"))}
    return found or {one for one in table.labels if roles - {None, "due"} and _ASKED.fullmatch(one)}


def task_cell(text: str, table: Table, row: Row) -> Said | None:
    """Return the place of the cell of a row that says the task, of many words or with numbers its first clause; None in a table without such a column."""
    labels = task_labels(table)
    cells = [cell for label, cell in table.labelled(row) if label in labels and cell.own and row.says(cell)]
    if len(cells) > 1 and cells[0].start in table.spanning:
        cells = cells[1:]  # of a merged cell each row says its part
    if not cells:
        return _indicator_cell(table, row)
    if is_measure(row, cells[0].text):
        return Said(cells[0].start, cells[0].end, False, cells[0].end)
    start, end, until = cells[0].start, cells[0].end, cells[-1].end
    end -= len(cells[0].text) - len(cells[0].text.rstrip("。;,"))
    said = task_of(text, start, end) if end - start > LONGEST or _COUNTS.search(text, start, end) else None
    return Said(said.start, said.end, True, until) if said else Said(start, end, True, until)


def is_measure(row: Row, words: str) -> bool:
    """Return whether the words of a cell of tasks name what another cell of its row measures (机械化率 | ≥85%), and nothing to be done."""
    return bool(_MEASURE.fullmatch(words)) and any(is_quantity(cell.text) for cell in row.cells[1:])


def _indicator_cell(table: Table, row: Row) -> Said | None:
    """Return the place of the cell of a row that says what is counted, and is the task of a row that counts nothing; None in a table without such a column."""
    cells = (cell for label, cell in table.labelled(row) if _INDICATOR.fullmatch(label) and cell.own and row.says(cell))
    cell = next(cells, None)
    return Said(cell.start, cell.end, False, cell.end) if cell else None
