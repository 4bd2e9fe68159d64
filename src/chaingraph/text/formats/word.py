"""Word documents, read by their XML: what is inserted is in, what is deleted or hidden is out, tables keep their cells."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.text.formats.numbering import Numbering
from chaingraph.text.formats.source import WIDEST, WITHIN, Cell, Remark, Source, drawn, holding, tidy, within

if TYPE_CHECKING:
    from lxml.etree import _Element

UNPACKED = 300_000_000  # bytes of the parts that are read
LARGEST_PART = 100_000_000  # bytes
DEEPEST = 100  # elements within one another that are followed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_BESIDE = re.compile(r"word/(?:header|footer|comments)\d*\.xml")  # parts that stand beside the text
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_INTO = {_W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body", "hyperlink", "fldSimple", "footnote", "endnote", "footnotes", "endnotes", "document", "r", "dir", "bdo", "ruby", "rubyBase", "pict", "object", "drawing")}  # fmt: skip
_OUT = {_W + name for name in ("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "sectPr", "rt", "rubyPr", "delInstrText")}  # fmt: skip
_CHARACTERS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-", _W + "softHyphen": ""}


def read(content: bytes) -> Source:
    """Return the text of a .docx file: its paragraphs and rows in their order, then its notes.

    Raises zipfile.BadZipFile, KeyError, ValueError, SyntaxError or OverflowError (too large).
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        roots = [_parsed(archive, name) for name in _PARTS if name == _PARTS[0] or name in names]
        beside = [_parsed(archive, name) for name in names if _BESIDE.fullmatch(name)]
        numbering = Numbering(_parsed(archive, "word/numbering.xml") if "word/numbering.xml" in names else None)
    reader = _Reader(numbering)
    lines = [line for root in roots for line in reader.blocks(root)]
    return Source(tidy("\n".join(lines)), tuple(_remarks(reader, roots, beside)))


def _remarks(reader: _Reader, roots: Sequence[_Element], beside: Sequence[_Element]) -> Iterator[Remark]:
    """Yield what a file holds and the reader did not read: counted over its parts, not by the reader."""
    held = sum(_length(text) for root in roots for text in root.iter(_W + "t") if not _is_another_form(text))
    moved = sum(
        _length(text)
        for root in roots
        for gone in root.iter(_W + "moveFrom", _W + "del")
        for text in gone.iter(_W + "t")
    )
    for what, count in (
        ("hidden text, {count} characters", reader.hidden),
        ("deleted text, {count} characters", reader.deleted),
        (WITHIN, reader.within),
        ("text that no reader of ours knows, {count} characters", held - moved - reader.read - reader.hidden),
        ("headers, footers and comments, {count} characters", sum(_length(text) for root in beside for text in root.iter(_W + "t"))),
        ("what is written in pictures: {count}", sum(1 for root in roots for picture in root.iter(*_PICTURES) if not _is_another_form(picture))),
    ):  # fmt: skip
        if count > 0:
            yield Remark(what, count)


def _length(text: _Element) -> int:
    """Return how many characters an element holds, without blanks."""
    return len("".join((text.text or "").split()))


def _is_another_form(element: _Element) -> bool:
    """Return whether an element is of a form that is not chosen: the same content stands in another one."""
    return any(
        one.tag == _MC + "Fallback" and one.getparent().find(_MC + "Choice") is not None
        for one in element.iterancestors(_MC + "Fallback")
    )


def _parsed(archive: zipfile.ZipFile, name: str) -> _Element:
    """Return the root of a part. The size that counts is that of what is read, not what the archive says of it."""
    from lxml import etree

    with archive.open(name) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise OverflowError
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("Entities are not read")
    return root


