"""``chaingraph validate``: what is wrong with data, where, and what to do about it."""

from collections import Counter
from pathlib import Path

import click

from chaingraph.base.errors import ExitCode
from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App, output_options
from chaingraph.cli.errors import NeedsFiles
from chaingraph.curation.validation import SEVERITIES, Finding, has_violation, validate
from chaingraph.graph import parsing
from chaingraph.graph.graph import Graph
from chaingraph.graph.store import MEMORY, load
from chaingraph.model import resources
from chaingraph.rendering import FORMATS, render
from chaingraph.reports import Reporter, Table

COLUMNS = ("severity", "file", "thing", "passage", "message", "value")
TITLE = "What is to be mended or looked at"
SUMMARY = "{files:file|files}: {violation:violation|violations}, {warning:warning|warnings}, {info:note|notes}."


@click.command("validate")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@output_options(FORMATS)
@click.pass_obj
def command(app: App, files: tuple[Path, ...], format: str | None, output: Path | None) -> int:
    """Check data files or folders: syntax, terms, shapes and rules; without FILE, the first document."""
    if app.store != MEMORY and not files:
        raise NeedsFiles(name=app.store)
    paths = parsing.data_files([*files, *map(Path, app.data)] or [resources.default_data()])
    findings = validate(paths)
    text = render(_table(app.lang, paths, findings), format or "table", app.lang, app.width(output))
    app.write(text, output, mark=format == "csv")
    counts = Counter(finding.severity for finding in findings)
    told = {"files": Count(len(paths)), **{name: Count(counts[name]) for name in SEVERITIES}}
    click.echo(translate(SUMMARY, app.lang).format(**told), err=True)
    return ExitCode.NO if has_violation(findings) else ExitCode.OK


def _table(lang: str, paths: list[Path], findings: list[Finding]) -> Table:
    """Return findings as a table, things and passages by their names."""
    reporter = Reporter(Graph(load([resources.ontology(), *paths])), lang)
    rows = [
        (
            reporter.say(finding.severity),
            str(finding.file) if finding.file else None,
            reporter.ref(finding.thing) if finding.thing else None,
            reporter.ref(finding.passage) if finding.passage else None,
            finding.message[lang],
            finding.value,
        )
        for finding in findings
    ]
    return Table(reporter.say(TITLE), COLUMNS, reporter.headings(COLUMNS), rows)
