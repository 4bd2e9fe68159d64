"""The readers of all formats, each from bytes to text; ``formats.read_source`` calls them, in a process of their own where need be."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from chaingraph.base.errors import ChaingraphError, missing_library
from chaingraph.base.quiet import quiet
from chaingraph.text.errors import BadDocument, DocumentTooLarge, PasswordNeeded
from chaingraph.text.formats.encodings import decode
from chaingraph.text.formats.source import Remark, Source, in_cell

_COLUMNS = re.compile(r"\S(?: {3,}|\u3000{2,})\S[^|\t]*\S(?: {3,}|\u3000{2,})\S")  # three words far from each other
_BOLD = re.compile(  # of Markdown; 张** and 138****1234 are not
    r"(?<![*\\])\*\*(?=[\w“‘《（(【「『])([^*\n]{1,500})(?<![\s*\\])\*\*(?!\*)"
)
_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what old .doc, .xls and .wps files begin with
_OLD = "it is of an old format; save it as .docx or .xlsx"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def parsed(content: bytes, path: Path) -> Source:
    """Return what the bytes of a file hold, whose name tells the format.

    Raises DocumentTooLarge, BadDocument, PasswordNeeded, MissingExtra or MemoryError.
    """
    with _trouble(path):
        return PARSERS[path.suffix.lower()](content, path)


@contextmanager
def _trouble(path: Path) -> Iterator[None]:
    """Say what is wrong with a document in our words."""
    try:
        with missing_library("documents"):
            yield
    except OverflowError:  # what a reader raises of parts that unpack to too much
        raise DocumentTooLarge(path=path, limit="100 MB unpacked") from None
    except zipfile.BadZipFile:
        raise BadDocument(path=path, reason="it is damaged, or its ending is not that of its format") from None
    except (ChaingraphError, MemoryError):
        raise
    except Exception as error:  # the one door: whatever a reader raises of a document, the document is what is wrong
        raise BadDocument(path=path, reason=_reason(error)) from None


def _reason(error: Exception) -> str:
    """Return the first line of a reader's words, where it says in words what is wrong."""
    said = str(error).partition("\n")[0].strip()
    return said if isinstance(error, ValueError | SyntaxError) and said else "it is damaged"


def _as_it_stands(content: bytes, path: Path) -> Source:
    """Return a text as it is; what stands in columns that only blanks part is no table that could be read."""
    text = decode(content, path)
    lines = [bool(_COLUMNS.search(line)) for line in text.splitlines()]
    runs = (
        place
        for place in range(1, len(lines) - 1)
        if all(lines[place - 1 : place + 2]) and not any(lines[max(place - 2, 0) : place - 1])
    )
    what = "what may be a table without bars or tabs, from line {where}: check that its rows are whole"
    return Source(text, tuple(Remark(what, where=f"{place}") for place in runs))


def _markdown(content: bytes, path: Path) -> Source:
    """Return a text without the marks of bold words and of new lines; in a cell, these are one line."""
    source = _as_it_stands(content, path)
    lines = _BOLD.sub(r"\1", source.text).split("\n")
    return replace(source, text="\n".join(_unbroken(line) if _BREAK.search(line) else line for line in lines))


def _unbroken(line: str) -> str:
    """Return a line as the lines into which marks break it, a row of a table with its cells on one line."""
    cells = _BREAK.sub("\n", line).split("|")
    return "|".join(f" {in_cell(cell)} " if "\n" in cell else cell for cell in cells) if len(cells) > 1 else cells[0]


def _html(content: bytes, path: Path) -> Source:
    """Return the text of a page in the encoding that it has, whichever it declares."""
    from chaingraph.text.formats import page

    return page.read(decode(content, path))


def _docx(content: bytes, path: Path) -> Source:
    from chaingraph.text.formats import word

    _refuse_old(content, path)
    return word.read(content)


def _xlsx(content: bytes, path: Path) -> Source:
    from chaingraph.text.formats import sheets

    _refuse_old(content, path)
    return sheets.read_workbook(content)


def _refuse_old(content: bytes, path: Path) -> None:
    """Raise PasswordNeeded or BadDocument for a file of the formats before 2007, in which protected ones are wrapped."""
    refuse_protected(content, path)
    if content.startswith(_OLE):
        raise BadDocument(path=path, reason=_OLD)


def refuse_protected(content: bytes, path: object) -> None:
    """Raise PasswordNeeded for an Office file that a password protects."""
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise PasswordNeeded(path=path)


def _csv(content: bytes, path: Path) -> Source:
    from chaingraph.text.formats import sheets

    return sheets.read_values(decode(content, path))


def _pdf(content: bytes, path: Path) -> Source:
    """Return the text of a PDF. Raises PasswordNeeded or BadDocument."""
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    from chaingraph.text.formats import portable

    try:
        with quiet("pdfminer"):
            return portable.read(content)
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise PasswordNeeded(path=path) from None
        raise BadDocument(path=path, reason="it is damaged") from None


# the formats of documents, by the ending of a file's name
PARSERS: Mapping[str, Callable[[bytes, Path], Source]] = {
    ".txt": _as_it_stands,
    ".md": _markdown,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".wps": _docx,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".pdf": _pdf,
}
OWN = (".txt", ".md", ".csv")  # read by this program alone, in time and memory that grow with the length of the file
