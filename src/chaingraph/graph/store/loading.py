"""Load files into a store in a folder, all or none."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import pyoxigraph as ox

from chaingraph.graph import adding, parsing
from chaingraph.graph.deriving import derive
from chaingraph.graph.files import read_bytes
from chaingraph.graph.filling import fill
from chaingraph.graph.store.local import merged
from chaingraph.graph.store.manifest import Manifest
from chaingraph.graph.store.writer import writing
from chaingraph.model import resources
from chaingraph.model.vocabulary import FOLLOWING, PREFIXES

TOLD_EVERY = 10_000  # statements
FEW = 100_000  # statements that are kept in memory to derive from them what follows
SHARE = 4  # of a store, what is added may be a fourth: to derive from more takes longer than to derive all anew

_FORGET = "DELETE {{ ?s ?p ?o . GRAPH <{0}> {{ ?s ?p ?o }} }} WHERE {{ GRAPH <{0}> {{ ?s ?p ?o }} }}"


@dataclass
class Progress:
    """The progress of a load: ``done`` of ``total`` bytes of its files, ``statements`` read, and the current ``step``."""

    total: int
    done: int = 0
    statements: int = 0
    step: str = ""


Tell = Callable[[Progress], object]


def load_folder(paths: Sequence[Path], folder: Path, tell: Tell = lambda progress: None) -> Manifest:
    """Load files into the store in ``folder``, created if missing; return its manifest once all is on disk.

    What follows is derived from what is added, or from the whole where that is much or unsettles what was derived. Raises
    ForeignFolder, StoreBusy, DamagedStore, StoreTrouble, and what ``parsing.stream`` raises; the store is then unchanged.
    """
    progress = Progress(total_size(paths))
    with writing(folder) as writer:
        former, ontology = writer.former, _fingerprint()
        prefixes, sources = (dict(former.prefixes), former.sources) if former else ({}, [])
        quads = merged(read_all(paths, prefixes, progress, tell))
        if not former or former.ontology != ontology:
            quads = chain(parsing.stream(resources.ontology(), prefixes), quads)
            few = 0
        else:
            few = min(FEW, former.statements // SHARE)
        _add(writer.engine, quads, few, lambda: _deriving(progress, tell))
        progress.step = "Writing to the disk"
        tell(progress)
        loaded = [(str(path), size(path)) for path in paths]
        return writer.publish({**prefixes, **PREFIXES}, [*sources, *loaded], ontology)


def _add(engine: ox.Store, quads: Iterator[ox.Quad], few: int, tell: Callable[[], object]) -> None:
    """Add statements and what follows: from them if they are no more than ``few``, else, or where that is not all, from the whole."""
    first = list(islice(quads, few))
    more = list(islice(quads, 1))
    if first and not more:
        tell()
        if adding.add(engine, first):
            return
    engine.update(" ; ".join(map(_FORGET.format, FOLLOWING.values())))
    parts = fill(engine, chain(first, more, quads))
    tell()
    derive(engine)
    if parts > 1:
        engine.optimize()  # the parts become one


def _deriving(progress: Progress, tell: Tell) -> None:
    progress.step = "Deriving what follows"
    tell(progress)


def _fingerprint() -> str:
    """Return the SHA-256 of the ontology and its rules."""
    return hashlib.sha256(b"".join(map(read_bytes, (resources.ontology(), *resources.rules())))).hexdigest()


def read_all(
    paths: Sequence[Path], prefixes: dict[str, str], progress: Progress, tell: Tell = lambda progress: None
) -> Iterator[ox.Quad]:
    """Yield the statements of files, one file after another. Raises what ``parsing.stream`` raises."""
    for path in paths:
        before, progress.step = progress.done, path.name

        def count(done: int, before: int = before) -> None:
            progress.done = before + done

        for quad in parsing.stream(path, prefixes, count):
            progress.statements += 1
            if progress.statements % TOLD_EVERY == 0:
                tell(progress)
            yield quad


def total_size(paths: Sequence[Path]) -> int:
    """Return the size of files in bytes."""
    return sum(map(size, paths))


def size(path: Path) -> int:
    """Return the size of a file in bytes, 0 if it is missing; reading it will raise the error."""
    return path.stat().st_size if path.is_file() else 0
