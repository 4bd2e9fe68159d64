"""What the tests share: graphs, documents with their texts, homes, the command line, a browser; and what is left out."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
from environment import installed_browser

from chaingraph import Graph, Solutions, open_graph
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.store import Term
from chaingraph.graph.store.loading import load_folder
from chaingraph.graph.store.upload import load_endpoint
from chaingraph.measures import parquet
from chaingraph.model import resources
from chaingraph.text.canonical import sha256
from tests import here
from tests.commands import Run, called, spawned
from tests.servers import OXIGRAPH, VIRTUOSO, oxigraph, virtuoso

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

__all__ = ["OXIGRAPH", "ROOT", "VIRTUOSO", "Run", "oxigraph", "same", "virtuoso"]

ROOT = Path(__file__).parents[1]
PATIENCE = 600  # seconds for a test that asks a server or is slow for another reason
LONG = (  # files that take more than ten seconds, though none of their tests is slow
    "words", "absence", "drafting", "workbook_faults", "validation", "serving", "workbook_again", "examples", "learned",
    "backend", "layout",
)  # fmt: skip
SLOW = {
    "server": {"oxigraph_server", "virtuoso_server"},
    "browser": {"playwright"},
    "spark": {"spark"},
    "slow": {"wheel"},
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Give each test the marks of what it needs; leave out those that need what is not here."""
    for item in items:
        used = set(item.fixturenames)  # type: ignore[attr-defined]
        for mark, fixtures in {**SLOW, **{need.mark: need.fixtures for need in here.NEEDS}}.items():
            if used & fixtures:
                item.add_marker(mark)
        if SLOW.keys() & {mark.name for mark in item.iter_markers()}:
            item.add_marker(pytest.mark.timeout(PATIENCE))
    absent = {need.mark for need in here.lacking(mark.name for item in items for mark in item.iter_markers())}
    out = [item for item in items if any(mark.name in absent for mark in item.iter_markers())]
    config.hook.pytest_deselected(items=out)
    kept = [item for item in items if item not in set(out)]
    slow = {item.path for item in kept if SLOW.keys() & {mark.name for mark in item.iter_markers()}}
    long = slow | {ROOT / "tests" / f"test_{name}.py" for name in LONG}
    items[:] = sorted(kept, key=lambda item: item.path not in long)  # the long files first, so that cores end together


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out, a line each."""
    for need in here.lacking(need.mark for need in here.NEEDS):
        terminalreporter.write_line(f"Left out: tests marked {need.mark} ({need.otherwise}).")


@pytest.fixture(scope="session", autouse=True)
def _freeze() -> None:
    """Look through what is imported for garbage no more: many tests collect."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def zibo() -> Graph:
    """The graph of the first document."""
    return open_graph()


@pytest.fixture(scope="session")
def graph() -> Graph:
    """The ontology alone."""
    return open_graph(default=False)


@pytest.fixture(scope="session")
def yunzhou() -> Graph:
    """A graph of about ten things of an invented city, small enough to be measured by hand."""
    return open_graph(data=[ROOT / "tests" / "data" / "yunzhou.trig"], default=False)


@pytest.fixture(scope="session")
def zibo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the first document as a store in a folder."""
    folder = tmp_path_factory.mktemp("zibo") / "store"
    load_folder(data_files([resources.default_data()]), folder)
    return folder


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Graph], Path]:
    """Give the tables of a graph, in a folder that is only read; they are written once."""

    @cache
    def write(graph: Graph) -> Path:
        folder = tmp_path_factory.mktemp("tables")
        parquet.write(graph, folder)
        return folder

    return write


def same(one: Solutions, other: Solutions) -> bool:
    """Whether two answers say the same, row by row; the order of what a cell enumerates is left to the engine."""

    def cell(term: Term | None) -> object:
        if isinstance(term, ox.BlankNode) or "/.well-known/genid/" in str(term):
            return "a blank node"
        if isinstance(term, ox.Literal) and term.value == "true":
            return ["1"]  # Virtuoso keeps a truth value as a number
        return sorted(term.value.split()) if isinstance(term, ox.NamedNode | ox.Literal) and term.value else None

    rows = (sorted(str([cell(term) for term in row]) for row in answer) for answer in (one, other))
    return one.variables == other.variables and next(rows) == next(rows)


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an Oxigraph that holds the first document."""
    with oxigraph(tmp_path_factory.mktemp("oxigraph")) as url:
        load_endpoint(data_files([resources.default_data()]), url)
        yield url


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Virtuoso that holds the first document."""
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as url:
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("CHAINGRAPH_USER", "dba")
            environment.setenv("CHAINGRAPH_PASSWORD", "dba")
            load_endpoint(data_files([resources.default_data()]), url)
        yield url


@pytest.fixture(params=[pytest.param("oxigraph", marks=OXIGRAPH), pytest.param("virtuoso", marks=VIRTUOSO)])
def endpoint(request: pytest.FixtureRequest) -> str:
    """The address of each server in turn."""
    return str(request.getfixturevalue(f"{request.param}_server"))


@pytest.fixture(
    params=[
        "zibo_folder",
        pytest.param("oxigraph_server", marks=OXIGRAPH),
        pytest.param("virtuoso_server", marks=VIRTUOSO),
    ]
)
def home(request: pytest.FixtureRequest) -> str:
    """Each home of the first document in turn, beside memory."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture(scope="session")
