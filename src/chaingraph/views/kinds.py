"""The views by name, and what each is of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.graph.graph import Graph
from chaingraph.graph.store import Answer, Solutions
from chaingraph.views.errors import NoPath, NotAPicture, NothingToShow, SameThing

if TYPE_CHECKING:
    from chaingraph.views.selection import Selection

# each view, and the kinds of what it is of
VIEWS: Mapping[str, tuple[str, ...]] = {
    "overview": (),
    "chain": ("CHAIN",),
    "pair": ("CHAIN", "CHAIN"),
    "thing": ("THING",),
    "mechanisms": (),
    "path": ("THING", "THING"),
    "communities": (),
    "document": (),
    "query": ("SPARQL",),
}


def select(graph: Graph, name: str, of: Sequence[str] = (), *, depth: int = 2, count: int = 5) -> Selection:
    """Return what a view in VIEWS shows; ``of`` are its arguments, names or a query, as VIEWS lists them.

    ``depth`` is how many steps from a thing, ``count`` how many ways are shown. Raises what Store.find and Store.query
    raise, SameThing, NoPath, NotAPicture, and NothingToShow where there is nothing.
    """
    from chaingraph.network.projection import project
    from chaingraph.views import selection
    from chaingraph.views.details import called, sections

    network = project(graph)
    if name == "query":
        found = selection.found(network, ends(graph.query(of[0])))
    elif name == "document":
        named = sections(graph, network)
        found = selection.document(network, named, {section: called(graph, section) for section in named})
    elif not VIEWS[name]:
        found = {
            "overview": selection.overview, "mechanisms": selection.mechanisms, "communities": selection.communities
        }[name](network)  # fmt: skip
    else:
        kind = {"CHAIN": "cg:Chain", "THING": "cg:Thing"}[VIEWS[name][0]]
        things = [graph.find(one, kind).value for one in of]
        if len(set(things)) < len(things):
            raise SameThing(start=of[0], end=of[1])
        if name == "thing":
            found = selection.thing(network, things[0], depth)
        elif name == "path":
            found = selection.path(network, things[0], things[1], count)
        else:
            found = selection.chain(network, *things) if name == "chain" else selection.pair(network, *things)
    if name == "path" and len(found.network) < 3 and not found.network.number_of_edges():
        raise NoPath(start=of[0], end=of[1], nearest="")
    if not found.network:
        raise NothingToShow(name=name)
    return found


def ends(answer: Answer) -> Iterator[tuple[str, str | None, str]]:
    """Return the pairs that an answer relates: the triples of a CONSTRUCT, or the rows of a SELECT with two columns of things.

    The relation is None for a row. Raises NotAPicture for any other answer.
    """
    if isinstance(answer, bool) or (isinstance(answer, Solutions) and len(answer.variables) != 2):
        raise NotAPicture
    if isinstance(answer, Solutions):
        rows: list[tuple[object, str | None, object]] = [(one, None, other) for one, other in answer]
    else:
        rows = [(triple.subject, triple.predicate.value, triple.object) for triple in answer]
    for one, relation, other in rows:
        if isinstance(one, ox.NamedNode) and isinstance(other, ox.NamedNode):
            yield one.value, relation, other.value
