"""What the tests share: the first document's graph, its source text, and the command line as a real process."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from chaingraph import Store, open_store, resources
from chaingraph.reading import data_files
from chaingraph.store.loading import load_folder

ROOT = Path(__file__).parents[1]
SOURCE = ROOT.parent / "shared" / "sources" / "zibo-2025-32.txt"

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def zibo() -> Store:
    """The graph of the first document."""
    return open_store()


@pytest.fixture(scope="session")
def yunzhou() -> Store:
    """A graph of about ten things of an invented city, small enough to be measured by hand."""
    return open_store(data=[ROOT / "tests" / "data" / "yunzhou.trig"], default=False)


@pytest.fixture(scope="session")
def zibo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the first document as a store in a folder."""
    folder = tmp_path_factory.mktemp("zibo") / "store"
    load_folder(data_files([resources.default_data()]), folder)
    return folder


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
