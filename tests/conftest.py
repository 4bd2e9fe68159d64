"""What the tests share: the first document's graph, its source text, and the command line as a real process."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from chaingraph import Store, open_store

ROOT = Path(__file__).parents[1]
SOURCE = ROOT.parent / "shared" / "sources" / "zibo-2025-32.txt"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def zibo() -> Store:
    """The graph of the first document."""
    return open_store()


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
            env={**os.environ, "LC_ALL": "C.UTF-8", **(env or {})},
            timeout=60,
        )

    return call
