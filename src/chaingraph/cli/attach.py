"""``chaingraph attach``: keep the text of a document at hand, so that its sentences are shown."""

from dataclasses import asdict
from pathlib import Path

import click

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.options import complete_documents
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath
from chaingraph.curation import attachments
from chaingraph.curation.errors import WrongText
from chaingraph.text.canonical import canonical_text

KEPT = "The text of {document} is kept in {path}. Reports and pages now show its sentences, and so do pages that you share."


@click.command("attach")
@click.argument("document", shell_complete=complete_documents, metavar="DOCUMENT")
@click.argument("file", type=FilePath(), metavar="FILE")
@click.pass_obj
def command(app: App, document: str, file: Path) -> None:
    """Attach FILE, the text of DOCUMENT (a number, label, IRI, or a folder of data): keep it in your data folder and show its sentences.

    It must be the text that the graph was made from; its hash is checked.
    """
    app, found = app.document(document)
    text = app.read(file)
    if likeness := attachments.likeness(app.graph, found.value, canonical_text(text)):
        raise WrongText(path=file, document=document, **asdict(likeness))
    path = app.keep(text)
    say(translate(KEPT, app.lang).format(document=document, path=path))
