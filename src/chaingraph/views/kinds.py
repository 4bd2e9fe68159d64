"""The views: the one list of them, what each is of and what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES
from chaingraph.graph.graph import Graph
from chaingraph.graph.store import Answer, Solutions
from chaingraph.views.errors import NoPath, NotAPicture, NothingToShow, SameThing

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.views.selection import Selection


@dataclass(frozen=True)
class Wanted:
    """A view as it is wanted: the graph, its network, what it is of (IRIs, or a query), how deep and how many."""

    graph: Graph
    network: nx.MultiDiGraph[str]
    of: Sequence[str]
    depth: int
    count: int


@dataclass(frozen=True)
class View:
    """A view: the kinds of what it is of, and what selects what it shows."""

    of: tuple[str, ...]
    select: Callable[[Wanted], Selection]


def _network(wanted: Wanted) -> Selection:
    from chaingraph.views import selection

    return selection.whole(wanted.network)


def _chain(wanted: Wanted) -> Selection:
    from chaingraph.views import selection

    return selection.chain(wanted.network, *wanted.of)


def _pair(wanted: Wanted) -> Selection:
    from chaingraph.views import selection

    return selection.pair(wanted.network, *wanted.of)


def _thing(wanted: Wanted) -> Selection:
    from chaingraph.views import selection

    return selection.thing(wanted.network, wanted.of[0], wanted.depth)


def _mechanisms(wanted: Wanted) -> Selection:
    from chaingraph.views import selection

    return selection.mechanisms(wanted.network)


def _path(wanted: Wanted) -> Selection:
    from chaingraph.views import selection

    return selection.path(wanted.network, wanted.of[0], wanted.of[1], wanted.count)


def _communities(wanted: Wanted) -> Selection:
    from chaingraph.views import selection

    return selection.communities(wanted.network)


def _document(wanted: Wanted) -> Selection:
    from chaingraph.graph import things
    from chaingraph.views import selection
    from chaingraph.views.details import sections

    named = sections(wanted.graph, wanted.network)
    labels = things.Labels(wanted.graph)
    labels.learn(named)
    called = {section: {lang: labels.of(section, lang) or section for lang in LANGUAGES} for section in named}
    return selection.document(wanted.network, named, called)


def _query(wanted: Wanted) -> Selection:
    from chaingraph.views import selection

    return selection.found(wanted.network, ends(wanted.graph.query(wanted.of[0])))


VIEWS: Mapping[str, View] = {
    "network": View((), _network),
    "chain": View(("CHAIN",), _chain),
    "pair": View(("CHAIN", "CHAIN"), _pair),
    "thing": View(("THING",), _thing),
    "mechanisms": View((), _mechanisms),
    "path": View(("THING", "THING"), _path),
    "communities": View((), _communities),
    "document": View((), _document),
    "query": View(("SPARQL",), _query),
}
CLASSES = {"CHAIN": "cg:Chain", "THING": "cg:Thing"}  # of what a view is of, where it is a thing


def select(graph: Graph, name: str, of: Sequence[str] = (), *, depth: int = 2, count: int = 5) -> Selection:
    """Return what a view in VIEWS shows; ``of`` are its arguments, names or a query, as VIEWS lists them.

    ``depth`` is how many steps from a thing, ``count`` how many paths are shown. Raises what Graph.find and Graph.query
    raise, SameThing, NoPath, NotAPicture, and NothingToShow where there is nothing.
    """
    from chaingraph.network.projection import project

    wanted = [
        graph.find(one, CLASSES[kind]).value if kind in CLASSES else one
        for one, kind in zip(of, VIEWS[name].of, strict=True)
    ]
    if len(set(wanted)) < len(wanted):
        raise SameThing(start=of[0], end=of[1])
    network = project(graph)
    found = replace(VIEWS[name].select(Wanted(graph, network, wanted, depth, count)), known=network)
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
