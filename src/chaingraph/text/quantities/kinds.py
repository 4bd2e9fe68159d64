"""Of what kind a quantity is: a level at a time (stock), an amount of a period (flow), a share, a change or a rank.

The words that tell a level from an amount are tables; the nearest before the number decides. To extend them, add a word.
"""

import re

from chaingraph.text.quantities.quantity import Quantity
from chaingraph.text.quantities.units import of_points, unit

# what is measured: a level by its name, or an amount of a period
LEVELS = (
    "规模", "总量", "总数", "余额", "存量", "保有量", "存栏", "饲养量", "面积", "产能", "装机", "容积", "库容", "资产", "注册资本", "基金", "估值", "市值",
)  # fmt: skip
AMOUNTS = (
    "产值", "收入", "营收", "增加值", "利润", "税收", "税金", "销售额", "销量", "产量", "投资", "投资额", "成交额", "交易额", "进出口额", "出口额", "进口额",
    "授信", "授信额", "贷款额", "融资额", "奖励", "奖励额", "补助", "补贴", "支出", "投入", "消费额", "发电量", "用电量", "吞吐量",
)  # fmt: skip

# what is said of it: what is there, or what comes about
THERE = (
    "现有", "已建成", "累计建成", "拥有", "共有", "建有", "设有", "已有", "集聚", "汇聚", "聚集", "在库", "在建", "在孵", "在册", "注册", "常住", "总数", "总量", "余额", "规模",
    "覆盖", "纳入", "围绕", "聚焦", "涉及", "确定", "梳理", "布局", "涵盖", "分别达到", "时限", "期限", "有效期", "成立",
)  # fmt: skip
COMING = (
    "新增", "新建", "新引进", "新认定", "新培育", "举办", "召开", "开展", "引进", "引育", "招引", "招聘", "选聘", "聘请", "聘任", "选派", "派出", "完成", "建成", "竣工", "开工",
    "投产", "落地", "签约", "组织", "培训", "培养", "培育", "打造", "发放", "投放", "推送", "发布", "入选", "获批", "获评", "获得", "认定", "达成", "解决", "破解", "化解", "攻克",
    "突破", "研发", "实施", "推荐", "申报", "立项", "争取", "链接", "对接", "走访", "深入", "服务", "帮助", "帮扶", "惠及", "带动", "支持", "授信", "放款", "贷款", "融资", "募集", "奖励", "奖补", "补助",
    "补贴", "兑现", "拨付", "减免", "退税", "退到", "补偿", "转化", "授权", "申请", "制定", "修订", "受理", "办理", "办结", "破获", "抓获", "就业", "参加", "表扬", "评选", "选树",
    "投资", "投向", "节约", "升级", "淘汰", "改造", "采购", "成交", "接待", "推动", "导入", "撬动", "追加", "安排",
)  # fmt: skip

_CHANGE = re.compile("(?:增速|增幅|降幅|涨幅|增长率)$")
_SHARE = re.compile("(?:率|比重|占比|比例)$")
_LEVEL = re.compile(f"(?<!副)(?:{'|'.join(LEVELS)})[额量]?$")
_AMOUNT = re.compile(f"(?:{'|'.join(AMOUNTS)})$")
_MADE = re.compile("(?:产量|销量|出口量)(?:情况)?(?:如下)?:[^。]*$")  # leads a list of how much was made of each
_NEW = re.compile(
    "新[增建扩种]|改造|扩[建种]"
)  # with which the indicator of a level begins that is no level, but how much of it comes about (新建茶园面积)
_BUILDS = re.compile("建设|新建|建成")
_CLAUSES = re.compile("[,。;:|]")
_ENDS = re.compile(r"[,、。;:|\d]")
_FAR = 200  # characters of a list before a quantity
_NEAR = 40  # characters in which words tell of what kind a quantity is
_SAID = re.compile("(?!规模以[上下])(?:" + "|".join(sorted({*THERE, *COMING}, key=len, reverse=True)) + ")")


def kind(quantity: Quantity, text: str, start: int, end: int) -> str:
    """Return what kind of quantity seems to stand from ``start`` to ``end`` of a canonical text.

    It is ``stock``, ``flow``, ``share``, ``growth`` or ``ranking``. What only the words around tell is a guess.
    """
    indicator = quantity.indicator or ""
    measured = unit(quantity.unit).kind if quantity.unit else ""
    if quantity.rank:
        return "ranking"
    if quantity.status == "change" or _CHANGE.search(indicator):
        return "growth"
    if (measured == "shares" and not of_points(quantity.unit)) or _SHARE.search(indicator):
        return "share"
    if measured == "events" or _AMOUNT.search(indicator):
        return "flow"
    if measured == "time" or (_LEVEL.search(indicator) and not _NEW.match(indicator)):
        return "stock"
    if not quantity.cell and _MADE.search(text, max(0, start - _FAR), start):
        return "flow"
    told = "建成" if quantity.does == "建设" or _is_to_build(quantity, text) else said(quantity, text, start, end)
    return "flow" if (told in COMING if told else measured == "money") else "stock"


def _is_to_build(quantity: Quantity, text: str) -> bool:
    """Return whether a cell counts what the task of its row builds (加快中试线建设 | 中试线2条)."""
    task = text[slice(*quantity.of)] if quantity.cell and quantity.of else ""
    things = (quantity.indicator or "").removesuffix("数")
    return len(things) > 1 and things in task and bool(_BUILDS.search(task))


def said(quantity: Quantity, text: str, start: int, end: int) -> str | None:
    """Return the nearest word before a quantity that tells a level from an amount, else one of its indicator, else one after it."""
    before = "" if quantity.cell else _clause(text[max(0, start - _NEAR) : start])
    after = "" if quantity.cell else _ENDS.split(text[end : end + _NEAR])[0]
    return next(
        (
            found[-1]
            for words in (before, quantity.does, quantity.indicator or "", after)
            if (found := _SAID.findall(words))
        ),
        None,
    )


def _clause(before: str) -> str:
    """Return the clause that ends where a quantity begins, with the one before it where it tells a part of that (其中)."""
    clauses = _CLAUSES.split(before.removesuffix(":"))  # 建成中试线:2条
    return "".join(clauses[-2:]) if clauses[-1].startswith("其中") else clauses[-1]
