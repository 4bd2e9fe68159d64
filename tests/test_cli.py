"""The command line as people use it: real processes, real files, and every trouble an ordinary event."""

import csv
import io
import json
import os
import pty
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph.cli import opening
from chaingraph.cli.root import COMMANDS
from chaingraph.curation.drafting import folder
from chaingraph.graph import parsing
from chaingraph.graph.datafiles import DOCUMENTS
from chaingraph.reports import kinds
from chaingraph.text.formats import PARSERS
from tests.conftest import ROOT, Run

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def ended(result: "subprocess.CompletedProcess[str]", code: int, *words: str) -> None:
    """Assert how a command ended: its exit code, words on stderr, nothing on stdout, and never a traceback."""
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    for word in words:
        assert word in result.stderr


# ---------------------------------------------------------------- what commands print


def test_the_report_leads_every_line_to_its_passage(run: Run) -> None:
    report = run("--lang", "zh", "report").stdout
    assert "淄工信提办字〔2025〕32号" in report
    for line in (
        "超过550家  省级以上创新平台            省级以上创新平台数",
        "招引机制  （文中未说明）",
        "50场上     特色金融服务活动                  特色金融服务活动场次",
    ):
        assert line in report
    assert next(line for line in report.splitlines() if line.startswith("超过550家")).endswith("§一（一）句5")


@pytest.mark.parametrize("kind", kinds.asked())
def test_each_kind_has_its_report(run: Run, kind: str) -> None:
    result = run("report", kind, "--format", "json")
    assert result.returncode == 0
    content = json.loads(result.stdout)
    # one document has nothing to be compared with, which the text says
    compares = kind in ("outcomes", "comparison")
    assert all(bool(table["rows"]) != compares for table in content.get("tables", [content]))
    assert not compares or "(one document only)" in run("report", kind).stdout


def test_show_tells_stated_placed_interpreted_and_derived_apart(run: Run) -> None:
    rows = json.loads(run("show", "科技专员", "--format", "json").stdout)["tables"]
    relations = next(table["rows"] for table in rows if "basis" in table["columns"])
    found = {(row["relation"]["label"], row["other"]["label"], row["basis"]) for row in relations}
    assert ("serves", "talent chain", "placed") in found
    assert ("serves", "innovation chain", "derived") in found
    financial = json.loads(run("show", "金融辅导队", "--format", "json").stdout)["tables"]
    relations = next(table["rows"] for table in financial if "basis" in table["columns"])
    assert ("carries out", "Listing Mentoring", "interpreted") in {
        (row["relation"]["label"], row["other"]["label"], row["basis"]) for row in relations
    }  # stated as “is carried out by” of the other


def test_show_of_a_passage_says_what_it_states(run: Run) -> None:
    shown = run("--lang", "zh", "show", "§一（一）句5").stdout
    assert "省级以上创新平台的总数下限。" in shown
    assert "超过550家           比较词" in shown


DOCUMENT = """
title            对市政协十三届四次会议委员第1304107号提案的答复           title
addressee        孙鸣文                                                    addressee
date             2025-07-22                                                date
issuer           Zibo Bureau of Industry and Information Technology        signature
document number  淄工信提办字〔2025〕32号                                  number and signatory
proposer         孙鸣文                                                    opening s. 1
responds to      第1304107号提案                                           title
signatory        张亮云                                                    number and signatory
""".strip().splitlines()


@pytest.mark.parametrize("name", ["淄工信提办字〔2025〕32号", "zibo-2025-32", "1304107", "张亮云"])
def test_show_of_a_document_says_who_and_when_each_with_its_passage(run: Run, name: str) -> None:
    shown = run("show", name).stdout.splitlines()
    assert shown[0] == "Zibo’s reply to proposal 1304107 (2025)"
    assert set(DOCUMENT) <= set(shown)
    sections = shown[shown.index("Sections") + 2 :]
    assert len(sections) == 15
    assert re.split("  +", sections[3]) == ["1.2 Capital chain and industry chain", "1. Work done"]


def test_show_of_a_section_lists_its_passages(run: Run) -> None:
    shown = run("show", "§1.2").stdout.splitlines()
    assert [line.split("  ")[0] for line in shown[shown.index("Passages") + 2 :]] == [
        "§1.2 heading", "§1.2 s. 1", "§1.2 s. 2", "§1.2 s. 3",
    ]  # fmt: skip


