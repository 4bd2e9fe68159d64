"""What the tables are made from: the statements of a store that are counted, property by property, and what rules say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph.graph import explaining, quoting
from chaingraph.graph.errors import AnswerCut
from chaingraph.graph.rules import Rule
from chaingraph.model.vocabulary import CG, PREFIXES

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.graph.store import Term

# a statement: subject, property, object, language, source. The language is None where the object is a thing and empty
# where a literal has none; the source is the passage that states it, None where that is not asked.
Statement = tuple[str, str, str, str | None, str | None]

# a statement that a rule concludes (place 0) or one of its premises (1, 2, …), with the number of the derivation before these
# and the graph of the rule after them
Step = tuple[int, int, str, str, str, str]

# two scans, which every store has an index for: to ask for the graphs of each statement is to search for it
_IN_GRAPHS = "SELECT ?subject ?object ?source {{ GRAPH ?source {{ ?subject <{property}> ?object }} {part} }}"
_KNOWN = "SELECT ?subject ?object (?unasked AS ?source) {{ ?subject <{property}> ?object {part} }}"

# what a server does not give at once is asked in sixteen parts, and so on
_PART = 'FILTER (STRSTARTS(MD5(STR({variable})), "{digits}"))'
_SMALLEST = 4  # digits

_NAMES = (
    PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label", PREFIXES["rdfs"] + "subClassOf", PREFIXES["owl"] + "inverseOf",
)  # fmt: skip
_DESCRIPTIONS = tuple(
    CG + name
    for name in (
        "about", "asOf", "baseline", "chain", "comparableWith", "comparator", "dueBy", "end", "exact", "indicator", "issuer",
        "place", "probablyMeans", "quantityKind", "responsible", "start", "status", "suspectedSlip", "unit",
        "upperValue", "value",
    )
)  # fmt: skip


FLAGS = tuple(
    CG + name for name in ("fillsMechanism", "isDuty", "namesHelper", "namesOwner")
)  # what is true of a property


def properties(related: Iterable[str], described: bool) -> list[str]:
    """Return the properties whose statements are counted: the names of things, descriptions if wanted, and ``related``."""
    return list(dict.fromkeys([*_NAMES, *(_DESCRIPTIONS if described else ()), *FLAGS, *related]))


def in_graphs(graph: Graph, name: str) -> Iterator[Statement]:
    """Yield the statements of one property (its IRI) as the store finds them, one for each passage that states it."""
    return _statements(graph, name, _IN_GRAPHS)


def known(graph: Graph, name: str) -> Iterator[Statement]:
    """Yield all statements of one property (its IRI), whether they stand in a passage or not."""
    return _statements(graph, name, _KNOWN)


def derivations(graph: Graph, rule: Rule, properties: Iterable[str], number: int) -> Iterator[Step]:
    """Yield, step by step, all derivations of statements with these properties by a rule, numbered from ``number`` on."""
    rows = _in_parts(graph, lambda part: rule.explanation(properties, part=part), rule.template[0])
    for derivation, (follows, premises) in enumerate(explaining.derivations(rule, rows, _name), number):
        for place, statement in enumerate((follows, *premises)):
            yield derivation, place, *statement, rule.graph


def told_later(graph: Graph) -> Iterator[tuple[str, str, bool]]:
    """Yield what later documents tell of targets: a target, the figure that tells of it, and whether that quotes it or is its outcome."""
    for figure, query in quoting.queries().items():
        for target, told in _in_parts(graph, partial(_ask, figure, query), "?target"):
            if told:
                yield target.value, told.value, figure == quoting.LATER


def _ask(figure: str, query: str, part: str) -> str:
    """Return what asks a query for its targets and one more column, in part."""
    return f"SELECT DISTINCT ?target ?{figure} {{ {{ {query} }} {part} }}"


def _statements(graph: Graph, name: str, query: str) -> Iterator[Statement]:
    for subject, value, source in _in_parts(graph, lambda part: query.format(property=name, part=part), "?subject"):
        if not isinstance(value, ox.Triple):
            yield _name(subject), name, _name(value), _language(value), _name(source) if source else None


def _in_parts(graph: Graph, query: Callable[[str], str], variable: str, digits: str = "") -> Iterator[Any]:
    """Yield rows; where the server cuts its answer, in parts by a variable, and those already given again. Raises AnswerCut."""
    part = _PART.format(variable=variable, digits=digits) if digits else ""
    try:
        yield from graph.stream(query(part))
    except AnswerCut:
        if len(digits) == _SMALLEST:
            raise
        for digit in "0123456789abcdef":
            yield from _in_parts(graph, query, variable, digits + digit)


def _name(term: Term) -> str:
    """Return the IRI of a thing, ``_:`` and the label of one without, or the text of a literal."""
    return str(term) if isinstance(term, ox.BlankNode | ox.Triple) else term.value


def _language(term: Term) -> str | None:
    return (term.language or "") if isinstance(term, ox.Literal) else None
