"""``chaingraph detach``: forget the text of a document."""

import os

import click

from chaingraph.base.errors import UnwritableFile
from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.options import complete_documents
from chaingraph.cli.saying import say
from chaingraph.curation import attachments
from chaingraph.curation.errors import NothingToDetach

FORGOTTEN = "The text of {document} was removed; the graph is unchanged."


@click.command("detach")
@click.argument("document", shell_complete=complete_documents, metavar="DOCUMENT")
@click.pass_obj
def command(app: App, document: str) -> None:
    """Remove the attached text of DOCUMENT (a number, label, IRI, or a folder of data) from your data folder."""
    app, found = app.document(document)
    path = attachments.path_of(attachments.hashes(app.graph).get(found.value, ""))
    if path is None or not path.is_file():
        raise NothingToDetach(document=document)
    try:
        path.unlink()
    except OSError as error:
        raise UnwritableFile(path=path, reason=os.strerror(error.errno or 0)) from None
    say(translate(FORGOTTEN, app.lang).format(document=document))
