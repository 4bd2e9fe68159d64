"""``chaingraph report``: what is in the graph, at a glance or kind by kind."""

from pathlib import Path

import click

from chaingraph.cli.app import App, output_options
from chaingraph.rendering import FORMATS
from chaingraph.reports import KINDS


@click.command("report")
@click.argument("kind", required=False, type=click.Choice(tuple(KINDS)), metavar="[KIND]")
@output_options(FORMATS)
@click.pass_obj
def command(app: App, kind: str | None, format: str | None, output: Path | None) -> None:
    """Report on the graph: an overview, or one KIND.

    KIND is figures, targets, programmes, mechanisms, institutions, roles, actions, policies or things.
    """
    report = app.reporter.kind(kind) if kind else app.reporter.overview()
    app.print(report, format or "table", output)
