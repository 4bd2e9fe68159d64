"""A graph with what reports on it are made from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from chaingraph.model.report import Table, sentence
from chaingraph.model.vocabulary import FOLLOWING, PARTS
from chaingraph.reports.telling import Tell, silently

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.graph.graph import Graph
    from chaingraph.measures.bridges import Bridge
    from chaingraph.reports.tasks import Task


class Asked:
    """A graph with what several reports on it need, each computed once and when it is first wanted."""

    def __init__(self, graph: Graph, tell: Tell = silently, most: int | None = None) -> None:
        self.graph = graph
        self.tell = tell
        self.most = most  # rows of a list of which a page shows no more; None for all
        self._parts: dict[str, nx.MultiDiGraph[str]] = {}

    @cached_property
    def network(self) -> nx.MultiDiGraph[str]:
        """The network of things."""
        from chaingraph.network.projection import project

        self.tell(sentence("Drawing the network"))
        return project(self.graph)

    def part(self, name: str) -> nx.MultiDiGraph[str]:
        """Return the network of a part of the text, one of ``vocabulary.PARTS``: the whole, where nothing is left out."""
        if name not in self._parts:
            from chaingraph.network.projection import project
            from chaingraph.network.without import without

            self.tell(sentence("Comparing with parts of the text"))
            follows = FOLLOWING.get(PARTS[name])
            nothing = follows and not self.graph.query(f"ASK {{ GRAPH <{follows}> {{ ?s ?p ?o }} }}")
            self._parts[name] = self.network if nothing else project(without(self.graph, PARTS[name]))
        return self._parts[name]

    @property
    def unplaced(self) -> nx.MultiDiGraph[str]:
        """The network without what is only placed under a heading."""
        return self.part("without_placement")

    @property
    def parts(self) -> Mapping[str, nx.MultiDiGraph[str]]:
        """The networks of all parts of the text, by their names."""
        return {name: self.part(name) for name in PARTS}

    @cached_property
    def bridges(self) -> list[Bridge]:
        """The bridges of all pairs of chains."""
        from chaingraph.measures.bridges import bridges

        network = self.network
        self.tell(sentence("Looking for bridges"))
        return bridges(network)

    @cached_property
    def gaps(self) -> Mapping[str, Table]:
        """The answers that list the gaps."""
        from chaingraph.reports import gaps

        return gaps.listing(self.graph)

    @cached_property
    def tasks(self) -> Mapping[str, Task]:
        """The tasks and targets, by their IRIs."""
        from chaingraph.reports import tasks

        return tasks.tasks(self.graph)
