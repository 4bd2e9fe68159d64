"""Files of any kind as bytes or text, no more of them than memory bears; errors name the file."""

import codecs
import errno
import os
from pathlib import Path
from typing import IO

from chaingraph.base.errors import MissingFile, UnreadableFile
from chaingraph.graph.errors import FileTooLarge, WrongEncoding

LARGEST = 64 << 20  # bytes of a file that is no data: a query, a workbook


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, with or without a byte-order mark. Raises MissingFile, UnreadableFile, WrongEncoding."""
    return decoded(read_bytes(path), path)


def decoded(content: bytes, path: Path | str) -> str:
    """Return bytes, read from ``path``, as text. Raises WrongEncoding."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongEncoding(path=path, encoding=likely_encoding(content)) from None


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file that is no data. Raises MissingFile, UnreadableFile or FileTooLarge."""
    with opened(path) as file:
        return bounded(file, path)


def bounded(file: IO[bytes], path: Path | str) -> bytes:
    """Return what a file or stream holds, up to LARGEST: what counts is what is read. Raises FileTooLarge."""
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise FileTooLarge(path=path, limit=LARGEST >> 20)
    return content


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file. Raises MissingFile or UnreadableFile."""
    import hashlib

    with opened(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]


def opened(path: Path) -> IO[bytes]:
    """Open a file, to read its bytes. Raises MissingFile or UnreadableFile."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        return path.open("rb")
    except FileNotFoundError:
        raise MissingFile(path=path) from None
    except OSError as error:
        raise UnreadableFile(path=path, reason=os.strerror(error.errno or 0)) from None


def likely_encoding(content: bytes) -> str:
    """Return the likely encoding of the beginning of a file that is not UTF-8."""
    from chaingraph.text.formats.encodings import encoding_of

    found = (encoding_of(content[: len(content) - cut]) for cut in range(4))  # a character may be cut at its end
    return next((encoding for encoding in found if encoding not in (None, "UTF-8")), None) or "binary"


def is_utf8(content: bytes) -> bool:
    """Return whether the beginning of a file is UTF-8; a character that is cut at its end does not count."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        return "\0" not in decoder.decode(content)
    except UnicodeDecodeError:
        return False
