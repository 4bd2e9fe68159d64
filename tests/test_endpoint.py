"""A store at an endpoint: the same answers from real servers as from memory, and every bad server a clear message."""

import base64
import json
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph import questions
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.errors import (
    AnswerCut,
    AnswerTooLarge,
    BadAnswer,
    BadData,
    BadQuery,
    CredentialsInAddress,
    DataBesideStore,
    EndpointRefused,
    EndpointUnreachable,
    LoadInterrupted,
    LoginRefused,
    NotAllLoaded,
    NotLocal,
    QueryRefused,
    QueryTimeout,
    RedirectRefused,
    UnreliableSearch,
    UpdateRefused,
)
from chaingraph.graph.store import upkeep
from chaingraph.graph.store.endpoint import Endpoint
from chaingraph.graph.store.loading import Progress, load_folder
from chaingraph.graph.store.protocol import Bearer, Challenged, cleaned, credentials
from chaingraph.graph.store.upload import load_endpoint
from chaingraph.model import resources, vocabulary
from chaingraph.model.vocabulary import PREFIXES
from chaingraph.network.projection import project
from chaingraph.network.without import without
from chaingraph.reports import kinds
from tests.commands import Done, called
from tests.conftest import OXIGRAPH, ROOT, VIRTUOSO, Run, oxigraph, same, virtuoso
from tests.servers import tell_virtuoso
from tests.words import printed

JICHUAN = ROOT / "tests" / "data" / "jichuan.trig"
LANWAN = ROOT / "tests" / "data" / "lanwan.trig"
YUNZHOU = ROOT / "tests" / "data" / "yunzhou.trig"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def edges(store: Graph) -> list[object]:
    """Return the relations of the network of a store, with what each says."""
    return list(project(store).edges(keys=True, data=True))


def number(store: Graph, query: str = COUNT) -> int:
    return int(store.select(query).rows[0].n.value)


# ---------------------------------------------------------------- the same answers


@pytest.mark.parametrize("question", questions.names())
def test_each_question_has_the_same_answer_as_in_memory(zibo: Graph, endpoint: str, question: str) -> None:
    assert same(open_graph(endpoint).ask(question), zibo.ask(question))


@pytest.fixture(
    scope="module",
    params=["folder", pytest.param("oxigraph", marks=OXIGRAPH), pytest.param("virtuoso", marks=VIRTUOSO)],
)
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """The first document and those of two invented cities, in each home in turn, beside memory."""
    folder, files = tmp_path_factory.mktemp(request.param), [*data_files([resources.default_data()]), JICHUAN, LANWAN]
    if request.param == "folder":
        load_folder(files, folder / "graph")
        yield open_graph(str(folder / "graph"))
        return
    with {"oxigraph": oxigraph, "virtuoso": virtuoso}[request.param](folder) as url:
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("CHAINGRAPH_USER", "dba")
            environment.setenv("CHAINGRAPH_PASSWORD", "dba")
            load_endpoint(files, url)
        yield open_graph(url)


@pytest.fixture(scope="module")
def here() -> Graph:
    """The same documents in memory."""
    return open_graph(data=[JICHUAN, LANWAN])


def test_what_is_due_by_a_day_has_the_same_answer_as_in_memory(both: Graph, here: Graph) -> None:
    assert same(both.ask("due", by="2025-12-31", place="霁川市"), here.ask("due", by="2025-12-31", place="霁川市"))
    assert len(both.ask("due", by="2025-12-31")) > len(both.ask("due", by="2025-12-30")) == 0
    assert same(both.ask("targets", place="霁川市"), here.ask("targets", place="霁川市"))


@pytest.mark.parametrize(
    "bound", [{}, {"place": "霁川市"}, {"place": "霁川市", "other": "淄博市"}, {"other": "霁川市"}]
)
@pytest.mark.parametrize("question", ["shared-functions", "shared-figures", "outcomes", "industry-chains"])
def test_what_compares_documents_has_the_same_answer_as_in_memory(
    both: Graph, here: Graph, question: str, bound: dict[str, str]
) -> None:
    bound = {name: value for name, value in bound.items() if name in questions.load(question).parameters}
    expected = here.ask(question, **bound)
    assert len(expected) > 0
    assert same(both.ask(question, **bound), expected)


