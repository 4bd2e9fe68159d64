"""Read data files into a store; errors name the file, line and column."""

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from chaingraph.base.errors import UnreadableFile
from chaingraph.base.messages import translate
from chaingraph.graph.datafiles import PACKED, format_of
from chaingraph.graph.errors import BadArchive, BadData, NoData, RemoteContext, TooLong, UnpacksTooLarge, WrongEncoding
from chaingraph.graph.files import is_utf8, likely_encoding, opened

EXPANSION = 200  # times its size that a packed file may unpack to; repetitive data stays below 100
CHUNK = 2**20  # bytes
_OTHER = "what stands there is not as the format demands"
_KINDS = {  # what kinds of faults the engine tells, by its words
    "No scheme found": "an IRI there is not whole: it begins with a scheme, as https:",
    "prefix .*not been declared": "a prefix there is not declared",
    "Unexpected end": "the file ends within a statement",
}
LONGEST = 16  # MiB of one word or text; the engine reads no longer one


def load(path: Path, engine: ox.Store) -> Mapping[str, str]:
    """Load the file at ``path`` into ``engine``, all of it or nothing, and return the prefixes it begins with.

    Triples go to the default graph. Raises what ``stream`` raises.
    """
    format = format_of(path)
    data = content(path)
    with _trouble(path):
        parser = ox.parse(data, format=format)
        if next(parser, None) is None:
            raise NoData(path=path)
        engine.load(data, format=format)
    return parser.prefixes


def content(path: Path) -> bytes:
    """Return what the file at ``path`` holds, unpacked. Raises MissingFile, UnreadableFile, BadArchive or UnpacksTooLarge."""
    return b"".join(pieces(path))


def pieces(path: Path) -> Iterator[bytes]:
    """Yield what ``content`` returns, piece by piece."""
    with _open_data(path) as file, _trouble(path):
        yield from iter(_Content(path, file).read, b"")


def statements(path: Path) -> list[ox.Quad]:
    """Return the statements of the file at ``path``, each with its graph. Raises what ``stream`` raises."""
    engine = ox.Store()
    load(path, engine)
    return list(engine)


def stream(
    path: Path, prefixes: dict[str, str], tell: Callable[[int], object] = lambda size: None
) -> Iterator[ox.Quad]:
    """Yield the statements of the file at ``path``, and add the prefixes that it declares to ``prefixes``.

    ``tell`` receives the number of bytes read so far. Raises MissingFile, UnreadableFile, DocumentAsData, UnknownFormat,
    WrongEncoding, BadData, RemoteContext, NoData, BadArchive or UnpacksTooLarge.
    """
    format = format_of(path)
    with _open_data(path) as file, _trouble(path):
        # the parser asks for nothing but ``read``
        data = cast(IO[bytes], _Content(path, file, tell))
        parser = ox.parse(data, format=format, rename_blank_nodes=True)
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
    except MemoryError:  # what the engine raises of a word or a text beyond its buffer
        raise TooLong(path=path, limit=LONGEST) from None
    except _damaged_archive() as error:
        raise BadArchive(path=path, reason=str(error)) from None
    except OSError as error:
        raise UnreadableFile(path=path, reason=os.strerror(error.errno or 0)) from None


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


def _open_data(path: Path) -> IO[bytes]:
    """Open a file of data, which may be of any length: a device may have no end. Raises MissingFile or UnreadableFile."""
    file = opened(path)
    if stat.S_ISCHR(os.fstat(file.fileno()).st_mode):
        file.close()
        raise UnreadableFile(path=path, reason="it is a device")
    return file


def _reason(said: str) -> Mapping[str, str]:
    """Return what the engine says is wrong in each language: its own words in English, of which kind they are in Chinese."""
    kind = next((kind for words, kind in _KINDS.items() if re.search(words, said)), "")
    other = f"{translate(_OTHER, 'zh')}（{said}）"
    return {"en": said, "zh": translate(kind, "zh") if kind else other}


def _syntax_trouble(path: Path, error: SyntaxError) -> BadData | RemoteContext | WrongEncoding:
    """Return the engine's error about a file as one of ours."""
    if "LoadDocumentCallback" in error.msg:
        return RemoteContext(path=path)
    with opened(path) as file:
        beginning = _Content(path, file).read()
    if not is_utf8(beginning) or "Invalid UTF-8" in error.msg:
        return WrongEncoding(path=path, encoding=likely_encoding(beginning))
    reason = error.msg.partition(": ")[2] or error.msg
    return BadData(path=path, line=error.lineno or 1, column=error.offset or 1, reason=_reason(reason))
