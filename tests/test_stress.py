"""Places whose distances follow those in a network."""

import math

import networkx as nx
import pytest

from chaingraph.views.stress import drawn


def test_a_way_is_a_line_with_equal_steps() -> None:
    places = drawn(nx.path_graph(["a", "b", "c"], create_using=nx.Graph))
    steps = [math.dist(places[one], places[other]) for one, other in (("a", "b"), ("b", "c"))]
    assert steps[0] == pytest.approx(steps[1], abs=0.01)


def test_what_hangs_on_one_thing_stands_around_it() -> None:
    places = drawn(nx.Graph([("hub", name) for name in "abcdef"]))
    away = [math.dist(places["hub"], places[name]) for name in "abcdef"]
    assert max(away) < 1.3 * min(away)
    assert all(math.dist(places[one], places[other]) > 0.3 for one, other in ("ab", "bc", "cd", "de", "ef", "fa"))


@pytest.mark.parametrize(("count", "expected"), [(1, [(0.5, 0.5)]), (2, [(0.0, 0.5), (1.0, 0.5)])])
def test_one_thing_stands_in_the_middle_and_two_on_its_sides(count: int, expected: list[tuple[float, float]]) -> None:
    assert list(drawn(nx.path_graph(count)).values()) == expected
