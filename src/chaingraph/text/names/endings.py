"""Names: what a text calls by a quoted name, a title, or a word that ends as names of one kind do; and what is known."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from chaingraph.base.naming import comparable
from chaingraph.text.canonical import CanonicalText

# how names of a kind (a class of the ontology) end; of two endings the longer counts
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "Programme": ("工程", "计划", "专项"),
    "Action": ("行动", "活动", "大赛", "论坛", "博览会", "对接会"),
    "Institution": (
        "局", "委员会", "发改委", "科学院", "大学", "学院", "研究院", "研究所", "银行", "协会", "商会", "学会", "联合会", "联盟", "集团", "公司", "交易所",
        "股交中心", "政府", "领导小组",
    ),
    "Role": ("链长", "专员", "副总", "特派员", "联络员", "首席专家", "首席技师", "引才大使", "顾问团"),
    "Mechanism": ("机制", "链长制", "制度"),
    "FinancialProduct": ("贷", "险"),
    "Platform": ("实验室", "创新中心", "技术中心", "设计中心", "研发中心", "孵化器", "科技园", "产业园"),
    "IndustryChain": ("产业链",),
}  # fmt: skip

QUOTED_ONLY = ("FinancialProduct",)  # kinds whose endings are parts of common words too (贷款)

# words of industries, one of which the name of an industry's chain has (新能源产业链, but not 做强产业链)
INDUSTRIES = re.compile(
    "能源|材料|汽车|车|医|药|化工|石化|电|信息|装备|制造|食品|纺织|服装|鞋|糖|陶瓷|机械|钢|铝|铜|金属|冶金|稀土|光|氢|锂|芯|半导体|集成|软件|数字|数据|智能|机器人|"
    "航空|航天|低空|建材|家具|家居|家电|农|粮|畜|牧|渔|茶|酒|物流|旅游|文化|健康|环保|轻工|玻璃|塑|橡胶|船|轨道|显示|算力|生物|果|蔬|花卉|竹|木|皮革|五金|精细|种业|"
    "碳|硅|磷|矿|煤|油|气|水产|海洋|造纸|包装|印刷|游戏|影视|体育|康养|网络|通信|仪器|传感|磁|泵|阀|轴承"
)

CHAIN_WORDS = ("产业链", "创新链", "资金链", "人才链")

# what ends before a name begins: verbs and small words, and words that say whose or how many rather than which
_BEFORE = (
    "实施|开展|推进|推动|推行|深化|深入|启动|组织|举办|举行|建立|健全|完善|打造|构建|落实|制定|出台|印发|入选|支持|加强|加快|发挥|优化|聘任|选聘|聘请|招聘|选派|建设|培育|"
    "设立|成立|联合|依托|通过|对接|获批|认定|新增|建成|强化|突出|做好|助力|引导|鼓励|争取|承办|参加|其中|全市|全省|全国|我市|我省|我局|我区|我县|广泛|持续|"
    "积极|大力|扎实|统筹|围绕|聚焦|按照|根据|加大|列入|纳入|申报|引进|链接|借助|利用|运用|采取|谋划|组建|派驻|邀请|担任|挂职|形成|探索|创建|促进|促成|"
    "做[优大强细实]|布局|部署|打通|延展|编制|确定|市级|县级|召开|发布|扩大|壮大|提升|提高|实现|完成|包括|以及|扩充|巩固|调整|创新(?=.{0,3}机制)|各级|各类|各项|各个|多个|有关|相关|重点(?=产业链)|一批|系列|专项(?=行动)|"
    "每[个条家]?|逐条?|[一二三四五六七八九十两几数\\d]+[个项家名条所届次场批]|第[一二三四五六七八九十\\d]+[届批次]|等|的|了|为|由|在|对(?!接)|将|以|向|到|从|是|有(?![色机])|和|与|及|或|并|把|使|让|按|就|"
    "于|给|其|该|会同|新设(?!备)|各|新(?!能源|材料|型|质|兴|一代|基建|文旅|消费|零售|医药|茶饮)|驻|经商(?=[市县区省])|任(?=总?链长)|\\d[\\d.]*[亿万]*元"
)
_GENERIC = re.compile(
    r"(?:各项?|系列|重[点大要]|专项|相关|有关|一系列|具体|工作|年度|[本该此]|上述|三年|五年|实施|长效|服务|运行|体制|上市|民营|国有|龙头|本?行动|企业|集团)*"
)
_QUOTED = re.compile(r"“(?!十[一二三四五六]五”)([^“”]{2,30})”")
_TITLE = re.compile(r"《([^《》]{2,80})》")
_WORD = r"[\u4e00-\u9fffA-Za-z0-9+—\-·]"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the canonical text: its place, itself without quotation marks, its kind (a class) where that shows.

    ``thing`` is the IRI of the known thing that is called so, None where there is none.
    """

    start: int
    end: int
    text: str
    kind: str | None = None
    thing: str | None = None


