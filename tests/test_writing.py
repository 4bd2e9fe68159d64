"""Writing: what stands at a path is the old or the new, never half, and is on the disk when it is there."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from chaingraph.base import writing
from tests.conftest import Run

LONGEST = "长" * 84 + ".md"  # 255 bytes: as long as a name may be


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_replaced_and_who_reads_it_goes_on_with_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old and long")
    with path.open() as reading:
        writing.write(path, b"new")
        assert (reading.read(), path.read_text()) == ("old and long", "new")
    assert os.listdir(tmp_path) == ["a"]


def test_what_can_not_be_written_to_its_end_leaves_the_old_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(KeyboardInterrupt), writing.replacing(tmp_path / "a") as file:  # noqa: PT012
        file.write(b"half")
        raise KeyboardInterrupt
    assert (os.listdir(tmp_path), (tmp_path / "a").read_text()) == (["a"], "old")


KILLED = """
import os, signal, sys
from pathlib import Path
from chaingraph.base import writing

def die(event, arguments):
    if event == "os.rename":
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(die)
writing.write(Path(sys.argv[1]), b"new")
"""


def test_a_writer_that_is_killed_as_it_changes_them_leaves_the_old_and_what_is_known_as_unfinished(
    tmp_path: Path,
) -> None:
    (tmp_path / "a").write_text("old")
    assert subprocess.run([sys.executable, "-c", KILLED, tmp_path / "a"]).returncode == -signal.SIGKILL
    [left] = [path for path in tmp_path.iterdir() if path.name != "a"]
    assert ((tmp_path / "a").read_text(), left.read_text()) == ("old", "new")
    assert writing.UNFINISHED.fullmatch(left.name)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is brought to the disk, and when something takes its place."""
    done: list[str] = []
    fsync, replace, rename = os.fsync, os.replace, Path.rename

    def synced(handle: int) -> None:
        fsync(handle)
        name = Path(os.readlink(f"/proc/self/fd/{handle}")).name
        done.append(f"disk {'new' if writing.UNFINISHED.fullmatch(name) else name}")

    def replaced(source: Path, target: Path) -> None:
        replace(source, target)
        done.append("there")

    def renamed(source: Path, target: Path) -> Path:
        done.append("there")
        return rename(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    monkeypatch.setattr(Path, "rename", renamed)
    return done


def test_a_file_is_on_the_disk_before_it_is_there_and_its_name_after(tmp_path: Path, steps: list[str]) -> None:
    writing.write(tmp_path / "a", b"new")
    assert steps == ["disk new", "there", f"disk {tmp_path.name}"]


def test_a_folder_is_on_the_disk_with_all_its_files_before_it_is_there(tmp_path: Path, steps: list[str]) -> None:
    with writing.replacing_folder(tmp_path / "a") as made:
        (made / "below").mkdir()
        (made / "below" / "b").touch()
    assert steps == ["disk new", "disk b", "disk below", "there", f"disk {tmp_path.name}"]


def test_a_file_keeps_its_mode_and_a_new_one_has_that_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "old").touch(0o604)
    os.chmod(tmp_path / "old", 0o604)
    (tmp_path / "any").touch()
    for name in ("old", "new"):
        writing.write(tmp_path / name, b"")
    with writing.replacing_folder(tmp_path / "folder"):
        (tmp_path / "any folder").mkdir()
    assert (mode(tmp_path / "old"), mode(tmp_path / "new")) == (0o604, mode(tmp_path / "any"))
    assert mode(tmp_path / "folder") == mode(tmp_path / "any folder")


def test_what_was_secret_is_never_open_while_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "old").touch()
    os.chmod(tmp_path / "old", 0o600)
    with writing.replacing(tmp_path / "old"):
        assert [mode(path) for path in tmp_path.glob(".*.new")] == [0o600]


def test_a_name_may_be_as_long_as_names_may_be(tmp_path: Path, run: Run) -> None:
    writing.write(tmp_path / LONGEST, b"new")
    assert (tmp_path / LONGEST).read_bytes() == b"new"
    with writing.replacing_folder(tmp_path / ("长" * 85)) as made:
        (made / "a").touch()
    assert (tmp_path / ("长" * 85) / "a").exists()
    result = run("ask", "-o", LONGEST)
    assert (result.returncode, result.stderr) == (0, f"Written: {LONGEST}\n")


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for name in ("there", "not there"):
        (tmp_path / name).symlink_to(Path("below") / name)
    (tmp_path / "below" / "there").write_text("old")
    for name in ("there", "not there"):
        writing.write(tmp_path / name, b"new")
        assert (tmp_path / name).is_symlink() and (tmp_path / "below" / name).read_text() == "new"
    assert sorted(os.listdir(tmp_path / "below")) == ["not there", "there"]


def test_a_folder_takes_the_place_of_the_former_one_also_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "old").touch()
    (tmp_path / "link").symlink_to("a")
    with writing.replacing_folder(tmp_path / "link") as made:
        (made / "new").touch()
        assert os.listdir(tmp_path / "a") == ["old"]
    assert sorted(os.listdir(tmp_path)) == ["a", "link"] and os.listdir(tmp_path / "a") == ["new"]


def test_a_folder_that_is_not_written_to_its_end_leaves_the_former_one(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "old").touch()
    with pytest.raises(OSError, match="full"), writing.replacing_folder(tmp_path / "a") as made:  # noqa: PT012
        (made / "half").touch()
        raise OSError("full")
    assert os.listdir(tmp_path) == ["a"] and os.listdir(tmp_path / "a") == ["old"]


def test_a_pipe_is_written_to_as_it_is(spawn: Run) -> None:
    assert spawn("ask", "-o", "/dev/stdout").stdout == spawn("ask").stdout != ""
