"""``chaingraph view``: a picture of the graph as one page that works anywhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chaingraph.base.messages import translate
from chaingraph.cli.app import App, complete_things
from chaingraph.cli.errors import BinaryToTerminal, UnwrittenFormat
from chaingraph.cli.progress import shown
from chaingraph.rendering import formats
from chaingraph.views import VIEWS, select

if TYPE_CHECKING:
    from chaingraph.views.selection import Selection

WRONG_COUNT = "The view {name} takes {wanted}; you gave {count}."
EMPTY = "No relation yet says that a thing serves a chain, so nothing stands between the chains; try `chaingraph view document`."


@click.command("view")
@click.argument("name", type=click.Choice(tuple(VIEWS)), default="overview", metavar="[NAME]")
@click.argument("of", nargs=-1, metavar="[OF]...", shell_complete=complete_things)
@click.option("--depth", type=click.IntRange(1), default=2, metavar="N", help="Show things up to N steps from THING.")
@click.option("-k", "count", type=click.IntRange(1), default=5, metavar="N", help="Show up to N paths.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to FILE: a page (.html) or the whole network (.graphml, .gexf).",
)  # fmt: skip
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
@click.pass_obj
def command(
    app: App, name: str, of: tuple[str, ...], depth: int, count: int, output: Path | None, opened: bool
) -> None:
    """Draw a view of the graph as one page that needs no network.

    NAME is overview, chain CHAIN, pair CHAIN CHAIN, thing THING, mechanisms, path THING THING, communities, document, or
    query SPARQL.
    """
    if len(of) != len(VIEWS[name].of):
        wanted = " ".join(VIEWS[name].of) or translate("nothing", app.lang)
        raise click.UsageError(translate(WRONG_COUNT, app.lang).format(name=name, wanted=wanted, count=len(of)))
    ending_of(output)
    with shown(translate("Drawing the network", app.lang)):
        selection = select(app.graph, name, of, depth=depth, count=count)
    if name == "overview" and not any(chains for _, chains in selection.network.nodes(data="chains")):
        click.echo(translate(EMPTY, app.lang), err=True)
    publish(app, selection, output, opened)


def ending_of(output: Path | None) -> str:
    """Return the format that a file's name says, by its ending; a page where it says none. Raises UnwrittenFormat."""
    ending = output.suffix.lower() if output and output.suffix else next(iter(formats.VIEWS))
    if ending not in formats.VIEWS:
        raise UnwrittenFormat(path=output, endings=", ".join(formats.VIEWS))
    return ending


def publish(app: App, selection: Selection, output: Path | None, opened: bool = False) -> None:
    """Write a selection to a file, as its name says, or the page to stdout; open the page in the browser if wanted."""
    if opened and output is None:
        import tempfile

        output = Path(tempfile.mkdtemp(prefix="chaingraph-")) / "view.html"
    if output is None and sys.stdout.isatty():
        raise BinaryToTerminal(format="html")
    ending = ending_of(output)
    app.write(formats.VIEWS[ending](selection, app.graph, app.lang, ending), output)
    app.tell_written(output)
    if output and opened:
        click.launch(str(output))
