"""``chaingraph view``: a picture of the graph as one page that works anywhere."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.errors import BinaryToTerminal, UnwrittenFormat
from chaingraph.cli.files import write
from chaingraph.cli.opening import open_page
from chaingraph.cli.options import complete_things
from chaingraph.cli.progress import shown
from chaingraph.cli.saying import say
from chaingraph.cli.types import FARTHEST, MOST_PATHS, FilePath, OneOf
from chaingraph.rendering import formats
from chaingraph.reports import kinds
from chaingraph.views import VIEWS, select

if TYPE_CHECKING:
    from chaingraph.model.report import Report
    from chaingraph.views.selection import Selection

FORMER = {"overview": "network"}  # what views were called, with their names of today
WRONG_COUNT = "The view {name} takes {wanted}; you gave {count}."
WANTED = {  # what a view is of, in words
    (): "nothing", ("CHAIN",): "the name of a chain", ("CHAIN", "CHAIN"): "the names of two chains",
    ("THING",): "the name of a thing", ("THING", "THING"): "the names of two things",
    ("ONE", "OTHER"): "two places or two documents", ("SPARQL",): "a query in SPARQL",
}  # fmt: skip
EMPTY = "No relation yet says that a thing serves a chain, so nothing stands between the chains; try `chaingraph view document`."


class Name(OneOf):
    """The name of a view: of a report that is a picture, or of a part of the network."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the name, that of today for a former one."""
        return super().convert(FORMER.get(value, value), param, ctx)


@click.command("view")
@click.argument("name", type=Name((*kinds.drawn(), *VIEWS)), default=kinds.drawn()[0], metavar="[NAME]")
@click.argument("of", nargs=-1, metavar="[OF]...", shell_complete=complete_things)
@click.option(
    "--depth", type=click.IntRange(1, FARTHEST), default=2, metavar="N", help="Show things up to N steps from THING."
)
@click.option("-k", "count", type=click.IntRange(1, MOST_PATHS), default=5, metavar="N", help="Show up to N paths.")
@click.option(
    "-o", "--output", type=FilePath(), metavar="FILE",
    help="Write to FILE: a page (.html), a picture (.svg, .png), or the network (.graphml, .gexf).",
)  # fmt: skip
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
@click.pass_obj
def command(
    app: App, name: str, of: tuple[str, ...], depth: int, count: int, output: Path | None, opened: bool
) -> None:
    """Draw a view of the graph as one page that needs no network.

    NAME is a picture that tells: combinations (which chains things serve together; the default), targets, outcomes, duties, roster, six-ones,
    chain-map, profile CHAIN, or comparison [ONE OTHER]; or the network to explore: network, chain CHAIN, pair CHAIN CHAIN, thing THING,
    mechanisms, path THING THING, communities, document, or query SPARQL.
    """
    taken = [VIEWS[name].of] if name in VIEWS else kinds.taken(name)
    if len(of) not in map(len, taken):
        wanted = translate(WANTED[tuple(taken[-1])], app.lang)
        raise click.UsageError(translate(WRONG_COUNT, app.lang).format(name=name, wanted=wanted, count=len(of)))
    written = formats.VIEWS if name in VIEWS else formats.PICTURES
    ending_of(output, written)
    with shown(translate("Drawing the network", app.lang)):
        drawn = (
            select(app.graph, name, of, depth=depth, count=count)
            if name in VIEWS
            else kinds.picture(app.graph, name, of)
        )
    if name in ("combinations", "network") and not served(app):
        say(translate(EMPTY, app.lang))
    publish(app, drawn, output, opened, written)


def served(app: App) -> bool:
    """Return whether anything serves a chain."""
    return app.graph.query("ASK { ?thing cg:serves ?chain . ?chain a cg:Chain }") is True


def ending_of(output: Path | None, written: Mapping[str, object] = formats.VIEWS) -> str:
    """Return the format that a file's name says, by its ending; a page where it says none. Raises UnwrittenFormat."""
    ending = output.suffix.lower() if output and output.suffix else next(iter(written))
    if ending not in written:
        raise UnwrittenFormat(path=output, endings=", ".join(written))
    return ending


def publish(
    app: App, drawn: Selection | Report, output: Path | None, opened: bool = False, written: Mapping[str, Any] = formats.VIEWS
) -> None:  # fmt: skip
    """Write a view to a file, as its name says, or the page to stdout; open the page in the browser if wanted.

    ``written`` is what writes each ending.
    """
    if opened and output is None:
        import tempfile

        output = Path(tempfile.mkdtemp(prefix="chaingraph-")) / "view.html"
    if output is None and sys.stdout.isatty():
        raise BinaryToTerminal(format="html")
    ending = ending_of(output, written)
    app.name_damaged()
    write(written[ending](drawn, app.graph, app.lang, ending), output)
    app.tell_written(output)
    if output and opened:
        open_page(output, app.lang)
