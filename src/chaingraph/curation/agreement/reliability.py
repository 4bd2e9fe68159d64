"""Agreement of two coders beyond chance, by NLTK, which ``chaingraph[agreement]`` brings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chaingraph.base.errors import missing_library

Codes = Sequence[tuple[str, str]]  # of each unit, what the first coder calls it and what the second does


def kappa(codes: Codes) -> float | None:
    """Return κ of Cohen (1960), from -1 to 1; None where nothing but one code is used, of which chance explains all.

    Raises MissingExtra.

    >>> round(kappa([("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15), 3)
    0.4
    """
    return float(_task(codes).kappa()) if _varied(codes) else None


def alpha(codes: Codes) -> float | None:
    """Return Krippendorff’s α for nominal data (Content Analysis, chapter on reliability); None where only one code is used.

    Raises MissingExtra.

    >>> round(alpha([("a", "a"), ("b", "b"), ("b", "a"), ("b", "b")]), 3)
    0.533
    """
    return float(_task(codes).alpha()) if _varied(codes) else None


def observed(codes: Codes) -> float | None:
    """Return the share of units, from 0 to 1, that both coders call the same; None where there are none."""
    return sum(one == other for one, other in codes) / len(codes) if codes else None


def _varied(codes: Codes) -> bool:
    return len({code for pair in codes for code in pair}) > 1


def _task(codes: Codes) -> Any:
    with missing_library("agreement"):
        from nltk.metrics.agreement import AnnotationTask
    return AnnotationTask([(coder, unit, pair[coder]) for unit, pair in enumerate(codes) for coder in (0, 1)])
