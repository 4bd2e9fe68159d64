"""Attaching a text: only the right one, in the user's own folder, and its sentences shown from then on."""

import os
import stat
from pathlib import Path

from tests.conftest import SOURCE, Run

SENTENCE = "市财政出资企业累计投资"  # the beginning of one, in which no name of the graph is longer


def test_the_text_of_the_first_document_is_attached_and_shown_and_detached(
    run: Run, tmp_path: Path, source: str
) -> None:
    assert SENTENCE in source
    assert SENTENCE not in run("show", "§1.2 s. 3").stdout
    done = run("attach", "zibo-2025-32", str(SOURCE))
    assert (done.returncode, done.stdout) == (0, "") and "now show its sentences" in done.stderr
    assert SENTENCE in run("show", "§1.2 s. 3").stdout
    assert SENTENCE in run("ask", "mentions", "thing=链主企业").stdout
    assert run("view", "thing", "链主企业", "-o", "view.html").returncode == 0
    assert SENTENCE in (tmp_path / "view.html").read_text("utf-8")
    assert SENTENCE in run("report", "--format", "html").stdout
    assert run("detach", "zibo-2025-32").returncode == 0
    assert SENTENCE not in run("show", "§1.2 s. 3").stdout
    assert run("detach", "zibo-2025-32").returncode == 1


def test_the_text_is_kept_for_the_user_alone(run: Run, tmp_path: Path) -> None:
    run("attach", "zibo-2025-32", str(SOURCE))
    folder = tmp_path / "texts"
    (kept,) = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert kept.name == "821df37cda9463eca61c65c35b9e42aea281ed36be11e4332e1e5752ddffe364.txt"


def test_it_is_kept_in_the_data_folder_of_the_user(run: Run, tmp_path: Path) -> None:
    environment = {"CHAINGRAPH_TEXTS": "", "XDG_DATA_HOME": str(tmp_path / "data")}
    assert run("attach", "zibo-2025-32", str(SOURCE), env=environment).returncode == 0
    assert len(list((tmp_path / "data" / "chaingraph" / "texts").iterdir())) == 1


def test_a_text_of_other_spacing_and_width_is_the_same_text(run: Run, tmp_path: Path, source: str) -> None:
    wide = source.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789%"}).replace("\n", "\r\n\r\n　")
    (tmp_path / "wide.txt").write_bytes(wide.encode("gb18030"))
    assert run("attach", "zibo-2025-32", "wide.txt").returncode == 0
    assert SENTENCE in run("show", "§1.2 s. 3").stdout


def test_a_text_that_differs_is_refused_with_how_much_it_is_like(run: Run, tmp_path: Path, source: str) -> None:
    (tmp_path / "other.txt").write_text(source.replace("3.2亿元", "3.3亿元"), "utf-8")
    done = run("attach", "zibo-2025-32", "other.txt")
    assert done.returncode == 3
    assert "of the 60 quotes in the graph, 59 occur in it, 59 of them at their place" in done.stderr
    assert not (tmp_path / "texts").exists()


def test_what_can_not_be_attached_says_why(run: Run, tmp_path: Path) -> None:
    unknown = run("attach", "zibo-2024-1", str(SOURCE))
    assert unknown.returncode == 2 and "Nothing is called" in unknown.stderr
    assert run("attach", "zibo-2025-32", "absent.txt").returncode == 6
    blocked = tmp_path / "file"
    blocked.write_text("x", "utf-8")
    done = run("attach", "zibo-2025-32", str(SOURCE), env={"CHAINGRAPH_TEXTS": str(blocked / "texts")})
    assert done.returncode == 6 and "Traceback" not in done.stderr
    assert os.listdir(tmp_path) == ["file"]


def test_a_folder_of_data_names_its_document(run: Run, tmp_path: Path) -> None:
    example = Path(__file__).parents[1] / "examples" / "yunzhou-2026.txt"
    assert run("draft", str(example), "-o", "yunzhou-2026").returncode == 0
    assert run("detach", "yunzhou-2026").returncode == 0
    assert run("coverage", "yunzhou-2026").returncode == 1
    assert run("attach", "yunzhou-2026", str(example)).returncode == 0
    assert run("coverage", "yunzhou-2026").returncode == 0
