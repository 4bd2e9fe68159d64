"""Relations that the grammar of a sentence states for certain between its names, as rows of tables, each with its example.

A sentence is matched with each of its names as one character for its kind, so that a row reads as the sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, pairwise, product

from chaingraph.text.people.changes import is_former
from chaingraph.text.people.posts import TEAM_HEADS
from chaingraph.text.relations import belonging, doing, holding, working
from chaingraph.text.relations.counted import counted
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.learned import Judged
from chaingraph.text.relations.pairing import fits_in_step
from chaingraph.text.relations.patterns import CERTAIN, Pattern
from chaingraph.text.roster import is_any_chain

PATTERNS: tuple[Pattern, ...] = (*doing.ROWS, *holding.ROWS, *belonging.ROWS, *working.ROWS)
_BASE = 0xE000  # the private characters that stand for names

# kinds by the letters of the tables; Z, H, U and D are told by their words
_LETTERS = {
    "Institution": "I", "Team": "T", "Enterprise": "E", "Role": "R", "Person": "P", "IndustryChain": "C", "Policy": "Y",
    "Action": "A", "Programme": "G", "FinancialProduct": "F", "Platform": "L", "Mechanism": "M", "Place": "W", "Group": "J",
    "Product": "K", "Output": "O", "Problem": "B", "Segment": "S", "Instrument": "N", "Service": "V", "Chain": "Q",
}  # fmt: skip
_BODY = f"[{chr(_BASE + ord('I'))}]"
_JOINED = ("联合体", "联盟", "专班", "服务团", "专家组", "领导小组", "促进会")  # what has members, whatever its kind
_LORD = "Z"  # a group of 链主
_CHIEF = "H"  # a post of 链长
_HEAD = "U"  # the head of a group
_OFFICE = "D"  # a 链办
_OTHER = "X"  # any other name
_HEADS = (*TEAM_HEADS, "主任")  # of teams and of their offices
_ACTORS = frozenset({"Institution", "Team", "Enterprise", "Role", "Place"})  # who may do what a sentence tells
_AND = re.compile("[、和与及]|以及")
_LEADS = re.compile("牵头[^,。;牵]{0,16}$")
_BANKS = ("主办银行", "主办行", "合作银行")  # that a chain has, which is told by these words and not as a group
_CHAIN_OFFICE = ("链办", "链长办", "链长制办公室", "链长办公室")


def stated(words: str, names: Sequence[Mention]) -> Iterator[Judged]:
    """Yield the relations that the grammar of a sentence states between its ``names``."""
    told = dict[tuple[int, str, int], float]()
    for pattern, subject, object in _matched(words, names, _ROWS):
        if not _is_beside_posts(names, pattern.relation, object):
            relation = "ledBy" if _is_led(words, names, pattern.relation, subject, object) else pattern.relation
            told.setdefault((subject, relation, object), pattern.sure)
    told |= dict.fromkeys(counted(words, names), CERTAIN)
    for (subject, relation, object), sure in told.items():
        if subject != object and fits_in_step(words, names, subject, object):
            yield Judged(subject, relation, object, sure, _words_between(words, names, subject, object), True)


def _is_beside_posts(names: Sequence[Mention], relation: str, number: int) -> bool:
    """Return whether a name is in a list of posts only as what one of them is of: it holds nothing and carries out nothing."""
    if relation == "heldBy":
        return names[number].kind != "Role"
    post = names[number + 1 : number + 2]
    of_post = any(one.kind == "Role" and one.start == names[number].end for one in post)
    return relation == "carriedOutBy" and (of_post or names[number].kind == "IndustryChain")


def _is_led(words: str, names: Sequence[Mention], relation: str, subject: int, object: int) -> bool:
    """Return whether who carries something out is said to lead it (市科技局牵头实施工程); who leads a fund sets it up as well."""
    between = words[names[object].end : names[subject].start]
    return relation == "carriedOutBy" and names[subject].kind != "FinancialProduct" and bool(_LEADS.search(between))


def holders(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the posts of a sentence with the persons who are said to hold them, by number.

    >>> words = "市长李某任总链长"
    >>> told = Mention(0, 2, "Role"), Mention(2, 4, "Person"), Mention(5, 8, "Role")
    >>> list(holders(words, told))
    [(2, 1)]
    """
    if not any(name.kind == "Person" for name in names):
        return
    for _, post, person in dict.fromkeys(_matched(words, names, _OF_POSTS)):
        by_post = person - 1 if person and names[person - 1].end == names[person].start else person
        fits = names[person].kind == "Person" and (by_post == post or fits_in_step(words, names, post, by_post))
        if fits and not is_former(words, _begins(names, post), (_begins(names, person), names[person].end)):
            yield post, person


