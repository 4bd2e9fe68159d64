"""Files and folders that are written whole or not at all: what was there before or what is new, never half.

What is new is made beside the old, brought to the disk, and takes its place in one step. Its mode is that of what it replaces,
or that of any new file; the name it is made under is short, however long its own. A link stays: its target is replaced.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

MANY = 200  # files that are brought to the disk one by one
UNFINISHED = re.compile(r"\.chaingraph-[0-9a-f]{16}\.new")  # what is left of a writer that was killed


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which stands at ``path`` once all is written. Raises OSError.

    A device or a pipe is written to as it is.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    place = Path(os.path.realpath(path))
    new = _beside(place)
    try:
        with new.open("xb") as file:
            if place.exists():
                os.chmod(new, place.stat().st_mode & 0o7777)
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, place)
        sync(place.parent)
    finally:
        new.unlink(missing_ok=True)


def write(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, as ``replacing`` does. Raises OSError."""
    with replacing(path) as file:
        file.write(content)


def write_all(contents: Iterable[tuple[Path, Iterable[bytes]]]) -> None:
    """Put contents, each in pieces, at places, taken one after another: all are on the disk before the first takes its place.

    Raises OSError, and nothing is changed.
    """
    with ExitStack() as made:
        new = {}
        for place, content in ((Path(os.path.realpath(path)), content) for path, content in contents):
            new[place] = _beside(place)
            made.callback(new[place].unlink, missing_ok=True)
            with replacing(new[place]) as file:
                file.writelines(content)
            if place.exists():
                os.chmod(new[place], place.stat().st_mode & 0o7777)
        for place, written in new.items():
            os.replace(written, place)
        for folder in {place.parent for place in new}:
            sync(folder)


def holds(path: Path, content: Iterable[bytes]) -> bool:
    """Return whether a file holds a content that is given in pieces, and nothing else. Raises OSError."""
    with path.open("rb") as file:
        return all(file.read(len(piece)) == piece for piece in content) and not file.read(1)


@contextmanager
def replacing_folder(path: Path) -> Iterator[Path]:
    """Give an empty folder, which stands at ``path`` once all is written in it. Raises OSError.

    Folders above it are made where there are none. What was at ``path`` is put aside for the moment of the change: only who
    looks just then finds nothing there, and after a crash just then it stands beside, under the name of what is unfinished.
    """
    import shutil

    place = Path(os.path.realpath(path))
    place.parent.mkdir(parents=True, exist_ok=True)
    new, old = _beside(place), _beside(place)
    try:
        new.mkdir()
        yield new
        _settle_all(new)
        _swap(new, place, old)
        sync(place.parent)
    finally:
        shutil.rmtree(new, ignore_errors=True)


@contextmanager
def making(folder: Path, mode: int = 0o777) -> Iterator[None]:
    """Make a folder and those above it, where they are not there; where what is done then fails, those that it leaves empty go again.

    ``mode`` is that of the folder itself. Raises OSError.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(mode, parents=True, exist_ok=True)
        yield
    except BaseException:
        for one in missing:
            with suppress(OSError):
                one.rmdir()
        raise


def sync(folder: Path) -> None:
    """Make the entries of a folder last, where the system lets us: not every one opens a folder."""
    with suppress(OSError):
        _to_disk(folder)


def _beside(place: Path) -> Path:
    """Return a name beside a place that nothing has."""
    return place.with_name(f".chaingraph-{os.urandom(8).hex()}.new")


def _settle_all(folder: Path) -> None:
    """Bring all files below a folder to the disk: one by one or, where they are many and the system can, all at once."""
    every = list(folder.rglob("*"))
    if len(every) > MANY and hasattr(os, "sync"):
        os.sync()
        return
    for one in (folder, *(entry for entry in every if entry.is_dir())):
        _settle(one)


def _settle(folder: Path) -> None:
    """Bring the files of a folder, and their names, to the disk."""
    for entry in folder.iterdir():
        if entry.is_file():
            _to_disk(entry)
    sync(folder)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _swap(new: Path, place: Path, old: Path) -> None:
    """Put a folder at a place; what was there goes when that is done, and comes back when it can not be done."""
    import shutil

    if not place.exists():
        new.rename(place)
        return
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)
