"""Attaching a text: only the right one, in the user's own folder, and its sentences shown from then on."""

import os
import stat
from pathlib import Path

import pytest

from chaingraph.text.canonical import sha256
from tests.conftest import Run

SENTENCE = "到2027年，力争引进"  # the beginning of one, in which no name of the graph is longer
ALONE = ("--data", "lingzhou-2026", "--no-default")


@pytest.mark.usefixtures("lingzhou")
def test_a_text_is_attached_and_its_sentences_are_shown_until_it_is_detached(run: Run, tmp_path: Path) -> None:
    assert SENTENCE in (tmp_path / "lingzhou-2026.txt").read_text("utf-8")
    assert SENTENCE not in run(*ALONE, "show", "§2.1 s. 1").stdout
    done = run("attach", "lingzhou-2026", "lingzhou-2026.txt")
    assert (done.returncode, done.stdout) == (0, "") and "now show its sentences" in done.stderr
    assert SENTENCE in run(*ALONE, "show", "§2.1 s. 1").stdout
    assert SENTENCE in run(*ALONE, "ask", "mentions", "thing=高层次人才").stdout
    assert run(*ALONE, "view", "thing", "“晨星”培育工程", "-o", "view.html").returncode == 0
    assert "我市实施“晨星”培育工程" in (tmp_path / "view.html").read_text("utf-8")
    assert SENTENCE in run(*ALONE, "report", "--format", "html").stdout
    assert run("detach", "lingzhou-2026").returncode == 0
    assert SENTENCE not in run(*ALONE, "show", "§2.1 s. 1").stdout
    again = run("detach", "lingzhou-2026")
    assert again.returncode == 1 and "not attached. There is nothing to remove." in again.stderr


def test_the_text_is_kept_for_the_user_alone(run: Run, tmp_path: Path, lingzhou: Path) -> None:
    run("attach", "lingzhou-2026", "lingzhou-2026.txt")
    folder = tmp_path / "texts"
    (kept,) = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert kept.name == f"{sha256(lingzhou.with_suffix('.txt').read_text('utf-8'))}.txt"


@pytest.mark.usefixtures("lingzhou")
def test_it_is_kept_in_the_data_folder_of_the_user(run: Run, tmp_path: Path) -> None:
    environment = {"CHAINGRAPH_TEXTS": "", "XDG_DATA_HOME": str(tmp_path / "data")}
    assert run("attach", "lingzhou-2026", "lingzhou-2026.txt", env=environment).returncode == 0
    assert len(list((tmp_path / "data" / "chaingraph" / "texts").iterdir())) == 1


def test_a_text_of_other_spacing_and_width_is_the_same_text(run: Run, tmp_path: Path, lingzhou: Path) -> None:
    text = lingzhou.with_suffix(".txt").read_text("utf-8")
    wide = text.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789%"}).replace("\n", "\r\n\r\n　")
    (tmp_path / "wide.txt").write_bytes(wide.encode("gb18030"))
    assert run("attach", "lingzhou-2026", "wide.txt").returncode == 0
    assert "到２０２７年，力争引进" in run(*ALONE, "show", "§2.1 s. 1").stdout


def test_a_text_that_differs_is_refused_with_how_much_it_is_like(run: Run, tmp_path: Path, lingzhou: Path) -> None:
    text = lingzhou.with_suffix(".txt").read_text("utf-8")
    (tmp_path / "other.txt").write_text(text.replace("5亿元", "6亿元"), "utf-8")
    done = run("attach", "lingzhou-2026", "other.txt")
    assert done.returncode == 3
    assert "of the 20 quotes in the graph, 19 occur in it, 19 of them at their place" in done.stderr
    assert not (tmp_path / "texts").exists()


@pytest.mark.usefixtures("lingzhou")
def test_what_can_not_be_attached_says_why(run: Run, tmp_path: Path) -> None:
    unknown = run("attach", "zibo-2024-1", "lingzhou-2026.txt")
    assert unknown.returncode == 2 and "No document or folder is called" in unknown.stderr
    assert run("attach", "lingzhou-2026", "absent.txt").returncode == 6
    (tmp_path / "file").write_text("x", "utf-8")
    done = run(
        "attach", "lingzhou-2026", "lingzhou-2026.txt", env={"CHAINGRAPH_TEXTS": str(tmp_path / "file" / "texts")}
    )
    assert done.returncode == 6 and "Traceback" not in done.stderr
    assert sorted(os.listdir(tmp_path)) == ["file", "lingzhou-2026", "lingzhou-2026.txt"]


@pytest.mark.usefixtures("lingzhou")
def test_a_folder_of_data_names_its_document(run: Run) -> None:
    assert run("draft", "lingzhou-2026.txt", "-o", "drafted-2026").returncode == 0
    assert run("detach", "drafted-2026").returncode == 0
    assert run("coverage", "drafted-2026").returncode == 1
    assert run("attach", "drafted-2026", "lingzhou-2026.txt").returncode == 0
    assert run("coverage", "drafted-2026").returncode == 0


def test_the_text_of_an_invented_document_comes_with_its_data_and_needs_no_attaching(run: Run, tmp_path: Path) -> None:
    from chaingraph.model import resources

    data = str(resources.folder("data") / "yunzhou-2026")
    assert SENTENCE in run("--data", data, "--no-default", "show", "§2.1 s. 1").stdout
    assert run("coverage", data, "--at-least", "30").returncode == 0
    assert run("detach", data).returncode == 1  # nothing of the user's own is there to be forgotten
    assert list(tmp_path.iterdir()) == []


def test_the_text_of_the_first_document_is_the_one_that_is_attached(run: Run, tmp_path: Path, zibo_text: str) -> None:
    (tmp_path / "zibo.txt").write_text(zibo_text, "utf-8")
    sentence = "市财政出资企业累计投资"
    assert sentence in zibo_text and sentence not in run("show", "§1.2 s. 3").stdout
    assert run("attach", "zibo-2025-32", "zibo.txt").returncode == 0
    (kept,) = (tmp_path / "texts").iterdir()
    assert kept.name == "821df37cda9463eca61c65c35b9e42aea281ed36be11e4332e1e5752ddffe364.txt"
    assert sentence in run("show", "§1.2 s. 3").stdout


def test_a_text_that_was_changed_since_is_left_out_and_named(lingzhou: Path, run: Run, tmp_path: Path) -> None:
    asked = ("--data", str(lingzhou), "--no-default")
    assert run(*asked, "attach", "lingzhou-2026", f"{lingzhou}.txt").returncode == 0
    (kept,) = (tmp_path / "texts").glob("*.txt")
    for content in (kept.read_bytes() + b"!", b"\xff\xfe\xfa"):
        kept.write_bytes(content)
        shown = run(*asked, "show", "lingzhou-2026")
        assert shown.returncode == 0 and f"The text in {kept} is not as it was attached" in shown.stderr
        assert run(*asked, "query", "ASK {}").stderr == ""
