"""Measures that say nothing without what they are of (利率, 规模, 总数, 产量), which the words before them have named.

To extend, add a row to a table; the example of a row is its test.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar, units
from chaingraph.text.quantities.indicators.trimming import TRAIL, measured
from chaingraph.text.quantities.vocabulary import ADVERBS, BECOMES, DOING, WHEN

# measures, of what they are, and what that is called
OWNED: tuple[tuple[str, str, str], ...] = (
    ("余额|额度|利率|年利率|期限", "授信", "推出信用授信，额度最高500万元"),
    ("余额|额度|利率|年利率|期限", "贷款|贷(?=[”》,、;(]|$)", "推出“柚农贷”，利率3.2%"),
    ("余额|额度|费率|期限", "担保", "提供批量担保，费率不高于1%"),
    ("额度|期限", "补贴|补助|津贴|贴息", "给予稳岗补贴，期限6个月"),
    ("总?规模", "子基金|母基金|基金|周转金|资金池|债券", "设立引导基金，总规模30亿元"),
)
_BARE = re.compile(
    rf"(?:.*[”,、;:(|]|^)(?:{WHEN}|{ADVERBS}|最[高低长])*(?P<measure>余额|额度|年?利率|费率|期限|总?规模)[低高]?"
)
_TOTAL = re.compile(rf"[,、;](?:{WHEN}|{ADVERBS})*(?P<total>总数量?|总量)")
_NEW = re.compile(
    f"^(?:{DOING}|净?新?增加?)(?=..)|(?:新增加?|净增加?|增加|新认定|新培育)?数量?$"
)  # not of all that there are
_GATHER = re.compile(  # a clause of those who grow in number, and the next one of how many there are
    r"(?:^|[,;。])(?:[^,;。]{0,40}产业链)?(?P<things>[\u4e00-\u9fff“”]{0,12}?(?:企业|主体|商户|合作社|公司|机构))(?:不断|持续|加快|加速|稳步|逐步|快速|增量|扩容)[^\d,;。]{2,8}"
    rf"{_TOTAL.pattern}$"
)
_GROWN = re.compile(  # on how much land what is grown, and how much of it
    r"(?:新增)?(?P<crop>[\u4e00-\u9fff]{2,8}?)(?:(?:种植|栽培|养殖|播种)总?面积|(?<=[园林])总?面积|年?总?产量)"
)
_YIELD = re.compile(rf"[,、;](?:{WHEN}|{ADVERBS})*(?P<yield>年?总?产量|(?:年|综合)?总?产值)")
_STEP = re.compile(
    rf"(?P<what>[^,。;:]{{2,24}}?)(?:{grammar.ONTO}|(?:成功|首次|历史性)?突破)[^,。;:]{{1,12}}?(?:台阶|大关|关口),(?:达到?|为|实现)*$"
)
_RAISED = re.compile(  # what is raised, in the clause before that of the level from which it comes
    r"(?:提高|提升|扩大|降低|缩短|压减|增加)(?P<what>[\u4e00-\u9fff]{2,12}),(?:由|从)(?:(?:目前|现在|现有|当前|去年|上年|20\d\d年)[底末]?的?)?$"
)

_LENDS = re.compile(
    r"(?:(?P<each>单[户笔家]|每[户笔家])[^,。;:、\d]{0,4}?)?(?:最[高多])?可(?:以|申请)?[贷借]款?(?:额度?)?$"
)  # before the most that one may borrow


def lent(before: str, unit: str | None) -> str | None:
    """Return how much one may borrow, where the words before a sum say that one may (单户最高可贷500万元); None for any other words.

    >>> lent("推出“链贷”,单户最高可贷", "元"), lent("最高可贷", "年"), lent("放贷", "元")
    ('单户贷款额度', None, None)
    """
    may = _LENDS.search(before) if units.unit(unit or "").kind == "money" else None
    return f"{may['each'] or ''}贷款额度" if may else None


def raised(before: str, after: str) -> str | None:
    """Return what the clause before says is to be raised from a level (提高加工率,从现在的35%提升到60%); None for any other words.

    >>> raised("重点是提高加工率,从现在的", "提升到60%"), raised("提高加工率,从现在的", "的企业"), raised("提高,从", "提升到60%")
    ('加工率', None, None)
    """
    told = _RAISED.search(before) if re.match(f"{BECOMES}[到至]", after) else None
    return told["what"] if told else None


def owned(before: str, sentence: str) -> str | None:
    """Return a measure that stands alone ``before`` a quantity with what it is of, which its ``sentence`` names last.

    >>> owned(",利率", "推出“柚农贷”,利率"), owned(",规模", "设立引导基金,规模"), owned("贷款余额", "贷款余额")
    ('贷款利率', '基金规模', None)
    """
    match = _BARE.fullmatch(TRAIL.sub("", before))
    words = sentence[: len(sentence) - len(before) + match.start("measure")] if match else ""
    return called(words, match["measure"]) if match else None


def called(words: str, measure: str) -> str | None:
    """Return a measure with what it is of, the last that some words name.

    >>> called("竹木贷", "余额"), called("石墨产业基金", "规模"), called("石墨产业链", "规模")
    ('贷款余额', '基金规模', None)
    """
    fitting = "|".join(f"(?:{owner})" for measures, owner, _ in OWNED if re.fullmatch(measures, measure))
    last = [match[0] for match in re.finditer(fitting, words)][-1:] if fitting else []
    return f"{'贷款' if last[0] == '贷' else last[0]}{measure}" if last else None


def first_part(before: str, sentence: str) -> str | None:
    """Return how large the first part is of what the sentence before says that is raised or lent (设立母基金,首期20亿元).

    >>> first_part(",首期", "设立母基金,首期"), first_part(",首期", "举办培训班,首期"), first_part(",首期出资", "设立母基金,首期出资")
    ('首期规模', None, None)
    """
    alone = re.search("[,、;:]首期(?:规模)?$", TRAIL.sub("", before))
    return "首期规模" if alone and re.search("基金|贷|债券|资金池", sentence) else None


def total(before: str, sentence: str, counted: str | None) -> str | None:
    """Return of what a total is the number: of those who grow by the clause before it, else of what was ``counted`` there (新增规上企业12家,总数达到86家).

    >>> total(",总数达到", "", "新增规上企业数"), total(",总数", "", "规上企业净增数"), total(",总数", "", None)
    ('规上企业总数', '规上企业总数', None)
    >>> total(",总量达", "链上企业加快集聚,总量达", None), total(",总数", "石墨产业链企业不断集聚,总数", None), total(",总数", "服务企业发展,总数", None)
    ('链上企业总量', '企业总数', None)
    """
    if told := _GATHER.search(TRAIL.sub("", sentence)):
        return told["things"] + told["total"]
    match = _TOTAL.fullmatch(TRAIL.sub("", before))
    things = _NEW.sub("", _NEW.sub("", counted or ""))
    return f"{things}{match['total']}" if match and things else None


def stepped(before: str) -> str | None:
    """Return what has risen above a round number, and is told after that (产值跨上百亿元台阶,达107亿元).

    >>> stepped("锂电产值跨上百亿元台阶,达"), stepped("产值突破百亿元大关,税收达")
    ('锂电产值', None)
    """
    match = _STEP.search(before)
    return measured(match["what"], "") or None if match else None


def grown(before: str, former: str | None) -> str | None:
    """Return of what a yield is, where the quantity before told on how much land that is grown (柚子种植面积3万亩,产量5万吨).

    >>> grown(",产量约", "柚子种植面积"), grown(",年产值", "茶园面积"), grown(",产值", "建筑面积")
    ('柚子产量', '茶园年产值', None)
    """
    land, told = _GROWN.fullmatch(former or ""), _YIELD.fullmatch(TRAIL.sub("", before))
    return f"{land['crop']}{told['yield']}" if land and told else None
