"""Whatever is given, what comes is an answer or a sentence: nothing ends in a traceback, and each bound says what it bounds."""

import gzip
import http.server
import io
import json
import os
import random
import re
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count, islice
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.base.errors import ChaingraphError, ExitCode
from chaingraph.base.plain import characters, json_text, plain
from chaingraph.cli.app import App
from chaingraph.graph import guard, parsing
from chaingraph.graph.errors import (
    BadAnswer,
    QueryRefused,
    QueryTooLong,
    SaidTooOften,
    TooDeep,
    TooManyBrackets,
    WordTooLong,
)
from chaingraph.text.errors import BadDocument, HungryDocument, SlowDocument
from chaingraph.text.formats import elsewhere, read_source
from chaingraph.text.formats.encodings import encoding_of
from chaingraph.text.formats.parsers import parsed
from tests.conftest import ROOT, Run

MUTATED = 1000  # inputs of each format
PLAN = (ROOT / "examples" / "yunzhou-plan-2026.md").read_text("utf-8")[:3000]


def workbook() -> bytes:
    import xlsxwriter

    with xlsxwriter.Workbook(out := io.BytesIO()) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate((("产业链", "链长", "家"), ("眼镜", "副市长", 5), ("茶叶", "", 2.5))):
            sheet.write_row(number, 0, row)
        sheet.merge_range("B2:B3", "副市长")
    return out.getvalue()


def portable() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    page = Canvas(out := io.BytesIO())
    page.drawString(72, 700, "Plan 2026: 12 firms")
    page.line(72, 600, 300, 600)
    page.showPage()
    page.save()
    return out.getvalue()


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    ".docx": (ROOT / "examples" / "yunzhou-roster-2026.docx").read_bytes,
    ".xlsx": workbook,
    ".pdf": portable,
    ".html": lambda: f"<html><meta charset=utf-8><table><tr><td colspan=2>链长<td>副市长</table><p>{PLAN}".encode(),
    ".md": PLAN.encode,
    ".txt": lambda: PLAN.encode("gb18030"),
    ".csv": lambda: "产业链,链长\n眼镜,副市长\n".encode() * 20,
}
TURTLE = (ROOT / "data" / "yunzhou-2026" / "document.ttl").read_bytes()[:6000].rpartition(b"\n\n")[0] + b"\n"
DATA: dict[str, Callable[[], bytes]] = {
    ".ttl": lambda: TURTLE,
    ".trig": lambda: TURTLE + b"<urn:g> { <urn:a> <urn:b> 1 . }\n",
    ".nt": lambda: _again(ox.RdfFormat.N_TRIPLES),
    ".nq": lambda: _again(ox.RdfFormat.N_QUADS),
    ".jsonld": lambda: _again(ox.RdfFormat.JSON_LD),
    ".ttl.gz": lambda: gzip.compress(TURTLE),
}


def _again(format: ox.RdfFormat) -> bytes:
    content = ox.serialize((quad.triple for quad in ox.parse(TURTLE, format=ox.RdfFormat.TURTLE)), format=format)
    assert content is not None
    return content


def mutated(content: bytes, seed: int = 1) -> Iterator[bytes]:
    """Yield a content a thousand times with bits flipped, bytes replaced, pieces lost and repeated."""
    chance = random.Random(seed)
    for _ in range(MUTATED):
        data = bytearray(content)
        for _ in range(chance.choice((1, 1, 2, 5, 20))):
            place = chance.randrange(len(data) or 1)
            match chance.randrange(6):
                case 0 | 1 | 2 if data:
                    data[place] ^= 1 << chance.randrange(8)
                case 3 if data:
                    data[place] = chance.randrange(256)
                case 4:
                    del data[place : place + chance.randrange(1, 50)]
                case _:
                    data[place:place] = data[max(0, place - 30) : place]
        yield bytes(data)


