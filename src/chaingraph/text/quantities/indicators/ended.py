"""Words of an indicator with what is meant by the unit: 数, 额, 面积.

To extend, add a row to a table; the example of a row is its test.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities import units
from chaingraph.text.quantities.indicators.trimming import TRAIL, loose
from chaingraph.text.quantities.vocabulary import GRANTS

_WHOLE = re.compile(  # words that say already what is measured
    r"(?:率|比|比重|占比|比例|额|量|值|数|规模|面积|收入|投资|税收|利润|余额|增速|增幅|降幅|涨幅|跌幅|强度|幅度|周期|时间|资金|经费|里程|总长|产能|能力|库容|次数|人数|人次|家次|户次|权重|补助|补贴|奖励|津贴|贴息|奖金|总额|成本|用时|价格|缺口|长度|指数|GDP|(?:增长|下降|亏损|覆盖|受益|加快|回升|参保)面|得分|排名|位次|名次|份额|时限|期限|任期|账期|工期|公示期|有效期|聘期|会期|年龄|车程|航程|年限|收入门槛|距离|载重|税额|营收|(?<![制季年调])度)$"
)
# endings, by unit; of a unit in none, by its kind
ENDINGS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("亩", "平方米", "公顷", "平方公里", "m2", "平米"), "面积", "盘活低效用地970亩"),
    (("公里", "千米", "米"), "里程", "新修林道186公里"),
    (("次",), "次数", "走访企业3次"),
    (("场",), "场次", "举办专场招聘会8场"),
    (("年",), "年限", "稳定供货2年"),
    (("天", "日"), "天数", "停产47天"),
    (("人次",), "人次", "开展职业技能培训300人次"),
    (("家次",), "家次", "走访企业40家次"),
    (("户次",), "户次", "上门服务60户次"),
    (("场次",), "场次", "组织银企对接12场次"),
    (("批",), "批次", "认定链主企业三批"),
    (("架次", "批次"), "", "完成飞行300架次"),
)
ENDING_OF = {unit: ending for symbols, ending, _ in ENDINGS for unit in symbols}
_KINDS = {"money": "额", "things": "数", "events": "数", "shares": "比例", "weight": "量", "time": "时间"}
RATES = (*units.SHARES, "倍")  # in which it is told how fast something grows
_TO_WHOM = "[^,。;]*(?:企业|单位|机构|团队|人才|个人|园区|主体|户)"  # to whom money is given
# rewritings, each with an example
_REWRITTEN: tuple[tuple[str, str, str], ...] = (
    (r"^(?:新增|累计)?发放(?:贷款)?额?$", "贷款发放额", "发放8.7亿元"),
    (r"^发放.*贷”?额?$", "贷款发放额", "发放“笋农贷”1.6亿元"),
    (r"营收(?=额?$|占|增|降)额?", "营业收入", "一季度营收21.7亿元"),
    (r"^(?:.*)基金额$", "基金规模", "设立产业基金20亿元"),
    (r"^(.*)参保额$", r"\1参保额", "参保3万元"),
    (r"^(?:[省市县区州镇]级?财政局?)?(?:统筹)?(安排|统筹|投入|支持|拨付|下达|列支|筹措|兑现|争取)额$", r"\1资金额", "县财政统筹5000万元"),
    (r"^([年日])产(?![值能量品业出])([\u4e00-\u9fff]{1,8}?)[数量]$", r"\2\1产量", "年产羽绒服1800万件"),
    (r"^占(?!地|用|比(?!重))(?=.)", "", "占规上工业的30%"),
    (r"^资金(奖励|奖补|补助|补贴|支持|扶持)额?$", r"\1资金额", "给予资金奖补8万元"),
    (rf"^({GRANTS})({_TO_WHOM})额$", r"\2\1额", "奖励链主企业500万元"),
    (rf"^({_TO_WHOM})额$", r"\1金额", "给予链主企业500万元"),
)  # fmt: skip


def named(words: str, unit: str | None) -> str:
    """Return the words of a cell or a label as an indicator (引进企业, 家: 引进企业数)."""
    return ended(TRAIL.sub("", loose(words)) or words, unit, False)


def says_measure(words: str) -> bool:
    """Return whether words say what is measured, and need no 数 or 额.

    >>> says_measure("基金规模"), says_measure("链主企业")
    (True, False)
    """
    return bool(_WHOLE.search(words))


def changed(unit: str | None, falls: bool) -> str:
    """Return the word for a change, or for one that ``falls``, by its unit.

    >>> [changed(unit, falls=False) for unit in ("%", "个百分点", "家", "元")], changed("%", falls=True), changed("家", falls=True)
    (['增速', '增幅', '增加数', '增加额'], '降幅', '减少数')
    """
    if unit in RATES or units.of_points(unit):
        return "降幅" if falls else "增速" if unit in RATES else "增幅"
    counts = units.unit(unit or "").kind in units.COUNTS
    return f"{'减少' if falls else '增加'}{'数' if counts else '额'}"


def ended(words: str, unit: str | None, noun: bool) -> str:
    """Return words with what is meant by the unit: 数, 额, 面积 …; those that say it already stay."""
    described = units.unit(unit) if unit else None
    if re.search("(?:出栏|存栏|年产|出口)$", words):
        return words + ("额" if described and described.kind == "money" else "量")
    if noun and unit is None:
        return words + "数"
    ending = (
        "" if _WHOLE.search(words) else ENDING_OF.get(unit or "", _KINDS.get(described.kind if described else "", ""))
    )
    told = words if words.endswith(ending) else words + ending
    if words.endswith("投资") and described and described.kind == "money" and not words.endswith("总投资"):
        told = words + "额"
    for pattern, replacement, _ in _REWRITTEN:
        told = re.sub(pattern, replacement, told)
    return told
