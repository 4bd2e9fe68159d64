"""Write the tables of a graph: what a store states is streamed into DuckDB, which numbers it and writes Parquet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from chaingraph.base import writing
from chaingraph.base.errors import missing_library
from chaingraph.graph import rules, signing
from chaingraph.graph.relations import BASES, bases, relations
from chaingraph.graph.rules import Rule
from chaingraph.measures.parquet import extracting
from chaingraph.measures.parquet.layout import MANIFEST, NETWORK, TABLES, manifest, of_part, path_of
from chaingraph.model.vocabulary import CG, CHAINS, FOLLOWING, PARTS, PREFIXES

if TYPE_CHECKING:
    import duckdb

    from chaingraph.graph.graph import Graph

T = TypeVar("T")

BATCH = 2**16  # statements held as Python objects at a time
MEMORY = "1GB"  # what DuckDB holds; beyond that it works on disk

_STEPS = ("things", "chains", "statements", "all_sources", "derivations", "premises", "figures", "later", "slips")
_PREPARE = """
CREATE TABLE extracted (subject VARCHAR, property VARCHAR, object VARCHAR, language VARCHAR, source VARCHAR);
CREATE TABLE in_graphs AS FROM extracted;
CREATE TABLE known AS FROM extracted;
CREATE TABLE properties (property VARCHAR, forward VARCHAR, both_ways BOOLEAN, relates BOOLEAN);
CREATE TABLE steps (derivation BIGINT, place BIGINT, subject VARCHAR, property VARCHAR, object VARCHAR, graph VARCHAR);
CREATE TABLE flags (property VARCHAR);
CREATE TABLE told_later (target VARCHAR, figure VARCHAR, quotes BOOLEAN);
CREATE TABLE bases (graph VARCHAR, rank BIGINT);
CREATE MACRO turned(forward, both_ways, subject, object) AS forward IS NOT NULL OR (both_ways AND subject > object);
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
CREATE MACRO rdf_type() AS (SELECT id FROM terms WHERE iri = '{PREFIXES["rdf"]}type');
CREATE VIEW relating AS SELECT id AS relation FROM terms JOIN properties ON property = iri WHERE relates;
CREATE VIEW ranks AS SELECT id AS source, rank FROM terms JOIN bases ON graph = iri;
CREATE VIEW following AS SELECT id AS source FROM terms WHERE iri IN {tuple(FOLLOWING.values())};
"""
# what is left of the text, until nothing follows from it that is not in it
_FOLLOW = """
INSERT INTO part
SELECT thing, relation, other, ARG_MIN(source, rank)
FROM derivations JOIN ranks USING (source)
ANTI JOIN (FROM premises ANTI JOIN part USING (thing, relation, other)) missing USING (derivation)
ANTI JOIN part USING (thing, relation, other)
WHERE getvariable('bases')[1 + rank] <> getvariable('left_out')
GROUP BY thing, relation, other
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
                while _changed(database, _FOLLOW):
                    pass
                database.execute("CREATE OR REPLACE VIEW sources AS FROM part")
                rows |= _make_network(database, part, folder, progress)
    except duckdb.Error as error:
        raise OSError(_reason(error, folder)) from None
    work.unlink()
    writing.write(folder / MANIFEST, manifest(folder, rows, signing.sign_off(graph)).encode("utf-8"))
    return {table: rows[table] for table in TABLES}


def _reason(error: Exception, folder: Path) -> str:
    """Return what the engine says, without the file at which: it goes with the folder that is being made."""
    words = str(error).partition("\n")[0]
    return re.sub(rf'.*"{re.escape(str(folder))}[^"]*": ', "", words)


def _extract(
    database: duckdb.DuckDBPyConnection, graph: Graph, described: bool, progress: Callable[[str], None]
) -> None:
    """Bring what is counted from the store into the database, a batch at a time."""
    database.execute(_PREPARE)
    database.execute("SET VARIABLE chains = ?", [list(CHAINS)])
    database.execute("SET VARIABLE bases = ?", [list(BASES)])
    known = relations(graph)
    relating, besides = rules.relating(rules.load(), known) if known else ([], set())
    _fill(
        database,
        "properties",
        [*((*one, True) for one in known.values()), *((name, None, False, False) for name in besides)],
    )
    _fill(database, "flags", [(name,) for name in extracting.FLAGS])
    _fill(database, "bases", [(graph, BASES.index(basis)) for graph, basis in bases(graph).items()])
    read = 0
    for name in extracting.properties([*known, *besides], described):
        for scan in (extracting.in_graphs, extracting.known):
            for batch in _batches(scan(graph, name)):
                _insert(database, batch, scan.__name__)
                read += len(batch)
                progress(f"{read:,} {name}")
        database.execute(_GATHER)
    for told in _batches(extracting.told_later(graph)) if described else ():
        _insert(database, told, "told_later")
    _explain(database, graph, relating, {*known, *besides})


def _explain(database: duckdb.DuckDBPyConnection, graph: Graph, relating: list[Rule], properties: set[str]) -> None:
    """Bring the derivations of all statements with these properties into the database, a batch at a time."""
    number = 0
    for rule in relating:
        for batch in _batches(extracting.derivations(graph, rule, properties, number)):
            _insert(database, batch, "steps")
            number = batch[-1][0] + 1


def _fill(database: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[object, ...]]) -> None:
    """Put a few rows into a table."""
    if rows:
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def _changed(database: duckdb.DuckDBPyConnection, change: str) -> int:
    """Make a change, and return how many rows it concerns."""
    (rows,) = database.execute(change).fetchone() or (0,)
    return int(rows)


def _batches(rows: Iterator[T]) -> Iterator[list[T]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _insert(database: duckdb.DuckDBPyConnection, batch: Sequence[Sequence[object]], table: str) -> None:
    with missing_library("tables"):
        import pyarrow as pa

    columns = [pa.array(column) for column in zip(*batch, strict=True)]
    database.from_arrow(pa.table(columns, names=database.table(table).columns)).insert_into(table)


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
