"""What the label of a column says of its numbers: of which time or kind they are, and that they are reached.

To extend, add a row to a table; the example of a row is its test.
"""

from __future__ import annotations

import re

from chaingraph.text.dates import TO
from chaingraph.text.quantities.vocabulary import GRANTS

_BEGINS = "基[数期]|基准(?=[值数])|现状|期初|起始(?=[值数])"  # of the level from which a row begins
OF_AIM = "(?:占|完成|为)(?:年度|全年|年初|原定?|既定|预定|预期|计划)*(?:目标|任务|计划)(?:任务)?[值数量]?的?"  # of what a share is reached
SHARE = "比重|比例|百分比|进度"  # behind that
_AIMED = "预期|预计|年度|工作|绩效|考核|主要|具体|阶段|任务|目标|指标|达到|完成|总体|量化"  # of goals, behind which what counts as reached stands
_ACTUAL = "实际(?!(?:利用|使用|吸收|到位)[省市县区州境国]?[内外]资)"  # but in the name of what is counted
_UNTIL = r"截[至止]到?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底末份])?"
_ENDS = r"(?=$|\()"  # the label, but for its unit

# words of a time, or what only stands beside others, with an example and what is left of it that says what is counted
TIMES: tuple[tuple[str, str, str], ...] = (
    ("^(?:本期|(?:[上去]年)?同期|[本今]年|数据|内容|结果)(?:累计)?[值数]?$", "上年同期累计", ""),
    ("^其中:?", "其中:工业投资", "工业投资"),
    (f"(?:{_BEGINS})[值数]?", "产值现状值", "产值"),
    (r"(?:截至|截止|截止到|到)(?=20\d\d年)", "截止到2025年底产值", "产值"),
    (rf"{_UNTIL}(?:累计)?(?:完成{_ENDS})?", "截至5月底产值", "产值"),
    (r"\([^()]*\)", "产值(亿元)", "产值"),
    (rf"20\d\d(?:{TO}20\d\d)?年?(?:度|底|末)?(?:预[期计]|安排|拟|力争)?(?:完成(?!率|情况|[数值](?![字据控智码])))?", "2026年预计完成产值", "产值"),
    ("(?<![比较])[上本]年度?", "上年产值", "产值"),
    ("全年", "全年产值", "产值"),
    (f"^年初预[期计][值数]?{_ENDS}", "年初预期(亿元)", ""),
    ("年初(?:确定|下达|预定)?(?=预期|目标|任务|计划)", "年初确定目标", ""),
    (r"^(?:\d{1,2}|[本当上])月份?", "9月份产值", "产值"),
    (f"(?<=[年月度])(?:累计(?:完成)?|完成){_ENDS}", "产值1-9月完成(亿元)", "产值"),
    (rf"\d{{1,2}}{TO}\d{{1,2}}月", "产值1-9月", "产值"),
    ("第?[一二三四]季度", "第一季度产值", "产值"),
    ("前[二三]季度", "前三季度产值", "产值"),
    ("[上下]半年", "上半年产值", "产值"),
)  # fmt: skip

# words of a goal, an outcome or a sum, which a word for its kind may stand before, in the same form
KINDS: tuple[tuple[str, str, str], ...] = (
    (
        f"^(?!完成(?:年度|全年|年初|目标|任务))(?:{_AIMED})*(?:目标|指标|任务|效果|成效|成果|标准|要求|绩效|(?:任务|目标|工作)量)[值数]?{_ENDS}",
        "预期效果",
        "",
    ),
    ("目标(?!任务)[值数]?", "产值预期目标值", "产值"),
    (f"^预期[值数]?{_ENDS}", "预期值(亿元)", ""),
    (f"(?<=[年度])(?:远景|远期|中期|近期|愿景){_ENDS}", "2030年远景(亿元)", ""),
    ("指标值", "产值指标值", "产值"),
    ("(?<=..)条件$", "年产值条件", "年产值"),
    ("任务数", "引进企业任务数", "引进企业"),
    (f"(?<=[年度])(?:目标)?任务{_ENDS}", "2026年目标任务(亿元)", ""),
    (f"^任务{_ENDS}", "任务(家)", ""),
    ("计划数?", "培育企业计划数", "培育企业"),
    ("数值", "产值数值", "产值"),
    ("量化指标", "主要量化指标", ""),
    ("指标(?![名内])", "阶段指标", ""),
    ("数量", "企业数量", "企业"),
    ("完成(?:情况|[数值](?![字据控智码]))", "产值完成值", "产值"),
    (f"实绩(?:情况|[数值额])?{_ENDS}", "2025年实绩", ""),
    (f"{_ACTUAL}(?:完成)?(?:情况|数|值|额(?!度))?", "实际完成额", ""),
    ("(?:工作)?进展(?:情况)?", "主要工作进展情况", ""),
    (f"^(?:工作|任务|项目)?(?:推进|落实|办理|整改)情况{_ENDS}", "推进情况", ""),
    (f"^(?:整改|完成|推进|落实|办理|当前|目前|实施)*(?:状态|结果){_ENDS}", "整改状态", ""),
    (rf"^(?:累计(?=\()|(?:累计)?完成额?{_ENDS})", "累计(亿元)", ""),
    (f"^(?:{GRANTS}|扶持|支持|兑现)?标准$", "奖励标准", ""),
    ("进度(?:安排)?", "年度进度安排", ""),
    (f"^(?:复制|推广|试点|实施|适用|应用|覆盖|开展)+范围{_ENDS}", "推广范围", ""),
    ("合计", "投资合计", "投资"),
    ("总数", "企业总数", "企业"),
    ("个数", "项目个数", "项目"),
    ("绝对[数额量值]", "产值绝对值", "产值"),
    (f"(?:数额|^总额){_ENDS}", "奖励数额(万元)", "奖励"),
)
_OF_KIND = "(?:预期|年度|工作|主要|量化|具体|阶段|分年度|分季度|分月度?|季度|月度)?"

