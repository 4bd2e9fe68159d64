"""``chaingraph store``: maintain a store in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App
from chaingraph.cli.errors import NeedsFolder
from chaingraph.cli.files import writing
from chaingraph.cli.options import output_options
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath, OneOf
from chaingraph.graph.store import MEMORY, is_endpoint
from chaingraph.model.report import MIXED, WORD, Cell, Report, Table, alone, columns, sentence
from chaingraph.rendering import formats
from chaingraph.rendering.wording import Labels

if TYPE_CHECKING:
    from chaingraph.graph.store.manifest import Manifest

ACTIONS = ("info", "check", "backup", "restore", "compact", "dump")
PLACED = ("backup", "restore", "dump")
FACTS = ("statements", "known", "derived", "graphs", "files", "bytes", "hash", "written", "versions", "sources")
WHOLE = "The store {name} is intact."
DONE = "Done: {name} holds {statements:statement|statements} in {graphs:graph|graphs}."
WANTED = "{action} needs a place."
UNWANTED = "{action} takes no place."


@click.command("store")
@click.argument("action", type=OneOf(ACTIONS), metavar="ACTION")
@click.argument("other", required=False, type=FilePath(), metavar="[PLACE]")
@output_options(formats.TABLES)
@click.pass_obj
def command(app: App, action: str, other: Path | None, format: str | None, output: Path | None) -> None:
    """Maintain the store in the folder that --store names.

    ACTION is info (describe it), check (verify it), backup FOLDER (copy it there), restore FOLDER (copy it back from
    there), compact (reduce its size) or dump FILE (write it as N-Quads, for a server’s own loader).
    """
    if app.store == MEMORY or is_endpoint(app.store):
        raise NeedsFolder(name=app.store)
    if (other is not None) != (action in PLACED):
        words = translate(UNWANTED if other else WANTED, app.lang)
        raise click.UsageError(words.format(action=action))
    folder = Path(app.store)
    if action == "info":
        from chaingraph.graph.store.folder import read

        app.print(lambda: _report(read(folder)), format, output, Labels())
        return
    told = _act(app, action, folder, other)
    words = translate(WHOLE if action == "check" else DONE, app.lang)
    name = other if action in ("backup", "dump") else folder
    say(words.format(name=name, statements=Count(told.statements), graphs=Count(told.graphs)))


def _act(app: App, action: str, folder: Path, other: Path | None) -> Manifest:
    """Do what is asked; return what the store holds then."""
    from chaingraph.graph.store import upkeep

    if action == "backup" and other:
        return upkeep.backup(folder, other)
    if action == "restore" and other:
        return upkeep.restore(other, folder)
    if action == "dump" and other:
        with writing(other) as file:
            return upkeep.dump(folder, file)
    return upkeep.compact(folder) if action == "compact" else upkeep.check(folder)


def _report(told: Manifest) -> Report:
    """Return what a manifest tells, a fact a row."""
    facts = {
        **vars(told),
        "files": len(told.files),
        "bytes": sum(size for size, _ in told.files.values()),
        "versions": f"chaingraph {told.chaingraph}, pyoxigraph {told.engine}",
        "sources": "; ".join(name for name, _ in told.sources),
    }
    rows: list[tuple[Cell, ...]] = [(name, facts[name]) for name in FACTS]
    return alone(Table(sentence("What the store holds"), columns(fact=WORD, value=MIXED), rows))
