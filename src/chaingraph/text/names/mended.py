"""What grammar knows of names that the model reads: where they begin and end, and what is none.

The model reads characters; that a name holds no clause, that quotation marks have two halves, that 链长制 is one word with the
产业链 before it, and that a meeting has the name with which it is announced, is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.chain_groups import OF_KIND
from chaingraph.text.names.begun import begun
from chaingraph.text.names.completed import completed, wholes
from chaingraph.text.names.counted import counted_firms
from chaingraph.text.names.counted_groups import counted_groups
from chaingraph.text.names.cut import cut
from chaingraph.text.names.developed import developed
from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.edges import edged
from chaingraph.text.names.ended import ended
from chaingraph.text.names.grouped import grouped
from chaingraph.text.names.kinds_of import is_generic
from chaingraph.text.names.made import made
from chaingraph.text.names.meetings import Span, meetings
from chaingraph.text.names.offices_beside import offices_beside
from chaingraph.text.names.posted import posted
from chaingraph.text.names.problems import problems
from chaingraph.text.names.quoted import quoted
from chaingraph.text.names.seated import seated
from chaingraph.text.names.steps import steps
from chaingraph.text.names.systems import KINDS_OF_CHAINS, systems
from chaingraph.text.names.teams import teams
from chaingraph.text.names.unbroken import unbroken
from chaingraph.text.names.whole import whole_names

_CLAUSE = re.compile(
    "十分|高度重视|专门|批示|着力|^(?:更多|更大|更好|一批|一些|不断|大力|全面|积极|加快|全[省市县区州](?!.*会))"
)
_MARK = re.compile(r"[#*>]+[一二三四五六七八九十\d]*")  # of a heading (## 一、目标)
_LONG = frozenset({"Policy", "Mechanism", "Problem", "Action"})  # kinds whose names may hold verbs
_VERB_BEFORE_QUOTE = re.compile(".*(?:升级|推进|推动|实施|深化|开展|打造|启动|落实|加强|完善|建设)(?=“)")
_OFFICE = r"(?:[局厅]|委员会|委(?!员)|办公室)"
_LEVEL_OF_CHAIN = re.compile("(?:再加|[省市县](?![政域场])级?)?")  # what stands before the name of a chain
_GOES_ON = re.compile(rf"(?:[和与][\u4e00-\u9fff]{{2,6}})?{_OFFICE}")
_OFFICE_OF = re.compile("办公室(?!副?主任)")  # after who or what has it (总链长办公室, 领导小组办公室)
_ENDS_WHOLE = re.compile(
    r".*(?:[局厅委办院部会处科署府校室司社行所站园馆网台庭协联防队政心盟团店厂投人省级门构学]|集团|公司|法院|银行|大|控股)$"
)
_SAYS_MORE = re.compile(r"(?<=[局厅])(?:统一|统筹|牵头|负责|会同|组织)$")
_NO_BODY = re.compile(".*(?:大局|格局|水平|指数)$")
_NO_PLACE = re.compile("城镇|城乡|城市|智慧城市|乡村|农村|山区|园区|.*是.*")
_CHIEF = re.compile(r"(?P<chain>.{2,}?(?:产业)?链)(?P<post>总?副?链长)")
_TWO = re.compile(
    r"(?P<one>.*[市县省区州]委)[市县省区州]政府|(?P<body>(?:中共)?(?P<place>.{2,8}[省市县区州旗])委)(?P=place)人民政府"
    r"|(?P<of>.*[市县省区州]政协)秘书长"
)
_ALLIED = re.compile(
    "(?P<one>.{2,}(?:[局厅办委行]|大学|公司))(?:积极|主动|密切)?与(?P<other>[省市县区州].{1,8}[局厅办委])"
)
_WHOLE = re.compile("(?P<part>.*(?:工程|计划|专项|行动|活动))(?:[隶归从]属于?|属于|(?:是|为|作为)(?=“))(?P<whole>.+)")
_OF_BODY = re.compile(
    r"(?P<body>.+(?:工商联|总工会|科协|妇联|残联|管委会|公司|集团|大学|学院|研究院|协会|商会))"
    r"(?P<post>(?:党委|党组|党总支)?(?:副?(?:主席|主任|书记|院长|校长|会长|秘书长)|董事长|总经理))"
)
_SOMEBODY = re.compile(  # 市委|王某|书记
    r"(?P<body>.*[省市县区州](?:委|政府))(?P<person>(?!.*(?:[部委办局组会常副第党工纪老新原]|时任|现任|主要|分管))[\u4e00-\u9fff]{2,3})(?P<post>(?:副?书记|副?[省市县区州]长|主席|常委|秘书长))"
)
_BY_LEADERS = re.compile(  # 市政府|主要领导和|市委副书记
    "(?P<body>.*[省市县区州](?:委|政府))(?:党政)?(?:主要|分管|班子)?(?:领导|负责同志|负责人)(?:同志)?(?:和|及|、|亲自|挂帅|分别|担任|兼任|出任|任)+(?P<post>.{2,})"
)
_LAST_OF_LIST = re.compile("(.{2,}?)[和与及](.{2,}链)")
_VERB = re.compile(
    "(?:实施|开展|推进|启动|组织|举办|打造|强力支撑|提升|壮大|做大|完善|再加)(?=.{4,}(?:行动|活动|工程|计划|专项|平台|中心)$)|再加"
)
_OF_PLACES = ("Platform", "Institution", "Team", "Action", "Programme")  # kinds whose names hold their place
_CODE = re.compile("[A-Za-z0-9/.+-]+")
_VERBS = (  # of what is done to a chain or its map, which names none (绘制|产业链图谱)
    "[编绘研]制|梳理|制[定作]|出台|完善|更新|发布|印发|建[立设]|健全|构建|优化|细化|摸清|编绘|描绘|修订|形成|推[进行动]|培育|打造|壮大|做[大强优精细实]|延[伸展]|围绕|聚焦"
    "|依托|瞄准|明确|分析|研究|提升|实施|开展|加快|统筹"
)
_NO_INDUSTRY = re.compile(
    rf"(?:{_VERBS})+|"
    rf"(?:[一二三四五六七八九十百\d]+[大条个]|农业|企业|高质量|高水平|现代化|{OF_KIND}|制约|[()、])*产业链|精准.*|.*发力.*|.*(?:化|更[广优强高大多]|高地|策源地|创新|发展|[痛堵难断]点|优势|水平|竞争力|服务|场景|生态|图|名城|机构|部门|共同体|央企|龙头|领导|体系)|.*(?:具有|植入|领导|院所).*|(?:特色|战略性新兴|主导|优势|支柱|未来|新兴|传统)?产业|大赛"
)


def mended(words: str, found: Sequence[Span]) -> list[Span]:
    """Return the names of a segment, in its order, as grammar has them.

    >>> mended("推行重点产业链链长制", [(7, 10, "Mechanism")])
    [(2, 10, 'Mechanism')]
    """
    begins = [own for one in found for part in cut(words, _quoted(words, one)) for own in begun(words, part)]
    ends = [own for one in begins for own in ended(words, one)]
    parts = [office for one in ends for whole in _parted(words, one) for office in offices_beside(words, whole)]
    names = [edge for one in parts if not _is_none(words, one) for edge in edged(words, one)]
    bodies = [_body(words, one) for one in names]
    longer = [one for one, was in zip(bodies, names, strict=True) if one[0] < was[0] or one[1] > was[1]]
    names = [one for one in bodies if one in longer or not any(one[0] < it[1] and it[0] < one[1] for it in longer)]
    for span in (
        *longer,
        *_crossed(words, names),
        *systems(words, names),
        *meetings(words, names),
        *counted_firms(words, names),
        *developed(words),
        *grouped(words),
        *steps(words),
        *problems(words),
        *quoted(words, names),
        *made(words, names),
        *whole_names(words, names),
    ):
        names = _with(names, span)
    for more in (teams, seated, completed, wholes, counted_groups):
        for span in more(words, names):
            names = _with(names, span)
    kept = sorted(one for one in names if not is_generic(words[one[0] : one[1]], one[2]))
    return posted(words, list(unbroken(words, kept)))


def _crossed(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the places of divisions in full that cross the edge of a place that a model reads (瓦|房店市)."""
    for first, last, how in divisions(words):
        if how == "f" and any(one[2] == "Place" and first < one[0] < last == one[1] for one in names):
            yield first, last, "Place"


