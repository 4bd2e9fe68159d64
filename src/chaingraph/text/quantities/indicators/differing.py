"""What points tell of a share or a rate: by how much it moves, or stands above or below another (增速提高0.5个百分点, 高于全市2个百分点); and what any number tells of two who are compared (比邻县少7家).

To extend, add a verb to a table.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities.indicators.trimming import loose, measured

_DAY = r"同[期月]|年初|上(?:[周月年期]|个月|季度|半年)(?:末|底)?|前[一二三四]季度|一季度|[\d—~～至-]{1,7}月份?|20\d\d年(?:底|末)?"
_SINCE = rf"(?:同比|环比|年均|平均|又|再|还|[较比]?(?:去年|上年|今年)?(?:{_DAY}|[较比][^,。;、\d]{{0,6}}(?:水平|平均))(?:相比)?)"
_RISES = "提高|提升|上升|回升|增加|增长|扩大|加快"
_SINKS = "下降|降低|减少|回落|收窄|缩小|放缓"
_MOVES = re.compile(
    rf"{_SINCE}*(?:分别|累计|进一步|大幅|[增降]幅)?(?P<how>{_RISES}|{_SINKS}|压减|上浮|下浮|上调|下调)(?:了|约|近|达|至少)*$"
)
_AVERAGE = "(?:的?(?:平均|水平|增速|增幅|同期|整体)+)?"  # of those with whom something is compared
_AGAINST = re.compile(
    rf"(?:分别)?(?P<how>高于|低于|高出|快于|慢于|超过|超出|超(?=[全省市平序时])|领先|落后于?)(?P<whom>[^,。;、\d]{{0,14}}?){_AVERAGE}(?:约|近)?$"
    rf"|(?<!占)[较比](?P<other>全[国省市区县州盟旗]|[^,。;、\d]{{0,12}}?){_AVERAGE}(?<![提升减降加放])(?P<by>高|低|快|慢|多|少)出?(?:了|约|近)?$"
)
_BY = {"高": "高于", "低": "低于", "快": "快于", "慢": "慢于", "多": "高于", "少": "低于"}
_THEN = rf"(?:上[届批轮次]|20\d\d|[去今上前当]年|{_DAY}|往年|以往|最高|最低)"  # with which nobody is compared, but the same of another time
_THAN = rf"(?<![占同环对类])(?<!性价)(?:[较比](?![较例重率值差])|(?<=[,;:。])(?:[与跟和]|同(?![比期])))(?P<whom>(?!{_THEN})[^,。;:、\d]{{1,12}}?)"
_MORE_THAN = "(?:还|要|仍|也|却|均|大约)?(?P<by>高|低|快|慢|多|少|差|相差)(?:出|了|约|近|到)*$"
_BESIDE = re.compile(  # what of whom is compared, and with whom, in one clause or at the head of the sentence
    rf"(?:^|[,;:。])(?P<what>[^,。;:、\d]{{0,24}}?){_THAN}(?:相比|相较)?(?:的?(?:平均|水平|均值))*{_MORE_THAN}"
    rf"|(?:^|[,;:。])(?<![占同])[较比与同跟和](?P<other>(?!{_THEN})[^,。;:、\d]{{1,12}}?)(?:相比|相较|比较|来看),(?:[^。;]{{0,40}},)?(?P<of>[^,。;:、\d]{{2,20}}?){_MORE_THAN.replace('<by>', '<how>')}"
)
_THAN_WHOM = ("高", "低", "快", "慢", "多", "少")
_FAR = 80  # characters before a quantity in which it is said with whom something is compared
_LIFTS = re.compile(  # what is given, or its rate, that is raised (补助比例上浮3个百分点, 标准提高50%)
    r"(?P<what>[^,。;:、\d%()]{0,24}?(?:(?:比例|费率|利率)(?=[^高加]*$)|标准|额度|奖励|奖补|补助|补贴))(?:可|再|予以|相应|最高|分别|额外|各)*(?P<how>上浮|下浮|上调|下调|提高|增加)(?:了|最高|不超过)*$"
)
_ABOVE_THEM = re.compile(
    r"(?:[高低快慢优好]于|超过|低于)(?P<whom>(?:[\u4e00-\u9fff]{1,6}、)?[\u4e00-\u9fff]{1,8}?)的?$"
)
_OF_THEM = re.compile("的?(?:平均|整体)(?:水平|增速|增幅|值|数)")
_RATES = ("增速", "增幅", "降幅")  # of what was told before, where they stand alone
_FALLS = ("下降", "降低", "减少", "回落")
_MORE = re.compile(  # with which the words for what was told before may end, and which are no part of it
    rf"(?<=.)比例$|(?:全[国省市区县州])?位次$|(?:{_RISES}|{_SINKS}|(?:[高低快慢]于|超)[^,。]{{0,8}}|拉动增长)幅度$"
)
_AIM = "[较比](?P<aim>(?:年初|年度|全年|预期|原定?|既定|序时)*(?:目标|计划|任务|进度))(?:任务|值|数)?"
_FROM_AIM = re.compile(  # the aim, and behind it that what is reached is more or less
    rf"{_AIM}(?:\d[\d.,]{{0,11}}[^,。;、\d]{{1,4}})?的?(?P<by>多|少|高|低)(?:了|出)?$"
)
_IS_AIM, _DIFFERS = re.compile(rf"(?:^|[,;]){_AIM}的?$"), re.compile(r"的?(?:多|少|高|低)(?:了|出)?\d")
_STEPS = re.compile(  # by how many places something moves in an order
    r"(?P<how>前移|上升|提升|前进|提高|晋升|进|后移|下降|后退|下滑|退)(?:了)?$"
)
_NEAR = 40  # characters before a quantity in which its aim is looked for
_LONGEST = 8  # characters of whom something stands above


def differs(before: str, base: str | None) -> str | None:
    """Return by how much something moves or stands above another, by its own words or those for what was told before; None where they say neither.

    >>> differs("制造业投资占比同比提高", None), differs(",较全市平均水平高", "工业增加值增速"), differs(",比上年扩大", "亏损面比例")
    ('制造业投资占比提高幅度', '工业增加值增速高于全市幅度', '亏损面扩大幅度')
    >>> differs("工业增加值增速高于全国同类城市工业园区平均", None), differs("、超全省平均水平", "产值增速")
    ('工业增加值增速高于幅度', '产值增速超全省幅度')
    """
    clause = re.split("[,。;:]", before)[-1]
    found = _AGAINST.search(clause) or _MOVES.search(clause)
    what = measured(clause[: found.start()], "") if found else ""
    told = _MORE.sub("", base or "") if found else ""
    what = told if not what or (what in _RATES and told.endswith(what)) else what
    if not found or not what:
        return None
    return f"{what}降幅" if found["how"] in _FALLS else f"{what}{_how(found)}幅度"


def beside(sentence: str, noun: str, base: str | None, counts: bool) -> str | None:
    """Return by how much or how many more or less something is than what others have, of the words before a quantity that ``counts`` or measures; None for any other words.

    ``noun`` is what is counted behind it, ``base`` what was told before.

    >>> beside("规上企业12家,比邻县少", "", "规上企业数", True), beside("比云川市低", "", "产值", False), beside("成本比同行低", "", None, False)
    ('规上企业少于邻县数', '产值低于云川市幅度', '成本低于同行幅度')
    >>> beside("与先进县相比,上市企业少3家,产值相差", "", "上市企业少于先进县数", False), beside("比邻县少", "规上企业", None, True)
    ('产值与先进县差距', '规上企业少于邻县数')
    >>> beside("比上年多", "", "企业数", True), beside("占比高", "", None, False), beside("比较多", "", "产值", False)
    (None, None, None)
    """
    found = _BESIDE.search(sentence[-_FAR:])
    if not found:
        return None
    own, whom, by = (
        found[name] or found[other] or "" for name, other in (("what", "of"), ("whom", "other"), ("by", "how"))
    )
    what = noun or measured(own, "") or re.sub(rf"(?:{'|'.join(_THAN_WHOM)})于.*$", "", _MORE.sub("", base or ""))
    what = what.removesuffix("数") if counts else what
    whom = loose(whom) if len(whom) <= _LONGEST else ""
    if not what:
        return None
    if by.endswith("差"):
        return f"{what}{f'与{whom}' if whom else ''}差距"
    return f"{what}{by}于{whom}{'数' if counts else '幅度'}"


def steps(before: str, base: str | None) -> str | None:
    """Return by how many places that moves which was ranked before (居全省第4位,较上年前移3位); None for any other words.

    >>> steps(",较上年前移", "劳动生产率全省位次"), steps(",前移", "产值"), steps(",居全国", "产值全省位次")
    ('劳动生产率全省位次前移幅度', None, None)
    """
    found = _STEPS.search(before) if (base or "").endswith("位次") else None
    return f"{base}{found['how']}幅度" if found else None


def averaged(before: str, after: str, base: str | None) -> str | None:
    """Return what is reached on average by those above whom stands what was told before (高于省、市8%平均水平); None for any other words.

    >>> averaged(",高于省、市", "平均水平)", "工业增加值增速"), averaged("高于全国", "的平均水平", "投资强度")
    ('省市工业增加值平均增速', '全国投资强度平均水平')
    >>> averaged(",增速高于全市", "平均水平", "产值占工业比重"), averaged("(产值增速高于全市", "平均水平", None)
    ('全市产值平均增速', '全市产值平均增速')
    >>> averaged("高于全国", "以上的企业", "投资强度"), averaged("达到", "的平均水平", "投资强度")
    (None, None)
    """
    against = _ABOVE_THEM.search(before) if _OF_THEM.match(after) else None
    own = measured(re.split("[,。;:(]", before[: against.start()])[-1], "") if against else ""
    told = (
        re.sub("占.+比重$", "", _MORE.sub("", base or "")) + own if own in _RATES else own or _MORE.sub("", base or "")
    )
    if not against or not told:
        return None
    rate = next((one for one in _RATES if told.endswith(one)), "")
    return f"{against['whom'].replace('、', '')}{told.removesuffix(rate)}平均{rate or '水平'}"


def lifted(before: str) -> str | None:
    """Return by how much what is given is raised, or the rate at which it is (补助比例上浮3个百分点); None for any other words.

    >>> lifted("认定为示范的,补助比例上浮"), lifted("支持比例再上浮"), lifted("补助比例提高到"), lifted("产值提高")
    ('补助比例上浮幅度', '支持比例上浮幅度', None, None)
    """
    found = _LIFTS.search(before)
    return f"{loose(re.sub('^.*[的在对将]', '', found['what']))}{found['how']}幅度" if found else None


def from_aim(before: str, after: str, base: str | None) -> str | None:
    """Return by how much what was told before (``base``) is more or less than its aim, and of that aim what was told; None for any other words.

    >>> from_aim("产值96亿元,较年初目标", "少4亿元。", "产值"), from_aim("产值96亿元,较年初目标100亿元少", "。", "产值")
    ('产值', '产值低于年初目标')
    >>> from_aim("较年初目标100亿元少", "。", None), from_aim("较年初少", "。", "产值"), from_aim("较年初目标", "的45%", "产值")
    (None, None, None)
    """
    if base and _IS_AIM.search(before[-_NEAR:]) and _DIFFERS.match(after):
        return base
    found = _FROM_AIM.search(before[-_NEAR:])
    return f"{base}{_BY[found['by']]}{found['aim']}" if found and base else None


def _how(found: re.Match[str]) -> str:
    """Return the verb, with whom something stands above or below."""
    if found.re is _MOVES:
        return found["how"]
    said = found["whom"] or found["other"] or ""
    whom = loose(said) or said
    verb = found["how"] or _BY[found["by"]]
    return f"{verb}{whom}" if len(whom) <= _LONGEST else verb
