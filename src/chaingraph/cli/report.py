"""``chaingraph report``: what is in the graph, at a glance, kind by kind, and how it connects."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from chaingraph.cli.app import App, output_options
from chaingraph.cli.errors import DataBesideTables, NeedsTables, NotCounted
from chaingraph.graph import things
from chaingraph.rendering import PAGE, REPORT_FORMATS
from chaingraph.reports import CONNECTIONS, COUNTED, KINDS, Report, Reporter, Table

if TYPE_CHECKING:
    from chaingraph.measures.counted.engines import Engine

MANY = 2_000  # things; of more, what can be counted is counted, and the network need not be held in memory
COUNTED_OF_MANY = ("coupling",)  # the same report, however it was made
GRAPH_OPTIONS = {"data": "--data", "default": "--no-default", "store": "--store"}  # which graph is asked


@click.command("report")
@click.argument(
    "kind", required=False, type=click.Choice(tuple(dict.fromkeys((*KINDS, *CONNECTIONS, *COUNTED)))), metavar="[KIND]"
)
@output_options(REPORT_FORMATS)
@click.option(
    "--tables",
    type=click.Path(path_type=Path),
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
    tables: Path | None, engine: str | None, master: str | None,
) -> None:  # fmt: skip
    """Report on the graph: an overview (as html: everything), or one KIND.

    KIND is figures, targets, programmes, mechanisms, institutions, roles, actions, policies or things; or, on how they
    connect, coupling, bridges, robustness, communities or gaps. With --tables, it is coupling, bridges, gaps, degrees or
    figures-by-place-and-year; with Spark also components or pagerank.
    """
    if tables is not None:
        _see_that_only_tables_are_named()
        _count(app, kind, format, output, tables, engine or ("spark" if master else "duckdb"), master or "local[*]")
        return
    if engine or master or (kind in COUNTED and kind not in CONNECTIONS):
        raise NeedsTables(what=kind if kind and kind not in CONNECTIONS else "--engine")
    if kind in COUNTED_OF_MANY and things.count(app.graph) > MANY and find_spec("duckdb"):
        with _tables(app) as made:
            _count(app, kind, format, output, made, "duckdb", "")
        return

    def make(reporter: Reporter) -> Report | Table:
        if kind:
            return reporter.kind(kind)
        return reporter.whole() if format == PAGE else reporter.overview()

    app.print(make, format, output)


def _see_that_only_tables_are_named() -> None:
    """Raise DataBesideTables where the command line names a graph too, which would not be asked."""
    contexts = (click.get_current_context(), click.get_current_context().find_root())
    for name, option in GRAPH_OPTIONS.items():
        if any(context.get_parameter_source(name) == ParameterSource.COMMANDLINE for context in contexts):
            raise DataBesideTables(option=option)


def _count(
    app: App, kind: str | None, format: str | None, output: Path | None, tables: Path, engine: str, master: str
) -> None:
    """Report on tables instead of a graph."""
    from chaingraph.reports.counted import Counted

    if kind is None or kind not in COUNTED:
        raise NotCounted(kind=kind or "overview", kinds=", ".join(COUNTED))
    app.progress(engine)
    with _open(engine, tables, master, app.timeout) as opened:
        app.render(lambda lang: Counted(opened, lang, app.progress), lambda counted: counted.kind(kind), format, output)


@contextmanager
def _tables(app: App) -> Iterator[Path]:
    """Write the network as tables for the time of one report."""
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
