"""What was decided in a workbook is decided otherwise: in the same workbook, and in one written anew."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import openpyxl
import pytest

from chaingraph import open_graph
from tests.commands import called
from tests.conftest import Run

TEXT = "云州市竹木产业链工作方案\n\n一、重点任务\n（一）做强龙头。培育企业3家。（责任单位：市林业局、市财政局）\n"
RELATION, NAME = r"sheet “6 Relations” row \d+", "sheet “5 Names” row"
Decide = Callable[..., Any]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft of TEXT, with its workbook, that each test has for itself."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "plan.txt").write_text(TEXT, "utf-8")
    assert called(folder, "draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    return folder


@pytest.fixture
def plan(first: Path, tmp_path: Path) -> Path:
    """The draft of TEXT, in a folder of its own."""
    return copytree(first, tmp_path, dirs_exist_ok=True) / "plan"


@pytest.fixture
def decide(run: Run, plan: Path, tmp_path: Path) -> Decide:
    """Write decisions on things of a sheet of the draft of TEXT, by what a column says, and take the workbook in."""

    def call(name: str, heading: str, value: str, decision: str | None, **cells: str) -> Any:
        book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
        page: Any = next(page for page in book if page.title.endswith(f" {name}"))
        columns = {cell.value: cell.column for cell in page[1]}
        for row in range(2, page.max_row + 1):
            if page.cell(row, columns[heading]).value == value:
                for written, cell in {**cells, "decision": decision}.items():
                    page.cell(row, columns[written]).value = cell
        book.save(tmp_path / "plan.xlsx")
        done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
        assert done.returncode == 0, done.stderr
        return done.stderr

    return call


def of(folder: Path, query: str) -> list[str]:
    return [row.said.value for row in open_graph(data=[folder / "plan"], default=False).select(query)]


NAMES = 'SELECT DISTINCT ?said { ?body a cg:Institution ; rdfs:label ?said FILTER (LANG(?said) = "zh") } ORDER BY ?said'
OPEN = "SELECT ?said { ?body cg:undecided rdf:type ; rdfs:label ?said ; a cg:Institution } ORDER BY ?said"
PROPOSED = "SELECT DISTINCT ?said { ?c a cg:Candidate ; rdf:object/rdfs:label ?said } ORDER BY ?said"
STATED = "SELECT DISTINCT ?said { ?thing cg:responsible/rdfs:label ?said } ORDER BY ?said"
BOTH = ["市林业局", "市财政局"]


def test_a_name_that_was_refused_is_accepted_with_its_proposals(decide: Decide, tmp_path: Path) -> None:
    decide("Names", "Chinese name", "市财政局", "no")
    assert (of(tmp_path, NAMES), of(tmp_path, PROPOSED)) == (["市林业局"], ["市林业局"])
    again = decide("Names", "Chinese name", "市财政局", "no")
    assert "yes 0, no 0, corrected 0" in again and "taken in before: 1 row." in again
    assert "yes 1, no 0" in decide("Names", "Chinese name", "市财政局", "yes")
    assert (of(tmp_path, NAMES), of(tmp_path, PROPOSED), of(tmp_path, OPEN)) == (BOTH, BOTH, ["市林业局"])


def test_a_name_is_to_be_decided_again_where_its_decision_is_emptied(decide: Decide, tmp_path: Path) -> None:
    decide("Names", "Chinese name", "市财政局", "yes")
    assert of(tmp_path, OPEN) == ["市林业局"]
    told = decide("Names", "Chinese name", "市财政局", "?")
    assert "Decided already, and kept so, although open in this workbook: sheet “5 Names” row " in told
    assert "To decide one again, empty its decision." in told
    assert of(tmp_path, OPEN) == ["市林业局"]
    assert "To be decided again: sheet “5 Names” row " in decide("Names", "Chinese name", "市财政局", None)
    assert of(tmp_path, OPEN) == BOTH
    decide("Names", "Chinese name", "市财政局", "no")
    decide("Names", "Chinese name", "市财政局", None)
    assert (of(tmp_path, OPEN), of(tmp_path, PROPOSED)) == (BOTH, BOTH)


def test_a_relation_goes_from_each_decision_to_each_other(decide: Decide, tmp_path: Path) -> None:
    for decision, proposed, stated in (
        ("no", 0, 0), ("yes", 0, 1), ("yes", 0, 1), ("no", 0, 0), (None, 1, 0), ("yes", 0, 1), (None, 1, 0), ("no", 0, 0),
    ):  # fmt: skip
        decide("Relations", "object", "市财政局", decision)
        assert of(tmp_path, PROPOSED) == ["市林业局", "市财政局"][: 1 + proposed]
        assert of(tmp_path, STATED) == ["市财政局"][:stated]


def test_a_relation_whose_end_was_refused_says_what_to_do(decide: Decide, tmp_path: Path) -> None:
    decide("Names", "Chinese name", "市财政局", "no")
    told = decide("Relations", "object", "市财政局", "yes")
    said = "Not stated, since these relations lead from or to what was refused, in brackets: "
    (row,) = re.findall(re.escape(said) + rf"{RELATION} \({NAME} (\d+)\); {RELATION} \({NAME} \1\)\. ", told)
    pages = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    names = next(page for page in pages if page.title.endswith(" Names"))
    assert "市财政局" in [cell.value for cell in names[int(row)]]
    assert of(tmp_path, STATED) == []
    decide("Names", "Chinese name", "市财政局", "yes")
    assert of(tmp_path, STATED) == ["市财政局"]


def test_a_corrected_relation_is_refused_later(decide: Decide, tmp_path: Path) -> None:
    decide("Relations", "object", "市财政局", "yes", object="市林业局")
    assert of(tmp_path, STATED) == ["市林业局"]
    decide("Relations", "object", "市林业局", "no")
    assert (of(tmp_path, STATED), of(tmp_path, PROPOSED)) == ([], [])


def test_a_workbook_written_anew_has_the_accepted_relations_and_withdraws_them(
    decide: Decide, run: Run, tmp_path: Path
) -> None:
    decide("Relations", "object", "市财政局", "yes")
    assert run("draft", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    page: Any = next(one for one in openpyxl.load_workbook(tmp_path / "plan.xlsx") if one.title.endswith(" Relations"))
    columns = {cell.value: cell.column - 1 for cell in page[1]}
    rows = [(row[columns["object"]], row[columns["decision"]]) for row in page.iter_rows(min_row=2, values_only=True)]
    assert set(rows) == {("市林业局", "?"), ("市财政局", "yes")} and rows[-1] == ("市财政局", "yes")
    assert all(row[columns["reason"]] for row in page.iter_rows(min_row=2, values_only=True))
    decide("Relations", "object", "市财政局", "?")
    assert (of(tmp_path, STATED), of(tmp_path, PROPOSED)) == ([], ["市林业局", "市财政局"])
    decide("Relations", "object", "市财政局", "no")
    assert (of(tmp_path, STATED), of(tmp_path, PROPOSED)) == ([], ["市林业局"])


def test_a_figure_that_was_refused_is_whole_again(decide: Decide, tmp_path: Path) -> None:
    before = (tmp_path / "plan" / "facts.trig").read_text("utf-8")
    decide("Figures", "as printed", "3家", "no")
    assert "3家" not in (tmp_path / "plan" / "facts.trig").read_text("utf-8")
    decide("Figures", "as printed", "3家", None)
    assert (tmp_path / "plan" / "facts.trig").read_text("utf-8") == before


def test_a_relation_that_a_new_row_added_is_withdrawn_where_that_row_says_no(
    run: Run, plan: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book if page.title.endswith(" Relations"))
    columns = {cell.value: cell.column for cell in page[1]}
    new, told = page.max_row + 1, {"subject": "市财政局", "relation": "invests in", "object": "市林业局"}
    told["passage"] = page.cell(2, columns["passage"]).value
    joined = "SELECT ?said { GRAPH ?p { ?one cg:investsIn ?other } ?other rdfs:label ?said }"
    taken = []
    for decision in ("yes", "no", "no"):
        for heading, value in {**told, "decision": decision}.items():
            page.cell(new, columns[heading]).value = value
        page.cell(2, columns["decision"]).value = "yes"
        book.save(tmp_path / "plan.xlsx")
        done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
        assert done.returncode == 0, done.stderr
        taken.append((of(tmp_path, joined), "no 1" in done.stderr))
    assert taken == [(["市林业局"], False), ([], True), ([], False)]


def test_a_new_row_for_a_relation_that_is_proposed_is_taken_for_that(run: Run, plan: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book if page.title.endswith(" Relations"))
    headings = [cell.value for cell in page[1]]
    first = dict(zip(headings, next(page.iter_rows(min_row=2, values_only=True)), strict=True))
    told = ("passage", "subject", "relation", "object")
    page.append([first[heading] if heading in told else "yes" * (heading == "decision") for heading in headings])
    book.save(tmp_path / "plan.xlsx")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert ": yes 1, no 0, corrected 0, added 0." in done.stderr and "Decided already" not in done.stderr
    assert re.search(r"taken for that: sheet “6 Relations” row \d+ \(sheet “6 Relations” row 2\)\.", done.stderr)
    candidates = "SELECT (STR(?c) AS ?said) { ?c a cg:Candidate }"
    assert (of(tmp_path, STATED), len(of(tmp_path, candidates))) == ([first["object"]], page.max_row - 3)


def test_a_relation_that_one_row_refuses_and_a_new_one_states_is_a_fault(run: Run, plan: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book if page.title.endswith(" Relations"))
    headings = [cell.value for cell in page[1]]
    first = dict(zip(headings, next(page.iter_rows(min_row=2, values_only=True)), strict=True))
    told = ("passage", "subject", "relation", "object")
    page.append([first[heading] if heading in told else "yes" * (heading == "decision") for heading in headings])
    page.cell(2, headings.index("decision") + 1).value = "no"
    book.save(tmp_path / "plan.xlsx")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == 3 and "row 2 refuses what this new row states" in done.stderr
    assert of(tmp_path, STATED) == []


def test_validate_leads_to_the_row_of_a_relation_that_may_not_be(run: Run, plan: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book if page.title.endswith(" Relations"))
    columns = {cell.value: cell.column for cell in page[1]}
    new, told = page.max_row + 1, {"subject": "市财政局", "relation": "is led by", "object": "市林业局"}
    told["passage"] = page.cell(2, columns["passage"]).value

    def found(decision: str | None) -> list[tuple[str, str, str]]:
        for heading, value in {**told, "decision": decision}.items():
            page.cell(new, columns[heading]).value = value
        book.save(tmp_path / "plan.xlsx")
        run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
        rows = csv.DictReader(io.StringIO(run("validate", "plan", "--format", "csv").stdout.removeprefix("\ufeff")))
        return [(row["sheet"], row["row"], row["message"]) for row in rows if row["severity"] == "violation"]

    ((sheet, row, message),) = found("yes")
    assert (sheet, row) == ("6 Relations", str(new))
    assert message.startswith("“is led by” can only start from a mechanism, ")
    assert message.endswith("This row states it: to withdraw it, choose no here and take the workbook in again.")
    page.delete_rows(new)
    book.save(tmp_path / "plan.xlsx")
    done = run("validate", "plan", "--format", "csv")
    assert (
        ",6 Relations,–" in done.stdout and "write one anew with --xlsx, and choose no in its row there." in done.stdout
    )
    assert found("no") == []


ROWS: dict[str, tuple[str, str, dict[str, str], str]] = {  # a sheet, the row that says this (a new one where it is empty), its cells, what they do
    "a name that is accepted": ("Names", "市财政局", {"decision": "yes"}, "yes 1, no 0, corrected 0, added 0"),
    "a name that is refused": ("Names", "市财政局", {"decision": "no"}, "yes 0, no 1, corrected 0, added 0"),
    "a name that is corrected": ("Names", "市财政局", {"English name": "finance"}, "yes 0, no 0, corrected 1, added 0"),
    "a relation that is accepted": ("Relations", "市财政局", {"decision": "yes"}, "yes 2, no 0, corrected 0, added 0"),
    "a relation that is refused": ("Relations", "市财政局", {"decision": "no"}, "yes 0, no 2, corrected 0, added 0"),
    "a relation that is corrected": ("Relations", "市财政局", {"object": "市林业局", "decision": "yes"}, "yes 2, no 0, corrected 2, added 0"),
    "a figure": ("Figures", "3家", {"due by": "2026-12-31", "decision": "yes"}, "yes 1, no 0, corrected 1, added 0"),
    "a figure with a blank": ("Figures", "3家", {"about": "", "decision": "yes"}, "yes 1, no 0, corrected 1, added 0"),
    "a cell that says none": ("Figures", "3家", {"due by": "none"}, "yes 0, no 0, corrected 1, added 0"),
    "a sign-off": ("Passages", "一、重点任务", {"reviewed": "2026-11-02"}, "yes 0, no 0, corrected 1, added 0"),
    "a new name": ("Names", "", {"passage": "§1.1 s. 1", "kind": "institution", "Chinese name": "市水利局", "decision": "yes"}, "yes 1, no 0, corrected 0, added 1"),
    "a new name that is open": ("Names", "", {"passage": "§1.1 s. 1", "kind": "institution", "Chinese name": "市水利局"}, "yes 0, no 0, corrected 0, added 1"),
    "a new row for a drafted name": ("Names", "", {"passage": "§1.1 s. 1", "kind": "institution", "Chinese name": "市财政局", "decision": "yes"}, "yes 1, no 0, corrected 0, added 0"),
    "a new relation": ("Relations", "", {"passage": "§1.1 s. 1", "subject": "3家", "relation": "is led by", "object": "市林业局", "decision": "yes"}, "yes 1, no 0, corrected 0, added 1"),
    "all at once": ("Several at once", "responsible", {"accept from": "0.5"}, "yes 4, no 0, corrected 0, added 0"),
}  # fmt: skip


@pytest.mark.parametrize("kind", ROWS)
def test_a_workbook_that_is_taken_in_twice_tells_the_second_time_that_nothing_changed(
    run: Run, plan: Path, tmp_path: Path, kind: str
) -> None:
    name, words, cells, does = ROWS[kind]
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book if page.title.endswith(f" {name}"))
    columns = {cell.value: cell.column for cell in page[1]}
    found = [row[0].row for row in page.iter_rows(min_row=2) if words and words in [cell.value for cell in row]]
    for row in found or [page.max_row + 1]:
        for heading, cell in cells.items():
            page.cell(row, columns[heading]).value = cell
    book.save(tmp_path / "plan.xlsx")
    first, second = (run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx") for _ in range(2))
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert f": {does}." in first.stderr and "taken in before" not in first.stderr
    assert ": yes 0, no 0, corrected 0, added 0." in second.stderr
    decided = 0 if kind == "all at once" else len(found) or 1
    assert ("taken in before" in second.stderr) == bool(decided)
    if decided:
        assert f"taken in before: {decided} row" in second.stderr


def test_a_row_that_is_decided_later_is_counted_alone(decide: Decide) -> None:
    assert "yes 1, no 0" in decide("Names", "Chinese name", "市财政局", "yes")
    later = decide("Names", "Chinese name", "市林业局", "no")
    assert "yes 0, no 1, corrected 0, added 0" in later and "taken in before: 1 row." in later
