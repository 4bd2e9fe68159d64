"""Where there is no network: the archive that installs by one command, and the steps of the Dockerfile."""

import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from bundle import PLATFORMS, Target, lacking

from tests.conftest import ROOT
from tests.servers import free_port, running

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
COMMANDS = (
    ["report"],
    ["report", "coupling", "--format", "html"],
    ["--lang", "zh", "show", "链长制"],
    ["ask", "money", "--format", "json"],
)

WINDOWS, LINUX = Target("windows-x86_64", "3.12"), Target("linux-x86_64", "3.12")
NO_NETWORK = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "HTTP_PROXY": "http://127.0.0.1:9",
    "PIP_RETRIES": "0",
}
UNCOMPILED = "[install]\ncompile = no\n"  # what is used is compiled as it is used; the environment is not asked


def wheel(folder: Path, name: str, *requirements: str, tag: str = "py3-none-any") -> Path:
    """Return a wheel that holds nothing but what it requires."""
    file = folder / f"{name}-1.0-{tag}.whl"
    told = "\n".join(
        ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0", *(f"Requires-Dist: {one}" for one in requirements)]
    )
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"{name}-1.0.dist-info/METADATA", told + "\n")
    return file


@pytest.mark.parametrize(("target", "extras", "wanted"), [
    (WINDOWS, set(), ["deep>=2", "winonly"]),
    (LINUX, set(), ["deep>=2"]),
    (LINUX, {"web"}, ["deep>=2", "server<3"]),
    (Target("linux-x86_64", "3.11"), set(), ["backport", "deep>=2"]),
])  # fmt: skip
def test_what_a_target_needs_is_told_from_its_own_markers(
    tmp_path: Path, target: Target, extras: set[str], wanted: list[str]
) -> None:
    package = wheel(
        tmp_path, "chaingraph", "Mid_dle[more]", "winonly; sys_platform == 'win32'", "server<3; extra == 'web'",
        "backport; python_version < '3.12'",
    )  # fmt: skip
    wheel(tmp_path, "mid_dle", "deep>=2; extra == 'more'", "never; extra == 'other'", "chaingraph")
    wheel(
        tmp_path, "winonly", tag="cp312-cp312-manylinux_2_28_x86_64"
    )  # for another platform than the one that needs it
    assert lacking(package, extras, target, tmp_path) == wanted


@pytest.mark.slow
def test_the_archive_installs_without_an_index_and_works_as_the_checkout_does(tmp_path: Path) -> None:
    system = "windows" if os.name == "nt" else "linux"
    here = f"{system}-{platform.machine().replace('AMD64', 'x86_64')}"
    assert here in PLATFORMS
    command = [
        sys.executable,
        ROOT / "scripts" / "bundle.py",
        "-o",
        tmp_path / "x.zip",
        "--platform",
        here,
        "--extra",
        "web",
    ]
    subprocess.run(command, check=True, cwd=tmp_path)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        archive.extractall(tmp_path)
    unpacked = tmp_path / "chaingraph-offline"
    assert json.loads((unpacked / "bundle.json").read_text("utf-8"))["platforms"] == [here]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | NO_NETWORK
    (unpacked / "chaingraph").mkdir()
    (unpacked / "chaingraph" / ("pip.ini" if os.name == "nt" else "pip.conf")).write_text(UNCOMPILED)
    subprocess.run([sys.executable, unpacked / "install.py"], check=True, cwd=tmp_path, env=environment)
    installed = unpacked / "chaingraph" / ("Scripts" if os.name == "nt" else "bin")
    for arguments in COMMANDS:
        run = {"check": True, "cwd": tmp_path, "stdout": subprocess.PIPE}
        printed = subprocess.run([installed / "chaingraph", *arguments], env=environment, **run)
        assert printed.stdout == subprocess.run([sys.executable, "-m", "chaingraph", *arguments], **run).stdout
    assert b"facts.trig" in subprocess.check_output([installed / "chaingraph", "validate"], cwd=tmp_path)
    python = [installed / "python", "-c"]
    shipped = subprocess.check_output([*python, SHIPPED], cwd=tmp_path, text=True).strip()
    covered = [installed / "chaingraph", "coverage", shipped, "--at-least", "30"]
    assert "100" in subprocess.check_output(covered, cwd=tmp_path, text=True)
    assert subprocess.check_output([*python, WITHOUT_NETWORKIT], cwd=tmp_path).split() == [b"None", b"4000", b"24000"]
    _serves([str(installed / "chaingraph"), "serve"], tmp_path)


def _serves(command: list[str], folder: Path) -> None:
    """See that a command serves pages and answers queries."""
    import httpx

    port = free_port()
    with running([*command, "--port", str(port)], folder, f"http://127.0.0.1:{port}/sparql") as url:
        assert httpx.get(url, params={"query": "ASK { ?s a cg:Chain }"}, trust_env=False).json()["boolean"] is True
        home = httpx.get(f"http://127.0.0.1:{port}/index.zh.html", trust_env=False, timeout=30)
        assert home.status_code == 200 and 'rel="stylesheet"' in home.text


@pytest.mark.slow
def test_the_dockerfile_copies_what_the_package_is_built_from_and_starts_the_server(
    tmp_path: Path, zibo_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its steps, where no container can be built: the package is built from what it copies, and its command serves the folder."""
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    steps = dict(line.split(" ", 1) for line in lines if not line.startswith("#"))
    assert len(lines) == 10 and steps["USER"] == "chaingraph" and steps["VOLUME"] == "/graph"
    source = tmp_path / "source"
    _copy(source)
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        tmp_path,
        source,
    ]
    subprocess.run(build, check=True)
    (built,) = tmp_path.glob("*.whl")
    assert {
        "chaingraph/cli/serve.py",
        "chaingraph/ontology/chaingraph.ttl",
        "chaingraph/web/templates/layout.html",
    } <= set(zipfile.ZipFile(built).namelist())
    settings = dict(pair.split("=", 1) for pair in shlex.split(steps["ENV"]))
    assert settings["CHAINGRAPH_STORE"] == "/graph"
    monkeypatch.setenv("CHAINGRAPH_STORE", str(zibo_folder))
    program, *arguments = json.loads(steps["CMD"])
    assert program == "chaingraph"
    _serves([sys.executable, "-m", "chaingraph", *arguments], tmp_path)


def _copy(source: Path) -> None:
    """Copy what a container is built from: what .dockerignore does not leave out."""
    source.mkdir()
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        for found in ROOT.glob(line.removeprefix("!")) if line.startswith("!") else ():
            place = source / found.relative_to(ROOT)
            place.parent.mkdir(parents=True, exist_ok=True)
            if found.is_dir():
                shutil.copytree(found, place, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(found, place)