@pytest.mark.parametrize(("place", "chains"), [("澜湾市", 2), ("岚汀市", 1), ("淄博市", 1)])
def test_an_industry_chain_without_a_place_is_of_its_document_in_each_home(
    both: Graph, here: Graph, place: str, chains: int
) -> None:
    expected = here.ask("industry-chains", place=place)
    assert len(expected) == chains
    assert same(both.ask("industry-chains", place=place), expected)


@cache
def printed_here(zibo: Graph, kind: str) -> str:
    """Return the report from memory, for all homes."""
    return printed(zibo, kind, "zh")


@pytest.mark.parametrize("kind", [*kinds.asked()])
def test_each_report_is_the_same_as_from_memory(zibo: Graph, home: str, kind: str) -> None:
    assert printed(open_graph(home), kind, "zh") == printed_here(zibo, kind)


@pytest.fixture(scope="module")
def done_here(tmp_path_factory: pytest.TempPathFactory) -> Callable[[tuple[str, ...]], Done]:
    """Run a command in memory, once for all homes."""
    return cache(lambda arguments: called(tmp_path_factory.mktemp("here"), *arguments))


@pytest.mark.parametrize("arguments", [
    ["report"],
    ["show", "科技副总"],
    *(["show", name] for name in ("9家", "2560", "54.69亿", "276亿", "第二批", "逐链", "15", "109", "zibo-2025-32", "1304107", "§1.2")),
    *(["show", name] for name in ("张亮云", "financial guidance team", "Deputy GM for science and technology")),
    ["path", "金融辅导队", "六个一", "--through", "mechanism"],
    ["ask", "bridges", "chain=资金链"],
    ["query", "DESCRIBE chain:capital", "--format", "ntriples"],
    ["query", "SELECT ?c ?l { ?c a cg:Chain ; rdfs:label ?l } ORDER BY ?c LANG(?l)", "--format", "json"],
    ["query", "ASK { chain:capital a cg:Role }"],
])  # fmt: skip
def test_each_command_prints_the_same(
    run: Run, done_here: Callable[[tuple[str, ...]], Done], home: str, arguments: list[str]
) -> None:
    here, there = done_here(tuple(arguments)), run(*arguments, "--store", home)
    assert (there.returncode, sorted(there.stdout.splitlines()), there.stderr) == (
        here.returncode, sorted(here.stdout.splitlines()), here.stderr,
    )  # fmt: skip


def test_a_view_is_drawn_from_an_endpoint(run: Run, endpoint: str, tmp_path: Path) -> None:
    assert (
        run("view", "-o", "here.graphml").returncode
        == run("view", "-o", "there.graphml", "--store", endpoint).returncode
        == 0
    )
    assert (tmp_path / "there.graphml").read_bytes() == (tmp_path / "here.graphml").read_bytes()


@pytest.mark.parametrize("pattern", [
    "?s ?p ?o",
    "GRAPH ?g { ?s a cg:Action }",
    "GRAPH id:derived { ?s ?p ?o }",
    "GRAPH id:placed { ?s ?p ?o }",
    "graph <https://w3id.org/chaingraph/id/derived> { ?s a cg:Programme }",
    "?s a ?o FILTER NOT EXISTS { GRAPH id:derived { ?s a ?o } }",
    "?s a cg:Action MINUS { GRAPH ?g { ?s cg:serves chain:capital } }",
    'GRAPH ?g { ?s rdfs:label "GRAPH ?g {"@zh } # GRAPH ?h\n',
    '?s rdfs:label ?l FILTER (CONTAINS(?l, "金融"))',
    "?s cg:cumulative true",
])  # fmt: skip
def test_what_is_known_and_who_states_it_are_counted_alike(zibo: Graph, endpoint: str, pattern: str) -> None:
    count = f"SELECT (COUNT(*) AS ?n) {{ {pattern} \n }}"
    prefixes = 3 * len(open_graph(endpoint).prefixes) if pattern == "GRAPH ?g { ?s ?p ?o }" else 0
    assert number(open_graph(endpoint), count) - prefixes == number(zibo, count)


