"""The workbook, read back with another library: numbers as numbers, both languages, nothing that Excel would compute."""

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from chaingraph.rendering.worded import Name, Worded, WordedTable
from chaingraph.rendering.workbook import write
from chaingraph.reports import kinds
from tests.conftest import Run


def workbook(table: WordedTable, lang: str = "en") -> bytes:
    return write([Worded(lang, None, [table])])


def sheets(content: bytes) -> list[Any]:
    return list(openpyxl.load_workbook(io.BytesIO(content)).worksheets)


@pytest.fixture
def written(run: Run, tmp_path: Path) -> Any:
    def call(*arguments: str) -> list[Any]:
        result = run(*arguments, "--format", "xlsx", "-o", "x.xlsx")
        assert (result.returncode, result.stdout) == (0, ""), result.stderr
        return sheets((tmp_path / "x.xlsx").read_bytes())

    return call


@pytest.mark.parametrize("kind", [*kinds.asked()])
def test_every_report_has_its_workbook_in_both_languages(written: Any, kind: str) -> None:
    found = written("--lang", "zh", "report", kind)
    half = len(found) // 2
    for chinese, english in zip(found[:half], found[half:], strict=True):
        assert not chinese["A1"].value.isascii() and english["A1"].value.isascii()
        assert (chinese.max_row, chinese.max_column) == (english.max_row, english.max_column)
        assert chinese.freeze_panes == "A2" and chinese["A1"].font.bold


def test_figures_are_numbers(written: Any) -> None:
    sheet = written("report", "figures")[0]
    heading = {cell.value: cell.column for cell in sheet[1]}
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "54.36%")
    assert row[heading["value"] - 1].value == 54.36 and row[heading["value"] - 1].data_type == "n"
    amounts = [row[heading["value"] - 1].value for row in sheet.iter_rows(min_row=2, max_row=61)]
    assert 5_469_000_000 in amounts


def test_columns_are_wide_enough_for_their_headings(written: Any) -> None:
    sheet = written("--lang", "zh", "ask", "bridges")[0]
    widths = {letter: dimension.width for letter, dimension in sheet.column_dimensions.items()}
    assert widths["A"] > 20


@pytest.mark.parametrize("command", [("ask", "money"), ("show", "科技专员"), ("path", "链长", "科技副总"), ("report",)])
def test_other_commands_write_workbooks_too(written: Any, command: tuple[str, ...]) -> None:
    assert len(written(*command)) % 2 == 0


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "\t=1", "http://y.example/", "123", "x\x00y\ud7ff"]
)
def test_no_text_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    rows = [(text,), (Name("http://y.example", text),)]
    sheet = sheets(workbook(WordedTable("=[bad]:*?/\\'", ("a",), (text,), rows, notes=(text,))))[0]
    for cell in (sheet["A1"], sheet["A2"], sheet["A3"], sheet["A5"]):
        assert cell.data_type in ("s", "inlineStr") and cell.hyperlink is None
        assert cell.value.replace("\ufffd", "") == text.replace("\x00", "")


def test_names_of_sheets_are_such_that_excel_takes_them() -> None:
    titles = ("x" * 40, "X" * 40, "[a]:b*c?d/e\\f'", "", "History")
    tables = [WordedTable(title, ("a",), ("a",), [(1,)]) for title in titles]
    names = [sheet.title for sheet in sheets(write([Worded("en", "", tables)]))]
    assert len({name.casefold() for name in names}) == 5 and max(map(len, names)) <= 31


def test_a_long_text_is_cut_and_the_bytes_are_the_same_every_time() -> None:
    table = WordedTable("t", ("a", "b"), ("a", "b"), [("长" * 40_000, Decimal("0.5"))])
    assert len(sheets(workbook(table, "zh"))[0]["A2"].value) == 32_000
    assert workbook(table, "zh") == workbook(table, "zh")


def test_an_empty_table_has_its_headings() -> None:
    sheet = sheets(workbook(WordedTable("t", ("a", "b"), ("甲", "乙"), [])))[0]
    assert [cell.value for cell in sheet[1]] == ["甲", "乙"]


def test_a_table_that_can_have_no_rows_says_why() -> None:
    sheet = sheets(workbook(WordedTable("t", ("a", "b"), ("甲", "乙"), [], empty="（仅有一份文件）"), "zh"))[0]
    assert [cell.value for cell in sheet[2]] == ["（仅有一份文件）", None]
