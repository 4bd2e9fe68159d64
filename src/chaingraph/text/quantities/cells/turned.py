"""Tables on their side: each column tells of a chain, and each row what it counts. They are read as one row for each chain."""

from __future__ import annotations

import re
from dataclasses import replace

from chaingraph.text.quantities.cells.row_units import UNIT, unit_in
from chaingraph.text.quantities.cells.rows import PLACES
from chaingraph.text.tables import Table, heads_chain
from chaingraph.text.tables.headers import CHAIN_LABEL
from chaingraph.text.tables.ruled import Cell, Row, texts
from chaingraph.text.tables.turned import are_turned

_BESIDE = re.compile(f"序号|编号|{UNIT.pattern}")  # labels of columns that neither count nor say what is counted
_SUM = re.compile(".*(?:合计|总计|小计)")


def turned(table: Table) -> Table:
    """Return a table with a row for each chain, where its columns are of chains; any other as it is.

    The label of a column is then that with which a row of the table began, with its unit.
    """
    key, *columns = [place for place, label in enumerate(table.labels) if not _BESIDE.fullmatch(label)] or [0]
    rows = [row for row in table.rows if len(row.cells) > max(columns, default=0)]
    if not rows or PLACES.fullmatch(table.labels[key]) or not _are_chains(table, columns):
        return table
    unit = next((place for place, label in enumerate(table.labels) if UNIT.fullmatch(label)), None)
    keys = tuple(_label(row.cells[key], row.cells[unit].text if unit is not None else "") for row in rows)
    heads = table.header[0].cells
    header = Row(table.start, table.end, (heads[key], *keys))
    beside = (Row(table.start, table.end, (heads[at], *(row.cells[at] for row in rows))) for at in columns)
    return replace(table, labels=("产业链", *(cell.text for cell in keys)), header=(header,), rows=tuple(beside))


def _are_chains(table: Table, columns: list[int]) -> bool:
    """Return whether columns are of chains, as their labels say or the first cells of the rows, but for that of their sum."""
    heads = table.header[0].cells if len(table.header) == 1 else ()
    own = [heads[at] for at in columns if at < len(heads) and not _SUM.fullmatch(heads[at].text)]
    on_side = bool(CHAIN_LABEL.fullmatch(table.labels[0])) and are_turned([*map(texts, (*table.header, *table.rows))])
    return len(own) > 1 and (on_side or all(map(heads_chain, own)))


def _label(cell: Cell, unit: str) -> Cell:
    """Return the cell with which a row begins as a label, with the unit that another cell says."""
    return replace(cell, text=f"{cell.text}({unit})") if unit and not unit_in(cell.text) else cell
