"""Read data files into a store; errors name the file, line and column."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from chaingraph.base.errors import MissingFile, UnreadableFile
from chaingraph.graph.errors import (
    BadArchive,
    BadData,
    NoData,
    RemoteContext,
    UnknownFormat,
    UnpacksTooLarge,
    WrongEncoding,
)

FORMATS: Mapping[str, ox.RdfFormat] = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
}


PACKED = ".gz"
EXPANSION = 200  # times its size that a packed file may unpack to; repetitive data stays below 100
CHUNK = 2**20  # bytes


def load(path: Path, engine: ox.Store) -> Mapping[str, str]:
    """Load the file at ``path`` into ``engine``, all of it or nothing, and return the prefixes it begins with.

    Triples go to the default graph. Raises what ``stream`` raises.
    """
    format = format_of(path)
    with _open(path) as file, _trouble(path):
        content = b"".join(iter(_Content(path, file).read, b""))
        parser = ox.parse(content, format=format)
        if next(parser, None) is None:
            raise NoData(path=path)
        engine.load(content, format=format)
    return parser.prefixes


def statements(path: Path) -> list[ox.Quad]:
    """Return the statements of the file at ``path``, each with its graph. Raises what ``stream`` raises."""
    engine = ox.Store()
    load(path, engine)
    return list(engine)


def stream(
    path: Path, prefixes: dict[str, str], tell: Callable[[int], object] = lambda size: None
) -> Iterator[ox.Quad]:
    """Yield the statements of the file at ``path``, and add the prefixes that it declares to ``prefixes``.

    ``tell`` receives the number of bytes read so far. Raises MissingFile, UnreadableFile, UnknownFormat,
    WrongEncoding, BadData, RemoteContext, NoData, BadArchive or UnpacksTooLarge.
    """
    format = format_of(path)
    with _open(path) as file, _trouble(path):
        # the parser asks for nothing but ``read``
        content = cast(IO[bytes], _Content(path, file, tell))
        parser = ox.parse(content, format=format, rename_blank_nodes=True)
        first = next(parser, None)
        if first is None:
            raise NoData(path=path)
        yield first
        yield from parser
    prefixes.update(parser.prefixes)


@contextmanager
def _trouble(path: Path) -> Iterator[None]:
    """Turn errors of the engine in a file into ours."""
    try:
        yield
    except SyntaxError as error:
        raise _syntax_trouble(path, error) from None
    except _damaged_archive() as error:
        raise BadArchive(path=path, reason=str(error)) from None
    except OSError as error:
        raise UnreadableFile(path=path, reason=os.strerror(error.errno or 0)) from None


def format_of(path: Path) -> ox.RdfFormat:
    """Return the format of a file, from its name, packed or not. Raises UnknownFormat."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    suffix = suffixes[-2:-1] if suffixes[-1:] == [PACKED] else suffixes[-1:]
    if not suffix or suffix[0] not in FORMATS:
        raise UnknownFormat(path=path)
    return FORMATS[suffix[0]]


class _Content:
    """The content of a data file for the parser: unpacked as it is read, and without a byte-order mark."""

    def __init__(self, path: Path, file: IO[bytes], tell: Callable[[int], object] = lambda size: None) -> None:
        self.path, self.file, self.tell = path, file, tell
        self.content = _unpacked(file) if path.suffix.lower() == PACKED else file
        self.size = 0

    def read(self, size: int = CHUNK) -> bytes:
        """Return the next bytes, at most ``size``. Raises UnpacksTooLarge."""
        content = self.content.read(size)
        content = content.removeprefix(b"\xef\xbb\xbf") if self.size == 0 else content
        self.size += len(content)
        position = self.file.tell()
        if self.size > CHUNK + EXPANSION * position:
            raise UnpacksTooLarge(path=self.path, limit=EXPANSION)
        self.tell(position)
        return content


def _unpacked(file: IO[bytes]) -> IO[bytes]:
    """Return the content of a packed file, unpacked as it is read."""
    import gzip

    return cast(IO[bytes], gzip.GzipFile(fileobj=file))


def _damaged_archive() -> tuple[type[Exception], ...]:
    """Return the errors that reading a damaged packed file raises."""
    import gzip
    import zlib

    return EOFError, zlib.error, gzip.BadGzipFile


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, with or without a byte-order mark."""
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongEncoding(path=path, encoding=_guess(content)) from None


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file. Raises MissingFile or UnreadableFile."""
    with _open(path) as file:
        return file.read()


def _open(path: Path) -> IO[bytes]:
    """Open a file. Raises MissingFile or UnreadableFile."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        return path.open("rb")
    except FileNotFoundError:
        raise MissingFile(path=path) from None
    except OSError as error:
        raise UnreadableFile(path=path, reason=os.strerror(error.errno or 0)) from None


def data_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files to read: each path itself or, for a folder, all data files in it that are not empty. Raises NoData."""
    files: list[Path] = []
    for path in paths:
        inside = sorted(filter(_is_data, path.iterdir())) if path.is_dir() else [path]
        if not inside:
            raise NoData(path=path)
        files += inside
    return files


def _is_data(path: Path) -> bool:
    """Return whether a file is data by its name, packed or not; hidden and empty files are not."""
    return (
        not path.name.startswith(".")
        and path.stat().st_size > 0
        and Path(path.stem if path.suffix.lower() == PACKED else path.name).suffix.lower() in FORMATS
    )


def _guess(content: bytes) -> str:
    """Return the likely encoding of a file that is not UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:64]:
        return "UTF-16"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "binary"
    return "GB18030"


def _syntax_trouble(path: Path, error: SyntaxError) -> BadData | RemoteContext | WrongEncoding:
    """Return the engine's error about a file as one of ours."""
    if "LoadDocumentCallback" in error.msg:
        return RemoteContext(path=path)
    if "Invalid UTF-8" in error.msg:
        with _open(path) as file:
            return WrongEncoding(path=path, encoding=_guess(file.read(CHUNK)))
    reason = error.msg.partition(": ")[2] or error.msg
    return BadData(path=path, line=error.lineno or 1, column=error.offset or 1, reason=reason)
