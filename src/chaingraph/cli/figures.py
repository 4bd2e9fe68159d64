"""``chaingraph figures``: every quantity that a text states, with what the text says of it."""

import json
from pathlib import Path

import click

from chaingraph.base.messages import translate
from chaingraph.cli.app import App, output_options
from chaingraph.rendering import formats
from chaingraph.text.quantities import quantities as stated

FOUND = "Quantities found in {path}: {count}."


@click.command("figures")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@output_options(formats.TABLES)
@click.pass_obj
def command(app: App, file: Path, format: str | None, output: Path | None) -> None:
    """List every quantity in a document (.txt, .md, .html, .docx, .wps or .pdf): value, unit, comparator, status, place."""
    from chaingraph.rendering.wording import Labels
    from chaingraph.reports import quantities

    found = stated(app.read(file))
    if format == "json":
        records = [quantities.record(quantity) for quantity in found]
        app.write(json.dumps(records, ensure_ascii=False, indent=2) + "\n", output)
    else:
        read = format in (None, "table", "markdown")
        app.print(lambda: quantities.report(found, read), format, output, Labels())
    click.echo(translate(FOUND, app.lang).format(count=len(found), path=file), err=True)
