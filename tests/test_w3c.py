"""The W3C's tests of SPARQL 1.1 queries (mark: w3c): what they ask is asked, and the guards change no answer."""

import re
import tarfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Solutions, open_graph
from chaingraph.graph import guard
from tests.here import SUITE

pytestmark = pytest.mark.w3c

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("w3c")
    with tarfile.open(SUITE) as archive:
        archive.extractall(folder, filter="data")
    return folder


def evaluated(folder: Path) -> Iterable[tuple[Path, Path | None]]:
    """Yield the query of each evaluation test with the data of its default graph; those with named graphs are others' business."""
    for manifest in sorted(folder.rglob("manifest.ttl")):
        told = ox.Store()
        told.load(manifest.read_bytes(), format=ox.RdfFormat.TURTLE, base_iri=manifest.as_uri())
        rows = told.query(
            f"SELECT ?query ?data {{ ?test a <{MF}QueryEvaluationTest> ; <{MF}action> ?action . ?action <{QT}query> ?query "
            f"OPTIONAL {{ ?action <{QT}data> ?data }} FILTER NOT EXISTS {{ ?action <{QT}graphData> ?named }} }} ORDER BY ?test"
        )
        assert isinstance(rows, ox.QuerySolutions)
        for row in rows:
            query, data = (term and Path(term.value.removeprefix("file://")) for term in (row["query"], row["data"]))
            yield query, data


def test_no_query_of_the_suite_is_refused(suite: Path) -> None:
    queries = [path.read_text("utf-8") for path in sorted(suite.rglob("*.rq"))]
    for query in queries:
        guard.check(query)
    assert len(queries) == 334


def test_every_answer_is_that_of_the_engine_alone(suite: Path, tmp_path: Path) -> None:
    compared = 0
    for query, data in evaluated(suite):
        if data is not None and data.suffix != ".ttl":
            continue  # RDF/XML, which is not read
        text, engine = query.read_text("utf-8"), ox.Store()
        if data is not None and data.read_bytes().strip():
            engine.load(data.read_bytes(), format=ox.RdfFormat.TURTLE)
        usable = [data] if len(engine) else [_nothing(tmp_path)]
        asked = open_graph(data=usable, default=False, ontology=False)
        if not len(engine):
            asked.store.engine.clear()  # type: ignore[attr-defined]
        compared += 1
        assert _told(asked.query(text)) == _told(_plain(engine, text)), query
    assert compared == 209


def _nothing(folder: Path) -> Path:
    """Return a file of one statement: one of none is refused."""
    file = folder / "nothing.ttl"
    file.write_text("<urn:a> <urn:b> <urn:c> .", "utf-8")
    return file


def _plain(engine: ox.Store, query: str) -> object:
    """Return what the engine answers by itself."""
    result = engine.query(query)
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    if isinstance(result, ox.QuerySolutions):
        return Solutions(tuple(variable.value for variable in result.variables), [tuple(row) for row in result])
    return list(result)


def _told(answer: object) -> object:
    """Return an answer as it is compared: rows in no order, blank nodes and what chance or the clock gives as such."""
    if isinstance(answer, Solutions):
        return answer.variables, Counter(tuple(map(_term, row)) for row in answer.rows)
    return Counter(map(_term, answer)) if isinstance(answer, list) else answer


def _term(term: object) -> str:
    return re.sub(r"_:[0-9a-f]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "a blank node or chance", str(term))
