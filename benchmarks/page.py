"""The page of results, ratios first."""

from __future__ import annotations

import datetime
import math
import os
import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import packages_distributions, version
from itertools import chain
from typing import Any

from registry import Aim, Row
from timing import LONGEST, ROW, Result, ratio

LIBRARIES = (
    "pyoxigraph",
    "rdflib",
    "oxrdflib",
    "networkx",
    "networkit",
    "scipy",
    "duckdb",
    "polars",
    "pyarrow",
    "pyvis",
    "rjieba",
    "jieba",
)
SLOPE = 1.15
MB = 10**6

Known = Mapping[str, Mapping[str, Any]]


def written(rows: Mapping[str, Row], known: Known, former: Mapping[str, Any] | None = None) -> str:
    """Return the page for some rows, from the results known so far, and from what ``before.py`` has measured."""
    parts = (_head(), _ratios(rows, known), _growth(rows, known), _notes(rows, known), _before(former or {}))
    return "\n".join((*chain.from_iterable(parts), *_medians(rows, known)))


def _head() -> Iterator[str]:
    installed = {name for names in packages_distributions().values() for name in names}
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES if name in installed)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    yield "# Benchmarks\n"
    yield "Written by `benchmarks/run.py`, on graphs that `chaingraph generate` makes. Figures are ratios of medians; the contestants run by turns, each in a child process."
    yield "All contestants of a row gave the same answer (for pages, only the input is compared).\n"
    yield f"{datetime.date.today()} · {os.cpu_count()} cores, {memory:.0f} GB, shared with other work · Python {platform.python_version()}, {libraries}\n"


def _ratios(rows: Mapping[str, Row], known: Known) -> Iterator[str]:
    yield "## Compared with alternatives\n"
    yield "Time and memory are ours divided by theirs; from a factor of two on, the table gives the speed-up. An aim stands at its size.\n"
    yield "| what | size (statements) | against | time | memory | aim | met |\n|---|---|---|---|---|---|---|"
    for row, size, found, results in _each(rows, known):
        ours = results[row.contestants[0].name]
        for name in [one.name for one in row.contestants[1:] if one.name in results]:
            aims = [aim for aim in row.aims if name in aim.against and int(size) in (0, row.at)]
            told = "; ".join(_told(aim) for aim in aims)
            met = "; ".join("yes" if _reached(aim, ours, results) else "**no**" for aim in aims)
            time, memory = ratio(ours, results[name]), ratio(ours, results[name], memory=True)
            yield f"| {row.what} | {_size(row, found)} | {name} | {_factor(time, time)} | {'–' if math.isnan(memory) else f'{memory:.2f}'} | {told} | {met} |"
    yield ""


def _size(row: Row, found: Mapping[str, Any]) -> str:
    return row.fixed or f"{found['count']:,}"


def _reached(aim: Aim, ours: Result, results: Mapping[str, Result]) -> bool:
    """Return whether an aim is met against the best of the contestants it names."""
    return max(ratio(ours, results[name], aim.memory) for name in aim.against if name in results) <= aim.most


def _told(aim: Aim) -> str:
    return f"at most {aim.most:g} of the memory" if aim.memory else _factor(aim.most, aim.most, "at least ", "at most ")


def _factor(shown: float, most: float, least: str = "", limit: str = "") -> str:
    return f"{least}{1 / shown:.3g}× faster" if most <= 0.5 else f"{limit}{shown:.3g}×"


def _growth(rows: Mapping[str, Row], known: Known) -> Iterator[str]:
    yield f"## Growth\n\nThe slope of our time in the log-log plot, from the smallest to the largest graph measured (aim: at most {SLOPE}).\n"
    yield "| what | statements | slope | met |\n|---|---|---|---|"
    for name, row in rows.items():
        points = [
            (found["count"], Result(**found["results"][row.contestants[0].name]).total)
            for size, found in known.get(name, {}).items()
        ]
        if len(points) > 1:
            (few, short), (many, long) = min(points), max(points)
            slope = math.log(long / short) / math.log(many / few)
            yield f"| {row.what} | {few:,} to {many:,} | {slope:.2f} | {'yes' if slope <= SLOPE else '**no**'} |"
    yield ""


def _notes(rows: Mapping[str, Row], known: Known) -> Iterator[str]:
    yield "## Notes\n"
    yield from (f"- **{row.what}**: {row.note}" for name, row in rows.items() if name in known and row.note)
    yield ""


def _before(former: Mapping[str, Any]) -> Iterator[str]:
    """Yield what commands took at a former commit and take now."""
    if former:
        yield "## Before and after\n"
        yield f"Processor time of whole processes, by turns with the package as it was at commit {former['commit']}; written by `benchmarks/before.py`, each package with a store of its own. Answers have grown since: more is read from a text, and reports say more."
        yield "In a collection, `report` and what it asks cited passages of other documents then.\n"
        yield "| what | of | seconds then | now | share | runs |\n|---|---|---|---|---|---|"
        for row in former["rows"]:
            share = row["now"] / row["then"]
            yield f"| `chaingraph {row['what']}` | {row['of']} | {row['then']:.3g} | {row['now']:.3g} | {share:.2f} | {row['runs']} |"
        yield ""


def _medians(rows: Mapping[str, Row], known: Known) -> Iterator[str]:
    yield f"## Medians\n\nPeak memory is that of the whole process, “–” where it is less than that of the process that measured, which Linux counts to it. The last column gives the number of runs: few if they are long, since no further round begins after {ROW:g} s of a row. A process is ended after {LONGEST:g} s (“>”).\n"
    yield "| what | size (statements) | contestant | seconds | peak MB | runs |\n|---|---|---|---|---|---|"
    for row, _, found, results in _each(rows, known):
        for name, one in results.items():
            yield f"| {row.what} | {_size(row, found)} | {name} | {'> ' * one.ended}{one.total:.3g} | {f'{one.memory / MB:,.0f}' if one.memory else '–'} | {one.runs} |"
    yield ""


def _each(rows: Mapping[str, Row], known: Known) -> Iterator[tuple[Row, str, Mapping[str, Any], dict[str, Result]]]:
    for name, row in rows.items():
        for size, found in sorted(known.get(name, {}).items(), key=lambda item: int(item[0])):
            yield row, size, found, {other: Result(**one) for other, one in found["results"].items()}
