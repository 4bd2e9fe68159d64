"""Whether a clause says that something is done by its day, or only how much that reaches by then."""

from __future__ import annotations

import re

DONE = re.compile(
    r"建成|建好|投产|投用|投运|投入使用|投入运营|完成|完工|竣工|交付|印发|出台|发布|编制|制定|修订|形成|拿出|上线|运行|开工|开建|动工|启动|启用|开业|开园|开馆|揭牌|挂牌|设立|组建|成立|建立|健全|推行|举办|召开|举行|验收|达产|落地|开通|推出|实现|获批|通过|提交|报送|汇总|兑现|办结|通车|并网|下线|送电|供电|通气|通水|审定|审议|开放|拨付|到位|试运行|试生产|试产|封顶|贯通|备案|出样机|初稿|交稿|签约|摸清|绘制|出让"
)
OBJECT = re.compile(  # behind what is done in the clause of a day: it is done for that, and not for what a clause before names
    r"\d[\d.]{0,12}[万亿]?[个项家条批元]|“|(?:清单|目录|图谱|方案|办法|细则|白皮书|报告|手册|名录|编制|地图)$"
)
_REACHES = re.compile(  # how much a thing reaches, which is not done itself by then (园区实现产值50亿元)
    r"(?:实现|完成)(?:[^,。;\d、|]{0,4}(?:产值|收入|税收|投资|[销交]易?额)|[^,。;\d、|]{0,12}?(?=[约近超过突破达到]*\d))"
)


def is_finished(text: str, start: int, end: int, thing: int) -> bool:
    """Return whether a clause says that the thing which begins at a place is done, and not only how much that reaches.

    >>> is_finished("园区实现产值50亿元", 0, 10, 0), is_finished("园区建成", 0, 4, 0), is_finished("完成园区3座", 0, 6, 2)
    (False, True, True)
    """
    reached = {one.start() for one in _REACHES.finditer(text, start, end) if one.start() > thing}
    return any(one.start() not in reached for one in DONE.finditer(text, start, end))
