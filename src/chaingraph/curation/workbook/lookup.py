"""What the words of a cell mean: something of the draft, or a term of the ontology, by its name in either language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.curation.workbook import cells
from chaingraph.graph.errors import UnknownThing
from chaingraph.model.terms import ALT_LABEL, LABEL, text

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

TERMS = {
    "cg:Comparator": "?term a cg:Comparator",
    "cg:Status": "?term a cg:Status",
    "cg:QuantityKind": "?term a cg:QuantityKind",
    "owl:Class": "?term rdfs:subClassOf+ cg:Thing",
    "owl:ObjectProperty": "?term rdfs:subPropertyOf+ cg:relatedTo",
}  # the few terms that a column of this form takes
PASSAGE = "cg:Passage"
_SHEETS = {
    PASSAGE: ("Passages",), "cg:Thing": ("Names", "Places"), "cg:Institution": ("Names", "Places"), "cg:Place": ("Names", "Places"),
}  # fmt: skip
NAMED = "cg:Thing"  # the form of what any name or place may be


def drafted(draft: Mapping[str, Sequence[ox.Quad]], words: str, form: str) -> ox.NamedNode | None:
    """Return what of a draft (IRIs to their statements) is called so and may stand where ``form`` is asked for.

    ``form`` is a class as prefix:name; of a class that is no name's, its own members may. What is called so besides counts where
    nothing is called so first and foremost, and it is the only one.
    """
    fits = {iri: quads for iri, quads in draft.items() if _fits(cells.kinds(quads), form)}
    called = [iri for iri, quads in fits.items() if is_called(quads, words)]
    besides = [iri for iri, quads in fits.items() if not called and is_called(quads, words, ALT_LABEL)]
    return ox.NamedNode(called[0]) if called else ox.NamedNode(besides[0]) if len(besides) == 1 else None


def names(draft: Mapping[str, Sequence[ox.Quad]]) -> list[str]:
    """Return what the names and places of a draft (IRIs to their statements) are called, in either language."""
    told = (quads for quads in draft.values() if _fits(cells.kinds(quads), NAMED))
    return [text(quad.object) for quads in told for quad in quads if quad.predicate == LABEL]


def terms(known: Graph, form: str) -> list[ox.NamedNode]:
    """Return the terms that a column of a form of ``TERMS`` takes, in the order of their IRIs."""
    return [
        row.term
        for row in known.select(f"SELECT DISTINCT ?term {{ {TERMS[form]} FILTER (isIRI(?term)) }} ORDER BY ?term")
    ]


def term(known: Graph, words: str, form: str) -> ox.NamedNode | None:
    """Return which of these terms is called so; None where none is. Raises AmbiguousName."""
    try:
        found = known.find(words, form)
    except UnknownThing:
        return None
    return found if found in terms(known, form) else None


def is_called(quads: Sequence[ox.Quad], words: str, naming: ox.NamedNode = LABEL) -> bool:
    """Return whether one of these statements gives the name, by the property of names or of others (``naming``)."""
    return any(quad.predicate == naming and text(quad.object) == words for quad in quads)


def _fits(kinds: set[str], form: str) -> bool:
    if form in _SHEETS:
        return bool(kinds) and cells.sheet_of(kinds) in _SHEETS[form]
    return form.removeprefix("cg:") in kinds