@pytest.mark.parametrize("ending", DOCUMENTS)
def test_a_damaged_document_is_read_or_refused_in_words(tmp_path: Path, ending: str) -> None:
    file, outcomes = tmp_path / f"a{ending}", set()
    for content in mutated(DOCUMENTS[ending]()):
        try:
            outcomes.add(bool(parsed(content, file).text))
        except ChaingraphError as error:
            outcomes.add(error.exit_code if str(file) in str(error) else str(error))
    assert outcomes <= {True, ExitCode.INPUT, ExitCode.LIMIT} and len(outcomes) > 1


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_a_document_whose_parts_are_damaged_is_read_or_refused_in_words(ending: str) -> None:
    outcomes = set()
    for content in islice(_with_damaged_parts(DOCUMENTS[ending]()), 100):
        try:
            outcomes.add(bool(parsed(content, Path(f"a{ending}")).text))
        except ChaingraphError as error:
            outcomes.add(error.exit_code)
    assert outcomes == {True, ExitCode.INPUT}


def _with_damaged_parts(content: bytes) -> Iterator[bytes]:
    """Yield a packed document with one of its parts damaged, and packed as if nothing were wrong."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for seed in count(1):
        name = list(parts)[seed % len(parts)]
        part = next(mutated(parts[name], seed))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for other in parts:
                archive.writestr(other, part if other == name else parts[other])
        yield out.getvalue()


@pytest.mark.parametrize("ending", DATA)
def test_damaged_data_is_read_or_refused_in_words(tmp_path: Path, ending: str) -> None:
    file, outcomes = tmp_path / f"a{ending}", set()
    for content in mutated(DATA[ending]()):
        file.write_bytes(content)
        try:
            outcomes.add(bool(parsing.statements(file)))
        except ChaingraphError as error:
            outcomes.add(error.exit_code if str(file) in str(error) else str(error))
    assert outcomes <= {True, ExitCode.INPUT, ExitCode.LIMIT, ExitCode.REFUSED} and len(outcomes) > 1


@pytest.mark.parametrize("name", ["unknown filter", "charset", "index out of range"])
def test_what_a_library_does_not_expect_is_said_of_the_file(tmp_path: Path, name: str) -> None:
    if name == "unknown filter":
        file = tmp_path / "a.pdf"
        file.write_bytes(portable().replace(b"/FlateDecode", b"/FlateDecodf"))
    elif name == "charset":
        file = tmp_path / "a.html"
        file.write_text("<meta charset=undefined><p>新增企业12家。", "utf-8")
        assert read_source(file).text.strip() == "新增企业12家。"
        return
    else:
        file = tmp_path / "a.xlsx"
        file.write_bytes(_reindexed(workbook()))
    with pytest.raises(ChaingraphError, match=file.name):
        read_source(file)


def _reindexed(content: bytes) -> bytes:
    """Return a workbook whose cells name shared strings that there are not."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b't="s"><v>3<', b't="s"><v>999<') if "sheet1" in name else part)
    return out.getvalue()


