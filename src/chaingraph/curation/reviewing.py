"""Signing off: a curator says of a passage that all it states is in the graph, until its text or its facts change."""

from __future__ import annotations

import datetime
import getpass
import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import pyoxigraph as ox

from chaingraph.curation.merge import passages_of
from chaingraph.model.terms import cg, day
from chaingraph.model.terms import text as value
from chaingraph.text.canonical import CanonicalText

VARIABLE = "CHAINGRAPH_CURATOR"
REVIEWED = (cg("reviewed"), cg("reviewedBy"))
_PLACES = {cg("startOffset"), cg("endOffset")}


def curator() -> str:
    """Return who curates: CHAINGRAPH_CURATOR, else the user of this machine, who may be somebody else (see ``is_named``)."""
    return os.environ.get(VARIABLE) or getpass.getuser()


def is_named() -> bool:
    """Return whether somebody has said who curates."""
    return bool(os.environ.get(VARIABLE))


def signed_off(
    quads: Iterable[ox.Quad], passages: Collection[str], by: str, on: datetime.date | None = None
) -> list[ox.Quad]:
    """Return statements with these passages (IRIs) signed off by a curator, today unless another day is given."""
    said = [
        ox.Quad(ox.NamedNode(passage), property, object)
        for passage in passages
        for property, object in zip(REVIEWED, (day(on or datetime.date.today()), ox.Literal(by)), strict=True)
    ]
    return [*opened(quads, passages), *said]


def opened(quads: Iterable[ox.Quad], passages: Collection[str]) -> list[ox.Quad]:
    """Return statements with these passages (IRIs) open."""
    return [quad for quad in quads if not (quad.predicate in REVIEWED and value(quad.subject) in passages)]


def sign_offs(quads: Iterable[ox.Quad]) -> dict[str, list[ox.Quad]]:
    """Return what signs off each passage (its IRI) that is signed off."""
    found: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        if quad.predicate in REVIEWED:
            found[value(quad.subject)].append(quad)
    return found


def below(quads: Sequence[ox.Quad], section: str) -> list[str]:
    """Return the passages (IRIs) of a section and of those within it, in the order of the text."""
    inner, size = {section}, 0
    while size < len(inner):
        size = len(inner)
        inner |= {
            value(quad.subject) for quad in quads if quad.predicate == cg("within") and value(quad.object) in inner
        }
    held = {value(quad.subject) for quad in quads if quad.predicate == cg("inSection") and value(quad.object) in inner}
    return [passage for passage in passages_of(quads) if passage in held]


def unsettled(quads: Iterable[ox.Quad], passages: Collection[str]) -> dict[str, list[str]]:
    """Return which of these passages (IRIs) hold what is proposed or undecided, each with the things, figures and candidates (IRIs) that are."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for quad in quads:
        if quad.predicate == cg("undecided") or quad.object == cg("Candidate"):
            found[value(quad.graph_name)][value(quad.subject)] = None
    return {passage: list(found[passage]) for passage in passages if passage in found}


def kept(
    former: Mapping[str, Sequence[ox.Quad]],
    before: tuple[Sequence[ox.Quad], CanonicalText | None],
    now: tuple[Sequence[ox.Quad], CanonicalText],
) -> tuple[list[ox.Quad], list[str]]:
    """Return which sign-offs still hold after drafting again, and the passages that are open again.

    ``former`` are the sign-offs of passages by their IRIs as they are now; ``before`` and ``now`` are all statements, with
    IRIs as now, and the text that they are of (None where it is not kept). A sign-off holds while text and facts of its passage are the same.
    """
    then, here = _states(*before, former), _states(*now, former)
    same = {passage for passage in former if passage in here and then.get(passage) == here[passage]}
    reopened = [
        passage for passage in dict.fromkeys([*here, *sorted(former)]) if passage in former and passage not in same
    ]
    return [quad for passage in same for quad in former[passage]], reopened


def _states(
    quads: Sequence[ox.Quad], text: CanonicalText | None, wanted: Collection[str]
) -> dict[str, tuple[str | None, frozenset[str]]]:
    """Return the words and the facts of each passage that is wanted, in the order of the text; the places of figures in it are no facts."""
    facts: dict[str, set[str]] = defaultdict(set)
    for quad in quads:
        if quad.predicate not in _PLACES and value(quad.graph_name) in wanted:
            facts[value(quad.graph_name)].add(f"{quad.subject} {quad.predicate} {quad.object}")
    return {
        passage: (text.text[start:end] if text else None, frozenset(facts[passage]))
        for passage, (start, end) in passages_of(quads).items()
        if passage in wanted
    }
