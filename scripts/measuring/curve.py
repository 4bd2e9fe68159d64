"""The learning curve: what the names of a split score by a model learned from a share of the learning texts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import learn

import corpus
from chaingraph.text import models
from measuring import names
from measuring.points import Score

SHARES = (1 / 8, 1 / 4, 1 / 2, 3 / 4, 1)
SEED = 16


def curve(split: str) -> Iterator[str]:
    """Yield a line for each share: how many texts and characters were learned from, and the score of names."""
    learned, asked = learn.texts_of("names"), corpus.texts(split=split)
    random.Random(SEED).shuffle(learned)
    with TemporaryDirectory() as folder:
        for share in SHARES:
            part = learned[: round(share * len(learned))]
            model = Path(folder) / f"{len(part)}.crfsuite.xz"
            learn.learn_names(part, model)
            row = scored(asked, model).row("names by the model")
            yield f"{len(part):>4} texts {sum(len(text.plain) for text in part):>7} characters  {row}"


def scored(texts: list[corpus.Text], model: Path) -> Score:
    """Return the score of the names that a model finds."""
    score = Score()
    with instead(model):
        for text in texts:
            read = names.read_by(text, names.by_model)
            score.count(names.points("names by the model", text, read))
    return score


@contextmanager
def instead(model: Path) -> Iterator[None]:
    """Read names with another model than the one that ships."""
    shipped, models.NAMES = models.NAMES, model
    try:
        yield
    finally:
        models.NAMES = shipped
