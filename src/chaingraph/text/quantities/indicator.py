"""The words by which a curator would call what a quantity measures: what is done and to what, with 数, 额 or 增速 as is meant.

To extend, add a row to a table; the example of a row is its test.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chaingraph.text.quantities import units
from chaingraph.text.quantities.awarded import given
from chaingraph.text.quantities.vocabulary import ADVERBS, AWARD, DOING, EACH, LEADING, ORGAN, WHEN

_LONGEST = 22  # characters of an indicator
_COUNTED = 20  # of what is counted
_PART = re.compile(r"(?:“[^“”]{0,40}”|[^,、。;:!?\n|“])*$")
_STOP = re.compile(r"[,。;:!?、()《》“”\d\n|]")

_VERB = re.compile(rf"(?P<lead>{LEADING})|(?P<do>{DOING})")
_SAYS_NOTHING = re.compile(rf"(?:{WHEN}|{ADVERBS}|{EACH}|[、和与及的,等])+")
_TRAIL = re.compile(
    r"(?:达到?了?|为|有|是|共|已|约占?|超过?|突破|分别|共计|合计|总计|累计|由|从|将|[增提上扩]?[升高加长大至到]{0,2}[至到]|增至|升至|降至|下降到|缩短到?|压缩[至到成]?|压减[至到]?|减少到?|滑落到?|上升到?|提高到?|提升[到至]?|增加到?|发展[到至为成]|控制在|保持在?|稳定在|力争|不再|高达|仅|只用|限报|了|的|规模以上|每$|可?放宽[到至]?|首次|允许|可达|年内|占|调整|落实|实现|完成(?!投资)|在|要|须|应|\()+$"
)
_CHANGED = re.compile(
    r"(?P<compared>同比|环比|[较比](?:去年|上年)?同[期月]|较上?年初?|比上年|较上年|较20\d\d年|年均|高于[^,。]{0,10}|较[^,。]{1,6})?(?P<word>实际增长|增长|增加|提高|提升|上升|回升|(?<=[期月])新增|增|扩大|净增|多增|下降|减少|降低|回落|收窄|缩短|压缩|压减|下滑|下浮|上浮|降|拉动|高于|低于|高出)[^,。;\d]{0,12}?(?:幅度|率|速)?(?:达到?|为|了|约|近|超过?|均)?$"
)
_RANKED = r"(?:位?居|[名位]列|列|跃居|[排位]名|升至|上升到|保持|排在?)[^,。]{0,8}$"
_SHARE = re.compile(
    r"(?P<what>[^,。;占]{0,20}?)(?:约|仅|首次)?占(?!地|比)(?P<of>[^,。;]{2,16}?)(?:的)?(?:比重|比例|份额)?(?:达到?|为|由|从|超过?)?$"
)
_WHOLE = re.compile(  # words that say already what is measured
    r"(?:率|比|比重|占比|比例|额|量|值|数|规模|面积|收入|投资|税收|利润|余额|增速|增幅|降幅|强度|幅度|周期|时间|资金|经费|里程|产能|能力|库容|次数|人数|人次|补助|补贴|奖励|津贴|贴息|奖金|总额|成本|用时|价格|缺口|长度|指数|得分|排名|位次|份额|时限|期限|任期|账期|工期|公示期|有效期|年限|收入门槛|距离|载重|税额|营收|得分|(?<![制季年])度)$"
)
# endings, by unit; of a unit in none, by its kind
ENDINGS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("亩", "平方米", "公顷", "平方公里", "m2", "平米"), "面积", "盘活低效用地970亩"),
    (("公里", "千米", "米"), "里程", "新修林道186公里"),
    (("次",), "次数", "走访企业3次"),
    (("场",), "场次", "举办专场招聘会8场"),
    (("年",), "年限", "稳定供货2年"),
    (("人次", "家次", "场次", "户次", "架次", "批次"), "", "培训人次300人次"),
)
_ENDING = {unit: ending for symbols, ending, _ in ENDINGS for unit in symbols}
_OF_WHOM = "^.*(?:集群|企业|行业|项目|主体|合作社)(?=.{2})"  # who reaches what is measured, before that
_SCOPE = "(?:全[国省市区县州球]|世界)"  # among whom something has a rank
_PLACE = "^月?(?:[\u4e00-\u9fff]{2,3}[省市县区州])?"  # what stands before a kind of firms, and is no part of it
_REACHED = r"(?P<what>(?:主营|工业|总|规上|年|综合)*(?:产值|产量|营收|营业收入|业务收入|销售收入|销售额|税收|税金|利税|利润|增加值|出口额)(?:总额)?)"
_HAD = re.compile(
    r"(?P<who>[^,。;、|\d]{0,14}(?:集群|企业|行业|项目|主体|合作社|规模?以?上工业|(?<!主导)产业))(?:共|累计|已|合计|总共)*(?:实现|完成)了?"
    rf"{_REACHED}(?:达到?|为|约|超过?|突破)*$"
)
_HAD_TOO = re.compile(
    rf"[、,;](?:实现|完成)?(?P<paid>(?:上缴|缴纳)?){_REACHED}(?:达到?|为|约|超过?|突破)*"
)  # and what they reach besides
_CHAINS = re.compile(r"[^,。;、\d]{0,6}产业链|链")  # what is counted in 条
_AWARDED = re.compile("(?:奖励|奖补|补助|补贴|资助)(?:额|(?<=...)比例)$")  # what is given, and why or of what
_MEASURE = re.compile("金额|总额|额|资金|率|面积|产量|产值")  # what a verb before it belongs to
_COMPLETED = re.compile(r"完成(?:了)?(?P<what>[^,。;()]{0,12}?(?:计划|目标任务|目标|任务))(?:\([^()]*\))?的(?:约|近)?$")
_GROWS = re.compile(  # what a level becomes another by (由48家增加到80家): it is not what is counted
    "(?:增加|增长|增|提高|提升|发展|扩大|扩展|拓展|扩|减少|下降|降|上升|升|压减|压缩|缩短|调整|优化|跃升|增强)[至到为成]?"
)
_DESCRIBED = re.compile(
    "(?:[^。;,\\d|(]{4,60}?|以[^。;,\\d|(]{2,40}?为[^。;\\d|(]{2,40}?)的(?P<noun>[^的、。;,\\d|()]{2,14})(?=[,。;]|$)"
)  # 10个对经济带动作用较强的县域产业
_DESCRIBES = re.compile("具有|拥有|引领|对|在|以|由|带动|符合")  # what begins so does not name what is counted
_QUALITY = re.compile(  # what ends so and has 的 after it tells how it is, not what is counted (6个竞争力强的产业集群)
    "(?:[力性强高大好广优]|突出|明显|鲜明|领先|先进|完善|显著|知名|一流)$"
)
_QUOTED = re.compile("“[^“”,。;]{2,16}”")  # what begins with a name in quotation marks is counted
_ONLY_DOING = re.compile(f"(?:{LEADING}|{DOING}|{ADVERBS}|了)*")
_LIMITED = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:(?:过|超过?|突破|达到?)?(?:\d[\d.]*[万亿]*元?[-—~至])?\d[\d.]*[万亿]*[元吨亩%]|(?:过|超过?|突破)[十百千万]*亿元)(?:以[上下])?\w{0,8}$"
)
_KINDS = {"money": "额", "things": "数", "events": "数", "shares": "比例", "weight": "量", "time": "时间"}
_TO_WHOM = "[^,。;]*(?:企业|单位|机构|团队|人才|个人|园区|主体|户)"  # to whom money is given
# rewritings, each with an example
_REWRITTEN: tuple[tuple[str, str, str], ...] = (
    (r"^(?:新增|累计)?发放(?:贷款)?额?$", "贷款发放额", "发放8.7亿元"),
    (r"^发放.*贷”?额?$", "贷款发放额", "发放“笋农贷”1.6亿元"),
    (r"营收(?=额?$|占|增|降)额?", "营业收入", "一季度营收21.7亿元"),
    (r"^(?:.*)基金额$", "基金规模", "设立产业基金20亿元"),
    (r"^(.*)参保额$", r"\1参保额", "参保3万元"),
    (r"^占(?=.)", "", "占规上工业的30%"),
    (rf"^(奖励|奖补|补助|补贴|资助)({_TO_WHOM})额$", r"\2\1额", "奖励链主企业500万元"),
    (rf"^({_TO_WHOM})额$", r"\1金额", "给予链主企业500万元"),
)  # fmt: skip


@dataclass(frozen=True)
class Around:
    """What an indicator is made of: the words ``before`` a quantity (since the one before, a stop or a line) and ``after`` it.

    ``sentence`` are all words of the sentence before it, ``base`` is the indicator of the quantity before it in the sentence,
    ``unit`` its unit, ``change`` whether it is an amount of change, ``falls`` whether a decrease, ``award`` whether it is given, ``rank`` whether it is a place in an order.
    """

    before: str
    after: str
    unit: str | None
    base: str | None
    change: bool
    falls: bool
    award: bool
    rank: bool = False
    sentence: str = ""


def indicator(around: Around) -> str | None:
    """Return what a quantity measures, in the words of a curator; None where nothing near it says it."""
    part = _PART.search(re.split(r"(?<!\d)\.(?=[\u4e00-\u9fff])", around.before)[-1])
    before = part[0] if part else ""
    if rate := _completed(around):
        return rate
    if around.rank:
        return f"{_ranked(before, around.base)}{_among(before)}位次"
    if around.award and (called := given(around.sentence, around.after, around.unit, around.base)):
        return called
    if shared := _share(before, around):
        return shared
    if around.change and (changed := _change(before, around)):
        return changed
    noun = _noun(around, before)
    if around.unit == "条" and (chains := _CHAINS.match(around.after)):
        doing = re.search(f"{DOING}$", before)
        return f"{doing[0] if doing else ''}{chains[0] if len(chains[0]) > 1 else '产业链'}数"
    member = around.before.removesuffix(before).endswith("、")
    apart = member and noun and not around.after.startswith(noun)
    words = _had(before) or _measured("" if apart else before, noun)  # a list of members before names nothing counted
    if (
        around.unit != "条"
        and not noun
        and not _LIMITED.search(words)
        and re.search("(?<!供应)链$", words)
        and around.base
    ):
        return around.base  # 其中碳酸钙产业链10个
    if not words or _SAYS_NOTHING.fullmatch(words):
        return around.base
    return _ended(words, around.unit, bool(noun))


def _ranked(before: str, base: str | None) -> str:
    """Return what is ranked: its own words, else what was told before; its growth, where only that is named (增速居全省第2位)."""
    own = _measured(re.sub(_RANKED, "", before), "")
    if own in ("增速", "增幅", "降幅") and base:
        return f"{re.sub(_OF_WHOM, '', _of_change(base) or '')}{own}"
    return own or base or ""


def _among(before: str) -> str:
    """Return among whom a rank is: those of the country, the province (居全省第2位)."""
    found = re.search(f"{_SCOPE}(?=[^,。]{{0,8}}$)", before)
    return found[0] if found else ""


def who_reaches(before: str) -> str | None:
    """Return which firms or projects together reach what a quantity says (产业集群实现营业收入), where they are named as a kind.

    >>> who_reaches("县域特色产业集群实现营业收入"), who_reaches("全市规上企业完成产值达到"), who_reaches("石墨产业链实现产值")
    ('县域特色产业集群', '规上企业', None)
    """
    match = _HAD.search(before)
    who = _loose(re.sub(_PLACE, "", _loose(match["who"]))) if match else ""
    return who if len(who) > 2 and not re.match(ORGAN, who) else None


def reached_besides(before: str) -> str | None:
    """Return what is measured besides, where the words before a quantity name no one who reaches it.

    >>> reached_besides("、利税"), reached_besides(",实现利润总额"), reached_besides(",县财政税收")
    ('利税', '利润总额', None)
    """
    match = _HAD_TOO.fullmatch(before)
    return f"{match['paid']}{match['what']}" if match else None


def _had(before: str) -> str | None:
    """Return what is measured of a kind of firms or projects, with them."""
    who, match = who_reaches(before), _HAD.search(before)
    return f"{who}{match['what']}" if who and match else None


def is_certain(around: Around, words: str | None) -> bool:
    """Return whether grammar's words for a quantity stand whatever a model would take: chains and limits that count, shares of what is given."""
    if not words or around.rank:
        return False
    if around.award:
        goes_on = not re.search(AWARD, around.before + around.after)
        return bool(_AWARDED.search(words) and (goes_on or len(words) > 3)) or bool(
            re.match(f"的{AWARD}", around.after)
        )
    if around.unit == "条" and _CHAINS.match(around.after):
        return True
    if words.endswith("完成率"):
        return True
    described = bool(noun := counted_after(around.after)) and noun not in around.after[: len(noun)]
    return described or bool(_LIMITED.search(_TRAIL.sub("", around.before)) or _HAD.search(around.before))


