"""What several things share that are shown together: the posts of one person, the figures of one number."""

from __future__ import annotations

import pyoxigraph as ox

from chaingraph.base.naming import spellings
from chaingraph.base.plain import characters
from chaingraph.graph import things
from chaingraph.graph.finding import SOUGHT, written
from chaingraph.graph.things import Asked

_HELD = "SELECT DISTINCT ?post { VALUES ?name { %s } VALUES ?property { %s } ?post ?property ?name }"
_PRINTED = "SELECT DISTINCT ?figure { VALUES ?figure { %s } ?figure cg:exact ?words }"


def posts(graph: Asked, name: str) -> set[str]:
    """Return the posts (IRIs) that name a person so, where there are several and nothing else is called so."""
    name = characters(name)
    literals = " ".join(str(ox.Literal(words)) for words in spellings(name))
    held = {row.post for row in graph.select(_HELD % (literals, " ".join(things.HOLDERS)))}
    return {post.value for post in held} if len(held) > 1 and written(graph, name, ("cg:Thing",)) == held else set()


def figures(graph: Asked, name: str) -> set[str]:
    """Return the figures (IRIs) that ``seek`` finds by a name, where there are several and nothing else is meant."""
    name = characters(name)
    found = next(filter(None, (step(graph, name, ("cg:Thing", "cg:Figure")) for step in SOUGHT)), set())
    printed = graph.select(_PRINTED % " ".join(map(str, found))).rows if len(found) > 1 else []
    return {row.figure.value for row in printed} if len(printed) == len(found) else set()