def many(paragraphs: int) -> bytes:
    """Return a small .docx of very many paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "<w:p><w:r><w:t>12</w:t></w:r></w:p>" * paragraphs
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def test_a_document_that_takes_too_long_is_left(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(many(200_000))
    with pytest.raises(SlowDocument, match=r"takes more than 0.1 seconds to read; reading stopped"):
        read_source(tmp_path / "a.docx", seconds=0.1)
    done = run("--timeout", "0.1", "figures", "a.docx")
    assert done.returncode == ExitCode.LIMIT and "or raise --timeout" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux bounds the memory of a process")
def test_a_document_that_takes_too_much_memory_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elsewhere, "MEMORY", 64)
    (tmp_path / "a.docx").write_bytes(many(200_000))
    with pytest.raises(HungryDocument, match=r"takes more than 64 MiB of memory to read; reading stopped"):
        read_source(tmp_path / "a.docx")


def test_a_library_that_ends_its_process_ends_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pdfplumber.py").write_text("import os; os.abort()", "utf-8")
    (tmp_path / "a.pdf").write_bytes(portable())
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(BadDocument, match="the library that reads it broke off"):
        read_source(tmp_path / "a.pdf")


def test_a_sheet_with_one_cell_at_its_end_is_read_at_once(tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "链长")
        sheet.write(199_999, 199, "副市长")
    assert read_source(tmp_path / "a.xlsx", seconds=20).text.startswith("链长\n")


def test_a_table_of_more_rows_than_anybody_decides_on_is_refused(run: Run, tmp_path: Path) -> None:
    rows = ["产业链,链长", *(f"石墨{number},副市长" for number in range(20_000))]
    (tmp_path / "long.csv").write_text("\n".join(rows), "utf-8")
    done = run("draft", "long.csv", "-o", "drafted")
    assert (done.returncode, done.stdout) == (ExitCode.LIMIT, "")
    assert done.stderr.startswith("long.csv has 20,001 lines; 20,000 can be drafted. Draft the part that you need")
    assert not (tmp_path / "drafted").exists()


def test_a_workbook_of_as_many_rows_is_refused_before_it_is_read_which_takes_minutes(run: Run, tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "long.xlsx", {"constant_memory": True}) as book:
        sheet, hidden = book.add_worksheet(), book.add_worksheet()
        hidden.hide()
        for number in range(20_001):
            sheet.write_string(number, 0, "石墨")
            hidden.write_string(number, 0, "石墨")
    done = run("draft", "long.xlsx", "-o", "drafted", "--timeout", "0.001")
    assert (done.returncode, done.stdout) == (ExitCode.LIMIT, "")
    assert done.stderr.startswith("long.xlsx has 20,001 lines; 20,000 can be drafted. Draft the part that you need")


def test_a_value_that_the_engine_cannot_hold_is_a_limit(run: Run, tmp_path: Path) -> None:
    (tmp_path / "long.ttl").write_text(f'<urn:a> <urn:p> "{"a" * (17 << 20)}" .', "utf-8")
    for command in (["query", "ASK {}"], ["report"]):
        done = run("--data", "long.ttl", *command)
        assert (done.returncode, done.stdout) == (ExitCode.LIMIT, "")
        assert done.stderr.startswith("long.ttl contains a value of more than 16 MiB; reading stopped.")
    assert run("load", "long.ttl", "--store", "graph").returncode == ExitCode.LIMIT


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device without end is a file of Unix")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--data", "a.ttl", "query", "ASK {}"), ExitCode.STORE, "a.ttl cannot be read: it is a device."),
        (("load", "a.ttl", "--store", "graph"), ExitCode.STORE, "a.ttl cannot be read: it is a device."),
        (("query", "-f", "/dev/zero"), ExitCode.LIMIT, "/dev/zero is larger than 64 MiB; reading stopped."),
        (("draft", "a.xlsx", "-o", "b"), ExitCode.LIMIT, "a.xlsx is larger than 64 MiB; reading stopped."),
        (("figures", "a.txt"), ExitCode.LIMIT, "a.txt is larger than 50 MB."),
    ],
)
def test_a_device_without_end_is_left(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    for name in ("a.ttl", "a.xlsx", "a.txt"):
        (tmp_path / name).symlink_to("/dev/zero")
    done = run(*arguments)
    assert done.returncode == code and done.stderr.startswith(said)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--data", "", "report"), ExitCode.USAGE, "The name of a file or folder is empty."),
        (("draft", "", "-o", "a"), ExitCode.USAGE, "The name of a file or folder is empty."),
        (("--timeout", "nan", "query", "ASK {}"), ExitCode.USAGE, "inf is not in the range 0<x<=1000000000.0."),
        (("--timeout", "inf", "query", "ASK {}"), ExitCode.USAGE, "inf is not in the range"),
        (("--store", "http://[::1", "report"), ExitCode.USAGE, "“http://[::1” is not the address of an endpoint"),
        (("--store", "http://", "report"), ExitCode.USAGE, "“http://” is not the address of an endpoint"),
        (("view", "path", "链办", "链长", "-k", "99999999", "-o", "a.html"), ExitCode.USAGE, "is not in the range 1<=x<=1000."),
        (("--data", f"{'a' * 300}.ttl", "report"), ExitCode.STORE, "File name too long"),
        (("figures", f"{'a' * 300}.txt"), ExitCode.STORE, "File name too long"),
        (("report", "-o", f"{'a' * 300}.csv"), ExitCode.STORE, "File name too long"),
    ],
)  # fmt: skip
def test_what_no_option_takes_is_misuse(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (code, "") and said in done.stderr


def test_a_fault_of_the_program_is_said_to_be_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(App, "print", lambda *_: 1 / 0)
    done = run("report")
    assert (done.returncode, done.stdout) == (ExitCode.FAULT, "")
    assert done.stderr.startswith("This is a fault of ChainGraph, not yours: ZeroDivisionError: division by zero.")
    assert "Traceback" not in done.stderr


def test_a_full_disk_under_stdout_is_said(spawn: Run) -> None:
    with open("/dev/full", "w") as full:
        done = spawn("--help", stdout=full)
    assert done.returncode == ExitCode.STORE and "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("closed", "arguments", "code", "said"),
    [
        (">&-", "report", ExitCode.STORE, "stdout cannot be written: Bad file descriptor."),
        (">&-", "--help", ExitCode.STORE, "stdout: the system says “Bad file descriptor”."),
        (">&-", "report -o a.csv", ExitCode.OK, "Written: a.csv"),
        ("2>&-", "show nothing", ExitCode.USAGE, ""),
        ("<&-", "query", ExitCode.USAGE, "No query was given."),
    ],
)
def test_a_stream_that_is_closed_is_said_to_be(
    tmp_path: Path, closed: str, arguments: str, code: int, said: str
) -> None:
    line = f"exec {sys.executable} -m chaingraph --data empty.ttl --no-default {arguments} {closed}"
    (tmp_path / "empty.ttl").write_text("<urn:a> <urn:p> 1 .", "utf-8")
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, text=True, cwd=tmp_path, env={**os.environ, "LANG": "C.UTF-8"}
    )
    assert (done.returncode, done.stdout) == (code, "") and done.stderr.startswith(said)


def test_a_name_of_bytes_that_are_no_text_is_a_name_that_nothing_has(spawn: Run) -> None:
    assert characters("链") == "链" and characters("\udce9\udc93\udcbe") == "链" and characters("\ud800") == "?"
    done = spawn("show", os.fsdecode("链".encode("gb18030")))
    assert done.returncode == ExitCode.USAGE and done.stderr.startswith("Nothing is called “��”.")
    done = spawn("query", os.fsdecode("ASK { ?s ?p '链' }".encode("gb18030")))
    assert done.returncode == ExitCode.INPUT and done.stderr.startswith("SPARQL is not UTF-8; it looks like GB18030.")


@pytest.mark.parametrize(
    ("query", "error"),
    [
        (f"ASK {{ FILTER({'!' * 300_000}true) }}", TooDeep),
        (f"ASK {{ FILTER({'! # no' + chr(10)}{'! ' * 300}true) }}", TooDeep),
        (f"ASK {{ {'<<' * 40_000} }}", TooDeep),
        (f"ASK {{ {'{' * 300}{'}' * 300} }}", TooDeep),
        (f"ASK {{ {'( <urn:)> ' * 21_000} }}", TooDeep),
        (f"ASK {{ {'(1 <a#>)' + chr(10)} {('(1 <a#>)' + chr(10)) * 21_000} }}", TooManyBrackets),
        (f"ASK {{ {'a' * 40_000}:b ?p ?o }}", WordTooLong),
        (f"ASK {{ ?{'a' * 400_000} ?p ?o }}", WordTooLong),
        (f"ASK {{ ?s ?p 'a'@{'a-' * 40_000}a }}", WordTooLong),
        (f"ASK {{ ?s ?p ?o }} # {'a ' * 2**20}", QueryTooLong),
        (f"ASK {{ {'?s cg:service ?o . ' * 201} }}", SaidTooOften),
    ],
)
def test_a_query_is_bounded_before_the_engine_sees_it(query: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        guard.check(query)


@pytest.mark.parametrize(
    "query",
    [
        f"ASK {{ VALUES (?x) {{ {'(1) ' * 11_000} }} }}",
        f"ASK {{ VALUES (?x ?y) {{ {'(<urn:a> cg:b) ' * 11_000} }} }}",
        "ASK { ?s cg:service ?o }",
        "ASK { ?s ?p ?o } # SERVICE",
        f"ASK {{ ?s ?p '{'a' * 5000}' }}",
        f"ASK {{ ?s ?p <urn:{'a' * 5000}> }}",
    ],
)
def test_what_is_long_and_harmless_is_answered(zibo: Graph, query: str) -> None:
    guard.check(query)
    assert isinstance(zibo.query(query), bool)


def test_a_service_is_refused_however_many_words_surround_it() -> None:
    with pytest.raises(QueryRefused):
        guard.check(f"ASK {{ {'?s cg:service ?o . ' * 150} SERVICE <http://a.example/> {{ ?s ?p ?o }} }}")


def test_a_query_that_is_no_utf8_is_said_to_be_none(spawn: Run) -> None:
    done = spawn("query", stdin="ASK { ?s ?p '链' }".encode("gb18030"))
    assert done.returncode == ExitCode.INPUT and "- is not UTF-8; it looks like GB18030." in done.stderr


@contextmanager
def answering(body: bytes, media: str = "application/sparql-results+json", **headers: str) -> Iterator[str]:
    """Give the address of a server that answers everything alike."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            asks_prefixes = self.server.asked == 0  # type: ignore[attr-defined]
            self.server.asked += 1  # type: ignore[attr-defined]
            told = b'{"head":{"vars":["prefix","space"]},"results":{"bindings":[]}}' if asks_prefixes else body
            self.send_response(200)
            for name, value in {"content-type": media, "content-length": str(len(told)), **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = 0  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/query"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("SELECT * { ?s ?p ?o }", {"head": {}, "boolean": True}),
        ("ASK { ?s ?p ?o }", {"head": {"vars": ["s"]}, "results": {"bindings": []}}),
        ("SELECT * { ?s ?p ?o }", {"head": {"vars": "s"}, "results": 3}),
        ("SELECT * { ?s ?p ?o }", []),
    ],
)
def test_an_endpoint_that_answers_something_else_is_named(query: str, answer: object) -> None:
    with answering(json.dumps(answer).encode()) as url, pytest.raises(BadAnswer):
        open_graph(url).query(query)


