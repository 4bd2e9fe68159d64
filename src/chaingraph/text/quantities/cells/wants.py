"""Labels of what is wanted, lacking or offered, none of which is reached: who looks for how many people (需求人数), what a firm is short of (用工缺口), how much a bank lends (授信额度)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MET = "(?!.*(?:已|满足|解决|落实|补[足齐]|填补|弥补|缩小|减少|使用|用信|剩余))"  # what came of it
_HOW_MUCH = "(?:总?数量?|人数|总?额|金额|面积|规模|名额|岗位数?)?"
_NEEDED = "融资|资金|贷款|信贷|用工|用地|用电|用水|用能|用房|人才|人员|用人|厂房|场地|土地|岗位"
WANTED = re.compile(
    rf"{_MET}.*(?:(?:{_NEEDED})需求{_HOW_MUCH}|需求(?:人数|名额|岗位数?|数量)|需要(?:人数|资金)|招聘(?:人数|名额|岗位数?)|急需{_HOW_MUCH})"
)
LACKED = re.compile(rf"{_MET}.*(?:缺口|缺额|短缺|空缺|缺工|缺员){_HOW_MUCH}")
OFFERED = re.compile(rf"{_MET}(?:.*(?:授信|贷款|信贷|信用|融资|担保|产品|单户))?(?:最高)?额度")
_PAID = re.compile("(?:税前|基本|最低|最高)*(?:年薪|月薪|薪[酬资]|工资)(?:标准|待遇|范围|水平)?")  # to those looked for
_TERM = re.compile(".*(?:期限|利率|费率)(?:上限|下限)?")
_PRODUCT = re.compile("(?:.*(?:金融|信贷|贷款|保险|融资|担保))?产品(?:名称)?")
_FOR_WHOM = re.compile(
    "(?:服务|适用|支持|面向|目标)(?:对象|客群|客户|范围|企业)|(?:申请|准入|办理|贷款)条件|(?:开办|承办|经办|合作|主办|推出|所属)(?:银行|机构)|(?:银行|机构)(?:名称)?"
)


def status(words: str, labels: Sequence[str]) -> str | None:
    """Return what a quantity with such ``words`` is, in a table with such ``labels``: planned where it is wanted or offered, given as an award by a product; None where neither.

    >>> status("需求人数", []), status("年薪", ["需求人数"]), status("年薪", ["姓名"]), status("需求满足率", [])
    ('planned', 'planned', None, None)
    >>> status("贷款额度", ["产品名称", "服务对象"]), status("2026年授信额度", ["产业链"]), status("已用授信额度", [])
    ('award', 'planned', None)
    """
    if OFFERED.fullmatch(words) or (_TERM.fullmatch(words) and is_of_products(labels)):
        return "award" if is_of_products(labels) else "planned"
    paid = _PAID.fullmatch(words) and any(map(WANTED.match, labels))
    return "planned" if paid or WANTED.fullmatch(words) else None


def is_of_products(labels: Sequence[str]) -> bool:
    """Return whether a table lists what banks or insurers offer, and for whom."""
    return any(map(_PRODUCT.fullmatch, labels)) and any(map(_FOR_WHOM.fullmatch, labels))


def is_lacked(words: str) -> bool:
    """Return whether words count what is missing: neither reached nor aimed at.

    >>> is_lacked("用工缺口"), is_lacked("缺口已补足资金"), is_lacked("缺陷率"), is_lacked("缺口率")
    (True, False, False, False)
    """
    return bool(LACKED.fullmatch(words))
