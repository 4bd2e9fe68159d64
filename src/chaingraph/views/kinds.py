"""The views: the one list of them, what each is of and what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
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
    """A view as it is wanted: the graph, what it is of (IRIs, or a query), how deep and how many."""

    graph: Graph
    of: Sequence[str]
    depth: int
    count: int

    @cached_property
    def network(self) -> nx.MultiDiGraph[str]:
        """The network of things, whole."""
        from chaingraph.network.projection import project

        return project(self.graph)


@dataclass(frozen=True)
class View:
    """A view: the kinds of what it is of, and what selects what it shows."""

    of: tuple[str, ...]
    select: Callable[[Wanted], Selection]


def _network(wanted: Wanted) -> Selection:
    from chaingraph.views import serving

    return serving.whole(wanted.network)


def _chain(wanted: Wanted) -> Selection:
    from chaingraph.views import serving

    return serving.chain(wanted.network, *wanted.of)


def _pair(wanted: Wanted) -> Selection:
    from chaingraph.views import serving

    return serving.pair(wanted.network, *wanted.of)


def _thing(wanted: Wanted) -> Selection:
    from chaingraph.network.part import Surroundings
    from chaingraph.views import nearness, proposing

    (one,), around = wanted.of, Surroundings(wanted.graph)
    near, more = around.near(one, wanted.depth, MOST), 0
    if near is None:
        near, more = around.nearest(one, wanted.depth, KEPT)
    near = near | proposing.near(wanted.graph, one, wanted.depth, KEPT)
    network = proposing.with_proposals(wanted.graph, around.network(near | around.chains))
    things, relations = around.whole
    shown = nearness.thing(network, one, wanted.depth)
    return replace(shown, whole=(things, relations + proposing.count(wanted.graph)), more=more)


def _mechanisms(wanted: Wanted) -> Selection:
    from chaingraph.views import nearness

    return nearness.mechanisms(wanted.network)


def _path(wanted: Wanted) -> Selection:
    from chaingraph.measures.seeking import seek
    from chaingraph.network.part import Surroundings
    from chaingraph.views import nearness

    (one, other), around = wanted.of, Surroundings(wanted.graph)
    ways = seek(around, one, other, count=wanted.count)
    network = around.network({one, other}.union(*ways))
    return replace(nearness.path(network, one, other, ways), whole=around.whole)


def _communities(wanted: Wanted) -> Selection:
    from chaingraph.views import grouping

    return grouping.communities(wanted.network)


def _document(wanted: Wanted) -> Selection:
    from chaingraph.graph import things
    from chaingraph.views import grouping
    from chaingraph.views.details import sections

    named = sections(wanted.graph, wanted.network)
    labels = things.Labels(wanted.graph)
    labels.learn(named)
    called = {section: {lang: labels.of(section, lang) or section for lang in LANGUAGES} for section in named}
    return grouping.document(wanted.network, named, called)


def _query(wanted: Wanted) -> Selection:
    from chaingraph.views import nearness

    return nearness.found(wanted.network, ends(wanted.graph.query(wanted.of[0])))


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
NEAR = ("thing", "path")  # views of what is near something
MOST_KNOWN = 1_500  # things of a graph of which a view of what is near something knows the rest as well
MOST = 3_000  # things near one that are asked for by name
KEPT = 250  # of more, those that are drawn: the best evidenced
CLASSES = {"CHAIN": "cg:Chain", "THING": "cg:Thing"}  # of what a view is of, where it is a thing


def select(graph: Graph, name: str, of: Sequence[str] = (), *, depth: int = 2, count: int = 5) -> Selection:
    """Return what a view in VIEWS shows; ``of`` are its arguments, names or a query, as VIEWS lists them.

    ``depth`` is how many steps from a thing, ``count`` how many paths are shown. Raises what Graph.find and Graph.query
    raise, SameThing, NoPath, NotAPicture, and NothingToShow where there is nothing.
    """
    wanted = [
        graph.find(one, CLASSES[kind]).value if kind in CLASSES else one
        for one, kind in zip(of, VIEWS[name].of, strict=True)
    ]
    if len(set(wanted)) < len(wanted):
        raise SameThing(start=of[0], end=of[1])
    asked = Wanted(graph, wanted, depth, count)
    found = VIEWS[name].select(asked)
    if name not in NEAR or found.whole[0] <= MOST_KNOWN:
        found = replace(found, known=_known(asked) if name == "thing" else asked.network)
    if name == "path" and len(found.network) < 3 and not found.network.number_of_edges():
        raise NoPath(start=of[0], end=of[1], nearest="")
    if not found.network:
        raise NothingToShow(name=name)
    return found


def _known(wanted: Wanted) -> nx.MultiDiGraph[str]:
    """Return the whole network with what a draft proposes between its things."""
    from chaingraph.views import proposing

    return proposing.with_proposals(wanted.graph, wanted.network)


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
