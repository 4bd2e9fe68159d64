"""The words before a quantity, cut down to those that say what is measured."""

from __future__ import annotations

import re

from chaingraph.text.canonical import ITEM
from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.counting import is_within
from chaingraph.text.quantities.vocabulary import ADVERBS, DOING, EACH, LEADING, ORGAN, WHEN

LONGEST = 22  # characters of an indicator
_VERB = re.compile(rf"(?P<lead>{LEADING})|(?P<do>{DOING})")
TRAIL = re.compile(
    rf"(?:{grammar.ONTO}|历史性|(?<=[\u4e00-\u9fff]{{2}})(?<![年度的期体作])(?:目标|任务)(?:任务)?(?:值|数)?(?=[由从])|[由从到至](?:现在|目前|当前|现有|眼下|如今)|达到?了?|(?<=[受得任])过|(?<=[率额量值积例数入润收税速])均|为|[拥具]有|有|是|共|已|(?<![签节集])约占?|超过?|突破|跨越|跨入|迈上|(?<=要)[破冲过争]|(?<![比计])较|分别|依次|共计|合计|总计|累计|由|从|将|[增提上扩]?[升高加长大至到]{{0,2}}[至到]|增至|升至|降至|下降[到至]|缩短到?|压缩[至到成]?|压减[至到]?|减少到?|滑落到?|上升到?|提高到?|提升[到至]?|增加到?|发展[到至为成]|控制在|保持在?|稳定在|力争|力保|确保|冲刺|预计|有望|可望|不再|高达|仅|只用|只有|(?<![人英贤良专通全天干])才|限报|了|的|规模以上|每$|可?放宽[到至]?|首次|允许|可达|年内|占|(?<=[业位构体人队])各|调整|负责|落实|实现|完成(?!投资)|在|要|须|应|\()+$"
)
_PAID = re.compile("(?:出资|授信|投放|发放|(?<!工业)(?<!农业)(?<!科技)(?<!研发)(?<!经费)(?<!技改)投入|垫付|下单)$")
_INVESTMENT = re.compile(  # that is measured as such (工业投资); else who invests stands before it (甲企业投资)
    "(?:固定资产|工业|技改|民间|总|签约|计划|完成|年度|改造|设施|地产|(?<!企)业)投资$"
)
_MEASURE = re.compile(  # what a verb before it belongs to
    "金额|总额|额|资金|率|面积|产量|产值|经费|费用|收入|总量|规模|能力|成本|余额|强度"
)
_OFTEN, _MADE = (
    re.compile(r"(?<![\d一二两三四五六七八九十每当全今去明次近同本上])[日年月]$"),
    re.compile("处理|加工|消化|转化|生产"),
)
_ONCE_DONE = re.compile(  # when something is done, or who hopes for it, before what is measured (项目达产后年产值, 园区力争产值)
    r"^[\u4e00-\u9fff“”]*?(?:(?:建成|投产|达产|投用|投入使用|投运|完工|竣工|满产|运营|落地|上线|改造)之?后|力争|有望|预计)(?:可|将|预计|可望|能)?(?![可将能]?达|突破|提[高升]|增[至到长加]|[上提]?升|超|下?降|缩|压|保持|稳定|控制|实现$|完成$)(?=[\u4e00-\u9fff]{2})"
)
LIMITED = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:(?:过|超过?|突破|达到?)?(?:\d[\d.]*[万亿]*元?[-—~至])?\d[\d.]*[万亿]*[元吨亩%]|(?:过|超过?|突破)[十百千万]*亿元)(?:以[上下])?\w{0,8}$"
)


_TOLD_OF_IT = re.compile(  # what is told of what is counted after it (打造具有影响力的100个场景)
    "(?:具有|具备|体现|拥有|富有|彰显|凸显|符合)[^“”]{2,30}的$"
)
_WITHOUT_OTHER = re.compile(
    r"^[^()]*\)(?=..)|[^()]*\((?=[^()]{2,}$)"
)  # up to half a bracket (第9项)完成率, 产值(其中出口)

