"""``chaingraph agreement``: how far two curations agree, or a draft and what became of it."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.base.errors import ExitCode
from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.options import output_options
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath
from chaingraph.rendering import formats

BELOW = "F1 below {least:g} per cent: {kinds}."
KINDS = {"name": "names", "relation": "relations", "figure": "figures"}


@click.command("agreement")
@click.argument("first", type=FilePath(), metavar="FIRST")
@click.argument("second", type=FilePath(), metavar="SECOND")
@click.option(
    "--at-least",
    "least",
    type=click.FloatRange(0, 100),
    metavar="N",
    help="Exit with 1 if F1 of names (overlapping, same kind), relations (same ends and relation) or figures (to the letter) is below N per cent.",
)
@output_options(formats.REPORTS)
@click.pass_obj
def command(app: App, first: Path, second: Path, least: float | None, format: str | None, output: Path | None) -> int:
    """Compare FIRST and SECOND, two curations of the same text, or a draft and its curation.

    Each is a folder of data, or a folder that contains such folders; texts that both have are compared. The report counts
    names, relations and figures, attribute by attribute (precision, recall, F1), what became of the rows of the draft, and
    agreement beyond chance (Cohen’s κ, Krippendorff’s α), and lists each difference with its passage.
    """
    from chaingraph.curation.agreement.comparing import agreement
    from chaingraph.curation.agreement.stated import compared
    from chaingraph.curation.workbook.tables import DraftNames
    from chaingraph.reports.agreement import report

    found = agreement(first, second, compared(app.graph))
    quads = [quad for pair in found.texts for one in reversed(pair) if one for quad in one.quads]
    app.print(lambda: report(found, first, second), format, output, DraftNames(quads, app.graph))
    below = list(found.below(least / 100)) if least is not None else []
    if below:
        kinds = ", ".join(translate(KINDS[what], app.lang) for what in below)
        say(translate(BELOW, app.lang).format(least=least, kinds=kinds))
    return ExitCode.NO if below else ExitCode.OK
