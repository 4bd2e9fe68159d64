"""By which words a curator calls what is given: the word for it, why it is given, and of what it is a share.

To extend, add a row to ``REASONS``; the example of a row is its test.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.quantities import units
from chaingraph.text.quantities.indicators.given_for import given_for
from chaingraph.text.quantities.vocabulary import AWARD, EACH, GRANTS

# why something is given: the words of the sentence that say so, the word before what is given, an example
REASONS: tuple[tuple[str, str, str], ...] = (
    (r"引荐|以商招商|委托招商", "引荐", "对引荐项目的机构奖励20万元"),
    (r"升规|入规|上规|纳统|小升规|首次(?:达到|纳入)规模", "升规", "对首次升规的工业企业奖励10万元"),
    (r"认定|获评|评定|评为|获批|命名|授予", "认定", "对认定为省级车间的奖励50万元"),
    (r"(?:成功|首发|首次)上市|新三板|挂牌", "上市", "对在境内成功上市的企业奖励300万元"),
    (r"(?:采购|配套)(?:额|[^,。;]{0,10}产品)", "采购", "年度新增采购额达到2000万元的奖励30万元"),
    (r"参展|展位", "参展", "对参展企业补助2万元"),
)
_YEARS = re.compile("^第?[一二三四五六七八九十]年(?:每年)?(?=..)")  # in which it is given
_GIVEN = rf"(?:{GRANTS})"
_BARE = re.compile(rf"(?P<once>一次性)?(?P<given>{_GIVEN})")
_MONEY = re.compile(f"^资金(?P<given>{_GIVEN}|支持|扶持)$")  # 给予资金奖补
_SHARE_OF = re.compile(
    r"(?:按照?|奖励|补助|补贴|给予)(?:其|该项目)?(?:已完成|实际完成|实际|当年|年度)?(?P<what>[^,。;%()]{2,16}?)(?:\([^()]*\))?的?$"
)
_COST = re.compile(  # what is paid for, before what is given towards it (所发生的评估费用,给予最高30%)
    r"(?P<what>[\u4e00-\u9fff]{2,6}?(?:费用?|支出|利息|租金|保费|运费|造价|投入))(?:,|的)?(?:市财政|县财政|财政)?(?:再|分别|最高|按)*(?:给予|予以|按)?(?:最高|不超过)?$"
)
_LATER = re.compile(  # what is given, said after the share and another number (的10%给予最高2000万元补贴, 的2%进行一次性资金奖励)
    rf"(?:的?标准|的?比例)?,?(?:给予|予以|进行|奖励给)?[^。;,]{{0,24}}?(?P<words>(?:一次性)?(?:资金|引荐|引导|配套|贷款|财政)?(?:{_GIVEN}|配套|扶持|贴息|支持))"
)
_COSTS = re.compile(  # which costs are given, in a list too (分别奖励工作经费30万元、20万元)
    rf"(?P<given>{_GIVEN})(?P<costs>[\u4e00-\u9fff]{{0,4}}(?:工作|活动|业务|运行|培训)经费)(?:[\d.]+[万亿]?元[、和])*$"
)
_OPEN = re.compile(rf"(?:财政|资金)?(?:{_GIVEN}|配套|扶持|贴息|支持)")  # does not say of what it is a share
_SHORT = {"奖": "奖励", "补": "补助"}  # said short (每家奖5万元)
_SAID_SHORT = re.compile(r"(?<![\u4e00-\u9fff]{3}[获颁])(?P<short>[奖补])(?:最高)?$")


_LEVEL = (  # by which those differ to whom something is given
    "(?:(?:国家|自治区|省|市州|地市|市|州|盟|区县|县区|区|县)级|[特一二三]等奖?|[金银铜]奖|(?:大|中小|中|小微|小|微)(?:型|(?=企业))|[一二三四五]星级|[1-5]?A级|[一二三ABCD]类|优秀|良好|合格)"
)
_OF_LEVEL = re.compile(  # right before what is given (大型企业给予500万元、小型给予100万元)
    rf"(?:^|[、,;:和对按])(?P<level>{_LEVEL})(?:(?<!级)(?:企业)?|(?<=[星A]级)|(?=的|$))的?(?:分别|再|给予|予以|每[家个]|一次性|{_GIVEN}|奖|补|最高|不超过)*$"
)
_OF_LEVELS = re.compile(  # in a list before that of what is given (国家级、省级链主企业,分别奖励)
    rf"(?P<levels>(?:(?:{_LEVEL}|国家|[省市县特一二三])[、和与及])+{_LEVEL})(?P<noun>(?:(?!分别)[^,。;:的、\d]){{0,12}})(?:[,的][^。;:\d]{{0,24}}?)?分别[^,。;:\d]{{0,12}}$"
)
_AFTER_OTHERS = re.compile(  # what is given, behind what those of other levels get (…、小型给予100万元一次性奖励)
    rf"(?:[、,;和]{_LEVEL}[^,。;:\d]{{0,8}}\d[\d.]*[万亿]*元){{1,4}}(?:的标准)?(?:给予)?(?P<words>{AWARD})"
)
_OF_LAST = re.compile(
    "(?:等奖|星级|级|类)$"
)  # what only the last of a list of levels may have (国家、省级, 一、二等奖)


def of_level(before: str, called: str) -> str:
    """Return what is given (``called``) with the level of those to whom it is, where that stands right before it.

    >>> of_level(",大型给予", "奖励额"), of_level("、小型给予", "大型奖励额"), of_level("、给予", "大型奖励额")
    ('大型奖励额', '小型奖励额', '大型奖励额')
    >>> of_level("、省级的给予", "奖励额"), of_level(",省级给予", "奖励额")  # who gives
    ('省级奖励额', '奖励额')
    """
    own = _OF_LEVEL.search(before)
    if not own or not called or own["level"] in called:
        return called
    return f"{own['level']}{re.sub(f'^{_LEVEL}', '', called)}"


def by_level(before: str, called: Sequence[str | None]) -> list[str] | None:
    """Return what each of a list of awards is ``called`` with the level for which it is, where as many stand in a list before them.

    >>> by_level("对国家级、省级链主企业,分别给予", ["认定奖励额", "认定奖励额"]), by_level("对获评国家级、省级的,分别奖励", ["认定奖励额"] * 2)
    (['国家级链主企业认定奖励额', '省级链主企业认定奖励额'], ['国家级认定奖励额', '省级认定奖励额'])
    >>> by_level("对新认定的国家、省级企业技术(研发)中心,分别给予", ["认定奖励额", "认定奖励额"])
    ['国家级企业技术中心认定奖励额', '省级企业技术中心认定奖励额']
    >>> by_level("对国家级、省级链主企业,分别给予", ["奖励额"] * 3), by_level("对链主企业分别给予", ["奖励额"] * 2)
    (None, None)
    """
    match = _OF_LEVELS.search(before)
    levels = re.split("[、和与及]", match["levels"]) if match else []
    if not match or len(levels) != len(called) or not all(called):
        return None
    noun = re.sub(r"\([^()]*\)", "", match["noun"])
    last = _OF_LAST.search(levels[-1])
    ending = last[0] if last else ""
    told = [re.sub(f"^(?:{_LEVEL})?{re.escape(noun)}", "", one or "") for one in called]
    return [f"{level.removesuffix(ending)}{ending}{noun}{one}" for level, one in zip(levels, told, strict=True)]


def given(sentence: str, after: str, unit: str | None, base: str | None, headed: str = "") -> str | None:
    """Return what is given, by the word that says so, before an award or right after its list; ``base`` is what the one before it was.

    What neither those words nor the sentence say for what it is given is said by what its item is ``headed`` with.

    >>> given("对认定为省级车间的,给予奖励", "。", "元", None), given("按设备投资的", "给予补助", "%", None)
    ('认定奖励额', '设备投资补助比例')
    >>> given("单个项目", "。", "元", "设备投资补助比例"), given("每家奖", "。", "元", None)
    ('设备投资补助额', '奖励额')
    >>> given("按固定资产投资额的", "给予最高20万元补贴", "%", None), given("对发生的评估费用,给予", "的补贴", "%", None)
    ('固定资产投资补贴比例', '评估费用补贴比例')
    >>> given("对前列的乡镇分别按", "、8万元给予资金奖补。", "元", None)
    '奖补资金额'
    """
    rate = unit in units.SHARES
    clause = re.split("[,;:]", sentence)[-1]
    if not rate and (costs := _COSTS.search(clause)):
        return f"{costs['costs']}{costs['given']}额"
    words = _words(clause, after) or _of_all(clause, after)
    if rate:
        return _share(sentence, clause, words or _later(after), headed)
    if base and base.endswith("比例") and (not words or re.match(f"[^,。;]{{0,6}}{_GIVEN}", after)):
        return re.sub("比例$", "额", base)
    if words is None and (short := _SAID_SHORT.search(clause)):
        words = _SHORT[short["short"]]
    return _amount(sentence, words, headed) if words else base


def _of_all(clause: str, after: str) -> str | None:
    """Return the words that say what is given to one level and to others, behind what the last of them gets."""
    behind = _AFTER_OTHERS.match(after) if _OF_LEVEL.search(clause) else None
    return behind["words"] if behind else None


def _words(clause: str, after: str) -> str | None:
    """Return the words that say what is given: right after the numbers, else the last of the clause before them."""
    following = re.sub(r"^(?:[、和][\d.]+[万亿]?[元%])*(?:的)?(?:标准|比例)?(?:给予|予以)?", "", after)
    match = re.match(AWARD, following) or next(iter(list(re.finditer(AWARD, clause))[-1:]), None)
    if not match:
        return None
    return re.sub(
        f"^.*(?:给予|予以|分别|{EACH}|最高|再|[的对方人]|企业|主体|单位|机构|车间|团队)(?=.*(?:奖|补|资助|贴息|津贴))",
        "",
        _YEARS.sub("", match[0]),
    )


def _later(after: str) -> str | None:
    found = _LATER.match(after)
    return found["words"] if found else None


def _share(sentence: str, clause: str, words: str | None, headed: str) -> str | None:
    """Return the words for a share that is given, with what it is a share of."""
    of = _SHARE_OF.search(clause) or _COST.search(sentence)
    if not words:
        return None
    words = words.removeprefix("一次性")
    open_ = bool(_OPEN.fullmatch(words))
    what = re.sub("^.*的|(?<=投资)额$", "", of["what"]) if of and open_ else ""
    what = what or (_why(sentence, headed) if open_ else "")
    return f"{'' if what in words else what}{words}比例"


def _amount(sentence: str, words: str, headed: str) -> str:
    """Return the words for an amount that is given, with why, where they do not say that themselves."""
    bare = _BARE.fullmatch(words)
    if not bare:
        return _MONEY.sub(r"\g<given>资金额", words)
    if bare["once"]:
        return f"{words}额"
    return f"{_why(sentence, headed)}{bare['given']}额"


def _why(sentence: str, headed: str) -> str:
    """Return why or for what something is given; empty where nothing says it."""
    reason = next((word for pattern, word, _ in REASONS if re.search(pattern, sentence)), "")
    return reason or given_for(sentence, headed)
