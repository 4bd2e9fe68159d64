"""What those do that are counted, as a curator says it before them: 13家企业入围制造业500强 is 入围制造业500强企业数.

To extend, add a verb, or a noun of those who do it.
"""

from __future__ import annotations

import re

_LONGEST = 12  # characters of what is entered, from which on it is left out
_DOERS = (
    r"(?:企业|项目|产业集群|集群|单位|园区|产品|机构|作品|团队|平台|车间|工厂|基地|院校|高校|成果|品牌|案例|技术|标准|商户|农户|乡镇|村|学生|专家|工人|职工|"
    r"党员|民企|商会|合作社|门店|学校|景区|课题|单品|人才|学员|青年|工匠|指标|团组|展商|客商|农民|银行|主体|个体户|能工巧匠)"
)
_ADVERBS = (
    r"(?:已|被|新|成功|先后|分别|首次|顺利|全部|同时|均|还|正式|陆续|相继|集中|现场|通过竞争|一举|率先|再次|有望|揭榜)*"
)
_VERBS = (
    r"入选|入围|入列|获评|获批|荣获|获得|获颁|认定为|评为|列入|纳入|入驻|进入|加入|接入|参加|参与|开展|建成|达成|升级为|跻身|成为|上榜|挂牌|上市|参展|入库|"
    r"牵头|完成(?!.{0,8}(?:产值|收入|营收|投资|产量|增加值|税|任务|目标))|签约|揭牌|开工|竣工|投产|上云|申报|实现(?=就业|盈利|上市|“?小升规|数字化|智能化|转型)|“?揭榜”?|登上|亮相|通过(?=[^,。;]{0,8}(?:认证|验收|评审|评估|审查|复核|鉴定))|实施(?=[^,。;]{2,8}(?:更新|改造|转型|升级|技改|提升))"
)
_ENTERS = re.compile(
    rf"(?P<noun>[\u4e00-\u9fff]{{0,8}}?{_DOERS}|(?=[^企项])){_ADVERBS}(?P<verb>{_VERBS})(?:了|为)?(?P<what>(?:“[^“”]{{1,16}}”|[^,、。;:!?|()“”\n])*)"
)
_PEOPLE = ("人", "名", "位")
_NOTHING = re.compile(r"实施|建设|产值|营|收|工业|.*\d(?!\d*强)")  # what is no thing that is entered
_ALONE = ("签约", "开工", "竣工", "投产", "牵头", "揭牌", "揭榜")  # verbs that are said without a thing


_EMPLOYED = re.compile(
    "(?P<verb>带动|吸纳|促进|解决|安置|新增|帮助|实现)[^,。;、\\d]{0,10}?(?P<what>就业|创业|增收|脱贫|务工)?$"
)


def employed(before: str, after: str, unit: str | None) -> str | None:
    """Return how many find work or earn more (带动周边居民就业1500人, 带动467万人实现就业); None where the words say no such thing.

    >>> employed("带动周边居民就业", ",", "人"), employed("带动", "实现就业", "人"), employed("带动", "农户增收", "户")
    ('带动就业人数', '带动就业人数', '带动增收农户数')
    """
    match = _EMPLOYED.search(before)
    later = re.match(
        "(?P<noun>[\\u4e00-\\u9fff]{0,4}?)(?:稳定|实现|灵活|就近|持续|共同)*(?P<what>就业|创业|增收|脱贫|务工)", after
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
    """
    match = _ENTERS.match(after)
    noun = (match["noun"] or ("人" if unit in _PEOPLE else "")) if match else ""
    if not match or not noun:
        return None
    what = re.sub(r"(?:等|的).*$", "", match["what"])
    verb = match["verb"].strip("“”")
    if not 2 <= len(what) <= _LONGEST or _NOTHING.match(what) or verb in _ALONE:
        what = ""
    return f"{verb}{what}{'' if what.endswith(noun[-2:]) and len(noun) > 1 else noun}数"
