"""What is wrong with data by the SHACL shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.curation.conformity import PROPERTY, SUBJECTS
from chaingraph.curation.findings import Finding, iri, short
from chaingraph.curation.seen import Seen, Term
from chaingraph.curation.sources import Sources
from chaingraph.curation.suspects import suspects
from chaingraph.curation.workbook.accepting import proposal_of
from chaingraph.graph import parsing
from chaingraph.model import resources
from chaingraph.model.terms import cg, text

if TYPE_CHECKING:
    from chaingraph.curation.shacl import Result


def shape_findings(sources: Sources) -> Iterator[Finding]:
    """Find violations of the shapes. The data includes the ontology, so that its subclasses count."""
    shapes = ox.Store()
    for path in resources.shapes():
        shapes.extend(parsing.statements(path))
    seen = Seen(sources.engine)
    doubtful = suspects(shapes, seen)
    if not doubtful:
        return
    from chaingraph.curation.shacl import results

    for result in results(shapes, seen, doubtful):
        if not _is_told(sources, result):
            yield _finding(sources, shapes, result)


_TOLD = (
    cg("undecided"),
    cg("notStated"),
)  # of a value that is missing: it is to be decided, which a check says, or in no text


def _is_told(sources: Sources, result: Result) -> bool:
    """Return whether a result only says that a value is missing of which the data say themselves that it is and why."""
    missing = text(result["sourceConstraintComponent"][0]).endswith("#MinCountConstraintComponent")
    thing, properties = result["focusNode"][0], result.get("resultPath", ())
    if not missing or not isinstance(thing, ox.NamedNode):  # what has no name is not left to be decided
        return False
    return any(
        isinstance(property, ox.NamedNode) and ox.Quad(thing, told, property) in sources.engine
        for property in properties
        for told in _TOLD
    )


def _finding(sources: Sources, shapes: ox.Store, result: Result) -> Finding:
    """Return a result of SHACL as a finding."""
    shape = _owner(shapes, result["sourceShape"][0])
    path = [property.value for property in result.get("resultPath", ()) if isinstance(property, ox.NamedNode)]
    value = text(result["value"][0]) if path and "value" in result else None
    properties = path or [text(quad.object) for quad in shapes.quads_for_pattern(shape, SUBJECTS, None)]
    thing = text(result["focusNode"][0])
    file, passage = sources.locate(thing, None, properties, value)
    return Finding(
        severity=text(result["resultSeverity"][0]).rpartition("#")[2].lower(),
        file=file,
        thing=iri(thing),
        passage=passage,
        message={
            str(words.language): words.value for words in result["resultMessage"] if isinstance(words, ox.Literal)
        },
        rule="/".join([text(shape).rpartition("#")[2], *map(short, path)]),
        value=value and short(value),
        proposal=next(filter(None, map(proposal_of, sources.told(thing, properties, value))), None),
    )


def _owner(shapes: ox.Store, shape: Term) -> ox.NamedNode | ox.BlankNode:
    """Return the shape that a property is one of, itself where it is none."""
    return next((quad.subject for quad in shapes.quads_for_pattern(None, PROPERTY, shape)), shape)  # type: ignore[return-value]
