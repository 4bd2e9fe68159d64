"""What one request may cost, and how many are answered at once."""

import os
from dataclasses import dataclass

MEBI = 2**20


@dataclass(frozen=True)
class Limits:
    """The bounds of a server.

    Of a query: ``seconds``, ``rows`` (or statements) of its answer, ``memory`` (MiB) beyond that of the graph, ``largest`` answer
    (MiB). Of all: ``workers`` queries at once, ``waiting`` queries that wait for one of these, for ``patience`` seconds at most. Of a request: ``body`` (bytes),
    ``slow`` (seconds) until its header and body are here, and for a client that reads nothing; ``connections`` at once.
    """

    seconds: float = 20
    rows: int = 10_000
    memory: int = 512
    largest: int = 64
    workers: int = min(4, os.cpu_count() or 1)
    waiting: int = 60
    patience: float = 30
    body: int = 2**20
    slow: float = 10
    connections: int = 500
