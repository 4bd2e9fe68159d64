"""``chaingraph load``: load data files into a persistent store."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App
from chaingraph.cli.errors import NeedsStore, NothingLoaded
from chaingraph.cli.progress import pace, shown
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.store import MEMORY, is_endpoint
from chaingraph.model import resources

if TYPE_CHECKING:
    from chaingraph.graph.store.loading import Progress

LOADED = "Loaded: {files:file|files}; {name} now holds {statements:statement|statements} in {graphs:graph|graphs}."


@click.command("load")
@click.argument("files", nargs=-1, type=FilePath(), metavar="[FILE]...")
@click.option("--update", metavar="URL", help="The endpoint’s address for updates, if not the usual one.")
@click.pass_obj
def command(app: App, files: tuple[Path, ...], update: str | None) -> None:
    """Load data files or folders into the store that --store names, all or none; without FILE, the first document.

    Supported formats: Turtle, TriG, N-Triples, N-Quads and JSON-LD, also packed as .gz. A missing folder is created.
    """
    if app.store == MEMORY:
        raise NeedsStore(name=MEMORY)
    app.tell_left_out([*files, *map(Path, app.data)])
    paths = data_files([*files, *map(Path, app.data)] or [resources.default_data()])
    with shown() as show:
        statements, graphs = _load(app, paths, update, show)
    counts = {"files": Count(len(paths)), "statements": Count(statements), "graphs": Count(graphs)}
    say(translate(LOADED, app.lang).format(name=app.store, **counts))
    app.tell_losses(paths)
    _ = replace(app, data=()).graph  # which names data of another version


def _load(app: App, paths: list[Path], update: str | None, show: Callable[[str], None]) -> tuple[int, int]:
    """Load files into the store, and return how many statements it holds, in how many graphs."""
    start = time.monotonic()

    def tell(progress: Progress) -> None:
        show(words(progress, time.monotonic() - start, app.lang))

    if is_endpoint(app.store):
        from chaingraph.graph.store.upload import load_endpoint

        return load_endpoint(paths, app.store, update, tell, app.timeout)
    from chaingraph.graph.store.loading import load_folder

    try:
        told = load_folder(paths, Path(app.store), tell)
    except KeyboardInterrupt:
        raise NothingLoaded(path=app.store) from None
    return told.statements, told.graphs


def words(progress: Progress, seconds: float, lang: str) -> str:
    """Return what to say of a load that has lasted for ``seconds``: what is done, how fast, and what remains."""
    step = translate(progress.step, lang)
    if progress.done >= progress.total:
        return step
    return pace(step, progress.statements, progress.done / progress.total, seconds, lang)
