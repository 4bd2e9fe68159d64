"""A new row of the workbook with the name and the kind of something that stands in the draft: it speaks of that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import pyoxigraph as ox

from chaingraph.curation.workbook import cells, tables
from chaingraph.curation.workbook.columns import Column
from chaingraph.curation.workbook.lookup import is_called
from chaingraph.curation.workbook.statements import Statements
from chaingraph.model.vocabulary import CG

Told: TypeAlias = Mapping[Column, ox.NamedNode | ox.Literal]


def named_so(statements: Statements, iri: str, words: str, kind: str) -> str:
    """Return what is called so and of a kind (its IRI); where nothing is, an IRI that nothing has: this one, or one made from it."""
    local = kind.removeprefix(CG)
    same = (one for one, quads in statements.of.items() if local in cells.kinds(quads) and is_called(quads, words))
    free = (one for one in (iri, *(f"{iri}-{n}" for n in range(2, 100))) if one not in statements.of)
    return next(same, None) or next(free)


def merge(statements: Statements, iri: str, told: Told, graph: ox.NamedNode) -> None:
    """Say of something what a new row tells of it: what it lacked in ``graph``, another value where the former stood, one more of several."""
    for column, value in told.items():
        quads = statements.of[iri]
        held = tables.held(quads, column)
        if any(quad.object == value for quad in held):
            continue
        new = [ox.Quad(ox.NamedNode(iri), ox.NamedNode(column.property), value, graph)]
        if held and not column.several:
            new = [ox.Quad(quad.subject, quad.predicate, value, quad.graph_name) for quad in held]
            quads = [quad for quad in quads if quad not in held]
        statements.of[iri] = [*quads, *new]
