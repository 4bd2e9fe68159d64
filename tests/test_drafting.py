"""Drafting: from a text to data that a curator decides on, again after the text has changed, and by way of a workbook."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any

import openpyxl
import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.curation.validation import validate
from chaingraph.text.canonical import canonical_text
from tests.commands import called
from tests.conftest import ROOT, Run

EXAMPLE = ROOT / "examples" / "yunzhou-2026.txt"
DOC = "https://w3id.org/chaingraph/id/doc/yunzhou-2026"
Drafted = Callable[..., Path]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Drafted:
    """Return the folder in which a text was drafted into ``yunzhou-2026``, once for all tests that draft it so."""

    @cache
    def call(text: str, *options: str) -> Path:
        folder = tmp_path_factory.mktemp("first")
        _draft(folder, text, *options)
        return folder

    return call


@pytest.fixture
def drafted(first: Drafted, tmp_path: Path) -> Drafted:
    """Draft a text into ``yunzhou-2026``, anew where it was drafted before, and return the folder."""

    def call(text: str, *options: str) -> Path:
        if (tmp_path / "yunzhou-2026").exists():
            _draft(tmp_path, text, *options)
        else:
            copytree(first(text, *options), tmp_path, dirs_exist_ok=True)
        return tmp_path / "yunzhou-2026"

    return call


def _draft(folder: Path, text: str, *options: str) -> None:
    (folder / "text.txt").write_text(text, "utf-8")
    done = called(folder, "draft", "text.txt", "-o", "yunzhou-2026", *options)
    assert done.returncode == 0, done.stderr


def edit(path: Path, there: str, instead: str) -> None:
    content = path.read_text("utf-8")
    assert content.count(there) == 1, (there, content.count(there))
    path.write_text(content.replace(there, instead), "utf-8")


def opened(folder: Path) -> Graph:
    return open_graph(data=[folder], default=False)


def values(store: Graph, query: str) -> list[Any]:
    return [tuple(None if term is None else term.value for term in row) for row in store.select(query)]


def test_the_document_says_what_its_text_says_of_itself(drafted: Drafted) -> None:
    store = opened(drafted(EXAMPLE.read_text("utf-8")))
    query = "SELECT ?title ?number ?date ?issuer ?place { ?d a cg:Document ; dct:title ?title ; cg:number ?number ; cg:date ?date ; cg:issuer/rdfs:label ?issuer ; cg:place/rdfs:label ?place }"
    assert values(store, query) == [
        ("关于市政协十五届二次会议第27号提案的答复", "云工信函〔2026〕8号", "2026-05-12", "云州市工业和信息化局", "云州市")
    ]  # fmt: skip


def test_figures_are_filled_in_and_what_was_guessed_is_undecided(drafted: Drafted) -> None:
    store = opened(drafted(EXAMPLE.read_text("utf-8")))
    query = """SELECT ?value ?upper ?unit ?comparator ?kind ?due { ?f cg:exact "%s" ; a ?type ; cg:value ?value ; cg:unit/cg:symbol ?unit ;
        cg:comparator ?comparator ; cg:quantityKind ?kind FILTER (?type IN (cg:Figure, cg:Target))
        OPTIONAL { ?f cg:upperValue ?upper } OPTIONAL { ?f cg:dueBy ?due } }"""
    cg = "https://w3id.org/chaingraph/ontology#"
    assert set(values(store, query % "突破3万人")) == {
        ("30000", None, "人", cg + "moreThan", cg + "stock", "2027-12-31")
    }
    assert set(values(store, query % "8至10亿元")) == {
        ("800000000", "1000000000", "元", cg + "between", cg + "flow", "2026-12-31")
    }
    undecided = values(store, 'SELECT ?p { ?f cg:exact "突破3万人" ; cg:undecided ?p } ORDER BY ?p')
    assert undecided == [
        (cg + "about",),
        (cg + "dueBy",),
        (cg + "indicator",),
        (cg + "quantityKind",),
        (cg + "status",),
    ]


def test_a_threshold_that_says_which_things_are_counted_is_a_condition_of_their_number(drafted: Drafted) -> None:
    store = opened(drafted(EXAMPLE.read_text("utf-8")))
    assert values(store, "SELECT ?exact { ?f cg:condition ?c . ?c cg:exact ?exact ; cg:status cg:conditional }") == [
        ("过5000万元",)
    ]
    assert values(store, 'SELECT ?label { ?f cg:exact "36家" ; cg:indicator/rdfs:label ?label }') == [
        ("营业收入过5000万元企业数",)
    ]


def test_names_are_linked_to_known_things_and_others_are_candidates(drafted: Drafted) -> None:
    store = opened(drafted(EXAMPLE.read_text("utf-8")))
    assert store.query("ASK { GRAPH ?p { group:high-tech-enterprises a cg:Group } }")
    assert values(store, 'SELECT ?kind { ?t rdfs:label "“晨星”培育工程"@zh ; a ?kind ; cg:undecided rdf:type }') != []


def test_relations_are_proposed_and_not_stated(drafted: Drafted) -> None:
    store = opened(drafted(EXAMPLE.read_text("utf-8")))
    proposed = values(
        store,
        "SELECT ?s ?o { ?c a cg:Candidate ; rdf:subject/rdfs:label ?s ; rdf:predicate cg:cooperatesWith ; rdf:object/rdfs:label ?o }",
    )
    assert proposed == [("市科技局", "云州大学")]
    assert not store.query("ASK { ?s cg:cooperatesWith ?o }")


def test_a_draft_has_no_violation_and_says_what_needs_a_decision(drafted: Drafted) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"))
    found = validate([folder])
    assert [finding.message for finding in found if finding.severity == "violation"] == []
    assert {"undecided", "undecided-relation"} <= {finding.rule for finding in found}


def test_drafting_twice_changes_nothing(drafted: Drafted, spawn: Run) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"))
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    for hashing in ("1", "2"):
        assert spawn("draft", "text.txt", "-o", folder.name, env={"PYTHONHASHSEED": hashing}).returncode == 0
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before


def test_files_are_in_the_order_of_the_text(drafted: Drafted) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"))
    facts = (folder / "facts.trig").read_text("utf-8")
    found = re.findall(r"^passage:([\d.]+s\d+) \{", facts, re.MULTILINE)
    assert found == ["0.s1", "1.1.s1", "1.1.s2", "1.1.s3", "1.2.s1", "1.2.s2", "1.3.s1", "2.1.s1", "2.2.s1"]


def test_what_the_curator_did_stays_when_the_text_changes(drafted: Drafted) -> None:
    """The text gains a sentence and a number changes; labels, decisions and removals of the curator stay."""
    text = EXAMPLE.read_text("utf-8")
    folder = drafted(text)
    edit(
        folder / "facts.trig",
        'rdfs:label "“晨星”培育工程"@zh ;\n        cg:undecided rdf:type',
        'rdfs:label "Morning Star"@en , "晨星工程"@zh',
    )
    facts = (folder / "facts.trig").read_text("utf-8")
    (folder / "facts.trig").write_text(
        re.sub(r"    candidate:市科技局-cooperatesWith-云州大学 .*?\.\n", "", facts, flags=re.DOTALL), "utf-8"
    )
    drafted(
        text.replace("（一）让创新链", "（零）开头。我市先行先试，新增试点3个。\n（一）让创新链").replace(
            "1130家", "1150家"
        )
    )
    store = opened(folder)
    assert values(store, 'SELECT ?label { ?t rdfs:label "Morning Star"@en, ?label } ORDER BY ?label') == [
        ("Morning Star",),
        ("晨星工程",),
    ]
    assert not store.query("ASK { ?c a cg:Candidate ; rdf:predicate cg:cooperatesWith }")
    assert values(store, 'SELECT ?value { ?f cg:exact "1150家" ; cg:value ?value }') == [("1150",)]
    assert values(store, 'SELECT ?f { ?f cg:exact "1130家" }') == []
    assert values(store, 'SELECT ?value { ?f cg:exact "3个" ; cg:value ?value }') == [("3",)]
    assert [finding.message for finding in validate([folder]) if finding.severity == "violation"] == []


def test_what_the_curator_added_to_a_figure_stays_with_it(drafted: Drafted) -> None:
    text = EXAMPLE.read_text("utf-8")
    folder = drafted(text)
    edit(folder / "facts.trig", 'cg:exact "35名" ;', 'cg:exact "35名" ; cg:cumulative true ;')
    drafted(text.replace("您提出的", "感谢您的关心。您提出的"))
    assert values(opened(folder), 'SELECT ?c { ?f cg:exact "35名" ; cg:cumulative ?c }') == [("true",)]


def test_a_workbook_that_is_missing_is_named_whatever_the_folder_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "facts.trig").write_text("<http://a> <http://b> <http://c> .", "utf-8")
    refused = run("draft", "-o", "mine", "--from-xlsx", "none.xlsx")
    assert (refused.returncode, refused.stderr.partition(". ")[0]) == (6, "There is no file none.xlsx")


def test_a_document_without_a_title_is_called_as_its_file(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("产业链名称", "牵头单位"), ("茶叶产业链", "县林业局")):
        book.active.append(row)
    book.save(tmp_path / "分工表.xlsx")
    assert run("draft", "分工表.xlsx", "-o", "fg").returncode == 0
    graph = open_graph(data=[tmp_path / "fg"], default=False)
    assert values(graph, "SELECT ?title { ?d a cg:Document ; dct:title ?title ; rdfs:label ?title }") == [("分工表",)]


def test_a_title_and_the_words_of_a_proposal_are_quoted_as_they_are_printed(run: Run, tmp_path: Path) -> None:
    words = "（牵头单位：市林业局；配合单位：市财政局）"
    text = f"云川市石墨产业链行动计划（2026—2028 年）\n\n一、任务\n（一）做强龙头。培育企业3家。\n{words}\n"
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    graph = open_graph(data=[tmp_path / "plan"], default=False)
    title = "云川市石墨产业链行动计划（2026—2028年）"
    assert values(graph, "SELECT ?title { ?d a cg:Document ; dct:title ?title ; rdfs:label ?title }") == [(title,)]
    assert set(values(graph, "SELECT ?words { ?c a cg:Candidate ; cg:readFrom ?words }")) == {(words,)}


def test_data_that_was_not_drafted_is_left_alone_unless_forced(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "facts.trig").write_text("# by hand\n<http://a> <http://b> <http://c> .", "utf-8")
    refused = run("draft", str(EXAMPLE), "-o", "mine")
    assert (
        refused.returncode == 2
        and "contains data without the hidden file .drafted.nq, which each draft writes" in refused.stderr
    )
    assert (folder / "facts.trig").read_text("utf-8").startswith("# by hand")
    assert run("draft", str(EXAMPLE), "-o", "mine", "--force").returncode == 0
    assert (folder / "facts.trig.old-1").read_text("utf-8").startswith("# by hand")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("draft", "-o", "nothing"), 2, "neither|no draft|Nothing"),
        (("draft", "absent.txt", "-o", "x"), 6, "There is no file"),
        (("draft", str(EXAMPLE), "-o", "no good"), 2, "cannot name a document"),
        (("draft", str(EXAMPLE), "-o", "x", "--from-xlsx", "absent.xlsx"), 6, "There is no file"),
        (("draft", str(EXAMPLE), "-o", "x", "--from-xlsx", str(EXAMPLE)), 3, "cannot be read"),
    ],
)  # fmt: skip
def test_what_can_not_be_drafted_says_why(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = run(*arguments)
    assert done.returncode == code and re.search(words, done.stderr), done.stderr
    assert "Traceback" not in done.stderr and not (tmp_path / "x").exists()


def test_hostile_words_stay_words() -> None:
    text = '一、情况\n实施“a" . <x> cg:y <z>”工程；举办“../../etc”活动3场；“=1+1”计划。'
    quads = Draft(canonical_text(text), "yunzhou-2026", open_graph()).quads()
    again = list(ox.parse(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"", format=ox.RdfFormat.N_QUADS))
    assert set(again) == set(quads)
    assert not any(
        ".." in term.value for quad in quads for term in (quad.subject, quad.object) if isinstance(term, ox.NamedNode)
    )


# ---------------------------------------------------------------- the workbook


def sheets(path: Path) -> dict[str, Any]:
    return {re.sub(r"^\d+ ", "", sheet.title): sheet for sheet in openpyxl.load_workbook(path).worksheets}


def column(sheet: Any, heading: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == heading)


def row(sheet: Any, heading: str, value: object) -> int:
    return next(
        cell.row
        for cells in sheet.iter_rows(min_row=2)
        for cell in cells
        if cell.column == column(sheet, heading) and cell.value == value
    )


def offered(path: Path, sheet: str, heading: str) -> list[str]:
    """Return what the rule of a column lets a person choose from."""
    sheets_of = sheets(path)
    letter = openpyxl.utils.get_column_letter(column(sheets_of[sheet], heading))
    rules = sheets_of[sheet].data_validations.dataValidation
    rule = next(rule.formula1 for rule in rules if str(rule.sqref).startswith(f"{letter}2:"))
    name, cells = re.fullmatch(r"'([^']+)'!(\S+)", rule).groups()
    return [cell.value for line in openpyxl.load_workbook(path)[name][cells] for cell in line]


def decide(path: Path, changes: list[tuple[str, tuple[str, object], str, object]]) -> None:
    """Change cells of a workbook: sheet, the row in which a column has a value, column, new value."""
    book = openpyxl.load_workbook(path)
    by_name = {re.sub(r"^\d+ ", "", sheet.title): sheet for sheet in book.worksheets}
    for name, (heading, value), changed, new in changes:
        sheet = by_name[name]
        sheet.cell(row(sheet, heading, value), column(sheet, changed)).value = new
    book.save(path)


def test_a_draft_as_a_workbook_shows_each_figure_with_its_sentence(drafted: Drafted, tmp_path: Path) -> None:
    drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    figures = sheets(tmp_path / "draft.xlsx")["Figures"]
    place = row(figures, "as printed", "8至10亿元")
    assert figures.cell(place, column(figures, "sentence")).value.startswith("年内举办银企对接会不少于10场")
    assert figures.cell(place, column(figures, "value")).value == 800_000_000
    assert figures.cell(place, column(figures, "decision")).value == "?"


def test_what_is_decided_in_the_workbook_is_taken_back(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    decide(tmp_path / "draft.xlsx", [
        ("Figures", ("as printed", "近60个"), "comparator", "~"),
        ("Figures", ("as printed", "近60个"), "about", "“教授进链”行动"),
        ("Figures", ("as printed", "近60个"), "decision", "yes"),
        ("Figures", ("as printed", "86人"), "decision", "no"),
        ("Figures", ("as printed", "5亿元"), "status", "planned"),
        ("Names", ("Chinese name", "云州银行"), "English name", "Bank of Yunzhou"),
        ("Names", ("Chinese name", "云州银行"), "decision", "yes"),
        ("Relations", ("relation", "cooperates with"), "decision", "yes"),
        ("Passages", ("sentence", "（一）引才。"), "gist in Chinese", "引才一节。"),
    ])  # fmt: skip
    done = run("draft", "-o", "yunzhou-2026", "--from-xlsx", "draft.xlsx")
    assert done.returncode == 0, done.stderr
    store = opened(folder)
    cg = "https://w3id.org/chaingraph/ontology#"
    assert values(store, 'SELECT ?c { ?f cg:exact "近60个" ; cg:comparator ?c }') == [(cg + "approximately",)]
    assert store.query('ASK { ?f cg:exact "近60个" ; cg:about/rdfs:label "“教授进链”行动"@zh }')
    assert not store.query('ASK { ?f cg:exact "近60个" ; cg:undecided ?p }')
    assert not store.query('ASK { ?f cg:exact "86人" }')
    assert store.query('ASK { ?f cg:exact "5亿元" ; a cg:Target ; cg:status cg:planned }')
    assert store.query(
        'ASK { ?t rdfs:label "云州银行"@zh, "Bank of Yunzhou"@en FILTER NOT EXISTS { ?t cg:undecided ?p } }'
    )
    assert store.query('ASK { GRAPH ?p { ?s cg:cooperatesWith ?o } ?s rdfs:label "市科技局"@zh }')
    assert store.query('ASK { ?p cg:gist "引才一节。"@zh }')
    assert [finding.message for finding in validate([folder]) if finding.severity == "violation"] == []


def test_a_workbook_that_nobody_touched_changes_nothing(drafted: Drafted, run: Run) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for lang in ("zh", "en"):
        assert run("--lang", lang, "draft", "-o", "yunzhou-2026", "--xlsx", "again.xlsx").returncode == 0
        done = run("--lang", lang, "draft", "-o", "yunzhou-2026", "--from-xlsx", "again.xlsx")
        said = {"en": "Nothing was changed in again.xlsx.", "zh": "again.xlsx 中没有任何改动。"}[lang]
        assert done.returncode == 0 and done.stderr.startswith(said)
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_workbook_of_a_draft_is_no_document_to_draft(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    done = run("draft", "draft.xlsx", "-o", "other")
    assert done.returncode == 2 and "`chaingraph draft -o DIR --from-xlsx draft.xlsx`" in done.stderr
    assert not (tmp_path / "other").exists()


def test_what_comes_next_keeps_the_data_that_was_given_and_names_the_sign_off(
    drafted: Drafted, run: Run, tmp_path: Path
) -> None:
    drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    other = str(ROOT / "examples" / "curated" / "yunzhou-plan-2026")
    written = run("--data", other, "draft", "-o", "yunzhou-2026", "--xlsx", "again.xlsx").stderr
    assert f"`chaingraph --data {other} draft -o yunzhou-2026 --from-xlsx again.xlsx`" in written
    taken = run("--data", other, "draft", "-o", "yunzhou-2026", "--from-xlsx", "draft.xlsx").stderr
    assert f"`chaingraph --data {other} --data yunzhou-2026 --no-default report`" in taken
    assert "`chaingraph review yunzhou-2026`" in taken and "review" not in written


def test_a_cell_that_can_not_be_understood_is_named_and_nothing_is_written(
    drafted: Drafted, run: Run, tmp_path: Path
) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    before = (folder / "facts.trig").read_bytes()
    decide(tmp_path / "draft.xlsx", [("Figures", ("as printed", "35名"), "comparator", "≠")])
    done = run("draft", "-o", "yunzhou-2026", "--from-xlsx", "draft.xlsx")
    assert done.returncode == 3
    assert re.search(r"Figures.*\d+.*the comparator is one of = > >= ~ < <= range", done.stderr), done.stderr
    assert (folder / "facts.trig").read_bytes() == before


def test_a_workbook_holds_no_live_formula(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("一、情况\n举办“=HYPERLINK(1)”活动3场。", "utf-8")
    assert run("draft", "text.txt", "-o", "x", "--xlsx", "x.xlsx").returncode == 0
    cells = [cell for sheet in sheets(tmp_path / "x.xlsx").values() for line in sheet.iter_rows() for cell in line]
    assert any("HYPERLINK" in str(cell.value) for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n"}


def test_a_drafted_folder_is_asked_like_the_first_document(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    drafted(EXAMPLE.read_text("utf-8"))
    for command in (
        ("report",),
        ("report", "figures"),
        ("report", "coupling"),
        ("show", "云州大学"),
        ("ask", "money"),
        ("view", "network", "-o", "v.html"),
    ):
        done = run("--data", "yunzhou-2026", "--no-default", *command)
        assert done.returncode == 0, (command, done.stderr)
    assert "科技型中小企业" in run("--data", "yunzhou-2026", "--no-default", "report", "figures", "--lang", "zh").stdout
    assert (tmp_path / "v.html").stat().st_size > 100_000
    assert (
        "nothing stands between the chains"
        in run("--data", "yunzhou-2026", "--no-default", "view", "-o", "v.html").stderr
    )
    assert "nothing stands between the chains" not in run("view", "-o", "v.html").stderr


def test_a_workbook_of_something_else_is_refused(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    openpyxl.Workbook().save(tmp_path / "other.xlsx")
    done = run("draft", "-o", "yunzhou-2026", "--from-xlsx", "other.xlsx")
    assert done.returncode == 3 and "it was not written by a draft" in done.stderr
    (tmp_path / "text.txt").write_text("一、情况\n新增企业5家。", "utf-8")
    assert run("draft", "text.txt", "-o", "other", "--xlsx", "other.xlsx").returncode == 0
    decide(tmp_path / "other.xlsx", [("Figures", ("as printed", "5家"), "decision", "yes")])
    for lang, said in (
        ("en", "of other, not of yunzhou-2026."),
        ("zh", "other.xlsx 是 other 的工作簿，不是 yunzhou-2026 的。"),
    ):
        done = run("--lang", lang, "draft", "-o", "yunzhou-2026", "--from-xlsx", "other.xlsx")
        assert done.returncode == 3 and said in done.stderr
    assert run("draft", "text.txt", "-o", "other", "--xlsx", "other.xlsx").returncode == 0  # which nobody touched
    assert run("draft", "-o", "yunzhou-2026", "--from-xlsx", "other.xlsx").returncode == 3


def test_what_was_edited_by_hand_since_stays_when_the_workbook_comes_back(
    drafted: Drafted, run: Run, tmp_path: Path
) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    edit(folder / "facts.trig", 'rdfs:label "云州大学"@zh', 'rdfs:label "云州理工大学"@zh')
    decide(tmp_path / "draft.xlsx", [("Names", ("Chinese name", "云州大学"), "decision", "yes")])
    done = run("draft", "-o", "yunzhou-2026", "--from-xlsx", "draft.xlsx")
    assert "yes 1, no 0, corrected 0, added 0." in done.stderr
    assert opened(folder).query('ASK { ?t rdfs:label "云州理工大学"@zh FILTER NOT EXISTS { ?t cg:undecided ?p } }')


def add(path: Path, rows: dict[str, dict[str, str]]) -> None:
    """Add a row below those of some sheets of a workbook: sheet, cells by heading."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        new = rows.get(re.sub(r"^\d+ ", "", sheet.title))
        if new and sheet.sheet_state == "visible":
            sheet.append([new.get(str(cell.value)) for cell in sheet[1]])
    book.save(path)


