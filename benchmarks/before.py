"""Measure commands as they are and as they were, by turns, in processor time: ``before.py CHECKOUT --folder FOLDER``.

CHECKOUT is a worktree of a former commit. Both packages are installed into folders, and each loads the same drafted documents into a store of
its own. What was measured stands in benchmarks/before.json, from which ``run.py`` writes a part of docs/benchmarks.md. Answers are not
compared: what is asked today says more than what was asked then.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import drafted
from samples import Sample, first_document
from timing import ENVIRONMENT

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "before.json"
ROUNDS, PATIENCE = 5, 20.0  # at most so many rounds of a command; after so many seconds none begins
PAGE = ("-o", "{page}")
ALONE = {  # on the default graph
    "report coupling": ("report", "coupling"),
    "report robustness": ("report", "robustness"),
    "view thing": ("view", "thing", "科技副总", *PAGE),
    "view query": ("view", "query", "SELECT ?a ?b { ?a cg:carriedOutBy ?b }", *PAGE),
    "report --format html": ("report", "--format", "html", *PAGE),
}
OF_MANY = {  # on a collection in a folder
    "report": ("report",),
    "report gaps": ("report", "gaps"),
    "ask open-promises": ("ask", "open-promises"),
    "ask slips": ("ask", "slips"),
    "show": ("show", "科技专员"),
    "path": ("path", "金融辅导队", "科技专员"),
    "view overview": ("view", "overview", *PAGE),
    "view thing": ("view", "thing", "科技专员", *PAGE),
    "coverage": ("coverage", "city-007"),
    "report --format html": ("report", "--format", "html", *PAGE),
}


def main() -> None:
    """Measure each command with both packages, and write down the medians after each."""
    options = _options()
    sample = first_document(options.folder)
    documents = drafted.documents(options.count, sample.folder / "documents")
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as made:
        checkouts = {"then": options.checkout, "now": ROOT}
        packages = [_installed(root, Path(made) / name) for name, root in checkouts.items()]
        stores = [
            _loaded(package, documents, options.folder / f"before-{package.name}-{options.count}")
            for package in packages
        ]
        for what, of, command in _commands(options.count):
            both = [[_filled(word, sample, store) for word in command] for store in stores]
            then, now, runs = _measured(packages, both)
            rows.append({"what": what, "of": of, "then": then, "now": now, "runs": runs})
            print(*rows[-1].values(), file=sys.stderr, flush=True)
            known = {"commit": _commit(options.checkout), "rows": rows}
            RESULTS.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _commands(count: int) -> list[tuple[str, str, Sequence[str]]]:
    """Return what is measured: its name, what it is asked of, its arguments."""
    return [
        *((what, "default graph", command) for what, command in ALONE.items()),
        ("validate", "90 sections", ("validate", "{long_draft}")),
        *((what, f"{count} documents", (*command, "--store", "{store}")) for what, command in OF_MANY.items()),
    ]


def _measured(packages: Sequence[Path], commands: Sequence[Sequence[str]]) -> tuple[float, float, int]:
    """Return the medians of the processor seconds that a command takes with each of two packages, and the number of runs."""
    begun, rounds = time.perf_counter(), list[list[float]]()
    while len(rounds) < ROUNDS and (not rounds or time.perf_counter() - begun < PATIENCE):
        rounds.append([_took(package, command) for package, command in zip(packages, commands, strict=True)])
    then, now = (round(median(seconds), 3) for seconds in zip(*rounds, strict=True))
    return then, now, len(rounds)


def _took(package: Path, command: Sequence[str]) -> float:
    """Return the processor seconds of a command with a package; findings of ``validate`` are an answer."""
    child = subprocess.Popen(
        [sys.executable, "-m", "chaingraph", *command],
        env={**os.environ, **ENVIRONMENT, "PYTHONPATH": str(package)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"{package.name}: {' '.join(command)} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime


def _filled(word: str, sample: Sample, store: Path) -> str:
    return str(store) if word == "{store}" else sample.filled(word)


def _installed(root: Path, folder: Path) -> Path:
    """Install the package of a checkout into a folder, as it is installed elsewhere."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target"]
    subprocess.run([*pip, str(folder), str(root)], check=True)
    return folder


def _loaded(package: Path, documents: Sequence[Path], store: Path) -> Path:
    """Return a store of the first document and of some others, loaded by a package unless it is there."""
    if not store.exists():
        files = [str(package / "chaingraph" / "data" / "zibo-2025-32"), *map(str, documents)]
        command = [sys.executable, "-m", "chaingraph", "load", *files, "--store", str(store)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(package)})
    return store


def _commit(checkout: Path) -> str:
    command = ["git", "-C", str(checkout), "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkout", type=Path, help="a worktree of a former commit")
    parser.add_argument(
        "--folder", type=Path, required=True, help="keep documents and stores here, and use those that are here"
    )
    parser.add_argument("--count", type=int, default=500, help="drafted documents of the collection")
    return parser.parse_args()


if __name__ == "__main__":
    main()
