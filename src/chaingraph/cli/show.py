"""``chaingraph show``: all that is known of one thing."""

from pathlib import Path

import click

from chaingraph.cli.app import App, complete_things, output_options
from chaingraph.rendering import formats


@click.command("show")
@click.argument("thing", shell_complete=complete_things)
@output_options(formats.REPORTS)
@click.pass_obj
def command(app: App, thing: str, format: str | None, output: Path | None) -> None:
    """Report all relations, figures and passages of THING: a name, a figure as printed, a passage, or an IRI."""
    from chaingraph.reports.show import report

    found = app.graph.find(thing, "cg:Thing", "cg:Passage", "cg:Figure", "cg:Interpretation")
    app.print(lambda: report(app.graph, found), format, output)
