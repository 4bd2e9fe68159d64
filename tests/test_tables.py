"""Tables hold what the network holds, each thing and relation once, and are written whole or not at all."""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import networkx as nx
import pytest

from chaingraph import Graph, open_graph, project
from chaingraph.graph.store.local import LocalStore
from chaingraph.measures import parquet
from chaingraph.measures.counted.duck import duck
from chaingraph.measures.errors import DamagedTables, MissingTables, NoTables
from chaingraph.model.vocabulary import CG, PREFIXES
from tests.conftest import ROOT, Run

Read = Callable[[str], list[tuple[object, ...]]]


NETWORK = """
SELECT t.iri, p.iri, o.iri, r.basis,
  list_sort(list(DISTINCT s.iri) FILTER (NOT e.interpretation)), list_sort(list(DISTINCT s.iri) FILTER (e.interpretation))
FROM relations r
JOIN terms t ON t.id = r.thing JOIN terms p ON p.id = r.relation JOIN terms o ON o.id = r.other
LEFT JOIN evidence e ON e.thing = r.thing AND e.relation = r.relation AND e.other = r.other
LEFT JOIN terms s ON s.id = e.source
GROUP BY ALL"""


@pytest.fixture(scope="module")
def qingwan() -> Graph:
    return open_graph(data=[ROOT / "tests" / "data" / "qingwan.ttl"], default=False)


@pytest.fixture(params=["zibo", "yunzhou", "qingwan"])
def store(request: pytest.FixtureRequest) -> Graph:
    found: Graph = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def read(store: Graph, tables: Callable[[Graph], Path]) -> Iterator[Read]:
    with duckdb.connect() as database:
        for table in parquet.TABLES:
            database.read_parquet(str(parquet.path_of(tables(store), table))).create_view(table)
        yield lambda query: database.execute(query).fetchall()


def test_things_are_the_nodes_of_the_network(store: Graph, read: Read) -> None:
    rows = read(
        "SELECT t.iri, k.iri, t.label_zh, t.label_en FROM things JOIN terms t ON t.id = thing JOIN terms k ON k.id = kind"
    )
    expected = {
        thing: (data["kind"], data["label_zh"], data["label_en"]) for thing, data in project(store).nodes(data=True)
    }
    assert {row[0]: (row[1], row[2] or "", row[3] or "") for row in rows} == expected
    assert len(rows) == len(expected)


def test_relations_are_the_edges_of_the_network_with_their_evidence(store: Graph, read: Read) -> None:
    rows = read(NETWORK)
    expected = {
        edge: (data["basis"], set(data["passages"]), set(data["interpretations"]))
        for *edge, data in ((a, r, b, d) for a, b, r, d in project(store).edges(keys=True, data=True))
        for edge in [tuple(edge)]
    }
    assert {tuple(row[:3]): (row[3], set(row[4] or ()), set(row[5] or ())) for row in rows} == expected  # type: ignore[call-overload]
    assert len(rows) == len(expected)
    assert read("SELECT COUNT(*) FROM relations") == [(len(expected),)]


def test_chains_served_are_those_of_the_network(store: Graph, read: Read) -> None:
    rows = read("SELECT t.iri, c.iri FROM serves JOIN terms t ON t.id = thing JOIN terms c ON c.id = chain")
    expected = {(thing, chain) for thing, chains in project(store).nodes(data="chains") for chain in chains}
    assert sorted(rows) == sorted(expected)


def test_chains_stand_in_their_usual_order(read: Read) -> None:
    rows = read("SELECT position, iri FROM chains JOIN terms ON id = chain ORDER BY position")
    names = ["industry", "innovation", "capital", "talent"]
    assert rows == [(n + 1, f"https://w3id.org/chaingraph/id/chain/{name}") for n, name in enumerate(names)]