def test_show_of_a_number_is_the_figure_and_a_section_is_not_said_to_have_none(run: Run) -> None:
    shown = run("--lang", "zh", "show", "276亿").stdout.splitlines()
    assert shown[0] == "276.15亿" and "章节" not in shown and "句子" not in shown


def test_query_answers_in_sparql_json(run: Run) -> None:
    answer = json.loads(run("query", "SELECT ?x { ?f cg:exact '超过550家' ; cg:value ?x }", "--format", "json").stdout)
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert answer["results"]["bindings"] == [{"x": {"type": "literal", "value": "550", "datatype": integer}}]


def test_query_from_stdin_and_from_a_file(run: Run, tmp_path: Path) -> None:
    query = "SELECT ?next { group:technology-smes cg:advancesTo ?next }"
    (tmp_path / "q.rq").write_text("\ufeff" + query, "utf-8")
    piped, filed = run("query", stdin=query).stdout, run("query", "-f", "q.rq").stdout
    assert piped == filed == run("query", "-", stdin=query).stdout
    assert filed.split() == ["next", "group:high-tech-enterprises"]


def test_ask_of_sparql_is_yes_or_no(run: Run) -> None:
    yes, no = run("query", "ASK { chain:capital a cg:Chain }"), run("query", "ASK { chain:capital a cg:Role }")
    assert (yes.stdout, yes.returncode) == ("true\n", 0)
    assert (no.stdout, no.returncode) == ("false\n", 1)


@pytest.mark.parametrize(
    ("format", "words"), [("turtle", "cg:advancesTo group:"), ("ntriples", "> <https://"), ("jsonld", '"@id"')]
)
def test_a_graph_is_written_in_each_format(run: Run, format: str, words: str) -> None:
    result = run("query", "CONSTRUCT WHERE { ?a cg:advancesTo ?b }", "--format", format)
    assert words in result.stdout


