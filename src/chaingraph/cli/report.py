"""``chaingraph report``: what is in the graph, at a glance, kind by kind, and how it connects."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.errors import DataBesideTables, NeedsTables, NotCounted
from chaingraph.cli.files import making, replace_texts
from chaingraph.cli.options import output_options
from chaingraph.cli.types import FilePath, OneOf
from chaingraph.graph import things
from chaingraph.model.report import Report
from chaingraph.rendering import formats
from chaingraph.reports import kinds

if TYPE_CHECKING:
    from chaingraph.measures.counted.engines import Engine

ALONE = "--pages writes everything, and takes neither KIND, --format, -o nor --tables."
MANY = 2_000  # things; of more, what can be counted is counted, and the network need not be held in memory
GRAPH_OPTIONS = {"data": "--data", "default": "--no-default", "store": "--store"}  # which graph is asked


@click.command("report")
@click.argument("kind", required=False, type=OneOf(tuple(kinds.KINDS)), metavar="[KIND]")
@output_options(formats.REPORTS)
@click.option(
    "--pages",
    "folder",
    type=FilePath(),
    metavar="DIR",
    help="Write report, network and the readers of attached texts to this folder, as pages that link to each other.",
)
@click.option(
    "--tables",
    type=FilePath(),
    metavar="DIR",
    help="Count over these tables instead of asking the graph.",
)
@click.option(
    "--engine", type=click.Choice(("duckdb", "spark")), help="What counts over the tables; by default duckdb."
)
@click.option(
    "--master",
    metavar="URL",
    help="The master of Spark: local[N] for N cores of this machine, or a cluster’s URL; by default local[*].",
)
@click.pass_obj
def command(
    app: App, kind: str | None, format: str | None, output: Path | None,
    folder: Path | None, tables: Path | None, engine: str | None, master: str | None,
) -> None:  # fmt: skip
    """Report on the graph: an overview (as html: everything), or one KIND.

    KIND is figures, targets, outcomes, tasks, duties, programmes, mechanisms, institutions, roles, roster, six-ones, chain-map, actions,
    policies or things; or, on how they connect, combinations, comparison, coupling, bridges, robustness, communities or gaps. With --tables, it is coupling, bridges, gaps,
    degrees or figures-by-place-and-year; with Spark also components or pagerank.
    """
    if folder is not None:
        _pages(app, folder, kind or format or output or tables)
        return
    if tables is not None:
        _see_that_only_tables_are_named()
        _count(app, kind, format, output, tables, engine or ("spark" if master else "duckdb"), master or "local[*]")
        return
    if engine or master or (kind and not kinds.KINDS[kind].asked):
        raise NeedsTables(what=kind if kind and not kinds.KINDS[kind].asked else "--engine")
    if kind and kinds.KINDS[kind].alike and things.count(app.graph) > MANY and find_spec("duckdb"):
        with _tables(app) as made:
            _count(app, kind, format, output, made, "duckdb", "")
        return

    def make() -> Report:
        whole = not kind and format and formats.REPORTS[format].sources
        return kinds.whole(app.graph, app.tell) if whole else kinds.report(app.graph, kind or "", app.tell)

    app.print(make, format, output)


def _pages(app: App, folder: Path, other: object) -> None:
    """Write the whole report, the network and the readers as pages of a folder."""
    if other:
        raise click.UsageError(translate(ALONE, app.lang))
    from chaingraph.rendering.pages import pages

    try:
        app.name_damaged()
        made = list(pages(kinds.whole(app.graph, app.tell), app.graph, app.names, app.lang))
    finally:
        app.progress("")
    with making(folder):
        replace_texts(folder, made)
    for name, _ in made:
        app.tell_written(folder / name)


def _see_that_only_tables_are_named() -> None:
    """Raise DataBesideTables where the command line names a graph too, which would not be asked."""
    contexts = (click.get_current_context(), click.get_current_context().find_root())
    for name, option in GRAPH_OPTIONS.items():
        if any(context.get_parameter_source(name) == ParameterSource.COMMANDLINE for context in contexts):
            raise DataBesideTables(option=option)


def _count(
    app: App, kind: str | None, format: str | None, output: Path | None, tables: Path, engine: str, master: str
) -> None:  # fmt: skip
    """Report on tables instead of a graph."""
    counted = kinds.counted()
    if kind not in counted:
        raise NotCounted(kind=kind or "overview", kinds=", ".join(counted))
    from chaingraph.measures import parquet
    from chaingraph.reports.counted import Tables

    app.progress(engine)
    with _open(engine, tables, master, app.timeout) as opened:
        over = Tables(opened, app.tell, parquet.sign_off(tables))
        app.print(lambda: counted[kind](over), format, output, over)


@contextmanager
def _tables(app: App) -> Iterator[Path]:
    """Write the network as tables for the time of one report."""
    from tempfile import TemporaryDirectory

    from chaingraph.measures import parquet

    with TemporaryDirectory() as folder:
        parquet.write(app.graph, Path(folder), app.progress, described=False)
        yield Path(folder)


@contextmanager
def _open(name: str, tables: Path, master: str, timeout: float | None) -> Iterator[Engine]:
    if name == "spark":
        from chaingraph.measures.counted.spark import SparkEngine, session

        with session(master, timeout) as started:
            yield SparkEngine(started, tables, timeout)
    else:
        from chaingraph.measures.counted.duck import duck

        with duck(tables, timeout) as engine:
            yield engine
