"""Errors of tables and of the engines that count over them."""

from chaingraph.base.errors import InputError, LimitError, StoreError, UsageError


class MissingTables(StoreError):
    """A missing folder of tables."""

    template = "There is no folder {path}."
    hint = "Check the name, or write tables with `chaingraph tables DIR`."


class NoTables(InputError):
    """A folder without ChainGraph tables."""

    template = "{path} holds no tables of ChainGraph, or those of another version."
    hint = "Write them with `chaingraph tables DIR`."


class DamagedTables(StoreError):
    """Tables that differ from what was written."""

    template = "The tables in {path} are damaged: {reason}."
    hint = "Write them anew with `chaingraph tables DIR`."


class NeedsSpark(UsageError):
    """A measure that only Spark computes."""

    template = "The report {kind} is computed by Spark only."
    hint = "Give --engine spark."


class SparkUnavailable(StoreError):
    """Spark that does not start, or is lost."""

    template = "Spark does not work with the master {master}: {reason}."
    hint = "It needs Java 17 or newer and, unless the master is local, a cluster that answers."


class SparkOutOfMemory(LimitError):
    """Tables too large for Spark's memory."""

    template = "Spark has not enough memory for these tables: {reason}."
    hint = "Give it more (SPARK_DRIVER_MEMORY=16g) or more machines (--master); DuckDB works on disk (--engine duckdb)."
