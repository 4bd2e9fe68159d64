"""What a server bears: queries without end, clients that are slow or lie, workers that are killed; and what it never tells."""

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import psutil
import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.store.loading import load_folder
from chaingraph.web import replies, server
from chaingraph.web.errors import PortInUse
from chaingraph.web.limits import Limits
from chaingraph.web.patience import PatientProtocol
from chaingraph.web.security import served as is_served
from chaingraph.web.server import Served
from tests.commands import Run
from tests.conftest import ROOT
from tests.servers import free_port
from tests.serving import Running, serving

Found = TypeVar("Found")
LIMITS = Limits(seconds=1, rows=3, memory=128, workers=2, waiting=2, patience=0.5, body=2000, slow=0.5)
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
GREEDY = "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i"
AT_WORK = 1  # seconds of computing, which no worker needs to begin
YUNZHOU = ROOT / "tests" / "data" / "yunzhou.trig"


@pytest.fixture(scope="module")
def strict(zibo: Graph) -> Iterator[Running]:
    """A server of the first document within narrow bounds, reached as office.example too."""
    with serving(Served(zibo, names=("office.example",), limits=LIMITS)) as running:
        yield running


def asked(running: Running, query: str, **headers: str) -> "tuple[int, str]":
    answer = running.client.get("/sparql", params={"query": query}, headers={"accept-language": "en", **headers})
    return answer.status_code, answer.text


@pytest.mark.parametrize(
    ("lang", "preferred", "expected"),
    [("en", "zh", 'lang="en"'), ("zh", "en", 'lang="zh'), (None, "en", 'lang="en"'), (None, "zh", 'lang="zh')],
)
def test_the_first_page_opens_in_the_language_that_the_server_is_given_else_in_that_of_the_browser(
    yunzhou: Graph, lang: str | None, preferred: str, expected: str
) -> None:
    with serving(Served(yunzhou, limits=Limits(workers=1), lang=lang)) as running:
        page = running.client.get(
            "/", headers={"accept-language": preferred, "accept": "text/html"}, follow_redirects=True
        )
    assert expected in page.text.partition("<head")[0]


def test_a_query_without_end_is_stopped_and_the_next_is_answered(strict: Running) -> None:
    assert asked(strict, ENDLESS) == (
        503,
        "The query took longer than 1 seconds and was stopped. Narrow it, or add LIMIT.\n",
    )
    assert asked(strict, "ASK {}")[0] == 200


@pytest.mark.skipif(sys.platform != "linux", reason="no other system bounds the memory of a process so")
def test_a_query_that_takes_all_memory_is_stopped_and_the_next_is_answered(zibo: Graph) -> None:
    with serving(Served(zibo, limits=Limits(memory=64))) as running:
        status, words = asked(running, GREEDY)
        assert status == 503 and words.startswith("The query needed more than 64 MiB of memory")
        assert asked(running, "ASK {}")[0] == 200


@pytest.mark.parametrize("query", ["ASK {" * 5000, "ASK " + "{" * 201 + "}" * 201])
def test_a_query_that_nests_too_deep_is_not_run(strict: Running, query: str) -> None:
    answer = strict.client.get("/sparql", params={"query": query}, headers={"accept-language": "en"})
    assert answer.status_code == 400 and answer.text.startswith("The query is nested more than 200 levels deep")


CUT = "Cut after 3 rows; there are more. Narrow the query, or ask with LIMIT and OFFSET."


@pytest.mark.parametrize(("query", "form", "end"), [
    ("SELECT * { ?s ?p ?o }", "csv", f"\n# {CUT}\n"),
    ("SELECT * { ?s ?p ?o }", "tsv", f"\n# {CUT}\n"),
    ("SELECT * { ?s ?p ?o }", "xml", f"<!-- {CUT} -->\n"),
    ("SELECT * { ?s ?p ?o }", "json", f'"cut": "{CUT}"}}'),
    ("CONSTRUCT WHERE { ?s ?p ?o }", "turtle", f"\n# {CUT}\n"),
    ("CONSTRUCT WHERE { ?s ?p ?o }", "rdfxml", f"<!-- {CUT} -->\n"),
])  # fmt: skip
def test_an_answer_that_is_cut_says_so_in_header_and_body(strict: Running, query: str, form: str, end: str) -> None:
    answer = strict.client.get("/sparql", params={"query": query, "format": form}, headers={"accept-language": "en"})
    assert answer.headers["x-chaingraph-cut"] == "rows=3" and answer.text.endswith(end)


