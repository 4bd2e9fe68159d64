"""Reports: what is in the graph and how it connects, with everything called by its name, ready to be rendered."""

from chaingraph.reports.reporter import CONNECTIONS, KINDS, Reporter
from chaingraph.reports.tables import Cell, Ref, Report, Table, refs

# the reports that are counted over tables: see counted.py, which is imported only for them
COUNTED = ("coupling", "bridges", "gaps", "degrees", "figures-by-place-and-year", "components", "pagerank")

__all__ = ["CONNECTIONS", "COUNTED", "KINDS", "Cell", "Ref", "Report", "Reporter", "Table", "refs"]
