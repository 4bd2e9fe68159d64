"""Tables of targets, without those that a later document quotes from an earlier one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from chaingraph.base.messages import Count
from chaingraph.model.report import Table, sentence

LEFT_OUT = "Without {count:target|targets} that a later document quotes from an earlier one, which lists it."


def without(table: Table, quoted: Collection[str]) -> Table:
    """Return a table without the rows of targets (IRIs) that are ``quoted``; a note says how many those are."""
    columns = [table.named(name) for name in ("target", "figure") if name in table.names]
    named = [{iri for column in columns for iri in column[place]} & set(quoted) for place in range(len(table.rows))]
    out = set().union(*named)
    if not out:
        return table
    rows = [row for row, iris in zip(table.rows, named, strict=True) if not iris]
    return replace(table, rows=rows, notes=[*table.notes, sentence(LEFT_OUT, count=Count(len(out)))])
