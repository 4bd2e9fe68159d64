"""The board of the Six Ones: what carries each, of which kind, or that nothing does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.model.report import Report, Sentence, alone, sentence
from chaingraph.reports.answers import answer
from chaingraph.reports.combinations import source

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

PICTURE = "six-ones"  # how a page draws it
INTERPRETED = "{interpreted} of {all} that carry one are interpreted, not stated in a passage."
_BASES = """
SELECT DISTINCT ?thing ?mechanism ?basis {
  ?whole rdfs:label "六个一"@zh . ?mechanism cg:partOf ?whole .
  GRAPH ?source { ?thing cg:implements ?mechanism }
  OPTIONAL { ?source a ?class . ?class cg:givesBasis ?basis }
}"""


def report(graph: Graph) -> Report:
    """Return a row for each mechanism of the Six Ones: what carries it, and the passages that say so."""
    table = answer(graph, "six-ones")
    return alone(replace(table, picture=PICTURE, notes=[*_bases(graph), source(graph)]))


def _bases(graph: Graph) -> Iterator[Sentence]:
    """Yield how many of the carriers only an interpretation says, if any."""
    rows = graph.select(_BASES).rows
    told, stated = ({(row[0], row[1]) for row in rows if row.basis is None or every} for every in (True, False))
    if told - stated:
        yield sentence(INTERPRETED, interpreted=len(told - stated), all=len(told))
