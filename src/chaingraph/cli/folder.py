"""Write a folder in place of an empty one or one of ours, and say what the system says of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from chaingraph.base.errors import ForeignFolder, UnwritableFolder
from chaingraph.base.writing import replacing_folder


@contextmanager
def new_folder(path: Path, is_ours: Callable[[Path], bool]) -> Iterator[Path]:
    """Yield an empty folder that takes the place of ``path`` when all has gone well, and vanishes when it has not.

    What stands at ``path`` must be an empty folder or one that ``is_ours``. Raises ForeignFolder or UnwritableFolder.
    """
    try:
        if path.exists() and not (path.is_dir() and (not any(path.iterdir()) or is_ours(path))):
            raise ForeignFolder(path=path)
        with replacing_folder(path) as made:
            yield made
    except OSError as error:
        raise UnwritableFolder(path=path, reason=error.strerror or str(error)) from None
