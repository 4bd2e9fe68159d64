"""Read data files into a store, with every trouble named by file, line and column."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from chaingraph.errors import (
    BadData,
    MissingFile,
    NoData,
    RemoteContext,
    UnknownFormat,
    UnreadableFile,
    WrongEncoding,
)

FORMATS: Mapping[str, ox.RdfFormat] = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
}


def load(path: Path, engine: ox.Store, format: ox.RdfFormat | None = None) -> Mapping[str, str]:
    """Load the file at ``path`` into ``engine``, all of it or nothing, and return the prefixes it declares.

    Triples go to the default graph. Raises MissingFile, UnreadableFile, UnknownFormat, WrongEncoding, BadData,
    RemoteContext or NoData.
    """
    text = read_text(path)
    format = format or FORMATS.get(path.suffix.lower())
    if format is None:
        raise UnknownFormat(path=path)
    try:
        parser = ox.parse(text, format=format)
        if next(parser, None) is None:
            raise NoData(path=path)
        engine.load(text, format=format)
    except SyntaxError as error:
        raise _syntax_trouble(path, error) from None
    return parser.prefixes


def statements(path: Path, format: ox.RdfFormat | None = None) -> list[ox.Quad]:
    """Return what the file at ``path`` states, each statement with its graph; raises what ``load`` raises.

    ``format`` is that of a file whose name does not tell it.
    """
    engine = ox.Store()
    load(path, engine, format)
    return list(engine)


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, with or without a byte-order mark."""
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongEncoding(path=path, encoding=_guess(content)) from None


def read_bytes(path: Path) -> bytes:
    """Return what a file holds. Raises MissingFile or UnreadableFile."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingFile(path=path) from None
    except OSError as error:
        raise UnreadableFile(path=path, reason=os.strerror(error.errno or 0)) from None


def data_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files to read: each path itself, or all data files in it where it is a folder."""
    files: list[Path] = []
    for path in paths:
        inside = (
            sorted(entry for entry in path.iterdir() if entry.suffix.lower() in FORMATS) if path.is_dir() else [path]
        )
        if not inside:
            raise NoData(path=path)
        files += inside
    return files


def _guess(content: bytes) -> str:
    """Return the likely encoding of a file that is not UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:64]:
        return "UTF-16"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "binary"
    return "GB18030"


def _syntax_trouble(path: Path, error: SyntaxError) -> BadData | RemoteContext:
    """Return the engine's complaint about a file as one of ours."""
    if "LoadDocumentCallback" in error.msg:
        return RemoteContext(path=path)
    reason = error.msg.partition(": ")[2] or error.msg
    return BadData(path=path, line=error.lineno or 1, column=error.offset or 1, reason=reason)
