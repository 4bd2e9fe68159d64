"""Reports: what is in the graph and how it connects, with everything called by its name, ready to be rendered."""

from typing import TYPE_CHECKING

from chaingraph.model.report import Cell, Ref, Report, Table, refs

if TYPE_CHECKING:
    from chaingraph.reports.reporter import CONNECTIONS, KINDS, Reporter

# the reports that are counted over tables: see counted.py, which is imported only for them
COUNTED = ("coupling", "bridges", "gaps", "degrees", "figures-by-place-and-year", "components", "pagerank")

__all__ = ["CONNECTIONS", "COUNTED", "KINDS", "Cell", "Ref", "Report", "Reporter", "Table", "refs"]


def __getattr__(name: str) -> object:
    """Return what makes reports, imported only when it is wanted: a query is rendered without."""
    if name in ("CONNECTIONS", "KINDS", "Reporter"):
        from chaingraph.reports import reporter

        return getattr(reporter, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
