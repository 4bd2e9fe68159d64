"""What those do that are counted, as a curator says it before them: 13家企业入围制造业500强 is 入围制造业500强企业数.

To extend, add a verb, or a noun of those who do it.
"""

from __future__ import annotations

import re

_LONGEST = 12  # characters of what is entered, from which on it is left out
_DOERS = (
    r"(?:企业|项目|产业集群|集群|单位|(?:部分|部门)(?=组成)|园区|开发区|高新区|行业|产品|机构|作品|团队|平台|车间|工厂|基地|院校|高校|成果|品牌|案例|技术|标准|商户|农户|乡镇|村|学生|专家|工人|职工|"
    r"党员|民企|商会|合作社|门店|学校|景区|课题|单品|人才|学员|青年|工匠|指标|团组|展商|客商|农民|银行|主体|个体户|能工巧匠|场景|新药|药品|器械|装备|车型|设备|装置|品种|村镇|镇街|社区|家庭|个人|班组|街道|校区|班子|党组织|车辆|医院|酒店|饭店|餐馆|民宿)"
)
_ADVERBS = (
    r"(?:已|被|新|成功|先后|分别|首次|顺利|全部|同时|均|还|正式|陆续|相继|集中|现场|通过竞争|一举|率先|再次|有望|揭榜)*"
)
_ALONE = "退出|搬迁|关停|关闭|升规|入规|上规|达产|复工|复产|落户|落地|投运|上线|签约|开工|竣工|投产|牵头|揭牌|揭榜|组成|点评|供货"  # said without a thing
_GROWS = r"(?:增加值|产值|产量|利润)?(?:同比|实现|保持|较(?:去年|上年)(?:同期)?)*(?:[正负]|(?:较快|两位数|双位数)(?:以上)?)?(?:增长|增速(?:加快|回升|回落|提升))(?=[,。;、|)]|$)"  # 21个行业保持增长
_VERBS = (
    r"入选|入围|入列|获评|获批|荣获|获得|获颁|认定为?|评为|列入|纳入|入驻|进入|加入|接入|参加|参与|开展|建成|达成|升级为|跻身|成为|上榜|挂牌|上市|参展|入库|"
    rf"“?揭榜”?|{_ALONE}|完成(?!.{{0,8}}(?:产值|收入|营收|投资|产量|增加值|税|任务|目标))|上云|申报|实现(?=就业|盈利|产业化|量产|转化|上市|“?小升规|数字化|智能化|转型)|登上|亮相|通过(?=[^,。;]{{0,8}}(?:认证|验收|评审|评估|审查|复核|鉴定))|实施(?=[^,。;]{{2,8}}(?:更新|改造|转型|升级|技改|提升))|{_GROWS}"
)
_ENTERS = re.compile(
    rf"(?P<noun>(?:(?![均都仍曾是与])[\u4e00-\u9fff]){{0,12}}?{_DOERS}|(?=[^企项]))(?P<partner>与[\u4e00-\u9fff]{{2,8}}?)?{_ADVERBS}(?P<verb>{_VERBS})(?:了|为)?(?P<what>(?:“[^“”]{{1,16}}”|[^,、。;:!?|()“”\n])*)"
)
_HOLDS = re.compile(  # who holds a post, of those who are counted (9名市领导担任链长)
    r"(?P<who>[省市区县州盟旗镇厅处科局级委四套班子党政高校]{0,6}(?:主要|分管|以上)?(?:领导(?:干部|同志)?|班子成员|干部|负责人|院士|专家|教授|企业家|常委|副[省市县区]长))"
    r"(?:分别|共同|同时|轮流|具体|兼|直接)*(?:担任|出任|兼任|挂任|任)[^,。;:!?|()]{0,24}?(?P<post>(?:总|副|分|群)*[“「]?(?:链长|组长|主任|秘书长|特派员|联络员|指导员|专员|顾问)[”」]?(?:[、和及](?:副|分)?[“「]?(?:链长|组长|主任)[”」]?)?)"
)
_PEOPLE = ("人", "名", "位")
_NOTHING = re.compile(r"实施|建设|产值|营|收|工业|.*\d(?!\d*强)")  # what is no thing that is entered
_EMPLOYED = re.compile(
    r"(?P<verb>带动|吸纳|促进|解决|安置|新增|帮助|实现)[^,。;、\d]{0,10}?(?P<what>就业|创业|增收|脱贫|务工)?$"
)
_IS = re.compile(
    r"(?:被|已|均|全部)?(?:作为|确定为|认定为|列为|定位为|属于|为|是)(?:全[省市县区国]|我[省市县区])?(?P<what>[\u4e00-\u9fff“”A-Za-z]{2,14}?)(?=[,。;、:)|]|$)"
)

