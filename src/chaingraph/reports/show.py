"""The report on all that is known of one thing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.curation import attachments
from chaingraph.model.report import Ref, Report, Series, sentence
from chaingraph.reports.answers import answer

if TYPE_CHECKING:
    import pyoxigraph as ox

    from chaingraph.graph.graph import Graph


def report(graph: Graph, thing: ox.NamedNode) -> Report:
    """Return what is said of a thing, a figure, a passage or an interpretation, and what it is related to."""
    facts = answer(graph, "description", {"subject": str(thing)})
    if text := attachments.sentences(graph).get(thing.value):
        facts = replace(facts, rows=[*facts.rows, (sentence("sentence"), Series((text,)), None)])
    asked = {"relations": "thing", "figures": "about", "mentions": "thing", "stated": "passage"}
    tables = [facts, *(answer(graph, name, {parameter: str(thing)}) for name, parameter in asked.items())]
    return Report(Ref(thing.value), [table for table in tables if table.rows], brief=True)
