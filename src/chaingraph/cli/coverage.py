"""``chaingraph coverage``: what a text holds and the graph does not."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import click

from chaingraph import attachments
from chaingraph.cli.app import App, complete_documents, output_options
from chaingraph.errors import ExitCode, NotAttached, SeveralDocuments, WrongText
from chaingraph.messages import translate
from chaingraph.rendering import REPORT_FORMATS
from chaingraph.vocabulary import shorten

BELOW = "Below {least:g} per cent: {kinds}."
KINDS = ("figure", "name", "passage")


@click.command("coverage")
@click.argument("document", required=False, shell_complete=complete_documents, metavar="[DOCUMENT]")
@click.option(
    "--text", "file", type=click.Path(path_type=Path), metavar="FILE", help="The text, where it is not attached."
)
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a reader: the text with what is in the graph marked, and what is not.",
)
@click.option(
    "--at-least",
    "least",
    type=click.FloatRange(0, 100),
    metavar="N",
    help="Exit with 1 if figures, names or passages are covered less than N per cent.",
)
@output_options(REPORT_FORMATS)
@click.pass_obj
def command(
    app: App,
    document: str | None,
    file: Path | None,
    page: Path | None,
    least: float | None,
    format: str | None,
    output: Path | None,
) -> int:
    """Count what the text of DOCUMENT (a number, label, IRI, or a folder of data) holds and the graph does not."""
    from chaingraph.coverage import coverage
    from chaingraph.extraction.files import read_document
    from chaingraph.plaintext import plain
    from chaingraph.reports.covering import covering

    if document and Path(document).is_dir():
        app, document = replace(app, data=[*app.data, document], default=False), None
    iri = _chosen(app, document)
    document = document or shorten(iri, app.graph.prefixes)
    text = plain(read_document(file)) if file else attachments.attached(app.graph).get(iri)
    if text is None:
        raise NotAttached(document=document)
    if file and (likeness := attachments.likeness(app.graph, iri, text)):
        click.echo(WrongText(path=file, document=document, **asdict(likeness)).words(app.lang), err=True)
    covered = coverage(app.graph, iri, text)
    app.print(lambda reporter: covering(reporter, covered), format, output)
    if page:
        from chaingraph.rendering.reader import reader

        app.write(reader(app.reporter(app.lang), covered), page)
        click.echo(translate("Written: {path}", app.lang).format(path=page), err=True)
    below = [kind for kind in KINDS if least is not None and covered.share(kind) < least]
    if below:
        kinds = ", ".join(translate(f"{kind}s", app.lang) for kind in below)
        click.echo(translate(BELOW, app.lang).format(least=least, kinds=kinds), err=True)
    return ExitCode.NO if below else ExitCode.OK


def _chosen(app: App, name: str | None) -> str:
    """Return the IRI of the document that is meant: the one named, or the only one. Raises SeveralDocuments."""
    if name:
        return app.graph.find(name, "cg:Document").value
    documents = sorted(attachments.hashes(app.graph))
    if len(documents) != 1:
        raise SeveralDocuments(documents=", ".join(documents))
    return documents[0]
