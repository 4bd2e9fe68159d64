"""Files of documents, as offices keep them, read as text."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from chaingraph.base.errors import MissingFile, UnreadableFile
from chaingraph.base.quiet import quiet
from chaingraph.text.errors import (
    BadDocument,
    DocumentTooLarge,
    EmptyDocument,
    MissingLibrary,
    PasswordNeeded,
    UnknownDocumentFormat,
)

LARGEST = 50_000_000  # bytes of a file
UNPACKED = 300_000_000  # bytes of the parts of a .docx, unpacked
LONGEST = 20_000_000  # characters of text

_BLOCKS = (
    "p",
    "div",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "blockquote",
    "pre",
    "title",
)
_CELL = " | "  # between the cells of a table, so that two numbers do not become one
_PAGE_NUMBER = re.compile(r"^[ \t]*[-—－–·]*[ \t]*\d{1,4}[ \t]*[-—－–·]*[ \t]*$", re.MULTILINE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what old .doc and .wps files begin with


def read_document(path: Path) -> str:
    """Return the text of a file: of .txt and .md exactly as decoded, of others with a line for each paragraph.

    Raises MissingFile, UnreadableFile, UnknownDocumentFormat, DocumentTooLarge, BadDocument, PasswordNeeded,
    MissingLibrary or EmptyDocument.
    """
    parser = PARSERS.get(path.suffix.lower())
    if parser is None:
        raise UnknownDocumentFormat(path=path)
    try:
        if path.stat().st_size > LARGEST:
            raise DocumentTooLarge(path=path, limit=f"{LARGEST // 1_000_000} MB")
        content = path.read_bytes()
    except FileNotFoundError:
        raise MissingFile(path=path) from None
    except OSError as error:
        raise UnreadableFile(path=path, reason=os.strerror(error.errno or 0)) from None
    try:
        text = parser(content, path)
    except ModuleNotFoundError as error:
        raise MissingLibrary(path=path, library=error.name) from None
    if len(text) > LONGEST:
        raise DocumentTooLarge(path=path, limit=f"{LONGEST // 1_000_000} million characters")
    if not text.strip():
        raise EmptyDocument(path=path)
    return text


def decode(content: bytes, path: Path) -> str:
    """Return bytes as text: UTF-8, UTF-16 with a byte-order mark, GB18030 or Big5. Raises BadDocument."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content[:4096]:
        raise BadDocument(path=path, reason="it is no text")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _big5(content) or text if encoding == "gb18030" else text
    if traditional := _big5(content):
        return traditional
    raise BadDocument(path=path, reason="its encoding is none of UTF-8, GB18030 and Big5")


def _big5(content: bytes) -> str | None:
    """Return text in Big5 where it reads as Chinese by the commonest characters, better than as GB18030."""
    common = re.compile("[的是一不在有和為與年市業產企個元人及等了]")
    try:
        text = content.decode("big5")
    except UnicodeDecodeError:
        return None
    simplified = len(
        re.findall("[的是一不在有和为与年市业产企个元人及等了]", content.decode("gb18030", errors="replace"))
    )
    return text if len(common.findall(text)) > simplified else None


def _text(content: bytes, path: Path) -> str:
    return decode(content, path)


def _html(content: bytes, path: Path) -> str:
    """Return the text of a page, a line for each block, without script and style."""
    from bs4 import BeautifulSoup

    declared = re.search(rb"charset=[\"']?([\w-]+)", content[:4096])
    try:
        markup = content.decode(declared[1].decode() if declared else "utf-8-sig")
    except (UnicodeDecodeError, LookupError):
        markup = decode(content, path)
    page = BeautifulSoup(markup, "html.parser")
    for hidden in page(["script", "style", "noscript", "template", "head"]):
        hidden.decompose()
    for line in page("br"):
        line.replace_with("\n")
    for cell in page(("td", "th")):
        if cell.find_next_sibling(("td", "th")):
            cell.append(_CELL)
    for block in page(_BLOCKS):
        block.append("\n")
    return _tidy(page.get_text())


def _docx(content: bytes, path: Path) -> str:
    """Return the paragraphs and table rows of a Word document, in their order."""
    if content.startswith(_OLE):
        raise (
            PasswordNeeded(path=path)
            if b"E\0n\0c\0r\0y\0p\0t\0e\0d" in content
            else BadDocument(path=path, reason=_OLD)
        )
    import docx
    from docx.table import Table

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED:
                raise DocumentTooLarge(path=path, limit=f"{UNPACKED // 1_000_000} MB unpacked")
        document = docx.Document(io.BytesIO(content))
        lines = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines += [_CELL.join(dict.fromkeys(cell.text for cell in row.cells)) for row in block.rows]
            else:
                lines.append(block.text)
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        SyntaxError,
        RecursionError,
        NotImplementedError,
        EOFError,
        RuntimeError,
    ) as error:
        raise BadDocument(path=path, reason=str(error).splitlines()[0] if str(error) else "it is damaged") from None
    return _tidy("\n".join(lines))


def _pdf(content: bytes, path: Path) -> str:
    """Return the text of a PDF, page after page."""
    import pypdf
    from pypdf.errors import DependencyError, PyPdfError

    try:
        with quiet("pypdf"):
            document = pypdf.PdfReader(io.BytesIO(content))
            if document.is_encrypted and not document.decrypt(""):
                raise PasswordNeeded(path=path)
            text = _tidy("\n".join(_PAGE_NUMBER.sub("", page.extract_text()) for page in document.pages))
    except DependencyError:  # ciphers are in a library that is of no other use here
        raise PasswordNeeded(path=path) from None
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
        IndexError,
        OverflowError,
    ) as error:
        raise BadDocument(path=path, reason=str(error).splitlines()[0] if str(error) else "it is damaged") from None
    if not text.strip():
        raise EmptyDocument(path=path)
    return text


def _tidy(text: str) -> str:
    """Return text without blanks at the ends of lines and without runs of empty lines."""
    lines = [line.strip(" \t\r\xa0") for line in re.split(r"\r\n|[\n\r\x0b\x0c]", text)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


_OLD = "it is of an old format; save it as .docx"
PARSERS: Mapping[str, Callable[[bytes, Path], str]] = {
    ".txt": _text,
    ".md": _text,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".wps": _docx,
    ".pdf": _pdf,
}
