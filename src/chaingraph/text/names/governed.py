"""Which names of a document are chains: what the document as a whole tells.

The name of an industry is a chain's where the document says 链 of it, or where a list of chains holds it; the same word is no chain in a
document that never does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.endings import Name
from chaingraph.text.names.filled import with_more
from chaingraph.text.names.recast import recast
from chaingraph.text.people.bodies import OFFICE

_CHAIN = re.compile(r"(?:全?产业链条?|产业链群|产业集群|产业|链条|链)$")
_SAID = ("链", "产业链", "全产业链")
_GENERIC = re.compile("(?:重点|主导|特色|优势|工业|农业|制造业|新兴|现代|先进|支柱|[省市县区]级)*")
_CLAUSE = re.compile(r"[,;。:：|\n]")
_SENTENCE = re.compile(r"[。;|\n]")
_LIST = re.compile("[、和与及]|以及|")
_GOES_ON = re.compile(  # behind an industry, where its goods or its firms are meant and not its chain (石墨装备|研发)
    "企业|厂商|研发|生产|制造|产品|设备|总量|均衡|购置|作业|销售|出口|进口|检[验测]|产量|水平|质量|价格|鉴定|推广|租赁|维修|使用|更新"
)
_AS_A_WHOLE = re.compile("产业(?![链园集基带投有联协工联]|发展(?:中心|公司|基金|投资|集团|促进会))")
_COUNTED = re.compile(  # that chains are listed
    r"(?:\d+|[一二三四五六七八九十两]+)[条个大][^,。;:|\n]{0,12}链|等[^,。;:|\n]{0,8}产业链"
)
_FULL = re.compile("[\u4e00-\u9fff]{2,5}[市县旗]")  # a division that is called so without its level too
_INDUSTRY = re.compile(  # what stands behind a place, beyond a name that no firm has
    r"(?![^,。;、]*(?:公司|集团|厂|股份|合作社|银行)(?:[,。;、]|$))(?:(?![的是在与为将被由等,。;:、“”()|\n])[\u4e00-\u9fff]){1,8}?(?:产业(?!园|基地|投资|有限|集团)|种植|养殖|栽培|行业(?!协会)|及零部件)"
)
_NO_FIRM = re.compile("特色|农业|合力|重磅发文|东部|西部|南部|北部|中部|境内|全域|经济")
_OF_ALL = re.compile(r"(?:20\d\d年度?)?[全我本][省市县区州旗](?!域)|20\d\d年度?")  # before a chain: whose all of it is
_NEAR = 120  # characters before and after a name, in which its sentence is looked for


def governed(
    names: Sequence[Name],
    text: str,
    breaks: Sequence[int],
    lists: Collection[tuple[int, int]],
    otherwise: Mapping[tuple[int, int], str],
) -> list[Name]:
    """Return names without industries that only look like chains: of the kind that they would be ``otherwise``, or gone.

    ``lists`` are the places of those that lists of chains, or tables, name.
    """
    stems = _stems(names, text, lists)
    sure = {place for place, name in enumerate(names) if name.kind != "IndustryChain" or _is_said(name, text, stems)}
    sure |= {place for place, name in enumerate(names) if (name.start, name.end) in lists}
    cells = frozenset(breaks)
    sure |= {place for place, name in enumerate(names) if {name.start, name.end} <= cells}
    _beside(names, text, sure)
    places = {(name.start, name.end) for place, name in enumerate(names) if place not in sure}
    others = recast(names, text, breaks, {place: kind for place, kind in otherwise.items() if place in places})
    kept = []
    for place, name in enumerate(names):
        kind = name.kind if place in sure else others.get((name.start, name.end))
        if kind or name.thing or name.kind is None:
            kept.append(_whole(replace(name, kind=kind), text))
    return kept


def _whole(name: Name, text: str) -> Name:
    """Return a name; that of an industry with the 产业 behind it (石墨|产业高质量发展)."""
    bare = name.kind == "IndustryChain" and not name.thing and not _CHAIN.search(name.text)
    if not (bare and _AS_A_WHOLE.match(text, name.end)):
        return name
    end = name.end + len("产业")
    return replace(name, end=end, text=text[name.start : end])


def _beside(names: Sequence[Name], text: str, sure: set[int]) -> None:
    """Add, by their numbers, the chains that stand in a list beside those that are sure, from both sides."""
    for place in (*range(1, len(names)), *range(len(names) - 2, -1, -1)):
        for other in (place - 1, place + 1):
            chains = other in sure and names[other].kind == names[place].kind == "IndustryChain"
            first, last = sorted((place, other))
            if chains and _LIST.fullmatch(text[names[first].end : names[last].start]):
                sure.add(place)


def _stems(names: Iterable[Name], text: str, lists: Collection[tuple[int, int]]) -> frozenset[str]:
    """Return what industries the chains of a document are of, as lists and names with 链 have them."""
    chains = [name for name in names if name.kind == "IndustryChain"]
    told = {_CHAIN.sub("", name.text) for name in chains if name.text.endswith(("链", "链条", "集群"))}
    told |= {_CHAIN.sub("", name.text) for name in chains if (name.start, name.end) in lists}
    told |= {name.text for name in chains if any(name.text + chain in text for chain in _SAID)}
    return frozenset(stem for stem in told if len(stem) > 1 and not _GENERIC.fullmatch(stem))


def _is_said(name: Name, text: str, stems: Collection[str]) -> bool:
    """Return whether something says that a name is a chain's: itself, the document, its clause, or the label that it is."""
    if _CHAIN.search(name.text) or text[name.end : name.end + 1] == ":":
        return True
    if name.text in stems and not _GOES_ON.match(text, name.end):
        return True
    begin, end = max(0, name.start - _NEAR), name.end + _NEAR
    before, after = text[begin : name.start], text[name.end : end]
    sentence = _SENTENCE.split(before)[-1] + name.text + _SENTENCE.split(after)[0]
    label = _SENTENCE.split(before)[-1].rpartition(":")[0]
    clause = _CLAUSE.split(before)[-1] + _CLAUSE.split(after)[0]
    told = "链" in clause.replace("链主", "").replace("供应链", "")
    return told or label.endswith("链") or bool(_COUNTED.search(sentence))