def _completed(around: Around) -> str | None:
    """Return the rate at which a plan or a target is met (完成年度投资计划的21.3%), with what it is of."""
    match = _COMPLETED.search(around.before) if around.unit == "%" else None
    if not match:
        return None
    own = match["what"]
    base = around.base or ""
    of = "" if base in own or base.endswith("率") or "投资" in own else base
    return f"{of}{own}完成率"[-_LONGEST - 8 :]


def _noun(around: Around, before: str) -> str:
    """Return what is counted right after a quantity; of a measure (推进8.5万亩高标准农田建设), where nothing before it says what is measured."""
    if units.unit(around.unit or "").kind in units.COUNTS or not around.unit:
        return counted_after(around.after)
    alone = around.unit in _ENDING and _ONLY_DOING.fullmatch(_loose(before))
    return counted_after(around.after) if alone else ""


def named(words: str, unit: str | None) -> str:
    """Return the words of a cell or a label as an indicator (引进企业, 家: 引进企业数)."""
    return _ended(_TRAIL.sub("", _loose(words)) or words, unit, False)


def says_measure(words: str) -> bool:
    """Return whether words say what is measured, and need no 数 or 额.

    >>> says_measure("基金规模"), says_measure("链主企业")
    (True, False)
    """
    return bool(_WHOLE.search(words))


