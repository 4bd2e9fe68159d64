"""The words by which a curator would call what a quantity measures: what is done and to what, with 数, 额 or 增速 as is meant.

To extend, add a row to a table; the example of a row is its test.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chaingraph.text.quantities import units

_LONGEST = 22  # characters of an indicator
_PART = re.compile(r"(?:“[^“”]{0,40}”|[^,、。;:!?\n|“])*$")
_STOP = re.compile(r"[,。;:!?、()《》“”\d\n|]")

# who does something, when, how often, and adverbs: not part of what is measured
_ORGAN = r"(?:局|厅|委员会|委|办公室|办|政府|公司|集团|银行|支行|分行|农商行|总行|大学|学院|研究院|研究所|协会|商会|海关|管委会|供销社|联社|工商联|科技|链长|专班|部门|部)"
_WHEN = (
    r"(?:截至|截止|到|至|自|从|力争)?(?:20\d\d年度?|今年|去年|上年|明年|当年|年内|全年|年底|年末|本年度|近年来?|前?[一二三四五六七八九十两\d]+个?[年月]|[上下]半年|[一二三四]季度|“?十[三四五六]五”?)"
    r"(?:的|\d{1,2}月份?)?(?:底|末|初|期间|以来|起|内)?(?:之?前|以前)?|\d{1,2}(?:[-—至]\d{1,2})?月份?(?:底|末)?(?:之?前|以来)?|(?:截至)?目前|每(?:两|半|个)*(?:年|季度|月|周)|首批|上半年|下半年"
)
_ADVERBS = r"(?:其中|力度|一期|二期|三期|累计|共计|合计|总计|预计|力争|计划|已经|已|共|将|再|先后|成功|确保|争取|同时|并|全市|全县|全省|全区|全州|我市|我县|我省|我区|各地|各|新的|稳定|总体|基本|现有|目标|实际|首次|分别|平均|年均|直接|逐户|原则上|至少|仅|还|有(?!效)|专门)"
# verbs that only lead to what is counted, and those that say what is counted
_EACH = r"每(?:[亩吨家店人班户个台条名]|条产业链)"
_AWARD = r"(?:一次性|[\u4e00-\u9fff]{0,6}?)(?:奖励|补助|补贴|资助|贴息|津贴|奖补|奖金)"
_LEADING = r"(?:建设|建成|建有|建立|设立|组织(?!机构)|举办|举行|开展|召开|培育|形成|拥有|达到|实现|完成|打造|组建|聚集|集聚|具备|保持|发展|带来|推动|推进|支持|鼓励|促成|成立|创建|推出|实施|提供|安排|制定|落实|持有|布设|布局|构建|促进|引导|对接|给予|开通|发行|加大|扩大|围绕|依托|包括|涉及|联结|辐射|做到|列出|查出|卖出|引来|覆盖|经|以(?![上下内来])|对|向|为|在|由|把|被|将|用于|来自|通过|比|较)"
_DOING = r"(?:新增|新建|新修|新设|新开|新认定|新签约|新选派|新招|新培育|净增|新引进|引进|引育|引回|培养|培训|选派|选聘|选育|聘请|聘任|招聘|招引|签约|投运|解决|服务|改造(?!项目)|推广|发放|申请|走访|惠及|带动|吸引|入驻|攻克|攻关|突破|转化(?!专项|率|基地)|认定|获批|获评|入选|收集|办理|办结|撮合|投放|整合|盘活|兑现|争取|出口|参与|开放|联合|转让|上缴|上云|完成投资|投资(?!额|增速|项目|规模|强度|总额|完成)|承担|凝练|征集|发布|退出|劝退|授权|到位|生产(?!总值|性|线|能力|基地)|消化|加工|处理|实施|出栏|化解|储备|开工|竣工|投产|到岗|出资|投入(?!强度|占)|授信|融资(?!担保)|下达|孵化|育成|派出|派驻|增配|调研|踏勘|拜访|检查|会商|补助|奖励|补贴|贴息)"
_VERB = re.compile(rf"(?P<lead>{_LEADING})|(?P<do>{_DOING})")
_SAYS_NOTHING = re.compile(rf"(?:{_WHEN}|{_ADVERBS}|{_EACH}|[、和与及的,等])+")
_TRAIL = re.compile(
    r"(?:达到?了?|为|有|是|共|已|约占?|超过?|突破|分别|共计|合计|总计|累计|由|从|将|[增提上扩]?[升高加长大至到]{0,2}[至到]|增至|升至|降至|下降到|缩短到?|压缩[至到成]?|压减[至到]?|减少到?|滑落到?|上升到?|提高到?|提升[到至]?|增加到?|控制在|保持在?|稳定在|力争|不再|高达|仅|只用|限报|了|的|规模以上|每$|可?放宽[到至]?|首次|允许|可达|年内|占|落实|实现|完成(?!投资))+$"
)
_CHANGED = re.compile(
    r"(?P<compared>同比|环比|较上?年初?|比上年|较上年|较20\d\d年|年均|高于[^,。]{0,10}|较[^,。]{1,6})?(?P<word>实际增长|增长|增加|提高|提升|上升|回升|增|扩大|净增|多增|下降|减少|降低|回落|收窄|缩短|压缩|压减|下滑|下浮|上浮|降|拉动|高于|低于|高出)[^,。;\d]{0,12}?(?:幅度|率|速)?(?:达到?|为|了|约|近|超过?|均)?$"
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
_KINDS = {"money": "额", "things": "数", "events": "数", "shares": "比例", "weight": "量", "time": "时间"}
# rewritings, each with an example
_REWRITTEN: tuple[tuple[str, str, str], ...] = (
    (r"^(?:新增|累计)?发放(?:贷款)?额?$", "贷款发放额", "发放8.7亿元"),
    (r"^发放.*贷”?额?$", "贷款发放额", "发放“笋农贷”1.6亿元"),
    (r"营收(?=额?$|占|增|降)额?", "营业收入", "一季度营收21.7亿元"),
    (r"^(?:.*)基金额$", "基金规模", "设立产业基金20亿元"),
    (r"^(.*)参保额$", r"\1参保额", "参保3万元"),
    (r"^占(?=.)", "", "占规上工业的30%"),
)  # fmt: skip


@dataclass(frozen=True)
class Around:
    """What an indicator is made of: the words ``before`` a quantity (since the one before, a stop or a line) and ``after`` it.

    ``base`` is the indicator of the quantity before it in the sentence,
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


