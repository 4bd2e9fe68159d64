"""Relations as learned from the corpus: each two names of a sentence are judged by a maximum-entropy model.

A sequence of length one makes a CRF such a model: Berger, Della Pietra and Della Pietra (1996), A maximum entropy approach to natural
language processing. ``scripts/learn.py`` makes it from ``corpus/``.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.text import models
from chaingraph.text.relations.features import Mention, features, lists, pairs, telling
from chaingraph.text.relations.misread import misread
from chaingraph.text.relations.pairing import apart, fits_in_step

NONE = "-"
LEAST = 0.6  # of confidence, names included; chosen on the texts for tuning and on real prose, see docs/decisions/0018


@dataclass(frozen=True)
class Judged:
    """A relation between two names of a sentence, by their numbers, how sure the model is (0 to 1), and the word that tells.

    ``stated`` says that grammar states it, which makes the names surer too.
    """

    first: int
    relation: str
    second: int
    confidence: float
    word: str = ""
    stated: bool = False


def judged(words: str, names: Sequence[Mention], layout: Sequence[str] = (), least: float = LEAST) -> Iterator[Judged]:
    """Yield the relations that a sentence states between its ``names``, as far as the model is ``least`` sure of them.

    Where there is no model, it states none.
    """
    tagger = models.tagger(models.RELATIONS)
    if tagger is None:
        return
    found, listed = [], lists(words, names)
    for one, other in pairs(names):
        tagger.set([features(words, names, one, other, listed, layout)])
        (label,) = tagger.tag()
        confidence = tagger.marginal(label, 0) if label != NONE else 0.0
        first, second = (one, other) if label.endswith(">") else (other, one)
        fits = fits_in_step(words, names, one, other) and not misread(words, names, first, label[:-1], second)
        if label != NONE and confidence >= least and fits:
            found.append(Judged(first, label[:-1], second, round(confidence, 3), telling(words, names, one, other)))
    stand = apart(words, names, [(one.first, one.relation, one.second) for one in found])
    yield from itertools.compress(found, stand)
