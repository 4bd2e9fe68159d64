"""Which of the relations of a sentence can stand beside each other: lists that go in step, and clauses that have their own.

甲、乙依次担任石墨、茶叶产业链链长 says two things, not four; 甲任石墨产业链链长，乙任茶叶产业链链长 likewise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.relations.features import Mention

OF_ROSTERS = frozenset(
    {"chiefOf", "heldBy", "officeOf", "leadEnterpriseOf", "hostBankOf", "carrierParkOf", "expertGroupOf"}
)  # of which each clause has its own

_IN_STEP = re.compile("依次|分别|对应|分列")
_AND = re.compile(r"[、，,/]|以?[及和与]|或")
_CLAUSE = re.compile("[,，;；。]")


def fits_in_step(words: str, names: Sequence[Mention], first: int, second: int) -> bool:
    """Return whether two names may be related as far as lists go that a sentence says to go in step (依次, 分别, 分列)."""
    if not _IN_STEP.search(words):
        return True
    one, other = _list(words, names, first), _list(words, names, second)
    in_step = len(one) == len(other) > 1 and first not in other
    return not in_step or one.index(first) == other.index(second)


def apart(words: str, names: Sequence[Mention], told: Sequence[tuple[int, str, int]]) -> Iterator[bool]:
    """Yield of each relation (names by number) of a sentence whether it stands, as each clause of a roster has its own."""
    clauses = [len(_CLAUSE.findall(words, 0, name.start)) for name in names]
    within = [(one, relation, other) for one, relation, other in told if clauses[one] == clauses[other]]
    firsts = {(relation, one) for one, relation, _ in within}
    seconds = {(relation, other) for _, relation, other in within}
    for one, relation, other in told:
        across = relation in OF_ROSTERS and clauses[one] != clauses[other]
        yield not (across and (relation, one) in firsts and (relation, other) in seconds)


def chiefs_by_post(told: Sequence[tuple[int, str, int]]) -> set[tuple[int, int]]:
    """Return, by number, who holds the post of the chief of a chain, and the chain: that they are its chiefs follows from it.

    >>> chiefs_by_post([(1, "chiefOf", 2), (1, "heldBy", 0), (0, "chiefOf", 2)])
    {(0, 2)}
    """
    posts = [(post, chain) for post, relation, chain in told if relation == "chiefOf"]
    holders = [(post, holder) for post, relation, holder in told if relation == "heldBy"]
    return {(holder, chain) for post, holder in holders for chief, chain in posts if chief == post}


def _list(words: str, names: Sequence[Mention], number: int) -> list[int]:
    """Return the numbers of the names of the list that a name stands in; persons between posts make no end of it."""
    own = [place for place, name in enumerate(names) if name.kind == names[number].kind]
    at = own.index(number)
    first = last = at
    while first and _joined(words, names, own[first - 1], own[first]):
        first -= 1
    while last + 1 < len(own) and _joined(words, names, own[last], own[last + 1]):
        last += 1
    return own[first : last + 1]


def _joined(words: str, names: Sequence[Mention], one: int, other: int) -> bool:
    """Return whether nothing but a mark of lists stands between two names, apart from who holds the first."""
    start = names[one].end
    for name in names[one + 1 : other]:
        if name.kind != "Person" or name.start != start:
            return False
        start = name.end
    return bool(_AND.fullmatch(words, start, names[other].start))
