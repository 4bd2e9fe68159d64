"""Reading a Turtle file into memory."""

import time

from registry import Aim, Contestant, Row, Timed, function
from samples import Sample


def ours(sample: Sample) -> Timed:
    """Return how long our reader takes, which names file and line of every trouble."""
    import pyoxigraph as ox

    from chaingraph.graph import parsing

    engine = ox.Store()
    begun = time.perf_counter()
    parsing.load(sample.turtle, engine)
    return Timed({"": time.perf_counter() - begun}, len(engine))


def bare(sample: Sample) -> Timed:
    """Return how long the engine's own loader takes."""
    import pyoxigraph as ox

    engine = ox.Store()
    begun = time.perf_counter()
    engine.load(path=str(sample.turtle))
    return Timed({"": time.perf_counter() - begun}, len(engine))


def in_rdflib(sample: Sample) -> Timed:
    """Return how long rdflib takes."""
    import rdflib

    graph = rdflib.Graph()
    begun = time.perf_counter()
    graph.parse(sample.turtle)
    return Timed({"": time.perf_counter() - begun}, len(graph))


ROWS = (
    Row(
        name="load",
        what="reading a Turtle file into memory",
        at=10**6,
        needs=("turtle",),
        contestants=(
            Contestant("chaingraph", function(ours)),
            Contestant("pyoxigraph", function(bare)),
            Contestant("rdflib", function(in_rdflib), most=10**6),
        ),
        aims=(Aim(("pyoxigraph",), 1.15), Aim(("rdflib",), 0.1), Aim(("rdflib",), 0.5, memory=True)),
        note="pyoxigraph: `Store.load`, all or nothing like ours."
        " Ours first reads the whole file, bounded and unpacked, and parses its first statement, because the engine does not report the"
        " prefixes of a file that it loads itself. In processor time, ours takes 1.04 times as long at 10⁵.",
    ),
)
