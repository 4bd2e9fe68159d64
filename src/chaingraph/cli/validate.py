"""``chaingraph validate``: what is wrong with data, where, and what to do about it."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

import click

from chaingraph.base.errors import ExitCode
from chaingraph.base.messages import LANGUAGES, Count, translate
from chaingraph.cli.app import App
from chaingraph.cli.errors import NeedsFiles
from chaingraph.cli.options import output_options
from chaingraph.cli.saying import say
from chaingraph.cli.standing import Places, standing
from chaingraph.cli.types import FilePath, between
from chaingraph.curation.validation import SEVERITIES, Finding, has_violation, validate
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.graph import Graph
from chaingraph.graph.store import MEMORY, load
from chaingraph.model import resources
from chaingraph.model.vocabulary import CG
from chaingraph.rendering import formats
from chaingraph.rendering.names import GraphNames
from chaingraph.reports.findings import proposed, report

SUMMARY = "{files:file|files}: {violation:violation|violations}, {warning:warning|warnings}, {info:note|notes}."

UNDECIDED = (
    "The draft leaves these to be decided: correct what is wrong in the row, then choose yes in its last column."
)
LACKING = (
    "The row was accepted, but these cells are needed and blank: fill them in from the text, then choose yes again."
)
LACKING_ABOUT = (
    "The row was accepted, but these cells are needed and blank: fill them in from the text, then choose yes again. "
    "What is counted of all of a county or city is about that place: write its name in about."
)
PROPOSED = "The draft proposes this relation: choose yes or no in its row."
HERE = "This row states it: to withdraw it, choose no here and take the workbook in again."
GONE = "No row of the workbook states it any more: to withdraw it, write one anew with --xlsx, and choose no in its row there."
_BY_ROW = {"undecided": UNDECIDED, "lacking": LACKING, "undecided-relation": PROPOSED}  # by their checks
FIRST = "Notes are not listed while there are errors; --all lists them too."
SUCH = "{finding} ({count} of these in this file; --all shows them all.)"
FOR_PROGRAMS = (".json", ".csv")  # in which a candidate keeps its IRI
FEW = 3  # findings of one kind in a file that are shown one by one
_TERM = re.compile(r"(?:(?<=[\u4e00-\u9fff]) )?cg:(\w+)(?: (?=[\u4e00-\u9fff]))?")
_NOTATION = re.compile(  # of data files, beside words that say the same
    r'[,，：:]? ?(?:rdfs:label|skos:definition) "…"@(?:zh|en)|(?<=”)(?: \(cg:\w+\)|（cg:\w+）)'
)
_TAGGED = re.compile(r' "…"@(zh|en)')


@click.command("validate")
@click.argument("files", nargs=-1, type=FilePath(), metavar="[FILE]...")
@output_options(formats.TABLES)
@click.pass_obj
def command(app: App, files: tuple[Path, ...], format: str | None, output: Path | None) -> int:
    """Check data files or folders: syntax, terms, shapes and rules; without FILE, the first document."""
    if app.store != MEMORY and not files:
        raise NeedsFiles(name=app.store)
    paths = data_files([*files, *map(Path, app.data)] or [resources.default_data()])
    findings = _own_first(validate(paths), data_files(files))
    graph = Graph(load([resources.ontology(), *paths]))
    names, rows = GraphNames(graph), standing([*files, *map(Path, app.data)], graph)
    told = [_for_excel(finding, names, rows) for finding in findings] if rows else findings
    short = bool(rows) and format in (None, "table") and not app.all
    if short:
        told = _folded(told)
    by_name = rows and (output.suffix if output and not format else f".{format}") not in FOR_PROGRAMS
    app.print(lambda: report(told, rows, proposed(graph, told) if by_name else None), format, output, names)
    counts = Counter(finding.severity for finding in findings)
    found = {"files": Count(len(paths)), **{name: Count(counts[name]) for name in SEVERITIES}}
    say(translate(SUMMARY, app.lang).format(**found))
    if short and has_violation(findings) and counts["info"]:
        say(translate(FIRST, app.lang))
    return ExitCode.NO if has_violation(findings) else ExitCode.OK


def _own_first(findings: Sequence[Finding], own: Collection[Path]) -> list[Finding]:
    """Return findings in their order, those of the files that were named before those of what was given beside them."""
    return sorted(findings, key=lambda finding: finding.file not in own)


def _for_excel(finding: Finding, names: GraphNames, rows: Places) -> Finding:
    """Return a finding in the words of a workbook: terms by their names, and what is undecided by the column that decides it."""
    if said := _said(finding):
        return replace(finding, message={lang: translate(said, lang) for lang in LANGUAGES})
    finding = replace(finding, message={lang: _plain(words, lang) for lang, words in finding.message.items()})
    terms = {CG + name for words in finding.message.values() for name in _TERM.findall(words)}
    called = {lang: names.called(terms, lang) for lang in LANGUAGES} if terms else {}
    message = {
        lang: _TERM.sub(lambda term, lang=lang: f"“{called[lang][CG + term[1]]}”", words)  # type: ignore[misc]
        for lang, words in finding.message.items()
    }
    if place := rows.get(finding.proposal or ""):
        cure = GONE if place[1] is None else HERE
        message = {lang: between(words, translate(cure, lang), lang) for lang, words in message.items()}
    return replace(finding, message=message)


def _said(finding: Finding) -> str | None:
    """Return what a check says in the words of a workbook, None where it has none of its own."""
    about = finding.rule == "lacking" and "about" in (finding.value or "").split(", ")
    return LACKING_ABOUT if about else _BY_ROW.get(finding.rule)


def _plain(words: str, lang: str) -> str:
    """Return a message without the notation of data files."""
    tongue = {"zh": " in Chinese", "en": " in English"} if lang == "en" else {"zh": "", "en": ""}
    said = _TAGGED.sub(lambda tag: tongue[tag[1]], _NOTATION.sub("", words))
    return said.replace("skos:altLabel", f"“{translate('also called', lang)}”")


def _folded(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings with many of one kind in a file, as one that counts them, but for violations and rows that were accepted and lack something.

    Where there are violations, these come first: warnings are one of a kind, and notes are left out.
    """

    def kind(finding: Finding) -> tuple[object, ...]:
        own = finding.thing if finding.severity == "violation" or finding.rule == "lacking" else None
        return finding.severity, finding.file, finding.rule, finding.message["zh"], own, own and finding.value

    wrong = has_violation(findings)
    few, listed = (1, [one for one in findings if one.severity != "info"]) if wrong else (FEW, findings)
    alike = Counter(map(kind, listed))
    first = {kind(finding): finding for finding in reversed(listed)}
    return [
        finding if alike[kind(finding)] <= few else _counted(finding, alike[kind(finding)])
        for finding in listed
        if alike[kind(finding)] <= few or finding is first[kind(finding)]
    ]


def _counted(finding: Finding, count: int) -> Finding:
    """Return a finding that stands for all of its kind in its file."""
    message = {
        lang: translate(SUCH, lang).format(finding=words, count=count) for lang, words in finding.message.items()
    }
    return replace(finding, message=message)
