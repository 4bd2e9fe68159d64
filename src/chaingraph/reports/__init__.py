"""Reports: what is in the graph and how it connects, with everything called by its name, ready to be rendered."""

from chaingraph.reports.reporter import CONNECTIONS, KINDS, Reporter
from chaingraph.reports.tables import Cell, Ref, Report, Table, refs

__all__ = ["CONNECTIONS", "KINDS", "Cell", "Ref", "Report", "Reporter", "Table", "refs"]
