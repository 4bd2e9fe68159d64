"""What the tests share: the first document's graph, its source text, and the command line as a real process."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pyoxigraph as ox
import pytest

from chaingraph import Graph, Solutions, open_graph
from chaingraph.graph.parsing import data_files
from chaingraph.graph.store import Term
from chaingraph.graph.store.loading import load_folder
from chaingraph.graph.store.upload import load_endpoint
from chaingraph.model import resources

ROOT = Path(__file__).parents[1]
SOURCE = ROOT.parent / "shared" / "sources" / "zibo-2025-32.txt"

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 10000
DirsAllowed = .
CaseMode = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 5
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 10000
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def zibo() -> Graph:
    """The graph of the first document."""
    return open_graph()


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


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def running(command: list[str], folder: Path, url: str) -> Iterator[str]:
    """Run a server until the test is over, and give its address once it answers."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(600):
                if process.poll() is not None:
                    pytest.fail(f"{command[0]} has ended with {process.returncode}")
                try:
                    httpx.get(url, params={"query": "ASK {}"}, trust_env=False)
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            yield url
        finally:
            process.kill()


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Run Oxigraph's server on loopback."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("oxigraph")), "serve", "-l", str(folder), "-b", f"127.0.0.1:{port}"]
    with running(command, folder, f"http://127.0.0.1:{port}/query") as url:
        yield url


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an Oxigraph that holds the first document."""
    with oxigraph(tmp_path_factory.mktemp("oxigraph")) as url:
        load_endpoint(data_files([resources.default_data()]), url)
        yield url


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Run a Virtuoso on loopback, whose user and password are dba; where it is not installed, the test says so and does not run."""
    if not shutil.which("virtuoso-t"):
        reason = "Virtuoso is not installed (Debian: apt install virtuoso-opensource)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(sql=sql, http=http))
    with running(["virtuoso-t", "-f", "-c", "virtuoso.ini"], folder, f"http://127.0.0.1:{http}/sparql") as url:
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


@pytest.fixture(params=["oxigraph", "virtuoso"])
def endpoint(request: pytest.FixtureRequest) -> str:
    """The address of each server in turn."""
    return str(request.getfixturevalue(f"{request.param}_server"))


@pytest.fixture(params=["zibo_folder", "oxigraph_server", "virtuoso_server"])
def home(request: pytest.FixtureRequest) -> str:
    """Each home of the first document in turn, beside memory."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture(scope="session")
def source() -> str:
    """The text of the first document, which stands beside the checkout and is no part of it."""
    if not SOURCE.exists():
        reason = f"the source text is not at {SOURCE}; it is not part of the project"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return SOURCE.read_text("utf-8")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run ``chaingraph`` as a process of its own, in an empty folder, in English unless told otherwise."""

    def call(
        *arguments: str, env: Mapping[str, str] | None = None, stdin: str = ""
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "chaingraph", *arguments],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**os.environ, "LC_ALL": "C.UTF-8", "CHAINGRAPH_TEXTS": str(tmp_path / "texts"), **(env or {})},
            timeout=60,
        )

    return call


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """A real browser without a screen: Debian's Chromium where it is installed, else the one that Playwright brought."""
    from playwright.sync_api import sync_playwright

    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox"] if as_root else [],
        )
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Any:
    """Open text as a page; every request and every message of the console is noted on it."""

    def call(text: str) -> "Page":
        file = tmp_path / "page.html"
        file.write_text(text, "utf-8")
        tab = browser.new_page(viewport={"width": 1300, "height": 900})
        tab.noted = []  # type: ignore[attr-defined]
        tab.on("request", lambda request: tab.noted.append(request.url))  # type: ignore[attr-defined]
        tab.on("console", lambda message: tab.noted.append(message.text))  # type: ignore[attr-defined]
        tab.on("dialog", lambda dialog: (tab.noted.append(dialog.message), dialog.dismiss()))  # type: ignore[attr-defined]
        tab.goto(file.as_uri())
        assert tab.noted == [file.as_uri()]  # type: ignore[attr-defined]
        return tab

    return call
