"""What is invested in the projects that were counted before: their total investment, and that of the year (签约项目12个,总投资30亿元,年度计划投资8亿元)."""

from __future__ import annotations

import re

from chaingraph.text.quantities.vocabulary import DOING

_REACHES = "(?:达到?了?|约|为|超过?|近|共|合计)*$"
_TOTAL = re.compile(
    rf"(?:[^,。;:]{{0,16}}(?=[,、;(]))?[,、;(]?(?:项目)?(?P<planned>计划|协议|估算|概算|预计)?总投资额?(?:金额)?{_REACHES}"
)
_OF_YEAR = re.compile(
    rf"(?:20\d\d年|今年|当年|本年度?|全年|年内|年度|年)(?:度)?(?:内|预计|共|拟|项目)*计划(?:完成)?投资额?{_REACHES}"
)
_COUNTED = re.compile("(?P<of>.*项目)数$")
_DONE = re.compile(  # what is done to them, and which they are: not of which kind
    rf"^(?:{DOING}|新(?=[签开竣])|集中|谋划|推进|推动|安排|纳入|列入|重点|重大|在库|在建|续建|省|市|县|区|级|签约|入库|储备|共|其中|合同|亿元以上|以上|产业|工业|制造业)+"
)


def invested(before: str, counted: str | None) -> str | None:
    """Return what an amount measures that is invested in what was counted last (``counted``, 签约项目数); None where the words say no such thing.

    >>> invested(",总投资", "签约项目数"), invested(",总投资", "基础设施项目数"), invested(",总投资", "企业数")
    ('项目总投资', '基础设施项目总投资', None)
    >>> invested(",2022年计划完成投资", "重点项目数"), invested(",年度计划投资", None), invested(",计划投资", None)
    ('年度计划投资额', '年度计划投资额', None)
    """
    kind = _of_kind(counted)
    if _OF_YEAR.search(before):
        return f"{kind if kind != '项目' else ''}年度计划投资额"
    total = _TOTAL.fullmatch(before)
    return f"{kind}{total['planned'] or ''}总投资" if total and kind else None


def _of_kind(counted: str | None) -> str:
    """Return the projects that were counted, with their kind; empty where no projects were.

    >>> _of_kind("新签约重点项目数"), _of_kind("民生项目数"), _of_kind("企业数")
    ('项目', '民生项目', '')
    """
    match = _COUNTED.fullmatch(counted or "")
    return _DONE.sub("", match["of"].removesuffix("项目")) + "项目" if match else ""