def test_prefixes_survive_and_are_declared(zibo: Graph, endpoint: str) -> None:
    store = open_graph(endpoint)
    assert store.prefixes == zibo.prefixes
    assert store.find("zibo:six-ones") == zibo.find("六个一")
    with pytest.raises(BadQuery, match="line 2"):
        store.query("SELECT *\n{ ?s ?p ; }")


def test_without_a_class_of_graphs_the_network_is_the_same(zibo: Graph, endpoint: str) -> None:
    here, there = without(zibo, "placed"), without(open_graph(endpoint), "placed")
    assert edges(there) == edges(here)


def test_the_network_is_the_same_with_all_that_it_says(zibo: Graph, endpoint: str) -> None:
    here, there = project(zibo), project(open_graph(endpoint))
    assert list(there.nodes(data=True)) == list(here.nodes(data=True))
    assert edges(open_graph(endpoint)) == edges(zibo) and len(edges(zibo)) == 575


def test_an_endpoint_is_asked_as_it_is(endpoint: str) -> None:
    with pytest.raises(NotLocal):
        open_graph(endpoint).to_rdflib()
    with pytest.raises(DataBesideStore):
        open_graph(endpoint, data=[YUNZHOU])


# ---------------------------------------------------------------- what servers do of their own


@pytest.mark.parametrize("function", [
    'REGEX(?l, "^..$")', 'REGEX(?l, "金.")', 'REPLACE(?l, "[金银]", "") = "融"', 'regex (?l, "金融")',
])  # fmt: skip
def test_virtuoso_matches_bytes_which_is_said(virtuoso_server: str, function: str) -> None:
    with pytest.raises(UnreliableSearch, match=r"(?i)cannot find Chinese words with re"):
        open_graph(virtuoso_server).query(f"ASK {{ ?s rdfs:label ?l FILTER ({function}) }}")


def test_a_pattern_of_letters_is_matched_everywhere(zibo: Graph, endpoint: str) -> None:
    count = 'SELECT (COUNT(*) AS ?n) { ?s rdfs:label ?l FILTER REGEX(?l, "^bank", "i") }'
    assert number(open_graph(endpoint), count) == number(zibo, count) > 0


def test_an_answer_that_the_server_cuts_is_not_taken_for_whole(virtuoso_server: str) -> None:
    store = open_graph(virtuoso_server)
    with pytest.raises(AnswerCut, match="after 10000 rows"):
        store.query("SELECT * { ?a a cg:Thing . ?b a cg:Thing }")
    assert len(store.query("SELECT * { ?a a cg:Thing . ?b a cg:Thing } LIMIT 9999")) == 9999  # type: ignore[arg-type]


@pytest.mark.parametrize("server", [pytest.param("oxigraph", marks=OXIGRAPH), pytest.param("virtuoso", marks=VIRTUOSO)])
def test_a_query_ends_in_time(spawn: Run, tmp_path: Path, request: pytest.FixtureRequest, server: str) -> None:
    """Oxigraph’s server goes on computing what nobody waits for any more, so it is one of this test’s own."""
    with ExitStack() as stack:
        if server == "oxigraph":
            url = stack.enter_context(oxigraph(tmp_path))
            load_endpoint([YUNZHOU], url)
        else:
            url = request.getfixturevalue("virtuoso_server")
        result = spawn("query", SLOW, "--store", url, "--timeout", "1")
        assert (result.returncode, result.stdout) == (4, "") and "1 seconds" in result.stderr
        with pytest.raises(QueryTimeout):
            open_graph(url, timeout=0.5).query(SLOW)


