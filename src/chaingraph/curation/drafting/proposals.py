"""A relation that a passage may state, with why it is proposed and how sure that is: what a curator decides on."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from chaingraph.base.messages import translate

MOST = 60  # characters of the words of a proposal
# the powers by which the sureness of names counts: where grammar states what is said of them, where the title of a paper names
# something (a name misread says nothing), and where the model judges
OF_NAMES, OF_TITLES, OF_MODEL = 0.1, 0.25, 0.5

At = tuple[int, int, ox.NamedNode]  # a passage: where it stands in the canonical text, and its IRI


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a relation is proposed: a phrase of the catalogue, and the words of the text that it quotes."""

    phrase: str
    words: str = ""

    def said(self, lang: str) -> str:
        """Return the reason in a language."""
        return translate(self.phrase, lang).format(words=self.words)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A relation that a passage may state, from one thing to another; all but the ``relation`` (a local name) are IRIs.

    The passage stands from ``start`` to ``end`` of the canonical text. ``words`` are those that it is read from, ``confidence``
    (0 to 1) says how sure the draft is, ``reason`` why it is proposed.
    """

    passage: str
    start: int
    end: int
    first: str
    relation: str
    second: str
    words: str
    confidence: float
    reason: Reason

    @property
    def ends(self) -> tuple[str, str, str]:
        """What is related, how, and to what."""
        return self.first, self.relation, self.second


def proposed(
    at: At, first: ox.NamedNode, relation: str, second: ox.NamedNode, words: str, sure: float, reason: Reason
) -> Proposal:
    """Return a relation between two things as a passage proposes it, with the first of the words that it is read from."""
    start, end, passage = at
    return Proposal(
        passage.value, start, end, first.value, relation, second.value, words[:MOST], round(sure, 3), reason
    )
