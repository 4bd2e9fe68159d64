"""``chaingraph generate``: an invented nation of any size, to try commands and stores on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import click
import pyoxigraph as ox

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.errors import UnwrittenFormat
from chaingraph.cli.files import writing
from chaingraph.cli.progress import pace, show, shown
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath
from chaingraph.generation import LARGEST, Size, nation, triples
from chaingraph.model.vocabulary import PREFIXES

STEP = 100_000  # statements after which progress is shown
FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG}
WRITTEN = "Written: {path}, {count:,} statements in {seconds:.1f} s."


@click.command("generate")
@click.option(
    "--cities", type=click.IntRange(1, LARGEST.cities), default=10, metavar="N", help="Number of cities; 10 by default."
)
@click.option(
    "--chains",
    type=click.IntRange(1, LARGEST.chains),
    default=10,
    metavar="M",
    help="Industry chains per city; 10 by default.",
)
@click.option(
    "--enterprises",
    type=click.IntRange(1, LARGEST.enterprises),
    default=20,
    metavar="K",
    help="Enterprises per industry chain; 20 by default.",
)
@click.option("--seed", type=int, default=1, metavar="S", help="Random seed.")
@click.option(
    "-o", "--output", type=FilePath(), required=True, metavar="FILE",
    help="Write to this file; its ending gives the format: .nq or .trig, also with .gz.",
)  # fmt: skip
@click.pass_obj
def command(app: App, cities: int, chains: int, enterprises: int, seed: int, output: Path) -> None:
    """Write an invented nation to a file: cities, industry chains and their figures for three years, each in its passage.

    A city has about 200 + M × (700 + 7 × K) statements for M industry chains of K enterprises: 8,600 for 10 by 20.
    """
    size = Size(cities, chains, enterprises)
    format = _format(output)
    passing = Passing(output.name, nation(size, seed), triples(size), app.lang)
    with writing(output) as file, shown():
        _serialize(passing, file, format, compressed=output.suffix == ".gz")
    words = translate(WRITTEN, app.lang)
    say(words.format(path=output, count=passing.count, seconds=passing.seconds))


class Passing(Iterator[ox.Quad]):
    """Statements on their way to a file: how many have passed, told on a terminal with how long the rest will take."""

    def __init__(self, name: str, quads: Iterator[ox.Quad], expected: int, lang: str) -> None:
        self.count = 0
        self._name, self._quads, self._expected, self._lang = name, quads, expected, lang
        self._begun = time.monotonic()

    @property
    def seconds(self) -> float:
        """The time since the first statement."""
        return time.monotonic() - self._begun

    def __next__(self) -> ox.Quad:
        quad = next(self._quads)
        self.count += 1
        if self.count % STEP == 0:
            show(pace(self._name, self.count, min(1.0, self.count / self._expected), self.seconds, self._lang))
        return quad


def _format(path: Path) -> ox.RdfFormat:
    """Return the format that a file's name says. Raises UnwrittenFormat."""
    name = path.with_suffix("") if path.suffix == ".gz" else path
    if name.suffix not in FORMATS:
        raise UnwrittenFormat(path=path, endings=", ".join([*FORMATS, *(f"{ending}.gz" for ending in FORMATS)]))
    return FORMATS[name.suffix]


def _serialize(quads: Iterator[ox.Quad], file: BinaryIO, format: ox.RdfFormat, compressed: bool) -> None:
    """Write statements to an open file; compressed, the same ones give the same bytes."""
    import gzip

    prefixes = dict(PREFIXES) if format == ox.RdfFormat.TRIG else None
    if not compressed:
        ox.serialize(quads, file, format, prefixes=prefixes)
        return
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=1, mtime=0) as zipped:
        ox.serialize(quads, cast(BinaryIO, zipped), format, prefixes=prefixes)
