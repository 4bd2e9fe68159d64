"""How a report that takes long says what it is at."""

from collections.abc import Callable

from chaingraph.model.report import Value

Tell = Callable[[Value], None]


def silently(step: Value) -> None:
    """Say nothing."""