def _share(before: str, around: Around) -> str | None:
    """Return the share that is meant: of what in what (占规上工业总产值的30%)."""
    match = _SHARE.search(before) if around.unit in ("%", "成") else None
    if not match:
        return None
    what = _TRAIL.sub("", _loose(re.sub(r"^.*[,、]", "", match["what"]))) or around.base or ""
    whole = re.sub(r"^(?:全市|全县|全省|全区|全国)(?=.{2})", "", match["of"])
    return f"{what}占{whole}比重"[-_LONGEST - 8 :]


def _change(before: str, around: Around) -> str | None:
    match = _CHANGED.search(before)
    if not match:
        return None
    rate = around.unit in ("%", "‰", "倍")
    what = _measured(before[: match.start()], "") or _of_change(around.base, rate)
    if not what:
        return None
    ending = ("降幅" if around.falls else "增速") if rate else ("降幅" if around.falls else "增幅")
    if not rate and not units.of_points(around.unit):
        ending = "减少额" if around.falls else "增加额"
        if units.unit(around.unit or "").kind in units.COUNTS:
            ending = "减少数" if around.falls else "增加数"
    return what if re.search("增速|增幅|降幅$", what) else what + ending


def _of_change(base: str | None, rate: bool = False) -> str | None:
    """Return what changed, by the words for what was told before; a ``rate`` of growth is of no share."""
    told = re.sub("(?:增速|增幅|降幅|增加额)$", "", base or "")
    return re.sub("(?<=.)占.+比重$", "", told) if rate else told or None