# what stands before what is measured and is no part of it, with an example and what is left of it
AHEAD: tuple[tuple[str, str, str], ...] = (
    (r"^[^“”]*且(?=..)", "签订劳动合同且年薪", "年薪"),
    (r"^[^“”]{0,16}?[到至]?20\d\d年[底末]?(?=[\u4e00-\u9fff]{2})", "链2027年产值", "产值"),
    (r"^[/／]20\d\d(?:年度?|榨季|学年)?(?=[\u4e00-\u9fff]{2})", "/2026榨季入榨甘蔗量", "入榨甘蔗量"),
    (r"^[^“”]*每(?:季度|年度|半年|两年|[年月周季])(?=[\u4e00-\u9fff]{2})", "技师学院每年培训", "培训"),
    (r"^[^“”]{0,16}?(?:现有|共有|现共有|(?<!链)上年度|上年合计|合计)(?=..)", "公司现有员工", "员工"),
    (
        r"^(?:要是|如果|若是?(?![尔羌])|倘若|假如|假若)(?:连|能|再|还)*(?=[\u4e00-\u9fff]{2})",
        "要是再签不下项目",
        "签不下项目",
    ),
    (r"^(?:但|而|得知|获悉|要(?![素害闻件道求点塞约隘务]))(?=[\u4e00-\u9fff]{2})", "但深加工产值", "深加工产值"),
    (r"^(?:朝着|向着|瞄准|锚定|对照|紧盯|紧扣|围绕|对标)(?=..)", "围绕产值", "产值"),
    (r"^[^“”]{0,12}?(?:目标|任务)(?:就?是|为)(?=..)", "今年的目标是综合产值", "综合产值"),
    (r"^(?:是|只|仅|仅仅)(?=(?!家|有)[\u4e00-\u9fff]{2})", "只新增", "新增"),
    (r"^(?:其中)?含(?=[\u4e00-\u9fff]{2})(?!量|水|税|义|糖)", "含技改", "技改"),
    (r"^【?[^】]{1,10}】(?=..)", "【规模】企业", "企业"),
    (r"^\d{2,4}千伏(?:及以上)?(?=[\u4e00-\u9fff]{2})", "220千伏及以上输电线路总长", "输电线路总长"),
    (
        r"^.{0,4}(?:依据|根据|参照)(?:[省市县区州]?(?:人代会|人大会议|党代会|两会|政府工作报告))?(?:确定的)?(?=[\u4e00-\u9fffA-Z]{2})",
        "依据区人代会产值",
        "产值",
    ),
    (r"^(?:还|均|也)?可以?(?:享受|获得|申请|申领)(?=..)", "可享受一次性奖励", "一次性奖励"),
    (r"^本(?:办法|细则|措施|意见|方案|规定|政策|制度)(?=有效)", "本办法有效期", "有效期"),
    (r"^(?:让|使)(?!用|命|得|领)(?=[\u4e00-\u9fff]{2})", "让线上销售占比", "线上销售占比"),
    (r"^(?:达产|投产|建成)后(?=..)", "达产后年产值", "年产值"),
    (
        r"^[^“”]*?有限(?:责任)?公司(?=(?!的)[\u4e00-\u9fffA-Z“]{2})",
        "链主企业云岭钢构有限公司二期项目投资完成率",
        "二期项目投资完成率",
    ),
    (r"^(?:链(?![上主长办群核员条式接谈贷总])|链上(?:共|现)?有)(?=..)", "链上有企业", "企业"),
)
_AHEAD = re.compile("|".join(words for words, _, _ in AHEAD))


def behind(words: str) -> str:
    """Return words without what stands before what is measured and is no part of it.

    >>> behind("设备投资额达标且年服务收入"), behind("三条链2027年产值"), behind("链上企业"), behind("每年")
    ('年服务收入', '产值', '链上企业', '每年')
    """
    return _AHEAD.sub("", words)


