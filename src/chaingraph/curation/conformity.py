"""Shapes as tests that never err: what is not certain is not answered.

The test of a shape has three answers: True where a term conforms, False where it does not, None where that is not known
here. A constraint that this file does not name is not known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any

import pyoxigraph as ox

from chaingraph.curation.literals import NUMBERS, datatype_of, measure
from chaingraph.curation.seen import Seen, Term
from chaingraph.model.terms import TYPE
from chaingraph.model.vocabulary import PREFIXES

__all__ = ["PROPERTY", "SUBJECTS", "TARGETS", "TARGET_CLASS", "Sure", "Tests"]

Sure = bool | None
Test = Callable[[Term, Sequence[Term]], Sure]  # of a focus node and its values: without a path, the node itself

_SH = "http://www.w3.org/ns/shacl#"
_RDF = PREFIXES["rdf"]
_XSD = PREFIXES["xsd"]
TARGET_CLASS, SUBJECTS = ox.NamedNode(_SH + "targetClass"), ox.NamedNode(_SH + "targetSubjectsOf")
TARGETS = (TARGET_CLASS, SUBJECTS)
PROPERTY = ox.NamedNode(_SH + "property")
_SAYS_NOTHING = {
    *TARGETS,
    TYPE,
    *(ox.NamedNode(_SH + name) for name in ("path", "message", "severity", "qualifiedMinCount", "qualifiedMaxCount")),
}


def _all(answers: Iterable[Sure]) -> Sure:
    """Return whether all answers are True: False where one is False, None where one is not known."""
    told = {*answers}
    return False if False in told else None if None in told else True


def _any(answers: Iterable[Sure]) -> Sure:
    """Return whether any answer is True: None where none is, and one is not known."""
    told = {*answers}
    return True if True in told else None if None in told else False


class Tests:
    """Shapes as tests. A constraint is the method of its name; what has none is not known."""

    def __init__(self, shapes: ox.Store, seen: Seen) -> None:
        self._shapes = shapes
        self._seen = seen
        self.of = lru_cache(None)(self._of)

    def named(self, node: Term, name: str) -> list[Term]:
        """Return what a term of SHACL has as values at a node of the shapes."""
        found = self._shapes.quads_for_pattern(node, ox.NamedNode(_SH + name), None)  # type: ignore[arg-type]
        return [quad.object for quad in found]  # type: ignore[misc]

    def _of(self, shape: Term, apart: bool = False) -> Callable[[Term], Sure]:
        """Return the test of a shape: of what it says itself where its properties are taken ``apart``."""
        constraints = [
            self._constraint(shape, quad.predicate, quad.object)  # type: ignore[arg-type]
            for quad in self._shapes.quads_for_pattern(shape, None, None)  # type: ignore[arg-type]
            if quad.predicate not in _SAYS_NOTHING and not (apart and quad.predicate == PROPERTY)
        ]
        steps = [step for path in self.named(shape, "path") for step in self._steps(path)]
        paths = [step for step in steps if isinstance(step, ox.NamedNode)]
        return partial(self._conforms, constraints, paths) if len(paths) == len(steps) else lambda focus: None

    def _conforms(self, constraints: Sequence[Test], paths: Sequence[ox.NamedNode], focus: Term) -> Sure:
        """Return whether a focus node keeps to constraints on its values along one of the paths, or on itself."""
        described = self._seen.values(focus) if paths else {}
        values = [value for path in paths for value in described.get(path, ())] if paths else [focus]
        return _all(constraint(focus, values) for constraint in constraints)

    def _steps(self, path: Term) -> list[Term]:
        """Return the properties that a path of one step takes one of; what is no property is a path of another kind."""
        ways = [member for way in self.named(path, "alternativePath") for member in self._list(way)]
        return ways or [path]

    def _list(self, node: Term) -> list[Term]:
        """Return the members of a list."""
        found: list[Term] = []
        while node != ox.NamedNode(_RDF + "nil"):
            here = {quad.predicate.value: quad.object for quad in self._shapes.quads_for_pattern(node, None, None)}  # type: ignore[arg-type]
            found.append(here[_RDF + "first"])  # type: ignore[arg-type]
            node = here[_RDF + "rest"]  # type: ignore[assignment]
        return found

    def _constraint(self, shape: Term, property: ox.NamedNode, value: Term) -> Test:
        """Return the test of one constraint of a shape."""
        name = property.value.removeprefix(_SH)
        if on_all := getattr(self, f"_all_{name}", None):
            return on_all(shape, value)  # type: ignore[no-any-return]
        if on_each := getattr(self, f"_each_{name}", None):
            test = on_each(value)
            return lambda focus, values: _all(map(test, values))
        return lambda focus, values: None

    def _all_minCount(self, shape: Term, least: ox.Literal) -> Test:  # noqa: N802
        return lambda focus, values: len({*values}) >= int(least.value)

    def _all_maxCount(self, shape: Term, most: ox.Literal) -> Test:  # noqa: N802
        return lambda focus, values: len({*values}) <= int(most.value)

    def _all_hasValue(self, shape: Term, wanted: Term) -> Test:  # noqa: N802
        return lambda focus, values: wanted in values if isinstance(wanted, ox.NamedNode) else None

    def _all_uniqueLang(self, shape: Term, unique: Term) -> Test:  # noqa: N802
        def test(focus: Term, values: Sequence[Term]) -> Sure:
            languages = [value.language for value in values if isinstance(value, ox.Literal) and value.language]
            return len({*languages}) == len(languages) or None

        return test

    def _all_lessThan(self, shape: Term, other: ox.NamedNode) -> Test:  # noqa: N802
        return self._compared(other, lambda one, two: one < two)

    def _all_lessThanOrEquals(self, shape: Term, other: ox.NamedNode) -> Test:  # noqa: N802
        return self._compared(other, lambda one, two: one <= two)

    def _compared(self, other: ox.NamedNode, holds: Callable[[Any, Any], bool]) -> Test:
        """Return the test whether values are in an order with all values of the property ``other``: True, or not known."""

        def ordered(one: object, two: object) -> Sure:
            return (one is not None and type(one) is type(two) and holds(one, two)) or None

        return lambda focus, values: _all(
            ordered(measure(one), measure(two)) for one in values for two in self._seen.values(focus).get(other, ())
        )

    def _all_qualifiedValueShape(self, shape: Term, wanted: Term) -> Test:  # noqa: N802
        conforms = self.of(wanted)
        least, most = (self._bound(shape, f"qualified{name}Count") for name in ("Min", "Max"))

        def test(focus: Term, values: Sequence[Term]) -> Sure:
            told = [conforms(value) for value in {*values}]
            count = told.count(True)
            return None if None in told else (least is None or count >= least) and (most is None or count <= most)

        return test

    def _bound(self, shape: Term, name: str) -> int | None:
        """Return a count that a shape states, None where it states none."""
        return next((int(bound.value) for bound in self.named(shape, name) if isinstance(bound, ox.Literal)), None)

    def _each_property(self, shape: Term) -> Callable[[Term], Sure]:
        return self.of(shape)

    def _each_not(self, shape: Term) -> Callable[[Term], Sure]:
        conforms = self.of(shape)
        return lambda value: None if (told := conforms(value)) is None else not told

    def _each_or(self, members: Term) -> Callable[[Term], Sure]:
        tests = [self.of(shape) for shape in self._list(members)]
        return lambda value: _any(conforms(value) for conforms in tests)

    def _each_class(self, wanted: Term) -> Callable[[Term], Sure]:
        return lambda value: wanted in self._seen.classes(value)

    def _each_in(self, members: Term) -> Callable[[Term], Sure]:
        allowed = {*self._list(members)}
        return lambda value: value in allowed or None

    def _each_nodeKind(self, kind: ox.NamedNode) -> Callable[[Term], Sure]:  # noqa: N802
        return lambda value: (kind.value == _SH + "IRI" and isinstance(value, ox.NamedNode)) or None

    def _each_languageIn(self, members: Term) -> Callable[[Term], Sure]:  # noqa: N802
        wanted = {one.value.lower() for one in self._list(members) if isinstance(one, ox.Literal)}

        def test(value: Term) -> bool:
            language = (value.language or "").lower() if isinstance(value, ox.Literal) else ""
            return language in wanted or language.partition("-")[0] in wanted

        return test

    def _each_datatype(self, datatype: ox.NamedNode) -> Callable[[Term], Sure]:
        return lambda value: (datatype_of(value) == datatype.value.removeprefix(_XSD)) or None

    def _each_minLength(self, least: ox.Literal) -> Callable[[Term], Sure]:  # noqa: N802
        return lambda value: (datatype_of(value) == "string" and len(value.value) >= int(least.value)) or None

    def _each_pattern(self, pattern: ox.Literal) -> Callable[[Term], Sure]:
        return lambda value: (datatype_of(value) == "string" and bool(re.search(pattern.value, value.value))) or None

    def _each_minInclusive(self, least: ox.Literal) -> Callable[[Term], Sure]:  # noqa: N802
        return lambda value: (datatype_of(value) in NUMBERS and Decimal(value.value) >= Decimal(least.value)) or None

    def _each_maxInclusive(self, most: ox.Literal) -> Callable[[Term], Sure]:  # noqa: N802
        return lambda value: (datatype_of(value) in NUMBERS and Decimal(value.value) <= Decimal(most.value)) or None
