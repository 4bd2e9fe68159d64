"""``chaingraph site``: the whole graph as pages, in a folder or in one file."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import click

from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App
from chaingraph.cli.files import writing
from chaingraph.cli.folder import new_folder
from chaingraph.cli.opening import open_page
from chaingraph.cli.progress import shown
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath

PROGRESS = "Pages: {done:,} of {all:,}"
EVERY = 0.2  # seconds from one word on the progress to the next
DONE = "Written: {path} ({files:file|files}, {fresh} new or changed)"


@click.command("site")
@click.argument("place", type=FilePath(), metavar="DIR|ONE.html")
@click.option("--open", "opened", is_flag=True, help="Open the site in the browser.")
@click.pass_obj
def command(app: App, place: Path, opened: bool) -> None:
    """Write the graph as a site that opens from a disk without any network: pages of everything in it, with search.

    DIR is a folder of plain files. ONE.html is one file that holds the same, and an engine that answers SPARQL in the browser.
    """
    one = place.suffix.lower() in (".html", ".htm")
    (_file if one else _folder)(app, place)
    if opened:
        open_page(place if one else place / "index.html", app.lang)


def _folder(app: App, place: Path) -> None:
    from chaingraph.web.folder import is_site, write
    from chaingraph.web.site import Site

    site = Site(app.graph)
    with shown(translate("Asking the graph", app.lang)) as show, new_folder(place, is_site) as folder:
        written = write(site, folder, place, app.lang, _telling(app, show))
    told = translate(DONE, app.lang).format(path=place, files=Count(written.files), fresh=written.fresh)
    say(told)


def _file(app: App, place: Path) -> None:
    from chaingraph.web.one import write
    from chaingraph.web.site import Site

    site = Site(app.graph, queries=True)
    with shown(translate("Asking the graph", app.lang)) as show, writing(place) as file:
        write(site, file, app.lang, _telling(app, show))
    app.tell_written(place)


def _telling(app: App, show: Callable[[str], None]) -> Callable[[int, int], None]:
    """Return what shows how many pages are done of how many, now and then."""
    last = time.monotonic()

    def tell(done: int, every: int) -> None:
        nonlocal last
        if time.monotonic() - last > EVERY:
            last = time.monotonic()
            show(translate(PROGRESS, app.lang).format(done=done, all=every))

    return tell
