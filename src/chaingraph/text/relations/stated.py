"""Relations that the grammar of a sentence states for certain between its names, as rows of a table, each with its example.

A sentence is matched with each of its names as one character for its kind, so that a row reads as the sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.learned import Judged
from chaingraph.text.roster import is_any_chain

CERTAIN = 0.9  # how often a row is right, on the texts for tuning and on real prose
OF_ONE_PERSON = 0.7  # that a post holds another which stands beside it: careful readers differ on it
_BASE = 0xE000  # the private characters that stand for names

# kinds by the letters of the table; Z and H are told by their words
_LETTERS = {
    "Institution": "I", "Team": "T", "Enterprise": "E", "Role": "R", "Person": "P", "IndustryChain": "C", "Policy": "Y",
    "Action": "A", "Programme": "G", "FinancialProduct": "F", "Platform": "L", "Mechanism": "M", "Place": "W",
}  # fmt: skip
_LORD, _CHIEF, _OTHER = "Z", "H", "X"  # a group of 链主, a post of 链长, any other name


@dataclass(frozen=True)
class Pattern:
    """How a sentence states a relation: ``<B>`` is a name of kind B, ``<B+>`` a list of such, ``(?P<s>…)`` are the subjects, ``(?P<o>…)`` the objects."""

    relation: str
    words: str
    example: str
    sure: float = CERTAIN


_DONE = r"(?:联合|共同|组织|正式|成功|近日|日前|主持|牵头|统一|对外|公开|先后|研究|大力|强力|深入|扎实|全面|持续|积极|已|还|\d{1,2}月|\d{1,2}日)*"
_AND = r"[、,和与及\uE000-\uF8FF]"  # before a name that is not the first of its list
_ETC = "(?:等[^,。;《<]{0,8})?"

# to extend: a relation, the words that state it, and a sentence that they match
PATTERNS: tuple[Pattern, ...] = (
    Pattern("issuedBy", rf"(?P<o><ITE+>){_ETC}{_DONE}(?:印发|出台|制定|发布|下发|制发)了?(?:[^,。;《》]{{0,6}}?)(?P<s>(?:《<Y>》(?:\([^()]*\))?[、和及]?)+)", "市委办、市政府办联合印发了《链长制方案》"),
    Pattern("issuedBy", rf"(?P<s>《<Y>》)(?:\([^()]*\))?[^,。;《》]{{0,10}}?由(?P<o><ITE+>){_ETC}{_DONE}(?:印发|出台|发布|下发)", "《链长制方案》日前由市委办、市政府办联合印发"),
    Pattern("carriedOutBy", rf"(?P<o><ITE+>){_ETC}{_DONE}(?:在<W>)?(?:召开|举办|主办|承办|举行)了?“?(?P<s><A>)", "市工信局、市科技局联合举办石墨产业链对接会"),
    Pattern("carriedOutBy", rf"(?P<s><A>)[^,。;]{{0,6}}?由(?P<o><ITE+>){_ETC}{_DONE}(?:主办|承办|举办)", "石墨产业链对接会由市工信局主办"),
    Pattern("carriedOutBy", rf"(?<![织导持动励、,和与及\uE000-\uF8FF])(?P<o><ITE+>){_ETC}{_DONE}(?:实施|开展|启动)了?“?(?P<s><AG>)", "市工信局扎实开展“百企上云”行动"),
    Pattern("chiefOf", r"(?P<o><C>)“?(?P<s><H>)”?", "石墨产业链链长"),
    Pattern("heldBy", r"(?P<o>(?:<IT>?<R>、)+)[省市县区州]?<C>?“?(?P<s><H>)”?<P>", "市委常委、宣传部部长、石墨产业链链长李某", OF_ONE_PERSON),
    Pattern("heldBy", r"<C>“?(?P<s><H>)”?(?P<o>(?:、<IT>?<R>)+)<P>", "石墨产业链链长、副市长李某", OF_ONE_PERSON),
    Pattern("heldBy", r"(?P<s><R>)”?(?:[1一]名)?,?由(?:[1-3一二]名)?(?P<o>(?:<IT>?<R>[、和])*<IT>?<R>)(?:兼任|担任)(?=[,。;、)]|$)", "石墨产业链链长1名,由市长担任"),
    Pattern("leadEnterpriseOf", rf"以(?P<s><ITE+>){_ETC}为“?(?:链主|<Z>)(?:企业)?”?的(?P<o><C>)", "以甲公司为链主的石墨产业链"),
    Pattern("leadEnterpriseOf", r"(?P<o><C>)的?“?(?:链主企业|<Z>)”?(?P<s><E+>)", "石墨产业链链主企业甲公司"),
    Pattern("leadEnterpriseOf", r"(?P<s><E+>)(?:均|都)?(?:是|为|作为|担任)(?P<o><C>)的?“?(?:链主|<Z>)", "甲公司是石墨产业链的链主"),
    Pattern("partOf", rf"(?P<s>(?:<C>[、和及])+<C>){_ETC}(?:共同)?组成(?P<o><C>)", "负极材料、碳纤维等组成石墨产业链"),
    Pattern("partOf", r"(?P<o><IT>)下设(?P<s><IT+>)", "石墨产业链领导小组下设办公室"),
    Pattern("partOf", r"(?P<o><IE>)(?:下属|所属|旗下)的?(?:企业|子公司|公司)?(?P<s><IE>)", "甲集团下属企业乙公司"),
    Pattern("partOf", r"(?P<s><GAM+>)”?(?:均|都|同)?(?:隶?属于?|归属于|从属于)“?(?P<o><GAM>)", "“链上英才”计划属于“十链百才”工程"),
    Pattern("partOf", r"(?P<s><GAM+>)”?(?:均|都)?(?:是|为|作为)“?(?P<o><GAM>)”?的(?:[^,。;]{0,6}?)(?:组成部分|子(?:计划|工程|项目|行动|专项)|一部分|分支)", "“链上英才”计划是“十链百才”工程的重要组成部分"),
    Pattern("cooperatesWith", rf"(?<!{_AND})(?P<s><ITE>)(?:与|和|同|携手|联合|牵手)(?P<o><ITE+>){_ETC}(?:在[^,。;]{{1,8}}?)?(?:共同|联合|合作|正式|成功)*(?:建设|打造|开发|成立|设立|签约|签署|签订|共建|合建|组建|(?:开展|达成|建立|加强|深化|推进|加深|形成)[^,。;]{{0,8}}?合作)", "甲公司与乙大学、丙研究院共建石墨研究院"),
    Pattern("cooperatesWith", r"(?<![、和与及])(?P<s><IT>)将?会同(?P<o><ITE+>)", "市工信局会同市财政局、市科技局"),
    Pattern("carriedOutBy", rf"(?<!{_AND})(?P<o><ITE+>){_ETC}(?:(?:共同|联合|合作)(?:发起|出资)?|发起|共)(?:设立|成立|建设|组建|建)(?:了|组建)?“?(?P<s><FLMG>)", "市国投、甲公司共同发起设立石墨产业基金"),
    Pattern("carriedOutBy", rf"(?P<s><FLMG>)”?[^。;,]{{0,12}}?,?由(?P<o><ITE+>){_ETC}(?:共同|联合)?(?:发起|出资)*(?:设立|成立|组建|建设)(?=[,。;)的]|$)", "石墨产业基金由市国投、甲公司共同出资设立"),
    Pattern("memberOf", rf"由(?P<s><ITE+>){_ETC}(?:[和及][^,。;]{{2,8}})?组成的?“?(?P<o><T>)", "由市工信局、市科技局组成的石墨产业链专班"),
    Pattern("memberOf", rf"(?P<o><T>)由(?P<s><ITE+>){_ETC}(?:[和及][^,。;]{{2,8}})?组成", "石墨产业链专班由市工信局、市科技局组成"),
    Pattern("locatedIn", rf"(?P<s><IELG+>){_ETC}(?:正式|成功|相继|先后)*(?:落户|落地|入驻|坐落于|坐落在|位于)于?(?P<o><W>)", "甲公司正式落户青塘镇"),
)  # fmt: skip


def stated(words: str, names: Sequence[Mention]) -> Iterator[Judged]:
    """Yield the relations that the grammar of a sentence states between its ``names``."""
    line, places = _encoded(words, names)
    told = dict[tuple[int, str, int], float]()
    for pattern, matcher in _COMPILED:
        for match in matcher.finditer(line):
            posts = pattern.relation == "heldBy"  # of which the offices before them hold nothing
            objects = [one for one in _named(match, "o", places) if not posts or names[one].kind == "Role"]
            for subject, object in product(_named(match, "s", places), objects):
                told.setdefault((subject, pattern.relation, object), pattern.sure)
    for (subject, relation, object), sure in told.items():
        yield Judged(subject, relation, object, sure, _words_between(words, names, subject, object), True)


def _named(match: re.Match[str], group: str, places: dict[int, int]) -> list[int]:
    """Return the names of a group of a match, by number."""
    return [places[at] for at in range(*match.span(group)) if at in places]


def _words_between(words: str, names: Sequence[Mention], subject: int, object: int) -> str:
    """Return the last words between two names."""
    one, other = sorted((names[subject], names[object]), key=lambda name: name.start)
    return words[one.end : other.start].strip("《》“”、,")[-8:]


def _encoded(words: str, names: Sequence[Mention]) -> tuple[str, dict[int, int]]:
    """Return a sentence with a character for each name, and which name stands at which place of it."""
    parts, places, last, length = list[str](), dict[int, int](), 0, 0
    for number, name in enumerate(names):
        if name.start < last:
            continue
        parts += [words[last : name.start], chr(_BASE + ord(_letter(words[name.start : name.end], name.kind)))]
        length += name.start - last + 1
        places[length - 1] = number
        last = name.end
    return "".join([*parts, words[last:]]), places


def _letter(name: str, kind: str) -> str:
    if kind == "IndustryChain" and is_any_chain(name):
        return _OTHER
    if kind == "Role" and name.endswith("链长"):
        return _CHIEF
    if kind == "Group" and "链主" in name:
        return _LORD
    return _LETTERS.get(kind, _OTHER)


def _compiled(words: str) -> re.Pattern[str]:
    """Return the pattern of a row; a post of 链长 is a post."""

    def one(match: re.Match[str]) -> str:
        letters = match[1].replace("R", "RH")
        kind = f"[{''.join(chr(_BASE + ord(letter)) for letter in letters)}]"
        return rf"{kind}(?:(?:[、,和与及]|以及){kind})*" if match[2] else kind

    return re.compile(re.sub(r"(?<!\?P)<([A-Z]+)(\+?)>", one, words))


_COMPILED = tuple((pattern, _compiled(pattern.words)) for pattern in PATTERNS)
