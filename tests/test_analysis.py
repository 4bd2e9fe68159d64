"""The measures: worked examples, a network of ten things measured by hand, and the first document."""

import math
import os
import subprocess
import sys
from itertools import pairwise

import networkx as nx
import pytest
from networkx.algorithms.connectivity import minimum_st_node_cut

from chaingraph import Graph
from chaingraph.measures import bridges, paths, robustness, structure
from chaingraph.model.vocabulary import CG, CHAINS, ID
from chaingraph.network.projection import CHAIN, SERVES, project, simple
from chaingraph.network.without import without

Network = nx.MultiDiGraph


def local(iris: object) -> object:
    """Return IRIs by the last parts of their names."""
    return iris.rpartition("/")[2] if isinstance(iris, str) else tuple(map(local, iris))  # type: ignore[arg-type]


def made(serving: dict[str, str], related: list[tuple[str, str]], chains: str = "AB") -> Network:
    """Return a network: each thing with the chains it serves, and relations between things."""
    network = nx.MultiDiGraph()
    said = {"basis": "stated", "passages": ("p",), "interpretations": ()}
    for chain in chains:
        network.add_node(chain, kind=CHAIN, chains=())
    for thing, served in serving.items():
        network.add_node(thing, kind=CG + "Action", chains=tuple(served))
        for chain in served:
            network.add_edge(thing, chain, SERVES, relation=SERVES, **said)
    for one, other in related:
        network.add_edge(one, other, CG + "partOf", relation=CG + "partOf", **said)
    return network


@pytest.fixture(scope="module")
def ten(yunzhou: Graph) -> Network:
    return project(yunzhou)


@pytest.fixture(scope="module")
def reply(zibo: Graph) -> Network:
    return project(zibo)


# ---------------------------------------------------------------- ten things of an invented city, by hand


def test_bridges_of_the_ten(ten: Network) -> None:
    found = {}
    for bridge in bridges.bridges(ten):
        found.setdefault(local(bridge.pair), []).append((local(bridge.thing), bridge.reach))
    direct, step = "direct", "over one step"
    assert found == {
        ("industry", "innovation"): [("map", direct), ("plan", direct)],
        ("industry", "capital"): [("bank", direct), ("plan", direct)],
        ("industry", "talent"): [("fair", direct), ("plan", direct)],
        ("innovation", "capital"): [("plan", direct), ("firm", step)],
        ("innovation", "talent"): [("plan", direct), ("lab", step), ("school", step)],
        ("capital", "talent"): [("plan", direct)],
    }


def test_a_bridge_over_one_step_says_over_what_and_where_it_stands(ten: Network) -> None:
    firm = next(bridge for bridge in bridges.bridges(ten) if local(bridge.thing) == "firm")
    assert (local(firm.to_first), local(firm.to_second)) == (("lab",), ("fund",))
    assert (local(firm.passages), firm.interpretations) == (("1.s2", "1.s3"), ())
    lab = next(bridge for bridge in bridges.bridges(ten) if local(bridge.thing) == "lab")
    assert (lab.to_first, local(lab.to_second), local(lab.interpretations)) == ((), ("school",), ("neighbours",))


def test_strength_of_the_ten(ten: Network) -> None:
    # conductance: 1/2 for what serves two chains, 1/4 for the plan, which serves four. Resistance, by hand: between industry
    # and another, 0.75 beside 1.5 in a row with 0.5; between two others, 0.25 beside 0.375 and 0.125
    near, far = (0.4, 2 / math.sqrt(12), 0.75, 1 / 1.125), (0.2, 1 / 3, 0.25, 1 / 0.75)
    expected = {
        ("industry", "innovation"): (1, 2, 0, 0, 2, *near),
        ("industry", "capital"): (1, 2, 0, 1, 2, *near),
        ("industry", "talent"): (3, 2, 0, 0, 1, *near),
        ("innovation", "talent"): (4, 1, 2, 0, 1, *far),
        ("innovation", "capital"): (5, 1, 1, 0, 1, *far),
        ("capital", "talent"): (6, 1, 0, 0, 1, *far),
    }
    measured = bridges.strengths(ten)
    assert [local(one.pair) for one in measured] == list(expected)
    for one in measured:
        numbers = (
            one.rank, one.direct, one.step, one.links, one.passages, one.jaccard, one.cosine, one.conductance, one.resistance
        )  # fmt: skip
        assert numbers == pytest.approx(expected[local(one.pair)])  # type: ignore[index]


def test_what_cuts_the_ten(ten: Network) -> None:
    found = {local(cut.pair): local(cut.things) for cut in robustness.cuts(ten, bridges.bridges(ten))}
    assert found["industry", "innovation"] == ("map", "plan")
    assert found["industry", "capital"] == ("bank", "plan")
    # one way more leads from capital over fund, firm, lab and school to talent; school is the last on it
    assert found["capital", "talent"] == ("plan", "school")
    assert found["innovation", "capital"] == ("lab", "plan")