def test_a_header_that_is_no_number_says_nothing() -> None:
    body = b'{"head":{"vars":["s"]},"results":{"bindings":[]}}'
    with answering(body, X_SPARQL_MaxRows="many") as url:
        assert open_graph(url).select("SELECT ?s { ?s ?p ?o }").rows == []


def test_text_is_written_plain() -> None:
    assert plain("链\x1b[31m长\r\n办\x9b\u202e\u2028\ufffe\u3000好\t") == "链�[31m长\n办����\u3000好\t"
    assert plain("一\r二") == "一\n二"
    assert json.loads(json_text(["\x9b1", "\u202e", "链"])) == ["\x9b1", "\u202e", "链"]
    assert "\x9b" not in json_text(["\x9b1"]) and "链" in json_text(["链"])


HOSTILE = '<urn:a> <http://www.w3.org/2000/01/rdf-schema#label> "{}"@zh .'


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("=1+1", "'=1+1"), (" =1+1", "' =1+1"), ("\\n=1+1", "'\n=1+1"), ("＝1+1", "'＝1+1"), ("一\\r=1+1", "一\n=1+1"),
        ("-5", "-5"), ("-5.5%", "-5.5%"), ("+1e5", "+1e5"), ("-万元", "'-万元"), ("@sum", "'@sum"),
    ],
)  # fmt: skip
def test_a_guard_against_formulas_touches_text_and_no_number(
    run: Run, tmp_path: Path, label: str, written: str
) -> None:
    import csv

    (tmp_path / "a.ttl").write_text(HOSTILE.format(label), "utf-8")
    done = run("--data", "a.ttl", "--no-default", "query", "SELECT ?l { <urn:a> rdfs:label ?l }", "--format", "csv")
    assert list(csv.reader(io.StringIO(done.stdout, newline=""))) == [["l"], [written]]


