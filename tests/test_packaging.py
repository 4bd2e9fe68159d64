"""The package: what a wheel holds that is built from the source distribution (that it works elsewhere: test_bundle.py)."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph.base import messages
from chaingraph.graph.store import LocalStore, open_store, prepared
from chaingraph.model import resources
from tests.conftest import ROOT


def call(*command: str | Path, folder: Path) -> str:
    """Return what a command prints; it may not fail."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    result = subprocess.run(
        [str(word) for word in command], cwd=folder, capture_output=True, encoding="utf-8",
        env={**environment, "LC_ALL": "C.UTF-8"}, timeout=300,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution."""
    folder = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_all_that_the_commands_need_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "chaingraph/ontology/chaingraph.ttl",
        "chaingraph/ontology/shapes.ttl",
        "chaingraph/ontology/rules/1-joining-serves.rq",
        "chaingraph/data/yunzhou-2026/document.ttl",
        "chaingraph/data/yunzhou-2026/facts.trig",
        "chaingraph/data/zibo-2025-32/document.ttl",
        "chaingraph/data/zibo-2025-32/facts.trig",
        "chaingraph/examples/yunzhou-2026.txt",
        "chaingraph/graph/questions/bridges.rq",
        "chaingraph/base/locale/zh.mo",
        "chaingraph/base/locale/zh.po",
        "chaingraph/default.nq",
        "chaingraph/rendering/templates/report.html",
        "chaingraph/rendering/templates/base.css",
        "chaingraph/text/names/divisions.csv",
        "chaingraph/text/quantities/traditional.txt",
        "chaingraph/text/quantities/units.csv",
        "chaingraph/py.typed",
    } <= names
    assert [name for name in names if not name.startswith(("chaingraph/", "chaingraph-"))] == []
    assert any(name.endswith("licenses/LICENSE-DATA") for name in names)


def test_the_compiled_catalogue_says_what_the_text_does(wheel: Path) -> None:
    content = zipfile.ZipFile(wheel).read("chaingraph/base/locale/zh.mo")
    written = messages.read(ROOT / "src" / "chaingraph" / "base" / "locale" / "zh.po")
    assert messages.read_compiled(content) == written
    assert written["Did you mean {near}?"] == "您是要找 {near} 吗？"


def test_the_prepared_graph_says_what_the_files_do_in_the_same_order(wheel: Path, tmp_path: Path) -> None:
    path = Path(zipfile.ZipFile(wheel).extract("chaingraph/default.nq", tmp_path))
    made, given = prepared.read(path), open_store()
    assert isinstance(given, LocalStore)
    assert not resources.prepared().exists()  # a checkout reads its files
    assert made.prefixes == given.prefixes
    one, other = (ox.Dataset(store.engine) for store in (made, given))
    for statements in (one, other):
        statements.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    assert one == other and len(made.engine) == len(given.engine)
    labels = "SELECT ?thing ?label { ?thing rdfs:label ?label }"  # in whatever order the engine finds them
    assert made.select(labels).rows == given.select(labels).rows


def test_what_is_installed_reads_the_prepared_graph_and_derives_nothing(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = (
        "import sys\nsys.path.insert(0, sys.argv.pop(1))\nfrom chaingraph.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('chaingraph.graph.deriving' in sys.modules, file=sys.stderr)"
    )
    count = ["query", "SELECT (COUNT(*) AS ?n) { ?document a cg:Document }", "--format", "csv"]
    more = ["--data", str(tmp_path / "chaingraph" / "data" / "yunzhou-2026")]
    for given, documents, derived in (([], 1, "False"), (more, 2, "True")):
        command = [sys.executable, "-c", code, str(tmp_path), *given, *count]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=tmp_path)
        assert (done.stdout, done.stderr) == (f"n\n{documents}\n", f"{derived}\n")


def test_what_is_installed_draws_by_compiled_templates_what_the_templates_draw(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = (
        "import sys\nfrom jinja2 import Environment\nif '--compiled' in sys.argv:\n    sys.argv.remove('--compiled')\n"
        "    sys.path.insert(0, sys.argv.pop(1))\n    Environment.compile = None\n"
        "from chaingraph.cli import main\nmain(sys.argv[1:])"
    )
    view = ["view", "thing", "科技专员", "-o"]
    written = [sys.executable, "-c", code, *view, "written.html"]
    compiled = [sys.executable, "-c", code, str(tmp_path), *view, "compiled.html", "--compiled"]
    for command in (written, compiled):
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "compiled.html").read_bytes() == (tmp_path / "written.html").read_bytes()


def test_an_editable_install_copies_nothing(wheel: Path) -> None:
    assert resources.folder("data") == ROOT / "data"
    assert resources.folder("ontology") == ROOT / "ontology"
