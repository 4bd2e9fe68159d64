"""A duty: who answers for a part of a text, or by when it is due."""

from __future__ import annotations

from dataclasses import dataclass

from chaingraph.text.duties.clauses import Names
from chaingraph.text.tasks import Said


@dataclass(frozen=True, slots=True)
class Duty:
    """Who answers, or by when: ``role`` is ledBy, supportedBy, responsible, carriedOutBy or due.

    ``names`` are the places of the names (of the words of a day), ``scope`` the part of the text for which it is said,
    ``said`` where it is said, ``task`` the words that say what is to be done, None where none do; ``row`` is true of a row,
    ``named`` where it speaks for nothing but what its scope names, ``heads`` where its names head what the scope lists as theirs,
    ``built`` where its day is that on which something is built, ``own`` where its clause says itself for what (甲局负责宣传).
    """

    role: str
    names: Names
    scope: tuple[int, int]
    said: tuple[int, int]
    task: Said | None = None
    row: bool = False
    named: bool = False
    heads: bool = False
    built: bool = False
    own: bool = False
