"""Spark as the engine: the same SQL on as many machines as its master has."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from chaingraph.base.errors import missing_library
from chaingraph.graph.bounded import bounded
from chaingraph.measures import parquet
from chaingraph.measures.counted import Measure
from chaingraph.measures.counted.engines import Engine, Row
from chaingraph.measures.counted.graphx import GRAPHX
from chaingraph.measures.errors import DamagedTables, SparkOutOfMemory, SparkUnavailable

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

T = TypeVar("T")

MEMORY = "SPARK_DRIVER_MEMORY"
_SETTINGS = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
_LOCAL = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": str(os.cpu_count() or 1),
}

_GREETING = re.compile(r"WARNING:|Using Spark|Setting |To adjust |[\d/]+ [\d:]+ (WARN|INFO) ")


class SparkEngine(Engine):
    """Spark over the tables in ``folder``, which every machine must see. ``timeout`` (seconds) bounds each query.

    Raises MissingTables, NoTables or DamagedTables.
    """

    def __init__(self, session: SparkSession, folder: Path, timeout: float | None = None, part: str = "") -> None:
        super().__init__()
        parquet.check(folder)
        self.session = session.newSession()  # names are its own
        self.folder = folder
        self.timeout = timeout
        for table in parquet.WHOLE:
            self._do(partial(self._open, table, part))

    def part(self, name: str) -> SparkEngine:
        """Return an engine that counts over a part of the text."""
        return SparkEngine(self.session, self.folder, self.timeout, name)

    def fetch(self, sql: str, most: int | None = None) -> list[Row]:
        """Return the rows of a query over the tables."""

        def work() -> list[Row]:
            found = self.session.sql(sql)
            return [row.asDict() for row in (found if most is None else found.limit(most)).collect()]

        return self._do(work)

    def keep(self, name: str, sql: str) -> None:
        """Keep the rows of a query under a name that other queries may use."""
        self._do(lambda: self.session.sql(sql).cache().createOrReplaceTempView(name))

    def graphx(self, measure: Measure) -> None:
        """Keep the tables that GraphX computes for a measure under their names."""
        for table in measure.graphx:
            self._do(partial(self._compute, table))

    def _open(self, table: str, part: str) -> None:
        path = _literally(parquet.path_of(self.folder.absolute(), parquet.of_part(table, part)))
        self.session.read.parquet(path).createOrReplaceTempView(table)

    def _compute(self, table: str) -> None:
        GRAPHX[table](self.session).createOrReplaceTempView(table)

    def _do(self, work: Callable[[], T]) -> T:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        try:
            return bounded(work, self.timeout)
        except (Py4JError, PySparkException) as error:
            reason = str(getattr(error, "java_exception", error)).partition("\n")[0]
            if "OutOfMemoryError" in str(error):
                raise SparkOutOfMemory(reason=reason) from None
            raise DamagedTables(path=self.folder, reason=reason) from None


@contextmanager
def session(master: str, timeout: float | None = None) -> Iterator[SparkSession]:
    """Start Spark with this master, for example ``local[2]``, within ``timeout`` seconds.

    Raises MissingExtra, SparkUnavailable or QueryTimeout.
    """
    with missing_library("spark"):
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

    with tempfile.TemporaryFile("w+", errors="replace") as said:
        try:
            with _memory():
                started = bounded(partial(_started, master, said), timeout)
        except (Py4JError, PySparkException):
            raise SparkUnavailable(master=master, reason=_complaint(said)) from None
        try:
            yield started
        finally:
            started.stop()


def _started(master: str, said: IO[str]) -> SparkSession:
    """Start Spark; what Java and Spark say on the way goes to a file, for they greet with a page of warnings."""
    from pyspark import SparkConf, SparkContext
    from pyspark.java_gateway import launch_gateway
    from pyspark.sql import SparkSession

    settings = list((_SETTINGS | (_LOCAL if master.startswith("local") else {})).items())
    conf = SparkConf(loadDefaults=False).setMaster(master).setAppName("chaingraph").setAll(settings)
    if not SparkContext._gateway:  # its virtual machine stays for the next session of this process
        SparkContext._ensure_initialized(gateway=launch_gateway(conf, {"stderr": said}))  # type: ignore[no-untyped-call]
    builder = SparkSession.builder.master(master).appName("chaingraph")
    return builder.config(map=dict(settings)).getOrCreate()


@contextmanager
def _memory() -> Iterator[None]:
    """Give Spark half the memory of this machine, unless its settings or the environment say otherwise."""
    if MEMORY in os.environ:
        yield
        return
    os.environ[MEMORY] = f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') // 2**21}m"
    try:
        yield
    finally:
        del os.environ[MEMORY]


def _complaint(file: IO[str]) -> str:
    """Return the reason that Spark gives: its first error or, without one, its first line."""
    file.seek(0)
    lines = [line.strip() for line in file if line.strip() and not _GREETING.match(line)]
    errors = [line.partition(" ERROR ")[2] for line in lines if " ERROR " in line]
    return (errors or lines or [""])[0].rstrip(".")


def _literally(path: Path) -> str:
    """Return a path as Spark writes it, to which some characters are a pattern."""
    return "file://" + "".join(f"\\{letter}" if letter in "*?[]{}\\" else letter for letter in str(path))
