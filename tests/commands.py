"""The command line as the tests call it: within this process, which is quick, or as a process of its own."""

import gc
import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import IO

import pytest

from chaingraph.cli import main

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


class LeftAtWork(AssertionError):
    """The command would have ended its process to get rid of a query that is still at work: run it by ``spawn``."""


def called(folder: Path, *arguments: str, env: Mapping[str, str] | None = None, stdin: str = "") -> Done:
    """Return how ``chaingraph`` ended, called within this process, in a folder, in English unless told otherwise."""
    out, err = _stream(b""), _stream(b"")
    with pytest.MonkeyPatch.context() as patch, chdir(folder), redirect_stdout(out), redirect_stderr(err):
        for name, value in _environment(folder, env).items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdin", _stream(stdin.encode()))
        patch.setattr(os, "_exit", _refuse)
        gc.disable()  # what the command makes stays young: one look at the young finds what it left
        try:
            code = _code(arguments)
        finally:
            gc.collect(0)  # stores are closed as they are at the end of a process
            gc.enable()
    return subprocess.CompletedProcess(arguments, code, _written(out), _written(err))


def spawned(
    folder: Path,
    *arguments: str,
    env: Mapping[str, str] | None = None,
    stdin: str | bytes = "",
    stdout: IO[str] | int = subprocess.PIPE,
) -> Done:
    """Return how ``chaingraph`` ended as a process of its own, in a folder, in English unless told otherwise.

    ``stdout`` is a file to write to, in which case nothing of it is returned.
    """
    done = subprocess.run(
        [sys.executable, "-m", "chaingraph", *arguments],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, **_environment(folder, env)},
        timeout=60,
    )
    out, err = ((said or b"").decode().replace("\r\n", "\n") for said in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def _environment(folder: Path, more: Mapping[str, str] | None) -> dict[str, str]:
    return {"LC_ALL": "C.UTF-8", "CHAINGRAPH_TEXTS": str(folder / "texts"), **(more or {})}


def _code(arguments: tuple[str, ...]) -> int:
    try:
        main(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def _stream(content: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8")


def _written(stream: io.TextIOWrapper) -> str:
    """Return what was written, with line ends as a pipe that is read as text has them."""
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8").replace("\r\n", "\n")  # type: ignore[attr-defined]


def _refuse(code: int) -> None:
    raise LeftAtWork(code)
