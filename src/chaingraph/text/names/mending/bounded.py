"""Where a name begins and ends: an office whole, with its place and without the verb after it; a chain without its level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.meetings import Span

_OFFICE = r"(?:[局厅]|委员会|委(?!员)|办公室)"
_LEVEL_OF_CHAIN = re.compile("(?:再加|[省市县](?![政域场])级?)?")  # what stands before the name of a chain
_GOES_ON = re.compile(rf"(?:[和与][\u4e00-\u9fff]{{2,6}})?{_OFFICE}")
_OFFICE_OF = re.compile("办公室(?!副?主任)")  # after who or what has it (总链长办公室, 领导小组办公室)
_ENDS_WHOLE = re.compile(
    r".*(?:[局厅委办院部会处科署府校室司社行所站园馆网台庭协联防队政心盟团店厂投人省级门构学]|集团|公司|法院|银行|大|控股)$"
)
_SAYS_MORE = re.compile(r"(?<=[局厅])(?:(?:统一|统筹|牵头|负责|会同|组织)|提供[\u4e00-\u9fff]{0,6})$")
_VERB = re.compile(
    "(?:实施|开展|推进|启动|组织|举办|打造|强力支撑|提升|壮大|做大|完善|再加)(?=.{4,}(?:行动|活动|工程|计划|专项|平台|中心)$)|再加"
)
_OF_PLACES = ("Platform", "Institution", "Team", "Action", "Programme")  # kinds whose names hold their place


def bounded(words: str, name: Span) -> Span:
    """Return an office whole (省住房|和城乡建设厅, 总链长|办公室) and without the verb after it (省工信厅|统一), a chain without its level."""
    start, end, kind = name
    if verb := _VERB.match(words[start:end]):
        return start + verb.end(), end, kind
    if kind in _OF_PLACES and (before := _with_place(words, start, end, kind)) < start:
        return before, end, kind
    if kind == "Group" and words[start:end] == "规模以上工业":
        return start, end + len("企业"), kind
    if kind == "Place" and (later := _after_word(words, start, end)):
        return later, end, kind
    if kind == "IndustryChain":
        return start + len(_LEVEL_OF_CHAIN.match(words[start:end])[0]), end, kind  # type: ignore[index]
    if kind in ("Team", "Role") and (office := _OFFICE_OF.match(words, end)):
        return start, office.end(), "Institution"
    if kind != "Institution":
        return name
    if more := _SAYS_MORE.search(words[start:end]):
        return start, start + more.start(), kind
    goes_on = _GOES_ON.match(words, end)
    if goes_on and not _ENDS_WHOLE.match(words[start:end]):
        return start, goes_on.end(), kind
    return name


def _after_word(words: str, start: int, end: int) -> int | None:
    """Return where a division begins that a small word stands before (而|云川市); None where none does."""
    follows = words[start] in "而在到由和与为对较比赴从经使让将把以及据距" and words[start + 1 : end] in {
        words[start + first : start + last] for first, last, _ in divisions(words[start:end])
    }
    return start + 1 if follows else None


def _divisions(words: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the divisions that are named in the run of Chinese characters before a place."""
    since = end
    while since and "\u4e00" <= words[since - 1] <= "\u9fff":
        since -= 1
    yield from ((since + first, since + last) for first, last, _ in divisions(words[since:end]))


def _with_place(words: str, start: int, end: int, kind: str) -> int:
    """Return where a name begins with the place whose level it begins with (福建|省…平台), or whose park it is."""
    if words[start] in "省市县区州" and (
        before := [one[0] for one in _divisions(words, start + 1) if one[1] == start + 1]
    ):
        return before[0]
    if kind == "Platform" and re.search("(?:开发区|高新区)$", words[start:end]):
        told = list(_divisions(words, start))
        while told and told[-1][1] == start:
            start = told.pop()[0]
    return start