def test_what_goes_to_a_spreadsheet_begins_with_a_mark(spawn: Run, run: Run, tmp_path: Path) -> None:
    for format in ("csv", "tsv"):
        with (tmp_path / "redirected").open("w") as file:
            spawn("ask", "money", "--format", format, stdout=file)
        run("ask", "money", "--format", format, "-o", "named")
        contents = {(tmp_path / name).read_bytes() for name in ("redirected", "named")}
        assert len(contents) == 1 and contents.pop().startswith(b"\xef\xbb\xbf")
        assert not run("ask", "money", "--format", format).stdout.startswith("\ufeff")


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", "UTF-8"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("gb18030", "GB18030"), ("big5", "Big5")],
)
def test_the_encoding_is_told_by_the_bytes(encoding: str, told: str) -> None:
    text = (
        "關於產業鏈的年度計劃，共有企業12個。"
        if encoding == "big5"
        else "关于产业链的年度计划，共有企业12个。 plan 2026, 12 firms"
    )
    assert encoding_of(text.encode(encoding)) == told
    assert encoding_of(bytes(range(256)) * 9) is None


@pytest.mark.parametrize(("ending", "encoding"), [(".jsonld", "utf-16"), (".nq", "utf-16"), (".ttl.gz", "gb18030")])
def test_data_in_another_encoding_is_named_by_it(tmp_path: Path, ending: str, encoding: str) -> None:
    text = '{"@id": "urn:链"}' if ending == ".jsonld" else '<urn:a> <urn:p> "产业链的年度计划" .\n'
    content, file = text.encode(encoding), tmp_path / f"a{ending}"
    file.write_bytes(gzip.compress(content) if ending.endswith("gz") else content)
    with pytest.raises(ChaingraphError, match=f"it looks like {encoding.upper()}"):
        parsing.statements(file)


