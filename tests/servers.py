"""The servers whose answers are compared, each run on loopback until a test is over."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import pytest

OXIGRAPH = (pytest.mark.server,)  # the marks of what asks it
VIRTUOSO = (pytest.mark.server, pytest.mark.virtuoso)
SETTINGS = """
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
; several threads of a query wait for each other at full speed
ThreadsPerQuery = 1
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 5
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 10000
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def running(command: list[str], folder: Path, url: str) -> Iterator[str]:
    """Run a server until the test is over, and give its address once it answers."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(process, command[0], url)
            yield url
        finally:
            process.kill()


def _wait(process: subprocess.Popen[bytes], name: str, url: str) -> None:
    """Wait until a server answers, or has ended, which is a failure."""
    with httpx.Client(trust_env=False) as client:
        for _ in range(600):
            if process.poll() is not None:
                pytest.fail(f"{name} has ended with {process.returncode}")
            try:
                client.get(url, params={"query": "ASK {}"})
                return
            except httpx.TransportError:
                time.sleep(0.1)


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Run Oxigraph's server on loopback."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("oxigraph")), "serve", "-l", str(folder), "-b", f"127.0.0.1:{port}"]
    with running(command, folder, f"http://127.0.0.1:{port}/query") as url:
        yield url


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Run a Virtuoso on loopback, whose user and password are dba."""
    for file in Path(_empty_virtuoso().name).glob("*.db"):
        shutil.copy(file, folder)
    with _virtuoso(folder) as url:
        yield url


@cache
def _empty_virtuoso() -> TemporaryDirectory[str]:
    """Return the folder of a Virtuoso that was only made, which takes it longer than anything else: each begins with a copy."""
    place = TemporaryDirectory()
    with _virtuoso(Path(place.name)):
        tell_virtuoso(Path(place.name), "checkpoint;")
    return place


@contextmanager
def _virtuoso(folder: Path) -> Iterator[str]:
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(SETTINGS.format(sql=sql, http=http))
    with running(["virtuoso-t", "-f", "-c", "virtuoso.ini"], folder, f"http://127.0.0.1:{http}/sparql") as url:
        yield url


def tell_virtuoso(folder: Path, orders: str) -> None:
    """Give orders to the Virtuoso that runs in a folder."""
    port = re.search(r"ServerPort = (127\.0\.0\.1:\d+)", (folder / "virtuoso.ini").read_text())
    assert port
    subprocess.run(["isql-vt", port[1], "dba", "dba", f"exec={orders}"], check=True, stdout=subprocess.DEVNULL)
