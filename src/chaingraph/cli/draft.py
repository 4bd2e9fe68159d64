"""``chaingraph draft``: a document as data to be curated."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pyoxigraph as ox

from chaingraph.base.errors import MissingFile, UnwritableFile
from chaingraph.base.messages import translate
from chaingraph.cli.app import NOT_KEPT, App
from chaingraph.cli.deciding import as_workbook, signed_off, with_accepted, with_decisions
from chaingraph.cli.drafted import summary, tell_lost, tell_next, tell_reopened, tell_signed
from chaingraph.cli.errors import BadSlug, DraftIntoStore, NoDocument, UnwrittenFormat, WorkbookOfDraft
from chaingraph.cli.files import making, replace_files
from chaingraph.cli.progress import shown
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath
from chaingraph.cli.untaken import has_tables, tell_untaken
from chaingraph.graph.files import read_bytes

if TYPE_CHECKING:
    from chaingraph.curation.drafting.draft import Draft
    from chaingraph.curation.drafting.folder import Folder

NO_MODELS = "The models of names and relations cannot be read; names are told by their endings, and few relations are proposed. Install ChainGraph again."


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
    tell_signed(app, folder, made.signed)
    say(made.summary)
    tell_next(app, folder, xlsx, decided=sheet is not None)


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

    there = None if force else folders.read(folder)
    slug = folders.named(there) or folder.resolve().name
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
        quads = with_decisions(app, quads, sheet, drafted)
    for relation in relations:
        quads = with_accepted(app, quads, relation, least or 0)
    with making(folder), as_workbook(app, quads, xlsx, drafted):
        replace_files(folder, folders.files(quads, drafted, prefixes(slug)), keep=force)
    tables = file is not None and has_tables(folders.kept_text(quads))
    return Made(summary(tally(quads), app.lang), signed_off(app, before, quads) if sheet else (), tables)


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
    return Made(summary(flow.tally, app.lang), (), has_tables(draft.text))


def _drafted(app: App, draft: Draft, source: str, there: Folder | None) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return a draft with what was decided on the last one, and the draft alone; the text is kept."""
    from chaingraph.curation.drafting.folder import redraft

    again = redraft(draft, there)
    tell_reopened(app, again.ours, there, again.reopened)
    tell_lost(app, list(again.lost.values()))
    _keep(app, source)
    return again.ours, again.base


def _keep(app: App, text: str) -> None:
    """Keep the text of a draft; where that is not possible, the draft is none the worse."""
    try:
        app.keep(text)
    except UnwritableFile as error:
        say(translate(NOT_KEPT, app.lang).format(reason=error.words(app.lang)))
