"""Measure drafts against the annotated texts of ``corpus/``: ``python3 scripts/measure.py [tune|test|learn]``.

Prints precision, recall and F1 of cells, responsibility, dates, figures, front matter, names and relations, and beside them
what endings and verbs alone score, and how far two annotators agree. ``--wrong`` lists what is not as annotated, ``--curve``
prints the learning curve of names (some minutes).
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

SPLITS = ("tune", "test", "learn")
OPTIONS = ("--wrong", "--curve")


def main(arguments: Sequence[str]) -> int:
    """Print what is asked for; return the exit code."""
    if unknown := [argument for argument in arguments if argument not in (*SPLITS, *OPTIONS)]:
        print(
            f"Unknown: {' '.join(unknown)}. Usage: python3 scripts/measure.py [{'|'.join(SPLITS)}] [--wrong] [--curve]"
        )
        return 2
    if importlib.util.find_spec("chaingraph") is None:
        return _in_environment(arguments)
    from measuring.curve import curve
    from measuring.report import lines

    split = next((argument for argument in arguments if argument in SPLITS), "tune")
    for line in curve(split) if "--curve" in arguments else lines(split, wrong="--wrong" in arguments):
        print(line, flush=True)
    return 0


def _in_environment(arguments: Sequence[str]) -> int:
    """Run this again by the project's own Python, which is made where it is not there yet."""
    from environment import PYTHON, ensure

    ensure()
    return subprocess.run([PYTHON, __file__, *arguments]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
