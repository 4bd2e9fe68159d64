"""What is written for others, read back by programs that did not write it: numbers are numbers, text is text, nothing is lost."""

import io
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
import rdflib
from lxml import html
from markdown_it import MarkdownIt
from PIL import Image

from chaingraph import Graph
from chaingraph.model.report import NUMBER, TEXT, Table, alone, columns
from chaingraph.rendering import formats, render
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.wording import Labels
from chaingraph.reports import kinds
from tests.conftest import ROOT, Run

HEADINGS = ["甲", "how many"]
# texts that programs take for something else, with numbers of either sign
ROWS = [
    ("=1+1", -5), ("+cmd|' /C calc'!A0", 0), ("a,b\t\"c\"\r\nd", Decimal("2.50")), ("|*x*| <b>&amp;</b> `y`", 27_615_000_000),
    ("\x1b[31m\u202e\ufffe\x00", Decimal("-0.5")), ("长" * 300, None),
]  # fmt: skip
NUMBERS = [-5, 0, 2.5, 27_615_000_000, -0.5, None]
INERT = {"csv": "'", "tsv": "'"}  # what begins text that a spreadsheet would compute


def by_pandas(content: str | bytes, between: str) -> tuple[list[str], list[Any], list[Any]]:
    read = pd.read_csv(io.StringIO(str(content)), sep=between, na_values=["(not stated)"])
    return list(read.columns), list(read.iloc[:, 0]), list(read.iloc[:, 1])


def by_openpyxl(content: Any) -> tuple[list[str], list[Any], list[Any]]:
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(max_row=len(ROWS) + 1))
    assert all(row[0].data_type == "s" for row in rows)  # no formula
    return [cell.value for cell in rows[0]], [row[0].value for row in rows[1:]], [row[1].value for row in rows[1:]]


def by_lxml(page: str | bytes) -> tuple[list[str], list[Any], list[Any]]:
    table = html.fromstring(page).find(".//table")
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]
    return rows[0], [row[0] for row in rows[1:]], [row[1].replace(",", "") for row in rows[1:]]


def by_json(content: str | bytes) -> tuple[list[str], list[Any], list[Any]]:
    (table,) = (read := json.loads(content)).get("tables", [read])
    return table["columns"], *([row[name] for row in table["rows"]] for name in table["columns"])


READERS = {
    "csv": lambda content: by_pandas(content, ","), "tsv": lambda content: by_pandas(content, "\t"), "json": by_json, "xlsx": by_openpyxl, "html": by_lxml,
    "markdown": lambda content: by_lxml(MarkdownIt("commonmark").enable("table").render(str(content))),
}  # fmt: skip


def test_every_format_of_a_report_has_a_reader_here() -> None:
    assert {*formats.REPORTS} - {"table"} == {*READERS}  # a table is for people


@pytest.mark.parametrize("format", READERS)
def test_a_report_comes_back_from_each_format(format: str) -> None:
    table = Table("数字", columns(甲=TEXT, how_many=NUMBER), ROWS)
    headings, texts, numbers = READERS[format](render(alone(table), Labels(), "en", format))
    assert headings == (["甲", "how_many"] if format == "json" else HEADINGS)
    assert [number if number is None or number != number else float(number) for number in numbers[:-1]] == NUMBERS[:-1]
    assert numbers[-1] in (None, "(not stated)") or numbers[-1] != numbers[-1]  # nothing, to pandas
    guard = INERT.get(format, "")
    assert [text.lstrip("'") for text in texts[:2]] == [text for text, _ in ROWS[:2]]
    assert all(text.startswith(guard) for text in texts[:2]) and not texts[3].startswith("'")
    assert " ".join(texts[2].split()) == 'a,b "c" d' and texts[3] == ROWS[3][0] and texts[5] == ROWS[5][0]
    assert format == "json" or not {"\x1b", "\u202e", "\ufffe", "\x00"} & {*texts[4]}