@pytest.mark.parametrize("query", [
    "SELECT * FROM <http://y.example/data.ttl> { ?s ?p ?o }",
    "SELECT * from named id:derived WHERE { GRAPH ?g { ?s ?p ?o } }",
    "ASK FROM\n#\n<http://y.example/> { ?s ?p ?o }",
    "ASK \\u0046ROM <http://y.example/> { ?s ?p ?o }",
    "SELECT * { SERVICE <http://y.example/> { ?s ?p ?o } }",
    "LOAD <http://y.example/>",
    "PREFIX b: <bif:> ASK { FILTER (b:http_get('http://y.example/')) }",
    "ASK { FILTER (<sql:f>(1)) }",
])  # fmt: skip
def test_what_reaches_elsewhere_is_refused_before_it_is_sent(query: str) -> None:
    with answering(empty) as (url, asked):
        store = open_graph(url)
        with pytest.raises(QueryRefused):
            store.query(query)
        assert len(asked) == 1  # for prefixes


@pytest.mark.parametrize(("query", "trouble"), [
    ('define get:soft "soft" SELECT * { ?s ?p ?o }', BadQuery),
    ("DROP ALL", UpdateRefused),
    ("ASK { ?s ?p ?o } ; DROP ALL", BadQuery),
    ("SELECT * { ?s ?p ?o . } }", BadQuery),
])  # fmt: skip
def test_what_is_no_query_is_not_sent(query: str, trouble: type[Exception]) -> None:
    with answering(empty) as (url, asked):
        store = open_graph(url)
        with pytest.raises(trouble):
            store.query(query)
        assert len(asked) == 1


# ---------------------------------------------------------------- loading


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may write to the Virtuoso of these tests."""
    monkeypatch.setenv("CHAINGRAPH_USER", "dba")
    monkeypatch.setenv("CHAINGRAPH_PASSWORD", "dba")


@pytest.mark.usefixtures("environment")
def test_loading_again_adds_nothing(run: Run, endpoint: str) -> None:
    before = (
        number(open_graph(endpoint)),
        number(open_graph(endpoint), "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"),
    )
    result = run("load", "--store", endpoint)
    assert result.returncode == 0 and "statements in" in result.stderr
    after = (
        number(open_graph(endpoint)),
        number(open_graph(endpoint), "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"),
    )
    assert after == before


@pytest.mark.usefixtures("environment")
def test_a_bad_file_is_noticed_before_anything_is_sent(endpoint: str, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.nt", tmp_path / "bad.nt"
    good.write_text("<http://y.example/a> <http://y.example/p> 1 .\n".replace(" 1 ", ' "1" '))
    bad.write_text("<http://y.example/b> oops .\n")
    with pytest.raises(BadData):
        load_endpoint([good, bad], endpoint)
    assert open_graph(endpoint).query("ASK { ?s <http://y.example/p> ?o }") is False


MORE = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix yunzhou: <https://w3id.org/chaingraph/id/yunzhou/> .
yunzhou:night-market a cg:Action ; cg:joins <https://w3id.org/chaingraph/id/chain/talent> .
yunzhou:office cg:partOf "the city" .  # of which no inverse can be stated
yunzhou:lab cg:cooperatesWith yunzhou:firm .  # which was derived, as is what follows
<https://w3id.org/chaingraph/id/doc/yunzhou-2/passage/1.s1> { yunzhou:firm cg:relatedTo yunzhou:fund }
"""
KNOWN, NAMED = "SELECT ?s ?p ?o { ?s ?p ?o }", "SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } FILTER (?g != id:prefixes) }"


@pytest.fixture(params=[pytest.param(oxigraph, marks=OXIGRAPH), pytest.param(virtuoso, marks=VIRTUOSO)])
def own_server(request: pytest.FixtureRequest, tmp_path: Path, environment: None) -> Iterator[str]:
    """The address of each server in turn, empty."""
    with request.param(tmp_path) as url:
        yield url


@pytest.fixture
def more(tmp_path: Path) -> Path:
    """A second file on the invented city, which states some of what follows from the first."""
    (tmp_path / "more.trig").write_text(MORE, "utf-8")
    return tmp_path / "more.trig"


def test_two_loads_are_as_one(own_server: str, more: Path) -> None:
    load_endpoint([YUNZHOU], own_server)
    load_endpoint([more], own_server)
    both, stepwise = open_graph(data=[YUNZHOU, more], default=False), open_graph(own_server)
    for query in (KNOWN, NAMED):
        assert same(stepwise.select(query), both.select(query))


