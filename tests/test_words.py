"""The words of the project: no sentence of the source, no path of a machine, and every command of the pages as shown."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from chaingraph import Graph
from chaingraph.cli.app import App
from chaingraph.cli.root import root
from chaingraph.graph import things
from chaingraph.text.canonical import canonical
from tests.commands import called, spawned
from tests.conftest import ROOT

RUN = 16  # characters of the source in a row that are a sentence rather than a name
TEXTS = sorted(
    path
    for folder in ("data", "examples", "ontology", "src", "docs", "tests", "scripts", ".")
    for path in (ROOT / folder).glob("*" if folder == "." else "**/*")
    if path.suffix in (".ttl", ".trig", ".rq", ".py", ".md", ".po", ".toml", ".cff", ".txt")
)
PAGES = [ROOT / name for name in ("README.md", "README.zh.md")] + sorted((ROOT / "docs").glob("*.md"))
BLOCK = re.compile(r"^```console\n\$ (.+)\n((?:.*\n)*?)```$", re.MULTILINE)
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = [(page.name, *match.groups()) for page in PAGES for match in BLOCK.finditer(page.read_text("utf-8"))]
# what needs a browser, a server, a cluster, the text of the first document, or a name to fill in
ELSEWHERE = re.compile(
    r"--open|https?://|--engine|\b(?:DIR|URL|TABLES|THE-REPLY)\b|答复原文|(?:coverage|detach) zibo|nation\.nq"
)


def commands(page: Path) -> list[str]:
    """Return the commands of the ``sh`` blocks of a page, in order."""
    lines = "".join(SHELL.findall(page.read_text("utf-8"))).splitlines()
    return [line.split(" #")[0].strip() for line in lines if line.startswith("chaingraph ")]


SEQUENCES = {  # the Chinese and the English page of one kind mostly show the same commands
    tuple(line for line in commands(page) if not ELSEWHERE.search(line)): page for page in reversed(PAGES)
}  # fmt: skip
SEQUENCES.pop((), None)


def test_no_sentence_of_the_source_is_copied(zibo: Graph, zibo_text: str) -> None:
    names = {canonical(name) for kind in ("cg:Thing", "cg:Indicator") for name in things.names(zibo, kind)}
    metadata = zibo.select("SELECT ?x { ?d a cg:Document ; dct:title|cg:respondsTo|cg:number ?x }")
    names |= {canonical(row.x.value) for row in metadata}
    text = canonical(zibo_text)
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
def test_a_page_shows_what_the_command_prints(name: str, command: str, expected: str, tmp_path: Path) -> None:
    assert command.startswith("chaingraph ")
    printed = called(ROOT, *shlex.split(command)[1:], env={"CHAINGRAPH_TEXTS": str(tmp_path)}).stdout
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


@pytest.mark.parametrize("name", ["commands.md", "commands.zh.md"])
def test_the_table_of_exit_codes_is_that_of_the_code(name: str) -> None:
    from chaingraph import ExitCode

    rows = re.findall(r"^\| (\d+) \|", (ROOT / "docs" / name).read_text("utf-8"), re.MULTILINE)
    assert [int(row) for row in rows] == [code.value for code in ExitCode]


def test_the_pages_of_commands_are_what_the_commands_say_of_themselves() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "reference.py", "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_every_variable_of_the_environment_is_in_the_reference() -> None:
    read = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(r"CHAINGRAPH_[A-Z]+", path.read_text("utf-8"))
    }
    assert "CHAINGRAPH_TEXTS" in read
    for name in ("commands.md", "commands.zh.md"):
        told = set(re.findall(r"`(CHAINGRAPH_[A-Z]+)`", (ROOT / "docs" / name).read_text("utf-8")))
        assert told == read


@pytest.mark.parametrize("name", ["guide-developers.md", "guide-developers.zh.md"])
def test_the_python_of_the_guide_runs(name: str) -> None:
    page = (ROOT / "docs" / name).read_text("utf-8")
    code = "\n".join(re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL))
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60)
    assert result.returncode == 0, result.stderr
    assert "id/cn/four-chain-integration" in result.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_command_in_a_page_is_one_that_there_is(page: Path) -> None:
    for line in commands(page):
        words = shlex.split(line)[1:]
        with root.make_context("chaingraph", words, obj=App("en")) as context:
            name, command, rest = root.resolve_command(context, [*context._protected_args, *context.args])
            assert command is not None
            command.make_context(name, rest, parent=context).close()


@pytest.mark.parametrize("run", SEQUENCES, ids=[page.name for page in SEQUENCES.values()])
def test_the_commands_of_a_page_work_one_after_the_other(run: tuple[str, ...], tmp_path: Path) -> None:
    for folder in ("data", "examples"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    alone = SEQUENCES[run].name == "README.md"  # these as processes of their own, as a user runs them
    for command in run:
        done = (spawned if alone else called)(tmp_path, *shlex.split(command)[1:])
        assert done.returncode == 0, (command, done.stderr)
    written = {name for command in run for name in re.findall(r"(?:-o|--html|--xlsx|--store) (\S+)", command)}
    assert written <= {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link_in_a_page_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text("utf-8")):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), link
        headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in {heading.lower().replace(" ", "-") for heading in headings}, link