def measured(before: str, noun: str) -> str:
    """Return the words before a quantity that say what is measured, with the noun after it."""
    words = _WITHOUT_OTHER.sub("", before)
    words = re.sub(r"\([^()]*\)|^从[^,。]{1,12}(?:看|来看)[—,:-]*", "", words)
    words = re.sub(rf"(?<=[\u4e00-\u9fff]{{2}}[到至为]){EACH}$", "", words)  # 亩均税收提高到每亩
    words = _ONCE_DONE.sub("", words)
    words = _TOLD_OF_IT.sub("", words) if noun else words
    if limited := LIMITED.search(loose(TRAIL.sub("", words))):
        return re.sub("元的(?=.)", "元", loose(limited[0])) + noun  # 营业收入过5000万元企业
    words = re.sub(
        "(?:^|(?<=[\u4e00-\u9fff]))(?:各类|各种|各级|各项|一批|相关|有关)(?=[\u4e00-\u9fff]{2})", "", words
    )  # 采购各类物资
    words = re.sub(rf"^({DOING})?[^等]*?等(?=.|$)", r"\1", words)  # 攻克…定位等难题: what is listed is no part of it
    words = re.sub(r"^.*(?:(?<!全)产业链|产业集群)(?=(?!链)[^\d]{2})(?!链长|链主|“链主|招商)", "", words)
    words = re.sub(r"^[^“”]*(?<!目)的(?=[^的]{3,}$)", "", TRAIL.sub("", loose(words)))
    cut = re.sub(
        "^(?:就(?!业|医|餐|学)|便(?!民|利|捷)|还(?!款|贷|田)|即(?!时|食)|贡献了?|创造了?)+(?=..)",
        "",
        _cut(behind(words), bool(noun)),
    )
    measured = loose(cut) + ("" if cut.endswith(noun) else noun)
    measured = re.sub(r"^(?:的|了|和|与|及|等|个|位)+|(?:等|和|与|及|的)+$", "", measured)
    return measured[-LONGEST:] if re.search(r"[\u3400-\u9fff]{2}|[A-Za-z]{2}", measured) else ""


def _cut(words: str, noun: bool) -> str:
    """Return words from their last verb on that leads to what is counted; the verb stays where it says what is done."""
    quoted = [match.span() for match in re.finditer("“[^“”]*”", words)]
    cut = words
    for match in _VERB.finditer(words):
        if any(start < match.start() < end for start, end in quoted) or is_within(words, match.start()):
            continue
        if _INVESTMENT.search(words[: match.end()]):
            continue  # 工业投资
        rest = words[match.end() :]
        if len(rest) < 2 and not noun and not (match["do"] and not rest and _subject(words[: match.start()])):
            continue
        names = match["do"] or match["lead"] == "建设"  # rather than tells what is done
        if names and _MEASURE.fullmatch(rest) and len(words[: match.start()]) > 1:
            continue  # 第二产业招商引资签约金额
        cut = (match[0] + rest) if match["do"] else rest
        if often := _OFTEN.search(words[: match.start()]) if _MADE.match(match[0]) else None:
            cut = often[0] + cut  # 日处理鲜奶
        if match["do"] and re.fullmatch(rf".*{DOING}", words[: match.start()]):
            cut = words[max(0, match.start() - 2) :] if len(rest) < 2 else cut
    if words.endswith("完成投资"):
        return "完成投资"
    cut = re.sub(rf"^.{{1,16}}{ORGAN}(?={DOING}|.{{0,2}}的)", "", cut)
    if paid := _PAID.search(cut):
        return paid[0]
    return "投资" if cut.endswith("投资") and not _INVESTMENT.search(cut) else cut


def _subject(words: str) -> bool:
    """Return whether words end as who does something, so that a verb follows."""
    return not words or bool(re.search(rf"{ORGAN}$|”$|[人员业区县市]$", words))


def loose(words: str) -> str:
    """Return words without days, adverbs and numbers of items before them."""
    former = None
    while former != words:
        former = words
        words = re.sub(rf"(?:{WHEN})$", "", words)
        words = re.sub(
            rf"^(?:{WHEN}|{ADVERBS}|{EACH}|[\d.]+(?![\d.万亿元%吨—~A-Za-z-]|[千兆]?[伏瓦]|[千公厘毫微纳]?米|[公周]|岁|级|度|英?寸)[.、)]?|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+条|[·●•■▪◇□▲◆—☆★*{ITEM}-]+|该(?:项目|工程|公司|企业|中心|平台|基地|园区)(?=.{{2}})|的|了)(?=.)",
            "",
            words,
        )
        words = re.sub(r"^[\u4e00-\u9fff]{1,10}?(?:(?<![布结])局|委员会|厅)(?=[\u4e00-\u9fff]{3})", "", words)
    return words
