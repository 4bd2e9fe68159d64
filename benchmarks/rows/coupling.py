"""How many things join each pair of chains, directly and over one step."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any

from registry import Aim, Contestant, Row, Timed, function
from samples import Sample

Numbers = dict[str, int]  # the bridges of each pair of chains, and those over one step

DIRECT = """
SELECT ?one ?other (COUNT(DISTINCT ?thing) AS ?bridges) {
  ?one a cg:Chain . ?other a cg:Chain FILTER (STR(?one) < STR(?other))
  ?thing cg:serves ?one . ?thing cg:serves ?other
} GROUP BY ?one ?other"""

STEP = """
SELECT ?one ?other (COUNT(DISTINCT ?thing) AS ?bridges) {
  ?one a cg:Chain . ?other a cg:Chain FILTER (STR(?one) < STR(?other))
  { ?thing cg:serves ?one } UNION {
    ?first cg:serves ?one . ?other a cg:Chain FILTER (?one != ?other) FILTER NOT EXISTS { ?first cg:serves ?other }
    ?first cg:relatedTo|^cg:relatedTo ?thing
  }
  { ?thing cg:serves ?other } UNION {
    ?second cg:serves ?other . ?one a cg:Chain FILTER (?one != ?other) FILTER NOT EXISTS { ?second cg:serves ?one }
    ?second cg:relatedTo|^cg:relatedTo ?thing
  }
  FILTER NOT EXISTS { ?thing cg:serves ?one . ?thing cg:serves ?other }
  FILTER NOT EXISTS { ?thing a cg:Chain }
} GROUP BY ?one ?other"""

# Which chains a thing serves is a number, the sum of 2^place; so is which pairs it serves one chain alone of: 2^(2·pair)
# for the first, 2^(2·pair+1) for the second.
GROUPED = """
WITH served AS (SELECT s.thing, BIT_OR(1 << (position - 1)::INT) AS mask FROM serves s JOIN chains c USING (chain) GROUP BY s.thing),
ends AS (SELECT thing, other FROM relations WHERE thing <> other UNION ALL SELECT other, thing FROM relations WHERE thing <> other),
near AS (
  SELECT e.other AS thing, BIT_OR(a.alone) AS alone FROM ends e
  JOIN served s ON s.thing = e.thing JOIN alone a ON a.mask = s.mask
  GROUP BY e.other
)
SELECT COALESCE(s.mask, 0), COALESCE(n.alone, 0), COUNT(*)
FROM served s FULL JOIN near n USING (thing) WHERE COALESCE(s.thing, n.thing) NOT IN (SELECT chain FROM chains)
GROUP BY ALL"""


def counted(groups: Iterable[tuple[int, int, int]], chains: Sequence[str]) -> Numbers:
    """Return the numbers of each pair from how many things serve which chains and have which neighbours."""
    found = {}
    rows = [(mask, alone, count) for mask, alone, count in groups]
    for number, (i, j) in enumerate(combinations(range(len(chains)), 2)):
        direct = step = 0
        for mask, alone, count in rows:
            first, second = mask >> i & 1, mask >> j & 1
            if first and second:
                direct += count
            elif (first or alone >> 2 * number & 1) and (second or alone >> (2 * number + 1) & 1):
                step += count
        found |= _numbers(chains[i], chains[j], direct, step)
    return found


def lone(mask: int, chains: int) -> int:
    """Return the number that says which pairs one chain alone is served of."""
    pairs = enumerate(combinations(range(chains), 2))
    return sum(
        (mask >> i & 1 and not mask >> j & 1) << 2 * n | (mask >> j & 1 and not mask >> i & 1) << 2 * n + 1
        for n, (i, j) in pairs
    )


def _numbers(one: str, other: str, direct: int, step: int) -> Numbers:
    return {_pair(one, other): direct, f"{_pair(one, other)}, over one step": step}


def _pair(one: str, other: str) -> str:
    return " ".join(sorted((one.rpartition("/")[2], other.rpartition("/")[2])))


def _timed(work: Callable[[], Numbers]) -> Timed:
    begun = time.perf_counter()
    answer = work()
    return Timed({"": time.perf_counter() - begun}, answer)


def _chains(sample: Sample) -> list[str]:
    import duckdb

    terms, chains = sample.tables / "terms.parquet", sample.tables / "chains.parquet"
    rows = duckdb.sql(f"SELECT iri FROM '{chains}' JOIN '{terms}' ON id = chain ORDER BY position").fetchall()
    return [iri for (iri,) in rows]


def ours(sample: Sample) -> Timed:
    """Count by the measure of the report, which counts passages and direct relations too."""
    import duckdb  # noqa: F401  # imported before it is timed

    from chaingraph.measures.counted.duck import duck

    def work() -> Numbers:
        with duck(sample.tables) as engine:
            rows = engine.rows("coupling")
            names = engine.terms([number for row in rows for number in (row["one"], row["other"])])
        called = {number: name.iri for number, name in names.items()}
        return {
            name: int(number)
            for row in rows
            for name, number in _numbers(called[row["one"]], called[row["other"]], row["direct"], row["step"]).items()
        }

    return _timed(work)


def in_sparql(sample: Sample) -> Timed:
    """Count by two queries, in the engine in memory."""
    import pyoxigraph as ox

    from chaingraph.model.vocabulary import PREFIXES

    engine = ox.Store()
    engine.bulk_load(path=str(sample.known))

    def work() -> Numbers:
        direct, step = (
            {(one.value, other.value): int(n.value) for one, other, n in engine.query(query, prefixes=dict(PREFIXES))}
            for query in (DIRECT, STEP)
        )
        return {
            name: number
            for pair in direct.keys() | step.keys()
            for name, number in _numbers(*pair, direct.get(pair, 0), step.get(pair, 0)).items()
        }

    return _timed(work)


def in_networkx(sample: Sample) -> Timed:
    """Count by loops over the network."""
    import duckdb
    import networkx as nx

    edges = duckdb.sql(f"SELECT thing, other FROM '{sample.tables / 'relations.parquet'}'").fetchall()
    serves = duckdb.sql(
        f"SELECT thing, position FROM '{sample.tables / 'serves.parquet'}' JOIN '{sample.tables / 'chains.parquet'}' USING (chain)"
    ).fetchall()
    chains = {chain for (chain,) in duckdb.sql(f"SELECT chain FROM '{sample.tables / 'chains.parquet'}'").fetchall()}
    graph = nx.MultiDiGraph(edges)
    nx.set_node_attributes(graph, {node: set() for node in graph}, "chains")
    for thing, position in serves:
        graph.nodes[thing]["chains"].add(position - 1)
    names = _chains(sample)
    return _timed(lambda: _walked(graph, chains, names))


def _walked(graph: Any, chains: set[int], names: Sequence[str]) -> Numbers:
    """Return the numbers by walking from each thing to its neighbours."""
    found = {pair: [0, 0] for pair in combinations(range(len(names)), 2)}
    for thing, served in graph.nodes(data="chains"):
        if thing in chains:
            continue
        near = {
            frozenset(graph.nodes[other]["chains"])
            for other in (*graph.successors(thing), *graph.predecessors(thing))
            if other != thing
        }
        for (i, j), counts in found.items():
            if i in served and j in served:
                counts[0] += 1
            elif (i in served or any(i in one and j not in one for one in near)) and (
                j in served or any(j in one and i not in one for one in near)
            ):
                counts[1] += 1
    return {
        name: number
        for (i, j), counts in found.items()
        for name, number in _numbers(names[i], names[j], *counts).items()
    }


def in_duckdb(sample: Sample) -> Timed:
    """Count by one statement of DuckDB's own, written for this."""
    import duckdb

    names = _chains(sample)

    def work() -> Numbers:
        with duckdb.connect() as database:
            for table in ("serves", "chains", "relations"):
                database.read_parquet(str(sample.tables / f"{table}.parquet")).create_view(table)
            values = ", ".join(f"({mask}, {lone(mask, len(names))})" for mask in range(2 ** len(names)))
            database.execute(f"CREATE TABLE alone AS SELECT * FROM (VALUES {values}) v(mask, alone)")
            return counted(database.execute(GROUPED).fetchall(), names)

    return _timed(work)