def _with(names: Sequence[Span], span: Span) -> list[Span]:
    """Return names with one more, without those that it overlaps."""
    return [*(one for one in names if one[1] <= span[0] or span[1] <= one[0]), span]


def _quoted(words: str, name: Span) -> Span:
    """Return a name with both halves of its quotation marks, and without the verb before them."""
    start, end, kind = name
    inside = words[start:end]
    if "”" in inside and inside.find("”") < (inside + "“").find("“"):
        start = max(words.rfind("“", 0, start), 0) if "”" not in words[words.rfind("“", 0, start) : start] else start
    if inside.count("“") > inside.count("”"):
        closes = words.find("”", end)
        end = (
            closes + 1 if 0 <= closes < end + 12 and kind not in ("Instrument", "Policy") else start + inside.rfind("“")
        )
    if kind not in _LONG and (verb := _VERB_BEFORE_QUOTE.match(words[start:end])):
        start += verb.end()
    return (start, end, kind) if start < end else name


def _parted(words: str, name: Span) -> Iterator[Span]:
    """Yield a name, or the two that it is: a chain and its chief (苦荞链链长), an office and a post, two offices."""
    start, end, kind = name
    inside = words[start:end]
    chief = _CHIEF.fullmatch(inside)
    if chief and not re.fullmatch(KINDS_OF_CHAINS, chief["chain"]):
        yield start, start + chief.end("chain"), "IndustryChain"
        yield start + chief.end("chain"), end, "Role"
    elif meets := re.fullmatch("([省市县区州]委|[省市县区州]政府)(?!常务|全体).*会议", inside):
        yield start, start + len(meets[1]), kind
    elif kind == "Role" and (one := _SOMEBODY.fullmatch(inside) or _BY_LEADERS.fullmatch(inside)):
        yield start, start + one.end("body"), "Institution"
        if "person" in one.groupdict():
            yield start + one.start("person"), start + one.end("person"), "Person"
        yield start + one.start("post"), end, "Role"
    elif kind == "Role" and (of := _OF_BODY.fullmatch(inside)):
        yield start, start + of.end("body"), "Enterprise" if of["body"].endswith(("公司", "集团")) else "Institution"
        yield start + of.end("body"), end, "Role"
    elif kind in ("Programme", "Action") and (of := _WHOLE.fullmatch(inside)):
        yield from ((start, start + of.end("part"), kind), (start + of.start("whole"), end, kind))
    elif kind == "Institution" and (allied := _ALLIED.fullmatch(inside)):
        yield from ((start, start + allied.end("one"), kind), (start + allied.start("other"), end, kind))
    elif two := _TWO.fullmatch(inside):
        cut = start + len(two["one"] or two["body"] or two["of"])
        yield from ((start, cut, "Institution"), (cut, end, "Role" if two["of"] else "Institution"))
    elif kind == "IndustryChain" and words[start - 1 : start] == "、" and (last := _LAST_OF_LIST.fullmatch(inside)):
        yield from ((start, start + last.start(2) - 1, kind), (start + last.start(2), end, kind))
    else:
        yield name


def _is_none(words: str, name: Span) -> bool:
    """Return whether what the model takes for a name is a clause, an aim, or a place among chains."""
    start, end, kind = name
    inside = words[start:end]
    if is_generic(inside, kind):
        return True
    if _MARK.fullmatch(inside) or (kind not in _LONG and _CLAUSE.search(inside)):
        return True
    if kind == "IndustryChain":
        return bool(_NO_INDUSTRY.fullmatch(inside))
    if kind == "Place":
        return bool(_NO_PLACE.fullmatch(inside))
    if kind == "Group" and inside == "规模以上工业":
        return not words.startswith("企业", end)
    if kind == "Role":
        return inside in ("产业", "产业链")
    if kind == "Policy" and (re.search("的(?:提案|建议|议案)$", inside) or re.search("”、.*“", inside)):
        return True
    if kind == "Programme" and _CODE.fullmatch(inside):
        return True
    return kind in ("Institution", "Platform") and bool(_NO_BODY.fullmatch(inside))


def _body(words: str, name: Span) -> Span:
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
