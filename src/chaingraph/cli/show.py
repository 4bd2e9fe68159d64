"""``chaingraph show``: all that is known of one thing."""

from pathlib import Path

import click

from chaingraph.cli.app import App
from chaingraph.cli.options import complete_names, output_options
from chaingraph.rendering import formats

SHOWN = ("cg:Thing", "cg:Document", "cg:Section", "cg:Passage", "cg:Figure", "cg:Interpretation")


@click.command("show")
@click.argument("thing", shell_complete=complete_names(*SHOWN))
@output_options(formats.REPORTS)
@click.pass_obj
def command(app: App, thing: str, format: str | None, output: Path | None) -> None:
    """Report all that is known of THING: a name, a number (2560, 67%), a document, section or passage (§1.2), or an IRI."""
    from chaingraph.reports.show import report

    found = app.graph.seek(thing, *SHOWN)
    app.print(lambda: report(app.graph, found), format, output)
