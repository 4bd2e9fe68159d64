"""What was changed in a workbook arrives, or is named: sheets, headings, ids and numbers that are not as they were."""

import csv
import datetime
import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import openpyxl
import pytest

from chaingraph import open_graph
from chaingraph.base.errors import ExitCode
from chaingraph.curation.errors import BadWorkbook
from chaingraph.curation.workbook import meaning, pages
from chaingraph.curation.workbook.columns import NO, OPEN, YES, decision
from chaingraph.curation.workbook.rows import read_rows, rows_of
from chaingraph.text.canonical import canonical_text
from chaingraph.text.errors import HungryDocument
from chaingraph.text.formats import elsewhere, parsers
from tests.commands import Run, called

TEXT = "云州市链长制计划\n\n一、目标\n\n到2026年底，茶叶产业链新增企业12家，培育链主企业3家。\n"


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a draft, yunzhou, and its workbook."""
    folder = tmp_path_factory.mktemp("drafted")
    (folder / "plan.txt").write_text(TEXT, "utf-8")
    assert called(folder, "draft", "plan.txt", "-o", "yunzhou", "--xlsx", "yunzhou.xlsx").returncode == 0
    return folder


@pytest.fixture
def edited(drafted: Path, tmp_path: Path, run: Run) -> Callable[[Callable[[Any], object]], Any]:
    """Take in the workbook of the draft as somebody edited it."""
    copytree(drafted, tmp_path, dirs_exist_ok=True)

    def call(edit: Callable[[Any], object]) -> Any:
        book = openpyxl.load_workbook(drafted / "yunzhou.xlsx")
        edit(book)
        book.save(out := io.BytesIO())
        (tmp_path / "yunzhou.xlsx").write_bytes(out.getvalue())
        return run("draft", "-o", "yunzhou", "--from-xlsx", "yunzhou.xlsx")

    return call


def column(sheet: Any, heading: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == heading)


def sheet(book: Any, name: str) -> Any:
    return next(sheet for sheet in book if sheet.title.endswith(f" {name}"))


def figure(book: Any, heading: str, value: object) -> None:
    """Write a cell of the first figure."""
    figures = sheet(book, "Figures")
    figures.cell(2, column(figures, heading)).value = value


@pytest.mark.parametrize(
    ("heading", "decision", "code"), [("Chinese name", "", 3), ("kind", "yes", 3), ("Chinese name", "no", 0)]
)
def test_a_name_whose_cell_was_emptied_is_named_at_once_unless_it_is_refused(
    edited: Any, heading: str, decision: str, code: int
) -> None:
    def edit(book: Any) -> None:
        names = sheet(book, "Names")
        names.cell(2, column(names, heading)).value = None
        names.cell(2, column(names, "decision")).value = decision or names.cell(2, column(names, "decision")).value

    done = edited(edit)
    told = f"Sheet 5 Names, row 2: it cannot be blank; to refuse the row, choose no (column “{heading}”)."
    assert done.returncode == code and (told in done.stderr) == bool(code), done.stderr


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "Document",
            "Sheet 1 Document, row 2: the document is not refused: correct its cells; to give the draft up, delete its folder.",
        ),
        (
            "Passages",
            "Sheet 3 Passages, row 2: a passage is not refused, for the text is whole: refuse what is read from it in its own rows.",
        ),
    ],
)
def test_what_carries_all_else_is_not_refused(edited: Any, tmp_path: Path, run: Run, name: str, said: str) -> None:
    def edit(book: Any) -> None:
        rows = sheet(book, name)
        rows.cell(2, column(rows, "decision")).value = "no"

    before = (tmp_path / "yunzhou" / "document.ttl").read_bytes()
    done = edited(edit)
    assert (done.returncode, said in done.stderr) == (3, True), done.stderr
    assert (tmp_path / "yunzhou" / "document.ttl").read_bytes() == before
    assert "0 violations" in run("validate", "yunzhou").stderr


def test_an_edit_below_blank_rows_and_under_a_spaced_heading_arrives(edited: Any, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        figure(book, "value", 13)
        figures = sheet(book, "Figures")
        figures.cell(1, column(figures, "value")).value = "Value "
        figures.insert_rows(1, 20)

    done = edited(edit)
    assert done.returncode == 0 and "corrected 1" in done.stderr
    assert "cg:value 13" in (tmp_path / "yunzhou" / "facts.trig").read_text("utf-8")


def _rename(book: Any) -> None:
    sheet(book, "Figures").title = "Numbers"


def _rename_heading(book: Any) -> None:
    figures = sheet(book, "Figures")
    figures.cell(1, column(figures, "value")).value = "amount"


def _twice(book: Any) -> None:
    figures = sheet(book, "Figures")
    figures.append([cell.value for cell in figures[2]])


def _elsewhere(book: Any) -> None:
    figures, names = sheet(book, "Figures"), sheet(book, "Names")
    figures.append([names.cell(2, 1).value, *(cell.value for cell in figures[2][1:])])


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (_rename, "sheet “4 Figures” is missing or has another name"),
        (_rename_heading, "sheet 4 Figures lacks the heading value"),
        (_twice, "of sheet 4 Figures have one id"),
        (_elsewhere, "of sheet 4 Figures has the id of another sheet"),
        (lambda book: figure(book, "value", "NaN"), "write a number in digits"),
        (lambda book: figure(book, "value", "Infinity"), "write a number in digits"),
        (lambda book: figure(book, "value", "1e999999"), "write a number in digits"),
        (lambda book: figure(book, "value", "1,2,3"), "write a number in digits"),
        (lambda book: figure(book, "value", "1" * 60), "write a number in digits"),
        (lambda book: figure(book, "due by", "9999-12-31x"), "write a day as 2026-12-31"),
        (lambda book: figure(book, "due by", "2026-02-30"), "write a day as 2026-12-31"),
    ],
)
def test_what_cannot_arrive_is_named_and_nothing_is_changed(edited: Any, tmp_path: Path, edit: Any, said: str) -> None:
    before = (tmp_path / "yunzhou" / "facts.trig").read_bytes()
    done = edited(edit)
    assert done.returncode == ExitCode.INPUT and said in done.stderr
    assert (tmp_path / "yunzhou" / "facts.trig").read_bytes() == before


@pytest.mark.parametrize(
    ("written", "value"), [("1,234,567", "1234567"), ("2.50", "2.5"), (1e6, "1000000"), ("1e3", "1000")]
)
def test_a_number_arrives_as_it_is_written(edited: Any, tmp_path: Path, written: object, value: str) -> None:
    assert edited(lambda book: figure(book, "value", written)).returncode == 0
    assert f"cg:value {value} " in (tmp_path / "yunzhou" / "facts.trig").read_text("utf-8")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2027年6月底", "2027-06-30"),
        ("2027年6月15日", "2027-06-15"),
        ("2027/6/5", "2027-06-05"),
        (datetime.datetime(2027, 6, 15), "2027-06-15"),
        (46188, "2026-06-15"),
        ("2027年", "2027-12-31"),
    ],
)
def test_a_day_arrives_as_people_write_it(edited: Any, tmp_path: Path, written: object, day: str) -> None:
    assert edited(lambda book: figure(book, "due by", written)).returncode == 0
    assert f'cg:dueBy "{day}"^^xsd:date' in (tmp_path / "yunzhou" / "facts.trig").read_text("utf-8")


def test_a_message_names_the_column_of_the_cell(edited: Any) -> None:
    said = edited(lambda book: figure(book, "due by", "年内尽快")).stderr
    assert "Sheet 4 Figures, row 2: write a day as 2026-12-31 (column “due by”)." in said


def test_the_name_of_who_holds_a_post_is_a_column_and_only_of_posts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("云州市链长名单\n产业链 | 链长\n石墨产业链 | 李明（副市长）\n", "utf-8")
    assert run("draft", "r.txt", "-o", "r", "--xlsx", "r.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    names = sheet(book, "Names")
    rows = {names.cell(row, column(names, "Chinese name")).value: row for row in range(2, names.max_row + 1)}
    cell = names.cell(rows["石墨产业链链长"], column(names, "holder’s name"))
    assert cell.value == "李明"
    cell.value = "李鸣"
    book.save(tmp_path / "r.xlsx")
    assert run("draft", "-o", "r", "--from-xlsx", "r.xlsx").returncode == 0
    assert 'cg:holderName "李鸣"' in (tmp_path / "r" / "facts.trig").read_text("utf-8")
    names.cell(rows["石墨产业链"], column(names, "holder’s name")).value = "李鸣"
    book.save(tmp_path / "r.xlsx")
    said = run("draft", "-o", "r", "--from-xlsx", "r.xlsx")
    assert said.returncode == ExitCode.INPUT and "only a role has a holder (column “holder’s name”)" in said.stderr


def _add_figure(words: str, **cells: object) -> Callable[[Any], object]:
    """Add a row for a figure of the passage of the first one."""

    def edit(book: Any) -> None:
        figures = sheet(book, "Figures")
        new = {"passage": figures.cell(2, column(figures, "passage")).value, "as printed": words, **cells}
        figures.append([new.get(cell.value) for cell in figures[1]])

    return edit


def test_a_figure_that_the_draft_lacks_is_added_by_its_words(edited: Any, tmp_path: Path, run: Run) -> None:
    facts = tmp_path / "yunzhou" / "facts.trig"
    content = facts.read_text("utf-8")
    figure = re.search(r"    figure:\S+ a cg:Target ;[^.]*?\"3家\".*?\.\n", content, re.DOTALL)
    assert figure
    facts.write_text(content.replace(figure[0], ""), "utf-8")  # as if it had not been read
    done = edited(_add_figure("3家", indicator="链主企业数", status="planned", responsible="市工信局", decision="yes"))
    assert done.returncode == 0 and "added 1" in done.stderr, done.stderr
    for again in (False, True):  # the same workbook once more changes nothing
        told = open_graph(data=[tmp_path / "yunzhou"], default=False).select(
            "SELECT ?start ?value ?body { ?f cg:exact '3家' ; a cg:Target ; cg:startOffset ?start ; cg:value ?value ; cg:responsible/rdfs:label ?body }"
        )
        text = canonical_text(TEXT).text
        assert [[term.value for term in row] for row in told] == [[str(text.index("3家")), "3", "市工信局"]]
        if not again:
            assert run("draft", "-o", "yunzhou", "--from-xlsx", "yunzhou.xlsx").returncode == 0
    assert run("draft", "plan.txt", "-o", "yunzhou").returncode == 0
    assert facts.read_text("utf-8").count('"3家"') == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("4家", "the words of a new figure stand as printed in the sentence of its passage"),
        ("新增企业12家", "another row has the figure of these words"),
    ],
)
def test_a_new_figure_that_the_text_does_not_state_is_refused(edited: Any, words: str, said: str) -> None:
    done = edited(_add_figure(words, decision="yes"))
    assert done.returncode == ExitCode.INPUT and f"Sheet 4 Figures, row 4: {said}" in done.stderr


def test_a_merged_cell_says_the_same_in_each_of_its_rows(edited: Any, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        figures = sheet(book, "Figures")
        for heading, value in (("due by", "2027-06-30"), ("decision", "yes")):
            place = column(figures, heading)
            figures.cell(2, place).value = value
            figures.merge_cells(start_row=2, end_row=3, start_column=place, end_column=place)

    assert "yes 2" in edited(edit).stderr
    assert (tmp_path / "yunzhou" / "facts.trig").read_text("utf-8").count('cg:dueBy "2027-06-30"') == 2


def test_deleted_rows_are_named_and_change_nothing(edited: Any, tmp_path: Path) -> None:
    before = (tmp_path / "yunzhou" / "facts.trig").read_bytes()
    done = edited(lambda book: sheet(book, "Figures").delete_rows(3))
    assert (
        "Rows that were deleted stay undecided as they were: sheet “4 Figures” row 3. To refuse one, keep its row"
        in done.stderr
    )
    assert (tmp_path / "yunzhou" / "facts.trig").read_bytes() == before


def test_a_formula_that_nobody_has_computed_is_named(edited: Any) -> None:
    done = edited(lambda book: figure(book, "value", "=6+6"))
    assert "row 2 of sheet 4 Figures (column “value”) has formulas" in done.stderr
    assert done.returncode == ExitCode.INPUT and "formulas that nobody has computed: save it in Excel" in done.stderr


def test_who_reviewed_without_a_day_is_no_sign_off(edited: Any) -> None:
    def edit(book: Any) -> None:
        passages = sheet(book, "Passages")
        passages.cell(3, column(passages, "reviewed by")).value = "李某"

    said = edited(edit).stderr
    assert "Sheet 3 Passages, row 3: say on which day it was reviewed, too (column “reviewed by”)." in said


def test_all_that_is_wrong_with_a_new_row_is_named(edited: Any) -> None:
    def edit(book: Any) -> None:
        relations, told = (
            sheet(book, "Relations"),
            sheet(book, "Figures").cell(2, column(sheet(book, "Figures"), "passage")),
        )
        new = {"passage": told.value, "subject": "茶叶局", "relation": "帮助", "object": "茶叶会", "decision": "yes"}
        relations.append([new.get(cell.value) for cell in relations[1]])

    said = edited(edit).stderr
    assert "“茶叶局”" in said and "“帮助” is none of these" in said and "“茶叶会”" in said


def test_wrong_rows_and_their_advice_stand_on_lines_of_their_own(edited: Any) -> None:
    def edit(book: Any) -> None:
        figures = sheet(book, "Figures")
        for row in (2, 3):
            figures.cell(row, column(figures, "value")).value = "NaN"

    said = edited(edit).stderr
    assert "\nCorrect them and take the workbook in again" in said


def test_a_workbook_with_a_password_is_called_so(drafted: Path) -> None:
    (drafted / "locked.xlsx").write_bytes(parsers._OLE + "EncryptedPackage".encode("utf-16-le"))
    done = called(drafted, "draft", "-o", "yunzhou", "--from-xlsx", "locked.xlsx")
    assert done.returncode == ExitCode.INPUT and "locked.xlsx is protected by a password." in done.stderr


def test_a_sheet_that_is_missing_is_named_in_the_language(edited: Any, run: Run) -> None:
    edited(_rename)
    said = run("--lang", "zh", "draft", "-o", "yunzhou", "--from-xlsx", "yunzhou.xlsx").stderr
    assert "工作表 “4 数字” 缺失或已改名" in said


def test_a_damaged_workbook_is_read_or_refused_in_words(drafted: Path) -> None:
    from chaingraph.base.errors import ChaingraphError
    from tests.test_faults import mutated

    outcomes = set()
    for number, content in enumerate(mutated((drafted / "yunzhou.xlsx").read_bytes())):
        if number % 10:  # it is ten times as large as the others
            continue
        try:
            outcomes.add(bool(rows_of(pages.read(content, Path("yunzhou.xlsx")), "yunzhou.xlsx")))
        except ChaingraphError as error:
            outcomes.add(error.exit_code)
    assert outcomes <= {True, False, ExitCode.INPUT} and len(outcomes) > 1


def test_a_workbook_that_takes_too_long_is_left_and_nothing_is_changed(drafted: Path) -> None:
    before = {path.name: path.read_bytes() for path in (drafted / "yunzhou").iterdir()}
    done = called(drafted, "--timeout", "0.05", "draft", "-o", "yunzhou", "--from-xlsx", "yunzhou.xlsx")
    assert done.returncode == ExitCode.LIMIT
    assert done.stderr.startswith("yunzhou.xlsx takes more than 0.05 seconds to read; reading stopped.")
    assert {path.name: path.read_bytes() for path in (drafted / "yunzhou").iterdir()} == before


def test_a_library_that_ends_the_process_of_a_workbook_ends_no_more(
    drafted: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "openpyxl.py").write_text("import os; os.abort()", "utf-8")
    content = (drafted / "yunzhou.xlsx").read_bytes()
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(BadWorkbook, match="the library that reads it broke off"):
        read_rows(content, "yunzhou.xlsx")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux bounds the memory of a process")
def test_a_workbook_that_takes_too_much_memory_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("1 Document")
    for number in range(20_000):
        sheet.append(["a" * 50, number])
    book.save(out := io.BytesIO())
    monkeypatch.setattr(elsewhere, "MEMORY", 8)
    with pytest.raises(HungryDocument, match="takes more than 8 MiB of memory to read; reading stopped"):
        read_rows(out.getvalue(), "yunzhou.xlsx")


def _merged_to_the_right(book: Any) -> None:
    figures = sheet(book, "Figures")
    place = column(figures, "about")
    figures.merge_cells(start_row=2, end_row=2, start_column=place, end_column=place + 2)


def test_a_cell_that_was_merged_into_the_one_on_its_left_is_named_and_nothing_is_lost(
    edited: Any, tmp_path: Path
) -> None:
    before = (tmp_path / "yunzhou" / "facts.trig").read_bytes()
    done = edited(_merged_to_the_right)
    assert done.returncode == ExitCode.INPUT
    assert (
        "in row 2 of sheet 4 Figures the cell of column “indicator” was merged into the one on its left" in done.stderr
    )
    assert (tmp_path / "yunzhou" / "facts.trig").read_bytes() == before


def test_a_title_above_the_headings_is_passed_over(edited: Any, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        figure(book, "value", 13)
        figures = sheet(book, "Figures")
        figures.insert_rows(1)
        figures.cell(1, 1).value = "数字核对表（2026年）"
        figures.merge_cells(start_row=1, end_row=1, start_column=1, end_column=8)

    assert "corrected 1" in edited(edit).stderr
    assert "cg:value 13" in (tmp_path / "yunzhou" / "facts.trig").read_text("utf-8")


def test_a_decision_is_read_as_offices_write_it() -> None:
    assert {decision(one) for one in ("是", " 是。", "✔", "✔️", "Ｙ", "TRUE", True, 1, "同意", "对")} <= {*YES}
    assert {decision(one) for one in ("否", "X", "×", "不同意", "FALSE", False, 0, "删除")} <= {*NO}
    assert {decision(one) for one in ("待定", "？", None, " ")} <= {*OPEN}
    assert not {decision(one) for one in ("或许", "不", "12")} & {*YES, *NO, *OPEN}


def test_a_zero_decides_no_and_is_not_blank(edited: Any) -> None:
    assert "yes 0, no 1" in edited(lambda book: figure(book, "decision", 0)).stderr


@pytest.mark.parametrize("written", ["1 2", "12家", "十二", "约12", "1,2亿", "亿"])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="write a number in digits"):
        meaning.number(written)


def test_signs_numbers_and_days_are_read_as_offices_write_them(edited: Any, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        figures = sheet(book, "Figures")
        for row, written in ((2, ("≥", "1.2亿", "20261031")), (3, ("＜", "５，０００", "2026.9"))):
            for heading, cell in zip(("comparator", "value", "due by"), written, strict=True):
                figures.cell(row, column(figures, heading)).value = cell

    assert edited(edit).returncode == 0
    facts = (tmp_path / "yunzhou" / "facts.trig").read_text("utf-8")
    for stated in ("atLeast", "value 120000000", 'dueBy "2026-10-31"', "lessThan", "value 5000", 'dueBy "2026-09-30"'):
        assert stated in facts


def test_bodies_with_a_comma_or_a_space_between_are_several(edited: Any, tmp_path: Path) -> None:
    assert edited(lambda book: figure(book, "responsible", "市工信局，市科技局 市财政局")).returncode == 0
    facts = (tmp_path / "yunzhou" / "facts.trig").read_text("utf-8")
    assert "cg:responsible thing:市工信局 , thing:市科技局 , thing:市财政局" in facts


def test_what_is_changed_where_nothing_is_taken_back_is_named(edited: Any, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        figures = sheet(book, "Figures")
        figure(book, "as printed", "13家")
        figures.cell(1, figures.max_column + 1).value = "备注"
        figures.cell(3, figures.max_column).value = "请核"

    before = (tmp_path / "yunzhou" / "facts.trig").read_bytes()
    said = edited(edit).stderr
    assert (
        "left as they were: sheet “4 Figures” row 2 (column “as printed”); sheet “4 Figures” row 3 (column “备注”)."
        in said
    )
    assert (tmp_path / "yunzhou" / "facts.trig").read_bytes() == before


def test_the_error_of_a_formula_is_no_name(edited: Any) -> None:
    done = edited(lambda book: figure(book, "indicator", "#REF!"))
    assert "Sheet 4 Figures, row 2: the cell holds the error of a formula (column “indicator”)" in done.stderr


@pytest.mark.parametrize("place", ["next", 2])
def test_a_name_as_long_as_a_cell_can_be_is_refused_at_its_row(edited: Any, place: object) -> None:
    def lengthen(book: Any) -> None:
        names = sheet(book, "Names")
        row = names.max_row + 1 if place == "next" else place
        for heading, value in {
            "kind": "institution",
            "Chinese name": "局" * 32_767,
            "passage": names.cell(2, 2).value,
        }.items():
            names.cell(row, column(names, heading)).value = value

    done = edited(lengthen)
    assert done.returncode == ExitCode.INPUT
    said = r"Sheet 5 Names, row (\d+): a cell that is taken has at most 1,000 characters \(column “Chinese name”\)"
    assert re.search(said, done.stderr)


def test_a_thing_that_nobody_has_named_is_to_be_added_among_the_names(edited: Any) -> None:
    done = edited(lambda book: figure(book, "about", "丝绸织造工坊"))
    said = "Sheet 4 Figures, row 2: Nothing is called “丝绸织造工坊”: write it as on sheet “5 Names”, or add it there"
    assert done.returncode == ExitCode.INPUT and said in done.stderr


@pytest.mark.parametrize(
    ("written", "known"),
    [("卢布", "人次、人年、家次、"), ("英亩", "亩、英寸;"), ("百分之", "分钱、百分点、分钟、分、分贝;")],
)
def test_what_is_no_unit_is_called_so_beside_those_that_are(edited: Any, written: str, known: str) -> None:
    done = edited(lambda book: figure(book, "unit", written))
    told = "".join(done.stderr.splitlines())
    assert done.returncode == ExitCode.INPUT and "report things" not in told
    assert f"Sheet 4 Figures, row 2: “{written}” is no unit that is known; known are " in told
    assert known in told and "one more is a row of the table of units (units.csv, see CONTRIBUTING.md)" in told


def test_a_draft_whose_workbook_cannot_be_written_changes_nothing(drafted: Path, tmp_path: Path, run: Run) -> None:
    copytree(drafted, tmp_path, dirs_exist_ok=True)
    (tmp_path / "plan.txt").write_text(TEXT.replace("12家", "15家"), "utf-8")
    before = {path.name: path.read_bytes() for path in (tmp_path / "yunzhou").iterdir()}
    done = run("draft", "plan.txt", "-o", "yunzhou", "--xlsx", "missing/yunzhou.xlsx")
    assert done.returncode == ExitCode.STORE
    assert done.stderr == (
        "missing/yunzhou.xlsx cannot be written: No such file or directory. "
        "Nothing was changed; choose another place with -o.\n"
    )
    assert {path.name: path.read_bytes() for path in (tmp_path / "yunzhou").iterdir()} == before


def test_a_workbook_stays_as_it_was_where_its_draft_cannot_be_written(drafted: Path, tmp_path: Path) -> None:
    copytree(drafted, tmp_path, dirs_exist_ok=True)
    (tmp_path / "plan.txt").write_text(TEXT.replace("12家", "15家"), "utf-8")
    (tmp_path / "yunzhou.xlsx").write_text("former")
    (tmp_path / "yunzhou" / "facts.trig").rename(tmp_path / "kept.trig")
    (tmp_path / "yunzhou" / "facts.trig").mkdir()
    done = called(tmp_path, "draft", "plan.txt", "-o", "yunzhou", "--xlsx", "yunzhou.xlsx", "--force")
    assert done.returncode == ExitCode.STORE
    assert (tmp_path / "yunzhou.xlsx").read_text() == "former"
    assert [path.name for path in tmp_path.glob(".chaingraph-*")] == []


CHANGED = """云州市链长名单
一、链长调整
2026年9月，石墨产业链链长由何一苇调整为沈知白。
二、链长名单
产业链 | 链长
石墨产业链 | 沈知白（副市长）
"""


def test_a_name_that_two_passages_give_stands_once_and_is_corrected_where_each_gives_it(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "r.txt").write_text(CHANGED, "utf-8")
    assert run("draft", "r.txt", "-o", "r", "--xlsx", "r.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    names = sheet(book, "Names")
    rows = {names.cell(row, column(names, "Chinese name")).value: row for row in range(2, names.max_row + 1)}
    cell = names.cell(rows["石墨产业链链长"], column(names, "holder’s name"))
    assert cell.value == "沈知白"
    assert names.cell(cell.row, column(names, "former holder’s name")).value == "何一苇"
    cell.value = "沈知柏"
    book.save(tmp_path / "r.xlsx")
    assert run("draft", "-o", "r", "--from-xlsx", "r.xlsx").returncode == 0
    board = run("--data", "r", "--no-default", "report", "roster").stdout
    assert "沈知柏 (from 2026-09-01)" in board and "何一苇 (before)" in board and "沈知白" not in board


def test_the_days_of_a_span_are_columns(edited: Any, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        figure(book, "from date", "2024年")
        figure(book, "to date", "2026年底")

    assert edited(edit).returncode == 0
    content = (tmp_path / "yunzhou" / "facts.trig").read_text("utf-8")
    assert 'cg:start "2024-01-01"^^xsd:date' in content and 'cg:end "2026-12-31"^^xsd:date' in content


def test_a_word_that_is_no_decision_names_its_column_and_hides_no_other_error_of_its_row(edited: Any) -> None:
    def edit(book: Any) -> None:
        figure(book, "decision", "maybe")
        figure(book, "value", "many")
        figure(book, "due by", "soon")

    said = edited(edit).stderr
    assert "Sheet 4 Figures, row 2: the decision is yes, no or ? (column “decision”); write a number in digits" in said
    assert "(column “value”); write a day as 2026-12-31 (column “due by”)." in said


def test_what_is_no_confidence_names_its_column(edited: Any) -> None:
    def edit(book: Any) -> None:
        several = sheet(book, "Several at once")
        several.cell(2, column(several, "accept from")).value = "most"

    assert "(column “accept from”)" in edited(edit).stderr


def _add_row(name: str, **cells: str) -> Callable[[Any], None]:
    """Add a row to a sheet, with the passage of its first row."""

    def edit(book: Any) -> None:
        page = sheet(book, name)
        new = {"passage": page.cell(2, column(page, "passage")).value, "decision": "yes", **cells}
        page.append([new.get(cell.value) for cell in page[1]])

    return edit


KINDS = """SELECT ?kind {
  VALUES ?kind { cg:IndustryChain cg:Institution } ?thing rdfs:label '茶叶产业链'@zh ; a ?kind
} ORDER BY ?kind"""
CHAIN = {"kind": "concrete industry chain", "Chinese name": "茶叶产业链"}
OPEN_KINDS = "SELECT ?said { ?thing cg:undecided rdf:type ; rdfs:label ?said } ORDER BY ?said"


@pytest.mark.parametrize(
    ("name", "cells", "corrected", "open_names"),
    [
        ("Names", CHAIN, 0, ["云州市"]),
        ("Names", {**CHAIN, "also called": "茶产业链"}, 1, ["云州市"]),
        ("Names", {**CHAIN, "English name": "tea"}, 1, ["云州市"]),
        ("Figures", {"as printed": "12家"}, 0, ["云州市", "茶叶产业链"]),
        ("Figures", {"as printed": "3家", "status": "achieved"}, 1, ["云州市", "茶叶产业链"]),
    ],
)
def test_a_new_row_for_what_the_draft_has_is_taken_for_that_and_decides_only_it(
    edited: Any, tmp_path: Path, name: str, cells: dict[str, str], corrected: int, open_names: list[str]
) -> None:
    done = edited(_add_row(name, **cells))
    assert f": yes 1, no 0, corrected {corrected}, added 0." in done.stderr
    named = cells.get("Chinese name") or cells["as printed"]
    page = sheet(openpyxl.load_workbook(tmp_path / "yunzhou.xlsx"), name)
    own, new = (row[0].row for row in page.iter_rows() if named in [cell.value for cell in row])
    tab = f"sheet “{page.title}” row"
    said = f"New rows for what the draft has already, in brackets, and taken for that: {tab} {new} ({tab} {own})."
    assert said in done.stderr and "Decided already" not in done.stderr
    graph = open_graph(data=[tmp_path / "yunzhou"], default=False)
    assert [row.said.value for row in graph.select(OPEN_KINDS)] == open_names
    figures = graph.select("SELECT ?words { ?f cg:undecided cg:about ; cg:exact ?words } ORDER BY ?words")
    assert [row.words.value for row in figures] == sorted({"12家", "3家"} - {*cells.values()})


def _refuse(name: str, words: str) -> Callable[[Any], None]:
    """Refuse the rows of a sheet that a cell of these words is in."""

    def edit(book: Any) -> None:
        page = sheet(book, name)
        for row in page.iter_rows(min_row=2):
            if words in [cell.value for cell in row] and row[0].value:
                row[column(page, "decision") - 1].value = "no"

    return edit


def test_a_name_that_one_row_refuses_and_a_new_one_states_is_a_fault(edited: Any, tmp_path: Path) -> None:
    def both(book: Any) -> None:
        _refuse("Names", "茶叶产业链")(book)
        _add_row("Names", **CHAIN)(book)

    for before in (None, _refuse("Names", "茶叶产业链")):  # at once, and where the draft has it no more
        assert before is None or edited(before).returncode == 0
        done = edited(both)
        page = sheet(openpyxl.load_workbook(tmp_path / "yunzhou.xlsx"), "Names")
        own, new = (row[0].row for row in page.iter_rows() if "茶叶产业链" in [cell.value for cell in row])
        said = f"Sheet 5 Names, row {new}: row {own} refuses what this new row states: decide alike in both, or delete this row."
        assert (done.returncode, said in done.stderr) == (3, True), done.stderr


@pytest.mark.parametrize(
    ("name", "words", "cells"),
    [
        ("Names", "茶叶产业链", {"kind": "institution", "Chinese name": "茶叶产业链"}),
        ("Figures", "12家", {"as printed": "12家", "status": "achieved"}),
    ],
)
def test_what_is_refused_may_stand_anew_as_another_kind_or_as_a_figure(
    edited: Any, name: str, words: str, cells: dict[str, str]
) -> None:
    def both(book: Any) -> None:
        _refuse(name, words)(book)
        _add_row(name, **cells)(book)

    for did in (": yes 1, no 1,", ": yes 0, no 0,"):  # the same workbook once more is none the worse
        done = edited(both)
        assert done.returncode == 0 and did in done.stderr, done.stderr


def test_a_new_name_of_another_kind_leaves_what_is_drafted_as_it_was(edited: Any, tmp_path: Path, run: Run) -> None:
    done = edited(_add_row("Names", **{"kind": "institution", "Chinese name": "茶叶产业链"}))
    for did in (
        "yes 1, no 0, corrected 0, added 1",
        "yes 0, no 0, corrected 0, added 0",
    ):  # the same workbook once more changes nothing
        assert f": {did}." in done.stderr and "New rows" not in done.stderr
        graph = open_graph(data=[tmp_path / "yunzhou"], default=False)
        assert [row.said.value for row in graph.select(OPEN_KINDS)] == ["云州市", "茶叶产业链"]
        kinds = graph.select(KINDS)
        assert [row.kind.value.partition("#")[2] for row in kinds] == ["IndustryChain", "Institution"]
        done = run("draft", "-o", "yunzhou", "--from-xlsx", "yunzhou.xlsx")


def test_a_name_that_nothing_has_leads_to_what_the_draft_calls_nearly_so(edited: Any) -> None:
    done = edited(lambda book: figure(book, "about", "茶产业链"))
    assert done.returncode == 3 and "Nothing is called “茶产业链”. Did you mean 茶叶产业链?" in done.stderr, done.stderr


def test_nothing_is_called_unchanged_where_a_row_was_deleted(edited: Any) -> None:
    done = edited(lambda book: sheet(book, "Figures").delete_rows(2))
    assert "Rows that were deleted" in done.stderr and "Nothing was changed" not in done.stderr
    assert "Nothing was changed in yunzhou.xlsx." in edited(lambda book: None).stderr


def test_what_is_said_of_an_indicator_leads_to_the_first_figure_that_names_it_where_a_workbook_has_no_sheet_of_them(
    edited: Any, tmp_path: Path, run: Run
) -> None:
    def earlier(book: Any) -> None:
        figure(book, "decision", "yes")
        for title in ("8 Indicators", "8 copy"):
            del book[title]

    assert edited(earlier).returncode == 0
    told = run("validate", "yunzhou", "--format", "csv", "--all").stdout.removeprefix("\ufeff")
    said = [
        row
        for row in csv.DictReader(io.StringIO(told))
        if row["message"].startswith("Define what the indicator counts")
    ]
    page = sheet(openpyxl.load_workbook(tmp_path / "yunzhou.xlsx"), "Figures")
    rows = [
        (row[column(page, "indicator") - 1].value, "4 Figures", str(row[0].row)) for row in page.iter_rows(min_row=2)
    ]
    assert sorted((row["thing"], row["sheet"], row["row"]) for row in said) == sorted(rows)
