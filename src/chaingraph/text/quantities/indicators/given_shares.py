"""Of what a share is given, where the words around the number say it (给予上年度区贡献8%的扶持: 上年度区贡献扶持比例).

To extend, add a row to ``SAID``; the example of a row is its test.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities.vocabulary import GRANTS

_GIVEN = f"(?P<given>{GRANTS}|扶持|贴息|支持|返还|配套)"
_GIVES = "(?:给予|予以|进行|执行|兑现|享受)"
_SAME = "(?:上述|同等|相应|一次性|财政|资金)*"
_WHAT = r"(?P<what>(?:(?!给予|予以|按照?)[\u4e00-\u9fffA-Z]){2,14}?)"
_MORE = r"(?:[和、及与](?:(?!给予)[\u4e00-\u9fff]){2,14}\d[\d.]{0,4}%)*"  # further shares of the same list

# the words right before the number, those right after it, an example, and what is given in it
SAID: tuple[tuple[str, str, str, str], ...] = (
    (rf"(?:给予|予以)(?:其)?{_WHAT}的?$", f"{_MORE}的{_GIVEN}", "给予上年度区贡献|8%|的扶持", "上年度区贡献扶持比例"),
    (rf"%[和、及与]{_WHAT}的?$", f"{_MORE}的{_GIVEN}", "贡献5%和新增贡献|60%|的扶持", "新增贡献扶持比例"),
    (rf"(?:^|[,。;:]){_WHAT}(?:部分)?按照?$", f"(?:的?(?:标准|比例))?,?{_GIVES}{_SAME}{_GIVEN}", "新增贡献部分按照|30%|执行上述扶持", "新增贡献扶持比例"),
    ("(?:^|[,。;:])按照?$", f"(?:的)?{_WHAT}(?:的标准)?{_GIVES}{_SAME}{_GIVEN}", "按|35%|新增贡献执行上述扶持", "新增贡献扶持比例"),
)  # fmt: skip
_SAID = tuple((re.compile(before), re.compile(after)) for before, after, _, _ in SAID)
_NEAR = 40  # characters before a number


def share(sentence: str, after: str) -> str | None:
    """Return which share is given, with what it is a share of; None where the words beside the number do not say both.

    >>> share("给予新增贡献", "的企业"), share("新增贡献占全区", "的扶持")
    (None, None)
    """
    for before, behind in _SAID:
        told, given = before.search(sentence[-_NEAR:]), behind.match(after)
        if told and given:
            what = {**told.groupdict(), **{name: said for name, said in given.groupdict().items() if said}}
            return f"{what['what']}{what['given']}比例"
    return None