def test_what_the_ten_lose(ten: Network) -> None:
    lost = [
        (local(loss.thing), local(loss.pair), loss.lost, loss.bridges)
        for loss in robustness.losses(bridges.bridges(ten))
    ]
    assert lost[0] == ("plan", ("capital", "talent"), 1, 1)
    assert lost[1:3] == [
        ("lab", ("innovation", "talent"), 2, 3),
        ("school", ("innovation", "talent"), 2, 3),
    ]
    assert lost[-1] == ("plan", ("innovation", "talent"), 1, 3)


def test_on_what_others_of_the_ten_hang(ten: Network) -> None:
    assert [(local(point.thing), point.cut_off) for point in robustness.cut_points(ten)] == [("school", 1)]


def test_communities_of_the_ten(ten: Network) -> None:
    found = structure.communities(ten)
    assert local(found.groups) == (("firm", "fund", "lab"), ("class", "school"))
    assert local(found.alone) == ("bank", "fair", "map", "office", "plan")
    assert found.modularity == pytest.approx(3 / 4 - (5**2 + 3**2) / 8**2)


def test_what_lies_between_the_chains_of_the_ten(ten: Network) -> None:
    # three ways: lab to fund over firm, lab to school, fund to school over firm and lab
    found = structure.between(ten)
    assert [(local(thing), share) for thing, share in found.shares] == [
        ("firm", pytest.approx(2 / 3)), ("lab", pytest.approx(1 / 3)),
    ]  # fmt: skip
    assert found.sampled is None


def test_how_each_chain_of_the_ten_is_joined(ten: Network) -> None:
    found = {local(one.chain): (one.serving, one.shared, local(one.weakest)) for one in structure.joined(ten)}
    assert list(found)[-1] == "industry" and found["industry"][:2] == (4, 4)
    assert found["capital"] == (3, 2, ("innovation", "talent"))
    assert structure.joined(ten)[0].resistance == pytest.approx((8 / 9 + 4 / 3 + 4 / 3) / 3)


def test_ways_of_the_ten(ten: Network) -> None:
    fund, school = ID + "yunzhou/fund", ID + "yunzhou/school"
    found = [local(path) for path in paths.paths(ten, fund, school, count=2)]
    assert found == [("fund", "firm", "lab", "school"), ("fund", "capital", "plan", "talent", "school")]
    groups = {CG + "Group", CG + "Platform"}
    assert [local(path) for path in paths.paths(ten, fund, school, groups, 3)] == [("fund", "firm", "lab", "school")]
    assert paths.paths(ten, fund, school, {CG + "Policy"}) == []


def test_a_stated_way_goes_before_an_interpreted_one_of_equal_length() -> None:
    network = made({}, [("a", "m"), ("m", "z"), ("a", "b"), ("b", "z")], "")
    network.edges["a", "b", CG + "partOf"]["basis"] = "interpreted"
    assert paths.paths(network, "a", "z", count=2) == [["a", "m", "z"], ["a", "b", "z"]]


# ---------------------------------------------------------------- the first document


def test_the_pairs_of_the_first_document(reply: Network) -> None:
    found = {
        local(one.pair): (one.rank, one.direct, one.step, one.links, one.passages) for one in bridges.strengths(reply)
    }
    assert found == {
        ("industry", "talent"): (1, 42, 3, 1, 7),
        ("industry", "innovation"): (2, 31, 2, 3, 8),
        ("industry", "capital"): (3, 26, 3, 1, 8),
        ("innovation", "talent"): (4, 7, 6, 0, 6),
        ("innovation", "capital"): (5, 5, 2, 0, 4),
        ("capital", "talent"): (6, 4, 6, 0, 4),
    }


def test_capital_and_talent_meet_only_in_what_serves_all_four(reply: Network) -> None:
    pair = (CHAINS[2], CHAINS[3])
    direct = {local(one.thing) for one in bridges.bridges(reply) if one.pair == pair and one.reach == bridges.DIRECT}
    assert direct == {"six-ones", "four-chain-integration", "four-chains-action", "chain-linking-programme"}
    steps = {
        reply.nodes[one.thing]["label_zh"]
        for one in bridges.bridges(reply)
        if one.pair == pair and one.reach == bridges.STEP
    }
    assert steps == {"党的二十大报告", "产（产学研）", "学", "研", "融链固链活动", "协调增强要素资源供给"}


def test_without_placement_the_first_document_joins_industry_with_each_and_the_others_hardly(zibo: Graph) -> None:
    found = {local(one.pair): one.direct for one in bridges.strengths(project(without(zibo, "placed")))}
    assert found == {
        ("industry", "innovation"): 10, ("industry", "talent"): 8, ("industry", "capital"): 8,
        ("innovation", "capital"): 5, ("innovation", "talent"): 4, ("capital", "talent"): 4,
    }  # fmt: skip