def test_what_is_cut_holds_as_many_rows_as_allowed_and_what_is_whole_says_nothing(strict: Running) -> None:
    rows = strict.client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"}).json()["results"]["bindings"]
    whole = strict.client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o } LIMIT 3"})
    assert len(rows) == 3 == len(whole.json()["results"]["bindings"])
    assert "x-chaingraph-cut" not in whole.headers and "cut" not in whole.json()
    graph = strict.client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s a ?o }", "format": "jsonld"}).json()
    assert (
        len(graph["@graph"]) == 3 and graph["cut"].endswith("LIMIT 和 OFFSET。") and graph["@context"] == {"cut": None}
    )


def test_no_more_rows_are_made_than_allowed(strict: Running) -> None:
    status, words = asked(strict, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", accept="text/csv")
    assert status == 200 and len(words.splitlines()) == 5  # of some million million: a head, three rows, the sentence


def test_a_page_says_that_its_answer_is_cut(strict: Running) -> None:
    status, page = asked(strict, "SELECT * { ?s ?p ?o }", accept="text/html")
    assert status == 200 and f'role="status">{CUT}</p>' in page


def test_queries_that_reach_beyond_the_graph_are_refused(strict: Running) -> None:
    for query in (
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    ):
        status, words = asked(strict, query)
        assert status == 403 and words.endswith("is refused; nothing was read or sent.\n")


BUSY = "The server is answering as many queries as it may. Try again in a few seconds.\n"


def test_more_queries_than_may_wait_are_sent_away_at_once(zibo: Graph) -> None:
    with serving(Served(zibo, limits=Limits(seconds=1, workers=1, waiting=2, patience=60))) as running:
        answers: list[tuple[int, str]] = []
        threads = [threading.Thread(target=lambda: answers.append(asked(running, ENDLESS))) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        busy = answers.count((503, BUSY))
        assert len(answers) == 6 and 1 <= busy <= 3  # one is at work, two wait; who comes late may find room
        assert asked(running, "ASK {}")[0] == 200


def test_who_waits_for_too_long_is_sent_away(zibo: Graph) -> None:
    with serving(Served(zibo, limits=Limits(seconds=2, workers=1, patience=0.5))) as running:
        assert asked(running, "ASK {}")[0] == 200  # a worker is ready
        thread = threading.Thread(target=lambda: asked(running, ENDLESS))
        thread.start()
        told = set()
        while thread.is_alive():
            answer = running.client.get("/sparql", params={"query": "ASK {}"}, headers={"accept-language": "en"})
            told.add((answer.text, answer.headers.get("retry-after")))
        thread.join()
    assert (BUSY, "5") in told


def workers() -> list[psutil.Process]:
    """Return the workers of this process."""
    children = [child for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE]
    return [child for child in children if "chaingraph.web.worker" in child.cmdline()]


def kill_all() -> None:
    """Kill all workers, with all of their threads."""
    killed = workers()
    for worker in killed:
        worker.kill()
    assert psutil.wait_procs(killed, timeout=20)[1] == []


def test_killed_workers_are_replaced(strict: Running) -> None:
    assert asked(strict, "ASK {}")[0] == 200
    kill_all()
    assert asked(strict, "ASK {}")[0] == 200


def test_a_worker_killed_at_work_is_told_to_who_asked(zibo: Graph) -> None:
    with serving(Served(zibo, limits=Limits(workers=1))) as running:
        asked(running, "ASK {}")
        before = {worker.pid: computed(worker) for worker in workers()}
        answers: list[tuple[int, str]] = []
        thread = threading.Thread(target=lambda: answers.append(asked(running, ENDLESS)))
        thread.start()
        (worker,) = wait_for(
            lambda: [one for one in workers() if computed(one) > before.get(one.pid, computed(one)) + 0.05]
        )
        worker.kill()
        thread.join()
        assert answers[0][0] == 503 and "its process was ended" in answers[0][1]
        assert asked(running, "ASK {}")[0] == 200


def computed(worker: psutil.Process) -> float:
    """Return the seconds that a process has computed."""
    return float(sum(worker.cpu_times()[:2]))


# ---- who may ask, and how


@pytest.mark.parametrize(("host", "answered"), [
    ("127.0.0.1:{port}", True), ("localhost:{port}", True), ("[::1]:{port}", True), ("192.168.1.7:{port}", True), ("office.example", True),
    ("OFFICE.example:80", True), ("evil.example", False), ("127.0.0.1.evil.example", False), ("localhost.evil.example:{port}", False),
    ("evil.example:80@127.0.0.1", True), ("", False), ("[::1", False),
])  # fmt: skip
def test_only_names_of_this_server_are_answered(strict: Running, host: str, answered: bool) -> None:
    answer = strict.client.get("/health", headers={"host": host.format(port=strict.port)})
    assert answer.status_code == (200 if answered else 421)
    assert is_served(host.format(port=1), ["office.example"]) is answered


@pytest.mark.parametrize(("method", "path"), [
    ("POST", "/"), ("POST", "/health"), ("PUT", "/sparql"), ("DELETE", "/sparql"), ("PATCH", "/id/x"), ("TRACE", "/"), ("OPTIONS", "/"), ("BREW", "/"),
])  # fmt: skip
def test_nothing_can_be_written(strict: Running, method: str, path: str) -> None:
    answer = strict.client.request(method, path)
    assert answer.status_code == 405 and "GET" in answer.headers["allow"] and "PUT" not in answer.headers["allow"]


@pytest.mark.parametrize(("origin", "status"), [
    ("http://127.0.0.1:{port}", 200), ("http://office.example", 200), ("http://evil.example", 403), ("null", 403), ("http://127.0.0.1:1", 403), ("http://[", 403),
])  # fmt: skip
def test_pages_of_other_sites_may_not_ask(strict: Running, origin: str, status: int) -> None:
    headers = {"origin": origin.format(port=strict.port), "content-type": "application/sparql-query"}
    answer = strict.client.post("/sparql", content="ASK {}", headers=headers)
    assert answer.status_code == status and "access-control-allow-origin" not in answer.headers


def test_pages_of_a_site_that_was_named_may_ask(yunzhou: Graph) -> None:
    site = {"origin": "https://friend.example"}
    with serving(Served(yunzhou, origins=("https://friend.example",), limits=Limits(workers=1))) as running:
        answer = running.client.get("/sparql", params={"query": "ASK {}"}, headers=site)
        assert answer.status_code == 200 and answer.headers["access-control-allow-origin"] == "https://friend.example"
        before = running.client.options("/sparql", headers={**site, "access-control-request-method": "POST"})
        assert before.status_code == 200 and "POST" in before.headers["access-control-allow-methods"]
        assert (
            running.client.get(
                "/sparql", params={"query": "ASK {}"}, headers={"origin": "https://evil.example"}
            ).status_code
            == 403
        )


@pytest.mark.parametrize("path", ["/health", "/sparql", "/nowhere", "/sparql?query=x"])
def test_every_answer_has_the_headers_that_guard_a_browser(strict: Running, path: str) -> None:
    headers = strict.client.get(path, headers={"accept": "text/html"}).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe-eval" not in policy
    assert "script-src 'self';" in policy
    assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"
    assert "server" not in headers


@pytest.mark.parametrize("path", [
    "/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../../pyproject.toml", "/assets/..%2f..%2fserver.py", "/assets/%2e%2e/server.py",
    "//etc/passwd", "/id/..%5c..%5cetc", "/%00", "/assets//etc/passwd", "/id/%ff%fe",
])  # fmt: skip
def test_no_path_leads_to_a_file(strict: Running, path: str) -> None:
    answer = sent(strict, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 404") and b"root:" not in answer and b"import" not in answer


def sent(running: Running, request: bytes) -> bytes:
    """Return all that comes for bytes as they are sent."""
    with running.connect() as connection:
        connection.sendall(request)
        return everything(connection)


def everything(connection: socket.socket) -> bytes:
    """Return all that comes until the connection is closed or dropped."""
    got = b""
    with suppress(ConnectionError):
        while part := connection.recv(2**16):
            got += part
    return got


def test_a_body_that_is_too_large_is_not_read(strict: Running) -> None:
    answer = strict.client.post(
        "/sparql", content="ASK {}" + " " * 2000, headers={"content-type": "application/sparql-query"}
    )
    assert answer.status_code == 413 and "2000" in answer.text


def test_a_header_that_is_too_large_is_not_read(strict: Running) -> None:
    answer = sent(strict, b"GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 2**17)
    assert answer.startswith(b"HTTP/1.1 400") or answer == b""


@pytest.mark.parametrize(
    "begun", [b"", b"GET /health HTTP/1.1\r\nHost: loc", b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nGET /hea"]
)
def test_a_header_that_does_not_come_is_not_waited_for(strict: Running, begun: bytes) -> None:
    with strict.connect() as connection:
        connection.sendall(begun)
        answer = everything(connection)  # a server that waited would let this time out
        assert answer.count(b"HTTP/1.1") == begun.count(b"\r\n\r\n")


def test_a_header_that_comes_drop_by_drop_is_not_waited_for(strict: Running) -> None:
    with strict.connect() as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n")
        with pytest.raises(ConnectionError):
            drip(connection)


def drip(connection: socket.socket) -> None:
    """Send a line of a header now and again, for longer than a server waits."""
    for _ in range(200):
        connection.sendall(b"X: y\r\n")
        time.sleep(0.02)


def test_a_body_that_does_not_come_is_not_waited_for(strict: Running) -> None:
    begun = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\nASK"
    assert sent(strict, begun).startswith(b"HTTP/1.1 408")


def test_a_client_that_does_not_read_is_dropped(zibo: Graph) -> None:
    rows = (
        "VALUES ?i { 1 2 3 4 5 6 } VALUES ?j { 1 2 3 4 5 6 }"  # of half a million characters each: no buffer takes them
    )
    query = quote(f"SELECT ?i ?j (GROUP_CONCAT(STR(?b)) AS ?all) {{ {rows} ?a ?b ?c }} GROUP BY ?i ?j")
    with serving(Served(zibo, limits=Limits(workers=1, slow=0.5))) as running, running.connect() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert len(wait_for(lambda: established(running.port))) == 1
        wait_for(lambda: not established(running.port))


def established(port: int) -> list[object]:
    """Return the connections of clients that this process holds as a server."""
    return [one for one in psutil.Process().net_connections() if one.laddr.port == port and one.status == "ESTABLISHED"]


def wait_for(what: Callable[[], Found]) -> Found:
    """Return what something gives as soon as it gives something."""
    deadline = time.monotonic() + 20
    while not (found := what()):
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.02)
    return found


def test_answers_do_not_wait_for_acknowledgements(strict: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    received, options = PatientProtocol.data_received, []

    def watched(self: PatientProtocol, data: bytes) -> None:
        options.append(self.transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        received(self, data)

    monkeypatch.setattr(PatientProtocol, "data_received", watched)
    sent(strict, b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert options == [1]


def test_a_fault_of_ours_shows_no_trace_and_its_log_no_text(
    strict: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("secret words")

    monkeypatch.setattr("chaingraph.web.protocol._graphs", break_down)
    with caplog.at_level(logging.INFO, "chaingraph.web"):
        status, words = asked(strict, "ASK { ?secret ?words ?here }")
        wait_for(lambda: "GET /sparql 500" in caplog.text)
    assert (status, words) == (500, "Internal Server Error")
    assert "RuntimeError at break_down:" in caplog.text
    assert "secret" not in caplog.text and "Traceback" not in caplog.text


def test_what_is_no_http_gets_no_trace(strict: Running) -> None:
    answer = sent(strict, b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 400") and b"Traceback" not in answer
    assert asked(strict, "ASK {}")[0] == 200


def test_large_answers_are_packed_where_that_is_accepted(strict: Running) -> None:
    query = {"query": "SELECT * { ?s rdfs:comment|skos:definition ?o }", "format": "html"}
    packed = strict.client.get("/sparql", params=query)
    plain = strict.client.get("/sparql", params=query, headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert packed.text == plain.text and "Accept-Encoding" in packed.headers["vary"]


# ---- homes


def test_a_folder_that_is_loaded_anew_is_served_as_it_is_now(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    count = "SELECT (COUNT(*) AS ?n) { ?s a cg:Document }"

    def documents() -> str:
        return str(
            running.client.get("/sparql", params={"query": count}).json()["results"]["bindings"][0]["n"]["value"]
        )

    load_folder([YUNZHOU], folder)
    with serving(Served(open_graph(str(folder)), str(folder), limits=Limits(workers=1))) as running:
        first = running.client.get("/sparql", params={"query": count})
        assert (documents(), running.client.get("/health").json()["home"]) == ("0", "folder")
        load_folder(data_files([ROOT / "data" / "zibo-2025-32"]), folder)
        assert documents() == "1"
        again = running.client.get("/sparql", params={"query": count}, headers={"if-none-match": first.headers["etag"]})
        assert again.status_code == 200
        (folder / "chaingraph.json").unlink()
        health = running.client.get("/health")
        assert (
            health.status_code == 503 and health.json()["trouble"] == "DamagedStore" and str(folder) not in health.text
        )
        assert documents() == "1"  # the graph that was read is served on
        kill_all()
        assert asked(running, count) == (503, NOT_SERVED)


def test_a_graph_behind_another_endpoint_is_served(zibo_folder: Path) -> None:
    inner = Served(open_graph(str(zibo_folder)), str(zibo_folder), limits=Limits(workers=2))
    with ExitStack() as other:
        url = f"http://127.0.0.1:{other.enter_context(serving(inner)).port}/sparql"
        with serving(Served(open_graph(url), url, limits=Limits(workers=1))) as running:
            query = {"query": "SELECT * { ?s a cg:Chain } ORDER BY ?s", "format": "csv"}
            answer = running.client.get("/sparql", params=query)
            assert answer.text.count("/id/chain/") == 4 and answer.headers["cache-control"] == "no-store"
            chosen = running.client.get(
                "/sparql", params={"query": "ASK {}", "default-graph-uri": "http://y.example/g"}
            )
            assert chosen.status_code == 400
            assert running.client.get("/health").json()["home"] == "endpoint"
            other.close()
            assert asked(running, "ASK {}") == (503, NOT_SERVED)  # and not where the graph is


NOT_SERVED = "The graph cannot be read at the moment. Try again later, or tell the operator of this server.\n"


def test_readers_get_one_state_each_while_a_writer_writes(tmp_path: Path) -> None:
    """Fifty readers beside a writer: each answer is whole, and of the graph before or after."""
    folder = tmp_path / "store"
    load_folder([YUNZHOU], folder)
    query = {
        "query": "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?graphs) { GRAPH ?g { ?s ?p ?o } }",
        "format": "csv",
    }
    answers: list[tuple[int, str]] = []
    with serving(Served(open_graph(str(folder)), str(folder), limits=Limits(workers=2))) as running:
        before = running.client.get("/sparql", params=query).text

        def read() -> None:
            for _ in range(4):
                answer = running.client.get("/sparql", params=query)
                answers.append((answer.status_code, answer.text))

        readers = [threading.Thread(target=read) for _ in range(50)]
        for reader in readers:
            reader.start()
        load_folder(data_files([ROOT / "data" / "zibo-2025-32"]), folder)
        for reader in readers:
            reader.join()
        after = running.client.get("/sparql", params=query).text
    assert before != after and len(answers) == 200 and {status for status, _ in answers} == {200}
    assert {text for _, text in answers} <= {before, after}


# ---- the command


def test_a_port_in_use_is_named(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port))
        with pytest.raises(PortInUse):
            server.listen("127.0.0.1", port)
    assert done.returncode == 6
    assert (
        done.stderr
        == f"Port {port} of 127.0.0.1 cannot be used: Address already in use. Choose another with --port, or 0 for any that is free.\n"
    )


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_the_workers_of_a_killed_server_end_even_in_a_query(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "chaingraph", "--lang", "en", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == f"Serving at http://127.0.0.1:{port}/ (Ctrl-C ends it).\n"
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            children = psutil.Process(process.pid).children
            wait_for(lambda: [worker for worker in children() if computed(worker) > AT_WORK])
            workers = children()
            process.send_signal(signal.SIGKILL)
            process.wait()
            assert psutil.wait_procs(workers, timeout=20)[1] == []


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupted_server_ends_without_a_trace(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "chaingraph", "--lang", "en", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("Serving at http://127.0.0.1:")
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0 and process.stderr.read().strip() == ""


def test_without_the_libraries_of_the_web_it_is_said_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("chaingraph.web")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = run("serve")
    assert done.returncode == 2 and "Install it with `pip install 'chaingraph[web]'`." in done.stderr


def test_the_answer_of_a_worker_is_that_of_the_library(zibo: Graph) -> None:
    query = "SELECT ?s ?l { ?s a cg:Chain ; rdfs:label ?l } ORDER BY ?s ?l"
    reply = replies.reply(zibo.store, replies.Asked(query), Limits())
    told = [
        tuple(binding[name]["value"] for name in ("s", "l"))
        for binding in json.loads(reply.body)["results"]["bindings"]
    ]
    assert told == [(row.s.value, row.l.value) for row in zibo.select(query)]
