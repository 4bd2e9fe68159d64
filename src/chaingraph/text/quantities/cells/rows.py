"""What the labels and the other cells of a row say of a quantity in it: of what it is, what it counts, in which unit and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from chaingraph.text.labels import role_of
from chaingraph.text.quantities.cells.column_labels import BODY, COUNTED, HEADED, RANK, WHOLE, WHOM
from chaingraph.text.quantities.cells.cornered import MEASURES, cornered
from chaingraph.text.quantities.cells.heads import KIND, says_of_what, thing_beside, wideness
from chaingraph.text.quantities.cells.owners import owner, places, without_unit_of
from chaingraph.text.quantities.cells.row_times import YEAR, dated, due_of_row, when, year_of
from chaingraph.text.quantities.cells.row_units import unit_in, unit_of, without_unit
from chaingraph.text.quantities.cells.wants import is_of_products
from chaingraph.text.quantities.days import item_days
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import is_label, is_owner
from chaingraph.text.tables.ruled import Cell, Row
from chaingraph.text.tasks import TASK, is_measure

PLACES = re.compile(  # labels of columns of places
    r"(?:各)?(?:[县市州盟旗][县市区州盟旗、]*|[镇乡][镇乡街道、办]*|街道(?:办)?|街镇|镇街|行政村|村(?:居)?|社区|[地区县市州][市区县州盟域]+)(?:\([县市区镇乡街道办、园社居村]+\))?(?:名称)?"
)
_CHAIN = re.compile("(?:重点|主导|优势)?(?:产业链条?|链条)(?:名称)?")
_MEASURED = re.compile(  # what a caption says
    rf"(?:主营业务|营业)收入|招商引资|产业链?规模|{MEASURES}|规上企业数|(?:链主|龙头|规上|专精特新|高新技术|上市)企业(?=(?:培育|引育|引进|招引|新增|发展)?(?:目标|任务|计划|数)|[,、:][家户个]\))"
)
_OF_A_CHAIN = re.compile(
    r"^(?P<chain>(?![千百十]*亿|全产|新增|培育|新建|[省市县]级|重点|主导|优势|各|全部|承担)[\u4e00-\u9fffA-Za-z0-9()+、]{1,20}?产业链)(?::|(?=[\u4e00-\u9fff]{2}))"
)
_CAME = re.compile("实际(?=到位|利用|使用|吸收)")  # in the name of an indicator, whether or not it is reached
_GREW = re.compile("(?:同比|[比较]上年(?:同期)?)(?=增[速长幅])")  # in the words of what grows
_GROUP = re.compile(  # what heads a group of rows, where that is a chain
    r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])?(?P<chain>[\u4e00-\u9fffA-Za-z0-9()+、]{1,20}?产业链)(?:\([^()]*\))?"
)
_PROJECT = re.compile("(?:重点|建设|实施|招商)*项目(?:名称)?")
_SEGMENT = re.compile("(?:产业链?|链条|细分|关键|重点|主要)*环节(?:名称)?|细分(?:领域|行业|赛道|产业)")
_SIDE = re.compile("产?业?链?[上中下][游端](?:环节|产业|部分)?")  # of a chain, which is no segment of a name
_DUTIES = re.compile(  # labels of what a body is to do
    "(?:主要|工作|具体|重点|目标)*(?:职责|任务|措施|举措|分工)(?:分工|任务|内容|清单)?|(?:工作|任务|主要|具体)内容"
)
_LISTED = re.compile(
    "(?:改革|创新|特色|典型|惠企|服务|经验)+(?:举措|做法|经验|案例)(?:名称)?|(?:企业|项目|平台|用人单位|需求单位|申报单位|实施单位|单位|机构|主体)?名称|(?:用人|需求|申报|融资|反映|诉求|问题|困难|提出|提报|上报|报送|涉及|获奖|受奖|获评|受?表彰)(?:单位|企业|主体|对象)(?:名称)?|(?:攻关|研发|科技)?课题(?:名称)?"
)
_SUM = re.compile(
    ".*(?:合计|总计|小计)|总额|(?:全|我)[省市县区州盟旗镇乡](?:目标|任务)?"
)  # the first cell of a row of sums
_IN_WORDS = re.compile(  # a cell that itself says what it counts (签约3个), and not a number alone (新增6家)
    r"(?!(?:力争|计划|预计|新增|净增|累计|完成|实现|达到?|超过?|突破|约|近|不少于|不低于|不超过|至少|每年|全年|年均?)*[≥≤>]?\d)[“《\u4e00-\u9fffA-Za-z]{2}"
)
_OF_PROJECT = re.compile(  # in labels of what is told of a project, not of who builds it
    "投资|资金|用地|项目|建设(?:内容|规模|任务)"
)


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
        """The other cells of the row with their labels; in a row of sums those that are no numbers, of a firm's card not who answers for what it asks for."""
        cells = self.table.labelled(self.row)
        told = [(name, one) for name, one in cells if one is not self.cell and self.row.says(one)]
        fact = self.table.asked and self.cell.start not in self.table.asked
        return [(name, one) for name, one in told if role_of(name) is None] if fact else told

    @cached_property
    def column(self) -> int:
        """The number of the column, from 0."""
        return next((at for at, one in enumerate(self.row.cells) if one is self.cell), 0)

    @cached_property
    def cornered(self) -> tuple[str, str] | None:
        """What the column counts and in which unit, where the corner of the table says what all cells measure; None where it does not."""
        return cornered(self.table.labels, self.column)

    @cached_property
    def counted(self) -> Cell | None:
        """The cell that says what is counted (指标, 任务)."""
        if self._chain and self.is_of_column:
            first = self.row.cells[0]
            return None if YEAR.fullmatch(first.text) or PLACES.fullmatch(self.table.labels[0]) else first
        cells = [(name, one) for name, one in self.others if not _SUM.fullmatch(one.text)]
        told = [(name, one) for name, one in cells if COUNTED.fullmatch(without_unit_of(name))]
        found = [(wideness(name, one.text), one) for name, one in told if not (self.thing and KIND.search(name))]
        return min(found, key=itemgetter(0))[1] if found else None

    @cached_property
    def thing(self) -> Cell | None:
        """The cell that names of which thing the row is, behind one that only says of which kind."""
        cells = list(self.table.labelled(self.row)) if any(map(KIND.search, self.table.labels)) else []
        return next(filter(None, (thing_beside(name, one, cells) for name, one in cells)), None)

    @cached_property
    def is_crossed(self) -> bool:
        """Whether no column says what is counted, but the words above the table: its columns are of places, or of things that are no labels."""
        names = [label for label in self.table.labels[1:] if label and not _SUM.fullmatch(label)]
        told = bool(self.table.labels) and says_of_what(self.table.labels[0], self.row.cells[0])
        return told and bool(names) and all(is_owner(name) or not is_label(name) for name in names)

    @property
    def is_of_indicator(self) -> bool:
        """Whether a column of indicators says what the row counts, and not one of tasks or projects."""
        return any(one is self.counted and "指标" in name for name, one in self.others)

    @cached_property
    def _chain(self) -> Cell | None:
        """The cell of the header that names a chain of its own column."""
        return owner(self.table, self.column)

    @property
    def is_of_column(self) -> bool:
        """Whether the label of the column says of what its quantities are, and not what they count."""
        if self._chain:
            return self.label == self._chain.text
        return bool(self._place or (_SUM.fullmatch(self.label) and places(self.table)))

    @cached_property
    def _place(self) -> Cell | None:
        """The cell of the header that names the place of its own column."""
        return next((cell for cell in places(self.table) if cell.text == self.label), None)

    @cached_property
    def of(self) -> Cell | None:
        """The cell that says of what the quantity is; None where none does.

        That is the chain of its column, whom a rule is for, the task of which its cell tells in words, the chain of the row (of which a number alone is), its task, then what its first column names,
        and last the chain that this belongs to (所属产业链).
        """
        if self._chain or self._place:
            return self._chain or self._place
        if self.cornered:
            return None if _SUM.fullmatch(self.row.cells[0].text) else self.row.cells[0]
        whom = [one for name, one in self.others if WHOM.fullmatch(name) and not is_of_products(self.table.labels)]
        named = [(name, one) for name, one in self.others if self._may_be_of(name, one) and not unit_in(one.text)]
        chains = [one for name, one in named if _CHAIN.fullmatch(name)]
        named.sort(key=lambda told: told[0].startswith("所属"))
        first = [one for _, one in named if one is not self.counted]
        found = [
            *whom,
            *self._project,
            *self._listed,
            *(self._task if _IN_WORDS.match(self.cell.text) else ()),
            *chains,
            *self._task,
            *first,
            *([self.thing] if self.thing else []),
            *self._within,
            *([self.table.subject] if self.table.subject else []),
        ]
        return next((one for one in found if not _SUM.fullmatch(one.text)), None)

    def _may_be_of(self, label: str, cell: Cell) -> bool:
        """Return whether a quantity may be of what a cell names: a body is not where what it is to do is told, nor are several."""
        if _SEGMENT.fullmatch(label):
            return not _SIDE.fullmatch(cell.text)
        bodies = bool(BODY.search(cell.text))
        return says_of_what(label, cell) and not (bodies and ("、" in cell.text or _DUTIES.fullmatch(self.label)))

    @cached_property
    def unit(self) -> str:
        """The words of the unit in which a column or a row counts, or all of a table (单位：亿元、家); empty where none says."""
        if self.cornered and self.cornered[1] and not RANK.search(self.label):
            return self.cornered[1]
        counted = self.counted.text if self.counted else ""
        label = counted if self.is_of_column else self.label
        return unit_of(label, counted, self.others, self.table.labels, self.caption)

    @cached_property
    def dated(self) -> str:
        """The label that says of which time a quantity is: that of its column, the one that this compares with, or what the row counts."""
        headed = HEADED.match(self.counted.text) if self.counted else None
        if self.counted and (self.is_of_column or (headed and not re.search(r"\d|年", self.label))):
            return _CAME.sub("", self.counted.text)
        return dated(self.table.labels, self.column, self.label)

    @cached_property
    def when(self) -> str | None:
        """The words that say when: of the label, the row, the column of days, or that the label speaks of all of the year."""
        due = None if WHOLE.search(self.label) else self.due or item_days.of_row(self.others)
        return when(self.dated, self.label, self.year, due, self.table.labels)

    @cached_property
    def year(self) -> str | None:
        """The words of the column of years or months (2025年(预计), 2026年3月); a number alone is a year."""
        return year_of(self.others, self.row, self.table.rows)

    @property
    def due(self) -> str | None:
        """The words of the column of days; where a row has several such columns, those of the last."""
        return due_of_row(self.others, self.row)

    @property
    def _project(self) -> Iterator[Cell]:
        """Yield the cell of the project of the row, of which what is put into it is, and not of its chain."""
        if _OF_PROJECT.search(self.label) or (
            self.unit.endswith("元") and self.measure and _OF_PROJECT.search(self.measure)
        ):
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
            told = (one for name, one in self.others if TASK.fullmatch(name) and not unit_in(one.text))
            yield from (one for one in told if not is_measure(self.row, one.text))

    @property
    def _within(self) -> Iterator[Cell]:
        """Yield the chain with which the words begin that say what is counted (茶产业链产值), then that which heads the group."""
        if self.counted and (told := _OF_A_CHAIN.match(self.counted.text)):
            yield Cell(self.counted.start, self.counted.start + told.end("chain"), told["chain"], self.counted.own)
        if self.row.group and (named := _GROUP.match(self.row.group.text)):
            first, last = named.span("chain")
            yield Cell(self.row.group.start + first, self.row.group.start + last, named["chain"], False)

    @property
    def measure(self) -> str | None:
        """What the cell that says what is counted says, without unit and chain; else what the words above the table do."""
        project = not self.is_of_column and self.counted in map(itemgetter(1), self._projects)
        if self.counted and not (project and self.unit.endswith("元")):
            return _GREW.sub("", _OF_A_CHAIN.sub("", without_unit(self.counted.text), count=1))
        told = [
            one
            for one in _MEASURED.findall(self.caption)
            if one.endswith(("数", "企业")) != (self.unit.endswith(("元", "%")) or (self.is_crossed and not self.unit))
        ]
        return told[-1] if told else None
