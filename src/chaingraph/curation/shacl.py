"""What pySHACL finds in data, asked of no more things than it has to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import pyoxigraph as ox
import pyshacl
from pyshacl.graph_abstraction import DataGraph
from rdflib import RDF, SH, BNode, Graph, Literal, URIRef
from rdflib.store import Store
from rdflib.term import Node

from chaingraph.base.quiet import quiet
from chaingraph.curation.conformity import PROPERTY, TARGETS
from chaingraph.curation.seen import Seen, Term
from chaingraph.model.vocabulary import PREFIXES

Result = Mapping[str, Sequence[Term]]  # what a result of SHACL says, by the names of its properties

_SUSPECTS = (
    "urn:chaingraph:suspects:"  # classes that stand for nodes as targets: pySHACL writes a shape out for each result
)


def results(shapes: ox.Store, seen: Seen, suspects: Mapping[Term, Sequence[Term]]) -> Iterator[Result]:
    """Yield what the parts of the shapes find wrong with their ``suspects``; they are asked of nothing else."""
    classes = {part: URIRef(f"{_SUSPECTS}{number}") for number, part in enumerate(suspects)}
    data = Graph(_View(seen, {classes[part]: things for part, things in suspects.items()}))
    with quiet("rdflib"):  # a finding says better that a literal is not of its type
        validator = _Validator(
            DataGraph.from_rdflib_graph(data), shacl_graph=_narrowed(shapes, classes), options={"inplace": True}
        )
        _, found, _ = validator.run()  # type: ignore[no-untyped-call]
    yield from (_told(statements) for _, _, statements in found)


class _Validator(pyshacl.Validator):
    """pySHACL without its report, whose text takes time as the square of its length."""

    @classmethod
    def create_validation_report(cls, sg: object, conforms: bool, results: list[Any]) -> tuple[list[Any], str]:
        """Return results as they are."""
        return results, ""


def _told(statements: Iterable[tuple[Node, URIRef, Any]]) -> Result:
    """Return what the statements of a result say."""
    told: dict[str, list[Term]] = {}
    for _, property, value in statements:
        term = value[1] if isinstance(value, tuple) else value  # beside the graph that it is of
        told.setdefault(property.rpartition("#")[2], []).append(_asked(term))
    return told


def _narrowed(shapes: ox.Store, classes: Mapping[Term, URIRef]) -> Graph:
    """Return shapes whose parts stand by themselves, with ``classes`` as their targets: those of their suspects."""
    aimed = {quad.subject for target in TARGETS for quad in shapes.quads_for_pattern(None, target, None)}
    narrow = Graph()
    for quad in shapes:
        if quad.predicate not in TARGETS and not (quad.predicate == PROPERTY and quad.subject in aimed):
            narrow.add((_converted(quad.subject), _converted(quad.predicate), _converted(quad.object)))
    for part, suspected in classes.items():
        narrow.add((_converted(part), SH.targetClass, suspected))
    return narrow


class _View(Store):
    """Data as a store of rdflib that holds nothing itself, and in which the suspects of a part are instances of a class."""

    context_aware = graph_aware = True  # as pySHACL wants it, which asks for no graph

    def __init__(self, seen: Seen, instances: Mapping[URIRef, Sequence[Term]]) -> None:
        super().__init__()
        self._seen = seen
        self._instances = instances

    def __len__(self, context: Any = None) -> int:
        return 1  # pySHACL asks only whether there is anything

    def triples(self, pattern: Any, context: Any = None) -> Iterator[Any]:
        """Yield the statements of a pattern, each with the graphs that it is in, which are none."""
        subject, property, value = pattern
        for thing in self._instances.get(value, ()) if subject is None and property == RDF.type else ():
            yield (_converted(thing), property, value), iter(())
        wanted = pattern if not isinstance(subject, Literal) else ()  # of which nothing is stated
        for quad in self._seen.statements(*map(_asked, wanted)) if wanted else ():
            yield (_converted(quad.subject), _converted(quad.predicate), _converted(quad.object)), iter(())


@lru_cache(1 << 14)
def _converted(term: Term) -> URIRef | BNode | Literal:
    """Return a term for rdflib."""
    if isinstance(term, ox.Literal):
        datatype = None if term.language or _is_no_number(term) else URIRef(term.datatype.value)
        return Literal(term.value, lang=term.language, datatype=datatype)
    return URIRef(term.value) if isinstance(term, ox.NamedNode) else BNode(str(term))


def _asked(term: Node | None) -> Any:
    """Return a term of rdflib as pyoxigraph has it, None where there is none."""
    if isinstance(term, Literal):
        datatype = None if term.datatype is None else ox.NamedNode(term.datatype)
        return ox.Literal(term, language=term.language) if term.language else ox.Literal(term, datatype=datatype)
    if term is None:
        return None
    return ox.BlankNode(term.removeprefix("_:")) if isinstance(term, BNode) else ox.NamedNode(str(term))


def _is_no_number(literal: ox.Literal) -> bool:
    """Return whether a literal says to be a number and is none; rdflib takes NaN and 1e5 for decimals, and cannot compare the first."""
    name = literal.datatype.value.removeprefix(PREFIXES["xsd"])
    return name in ("decimal", "integer") and not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", literal.value)
