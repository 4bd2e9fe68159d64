"""What those do, get or undergo who are counted and helped, led or dealt with: 支持6家企业设立海外仓 is 设立海外仓企业数.

To extend, add a verb; the examples are tests.
"""

from __future__ import annotations

import re

_LONGEST = 12  # characters of what they do, from which on it is left out
_WHO = r"(?P<noun>[\u4e00-\u9fff]{0,8}?(?:企业|项目|单位|园区|机构|团队|主体|合作社|商户|农户|个体户|乡镇|学校|院校|医院|平台|基地|集群|门店))"
_HOW = "(?:分别|全部|先后|陆续|成功|顺利|新|逐一|逐户|逐个|集中|重点|定期|分类|联合|共同|主动|依法|累计|统一|专门)*"
_LED = re.compile(  # before those who are led to do something
    "(?:推动|推进|引导|组织|支持|帮助|指导|鼓励|促成|辅导|帮扶|助力|协助|协调|扶持|督促|动员|带动|遴选|筛选|安排)(?:了|全市|全县|全区|全省|本地|辖区)*$"
)
_DO = (
    "建立|设立|通过|制定|购买|购置|签订|签约|完成(?!产值|投资|营收|营业收入|税收)|导入|引入|使用|应用|采用|组建|取得|获得|更新|拓展|接入|办理|投保|参保|备案|注册|申领|领取|申请|"
    "采购|对接|参与|参加|加入|开办|创建|创办|配备|增设|建成|编制|承接|落实"
)
_DOES = re.compile(
    rf"{_WHO}(?P<partner>与[\u4e00-\u9fff]{{2,8}}?)?{_HOW}(?P<verb>{_DO})(?:了)?(?P<what>[^,、。;:!?|()\d\n]*)"
)
_FOR = re.compile(
    "(?:^|[,。;:]|累计|已|共|先后|分别|[局委行办院会司])(?:为|给|向)(?:了|全市|全县|全区|全省)*$"
)  # before those who get something
_GETS = re.compile(
    rf"{_WHO}(?P<partner>){_HOW}(?P<verb>提供|兑现|发放|办理|减免|落实|争取|解决|开展|送去|送上|拨付|返还|授信|担保|搭建)(?:了)?(?P<what>[^,、。;:!?|()\d\n]*)"
)
_TO = re.compile("(?:^|[,。;:局委办在])对[^,。;:]{0,24}$")  # before those with whom something is done
_DEALT = re.compile(
    rf"{_WHO}(?:开展|进行|实施|实行|予以|给予|组织|{_HOW})*"
    "(?P<verb>挂牌督办|验收|督办|督导|督查|走访|评估|核查|检查|复核|审核|审计|通报|约谈|回访|诊断|清退|整改|调研|复查|抽查|评审|考核|提醒|评估评价|考核评价)(?=的?基础上|[,。;、]|$)"
)


def assisted(before: str, after: str) -> str | None:
    """Return what those do who are led to it, what they get, or what is done with them; None where the words say no such thing.

    >>> assisted("推动", "企业建立研发准备金制度,"), assisted("帮助", "户商户顺利通过认证。"[1:])
    ('建立研发准备金制度企业数', '通过认证商户数')
    >>> assisted("为", "企业提供融资担保。"), assisted("对进展慢的", "项目重点督办。")
    ('提供融资担保企业数', '督办项目数')
    >>> assisted("帮助", "企业与科研院所建立合作。"), assisted("帮助", "企业与科研院所。")
    ('与科研院所建立合作企业数', None)
    >>> assisted("新增", "企业建立研发准备金制度,"), assisted("推动", "企业完成产值3亿元,"), assisted("作为", "企业提供担保,")
    (None, None, None)
    """
    if _TO.search(before) and (dealt := _DEALT.match(after)):
        return f"{dealt['verb']}{dealt['noun']}数"
    for lead, verb in ((_LED, _DOES), (_FOR, _GETS)):
        done = verb.match(after) if lead.search(before) else None
        if done:
            what = re.sub(r"(?:等|的).*$", "", done["what"])
            return (
                f"{done['partner'] or ''}{done['verb']}{what}{done['noun']}数" if 2 <= len(what) <= _LONGEST else None
            )
    return None
