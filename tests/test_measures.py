"""What is counted over tables is what the graph answers: the same figures by SPARQL, by DuckDB and by Spark."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from chaingraph import Graph, open_graph, project
from chaingraph.base.messages import chinese
from chaingraph.graph import things
from chaingraph.graph.signing import SignOff
from chaingraph.measures import bridges, counted, parquet
from chaingraph.measures.counted.duck import duck
from chaingraph.measures.counted.engines import Engine
from chaingraph.measures.counted.spark import SparkEngine, session
from chaingraph.measures.errors import NeedsSpark, SparkOutOfMemory
from chaingraph.network.projection import simple
from chaingraph.rendering import render
from chaingraph.rendering.worded import Name
from chaingraph.rendering.wording import worded
from chaingraph.reports import kinds, sizes
from chaingraph.reports.counted import Tables
from tests.conftest import ROOT, Run
from tests.words import printed

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

Rows = list[dict[str, Any]]

SPARK = ROOT / "tests" / "data" / "spark"  # its settings

COUNTED_BY_BOTH = ("serving", "links", "coupling", "bridges", "gaps", "degrees", "figures-by-place-and-year")

PLACES_AND_YEARS = """
SELECT ?place ?year (COUNT(DISTINCT ?figure) AS ?figures) (COUNT(DISTINCT ?target) AS ?targets)
  (COUNT(DISTINCT ?indicator) AS ?indicators) (COUNT(DISTINCT ?about) AS ?things) (COUNT(DISTINCT ?passage) AS ?passages) {
  ?figure a cg:Figure
  OPTIONAL { ?figure cg:place ?place }
  OPTIONAL { ?figure a cg:Target BIND (?figure AS ?target) }
  OPTIONAL { ?figure cg:indicator ?indicator }
  OPTIONAL { ?figure cg:about ?about }
  OPTIONAL { GRAPH ?passage { ?figure cg:exact ?exact } }
  OPTIONAL { ?figure cg:end ?end } OPTIONAL { ?figure cg:asOf ?read } OPTIONAL { ?figure cg:dueBy ?due }
  OPTIONAL { ?figure cg:start ?start }
  BIND (xsd:integer(SUBSTR(STR(COALESCE(?end, ?read, ?due, ?start)), 1, 4)) AS ?year)
} GROUP BY ?place ?year"""


@pytest.fixture(scope="module")
def spark() -> "Iterator[SparkSession]":
    """Spark on two cores of this machine, started once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_CONF_DIR", str(SPARK))
        with session("local[2]") as started:
            yield started


@pytest.fixture(scope="module", params=["zibo", "yunzhou"])
def store(request: pytest.FixtureRequest) -> Graph:
    found: Graph = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def folder(store: Graph, tables: Callable[[Graph], Path]) -> Path:
    return tables(store)


@pytest.fixture(scope="module")
def by_duckdb(folder: Path) -> Iterator[Engine]:
    with duck(folder) as engine:
        yield engine


@pytest.fixture(scope="module")
def by_spark(spark: "SparkSession", folder: Path) -> Engine:
    return SparkEngine(spark, folder)


def named(engine: Engine, rows: Rows, measure: str) -> Rows:
    """Return the rows of a measure with IRIs in place of the numbers of terms."""
    terms = counted.load(measure).terms
    found = engine.terms({row[name] for row in rows for name in terms} - {None})
    return [{k: found[v].iri if k in terms and v is not None else v for k, v in row.items()} for row in rows]


def by_tables(engine: Engine, kind: str, sign_off: SignOff | None = None) -> str:
    """Return a report that is counted, as JSON."""
    tables = Tables(engine, sign_off=sign_off)
    return str(render(kinds.counted()[kind](tables), tables, "en", "json"))


def read(report: str, number: int) -> Rows:
    """Return the rows of one table of a report in JSON."""
    content = json.loads(report)
    rows: Rows = content["tables"][number]["rows"] if "tables" in content else content["rows"]
    return rows


def sorted_rows(rows: Rows) -> list[list[Any]]:
    return sorted(([round(v, 9) if isinstance(v, float) else v for v in row.values()] for row in rows), key=str)


@pytest.mark.parametrize("measure", COUNTED_BY_BOTH)
def test_both_engines_count_the_same(by_duckdb: Engine, by_spark: Engine, measure: str) -> None:
    one, other = by_duckdb.rows(measure), by_spark.rows(measure)
    assert sorted_rows(one) == sorted_rows(other)
    assert by_duckdb.count(measure) == len(one)


def test_coupling_is_that_of_the_graph(store: Graph, by_duckdb: Engine) -> None:
    assert by_tables(by_duckdb, "coupling", store.sign_off) == printed(store, "coupling", format="json")


