"""Errors of tables and of the engines that count over them."""

from chaingraph.base.errors import InputError, LimitError, StoreError, UsageError


class MissingTables(StoreError):
    """A missing folder of tables."""

    template = "There is no folder {path}."
    hint = "Check the name, or write tables with `chaingraph tables DIR`."


class NoTables(InputError):
    """A folder without ChainGraph tables."""

    template = "{path} contains no ChainGraph tables, or tables of another version."
    hint = "Write them with `chaingraph tables DIR`."


class DamagedTables(StoreError):
    """Tables that differ from what was written."""

    template = "The tables in {path} are damaged: {reason}."
    hint = "Write them again with `chaingraph tables DIR`."


class NeedsSpark(UsageError):
    """A measure that only Spark computes."""

    template = "Only Spark computes the report {kind}."
    hint = "Add --engine spark."


class SparkUnavailable(StoreError):
    """Spark that does not start, or is lost."""

    template = "Spark failed with the master {master}: {reason}."
    hint = "Spark needs Java 17 or newer and, unless the master is local, a running cluster."


class SparkOutOfMemory(LimitError):
    """Tables too large for Spark's memory."""

    template = "Spark does not have enough memory for these tables: {reason}."
    hint = "Give it more (SPARK_DRIVER_MEMORY=16g) or use more machines (--master); DuckDB works on disk (--engine duckdb)."