def test_without_interpretations_only_the_weakest_pairs_change_places(zibo: Graph) -> None:
    found = [(local(one.pair), one.rank) for one in bridges.strengths(project(without(zibo, "interpreted")))]
    assert found == [
        (("industry", "talent"), 1), (("industry", "innovation"), 2), (("industry", "capital"), 3),
        (("innovation", "talent"), 4), (("capital", "talent"), 5), (("innovation", "capital"), 6),
    ]  # fmt: skip


def test_the_capital_chain_is_joined_worst(reply: Network) -> None:
    first = structure.joined(reply)[0]
    assert (local(first.chain), first.serving, first.shared) == ("capital", 38, 26)
    assert local(first.weakest) == ("talent",)


def test_sparql_counts_the_same_bridges(reply: Network, zibo: Graph) -> None:
    asked = {(row.chain.value, row.other.value): int(row.bridges.value) for row in zibo.ask("pairs")}
    assert len(asked) == 6  # each pair once
    for one in bridges.strengths(reply):
        assert asked[min(one.pair, one.pair[::-1])] == one.direct


# ---------------------------------------------------------------- what may come


@pytest.mark.parametrize("chains", ["", "A"])
def test_with_less_than_two_chains_there_is_nothing_to_compare(chains: str) -> None:
    network = made({"x": chains, "y": ""}, [("x", "y")], chains)
    found = bridges.bridges(network)
    assert (found, bridges.strengths(network), robustness.cuts(network, found), structure.joined(network)) == ([],) * 4
    assert structure.between(network).shares == ()


def test_a_network_without_relations() -> None:
    network = made({"x": "", "y": ""}, [])
    strength = bridges.strengths(network)[0]
    assert (strength.rank, strength.direct, strength.jaccard, strength.cosine) == (1, 0, None, None)
    assert math.isinf(strength.resistance)
    assert robustness.cuts(network, [])[0].things == ()
    assert structure.communities(network) == structure.Communities((), ("x", "y"), None)
    assert paths.paths(network, "x", "y") == []


def test_a_network_in_two_parts() -> None:
    network = made({"x": "A", "y": "B"}, [])
    strength = bridges.strengths(network)[0]
    assert strength.direct == 0 and strength.jaccard == 0.0 and math.isinf(strength.resistance)
    assert paths.paths(network, "x", "y") == []


def test_a_cycle_and_a_relation_to_itself_change_nothing() -> None:
    plain = made({"x": "AB", "y": "A", "z": ""}, [("x", "y"), ("y", "z")])
    turned = made({"x": "AB", "y": "A", "z": ""}, [("x", "y"), ("y", "z"), ("y", "x"), ("z", "y"), ("x", "x")])
    assert bridges.strengths(plain) == bridges.strengths(turned)
    assert robustness.cut_points(plain) == robustness.cut_points(turned)
    assert paths.paths(turned, "x", "z") == [["x", "y", "z"]]


def test_a_chain_beyond_the_four_is_compared_too() -> None:
    assert bridges.pairs(made({"x": "AC"}, [], "ABC")) == [("A", "B"), ("A", "C"), ("B", "C")]


def test_a_large_network_is_sampled_and_says_so() -> None:
    size = structure.EXACT + 100
    serving = {f"t{number:05}": "A" if number % 2 else "B" for number in range(size)}
    things = list(serving)
    network = made(serving, list(pairwise(things)))
    found = structure.between(network)
    assert found.sampled == structure.PIVOTS
    assert 0 < found.shares[0][1] <= 1


def test_too_large_a_network_gets_a_lower_bound_of_its_cut() -> None:
    serving = {f"t{number:05}": "AB" if number < 3 else "" for number in range(robustness.EXACT + 1)}
    network = made(serving, [])
    cut = robustness.cuts(network, bridges.bridges(network))[0]
    assert (cut.exact, cut.things) == (False, ("t00000", "t00001", "t00002"))


def test_drawn_networks_are_cut_and_passed_as_networkx_has_it_for_the_whole() -> None:
    for seed in range(60):
        drawn = nx.gnm_random_graph(16, 22, seed=seed)
        serving = {f"t{node:02}": "A" if node < 5 else "B" if node > 12 else "" for node in drawn}
        network = made(serving, [(f"t{one:02}", f"t{other:02}") for one, other in drawn.edges])
        things = simple(network, "AB")
        smallest = tuple(sorted(minimum_st_node_cut(simple(network), "A", "B")))
        ends = [[thing for thing in serving if serving[thing] == chain] for chain in "AB"]
        passing = nx.betweenness_centrality_subset(things, *ends)
        joined = sum(nx.has_path(things, one, other) for one in ends[0] for other in ends[1])
        assert robustness.cuts(network, [])[0].things == smallest
        shares = {thing: round(2 * count / joined, 6) for thing, count in passing.items() if count}
        assert {thing: round(share, 6) for thing, share in structure.between(network).shares} == shares


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["coupling", "robustness", "communities"])
def test_the_same_graph_gives_the_same_report_byte_for_byte(kind: str) -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "chaingraph", "report", kind, "--format", "html"],
            capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}, timeout=60,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(outputs) == 1 and b"</html>" in outputs.pop()
