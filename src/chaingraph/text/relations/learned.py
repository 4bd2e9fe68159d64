"""Relations as learned from the corpus: each two names of a sentence are judged by a maximum-entropy model.

A sequence of length one makes a CRF such a model: Berger, Della Pietra and Della Pietra (1996), A maximum entropy approach to natural
language processing. ``scripts/learn.py`` makes it from ``corpus/``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.text import models
from chaingraph.text.relations.features import Mention, features, pairs

NONE = "-"
LEAST = 0.5  # of confidence, chosen on the texts for tuning


@dataclass(frozen=True)
class Judged:
    """A relation between two names of a sentence, by their numbers, and how sure the model is (0 to 1)."""

    first: int
    relation: str
    second: int
    confidence: float


def judged(words: str, names: Sequence[Mention], layout: Sequence[str] = (), least: float = LEAST) -> Iterator[Judged]:
    """Yield the relations that a sentence states between its ``names``, as far as the model is ``least`` sure of them.

    Where there is no model, it states none.
    """
    tagger = models.tagger(models.RELATIONS)
    if tagger is None:
        return
    for one, other in pairs(names):
        tagger.set([features(words, names, one, other, layout)])
        (label,) = tagger.tag()
        confidence = tagger.marginal(label, 0) if label != NONE else 0.0
        if label != NONE and confidence >= least:
            first, second = (one, other) if label.endswith(">") else (other, one)
            yield Judged(first, label[:-1], second, round(confidence, 3))
