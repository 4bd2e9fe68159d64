"""The network as arrays: the same edges as the network of names, by number."""

import networkx as nx

from chaingraph import Store, open_store
from chaingraph.arrays import project_arrays
from chaingraph.network import project, simple
from chaingraph.store import load
from chaingraph.vocabulary import CG, ID


def test_the_edges_are_those_of_the_network(zibo: Store) -> None:
    network, arrays = project(zibo), project_arrays(zibo)
    found = {
        (arrays.things[one], arrays.things[other], arrays.relations[kind])
        for one, kind, other in zip(arrays.subjects, arrays.kinds, arrays.objects, strict=True)
    }
    assert arrays.things == tuple(network) and len(arrays.subjects) == len(found) == 460
    assert found == set(network.edges(keys=True))


def test_a_thing_that_cooperates_does_so_once(yunzhou: Store) -> None:
    arrays = project_arrays(yunzhou)
    firm, lab = (arrays.things.index(f"{ID}yunzhou/{name}") for name in ("firm", "lab"))
    kind = arrays.relations.index(CG + "cooperatesWith")
    edges = list(zip(arrays.subjects, arrays.kinds, arrays.objects, strict=True))
    assert ((firm, kind, lab) in edges) + ((lab, kind, firm) in edges) == 1


def test_the_matrix_counts_relations_in_either_direction(yunzhou: Store) -> None:
    matrix = project_arrays(yunzhou).adjacency().toarray()
    network = project(yunzhou)
    expected = nx.to_numpy_array(simple(network), nodelist=list(network), weight="weight")
    loop = list(network).index(ID + "yunzhou/firm")
    assert matrix[loop, loop] == 2  # part of itself, seen from both ends
    matrix[loop, loop] = 0
    assert (matrix == expected).all()


def test_where_there_is_nothing_the_arrays_are_empty() -> None:
    arrays = project_arrays(load([]))
    assert (arrays.things, arrays.relations, len(arrays.subjects)) == ((), (), 0)
    assert len(project_arrays(open_store(default=False)).things) == 4  # the four chains
