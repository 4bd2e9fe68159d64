"""Whether labels say that the quantity of a cell is reached, to come, asked or given, and whether the year of its table dates it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.dates import YEAR_PART
from chaingraph.text.labels import role_of
from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.cells import levels, wants
from chaingraph.text.quantities.cells.column_labels import PLANNED, WHOLE, WHOM
from chaingraph.text.quantities.cells.labels import is_base, is_reached, what_counts
from chaingraph.text.quantities.cells.row_units import unit_in, without_unit
from chaingraph.text.quantities.cells.rows import Around
from chaingraph.text.quantities.vocabulary import GRANTS
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import heads_keys

_BOUNDED = re.compile(r"(?:不少于|不低于|至少|≥|>=)\d[\d.]*[^\d,;。]{0,3}|\d[\d.]*[^\d,;。]{0,3}以上")  # a cell
_ASKS = re.compile(f"{GRANTS}|条件|门槛|标准|等级|等次|档次|情形|要求|规模")
_DONE, _TO_DO = re.compile("已|累计完成"), re.compile("计划|拟|预计|力争")  # in a cell
_PLANNED, _REACHED = re.compile(rf"{grammar.PLANNED}|计划(?=\d|于)"), re.compile(grammar.REACHED)  # in a sentence
_MEANT = re.compile("计划|拟|预[计期]|力争|争取|确保|打算|有望")  # of those, what a cell says of all behind it
_BY_DAY = re.compile(  # by when a cell orders something done
    r"(?<!已)于\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底末初])?之?前(?=(?:组织|举办|开展|召开|安排|落实|完成|建成|提供|解决)(?!了))"
)
RULES = re.compile(  # of how something is scored: what counts it is said by the row
    "(?:评分|计分|赋分|扣分|打分|考核|考评|评价|得分)(?:标准|细则|办法|规则|依据|说明)"
)
_OUTCOME = re.compile("完成|实际|进展|执行|兑现|通报|统计|情况")  # above a table of what became of goals
_LABEL_YEAR = re.compile(r"20\d\d(?=年|$|目标|计划|预[期计])")
_CONDITION = re.compile("(?:认定|申报|支持|享受|兑现|奖励|奖补|补助)?(?:条件|门槛|情形)(?:要求)?")
_AWARD = re.compile(
    rf"(?:.*(?:{GRANTS}|扶持|支持|兑现)(?:(?:金额|标准|额度|比例|资金|方式|内容)(?:[及和与、](?:金额|标准|额度|比例|方式|内容))?)?|奖金|标准|金额)(?:\([^()]*\))?"
)
_AWARDED = re.compile(  # the label of what is given
    f"(?:{GRANTS}|扶持|支持)(?:项目|类别|类型|事项|名称|对象|政策|方向)|(?:{GRANTS}|扶持)内容|(?:惠企|奖补|扶持)?政策(?:名称|条款|事项|内容)"
)
_WON = re.compile(
    r"(?:获奖|受奖|受?表彰)(?:单位|企业|个人|对象|主体)(?:名称)?|奖项(?:名称)?"
)  # the label of who wins, or of what
_CEILING = re.compile(r"(?:最高)?(?:限额|上限|封顶)(?:金额|标准|额度)?(?:\([^()]*\))?")  # beside the label of an award
_SURELY = re.compile(rf"(?:{GRANTS}|扶持)(?:额度|限额|上限)(?:\([^()]*\))?")
_AIM_OF_YEAR = re.compile(r"20\d\d年?度?.*(?:目标|计划|预期)[值数]?(?:\([^()]*\))?")
_PART_OF_YEAR = re.compile(rf"{YEAR_PART}(?:\([^()]*\))?")
_WHOLE_AIM = re.compile(r"(?:20\d\d年)?(?:全年|年度)(?:目标|任务|计划)")
_TELLS_TIME = re.compile(r"\d{2}|[年月季]|目标|计划|任务|预期|拟|力争")
_LEVEL = re.compile(  # what is counted as it stands
    "(?:现有|已有)?(?:规模?以?上|链上|链主|龙头|骨干|高新技术|专精特新|科技型|上市|重点)(?:中小|工业)?企业(?:总?数量?)?|从业人员|员工(?:人?数)|种植面积|占地面积|(?:现有)?企业(?:总?数量?)"
)
_PUT_IN = re.compile("投资|[用占]地")
_BUILT_BY = re.compile(  # labels of when a project begins or ends
    "(?:计划|拟|预计)?(?:开工|竣工|开竣工|投产|建成|完工|投用)(?:时间|日期|年份|年月)|建设(?:起止)?(?:年限|期限|周期|工期|时间)|起止年限"
)
_OF_PROJECT = re.compile("(?:重点|建设|招商|签约)*项目(?:名称)?")  # a label of projects
_BUILT_AT = re.compile(  # labels of who builds a project, or where
    r"(?:建设|承建|投资|实施|业主|承担|申报)(?:单位|主体|企业|方|商|业主)|业主|(?:拟?建设|项目|拟?落户|拟?选址|落地|实施|所在)(?:地点|地址|位置|地|园区|区域)"
)
_DONE_TITLE = "完成|进展|竣工项目|建成|已|情况|统计"
SPREADS = re.compile("(?:复制|推广|试点)+范围")  # where something is yet to be done
_BUILDS = re.compile(  # the label of what is to be built
    "(?:项目|主要|具体)*建设(?:的?主?要?(?:规模|内容|任务)[及和、与]?)+"
)


def status_of(around: Around, before: str) -> str | None:
    """Return what labels say that a quantity is, and the words ``before`` it in its cell; None where they do not say."""
    label, labels = around.dated, around.table.labels
    when = f"{around.year or ''}{label}"
    if RULES.fullmatch(label) or entitles(label, labels) or levels.is_level(label, around.table):
        return "threshold"
    if _is_given(label, labels) or levels.given(label, around.table):
        return "award"
    if is_reached(when) or _DONE.match(before):
        return None if _TO_DO.match(before) else "achieved"
    if wanted := wants.status(_own_words(around), labels):
        return wanted
    if (_BUILDS.fullmatch(label) or WHOLE.search(label)) and any(map(PLANNED.search, labels)):
        return "planned"
    if (_BUILDS.fullmatch(label) or _PUT_IN.search(label)) and _is_to_be_built(around):
        return "planned"
    if around.due or role_of(label) == "due" or PLANNED.search(when) or _is_asked(around):
        return "planned"
    if SPREADS.fullmatch(label):
        return "planned"
    if around.is_crossed and PLANNED.search(around.caption) and not _OUTCOME.search(around.caption):
        return "planned"
    if _is_part_of_aim(around):
        return "planned"
    label, others = _of_cards(around)
    if _is_before(label, others) or _is_beside_aims(around):
        return "achieved"
    return "planned" if _is_after(label, others) or _is_bounded(around) else None


def is_lacked(around: Around, before: str) -> bool:
    """Return whether a quantity counts what is missing, by its label or the words ``before`` it in its cell: nothing says that it is reached or to come."""
    return wants.is_lacked(before or _own_words(around))


def _own_words(around: Around) -> str:
    """Return the words of the label of a quantity, or of what its row counts, that say what is counted."""
    counted = around.counted.text if around.counted and around.is_of_indicator else _of_cards(around)[0]
    return what_counts(without_unit(counted))


def is_to_come(words: str) -> bool:
    """Return whether the last words of time in the sentence of a cell, before a quantity, say that it is to come.

    >>> is_to_come("县人社局于7月15日前组织招聘会"), is_to_come("已于7月15日前组织招聘会"), is_to_come("7月15日前组织了招聘会")
    (True, False, False)
    >>> is_to_come("公司现有职工30人,计划到2028年营业收入达到"), is_to_come("计划新建厂房2栋,目前已建成"), is_to_come("计划投产。产值")
    (True, False, False)
    """
    sentence = re.split("[。;；]", words)[-1].translate(grammar.TRADITIONAL)
    meant = [one.end() for one in _PLANNED.finditer(sentence) if _MEANT.fullmatch(one[0])]
    planned = meant + [one.end() for one in _BY_DAY.finditer(sentence)]
    return bool(planned) and not _REACHED.search(sentence, max(planned))


def _is_bounded(around: Around) -> bool:
    """Return whether a cell asks for at least so much (新增企业(家): 不少于6), or another of its column does, in a table in which no award or condition stands."""
    column = (row.cells[around.column].text for row in around.table.rows if len(row.cells) > around.column)
    asked = unit_in(around.label) and any(map(_BOUNDED.fullmatch, column))
    return bool(asked) and not any(map(_ASKS.search, around.table.labels)) and not _OUTCOME.search(around.caption)


def _is_asked(around: Around) -> bool:
    """Return whether a row without a day says who answers in a table that gives days to others."""
    told = any(role_of(name) not in (None, "due") for name, _ in around.others)
    return told and any(role_of(name) == "due" for name in around.table.labels)


def _of_cards(around: Around) -> tuple[str, Sequence[str]]:
    """Return the label of a quantity among all labels: those of columns, or where each row is a label and what it says, those of rows."""
    if not heads_keys(around.table.labels) or not around.counted:
        return around.dated, around.table.labels
    return around.counted.text, [row.cells[0].text for row in around.table.rows if row.cells]


def _is_to_be_built(around: Around) -> bool:
    """Return whether the labels of a table of projects say when each begins or ends, or beside all that is put in who builds it or where, and nothing says that it tells what was done."""
    labels = around.table.labels
    whole = "投资" not in around.label or WHOLE.search(around.label) or around.label.startswith("其中")
    told = any(map(_BUILT_BY.fullmatch, labels)) or (
        whole and any(map(_OF_PROJECT.fullmatch, labels)) and any(map(_BUILT_AT.fullmatch, labels))
    )
    return bool(told) and not re.search(_DONE_TITLE, around.caption) and not any(map(is_reached, labels))


def _is_given(label: str, labels: Sequence[str]) -> bool:
    """Return whether a label tells what is given, or at most: by itself, or by the other labels of its table."""
    if _CEILING.fullmatch(label):
        return any(is_award(other, other, labels) for other in labels)
    return bool(_SURELY.fullmatch(label)) or is_award(label, label, labels)


def entitles(label: str, labels: Sequence[str]) -> bool:
    """Return whether a label of a table tells what is asked of whom an award is for: a condition, or who that is beside an award."""
    return bool(_CONDITION.fullmatch(label) or (WHOM.fullmatch(label) and any(map(_AWARD.fullmatch, labels))))


def is_award(words: str, label: str, labels: Sequence[str]) -> bool:
    """Return whether the words of a label say no more than that something is given, and the other labels of its table say so too."""
    return bool(_AWARD.fullmatch(words)) and says_award(label, labels)


def says_award(label: str, labels: Sequence[str]) -> bool:
    """Return whether the other labels of a table say that one which may be of an award is: they tell a condition, a prize or who wins it, or for what there are standards."""
    return any(_CONDITION.fullmatch(one) or _WON.fullmatch(one) for one in labels) or (
        "标准" in label and any(map(_AWARDED.fullmatch, labels))
    )


def _is_part_of_aim(around: Around) -> bool:
    """Return whether a label is a part of the year of which another has the aim (全年目标 | 一季度), in a table that tells of nothing that was done."""
    labels = around.table.labels
    told = _PART_OF_YEAR.fullmatch(around.label) and any(map(_WHOLE_AIM.match, labels))
    return bool(told) and not any(map(is_reached, labels)) and not _OUTCOME.search(around.caption)


def _is_before(label: str, labels: Sequence[str]) -> bool:
    """Return whether a label names a year before all those of which the other labels give the targets (2025年 | 2026年目标)."""
    years = [_LABEL_YEAR.search(one) for one in labels if PLANNED.search(one)]
    own, aims = _LABEL_YEAR.match(label), [one[0] for one in years if one]
    return bool(own and aims and own[0] < min(aims))


def _is_beside_aims(around: Around) -> bool:
    """Return whether a label that tells neither of a year nor of anything to come stands beside those of the aims of a year (规上企业 | 2026年目标)."""
    label, others = _of_cards(around)
    bare = not _TELLS_TIME.search(label) and bool(_LEVEL.fullmatch(what_counts(without_unit(label))))
    return bare and not PLANNED.search(around.caption) and any(map(_AIM_OF_YEAR.fullmatch, others))


def _is_after(label: str, labels: Sequence[str]) -> bool:
    """Return whether a label names a year after all those of which others give what was reached (2025年(实际) | 2026年)."""
    reached = [year[0] for one in labels if is_reached(one) and (year := _LABEL_YEAR.search(one))]
    own = _LABEL_YEAR.match(label)
    return bool(own and reached and own[0] > max(reached))


def of_year(around: Around, when: str | None, status: str | None) -> bool:
    """Return whether nothing of a table says of which time a quantity of a ``status`` is, as columns of days do of what is not reached, even of rows without one."""
    scope = WHOLE.search(around.dated) or _BUILDS.fullmatch(around.label) or SPREADS.fullmatch(around.label)
    due = status != "achieved" and any(role_of(label) == "due" for label in around.table.labels)
    wanted = status == "planned" and wants.status(_own_words(around), around.table.labels)
    return not (when or scope or due or wanted)


def is_base_of(around: Around, status: str | None) -> bool:
    """Return whether the column of a quantity is of the level from which its row begins (2025年(基期), 现状)."""
    return status == "achieved" and is_base(around.dated) and around.dated == around.label


def reached_until(table: Table) -> int | None:
    """Return the last year of which a label of a table says that it is reached (2024年(基期)): later ones are to come."""
    years = [_LABEL_YEAR.search(label) for label in table.labels if is_reached(label)]
    return max((int(year[0]) for year in years if year), default=None)
