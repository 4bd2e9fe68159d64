"""networkx in parts, and walks on a network: nobody notices what is not loaded, but by the time it takes."""

import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from chaingraph.network import walking
from chaingraph.views.selection import composed

TOLD = """
import json, sys
from chaingraph.network.later import import_in_parts
if {parts}: import_in_parts()
import networkx
{asked}
names = sys.argv[1:] or [name for name in dir(networkx) if not name.startswith("__")]
found = {{name: getattr(networkx, name) for name in names}}
print(json.dumps({{name: [type(one).__name__, getattr(one, "__module__", ""), getattr(one, "__name__", "")] for name, one in found.items()}}))
"""


def told(code: str, *arguments: str) -> object:
    """Return what a new process prints as JSON."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def whole() -> object:
    """What each public name of networkx means where all of it is imported."""
    return told(TOLD.format(parts=False, asked=""))


ASKED_FIRST = [
    "",
    "networkx.pagerank",
    "networkx.empty_graph",
    "networkx.drawing",
    "import networkx.readwrite.gexf",
    "from networkx.algorithms.connectivity import minimum_st_node_cut",
    "from networkx.linalg import *",
    # while a part is being imported, somebody asks for what two parts have
    "import builtins\nreal = builtins.__import__\n"
    "builtins.__import__ = lambda *names, **more: (getattr(networkx, 'community', 0), real(*names, **more))[1]\n"
    "networkx.pagerank\nbuiltins.__import__ = real",
]


@pytest.mark.parametrize("asked", ASKED_FIRST)
def test_each_name_means_the_same_whatever_is_asked_for_first(whole: dict[str, object], asked: str) -> None:
    assert len(whole) > 900
    assert told(TOLD.format(parts=True, asked=asked), *whole) == whole


def test_what_networkx_does_not_have_is_missed_in_its_own_words() -> None:
    code = "import json\nfrom chaingraph.network.later import import_in_parts\nimport_in_parts()\nimport networkx\ntry:\n    networkx.pagerang\nexcept AttributeError as error:\n    print(json.dumps(str(error)))"
    assert told(code) == "module 'networkx' has no attribute 'pagerang'"


COMMANDS = {
    ("report", "coupling"): False,
    ("view", "thing", "科技副总", "-o", "{page}"): False,
    ("view", "query", "SELECT ?a ?b { ?a cg:carriedOutBy ?b }", "-o", "{page}"): False,
    ("report", "robustness"): True,
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_loads_the_algorithms_that_it_uses(command: tuple[str, ...], tmp_path: Path) -> None:
    code = "import json, os, sys\nfrom chaingraph.__main__ import main\nsys.stdout = open(os.devnull, 'w')\ntry:\n    main()\nexcept SystemExit as end:\n    print(json.dumps([end.code, 'networkx.classes' in sys.modules, 'networkx.algorithms' in sys.modules]), file=sys.__stdout__)"
    arguments = [argument.replace("{page}", str(tmp_path / "page.html")) for argument in command]
    assert told(code, *arguments) == [0, True, COMMANDS[command]]


def test_commands_are_listed_without_what_reads_a_text() -> None:
    code = "import importlib, json, sys\nfrom chaingraph.cli.root import COMMANDS\nfor name in COMMANDS: importlib.import_module(f'chaingraph.cli.{name}')\nprint(json.dumps('chaingraph.text.quantities' in sys.modules))"
    assert told(code) is False


def test_what_two_networks_have_together_is_what_networkx_says() -> None:
    one: nx.MultiDiGraph[str] = nx.MultiDiGraph(places={"p": 1})
    one.add_edge("a", "b", "r", basis="stated")
    one.add_edge("b", "c", "s", basis="placed")
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_node("b", kind="k")
    other.add_edge("b", "c", "s", basis="stated")
    other.add_edge("b", "d", "r", basis="derived")
    known, found = nx.compose(one, other), composed(one, other)
    assert list(found.nodes(data=True)) == list(known.nodes(data=True))
    assert list(found.edges(keys=True, data=True)) == list(known.edges(keys=True, data=True))
    assert found.graph == known.graph and one.edges["b", "c", "s"] == {"basis": "placed"}


@pytest.mark.parametrize("seed", range(20))
def test_walks_are_those_of_networkx(seed: int) -> None:
    graph = nx.relabel_nodes(nx.gnm_random_graph(20, 5 + seed, seed=seed), str)
    for node in graph:
        for most in (0, 1, 2, 30):
            assert walking.distances(graph, node, most) == nx.single_source_shortest_path_length(graph, node, most)
        assert list(walking.descent(graph, node)) == list(nx.dfs_preorder_nodes(graph, node))
    assert [set(part) for part in walking.connected(graph)] == list(nx.connected_components(graph))
