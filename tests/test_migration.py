"""Data of version 0.1: named as such by what reads it, and brought up to this version without loss."""

import gzip
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.migration import migrate
from chaingraph.curation.validation import validate
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.store.upload import load_endpoint
from chaingraph.graph.versions import Foreign, foreign
from chaingraph.model import resources
from chaingraph.model.vocabulary import CG, VERSION
from tests.conftest import ROOT, Run, oxigraph

OLD = ROOT / "tests" / "data" / "zibo-2025-32-0.1"
NAMED = "The data of zibo-2025-32 is of version 0.1.0; this program’s is 0.2.0. Bring it up by `chaingraph migrate"
SERVED = "SELECT DISTINCT ?thing ?chain { ?thing cg:serves ?chain . ?chain a cg:Chain }"
# what a statement of the old data may have become
SUCCESSORS = {
    "serves": {"placedUnder"}, "partOf": {"memberOf", "kindOf", "chiefOf", "officeOf", "activeIn", "leadEnterpriseOf"},
    "directedAt": {"chiefOf", "officeOf"},
}  # fmt: skip


@pytest.fixture(scope="module")
def old() -> Graph:
    return open_graph(data=[OLD], default=False)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The old data, migrated."""
    path = tmp_path_factory.mktemp("migrated") / "new.trig"
    path.write_text(migrate([OLD]), "utf-8")
    return path


@pytest.fixture(scope="module")
def new(file: Path) -> Graph:
    return open_graph(data=[file], default=False)


def quads(*files: Path) -> set[ox.Quad]:
    engine = ox.Store()
    for file in files:
        content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        engine.load(content, format=ox.RdfFormat.TRIG)
    return set(engine)


def rows(graph: Graph, query: str) -> set[tuple[str, ...]]:
    return {tuple(str(term) for term in row) for row in graph.select(query).rows}


def test_every_statement_is_kept_or_has_its_successor(file: Path) -> None:
    before, after = quads(*data_files([OLD])), quads(file)
    assert len(before) == 2847
    kept = {(quad.subject, quad.predicate.value.removeprefix(CG), quad.graph_name) for quad in after}
    for quad in before - after:
        name = quad.predicate.value.removeprefix(CG)
        if name in SUCCESSORS:
            assert any((quad.subject, other, quad.graph_name) in kept for other in SUCCESSORS[name]), quad
        else:  # a stage of growth is a group
            assert quad.object == ox.NamedNode(CG + "Stage"), quad
            assert ox.Quad(quad.subject, quad.predicate, ox.NamedNode(CG + "Group"), quad.graph_name) in after


def test_what_serves_a_chain_serves_it_as_before(old: Graph, new: Graph) -> None:
    assert rows(new, SERVED) == rows(old, SERVED)
    assert len(rows(new, SERVED)) == 212


def test_figures_are_as_before(old: Graph, new: Graph) -> None:
    figures = "SELECT ?figure ?exact ?value ?passage { GRAPH ?passage { ?figure cg:exact ?exact ; cg:value ?value } }"
    assert rows(new, figures) == rows(old, figures)
    assert len(rows(new, figures)) == 60


def test_what_stood_in_a_heading_is_placed_where_all_chains_of_the_heading_are_meant(new: Graph) -> None:
    by_heading = "SELECT ?t ?c { ?h a cg:Heading . GRAPH ?h { ?t cg:serves ?c } }"
    zibo, chain = "<https://w3id.org/chaingraph/id/zibo/", "<https://w3id.org/chaingraph/id/chain/"
    assert rows(new, by_heading) == {
        (f"{zibo}innovation-maps>", f"{chain}innovation>"), (f"{zibo}finance-guidance-plus-chain>", f"{chain}capital>"),
    }  # fmt: skip
    assert len(rows(new, "SELECT ?t ?s { ?t cg:placedUnder ?s }")) == 73


def test_what_is_left_to_a_reader_is_named(file: Path) -> None:
    left = {(finding.rule, finding.thing) for finding in validate([file]) if finding.severity == "violation"}
    zibo = "https://w3id.org/chaingraph/id/zibo/"
    assert left == {  # a body is no tool
        ("uses/cg:uses", f"{zibo}credit-and-fund-support"), ("uses/cg:uses", f"{zibo}exchange-recommendation"),
    }  # fmt: skip


def test_data_of_this_version_comes_out_as_it_went_in() -> None:
    example = resources.folder("ontology") / "examples" / "yunzhou.trig"
    written = migrate([example])
    engine = ox.Store()
    engine.load(written, format=ox.RdfFormat.TRIG)
    assert set(engine) == quads(example)
    assert "@prefix cg: <https://w3id.org/chaingraph/ontology#> .\n" in written and " a cg:Programme" in written


def test_the_first_document_is_of_this_version(zibo: Graph, old: Graph) -> None:
    assert foreign(zibo) == []
    assert foreign(old) == [Foreign("https://w3id.org/chaingraph/id/doc/zibo-2025-32", "0.1.0")]
    assert zibo.query(f"ASK {{ <https://w3id.org/chaingraph/ontology> owl:versionIRI <{VERSION}> }}") is True


@pytest.mark.parametrize(
    "command",
    [
        "report coupling",
        "ask figures",
        "show 六个一",
        "path 科技副总 六个一",
        "query ASK{}",
        "view overview --output v.html",
    ],
)
def test_every_command_names_data_of_version_0_1(run: Run, command: str) -> None:
    told = run("--data", str(OLD), "--no-default", *command.split()).stderr
    assert f"{NAMED} {OLD} --output NEW.trig`" in told


def test_it_is_named_in_chinese(run: Run) -> None:
    told = run("--lang", "zh", "--data", str(OLD), "--no-default", "ask", "figures").stderr
    assert (
        f"zibo-2025-32 的数据是 0.1.0 版，本程序为 0.2.0 版。请用 `chaingraph migrate {OLD} --output NEW.trig` 迁移"
        in told
    )


def test_a_folder_store_of_old_data_is_named_when_it_is_loaded_and_asked(run: Run, tmp_path: Path) -> None:
    assert NAMED in run("--store", str(tmp_path / "store"), "load", str(OLD)).stderr
    assert NAMED in run("--store", str(tmp_path / "store"), "ask", "documents").stderr


def test_an_endpoint_of_old_data_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    with oxigraph(tmp_path / "server") as url:
        load_endpoint(data_files([OLD]), url)
        assert NAMED in run("--store", url, "ask", "documents").stderr


def test_the_line_that_is_named_migrates(run: Run, tmp_path: Path) -> None:
    shutil.copytree(OLD, tmp_path / "mine")
    assert run("migrate", "mine", "--output", "NEW.trig").returncode == 0
    asked = run("--data", "NEW.trig", "--no-default", "ask", "figures")
    assert asked.returncode == 0 and "version" not in asked.stderr


def test_newer_data_is_named_as_newer(run: Run, tmp_path: Path) -> None:
    text = (resources.folder("ontology") / "examples" / "yunzhou.trig").read_text("utf-8")
    (tmp_path / "next.trig").write_text(text.replace("ontology/0.2.0>", "ontology/0.10.0>"), "utf-8")
    told = run("--data", "next.trig", "--no-default", "ask", "figures").stderr
    assert "is of version 0.10.0, newer than this program’s 0.2.0. Install a newer ChainGraph." in told


def test_a_missing_ontology_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from chaingraph.base.errors import MissingFile

    monkeypatch.setattr(resources, "ontology", lambda: tmp_path / "chaingraph.ttl")
    with pytest.raises(MissingFile, match=r"chaingraph\.ttl"):
        open_graph()
