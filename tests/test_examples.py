"""The examples: what a draft of each gives today, decided in its workbook, is what is kept of it."""

from pathlib import Path

import openpyxl
import pytest

import examples
from chaingraph.graph.parsing import statements
from tests.conftest import ROOT, Run

SOURCES = examples.sources()
AGAIN = "the draft is another than that which is kept: run `.venv/bin/python scripts/examples.py`"


def said(folder: Path) -> set[str]:
    """Return the statements of a folder."""
    return {str(quad) for name in examples.DATA for quad in statements(folder / name)}


def test_a_reply_a_plan_and_a_roster_are_kept_drafted_and_curated() -> None:
    assert [path.name for path in SOURCES] == ["yunzhou-2026.txt", "yunzhou-plan-2026.md", "yunzhou-roster-2026.docx"]
    for folder in (examples.DRAFTED, examples.CURATED):
        assert [one.name for one in sorted(folder.iterdir())] == [path.stem for path in SOURCES]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_draft_decided_anew_gives_what_is_kept(source: Path, tmp_path: Path) -> None:
    rows = examples.make(source, tmp_path)  # which raises Lacking where the decisions lead elsewhere
    assert sum(counts.total() for counts in rows.values()) > 40
    assert said(tmp_path / "drafted" / source.stem) == said(examples.DRAFTED / source.stem), AGAIN
    assert said(tmp_path / "curated" / source.stem) == said(examples.CURATED / source.stem), AGAIN


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_workbook_that_is_kept_is_decided_in_every_row_and_gives_the_curated_folder(
    source: Path, run: Run, tmp_path: Path
) -> None:
    book = ROOT / "examples" / f"{source.stem}.xlsx"
    sheets = [
        sheet for sheet in openpyxl.load_workbook(book) if sheet.title[0].isdigit() and " copy" not in sheet.title
    ]
    assert [sheet.title[2:] for sheet in sheets if sheet[1][-1].value != "决定"] == ["批量确认"]
    decisions = [row[-1] for sheet in sheets[:-1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert set(decisions) <= {"是", "否"} and len(decisions) > 40
    assert run("draft", str(source), "-o", source.stem).returncode == 0
    taken = run("draft", "-o", source.stem, "--from-xlsx", str(book))
    assert "rows of other things, ignored: 0" in taken.stderr, AGAIN
    assert "0 relations proposed; 0 decisions are open" in taken.stderr
    assert said(tmp_path / source.stem) == said(examples.CURATED / source.stem), AGAIN
    assert run("validate", source.stem).returncode == 0


def test_the_plan_says_who_answers_and_by_when(run: Run) -> None:
    folder = str(examples.CURATED / "yunzhou-plan-2026")
    lines = run("--data", folder, "--no-default", "report", "tasks").stdout.splitlines()
    (output,) = [line for line in lines if line.startswith("185亿元 ")]
    assert "市工业和信息化局" in output and "2027-12-31" in output
    (credit,) = [line for line in lines if line.startswith("不少于30亿元")]
    assert "云州银行; 市财政局" in credit and "2026-12-31" in credit
    (lists,) = [line for line in lines if line.startswith("2批")]
    assert "市工业和信息化局  " in lists and "云州高新区管委会; 市商务局" in lists


def test_the_roster_says_who_is_chief_of_what(run: Run) -> None:
    folder = str(examples.CURATED / "yunzhou-roster-2026")
    answer = run("--data", folder, "--no-default", "ask", "industry-chains").stdout
    for words in ("储能产业链链长", "市发展和改革委员会", "云州农商银行"):
        assert words in answer


def test_a_draft_that_lacks_a_figure_is_said_not_to_lead_there(tmp_path: Path) -> None:
    short = tmp_path / "yunzhou-2026.txt"
    text = (ROOT / "examples" / "yunzhou-2026.txt").read_text("utf-8")
    short.write_text(text.replace("技能人才总量突破3万人", "技能人才总量再上台阶"), "utf-8")
    with pytest.raises(examples.Lacking, match="突破3万人"):
        examples.make(short, tmp_path / "made")
