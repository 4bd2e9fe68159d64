"""Locks of the writer of a folder and of the readers of its graphs; they end with the process that holds them."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from chaingraph.graph.errors import StoreBusy

WRITER = "writer.lock"
_READ = "CURRENT"  # the file of every graph that its readers lock


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Be the only writer of a folder. Raises StoreBusy, which names the current writer, or OSError.

    Where what is done fails and leaves nothing else in the folder, the lock goes too: who opened it meanwhile does not get it.
    """
    import portalocker

    lock = folder / WRITER
    with lock.open("a+", encoding="utf-8") as file:
        try:
            portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
        except portalocker.exceptions.LockException:
            raise StoreBusy(path=folder, **_holder(file)) from None
        if not _is_at(file, lock):
            raise StoreBusy(path=folder, **_holder(file))
        file.truncate(0)
        since = datetime.now(UTC).isoformat(timespec="seconds")
        json.dump({"pid": os.getpid(), "host": socket.gethostname(), "since": since}, file)
        file.flush()
        try:
            yield
        except BaseException:
            _remove_alone(lock)
            raise


def _is_at(file: IO[str], path: Path) -> bool:
    """Return whether an open file is the one that stands at a path."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _remove_alone(lock: Path) -> None:
    """Remove the lock of a folder in which there is nothing else, where the system removes what is open."""
    with suppress(OSError):
        if [*lock.parent.iterdir()] == [lock]:
            lock.unlink()


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