def test_the_encoding_of_data_is_told_where_a_character_is_cut(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_bytes(b"<urn:a> <urn:p> 1 .\n" + ("# " + "链" * 2**20).encode("gb18030"))
    with pytest.raises(ChaingraphError, match="it looks like GB18030"):
        parsing.statements(tmp_path / "a.nt")


def test_a_page_is_read_in_the_encoding_that_it_has(tmp_path: Path) -> None:
    for declared, actual in (("gbk", "utf-8"), ("utf-8", "gb18030"), ("iso-8859-1", "gb18030"), ("x-none", "utf-8")):
        (tmp_path / "a.html").write_bytes(f"<meta charset={declared}><p>新增企业12家，投资产业链。".encode(actual))
        assert read_source(tmp_path / "a.html").text.strip() == "新增企业12家，投资产业链。"


def test_what_is_not_read_of_a_folder_is_named(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "2025" / "deep").mkdir(parents=True)
    (folder / "empty").mkdir()
    for name in ("a.ttl", "2025/deep/b.ttl.gz"):
        (folder / name).write_text("<urn:a> <urn:p> 1 .", "utf-8")
    for name in ("x.rdf", "b.nt.xz", "c.zip", "README.md", ".d.ttl"):
        (folder / name).write_text("<rdf/>", "utf-8")
    (folder / "e.ttl").touch()
    (folder / "f.ttl").symlink_to("nowhere")
    named = "; ".join(f"{Path('data') / name}" for name in ("2025", "b.nt.xz", "c.zip", "e.ttl", "f.ttl", "x.rdf"))
    for command in (["load", "data", "--store", "graph"], ["--data", "data", "query", "ASK {}"]):
        assert f"Not read: {named}." in run(*command).stderr


ODD = "甲 (乙) [丙] $丁 `戊` \"己\" '庚' \\辛 * ? ! # ; & | > 壬"


LABELLED = (
    '<urn:x:1> a <https://w3id.org/chaingraph/ontology#Action> ; <http://www.w3.org/2000/01/rdf-schema#label> "{}"@zh .'
)


def test_what_is_called_oddly_is_completed_on_a_terminal_and_shown(tmp_path: Path) -> None:
    label = json.dumps(ODD, ensure_ascii=False)
    (tmp_path / "a.ttl").write_text(
        f"@prefix cg: <https://w3id.org/chaingraph/ontology#> . <urn:x:1> a cg:Action ; rdfs:label {label}@zh .".replace(
            "rdfs:label", "<http://www.w3.org/2000/01/rdf-schema#label>"
        ),
        "utf-8",
    )
    (tmp_path / "chaingraph").write_text(f'#!/bin/sh\nexec {sys.executable} -m chaingraph "$@"\n')
    (tmp_path / "chaingraph").chmod(0o755)
    typed = 'eval "$(_CHAINGRAPH_COMPLETE=bash_source chaingraph)"', "chaingraph --data a.ttl --no-default show 甲\t"
    said = typing(tmp_path, *typed)
    assert ODD in said and "What is said of something" in said and "Nothing is called" not in said


def test_a_label_without_end_is_a_table_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(LABELLED.format(f"{'链' * 50_000}壬"), "utf-8")
    (tmp_path / "chaingraph").write_text(f'#!/bin/sh\nexec {sys.executable} -m chaingraph "$@"\n')
    (tmp_path / "chaingraph").chmod(0o755)
    said = typing(tmp_path, "stty cols 60; chaingraph --data a.ttl --no-default report things")
    lines = [line for line in said.splitlines() if "链链" in line]
    assert sum(line.count("链") for line in lines) == 50_000 and {len(line) for line in lines[1:-1]} <= set(range(60))


def typing(folder: Path, *lines: str) -> str:
    """Return what bash says on a terminal of its own when lines are typed, and are ended once it has answered."""
    import pty

    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "PATH": f"{folder}:{os.environ['PATH']}",
        "PS1": "> ",
        "TERM": "dumb",
    }
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvpe("bash", ["bash", "--norc", "--noprofile", "-i"], environment)
    os.write(terminal, b"stty cols 400\n")
    said = ""
    for line in lines:
        os.write(terminal, line.encode())
        if line.endswith("\t"):
            said += _until(terminal, "壬")
        os.write(terminal, b"; echo do''ne\n")
        said += _until(terminal, "done\r\n")
    os.write(terminal, b"exit\n")
    os.waitpid(process, 0)
    return said


