"""Load files into a store in a folder, all or none."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from chaingraph.graph import parsing
from chaingraph.graph.deriving import derive
from chaingraph.graph.store.folder import writing
from chaingraph.graph.store.local import merged
from chaingraph.graph.store.manifest import Manifest
from chaingraph.model import resources
from chaingraph.model.vocabulary import FOLLOWING, PREFIXES

TOLD_EVERY = 10_000  # statements

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

    The rules run again over the whole. Raises ForeignFolder, StoreBusy, DamagedStore, StoreTrouble, and what
    ``parsing.stream`` raises; the store is then unchanged.
    """
    progress = Progress(total_size(paths))
    ontology = hashlib.sha256(parsing.read_bytes(resources.ontology())).hexdigest()
    with writing(folder) as writer:
        former = writer.former
        prefixes, sources = (dict(former.prefixes), former.sources) if former else ({}, [])
        if former:
            writer.engine.update(" ; ".join(map(_FORGET.format, FOLLOWING.values())))
        if not former or former.ontology != ontology:
            writer.engine.bulk_extend(parsing.stream(resources.ontology(), prefixes))
        writer.engine.bulk_extend(merged(read_all(paths, prefixes, progress, tell)))
        progress.step = "Deriving what follows"
        tell(progress)
        derive(writer.engine)
        progress.step = "Writing to the disk"
        tell(progress)
        loaded = [(str(path), size(path)) for path in paths]
        return writer.publish({**prefixes, **PREFIXES}, [*sources, *loaded], ontology)


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
