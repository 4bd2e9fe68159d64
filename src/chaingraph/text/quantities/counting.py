"""What is counted right after a quantity (5名专家)."""

from __future__ import annotations

import re

from chaingraph.text.chain_groups import GENERIC, HEAD, LEVEL
from chaingraph.text.quantities.vocabulary import DOING, LEADING

_COUNTED = 20  # of what is counted
_STOP = re.compile(r"[,。;:!?、()【】〔〕\[\]《》“”\d\n|]")
_GROWS = re.compile(  # what a level becomes another by (由48家增加到80家): it is not what is counted
    "(?:增加|增长|增|提高|提升|发展|扩大|扩展|拓展|扩|减少|下降|降|上升|升|压减|压缩|缩短|调整|优化|跃升|增强|延长|延展|收窄|放宽|拓宽|壮大|上调|下调|调减|调增|调高|调低|上涨|下跌|攀升|变|前移|改善|进位)[至到为成]?"
)
_DESCRIBED = re.compile(  # 10个对经济带动作用较强的县域产业
    "(?:[^。;,\\d|(]{3,60}?|以[^。;,\\d|(]{2,40}?为[^。;\\d|(]{2,40}?)的(?P<noun>[^的、。;,\\d|()]{2,14})(?=[,。;]|$)"
)
_DESCRIBES = re.compile(
    "具有|具备|拥有|引领|对|在|以|由|带动|符合|能够|善于|擅长|熟悉|精通|通晓|掌握|懂|愿意|有志|紧跟|紧贴|正在|从事|热爱|适应|扎根"
)  # what begins so does not name what is counted
_QUALITY = re.compile(  # what ends so and has 的 after it tells how it is, not what is counted (6个竞争力强的产业集群)
    "(?:[力性强高大好广优]|突出|明显|鲜明|领先|先进|完善|显著|知名|一流)$"
)
_LEVEL = re.compile(  # a level with which what is counted begins (3个1000亿级产业集群, 6000个亿元以上项目)
    r"(?:产值|营收|营业收入|规模)?(?:超过?|过|达到?|突破)?(?:\d[\d.]*[万千百]?|[十百千万]?)亿元?(?:级|以上)?的?(?=[\u4e00-\u9fff]{2})"
)
_QUOTED = re.compile("“[^“”,。;]{2,16}”")  # what begins with a name in quotation marks is counted
_ENDS = re.compile(  # with which what is counted ends, where it stands right after
    rf"{LEADING}|{DOING}|(?:进行|调整|任教|任职|下去|列入|纳入|兼职|接入|进入|运行|实行|优化|延伸|设在|并入|到|的|分别|逐|全部|自(?![然主动治驾行由])|(?<=[地业目心园区台县镇村群品程点所站厂线体场库队才构牌准利术果人])[与和及](?!美|谐)|(?<![未外])来|(?<![高中初])等|(?<![工合协动])作(?![物坊业品用])|参|发起|轮流|落户|落地|正在|统一|承(?!载|压|重|办)|名单|同比|左右|(?<!规模)(?<![国省市县区]级)以上|顺利|累计(?!额|量|数)|共(?=实现|完成)|提质(?:增效|升级|扩容|扩面)|(?:压缩|压减|增加|减少|提高|扩大|缩减|精简|整合)[成到至为]|榜上有名|上榜|加快|加速|相继|陆续|有序|稳步|可望|有望|支撑作用|(?<=项目)发展|(?<=集群)发展(?!区|中心|促进)|(?<![人英贤])才|就(?!业)|受(?!理|灾)|(?<![规细准原])则|(?:综合)?(?:考评|考核|测评)中|(?<!公)共(?!享|建(?!成|有)|性|赢|治|商|创|同(?:体|富裕)|[和产])|成(?:为|功)|曾(?=[在经获被多])|正(?=在|[向以式加])|都(?=[是有已能要在])|是(?=[\u4e00-\u9fff])|可(?=[达以享获在])|无法|尚未|仍|初具|未(?!来|成年)|现场(?!会)|位列|位居|名列|(?:已|均|也)(?=[\u4e00-\u9fff])|提前|赴|升级(?!版|村|县|区)|组成(?!部分|单位|员|人)|获得?|首次(?=突破|超|达|入|获|进|实现)|贡献|(?<![集其高初])中(?=已|有|的|,|$))"
)
_OF_IT = re.compile(  # what is measured of those that are counted (5个产业产值达到300亿元)
    "(?<=[\u4e00-\u9fff]{2})(?:总|年|综合|规上|工业)*(?:产值|产量|主营业务收入|营业收入|营收|增加值|利润|税收)(?!.{0,6}(?:企业|项目|集群|产业链|园区)).*$"
)
_WITHIN = re.compile(  # a verb that is part of a name of what is counted (3个产业链推进专班, 2个民营经济发展先进县), or no verb at all
    r"(?:发展|服务|推进|促进|开发|培育|建设|示范|孵化|培训|研发|对接|协作|攻关|转化|招商|引导|组织|支持|提供|推广|加工|处理|改造|生产|引进|选育|推介)"
    r"[\u4e00-\u9fff]{0,8}?(?:机构|专班|中心|平台|基地|示范区|开发区|先进[县市区]|联盟|资金|基金|规划|计划|政策|机制|团队|专员|服务队|秘书|协会|课题|学院|试点|车间|生产线|产线|设施|装置|场所|用房|车辆)"
    r"(?=$|已|在|被|和|与|及|等|的|正|成立|挂牌|揭牌|落地|投|建|均|全|综合|集聚|实现)"
    r"|(?<=[\u4e00-\u9fff]{2})(?:发展|开发|服务|改造|建设|加工|转化|提升)(?:类|型)?项目(?=$|已|在|被|和|与|及|等|的|正|总)"
    r"|(?:推进|落地|服务|攻坚|调度|协调|保障|督导|招引|对接|攻关|指导|工作|审查)[\u4e00-\u9fff]{0,4}?(?:小|专|专家|工作)?组(?=$)"
    r"|经(?:济|营|贸|开区|理|销商|纪人)|在(?:[建校库研岗线职营产读孵]|手订单)|对(?:[外口台标象]|接(?:会|活动))"
)
_COMPOUND = re.compile(  # nouns that end with a verb
    "(?:精深|深|农产品|食品|粮油|果蔬|水产)加工|成果转化|协同创新|融合发展|(?:工业|农业|科技|研发|技改)投入"
)
_BODY = re.compile("(?:服务|发展|促进|推进|培育)(?:中心|站|平台|专班|联盟)")  # named so, whoever stands before
_DOER = re.compile(  # who does what a verb after it says
    r"(?:企业|项目|单位|[县区市镇村户人员院校局]|公司|银行|部门|园区|集群|[条家])$"
)
_OF_CHAIN = re.compile(  # the chain whose projects or firms are counted (3个石墨产业链项目), any but one by its kind (3个重点产业链项目)
    rf"{LEVEL}(?!{GENERIC})[\u4e00-\u9fffA-Za-z0-9()“”-]{{2,22}}?产业链(?:上的?|上下游|中的?)?(?={HEAD})"
)


