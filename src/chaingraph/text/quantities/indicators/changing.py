"""What is shared, changes, is ranked or met, in the words of a curator: with 比重, 增速, 位次 or 完成率."""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.indicators.beside import Around
from chaingraph.text.quantities.indicators.ended import RATES, changed, says_measure
from chaingraph.text.quantities.indicators.trimming import LONGEST, TRAIL, behind, loose, measured
from chaingraph.text.quantities.vocabulary import LEADING

_CHANGED = re.compile(
    rf"(?:同比|环比|[较比](?:(?:去年|上年|前年)(?![年底末])|(?=同|年初|上|20))(?:同[期月]|年初|上[周月年期届](?:末|底)?|上季度?|20\d\d年(?:底|末)?)?|年均|平均|高于[^,。]{{0,10}}|较[^,。]{{1,6}})?(?:实际增长|增长|增加(?!值)|提高|提升|上升|回升|(?<=[期月])新增|增(?!加?值)|扩大|上涨|下跌|净增|多增|(?:{grammar.MORE}|^[多少]出?)了?|下降|减少|降低|回落|收窄|缩短|压缩|压减|下滑|下浮|上浮|降|拉动|高于|低于|高出)[^,。;\d]{{0,12}}?(?:幅度|率|速)?(?:达到?|为|了|约|近|超过?|均)?$"
)
_LEADS = re.compile(f"(?:{LEADING})*")  # 围绕全年增长8%的目标
_BY_CAUSE = re.compile("受[^,。;、\\d]{1,12}影响,?$")  # right before what falls by that
_RANKED = rf"(?:[由从]第[\d一二三四五六七八九十]{{1,4}}位[^,。\d]{{0,4}}|(?:稳?(?:{grammar.TAKES_RANK})|{grammar.GETS_INTO}|(?:力争|确保|首次|成功)*进入)[^,。]{{0,8}}|在?(?:全[国省市区县州]|世界)的?位次[由从为居]?)$"
_ALONE = re.compile(  # 出口占60%: of what, is said before
    r"(?:^|[,、;:])(?:其中)?(?P<what>[\u4e00-\u9fffA-Za-z]{2,10})占(?:到|了|约|近)?$"
)
_ONLY_SHARE = re.compile(r"[,;(]?(?:仅|约|只)?占(?:比)?(?:为|约|近|达到?|超过?)?")
_SHARE = re.compile(
    r"(?P<what>[^,。;占]{0,20}?)(?:约|仅|首次)?占(?!地|比)(?P<of>[^,。;]{2,16}?)(?:的)?(?:比重|比例|份额)?(?:达到?|为|超过?|[由从](?:20\d\d年|[去上]年)?[底末]?的?)?$"
)
_ITEM = re.compile(  # before the words of the last member, or of a numbered item
    r"^(?:.*[,、]|\([一二三四五六七八九十\d]{1,3}\))"
)
_TESTED = re.compile(  # who are tested, and 中 (38个高新区综合考评中列第7位)
    "^.+(?=(?:综合|年度|高质量发展|发展水平)(?:考评|考核|评价|评估|测评))|(?<=考评|考核|评价|评估|测评)中$"
)
_OF_WHOM = "^.*(?:集群|企业|行业|项目|主体|合作社)(?=.{2})"  # who reaches what is measured, before that
_ABOVE = re.compile(
    "(?:[高低快慢]于|超)[^,。;、]{0,8}幅度$"
)  # by how much something stands above another: that has no rank
_PLACE = re.compile(
    "(?:全[国省市区县州球]|世界)?(?:倒数)?位次.*$"
)  # by how many places something moved that was ranked before
_HOW_LONG = re.compile("连续.*(?:年限|时间)$")  # for how long something has had its rank
_WHOLE = ("总量", "总额")  # of what was told before
_SCOPE = "(?:全[国省市区县州球]|世界)"  # among whom something has a rank
_ONLY = re.compile("(?:仅仅?|只|已|共|累计|实际|均|预计)+$")
_COMPLETED = re.compile(
    r"(?:完成|达到|相当于|(?<=,)为)(?:了)?(?P<what>[^,。;()]{0,12}?(?:计划|目标任务|目标|任务|预算))(?:\([^()]*\))?(?:的|任务的)?(?:约|近)?$"
)
_OF_AIM = "(?:年初|年度|全年|预期)*(?:计划|目标任务|目标|任务|预算)"  # that a rate of what is done is of
_TIME = "(?P<time>当月|本月|单月|当季|本季度|累计)"  # over which something came about: a month, or all so far
_CAME = "(?P<what>(?:总产值|产值|产量|营业收入|增加值|销售收入|利润|税收))"
_FLOW = re.compile(f"(?P<whole>规(?:模以)?上工业)?{_TIME}(?:共|已)?(?:完成|实现)?{_CAME}$")
FLOW = re.compile(f"{_TIME}(?:规上工业)?{_CAME}|规上工业{_CAME.replace('what', 'of')}")  # what is called so
_NEW_SINCE = re.compile(  # what is new since then
    "[较比](?:去年|上年)?(?:同期|年初|上年|去年|上期)(?:新增|净增)(?:了|约)?$"
)


