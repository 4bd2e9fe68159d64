"""``chaingraph tables``: the graph as Parquet tables, to count over the whole of it."""

from pathlib import Path

import click

from chaingraph.cli.app import App
from chaingraph.cli.folder import new_folder
from chaingraph.cli.progress import shown
from chaingraph.cli.types import FilePath


@click.command("tables")
@click.argument("folder", metavar="DIR", type=FilePath())
@click.pass_obj
def command(app: App, folder: Path) -> None:
    """Write the graph as Parquet tables into the folder DIR, for `chaingraph report KIND --tables DIR`.

    The folder is written whole or not at all; former tables in it are replaced.
    """
    from chaingraph.measures.parquet import holds_tables, write
    from chaingraph.model.report import NUMBER, TEXT, Table, alone, columns, sentence
    from chaingraph.rendering.wording import Labels

    with new_folder(folder, holds_tables) as made, shown() as show:
        rows = write(app.graph, made, show)
    written = Table(sentence("Written: {path}", path=str(folder)), columns(table=TEXT, rows=NUMBER), list(rows.items()))
    app.print(lambda: alone(written), None, None, Labels())
