"""What tells things of one name apart: the kind of each or, of a figure, its words and what it counts; and the passage that states it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.model.vocabulary import DERIVED, shorten

if TYPE_CHECKING:
    from chaingraph.graph.things import Asked

MORE = " … and {count} more"
MOST = 60  # things that are listed; of more, it is said how many there are

# each part is of these things alone: the engine would else ask each about everything
_APART = """
SELECT DISTINCT ?thing ?order ?label WHERE {{
  {{
    VALUES ?thing {{ {iris} }} ?thing cg:indicator ?counted . ?counted rdfs:label ?label BIND (1 AS ?order)
  }} UNION {{
    VALUES ?thing {{ {iris} }} ?thing a ?kind . ?kind rdfs:label ?label BIND (1 AS ?order)
    FILTER NOT EXISTS {{ GRAPH <{derived}> {{ ?thing a ?kind }} }} FILTER NOT EXISTS {{ ?thing cg:indicator ?any }}
  }} UNION {{
    VALUES ?thing {{ {iris} }} GRAPH ?source {{ ?thing a ?kind }} ?source rdfs:label ?label BIND (2 AS ?order) FILTER (?source != <{derived}>)
  }} UNION {{
    VALUES ?thing {{ {iris} }} ?thing cg:exact ?label BIND (0 AS ?order)
  }}
}} ORDER BY ?thing ?order ?label"""


def told(graph: Asked, found: Collection[ox.NamedNode]) -> dict[str, str]:
    """Return, in each language, things (shortened IRIs) each with what tells it from the others."""
    asked = sorted(found, key=lambda thing: thing.value)[:MOST]
    rows = graph.select(_APART.format(iris=" ".join(map(str, asked)), derived=DERIVED)).rows
    more = {lang: translate(MORE, lang).format(count=len(found) - len(asked)) for lang in LANGUAGES}
    return {lang: _listed(graph, asked, rows, lang) + more[lang] * (len(found) > len(asked)) for lang in LANGUAGES}


def _listed(graph: Asked, asked: Sequence[ox.NamedNode], rows: Sequence[ox.QuerySolution], lang: str) -> str:
    before, between, after, apart = ("（", "，", "）", "、") if lang == "zh" else (" (", ", ", ")", ", ")

    def listed(thing: ox.NamedNode) -> str:
        said = [row[2].value for row in rows if row[0] == thing and row[2].language in (lang, None)]
        name = shorten(thing.value, graph.prefixes)
        return f"{name}{before}{between.join(dict.fromkeys(said))}{after}" if said else name

    return apart.join(map(listed, asked))
