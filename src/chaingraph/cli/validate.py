"""``chaingraph validate``: what is wrong with data, where, and what to do about it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

import click

from chaingraph.base.errors import ExitCode
from chaingraph.base.messages import LANGUAGES, Count, translate
from chaingraph.cli.app import App, output_options
from chaingraph.cli.errors import NeedsFiles
from chaingraph.cli.saying import say
from chaingraph.cli.types import FilePath
from chaingraph.curation.validation import SEVERITIES, Finding, has_violation, validate
from chaingraph.graph import parsing
from chaingraph.graph.graph import Graph
from chaingraph.graph.store import MEMORY, load
from chaingraph.model import resources
from chaingraph.model.vocabulary import CG
from chaingraph.rendering import formats
from chaingraph.rendering.names import GraphNames
from chaingraph.reports.findings import report

SUMMARY = "{files:file|files}: {violation:violation|violations}, {warning:warning|warnings}, {info:note|notes}."

UNDECIDED = (
    "The draft leaves these to be decided: correct what is wrong in the row, then choose yes in its last column."
)
_TERM = re.compile(r"cg:(\w+)")


@click.command("validate")
@click.argument("files", nargs=-1, type=FilePath(), metavar="[FILE]...")
@output_options(formats.TABLES)
@click.pass_obj
def command(app: App, files: tuple[Path, ...], format: str | None, output: Path | None) -> int:
    """Check data files or folders: syntax, terms, shapes and rules; without FILE, the first document."""
    if app.store != MEMORY and not files:
        raise NeedsFiles(name=app.store)
    paths = parsing.data_files([*files, *map(Path, app.data)] or [resources.default_data()])
    findings = validate(paths)
    names = GraphNames(Graph(load([resources.ontology(), *paths])))
    rows = _rows([*files, *map(Path, app.data)])
    told = [_for_excel(finding, names) for finding in findings] if rows else findings
    app.print(lambda: report(told, rows), format, output, names)
    counts = Counter(finding.severity for finding in findings)
    found = {"files": Count(len(paths)), **{name: Count(counts[name]) for name in SEVERITIES}}
    say(translate(SUMMARY, app.lang).format(**found))
    return ExitCode.NO if has_violation(findings) else ExitCode.OK


def _for_excel(finding: Finding, names: GraphNames) -> Finding:
    """Return a finding in the words of a workbook: terms by their names, and what is undecided by the column that decides it."""
    if finding.rule == "undecided":
        return replace(finding, message={lang: translate(UNDECIDED, lang) for lang in LANGUAGES})
    terms = {CG + name for words in finding.message.values() for name in _TERM.findall(words)}
    called = {lang: names.called(terms, lang) for lang in LANGUAGES} if terms else {}
    message = {
        lang: _TERM.sub(lambda term, lang=lang: called[lang][CG + term[1]] if lang in called else term[0], words)  # type: ignore[misc]
        for lang, words in finding.message.items()
    }
    return replace(finding, message=message)


def _rows(given: Iterable[Path]) -> dict[str, tuple[str, int]]:
    """Return where the things of drafted folders stand: in the workbook that lies there or beside, else in one written anew."""
    from chaingraph.curation.drafting.folder import MEMORY, read
    from chaingraph.curation.workbook.tables import places

    folders = ((path, read(path)) for path in given if (path / MEMORY).exists())
    found: dict[str, tuple[str, int]] = {}
    for path, folder in folders:
        if folder:
            here = places(folder.ours)
            found |= _standing(path, here) or here
    return found


def _standing(folder: Path, here: Collection[str]) -> dict[str, tuple[str, int]]:
    """Return where the things of a drafted folder stand in the newest workbook of them, in the folder or beside it."""
    from chaingraph.curation.workbook.columns import is_workbook, standing

    books = [*folder.glob("*.xlsx"), *folder.resolve().parent.glob("*.xlsx")]
    for book in sorted(books, key=lambda one: one.stat().st_mtime, reverse=True):
        content = parsing.read_bytes(book)
        if is_workbook(content) and (rows := standing(content, book)).keys() & set(here):
            return rows
    return {}
