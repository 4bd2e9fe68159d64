"""What the labels and the other cells of a row say of a quantity in it: of what it is, what it counts, in which unit and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from chaingraph.text.dates import TO, due_of
from chaingraph.text.headers import CHAIN_LABEL, heads_keys
from chaingraph.text.labels import role_of
from chaingraph.text.offices import COMPANIES, DIVISIONS, OFFICES, PARKS, ending
from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.cornered import MEASURES, cornered
from chaingraph.text.quantities.owners import owner
from chaingraph.text.ruled import Cell, Row
from chaingraph.text.tables import Table
from chaingraph.text.tasks import TASK

# labels of columns that say of what a row is, what is counted, when, in which unit
OF = re.compile(
    r"行业(?:类别)?(?:名称)?|.*(?:产业链|链条|产业|企业|项目|区县|县区|地区|地市|市州|城市|园区|平台|机构)(?:名称)?|名称|单位名称|责任主体"
    r"|(?:各)?(?:[县市州盟旗][县市区州盟旗、]*|[镇乡][镇乡街道、办]*|街道(?:办)?|街镇|镇街)(?:\([县市区镇乡街道办、园]+\))?(?:名称)?"
)
COMPARING = re.compile(  # labels that say how the number of another column compares
    "(?:(?:累计|[当本]月)(?=同比|[比较]上年|增|变动))?(?:同比|比上年|较上年|年均)?(?:增长|增减|增幅|增速|增长率|变动)?(?<=.)|(?:全[省市国])?(?:位次|排名|名次)"
    "|(?:目标|任务|计划)?完成(?:率|比例)|占比|占[^(%]{2,12}(?:比重|比例)"
)
_PLACES = re.compile(  # labels of columns of places
    r"(?:各)?(?:[县市州盟旗][县市区州盟旗、]*|[镇乡][镇乡街道、办]*|街道(?:办)?|街镇|镇街|[地区县市州][市区县州盟域]+)(?:\([县市区镇乡街道办、园]+\))?(?:名称)?"
)
_CHAIN = re.compile("(?:重点|主导|优势)?(?:产业链条?|链条)(?:名称)?")
WHOM = re.compile(  # whom a rule is for
    "(?:奖励|奖补|支持|扶持|补助|补贴|资助|申报|适用)?(?:对象|主体)|(?:奖励|奖补|支持|扶持|补助|补贴|资助)范围"
)
_COUNTED = re.compile(
    r"(?:补贴|补助|奖励|奖补|扶持|资助)(?:项目|类别|事项|内容|名称)|(?:[一二三四]级|考核|评价|评估|监测|核心|具体)?指标(?:名称|内容)?|主要指标|(?:考核|评价|评分)(?:内容|项目|要点|事项)|数据(?:项目?|名称|类别)|统计(?:项目?|内容)|(?:工作|主要|推进)举措|(?:具体|主要)?任务(?:名称|内容)?|工作(?:任务|内容|事项)|重点(?:任务|工作)|政策(?:名称|条款|事项)|内容|事项|项目(?:名称)?|目标任务|类别"
)
_HEADED = re.compile(  # a label that begins with its year (2026年新增企业)
    rf"(?P<year>20\d\d年)(?:度|底)?(?!{TO}|[、和及]|以来|起|前)(?=[^\d(])"
)
_YEARS = re.compile(r"年度?|年份|月份|季度|时间|时间节点|阶段|")
_YEAR = re.compile(
    r"20\d\d年\d{1,2}月份?|(?:(?:到|至)?20\d\d年?(?:度|底|末|目标)?|(?:20\d\d年)?(?:第?[一二三四]季度|前[二三]季度|[上下]半年|全年))(?:\([\u4e00-\u9fff]{2,4}\))?"
)
UNIT = re.compile(r"(?:计量)?单位")
RANK = re.compile("位次|排名|名次")
_CAPTION = re.compile(r"单位:([^|:。;()]{1,20}?)\)?$")  # above a table
_MEASURED = re.compile(  # what a caption says
    rf"(?:主营业务|营业)收入|招商引资|{MEASURES}|规上企业数"
)
_SHARE = re.compile(  # labels of what no unit of things counts
    "(?:增速|增长率?|增幅|降幅|占比|比重|比例|[^税费汇利]率)(?:[(（]|$)"
)
_THINGS = re.compile(  # what is counted one by one
    "(?:(项目)|(企业|单位|合作社)|(人才|人员|职工))(?:个数|家数|户数|人数|数量?)?$"
)
_COUNTS_THEM = ("", "个项", "家户个", "人名")
_BY_NOUN = re.compile("[人户家个次场台件项](?=数$)")
_SCORE = re.compile("分值$|(?<![部成百水])分$")
_IN_BRACKETS = re.compile(r"\((?:单位:?)?([^()]{1,8})\)")
_AFTER_SLASH = re.compile(r"(?<=[\u4e00-\u9fff]{2})/([^/()]{1,4})$")  # 总投资/万元
_SIGN = re.compile(r"(?<=[长速幅减比率±])[%‰]$")  # at the end of a label
_IS_UNIT = re.compile(r"[家个项名人元亩吨%户所场次条件台套头]|kW|MW|公里|平方|^[十百千万亿].{1,3}$")
_OF_A_CHAIN = re.compile(
    r"^(?P<chain>(?![千百十]*亿|全产|新增|培育|新建|[省市县]级|重点|主导|优势|各|全部|承担)[\u4e00-\u9fffA-Za-z0-9()+、]{1,20}?产业链)(?=[\u4e00-\u9fff]{2})"
)
_GREW = re.compile("(?:同比|[比较]上年(?:同期)?)(?=增[速长幅])")  # in the words of what grows
_GROUP = re.compile(  # what heads a group of rows, where that is a chain
    r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])?(?P<chain>[\u4e00-\u9fffA-Za-z0-9()+、]{1,20}?产业链)(?:\([^()]*\))?"
)
_MONTHS = re.compile(rf"(?P<year>20\d\d年)?(?<!\d)1{TO}(?P<last>\d{{1,2}})月")  # that a label speaks of
_PART_OF_YEAR = re.compile(
    rf"(?:20\d\d年)?(?:\d{{1,2}}{TO}\d{{1,2}}月|第?[一二三四]季度|前[二三]季度|[上下]半年|全年|年度)(?:目标|计划|任务|完成|实际)?(?:数|值|情况)?"
)
_PROJECT = re.compile("(?:重点|建设|实施|招商)*项目(?:名称)?")
_SEGMENT = re.compile("(?:产业链?|链条|细分|关键|重点|主要)*环节(?:名称)?|细分(?:领域|行业|赛道|产业)")
_SIDE = re.compile("产?业?链?[上中下][游端](?:环节|产业|部分)?")  # of a chain, which is no segment of a name
_DUTIES = re.compile(  # labels of what a body is to do
    "(?:主要|工作|具体|重点|目标)*(?:职责|任务|措施|举措|分工)(?:分工|任务|内容|清单)?|(?:工作|任务|主要|具体)内容"
)
_LISTED = re.compile(
    "(?:企业|项目|平台|用人单位|需求单位|申报单位|实施单位)名称|(?:用人|需求|申报|融资)(?:单位|企业|主体)"
)
_BODY = re.compile(f"{ending(*OFFICES, *PARKS, *DIVISIONS, *COMPANIES)}$")
_SUM = re.compile(".*(?:合计|总计|小计)|总额|(?:全|我)[省市县区州]")  # the first cell of a row of sums
_PUT_IN = re.compile("投资|资金|用地")
_INVESTED = re.compile("(?:投资|资金)(?:额|完成额?|计划)?$")
WHOLE = re.compile("总投资|投资总额|总规模|概算|预算")  # what has no day of its own
_OF_YEAR = re.compile("^(?:全年|年度|本年|年内|当年)")
BEFORE = "上年同期"  # words for the same time of the year before
_BEFORE = re.compile("(?:[上去]年)?同期(?!.*[增降])")
_SO_FAR = re.compile("(?:[本今当]年)?(?:以来)?累计(?!.*(?:目标|计划))")  # until the time of which a table tells
ANY_YEAR = 2000  # in which a day without a year is looked for
PLANNED = re.compile("目标|计划|预期|任务|拟|预计|预算(?!总|执行)|力争|展望|预测|规划(?!面积|用地|院|[局馆])(?!.*完成)")


@dataclass(frozen=True)
class Around:
    """What stands around a cell: its table, its row, the label of its column, and the words above the table (``caption``)."""

    table: Table
    row: Row
    label: str
    cell: Cell
    caption: str = ""

    @cached_property
    def others(self) -> list[tuple[str, Cell]]:
        """The other cells of the row with their labels."""
        return [(name, one) for name, one in self.table.labelled(self.row) if one is not self.cell]

    @cached_property
    def _column(self) -> int:
        """The number of the column, from 0."""
        return next((at for at, one in enumerate(self.row.cells) if one is self.cell), 0)

    @cached_property
    def cornered(self) -> tuple[str, str] | None:
        """What the column counts and in which unit, where the corner of the table says what all cells measure; None where it does not."""
        return cornered(self.table.labels, self._column)

    @cached_property
    def counted(self) -> Cell | None:
        """The cell that says what is counted (指标, 任务)."""
        if self.is_of_column:
            first = self.row.cells[0]
            return None if _YEAR.fullmatch(first.text) or _PLACES.fullmatch(self.table.labels[0]) else first
        cells = [(name, one) for name, one in self.others if not _SUM.fullmatch(one.text)]
        found = [(_wideness(name), one) for name, one in cells if _COUNTED.fullmatch(name)]
        return min(found, key=itemgetter(0))[1] if found else None

    @cached_property
    def _chain(self) -> Cell | None:
        """The cell of the header that names a chain of its own column."""
        return owner(self.table, self._column)

    @property
    def is_of_column(self) -> bool:
        """Whether the label of the column says of what its quantities are, and not what they count."""
        return self._chain is not None and self.label == self._chain.text

    @cached_property
    def of(self) -> Cell | None:
        """The cell that says of what the quantity is; None where none does.

        That is the chain of its column, whom a rule is for, the chain of the row, its task, then what its first column names,
        and last the chain that this belongs to (所属产业链).
        """
        if self._chain:
            return self._chain
        if self.cornered:
            return None if _SUM.fullmatch(self.row.cells[0].text) else self.row.cells[0]
        whom = [one for name, one in self.others if WHOM.fullmatch(name)]
        named = [(name, one) for name, one in self.others if self._may_be_of(name, one) and not unit_in(one.text)]
        chains = [one for name, one in named if _CHAIN.fullmatch(name)]
        named.sort(key=lambda told: told[0].startswith("所属"))
        first = [one for _, one in named if one is not self.counted]
        found = [*whom, *self._project, *self._listed, *chains, *self._task, *first, *self._within, *self._of_card]
        return next((one for one in found if not _SUM.fullmatch(one.text)), None)

    def _may_be_of(self, label: str, cell: Cell) -> bool:
        """Return whether a quantity may be of what a cell names: a body is not where what it is to do is told, nor are several."""
        if _SEGMENT.fullmatch(label):
            return not _SIDE.fullmatch(cell.text)
        bodies = bool(_BODY.search(cell.text))
        return _says_of_what(label, cell) and not (bodies and ("、" in cell.text or _DUTIES.fullmatch(self.label)))

    @property
    def _of_card(self) -> Iterator[Cell]:
        """Yield the chain that another row of a card names (产业链 | 石墨产业链), of which each row tells something."""
        if heads_keys(self.table.labels):
            yield from (row.cells[1] for row in self.table.rows if CHAIN_LABEL.fullmatch(row.cells[0].text))

    @property
    def _project(self) -> Iterator[Cell]:
        """Yield the cell of the project of the row, of which what is put into it is, and not of its chain."""
        if _PUT_IN.search(self.label) or (self.unit.endswith("元") and self.measure and _PUT_IN.search(self.measure)):
            yield from map(itemgetter(1), self._projects)

    @property
    def _projects(self) -> Iterator[tuple[str, Cell]]:
        """Yield the cells that name the project of the row, with their labels."""
        yield from ((name, one) for name, one in self.others if _PROJECT.fullmatch(name))

    @property
    def _listed(self) -> Iterator[Cell]:
        """Yield the cell of the firm, platform or project of which a table is a list, beside the chain to which that belongs."""
        yield from (one for name, one in self.others if _LISTED.fullmatch(name))

    @property
    def _task(self) -> Iterator[Cell]:
        """Yield the cell of the task or project of the row, in a table that says who answers or by when."""
        if any(map(role_of, self.table.labels)):
            yield from (one for name, one in self.others if TASK.fullmatch(name) and not unit_in(one.text))

    @property
    def _within(self) -> Iterator[Cell]:
        """Yield the chain with which the words begin that say what is counted (茶产业链产值), then that which heads the group."""
        if self.counted and (told := _OF_A_CHAIN.match(self.counted.text)):
            yield Cell(self.counted.start, self.counted.start + told.end(), told["chain"], self.counted.own)
        if self.row.group and (named := _GROUP.match(self.row.group.text)):
            first, last = named.span("chain")
            yield Cell(self.row.group.start + first, self.row.group.start + last, named["chain"], False)

    @property
    def measure(self) -> str | None:
        """What the cell that says what is counted says, without unit and chain; else what the words above the table do."""
        project = not self.is_of_column and self.counted in map(itemgetter(1), self._projects)
        if self.counted and not (project and self.unit.endswith("元")):
            return _GREW.sub("", _OF_A_CHAIN.sub("", without_unit(self.counted.text), count=1))
        told = [one for one in _MEASURED.findall(self.caption) if one.endswith("数") != self.unit.endswith(("元", "%"))]
        return told[-1] if told else None

    @cached_property
    def unit(self) -> str:
        """The words of the unit in which a column or a row counts, or all of a table (单位：亿元、家); empty where none says."""
        if RANK.search(self.label) or (self.counted and RANK.search(self.counted.text)):
            return "位"
        if _SCORE.search(self.label):
            return "分"
        if self.cornered and self.cornered[1]:
            return self.cornered[1]
        told = unit_in(self.label) or (unit_in(self.counted.text) if self.counted else "")
        own = next(
            (
                one.text
                for name, one in self.others
                if UNIT.fullmatch(name) and len(one.text) <= 8 and not _BODY.search(one.text)
            ),
            "",
        )
        return told or own or self._unit_beside or self._unit_of_caption or self._unit_by_noun

    @property
    def _unit_by_noun(self) -> str:
        """The unit that the last word of a label has in it (需求人数, 签约户数, 分值)."""
        last = _BY_NOUN.search(self.label)
        return last[0] if last else ""

    @property
    def _unit_beside(self) -> str:
        """The only unit of other labels, where this one says no more than of which part of the year it is (全年目标(亿元) | 1-6月目标); the only one of money, where it speaks of an investment (总投资(万元) | 年度投资)."""
        units = {unit for label in self.table.labels if (unit := unit_in(label))} - {"%", "‰"}
        if _INVESTED.search(self.label):
            units = {unit for unit in units if unit.endswith("元")}
        alike = _PART_OF_YEAR.fullmatch(self.label) or _INVESTED.search(self.label)
        return units.pop() if len(units) == 1 and alike else ""

    @property
    def _unit_of_caption(self) -> str:
        """The unit of a column by the line above its table; of several, the one that counts what the label says."""
        told = _CAPTION.search(self.caption)
        all_units = re.split("[、,，/]", told[1]) if told else []
        if _SHARE.search(self.label):
            return next((one for one in all_units if one in "%％‰"), "")
        things = _THINGS.search(self.label)
        money = not things and bool(re.search(rf"{grammar.MONEY}|年$|年度$", self.label))
        counts = [one for one in all_units if one not in "%％‰"]
        fitting = [one for one in counts if one.endswith("元") == money]
        alone = len(counts) == 1 and not (things and counts[0].endswith("元"))
        own = [one for one in fitting if things and one in _COUNTS_THEM[things.lastindex or 1]]
        return counts[0] if alone else next(iter((*own, *fitting)), "")

    @cached_property
    def dated(self) -> str:
        """The label that says of which time a quantity is: one that only compares (增长) leaves that to the one before it that is of this year.

        How far a target is reached is no part of that target.
        """
        if self.counted and (
            self.is_of_column or (_HEADED.match(self.counted.text) and not re.search(r"\d|年", self.label))
        ):
            return self.counted.text
        labels, place = self.table.labels, self._column
        compares = COMPARING.fullmatch(re.sub(r"\([^()]*\)", "", without_unit(self.label))) and not RANK.search(
            self.label
        )
        if not (compares and 0 < place <= len(labels)) or ("完成" in self.label and PLANNED.search(labels[place - 1])):
            return self.label
        return next((label for label in reversed(labels[:place]) if not _BEFORE.match(label)), self.label)

    @cached_property
    def when(self) -> str | None:
        """The words that say when: of the label, the row, the column of days, or that the label speaks of all of the year."""
        if _BEFORE.match(self.dated):
            return BEFORE
        if months := _MONTHS.search(self.dated):
            return f"{months['year'] or ''}{months['last']}月底"
        if _SO_FAR.match(self.dated):
            return None
        told = due_of(self.dated, ANY_YEAR)
        if told and told.day:
            return self.dated
        if headed := _HEADED.match(self.dated):
            return headed["year"]
        due = None if WHOLE.search(self.label) else self.due
        return self.year or due or ("年底" if _OF_YEAR.match(self.label) and PLANNED.search(self.label) else None)

    @property
    def year(self) -> str | None:
        """The words of the column of years or months (2025年(预计), 2026年3月); a number alone is a year."""
        told = (one.text for name, one in self.others if _YEARS.fullmatch(name) and _YEAR.fullmatch(one.text))
        year = next(told, None)
        return f"{year}年" if year and year.isdigit() else year

    @property
    def due(self) -> str | None:
        """The words of the column of days; where a row has several such columns, those of the last."""
        days = (one for name, one in reversed(self.others) if role_of(name) == "due")
        return next((one.text for one in days if one is not self.row.cells[0]), None)


def _says_of_what(label: str, cell: Cell) -> bool:
    """Return whether a cell says of what its row is: by its label, or as a body or a place below 单位."""
    return bool(OF.fullmatch(label) or (label == "单位" and _BODY.search(cell.text)))


def _wideness(label: str) -> int:
    """Return how wide what a column of things to be counted says is: 二级指标 is narrower than 一级指标, 类别 the widest."""
    level = re.match("[一二三四](?=级指标)", label)
    return 9 if label == "类别" else -"一二三四".index(level[0]) if level else 0


def unit_in(words: str) -> str:
    """Return the unit that words have in a bracket, or as a sign at their end; empty where they have none.

    >>> unit_in("产值(亿元)"), unit_in("产值(含税)"), unit_in("显示产业链(2个)"), unit_in("增减±%")
    ('亿元', '', '', '%')
    >>> unit_in("总投资/万元"), unit_in("单位/部门")
    ('万元', '')
    """
    told = [one[1] for one in _IN_BRACKETS.finditer(words) if _IS_UNIT.search(one[1]) and not one[1][0].isdigit()]
    told += [one for one in _AFTER_SLASH.findall(words) if _IS_UNIT.search(one)]
    told += _SIGN.findall(words)
    return told[-1].strip("±+-") if told else ""


def without_unit(words: str) -> str:
    """Return words without the bracket that names their unit.

    >>> without_unit("规上企业(家)"), without_unit("产值(含税)")
    ('规上企业', '产值(含税)')
    """
    slash = _AFTER_SLASH.search(words)
    if slash and _IS_UNIT.search(slash[1]):
        return words[: slash.start()]
    return _IN_BRACKETS.sub(lambda one: "" if _IS_UNIT.search(one[1]) else one[0], words)
