"""The words of the project: no sentence of the source, no path of a machine, and every README command as shown."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from chaingraph import Graph
from chaingraph.graph import things
from chaingraph.text.canonical import canonical
from tests.conftest import ROOT

RUN = 16  # characters of the source in a row that are a sentence rather than a name
TEXTS = sorted(
    path
    for folder in ("data", "examples", "ontology", "src", "docs", "tests", "scripts", ".")
    for path in (ROOT / folder).glob("*" if folder == "." else "**/*")
    if path.suffix in (".ttl", ".trig", ".rq", ".py", ".md", ".po", ".toml", ".cff", ".txt")
)
BLOCK = re.compile(r"^```console\n\$ (.+)\n((?:.*\n)*?)```$", re.MULTILINE)
SHOWN = [
    (name, *match.groups())
    for name in ("README.md", "README.zh.md")
    for match in BLOCK.finditer((ROOT / name).read_text("utf-8"))
]


def test_no_sentence_of_the_source_is_copied(zibo: Graph, source: str) -> None:
    names = {canonical(name) for kind in ("cg:Thing", "cg:Indicator") for name in things.names(zibo, kind)}
    metadata = zibo.select("SELECT ?x { ?d a cg:Document ; dct:title|cg:respondsTo|cg:number ?x }")
    names |= {canonical(row.x.value) for row in metadata}
    text = canonical(source)
    runs = {text[place : place + RUN] for place in range(len(text) - RUN)}
    copied = {}
    for path in TEXTS:
        words = canonical(path.read_text("utf-8"))
        for name in sorted(names, key=len, reverse=True):
            words = words.replace(name, "\n") if len(name) >= RUN // 2 else words
        found = [words[place : place + RUN] for place in range(len(words) - RUN) if words[place : place + RUN] in runs]
        if found:
            copied[path.name] = found
    assert copied == {}


def test_no_path_of_a_machine_and_no_host_of_a_registry() -> None:
    forbidden = re.compile(r"/(?:home|root|Users)/\w|pypi\.|pythonhosted|registry\.npm")
    this = Path(__file__)
    assert [path.name for path in TEXTS if path != this and forbidden.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("name", "command", "expected"), SHOWN, ids=[f"{name}: {command}" for name, command, _ in SHOWN]
)
def test_the_readme_shows_what_the_command_prints(name: str, command: str, expected: str) -> None:
    assert command.startswith("chaingraph ")
    printed = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        capture_output=True, encoding="utf-8", env={**os.environ, "LC_ALL": "C.UTF-8"}, timeout=60,
    ).stdout  # fmt: skip
    pieces = [piece.strip("\n") for piece in re.split(r"^…$", expected, flags=re.MULTILINE)]
    place = 0
    for piece in pieces:
        assert piece in printed[place:], f"{command} no longer prints:\n{piece}"
        place = printed.index(piece, place) + len(piece)


def test_the_numbers_in_the_readme_are_those_of_the_graph(zibo: Graph) -> None:
    def count(kind: str) -> int:
        return int(zibo.select(f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ ?x a {kind} }}").rows[0].n.value)

    counts = [count(kind) for kind in ("cg:Thing", "cg:Figure", "cg:Target", "cg:Passage")]
    english = "{} things, {} figures ({} of them targets), {} passages".format(*counts)
    chinese = "{} 个事物、{} 个数字（其中 {} 个目标）、{} 个句子".format(*counts)
    assert english in (ROOT / "README.md").read_text("utf-8")
    assert chinese in (ROOT / "README.zh.md").read_text("utf-8")


def test_both_readmes_have_one_table_of_exit_codes() -> None:
    from chaingraph import ExitCode

    for name in ("README.md", "README.zh.md"):
        rows = re.findall(r"^\| (\d+) \|", (ROOT / name).read_text("utf-8"), re.MULTILINE)
        assert [int(row) for row in rows] == [code.value for code in ExitCode]


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_python_of_the_readme_runs(name: str) -> None:
    code = re.search(r"^```python\n(.*?)^```$", (ROOT / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert code
    result = subprocess.run([sys.executable, "-c", code[1]], capture_output=True, encoding="utf-8", timeout=60)
    assert result.returncode == 0, result.stderr
    assert "id/cn/four-chain-integration" in result.stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_way_from_a_text_to_a_picture_works_as_the_readme_shows_it(name: str, tmp_path: Path) -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", (ROOT / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    (block,) = (block for block in blocks if "chaingraph draft examples/" in block)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for command in (line for line in block.splitlines() if line.startswith("chaingraph ")):
        done = subprocess.run(
            [sys.executable, "-m", *shlex.split(command, comments=True)],
            cwd=tmp_path, capture_output=True, encoding="utf-8", env={**os.environ, "CHAINGRAPH_TEXTS": str(tmp_path / "texts")}, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, (command, done.stderr)
    assert {"yunzhou-2026", "yunzhou.xlsx", "yunzhou.html", "reader.html"} <= {path.name for path in tmp_path.iterdir()}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_a_graph_grows_as_the_readme_shows_it(name: str, tmp_path: Path) -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", (ROOT / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    shown = [block for block in blocks if "--store graph" in block or "chaingraph generate" in block]
    assert len(shown) == 2
    (tmp_path / "data").symlink_to(ROOT / "data")
    for command in (line for block in shown for line in block.splitlines()):
        done = subprocess.run(
            [sys.executable, "-m", *shlex.split(command, comments=True)],
            cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, (command, done.stderr)