def test_bridges_are_those_of_the_graph(store: Graph, by_duckdb: Engine) -> None:
    asked, counted = printed(store, "bridges", format="json"), by_tables(by_duckdb, "bridges")
    for number in (0, 2):
        assert read(counted, number) == read(asked, number)
    columns = ("pair", "thing", "kind", "bridge", "chains_served")
    expected = [
        ({name: row[name] for name in columns}, len(row["passages"] or ()), len(row["interpretations"] or ()))
        for row in read(asked, 1)
    ]
    found = [
        ({name: row[name] for name in columns}, row["passages"], row["interpretations"]) for row in read(counted, 1)
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)
    links = [{name: row[name] for name in ("chain", "relation", "other", "basis")} for row in read(asked, 3)]
    assert sorted(read(counted, 3), key=str) == sorted(links, key=str)


def test_gaps_are_those_of_the_graph(store: Graph, by_duckdb: Engine) -> None:
    asked, counted = read(printed(store, "gaps", format="json"), 0), read(by_tables(by_duckdb, "gaps"), 0)
    assert counted == [{name: row[name] for name in ("gap", "count")} for row in asked]


def test_degrees_are_those_of_the_network(store: Graph, by_duckdb: Engine) -> None:
    network = project(store)
    graph = simple(network, bridges.chains(network))
    expected = {
        thing: (graph.degree(thing), graph.degree(thing, weight="weight"), len(network.nodes[thing]["chains"]))
        for thing in graph
    }
    rows = named(by_duckdb, by_duckdb.rows("degrees"), "degrees")
    assert {row["thing"]: (row["neighbours"], row["relations"], row["chains"]) for row in rows} == expected
    assert [row["neighbours"] for row in rows] == sorted((row["neighbours"] for row in rows), reverse=True)


def test_figures_by_place_and_year_are_those_of_the_graph(store: Graph, by_duckdb: Engine) -> None:
    solutions = store.select(PLACES_AND_YEARS)
    names = solutions.variables[1:]
    expected = {
        (row.place.value if row.place else None, *(int(term.value) if term else None for term in row[1:]))
        for row in solutions
        if row.figures.value != "0"
    }
    rows = named(by_duckdb, by_duckdb.rows("figures-by-place-and-year"), "figures-by-place-and-year")
    assert {(row["place"], *(row[name] for name in names)) for row in rows} == expected


def test_components_are_those_of_networkx(store: Graph, by_spark: Engine) -> None:
    network = project(store)
    parts = nx.connected_components(simple(network, bridges.chains(network)))
    expected = sorted((min(part), len(part)) for part in parts)
    rows = named(by_spark, by_spark.rows("components"), "components")
    assert sorted((row["component"], row["things"]) for row in rows) == expected


def test_pagerank_is_that_of_networkx_within_a_ten_thousandth(
    zibo: Graph, spark: "SparkSession", written: Path
) -> None:
    engine = SparkEngine(spark, written)
    network = project(zibo)
    graph = simple(network, bridges.chains(network))
    graph.remove_nodes_from(list(nx.isolates(graph)))
    expected = nx.pagerank(graph, weight=None, tol=1e-10)
    rows = named(engine, engine.rows("pagerank"), "pagerank")
    assert {row["thing"]: row["share"] for row in rows} == pytest.approx(expected, abs=1e-4)
    assert [row["thing"] for row in rows[:10]] == sorted(expected, key=lambda thing: -expected[thing])[:10]


def test_the_first_document_counted_by_hand(written: Path) -> None:
    with duck(written) as engine:
        assert [(row["direct"], row["step"], row["passages"]) for row in engine.rows("coupling")] == [
            (42, 3, 7), (31, 2, 8), (26, 3, 8), (7, 6, 6), (5, 2, 4), (4, 6, 4),
        ]  # fmt: skip
        assert [row["count"] for row in engine.rows("gaps")] == [2, 4, 31, 5, 1, 3, 53, 7]