def in_polars(sample: Sample) -> Timed:
    """Count with Polars."""
    import polars as pl

    names = _chains(sample)

    def work() -> Numbers:
        read = {
            table: pl.scan_parquet(sample.tables / f"{table}.parquet") for table in ("serves", "chains", "relations")
        }
        masks = (
            read["serves"]
            .join(read["chains"], on="chain")
            .group_by("thing")
            .agg((2 ** (pl.col("position") - 1)).cast(pl.Int64).sum().alias("mask"))
        )
        alone = pl.LazyFrame(
            {"mask": range(2 ** len(names)), "alone": [lone(mask, len(names)) for mask in range(2 ** len(names))]}
        )
        edges = read["relations"].filter(pl.col("thing") != pl.col("other")).select("thing", "other")
        ends = pl.concat([edges, edges.select(pl.col("other").alias("thing"), pl.col("thing").alias("other"))])
        near = ends.join(masks.join(alone, on="mask"), on="thing").group_by("other").agg(pl.col("alone").bitwise_or())
        whole = masks.join(near, left_on="thing", right_on="other", how="full", coalesce=True).join(
            read["chains"], left_on="thing", right_on="chain", how="anti"
        )
        groups = whole.group_by(pl.col("mask").fill_null(0), pl.col("alone").fill_null(0)).len().collect()
        return counted(groups.iter_rows(), names)

    return _timed(work)


