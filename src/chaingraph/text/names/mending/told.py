"""Kinds whose names stand only where their sentence speaks of such things: steps of a chain, problems."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chaingraph.text.names.mending.problems import is_problem
from chaingraph.text.names.mending.told_steps import is_step

# to extend: the kind, and whether a sentence speaks of it at a place
TOLD: Mapping[str, Callable[[str, int, int], bool]] = {"Segment": is_step, "Problem": is_problem}
