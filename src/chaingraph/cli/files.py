"""What the commands write: to stdout as it may be written there, to files and folders whole or not at all."""

import itertools
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from chaingraph.base import writing as atomic
from chaingraph.base.errors import UnwritableFile, UnwritableFolder
from chaingraph.base.plain import plain

BYTE_ORDER_MARK = "\ufeff"


@contextmanager
def making(folder: Path, mode: int = 0o777) -> Iterator[None]:
    """Make a folder to write into, which goes again where that fails and leaves it empty. Raises UnwritableFile."""
    with _told(folder), atomic.making(folder, mode):
        yield


@contextmanager
def _told(path: Path | str) -> Iterator[None]:
    """Raise UnwritableFile for an error of the system at a path; that nobody reads a pipe any more is none."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnwritableFile(path=path, reason=os.strerror(error.errno or 0)) from None


def replace_texts(folder: Path, texts: Iterable[tuple[str, str]]) -> None:
    """Write the files of a folder as ``replace_files`` does."""
    replace_files(folder, ((name, (text.encode("utf-8"),)) for name, text in texts))


def replace_files(folder: Path, contents: Iterable[tuple[str, Iterable[bytes]]], keep: bool = False) -> None:
    """Write the files of a folder, all or none, that do not say the same already. Raises UnwritableFolder.

    A content is gone through piece by piece, and twice where there is a file to compare it with. ``keep`` the former files
    beside them, numbered (.old-1).
    """

    def changed() -> Iterator[tuple[Path, Iterable[bytes]]]:
        for path, content in ((folder / name, content) for name, content in contents):
            former = path.exists()
            if former and atomic.holds(path, content):
                continue
            if former and keep:
                yield _old(path), (path.read_bytes(),)
            yield path, content

    try:
        atomic.write_all(changed())
    except OSError as error:
        raise UnwritableFolder(path=folder, reason=os.strerror(error.errno or 0)) from None


def width(output: Path | None) -> int | None:
    """Return the columns of the terminal that is written to; None for a file or a pipe."""
    if output is not None or not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to piece by piece, which replaces that at ``path`` when all is written. Raises UnwritableFile."""
    with _told(path), atomic.replacing(path) as file:
        yield file


def write(content: str | bytes, output: Path | None, mark: bool = False) -> None:
    """Write text or bytes to stdout or, atomically, to a file; to a terminal, as plain text. Raises UnwritableFile.

    ``mark`` begins a file with the byte-order mark that Excel needs to read Chinese from separated values.
    """
    with _told(output or "stdout"):
        if output is not None:
            encoded = content.encode("utf-8-sig" if mark else "utf-8") if isinstance(content, str) else content
            atomic.write(output, encoded)
        elif isinstance(content, str):
            sys.stdout.write(
                plain(content)
                if sys.stdout.isatty()
                else BYTE_ORDER_MARK * (mark and _is_new_file(sys.stdout)) + content
            )
        else:
            sys.stdout.buffer.write(content)
        sys.stdout.flush()


def _old(path: Path) -> Path:
    """Return the first name for what a file was that nothing has yet."""
    return next(
        old for number in itertools.count(1) if not (old := path.with_name(f"{path.name}.old-{number}")).exists()
    )


def _is_new_file(stream: IO[str]) -> bool:
    """Return whether a stream goes to a file (``> FILE``) in which nothing stands yet."""
    try:
        told = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(told.st_mode) and told.st_size == 0