def of_chain(after: str) -> str:
    """Return the words after a quantity without the chain whose projects or firms it counts: that is what it is about.

    >>> of_chain("石墨和锂电产业链项目、"), of_chain("重点产业链项目"), of_chain("链主企业")
    ('项目、', '重点产业链项目', '链主企业')
    """
    chain = _OF_CHAIN.match(after)
    return after[chain.end() :] if chain else after


def counted_after(after: str) -> str:
    """Return what is counted right after a quantity (5名专家): up to a stop or a verb.

    >>> counted_after("规上企业累计实现营业收入"), counted_after("规上企业共完成产值"), counted_after("共享工厂")
    ('规上企业', '规上企业', '共享工厂')
    """
    if level := _LEVEL.match(after):
        return f"{level[0].removesuffix('的')}{noun}" if (noun := counted_after(after[level.end() :])) else ""
    quoted = _QUOTED.match(after)
    part = _STOP.split(after[quoted.end() :] if quoted else after)[0]
    end = next(
        (
            match
            for match in _ENDS.finditer(part)
            if not (is_within(part, match.start()) or _BODY.match(part, match.start()))
        ),
        None,
    )
    noun = _OF_IT.sub("", (quoted[0] if quoted else "") + (part[: end.start()] if end else part)).rstrip("和与及")
    quality = _QUALITY.search(noun) and after.startswith("的", len(noun))
    described = _DESCRIBED.match(after) if len(noun) < 2 or quality or _DESCRIBES.match(noun) else None
    if described:
        return described["noun"]
    return noun if 2 <= len(noun) <= _COUNTED and not _GROWS.fullmatch(noun) else ""


def is_within(part: str, place: int) -> bool:
    """Return whether a verb is part of a name: what it belongs to follows, and before it stands no one who does it."""
    if any(match.start() < place < match.end() for match in _COMPOUND.finditer(part)):
        return True
    return bool(_WITHIN.match(part, place)) and not _DOER.search(part[:place])
