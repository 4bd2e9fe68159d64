"""``chaingraph figures``: every quantity that a text states, with what the text says of it."""

import json
from dataclasses import asdict, fields
from decimal import Decimal
from pathlib import Path

import click

from chaingraph.base.messages import translate
from chaingraph.cli.app import App, output_options
from chaingraph.model.report import Cell, Table
from chaingraph.rendering import FORMATS, render
from chaingraph.text.formats import read_document
from chaingraph.text.quantities import Quantity, quantities

TITLE = "Quantities that the text states"
FOUND = "Quantities found in {path}: {count}."
READ = {"achieved": "achieved", "planned": "planned", "change": "change", "other": "threshold"}  # for people
COLUMNS = tuple(field.name for field in fields(Quantity) if field.repr)


@click.command("figures")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@output_options(FORMATS)
@click.pass_obj
def command(app: App, file: Path, format: str | None, output: Path | None) -> None:
    """List every quantity in a document (.txt, .md, .html, .docx, .wps or .pdf): value, unit, comparator, status, place."""
    found = quantities(read_document(file))
    if format == "json":
        text = json.dumps([_record(quantity) for quantity in found], ensure_ascii=False, indent=2) + "\n"
    else:
        text = render(
            _table(app.lang, found, read=format in (None, "table", "markdown")),
            format or "table",
            app.lang,
            app.width(output),
        )
    app.write(text, output, mark=format == "csv")
    click.echo(translate(FOUND, app.lang).format(count=len(found), path=file), err=True)


def _record(quantity: Quantity) -> dict[str, object]:
    """Return a quantity as what JSON can hold."""
    return {
        name: _number(value) if isinstance(value, Decimal) else value
        for name, value in asdict(quantity).items()
        if name in COLUMNS
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _table(lang: str, found: list[Quantity], read: bool) -> Table:
    """Return quantities as a table; its headings are translated where people read it."""
    rows = [tuple(_cell(quantity, name, lang, read) for name in COLUMNS) for quantity in found]
    headings = tuple(translate(name.replace("_", " "), lang) for name in COLUMNS) if read else COLUMNS
    return Table(translate(TITLE, lang), COLUMNS, headings, rows)


def _cell(quantity: Quantity, name: str, lang: str, read: bool) -> Cell:
    """Return a cell of a quantity: as it is, or in the words of people where it is read."""
    value: Cell = getattr(quantity, name)
    if value is None:
        return None if read else ""
    return translate(READ[quantity.status], lang) if read and name == "status" else value
