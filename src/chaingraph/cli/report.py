"""``chaingraph report``: what is in the graph, at a glance, kind by kind, and how it connects."""

from pathlib import Path

import click

from chaingraph.cli.app import App, output_options
from chaingraph.rendering import PAGE, REPORT_FORMATS
from chaingraph.reports import CONNECTIONS, KINDS, Report, Reporter, Table


@click.command("report")
@click.argument("kind", required=False, type=click.Choice((*KINDS, *CONNECTIONS)), metavar="[KIND]")
@output_options(REPORT_FORMATS)
@click.pass_obj
def command(app: App, kind: str | None, format: str | None, output: Path | None) -> None:
    """Report on the graph: an overview (as html: everything), or one KIND.

    KIND is figures, targets, programmes, mechanisms, institutions, roles, actions, policies or things; or, on how they
    connect, coupling, bridges, robustness, communities or gaps.
    """

    def make(reporter: Reporter) -> Report | Table:
        if kind:
            return reporter.kind(kind)
        return reporter.whole() if format == PAGE else reporter.overview()

    app.print(make, format, output)