def placeless(names: Sequence[Name], place: str = "") -> list[Name]:
    """Return names with chains without the places of the document before them; a place's 产业链 alone is none.

    ``place`` is whose document it is. A place by its short name (云川) is one where the chain stands without it too.
    """
    places = {name.text for name in names if name.kind == "Place" and len(name.text) > 1}
    chains = {name.text for name in names if name.kind == "IndustryChain"}
    short = {one[:-1] for one in (*places, place) if _FULL.fullmatch(one)}
    kept = []
    for name in names:
        first = 0
        if name.kind == "IndustryChain" and not name.thing:
            of_all = _OF_ALL.match(name.text)
            first = of_all.end() if of_all else 0
            told = [last for start, last, _ in divisions(name.text) if start == first and last < len(name.text) - 2]
            told += [first + len(one) for one in places if name.text.startswith(one, first)]
            told += [first + len(one) for one in short if name.text[first:] in {f"{one}{chain}" for chain in chains}]
            first = max(told, default=first)
        rest = name.text[first:]
        if first and not _GENERIC.fullmatch(_CHAIN.sub("", rest)):
            kept.append(replace(name, start=name.start + first, text=rest))
        elif not first:
            kept.append(name)
    return kept


def of_places(names: Sequence[Name], text: str, place: str = "") -> list[Name]:
    """Return names without firms that are a place and its industry (云川木耳|种植): the place is what is named.

    ``place`` is whose document it is, where it says so.
    """
    named = {name.text for name in names if name.kind == "Place"} | {place}
    places = named | {one[:-1] for one in named if _FULL.fullmatch(one)}
    return [_place_alone(name, text, places) for name in names]


def _place_alone(name: Name, text: str, places: Collection[str]) -> Name:
    """Return the place with which a name of no firm begins, else the name."""
    if name.thing or name.kind not in ("Enterprise", "Institution"):
        return name
    told = [last for first, last, _ in divisions(name.text) if first == 0]
    last = max([*told, *(len(one) for one in places if name.text.startswith(one))], default=0)
    if not 0 < last < len(name.text) or re.search(f"{OFFICE}$", name.text):
        return name
    grown = _INDUSTRY.match(text, name.start + last, name.end + _NEAR)
    if not (grown and grown.end() > name.end) and not _NO_FIRM.fullmatch(name.text[last:]):
        return name
    return Name(name.start, name.start + last, name.text[:last], "Place")


def again(names: Sequence[Name], text: str, breaks: Sequence[int], lists: Collection[tuple[int, int]]) -> list[Name]:
    """Return names with the chains of the document at their other mentions: as labels and cells, in lists, before their chief."""
    stems = _stems(names, text, lists)
    if not stems:
        return list(names)
    one_of = "|".join(sorted(map(re.escape, stems), key=len, reverse=True))
    names = [part for name in names for part in _with_chief(name, one_of)]
    pattern = re.compile(rf"(?:{one_of})(?:(?:产业)?链(?![长主办条上]))?")
    edges = frozenset(breaks)
    ends = {name.end for name in names if name.kind == "IndustryChain"}
    found = [match for match in pattern.finditer(text) if match.end() in ends or _is_mention(match, text, edges, stems)]
    chains = [Name(match.start(), match.end(), match[0], "IndustryChain") for match in found]
    return with_more(names, chains, _is_chain)


def _with_chief(name: Name, one_of: str) -> Iterator[Name]:
    """Yield a name, or the two that it is: one of the chains, and its chief or office (苦荞链长)."""
    two = re.fullmatch(rf"({one_of})((?:总|副)?链长|链办)", name.text)
    if two and name.kind in ("Role", "Institution", "Team") and not name.thing:
        cut = name.start + two.end(1)
        yield Name(name.start, cut, two[1], "IndustryChain")
        yield Name(cut, name.end, two[2], "Institution" if two[2] == "链办" else "Role")
    else:
        yield name


def _is_chain(old: Name, new: Name) -> bool:
    """Return whether what the model takes for a name is a chain that the document names elsewhere, or its end."""
    if old.kind == "IndustryChain":
        return new.start < old.start and old.end == new.end
    inside = new.start <= old.start and old.end <= new.end
    return inside and old.kind in ("Enterprise", "Product", "Role", "Segment", "Platform") and not old.thing


def _is_mention(match: re.Match[str], text: str, breaks: Collection[int], stems: Collection[str]) -> bool:
    """Return whether the name of an industry stands for its chain: alone in a cell, as a label, in a list, before 链长."""
    start, end = match.span()
    starts = start == 0 or start in breaks or text[start - 1] in "。;|:、(【▲●"
    if re.match(r"(?:产业)?链?(?:总|副)?链(?:长|办)", text[end : end + 6]) and not text.startswith("产业链链长制", end):
        return True
    if starts and (text[end : end + 1] in (":", "|", "") or end in breaks):
        return True
    marks = ("、", "和", "等", "链", "产业链")
    mates = (text.startswith(f"{stem}{mark}", end + 1) for stem in stems for mark in marks)
    return text[end : end + 1] in ("、", "和") and any(mates)
