"""A relation that a passage may state, with why it is proposed and how sure that is: what a curator decides on."""

from __future__ import annotations

from dataclasses import dataclass

from chaingraph.base.messages import translate

MOST = 60  # characters of the words of a proposal
OF_NAMES = 0.1  # the power by which the sureness of a name counts, where grammar states what is said of it


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
