"""``chaingraph draft``: a document as data to be curated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pyoxigraph as ox

from chaingraph.base.errors import MissingFile, UnwritableFile
from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import NOT_KEPT, App
from chaingraph.cli.errors import BadSlug, DraftIntoStore, NoDocument, UnwrittenFormat, WorkbookOfDraft
from chaingraph.cli.files import making, replace_files, writing
from chaingraph.cli.nameless import tell_nameless
from chaingraph.cli.progress import shown
from chaingraph.cli.saying import say
from chaingraph.cli.taken import tell_taken
from chaingraph.cli.types import FilePath
from chaingraph.cli.unheld import tell_unheld
from chaingraph.cli.untaken import has_tables, tell_untaken
from chaingraph.curation.errors import BadRelation, BadWorkbook
from chaingraph.graph.files import read_bytes
from chaingraph.model.terms import cg
from chaingraph.model.vocabulary import CG

if TYPE_CHECKING:
    from chaingraph.curation.drafting.draft import Draft
    from chaingraph.curation.drafting.folder import Folder

SUMMARY = (
    "{passages:passage|passages}, {figures:figure|figures}, {names:name|names}, {candidates:relation|relations} proposed; "
    "{undecided:decision is|decisions are} open."
)
NO_MODELS = "The models of names and relations cannot be read; names are told by their endings, and few relations are proposed. Install ChainGraph again."
NEXT = "Next: edit {folder} (or its workbook with --xlsx), then `chaingraph validate {folder}` and `chaingraph --data {folder} --no-default report`."
NEXT_BOOK = (
    "Next: decide in {book}, then `chaingraph draft -o {folder} --from-xlsx {book}` and `chaingraph validate {folder}`."
)
ACCEPTED = "Stated by {relation}: {count:relation|relations} that had been proposed."
REOPENED = "Open again, since their text or facts changed: {passages}."
LOST = "Decided, but no longer in the text: {figures}. Delete or correct each; until then `chaingraph validate` reports it."


@click.command("draft")
@click.argument("file", required=False, type=FilePath(), metavar="[FILE]")
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=FilePath(),
    metavar="DIR",
    help="The folder of the draft; its name becomes the name of the document.",
)
@click.option("--xlsx", type=FilePath(), metavar="FILE", help="Also write the draft as a workbook.")
@click.option(
    "--from-xlsx",
    "sheet",
    type=FilePath(),
    metavar="FILE",
    help="Take the decisions in this workbook into the folder.",
)
@click.option(
    "--force", is_flag=True, help="Draft again, whatever the folder contains; the former files are kept as .old."
)
@click.option(
    "--accept", "relations", multiple=True, metavar="RELATION", help="State all that is proposed by this relation."
)
@click.option(
    "--at-least",
    "least",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Propose relations of which the draft is at least so sure (0 to 1, by default 0.6); with --accept, state only those.",
)
@click.pass_obj
def command(
    app: App, file: Path | None, folder: Path, xlsx: Path | None, sheet: Path | None, relations: tuple[str, ...],
    least: float | None, force: bool,
) -> None:  # fmt: skip
    """Draft data from a document: passages, figures, names and proposed relations, for a curator to decide on.

    Drafting a changed FILE again keeps the curator’s decisions.
    """
    from chaingraph.graph.store import manifest

    if xlsx and xlsx.suffix.lower() != ".xlsx":
        raise UnwrittenFormat(path=xlsx, endings=".xlsx")
    slug = folder.resolve().name
    if not re.fullmatch(r"\w[\w-]*", slug):
        raise BadSlug(name=slug)
    if (folder / manifest.NAME).exists():
        raise DraftIntoStore(path=folder)
    if sheet and not sheet.exists():
        raise MissingFile(path=sheet)
    made = _made(app, file, folder, xlsx, sheet, relations, least, force)
    if made.tables:
        tell_untaken(app, folder)
    _tell_signed(app, folder, made.signed)
    say(made.summary)
    say(translate(NEXT_BOOK if xlsx else NEXT, app.lang).format(folder=folder, book=xlsx))


@dataclass(frozen=True)
class Made:
    """What is told of a draft that is written.

    ``summary`` says what it holds, ``signed`` are the passages (IRIs) that its workbook signs off, and that are settled;
    ``tables`` says whether cells of its text are looked for in it.
    """

    summary: str
    signed: Collection[str]
    tables: bool


def _made(
    app: App, file: Path | None, folder: Path, xlsx: Path | None, sheet: Path | None, relations: tuple[str, ...],
    least: float | None, force: bool,
) -> Made:  # fmt: skip
    """Write a draft, and return what is told of it: its statements are held no longer than that takes."""
    from chaingraph.curation.drafting import folder as folders
    from chaingraph.curation.drafting.draft import prefixes
    from chaingraph.curation.drafting.flowing import tally

    slug = folder.resolve().name
    there = None if force else folders.read(folder)
    if file is not None:
        draft, source = _read(app, file, slug, None if relations else least)
        if not (folders.exists(folder) or sheet or xlsx or relations):
            return _flowed(app, draft, source, folder)
        quads, drafted = _drafted(app, draft, source, there)
    elif there is not None:
        quads, drafted = there.ours, there.base
    else:
        raise NoDocument(path=folder)
    before = quads
    if sheet:
        quads = _decided(app, quads, sheet, drafted)
    for relation in relations:
        quads = _accepted(app, quads, relation, least or 0)
    with making(folder), _book(app, quads, xlsx, drafted):
        replace_files(folder, folders.files(quads, drafted, prefixes(slug)), keep=force)
    tables = file is not None and has_tables(folders.kept_text(quads))
    return Made(_summary(tally(quads), app.lang), _signed(app, before, quads) if sheet else (), tables)


def _read(app: App, file: Path, slug: str, least: float | None) -> tuple[Draft, str]:
    """Return what is read from a file, to be drafted, and its text."""
    from chaingraph.curation.drafting.draft import Draft, in_bounds, refuse_long
    from chaingraph.curation.workbook.reading import is_workbook
    from chaingraph.text import models
    from chaingraph.text.canonical import canonical_text
    from chaingraph.text.relations.learned import LEAST

    if file.suffix.lower() == ".xlsx" and is_workbook(read_bytes(file)):
        raise WorkbookOfDraft(path=file)
    refuse_long(file)
    source = app.read(file)
    if not models.usable():
        say(translate(NO_MODELS, app.lang))
    sure = LEAST if least is None else least
    draft = Draft(in_bounds(canonical_text(source), file), slug, app.graph, sure, file.stem)
    with shown() as show:
        for step in draft.steps():
            show(translate(step, app.lang))
    return draft, source


def _flowed(app: App, draft: Draft, source: str, folder: Path) -> Made:
    """Write a first draft on which nothing is decided, passage by passage; the text is kept."""
    from chaingraph.curation.drafting.flowing import Flow

    _keep(app, source)
    flow = Flow(draft)
    with making(folder):
        replace_files(folder, flow.files())
    return Made(_summary(flow.tally, app.lang), (), has_tables(draft.text))


def _drafted(app: App, draft: Draft, source: str, there: Folder | None) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return a draft with what was decided on the last one, and the draft alone; the text is kept."""
    from chaingraph.curation.drafting.folder import redraft

    again = redraft(draft, there)
    _tell_reopened(app, again.ours, there, again.reopened)
    if again.lost:
        say(translate(LOST, app.lang).format(figures=translate("; ", app.lang).join(again.lost.values())))
    _keep(app, source)
    return again.ours, again.base


