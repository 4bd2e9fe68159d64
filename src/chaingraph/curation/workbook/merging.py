"""A new row of the workbook with the name and the kind of something that stands in the draft or, at its place, in another document: it speaks of that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import pyoxigraph as ox

from chaingraph.base.naming import comparable
from chaingraph.curation.drafting.known import Known
from chaingraph.curation.workbook import cells, tables
from chaingraph.curation.workbook.columns import Column
from chaingraph.curation.workbook.lookup import is_called
from chaingraph.curation.workbook.statements import Statements
from chaingraph.model.terms import cg, text
from chaingraph.model.vocabulary import CG, ID
from chaingraph.text.names.same import Where, bare

Told: TypeAlias = Mapping[Column, ox.NamedNode | ox.Literal]


def named_so(statements: Statements, iri: str, words: str, kind: str) -> str:
    """Return what is called so and of a kind (its IRI); where nothing is, an IRI that nothing has: this one, or one made from it."""
    local = kind.removeprefix(CG)
    slug = iri.removeprefix(ID).split("/")[0]
    same = (one for one, quads in statements.of.items() if local in cells.kinds(quads) and is_called(quads, words))
    free = (one for one in (iri, *(f"{iri}-{n}" for n in range(2, 100))) if one not in statements.of)
    return next(same, None) or met(statements, slug, words, local) or next(free)


def met(statements: Statements, slug: str, words: str, kind: str) -> str | None:
    """Return what other documents of the place of a document (``slug``) call so (its IRI), of a kind (a local name); None where none does."""
    told = {quad.predicate: quad.object for quad in statements.of.get(f"{ID}doc/{slug}", ())}
    place = told.get(cg("place"))
    if not isinstance(place, ox.NamedNode):
        return None
    issuer = text(told[cg("issuer")]) if cg("issuer") in told else ""
    where = Where(statements.labels.get(issuer, ""), statements.labels.get(place.value, ""))
    there = Known(statements.known, slug).met(where, place)
    found = there.get((kind, comparable(bare(words, kind, where))))
    return found.value if found else None


def merge(statements: Statements, iri: str, told: Told, graph: ox.NamedNode) -> None:
    """Say of something what a new row tells of it: what it lacked in ``graph``, another value where the former stood, one more of several."""
    for column, value in told.items():
        quads = statements.of[iri]
        held = tables.held(quads, column)
        if any(quad.object == value for quad in held):
            continue
        new = [ox.Quad(ox.NamedNode(iri), ox.NamedNode(column.property), value, graph)]
        if column.form == "date" and column.several:  # each row of a table has its day
            held = [quad for quad in held if quad.graph_name == graph]
        if held and not (column.several and column.form != "date"):
            new = [ox.Quad(quad.subject, quad.predicate, value, quad.graph_name) for quad in held]
            quads = [quad for quad in quads if quad not in held]
        statements.of[iri] = [*quads, *new]
