"""Writing over what is there: the new stands beside the old, on the disk, before it takes its name."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from chaingraph.graph.store.loading import load_folder
from tests.conftest import ROOT, Run

YUNZHOU = ROOT / "tests" / "data" / "yunzhou.trig"
JICHUAN = ROOT / "tests" / "data" / "jichuan.trig"
Synced = dict[int, int]


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> Iterator[Synced]:
    """What has been brought to the disk: how large each file (its inode) was then."""
    sizes: Synced = {}
    sync = os.fsync

    def noted(handle: int) -> None:
        sync(handle)
        told = os.fstat(handle)
        sizes[told.st_ino] = told.st_size

    monkeypatch.setattr(os, "fsync", noted)
    return sizes


def is_synced(path: Path, synced: Synced) -> bool:
    """Whether a file, as it is, was brought to the disk."""
    told = path.stat()
    return synced.get(told.st_ino) == told.st_size


def test_a_file_is_replaced_and_never_written_over(run: Run, tmp_path: Path, synced: Synced) -> None:
    file, other = tmp_path / "report.txt", tmp_path / "other.txt"
    file.write_text("old")
    os.link(file, other)  # a second name of the old file: whatever is written into it shows here
    assert run("report", "-o", "report.txt").returncode == 0
    assert other.read_text() == "old" and len(file.read_text("utf-8")) > 1000
    assert is_synced(file, synced)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.txt", "report.txt"]


def test_a_folder_of_tables_is_replaced_and_never_written_into(run: Run, tmp_path: Path, synced: Synced) -> None:
    data = ("--data", str(YUNZHOU), "--no-default")
    assert run("tables", "ours").returncode == 0
    former = {path.name: path.read_bytes() for path in (tmp_path / "ours").iterdir()}
    (tmp_path / "kept").mkdir()
    for name in former:
        os.link(tmp_path / "ours" / name, tmp_path / "kept" / name)
    inode = (tmp_path / "ours").stat().st_ino
    synced.clear()
    assert run(*data, "tables", "ours").returncode == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "kept").iterdir()} == former
    assert (tmp_path / "ours" / "things.parquet").read_bytes() != former["things.parquet"]
    assert (tmp_path / "ours").stat().st_ino != inode
    assert all(is_synced(path, synced) for path in (tmp_path / "ours").iterdir())
    assert (tmp_path / "ours").stat().st_ino in synced


def test_a_manifest_is_replaced_and_never_written_over(tmp_path: Path, synced: Synced) -> None:
    folder = tmp_path / "store"
    load_folder([YUNZHOU], folder)
    told = (folder / "chaingraph.json").read_bytes()
    os.link(folder / "chaingraph.json", tmp_path / "former.json")
    synced.clear()
    load_folder([JICHUAN], folder)
    assert (tmp_path / "former.json").read_bytes() == told != (folder / "chaingraph.json").read_bytes()
    assert is_synced(folder / "chaingraph.json", synced) and folder.stat().st_ino in synced