def indicator(around: Around) -> str | None:
    """Return what a quantity measures, in the words of a curator; None where nothing near it says it."""
    part = _PART.search(re.split(r"(?<!\d)\.(?=[\u4e00-\u9fff])", around.before)[-1])
    before = part[0] if part else ""
    if around.rank:
        return f"{_measured(re.sub(_RANKED, '', before), '') or around.base or ''}位次"
    if around.award and (given := _given(before, around)):
        return given
    if shared := _share(before, around):
        return shared
    if around.change and (changed := _change(before, around)):
        return changed
    noun = _noun(around.after) if units.unit(around.unit or "").kind in units.COUNTS or not around.unit else ""
    if around.unit == "条" and (chains := re.match(r"[^,。;、\d]{0,6}产业链|链", around.after)):
        doing = re.search(f"{_DOING}$", before)
        return f"{doing[0] if doing else ''}{chains[0] if len(chains[0]) > 1 else '产业链'}数"
    words = _measured(before, noun)
    if around.unit != "条" and not noun and re.search("(?<!供应)链$", words) and around.base:
        return around.base  # 其中碳酸钙产业链10个
    if not words or _SAYS_NOTHING.fullmatch(words):
        return around.base
    return _ended(words, around.unit, bool(noun))


def named(words: str, unit: str | None) -> str:
    """Return the words of a cell or a label as an indicator (引进企业, 家: 引进企业数)."""
    return _ended(_TRAIL.sub("", _loose(words)) or words, unit, False)


def _given(before: str, around: Around) -> str | None:
    """Return what is given, by the word that says so, before an award or right after its list."""
    after = re.sub(r"^(?:[、和][\d.]+[万亿]?[元%])*(?:的)?(?:标准|比例)?(?:给予|予以)?", "", around.after)
    match = re.match(_AWARD, after) or next(iter(list(re.finditer(_AWARD, before))[-1:]), None)
    rate = around.unit in ("%", "‰")
    if not match:
        return re.sub("比例$", "", around.base) if around.base and not rate else None
    words = re.sub(f"^.*(?:给予|予以|分别|{_EACH})", "", match[0])
    by = re.search(r"(?:按照?|奖励)(?P<what>[^,。;%]{2,10}?)的?$", before) if rate else None
    return (f"{by['what']}" if by and by["what"] not in words else "") + words + ("比例" if rate else "")


