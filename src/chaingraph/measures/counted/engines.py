"""Engines that count over a folder of tables by the SQL of the measures."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from chaingraph.measures import counted
from chaingraph.measures.counted import Measure

Row = dict[str, Any]

_TERMS = "SELECT id, iri, label_zh, label_en FROM terms WHERE id IN ({ids})"


@dataclass(frozen=True)
class Named:
    """A term: its IRI, and what it is called in ``zh`` and ``en`` (None where it has no label)."""

    iri: str
    label_zh: str | None
    label_en: str | None


class Engine(ABC):
    """Counts over one folder of tables; every method raises DamagedTables, QueryTimeout or what its subclass names."""

    def __init__(self) -> None:
        self._computed: set[str] = set()

    def rows(self, measure: str, most: int | None = None) -> list[Row]:
        """Return the rows of a measure, column to value; no more than ``most``. Raises NeedsSpark."""
        return self.fetch(self._prepared(measure), most)

    def count(self, measure: str) -> int:
        """Return how many rows a measure has. Raises NeedsSpark."""
        return int(self.fetch(f"SELECT COUNT(*) AS n FROM (\n{self._prepared(measure)}\n) counted")[0]["n"])

    def terms(self, ids: Iterable[int]) -> dict[int, Named]:
        """Return the terms of these numbers."""
        listed = ", ".join(str(int(number)) for number in sorted(set(ids)))
        rows = self.fetch(_TERMS.format(ids=listed)) if listed else []
        return {row["id"]: Named(row["iri"], row["label_zh"], row["label_en"]) for row in rows}

    @abstractmethod
    def part(self, name: str) -> Engine:
        """Return an engine that counts over a part of the text, one of ``vocabulary.PARTS``."""

    @abstractmethod
    def fetch(self, sql: str, most: int | None = None) -> list[Row]:
        """Return the rows of a query over the tables."""

    @abstractmethod
    def keep(self, name: str, sql: str) -> None:
        """Keep the rows of a query under a name that other queries may use."""

    @abstractmethod
    def graphx(self, measure: Measure) -> None:
        """Keep the tables that GraphX computes for a measure under their names. Raises NeedsSpark."""

    def _prepared(self, measure: str) -> str:
        """Return the SQL of a measure, after computing what it builds on."""
        wanted = counted.load(measure)
        for used in counted.needed(measure):
            if used.view not in self._computed:
                self.keep(used.view, used.sql)
                self._computed.add(used.view)
        if wanted.graphx:
            self.graphx(wanted)
        return wanted.sql
