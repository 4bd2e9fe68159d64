"""Candidates for relations: what headings and verbs suggest, for a curator to accept or to refuse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.text.names.endings import Name

OF_VERBS = 0.5  # how sure a verb alone makes, which is right half the time
GAP = 16  # characters between two names that a verb may join


@dataclass(frozen=True)
class Verb:
    """Words between a name and the next one by which they may be related.

    ``first`` and ``second`` are the kinds that the two may be (classes; none for any). The relation is a property of the
    ontology; ``turned`` says that it leads from the second name to the first.
    """

    words: str
    relation: str
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    turned: bool = False


_ACTORS = frozenset({"Institution", "Team", "Role"})
_WORKS = frozenset({"Programme", "Action", "Mechanism", "Service", "FinancialProduct", "Platform"})
_RECEIVERS = frozenset({"Group", "Stage", "Sector", "IndustryChain", "Platform"})

# to extend: what stands between two names, the relation it suggests, and the kinds of the two
VERBS: Sequence[Verb] = (
    Verb("印发|出台|制定|发布", "issuedBy", _ACTORS, frozenset({"Policy"}), turned=True),
    Verb("牵头|负责|承担|组织|实施|开展|推进|举办|承办|启动|建立|建设", "carriedOutBy", _ACTORS, _WORKS, turned=True),
    Verb("面向|服务|支持|惠及|帮助|针对|扶持|培育", "directedAt", _WORKS, _RECEIVERS),
    Verb("包括|包含|涵盖|下设|由", "partOf", _WORKS, _WORKS, turned=True),
    Verb("与|和|同|联合|携手", "cooperatesWith", _ACTORS, _ACTORS),
)


@dataclass(frozen=True)
class Related:
    """Two names (by their place in a list), the relation that they may have, how sure that is, and the verb that tells it."""

    first: int
    relation: str
    second: int
    confidence: float
    word: str


def related(text: str, names: Sequence[Name], kinds: Sequence[str | None]) -> Iterator[Related]:
    """Yield the relations that verbs between the names of a text suggest; ``kinds`` are the classes of the names."""
    for first, second in pairwise(range(len(names))):
        between = text[names[first].end : names[second].start]
        if len(between) > GAP or re.search("[。;!?]", between):
            continue
        for verb in VERBS:
            fits = (not verb.first or kinds[first] in verb.first) and (not verb.second or kinds[second] in verb.second)
            if fits and (told := re.search(verb.words, between)):
                one, other = (second, first) if verb.turned else (first, second)
                yield Related(one, verb.relation, other, OF_VERBS, told[0])
                break