def test_many_random_things_are_coupled_as_in_the_network(tmp_path: Path) -> None:
    import random

    drawn = random.Random(6)
    lines = [
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix t: <https://w3id.org/chaingraph/id/test/> .",
        '@prefix chain: <https://w3id.org/chaingraph/id/chain/> . t:fifth a cg:Chain ; <http://www.w3.org/2000/01/rdf-schema#label> "fifth"@en .',
    ]
    chains = ["chain:industry", "chain:innovation", "chain:capital", "chain:talent", "t:fifth"]
    for number in range(300):
        thing, other = f"t:a{number}", f"t:a{drawn.randrange(300)}"
        relation = drawn.choice(["partOf", "implements", "carriedOutBy", "cooperatesWith", "carriesOut"])
        served = "".join(f"cg:serves {chain} ; " for chain in drawn.sample(chains, drawn.choice([0, 0, 0, 1, 1, 2])))
        label = f'<http://www.w3.org/2000/01/rdf-schema#label> "thing {number}"@en'
        lines.append(f"t:p{drawn.randrange(40)} {{ {thing} a cg:Action ; {label} ; {served} cg:{relation} {other} . }}")
    lines += [
        f"t:p{n} a cg:{kind} ."
        for kind, some in (("Heading", range(8)), ("Interpretation", range(8, 20)))
        for n in some
    ]
    (tmp_path / "random.trig").write_text("\n".join(lines))
    store = open_graph(data=[tmp_path / "random.trig"], default=False)
    (tmp_path / "tables").mkdir()
    parquet.write(store, tmp_path / "tables")
    with duck(tmp_path / "tables") as engine:
        test_coupling_is_that_of_the_graph(store, engine)
        test_bridges_are_those_of_the_graph(store, engine)


def test_what_holds_many_things_is_counted_to_the_same_report(spawn: Run, tmp_path: Path) -> None:
    chains = ["industry", "innovation", "capital", "talent"]
    lines = [
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix t: <https://w3id.org/chaingraph/id/test/> .",
        "@prefix chain: <https://w3id.org/chaingraph/id/chain/> .",
        *(f"t:p{n % 7} {{ t:a{n} a cg:Action ; cg:serves chain:{chains[n % 4]} . }}" for n in range(2_000)),
        *(f"t:q{n % 5} {{ t:a{n} cg:implements t:a{n + 1} . }}" for n in range(0, 1_000, 3)),
        "t:p0 a cg:Heading . t:q1 a cg:Interpretation .",
    ]
    (tmp_path / "many.trig").write_text("\n".join(lines))
    asked = ("--data", "many.trig", "--no-default", "report", "coupling", "--format", "json")
    done = spawn(*asked, env={"TMPDIR": str(tmp_path)})
    assert (done.returncode, done.stderr) == (0, "")
    store = open_graph(data=[tmp_path / "many.trig"], default=False)
    assert things.count(store) == 2_004
    assert json.loads(done.stdout) == json.loads(printed(store, "coupling", format="json"))
    assert [path.name for path in tmp_path.iterdir()] == ["many.trig"]


def test_duckdb_leaves_graphx_to_spark(by_duckdb: Engine) -> None:
    with pytest.raises(NeedsSpark, match="Only Spark computes the report components"):
        by_duckdb.rows("components")


@pytest.fixture(scope="module")
def written(zibo: Graph, tables: Callable[[Graph], Path]) -> Path:
    """The tables of the first document."""
    return tables(zibo)


@pytest.mark.spark
def test_spark_without_java_says_so(spawn: Run, tmp_path: Path, written: Path) -> None:
    shutil.copytree(written, tmp_path / "ours")
    nowhere = spawn("report", "degrees", "--tables", "ours", "--engine", "spark", env={"JAVA_HOME": "/nowhere"})
    assert nowhere.returncode == 6 and "Spark needs Java 17 or newer" in nowhere.stderr


def test_spark_without_memory_says_so(spark: "SparkSession", written: Path) -> None:
    """60 million numbers do not go into half a gigabyte."""
    engine = SparkEngine(spark, written)
    with pytest.raises(SparkOutOfMemory, match="^Spark does not have enough memory for these tables: ") as raised:
        engine.fetch("SELECT sequence(1, 60000000) AS numbers")
    assert raised.value.exit_code.value == 4


