"""Rosters as sentences: clauses that say who is what of a chain, of which the sentence speaks (石墨产业链由副市长任链长,甲银行为主办银行)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from chaingraph.text.passages import Passage
from chaingraph.text.people.bodies import OFFICE
from chaingraph.text.people.changes import FROM, NOT_LEFT, TO
from chaingraph.text.people.posts import post_and_person
from chaingraph.text.roster.labels import Place, Spans, chain_name, names_of, place, relation_of
from chaingraph.text.several import several

NAME = r"[\u4e00-\u9fffA-Za-z0-9()+“”、]{1,24}?"  # of a chain, before 产业链
_WORK = "(?:(?:打造|培育|建设|提升|发展|攻坚|推进|招商)?(?:工作)?)"  # of a chain, which is the chain's own
_FAR = 200  # characters from a chain to what its sentence says of it
_IN_TURN = re.compile("(?:分别|依次)[由为是]?$")
_OPENS_WITH_CHAIN = re.compile(  # 石墨产业链由…担任链长,…为主办银行
    rf"(?P<chain>(?!各|全|每|由|对|将|以|为|在){NAME}产业链){_WORK}(?:分别|依次)?由"
)
_NEW = "新增|增设|新设|新列|增列|增加|设立|确定|明确|将|把|合并至|整?合?并入|划入|归入|纳入"  # before a chain of which is told what it has
_TAKEN = "(?:(?!产业链)[^,;。:()]){2,24}(?:将|把(?!手))"  # who does what with a chain, before its name (市委、市政府将)
_A_CHAIN = rf"(?P<chain>(?!{_TAKEN})(?!各|全|每|该|本|其|我|所有|有关|相关|重点|[\d一二三四五六七八九十]+条|负责|主?抓|做|发展|培育|壮大|打造|推[进动]|提升|加快|建设|聚焦|围绕|促进|支持|实施|深化|梳理|绘制|编制|开展|组织|{_NEW}){NAME}产业链)"
_TOLD_OF = re.compile(  # 新增石墨产业链为市级重点产业链,由…任链长
    rf"(?:^|(?<=[,;。:]))(?:(?:相关)?(?:工作|职[责能]))?(?:同意|决定|拟)?(?:{_NEW}|{_TAKEN})?{_A_CHAIN}"
    "(?=[,为由]|作为|不再|纳入|列入|列为|实行|推行|建立|新增|升[级格]|仍|继续|确[定立]|明确|定[为位]|打造)"
)
_TAKES = {  # what those are of a chain who take it on, by words before it: the relation, the label, the clause
    "officeOf": ("牵头单位", rf"(?:(?<=[,;。:])|^)(?P<names>[^,;。:()由为]{{2,60}}?)(?:共同|联合|(?P<turn>分别|依次))?牵头(?:负责|主抓|抓)?{_A_CHAIN}(?=[,;。]|$)"),
    "hostBankOf": ("主办银行", rf"(?:(?<=由)|(?<=产业链,))(?P<names>[^,;。:()由为]{{2,60}}?(?:银行|[分支总]行|联社|信用社))(?P<turn>分别|依次)?(?:负责)?(?:对口|结对)?(?:对接|服务){_A_CHAIN}(?=[,;。]|$)"),
}  # fmt: skip
_HELD = re.compile(  # 链长由…担任, 牵头单位为…, 链办设在…
    r"(?:(?<=[,，。;；:：])|^)(?:决定|明确|确定|确认|落实|设立|调整|规定|将|其中)*(?!(?:要|并|坚持|形成)?以)(?P<chain>[^,，。;；:：()]{1,40}?产业链)?(?:的)?(?P<label>(?![和与及])[\u4e00-\u9fff]{2,8}?(?:(?<=链长)、[总副双第一执行常务]{0,4}链长){0,2})(?:仍然?|继续|分别|依次)?"
    rf"(?P<verb>{FROM}{TO}|由|为|是|设[在于]|挂靠在?)(?P<names>[^,，。;；:：由为]{{2,60}}?)(?:同志)?(?:接替[^,，。;；由为]{{2,12}}?)?(?:担任|兼任|接任|承担)?(?=[,，。;；]|$)"
)
_DO = re.compile(  # what those do who stand before it, and so are not what the label says (专班由甲局、乙局组成, 链主企业由甲局认定)
    "(?:组成|构成|组建|成立|设立|抽调|管理|认定|确定|评定|遴选|选定|推荐|提名|选派|聘任|培育|审定|发布|公布|把关|指导|监督|考核|调度|推动|推进|负责)$"
)
_NOBODY = re.compile(
    "(?:对象|范围|主体|内容|方式|依据|重点)(?:分别|包括)?$"
)  # a label, which holds nothing (评价对象为3条产业链的工作专班)
_HOLDS = re.compile(
    rf"(?:(?:(?<=[,，。;；:：])|^)(?:明确|确定|确认|落实|设立|调整|规定|其中)?(?P<own>[^,，。;；:：()由为以]{{1,40}}?产业链){_WORK}(?:分别|依次)?[由以]|由|以|、)?"
    r"(?P<names>(?<=[别次]由)[^。;；:：()由]{2,80}?|(?<!不)(?:(?!不再)[^,，。;；:：()由]){2,60}?)(?:同志)?(?:同时|继续|仍)?"
    rf"{NOT_LEFT}(?:为|是|(?<!主)任|担任|作为)"
    r"(?P<chain>(?:(?!担任|依次|分别)[^,，。;；:：()]){1,40}?产业链)?(?:的)?(?P<label>[\u4e00-\u9fff]{2,8}?(?:(?<=链长)、[总副双第一执行常务]{0,4}链长){0,2})"
    r"(?=[,，。;；]|(?<=链长)(?:、|的[^,，。;；]{0,8}(?:机制|制度|体系|模式|办法))|$)"
)
_CALLED = re.compile(  # 链长李某(副市长), after the name of the chain or a clause that says something else of it
    rf"(?:(?<=[,;:])|^)(?P<chain>{NAME}产业链,?)?(?P<label>副?链长)(?P<names>[\u4e00-\u9fff]{{2,4}}\([^()]{{2,40}}\))(?=[,;。]|$)"
)


def of_sentence(text: str, start: int, passage: Passage, headed: str | None) -> Iterator[Place]:
    """Yield what the clauses of a passage, whose words begin at ``start``, say of a chain: of their own, of that of their sentence, else of the one that is ``headed``."""
    words = text[start : passage.end]
    begins = None if headed else _OPENS_WITH_CHAIN.match(words)  # what it says of others is of that chain
    chain, said = begins["chain"] if begins else headed, (passage.start, passage.end)
    told = (match for pattern in (_HOLDS, _HELD, _CALLED) for match in pattern.finditer(words))
    for match in sorted(told, key=lambda one: one.start("names")):
        own = (match["chain"] or "").rstrip(",") or match.groupdict().get("own")
        chain = own or chain
        of = own or (None if headed else _told_of(words, match.start())) or chain
        if (
            of
            and not _DO.search(match["names"])
            and not _NOBODY.search(match["names"])
            and (relation := _relation(match))
        ):
            names = names_of(text, relation, *(start + at for at in match.span("names")))
            for one, label, each in _told(text, of, match, names):
                yield from _labelled(match, label, place(text, relation, chain_name(one), label, each, said), start)
    yield from _taken(text, start, passage)


def _told(text: str, of: str, match: re.Match[str], names: Spans) -> Iterator[tuple[str, str, Spans]]:
    """Yield of which chain a clause says by which label who are what of it: of each of several, or by each label, in turn, where it says so."""
    labels = match["label"].split("、")
    before = bool(_IN_TURN.search(match.string, max(0, match.start("names") - 3), match.start("names")))
    behind = bool(_IN_TURN.search(match["names"]))
    chains = list(_in_turn(text, of, names)) if before or behind else []
    if chains:
        yield from ((chain, labels[0], each) for chain, each in chains)
    elif (before or behind) and len(labels) == len(names) > 1:
        yield from ((of, label, (name,)) for label, name in zip(labels, names, strict=True))
    elif not behind:
        yield of, labels[0], names


def _labelled(match: re.Match[str], label: str, places: Iterator[Place], start: int) -> Iterator[Place]:
    """Yield what a chain has, by one of several labels of a clause with where that stands; ``start`` is where its words begin."""
    for one in places:
        found = re.search(f"(?:^|、){label}(?:、|$)", match["label"]) if label != match["label"] else None
        begins = start + match.start("label") + found.start() + found[0].startswith("、") if found else 0
        yield replace(one, labelled=(begins, begins + len(label))) if found else one


def _taken(text: str, start: int, passage: Passage) -> Iterator[Place]:
    """Yield who takes on a chain in the clauses of a passage: bodies, and no posts."""
    for relation, (label, clause) in _TAKES.items():
        for match in re.finditer(clause, text[start : passage.end]):
            names = names_of(text, relation, *(start + at for at in match.span("names")))
            if all(re.search(f"{OFFICE}$", text[slice(*name)]) for name in names):
                for one, each in _in_turn(text, match["chain"], names) if match["turn"] else [(match["chain"], names)]:
                    yield from place(text, relation, chain_name(one), label, each, (passage.start, passage.end))


def _told_of(words: str, before: int) -> str | None:
    """Return the chain of which a sentence tells before a place."""
    begins = max(before - _FAR, *(words.rfind(mark, 0, before) + 1 for mark in "。;"))
    told = list(_TOLD_OF.finditer(words, begins, before))
    return told[-1]["chain"] if told else None


def _in_turn(text: str, chains: str, names: Spans) -> Iterator[tuple[str, Spans]]:
    """Yield each of several chains with those who stand in its turn (甲、乙分别担任丙、丁产业链链长); nothing where these are not as many."""
    told = [chains[first:last] for first, last in several(chains)]
    turns = next((each for each in ([(name,) for name in names], _holders(text, names)) if len(each) == len(told)), [])
    yield from zip(told, turns, strict=False)


def _holders(text: str, names: Spans) -> list[Spans]:
    """Return names by who holds the posts, of several posts of one person all (县委副书记、县长王某)."""
    found, waiting = list[Spans](), list[tuple[int, int]]()
    for name in names:
        waiting.append(name)
        if post_and_person(text[slice(*name)])[1]:
            found.append(tuple(waiting))
            waiting = []
    return [*found, *((name,) for name in waiting)]


def _relation(match: re.Match[str]) -> str | None:
    """Return what a clause says of a chain, by its label and, where that alone says nothing, its verb (办公室|设在)."""
    verb = match.groupdict().get("verb") or ""
    label = match["label"].partition("、")[0]
    return relation_of(label) or (relation_of(label + verb) if verb[:1] in ("设", "挂") else None)