def leaders(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the posts of a sentence with the persons who hold them and are tied to a chain, by number.

    >>> words = "副市长李某联系石墨产业链"
    >>> list(leaders(words, (Mention(0, 3, "Role"), Mention(3, 5, "Person"), Mention(7, 12, "IndustryChain"))))
    [(0, 1)]
    """
    if any(name.kind == "Person" for name in names):
        yield from dict.fromkeys((post, person) for _, post, person in _matched(words, names, _OF_LEADERS))


def former(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the posts of a sentence with the persons who are said to hold them no longer, by number.

    >>> words = "原总链长李某"
    >>> list(former(words, (Mention(1, 4, "Role"), Mention(4, 6, "Person"))))
    [(0, 1)]
    """
    if any(name.kind == "Person" for name in names):
        told = dict.fromkeys((post, person) for _, post, person in _matched(words, names, _LEFT))
        yield from ((post, person) for post, person in told if names[person].kind == "Person")


def _begins(names: Sequence[Mention], number: int) -> int:
    """Return where a post begins with the chain or the body that is named right before it, and a person with the post."""
    beside = number and names[number - 1].end == names[number].start
    return names[number - 1 if beside else number].start


def _matched(words: str, names: Sequence[Mention], rows: Sequence[_Row]) -> Iterator[tuple[Pattern, int, int]]:
    """Yield the rows that a sentence matches, each with the numbers of the two names that it relates."""
    line, places = _encoded(words, names)
    for row in rows if len(places) > 1 else ():
        for match in row.found(line, places):
            yield from ((row.pattern, subject, object) for subject, object in _ends(match, places))


def of_one_chain(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, str, str]]:
    """Yield what a sentence says of a chain that it does not name: who (by number), the relation, the words."""
    for number, relation in _of_one(words, names, _OF_ONE_CHAIN):
        yield number, relation, words[names[number].start : names[number].end]


