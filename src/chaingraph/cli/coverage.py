"""``chaingraph coverage``: what a text holds and the graph does not."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from chaingraph.base.errors import ExitCode
from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.files import write
from chaingraph.cli.options import complete_documents, output_options
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath
from chaingraph.curation import attachments
from chaingraph.curation.errors import NotAttached, WrongText
from chaingraph.model.vocabulary import shorten
from chaingraph.rendering import formats

BELOW = "Below {least:g} per cent: {kinds}."
LIKE = 0.5  # of the quotes must stand in a text that is to be compared with the graph


@click.command("coverage")
@click.argument("document", required=False, shell_complete=complete_documents, metavar="[DOCUMENT]")
@click.option("--text", "file", type=FilePath(), metavar="FILE", help="The text, if it is not attached.")
@click.option(
    "--html",
    "page",
    type=FilePath(),
    metavar="FILE",
    help="Write a reader: a page of the text that marks what the graph holds and what it lacks.",
)
@click.option(
    "--at-least",
    "least",
    type=click.FloatRange(0, 100),
    metavar="N",
    help="Exit with 1 if the coverage of anything that is counted is below N per cent.",
)
@output_options(formats.REPORTS)
@click.pass_obj
def command(
    app: App, document: str | None, file: Path | None, page: Path | None, least: float | None, format: str | None,
    output: Path | None,
) -> int:  # fmt: skip
    """Compare the graph with the text of DOCUMENT (a number, label, IRI, or a folder of data), and report what the graph lacks."""
    from chaingraph.curation.coverage import coverage
    from chaingraph.reports.coverage import MEANINGS, report
    from chaingraph.text.canonical import canonical_text

    app, found = app.document(document)
    text = canonical_text(app.read(file)) if file else attachments.attached(app.graph).get(found.value)
    document = document or shorten(found.value, app.graph.prefixes)
    if text is None:
        raise NotAttached(document=document)
    if file and (likeness := attachments.likeness(app.graph, found.value, text)):
        _tell_unlike(app, likeness, WrongText(path=file, document=document, **asdict(likeness)))
    covered = coverage(app.graph, found.value, text)
    app.print(lambda: report(app.graph, covered), format, output)
    if page:
        from chaingraph.rendering.reader import reader

        write(reader(app.graph, app.names, covered, app.lang), page)
        app.tell_written(page)
    shares = ((kind, covered.share(kind)) for kind in MEANINGS)
    below = [kind for kind, share in shares if least is not None and share is not None and share < least]
    if below:
        kinds = ", ".join(translate(f"{kind}s", app.lang) for kind in below)
        say(translate(BELOW, app.lang).format(least=least, kinds=kinds))
    return ExitCode.NO if below else ExitCode.OK


def _tell_unlike(app: App, likeness: attachments.Likeness, wrong: WrongText) -> None:
    """Tell that quotes of the graph do not stand in a text. Raises WrongText where too few do."""
    if likeness.found < LIKE * likeness.quotes:
        raise wrong
    say(wrong.words(app.lang))