@pytest.mark.spark
@pytest.mark.java
def test_the_command_counts_on_spark_quietly(tmp_path: Path, written: Path) -> None:
    shutil.copytree(written, tmp_path / "表 [1]{a,b}*")
    arguments = ("--tables", "表 [1]{a,b}*", "--engine", "spark", "--master", "local[2]", "--format", "tsv")
    result = subprocess.run(
        [sys.executable, "-m", "chaingraph", "report", "figures-by-place-and-year", *arguments],
        capture_output=True, encoding="utf-8", cwd=tmp_path, timeout=600,
        env={**os.environ, "LC_ALL": "C.UTF-8", "SPARK_CONF_DIR": str(SPARK)},
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines()[1:] == ["Zibo\t2025\t4\t4\t4\t4\t2", "Zibo\t(not stated)\t56\t1\t54\t54\t26"]


@pytest.mark.parametrize(("arguments", "code", "message"), [
    (("degrees",), 2, "degrees needs tables"),
    (("coupling", "--engine", "duckdb"), 2, "--engine needs tables"),
    (("--tables", "ours"), 2, "overview"),
    (("robustness", "--tables", "ours"), 2, "The report robustness cannot be counted over tables"),
    (("pagerank", "--tables", "ours"), 2, "Add --engine spark"),
    (("coupling", "--tables", "elsewhere"), 6, "There is no folder elsewhere"),
    (("coupling", "--tables", "letters"), 3, "letters contains no ChainGraph tables"),
    (("coupling", "--tables", "short"), 6, "The tables in short are damaged: terms.parquet"),
])  # fmt: skip
def test_what_can_not_be_counted(
    run: Run, tmp_path: Path, written: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    shutil.copytree(written, tmp_path / "ours")
    (tmp_path / "letters").mkdir()
    (tmp_path / "short").mkdir()
    (tmp_path / "short" / "tables.json").write_bytes((tmp_path / "ours" / "tables.json").read_bytes())
    result = run("report", *arguments)
    assert result.returncode == code and message in result.stderr


def test_every_measure_speaks_both_languages_and_builds_on_what_there_is() -> None:
    for name in counted.names():
        measure = counted.load(name)
        assert all(measure.title.values()) and set(measure.uses) <= set(counted.names())


def test_every_report_on_tables_has_chinese_headings(by_duckdb: Engine) -> None:
    for kind, make in kinds.counted().items():
        if not counted.load(kind).graphx:
            tables = Tables(by_duckdb)
            for table in worded(make(tables), tables, "zh").tables:
                named = {cell.label for row in table.rows for cell in row if isinstance(cell, Name)}
                assert set(table.headings) <= {*chinese().values(), *named}


def test_how_large_a_project_is_and_by_no_day_is_no_target_in_both(tmp_path: Path) -> None:
    target = (
        'a cg:Target ; cg:exact "3亿元" ; cg:value 3 ; cg:quantityKind cg:flow ; cg:startOffset %d ; cg:indicator t:%s'
    )
    (tmp_path / "t.trig").write_text(
        f"""
        @prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix t: <https://w3id.org/chaingraph/id/t/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        t:p a cg:Passage . t:whole rdfs:label "项目总投资"@zh . t:yearly rdfs:label "年度计划投资额"@zh .
        t:p {{ t:works a cg:Programme . t:park a cg:Platform . t:firms a cg:Group .
               t:size {target % (1, "whole")} ; cg:about t:works . t:large {target % (2, "whole")} ; cg:about t:park .
               t:dated {target % (3, "whole")} ; cg:about t:works ; cg:dueBy "2027-12-31"^^xsd:date .
               t:attracted {target % (4, "whole")} ; cg:about t:firms . t:spent {target % (5, "yearly")} ; cg:about t:works . }}""",
        "utf-8",
    )
    assert re.findall("LIKE '%(.+?)%'", counted.load("gaps").sql) == [*sizes.WHOLE]
    store = open_graph(data=[tmp_path / "t.trig"], default=False)
    for kind in ("targets", "tasks"):
        told = kinds.picture(store, kind, ()).tables[0].named(kind[:-1])
        assert sorted(iri.rpartition("/")[2] for (iri,) in told) == ["attracted", "dated", "spent"]
    (tmp_path / "tables").mkdir()
    parquet.write(store, tmp_path / "tables")
    with duck(tmp_path / "tables") as engine:
        test_gaps_are_those_of_the_graph(store, engine)
        assert [row["count"] for row in engine.rows("gaps") if row["gap"] == "dates"] == [2]


def test_whoever_leads_or_answers_for_a_target_is_responsible_in_both(tmp_path: Path) -> None:
    target = 'a cg:Target ; cg:exact "3家" ; cg:value 3 ; cg:quantityKind cg:flow ; cg:startOffset %d'
    (tmp_path / "t.trig").write_text(
        f"""
        @prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix t: <https://w3id.org/chaingraph/id/t/> .
        t:p {{ t:led {target % 1} ; cg:ledBy t:office . t:answered {target % 2} ; cg:responsible t:office, t:other .
               t:bare {target % 3} . t:office a cg:Institution . t:other a cg:Institution . }}""",
        "utf-8",
    )
    store = open_graph(data=[tmp_path / "t.trig"], default=False)
    told = [
        (row.target.value.rpartition("/")[2], bool(row.led_by), bool(row.responsible)) for row in store.ask("targets")
    ]
    assert told == [("led", True, False), ("answered", False, True), ("bare", False, False)]
    (tmp_path / "tables").mkdir()
    parquet.write(store, tmp_path / "tables")
    with duck(tmp_path / "tables") as engine:
        test_gaps_are_those_of_the_graph(store, engine)
        assert [row["count"] for row in engine.rows("gaps") if row["gap"] == "responsible"] == [1]
