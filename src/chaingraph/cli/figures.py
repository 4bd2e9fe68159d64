"""``chaingraph figures``: every quantity that a text states, with what the text says of it."""

from pathlib import Path

import click

from chaingraph.base.messages import translate
from chaingraph.base.plain import json_text
from chaingraph.cli.app import App
from chaingraph.cli.files import write
from chaingraph.cli.options import output_options
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath
from chaingraph.rendering import formats

FOUND = "Quantities found in {path}: {count}."


@click.command("figures")
@click.argument("file", type=FilePath(), metavar="FILE")
@output_options(formats.TABLES)
@click.pass_obj
def command(app: App, file: Path, format: str | None, output: Path | None) -> None:
    """List every quantity in a document (.txt, .md, .html, .docx, .wps, .xlsx, .csv or .pdf): value, unit, comparator, status, place."""
    from chaingraph.rendering.wording import Labels
    from chaingraph.reports import quantities
    from chaingraph.text.quantities import quantities as stated

    found = stated(app.read(file))
    if format == "json":
        records = [quantities.record(quantity) for quantity in found]
        write(json_text(records) + "\n", output)
    else:
        read = format in (None, "table", "markdown")
        app.print(lambda: quantities.report(found, read), format, output, Labels())
    say(translate(FOUND, app.lang).format(count=len(found), path=file))