ENGLISH_ROWS = {
    "Names": {"passage": "§1.2 s. 2", "kind": "institution", "Chinese name": "云州产业基金", "decision": "yes"},
    "Relations": {
        "passage": "§1.2 s. 2", "subject": "云州产业基金", "relation": "cooperates with", "object": "云州银行", "decision": "yes",
    },
}  # fmt: skip
CHINESE_ROWS = {
    "名称": {"依据": "§一（二）句2", "类别": "机构", "中文名称": "云州产业基金", "决定": "是"},
    "关系": {"依据": "§一（二）句2", "主体": "云州产业基金", "关系": "合作", "客体": "云州银行", "决定": "是"},
}


@pytest.mark.parametrize("taken", ["en", "zh"])
@pytest.mark.parametrize(("lang", "rows"), [("en", ENGLISH_ROWS), ("zh", CHINESE_ROWS)])
def test_a_name_and_a_relation_are_added_in_new_rows_of_either_language(
    drafted: Drafted, run: Run, tmp_path: Path, lang: str, rows: dict[str, dict[str, str]], taken: str
) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"), "--lang", lang, "--xlsx", "draft.xlsx")
    add(tmp_path / "draft.xlsx", rows)
    done = run("draft", "-o", "yunzhou-2026", "--from-xlsx", "draft.xlsx", "--lang", taken)
    assert done.returncode == 0 and re.search("added 2|新增 ?2", done.stderr), done.stderr
    query = 'SELECT ?p { GRAPH ?p { ?a cg:cooperatesWith ?b } ?a rdfs:label "云州产业基金"@zh . ?b rdfs:label "云州银行"@zh }'
    assert values(opened(folder), query) == [(f"{DOC}/passage/1.2.s2",)]


