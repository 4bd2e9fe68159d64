"""Files of documents, as offices keep them, read as text."""

from __future__ import annotations

import os
from pathlib import Path

from chaingraph.base.errors import MissingFile, UnreadableFile
from chaingraph.text.errors import DocumentTooLarge, EmptyDocument, FolderAsDocument, OtherFormat, UnknownDocumentFormat
from chaingraph.text.formats import elsewhere
from chaingraph.text.formats.encodings import decode
from chaingraph.text.formats.parsers import OWN, PARSERS, parsed
from chaingraph.text.formats.source import Remark, Source

__all__ = ["PARSERS", "SECONDS", "Remark", "Source", "decode", "read_document", "read_source", "rows_of"]

LARGEST = 50_000_000  # bytes of a file: “50 MB” below
LONGEST = 20_000_000  # characters of text: “20 million characters” below
OTHERS = {  # formats of office programs, with the ending of what such a program saves of them that is read
    ".doc": ".docx", ".rtf": ".docx", ".odt": ".docx", ".xls": ".xlsx", ".et": ".xlsx", ".ods": ".xlsx",
    ".ppt": ".pdf", ".pptx": ".pdf", ".dps": ".pdf", ".ofd": ".pdf",
}  # fmt: skip
NO_TEXT = " \ufffd"  # what is printed and says nothing: blanks, and what stands for bytes that are no character
SECONDS = 120.0  # that a library may read a file


def read_document(path: Path) -> str:
    """Return the text of a file, as ``read_source`` does."""
    return read_source(path).text


def read_source(path: Path, seconds: float = SECONDS) -> Source:
    """Return the text of a file and what the file holds beside it.

    The text of .txt is exactly as decoded, that of .md without the asterisks of bold words; that of others has a line for each paragraph and each row of a table
    (see ``source.drawn``). What a library reads is read in a process of its own, in ``seconds`` and a bounded memory. Raises
    MissingFile, UnreadableFile, FolderAsDocument, OtherFormat, UnknownDocumentFormat, DocumentTooLarge, SlowDocument, HungryDocument, BadDocument,
    PasswordNeeded, MissingExtra or EmptyDocument.
    """
    suffix = path.suffix.lower()
    if os.path.isdir(path):
        raise FolderAsDocument(path=path)
    if suffix not in PARSERS and not os.path.exists(path):
        raise MissingFile(path=path)
    if suffix in OTHERS:
        raise OtherFormat(path=path, ending=OTHERS[suffix], formats=", ".join(PARSERS))
    if suffix not in PARSERS:
        raise UnknownDocumentFormat(path=path, formats=", ".join(PARSERS))
    content = _content(path)
    source = parsed(content, path) if suffix in OWN else elsewhere.parsed(content, path, seconds)
    if len(source.text) > LONGEST:
        raise DocumentTooLarge(path=path, limit="20 million characters")
    if not any(character.isprintable() and character not in NO_TEXT for character in source.text):
        raise EmptyDocument(path=path)
    return source


def rows_of(path: Path) -> int:
    """Return how many rows the sheets of a workbook have, without reading them; 0 for a file of another format."""
    from chaingraph.text.formats import sheets

    return sheets.rows_of(_content(path)) if path.suffix.lower() == ".xlsx" else 0


def _content(path: Path) -> bytes:
    """Return what a file holds, up to LARGEST: what counts is what is read, not what the system says of its size."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise MissingFile(path=path) from None
    except OSError as error:
        raise UnreadableFile(path=path, reason=os.strerror(error.errno or 0)) from None
    if len(content) > LARGEST:
        raise DocumentTooLarge(path=path, limit="50 MB")
    return content
