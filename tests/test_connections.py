"""Reports on how the chains connect: every number can be recomputed, every path leads to its passages."""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from chaingraph import Graph, open_graph
from chaingraph.base.messages import chinese
from chaingraph.model.vocabulary import CG
from chaingraph.network.part import Surroundings
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.wording import said
from chaingraph.reports import kinds, paths
from tests.conftest import Run
from tests.words import column, printed, report

Row = Mapping[str, Any]


def tables(graph: Graph, kind: str) -> list[list[Row]]:
    """Return the rows of the tables of a report, as JSON has them."""
    return [table["rows"] for table in json.loads(printed(graph, kind, format="json"))["tables"]]


def pair(row: Row) -> tuple[str, ...]:
    return tuple(chain["iri"] for chain in row["pair"])


def test_every_number_of_coupling_follows_from_bridges(zibo: Graph) -> None:
    matrix, pairs, _, joined = tables(zibo, "coupling")
    _, bridges, serving, between = tables(zibo, "bridges")
    things = {row["chain"]["iri"]: row["things"] for row in serving}
    conductance = {}
    for row in pairs:
        own = [bridge for bridge in bridges if pair(bridge) == pair(row)]
        direct = [bridge for bridge in own if bridge["bridge"] == "direct"]
        one, other = (things[chain] for chain in pair(row))
        assert row["bridges"] == len(direct)
        assert row["over_one_step"] == len(own) - len(direct)
        assert row["passages"] == len({passage["iri"] for bridge in direct for passage in bridge["passages"]})
        assert row["direct_relations"] == sum(
            {link["chain"]["iri"], link["other"]["iri"]} == set(pair(row)) for link in between
        )
        assert row["jaccard"] == round(len(direct) / (one + other - len(direct)), 3)
        assert row["cosine"] == round(len(direct) / math.sqrt(one * other), 3)
        conductance[pair(row)] = sum(1 / bridge["chains_served"] for bridge in direct)
        assert row["conductance"] == round(conductance[pair(row)], 3)
    for row in pairs:
        assert row["resistance"] == round(resistance(conductance, *pair(row)), 3)
    for row in joined:
        chain = row["chain"]["iri"]
        shared = {b["thing"]["iri"] for b in bridges if b["bridge"] == "direct" and chain in pair(b)}
        assert (row["things"], row["shared_things"]) == (things[chain], len(shared))
    assert [row["talent"] for row in matrix] == [42, 7, 4, "·"]


def resistance(conductance: Mapping[tuple[str, ...], float], start: str, end: str) -> float:
    """Return the resistance distance by solving Kirchhoff's equations: one ampere in at ``start``, out at ``end``."""
    import numpy as np

    chains = sorted({chain for pair in conductance for chain in pair})
    laplacian = np.zeros((len(chains), len(chains)))
    for (one, other), value in conductance.items():
        i, j = chains.index(one), chains.index(other)
        laplacian[[i, j], [i, j]] += value
        laplacian[[i, j], [j, i]] -= value
    current = np.array([(chain == start) - (chain == end) for chain in chains], dtype=float)
    potential = np.linalg.lstsq(laplacian, current, rcond=None)[0]
    return float(potential[chains.index(start)] - potential[chains.index(end)])


def test_the_weakest_pair_is_named_with_its_ranks(zibo: Graph) -> None:
    shown = printed(zibo, "coupling", "zh")
    assert (
        "最弱：资金链—人才链（4 座桥，依据 4 句；在 6 对中排名第 6，不计所在章节时排名第 5，去掉解读后排名第 5）。"
        in shown
    )


def test_the_ranking_that_changes_is_said(zibo: Graph) -> None:
    notes = report(zibo, "coupling").tables[2].notes
    assert (
        "Without interpretations, the rank changes of: capital chain—talent chain; innovation chain—capital chain."
        in notes
    )


def test_every_bridge_leads_to_its_evidence(zibo: Graph) -> None:
    bridges = tables(zibo, "bridges")[1]
    assert len(bridges) == 115 + 22
    assert [row["thing"]["label"] for row in bridges if not row["passages"] and not row["interpretations"]] == []


def test_what_a_pair_would_lose(zibo: Graph) -> None:
    cuts, losses, between, _ = tables(zibo, "robustness")
    assert [row["node_connectivity"] for row in cuts] == [32, 28, 44, 8, 11, 9]
    worst = [row for row in losses if row["share_in_percent"] == losses[0]["share_in_percent"]]
    assert {(pair(row)[0].rpartition("/")[2], pair(row)[1].rpartition("/")[2]) for row in worst} == {
        ("capital", "talent")
    }
    assert (worst[0]["lost_bridges"], worst[0]["of_bridges"], worst[0]["share_in_percent"]) == (3, 10, 30.0)
    assert (between[0]["thing"]["label"], between[0]["share_in_percent"]) == ("Zibo", 70.5)


def test_communities_say_their_quality_and_who_stands_alone(zibo: Graph) -> None:
    (table,) = report(zibo, "communities").tables
    assert table.notes == (
        "Modularity 0.864 (Louvain, fixed seed; the chains themselves left out).",
        "12 things have no relation but to chains and belong to no group.",
    )
    sizes = column(table, "size")
    assert sum(size for size in sizes if isinstance(size, int)) + 12 == 284 - 4


def test_gaps_are_counted_and_listed(zibo: Graph) -> None:
    summary, *lists = tables(zibo, "gaps")
    assert {row["gap"]: row["count"] for row in summary}["mechanisms with nothing under them"] == 4
    assert [len(rows) for rows in lists] == [6, 4, 31, 5, 53, 7]