# words of a label whose numbers tell what is so already, with an example
REACHED: tuple[tuple[str, str], ...] = (
    ("^(?:[当本上]月|[本同]期)(?!.*(?:目标|计划|任务))", "本期产值"),
    ("^现有", "现有企业"),
    ("^(?:核定|审定)(?!.*(?:奖|补|扶持|资金|支持|兑现|标准|目标|计划|任务))", "核定投资额"),
    ("得分$", "考核得分"),
    (_UNTIL, "截至5月底产值"),
    ("问题(?:事项|描述)?$", "存在问题"),
    ("困难$", "主要困难"),
    ("短板$", "短板"),
    (_BEGINS, "2025年基数"),
    (_ACTUAL, "2025年实际"),
    ("决算", "2025年决算"),
    (f"实绩(?:情况|[数值额])?{_ENDS}", "2025年实绩"),
    ("完成情况", "完成情况"),
    (rf"(?<!计划)(?<!预计)(?<!目标)(?<!时间)完成[数值额]?{_ENDS}", "完成额(亿元)"),
    ("^已(?!经?有?[定批])", "已投放贷款"),
    ("已完成", "2026年已完成投资"),
    ("上年", "上年产值"),
    ("去年", "去年产值"),
    ("累计(?!.*达到)", "累计引进企业"),
    ("进展", "工作进展"),
    ("(?:整改|完成|推进|落实|办理|当前|目前|项目)(?:状态|结果)$", "整改状态"),
    ("^(?:工作|任务|项目)?(?:推进|落实|办理|整改)情况$", "推进情况"),
    (r"(?:完成|兑现|办结|开工|竣工|达产|投产|履约)(?:率|比例|\(?[%‰])(?!.*(?:目标|计划))", "开工率(%)"),
    (rf"^{OF_AIM}(?:{SHARE}|率|\(?[%‰])", "占年度目标比例"),
    (f"^完成(?:年度|全年|年初)(?:目标|计划|任务){_ENDS}", "完成年度目标"),
    (
        rf"(?:^|年(?![^\d]*(?:目标|计划|任务))[^\d()]{{0,8}}(?:\([^()]*\))?)\d{{1,2}}{TO}\d{{1,2}}月(?!.*(?:目标|计划|任务))",
        "2026年1-9月产值",
    ),
)

_GENERAL = re.compile(
    f"{'|'.join(words for words, _, _ in TIMES)}|{_OF_KIND}(?:{'|'.join(words for words, _, _ in KINDS)})"
)
_REACHED = re.compile("|".join(words for words, _ in REACHED))
_BASE = re.compile(_BEGINS)


def what_counts(label: str) -> str:
    """Return the words of a label that say what is counted, without those of a time, a kind of number or a unit.

    >>> what_counts("2026年目标(亿元)"), what_counts("2026年新增企业(家)"), what_counts("一季度完成"), what_counts("上半年完成")
    ('', '新增企业', '', '')
    """
    return _GENERAL.sub("", label)


def is_reached(label: str) -> bool:
    """Return whether a label says that its numbers tell what is so already.

    >>> is_reached("1-9月完成"), is_reached("1-9月目标"), is_reached("计划完成")
    (True, False, False)
    """
    return bool(_REACHED.search(label))


def is_base(label: str) -> bool:
    """Return whether a label is of the level from which a row begins.

    >>> is_base("2025年(基期)"), is_base("基准值"), is_base("基准利率")
    (True, True, False)
    """
    return bool(_BASE.search(label))
