"""All packaged questions, in memory, on what is known."""

import signal
import time
from collections.abc import Callable, Iterable
from typing import Any

from registry import Aim, Contestant, Row, Timed, function
from samples import Sample

PATIENCE = 2  # seconds for one question, after which rdflib is given up on and counted with this time


def asked(ask: Callable[[str], Iterable[Any]], patience: int = 0) -> Timed:
    """Return the seconds and the number of rows of each question; one that fails has neither, one given up on no rows."""
    from chaingraph.graph import questions

    signal.signal(signal.SIGALRM, _give_up)
    seconds, answer = {}, {}
    for name in questions.names():
        text = questions.load(name).bind({})
        begun = time.perf_counter()
        signal.alarm(patience)
        try:
            try:
                answer[name] = sum(1 for _ in ask(text))
            finally:
                signal.alarm(0)  # which may only now let go off what was due
        except TypeError:  # rdflib cannot order what is not bound
            continue
        except TimeoutError:
            pass
        seconds[name] = time.perf_counter() - begun
    return Timed(seconds, answer)


def _give_up(number: int, frame: object) -> None:
    raise TimeoutError


def _engine(sample: Sample) -> Any:
    import pyoxigraph as ox

    engine = ox.Store()
    engine.bulk_load(path=str(sample.known))
    return engine


def ours(sample: Sample) -> Timed:
    """Ask our store."""
    from chaingraph.graph.store import LocalStore
    from chaingraph.model.vocabulary import PREFIXES

    return asked(LocalStore(_engine(sample), PREFIXES).select)


def bare(sample: Sample) -> Timed:
    """Ask the engine."""
    from chaingraph.model.vocabulary import PREFIXES

    engine = _engine(sample)
    return asked(lambda text: list(engine.query(text, prefixes=dict(PREFIXES))))


def in_oxrdflib(sample: Sample) -> Timed:
    """Ask rdflib, which asks the engine."""
    from chaingraph.graph.store import LocalStore
    from chaingraph.model.vocabulary import PREFIXES

    dataset = LocalStore(_engine(sample), PREFIXES).to_rdflib()
    return asked(lambda text: dataset.query(text, initNs=dict(PREFIXES)))


def in_rdflib(sample: Sample) -> Timed:
    """Ask rdflib."""
    import rdflib.plugins.sparql  # before anything is given up on

    from chaingraph.model.vocabulary import PREFIXES

    dataset = rdflib.Dataset()
    dataset.parse(sample.known, format="nquads")
    return asked(lambda text: dataset.query(text, initNs=dict(PREFIXES)), PATIENCE)


ROWS = (
    Row(
        name="questions",
        what="all packaged questions, geometric mean",
        needs=("known",),
        most=10**5,
        contestants=(
            Contestant("chaingraph", function(ours)),
            Contestant("pyoxigraph", function(bare)),
            Contestant("oxrdflib", function(in_oxrdflib)),
            Contestant("rdflib", function(in_rdflib)),
        ),
        aims=(Aim(("rdflib",), 1 / 30), Aim(("oxrdflib",), 1 / 2), Aim(("pyoxigraph",), 1.2)),
        note=f"Without parameters, hence over the whole graph. rdflib gets {PATIENCE} s a question; a question that takes longer counts as that."
        " Questions on which it fails (ORDER BY of unbound values) are left out."
        " Compared with the engine on 10⁴ statements, a repeated question takes 1.23 times the processor time; here each is asked once. A third"
        " of the questions take the engine less than half a millisecond. Floor: a second thread answers, so that a question can be bounded and interrupted"
        " (0.012 ms, plus the time until each thread wakes, which on a busy machine is most of it); a question is searched for what is"
        " refused (0.015 ms); the class of its rows is made once (0.04 ms); rows become Python terms (a seventh of long answers), which"
        " the engine postpones until they are read.",
    ),
)
