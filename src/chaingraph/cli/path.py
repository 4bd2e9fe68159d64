"""``chaingraph path``: how one thing connects with another."""

from pathlib import Path

import click

from chaingraph.cli.app import App
from chaingraph.cli.options import complete_things, output_options
from chaingraph.cli.types import MOST_PATHS
from chaingraph.graph import finding
from chaingraph.model.report import Report
from chaingraph.rendering import formats
from chaingraph.views.errors import NoPath, SameThing


@click.command("path")
@click.argument("start", metavar="A", shell_complete=complete_things)
@click.argument("end", metavar="B", shell_complete=complete_things)
@click.option("--through", multiple=True, metavar="KIND", help="Pass only through things of this kind (repeatable).")
@click.option(
    "-k",
    "count",
    type=click.IntRange(1, MOST_PATHS),
    default=1,
    metavar="N",
    help="Show up to N paths, the shortest first.",
)
@output_options(formats.REPORTS)
@click.pass_obj
def command(
    app: App, start: str, end: str, through: tuple[str, ...], count: int, format: str | None, output: Path | None
) -> None:
    """Show the shortest paths from A to B, each step with its relations and the passages that state them.

    Relations are followed in both directions. KIND is the name of a class: programme, 机构, cg:Role …
    """
    one, other = (app.graph.find(name).value for name in (start, end))
    if one == other:
        raise SameThing(start=start, end=end)
    kinds = finding.kinds(app.graph, through) if through else None

    def make() -> Report:
        from chaingraph.network.part import Surroundings
        from chaingraph.rendering.wording import said
        from chaingraph.reports import paths

        around = Surroundings(app.graph)
        report = paths.report(around, one, other, kinds, count)
        if report is None:
            nearest = said(paths.nearest(around, one, other, kinds), app.names, app.lang)
            raise NoPath(start=start, end=end, nearest=nearest)
        return report

    app.print(make, format, output)
