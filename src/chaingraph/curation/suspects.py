"""Which things may not keep to the shapes: all but those that certainly do.

pySHACL says what is wrong with a thing; that most things are right it would find out a hundred times more slowly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial

import pyoxigraph as ox

from chaingraph.curation.conformity import SUBJECTS, TARGET_CLASS, TARGETS, Sure, Tests
from chaingraph.curation.seen import Seen, Term


def suspects(shapes: ox.Store, seen: Seen) -> Mapping[Term, Sequence[Term]]:
    """Return what may not conform to each part of the shapes; a part that all conforms to is left out.

    A part is what a shape with targets says of these itself, or one of its properties.
    """
    tests = Tests(shapes, seen)
    aimed = _aims(shapes)
    parts = lru_cache(None)(partial(_parts, tests, aimed))
    found: dict[Term, list[Term]] = defaultdict(list)
    for thing in seen.things():
        for part, conforms in parts(frozenset(seen.values(thing)), seen.classes(thing)):
            if conforms(thing) is not True:
                found[part].append(thing)
    return found


def _aims(shapes: ox.Store) -> Mapping[tuple[Term, Term], Sequence[Term]]:
    """Return the shapes of each target: of a class, and of the subjects of a property."""
    found: dict[tuple[Term, Term], list[Term]] = defaultdict(list)
    for target in TARGETS:
        for quad in shapes.quads_for_pattern(None, target, None):
            found[target, quad.object].append(quad.subject)  # type: ignore[index,arg-type]
    return found


def _parts(
    tests: Tests,
    aimed: Mapping[tuple[Term, Term], Sequence[Term]],
    properties: frozenset[Term],
    classes: frozenset[Term],
) -> Sequence[tuple[Term, Callable[[Term], Sure]]]:
    """Return the parts of the shapes whose target is a thing with these properties and classes, each with its test."""
    targets = [*((SUBJECTS, one) for one in properties), *((TARGET_CLASS, one) for one in classes)]
    shapes = {shape for target in targets for shape in aimed.get(target, ())}
    own = [(shape, tests.of(shape, apart=True)) for shape in shapes]
    return own + [(part, tests.of(part)) for shape in shapes for part in tests.named(shape, "property")]
