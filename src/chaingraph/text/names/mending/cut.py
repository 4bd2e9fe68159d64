"""Names that a model runs together or begins too early: two firms joined by 和, two papers, a town and its village, a verb and what it builds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

AND = re.compile("以及|[和及与]")
_FIRM = "(?:公司|集团|厂|合作社|银行|股份|控股)"
_PAPER = "(?:图谱?|清单|台账|目录|名单|表|库|榜单?)"
_BEFORE_PARK = re.compile("(?:以(?!色列)|指(?!挥)|找)(?=.{4})")
_LEVEL = re.compile("[省市县区州](?=.{4,})")
_THIS = re.compile("该(?=.{5,})")
_VERB = re.compile(  # before what is built, made or won, never its first word
    "(?:重点|加快|积极|全力|着力|充分|有效|切实|全面|深入|大力|持续|不断|进一步|主动|高标准|高水平|高质量|高起点|规划|科学|协调推动|联合)*(?:(?:提升|争创|创建|申报|发挥|谋划|布局|打造|新建|做好|引进|组建|设立|围绕|聚焦|依托|利用|引导|推动|形成|建成|参与|获批|获评|获得|新增|启动|开工)"
    "|建设(?!银行|集团|中心)|支持(?!计划|专项|中心)|培育(?!计划|工程|库|行动|中心)|推进(?!组|会|办|中心|计划|工程)|实施(?!方案|计划|细则))(?:了|建设|提升)?(?=.{4,})"
)
_GROUP = re.compile(  # of a firm, before what it makes
    "(?P<one>.{2,8}集团)(?!.*(?:公司|厂|院|所|部|园|校|大学|基地|中心|集团|银行|项目|控股|协会|合作社|支行|分行)$|股份|有限|总)(?P<goods>.{2,8})"
)
_BUILT = frozenset({"Platform", "Product", "Programme", "Instrument"})
_TOWN = re.compile("(?P<town>.{1,4}(?:镇|乡|街道))(?P<village>.{1,6}(?:村|社区))")
_PLACES = "(?:园|园区|城|谷|片区|开发区|高新区|经开区|新区|中心|平台|基地|实验室|孵化器|资源圃|中试线)"
_BODY = "(?:委员会|服务团|顾问团|专班|联盟|党委|智库|协会|商会|促进会|研究所|研究院|大学|学院|试验站|领导小组|[^社]局|[^常]委|办公室|管委会|银行|支行)"
_QUOTED = re.compile("“(?P<one>[^“”]+)”[和及与、](?P<other>“[^“”]+”.*)")
_SCHEME = "(?:工程|计划|专项|项目|行动|战略)"
_EVENT = "(?:行动|活动|大赛|论坛|博览会|展览会|对接会|推介会|洽谈会|座谈会|推进会|攻坚战|[^季环]节)"
_ENDS = {
    "Enterprise": _FIRM, "Instrument": _PAPER, "Platform": _PLACES, "Team": _BODY, "Institution": _BODY,
    "Programme": _SCHEME, "Action": _EVENT, "Mechanism": "(?:制度|机制|长制)",
}  # fmt: skip
_TITLE = re.compile("(?P<one>[^《》]+)》[^《》]{0,3}《(?P<other>[^《》]+)|(?P<only>[^《》]{4,})》[^《》]+")


def cut(words: str, name: Span) -> Iterator[Span]:
    """Yield a name as it begins, or the names that it is.

    >>> list(cut("甲材料和乙铜业", (0, 7, "Enterprise")))
    [(0, 3, 'Enterprise'), (4, 7, 'Enterprise')]
    >>> list(cut("打造国家级先导区", (0, 8, "Platform")))
    [(2, 8, 'Platform')]
    """
    start, end, kind = name
    start += _begins(words, start, end, kind)
    inside = words[start:end]
    if inside.startswith("该"):
        return
    if kind == "Enterprise" and (firm := _GROUP.fullmatch(inside)):
        yield start, start + firm.end("one"), kind
    elif parts := _parts(inside, kind):
        yield from ((start + first, start + last, kind) for first, last in parts)
    else:
        yield start, end, kind


def _begins(words: str, start: int, end: int, kind: str) -> int:
    """Return how many characters before a name are none of it: a verb, 该, the level after 全 (全|县果蔬中心)."""
    inside = words[start:end]
    before = _THIS.match(inside) or (_VERB.match(inside) if kind in _BUILT else None)
    if not before and kind == "Platform":
        before = _BEFORE_PARK.match(inside)
    if not before and kind in ("Platform", "Product") and words[start - 1 : start] == "全":
        before = _LEVEL.match(inside)
    return before.end() if before else 0


def _parts(name: str, kind: str) -> list[tuple[int, int]]:
    """Return the places of the names that one is in truth; none where it is one."""
    if joined := kind in _ENDS and next(filter(None, (_joined(name, mark, kind) for mark in AND.finditer(name))), []):
        return joined
    pattern = {"Place": _TOWN, "Policy": _TITLE, "Action": _QUOTED, "Programme": _QUOTED, "Mechanism": _QUOTED}.get(
        kind
    )
    match = pattern.fullmatch(name) if pattern else None
    return [match.span(group) for group, words in match.groupdict().items() if words] if match else []


def _joined(name: str, mark: re.Match[str], kind: str) -> list[tuple[int, int]]:
    """Return the places of two firms or papers that a mark joins; none where it is part of the name of one."""
    one, other = name[: mark.start()], name[mark.end() :]
    ended = [bool(re.search(f"{_ENDS[kind]}$", part)) for part in (one, other)]
    fits = all(ended) or (
        kind == "Enterprise" and not any(ended) and mark[0] != "与"
    )  # 网联与新能源汽车 is an industry
    return [(0, len(one)), (mark.end(), len(name))] if fits and min(len(one), len(other)) > 2 else []