def test_a_figure_is_as_printed(zibo: Graph, tmp_path: Path) -> None:
    rows = parquet.write(zibo, tmp_path)
    assert (rows["things"], rows["figures"], rows["slips"]) == (284, 60, 10)
    figure = zibo.select('SELECT ?f { ?f cg:exact "50场上" }').rows[0].f.value
    with duck(tmp_path) as engine:
        query = "SELECT f.*, t.iri FROM figures f JOIN terms t ON t.id = f.figure"
        found = {row["iri"]: row for row in engine.fetch(query)}
        row = found[figure]
        assert len(found) == 60
        assert (row["value"], row["upper_value"], row["target"], row["due_by"], row["year"]) == (
            50.0, None, True, "2025-12-31", 2025,
        )  # fmt: skip
        named = engine.terms([row["unit"], row["place"]])
        assert [named[row[name]].iri.rpartition("/")[2] for name in ("unit", "place")] == ["session", "370300"]


def test_a_graph_without_anything_has_empty_tables(tmp_path: Path) -> None:
    import pyoxigraph as ox

    rows = parquet.write(LocalStore(ox.Store(), PREFIXES), tmp_path)
    assert rows == {**dict.fromkeys(parquet.TABLES, 0), "terms": rows["terms"]}
    with duck(tmp_path) as engine:
        assert engine.rows("coupling") == []


@pytest.fixture
def folder(yunzhou: Graph, tables: Callable[[Graph], Path], tmp_path: Path) -> Path:
    return Path(shutil.copytree(tables(yunzhou), tmp_path / "tables"))


@pytest.fixture
def ours(zibo: Graph, tables: Callable[[Graph], Path], tmp_path: Path) -> Path:
    """The tables of the first document, where commands are run."""
    return Path(shutil.copytree(tables(zibo), tmp_path / "ours"))


def test_what_is_damaged_is_said(folder: Path) -> None:
    things = parquet.path_of(folder, "things")
    whole = things.read_bytes()
    parquet.check(folder)
    for broken in (whole[:-1], whole[: len(whole) // 2], b"", whole + b"PAR1", b"PAR0" + whole[4:]):
        things.write_bytes(broken)
        with pytest.raises(DamagedTables, match=r"things\.parquet"):
            parquet.check(folder)
    things.unlink()
    with pytest.raises(DamagedTables):
        parquet.check(folder)


def test_a_file_that_is_damaged_inside_is_said_when_it_is_read(folder: Path) -> None:
    things = parquet.path_of(folder, "things")
    whole = things.read_bytes()
    things.write_bytes(whole[:4] + b"\xff" * (len(whole) - 8) + whole[-4:])
    with pytest.raises(DamagedTables), duck(folder) as engine:
        engine.rows("degrees")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        "{",
        '{"format": "another"}',
        '{"format": "chaingraph tables 1", "tables": {"terms": 1}}',
        "[" * 9_999,
    ],
)
def test_a_foreign_manifest_is_no_manifest(folder: Path, content: str) -> None:
    (folder / "tables.json").write_text(content)
    with pytest.raises(NoTables):
        parquet.check(folder)
    assert not parquet.holds_tables(folder)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MissingTables):
        parquet.check(tmp_path / "tables")


def test_the_command_writes_replaces_and_says_how_much(run: Run, tmp_path: Path) -> None:
    first = run("tables", "a/b")
    assert first.returncode == 0, first.stderr
    assert ["things", "284"] in [line.split() for line in first.stdout.splitlines()]
    second = run("--data", str(ROOT / "tests/data/yunzhou.trig"), "--no-default", "tables", "a/b")
    assert ["things", "14"] in [line.split() for line in second.stdout.splitlines()]
    assert json.loads((tmp_path / "a/b/tables.json").read_text("utf-8"))["tables"]["things"]["rows"] == 14
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]
    assert sorted(path.name for path in (tmp_path / "a/b").iterdir()) == sorted(
        ["tables.json", *(f"{table}.parquet" for table in parquet.TABLES)]
    )


