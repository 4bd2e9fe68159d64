"""Short names that a bracket gives to what stands before it (以下简称“全链措施”): each later mention is one of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.endings import Name

_GIVEN = re.compile(r"[》”]?\((?:以下)?(?:统一)?简称:?[“《]?(?P<short>[^“”《》()、,和]{2,16})[”》]?\)")
_KINDS = frozenset(
    {"Policy", "Institution", "Team", "Mechanism", "Programme", "Action", "Platform", "Group", "Enterprise"}
)
_GENERIC = re.compile(
    "[本该各]?(?:公司|企业|单位|部门|项目|中心|平台|园区|资金|基金|地区|方案|规划|办法|意见|通知|措施|指南|细则|条例)"
)
_GOES_ON = re.compile("[\u4e00-\u9fff]{0,6}?(?:团|清单|办公室|专班|小组|大会|宣讲会|推进会)")  # of which it is a part
_BRIEF = 2  # characters of a short name that must not stand within other words
_APART = re.compile("[,。;、:()“”《》的将由与和及是对在为可应]|$")


def abbreviated(names: Sequence[Name], text: str) -> Iterator[Name]:
    """Yield the later mentions of names, in the order of the text, by the short names that brackets give them.

    >>> text = "《若干措施》(以下简称“全链措施”)印发。全链措施明确"
    >>> [(one.start, one.kind) for one in abbreviated([Name(1, 5, "若干措施", "Policy")], text)]
    [(12, 'Policy'), (21, 'Policy')]
    """
    ends = {name.end: name for name in names if name.kind in _KINDS}
    for given in _GIVEN.finditer(text):
        of, short = ends.get(given.start()), given["short"]
        if not of or _GENERIC.fullmatch(short):
            continue
        for match in re.compile(re.escape(short)).finditer(text, given.start("short")):
            if not _GOES_ON.match(text, match.end()) and (len(short) > _BRIEF or _stands_apart(text, *match.span())):
                yield Name(*match.span(), short, of.kind)


def _stands_apart(text: str, start: int, end: int) -> bool:
    return bool(_APART.match(text, end) and _APART.match(text, max(0, start - 1)))