class _Reader:
    """Reads the blocks of a part; ``read``, ``hidden`` and ``deleted`` count the characters that it gives and leaves out, ``within`` the tables that it gives as words."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self.read = self.hidden = self.deleted = self.within = 0

    def blocks(self, parent: _Element, depth: int = 0) -> Iterator[str]:
        """Yield a line for each paragraph and each row of a table below an element."""
        for child in parent.iterchildren(tag="*") if depth < DEEPEST else ():
            if child.tag == _W + "p":
                yield from self._paragraph(child)
            elif child.tag == _W + "tbl":
                rows = list(self._rows(child, depth))
                self.within += within(rows)
                yield from (*drawn(rows), "")
            elif child.tag in _INTO:
                yield from self.blocks(child, depth + 1)
            elif child.tag == _MC + "AlternateContent":
                yield from self.blocks(_chosen(child), depth + 1)
            elif child.tag in (_W + "del", _W + "moveFrom"):
                self._count_deleted(child)

    def _paragraph(self, paragraph: _Element) -> Iterator[str]:
        """Yield the lines of a paragraph with the number that Word prints before it, then those of its text boxes."""
        boxes: list[_Element] = []
        words = "".join(self._inline(paragraph, boxes))
        mark = self.numbering.mark(paragraph) if words.strip() else ""
        yield mark + words
        for box in boxes:
            yield from self.blocks(box)

    def _inline(self, parent: _Element, boxes: list[_Element], depth: int = 0) -> Iterator[str]:
        """Yield the words below an element of a paragraph, and put the text boxes anchored in it into ``boxes``."""
        for child in parent.iterchildren(tag="*") if depth < DEEPEST else ():
            if child.tag == _W + "t":
                self.read += _length(child)
                yield child.text or ""
            elif child.tag in _CHARACTERS:
                yield _CHARACTERS[child.tag]
            elif child.tag == _W + "txbxContent":
                boxes.append(child)
            elif child.tag == _MC + "AlternateContent":
                yield from self._inline(_chosen(child), boxes, depth + 1)
            elif child.tag in (_W + "del", _W + "moveFrom"):
                self._count_deleted(child)
            elif child.tag == _W + "r" and _is_hidden(child):
                before = self.read
                hidden = "".join(self._inline(child, boxes, depth + 1))
                self.hidden, self.read = self.hidden + len("".join(hidden.split())), before
            elif child.tag not in _OUT:
                yield from self._inline(child, boxes, depth + 1)

    def _rows(self, table: _Element, depth: int) -> Iterator[list[Cell]]:
        """Yield the rows of a table; a cell merged downwards is told by the mark that Word keeps for it, not by its words."""
        rows = [list(self._cells(row, depth)) for row in _below(table, _W + "tr")]
        for number, row in enumerate(rows):
            yield [
                replace(cell, down=1 + _goes_on(rows[number + 1 :], column) if merge == "restart" else 1)
                for column, merge, cell in row
                if merge != "continue"
            ]

    def _cells(self, row: _Element, depth: int) -> Iterator[tuple[int, str, Cell]]:
        """Yield the cells of a row, each with its first column and its mark of merging."""
        column = _number(row, "trPr", "gridBefore", 0)
        for cell in _below(row, _W + "tc"):
            across = _number(cell, "tcPr", "gridSpan", 1)
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            merge = "" if merged is None else merged.get(_W + "val", "continue")
            yield column, merge, holding(list(self.blocks(cell, depth + 1)), across, 1)
            column += across

    def _count_deleted(self, element: _Element) -> None:
        self.deleted += sum(len((text.text or "").strip()) for text in element.iter(_W + "delText", _W + "t"))


def _goes_on(rows: list[list[tuple[int, str, Cell]]], column: int) -> int:
    """Return in how many of the rows below a cell merged downwards goes on."""
    count = 0
    for row in rows:
        if not any(first == column and merge == "continue" for first, merge, _ in row):
            break
        count += 1
    return count


def _below(parent: _Element, tag: str) -> Iterator[_Element]:
    """Yield the rows or cells of an element, those within content controls and tracked insertions too."""
    for child in parent.iterchildren(tag="*"):
        if child.tag == tag:
            yield child
        elif child.tag in _INTO:
            yield from _below(child, tag)


def _chosen(alternate: _Element) -> _Element:
    """Return one of several forms of the same content: the first that Word offers."""
    return next(alternate.iterchildren(_MC + "Choice", _MC + "Fallback"), alternate)


def _is_hidden(run: _Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(_W + "val", "true") not in ("0", "false", "off")


def _number(element: _Element, properties: str, name: str, default: int) -> int:
    """Return a small number that the properties of a row or cell give."""
    found = element.find(f"{_W}{properties}/{_W}{name}")
    text = found.get(_W + "val", "") if found is not None else ""
    return max(default, min(int(text), WIDEST)) if text.isdigit() and len(text) < 10 else default
