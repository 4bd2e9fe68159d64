"""What a quantity is by the words right beside it, where a rule of support leaves no doubt: a condition, or what is given.

To extend, add a row to a table; the example of a row is its test. What a text only tells to have been given is none of it.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar, units
from chaingraph.text.quantities.quantity import Quantity
from chaingraph.text.quantities.statuses.awards import ASKED_FOR, is_ceiling
from chaingraph.text.quantities.vocabulary import GRANTS

_GIVES = f"(?:给予|{GRANTS}|予以|再奖|奖(?![项牌杯金章])|补(?![齐短充上足强链位缺]))"
_TO = r"(?:企业|其|最高|每[家户人个])?(?:[\d.]{1,8}[万亿]?元[、和]){0,6}"  # between what is done and how much is given, or the last of a list
_ONCE = "(?:一次性|分期)?"
_SANCTION = "(?:予以|取消|约谈|通报|撤销|退出|摘牌|调减|扣减|不得|收回|追回|退还|整改|作出(?:书面)?说明)"
_SCORES = r"(?:可)?[得计加扣减](?:最多)?(?:\d[\d.]{0,3}|满)?分"
_WAS_PAID = re.compile("已|累计|去年|上年(?!度?[^,。;]{0,10}(?:贡献|营收|税收|产值))|了|获(?!评|批)")  # it was given
_WAS_MADE = re.compile(
    "已|了|[被共曾](?:累计)?$|[被共曾](?=[得计加扣减])|去年|上年(?!度)|得分\\d"
)  # it was earned or lost
_ONLY_PAID = re.compile(  # in its clause: it is given again, or is only shared
    "兑现|兑付|拨付|(?<!分别)(?<!按月)(?<!一次性)发放|落实|安排|争取|(?:保费|运费|所需资金)"
)

# the words before and after a quantity of money or a rate that is given, each with an example
AWARDS: tuple[tuple[str, str, str], ...] = (
    (rf"(?:{GRANTS}|(?<![获颁嘉评大])奖|(?<![贴滋弥填候递增])补){_TO}$", "", "首次评为甲级奖20万元"),
    (r"按照?[^,。;]{0,30}$", rf"(?:的?(?:标准|比例))?(?:给予|予以|{GRANTS}|补(?![齐短充上足强链位缺])|奖)", "省级按研发投入的30%给予补助"),
    (r"(?<!风险)(?:补贴|补助|奖励|补偿)(?:比例|标准|额度|金额)?(?:由|从)$", r"[提上][高调][到至为]", "参展补贴由60%提高到80%"),
    (r"(?<!风险)(?:补贴|补助|奖励|补偿)(?:比例|标准|额度|金额)?(?:由|从)?[^,。;]{0,14}(?:提高|上调)[到至为]$", "", "参展补贴由60%提高到80%"),
    (r"的,?(?:再|另)(?:加|给)$", "", "进入名录的再加5万元"),
    (r"(?:标准|比例|额度|奖补|补助|补贴|奖励|支持|扶持)[^,。;\d]{0,8}上浮$", "", "在现有标准上支持比例再上浮10%"),
    (rf"(?:{GRANTS}|支持|扶持)比例(?:再|相应|可|分别)*(?:提高|增加)$", "", "对再生项目补助比例提高2个百分点"),
    (r"(?:支持|扶持|资助|补助|奖励)[^,。;]{0,6}(?:强度|额度|标准)$", "", "单个项目支持强度最高1000万元"),
    (r"给予[^,。;]{2,24}$", rf"(?:[和、][^,。;]{{2,16}}%)?的{_ONCE}(?:扶持|支持|{GRANTS}|优惠)", "对企业给予上年度区贡献5%和新增贡献60%的扶持"),
    (r"按照?[^,。;]{2,40}的$", rf",对[^,。;\d]{{2,20}}{_ONCE}(?:或分[^,。;]{{1,6}})?(?:给予|予以)?(?:{GRANTS})", "按照项目投资额的1%,对龙头企业一次性给予奖励"),
    (r"按照?[^,。;]{0,30}$", rf"(?:/[\u4e00-\u9fff]{{1,4}})?(?:[、和或][^,。;\d]{{0,6}}(?:最高)?(?:不超过)?[\d.]+[万亿]?元)?(?:给予|予以)?{_ONCE}(?:{GRANTS})(?!资金|项目|政策|办法)", "按设备投资额20%、最高400万元给予补助"),
)  # fmt: skip
# the same of points
POINTS: tuple[tuple[str, str, str], ...] = (
    (
        r"的[^,。;\d]{0,6},?(?:可|各|再|另|最多|一次性?|每[次项个]|相应|酌情|给予|予以|并|分别)*[得计加扣减](?:最多)?$",
        "",
        "按期完成的得10分",
    ),
    (
        r"(?:考核|考评|评价|评分|评优)(?:总分|得分|总评)?中?(?:可|再|另|一次性?|每次|相应|酌情|给予|予以)*[加扣减](?:最多)?$",
        "",
        "在年度考核中加1—3分",
    ),
    (
        r"[加扣减](?:\d[\d.]{0,3}分,)?(?:累计|合计|总计|最多|最高)*(?:[加扣减]?分)?$|(?:累计|合计|最多|最高)[加扣减]分?$",
        "",
        "扣2分,累计扣分不超过5分",
    ),
    (r"每[^,。;]{1,24}?,?(?:再|另|各)?[加扣减]$|每[^。;]{1,30}分,最[多高][加扣减]$", "", "每少一次扣2分"),
)
# the same of a condition
CONDITIONS: tuple[tuple[str, str, str], ...] = (
    (r"每[^,。;\d]{0,8}$", r"[^,。;\d]{0,16}?,?(?:再|另|各)?[加扣减]\d[\d.]{0,3}分", "每缺席1次扣2分"),
    ("", r"[^,。;\d]{0,6}的,?(?:可|各|再|另|最多|一次性|不)*[得计加扣减](?:最多)?(?:\d[\d.]{0,3}|满)?分", "完成计划90%的得10分"),
    ("", r"的,?(?:再|另|每[户家个]|一次性|分别)*(?:奖(?!金)|补(?![齐短充上足强链位缺])|给予|奖励|补助)", "在库满两年的再奖5万元"),
    (r"(?<!按)(?<!按照)", rf",?(?:最高|一次性|再)?{_GIVES}(?:最高)?\d", "出口额首次过500万美元奖20万元"),
    (r"(?:已|曾)?[^,。;\d]{0,8}?过$", r"[^,。;\d]{0,8}的,?(?:均|一律|原则上|将)?(?:不再|不予|不得|不能)", "已享受过2次的不再支持"),
    ("", r"[^,。;\d]{0,12}的,每[^,。;\d]{1,4}?[加扣减]\d[\d.]{0,3}分", "7个工作日内未答复的,每件扣1分"),
    (r"(?:要是|如果|若(?!干)|倘若|假如|假若)[^,。;]{0,24}$", r"[^,。;\d]{0,16},[^。;\d]{0,10}?(?<![主需重首必纪])(?:要|就|则|须|必须|应当?)(?!求)", "要是再签不下3个,链长要作检讨"),
    ("", rf"(?![在对为向])[^,。;\d]{{0,12}}的[^,。;\d]{{0,8}},?(?:由[^,。;]{{2,16}}|[^,。;\d]{{2,10}})?{_SANCTION}", "两次缺席的,由督查室通报"),
)  # fmt: skip
# the same of one that says at least or at most how much
BOUNDED: tuple[tuple[str, str, str], ...] = (
    ("", grammar.GRADED, "得分90分以上为优秀"),
    (r"(?:企业|单位|主体|机构|团队|[方人])(?:均|还)?(?:须|应当?|需|必须)(?:同时)?(?:具有|具备|满足|符合)(?:(?!20\d\d年|[年月][内底]|[今全]年|建成|完成|实现)[^。;])*$", "", "揭榜方须具有独立法人资格,研发投入占比不低于5%"),
    ("", rf"(?:[^,。;\d]{{0,8}}[、和且][^,。;\d]{{1,16}}[\d.]+[万亿]?[^,。;\d]{{1,3}}){{1,3}}的{_SCORES}", "引进项目不少于8个、到位资金不低于15亿元的得满分"),
    (r"对(?![接外口标照比])[^,。;]{0,50}$", rf"[^。;,]{{0,30}}?的[^,。;\d]{{0,20}}(?:,(?:[^,。;\d]{{0,16}},)?)?[^,。;\d]{{0,16}}{_GIVES}", "对产值增加1000万元以上且增速高于15%的企业,每户给予20万元"),
    (r"", r"[、或且][^,。;]{0,24}的[^,。;\d]{0,10}(?:企业|项目|单位|平台|机构|人才|团队)", "年研发投入200万元以上、有技术需求的企业"),
    (r"对(?![接外口标照比])[^,。;]{0,30}首次$", r"[^。;,]{0,40}?的[^,。;\d]{0,16}(?:企业|项目|单位|平台|园区|机构),", "对年度产值首次突破1亿元且纳入统计的企业,以及获评单位,一次性奖励金额不超过50万元"),
    (r"(?:^|[,:.、)])[^,。;:每布供]{0,16}$", rf"起?,(?:[^,。;\d]{{0,16}},)?(?:按[^,。;]{{0,10}}|[^,。;\d对由]{{0,8}}){_GIVES}", "租厂房500平方米以上,开工满三个月,第一年租金补80%"),
)  # fmt: skip
_FURTHER = re.compile(rf"{_GIVES}[^。;]{{0,60}},[^,。;\d]{{0,16}}$")  # before a ceiling of what is given
_GOES_ON = re.compile("连[发补奖]$")  # before for how long it is given
_OF_GIVEN = re.compile(rf"(?:{_GIVES}|按)[^,。;]{{0,16}}$")  # before a share of what is given: no condition
_NEAR = 60


def certain(text: str, place: tuple[int, int], one: Quantity, looks_back: bool = False) -> str | None:
    """Return ``threshold`` or ``award`` where the words beside a quantity leave no doubt, else None; ``looks_back`` says that its part of the text tells of the past."""
    start, end = place
    before = re.split("[。;!?]", text[max(0, start - _NEAR) : start])[-1]
    after = re.split("[。;!?]", text[end : end + _NEAR])[0]
    clause = before.rpartition(",")[2]
    was = _WAS_MADE if one.unit == "分" else _WAS_PAID
    paid = was.search(before) or _ONLY_PAID.search(clause) or ASKED_FOR.search(clause)
    given = _is_given(before, after, one) and not looks_back and not paid
    if given or is_ceiling(clause, one.unit, one.comparator):
        return "award"
    bounded = one.comparator != "=" or one.upper is not None or one.rank or after.startswith("起")
    rows = (*CONDITIONS, *BOUNDED) if bounded else CONDITIONS
    asked = not _OF_GIVEN.search(before) and any(_fits(row, before, after) for row in rows)
    return "threshold" if asked else None


def _is_given(before: str, after: str, one: Quantity) -> bool:
    """Return whether a quantity is what is given, or for how long."""
    if units.unit(one.unit or "").kind == "money" or one.unit in units.SHARES or units.of_points(one.unit):
        ceiling = one.comparator == "<=" and one.unit not in units.SHARES and _FURTHER.search(before)
        return bool(ceiling) or any(_fits(row, before, after) for row in AWARDS)
    if one.unit == "分":
        return any(_fits(row, before, after) for row in POINTS)
    return units.unit(one.unit or "").kind == "time" and bool(_GOES_ON.search(before))


def _fits(row: tuple[str, str, str], before: str, after: str) -> bool:
    return bool(re.search(f"(?:{row[0]})$", before) and re.match(row[1], after))