def _share(before: str, around: Around) -> str | None:
    """Return the share that is meant: of what in what (占规上工业总产值的30%)."""
    match = _SHARE.search(before) if around.unit in ("%", "成") else None
    if not match:
        return None
    what = _measured(match["what"], "") or around.base or ""
    whole = re.sub(r"^(?:全市|全县|全省|全区|全国)(?=.{2})", "", match["of"])
    return f"{what}占{whole}比重"[-_LONGEST - 8 :]


def _change(before: str, around: Around) -> str | None:
    match = _CHANGED.search(before)
    if not match:
        return None
    what = _measured(before[: match.start()], "") or _of_change(around.base)
    if not what:
        return None
    rate = around.unit == "%"
    ending = ("降幅" if around.falls else "增速") if rate else ("降幅" if around.falls else "增幅")
    if not rate and not units.of_points(around.unit):
        ending = "减少额" if around.falls else "增加额"
        if units.unit(around.unit or "").kind in units.COUNTS:
            ending = "减少数" if around.falls else "增加数"
    return what if re.search("增速|增幅|降幅$", what) else what + ending


def _of_change(base: str | None) -> str | None:
    return re.sub("(?:增速|增幅|降幅|增加额)$", "", base) if base else None


def _noun(after: str) -> str:
    """Return what is counted right after a quantity (5名专家): up to a stop or a verb."""
    part = _STOP.split(after)[0]
    end = re.search(
        rf"{_LEADING}|{_DOING}|(?:进行|任教|任职|下去|列入|纳入|兼职|接入|进入|运行|实行|优化|设在|并入|到|的|分别|逐|全部|自|与|和|及|来|等|作|参|发起|轮流|落户|落地|正在|统一|承|名单|同比|左右|以上|才|就|受|则|提前|赴|升级|获得?)",
        part,
    )
    noun = part[: end.start()] if end else part
    return noun if 2 <= len(noun) <= 14 else ""


def _measured(before: str, noun: str) -> str:
    """Return the words before a quantity that say what is measured, with the noun after it."""
    words = re.sub(r"\([^()]*\)", "", before)
    if limited := re.search(r"[\u4e00-\u9fff]{0,8}(?:过|超过?|突破|达到?)?\d[\d.]*[万亿]*[元吨亩%]\w{0,8}$", words):
        return _loose(limited[0]) + noun  # 营业收入过5000万元企业
    words = re.sub(rf"^({_DOING})?[^等]*?等(?=.|$)", r"\1", words)  # 攻克…定位等难题: what is listed is no part of it
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
        cut = (match[0] + rest) if match["do"] else rest
        if match["do"] and re.fullmatch(rf".*{_DOING}", words[: match.start()]):
            cut = words[max(0, match.start() - 2) :] if len(rest) < 2 else cut
    cut = re.sub(rf"^.{{1,16}}{_ORGAN}(?={_DOING}|.{{0,2}}的)", "", cut)
    if paid := re.search("(?:出资|授信|投放|发放|投入|垫付|下单)$", cut):
        return paid[0]
    if re.search(
        "(?<!固定资产)(?<!工业)(?<!技改)(?<!民间)(?<!总)(?<!签约)(?<!计划)(?<!完成)(?<!年度)(?<!改造)投资$", cut
    ):
        return "投资"
    return cut


def _subject(words: str) -> bool:
    """Return whether words end as who does something, so that a verb follows."""
    return not words or bool(re.search(rf"{_ORGAN}$|”$|[人员业区县市]$", words))


def _loose(words: str) -> str:
    """Return words without days, adverbs and numbers of items before them."""
    former = None
    while former != words:
        former = words
        words = re.sub(
            rf"^(?:{_WHEN}|{_ADVERBS}|{_EACH}|[\d.]+[.、)]?|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+条|[·●▲◆—☆★]+|的|了)(?=.)",
            "",
            words,
        )
        words = re.sub(r"^[\u4e00-\u9fff]{1,10}?(?:(?<![布结])局|委员会|厅)(?=[\u4e00-\u9fff]{3})", "", words)
        words = re.sub(rf"(?:{_WHEN})$", "", words)
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