def counted_after(after: str) -> str:
    """Return what is counted right after a quantity (5名专家): up to a stop or a verb."""
    quoted = _QUOTED.match(after)
    part = _STOP.split(after[quoted.end() :] if quoted else after)[0]
    end = re.search(
        rf"{LEADING}|{DOING}|(?:进行|调整|任教|任职|下去|列入|纳入|兼职|接入|进入|运行|实行|优化|设在|并入|到|的|分别|逐|全部|自|(?<=[地业目心园区台县镇村群品程点所站厂线体场库队才构牌准利术果人])[与和及]|来|等|作|参|发起|轮流|落户|落地|正在|统一|承|名单|同比|左右|(?<!规模)以上|顺利|提质增效|榜上有名|上榜|相继|陆续|有序|稳步|可望|有望|支撑作用|(?<=项目)发展|(?<=集群)发展(?!区|中心|促进)|才|就|受|则|提前|赴|升级|获得?)",
        part,
    )
    noun = (quoted[0] if quoted else "") + (part[: end.start()] if end else part)
    quality = _QUALITY.search(noun) and after.startswith("的", len(noun))
    described = _DESCRIBED.match(after) if len(noun) < 2 or quality or _DESCRIBES.match(noun) else None
    if described:
        return described["noun"]
    return noun if 2 <= len(noun) <= _COUNTED and not _GROWS.fullmatch(noun) else ""