def test_csv_holds_plain_numbers_and_opens_in_excel(run: Run, tmp_path: Path) -> None:
    assert run("report", "figures", "--format", "csv", "-o", "figures.csv").returncode == 0
    content = (tmp_path / "figures.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == 60
    assert [row["value"] for row in rows if row["figure"] == "276.15亿"] == ["27615000000"]
    assert [row["due by"] for row in rows if row["figure"] == "67%以上"] == ["(not stated)"]


def test_the_language_is_that_of_the_locale_unless_told(run: Run) -> None:
    assert "用法" in run("--help", env={"LC_ALL": "zh_CN.UTF-8"}).stdout
    assert "Usage" in run("--help", env={"LC_ALL": "de_DE.UTF-8"}).stdout
    assert "Usage" in run("--lang", "en", "--help", env={"LC_ALL": "zh_CN.UTF-8"}).stdout
    assert "没有名为" in run("--lang=zh", "show", "无此物").stderr


def test_global_options_may_follow_the_command(run: Run, tmp_path: Path) -> None:
    assert run("ask", "slips", "--lang", "zh").stdout == run("--lang", "zh", "ask", "slips").stdout
    assert run("query", "ASK { ?d a cg:Document }", "--no-default").stdout == "false\n"
    (tmp_path / "a.ttl").write_text("<http://a/x> <http://a/p> 1 .")
    (tmp_path / "b.ttl").write_text("<http://b/x> <http://a/p> 1 .")
    both = "ASK { <http://a/x> ?p 1 . <http://b/x> ?p 1 }"
    assert run("query", both, "--data", "a.ttl", "--data", "b.ttl").stdout == "true\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_both_languages(run: Run, command: str) -> None:
    chinese, english = (run("--lang", lang, command, "-h").stdout for lang in ("zh", "en"))
    assert "显示本说明并退出。" in chinese
    assert "Show this message and exit." in english
    assert chinese.split("\n")[2] != english.split("\n")[2]


def test_columns_align_with_wide_characters(run: Run) -> None:
    from wcwidth import wcswidth

    lines = run("--lang", "zh", "ask", "rough-figures").stdout.splitlines()[1:]
    places = {wcswidth(line[: line.rindex("§" if "§" in line else "依据")]) for line in lines}
    assert len(places) == 1


def test_completion_offers_commands_questions_and_things(run: Run) -> None:
    def complete(words: str) -> str:
        return run(
            env={
                "_CHAINGRAPH_COMPLETE": "bash_complete",
                "COMP_WORDS": words,
                "COMP_CWORD": str(len(words.split()) - 1),
            }
        ).stdout

    assert "plain,validate" in complete("chaingraph va")
    assert "plain,six-ones" in complete("chaingraph ask six")
    assert "plain,科技副总" in complete("chaingraph show 科技副")
    assert "plain,zibo-2025-32" in complete("chaingraph show zibo-2")
    assert "plain,淄工信提办字〔2025〕32号" in complete("chaingraph attach 淄工信提")
    assert "plain,2560家" in complete("chaingraph show 256")


# ---------------------------------------------------------------- when things go wrong


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["nonsense"], 2, ["nonsense"]),
    (["reprot"], 2, ["No such command 'reprot'. Did you mean report?"]),
    (["report", "figurs"], 2, ["“figurs” is not one of the choices. Did you mean figures?"]),
    (["--lang", "zh", "report", "taskss"], 2, ["可选之列没有“taskss”。您是要找 tasks 吗？"]),
    (["--lang", "zh", "report", "--fromat", "x"], 2, ["没有选项“--fromat”。（您是要找其中之一吗：“--format”、“--master”？）"]),
    (["show", "科技副"], 2, ["Nothing is called “科技副”", "Did you mean 科技副总"]),
    (["show", "109"], 2, ["Did you mean 108.7% / 110项"]),
    (["show", "逐链"], 2, ["zibo:development-maps (instrument, §1.4 s. 1)"]),
    (["--lang", "zh", "show", "逐链"], 2, ["zibo:development-maps（工具，§一（四）句1）。请改用其中之一。"]),
    (["ask", "bridge"], 2, ["Did you mean", "bridges"]),
    (["ask", "bridges", "chian=资金链"], 2, ["Did you mean chain"]),
    (["ask", "bridges", "chain"], 2, ["PARAMETER=VALUE"]),
    (["ask", "bridges", "chain=资本链"], 2, ["资金链"]),
    (["ask", "slips", "x=1"], 2, ["It takes none."]),
    (["query"], 2, ["No query was given."]),
    (["query", "INSERT DATA { <a:b> <a:b> 1 }"], 2, ["INSERT changes a graph"]),
    (["query", "SELECT ?x {", "--format", "json"], 3, ["line 1, column 12"]),
    (["query", "ASK { ?x foaf:name ?y }"], 3, ["“foaf:” is not declared"]),
    (["query", "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"], 5, ["SERVICE", "refused"]),
    (["query", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"], 5, ["FROM <file:>"]),
    (["query", "LOAD <http://127.0.0.1/>"], 5, ["LOAD"]),
    (["query", "SELECT * { ?s ?p ?o }", "--format", "turtle"], 2, ["SELECT"]),
    (["query", "-f", "missing.rq"], 6, ["There is no file missing.rq"]),
    (["query", "-f", "."], 6, ["cannot be read"]),
    (["--data", "missing.ttl", "report"], 6, ["missing.ttl"]),
    (["--data", "missing", "report"], 6, ["There is no file or folder missing. Check"]),
    (["validate", "missing"], 6, ["There is no file or folder missing. Check"]),
    (["figures", "missing"], 6, ["There is no file missing."]),
    (["--data", ".", "report"], 3, ["contains no statements"]),
    (["--store", "nowhere", "report"], 6, ["no store in nowhere"]),
    (["--timeout", "-1", "report"], 2, ["--timeout"]),
    (["report", "-o", "no/such/folder/x.txt"], 6, ["no/such/folder", "cannot be written"]),
])  # fmt: skip
def test_each_mistake_has_its_words_and_its_exit_code(
    run: Run, arguments: list[str], code: int, words: list[str]
) -> None:
    ended(run(*arguments), code, *words)


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["--data", "bad.ttl", "report"], 3, "bad.ttl 第 1 行第 12 列：此处的 IRI 不完整，须以 https: 等协议开头。"),
    (["--data", "odd.ttl", "report"], 3, "odd.ttl 第 1 行第 15 列：此处不合该格式的语法（2 is not a valid subject or graph name）。"),
    (["draft", "kept.txt", "-o", "new"], 2, "kept.txt 是文件夹，不是文件。请给出其中的一个文件。"),
    (["draft", "kept", "-o", "new"], 2, "kept 是文件夹，不是文件。"),
    (["draft", "old.DOC", "-o", "new"], 2, "不支持 old.DOC 这类文件。请用原来的软件打开，另存为 .docx。支持的格式：.txt, "),
    (["draft", "old.et", "-o", "new"], 2, "请用原来的软件打开，另存为 .xlsx。"),
    (["draft", "plan.txt", "-o", "new", "--xlsx", "q.xls"], 2, "不支持 q.xls 的扩展名。文件名请以下列之一结尾：.xlsx。"),
    (["view", "pair", "人才链"], 2, "视图 pair 需要两个链名，给出了 1 个。"),
    (["view", "path", "人才链"], 2, "视图 path 需要两个事物的名称，给出了 1 个。"),
])  # fmt: skip
def test_a_mistake_is_named_in_chinese_with_what_to_do(
    run: Run, tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    for name, content in (
        ("bad.ttl", "@prefix a: <b> .\n"),
        ("odd.ttl", "<x:a> <x:b> 1 2 ."),
        ("old.DOC", "x"),
        ("old.et", "x"),
        ("plan.txt", "x"),
    ):
        (tmp_path / name).write_text(content, "utf-8")
    for name in ("kept", "kept.txt"):
        (tmp_path / name).mkdir()
    done = run("--lang", "zh", *arguments)
    assert done.returncode == code and words in done.stderr, done.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("arguments", [["--timeout", "0.2", "query", SLOW], ["query", SLOW, "--timeout", "0.2"]])
def test_a_query_that_takes_too_long_ends_with_the_process(spawn: Run, arguments: list[str]) -> None:
    ended(spawn(*arguments), 4, "0.2 seconds")


BOMB = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "' + "a" * 1000 + '">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]><r>&j;</r>"  # fmt: skip


