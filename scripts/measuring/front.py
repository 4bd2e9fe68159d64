"""Points of front matter: title, number, date, issuer, place, addressee, as the header of a text has them."""

from __future__ import annotations

from collections.abc import Iterator

import corpus
from chaingraph.text.canonical import canonical
from chaingraph.text.quantities import grammar
from measuring.points import Point


def points(text: corpus.Text, drafted: corpus.Text) -> Iterator[Point]:
    """Yield a point for each line of the header that the text has, or its draft; white space, width and traditional characters are no difference."""
    for key in corpus.FRONT:
        mine, its = (canonical(one.header.get(key, "")).translate(grammar.TRADITIONAL) for one in (text, drafted))
        if mine or its:
            yield Point(key, bool(its), bool(mine), mine == its, None, f"{its or '–'} / {mine or '–'}")
