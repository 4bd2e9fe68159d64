"""The graph as a network: as arrays, and as a networkx graph."""

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


def to_arrays(sample: Sample) -> Timed:
    """Project to arrays."""
    from chaingraph.arrays import project_arrays

    store = _store(sample)
    return _timed(lambda: project_arrays(store), lambda arrays: len(arrays.subjects))


def to_networkx(sample: Sample) -> Timed:
    """Project to networkx, with labels, kinds and evidence."""
    from chaingraph.network.projection import project

    store = _store(sample)
    return _timed(lambda: project(store), lambda network: network.number_of_edges())


def to_arrays_from_folder(sample: Sample) -> Timed:
    """Project to arrays a store in a folder."""
    from chaingraph.arrays import project_arrays

    from chaingraph.graph.store.folder import open_folder

    store = open_folder(sample.store)
    return _timed(lambda: project_arrays(store), lambda arrays: len(arrays.subjects))


def to_networkx_from_folder(sample: Sample) -> Timed:
    """Project to networkx a store in a folder."""
    from chaingraph.graph.store.folder import open_folder
    from chaingraph.network.projection import project

    store = open_folder(sample.store)
    return _timed(lambda: project(store), lambda network: network.number_of_edges())


def rdflib_relations(sample: Sample) -> Timed:
    """Turn into a networkx graph an rdflib graph of the same relations, and of nothing else."""
    import rdflib
    from chaingraph.arrays import project_arrays
    from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

    arrays = project_arrays(_store(sample))
    names = [rdflib.URIRef(thing) for thing in arrays.things]
    relations = [rdflib.URIRef(relation) for relation in arrays.relations]
    graph = rdflib.Graph()
    for edge in zip(arrays.subjects.tolist(), arrays.kinds.tolist(), arrays.objects.tolist(), strict=True):
        graph.add((names[edge[0]], relations[edge[1]], names[edge[2]]))
    del arrays
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
NOTE = (
    "`rdflib_to_networkx_multidigraph` makes of whatever it is given nodes and edges, literals too, without labels and evidence."
    " It is given a graph with the relations and nothing else, or the graph as rdflib has read it, for which the aims are."
    " The network has 10⁵ edges from 6·10⁵ statements on: 164,800 at 10⁶. Memory: our store holds about three times as many statements (in their"
    " passages, in the default graph, and derived); in a folder they stay on the disk: there the aim of"
    " half the memory is met, and those of time are not. Processor time at 10⁶: 0.6 s to arrays, 3.6 to networkx, 9.2 by rdflib."
)
ROWS = (
    Row(
        name="arrays",
        what="projection to arrays",
        at=10**6,
        needs=("known", "store", "turtle"),
        contestants=(
            Contestant("chaingraph", function(to_arrays)),
            Contestant("chaingraph, from a folder", function(to_arrays_from_folder)),
            *RDFLIB,
        ),
        aims=(Aim(("rdflib, the whole graph",), 0.1), Aim(("rdflib, the whole graph",), 0.5, memory=True)),
        note=NOTE,
    ),
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
        note=NOTE
        + " Floor of the time: of 3.6 s the engine takes 2.0 to find things, labels, relations and their sources, and that each"
        " stands in some passage; networkx takes 0.6 to add edges one by one; rdflib's edges have no evidence.",
    ),
)