@pytest.mark.parametrize("kind", [*kinds.asked()])
def test_every_heading_and_note_is_chinese_in_chinese(zibo: Graph, kind: str) -> None:
    for table in report(zibo, kind, "zh").tables:
        words = [table.title, *table.headings, *table.notes]
        assert [text for text in words if text.isascii() and text != "Jaccard"] == []


def test_a_graph_with_nothing_in_it_reports_nothing(run: Run, tmp_path: Any) -> None:
    (tmp_path / "empty.ttl").write_text("<https://y.example/a> a <https://y.example/B> .", "utf-8")
    for kind in kinds.asked():
        result = run("--no-default", "--data", "empty.ttl", "report", kind)
        assert result.returncode == 0, result.stderr


def test_chains_may_be_missing(tmp_path: Any) -> None:
    from chaingraph.graph.store import load

    data = tmp_path / "x.ttl"
    data.write_text("<https://y.example/a> a <https://y.example/B> .", "utf-8")
    assert "fewer than two chains" in report(Graph(load([data])), "coupling").tables[1].notes[0]


# ---------------------------------------------------------------- paths


def test_a_way_in_one_line_and_step_by_step(run: Run) -> None:
    printed = run("--lang", "zh", "path", "金融辅导队", "科技副总").stdout
    assert "金融辅导队 —服务于→ 产业链 ←服务于— 科技副总   2 步" in printed
    rows = json.loads(run("path", "金融辅导队", "科技副总", "--format", "json").stdout)["tables"][0]["rows"]
    assert [(row["step"], row["basis"], row["passages"][0]["label"]) for row in rows] == [
        (1, "placed", "§1.2 heading"), (2, "placed", "§1.3 heading"),
    ]  # fmt: skip


def test_several_ways_the_shortest_first(run: Run) -> None:
    found = json.loads(run("path", "金融辅导队", "科技副总", "-k", "5", "--format", "json").stdout)["tables"]
    lengths = [max(row["step"] for row in table["rows"]) for table in found]
    assert len(found) == 5 and lengths == sorted(lengths) and lengths[0] == 2


def test_a_way_past_things_of_some_kinds_only(run: Run) -> None:
    table = json.loads(run("path", "金融辅导队", "六个一", "--through", "mechanism", "--format", "json").stdout)[
        "tables"
    ][0]
    assert table["title"] == (
        "financial guidance teams ←is carried out by— Financial Guidance + Industry Chain service mechanism —implements→"
        " finance mechanism (Six Ones) —is part of→ Six Ones   steps: 3"
    )


TOLD = [  # what is stated of a scheme and an office, and the relations of the way between them, with their basis
    (":plan cg:supportedBy :office", [("supportedBy", "stated")]), (":plan cg:ledBy :office", [("ledBy", "stated")]), (":office cg:supports :plan", [("supportedBy", "stated")]),
    (":plan cg:carriedOutBy :office", [("carriedOutBy", "stated")]), (":plan cg:supportedBy :office ; cg:carriedOutBy :office", [("carriedOutBy", "stated"), ("supportedBy", "stated")]),
    (":plan cg:supportedBy :office ; cg:ledBy :office", [("ledBy", "stated"), ("supportedBy", "stated")]),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "told"), TOLD)
def test_what_only_follows_from_a_relation_that_says_more_is_not_listed_beside_it(
    tmp_path: Path, stated: str, told: list[tuple[str, str]]
) -> None:
    text = (
        f"@prefix cg: <{CG}> . @prefix : <http://y.example/> . :d a cg:Document . :s a cg:Section ; cg:inDocument :d . "
        f":p a cg:Passage ; cg:inSection :s . :p {{ :plan a cg:Programme . :office a cg:Institution . {stated} . }}"
    )
    (tmp_path / "x.trig").write_text(text, "utf-8")
    around = Surroundings(open_graph(data=[tmp_path / "x.trig"], default=False))
    found = paths.report(around, "http://y.example/plan", "http://y.example/office")
    assert found
    names, table = found.tables[0].names, found.tables[0]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    assert [(row["relation"].removeprefix(CG), row["basis"]) for row in rows] == told


def test_where_there_is_no_way_it_says_what_is_nearest(run: Run) -> None:
    result = run("--lang", "zh", "path", "金融辅导队", "科技副总", "--through", "政策")
    assert (result.returncode, result.stdout) == (1, "")
    assert "没有路径" in result.stderr and "金融辅导队 —服务于→ 产业链" in result.stderr


def test_things_in_two_parts_are_told_with_their_neighbours(yunzhou: Graph) -> None:
    around = Surroundings(yunzhou)
    office, school = "https://w3id.org/chaingraph/id/yunzhou/office", "https://w3id.org/chaingraph/id/yunzhou/school"
    assert paths.report(around, office, school) is None
    assert said(paths.nearest(around, office, school), GraphNames(yunzhou), "en") == (
        "Yunzhou chain office has no relation at all. Next to Yunzhou college: talent chain, Yunzhou training class,"
        " Yunzhou laboratory."
    )


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (("链长", "链长"), 2, "the same thing"),
    (("链长", "chain chief"), 2, "the same thing"),
    (("链长", "链短"), 2, "Did you mean 链长"),
    (("链长", "科技副总", "--through", "弄堂"), 2, "Nothing is called “弄堂”"),
    (("链长", "科技副总", "-k", "0"), 2, "0"),
])  # fmt: skip
def test_mistakes_are_named(run: Run, arguments: tuple[str, ...], code: int, words: str) -> None:
    result = run("path", *arguments)
    assert (result.returncode, result.stdout) == (code, "")
    assert words in result.stderr and "Traceback" not in result.stderr


def test_the_catalogue_knows_every_measure() -> None:
    from chaingraph.reports.coupling import MEASURES

    assert [measure for measure in MEASURES if measure not in chinese()] == []
