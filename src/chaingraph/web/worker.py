"""The process that answers queries, one after another; whoever started it may kill it at any time.

It reads from its standard input how its graph is opened, then requests, a line of JSON each, and writes replies to its standard output: a line of JSON,
then as many bytes as that says. Where the input ends, the server is gone, and the process ends, whatever it is at.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
from collections.abc import Mapping
from dataclasses import asdict
from typing import IO, Any, NoReturn

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.memory import bound
from chaingraph.graph.bounded import bounded
from chaingraph.graph.store import LocalStore, Store, open_store
from chaingraph.web.limits import Limits
from chaingraph.web.replies import Asked, Reply, refusal, reply

READY = Reply(200, "", b"")  # what a worker says when it has opened its graph


def main() -> None:
    """Answer requests until the input ends."""
    source = sys.stdin.buffer
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever prints does not print into a reply
    opening = json.loads(source.readline() or "null")
    if opening is None:  # whoever started this process is gone already
        return
    limits = Limits(**opening["limits"])
    try:
        store = opened(opening, source)
    except ChaingraphError as error:
        send(out, refusal(error, "en"))
        return
    bounded(lambda: None, None)  # the stack of the thread that asks is here before memory is bounded
    bound(limits.memory)
    send(out, READY)
    _answer_all(store, limits, source, out)


def _answer_all(store: Store, limits: Limits, source: IO[bytes], out: IO[bytes]) -> NoReturn:
    """Answer request after request; another thread reads them, so that the end of the input is noticed at once."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(source, lines), daemon=True).start()
    while True:
        send(out, reply(store, Asked(**json.loads(lines.get())), limits))


def _read(source: IO[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    """Pass on line after line; end the process at the end, even in the middle of a query."""
    for line in source:
        lines.put(line)
    os._exit(0)


def opened(opening: Mapping[str, Any], source: IO[bytes]) -> Store:
    """Return the store that is described: by its name, or by the bytes (N-Quads) that follow in ``source`` and its prefixes.

    Raises what ``open_store`` raises.
    """
    if "bytes" not in opening:
        return open_store(opening["store"])
    engine = ox.Store()
    engine.bulk_load(source.read(opening["bytes"]), format=ox.RdfFormat.N_QUADS)
    return LocalStore(engine, opening["prefixes"])


def send(out: IO[bytes], said: Reply) -> None:
    """Write a reply."""
    head = {**asdict(said), "body": len(said.body)}
    out.write(json.dumps(head).encode() + b"\n" + said.body)
    out.flush()


def receive(source: IO[bytes]) -> Reply | None:
    """Read a reply; None where the process that writes it has ended."""
    line = source.readline()
    if not line.endswith(b"\n"):
        return None
    head = json.loads(line)
    body = source.read(head["body"])
    return Reply(**{**head, "body": body}) if len(body) == head["body"] else None


if __name__ == "__main__":
    main()
