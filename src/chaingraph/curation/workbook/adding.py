"""A figure that a curator adds in a new row of the workbook: its words stand in the sentence of its passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

import pyoxigraph as ox

from chaingraph.curation.drafting.figures import figure_name
from chaingraph.curation.workbook.columns import GUESSED
from chaingraph.curation.workbook.statements import Statements
from chaingraph.model.terms import COMPARATORS, TYPE, cg, numeric, offset_of
from chaingraph.text.canonical import canonical
from chaingraph.text.quantities import quantities

_START, _END = cg("startOffset"), cg("endOffset")


def add_figure(statements: Statements, passage: ox.NamedNode, words: str, sentence: str, read: bool) -> str:
    """Describe a figure by its ``words`` in the sentence of a passage, and return its IRI: where one has these words, that one.

    Its value, comparator and unit are those that its words say where they are to be ``read``. Raises ValueError where the
    words do not stand in the sentence, or only where a figure of other words stands.
    """
    words = canonical(words)
    start = _place(statements, passage, words, sentence)
    if isinstance(start, str):
        return start
    figure = next(one for number in count(1) if (one := figure_name(passage, number)).value not in statements.of)
    told: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (TYPE, cg("Figure")),
        (cg("exact"), ox.Literal(words)),
        (_START, ox.Literal(start)),
        (_END, ox.Literal(start + len(words))),
        *((cg("undecided"), cg(name)) for name in GUESSED),
        *(_read(statements, words) if read else ()),
    ]
    statements.of[figure.value] = [ox.Quad(figure, property, value, passage) for property, value in told]
    statements.labels[figure.value] = words
    return figure.value


def _place(statements: Statements, passage: ox.NamedNode, words: str, sentence: str) -> int | str:
    """Return where words stand in the canonical text, in the sentence of a passage and in no figure; else the figure of these words.

    Raises ValueError.
    """
    begun = next(offset_of(quad.object) for quad in statements.of[passage.value] if quad.predicate == _START)
    found = [begun + match.start() for match in re.finditer(re.escape(words), canonical(sentence))] if words else []
    if not found:
        raise ValueError("the words of a new figure stand as printed in the sentence of its passage")
    taken = [
        (offset_of(told[_START]), offset_of(told[_END]), iri)
        for iri, quads in statements.of.items()
        if (told := {quad.predicate: quad.object for quad in quads if quad.graph_name == passage}) and _START in told
    ]
    here = [one for one in taken if one[0] in found and one[1] - one[0] == len(words)]
    free = [start for start in found if not any(one[0] < start + len(words) and start < one[1] for one in taken)]
    if not free and not here:
        raise ValueError("another row has the figure of these words")
    return free[0] if free else here[0][2]


def _read(statements: Statements, words: str) -> Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]:
    """Yield the value, comparator and unit that words say. Raises ValueError where they say none."""
    quantity = next(iter(quantities(words)), None)
    if quantity is None:
        raise ValueError("write a number in digits, as 400000000 or 2.5")
    yield cg("value"), numeric(quantity.value)
    yield cg("comparator"), cg(COMPARATORS[quantity.comparator])
    if quantity.upper is not None:
        yield cg("upperValue"), numeric(quantity.upper)
    if quantity.unit:
        unit, described = statements.shared.unit(quantity.unit)
        if described:
            statements.of.setdefault(unit.value, described)
        yield cg("unit"), unit