@pytest.mark.parametrize(("name", "content", "code", "words"), [
    ("bad.ttl", b"@prefix a: <http://a/> .\na:x a:y ; ; a:z a:q a:r a:s .\n", 3, ["bad.ttl, line 2, column"]),
    ("bad.trig", "<http://a/g> {\n  <http://a/云> <http://a/p> .\n}".encode(), 3, ["bad.trig, line 2, column"]),
    ("bad.jsonld", b'{"@id": "http://a/x", ', 3, ["bad.jsonld, line 1, column"]),
    ("empty.ttl", b"", 3, ["empty.ttl contains no statements"]),
    ("gbk.ttl", "<http://a/x> <http://a/p> \"链长制\" .".encode("gbk"), 3, ["not UTF-8", "GB18030"]),
    ("wide.ttl", "<http://a/x> <http://a/p> \"链长制\" .".encode("utf-16"), 3, ["not UTF-8", "UTF-16"]),
    ("space.ttl", b"<http://a/x y> <http://a/p> 1 .", 3, ["space.ttl, line 1"]),
    ("remote.jsonld", b'{"@context": "http://127.0.0.1:9/c", "@id": "http://a/x", "http://a/p": 1}', 5, ["never fetched"]),
    ("bomb.rdf", BOMB.encode(), 3, ["The format of bomb.rdf is not supported", "RDF/XML"]),
    ("plan.docx", b"PK", 3, ["plan.docx is a document, not data.", "`chaingraph draft plan.docx -o DIR`"]),
    ("bomb.ttl", BOMB.encode(), 3, ["bomb.ttl, line 1"]),
])  # fmt: skip
def test_each_bad_file_is_named_with_its_place(
    run: Run, tmp_path: Path, name: str, content: bytes, code: int, words: list[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    ended(run("--data", name, "report"), code, *words)


def test_a_folder_that_is_misspelt_is_named_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "yunzhou").mkdir()
    (tmp_path / "yunzhou.docx").write_bytes(b"")
    ended(run("--lang", "zh", "--data", "yunzhuo", "report"), 6, "没有文件或文件夹 yunzhuo。您是要找 yunzhou 吗？\n")


def test_what_data_is_drafted_from_is_what_documents_may_be() -> None:
    assert set(DOCUMENTS) == set(PARSERS)


def test_a_byte_order_mark_is_accepted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.ttl").write_text("\ufeff<http://a/x> <http://a/p> 1 .", "utf-8")
    assert run("--data", "x.ttl", "query", "ASK { <http://a/x> ?p 1 }").stdout == "true\n"


def test_a_reader_that_has_seen_enough_ends_it_quietly() -> None:
    line = f"{sys.executable} -m chaingraph report things | head -1"
    result = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True, timeout=60)
    assert (result.returncode, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == 1


def test_a_full_device_is_an_ordinary_event() -> None:
    result = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m chaingraph --lang en report > /dev/full"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert result.returncode == 6
    assert "cannot be written: No space left on device" in result.stderr
    assert "Traceback" not in result.stderr


def little_room() -> None:
    """Let no file be longer than a kilobyte."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))


def test_what_can_not_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("old")
    result = subprocess.run(
        [sys.executable, "-m", "chaingraph", "--lang", "en", "report", "-o", str(file)],
        capture_output=True, text=True, preexec_fn=little_room, timeout=60,
    )  # fmt: skip
    assert result.returncode == 6
    assert "Nothing was changed" in result.stderr
    assert file.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


@pytest.mark.parametrize("more", [(), ("--xlsx", "there/new/draft/a.xlsx")])
def test_a_new_draft_that_can_not_be_written_leaves_no_folder(tmp_path: Path, more: tuple[str, ...]) -> None:
    (tmp_path / "text.txt").write_text("青塘县科技局建设石墨中试平台3个。", "utf-8")
    (tmp_path / "there").mkdir()
    result = subprocess.run(
        [sys.executable, "-m", "chaingraph", "--lang", "en", "draft", "text.txt", "-o", "there/new/draft", *more],
        capture_output=True, text=True, preexec_fn=little_room, timeout=60, cwd=tmp_path,
        env={**os.environ, "CHAINGRAPH_TEXTS": str(tmp_path / "texts")},
    )  # fmt: skip
    assert result.returncode == 6
    assert "Nothing was changed" in result.stderr
    assert list((tmp_path / "there").iterdir()) == []


def test_ctrl_c_ends_a_long_query_at_once() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "chaingraph", "query", SLOW], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(1.5)  # until the engine is at work, from which it does not come back by itself
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors.decode().strip()) == (130, "Interrupted.")


def test_ctrl_c_before_the_commands_are_there_leaves_no_traceback() -> None:
    interrupts = """
import os, runpy, signal, sys
class Interrupts:
    def find_spec(self, name, path=None, target=None):
        if name == "click":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupts())