_ARE = re.compile(  # those that are counted, what they are
    r"(?:企业|单位|公司|机构|项目|平台|园区|产品|指标|村|镇|乡镇)(?:被|已|均|全部)?(?:确定为|认定为|列为|为|是)(?:20\d\d年度?)?(?:[\u4e00-\u9fff]{2,4}[省市县区](?!级))?(?P<what>[\u4e00-\u9fff“”A-Za-z]{2,24}?(?:企业|单位|项目|平台|园区|基地|机构|集群|实验室|中心|车间|工厂|产品|指标|冠军|小巨人”?|示范[区县镇村点户]))(?=[,。;、:)|]|$)"
)
_INSIDE = r"\1"  # without the marks around all of it
_BATCH = re.compile("^第[一二三四五六七八九十\\d]+批|^首批")


def being(after: str) -> str | None:
    """Return how many are what the words after a count say that they are (其中6条为协同发展链); None where the words say no such thing.

    >>> being("为协同发展链。"), being("属于专精特新企业,"), being("为主,"), being("为2026年新增")
    ('协同发展链数', '专精特新企业数', None, None)
    >>> being("企业为2026年度云州市“专精特新”中小企业。"), being("企业为2026年市级示范企业,")
    ('“专精特新”中小企业数', '市级示范企业数')
    >>> being("单位为第五批农业产业化龙头企业。"), being("项目为续建项目,"), being("企业为园区提供配套,")
    ('农业产业化龙头企业数', '续建项目数', None)
    """
    if known := _ARE.match(after):
        return f"{re.sub('^“([^“”]*)”$', _INSIDE, _BATCH.sub('', known['what']))}数"
    match = _IS.match(after)
    return f"{match['what'].strip('“”')}数" if match else None


def employed(before: str, after: str, unit: str | None) -> str | None:
    """Return how many find work or earn more (带动周边居民就业1500人, 带动467万人实现就业); None where the words say no such thing.

    >>> employed("带动周边居民就业", ",", "人"), employed("带动", "实现就业", "人"), employed("带动", "农户增收", "户")
    ('带动就业人数', '带动就业人数', '带动增收农户数')
    """
    match = _EMPLOYED.search(before)
    later = re.match(
        r"(?P<noun>[\u4e00-\u9fff]{0,4}?)(?:稳定|实现|灵活|就近|持续|共同)*(?P<what>就业|创业|增收|脱贫|务工)", after
    )
    if not match or not (match["what"] or later) or unit not in ("人", "名", "户", "人次", "位", "家"):
        return None
    noun = later["noun"] if later and not match["what"] else ""
    counted = noun or {"户": "户", "人次": "人次", "家": ""}.get(unit, "人")
    what = match["what"] or (later["what"] if later else "")
    return f"{match['verb']}{what}{counted}{'' if counted == '人次' else '数'}"


def entering(after: str, unit: str | None) -> str | None:
    """Return what those who are counted enter, join, or do, with what they are; None where the words after a count say no such thing.

    >>> entering("企业入围中国制造业500强,", "家"), entering("集群新入选省级集群,", "个"), entering("入选全国技术能手,", "人")
    ('入围中国制造业500强企业数', '入选省级集群数', '入选全国技术能手人数')
    >>> entering("企业牵头实施,", "家"), entering("企业完成产值3亿元,", "家"), entering("链主企业,", "家")
    ('牵头企业数', None, None)
    >>> entering("市领导担任10条产业链链长,", "位"), entering("企业退出,", "家")
    ('担任链长市领导数', '退出企业数')
    >>> entering("企业与银行签约,", "家"), entering("企业与银行,", "家")
    ('与银行签约企业数', None)
    >>> entering("部分组成。", "个"), entering("单位组成,", "家"), entering("部分企业,", "个")
    ('组成部分数', '组成单位数', None)
    """
    if unit in _PEOPLE and (held := _HOLDS.match(after)):
        return f"担任{re.sub('[“”「」、]', '', held['post'])}{held['who']}数"
    match = _ENTERS.match(after)
    noun = (match["noun"] or ("人" if unit in _PEOPLE else "")) if match else ""
    if not match or not noun or (match["verb"] == "组成" and not match["noun"]):
        return None
    what = re.sub(r"(?:等|的).*$", "", match["what"])
    verb = match["verb"].strip("“”")
    if not 2 <= len(what) <= _LONGEST or _NOTHING.match(what) or re.fullmatch(_ALONE, verb):
        what = ""
    return f"{match['partner'] or ''}{verb}{what}{'' if what.endswith(noun[-2:]) and len(noun) > 1 else noun}数"
