"""What the model of relations is told of two names of a sentence: their kinds, and the words between, before and after.

Other names between the two stand for their kind, and a list of names (A、B和C) for one of them, so that what is said of the
first of a list is said of the last as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FARTHEST = 140  # characters between two names that may be related
NEAR = 4  # characters before the first and after the second that are looked at

_AND = re.compile(r"[、，,/]|[以]?[及和与]|或")
_VERBS = re.compile(
    r"牵头|负责|责任|配合|协助|协同|承担|承办|主办|组织|实施|开展|推进|担任|任|为|是|链长|链办|链主|主办银行|园区|专家|印发|出台|制定|发布|提出|明确|规定|围绕|部署|布局|融合|服务|面向|支持|聚焦|针对|依托|运用|利用|使用|通过|"
    r"培育|培养|壮大|建设|打造|攻克|解决|破解|突破|落实|贯彻|根据|按照|合作|签约|共建|联合|会同|对接|出资|投资|入股|选派|聘任|聘请|任命|推荐|位于|落户|坐落|驻|升级|晋升|生产|研发|形成|供应|提供|从事|主营|属于|隶属|下设|设立|成立|"
    r"包括|包含|由|组成|成员|入选|获评|纳入|其中|等|存在|断点|堵点|短板|设在|办公室|牵头单位|责任单位|配合单位|组长|主任"
)
# the same but for 任 within another word (任务, 责任, 主任), which tells nothing: the model is told of that, a reader is not
_TELLING = re.compile(_VERBS.pattern.replace("|任|", "|(?<![主责担兼])任(?![务何期职意性])|"))


@dataclass(frozen=True)
class Mention:
    """A name in a sentence: its place there and its kind."""

    start: int
    end: int
    kind: str


def pairs(names: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of two names of a sentence that may be related, the earlier first."""
    for first in range(len(names)):
        for second in range(first + 1, len(names)):
            if names[second].start - names[first].end > FARTHEST:
                break
            yield first, second


def features(
    words: str, names: Sequence[Mention], first: int, second: int, lists: Sequence[tuple[int, int]], layout: Sequence[str] = ()
) -> list[str]:  # fmt: skip
    """Return the features of two names of a sentence.

    ``lists`` are the ``lists`` of its names, ``layout`` words that hold for all of it (heading, row …).
    """
    one, other = names[first], names[second]
    begins, ends = lists[first], lists[second]
    between = _between(words, names, first, second)
    bare = _between(words, names, begins[1], ends[0]) if begins[1] < ends[0] else "同列"
    before = words[max(0, names[begins[0]].start - NEAR) : names[begins[0]].start]
    after = words[names[ends[1]].end : names[ends[1]].end + NEAR]
    kinds = f"{one.kind}|{other.kind}"
    verbs = list(dict.fromkeys(_VERBS.findall(bare)))
    since, until = (
        _VERBS.findall(words[max(0, one.start - 10) : one.start]),
        _VERBS.findall(words[other.end : other.end + 12]),
    )
    return [
        "b", f"k{kinds}", f"k1{one.kind}", f"k2{other.kind}",
        *(f"=k{kinds}|{bare}" for _ in (0,) if len(bare) <= 14), *(f"={bare}" for _ in (0,) if len(bare) <= 14),
        *(f"v{verb}" for verb in verbs), *(f"vk{verb}|{kinds}" for verb in verbs), *(f"v1{verb}|{kinds}" for verb in verbs[:1]), *(f"v9{verb}|{kinds}" for verb in verbs[-1:]),
        *(f"g{bare[place : place + 2]}" for place in range(min(len(bare), 40) - 1)),
        f"a{before[-2:]}", f"a1{before[-1:]}|{kinds}", f"z{after[:2]}", f"z3{after[:3]}|{other.kind}", f"z1{after[:1]}|{kinds}",
        *(f"p{verb}|{kinds}" for verb in since[-1:]), *(f"n{verb}|{kinds}" for verb in until[:1]), *(f"n1{verb}" for verb in until[:2]),
        f"d{min(len(bare) // 4, 8)}", f"c{min(second - first, 5)}", f"s{'。' in between or '；' in between or ';' in between}", f",{min(bare.count('，') + bare.count(','), 3)}",
        f"l{begins == ends}|{kinds}", f"t{between.startswith(('（', '('))}|{kinds}", f"o{first == 0}|{kinds}",
        *(f"y{word}|{kinds}" for word in layout),
    ]  # fmt: skip


def telling(words: str, names: Sequence[Mention], first: int, second: int) -> str:
    """Return the verb or noun that tells of two names of a sentence: between them, else after, else before; empty for none.

    >>> words = "甲局牵头的年度任务强链行动"
    >>> telling(words, [Mention(0, 2, "Institution"), Mention(9, 13, "Action")], 0, 1)
    '牵头'
    """
    begins, ends = names[first].start, names[second].end
    parts = words[names[first].end : names[second].start], words[ends : ends + 12], words[max(0, begins - 10) : begins]
    between, after, before = map(_TELLING.findall, parts)
    return next(iter((*between[-1:], *after[:1], *before[-1:])), "")


def lists(words: str, names: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return, for each name of a sentence, the numbers of the first and the last name of the list that it stands in."""
    found: list[tuple[int, int]] = []
    first = 0
    for number, name in enumerate(names):
        after = names[number + 1] if number + 1 < len(names) else None
        if not after or after.kind != name.kind or not _AND.fullmatch(words[name.end : after.start]):
            found += [(first, number)] * (number + 1 - first)
            first = number + 1
    return found


def _between(words: str, names: Sequence[Mention], first: int, second: int) -> str:
    """Return the words between two names, the names among them by their kinds, lists as one."""
    parts, place = [], names[first].end
    for name in names[first + 1 : second]:
        parts += [words[place : name.start], f"<{name.kind[:4]}>"]
        place = name.end
    text = "".join([*parts, words[place : names[second].start]])
    return re.sub(r"(<\w+>)(?:(?:[、，,/]|以?[及和与]|或)\1)+", r"\1", text)
