"""Whom an award goes to that is named right before it (绿色食品企业奖5万元, 认定为单项冠军的,给予50万元)."""

from __future__ import annotations

import re

from chaingraph.text.quantities import Quantity
from chaingraph.text.quantities.vocabulary import GRANTS
from chaingraph.text.relations.scene import MARK, Candidate, Scene, line_of, names_between, sentence_of

_FAR = 40  # characters between the two
_AWARDED = frozenset({"Group", "Product", "Platform", "Role", "Programme", "Action", "Output", "Service"})
_GIVES = re.compile(  # between whom it goes to and an award
    r"[”》]?(?:称号|资质|认定|认证)?的?(?:企业|单位|项目|产品|人才|个人|团队)?,?"
    r"(?:分别|各|每[家户个名人项年]|均|再|将|可|由[^,。;]{2,8}|按[^,。;]{0,10}标准|一次性|最高|财政|连续\d年|,)*"
    rf"(?:给予|{GRANTS}|奖|补|发放|兑现)(?:最高|不超过|一次性|资金|每[家户个名人项年]|其|,|总额|奖励|奖补|奖金|补助|补贴|资助)*"
)
_ANYONE = "(?:企业|公司|个人|人才|团队|机构|单位|院校|学校|园区|平台|项目|主体|合作社|农户|家庭农场|职工|员工|专家|博士|毕业生|者|人)"
_TO_WHOM = re.compile(  # whom an award is given to, right before it (给予招商企业和个人各50万元)
    rf"(?:给予|{GRANTS})(?P<whom>(?:(?!给予|{GRANTS})[^,。;:|\d]){{0,24}}{_ANYONE})(?:各|均|分别|每[家户个名人]|一次性|最高|不超过)*$"
)
_FOR_WHOM = re.compile(  # the same, told before (对取得成果的团队,给予一次性奖励50万元)
    rf"(?:^|[。;])(?P<whom>对(?![接外口标照比])[^,。;:|\d]{{2,50}}?{_ANYONE}),?(?:[^,。;:|\d]{{0,10}},)?[^,。;:|\d]{{0,12}}(?:给予|{GRANTS})[^,。;:|\d]{{0,8}}$"
)
_RULE = re.compile(  # with which a rule begins that says for whom it is
    rf"{MARK.pattern}(?:凡|对于?)(?![接外口标照比])(?P<whom>[^,。;:|]{{2,60}}?),"
)
_WHOM_ENDS = re.compile(
    "[”》]?(?:称号|资质|认定)?的?(?:企业|单位|主体|个人|团队|人才|项目)?$"
)  # behind the name of those
_GOES_ON = re.compile(  # with which a rule goes on for the same ones
    "(?:其中|首次|年|当年|上年度?|累计|对?其|再|超过|达到|每|单个|单户|纳税|缴|产值|营业收入|销售|投资)"
)
_OTHERS = re.compile(  # how a part begins that says itself for whom it is (首次入规的工业企业,奖10万元)
    rf"[^,。;:|\d]{{2,40}}的[^,。;:|的\d]{{0,8}}?{_ANYONE},"
)
_PARTS = 4  # of a line, in which a rule goes on
_SENTENCE = 90  # characters of it before an award
_WHERE = re.compile("(?:落户|入驻|进驻|迁入|位于|依托)[“《]?$")  # before where those are whom it goes to
_CONDITIONAL = ("award", "threshold")
_RANKED = re.compile(
    r"排名[在居为]?(?P<rank>前[\d一二两三四五六七八九十]{1,2}[位名])的(?P<whom>[^,。;:、|\d]{2,16}?)(?=,?(?:分别|各|均|按|给予|予以|奖|补))"
)
_SUMS = re.compile(  # between those and the sum of one of their ranks
    r",?(?:分别|各|均)*(?:按|给予|予以|奖励|奖补|补助|补贴)*(?:\d[\d.]*万?元[、和])*"
)
_PRIZE = re.compile("奖[”》]?$")
_SET_UP = re.compile("(?:设立?|评选|评定|颁发|开设|增设|设置)了?[“《]?$")  # before a prize whose rules are told