def names(
    text: CanonicalText,
    known: Mapping[str, str] | None = None,
    breaks: Sequence[int] = (),
    given: Iterable[Name] = (),
    learned: Sequence[Name] | None = None,
) -> list[Name]:
    """Return the names in a text, in its order; of two that overlap, the longer.

    ``known`` maps names (as compared) to IRIs; no name crosses one of ``breaks``, the places where paragraphs and cells
    begin. Names that are ``given``, since the layout says where they stand, are taken before all others. Without
    ``learned`` ones (those that the model finds) names are told by their endings.
    """
    known = known or {}
    if learned is None:
        own = (*_marked(text.text), *_ending(text.text, breaks), *_chains(text.text))
        found = [*(_identified(name, known) for name in own), *_known(text.text, known)]
    else:
        found = _beside(text.text, learned, known, breaks)
    found = [name for name in found if bisect_right(breaks, name.start) == bisect_left(breaks, name.end)]
    found.sort(key=lambda name: (name.start - name.end, name.thing is None, name.start))
    taken = bytearray(len(text.text))
    kept = []
    for name in (*(_whole(name, known) for name in given), *found):
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\1" * (name.end - name.start)
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


def _beside(text: str, learned: Sequence[Name], known: Mapping[str, str], breaks: Sequence[int]) -> list[Name]:
    """Return the names that a model finds, and those that titles, chains and known names say beside them, none of them within a chain that the model finds."""
    own = (*filter(_more_than_a_verb, learned), *_titles(text), *_chains(text))
    told = {name.start for name in learned}
    chains = [name for name in learned if name.kind == "IndustryChain"]
    within = {place for name in chains for place in range(name.start + 1, name.end)}
    return [
        name
        for name in (*(_whole(name, known) for name in own), *_known(text, known))
        if name.start in told or (name.start not in within and _names_something(text, name, breaks))
    ]


def _names_something(text: str, name: Name, breaks: Sequence[int]) -> bool:
    """Return whether a word that the model passes over names a thing: 产业链 does beside another chain, a label never does."""
    if name.text != "产业链":
        return not (name.thing and text[name.end : name.end + 1] == ":")
    number = bisect_right(breaks, name.start)
    start = breaks[number - 1] if number else 0
    end = breaks[number] if number < len(breaks) else len(text)
    return any(word in text[start:end] for word in CHAIN_WORDS[1:])