runpy.run_module("chaingraph", run_name="__main__")
"""
    done = subprocess.run([sys.executable, "-c", interrupts], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_a_pipe_is_written_to_as_it_is(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["timeout", "20", "cat", "pipe"], cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    assert run("query", "ASK { ?s ?p ?o }", "-o", "pipe").returncode == 0
    assert reader.communicate()[0] == "true\n"


@pytest.mark.parametrize(
    "command", [["ask", "six-ones"], ["query", "ASK { ?s ?p ?o }"], ["show", "链长制"], ["report"]]
)
def test_a_command_pays_only_for_what_it_uses(command: list[str]) -> None:
    code = (
        "import sys\nfrom chaingraph.cli import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print([name for name in ('rdflib', 'pyshacl', 'networkx', 'pyvis') if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, timeout=60)
    assert result.stderr == "[]\n"


@pytest.mark.parametrize(
    "command",
    [["report", "coupling"], ["report", "robustness"], ["report", "--format", "html"], ["view", "thing", "科技专员"]],
)
def test_a_small_network_is_measured_and_drawn_without_what_large_ones_need(command: list[str]) -> None:
    code = (
        "import sys\nfrom chaingraph.cli import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print([name for name in ('scipy', 'matplotlib', 'IPython', 'pyvis') if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, timeout=60)
    assert (result.stderr, result.stdout == "") == ("[]\n", False)


def test_a_query_imports_neither_reports_nor_what_finds_names_and_explains() -> None:
    rooms = "reports", "text", "curation", "model.report", "rendering.wording", "base.display"
    graph = "finding", "things", "order", "questions", "signing", "sorting", "losses", "jsonld"
    unused = [*(f"chaingraph.{room}" for room in (*rooms, *(f"graph.{name}" for name in graph)))]
    unused += ["jinja2", "html", "json", "hashlib", "difflib", "shlex", "shutil"]
    assert all(map(find_spec, unused))  # a name that nothing has is never imported
    code = (
        "import sys\nfrom chaingraph.cli import main\ntry:\n    main(sys.argv[1:3])\nexcept SystemExit:\n    pass\n"
        "print([name for name in sys.argv[3:] if name in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "query", "SELECT ?s { ?s a cg:Chain }", *unused]
    assert subprocess.run(command, capture_output=True, text=True, timeout=60).stderr == "[]\n"


def test_a_draft_is_validated_without_what_reads_its_text_anew(tmp_path: Path) -> None:
    drafted = shutil.copytree(ROOT / "examples" / "drafted" / "yunzhou-plan-2026", tmp_path / "plan")
    (drafted / folder.MEMORY).write_bytes(
        b"".join(ox.serialize(parsing.statements(file), format=ox.RdfFormat.N_QUADS) for file in drafted.iterdir())
    )
    unused = ["chaingraph.curation.drafting.draft", "chaingraph.text.quantities", "chaingraph.text.names", "rjieba"]
    assert all(map(find_spec, unused))
    code = (
        "import sys\nfrom chaingraph.cli import main\ntry:\n    main(['validate', sys.argv[1]])\nexcept SystemExit:\n    pass\n"
        "print([name for name in sys.argv[2:] if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code, str(drafted), *unused], capture_output=True, text=True)
    assert (told.stdout.splitlines()[-1], " Figures " in told.stdout) == ("[]", True)


@pytest.mark.parametrize(("before", "after", "option"), [
    ([], ["--data", "more.ttl"], "--data"),
    (["--store", "graph"], [], "--store"),
    ([], ["--store", "memory"], "--store"),
    (["--no-default"], [], "--no-default"),
])  # fmt: skip
def test_a_graph_named_beside_tables_is_wrong_use(run: Run, before: list[str], after: list[str], option: str) -> None:
    result = run(*before, "report", "coupling", "--tables", "ours", *after)
    ended(result, 2, f"--tables counts over the tables alone; {option} would have no effect.")


def test_a_graph_named_by_the_environment_does_not_matter_beside_tables(run: Run) -> None:
    assert run("tables", "ours").returncode == 0
    counted = run("report", "coupling", "--tables", "ours")
    assert counted.returncode == 0
    told = run("report", "coupling", "--tables", "ours", env={"CHAINGRAPH_STORE": "nowhere"})
    assert (told.returncode, told.stdout) == (0, counted.stdout)


@pytest.mark.parametrize(("chinese", "command"), [
    (["report", "目标"], ["report", "targets"]),
    (["report", "六个一承载"], ["report", "six-ones"]),
    (["view", "产业链图"], ["view", "chain-map"]),
    (["ask", "每对链由什么联结"], ["ask", "pairs"]),
])  # fmt: skip
def test_what_the_chinese_help_calls_a_report_is_understood(run: Run, chinese: list[str], command: list[str]) -> None:
    for lang in ("zh", "en"):
        done, meant = run("--lang", lang, *chinese), run("--lang", lang, *command)
        assert (done.returncode, done.stdout) == (0, meant.stdout)


def test_a_question_that_is_offered_is_asked_of_the_same_graph(run: Run) -> None:
    said = run("--lang", "zh", "--data", str(ROOT / "tests/data/lanwan.trig"), "ask", "到期", "--no-default").stderr
    assert f"可直接运行 `chaingraph --data {ROOT}/tests/data/lanwan.trig --no-default ask due`。" in said


def test_a_word_like_a_name_of_a_report_is_offered(run: Run) -> None:
    said = "“KIND”的值有误：可选之列没有“目标完成”。您是要找 目标完成情况 / 目标 吗？"
    assert said in run("--lang", "zh", "report", "目标完成").stderr


def test_chinese_is_spoken_throughout(run: Run) -> None:
    assert run("--lang", "zh", "report", "--timeout", "x").stderr == (
        "用法： chaingraph report [选项] [KIND]\n用“chaingraph report --help”查看说明。\n\n"
        "错误：“--timeout”的值有误：“x”不是有效的数。\n"
    )
    assert run("--lang", "zh", "report", "-o", "nowhere/report.csv").stderr == (
        "nowhere/report.csv 无法写入：没有那个文件或文件夹。原有内容未动；请用 -o 另选位置。\n"
    )


@pytest.mark.parametrize("action", ["info", "check", "compact"])
def test_a_server_is_looked_after_by_others(run: Run, action: str) -> None:
    url = "http://127.0.0.1:1/query"
    ended(run("store", action, "--store", url), 2, f"maintains stores in folders; {url} is not one.")
    ended(run("--lang", "zh", "store", action, "--store", url), 2, f"只维护文件夹中的存储，{url} 不是文件夹。")


def test_a_parameter_has_one_value(run: Run) -> None:
    done = run("ask", "figures", "place=Zibo", "place=Shandong")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("A parameter is given twice in “place=Zibo place=Shandong”.")


def test_a_folder_of_tables_that_is_not_there(run: Run) -> None:
    done = run("report", "coupling", "--tables", "graph-table")
    assert done.returncode == 6
    assert (
        done.stderr == "There is no folder graph-table. Check the name, or write tables with `chaingraph tables DIR`.\n"
    )


def test_a_load_into_a_folder_that_is_interrupted_says_that_nothing_was_loaded(run: Run, tmp_path: Path) -> None:
    assert run("generate", "--cities", "30", "-o", "nation.nq").returncode == 0
    assert run("load", "--store", "graph").returncode == 0
    before = run("store", "info", "--store", "graph").stdout
    command = [sys.executable, "-m", "chaingraph", "load", "nation.nq", "--store", "graph"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, encoding="utf-8") as loading:
        while len(list((tmp_path / "graph").glob("graph-*"))) < 2:
            time.sleep(0.02)
        loading.send_signal(signal.SIGINT)
        _, said = loading.communicate(timeout=60)
    assert (loading.returncode, said) == (130, "Interrupted: nothing was loaded, and graph is unchanged.\n")
    assert run("store", "info", "--store", "graph").stdout == before


def test_passages_of_several_documents_are_told_apart(run: Run) -> None:
    jichuan = str(ROOT / "tests" / "data" / "jichuan.trig")
    shown = run("--data", jichuan, "--no-default", "ask", "outcomes", "--format", "tsv").stdout
    assert "jichuan-2025 §1 s. " in shown and "jichuan-2026 §1 s. " in shown


def test_progress_is_one_line_on_a_terminal_that_goes_when_all_is_done(tmp_path: Path) -> None:
    reader, writer = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "chaingraph", "--lang", "en", "view", "-o", "a.html"],
        cwd=tmp_path,
        stderr=writer,
        check=True,
    )
    os.close(writer)
    shown = os.read(reader, 10_000).decode("utf-8")
    os.close(reader)
    assert shown == "\r\x1b[KDrawing the network …\r\x1b[KWritten: a.html\r\n"


OPENERS = [  # what the opener of a desktop does, whether there is a screen, and whether a page is opened
    ("echo 'w3m: not found' >&2; exit 3", ":0", False), ("exit 0", ":0", True), ("exec sleep 1", ":0", True),
    ("exit 0", "", False), (None, ":0", False),
]  # fmt: skip


@pytest.mark.parametrize(("does", "screen", "opens"), OPENERS)
def test_a_page_that_no_browser_opens_is_named_and_nothing_else_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], does: str | None, screen: str, opens: bool
) -> None:  # fmt: skip
    if does is not None:
        (tmp_path / "xdg-open").write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        (tmp_path / "xdg-open").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin" if does else str(tmp_path))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.setenv(name, screen)
    if does and "sleep" in does:
        monkeypatch.setattr(opening, "_SECONDS", 0.5)
    opening.open_page(tmp_path / "a.html", "zh")
    told = f"本机无法打开浏览器。页面在 {tmp_path / 'a.html'}，请用浏览器打开该文件。\n"
    assert capfd.readouterr() == ("", "" if opens else told)
