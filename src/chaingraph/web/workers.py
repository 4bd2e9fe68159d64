"""Processes that answer queries and can be killed: the only bound that no query escapes."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any

from chaingraph.web import worker
from chaingraph.web.errors import NotServed, SlowQuery, WorkerLost
from chaingraph.web.limits import Limits
from chaingraph.web.replies import Asked, Reply


@dataclass(frozen=True)
class Opening:
    """How a worker opens the graph of one state (``key``): by the ``store``’s name, or from ``content`` (N-Quads) and ``prefixes``."""

    key: str
    store: str = ""
    content: Callable[[], bytes] | None = None
    prefixes: Mapping[str, str] = field(default_factory=dict)


class Worker:
    """A process with a graph of its own; ``key`` names the state of the graph that it was told to open.

    Raises NotServed if it cannot open that.
    """

    def __init__(self, opening: Opening, limits: Limits) -> None:
        self.key, self.limits = opening.key, limits
        command = [sys.executable, "-P", "-m", worker.__name__]  # -P: no module is taken from the current folder
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._open(opening)

    def _open(self, opening: Opening) -> None:
        told: dict[str, Any] = {
            "store": opening.store,
            "prefixes": dict(opening.prefixes),
            "limits": asdict(self.limits),
        }
        content = opening.content() if opening.content else None
        if content is not None:
            told["bytes"] = len(content)
        self._send(told, content or b"")
        if self._receive() != worker.READY:
            self.end()
            raise NotServed

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self.process.poll() is None

    def ask(self, asked: Asked) -> Reply:
        """Return the reply to a query. Raises SlowQuery or WorkerLost; the process has then ended."""
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.process.kill()

        timer = threading.Timer(self.limits.seconds, stop)
        timer.start()
        try:
            self._send(asdict(asked))
            said = self._receive()
        finally:
            timer.cancel()
        if said is None:
            self.end()
            raise SlowQuery(seconds=self.limits.seconds) if late.is_set() else WorkerLost(memory=self.limits.memory)
        return said

    def end(self) -> None:
        """End the process, whatever it is at."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self.process.wait()

    def _send(self, value: Mapping[str, Any], content: bytes = b"") -> None:
        """Write a line, and what follows it, to the process; where it has ended, the missing reply tells."""
        assert self.process.stdin is not None, "a pipe"
        with suppress(OSError):
            self.process.stdin.write(json.dumps(value).encode() + b"\n" + content)
            self.process.stdin.flush()

    def _receive(self) -> Reply | None:
        assert self.process.stdout is not None, "a pipe"
        return worker.receive(self.process.stdout)


class Pool:
    """The workers of a server; ``opening`` says how the graph is opened as it is now."""

    def __init__(self, opening: Callable[[], Opening], limits: Limits) -> None:
        self.opening, self.limits = opening, limits
        self._idle: deque[Worker] = deque()

    def warm(self) -> None:
        """Have a worker ready that has opened the graph."""
        self.ask(Asked("ASK {}"))

    def ask(self, asked: Asked) -> Reply:
        """Return the reply to a query, from a worker that nobody else asks meanwhile.

        Raises SlowQuery, WorkerLost or NotServed.
        """
        taken = self._take()
        said = taken.ask(asked)
        self._idle.append(taken)
        return said

    def close(self) -> None:
        """End the workers that are idle; those at work end as this process does."""
        while self._idle:
            self._idle.pop().end()

    def _take(self) -> Worker:
        """Return an idle worker that has the graph of now, or a new one; others are ended."""
        opening = self.opening()
        with suppress(IndexError):
            while True:
                found = self._idle.pop()
                if found.alive and found.key == opening.key:
                    return found
                found.end()
        return Worker(opening, self.limits)
