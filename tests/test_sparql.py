"""What a query may do: nothing leaves the graph, whatever the disguise; and every complaint has a line and a column."""

import gc
import os
import socket
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest

from chaingraph import Graph
from chaingraph.base.errors import ChaingraphError, LimitError
from chaingraph.graph.bounded import bounded
from chaingraph.graph.errors import (
    BadQuery,
    FailedQuery,
    QueryRefused,
    QueryTimeout,
    TooDeep,
    TooManyBrackets,
    UnknownPrefix,
    UpdateRefused,
)
from chaingraph.graph.guard import check


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A server on loopback that records whoever knocks."""
    calls: list[object] = []
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, address = server.accept()
            except OSError:
                return
            calls.append(address)
            connection.close()

    thread = threading.Thread(target=serve)
    thread.start()
    yield server.getsockname()[1], calls
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


SERVICES = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service<URL>{ ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE#>\n<URL>#{\n{ ?s ?p ?o } }",
    "BASE <URL> SELECT * { SERVICE <x> { ?s ?p ?o } }",
    "PREFIX e: <URL> SELECT * { SERVICE e: { ?s ?p ?o } }",
    "PREFIX e: <URL> SELECT * { SERVICE e:a\\#b#c d\n{ ?s ?p ?o } }",
    "SELECT * { BIND(<URL> AS ?u) SERVICE ?u { ?s ?p ?o } }",
    "SELECT * { FILTER(?a<1)SERVICE#>\n<URL> { ?s ?p ?o } }",
    "SELECT * { FILTER EXISTS { { SERVICE <URL> { ?s ?p ?o } } } }",
    "SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
]


@pytest.mark.parametrize("query", SERVICES)
def test_service_is_refused_and_nobody_is_called(zibo: Graph, listener: tuple[int, list[object]], query: str) -> None:
    port, calls = listener
    with pytest.raises(QueryRefused, match="SERVICE"):
        zibo.query(query.replace("URL", f"http://127.0.0.1:{port}/sparql"))
    assert calls == []


@pytest.mark.parametrize("query", [
    'SELECT * { ?s rdfs:label "customer service"@en }',
    "SELECT * { ?service a cg:Service }",
    "SELECT * { GRAPH <http://y.example/service> { ?s a <http://y.example/service#x> } }",
    "PREFIX service: <http://y.example/> SELECT * { ?s service:x ?o }",
    "# SERVICE is refused\nASK { ?s ?p ?o }",
])  # fmt: skip
def test_the_word_service_is_not_a_service(zibo: Graph, query: str) -> None:
    zibo.query(query)


@pytest.mark.parametrize("query", [
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "SELECT * FROM NAMED <file:data.ttl> { GRAPH ?g { ?s ?p ?o } }",
    "LOAD <file:///etc/passwd>",
    "# first\nPREFIX x: <http://y.example/>\nload silent <http://127.0.0.1/x>",
])  # fmt: skip
def test_files_are_never_read_by_a_query(zibo: Graph, query: str) -> None:
    with pytest.raises(QueryRefused):
        zibo.query(query)


@pytest.mark.parametrize(
    "query",
    [
        "DELETE WHERE { ?s ?p ?o }",
        "INSERT DATA { <a:b> <a:b> 1 }",
        "drop all",
        "WITH <a:b> DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }",
    ],
)
def test_an_update_is_no_query(zibo: Graph, query: str) -> None:
    with pytest.raises(UpdateRefused, match=query.split()[0].upper()):
        zibo.query(query)


def test_a_query_that_hides_an_update_is_bad_sparql(zibo: Graph) -> None:
    with pytest.raises(BadQuery):
        zibo.query("ASK { ?s ?p ?o } ; DROP ALL")
    assert zibo.query("ASK { ?s ?p ?o }") is True


def test_bad_sparql_has_line_column_and_a_mark_under_wide_characters(zibo: Graph) -> None:
    with pytest.raises(BadQuery) as error:
        zibo.query('SELECT ?x {\n  ?x rdfs:label "链长"@zh ; ; oops }')
    line, column = error.value.values["line"], error.value.values["column"]
    assert (line, column) == (2, 35)
    excerpt = str(error.value.values["excerpt"]).splitlines()
    assert excerpt == ['    ?x rdfs:label "链长"@zh ; ; oops }', "  " + " " * 36 + "^"]


def test_an_unknown_prefix_is_named(zibo: Graph) -> None:
    with pytest.raises(UnknownPrefix, match="line 2, column 4: prefix “chian:” is not declared. Did you mean chain:"):
        zibo.query("ASK {\n?x chian:y ?z }")


def test_a_failure_of_the_engine_is_an_error_of_ours(zibo: Graph) -> None:
    with pytest.raises(ChaingraphError):
        zibo.query("SELECT * { ?s ?p ?o } LIMIT 99999999999999999999999")
    assert issubclass(FailedQuery, ChaingraphError)


@pytest.mark.parametrize("query", [
    "ASK " + "{" * 5000 + "?s ?p ?o" + "}" * 5000,
    "ASK " + "{" * 100_000,
    "ASK { FILTER(" + "(" * 300 + "1" + ")" * 300 + ") }",
    "ASK { ?s ?p " + "[ ?p " * 300 + "1" + "]" * 300 + " }",
    "ASK " + "\\u007B" * 300 + "?s ?p ?o" + "}" * 300,
    "# '\nASK " + "{" * 300 + "?s ?p ?o" + "}" * 300,
])  # fmt: skip
def test_a_query_nested_hundreds_deep_is_refused(zibo: Graph, query: str) -> None:
    with pytest.raises(TooDeep, match="nested more than 200 levels deep"):
        zibo.query(query)


def test_a_query_of_too_many_brackets_is_refused_wherever_they_hide(zibo: Graph) -> None:
    hidden = (
        "ASK { FILTER(1<'>' && " + "(" * 30_000 + "1" + ")" * 30_000 + "='>') }"
    )  # in what looks like an IRI and a string
    with pytest.raises(TooManyBrackets, match="more than 10,000 brackets"):
        zibo.query(hidden)


def test_brackets_in_strings_and_beside_one_another_are_not_nested(zibo: Graph) -> None:
    assert zibo.query('ASK { BIND ("' + "((" * 300 + '" AS ?x) }') is True
    assert zibo.query("ASK { VALUES (?x ?y) {" + " (1 2)" * 3000 + "} }") is True


def test_work_that_takes_too_long_is_left_behind() -> None:
    gate = threading.Event()
    with pytest.raises(QueryTimeout, match=r"0\.05 seconds"):
        bounded(gate.wait, timeout=0.05)
    gate.set()


def test_an_error_in_the_work_is_raised_to_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        bounded(lambda: 1 / 0, timeout=None)


def test_one_thread_answers_one_question_after_another() -> None:
    workers = {bounded(threading.get_ident, timeout=None) for _ in range(20)}
    assert len(workers) == 1 and threading.get_ident() not in workers


def test_while_one_thread_is_left_behind_another_answers() -> None:
    gate = threading.Event()
    busy: list[int] = []

    def wait() -> None:
        busy.append(threading.get_ident())
        gate.wait()

    with pytest.raises(QueryTimeout):
        bounded(wait, timeout=0.05)
    assert bounded(threading.get_ident, timeout=None) not in busy
    gate.set()


def test_several_threads_ask_at_once() -> None:
    meeting = threading.Barrier(3)
    callers = [threading.Thread(target=bounded, args=(meeting.wait, None)) for _ in range(2)]
    for caller in callers:
        caller.start()
    bounded(meeting.wait, timeout=None)
    for caller in callers:
        caller.join()
    assert not meeting.broken


def test_nothing_of_a_question_outlives_it() -> None:
    class Asked:
        def fail(self) -> None:
            raise ZeroDivisionError

    asked = Asked()
    left = weakref.ref(asked)
    bounded(asked.__hash__, timeout=None)
    with pytest.raises(ZeroDivisionError):
        bounded(asked.fail, timeout=None)
    del asked
    gc.collect()
    assert left() is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_fork_asks_by_threads_of_its_own() -> None:
    code = """
import os
from chaingraph.graph.bounded import bounded
bounded(os.getpid, None)
child = os.fork()
print(bounded(os.getpid, 20) == os.getpid(), flush=True)
if child:
    os.waitpid(child, 0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "True\nTrue\n", done.stderr


def test_a_hostile_text_is_checked_in_no_time() -> None:
    check("SERVICE " + "#" * 50_000)
    check("SERVICE:" * 150)
    check("SERVICE<" * 150)
    check("SERVICE\\" * 150)


@pytest.mark.parametrize("word", ["SERVICE", "FROM <", "SERVICE#"])
def test_a_query_that_says_a_word_without_end_is_refused_before_it_is_looked_through(word: str) -> None:
    with pytest.raises(LimitError):
        check("SELECT * { " + word * 15_000)
