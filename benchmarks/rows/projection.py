"""The graph as a networkx graph."""

import time
from collections.abc import Callable
from typing import Any

from registry import Aim, Contestant, Row, Timed, function
from samples import Sample


def _store(sample: Sample) -> Any:
    import pyoxigraph as ox

    from chaingraph.graph.store import LocalStore
    from chaingraph.model.vocabulary import PREFIXES

    engine = ox.Store()
    engine.bulk_load(path=str(sample.known))
    return LocalStore(engine, PREFIXES)


def _timed(work: Callable[[], Any], count: Callable[[Any], int]) -> Timed:
    begun = time.perf_counter()
    made = work()
    return Timed({"": time.perf_counter() - begun}, count(made))


def to_networkx(sample: Sample) -> Timed:
    """Project to networkx, with labels, kinds and evidence."""
    from chaingraph.network.projection import project

    store = _store(sample)
    return _timed(lambda: project(store), lambda network: network.number_of_edges())


def to_networkx_from_folder(sample: Sample) -> Timed:
    """Project to networkx a store in a folder."""
    from chaingraph.graph.store.folder import open_folder
    from chaingraph.network.projection import project

    store = open_folder(sample.store)
    return _timed(lambda: project(store), lambda network: network.number_of_edges())


def rdflib_relations(sample: Sample) -> Timed:
    """Turn an rdflib graph of the same relations, and of nothing else, into a networkx graph."""
    import rdflib
    from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

    from chaingraph.network.projection import project

    graph = rdflib.Graph()
    for one, other, relation in project(_store(sample)).edges(keys=True):
        graph.add((rdflib.URIRef(one), rdflib.URIRef(relation), rdflib.URIRef(other)))
    return _timed(lambda: rdflib_to_networkx_multidigraph(graph), lambda network: network.number_of_edges())


def rdflib_whole(sample: Sample) -> Timed:
    """Turn into a networkx graph what rdflib has read of the graph."""
    import rdflib
    from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

    graph = rdflib.Graph()
    graph.parse(sample.turtle)
    return _timed(lambda: rdflib_to_networkx_multidigraph(graph), lambda network: network.number_of_edges())


RDFLIB = (
    Contestant("rdflib, relations alone", function(rdflib_relations), most=10**6),
    Contestant("rdflib, the whole graph", function(rdflib_whole), most=10**6, comparable=False),
)
ROWS = (
    Row(
        name="network",
        what="projection to networkx",
        at=10**6,
        needs=("known", "store", "turtle"),
        contestants=(
            Contestant("chaingraph", function(to_networkx)),
            Contestant("chaingraph, from a folder", function(to_networkx_from_folder)),
            *RDFLIB,
        ),
        aims=(Aim(("rdflib, the whole graph",), 0.4), Aim(("rdflib, the whole graph",), 0.5, memory=True)),
        note="`rdflib_to_networkx_multidigraph` turns everything in its graph into nodes and edges, literals included, without labels and evidence."
        " It gets a graph of the relations alone, or the graph as rdflib has read it; the aims refer to the latter."
        " The network has 10⁵ edges from 6·10⁵ statements on, and 164,800 at 10⁶. Memory: our store holds about three times as many statements (in their"
        " passages, in the default graph, and derived). In a folder they stay on disk: there we meet the aim of half the memory, but not those of time."
        " From a folder, processor time at 10⁶ is 11 s: the engine takes 2.5 of them to read the relations in their graphs, one to see that each stands in some,"
        " one for the things and their labels; rows become Python terms in the rest."
        " Processor time at 10⁶ in memory: 3.6 s, rdflib 9.2. Floor: of the 3.6 s, the engine takes 2.0 to find things, labels, relations and their sources, and to check that"
        " each stands in some passage; networkx takes 0.6 to add edges one by one; rdflib's edges carry no evidence.",
    ),
)
