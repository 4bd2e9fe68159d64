"""What is counted right after a quantity (5名专家)."""

from __future__ import annotations

import re

from chaingraph.text.quantities.vocabulary import DOING, LEADING

_COUNTED = 20  # of what is counted
_STOP = re.compile(r"[,。;:!?、()《》“”\d\n|]")
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
