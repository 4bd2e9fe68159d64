"""``chaingraph show``: all that is known of one thing."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from chaingraph.cli.app import App, output_options
from chaingraph.rendering import FORMATS


def _complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from chaingraph import open_store, things

    return [CompletionItem(name) for name in things.names(open_store()) if name.startswith(incomplete)]


@click.command("show")
@click.argument("thing", shell_complete=_complete)
@output_options(FORMATS)
@click.pass_obj
def command(app: App, thing: str, format: str | None, output: Path | None) -> None:
    """Report all relations, figures and passages of THING: a name, a figure as printed, a passage, or an IRI."""
    found = app.graph.find(thing, "cg:Thing", "cg:Passage", "cg:Figure", "cg:Interpretation")
    app.print(app.reporter.show(found), format or "table", output)
