"""Locks of the writer of a folder and of the readers of its graphs; they end with the process that holds them."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from chaingraph.graph.errors import StoreBusy

WRITER = "writer.lock"
_READ = "CURRENT"  # the file of every graph that its readers lock


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Be the only writer of a folder. Raises StoreBusy, which names the current writer, or OSError."""
    import portalocker

    with (folder / WRITER).open("a+", encoding="utf-8") as file:
        try:
            portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
        except portalocker.exceptions.LockException:
            raise StoreBusy(path=folder, **_holder(file)) from None
        file.truncate(0)
        since = datetime.now(UTC).isoformat(timespec="seconds")
        json.dump({"pid": os.getpid(), "host": socket.gethostname(), "since": since}, file)
        file.flush()
        yield


def _holder(file: IO[str]) -> dict[str, object]:
    """Return the holder of the lock, as written in the lock file."""
    file.seek(0)
    try:
        told = json.load(file)
    except ValueError:  # it is just being written
        told = {}
    return {name: told.get(name, "?") for name in ("pid", "host", "since")}


def hold(graph: Path) -> IO[bytes] | None:
    """Return an open file that keeps a graph from being removed; None if the graph was removed."""
    import portalocker

    try:
        file = (graph / _READ).open("rb")
    except OSError:
        return None
    try:
        portalocker.lock(file, portalocker.LockFlags.SHARED | portalocker.LockFlags.NON_BLOCKING)
    except portalocker.exceptions.LockException:
        file.close()
        return None
    return file


def let_go(graph: Path) -> bool:
    """Return whether nobody reads a graph, and keep it from being read again. Raises OSError."""
    import portalocker

    current = graph / _READ
    try:
        with current.open("r+b") as file:
            portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
            current.unlink()
    except FileNotFoundError:  # it was never finished
        return True
    except portalocker.exceptions.LockException:
        return False
    return True
