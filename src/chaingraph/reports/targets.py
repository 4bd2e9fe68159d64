"""The report on targets: what, how much, by when, who answers, and the result only where it can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from chaingraph.graph import quoting
from chaingraph.graph.asking import batches
from chaingraph.model.report import (
    MIXED,
    NUMBER,
    Cell,
    Column,
    Ref,
    Report,
    Sentence,
    Table,
    alone,
    columns,
    sentence,
)
from chaingraph.model.terms import number_of
from chaingraph.model.vocabulary import CG, DERIVED
from chaingraph.reports import sizes
from chaingraph.reports.answers import answer
from chaingraph.reports.combinations import source
from chaingraph.reports.quoted import without
from chaingraph.reports.tasks import PROPOSED, ROLES, STATED, bodies, surer

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

PICTURE, OUTCOMES = "targets", "outcomes"  # how a page draws targets, and what became of them
OWNERS = {role: name for role, name in ROLES.items() if role != "supportedBy"}  # the roles in which somebody answers
RESULT = ("comparable_result", "comparison")  # which any document may state, and of which no text denies anything
LATER: Mapping[bool | None, Sentence] = {  # by whether a later document tells only of the interim
    False: sentence("A later document tells its outcome; see outcomes."),
    True: sentence("A later document tells an interim result; see outcomes."),
}
INTERIM = sentence("true")  # of a result from before its target is due
NO_SIGN = "–"  # of a result that is stated and cannot be compared

_OWNED = f"""
SELECT DISTINCT ?target ?role ?body ?basis {{{{
  VALUES ?target {{{{ {{iris}} }}}} VALUES ?role {{{{ {" ".join(f"cg:{role}" for role in OWNERS)} }}}}
  {{{{
    GRAPH ?passage {{{{ ?target ?role ?body }}}} FILTER (?passage != <{DERIVED}>)
    OPTIONAL {{{{ ?passage a ?class . ?class cg:givesBasis ?basis }}}}
  }}}} UNION {{{{
    GRAPH ?passage {{{{ ?candidate a cg:Candidate ; rdf:subject ?target ; rdf:predicate ?role ; rdf:object ?body }}}}
    BIND ("{PROPOSED}" AS ?basis)
  }}}}
}}}}"""
_RESULTS = """
SELECT DISTINCT ?target ?result ?value ?same {{
  VALUES ?target {{ {iris} }}
  ?target cg:comparableWith ?result . ?result cg:value ?value
  OPTIONAL {{ ?target cg:unit ?unit . ?result cg:unit ?unit BIND (?unit AS ?same) }}
}}"""


def report(graph: Graph) -> Report:
    """Return a row for each target, in the order of the text."""
    return alone(told(graph, answer(graph, "targets")))


def told(graph: Graph, asked: Table) -> Table:
    """Return the answer to the question on targets with the result of each, where that can be compared.

    Who answers stands in the role that the text gives, marked where that is only proposed, as in the report on tasks.
    ``comparable_result`` is the number of the result where it is of the unit and the kind of quantity of its target, “–” where it
    is not, which ``comparison`` says, and nothing where no result is stated. Where a later document tells what became of a target,
    ``comparison`` says so; what it quotes as a target is no other one, and how large a project is is none.
    """
    asked = sizes.without(graph, without(asked, quoting.quoted(graph)))
    targets = [one for (one,) in asked.named("target")]
    owned, compared = _owned(graph, targets), _comparisons(graph, asked, targets)
    place = asked.names.index("led_by")
    after = place + len(OWNERS)
    rows = [
        (*row[:place], *(bodies(owned[target, role]) for role in OWNERS), *row[after:], *cells)
        for target, row, cells in zip(targets, asked.rows, compared, strict=True)
    ]
    roles = columns(**dict.fromkeys(OWNERS.values(), MIXED))
    held = (Column("comparable_result", NUMBER), Column("comparison"))
    return replace(
        asked,
        columns=(*asked.columns[:place], *roles, *asked.columns[after:], *held),
        rows=rows,
        picture=PICTURE,
        notes=[*asked.notes, source(graph)],
        anywhere=(*asked.anywhere, *RESULT),
        matched=(*asked.matched, *RESULT),
    )


def outcomes(graph: Graph) -> Report:
    """Return what became of the targets of a year in the documents that follow, a row for each target and outcome.

    Of a target without an outcome, the last interim result is told, where there is one.
    """
    table = sizes.without(graph, without(answer(graph, OUTCOMES), quoting.quoted(graph)))
    rows = _undated(table, _last(table))
    return alone(replace(table, rows=rows, picture=OUTCOMES, notes=[*table.notes, source(graph)]))


def _undated(table: Table, rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Return the rows of outcomes; of one that no day is told of, that is not said to be without anything comparable."""
    outcome, until = table.names.index("outcome"), table.names.index("until")
    return [
        (*row[:until], NO_SIGN, *row[until + 1 :]) if row[outcome] is not None and row[until] is None else row
        for row in rows
    ]


