"""What a benchmark is: a row of contestants, the first of which is ours, and the aims it is held to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from samples import Sample

CHILD = Path(__file__).with_name("child.py")
Answer = Any  # whatever JSON can hold; equal where two contestants say the same
Argv = Callable[[Sample], list[str]]


@dataclass(frozen=True)
class Timed:
    """What a child has measured itself: seconds by part (one part where there are no more), and its answer."""

    seconds: dict[str, float]
    answer: Answer


Work = Callable[[Sample], "Timed | str"]


@dataclass(frozen=True)
class Contestant:
    """One way to do what a row is about: the arguments of a process, ``most`` statements it is tried with.

    The process is timed as a whole unless it prints what it has timed itself (see child.py). ``comparable`` is false where
    it does not answer the same question, ``cold`` where the files of the store are to be read from the disk. ``codes`` are the
    exit codes of a child that has done its work.
    """

    name: str
    argv: Argv
    most: float = float("inf")
    comparable: bool = True
    cold: bool = False
    codes: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class Aim:
    """What ours, divided by another (time, or peak memory), may be at most; ``best`` of several names counts."""

    against: tuple[str, ...]
    most: float
    memory: bool = False


@dataclass(frozen=True)
class Row:
    """A benchmark: ``needs`` are files of the sample, made beforehand; ``at`` is the size the aims are about.

    A row without sizes (``sizes`` is a word) is run once, whatever the sizes asked for. ``note`` says what is measured and,
    where an aim is not met, why.
    """

    name: str
    what: str
    contestants: tuple[Contestant, ...]
    aims: tuple[Aim, ...]
    at: int = 10**5
    most: float = float("inf")
    fixed: str = ""
    needs: tuple[str, ...] = ()
    note: str = ""
    tolerance: dict[str, float] = field(default_factory=dict)


def function(work: Work) -> Argv:
    """Return the arguments by which a child runs a function of a module of rows on a sample."""
    module = work.__module__
    return lambda sample: [sys.executable, str(CHILD), module, work.__name__, str(sample.folder)]


def chaingraph(*arguments: str) -> Argv:
    """Return the arguments by which ``chaingraph`` runs as a process; ``{store}`` is replaced by a file of the sample."""
    return lambda sample: [
        sys.executable, "-m", "chaingraph", *(sample.filled(argument) for argument in arguments)
    ]  # fmt: skip
