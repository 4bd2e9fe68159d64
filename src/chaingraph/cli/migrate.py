"""``chaingraph migrate``: bring data of an earlier version up to this one."""

from pathlib import Path

import click

from chaingraph.cli.app import App
from chaingraph.cli.files import write
from chaingraph.cli.types import FilePath
from chaingraph.curation.migration import migrate


@click.command("migrate")
@click.argument("files", nargs=-1, required=True, type=FilePath(), metavar="FILE...")
@click.option("--output", type=FilePath(), metavar="FILE", help="Write to this file instead of the terminal.")
@click.pass_obj
def command(app: App, files: tuple[Path, ...], output: Path | None) -> None:
    """Write data files or folders of an earlier version in the terms of this one, as one TriG file.

    Nothing is lost; what only a reader can decide stays as it is, and ``chaingraph validate`` names it.
    """
    write(migrate(files), output)
