"""What is counted that is already so, whatever is to be done with it (培育32个已认定的园区): there are so many, and they are called by their noun."""

from __future__ import annotations

import re

from chaingraph.text.quantities.counting import counted_after

_ALREADY = re.compile(  # right behind the number; what only is on its way (已签约的6个项目) is not there yet
    "(?:已经?(?:(?:评审|审核|正式|成功|全部)?(?:认定|评定|获评|命名|授牌|入库|入选|入围|建成|批复|批准|获批|备案|登记|设立|组建|成立|挂牌|入驻|运营|投用|公布)"
    "|(?:纳入|列入)[^,。;、的|]{0,10})(?:的|(?=[\u4e00-\u9fff]{0,8}(?:企业|园区|平台|基地|中心|机构|工厂)))|现有的?|已有的?)(?=[\u4e00-\u9fff“])"
)
_BECOMES = re.compile(
    r"(?:新增|再增?|达到?|[至到成为]|力争|总数|每[^,。;]{0,8})$"
)  # right before the number: there will be so many
_ON_ITS_WAY = re.compile("项目$")
_GENERAL = 2  # characters of a noun that says too little without how it is so (11家已入驻企业)
_FAR = 12  # characters before a number


def noun(after: str) -> str | None:
    """Return what is counted that is already so, by the words right behind its number.

    >>> noun("已认定的市级产业主题园区的建设培育"), noun("现有市级中试平台扩大开放"), noun("已建成的中试项目全部达产"), noun("已入驻企业,")
    ('市级产业主题园区', '市级中试平台', None, '入驻企业')
    """
    already = _ALREADY.match(after)
    told = counted_after(after[already.end() :]) if already else ""
    how = already[0].removeprefix("已").removesuffix("的") if already else ""
    told = f"{how}{told}" if len(told) == len(how) == _GENERAL else told
    return told if told and not _ON_ITS_WAY.search(told) else None


def stands(text: str, start: int, end: int) -> bool:
    """Return whether a number counts what is already so, and does not say how many there will be.

    >>> stands("培育6家已认定的链主企业", 2, 4), stands("新增6家已认定的链主企业", 2, 4), stands("培育6家链主企业", 2, 4)
    (True, False, False)
    """
    return bool(noun(text[end : end + 40])) and not becomes(text, start, end)


def becomes(text: str, start: int, end: int) -> bool:
    """Return whether a number says how many there will be of what is so by then.

    >>> text = "新增6家已认定的链主企业"
    >>> becomes(text, 2, 4), becomes("培育6家已认定的链主企业", 2, 4), becomes("新增6家链主企业", 2, 4)
    (True, False, False)
    """
    return bool(noun(text[end : end + 40])) and bool(_BECOMES.search(text, max(0, start - _FAR), start))
