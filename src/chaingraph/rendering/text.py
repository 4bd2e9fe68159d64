"""Rendering: reports and answers as text, comma- or tab-separated values, JSON or Markdown."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import zip_longest

import pyoxigraph as ox

from chaingraph.base.messages import translate
from chaingraph.base.width import width as span
from chaingraph.graph.store import Solutions, Term
from chaingraph.model.report import Cell, Ref, Report, Table
from chaingraph.model.vocabulary import shorten

FORMATS: tuple[str, ...] = ("table", "csv", "tsv", "json", "markdown")
GRAPH_FORMATS = {"turtle": ox.RdfFormat.TURTLE, "jsonld": ox.RdfFormat.JSON_LD, "ntriples": ox.RdfFormat.N_TRIPLES}
SHOWN = 3  # things named in a cell of a page before "…": a page is to be read, the table of one question is complete

NARROWEST = 14  # columns of a terminal that a column is not wrapped below: an amount in yuan stays on one line

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report | Table, format: str, lang: str, width: int | None = None) -> str:
    """Return a report or a table in one of FORMATS; ``width`` is the columns of the terminal, None for no limit."""
    page = report if isinstance(report, Report) else Report("", [report])
    if format == "json":
        return _json(report)
    if format in ("csv", "tsv"):
        return "\n".join(_separated(table, lang, "," if format == "csv" else "\t") for table in page.tables)
    shown = SHOWN if isinstance(report, Report) and report.brief else None
    mark = ("# ", "## ") if format == "markdown" else ("", "")
    blocks = [f"{mark[0]}{page.title}\n"] if page.title else []
    for table in page.tables:
        space = "\n" if format == "markdown" else ""
        drawn = _grid(table, format, lang, width, shown) if table.rows else table.empty or translate("(nothing)", lang)
        notes = "".join(f"{space}{clean(note)}\n" for note in table.notes)
        blocks.append(f"{mark[1]}{clean(table.title)}\n{space}{drawn}\n{space}{_silence(table, lang)}{notes}")
    return "\n".join(blocks)


def render_solutions(solutions: Solutions, format: str, prefixes: dict[str, str], lang: str, width: int | None) -> str:
    """Return the answer to a SELECT: names in short form for reading, whole IRIs in values, SPARQL's own JSON."""
    if format == "json":
        return _sparql_json(solutions)
    short = prefixes if format in ("table", "markdown") else {}
    rows = [tuple(_term(term, short) for term in row) for row in solutions]
    return render(Table("", solutions.variables, solutions.variables, rows), format, lang, width).lstrip("\n")


def render_triples(triples: Sequence[ox.Triple], format: str, prefixes: dict[str, str]) -> str:
    """Return the answer to a CONSTRUCT or DESCRIBE in one of GRAPH_FORMATS."""
    content = ox.serialize(triples, format=GRAPH_FORMATS[format], prefixes=prefixes)
    assert content is not None, "without an output, the serialiser returns what it writes"
    return content.decode("utf-8")