def in_scipy(sample: Sample) -> Timed:
    """Count by a product of the sparse matrix of relations and the narrow one of what serves one chain alone."""
    import numpy as np
    import pyarrow.parquet as pq
    from scipy import sparse

    names = _chains(sample)

    def work() -> Numbers:
        read = {table: pq.read_table(sample.tables / f"{table}.parquet") for table in ("serves", "chains", "relations")}
        one, other = (read["relations"][name].to_numpy() for name in ("thing", "other"))
        thing, chain = (read["serves"][name].to_numpy() for name in ("thing", "chain"))
        places = read["chains"].sort_by("position")["chain"].to_numpy()
        size = int(max(one.max(), other.max(), thing.max())) + 1
        masks = np.zeros(size, dtype=np.int64)
        np.bitwise_or.at(masks, thing, 1 << _where(places, chain))
        apart = one != other
        joined = sparse.coo_array(
            (np.ones(apart.sum(), dtype=np.int32), (one[apart], other[apart])), shape=(size, size)
        ).tocsr()
        flags = np.array(
            [[lone(mask, len(names)) >> bit & 1 for bit in range(12)] for mask in range(2 ** len(names))],
            dtype=np.int32,
        )
        near = (joined @ flags[masks] + joined.T @ flags[masks]) > 0
        masks_and_near = masks | (near @ (1 << np.arange(12)) << len(names))
        masks_and_near[places] = 0
        found = Counter(
            dict(zip(*(array.tolist() for array in np.unique(masks_and_near, return_counts=True)), strict=True))
        )
        return counted(((key & 2 ** len(names) - 1, key >> len(names), count) for key, count in found.items()), names)

    return _timed(work)


def _where(places: Any, chain: Any) -> Any:
    """Return the place of each chain among the chains."""
    import numpy as np

    order = np.argsort(places)
    return order[np.searchsorted(places, chain, sorter=order)]


ROWS = (
    Row(
        name="coupling",
        what="coupling of all pairs of chains",
        at=10**6,
        needs=("known", "tables"),
        contestants=(
            Contestant("chaingraph, tables", function(ours)),
            Contestant("SPARQL in pyoxigraph", function(in_sparql), most=10**6),
            Contestant("networkx loops", function(in_networkx), most=10**6),
            Contestant("DuckDB", function(in_duckdb)),
            Contestant("Polars", function(in_polars)),
            Contestant("sparse product", function(in_scipy)),
        ),
        aims=(
            Aim(("SPARQL in pyoxigraph",), 0.1),
            Aim(("networkx loops",), 0.1),
            Aim(("DuckDB", "Polars", "sparse product"), 1.5),
        ),
        note="From Parquet files (SPARQL: from memory; networkx: from its graph). Ours is the measure of the report: it also counts passages and direct relations, for any number of chains, in SQL that runs unchanged on Spark."
        " The three aims compare it with code written for these numbers alone. Of 320 ms of processor time at 10⁶, opening and checking the tables take 40, neighbours and what is reached over them 120, bridges 50, the vocabulary 15, the passages of bridges 20; code that counts bridges alone needs neither names of neighbours nor passages. Of 62 ms on the default graph, connecting to DuckDB takes 17, closing 5, opening nine tables 5, and seven statements of SQL, as Spark needs them, 35.",
    ),
)
