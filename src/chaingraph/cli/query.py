"""``chaingraph query``: any SPARQL query."""

import os
import sys
from pathlib import Path

import click

from chaingraph import Solutions
from chaingraph.base.errors import ExitCode
from chaingraph.cli.app import App
from chaingraph.cli.errors import NoQuery
from chaingraph.cli.files import width, write
from chaingraph.cli.options import output_options
from chaingraph.cli.types import FilePath
from chaingraph.graph.files import bounded, decoded, read_text
from chaingraph.rendering import formats
from chaingraph.rendering.solutions import render_solutions, render_triples

STDIN = "-"


@click.command("query")
@click.argument("sparql", required=False)
@click.option("-f", "--file", type=FilePath(), metavar="FILE", help="Read the query from this file.")
@click.option(
    "--html",
    "page",
    type=FilePath(),
    metavar="FILE",
    help="Draw the answer as a network on this page.",
)
@output_options((*formats.TABLES, *formats.GRAPHS))
@click.pass_obj
def command(
    app: App, sparql: str | None, file: Path | None, page: Path | None, format: str | None, output: Path | None
) -> int:
    """Answer a SPARQL query, given as an argument, in a file, or on standard input."""
    query = _query(sparql, file)
    if page:
        from chaingraph.cli.view import ending_of, publish
        from chaingraph.views import select

        ending_of(page)
        publish(app, select(app.graph, "query", [query]), page)
        return ExitCode.OK
    answer = app.graph.query(query, app.max_rows and app.max_rows + 1)
    if isinstance(answer, bool):
        write(f"{str(answer).lower()}\n", output)
        return ExitCode.OK if answer else ExitCode.NO
    if isinstance(answer, Solutions):
        chosen = _suitable(format, tuple(formats.TABLES), "SELECT")
        answer = Solutions(answer.variables, list(app.cut(answer.rows)))
        text: str | bytes = render_solutions(answer, chosen, app.graph.prefixes, app.lang, width(output))
    else:
        chosen = _suitable(format, tuple(formats.GRAPHS), "CONSTRUCT")
        text = render_triples(list(app.cut(answer)), chosen, app.graph.prefixes)
    write(text, output, mark=chosen in formats.TABLES and formats.TABLES[chosen].mark)
    return ExitCode.OK


def _query(sparql: str | None, file: Path | None) -> str:
    """Return the text of the query: ``-`` is standard input. Raises NoQuery, and what read_text raises."""
    if file:
        text = read_text(file)
    elif sparql not in (None, STDIN):
        text = decoded(os.fsencode(str(sparql)), "SPARQL")
    else:
        text = "" if sys.stdin.isatty() else decoded(bounded(sys.stdin.buffer, STDIN), STDIN)
    if not text.strip():
        raise NoQuery
    return text


def _suitable(format: str | None, written: tuple[str, ...], kind: str) -> str:
    """Return the format to write, by default the first; a format for another kind of answer is misuse."""
    if format and format not in written:
        raise click.UsageError(f"--format {format}: {kind} → {', '.join(written)}")
    return format or written[0]
