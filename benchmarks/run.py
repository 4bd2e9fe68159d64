"""Compare ChainGraph with alternatives and write docs/benchmarks.md.

Run it in the environment of the tests, with the group ``benchmark`` installed: ``.venv/bin/python benchmarks/run.py``. Rows that
are not measured again keep their former figures from benchmarks/results.json; ``--anew`` forgets them, so that the page is of one run.
No row can hang: a process is ended after timing.LONGEST seconds, and a row begins no round after timing.ROW seconds.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from page import written
from registry import Row
from samples import first_document, generated
from timing import ChildFailed, DifferentAnswers, measure

ROOT = Path(__file__).resolve().parents[1]
FAMILIES = ("query", "load", "questions", "coupling", "projection", "structure", "pages", "collection", "reading")
BEFORE = ROOT / "benchmarks" / "before.json"
SIZES = (10**4, 10**5, 10**6)


def every() -> dict[str, Row]:
    """Return all rows by name."""
    return {row.name: row for family in FAMILIES for row in importlib.import_module(f"rows.{family}").ROWS}


def main() -> None:
    """Measure the chosen rows one by one, and write the page after each; a row that fails is told, and the others are measured."""
    rows = every()
    options = _options(list(rows))
    results = options.results
    known = json.loads(results.read_text("utf-8")) if results.exists() and not options.anew else {}
    former = json.loads(BEFORE.read_text("utf-8")) if BEFORE.exists() else {}
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as package:
        _install(Path(package))
        folder = options.folder or Path(made)
        for size in (0, *options.sizes):
            for name in options.rows:
                if (size > 0) != bool(rows[name].fixed) and size <= rows[name].most:
                    try:
                        known.setdefault(name, {})[str(size)] = _measured(rows[name], size, folder, options.runs)
                    except (ChildFailed, DifferentAnswers, subprocess.CalledProcessError) as error:
                        failed.append(name)
                        print(name, size, error, file=sys.stderr, flush=True)
                    results.write_text(json.dumps(known, indent=1) + "\n", "utf-8")
                    options.output.write_text(written(rows, known, former), "utf-8")
    if failed:
        sys.exit(f"not measured: {' '.join(failed)}")


def _install(folder: Path) -> None:
    """Install the package into a folder, compiled and prepared as the others are, and let what is measured import it from there."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target"]
    subprocess.run([*pip, str(folder), str(ROOT)], check=True)
    os.environ["PYTHONPATH"] = str(folder)


def _measured(row: Row, size: int, folder: Path, runs: int) -> dict[str, object]:
    """Return the results of a row: the number of statements, and the result of each contestant."""
    sample = generated(size, folder) if size else first_document(folder)
    for need in row.needs:
        getattr(sample, need)
    found = measure(row, sample, runs)
    print(
        row.name,
        size or row.fixed,
        {name: (round(one.total, 4), round((one.memory or 0) / 1e6)) for name, one in found.items()},
        file=sys.stderr,
        flush=True,
    )
    return {"count": sample.count, "results": {name: vars(one) for name, one in found.items()}}


def _options(names: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    sizes = lambda text: [int(float(size)) for size in text.split(",")]  # noqa: E731
    parser.add_argument(
        "--sizes", type=sizes, default=SIZES, metavar="N,N", help="statements: 1e4,1e5,1e6; 1e7 takes hours"
    )
    parser.add_argument("--rows", nargs="+", choices=names, default=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="runs of each contestant, at most")
    parser.add_argument("--anew", action="store_true", help="forget the former figures of all rows")
    parser.add_argument("--folder", type=Path, help="keep the graphs here, and use those that are here")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "benchmarks.md", help="the page to write")
    parser.add_argument(
        "--results", type=Path, default=ROOT / "benchmarks" / "results.json", help="the figures it is made from"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
