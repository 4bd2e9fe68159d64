"""Web pages, read as they come: a line for each block, tables with their cells, without what a browser does not show."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from chaingraph.text.formats.source import BAR, WITHIN, Cell, Remark, Source, drawn, holding, tidy, within
from chaingraph.text.formats.styles import hidden_by, is_hidden

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
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
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "header",
        "footer",
        "main",
        "aside",
        "nav",
        "figure",
        "figcaption",
        "form",
        "fieldset",
        "address",
        "hr",
        "body",
        "html",
    ]
)
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "textarea",
        "select",
        "option",
        "object",
        "iframe",
        "svg",
        "math",
        "title",
    ]
)
_DRAWN = frozenset(["svg", "math", "object"])  # of what is not read, what a browser shows
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_SPAN = re.compile(r"\s*(\d{1,3})")


def read(markup: str) -> Source:
    """Return the text of a page. The time taken grows with its length, however its tags are nested."""
    from lxml import etree

    page = _Page(hidden_by(markup))
    parser = etree.HTMLParser(target=page, huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    parser.feed(markup)
    parser.close()
    left = (
        ("hidden text, {count} characters", page.hidden),
        ("text in drawings, {count} characters", page.drawn),
        (WITHIN, page.within),
    )
    return Source(tidy("\n".join(page.lines)), tuple(Remark(what, count) for what, count in left if count))


@dataclass
class _Table:
    """A table being read: its finished rows, the row and the cell at hand."""

    rows: list[list[Cell]] = field(default_factory=list)
    row: list[Cell] | None = None
    cell: list[str] | None = None
    across: int = 1
    down: int = 1

    def end_cell(self) -> None:
        """Finish the cell at hand."""
        if self.cell is not None:
            self.row = self.row or []
            self.row.append(holding("".join(self.cell).split("\n"), self.across, self.down))
            self.cell = None

    def end_row(self) -> None:
        """Finish the row at hand."""
        self.end_cell()
        if self.row:
            self.rows.append(self.row)
        self.row = None


class _Page:
    """Takes the tags and words of a page one after another.

    ``lines`` are its text; ``hidden`` counts what is not shown, ``drawn`` what is shown and not read, ``within`` the tables read as words;
    its style sheets hide ``names``.
    """

    def __init__(self, names: frozenset[str] = frozenset()) -> None:
        self._hidden_by = names
        self.lines: list[str] = [""]
        self.hidden = self.drawn = self.within = 0
        self._unseen = 0  # elements open within one that is not shown
        self._hides = self._draws = False  # whether that one would be text, were it shown; or is a drawing
        self._tables: list[_Table] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an opening tag."""
        if self._unseen:
            self._unseen += tag not in _VOID
            return
        hides = is_hidden(attributes, self._hidden_by)
        if (tag in _UNSEEN or hides) and tag not in _VOID and tag not in ("html", "body"):
            self._unseen, self._hides, self._draws = 1, bool(hides), tag in _DRAWN and not hides
        elif tag == "br":
            self._break()
        elif tag == "table":
            self._break()
            self._tables.append(_Table())
        elif self._tables and tag == "tr":
            self._tables[-1].end_row()
            self._tables[-1].row = []
        elif self._tables and tag in ("td", "th"):
            table = self._tables[-1]
            table.end_cell()
            table.cell, table.across, table.down = [], _span(attributes, "colspan"), _span(attributes, "rowspan")
        elif tag in _BLOCKS:
            self._break()

    def end(self, tag: str) -> None:
        """Take a closing tag."""
        if self._unseen:
            self._unseen -= tag not in _VOID
        elif self._tables and tag == "table":
            self._end_table()
        elif self._tables and tag == "tr":
            self._tables[-1].end_row()
        elif self._tables and tag in ("td", "th"):
            self._tables[-1].end_cell()
        elif tag in _BLOCKS:
            self._break()

    def data(self, words: str) -> None:
        """Take words."""
        if self._unseen:
            length = len("".join(words.split()))
            self.hidden += length * self._hides
            self.drawn += length * self._draws
        elif self._tables and self._tables[-1].cell is not None:
            self._tables[-1].cell.append(re.sub(r"\s+", " ", words))
        else:
            self.lines[-1] += re.sub(r"\s+", " ", words)

    def close(self) -> None:
        """Finish the tables that nothing has closed."""
        while self._tables:
            self._end_table()

    def _break(self) -> None:
        """Begin a new line, in a cell too."""
        if self._tables and self._tables[-1].cell is not None:
            self._tables[-1].cell.append("\n")
        elif self.lines[-1]:
            self.lines.append("")

    def _end_table(self) -> None:
        """Write a table, or put one that stands in a cell of another into that cell."""
        table = self._tables.pop()
        table.end_row()
        rows = drawn(table.rows)
        self.within += within(table.rows)
        if self._tables and self._tables[-1].cell is not None:
            self._tables[-1].cell.append("\n".join(["", *rows, ""]))
        else:
            if self.lines[-1] == "" and not (len(self.lines) > 1 and BAR in self.lines[-2]):
                self.lines.pop()  # two tables stay apart
            self.lines += [*rows, ""]


def _span(attributes: dict[str, str], name: str) -> int:
    """Return how many columns or rows a cell takes; 1 where it does not say a number."""
    match = _SPAN.match(attributes.get(name, ""))
    return max(1, int(match[1])) if match else 1