def _last(table: Table) -> list[tuple[Cell, ...]]:
    """Return the rows of outcomes; of interim results only the last of each target, and none where its outcome is told."""
    told = list(zip(*map(table.column, ("interim", "target", "until", "document")), strict=True))
    final = {target for interim, target, *_ in told if interim != INTERIM}
    last = {target: when for interim, target, *when in told if interim == INTERIM and target not in final}
    return [
        row
        for row, (interim, target, *when) in zip(table.rows, told, strict=True)
        if interim != INTERIM or last.get(target) == when
    ]


def _comparisons(graph: Graph, asked: Table, targets: Sequence[str]) -> list[tuple[Cell, Cell]]:
    """Return of each target the number of its result, where that can be compared, and what is said of it, or where a later document tells one."""
    results, later = _results(graph, targets), quoting.results(graph)
    known = zip(*map(asked.named, ("result", "quantity_kind", "result_kind")), strict=True)
    return [
        _compared(kinds, results.get((target, result[0]))) if result else (None, LATER.get(later.get(target)))
        for target, (result, *kinds) in zip(targets, known, strict=True)
    ]


def _compared(kinds: Sequence[tuple[str, ...]], result: tuple[Decimal, bool] | None) -> tuple[Cell, Cell]:
    """Return the number of a result, or what it is instead, and what is said of the comparison."""
    planned, reached = kinds
    if result is None or not result[1]:
        return NO_SIGN, sentence("The result is counted in another unit.")
    if not planned:
        return NO_SIGN, sentence("The target does not say what kind of quantity it is.")
    if planned != reached:
        return NO_SIGN, _other_kind(*planned, *reached)
    return result[0], sentence("comparable")


def _other_kind(planned: str, reached: str = "") -> Sentence:
    if not reached:
        return sentence("The result does not say what kind of quantity it is.")
    return sentence("The target is a {planned}, the result a {reached}.", planned=Ref(planned), reached=Ref(reached))


def _owned(graph: Graph, targets: Iterable[str]) -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Return who has which role in targets, by the target and the role, each with the basis on which that is known."""
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for iris in batches(sorted(set(targets))):
        for row in graph.select(_OWNED.format(iris=iris)):
            told, basis = found[row.target.value, row.role.value.removeprefix(CG)], row.basis and row.basis.value
            told[row.body.value] = surer(basis or STATED, told.get(row.body.value))
    return found


def _results(graph: Graph, targets: Iterable[str]) -> Mapping[tuple[str, str], tuple[Decimal, bool]]:
    """Return the numbers of the results of targets, each with whether it is in the unit of its target."""
    return {
        (row.target.value, row.result.value): (_number(value), row.same is not None)
        for iris in batches(sorted(set(targets)))
        for row in graph.select(_RESULTS.format(iris=iris))
        if (value := number_of(row.value)) is not None
    }


def _number(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
