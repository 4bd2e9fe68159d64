"""What is wrong with data by the SHACL shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.quiet import quiet
from chaingraph.curation.findings import Finding, iri, short
from chaingraph.curation.sources import Sources
from chaingraph.model import resources
from chaingraph.model.terms import cg
from chaingraph.model.vocabulary import CG, PREFIXES

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node


def shape_findings(sources: Sources) -> Iterator[Finding]:
    """Find violations of the shapes. The data includes the ontology, so that its subclasses count."""
    import pyshacl
    from rdflib import SH, Graph

    shapes = Graph()
    for path in resources.shapes():
        shapes.parse(path, format="ox-turtle")
    with quiet("rdflib"):  # a finding says better that a literal is not of its type
        _, report, _ = pyshacl.validate(
            _to_rdflib(sources.engine),
            shacl_graph=shapes,
            inplace=True,
            do_owl_imports=False,
        )
    for result in report.objects(None, SH.result):
        if not _undecided(sources, report, result):
            yield _finding(sources, shapes, report, result)


def _undecided(sources: Sources, report: rdflib.Graph, result: Node) -> bool:
    """Return whether a result only says that a value is missing which a draft leaves to be decided: the check says that."""
    from rdflib import SH, URIRef

    missing = report.value(result, SH.sourceConstraintComponent) == SH.MinCountConstraintComponent
    thing, property = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
    if not missing or not (
        isinstance(property, URIRef) and isinstance(thing, URIRef)
    ):  # what has no name is not left to be decided
        return False
    return ox.Quad(ox.NamedNode(str(thing)), cg("undecided"), ox.NamedNode(property)) in sources.engine


def _finding(sources: Sources, shapes: rdflib.Graph, report: rdflib.Graph, result: Node) -> Finding:
    """Return one result of a SHACL report as a finding."""
    from rdflib import SH, Literal, URIRef

    told = {str(name).rpartition("#")[2]: term for name, term in report.predicate_objects(result)}
    said = [words for words in report.objects(result, SH.resultMessage) if isinstance(words, Literal)]
    shape = shapes.value(None, SH.property, told["sourceShape"]) or told["sourceShape"]
    path = [str(term) for name, term in told.items() if name == "resultPath" and isinstance(term, URIRef)]
    value = str(told["value"]) if path and "value" in told else None
    thing, properties = (
        str(told["focusNode"]),
        path or [str(target) for target in shapes.objects(shape, SH.targetSubjectsOf)],
    )
    file, passage = sources.locate(thing, None, properties, value)
    return Finding(
        severity=str(told["resultSeverity"]).rpartition("#")[2].lower(),
        file=file,
        thing=iri(thing),
        passage=passage,
        message={str(words.language): str(words) for words in said},
        rule="/".join([str(shape).rpartition("#")[2], *map(short, path)]),
        value=value and short(value),
    )


def _to_rdflib(engine: ox.Store) -> rdflib.Graph:
    """Return the default graph for pySHACL, which takes neither triple terms nor blank nodes as values to compare.

    A blank node as the value of one of our properties is left out here and found by the check ``unnamed``.
    """
    from rdflib import BNode, Graph, Literal, URIRef

    def convert(
        term: ox.NamedNode | ox.BlankNode | ox.Literal,
    ) -> URIRef | BNode | Literal:
        if isinstance(term, ox.Literal):
            datatype = None if term.language or _is_no_number(term) else URIRef(term.datatype.value)
            return Literal(term.value, lang=term.language, datatype=datatype)
        return URIRef(term.value) if isinstance(term, ox.NamedNode) else BNode(str(term))

    graph = Graph()
    for subject, property, value, _ in engine.quads_for_pattern(None, None, None, ox.DefaultGraph()):
        if not isinstance(value, ox.Triple) and not (isinstance(value, ox.BlankNode) and property.value.startswith(CG)):
            graph.add((convert(subject), convert(property), convert(value)))
    return graph


def _is_no_number(literal: ox.Literal) -> bool:
    """Return whether a literal says to be a number and is none; rdflib takes NaN and 1e5 for decimals, and cannot compare the first."""
    name = literal.datatype.value.removeprefix(PREFIXES["xsd"])
    return name in ("decimal", "integer") and not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", literal.value)