def _measured(before: str, noun: str) -> str:
    """Return the words before a quantity that say what is measured, with the noun after it."""
    words = re.sub(r"\([^()]*\)|^从[^,。]{1,12}(?:看|来看)[—,:-]*", "", before)
    if limited := _LIMITED.search(_TRAIL.sub("", words)):
        return re.sub("元的(?=.)", "元", _loose(limited[0])) + noun  # 营业收入过5000万元企业
    words = re.sub(rf"^({DOING})?[^等]*?等(?=.|$)", r"\1", words)  # 攻克…定位等难题: what is listed is no part of it
    words = re.sub(r"^.*(?:产业链|产业集群)(?=(?!链)[^\d]{2})(?!链长|链主|“链主|招商)", "", words)
    words = re.sub(r"^[^“”]*(?<!目)的(?=[^的]{3,}$)", "", _TRAIL.sub("", _loose(words)))
    cut = _cut(words, bool(noun))
    measured = _loose(cut) + ("" if cut.endswith(noun) else noun)
    measured = re.sub(r"^(?:的|了|和|与|及|等|个|位)+|(?:等|和|与|及|的)+$", "", measured)
    return measured[-_LONGEST:] if re.search(r"[\u3400-\u9fff]{2}|[A-Za-z]{2}", measured) else ""


def _cut(words: str, noun: bool) -> str:
    """Return words from their last verb on that leads to what is counted; the verb stays where it says what is done."""
    quoted = [match.span() for match in re.finditer("“[^“”]*”", words)]
    cut = words
    for match in _VERB.finditer(words):
        if any(start < match.start() < end for start, end in quoted):
            continue
        rest = words[match.end() :]
        if len(rest) < 2 and not noun and not (match["do"] and not rest and _subject(words[: match.start()])):
            continue
        if match["do"] and _MEASURE.fullmatch(rest) and len(words[: match.start()]) > 1:
            continue  # 第二产业招商引资签约金额
        cut = (match[0] + rest) if match["do"] else rest
        if match["do"] and re.fullmatch(rf".*{DOING}", words[: match.start()]):
            cut = words[max(0, match.start() - 2) :] if len(rest) < 2 else cut
    cut = re.sub(rf"^.{{1,16}}{ORGAN}(?={DOING}|.{{0,2}}的)", "", cut)
    if paid := re.search("(?:出资|授信|投放|发放|投入|垫付|下单)$", cut):
        return paid[0]
    if re.search(
        "(?<!固定资产)(?<!工业)(?<!技改)(?<!民间)(?<!总)(?<!签约)(?<!计划)(?<!完成)(?<!年度)(?<!改造)投资$", cut
    ):
        return "投资"
    return cut


def _subject(words: str) -> bool:
    """Return whether words end as who does something, so that a verb follows."""
    return not words or bool(re.search(rf"{ORGAN}$|”$|[人员业区县市]$", words))


def _loose(words: str) -> str:
    """Return words without days, adverbs and numbers of items before them."""
    former = None
    while former != words:
        former = words
        words = re.sub(
            rf"^(?:{WHEN}|{ADVERBS}|{EACH}|[\d.]+(?![\d.万亿元%吨—~-])[.、)]?|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+条|[·●▲◆—☆★]+|的|了)(?=.)",
            "",
            words,
        )
        words = re.sub(r"^[\u4e00-\u9fff]{1,10}?(?:(?<![布结])局|委员会|厅)(?=[\u4e00-\u9fff]{3})", "", words)
        words = re.sub(rf"(?:{WHEN})$", "", words)
    return words


def _ended(words: str, unit: str | None, noun: bool) -> str:
    """Return words with what is meant by the unit: 数, 额, 面积 …; those that say it already stay."""
    described = units.unit(unit) if unit else None
    if re.search("(?:出栏|存栏|年产|出口)$", words):
        return words + "量"
    if noun and unit is None:
        return words + "数"
    ending = (
        "" if _WHOLE.search(words) else _ENDING.get(unit or "", _KINDS.get(described.kind if described else "", ""))
    )
    ended = words if words.endswith(ending) else words + ending
    if words.endswith("投资") and described and described.kind == "money" and not words.endswith("总投资"):
        ended = words + "额"
    for pattern, replacement, _ in _REWRITTEN:
        ended = re.sub(pattern, replacement, ended)
    return ended