def of_one_body(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """Yield what a sentence says that is done without saying by whom, by number, and the relation; what others do is none."""
    yield from _of_nobody_else(words, names, _OF_ONE_BODY)


def of_one_list(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """Yield what a sentence of the duties of one body says falls to it, by number, and the relation; what falls to others is none."""
    yield from _of_nobody_else(words, names, _OF_ONE_LIST)


def of_one_team(words: str, names: Sequence[Mention]) -> Iterator[int]:
    """Yield who a sentence says has a seat in a body without saying in which, by number."""
    yield from (number for number, _ in _of_one(words, names, _OF_ONE_TEAM))


def of_one_group(words: str, names: Sequence[Mention]) -> Iterator[int]:
    """Yield who a sentence says got onto a list without saying onto which, by number."""
    yield from (number for number, _ in _of_one(words, names, _OF_ONE_GROUP))


def of_one_segment(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """Yield the firms and problems that a sentence says there are without saying in which segment, by number, and the relation."""
    yield from _of_one(words, names, _OF_ONE_SEGMENT)


def is_joined(name: str, kind: str) -> bool:
    """Return whether a name is that of a body that others join.

    >>> is_joined("石墨产业链联盟", "Institution"), is_joined("市工信局", "Institution")
    (True, False)
    """
    return _letter(name, kind) == "T"


def _of_nobody_else(words: str, names: Sequence[Mention], rows: Sequence[_Row]) -> Iterator[tuple[int, str]]:
    others = [name.start for name in names if name.kind in _ACTORS]
    for number, relation in _of_one(words, names, rows):
        first = _first_of_list(words, names, number)
        if not any(start < names[first].start for start in others):
            yield number, relation


def _first_of_list(words: str, names: Sequence[Mention], number: int) -> int:
    """Return the number of the first of the names that stand in one list with a name and right before it."""
    while number and _AND.fullmatch(words, names[number - 1].end, names[number].start):
        number -= 1
    return number


def _of_one(words: str, names: Sequence[Mention], rows: Sequence[_Row]) -> Iterator[tuple[int, str]]:
    line, places = _encoded(words, names)
    for row in rows:
        for match in row.found(line, places):
            yield from ((places[at], row.pattern.relation) for at in range(*match.span("s")) if at in places)


def _ends(match: re.Match[str], places: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the two ends of each relation of a match, by number: of all its lists, of one list, or of a path."""
    named = {"s": list[int](), "o": list[int](), "l": list[int](), "p": list[int]()}
    for group in match.re.groupindex:
        named[group[0]] += [places[at] for at in range(*match.span(group)) if at in places]
    yield from product(named["s"], named["o"])
    yield from combinations(named["l"], 2)
    yield from pairwise(named["p"])


def _words_between(words: str, names: Sequence[Mention], subject: int, object: int) -> str:
    """Return the last words of a clause between two names in which nothing is named."""
    one, other = sorted((names[subject], names[object]), key=lambda name: name.start)
    start = max(name.end for name in names if one.start <= name.start and name.end <= max(one.end, other.start))
    return words[start : other.start].strip("《》“”、,").rpartition(",")[2][-8:]


def _encoded(words: str, names: Sequence[Mention]) -> tuple[str, dict[int, int]]:
    """Return a sentence with a character for each name, and which name stands at which place of it."""
    parts, places, last, length = list[str](), dict[int, int](), 0, 0
    for number, name in enumerate(names):
        if name.start < last or (name.kind == "Group" and words[name.start : name.end].endswith(_BANKS)):
            continue
        parts += [words[last : name.start], _sign(_letter(words[name.start : name.end], name.kind))]
        length += name.start - last + 1
        places[length - 1] = number
        last = name.end
    return "".join([*parts, words[last:]]), places


def _letter(name: str, kind: str) -> str:
    if kind == "IndustryChain" and is_any_chain(name):
        return _OTHER
    if kind == "Role" and name.endswith("链长"):
        return _CHIEF
    if kind == "Role" and name.endswith(_HEADS):
        return _HEAD
    if kind == "Group" and "链主" in name:
        return _LORD
    if kind in ("Institution", "Team") and name.endswith(_CHAIN_OFFICE):
        return _OFFICE
    if kind in ("Institution", "Platform", "Mechanism", "Programme") and name.endswith(_JOINED):
        return "T"
    return _LETTERS.get(kind, _OTHER)


class _Row:
    """A row that is compiled when a line has the names that it relates: most lines have them for few rows."""

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern
        self.ends = [_names(end, pattern.words) for end in "so"]

    def found(self, line: str, places: Iterable[int]) -> Iterable[re.Match[str]]:
        """Return where the row matches an encoded line that has names at some places."""
        named = {line[at] for at in places}
        able = all(end is None or not end.isdisjoint(named) for end in self.ends)
        return self._matcher.finditer(line) if able else ()

    @cached_property
    def _matcher(self) -> re.Pattern[str]:
        return _compiled(self.pattern.words)


def _names(end: str, words: str) -> frozenset[str] | None:
    """Return the characters for what may stand at an end (s, o) of a row; None where its groups hold more than names, or it has none."""
    groups = re.findall(rf"\(\?P<{end}\d*>((?:<[A-Z]+\+?>)*\)?)", words)
    alone = groups and all(group.endswith(">)") for group in groups)
    return frozenset(map(_sign, _kinds("".join(re.findall("[A-Z]", " ".join(groups)))))) if alone else None


def _kinds(letters: str) -> str:
    """Return letters of a table with those that are told by their words: posts of 链长 and of heads are posts, a 链办 an office."""
    return letters.replace("R", "RHU").replace("I", "ID")


def _sign(letter: str) -> str:
    return chr(_BASE + ord(letter))


def _compiled(words: str) -> re.Pattern[str]:
    """Return the pattern of a row; between the names of a list may stand quotation marks."""

    def one(match: re.Match[str]) -> str:
        kind = f"[{''.join(map(_sign, _kinds(match[1])))}]"
        beside = rf"|(?<={_BODY}){_BODY}" if "I" in match[1] else ""  # 县委县政府
        return rf"{kind}(?:(?:[”》]?(?:[、和与及]|以及)[“《]?|[”》][“《]){kind}{beside})*" if match[2] else kind

    return re.compile(re.sub(r"(?<!\?P)<([A-Z]+)(\+?)>", one, words))


_ROWS, _OF_ONE_CHAIN, _OF_ONE_BODY, _OF_ONE_LIST, _OF_ONE_TEAM, _OF_ONE_GROUP, _OF_ONE_SEGMENT = (
    tuple(map(_Row, rows))
    for rows in (
        PATTERNS,
        holding.OF_ONE_CHAIN,
        doing.OF_ONE_BODY,
        doing.OF_ONE_LIST,
        belonging.OF_ONE_TEAM,
        belonging.OF_ONE_GROUP,
        belonging.OF_ONE_SEGMENT,
    )
)
_LEFT = tuple(map(_Row, holding.LEFT))
_OF_LEADERS = tuple(map(_Row, holding.OF_LEADERS))
_OF_POSTS = tuple(row for row in _ROWS if row.pattern.relation == "heldBy")
