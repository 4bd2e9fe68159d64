"""GraphX, which comes with Spark and has no Python of its own: called through the gateway to its virtual machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

RESET = 0.15  # probability of a jump: 1 − α of networkx
TOLERANCE = 1e-4  # change of a rank, whose mean is 1, at which it is settled


def components(session: SparkSession) -> DataFrame:
    """Return the connected component of each thing that has neighbours: columns ``thing``, ``part`` (its least thing)."""
    encoders = _java(session).org.apache.spark.sql.Encoders
    found = _graph(session).ops().connectedComponents().vertices()
    return _table(session, found, encoders.LONG()).toDF("thing", "part")


def pagerank(session: SparkSession) -> DataFrame:
    """Return the PageRank of each thing that has neighbours, with a mean of 1: columns ``thing``, ``rank``.

    Brin, S. and Page, L. (1998), The anatomy of a large-scale hypertextual Web search engine.
    """
    encoders = _java(session).org.apache.spark.sql.Encoders
    found = _graph(session).ops().pageRank(TOLERANCE, RESET).vertices()
    return _table(session, found, encoders.DOUBLE()).toDF("thing", "rank")


GRAPHX: Mapping[str, Callable[[SparkSession], DataFrame]] = {"parts": components, "ranks": pagerank}


def _graph(session: SparkSession) -> Any:
    """Return the measure ``neighbours`` as a GraphX graph: an edge each way."""
    java = _java(session)
    both = java.org.apache.spark.sql.Encoders.tuple(*[java.org.apache.spark.sql.Encoders.LONG()] * 2)
    edges = getattr(session.table("neighbours").select("thing", "other")._jdf, "as")(both).rdd()
    level = java.org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK()
    tag = _object(java.scala.reflect, "ClassTag").Int()
    return java.org.apache.spark.graphx.Graph.fromEdgeTuples(edges, 1, _object(java.scala, "None"), level, level, tag)


def _table(session: SparkSession, vertices: Any, value: Any) -> DataFrame:
    """Return pairs of vertex and value as a table of Spark's."""
    from pyspark.sql import DataFrame

    java = _java(session)
    pair = java.org.apache.spark.sql.Encoders.tuple(java.org.apache.spark.sql.Encoders.LONG(), value)
    return DataFrame(session._jsparkSession.createDataset(vertices, pair).toDF(), session)


def _object(package: Any, name: str) -> Any:
    """Return the single instance of a Scala object."""
    return getattr(getattr(package, f"{name}$"), "MODULE$")


def _java(session: SparkSession) -> Any:
    return session._jvm