def zibo_text() -> str:
    """The text of the first document, which stands beside the checkout and is no part of it (mark: zibo_text)."""
    return here.SOURCE.read_text("utf-8")


@pytest.fixture
def lingzhou(tmp_path: Path) -> Path:
    """The curated folder of an invented reply whose text is not at hand; it stands beside the folder, lingzhou-2026.txt.

    City and reply are those of the example under another name.
    """
    names = {"云州": "泠州", "yunzhou": "lingzhou", "Yunzhou": "Lingzhou", "999902": "999903"}

    def renamed(path: Path) -> str:
        content = path.read_text("utf-8")
        for name, other in names.items():
            content = content.replace(name, other)
        return content

    (former,) = (path for path in resources.texts() if path.stem == "yunzhou-2026")
    text, folder = renamed(former), tmp_path / "lingzhou-2026"
    folder.with_suffix(".txt").write_text(text, "utf-8")
    folder.mkdir()
    for path in (resources.folder("data") / former.stem).iterdir():
        content = renamed(path).replace(sha256(former.read_text("utf-8")), sha256(text))
        (folder / path.name).write_text(content, "utf-8")
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run ``chaingraph`` within this process, in an empty folder, in English unless told otherwise."""
    return partial(called, tmp_path)


@pytest.fixture
def spawn(tmp_path: Path) -> Run:
    """Run ``chaingraph`` as a process of its own, where that is what is tested, else as ``run``."""
    return partial(spawned, tmp_path)


@pytest.fixture(scope="session")
def playwright() -> "Iterator[Playwright]":
    """What drives browsers."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driving:
        yield driving


@pytest.fixture(scope="session")
def browser(playwright: "Playwright") -> "Iterator[Browser]":
    """A real browser without a screen: the one that is installed, else the one that Playwright brought."""
    launched = playwright.chromium.launch(executable_path=installed_browser(), args=_rights())
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def whole_browser(playwright: "Playwright") -> "Iterator[Browser]":
    """The browser with windows that people use, none of which is shown; the engine in a page may fail in it as it does for them."""
    path = shutil.which("chromium")
    launched = playwright.chromium.launch(executable_path=path, channel=None if path else "chromium", args=_rights())
    yield launched
    launched.close()


def _rights() -> list[str]:
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Any]:
    """Open text as a page, in a browser of its language; every request and every message of the console is noted on it."""
    tabs: list[Page] = []

    def call(text: str) -> "Page":
        file = tmp_path / "page.html"
        file.write_text(text, "utf-8")
        locale = "zh-CN" if '<html lang="zh"' in text else "en-GB"
        tab = browser.new_page(viewport={"width": 1300, "height": 900}, locale=locale)
        tabs.append(tab)
        tab.noted = []  # type: ignore[attr-defined]
        tab.on("request", lambda request: tab.noted.append(request.url))  # type: ignore[attr-defined]
        tab.on("console", lambda message: tab.noted.append(message.text))  # type: ignore[attr-defined]
        tab.on("dialog", lambda dialog: (tab.noted.append(dialog.message), dialog.dismiss()))  # type: ignore[attr-defined]
        tab.goto(file.as_uri())
        assert tab.noted == [file.as_uri()]  # type: ignore[attr-defined]
        return tab

    yield call
    for tab in tabs:
        tab.close()