@pytest.mark.parametrize("kind", [name for name, kind in kinds.KINDS.items() if kind.asked])
def test_every_report_holds_as_many_numbers_in_each_format_for_programs(zibo: Graph, kind: str) -> None:
    report, names = kinds.report(zibo, kind), GraphNames(zibo)
    written = json.loads(render(report, names, "zh", "json"))
    tables = written.get("tables", [written])
    numbers = [
        cell for table in tables for row in table["rows"] for cell in row.values() if isinstance(cell, int | float)
    ]
    book = openpyxl.load_workbook(io.BytesIO(render(report, names, "zh", "xlsx")))  # type: ignore[arg-type]
    cells = (cell for sheet in book.worksheets[: len(tables)] for row in sheet.iter_rows() for cell in row)
    assert [cell.value for cell in cells if cell.data_type == "n" and cell.value is not None] == numbers
    blocks = str(render(report, names, "zh", "csv")).split("\n\n")
    rows = [max(len(table["rows"]), "empty" in table) for table in tables]
    assert [len(pd.read_csv(io.StringIO(block), dtype=str)) for block in blocks] == rows


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # of rdflib, about itself
@pytest.mark.parametrize(("ending", "read"), [(".ttl", "turtle"), (".nt", "nt"), (".jsonld", "json-ld")])
def test_a_graph_is_read_by_rdflib(run: Run, zibo: Graph, tmp_path: Path, ending: str, read: str) -> None:
    query = "CONSTRUCT WHERE { ?figure a cg:Figure ; cg:value ?value ; cg:exact ?exact ; cg:about ?about . ?about rdfs:label ?label }"
    assert run("query", query, "-o", f"x{ending}").returncode == 0
    found = rdflib.Graph().parse(tmp_path / f"x{ending}", format=read)
    assert len(found) == len({str(triple) for triple in zibo.query(query)}) > 150
    assert rdflib.Literal("超过550家") in set(found.objects())


def test_pixels_are_read_by_pillow(run: Run, tmp_path: Path) -> None:
    assert run("--lang", "zh", "view", "targets", "-o", "x.png").returncode == 0
    image = Image.open(tmp_path / "x.png")
    assert image.size[0] > 2_000 and len(image.convert("RGB").getcolors(1 << 24) or []) > 20


def test_a_file_has_the_mark_that_excel_needs_however_it_is_written(run: Run, tmp_path: Path) -> None:
    for format in ("csv", "tsv"):
        assert run("report", "targets", "-o", f"x.{format}").returncode == 0
        with (tmp_path / f"y.{format}").open("wb") as file:
            command = [sys.executable, "-m", "chaingraph", "--lang", "en", "report", "targets", "--format", format]
            subprocess.run(command, stdout=file, check=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
        written, sent = ((tmp_path / f"{name}.{format}").read_bytes() for name in "xy")
        assert written == sent and written.startswith(b"\xef\xbb\xbf") and written.count(b"\xef\xbb\xbf") == 1


@pytest.mark.parametrize("name", ["x.csv", "x.TSV", "x.json", "x.md", "x.xlsx", "x.html"])
def test_the_ending_of_a_file_says_its_format(run: Run, tmp_path: Path, name: str) -> None:
    format = formats.ENDINGS[Path(name).suffix.lower()]
    assert run("report", "targets", "-o", name).returncode == 0
    assert run("report", "targets", "--format", format, "-o", "same").returncode == 0
    assert (tmp_path / name).read_bytes() == (tmp_path / "same").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "endings"),
    [(("report", "--format", "csv", "-o", "x.xlsx"), ".csv."), (("validate", "-o", "x.xlsx"), ".csv, .tsv, .json, .md."),
     (("report", "-o", "x.ttl"), ".csv, .tsv, .json, .md, .html, .xlsx."),
     (("report", "figures", "-o", "x.pdf"), ".csv, .tsv, .json, .md, .html, .xlsx."), (("report", "-o", "x.DOCX"), ".csv, .tsv, .json, .md, .html, .xlsx."),
     (("show", "人才链", "-o", "x.png"), ".csv, .tsv, .json, .md, .html, .xlsx."), (("figures", "text", "-o", "x.xls"), ".csv, .tsv, .json, .md."), (("view", "-o", "x.pdf"), ".html, .svg, .png, .graphml, .gexf.")],
)  # fmt: skip
def test_a_file_that_would_not_be_what_its_ending_says_is_refused(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], endings: str
) -> None:
    done = run(*arguments)
    assert done.returncode == 2 and f"Supported endings: {endings}" in done.stderr and not list(tmp_path.glob("x.*"))


@pytest.mark.parametrize("name", ["x.txt", "x"])
def test_a_file_that_says_no_format_is_as_a_terminal_shows_it(run: Run, tmp_path: Path, name: str) -> None:
    assert run("--lang", "zh", "report", "figures", "-o", name).returncode == 0
    assert (tmp_path / name).read_text("utf-8").startswith(run("--lang", "zh", "report", "figures").stdout[:80])