def _grid(table: Table, format: str, lang: str, width: int | None, shown: int | None) -> str:
    """Return a table drawn: aligned columns for reading, or Markdown."""
    table = table.compact()
    rows = [table.headings, *([words(cell, lang, shown) for cell in row] for row in table.rows)]
    if format == "markdown":
        lines = [f"| {' | '.join(map(_markdown, row))} |" for row in rows]
        return "\n".join([lines[0], "|---" * len(table.columns) + "|", *lines[1:]])
    texts = [[clean(text) for text in row] for row in rows]
    return _aligned(_wrapped(texts, width) if width else texts)


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of cells, which may have several lines, as text in columns two blanks apart."""
    split = [[text.split("\n") for text in row] for row in rows]
    widths = [max(span(line) for cell in column for line in cell) for column in zip(*split, strict=True)]
    drawn = (
        "  ".join(line + " " * (width - span(line)) for line, width in zip(lines, widths, strict=True)).rstrip()
        for row in split
        for lines in zip_longest(*row, fillvalue="")
    )
    return "\n".join(drawn)


def _silence(table: Table, lang: str) -> str:
    """Return a line that names the columns left out of a drawn table, since no row states anything there."""
    kept = table.compact().columns
    left_out = [heading for name, heading in zip(table.columns, table.headings, strict=True) if name not in kept]
    return f"{translate('(not stated in any row)', lang)} {' · '.join(left_out)}\n" if left_out else ""


def _wrapped(rows: Sequence[Sequence[str]], width: int) -> list[list[str]]:
    """Return rows wrapped to fit ``width`` columns of a terminal, where they can: wide columns wrap, narrow ones do not."""
    from wcwidth import wrap

    widths = [max(map(span, column)) for column in zip(*rows, strict=True)]
    room = width - 2 * len(widths)
    limits = range(max(widths), NARROWEST, -1)
    limit = next((limit for limit in limits if sum(min(width, limit) for width in widths) <= room), NARROWEST)
    return [["\n".join(wrap(text, limit)) for text in row] for row in rows]


def words(cell: Cell, lang: str, shown: int | None = None) -> str:
    """Return a cell as words: several things joined, numbers grouped by thousands, None as not stated."""
    if cell is None:
        return translate("(not stated)", lang)
    if isinstance(cell, Ref):
        return cell.label
    if isinstance(cell, tuple):
        more = f" … ({len(cell)})" if shown and len(cell) > shown else ""
        return ("、" if lang == "zh" else "; ").join(ref.label for ref in cell[:shown]) + more
    return cell if isinstance(cell, str) else f"{cell:,}"


def _separated(table: Table, lang: str, delimiter: str) -> str:
    """Return a table as separated values: plain numbers, and no text that a spreadsheet would take for a formula."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(table.headings)
    for row in table.rows:
        writer.writerow([cell if isinstance(cell, int | Decimal) else _inert(words(cell, lang)) for cell in row])
    if table.empty:
        writer.writerow([table.empty] + [""] * (len(table.columns) - 1))
    return out.getvalue()


def _inert(text: str) -> str:
    """Return text that no spreadsheet computes; a sign alone is nothing to compute."""
    return f"'{text}" if text.startswith(_FORMULA) and len(text) > 1 else text


def _json(report: Report | Table) -> str:
    import json

    return json.dumps(_plain(report), ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> object:
    """Return a report, a table or a cell as what JSON can hold: things as {iri, label}, numbers as numbers."""
    if isinstance(value, Report):
        return {"title": value.title, "tables": [_plain(table) for table in value.tables]}
    if isinstance(value, Table):
        rows = [{name: _plain(cell) for name, cell in zip(value.columns, row, strict=True)} for row in value.rows]
        notes = {"notes": list(value.notes)} if value.notes else {}
        empty = {"empty": value.empty} if value.empty else {}
        return {"title": value.title, "columns": list(value.columns), "rows": rows, **empty, **notes}
    if isinstance(value, Ref):
        return {"iri": value.iri, "label": value.label}
    if isinstance(value, tuple):
        return [_plain(ref) for ref in value]
    return float(value) if isinstance(value, Decimal) else value


def _sparql_json(solutions: Solutions) -> str:
    """Return solutions in the W3C's SPARQL 1.1 Query Results JSON Format."""
    import json

    bindings = [
        {name: _binding(term) for name, term in zip(solutions.variables, row, strict=True) if term is not None}
        for row in solutions
    ]
    content = {"head": {"vars": list(solutions.variables)}, "results": {"bindings": bindings}}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _binding(term: Term) -> dict[str, str]:
    if isinstance(term, ox.Literal):
        kind = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
        return {"type": "literal", "value": term.value, **kind}
    if isinstance(term, ox.Triple):
        return {"type": "triple", "value": str(term)}
    return {"type": "uri" if isinstance(term, ox.NamedNode) else "bnode", "value": term.value}


def _term(term: Term | None, prefixes: dict[str, str]) -> str:
    """Return a term of an answer for reading: nothing where unbound, an IRI short or whole, a literal's value."""
    if isinstance(term, ox.NamedNode):
        return shorten(term.value, prefixes) if prefixes else term.value
    if isinstance(term, ox.Literal):
        return term.value
    return "" if term is None else str(term)


def clean(text: str) -> str:
    """Return text without what would steer a terminal or turn its direction."""
    return _CONTROL.sub("\ufffd", text)


def _markdown(text: str) -> str:
    """Return text that stays text in a Markdown cell."""
    return re.sub(r"([\\`*_\[\]<>|&])", r"\\\1", clean(text)).replace("\n", " ")
