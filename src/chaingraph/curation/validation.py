"""What is wrong with data, where, and what to do about it.

There are five kinds of rules: the ontology must declare all terms, data must conform to the SHACL shapes, no check (a
SPARQL query whose rows are the offenders) may find anything, and where the text of a document is kept, figures must quote it, and the
names that a curator adds to a draft must stand in the passage. Validation covers data as stated, without what the rules
derive, and always together with the ontology. It fetches nothing.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from chaingraph.base.headers import headers, title
from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.curation import attachments
from chaingraph.curation.conforming import shape_findings
from chaingraph.curation.findings import SEVERITIES, Finding, has_violation, iri, order, short
from chaingraph.curation.fitting import Fitting
from chaingraph.curation.overlaps import overlaps
from chaingraph.curation.quotes import quotes
from chaingraph.curation.sources import Sources, graph_of
from chaingraph.curation.unstated import unstated
from chaingraph.graph import parsing
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.graph import Graph
from chaingraph.graph.sizes import sizes
from chaingraph.graph.store import LocalStore
from chaingraph.model import resources
from chaingraph.model.terms import text
from chaingraph.model.vocabulary import CG, PREFIXES

__all__ = ["SEVERITIES", "Finding", "has_violation", "validate"]

UNDATED = "Target/cg:dueBy"  # the shape that asks a target for its day
_UNDECLARED = "The ontology has no term {term}. Use one that it declares."
_MISQUOTED = "These words do not stand at this place in the text of the document; delete the figure, or correct its words and offsets."
_MISSPELT = "The ontology has no term {term}. Did you mean {near}?"


def validate(paths: Iterable[Path | str] | Path | str = ()) -> list[Finding]:
    """Return what is wrong with the files and folders at ``paths`` (the first document where there are none), worst first.

    One path may stand for itself.
    Raises what ``parsing.load`` raises of the first file that can not be read: syntax comes before sense.
    """
    given = [Path(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    files = [
        resources.ontology(),
        *data_files(given or [resources.default_data()]),
    ]
    sources = Sources({file: parsing.statements(file) for file in dict.fromkeys(files)})
    graph = Graph(LocalStore(sources.engine, PREFIXES))
    return sorted(
        [
            *_undeclared(sources),
            *Fitting(sources, graph).told([*_but_of_sizes(shape_findings(sources), graph), *_check_findings(sources)]),
            *_misquoted(sources),
            *unstated(sources, graph),
        ],
        key=order,
    )


def _but_of_sizes(findings: Iterable[Finding], graph: Graph) -> Iterator[Finding]:
    """Yield findings without the notes that the size of a project has no day: it is no target, and needs none."""
    of_sizes = sizes(graph)
    for finding in findings:
        if finding.rule != UNDATED or finding.severity != "info" or finding.thing not in of_sizes:
            yield finding


def _undeclared(sources: Sources) -> Iterator[Finding]:
    """Find terms in the ontology's namespace that the ontology does not declare, once for each thing in a graph."""
    declared = {text(quad.subject).removeprefix(CG) for quad in sources.statements[resources.ontology()]}
    uses = {
        (file, text(quad.subject), graph_of(quad), name)
        for file, quads in sources.statements.items()
        for quad in quads
        for term in (quad.predicate, quad.object)
        if isinstance(term, ox.NamedNode) and term.value.startswith(CG)
        if (name := term.value.removeprefix(CG)) not in declared
    }
    for file, thing, graph, name in uses:
        near = difflib.get_close_matches(name, declared, cutoff=0.75)
        values = {
            "term": short(CG + name),
            "near": " / ".join(short(CG + other) for other in near),
        }
        message = {lang: translate(_MISSPELT if near else _UNDECLARED, lang).format(**values) for lang in LANGUAGES}
        yield Finding(
            "violation",
            file,
            iri(thing),
            graph or None,
            message,
            "undeclared-term",
            values["term"],
        )


def _check_findings(sources: Sources) -> Iterator[Finding]:
    """Find the offenders of the checks."""
    store = LocalStore(sources.engine, PREFIXES)
    for check in resources.checks():
        query = check.read_text("utf-8")
        facts = dict(headers(query))
        rows = store.select(query)
        for row in overlaps(rows, facts["overlaps"].split()) if "overlaps" in facts else rows:
            told = {name: text(term) for name, term in row._asdict().items() if term is not None}
            file, passage = sources.locate(told["thing"], told.get("passage"))
            value = short(told["value"]) if "value" in told else None
            yield Finding(
                facts["severity"],
                file,
                iri(told["thing"]),
                passage,
                title(facts),
                check.stem,
                value,
            )


def _misquoted(sources: Sources) -> Iterator[Finding]:
    """Find figures whose words do not stand where they should in the text of their document, where that is kept."""
    graph = Graph(LocalStore(sources.engine, PREFIXES))
    message = {lang: translate(_MISQUOTED, lang) for lang in LANGUAGES}
    for document, kept in attachments.attached(graph).items():
        for quote in quotes(graph, document):
            if not quote.holds(kept.text):
                file, passage = sources.locate(quote.figure, quote.passage, [CG + "exact"], quote.exact)
                yield Finding("violation", file, quote.figure, passage, message, "misquoted", quote.exact)
