"""Run the contestants of a row as child processes, interleaved, and compare their answers."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import geometric_mean, median

from registry import Answer, Contestant, Row
from samples import Sample

ROW = 8.0  # seconds of a row after which no further round of its contestants begins
LONGEST = 180.0  # seconds after which a child is ended: it took at least so long
APART = Path(__file__).with_name("apart.py")
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "CHAINGRAPH_TEXTS": os.devnull}


@dataclass(frozen=True)
class Run:
    """One run of a child: seconds by part, peak memory (bytes), its answer; ``ended`` where it took longer than LONGEST."""

    seconds: Mapping[str, float]
    memory: int
    answer: Answer
    ended: bool = False


@dataclass(frozen=True)
class Result:
    """The medians of the runs of a contestant: seconds by part, peak memory (bytes; None: not known); ``runs`` is their number.

    ``ended`` says that it was ended after LONGEST seconds, which are a lower bound then.
    """

    seconds: dict[str, float]
    memory: float | None
    runs: int
    ended: bool = False

    @property
    def total(self) -> float:
        """The seconds of all parts."""
        return sum(self.seconds.values())


class ChildFailed(Exception):
    """A contestant has ended with an error."""


class DifferentAnswers(Exception):
    """Two contestants do not say the same."""


def measure(row: Row, sample: Sample, runs: int) -> dict[str, Result]:
    """Return the result of each contestant that a sample is not too large for.

    They run by turns, A B A B …, each as often as the others, until there are enough runs or the row has taken ROW seconds; who
    was ended once does not run again. Raises DifferentAnswers, or ChildFailed.
    """
    contestants = [one for one in row.contestants if sample.count <= one.most * 1.2]
    done: dict[str, list[Run]] = {one.name: [] for one in contestants}
    begun = time.perf_counter()
    for turn in range(runs):
        if turn and time.perf_counter() - begun > ROW:
            break
        for one in contestants:
            if not any(run.ended for run in done[one.name]):
                done[one.name].append(_run(one, sample))
    said = {one.name: done[one.name][0] for one in contestants if one.comparable}
    _compare(row, {name: run.answer for name, run in said.items() if not run.ended})
    return {name: _result(found) for name, found in done.items()}


def ratio(ours: Result, other: Result, memory: bool = False) -> float:
    """Return ours divided by the other: the geometric mean over the parts, or of peak memory (no number where it is not known)."""
    if memory:
        return ours.memory / other.memory if ours.memory and other.memory else math.nan
    parts = ours.seconds.keys() & other.seconds.keys()
    if ours.ended or other.ended:
        return ours.total / other.total
    return geometric_mean(max(ours.seconds[part], 1e-6) / max(other.seconds[part], 1e-6) for part in parts)


def _result(runs: Sequence[Run]) -> Result:
    parts = runs[-1].seconds
    alike = [run for run in runs if run.ended == runs[-1].ended]
    return Result(
        {part: median(run.seconds[part] for run in alike) for part in parts},
        median(run.memory for run in alike),
        len(alike),
        runs[-1].ended,
    )


def _run(contestant: Contestant, sample: Sample) -> Run:
    """Run a child and wait for it, with what it took."""
    argv = contestant.argv(sample)
    if contestant.cold:
        _forget(sample.store)
    with (
        tempfile.TemporaryFile() as said,
        tempfile.TemporaryFile() as complained,
        tempfile.NamedTemporaryFile() as took,
    ):
        launched = [sys.executable, "-S", str(APART), took.name, str(LONGEST), *argv]
        subprocess.run(launched, stdout=said, stderr=complained, env=os.environ | ENVIRONMENT, check=True)
        whole, memory, code = json.loads(Path(took.name).read_text("ascii"))
        if code == -signal.SIGKILL and whole >= LONGEST:
            return Run({"": whole}, memory, None, ended=True)
        said.seek(0)
        complained.seek(0)
        if code not in contestant.codes:
            raise ChildFailed(f"{' '.join(argv)}\n{complained.read().decode()}")
        text = said.read().decode("utf-8-sig")  # a mark may precede what goes into a file
    told = _told(text)
    seconds = told["seconds"] if told else {"": whole}
    return Run(seconds, memory, told["answer"] if told else text.strip())


def _told(text: str) -> dict[str, Answer] | None:
    """Return what a child has measured itself; None where it did not."""
    last = text.strip().rpartition("\n")[2]
    return json.loads(last) if last.startswith('{"seconds"') else None


def _forget(folder: Path) -> None:
    """Let the system forget what it keeps in memory of the files in a folder."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _compare(row: Row, answers: Mapping[str, Answer]) -> None:
    """Raise DifferentAnswers unless all say the same, as far as they answer the same parts."""
    if not answers:
        return
    (ours, first), *others = answers.items()
    for name, answer in others:
        if not _same(first, answer, row.tolerance):
            raise DifferentAnswers(f"{row.name}: {ours} says {first!r}, {name} says {answer!r}"[:2000])


def _same(one: Answer, other: Answer, tolerance: Mapping[str, float]) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return all(_close(one[key], other[key], tolerance.get(key, 0)) for key in one.keys() & other.keys())
    return bool(one == other)


def _close(one: Answer, other: Answer, tolerance: float) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=tolerance)
    return bool(one == other)