def _keep(app: App, text: str) -> None:
    """Keep the text of a draft; where that is not possible, the draft is none the worse."""
    try:
        app.keep(text)
    except UnwritableFile as error:
        say(translate(NOT_KEPT, app.lang).format(reason=error.words(app.lang)))


def _decided(app: App, quads: Sequence[ox.Quad], sheet: Path, drafted: Sequence[ox.Quad]) -> list[ox.Quad]:
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
def _book(app: App, quads: Sequence[ox.Quad], book: Path | None, drafted: Sequence[ox.Quad]) -> Iterator[None]:
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


def _accepted(app: App, quads: Sequence[ox.Quad], relation: str, least: float) -> list[ox.Quad]:
    """Return statements with the proposals of a relation stated that are ``least`` sure, and say how many. Raises BadRelation."""
    from chaingraph.curation.workbook.sheet import Sheet

    try:
        accepted, count = Sheet(quads, app.graph, app.lang).accepted(relation, Decimal(str(least)))
    except ValueError as error:
        raise BadRelation(reason=error) from None
    say(translate(ACCEPTED, app.lang).format(relation=relation, count=Count(count)))
    return accepted


def _tell_reopened(app: App, quads: Sequence[ox.Quad], there: Folder | None, passages: Sequence[str]) -> None:
    """Name the passages that were signed off and are open again, those that are gone as the folder had them."""
    from chaingraph.curation.workbook.cells import labels

    if passages:
        before = labels(app.graph, there.ours, app.lang) if there else {}
        called = before | labels(app.graph, quads, app.lang)
        named = translate("; ", app.lang).join(called.get(passage, passage) for passage in passages)
        say(translate(REOPENED, app.lang).format(passages=named))


def _signed(app: App, before: Sequence[ox.Quad], now: Sequence[ox.Quad]) -> Collection[str]:
    """Return the passages (IRIs) that were signed off in a workbook, and are settled; say so where who signed has no name."""
    from chaingraph.curation.reviewing import curator, sign_offs, unsettled

    signs = sign_offs(now)
    signed = signs.keys() - sign_offs(before).keys()
    if any(quad.object == ox.Literal(curator()) for passage in signed for quad in signs[passage]):
        tell_nameless(app, curator())
    return signed - {*unsettled(now, signed)}


def _tell_signed(app: App, folder: Path, signed: Collection[str]) -> None:
    """Quote what passages hold and the graph does not that were signed off (IRIs)."""
    from chaingraph.graph.graph import open_graph

    if signed:
        graph = open_graph(data=[folder], default=False)
        for document in graph.documents:
            tell_unheld(app, graph, document, signed, str(folder))


def _summary(tally: Mapping[object, int], lang: str) -> str:
    """Return what a draft holds, in words."""
    kinds = Counter(
        {term.value.removeprefix(CG): count for term, count in tally.items() if isinstance(term, ox.NamedNode)}
    )
    undecided = kinds.pop("undecided", 0) + kinds["Candidate"]
    rest = ("Passage", "Heading", "Section", "Document", "Figure", "Target", "Candidate", "Indicator", "Unit")
    counts = {
        "passages": kinds["Passage"] + kinds["Heading"],
        "figures": kinds["Figure"] + kinds["Target"],
        "names": sum(count for kind, count in kinds.items() if kind not in rest),
        "candidates": kinds["Candidate"],
        "undecided": undecided,
    }
    told = {name: Count(count) for name, count in counts.items()}
    return translate(SUMMARY, lang).format(**told)
