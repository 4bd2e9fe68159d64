"""A server as the tests run it: in a thread of this process, on loopback, with workers of its own."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from chaingraph.web import server
from chaingraph.web.server import Served


@dataclass(frozen=True)
class Running:
    """A server at work: ``client`` asks it, ``port`` is where it listens."""

    client: httpx.Client
    port: int

    def connect(self) -> socket.socket:
        """Return a connection on which nothing was sent."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)


@contextmanager
def serving(served: Served) -> Iterator[Running]:
    """Serve a graph until the test is over."""
    listening = server.listen("127.0.0.1", 0)
    port = listening.getsockname()[1]
    running = server.prepared(server.application(served), served.limits)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        while not running.started:
            time.sleep(0.01)
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30) as client:
            yield Running(client, port)
    finally:
        running.should_exit = True
        thread.join()
        listening.close()
