"""Measures counted over tables: one SQL file each, described in its first lines.

The text is the part of SQL that DuckDB and Spark share. A measure may build on others (``uses``), which an engine computes
once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from chaingraph.base.headers import headers, title

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Measure:
    """A measure: its title in ``zh`` and ``en``, what it builds on, the columns that hold terms, and its SQL.

    ``uses`` are other measures, ``graphx`` are tables that GraphX computes (see graphx.py).
    """

    name: str
    title: Mapping[str, str]
    uses: tuple[str, ...]
    graphx: tuple[str, ...]
    terms: frozenset[str]
    sql: str

    @property
    def view(self) -> str:
        """The name under which other measures know this one."""
        return self.name.replace("-", "_")


def names() -> list[str]:
    """Return the names of all measures, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.sql"))


@cache
def load(name: str) -> Measure:
    """Return the measure of this name, which is one of ``names()``."""
    sql = (FOLDER / f"{name}.sql").read_text("utf-8")
    facts = dict(headers(sql))
    return Measure(
        name=name,
        title=title(facts),
        uses=tuple(facts.get("uses", "").split()),
        graphx=tuple(facts.get("graphx", "").split()),
        terms=frozenset(facts.get("terms", "").split()),
        sql=sql,
    )


def needed(name: str) -> list[Measure]:
    """Return the measures that a measure builds on, each after those that it builds on itself."""
    found: dict[str, Measure] = {}
    for used in load(name).uses:
        found |= {measure.name: measure for measure in (*needed(used), load(used))}
    return list(found.values())
