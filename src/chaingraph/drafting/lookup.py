"""What of a draft the words of a cell mean: something that bears them as its name, in either language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyoxigraph as ox

from chaingraph.drafting import cells
from chaingraph.drafting.terms import LABEL

PASSAGE = "cg:Passage"
_SHEETS = {
    PASSAGE: ("Passages",), "cg:Thing": ("Names", "Places"), "cg:Institution": ("Names", "Places"), "cg:Place": ("Names", "Places"),
}  # fmt: skip


def drafted(draft: Mapping[str, Sequence[ox.Quad]], words: str, form: str) -> ox.NamedNode | None:
    """Return what of a draft (IRIs to their statements) is called so and may stand where ``form`` is asked for.

    ``form`` is a class as prefix:name; of a class that is no name's, its own members may.
    """
    found = (iri for iri, quads in draft.items() if _called(quads, words) and _fits(cells.kinds(quads), form))
    return next(map(ox.NamedNode, found), None)


def _called(quads: Sequence[ox.Quad], words: str) -> bool:
    return any(quad.predicate == LABEL and cells.text(quad.object) == words for quad in quads)


def _fits(kinds: set[str], form: str) -> bool:
    if form in _SHEETS:
        return bool(kinds) and cells.sheet_of(kinds) in _SHEETS[form]
    return form.removeprefix("cg:") in kinds
