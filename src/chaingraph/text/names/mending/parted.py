"""Names that a model runs together, and that are two: a chain and its chief, a body and its post, two offices, a part and its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span
from chaingraph.text.names.mending.systems import KINDS_OF_CHAINS
from chaingraph.text.people.changes import TO

_CHIEF = re.compile(r"(?P<chain>.{2,}?(?:产业)?链)(?P<post>总?副?链长)")
_TWO = re.compile(
    r"(?P<one>.*[市县省区州]委|党中央|中共中央)(?:[市县省区州]政府|(?<=中央)国务院)|(?P<body>(?:中共)?(?P<place>.{2,8}[省市县区州旗])委)(?P=place)人民政府"
)
_ALLIED = re.compile(
    "(?P<one>.{2,}(?:[局厅办委行]|大学|公司))(?:积极|主动|密切)?与(?P<other>[省市县区州].{1,8}[局厅办委])"
)
_CHANGED = re.compile(  # 市商务局|更名为|市投资促进局
    rf"(?P<one>.{{3,}}?(?:[局厅办委会]|中心|院|所|公司))(?:{TO}|更名为|加挂)(?P<other>.{{3,}})"
)
_WHOLE = re.compile("(?P<part>.*(?:工程|计划|专项|行动|活动))(?:[隶归从]属于?|属于|(?:是|为|作为)(?=“))(?P<whole>.+)")
_OF_BODY = re.compile(
    r"(?P<body>.+(?:工商联|总工会|科协|妇联|残联|管委会|公司|集团|大学|学院|研究院|协会|商会))"
    r"(?P<post>(?:党委|党组|党总支)?(?:副?(?:主席|主任|书记|院长|校长|会长|秘书长)|董事长|总经理))"
)
_SOMEBODY = re.compile(  # 市委|王某|书记
    r"(?P<body>.*[省市县区州](?:委|政府))(?P<person>(?!.*(?:[部委办局组会常副第党工纪老新原]|时任|现任|主要|分管))[\u4e00-\u9fff]{2,3})(?P<post>(?:副?书记|副?[省市县区州]长|主席|常委|秘书长))"
)
_BY_LEADERS = re.compile(  # 市政府|主要领导和|市委副书记
    "(?P<body>.*[省市县区州](?:委|政府))(?:党政)?(?:主要|分管|班子)?(?:领导|负责同志|负责人)(?:同志)?(?:和|及|、|亲自|挂帅|分别|担任|兼任|出任|任)+(?P<post>.{2,})"
)
_BOTH = re.compile(  # 省委|和|市委
    "(?P<one>党中央|中央|[省市县区州](?:委|政府))(?:以?及|和|与|、)(?P<other>[省市县区州](?:委|政府))"
)
_PAIRS = (_ALLIED, _BOTH, _CHANGED)
_LAST_OF_LIST = re.compile("(.{2,}?)[和与及](.{2,}链)")


def parted(words: str, name: Span) -> Iterator[Span]:
    """Yield a name, or the two that it is: a chain and its chief (苦荞链链长), an office and a post, two offices."""
    start, end, kind = name
    inside = words[start:end]
    chief = _CHIEF.fullmatch(inside)
    if chief and not re.fullmatch(KINDS_OF_CHAINS, chief["chain"]):
        yield start, start + chief.end("chain"), "IndustryChain"
        yield start + chief.end("chain"), end, "Role"
    elif meets := re.fullmatch("([省市县区州]委|[省市县区州]政府)(?!常务|全体).*会议", inside):
        yield start, start + len(meets[1]), kind
    elif kind == "Role" and (one := _SOMEBODY.fullmatch(inside) or _BY_LEADERS.fullmatch(inside)):
        yield start, start + one.end("body"), "Institution"
        if "person" in one.groupdict():
            yield start + one.start("person"), start + one.end("person"), "Person"
        yield start + one.start("post"), end, "Role"
    elif kind == "Role" and (of := _OF_BODY.fullmatch(inside)):
        yield start, start + of.end("body"), "Enterprise" if of["body"].endswith(("公司", "集团")) else "Institution"
        yield start + of.end("body"), end, "Role"
    elif kind in ("Programme", "Action") and (of := _WHOLE.fullmatch(inside)):
        yield from ((start, start + of.end("part"), kind), (start + of.start("whole"), end, kind))
    elif kind in ("Institution", "Platform") and (
        two := next(filter(None, (row.fullmatch(inside) for row in _PAIRS)), None)
    ):
        yield from ((start, start + two.end("one"), kind), (start + two.start("other"), end, kind))
    elif two := _TWO.fullmatch(inside):
        cut = start + len(two["one"] or two["body"])
        yield from ((start, cut, "Institution"), (cut, end, "Institution"))
    elif kind == "IndustryChain" and words[start - 1 : start] == "、" and (last := _LAST_OF_LIST.fullmatch(inside)):
        yield from ((start, start + last.start(2) - 1, kind), (start + last.start(2), end, kind))
    else:
        yield name