def _until(terminal: int, end: str) -> str:
    """Return what a terminal says until it has said ``end``."""
    said = b""
    while end.encode() not in said:
        said += os.read(terminal, 4096)
    return said.decode("utf-8", "replace")


def test_a_blank_node_is_no_thing_and_has_the_same_name_in_every_run(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(
        '@prefix cg: <https://w3id.org/chaingraph/ontology#> . [] a cg:Action ; <http://www.w3.org/2000/01/rdf-schema#label> "无名"@zh .',
        "utf-8",
    )
    asked = ("--data", "a.ttl", "--no-default")
    assert "action" not in run(*asked, "report", "things").stdout
    answers = [
        run(*asked, "query", "SELECT ?s ?o { ?s a cg:Action ; rdfs:label ?o }", "--format", "csv").stdout for _ in "12"
    ]
    assert answers == ["s,o\n_:b1,无名\n"] * 2


@pytest.mark.parametrize(
    "iri", ["urn:x:1", "mailto:a@b.example", "https://e.example/一", "https://w3id.org/chaingraph/id/-x"]
)
def test_a_thing_of_any_iri_is_found_by_what_is_printed_of_it(run: Run, tmp_path: Path, iri: str) -> None:
    (tmp_path / "a.ttl").write_text(
        f'<{iri}> a <https://w3id.org/chaingraph/ontology#Action> ; <http://www.w3.org/2000/01/rdf-schema#label> "有名"@zh .',
        "utf-8",
    )
    asked = ("--data", "a.ttl", "--no-default")
    printed = run(*asked, "query", "SELECT ?s { ?s a cg:Action }").stdout.splitlines()[1]
    for name in (iri, f"<{iri}>", "有名", printed):
        assert run(*asked, "show", name).returncode == 0
    assert run(*asked, "query", f"ASK {{ {printed} a cg:Action }}").stdout == "true\n"


def test_a_label_in_the_form_of_a_region_is_one_in_the_language(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(
        '<urn:x:1> a <https://w3id.org/chaingraph/ontology#Action> ; <http://www.w3.org/2000/01/rdf-schema#label> "harbour"@en-GB, "港口"@zh-CN .',
        "utf-8",
    )
    for lang, label in (("en", "harbour"), ("zh", "港口")):
        shown = run("--lang", lang, "--data", "a.ttl", "--no-default", "show", "urn:x:1")
        assert shown.stdout.startswith(f"{label}\n")


@pytest.mark.parametrize("name", ["reliability.md", "reliability.zh.md"])
def test_each_promise_has_its_test(name: str) -> None:
    told = re.findall(r"`(test_\w+\.py)::(test_\w+)`", (ROOT / "docs" / name).read_text("utf-8"))
    assert len(told) > 20
    for file, test in told:
        assert f"def {test}(" in (ROOT / "tests" / file).read_text("utf-8"), test