def known_names(called: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return a map from names as compared to IRIs, of pairs of IRI and name; a name of several things is left out."""
    things: dict[str, set[str]] = defaultdict(set)
    for iri, name in called:
        things[comparable(name)].add(iri)
    return {name: next(iter(iris)) for name, iris in things.items() if len(iris) == 1 and len(name) > 1}


def _whole(name: Name, known: Mapping[str, str]) -> Name:
    """Return a name with the thing that is called so, in its whole."""
    return replace(name, thing=known.get(comparable(name.text)))


def _identified(name: Name, known: Mapping[str, str]) -> Name:
    """Return a name with the thing that is called so; where only its end is known, that end, as the words before describe it."""
    for start in range(1 if name.kind == "Policy" else max(1, len(name.text) - 3)):
        if thing := known.get(comparable(name.text[start:])):
            return Name(name.start + start, name.end, name.text[start:], name.kind, thing)
    return name


def _marked(text: str) -> Iterator[Name]:
    """Yield quoted names, with the ending that follows at once, and titles of documents."""
    ending = re.compile(rf"(?:{_WORD}{{0,6}}?)({_endings()})")
    for match in _QUOTED.finditer(text):
        after = ending.match(text, match.end())
        if after and after[1] != "产业链" and not re.search("[的和与及等在为、]", text[match.end() : after.start(1)]):
            yield Name(match.start(), after.end(), match[0] + after[0], _kind(after[1]))
        else:
            within = re.search(f"({_endings()})$", match[1])
            yield Name(match.start(), match.end(), match[1], _kind(within[1]) if within else None)
    yield from _titles(text)


def _titles(text: str) -> Iterator[Name]:
    for match in _TITLE.finditer(text):
        yield Name(match.start(1), match.end(1), match[1], "Policy")


def _ending(text: str, breaks: Sequence[int]) -> Iterator[Name]:
    """Yield words that end as names of one kind do, from where the name seems to begin."""
    before = before_names()
    for match in _endings_pattern().finditer(text):
        floor = bisect_right(breaks, match.start())
        start = max(match.start() - 16, breaks[floor - 1] if floor else 0, 0)
        words = re.split(rf"(?!{_WORD}).", text[start : match.start()], flags=re.DOTALL)[-1]
        cuts = [cut.end() for cut in before.finditer(words)]
        stem = re.split("|".join(CHAIN_WORDS), words[cuts[-1] :] if cuts else words)[-1]
        industry = match[0] == "产业链"
        named = INDUSTRIES.search(stem) if industry else len(stem) >= 2
        if named and not _GENERIC.fullmatch(stem) and _kind(match[0]) not in QUOTED_ONLY:
            yield Name(match.start() - len(stem), match.end(), stem + match[0], _kind(match[0]))


def _chains(text: str) -> Iterator[Name]:
    for match in re.finditer("|".join(CHAIN_WORDS), text):
        yield Name(match.start(), match.end(), match[0], "Chain")


def _known(text: str, known: Mapping[str, str]) -> Iterator[Name]:
    """Yield the longest known name that begins at each place, whatever is quoted of it, found by its first two characters."""
    heads: dict[str, list[str]] = defaultdict(list)
    for name in known:
        heads[name[:2]].append(name)
    for listed in heads.values():
        listed.sort(key=len, reverse=True)
    places = [place for place, character in enumerate(text) if comparable(character)]
    bare = "".join(comparable(text[place])[:1] for place in places)
    for place in range(len(bare) - 1):
        for name in heads.get(bare[place : place + 2], ()):
            if bare.startswith(name, place):
                start, end = places[place], places[place + len(name) - 1] + 1
                if start and text[start - 1] == "“" and "”" in text[start:end]:
                    start -= 1
                if text[end : end + 1] == "”" and "“" in text[start:end]:
                    end += 1
                if text.count("“", start, end) == text.count("”", start, end):  # 产业“链主企业” is no 产业链
                    yield Name(start, end, text[start:end], None, known[name])
                break


def _more_than_a_verb(name: Name) -> bool:
    """Return whether a name is more than one of the four chains with a verb before it (做强产业链)."""
    return name.text[-3:] not in CHAIN_WORDS or not before_names().fullmatch(name.text[:-3])


def _kind(ending: str) -> str:
    return next(kind for kind, endings in ENDINGS.items() if ending in endings)


@cache
def _endings() -> str:
    endings = sorted((ending for group in ENDINGS.values() for ending in group), key=len, reverse=True)
    return "|".join(endings)


@cache
def _endings_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_endings()})(?![员长部])")


@cache
def before_names() -> re.Pattern[str]:
    """Return the pattern of what ends before a name begins."""
    return re.compile(_BEFORE)