def of_rules(scene: Scene, one: Quantity, start: int) -> Candidate | None:
    """Return whom an award goes to, or the prize or those of whose rules a condition or an award is."""
    return given_to(scene, one, start) or of_award(scene, one, start) or of_whom(scene, one, start)


def given_to(scene: Scene, one: Quantity, start: int) -> Candidate | None:
    """Return the name right before the words that give an award."""
    if one.status != "award":
        return None
    for near in names_between(scene, start - _FAR, start)[-1:]:
        where = _WHERE.search(scene.text, max(0, near.start - 4), near.start)
        if near.kind in _AWARDED and not where and _GIVES.fullmatch(scene.text, near.end, start):
            return near
    return None


def of_ranks(scene: Scene, one: Quantity, start: int) -> Candidate | None:
    """Return those among whom ranks are awarded, each with a sum of a list (对排名前三位的乡镇分别奖励9万元、6万元、3万元), for the ranks too."""
    since, end = sentence_of(scene, start), line_of(scene, start)[1]
    for ranked in _RANKED.finditer(scene.text, since, min(end, start + _FAR)):
        if ranked.start("rank") == start or (
            one.status == "award" and _SUMS.fullmatch(scene.text, ranked.end(), start)
        ):
            whom = names_between(scene, *ranked.span("whom"))
            return whom[-1] if whom and whom[-1].end == ranked.end("whom") else None
    return None


def receives(scene: Scene, one: Quantity, start: int) -> tuple[int, int] | None:
    """Return where those are told whom an award goes to; None where its sentence does not say it so.

    What stands further off is not what the award is about, even if nobody is named there.
    """
    if one.status != "award":
        return None
    near = max(0, start - _SENTENCE, line_of(scene, start)[0])
    since = max(near, scene.text.rfind("。", near, start) + 1)
    words = scene.text[since:start]
    if "分别" in words:
        return None  # of a list each its own
    told = _TO_WHOM.search(words) or _FOR_WHOM.search(words)
    return (since + told.start("whom"), since + told.end("whom")) if told else None


def of_whom(scene: Scene, one: Quantity, start: int) -> Candidate | None:
    """Return those for whom a rule is of which a figure is a condition or an award, also in the parts that go on with it (对规上企业,奖5万元;年缴税达9万元,再奖2万元)."""
    if one.status not in _CONDITIONAL:
        return None
    line, end = line_of(scene, start)[0], start
    for _ in range(_PARTS):
        since = sentence_of(scene, end)
        if rule := _RULE.match(scene.text, since, end):
            return _ends(scene, *rule.span("whom"))
        goes_on = _GOES_ON.match(scene.text, since, end) and not _OTHERS.match(scene.text, since, end)
        if since == line or names_between(scene, since, end) or not goes_on:
            return None
        end = since - 1
    return None


def _ends(scene: Scene, start: int, end: int) -> Candidate | None:
    """Return the one name with which some words end, where no list of several stands there."""
    names = [name for name in names_between(scene, start, end) if name.kind in _AWARDED]
    listed = any(scene.text[name.end : name.end + 1] in "、和与及或" for name in names)
    return names[-1] if names and not listed and _WHOM_ENDS.fullmatch(scene.text, names[-1].end, end) else None


def of_award(scene: Scene, one: Quantity, start: int) -> Candidate | None:
    """Return the prize that a line sets up, of whose rules a figure is (设立“突破奖”。首次纳税达100万元的奖5万元): the last before it.

    What whoever wins it has to reach may be told right before (对纳税200万元以上的企业设立“突破奖”).
    """
    if one.status not in _CONDITIONAL:
        return None
    line, end, _ = line_of(scene, start)
    stop = min((at for mark in "。;" if (at := scene.text.find(mark, start, end)) > 0), default=end)
    ahead = [name for name in names_between(scene, start, stop) if _is_set_up(scene, name)]
    before = [name for name in names_between(scene, line, start) if _is_set_up(scene, name)]
    return (*ahead[:1], *before[-1:], None)[0]


def _is_set_up(scene: Scene, name: Candidate) -> bool:
    """Return whether a name is that of a prize, after words that set it up."""
    prize = name.kind in ("Programme", "Action", "Group") and _PRIZE.search(scene.text, name.start, name.end)
    return bool(prize and _SET_UP.search(scene.text[max(0, name.start - 5) : name.start]))
