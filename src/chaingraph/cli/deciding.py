"""What decides on a draft: its workbook, and all that is proposed by one relation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App
from chaingraph.cli.files import writing
from chaingraph.cli.nameless import tell_nameless
from chaingraph.cli.saying import say
from chaingraph.cli.taken import tell_taken
from chaingraph.curation.errors import BadRelation, BadWorkbook
from chaingraph.graph.files import read_bytes
from chaingraph.model.terms import cg

ACCEPTED = "Stated by {relation}: {count:relation|relations} that had been proposed."


def with_decisions(app: App, quads: Sequence[ox.Quad], sheet: Path, drafted: Sequence[ox.Quad]) -> list[ox.Quad]:
    """Return statements with what a workbook decides, and say how much that is; what was refused is restored as ``drafted``.

    Raises what ``read_rows`` raises.
    """
    from chaingraph.curation.drafting.folder import sentences
    from chaingraph.curation.workbook.rows import read_rows
    from chaingraph.curation.workbook.sheet import Sheet
    from chaingraph.text.formats import SECONDS

    document = next((quad.subject.value for quad in quads if quad.object == cg("Document")), None)  # type: ignore[union-attr]
    rows = read_rows(read_bytes(sheet), sheet, document, app.timeout or SECONDS)
    book = Sheet(quads, app.graph, app.lang, sentences(quads), drafted)
    decided, taken = book.decided(rows)
    touched = [row for row in rows if row.cells or row.gone]
    if any(row.cells for row in touched) and taken["ignored"] == len(touched):
        raise BadWorkbook(path=sheet, reason="none of its rows is of this draft")
    tell_taken(app.lang, sheet, book, rows, taken)
    return decided


@contextmanager
def as_workbook(app: App, quads: Sequence[ox.Quad], book: Path | None, drafted: Sequence[ox.Quad]) -> Iterator[None]:
    """Write a draft as a workbook, where one is wanted; it takes its place once what is done meanwhile has gone well."""
    if book is None:
        yield
        return
    from chaingraph.curation.drafting.folder import sentences
    from chaingraph.curation.workbook.tables import DraftNames, report
    from chaingraph.rendering import workbook
    from chaingraph.rendering.wording import worded

    sheets = report(quads, app.graph, sentences(quads), drafted)
    content = workbook.write([worded(sheets, DraftNames(quads, app.graph), app.lang)])
    with writing(book) as file:
        file.write(content)
        file.flush()
        yield


def with_accepted(app: App, quads: Sequence[ox.Quad], relation: str, least: float) -> list[ox.Quad]:
    """Return statements with the proposals of a relation stated that are ``least`` sure, and say how many. Raises BadRelation."""
    from chaingraph.curation.workbook.sheet import Sheet

    try:
        accepted, count = Sheet(quads, app.graph, app.lang).accepted(relation, Decimal(str(least)))
    except ValueError as error:
        raise BadRelation(reason=error) from None
    say(translate(ACCEPTED, app.lang).format(relation=relation, count=Count(count)))
    return accepted


def signed_off(app: App, before: Sequence[ox.Quad], now: Sequence[ox.Quad]) -> Collection[str]:
    """Return the passages (IRIs) that were signed off in a workbook, and are settled; say so where who signed has no name."""
    from chaingraph.curation.reviewing import curator, sign_offs, unsettled

    signs = sign_offs(now)
    signed = signs.keys() - sign_offs(before).keys()
    if any(quad.object == ox.Literal(curator()) for passage in signed for quad in signs[passage]):
        tell_nameless(app, curator())
    return signed - {*unsettled(now, signed)}
