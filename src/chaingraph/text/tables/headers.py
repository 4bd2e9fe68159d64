"""The labels of columns: which row of a table is its header, and what columns without one can only be.

A row is the texts of its cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate

from chaingraph.text.dates import BY_DAY, TO
from chaingraph.text.labels import role_of
from chaingraph.text.offices import COMPANIES, DIVISIONS, OFFICES, SCHOOLS, ending

_OFFICE = re.compile(rf"(?:[\u4e00-\u9fff、,及和()]{{1,30}}{ending(*OFFICES)})")
ONE = "[一1][位名个家套批支项条只座所]"  # before what each chain has one of (六个一)
_ONE = re.compile(rf"{ONE}(?=[\u4e00-\u9fff]{{2,10}}$)")
_PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}(?:[县市区州旗镇乡]|街道)|全[省市县]|合计|总计|小计")
Texts = Sequence[str]

_SUM = re.compile("合计|总计|小计")
_LONGEST_KEY = 10  # characters of words beside what states a quantity
_KIND = 2  # characters with which what labels announce ends
_LONGEST_LABEL = 24  # characters of the label of a column

# what labels of columns look like; a first row of which half the cells do is a header
_LABEL = re.compile(
    rf"序号|编号|行业|(?:\d{{1,2}}|[本当上])月份?(?:累计)?|\d{{1,2}}{TO}\d{{1,2}}月(?:累计)?|(?:所属|所在|服务|对应|联系|包联|挂联|重点|主导|优势){{1,2}}产业链|计划|完成|目标|实际|进度|(?:同比|比上年|较上年|年均)?(?:增长|增减|增幅|升降)|(?:全[省市县国])?(?:排名|位次|名次)|(?:各)?(?:县区|县市区|镇街|乡镇|县域|[县市区]\([县市区、]+\)|乡镇\([街道、]+\))|(?:20\d\d|[上本下]?一?)年度?(?:\([^()]{{1,8}}\)|目标|完成|实际|计划|预计|预期|增速)?|第?[一二三四]季度|分?(?:年度|季度|月度|阶段|序时|推进)(?:安排|计划|进度)|所在[地市县区镇乡]{{1,2}}|属地|称号|资质|产业链|.{{0,5}}链长(?:办|制?办公室)?(?:\([原现]\))?|(?:调整|变更|变动|更换)[前后]|链办|(?:链办|办公室)(?:设[在于]|所在)|链主|姓名|职务|备注|(?:工作)?专班|(?:第一|常务|执行)?副?组长|召集人|联[络系]员|联络人|(?:工作|推进)?机制(?:名称)?|(?:承载|责任|实施|落实)主体|"
    r".*(?:名称|单位|部门|领导|责任人|负责人|联系人|电话|时限|时间|节点|目标值?|任务|内容|措施|举措|事项|数量|类别|类型|项目|指标|情况|企业|银行|园区|机构|院所|专家|载体|分工|标准|条件|对象|金额|比重|占比|权重|增速|[数率额量值分]|收入|投资|资金|资本|产出|贷款|授信|放款|年薪|薪酬|学历|学位|专业|岗位|职称|级别|年份|日期|进展|要求|需求|利润|税收|面积|规模|地点|地区|区县|环节|领域|方向|产品|属性|成效|效果|成果)(?:\([^()]{1,12}\))?"
)
_QUANTITY = re.compile(r"[^\d]{0,6}\d[\d.,%]*(?:[家个项名人亿万元%户所场次条件吨亩台套]+)?[^\d]{0,3}")
_SIDE = re.compile("(?:产业链?|链条)?[上中下]游(?:环节|产业|部分|领域)?")  # of a chain, each with a column
_PART = re.compile(  # which of what the column before counts are meant (签约项目 | 其中:10亿元以上)
    r"其中:?\d{1,4}[万亿]?元(?:及)?以上(?:的?(?:项目|企业))?(?:\([^()]{1,4}\))?|\d{1,4}[万亿]?元(?:及)?以上的?(?:项目|企业)(?:\([^()]{1,4}\))?"
)
_STATED = re.compile(  # in a cell that states something, as no label does (到2028年达到200亿元)
    r"(?:达到?|超过?|突破|不[少低]于|建成|新增|引进|培育|完成|实现|力争)[\u4e00-\u9fff]{0,8}\d[\d.,]*[十百千万亿]*(?:[美欧]?元|[家个项名人座条辆台套吨亩户场次%])"
)
_SCORED = re.compile(r"[\u4e00-\u9fff]{2,}\(\d{1,3}分\)")  # the label of what is scored, with the most that it may have
_SAYS_NOTHING = re.compile("(?:具体|详细|主要)?(?:数据|数值|内容|结果|情况|信息|说明|详情)|本期")  # over what rows say
KEYS = ("指标", "数值")  # the labels of columns without a header of which each row is a label and what it says
_NUMBER = re.compile(r"-?[\d.,]+%?")
_UNIT = re.compile(  # a cell of a row below a header that gives the unit of each column
    r"\(?(?:单位:?)?[十百千万亿]*(?:[美欧]?元|[家个项名人户场次条件台套吨亩位辆只头株分年米]|人次|公顷|公里|平方米|平方公里|千瓦时?|个?百分点|[%‰])\)?"
)
_TIME = re.compile(  # with which a cell begins that is no quantity (2027年, 目标值(2027年))
    r"20\d\d年?|\d{1,2}月|[^\d]{1,6}20\d\d年"
)
_TIMES = re.compile(r"20\d\d|[上下]半年|前[二三]季度|全年")  # labels below one that spans them
_DAY = re.compile(rf"(?:{BY_DAY}|20\d\d年?[底末]?)(?:之?前|以前)?")
_FIRM = re.compile(f"{ending(*COMPANIES, '厂', '合作社', '农场')}$")
_BODY = re.compile(f"{ending(*COMPANIES, *SCHOOLS, *DIVISIONS, '厂', '产业链', '州', '局', '委')}$")
_ONLY_LABEL = re.compile(
    r"序号|编号|备注|姓名|职务|(?:重点|主要|工作|具体|目标|年度)*(?:任务|内容|目标|措施|举措|事项|指标)(?:名称|内容|值)?|产业链(?:名称)?|链长|链办|链主企业|"
    r"(?:责任|牵头|配合|协办|承办|实施|建设|成员)(?:单位|部门|领导|人)|(?:完成|办理|推进)?(?:时限|时间|期限|时间节点)|(?:项目|企业|单位|园区|平台|指标)名称|投资额?|总投资|产值|数量|单位|"
    r".{2,6}\((?:单位:)?(?:亿|万)?(?:元|家|个|项|名|人|亩|吨|户|%)\)|20\d\d年(?:度|目标|实际|\([^()]{1,6}\))?"
)
_OF_DUTY = re.compile(
    r"(?:第一)?(?:责任|牵头|配合|协办|承办|实施|参与|落实)(?:单位|部门|领导|人)|牵头|配合|协办|主办|承办|(?:完成|办理|推进)?(?:时限|期限|时间节点)|完成时间"
)
CHAIN_LABEL = re.compile(  # the label of a column of chains
    r"(?:所属|所在|联系|包联|包抓|包保|挂联|挂钩|负责|分管|领办|服务|对接|对应)?(?:重点|主导|优势)*(?:产业链|链条|产业)(?:名称)?|产业链条(?:名称)?"
)
# labels of the table in which a government's site describes a document
METADATA = re.compile(
    r"(?:信息)?索引号?|(?:发布|发文|制发|公开)(?:机构|单位|机关)|(?:成文|发文|发布|生成|公开|生效|失效|废止)(?:日期|时间)|(?:发文)?(?:字|文)号|主题(?:分类|词)|公开(?:方式|范围|类别|属性)|有效性?|信息(?:名称|分类)|组配分类|标题|名称|体裁(?:分类)?|关键词|(?:信息|稿件|文章|内容)?来源|效力状态|统一编号|文件编号"
)


def is_quantity(text: str) -> bool:
    """Return whether a cell is a quantity and nothing else; a year or a month is none."""
    return bool(_QUANTITY.fullmatch(text)) and not _TIME.match(text) and not _SCORED.fullmatch(text)


def is_unit(text: str) -> bool:
    """Return whether a cell is a unit and nothing else."""
    return bool(_UNIT.fullmatch(text))


def are_units(row: Texts) -> bool:
    """Return whether a row gives the units of the columns, and nothing else but the word 单位 before them.

    >>> are_units(["", "亿元", "%", ""]), are_units(["单位", "家", "-"]), are_units(["", "", ""]), are_units(["甲县", "家"])
    (True, True, False, False)
    """
    told = [text for text in row if text not in ("", "-", "—", "/")]
    units = list(filter(is_unit, told))
    return bool(units) and (units == told or told in (["单位", *units], ["计量单位", *units]))


def is_of_duty(label: str) -> bool:
    """Return whether a label says who answers or by when, whatever stands above it (职责分工 over 牵头单位)."""
    return bool(_OF_DUTY.fullmatch(label))


def begins(row: Texts) -> bool:
    """Return whether each cell of a row in the midst of others is the label of a column and can be nothing else."""
    texts = [text for text in row if text]
    return len(texts) > 1 and all(_ONLY_LABEL.fullmatch(text) for text in texts)


def heads(row: Texts) -> bool:
    """Return whether a row is a header: short cells, no quantity but a year, half of them labels by their look."""
    texts = [text for text in row if text]
    if not texts or len(set(texts)) == 1 < len(row):
        return False
    if any(len(text) > _LONGEST_LABEL or (is_quantity(text) and not _PART.fullmatch(text)) for text in texts):
        return False
    if not any(map(_ONLY_LABEL.fullmatch, texts)) and any(map(_STATED.search, texts)):
        return False
    chains = len(texts) > 2 and all(text.endswith("产业链") for text in texts[1:])  # each chain has a column
    ones = len(texts) > 2 and all(map(_ONE.match, texts))
    places = len(texts) > 2 and bool(_LABEL.fullmatch(texts[0])) and all(map(_PLACE.fullmatch, texts[1:]))
    offices = len(texts) > 3 and bool(_LABEL.fullmatch(texts[0])) and all(map(_OFFICE.fullmatch, texts[1:]))
    sides = sum(bool(_SIDE.fullmatch(text)) for text in texts)
    labels = sum(map(is_label, texts)) + (sides if sides > 1 else 0)  # one alone is said of a row
    return chains or ones or places or offices or 2 * labels >= len(texts)


def parted(first: Texts, second: Texts) -> frozenset[int]:
    """Return the columns of which the second row has the labels, the first what spans them: where it says no more it is blank or the same.

    >>> sorted(parted(["产业链", "链长", "", "备注"], ["", "姓名", "职务", ""])), sorted(parted(["产业链", "链长"], ["石墨", ""]))
    ([1, 2], [])
    >>> sorted(parted(["指标", "2024年", "2025年", ""], ["", "实际", "计划", "实际"]))
    [1, 2, 3]
    >>> sorted(parted(["产业链", "链办", ""], ["", "单位", "联络员"])), sorted(parted(["产业链", "链办", ""], ["", "单位", "3家"]))
    ([1, 2], [])
    >>> sorted(parted(["县区", "产值", "", ""], ["", "上半年", "前三季度", "全年"])), sorted(parted(["县区", "产值", ""], ["", "2025", "2026"]))
    ([1, 2, 3], [1, 2])
    """
    if len(first) != len(second) or not first[0] or second[0] not in ("", first[0]):
        return frozenset()
    above = list(accumulate(first, _label_or_left))
    own = frozenset(place for place, label in enumerate(second) if label and label != first[place])
    spanned = any(above[place] in (*above[max(place - 1, 0) : place], *above[place + 1 : place + 2]) for place in own)
    looks = sum(bool(_LABEL.fullmatch(second[place]) or _TIMES.fullmatch(second[place])) for place in own)
    labels = 2 * looks >= len(own) and not any(
        is_quantity(second[place]) or len(second[place]) > _LONGEST_LABEL for place in own
    )
    rest = all(first[place] for place in range(len(first)) if place not in own)
    return own if 1 < len(own) < len(first) and spanned and labels and rest else frozenset()


def _label_or_left(left: str, label: str) -> str:
    return label or left


def is_label(text: str) -> bool:
    """Return whether a cell looks like the label of a column."""
    return bool(_LABEL.fullmatch(text) or role_of(text))


def is_owner(text: str) -> bool:
    """Return whether a cell names a place, or nothing but offices."""
    return bool(_PLACE.fullmatch(text) or _OFFICE.fullmatch(text))


def are_keyed(rows: Sequence[Texts]) -> bool:
    """Return whether each row is a label, which may begin with a chain, and what it says (石墨产业链链长 | 副市长), so that none is a header.

    The first and a third of all do so by their looks, two at least; or all words stand beside what states a quantity (加氢站 | 到2028年建成18座).
    """
    if len(rows) > 1 and all(len(row) == 2 and len(row[0]) <= _LONGEST_KEY and _STATED.search(row[1]) for row in rows):
        return not any(re.search(r"\d|产业链$", row[0]) for row in rows)
    if any(len(row) != 2 or is_quantity(row[0]) for row in rows):
        return False
    if any(_LABEL.fullmatch(row[1]) and not announces(*row) for row in rows):
        return False
    keyed = [any(map(_LABEL.fullmatch, (row[0], row[0].rpartition("产业链")[2]))) for row in rows]
    bare = all(map(_NUMBER.fullmatch, (row[1] for row in rows[1:])))  # below what they count
    enough = all(keyed) if bare else keyed[0] and 3 * sum(keyed) >= len(rows)
    return sum(keyed) > 1 and enough and not heads_keys(rows[0])


def announces(label: str, value: str) -> bool:
    """Return whether a label says of what kind is what stands beside it, which may look like a label so (主办银行 | 云州银行).

    >>> announces("主办银行", "云州银行"), announces("项目名称", "电堆扩产项目"), announces("专家组", "石墨产业专家")
    (True, True, True)
    >>> announces("主办银行", "银行"), announces("链长", "牵头单位"), announces("企业", "重点企业"), announces("项目名称", "责任单位")
    (False, False, False, False)
    """
    kind, head = value[-_KIND:], label.partition("(")[0]
    bare = head.removesuffix("名称").removesuffix("全称")
    return len(value) > (2 * _KIND if kind == head else _KIND) and kind in bare


def heads_keys(labels: Texts) -> bool:
    """Return whether the labels of two columns say no more than that each row is a label and what it says.

    >>> heads_keys(["项目", "内容"]), heads_keys(["数据项", "数值"]), heads_keys(["项目", "总投资"])
    (True, True, False)
    """
    return len(labels) == 2 and bool(_SAYS_NOTHING.fullmatch(labels[1]))


def stands_above(rows: Sequence[Texts]) -> bool:
    """Return whether the first row has words in each column in which all others have quantities, and there is such a column."""
    first, others = rows[0], rows[1:]
    if len({*first} - {""}) < 2 or any(is_quantity(text) or _STATED.search(text) for text in first):
        return False
    columns = ([row[place] for row in others if place < len(row)] for place in range(1, len(first)))
    return any(texts and all(_QUANTITY.fullmatch(text) for text in texts) for texts in columns)


def guessed(rows: Sequence[Texts], width: int) -> tuple[str, ...]:
    """Return what the columns of a table without a header can only be: numbers in order, days, offices beside quantities, and the words before these."""
    rows = [row for row in rows if not _SUM.fullmatch(row[0] if row else "")]
    columns = [[row[place] for row in rows if place < len(row)] for place in range(width)]
    labels = [next((label for label, fits in _GUESSES if fits(texts)), "") for texts in columns]
    if labels and not labels[0] and _go_on(columns[0]):
        labels[0] = "序号"
    if firms := _firms_of_chains(columns):
        labels[0], labels[firms] = "产业链", "企业"
    counts = any(
        any(map(_QUANTITY.fullmatch, texts)) for texts, label in zip(columns, labels, strict=True) if not label
    )
    for place, texts in enumerate(columns if counts else ()):
        if not labels[place] and place and texts and all(map(_OFFICE.fullmatch, texts)):
            labels[place] = "责任单位"
    for place, texts in enumerate(columns if counts else ()):
        if not labels[place] and all(len(text) > 1 and not re.search(r"\d", text) for text in texts):
            labels[place] = "名称" if all(map(_BODY.search, texts)) else "任务"
            break
    return tuple(labels)


def _firms_of_chains(columns: Sequence[Texts]) -> int:
    """Return the column of firms next to a first one of chains; 0 where there are no such columns."""
    if len(columns) < 2 or len(columns[0]) < 2 or not all(text.endswith("产业链") for text in columns[0]):
        return 0
    return int(all(map(_FIRM.search, columns[1])))


def of_what(texts: Texts) -> str:
    """Return the label of a first column that has none, by its cells: chains, or bodies and places; empty for any others."""
    told = [text for text in texts if text and text not in ("合计", "总计", "小计")]
    if not told:
        return ""
    return "产业链" if all(text.endswith("产业链") for text in told) else "名称" if all(map(_BODY.search, told)) else ""


def _are_days(texts: Texts) -> bool:
    return bool(texts) and all(map(_DAY.fullmatch, texts))


def _are_numbers(texts: Texts) -> bool:
    return len(texts) > 1 and list(texts) == [str(number) for number in range(1, len(texts) + 1)]


def _go_on(texts: Texts) -> bool:
    """Return whether cells are numbers in order, from whichever on."""
    first = int(texts[0]) if len(texts) > 1 and re.fullmatch(r"\d{1,3}", texts[0]) else None
    return first is not None and list(texts) == [str(number) for number in range(first, first + len(texts))]


# labels of columns that have none, and how their cells tell them
_GUESSES: tuple[tuple[str, Callable[[Texts], bool]], ...] = (("序号", _are_numbers), ("完成时限", _are_days))
