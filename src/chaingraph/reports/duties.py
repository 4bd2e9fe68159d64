"""The report on who does what: a row for each body and what it leads, supports, answers for or carries out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from chaingraph.model.report import (
    MIXED,
    NUMBER,
    THING,
    THINGS,
    WORD,
    Cell,
    Column,
    Report,
    Table,
    alone,
    columns,
    sentence,
)
from chaingraph.reports.combinations import source
from chaingraph.reports.tasks import ROLES, Task, due

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

PICTURE = "duties"  # how a page draws it
TITLE = sentence("Who does what: bodies by how much they have to do")
NOTE = sentence("A figure counts by itself only where its passages give the body no task to which it belongs.")


def _load(found: Mapping[str, Task]) -> Counter[str]:
    """Return how many tasks each body has; a figure counts where no passage of it gives the body a task, to which it would belong."""
    given: dict[str, set[str]] = defaultdict(set)  # tasks and figures
    for iri, task in found.items():
        for body in {body for bodies in task.roles.values() for body in bodies}:
            given[body].add(iri)
    load: Counter[str] = Counter()
    for body, all_of_it in given.items():
        tasks_of_it = {iri for iri in all_of_it if not found[iri].is_figure}
        covered = {passage for iri in tasks_of_it for passage in found[iri].passages}
        load[body] = len(tasks_of_it) + sum(not found[iri].passages & covered for iri in all_of_it - tasks_of_it)
    return load


def report(graph: Graph, found: Mapping[str, Task]) -> Report:
    """Return a row for each body and task (of ``tasks``), those first that have most to do, each task in the order of the text."""
    order = graph.reading_order
    order.learn({*found, *(passage for task in found.values() for passage in task.passages)})
    load = _load(found)
    first = {iri: (order(min(task.passages, key=order)), order(iri)) for iri, task in found.items()}
    rows: list[tuple[Cell, ...]] = [
        (
            body, load[body], ROLES[role].replace("_", " "), iri, task.indicator or "", None if task.about == {} else tuple(task.about or ()), due(task.days),
            basis, tuple(sorted(task.passages, key=order)),
        )
        for iri, whole in found.items() for task in whole.apart() for role, bodies in task.roles.items() for body, basis in bodies.items()
    ]  # fmt: skip
    rows.sort(key=lambda row: (-load[str(row[0])], str(row[0]), first[str(row[3])], str(row[2])))
    held = (
        *columns(body=THING),
        Column("load", NUMBER, sentence("number of tasks")),
        *columns(role=WORD, task=THING, indicator=THING, about=THINGS, due_by=MIXED, basis=WORD, passages=THINGS),
    )
    own = {iri for iri, task in found.items() if task.is_figure}
    return alone(
        Table(TITLE, held, rows, [NOTE, source(graph)], PICTURE, anywhere=["due_by"], own=own, item=["due_by"])
    )
