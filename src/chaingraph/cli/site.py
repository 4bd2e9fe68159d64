"""``chaingraph site``: the whole graph as pages, in a folder or in one file."""

from __future__ import annotations

import time
from pathlib import Path

import click

from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App
from chaingraph.cli.folder import new_folder
from chaingraph.cli.progress import shown

PROGRESS = "Pages: {done:,} of {all:,}"
DONE = "Written: {path} ({files:file|files}, {fresh} new or changed)"


@click.command("site")
@click.argument("place", type=click.Path(path_type=Path), metavar="DIR|ONE.html")
@click.option("--open", "opened", is_flag=True, help="Open the site in the browser.")
@click.pass_obj
def command(app: App, place: Path, opened: bool) -> None:
    """Write the graph as a site: pages of everything in it, with search, that open from a disk without any network."""
    _folder(app, place)
    if opened:
        click.launch(str(place / "index.html"))


def _folder(app: App, place: Path) -> None:
    from chaingraph.web.folder import is_site, write
    from chaingraph.web.site import Site

    last = time.monotonic()
    site = Site(app.graph)
    with shown(translate("Asking the graph", app.lang)) as show, new_folder(place, is_site) as folder:

        def tell(done: int, every: int) -> None:
            nonlocal last
            if time.monotonic() - last > 0.2:
                last = time.monotonic()
                show(translate(PROGRESS, app.lang).format(done=done, all=every))

        written = write(site, folder, place, app.lang, tell)
    told = translate(DONE, app.lang).format(path=place, files=Count(written.files), fresh=written.fresh)
    click.echo(told, err=True)
