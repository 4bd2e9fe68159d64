"""The package: a wheel built from the source distribution works in another folder as the checkout does."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from chaingraph.base import messages
from tests.conftest import ROOT

# the extra is not installed there: networkx itself finds the communities of a large network
WITHOUT_NETWORKIT = """
from importlib.util import find_spec
import networkx as nx
from chaingraph.network.projection import accelerated
with accelerated():
    found = nx.community.louvain_communities(nx.caveman_graph(4000, 6), seed=1)
print(find_spec("networkit"), len(found), sum(map(len, found)))
"""

# the folder of the invented document, whose text is in the package too
SHIPPED = "from chaingraph.model import resources; print(resources.folder('data') / 'yunzhou-2026')"


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
        "chaingraph/rendering/templates/report.html",
        "chaingraph/rendering/templates/base.css",
        "chaingraph/text/names/divisions.csv",
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


def test_the_wheel_works_from_another_folder_as_the_checkout_does(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", symlinks=os.name != "nt")
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--quiet", "--no-compile"]
    call(*pip, "-c", ROOT / "constraints.txt", wheel, folder=tmp_path)
    for command in (
        ["report"],
        ["report", "coupling", "--format", "html"],
        ["--lang", "zh", "show", "链长制"],
        ["ask", "money", "--format", "json"],
    ):
        installed = call(scripts / "chaingraph", *command, folder=tmp_path)
        assert installed == call(sys.executable, "-m", "chaingraph", *command, folder=tmp_path)
    assert "facts.trig" in call(scripts / "chaingraph", "validate", folder=tmp_path)
    shipped = call(scripts / "python", "-c", SHIPPED, folder=tmp_path).strip()
    assert "100" in call(scripts / "chaingraph", "coverage", shipped, "--at-least", "30", folder=tmp_path)
    assert call(scripts / "python", "-c", WITHOUT_NETWORKIT, folder=tmp_path).split() == ["None", "4000", "24000"]


def test_an_editable_install_copies_nothing(wheel: Path) -> None:
    from chaingraph.model import resources

    assert resources.folder("data") == ROOT / "data"
    assert resources.folder("ontology") == ROOT / "ontology"
