"""Write the tables of a graph: what a store states is streamed into DuckDB, which numbers it and writes Parquet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.base import writing
from chaingraph.base.errors import missing_library
from chaingraph.measures.parquet import extracting
from chaingraph.measures.parquet.layout import MANIFEST, NETWORK, TABLES, manifest, of_part, path_of
from chaingraph.model.vocabulary import CG, CHAINS, DERIVED, PARTS, PREFIXES

if TYPE_CHECKING:
    import duckdb

    from chaingraph.graph.graph import Graph

BATCH = 2**16  # statements held as Python objects at a time
MEMORY = "1GB"  # what DuckDB holds; beyond that it works on disk

_STEPS = ("things", "chains", "statements", "all_sources", "figures", "slips")
_COLUMNS = ("subject", "property", "object", "language", "source")
_PREPARE = """
CREATE TABLE extracted (subject VARCHAR, property VARCHAR, object VARCHAR, language VARCHAR, source VARCHAR);
CREATE TABLE in_graphs AS FROM extracted;
CREATE TABLE known AS FROM extracted;
CREATE TABLE properties (property VARCHAR, forward VARCHAR, both_ways BOOLEAN);
"""
# what is known stands in a graph too, unless nothing states it
_GATHER = """
INSERT INTO extracted FROM in_graphs;
INSERT INTO extracted FROM known k WHERE NOT EXISTS (
  FROM in_graphs g WHERE g.subject = k.subject AND g.object = k.object AND g.language IS NOT DISTINCT FROM k.language
);
TRUNCATE in_graphs;
TRUNCATE known;
"""
_NUMBERS = f"""
CREATE MACRO cg_iri(name) AS '{CG}' || name;
CREATE MACRO cg(name) AS (SELECT id FROM terms WHERE iri = cg_iri(name));
CREATE MACRO derived() AS COALESCE((SELECT id FROM terms WHERE iri = '{DERIVED}'), -1);
CREATE MACRO rdf_type() AS (SELECT id FROM terms WHERE iri = '{PREFIXES["rdf"]}type');
"""


def write(
    graph: Graph, folder: Path, progress: Callable[[str], None] = lambda step: None, described: bool = True
) -> dict[str, int]:
    """Write the tables of ``graph`` into an empty ``folder``; return how many rows each has.

    Unless things are to be ``described``, their figures and what else is said of them is left out: the network remains.
    Beside the tables stands a manifest, by which ``layout.check`` knows that they are whole. ``progress`` is told the table
    or property at hand. Memory is bounded, whatever the size of the graph; DuckDB keeps what it needs in the folder
    until it is done. Raises MissingExtra, OSError, and what the store raises.
    """
    with missing_library("tables"):
        import duckdb

    work = folder / "work.duckdb"
    try:
        with duckdb.connect(work, config={"memory_limit": MEMORY, "preserve_insertion_order": False}) as database:
            _extract(database, graph, described, progress)
            rows = {"terms": _make(database, "terms", folder, progress)}
            database.execute(_NUMBERS)
            rows |= {table: _make(database, table, folder, progress) for table in _STEPS}
            database.execute("CREATE VIEW sources AS FROM all_sources")
            rows |= _make_network(database, "", folder, progress)
            for part, left_out in PARTS.items():
                database.execute("SET VARIABLE left_out = ?", [left_out])
                _make(database, "part", folder, progress, part)
                database.execute("CREATE OR REPLACE VIEW sources AS FROM part")
                rows |= _make_network(database, part, folder, progress)
    except duckdb.Error as error:
        raise OSError(str(error).partition("\n")[0]) from None
    work.unlink()
    writing.write(folder / MANIFEST, manifest(folder, rows).encode("utf-8"))
    return {table: rows[table] for table in TABLES}


def _extract(
    database: duckdb.DuckDBPyConnection, graph: Graph, described: bool, progress: Callable[[str], None]
) -> None:
    """Bring what is counted from the store into the database, a batch at a time."""
    database.execute(_PREPARE)
    database.execute("SET VARIABLE chains = ?", [list(CHAINS)])
    relations = extracting.relations(graph)
    if relations:
        database.executemany("INSERT INTO properties VALUES (?, ?, ?)", relations)
    read = 0
    for name in extracting.properties(relations, described):
        for scan in (extracting.in_graphs, extracting.known):
            for batch in _batches(scan(graph, name)):
                _insert(database, batch, scan.__name__)
                read += len(batch)
                progress(f"{read:,} {name}")
        database.execute(_GATHER)


def _batches(rows: Iterator[extracting.Statement]) -> Iterator[list[extracting.Statement]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _insert(database: duckdb.DuckDBPyConnection, batch: list[extracting.Statement], table: str) -> None:
    with missing_library("tables"):
        import pyarrow as pa

    columns = [pa.array(column, pa.string()) for column in zip(*batch, strict=True)]
    database.from_arrow(pa.table(columns, names=list(_COLUMNS))).insert_into(table)


def _make(
    database: duckdb.DuckDBPyConnection, table: str, folder: Path, progress: Callable[[str], None], part: str = ""
) -> int:
    """Make one table by its query, write it unless it only serves the others, and return how many rows it has."""
    progress(of_part(table, part))
    query = (Path(__file__).parent / f"{table}.sql").read_text("utf-8")
    database.execute(f"CREATE OR REPLACE TABLE {table} AS {query}")
    made = database.table(table)
    if table in TABLES:
        made.write_parquet(str(path_of(folder, of_part(table, part))), compression="zstd")
    return len(made)


def _make_network(
    database: duckdb.DuckDBPyConnection, part: str, folder: Path, progress: Callable[[str], None]
) -> dict[str, int]:
    """Make the tables of the network from the ``sources`` of a part of the text."""
    return {of_part(table, part): _make(database, table, folder, progress, part) for table in NETWORK}
