"""What is counted whose name, or a list of whose names, stands first (规上企业新增12家, 引进甲、乙等4户), and how soon something is done (诉求1小时响应).

To extend, add a noun or a verb.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities.indicators.trimming import behind, loose
from chaingraph.text.quantities.vocabulary import DOING, LEADING

# units, and what is counted in them
_COUNTED = (
    (("家", "户"), "企业"),
    (("个", "项"), "项目|标准|专利|园区|集群"),
    (("条",), "生产线|产线"),
    (("栋", "幢", "座"), "厂房"),
    (("人", "名"), "人才"),
)
_DONE = "新认定|认定|引进|培育|新增|净增|开工|竣工|投产|封顶|入库|签约|落地|建成|获批|退出|上云|入规|升规|投运|达产|交付|完工"
_FRONTED = {
    unit: re.compile(
        rf"(?P<noun>(?:(?!的)[\u4e00-\u9fff“”]){{0,12}}(?:{nouns}))(?:已|全部|均|又|再|共|累计)*(?P<done>{_DONE})(?:了|达到?|目标)*$"
    )
    for symbols, nouns in _COUNTED
    for unit in symbols
}
_DOES = re.compile(f"{DOING}|{LEADING}")
_FIRMS = re.compile(  # a list of names, and what is done with them
    rf"(?:^|[,。;:])[^,。;:、]{{0,24}}?(?<!成员)(?<!单位)(?P<lead>有|为|是|包括|{DOING})(?:了|的)?(?P<listed>[^,。;:、]{{2,20}}(?:、[^,。;:、]{{2,20}}){{1,8}}?)(?:等|共)*$"
)
_THEN = re.compile("(?P<done>退出|入选|入围|上榜|获批|入库|投产|落户)?(?:[,。;、)|]|$)")  # what firms of a list did
_KIND = re.compile(  # a list that ends so is no list of names
    r"(?:企业|机构|单位|平台|中心|基地|院校|高校|园区|银行|学校|项目|产品|协会|商会|部门|[局委办院所县市区镇村户商人员地])$"
)
_TRADES = re.compile(  # a list of trades whose firms are counted together, up to their noun
    rf"(?:^|[,。;:]|{LEADING}|{DOING}|[有为是了共])(?P<trades>(?!{LEADING}|{DOING}|[现共]有)(?:[\u4e00-\u9fff]{{2,4}}、){{1,5}}(?:[\u4e00-\u9fff]{{2,4}}[和及与])?[\u4e00-\u9fff]{{2,4}}(?:企业|厂家))$"
)
_NO_TRADE = re.compile(  # what is counted by itself
    "(?:企业|院所|高校|机构|单位|部门|协会|商会|合作社|[局委办县区市镇])(?=、|[和及与])|(?:规上|规下|链上|链主|龙头|骨干|高新|重点|中小|民营|国有|外资|上市|科技|领军|瞪羚|小微|会员|培育|优质|配套|上下游|成长|技术|特新|标杆|头部|知名|加工|生产|冠军|独角兽)型?企业$"
)
_SOON = re.compile(  # within how long
    r"之?内?(?:予以|给予|作出|做出|给出|出具|完成)?(?P<done>响应|反馈|答复|回复|办结|审核|审批|拨付|兑付|复核|会商|评审|受理|审定|到账|书面意见)(?=[,。;、(]|$)"
)
_WHO = re.compile(  # who does it
    r"^.*(?:局|委|办|厅|部门|单位|银行|中心|专班|企业|窗口|在|后|的|对|由|须|应)(?=.|$)"
)


def fronted(before: str, unit: str | None) -> str | None:
    """Return what is counted, with what is done with it, where its name stands before that; None for any other words.

    >>> fronted("高新技术企业新认定", "家"), fronted(",重点项目已开工", "个"), fronted("标准厂房全部封顶", "栋")
    ('新认定高新技术企业数', '开工重点项目数', '封顶标准厂房数')
    >>> fronted("龙头企业引进", "名"), fronted("县工信局引进企业", "家"), fronted("引进企业签约", "家")
    (None, None, None)
    """
    found = _FRONTED[unit].search(re.split("[,。;:、|)]", before)[-1]) if unit in _FRONTED else None
    noun = behind(loose(found["noun"])) if found else ""
    return f"{found['done']}{noun}数" if found and noun and not _DOES.search(noun) else None


def trades(before: str) -> str | None:
    """Return the firms of several trades that are counted together (拥有注塑、吹膜企业46家); None for any other words.

    >>> trades("拥有注塑、吹膜、纺丝企业"), trades("现有刺绣、编织和染整企业"), trades("走访院所、规上企业"), trades("、刀具企业")
    ('注塑、吹膜、纺丝企业数', '刺绣、编织和染整企业数', None, None)
    """
    found = _TRADES.search(before)
    return f"{found['trades']}数" if found and not _NO_TRADE.search(found["trades"]) else None


def firms(before: str, after: str, unit: str | None) -> str | None:
    """Return what firms are counted whose names are listed before their number (引进甲科技、乙电子等4户); None for any other words.

    >>> firms("引进甲科技、乙电子等", ",", "户"), firms("石墨产业链有甲科技、乙电子", "。", "家"), firms("有龙头企业、科研机构", "。", "家")
    ('引进企业数', '企业数', None)
    >>> firms("已有甲科技、乙电子", "退出。", "家"), firms("成员包括甲科技、乙电子", "。", "家"), firms("有甲科技、乙电子", "子公司", "家")
    ('退出企业数', None, None)
    """
    found, then = _FIRMS.search(before) if unit in ("家", "户") else None, _THEN.match(after)
    if not found or not then or _KIND.search(found["listed"]):
        return None
    lead = found["lead"] if len(found["lead"]) > 1 and found["lead"] != "包括" else ""
    return f"{then['done'] or lead}企业数"


def soon(before: str, after: str) -> str | None:
    """Return how soon something is done (企业诉求1小时响应), as a limit of time; None for any other words.

    >>> soon("企业诉求", "响应、"), soon(",县规划局", "内给出书面意见。"), soon("县财政局在", "内完成评审,"), soon("会期", "。")
    ('诉求响应时限', '书面意见时限', '评审时限', None)
    """
    found = _SOON.match(after)
    what = _WHO.sub("", loose(re.split("[,。;:、|)]", before)[-1])) if found else ""
    return f"{what if len(what) > 1 else ''}{found['done']}时限" if found else None
