"""Changes of chiefs, clause by clause: who leaves the post of a chain, and who takes it over (免去李某石墨产业链链长职务,由副市长王某接任)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.text.people.changes import TAKES_OVER, TO
from chaingraph.text.people.persons import begins_name, is_person
from chaingraph.text.people.posts import POST
from chaingraph.text.roster.labels import Place, Span, Spans, chain_name, is_any_chain, names_of, persons

_LONGEST = 120  # characters of a clause that tells of a change
_CHAIN = r"(?P<chain>[^,;:()的由为任]{1,40}?产业链)?的?"
_LABEL = r"“?(?P<label>(?:[省市县区州旗]级|行政|企业|常务|执行|第一)?副?链长)”?"
_POST = rf"{_CHAIN}{_LABEL}(?:等?职务|一职|人选)?"
_OUT, _IN = (rf"(?P<{name}>[^,;:()]{{2,40}}?(?:\([^(),;]{{2,20}}\))?)(?:同志)?" for name in ("out", "into"))
_WHY = r"(?:(?:已?因|由于|已?到龄|已)[^,]{0,16}?)?"
_HOLDS = "(?:担任|兼任|接任|继任|出任|接手|任)"
_GOES = "(?:不再(?:继续)?(?:担任|兼任|任)|不再兼|卸任|辞去|卸下)"
_GONE = "(?:调离|离任|卸任|退休|不再(?:担任|兼任|任职)|另有任用|调任[^,]{0,16}|调往[^,]{0,16})"
_DAY = r"(?:自|从|于)?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:起|以来|后)?"
LEAD = re.compile(  # before what a clause says of a change
    rf"(?:{_DAY}|即日起|根据[^,]{{0,16}}|经[^,]{{0,16}}?(?:研究|同意)(?:决定)?|研究决定|决定|现将|现决定|同时|其中|日前|近日|前不久|今年|去年|本月|目前|原则上|明确|将|并)+"
)

# to extend: what a clause says of who leaves (out) a post and who comes (into) it, and a clause that it matches whole
ROWS: tuple[tuple[str, str], ...] = (
    (rf"(?:免去|免除|撤销|解除|解聘|不再聘任)(?P<of>[^,;:]{{2,40}}?)的?{_LABEL}(?:、[^,]{{2,20}})?(?:等?的?职务)?", "免去李某石墨产业链链长职务"),
    (rf"(?:原任?|前|时任)?{_CHAIN}{_LABEL}{_OUT}{_WHY}{_GOES}(?:该|其|此)?副?(?:链长|职)(?:一职|职务)?", "原石墨产业链链长李某不再担任链长职务"),
    (rf"{_OUT}{_WHY}{_GOES}{_POST}", "李某同志不再担任石墨产业链链长"),
    (rf"{_WHY}{_GOES}{_POST}", "不再担任石墨产业链链长"),
    (rf"(?:原任?|前){_CHAIN}{_LABEL}{_OUT}{_WHY}{_GONE}?", "原石墨产业链链长李某因工作调动"),
    (rf"{_CHAIN}(?:原任?|前任?){_LABEL}(?:为|是|:)?{_OUT}{_WHY}{_GONE}?", "石墨产业链原链长李某"),
    (rf"{_CHAIN}{_LABEL}{_OUT}{_WHY}{_GONE}", "石墨产业链链长李某调离"),
    (rf"{_CHAIN}{_LABEL}(?:人选|职务)?原?由{_OUT}{TO}{_IN}(?:担任|接任|继任)?", "石墨产业链链长由李某调整为王某"),
    (rf"{_CHAIN}原?由{_OUT}{TO}由?{_IN}{_HOLDS}{_LABEL}", "石墨产业链由李某改由王某担任链长"),
    (rf"{TO}{_IN}(?:担任|接任|继任)?", "调整为王某"),
    (rf"{_CHAIN}{_LABEL}{_OUT}{TO}{_IN}(?:担任|接任|继任)?", "石墨产业链链长李某调整为王某"),
    (rf"{_CHAIN}{_LABEL}(?:人选|职务)?(?:{TO}|改?由){_IN}(?:担任|接任|继任|接替|兼任)?", "石墨产业链链长改由王某担任"),
    (rf"由?{_IN}接替了?{_OUT}(?:担任|出任|兼任|任|的)?{_POST}", "由副市长王某接替李某任石墨产业链链长"),
    (rf"(?P<out>[^,;:()]{{2,8}}?)(?:同志)?的?(?P<chain>[^,;:()的由为任]{{1,24}}?产业链)的?{_LABEL}(?:职务|一职)由{_IN}(?:接替|接任|继任|担任)", "李某的石墨产业链链长职务由王某接替"),
    (rf"卸任{_CHAIN}{_LABEL}的{_OUT}(?:由{_IN}(?:接替|接任))?", "卸任石墨产业链链长的李某由王某接替"),
    (rf"(?:任命|聘任|聘请|委任|同意|改任)?由?{_IN}(?:为|{_HOLDS}){_POST}", "任命王某为石墨产业链链长"),
    (rf"(?:现任?|新任?){_LABEL}(?:为|是|:)?{_IN}", "现链长王某"),
    (rf"(?:改|并)?由{_IN}(?:{_HOLDS}|接替)(?:(?:该|其|此)(?:职务?|链长))?", "由副市长王某接任"),
    (rf"接替了?{_OUT}", "接替李某"),
    (rf"{_IN}(?:接任|继任|接替)(?:(?:该|其|此)(?:职务?|链长))?", "副市长王某继任"),
    (rf"{_OUT}{_WHY}{_GONE}", "李某另有任用"),
    (r"(?P<who>[^,;:()]{2,20}?)(?:同志)?(?:因|由于)[^,]{1,16}", "李某因工作变动"),
)  # fmt: skip
_ROWS = tuple(re.compile(words) for words, _ in ROWS)
_NEW = "(?:增设|新设|加设|增补|增配|配备|设立|设置|新增|增加)"
_OPENED = re.compile(  # a post that is made or free, before who comes (石墨产业链增设副链长,由…担任)
    rf"{_NEW}?{_CHAIN}{_NEW}?(?:[1一两2二][名位])?{_LABEL}(?:[1一两2二][名位]|一职|职务|岗位)?(?:暂缺|空缺|缺位|出缺)?"
)
_OTHER = re.compile("产业链|链[长办主]|[组主]长|主任|秘书长|负责人|联[系络][人员]")  # in a clause of another post
_CUE = re.compile(
    rf"免[去除]|撤销|解[除聘]|不再|卸任|辞去|卸下|调离|离任|退休|另有任用|调任|调往|[原前]任?[^,;:]{{0,24}}链长|{TAKES_OVER}|{TO}|改由|现任?链长|新任|{_NEW}[^,;:]{{0,24}}链长"
)
_OF_LISTS = re.compile(  # the head of a list
    r"(?:[^:]{0,30},)?(?:现|拟)?(?:决定)?(?:(?P<out>免去|免职|解聘)|(?P<into>任命|聘任|任职))(?:以下|下列)?(?:同志|人员|职务|名单)*"
)
_ITEM = re.compile(rf"(?P<of>[^,;:]{{2,40}}?产业链)的?{_LABEL}(?:职务)?(?=[;。,]|$)")
_TURN = re.compile(TO)
_CLAUSE = re.compile("[^,;。:]+")
_SIZES = (3, 2, 4)  # characters of the name of a person, the likeliest first


_LINKED = re.compile(
    "(?P<who>.{2,30}?)(?:同志)?(?:所?[担兼]?任的?|为|的|(?<=同志))(?P<chain>.{2,30})"
)  # a person and a chain


def tells_change(text: str, start: int, end: int) -> bool:
    """Return whether words tell that somebody leaves a post or takes one over."""
    return bool(_CUE.search(text, start, end))


@dataclass
class Changes:
    """What the passages of a section have told of changes so far: of which post, who was named last, and what a list is of (任命:)."""

    post: Place | None = None
    who: Spans = ()
    listed: str = ""

    def of(self, text: str, passage: Span, chain: str | None) -> list[Place]:
        """Return what a passage says of changes; ``chain`` is that of its heading."""
        label = _OF_LISTS.fullmatch(text[slice(*passage)].rstrip(":。"))
        if label:
            self.listed, self.post = label.lastgroup or "", None
            return []
        item = self._item(text, passage) if self.listed else None
        if item:
            return [item]
        self.listed, self.who = "", ()
        told = tells_change(text, *passage)
        if not told and self.post is None:
            return []
        clauses = (match.span() for match in _CLAUSE.finditer(text, *passage))
        found = [place for clause in clauses for place in self._of_clause(text, clause, passage, chain)]
        self.post = self.post if told and found else None
        return found

    def _item(self, text: str, passage: Span) -> Place | None:
        """Return what an item below 任命: or 免去: says."""
        match = _ITEM.match(text, *passage)
        who, chain = _parted(text, *match.span("of")) if match else (None, None)
        return self._place(text, match, passage, chain, {self.listed: who}) if match and who else None

    def _of_clause(self, text: str, clause: Span, said: Span, headed: str | None) -> Iterator[Place]:
        """Yield what a clause says by the first row that it matches."""
        lead = LEAD.match(text, *clause)
        start, end = (lead.end(), clause[1]) if lead else clause
        for row in _ROWS if end - start <= _LONGEST else ():
            match = row.fullmatch(text, start, end)
            told = self._told(text, match, said, headed) if match else None
            if told:
                yield told
            if told or (match and self.who):
                return
        self._turn(text, (start, end), said, headed)

    def _turn(self, text: str, clause: Span, said: Span, headed: str | None) -> None:
        """Turn to the post that a clause says is made or free, from that named before; from it alone where a clause is of another."""
        opened = _OPENED.fullmatch(text, *clause)
        named = opened.span("chain") if opened and opened["chain"] else None
        of = text[slice(*named)] if named else headed
        if opened and of and not is_any_chain(of):
            self.post = Place("chiefOf", chain_name(of), opened["label"], (), said, named, (), opened.span("label"))
        elif _OTHER.search(text, *clause):
            self.post, self.who = None, ()

    def _told(self, text: str, match: re.Match[str], said: Span, headed: str | None) -> Place | None:
        """Return what a clause says by the row that it matches; None where the words that it needs are not such."""
        spans = {name: match.span(name) for name, words in match.groupdict().items() if words}
        if "who" in spans:
            self.who = _persons(text, *spans["who"])
            return None
        if "of" in spans:
            out, chain = _parted(text, *spans["of"])
            spans |= {name: span for name, span in (("out", out), ("chain", chain)) if span}
        needed: dict[str, Span | None] = {name: spans[name] for name in ("out", "into") if name in spans}
        if not all(span and _holders(text, *span) for span in needed.values()) or (
            "of" in spans and "out" not in spans
        ):
            return None
        return self._place(text, match, said, spans.get("chain"), needed, headed)

    def _place(
        self, text: str, match: re.Match[str], said: Span, chain: Span | None, who: Mapping[str, Span | None], headed: str | None = None
    ) -> Place | None:  # fmt: skip
        """Return who leaves and who comes, of the chain that a clause names, else of the one named before."""
        before, label = self.post, match.groupdict().get("label")
        named = re.sub("[“”]", "", text[slice(*chain)]) if chain else None
        of = named or headed or (before.chain if before else None)
        post = label or (before.label if before else None)
        out, into = who.get("out"), who.get("into")
        left = _persons(text, *out) if out else () if into else self.who
        if not of or not post or is_any_chain(of) or not (left or into):
            return None
        names = names_of(text, "chiefOf", *into) if into else ()
        labelled = match.span("label") if label else None
        self.post = Place("chiefOf", chain_name(of), post, names, said, chain, left, labelled)
        return self.post


def _persons(text: str, start: int, end: int) -> Spans:
    """Return where the persons stand among those who hold a post."""
    return persons(text, names_of(text, "chiefOf", start, end))


def _holders(text: str, start: int, end: int) -> bool:
    """Return whether words name who may hold a post: persons, or posts alone, and no change of them."""
    if _TURN.search(text, start, end):
        return False
    return bool(_persons(text, start, end)) or POST.fullmatch(text, start, end) is not None


def _parted(text: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """Return where a person and a chain stand that follow each other, None for each that is not told from the other.

    >>> words = "副县长钟晚晴石材产业链"
    >>> [words[slice(*span)] for span in _parted(words, 0, len(words)) if span]
    ['副县长钟晚晴', '石材产业链']
    """
    linked = _LINKED.fullmatch(text, start, end)
    if linked and _persons(text, *linked.span("who")):
        return linked.span("who"), linked.span("chain")
    if not text[start:end].endswith("产业链"):
        return (start, end), None
    post = POST.match(text, start, end)
    begins = post.end() if post else start
    able = [
        begins + size for size in _SIZES if begins_name(text[begins:end]) and is_person(text[begins : begins + size])
    ]
    import rjieba

    told = next((edge for edge in able if len(rjieba.cut(text[edge:end], False)[0]) > 1), next(iter(able), None))
    return ((start, told), (told, end)) if told else (None, None)