def ranked(before: str, base: str | None) -> str:
    """Return what is ranked: its own words, else what was told before; its growth, where only that is named (增速居全省第2位)."""
    own = _TESTED.sub("", measured(re.sub(_RANKED, "", before), ""))
    base = _HOW_LONG.sub("", _PLACE.sub("", _ABOVE.sub("", base or "")))
    if own in ("增速", "增幅", "降幅") and base:
        return f"{re.sub(_OF_WHOM, '', _of_change(base) or '')}{own}"
    return base if is_of_whole(own, base) else own or base


def is_of_whole(words: str, base: str | None) -> bool:
    """Return whether words stand for the whole of what was told before, which is no rate.

    >>> is_of_whole("总量", "工业增加值"), is_of_whole("总量", "就业率"), is_of_whole("产量", "工业增加值"), is_of_whole("总量", None)
    (True, False, False, False)
    """
    return words in _WHOLE and bool(base) and not (base or "").endswith("率")


def among(before: str) -> str:
    """Return among whom a rank is: those of the country, the province (居全省第2位), and whether it is counted from the last; not whose test it is (在全省综合考评中居第2位)."""
    found = re.search(f"{_SCOPE}(?![^,。]{{0,6}}(?:考评|考核|评价|评估|测评))(?=[^,。]{{0,8}}$)", before)
    return (found[0] if found else "") + (grammar.FROM_BELOW if before.endswith(grammar.FROM_BELOW) else "")


def completed(around: Around) -> str | None:
    """Return the rate at which a plan or a target is met (完成年度投资计划的21.3%), with what it is of."""
    said = around.sentence if around.before.startswith(")") else around.before  # 完成年度任务(111亿元)的38%
    match = _COMPLETED.search(said) if around.unit == "%" else None
    if not match:
        return None
    own = match["what"]
    base = _met(said[: match.start()]) or _of_change(around.base) or ""
    of = "" if base in own or base.endswith("率") or "投资" in own else re.sub("^完成|(?<!总)额$|数$", "", base)
    return f"{of}{own}完成率"[-LONGEST - 8 :]


def _met(before: str) -> str | None:
    """Return what a clause names before it says that its target is met; None where it leaves that to the words before it.

    >>> _met("产值下降3%,到位资金仅"), _met("产值9亿元,"), _met("产值9亿元,汀州县")
    ('到位资金', None, None)
    """
    own = loose(_ONLY.sub("", re.split("[,。;:、]", before)[-1]))
    return own if says_measure(own) else None


def flow(before: str) -> str | None:
    """Return what came about in a month, or so far (当月完成产值3亿元,累计完成产值20亿元)."""
    match = _FLOW.search(TRAIL.sub("", before))
    if match and match["whole"]:
        return f"{match['time'].removeprefix('累计')}规上工业{match['what']}"
    return f"{match['time']}{match['what']}" if match else None


def share(before: str, around: Around) -> str | None:
    """Return the share that is meant: of what in what (占规上工业总产值的30%)."""
    match = _SHARE.search(TRAIL.sub("", before)) if around.unit in ("%", "成") else None
    if not match:
        alone = _ALONE.search(before) if around.unit in ("%", "成") else None
        return f"{loose(alone['what'])}占比" if alone else _of_it(around)
    what = TRAIL.sub("", loose(behind(_ITEM.sub("", match["what"])))) or _of_change(around.base, True) or ""
    whole = re.sub(r"^(?:全市|全县|全省|全区|全国)(?=.{2})", "", match["of"])
    return f"{what}占{whole}比重"[-LONGEST - 8 :]


def _of_it(around: Around) -> str | None:
    """Return the share of what was told right before (其中技改投资8亿元,占40%)."""
    told = around.base if around.unit == "%" and _ONLY_SHARE.fullmatch(around.before) else None
    return f"{re.sub('(?<=.)[额数]$', '', told)}占比" if told else None


def change(before: str, around: Around) -> str | None:
    """Return what grows or falls, with 增速, 降幅, 增幅 or how much it is (工业投资增长5%); None where nothing does."""
    match = _CHANGED.search(before)
    if not match:
        return None
    cause = _BY_CAUSE.search(before[: match.start()])
    own = measured(before[: cause.start() if cause else match.start()], "")
    own = "" if cause and own.endswith("产业链") else own
    what = ("" if _LEADS.fullmatch(own) else own) or _of_change(around.base, around.unit in RATES)
    if re.search("增速|增幅|降幅$", what or ""):
        return what
    told = ("年均" if match[0].startswith("年均") else "") + changed(around.unit, around.falls or "少" in match[0][-3:])
    return f"{what or ''}{told}" if what or around.unit in RATES else None


def new_since(around: Around) -> str | None:
    """Return how many are new since another day (产值过亿元企业677家,较同期新增56家), by what was told before."""
    base = around.base if _NEW_SINCE.search(around.before) else None
    return re.sub("^新增|(?:数|额)$", "", base) + "新增" + base[-1] if base and base[-1] in "数额" else None


def _of_change(base: str | None, rate: bool = False) -> str | None:
    """Return what changed, by the words for what was told before; a ``rate`` of growth is of no share."""
    told = re.sub("(?:年均)?(?:增速|增幅|降幅|增加额)$", "", _ABOVE.sub("", base or ""))
    return re.sub(f"(?<=.)(?:占.+比重|{_SCOPE}?位次|{_OF_AIM}完成率)$", "", told) if rate else told or None