@pytest.mark.parametrize(
    ("sheet", "row", "column", "new", "words"),
    [
        ("Figures", ("as printed", "35名"), "value", "四亿", "write a number in digits"),
        ("Document", ("number", "云工信函〔2026〕8号"), "date", "去年", "write a day as 2026-12-31"),
        ("Relations", ("relation", "cooperates with"), "object", "不存在链", "Nothing is called “不存在链”"),
        ("Names", ("Chinese name", "云州银行"), "decision", "maybe", "the decision is yes, no or ?"),
        ("Names", ("Chinese name", "云州银行"), "kind", "bank", "“bank” is none of these: action, chain, enterprise, financial product, "),
        ("Relations", ("relation", "cooperates with"), "relation", "has baseline", "“has baseline” is none of these: is active in, is addressed by, "),
        ("Relations", ("relation", "cooperates with"), "relation", "about", "“about” is none of these: is active in, is addressed by, "),
    ],
)  # fmt: skip
def test_a_wrong_cell_says_what_is_wanted(
    drafted: Drafted, run: Run, tmp_path: Path, sheet: str, row: tuple[str, object], column: str, new: str, words: str
) -> None:
    drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    decide(tmp_path / "draft.xlsx", [(sheet, row, column, new)])
    done = run("draft", "-o", "yunzhou-2026", "--from-xlsx", "draft.xlsx")
    assert done.returncode == 3 and words in done.stderr, done.stderr


