"""DuckDB as the engine: embedded, on all cores of one machine."""

from __future__ import annotations

import glob
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from chaingraph.base.errors import missing_library
from chaingraph.graph.bounded import bounded
from chaingraph.measures import parquet
from chaingraph.measures.counted import Measure
from chaingraph.measures.counted.engines import Engine, Row
from chaingraph.measures.errors import DamagedTables, NeedsSpark

if TYPE_CHECKING:
    import duckdb

T = TypeVar("T")


class DuckEngine(Engine):
    """DuckDB over the tables in ``folder``. ``timeout`` (seconds, None for no limit) bounds each query."""

    def __init__(
        self, database: duckdb.DuckDBPyConnection, folder: Path, timeout: float | None, part: str = ""
    ) -> None:
        super().__init__()
        self.database = database
        self.folder = folder
        self.timeout = timeout
        for table in parquet.WHOLE:
            self._do(partial(self._open, table, part))

    def part(self, name: str) -> DuckEngine:
        """Return an engine that counts over a part of the text."""
        return DuckEngine(self.database.cursor(), self.folder, self.timeout, name)  # names are its own

    def fetch(self, sql: str, most: int | None = None) -> list[Row]:
        """Return the rows of a query over the tables."""

        def work() -> list[Row]:
            result = self.database.execute(sql)
            names = [column[0] for column in result.description or ()]
            found = result.fetchall() if most is None else result.fetchmany(most)
            return [dict(zip(names, row, strict=True)) for row in found]

        return self._do(work)

    def keep(self, name: str, sql: str) -> None:
        """Keep the rows of a query under a name that other queries may use."""
        self._do(lambda: self.database.execute(f"CREATE TEMP TABLE {name} AS {sql}"))

    def graphx(self, measure: Measure) -> None:
        """Raise NeedsSpark."""
        raise NeedsSpark(kind=measure.name)

    def _open(self, table: str, part: str) -> None:
        file = parquet.path_of(self.folder.absolute(), parquet.of_part(table, part))
        path = glob.escape(str(file)).replace("'", "''")  # to DuckDB, a path is a pattern
        self.database.execute(f"CREATE TEMP VIEW {table} AS FROM read_parquet('{path}')")

    def _do(self, work: Callable[[], T]) -> T:
        import duckdb

        try:
            return bounded(work, self.timeout)
        except duckdb.Error as error:
            raise DamagedTables(path=self.folder, reason=str(error).partition("\n")[0]) from None


@contextmanager
def duck(folder: Path, timeout: float | None = None) -> Iterator[DuckEngine]:
    """Open a folder of tables with DuckDB. Raises MissingExtra, MissingTables, NoTables or DamagedTables."""
    with missing_library("tables"):
        import duckdb

    parquet.check(folder)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as spill:
        database = duckdb.connect(config={"temp_directory": spill})
        try:
            yield DuckEngine(database, folder, timeout)
        finally:
            database.interrupt()  # what is still computed for nobody
            with suppress(duckdb.Error):
                database.close()
