"""Read data files into a store; errors name the file, line and column."""

import codecs
import errno
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from chaingraph.base.errors import MissingData, MissingFile, UnreadableFile
from chaingraph.base.messages import translate
from chaingraph.graph.errors import (
    BadArchive,
    BadData,
    DocumentAsData,
    FileTooLarge,
    NoData,
    RemoteContext,
    TooLong,
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
ARCHIVES = (  # in which data may be, and which are not read
    ".zip",
    ".7z",
    ".rar",
    ".tar",
    ".tgz",
    ".bz2",
    ".xz",
    ".zst",
)
FOLDERS = 1000  # below a folder that are looked into for data
DOCUMENTS = (".txt", ".md", ".html", ".htm", ".docx", ".wps", ".xlsx", ".csv", ".pdf")  # from which data is drafted
OTHERS = (".rdf", ".owl", ".n3", ".json", ".trix", ".hdt")  # other formats of data, which are not read

PACKED = ".gz"
EXPANSION = 200  # times its size that a packed file may unpack to; repetitive data stays below 100
CHUNK = 2**20  # bytes
LARGEST = 64 << 20  # bytes of a file that is no data: a query, a workbook
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


def format_of(path: Path) -> ox.RdfFormat:
    """Return the format of a file, from its name, packed or not. Raises MissingData, DocumentAsData or UnknownFormat."""
    ending = _ending(path)
    if ending in FORMATS:
        return FORMATS[ending]
    if not os.path.exists(path):
        raise MissingData(str(path), like(path))
    raise (DocumentAsData if ending in DOCUMENTS else UnknownFormat)(path=path)


def like(path: Path) -> list[str]:
    """Return the folders and data files whose names are like that of a path, beside it."""
    import difflib

    beside = path.parent.iterdir() if path.parent.is_dir() else ()
    names = [entry.name for entry in beside if entry.is_dir() or _ending(entry) in FORMATS]
    return [str(path.with_name(name)) for name in difflib.get_close_matches(path.name, names, cutoff=0.8)]


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
    """Return the text of a UTF-8 file, with or without a byte-order mark. Raises MissingFile, UnreadableFile, WrongEncoding."""
    return decoded(read_bytes(path), path)


def decoded(content: bytes, path: Path | str) -> str:
    """Return bytes, read from ``path``, as text. Raises WrongEncoding."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongEncoding(path=path, encoding=_guess(content)) from None


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file that is no data. Raises MissingFile, UnreadableFile or FileTooLarge."""
    with _open(path) as file:
        return bounded(file, path)


def bounded(file: IO[bytes], path: Path | str) -> bytes:
    """Return what a file or stream holds, up to LARGEST: what counts is what is read. Raises FileTooLarge."""
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise FileTooLarge(path=path, limit=LARGEST >> 20)
    return content


def digest(path: Path) -> str:
    """Return the SHA-256 of a file. Raises MissingFile or UnreadableFile."""
    import hashlib

    with _open(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]


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


def _open_data(path: Path) -> IO[bytes]:
    """Open a file of data, which may be of any length: a device may have no end. Raises MissingFile or UnreadableFile."""
    file = _open(path)
    if stat.S_ISCHR(os.fstat(file.fileno()).st_mode):
        file.close()
        raise UnreadableFile(path=path, reason="it is a device")
    return file


def data_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files to read: each path itself or, for a folder, all data files in it that are not empty. Raises NoData."""
    files: list[Path] = []
    for path in paths:
        inside = sorted(filter(_is_data, path.iterdir())) if os.path.isdir(path) else [path]
        if not inside:
            raise NoData(path=path)
        files += inside
    return files


def left_out(paths: Iterable[Path]) -> list[Path]:
    """Return what in folders is data by its name and is not read: other formats, archives, empty files, dead links, subfolders that hold data."""
    entries = (entry for path in paths if os.path.isdir(path) for entry in sorted(path.iterdir()))
    return [entry for entry in entries if not entry.name.startswith(".") and _is_other_data(entry)]


def _is_other_data(path: Path) -> bool:
    if os.path.isdir(path):
        inside = (Path(name) for _, _, names in islice(os.walk(path), FOLDERS) for name in names)
        return any(_ending(file) in FORMATS and not file.name.startswith(".") for file in inside)
    ending = _ending(path)
    return ending in OTHERS or path.suffix.lower() in ARCHIVES or (ending in FORMATS and not _is_data(path))


def _ending(path: Path) -> str:
    """Return the ending that tells the format of a file, packed or not."""
    return Path(path.stem if path.suffix.lower() == PACKED else path.name).suffix.lower()


def _is_data(path: Path) -> bool:
    """Return whether a file is data by its name, packed or not; hidden and empty files, pipes and dead links are not."""
    is_named_so = not path.name.startswith(".") and _ending(path) in FORMATS
    return is_named_so and os.path.isfile(path) and path.stat().st_size > 0


def _guess(content: bytes) -> str:
    """Return the likely encoding of the beginning of a file that is not UTF-8."""
    from chaingraph.text.formats.encodings import encoding_of

    found = (encoding_of(content[: len(content) - cut]) for cut in range(4))  # a character may be cut at its end
    return next((encoding for encoding in found if encoding not in (None, "UTF-8")), None) or "binary"


def _is_utf8(content: bytes) -> bool:
    """Return whether the beginning of a file is UTF-8; a character that is cut at its end does not count."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        return "\0" not in decoder.decode(content)
    except UnicodeDecodeError:
        return False


def _reason(said: str) -> Mapping[str, str]:
    """Return what the engine says is wrong in each language: its own words in English, of which kind they are in Chinese."""
    kind = next((kind for words, kind in _KINDS.items() if re.search(words, said)), "")
    other = f"{translate(_OTHER, 'zh')}（{said}）"
    return {"en": said, "zh": translate(kind, "zh") if kind else other}


def _syntax_trouble(path: Path, error: SyntaxError) -> BadData | RemoteContext | WrongEncoding:
    """Return the engine's error about a file as one of ours."""
    if "LoadDocumentCallback" in error.msg:
        return RemoteContext(path=path)
    with _open(path) as file:
        beginning = _Content(path, file).read()
    if not _is_utf8(beginning) or "Invalid UTF-8" in error.msg:
        return WrongEncoding(path=path, encoding=_guess(beginning))
    reason = error.msg.partition(": ")[2] or error.msg
    return BadData(path=path, line=error.lineno or 1, column=error.offset or 1, reason=_reason(reason))