def test_what_a_figure_is_about_is_a_thing_and_no_indicator(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    decide(tmp_path / "draft.xlsx", [("Figures", ("as printed", "36家"), "about", "科技型中小企业")])
    assert run("--lang", "zh", "draft", "-o", "yunzhou-2026", "--from-xlsx", "draft.xlsx").returncode == 0
    about = values(opened(folder), 'SELECT ?about { ?f cg:exact "36家" ; cg:about ?about }')
    assert about == [("https://w3id.org/chaingraph/id/group/technology-smes",)]


@pytest.mark.parametrize("written", ["高新技术企业数", "high-tech enterprises", "indicator:high-tech-enterprises"])
def test_an_indicator_that_another_document_has_is_found_by_its_name(
    drafted: Drafted, run: Run, tmp_path: Path, written: str
) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    decide(tmp_path / "draft.xlsx", [("Figures", ("as printed", "36家"), "indicator", written)])
    assert run("draft", "-o", "yunzhou-2026", "--from-xlsx", "draft.xlsx").returncode == 0
    query = """SELECT ?i ?label { ?f cg:exact "36家" ; cg:indicator ?i . ?i rdfs:label ?label FILTER (LANG(?label) = "zh") }"""
    shared = "https://w3id.org/chaingraph/id/indicator/high-tech-enterprises"
    assert values(opened(folder), query) == [(shared, "高新技术企业数")]
    assert [finding.message for finding in validate([folder]) if finding.severity == "violation"] == []


def test_a_draft_proposes_the_indicator_that_another_document_has(drafted: Drafted) -> None:
    store = opened(drafted("一、情况\n全市高新技术企业数达到1000家。"))
    query = """SELECT DISTINCT ?i ?label { ?f cg:exact "1000家" ; cg:indicator ?i . ?i rdfs:label ?label } ORDER BY ?label"""
    shared = "https://w3id.org/chaingraph/id/indicator/high-tech-enterprises"
    assert values(store, query) == [(shared, "high-tech enterprises"), (shared, "高新技术企业数")]


def test_columns_of_few_words_offer_them(drafted: Drafted, tmp_path: Path) -> None:
    drafted(EXAMPLE.read_text("utf-8"), "--xlsx", "draft.xlsx")
    assert offered(tmp_path / "draft.xlsx", "Figures", "decision") == ["yes", "no", "?"]
    assert offered(tmp_path / "draft.xlsx", "Figures", "status") == ["achieved", "conditional", "planned"]
    assert offered(tmp_path / "draft.xlsx", "Names", "kind")[:3] == ["action", "chain", "enterprise"]
    relations = offered(tmp_path / "draft.xlsx", "Relations", "relation")
    assert {"cooperates with", "holds", "is appointed by"} <= set(relations) and "about" not in relations
    assert sum(map(len, relations)) > 255  # more than a rule itself may hold


def test_another_text_is_not_mixed_into_a_folder(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (tmp_path / "other.txt").write_text("一、概况\n全县建成茶园３万亩。\n二、措施\n再建2万亩。", "utf-8")
    done = run("draft", "other.txt", "-o", "yunzhou-2026")
    assert done.returncode == 2 and "not a version of the text that yunzhou-2026 was drafted from" in done.stderr
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_each_forced_draft_keeps_what_was_there_before(drafted: Drafted) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"))
    for number in (1, 2):
        edit(folder / "facts.trig", "@prefix cg:", f"# mine {number}\n@prefix cg:")
        drafted(EXAMPLE.read_text("utf-8"), "--force")
    kept = [(folder / f"facts.trig.old-{number}").read_text("utf-8") for number in (1, 2)]
    assert ["# mine 1" in kept[0], "# mine 2" in kept[1]] == [True, True]


def test_a_damaged_memory_is_an_ordinary_event(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    folder = drafted(EXAMPLE.read_text("utf-8"))
    (folder / ".drafted.nq").write_bytes((folder / ".drafted.nq").read_bytes()[:3000])
    done = run("draft", "text.txt", "-o", "yunzhou-2026")
    assert done.returncode == 3 and ".drafted.nq, line" in done.stderr and "Traceback" not in done.stderr


def test_a_decrease_is_told_from_an_increase(drafted: Drafted) -> None:
    store = opened(drafted("一、情况\n成本同比下降8%，产值增长9%。"))
    assert values(store, 'SELECT ?e { ?f cg:exact ?e ; cg:qualifier "下降"@zh }') == [("8%",)]


def test_growth_that_is_planned_is_planned(drafted: Drafted) -> None:
    store = opened(drafted("一、下一步打算\n到2027年，产值增长15%以上。"))
    assert values(store, "SELECT ?e ?due { ?f a cg:Target ; cg:exact ?e ; cg:dueBy ?due }") == [
        ("15%以上", "2027-12-31")
    ]


def test_what_is_done_or_still_to_come_is_proposed_with_its_status(drafted: Drafted) -> None:
    text = "关于氢能产业链的答复\n一、工作情况\n市科技局举办“氢链对接”活动12场。\n二、下一步打算\n实施“氢聚英才”行动，开展“银企面对面”活动。\n"
    rows = values(
        opened(drafted(text)),
        "SELECT ?name ?status { ?a a cg:Action ; rdfs:label ?name ; cg:status ?status ; cg:undecided cg:status } ORDER BY ?name",
    )
    cg = "https://w3id.org/chaingraph/ontology#"
    assert rows == [
        ("“氢聚英才”行动", cg + "planned"),
        ("“氢链对接”活动", cg + "achieved"),
        ("“银企面对面”活动", cg + "planned"),
    ]


def test_a_draft_describes_a_unit_that_another_document_describes_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("云州市行动计划\n\n绘制产业链图谱8张。\n", "utf-8")
    (tmp_path / "summary.txt").write_text("云州市工作总结\n\n全年绘制产业链图谱9张。\n", "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    assert run("--data", "plan", "draft", "summary.txt", "-o", "summary").returncode == 0
    query = "SELECT ?words ?symbol ?label { ?f cg:exact ?words ; cg:unit ?unit . ?unit a cg:Unit ; cg:symbol ?symbol ; rdfs:label ?label } ORDER BY ?label"
    assert values(opened(tmp_path / "summary"), query) == [("9张", "张", "sheets"), ("9张", "张", "张")]
    assert run("validate", "summary").returncode == 0


def test_no_relation_is_proposed_whose_end_may_not_be_what_it_is(drafted: Drafted) -> None:
    roster = "云州市重点产业链链长制工作表\n\n|产业链|牵头单位|承载园区|\n|---|---|---|\n|茶叶产业链|市农业农村局|青溪县|\n|石墨产业链|市工信局|云州高新区|\n"
    query = "SELECT ?first ?second { ?c rdf:predicate cg:carrierParkOf ; rdf:subject/rdfs:label ?first ; rdf:object/rdfs:label ?second }"
    assert values(opened(drafted(roster)), query) == [("云州高新区", "石墨产业链")]
