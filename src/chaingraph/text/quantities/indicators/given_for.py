"""For what something is given, where the word for it does not say that: to whom, for what is built or bought, or by what is measured.

To extend, add a verb, a noun of those who get something, or a measure.
"""

from __future__ import annotations

import re

_WHO = re.compile(  # who gets it, or what it is given for
    r"(?:企业|单位|机构|合作社|产业链|乡镇|镇街|园区|平台|中心|团队|人才|产品|机型|装备|项目|基地|工厂|车间|院校|学校|银行|家庭农场|农户|品牌|集群)$"
)
_TO_WHOM = re.compile(r"(?:给予|奖励|补助|奖补)(?P<whom>[^,;:、\d]{2,12}?)(?:最高|不超过)?$")
_ANYONE = ("企业", "单位", "机构", "平台", "园区", "项目", "产品", "团队", "人才", "品牌")  # says nothing of its own
_EACH = re.compile(  # 钢架大棚每亩补, 每个产地仓补
    r"(?:^|[,;:、])(?:(?!对|按|[省市县区])(?P<before>(?:(?!的)[\u4e00-\u9fff]){2,8})每(?![年月])个?[\u4e00-\u9fff]|每个(?P<each>[\u4e00-\u9fff]{2,8}?))(?:再|最高)*(?:补助|补贴|奖励|补|奖)$"
)
_FOR_WHOM = re.compile(
    r"(?:^|[,;:、)】])(?:每年)?对(?P<whom>[^,;:]{2,40}?)(?:,|分别|再|一次性|每|由|给予|予以|奖|补|资助|$)"
)
_BY_SIZE = re.compile("营业?收入?|营收|产值|税收|纳税|销售")  # of whom it is told how large they are, and that is why
_NEW = re.compile(
    "^(?:新(?=[认获组引入评建])|首次|当年|年度|每年|认定|获批|组建|新?建|引进|入选|评定|本[市县区]|[市县区]内)+(?=..)"
)
_MADE = re.compile(  # what is built, bought or won
    r"(?:新建|自建|建设|建成|开设|设立|组建|购置|购买|引进|新增|研发(?!费用|投入|中心|机构|平台|人员)|开发(?!区)|取得|种植|参加|评选|评聘|使用|共享|主导制定|牵头制定|参与制定|制定)(?!的|单体|这样)"
    r"(?P<what>[\u4e00-\u9fff“”、]{2,24}?)(?=[,;]|的|连片|面积|库容|单体|每|按|达到?|超过?|总?投资|\d|且|并)"
)
_MEASURED = re.compile(  # what is measured, where it is not how large somebody is
    r"(?P<what>(?:设备|技改|固定资产|研发|技术|配套)?(?:投资|投入|费用|采购|配套|出口|用电|交易|供货|合同)|年销售)(?:成交)?(?:额|量|总额)?(?:,?首[次个]|在|每|年增量)*(?:达到?|超过?|突破|过|满|增长|增加)?(?=\d)(?!\d[\d.]*%)"
)
_LEVEL = re.compile(r"(?:国家|省|市|县)级(?=..)")
_BEFORE = re.compile(r"(?:\d[\d.]*[万亿]*元[、和])*$")  # of a list of what is given, before one of its members
_TITLE = re.compile(  # what an item of rules is headed with
    r"(?:第[一二三四五六七八九十百]{1,4}条|\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十\d]{1,2}[、.)])?"
    r"(?:【(?P<marked>[^】\d]{2,8})】|\((?P<within>[^()\d]{2,6})\)|(?P<said>[\u4e00-\u9fff]{2,8})。)"
)
_NO_TITLE = re.compile(
    r"^(?:支持|鼓励|延长|夯实|提升|扩大|壮大|优化|深化|拓展|拓宽|保障|引育|强化|加大|加强|推动|推进|实施|做[大强优]|完善|落实|培育|健全|[上抓建补打拓给推扩招](?=..))|(?:标准|条件|程序|对象|激励|原则|政策|措施|一批|画像|架构)$"
)


def title(line: str) -> str:
    """Return what an item of rules is headed with, where that names for what something is given; empty for any other line.

    >>> title("第三条【车规认证】对通过认证的企业"), title("(三)技术改造。设备投资"), title("(二)支持做大做强。对企业"), title("产业链建设。")
    ('车规认证', '技术改造', '', '')
    """
    found = _TITLE.match(line)
    if not found or not (found["marked"] or found.start(found.lastgroup or 0)):
        return ""
    words = found[found.lastgroup or 0]
    return "" if _NO_TITLE.search(words) else re.sub("(?:奖补|奖励|补助|补贴|支持|扶持)$", "", words)


def given_for(sentence: str, headed: str = "") -> str:
    """Return for what something is given, of the words of the sentence before it, else as its item is ``headed``; empty where neither says it.

    >>> given_for("对新入选的链主企业,给予"), given_for("新建气调库1000吨以上的,每吨"), given_for("设备投资达到300万元的,按")
    ('链主企业', '气调库', '设备投资')
    >>> given_for("对营业收入首次突破2亿元的链主企业,给予"), given_for("通过的,给予", "车规认证")
    ('', '车规认证')
    >>> given_for("对新组建的国家级、省级技术中心,分别奖励"), given_for("制定国际标准、国家标准的,分别奖励80万元、")
    ('国家级技术中心', '国家标准')
    >>> given_for("钢架大棚每亩补"), given_for("新建冷库3座,每个冷库补"), given_for("财政每年补助")
    ('钢架大棚', '冷库', '')
    """
    if each := _EACH.search(sentence):
        named = each[each.lastgroup or 0]
        if named not in _ANYONE:
            return named
    near = ",".join(sentence.split(",")[-2:])
    to, whom = _TO_WHOM.search(sentence), [*_FOR_WHOM.finditer(sentence)][-1:]
    if whom and _BY_SIZE.search(whom[0]["whom"]):
        return ""
    for found in (to["whom"] if to else "", whom[0]["whom"].rpartition("的")[2] if whom else ""):
        named = _NEW.sub("", _one_of(found, sentence))
        if 2 <= len(named) <= 12 and _WHO.search(named) and named not in _ANYONE:
            return named
    made = [told for match in _MADE.finditer(near) if 2 <= len(told := _one_of(match["what"], sentence)) <= 10]
    return (made or [match["what"] for match in _MEASURED.finditer(near)] or [headed])[0]


def _one_of(listed: str, sentence: str) -> str:
    """Return which of some things a member of a list is given for (国际标准、国家标准的,分别奖励80万元、50万元); empty where the list says no such thing."""
    parts = re.split("、|和", re.sub("^.*等(?=..)", "", listed))
    number = _BEFORE.search(sentence)
    place = number[0].count("元") if number else 0
    if len(parts) > 1 and ("分别" not in sentence or place >= len(parts)):
        return ""
    one = parts[place] if len(parts) > 1 else parts[0]
    return one + _LEVEL.sub("", parts[-1], count=1) if re.fullmatch("(?:国家|省|市|县)级", one) else one
