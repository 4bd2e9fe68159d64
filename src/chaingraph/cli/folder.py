"""Write a folder: the former one or the new one, never half."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from chaingraph.base.errors import ForeignFolder, UnwritableFolder
from chaingraph.cli.app import umask


@contextmanager
def new_folder(path: Path, is_ours: Callable[[Path], bool]) -> Iterator[Path]:
    """Yield an empty folder that takes the place of ``path`` when all has gone well, and vanishes when it has not.

    What stands at ``path`` must be an empty folder or one that ``is_ours``. Raises ForeignFolder or UnwritableFolder.
    """
    place = Path(os.path.realpath(path))
    try:
        if place.exists() and not (place.is_dir() and (not any(place.iterdir()) or is_ours(place))):
            raise ForeignFolder(path=path)
        place.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=place.parent, prefix=".tables."))
        try:
            yield made
            _settle(made)
            _swap(made, place)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise UnwritableFolder(path=path, reason=error.strerror or str(error)) from None


def _settle(folder: Path) -> None:
    """Bring what was written to the disk, for all who may read."""
    os.chmod(folder, 0o777 & ~umask())
    for entry in (*folder.iterdir(), folder):
        handle = os.open(entry, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _swap(made: Path, place: Path) -> None:
    """Put ``made`` at ``place``; what was there goes when that is done, and comes back when it can not be done."""
    if not place.exists():
        made.rename(place)
        return
    former = made.with_name(f"{made.name}.old")
    place.rename(former)
    try:
        made.rename(place)
    except OSError:
        former.rename(place)
        raise
    shutil.rmtree(former, ignore_errors=True)
