"""By which words a curator calls what is given: the word for it, why it is given, and of what it is a share.

To extend, add a row to ``REASONS``; the example of a row is its test.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities.vocabulary import AWARD, EACH

# why something is given: the words of the sentence that say so, the word before what is given, an example
REASONS: tuple[tuple[str, str, str], ...] = (
    (r"引荐|以商招商|委托招商", "引荐", "对引荐项目的机构奖励20万元"),
    (r"升规|入规|上规|纳统|小升规|首次(?:达到|纳入)规模", "升规", "对首次升规的工业企业奖励10万元"),
    (r"认定|获评|评定|评为|获批|命名|授予", "认定", "对认定为省级车间的奖励50万元"),
    (r"(?:成功|首发|首次)上市|新三板|挂牌", "上市", "对在境内成功上市的企业奖励300万元"),
    (r"(?:采购|配套)(?:额|[^,。;]{0,10}产品)", "采购", "年度新增采购额达到2000万元的奖励30万元"),
    (r"参展|展位", "参展", "对参展企业补助2万元"),
)
_BARE = re.compile("(?:一次性)?(?P<given>奖励|奖补|补助|补贴|资助)")
_SHARE_OF = re.compile(
    r"(?:按照?|奖励|补助|补贴|给予)(?:其|该项目)?(?:已完成|实际完成|实际|当年|年度)?(?P<what>[^,。;%()]{2,16}?)(?:\([^()]*\))?的?$"
)


def given(sentence: str, after: str, unit: str | None, base: str | None) -> str | None:
    """Return what is given, by the word that says so, before an award or right after its list; ``base`` is what the one before it was.

    >>> given("对认定为省级车间的,给予一次性奖励", "。", "元", None), given("按设备投资的", "给予补助", "%", None)
    ('认定奖励额', '设备投资补助比例')
    >>> given("单个项目", "。", "元", "设备投资补助比例")
    '设备投资补助额'
    """
    rate = unit in ("%", "‰")
    clause = re.split("[,;:]", sentence)[-1]
    following = re.sub(r"^(?:[、和][\d.]+[万亿]?[元%])*(?:的)?(?:标准|比例)?(?:给予|予以)?", "", after)
    match = re.match(AWARD, following) or next(iter(list(re.finditer(AWARD, clause))[-1:]), None)
    if not match:
        return re.sub("比例$", "额", base) if base and not rate else None
    words = re.sub(
        f"^.*(?:给予|予以|分别|{EACH}|[的对方人]|企业|主体|单位|机构|车间|团队)(?=.*(?:奖|补|资助|贴息|津贴))",
        "",
        match[0],
    )
    return _share(clause, words) if rate else _amount(sentence, words)


def _share(clause: str, words: str) -> str:
    """Return the words for a share that is given, with what it is a share of."""
    of = _SHARE_OF.search(clause)
    what = of["what"] if of and of["what"] not in words and _BARE.fullmatch(words) else ""
    return f"{what}{words}比例"


def _amount(sentence: str, words: str) -> str:
    """Return the words for an amount that is given, with why, where they do not say that themselves."""
    bare = _BARE.fullmatch(words)
    if not bare:
        return words
    reason = next((word for pattern, word, _ in REASONS if re.search(pattern, sentence)), "")
    return f"{reason}{bare['given']}额" if reason or words == bare["given"] else words