def test_an_interrupted_load_takes_nothing_from_readers(own_server: str, more: Path) -> None:
    def interrupt(progress: Progress) -> None:
        if progress.step == "Deriving what follows":
            raise KeyboardInterrupt

    load_endpoint([YUNZHOU], own_server)
    before = {str(row) for row in open_graph(own_server).select(KNOWN)}
    with pytest.raises(LoadInterrupted, match="Interrupted after .* were loaded into .*Load again"):
        load_endpoint([more], own_server, tell=interrupt)
    since = {str(row) for row in open_graph(own_server).select(KNOWN)}
    assert before < since and any("night-market" in row for row in since)
    load_endpoint([more], own_server)
    assert same(open_graph(own_server).select(NAMED), open_graph(data=[YUNZHOU, more], default=False).select(NAMED))


def test_a_load_interrupted_from_the_keyboard_says_what_stands(tmp_path: Path) -> None:
    updated = threading.Event()

    def wait(connection: socket.socket) -> None:
        if b"INSERT DATA" in asked[-1]:
            updated.set()
            connection.recv(1)  # which comes to an end with the process

    serving = answering(lambda request: empty(request) if b"query=" in request else b"", wait)
    with serving as (url, asked), subprocess.Popen(
        [sys.executable, "-m", "chaingraph", "--lang", "en", "load", YUNZHOU, "--store", url],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert updated.wait(60)
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate()
    assert (process.returncode, stdout) == (130, "")
    assert stderr.strip() == (
        f"Interrupted after 0 statements were loaded into {url}. Load again: no statement is added twice. "
        "Until then, what the rules derive from these is missing or incomplete."
    )


@pytest.mark.server
@pytest.mark.virtuoso
def test_blank_nodes_of_a_virtuoso_are_read(tmp_path: Path) -> None:
    with virtuoso(tmp_path) as url:
        turtle = '[] <http://y.example/p> [] , "nodeID://is a word" .'
        tell_virtuoso(tmp_path, f"DB.DBA.TTLP('{turtle}', '', 'http://y.example/g');")
        rows = open_graph(url).select("SELECT ?s ?o { ?s <http://y.example/p> ?o } ORDER BY ISLITERAL(?o)").rows
    assert [type(term) for row in rows for term in row] == [ox.BlankNode] * 3 + [ox.Literal]
    assert rows[0].s == rows[1].s != rows[0].o and rows[1].o.value == "nodeID://is a word"


@pytest.mark.server
@pytest.mark.virtuoso
def test_what_a_server_cuts_is_counted_in_parts(run: Run, tmp_path: Path, environment: None) -> None:
    """Of 12,000 statements of a class, the server gives 10,000."""
    chains = ["industry", "innovation", "capital", "talent"]
    lines = [
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix t: <https://w3id.org/chaingraph/id/test/> .",
        "@prefix chain: <https://w3id.org/chaingraph/id/chain/> .",
        *(f"t:p{n % 9} {{ t:a{n} a cg:Action ; cg:serves chain:{chains[n % 4]} . }}" for n in range(6_000)),
        *(f"t:p{n % 5} {{ t:a{n} cg:partOf t:a{n + 1} . }}" for n in range(0, 3_000, 7)),
    ]
    (tmp_path / "many.trig").write_text("\n".join(lines))
    with virtuoso(tmp_path) as url:
        load_endpoint([tmp_path / "many.trig"], url)
        there = run("report", "coupling", "--format", "json", "--store", url)
    here = run("--data", "many.trig", "--no-default", "report", "coupling", "--format", "json")
    assert (there.returncode, there.stderr) == (0, "") and there.stdout == here.stdout


@pytest.mark.server
@pytest.mark.virtuoso
def test_what_a_folder_dumps_a_virtuoso_takes_with_its_own_loader(zibo_folder: str, run: Run, tmp_path: Path) -> None:
    place = tmp_path / "virtuoso"
    place.mkdir()
    assert run("store", "dump", "virtuoso/all.nq", "--store", str(zibo_folder)).returncode == 0
    with virtuoso(place) as url:
        tell_virtuoso(place, f"ld_dir('.', 'all.nq', '{vocabulary.KNOWN}'); rdf_loader_run(); checkpoint;")
        for question in ("coupling", "gaps", "figures"):
            shown = [run("report", question, "--format", "json", "--store", str(store)) for store in (url, zibo_folder)]
            assert shown[0].stdout == shown[1].stdout and shown[0].returncode == 0, shown[0].stderr


def test_who_may_not_write_is_told_so(virtuoso_server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAINGRAPH_USER", "dba")
    monkeypatch.setenv("CHAINGRAPH_PASSWORD", "wrong")
    with pytest.raises(LoginRefused, match="CHAINGRAPH_PASSWORD"):
        load_endpoint([YUNZHOU], virtuoso_server)


def test_a_load_that_breaks_off_says_how_far_it_was() -> None:
    full = b"HTTP/1.1 507 Full\r\n\r\nno space"
    serving = answering(lambda request: empty(request) if b"query=" in request else full)
    with serving as (url, _), pytest.raises(NotAllLoaded, match="Only 0 statements were loaded.*no space"):
        load_endpoint([YUNZHOU], url)


# ---------------------------------------------------------------- who asks


def test_who_asks_is_told_by_the_environment_or_netrc(tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine graph.example.org login yun password zhou\n")
    netrc.chmod(0o600)
    assert isinstance(credentials("graph.example.org", {"CHAINGRAPH_TOKEN": "t"}), Bearer)
    assert isinstance(credentials("graph.example.org", {"CHAINGRAPH_USER": "u"}), Challenged)
    assert isinstance(credentials("graph.example.org", {"NETRC": str(netrc)}), Challenged)
    assert credentials("other.example.org", {"NETRC": str(netrc)}) is None
    with pytest.raises(CredentialsInAddress):
        open_graph("http://yun:zhou@127.0.0.1:1/sparql")


def test_a_password_is_told_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAINGRAPH_USER", "云州")
    monkeypatch.setenv("CHAINGRAPH_PASSWORD", "zhou")
    basic = b"Authorization: Basic " + base64.b64encode("云州:zhou".encode())
    wanted = b'HTTP/1.1 401 No\r\nConnection: close\r\nWWW-Authenticate: Basic realm="y"\r\nContent-Length: 0\r\n\r\n'
    with answering(lambda request: empty(request) if basic.lower() in request.lower() else wanted) as (url, asked):
        open_graph(url).select("SELECT ?prefix ?space { ?prefix ?x ?space }")
    assert ["authorization" in request.decode().lower() for request in asked] == [False, True, True]
    monkeypatch.setenv("CHAINGRAPH_TOKEN", "abc")
    with answering(empty) as (url, asked):
        open_graph(url)
    assert b"authorization: bearer abc" in asked[0].lower()


# ---------------------------------------------------------------- bad servers

JSON = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/sparql-results+json\r\n"


def body(content: bytes, head: bytes = JSON) -> bytes:
    return head + b"Content-Length: %d\r\n\r\n" % len(content) + content


def empty(request: bytes) -> bytes:
    return body(b'{"head": {"vars": ["prefix", "space"]}, "results": {"bindings": []}}')


@contextmanager
def answering(
    answer: Callable[[bytes], bytes], then: Callable[[socket.socket], None] = lambda connection: None
) -> Iterator[tuple[str, list[bytes]]]:
    """Run a server that answers each request as told, then does something with the connection, and closes it."""
    asked: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def converse(connection: socket.socket) -> None:
        with connection:
            request = b""
            while b"\r\n\r\n" not in request:
                request += connection.recv(65536)
            head, _, rest = request.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
            while len(rest) < length:
                rest += connection.recv(65536)
            asked.append(head + rest)
            try:
                connection.sendall(answer(head + rest))
                then(connection)
                while not over.is_set() and then is silence:
                    over.wait(0.05)
            except OSError:  # the other side has heard enough
                pass

    def serve() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            converse(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/sparql", asked
    finally:
        over.set()
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()


def silence(connection: socket.socket) -> None:
    """Say nothing more, and do not hang up."""


def drip(connection: socket.socket) -> None:
    """Send a blank twenty times a second, for ever."""
    while True:
        connection.sendall(b" ")
        threading.Event().wait(0.05)


def flood(connection: socket.socket) -> None:
    """Send blanks as fast as they go, for ever."""
    while True:
        connection.sendall(b" " * 65536)


@pytest.mark.parametrize(("answer", "trouble", "words"), [
    (b"HTTP/1.1 500 Oops\r\nContent-Length: 24\r\n\r\nout of \x1b[31mmemory\r\nnow ", EndpointRefused, r"\(500\): out of \[31mmemory now"),
    (b"HTTP/1.1 404 Nothing here\r\nContent-Length: 0\r\n\r\n", EndpointRefused, r"\(404\): Nothing here"),
    (b"HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\nno", LoginRefused, "CHAINGRAPH_TOKEN"),
    (b"HTTP/1.1 307 Go\r\nLocation: http://elsewhere.example/sparql\r\nContent-Length: 0\r\n\r\n", RedirectRefused, "elsewhere.example"),
    (b"HTTP/1.1 307 Go\r\nLocation: /sparql\r\nContent-Length: 0\r\n\r\n", EndpointUnreachable, "in circles"),
    (body(b"<html>Welcome", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"), BadAnswer, "it is text/html"),
    (body(b"<html>Welcome"), BadAnswer, "not a SPARQL result"),
    (body(b"[1, 2, 3]"), BadAnswer, "not a SPARQL result"),
    (body(b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": 1}]}}'), BadAnswer, "not a SPARQL result"),
    (body(b"\xff\xfe"), BadAnswer, "not a SPARQL result"),
    (JSON + b'Content-Length: 900\r\n\r\n{"head": {"vars": ["x"]}, "results": {"bindings": [', EndpointUnreachable, "breaks off"),
    (JSON + b'\r\n{"head": {"vars": ["x"]}, "results": {"bindings": [', BadAnswer, "not a SPARQL result"),
    (JSON + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", EndpointUnreachable, "breaks off"),
    (b"SSH-2.0-OpenSSH_9.2\r\n", EndpointUnreachable, "breaks off"),
    (b"", EndpointUnreachable, "breaks off"),
])  # fmt: skip
def test_a_bad_server_is_a_clear_message(answer: bytes, trouble: type[Exception], words: str) -> None:
    with answering(lambda request: answer) as (url, _), pytest.raises(trouble, match=words):
        open_graph(url)


def test_a_server_declares_no_nonsense() -> None:
    def declaring(request: bytes) -> bytes:
        pairs = (
            ("yz", "http://y.example/"),
            ("a b", "http://y.example/"),
            ("x", "http://y.example/> SELECT"),
            ("z", "链"),
        )
        rows = [
            {"prefix": {"type": "literal", "value": prefix}, "space": {"type": "literal", "value": space}}
            for prefix, space in pairs
        ]
        return body(json.dumps({"head": {"vars": ["prefix", "space"]}, "results": {"bindings": rows}}).encode())

    with answering(declaring) as (url, _):
        assert set(open_graph(url).prefixes) - set(PREFIXES) == {"yz"}


def test_a_server_that_sends_on_to_itself_is_followed() -> None:
    def moved(request: bytes) -> bytes:
        there = request.startswith(b"POST /there")
        return (
            empty(request)
            if there
            else b"HTTP/1.1 308 Go\r\nConnection: close\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n"
        )

    with answering(moved) as (url, asked):
        assert len(open_graph(url).select("SELECT ?prefix { ?prefix ?x ?space }")) == 0
    assert len(asked) == 4


def test_who_asks_is_not_told_to_another_port_of_the_same_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAINGRAPH_TOKEN", "abc")
    with answering(empty) as (other, overheard):
        moved = f"HTTP/1.1 307 Go\r\nConnection: close\r\nLocation: {other}\r\nContent-Length: 0\r\n\r\n".encode()
        with answering(lambda request: moved) as (url, asked), pytest.raises(RedirectRefused, match=r"127\.0\.0\.1"):
            open_graph(url)
    assert (len(asked), overheard) == (1, [])


def test_nobody_there_is_one_clear_message(run: Run) -> None:
    with answering(empty) as (url, _):
        pass
    result = run("report", "--store", url)
    assert (result.returncode, result.stdout) == (6, "")
    assert result.stderr == (
        f"The endpoint {url} cannot be reached: Connection refused. Check the address, and that the server is running.\n"
    )


@pytest.mark.parametrize(("said", "then"), [(b"", silence), (JSON + b"\r\n", silence), (JSON + b"\r\n", drip)])
def test_a_slow_or_silent_server_is_left_in_time(
    spawn: Run, said: bytes, then: Callable[[socket.socket], None]
) -> None:
    with answering(lambda request: said, then) as (url, _):
        result = spawn("report", "--store", url, "--timeout", "1")
    assert (result.returncode, result.stdout) == (4, ""), result.stderr
    assert "1 seconds" in result.stderr and "Traceback" not in result.stderr


def test_an_answer_without_end_is_not_read_on() -> None:
    endless = answering(lambda request: JSON + b"\r\n", flood)
    with endless as (url, _), pytest.raises(AnswerTooLarge, match="larger than 8 MiB"):
        Endpoint(url, largest=8 * 2**20)


def test_an_answer_of_many_rows_is_cut_where_wanted(run: Run) -> None:
    row = b'{"prefix": {"type": "literal", "value": "a"}},'

    def rows(request: bytes) -> bytes:
        return (
            empty(request)
            if b"namespace" in request or b"conformsTo" in request
            else JSON + b'\r\n{"head": {"vars": ["prefix"]}, "results": {"bindings": [' + row
        )

    def more(connection: socket.socket) -> None:
        while len(asked) > 2:  # prefixes and versions are asked first
            connection.sendall(row * 1000)

    with answering(rows, more) as (url, asked):
        result = run(
            "query", "SELECT ?prefix { ?prefix ?x ?space }", "--store", url, "--max-rows", "3", "--format", "json"
        )
    assert len(json.loads(result.stdout)["results"]["bindings"]) == 3
    assert (result.returncode, result.stderr) == (0, "Cut after 3 rows; there are more (--max-rows).\n")


def test_what_a_server_says_is_one_line_without_tricks() -> None:
    assert cleaned("a\x1b[2J\r\nb\u202ec\x00d") == "a [2J b c d"
    assert cleaned("x" * 1000) == "x" * 300 + " …"


def test_rows_are_cut_from_every_store(run: Run) -> None:
    result = run("query", "SELECT ?x { ?x a cg:Thing }", "--max-rows", "2", "--format", "csv")
    assert len(result.stdout.splitlines()) == 3 and "Cut after 2 rows" in result.stderr
    result = run("query", "CONSTRUCT WHERE { ?x a cg:Thing }", "--max-rows", "2", "--format", "ntriples")
    assert len(result.stdout.splitlines()) == 2 and "Cut after 2 rows" in result.stderr
    result = run("query", "SELECT ?x { ?x a cg:Chain }", "--max-rows", "4", "--format", "csv")
    assert len(result.stdout.splitlines()) == 5 and result.stderr == ""
    result = run("report", "figures", "--max-rows", "5", "--format", "csv")
    assert len(result.stdout.splitlines()) == 6 and "Cut after 5 rows" in result.stderr


@pytest.mark.parametrize("store", ["memory", "folder"])
@pytest.mark.parametrize("query", [
    SLOW,
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a",
    "CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "ASK { ?s " + "/".join(["<http://y.example/p>"] * 3000) + " ?o }",
    "ASK { " + "?s ?p ?o . " * 3000 + "}",
])  # fmt: skip
def test_a_hostile_query_ends_in_time(spawn: Run, zibo_folder: Path, store: str, query: str) -> None:
    before = upkeep.check(zibo_folder).hash
    result = spawn(
        "query", "--store", str(zibo_folder) if store == "folder" else "memory", "--timeout", "0.2", stdin=query
    )
    assert (result.returncode, result.stdout) == (4, ""), result.stderr
    assert upkeep.check(zibo_folder).hash == before