@pytest.mark.slow
def test_who_is_killed_while_writing_leaves_the_former_tables_or_new_ones(run: Run, tmp_path: Path, ours: Path) -> None:
    """The former ones have 284 things, the new ones 14."""
    drawn = random.Random(6)
    yunzhou = ("--data", str(ROOT / "tests/data/yunzhou.trig"), "--no-default")
    found = []
    for _ in range(10):
        command = [sys.executable, "-m", "chaingraph", *yunzhou, "tables", "ours"]
        with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL) as writer:
            time.sleep(drawn.uniform(0.2, 1.5))
            writer.kill()
        parquet.check(ours)
        with duck(ours) as engine:
            found.append(engine.fetch("SELECT COUNT(*) AS n FROM things")[0]["n"])
    assert found == sorted(found, reverse=True) and {*found} <= {284, 14}
    assert run(*yunzhou, "tables", "ours").returncode == 0


def test_one_changed_byte_is_noticed(run: Run, ours: Path) -> None:
    serves = ours / "serves.parquet"
    content = bytearray(serves.read_bytes())
    content[100] ^= 1
    serves.write_bytes(content)
    done = run("report", "coupling", "--tables", "ours")
    assert done.returncode == 6 and "serves.parquet" in done.stderr


@pytest.mark.usefixtures("ours")
def test_a_count_that_takes_too_long_ends(spawn: Run) -> None:
    done = spawn("report", "coupling", "--tables", "ours", "--timeout", "0.0001")
    assert done.returncode == 4 and "Traceback" not in done.stderr, done.stderr


@pytest.mark.usefixtures("ours")
def test_a_foreign_folder_is_left_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("dear chief")
    result = run("tables", "letters")
    assert (result.returncode, [path.name for path in (tmp_path / "letters").iterdir()]) == (6, ["one.txt"])
    assert "letters contains other files and was left unchanged" in result.stderr
    (tmp_path / "ours" / "notes.txt").write_text("mine")
    assert run("tables", "ours").returncode == 6
    assert run("tables", "letters/one.txt").returncode == 6
    assert run("tables", "letters/one.txt/deeper").returncode == 6


def test_what_was_there_stays_when_the_new_can_not_be_made(run: Run, tmp_path: Path, ours: Path) -> None:
    before = (ours / "tables.json").read_text("utf-8")
    (tmp_path / "bad.ttl").write_text("not turtle")
    assert run("--data", "bad.ttl", "tables", "ours").returncode == 3
    assert (ours / "tables.json").read_text("utf-8") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.ttl", "ours"]


def test_a_full_disk_leaves_the_former_tables_and_is_named_without_the_place_of_the_new(
    tmp_path: Path, ours: Path
) -> None:
    before = {path.name: path.read_bytes() for path in ours.iterdir()}
    command = f"ulimit -f 1; exec {sys.executable} -m chaingraph --lang en tables ours"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    told = "ours cannot be written: File too large. Nothing was changed; choose another place.\n"
    assert (done.returncode, done.stderr) == (6, told)
    assert {path.name: path.read_bytes() for path in ours.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["ours"]


def test_a_strange_name_of_a_folder_is_only_a_name(run: Run, tmp_path: Path) -> None:
    name = "表 ['x'] *?{a,b}; DROP"
    assert run("tables", name).returncode == 0
    result = run("report", "coupling", "--tables", name)
    assert result.returncode == 0 and "13.833" in result.stdout


def test_a_missing_library_is_named_with_its_extra() -> None:
    code = "import sys; sys.modules['duckdb'] = None; from chaingraph.cli import main; main(['tables', 'x'])"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    assert (result.returncode, result.stderr.strip()) == (
        2,
        "This needs the library duckdb. Install it with `pip install 'chaingraph[tables]'`.",
    )


def test_hostile_names_stay_names(qingwan: Graph, tables: Callable[[Graph], Path]) -> None:
    network = project(qingwan)
    with duck(tables(qingwan)) as engine:
        rows = engine.rows("degrees")
        names = engine.terms([row["thing"] for row in rows])
    hostile = names[next(row["thing"] for row in rows if "brien" in names[row["thing"]].iri)]
    assert (hostile.label_zh, hostile.label_en) == ("'); DROP TABLE things; --", "a second name")
    assert len(rows) == nx.number_of_nodes(network) - 4
    assert network.nodes[hostile.iri]["kind"] == CG + "Action"
