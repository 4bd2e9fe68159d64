"""What is wrong with data, where, and what to do about it.

There are four kinds of rules: the ontology must declare all terms, data must conform to the SHACL shapes, no check (a
SPARQL query whose rows are the offenders) may find anything, and where the text of a document is kept, figures must quote it. Validation covers data as stated, without what the rules
derive, and always together with the ontology. It fetches nothing.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.headers import headers, title
from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.base.quiet import quiet
from chaingraph.curation import attachments
from chaingraph.curation.overlaps import overlaps
from chaingraph.curation.quotes import quotes
from chaingraph.graph import parsing
from chaingraph.graph.graph import Graph
from chaingraph.graph.store import LocalStore
from chaingraph.model import resources
from chaingraph.model.terms import cg, text
from chaingraph.model.vocabulary import CG, PREFIXES, shorten

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

SEVERITIES = ("violation", "warning", "info")

_TYPE = PREFIXES["rdf"] + "type"
_UNDECLARED = "The ontology has no term {term}. Use one that it declares."
_MISQUOTED = "These words do not stand at this place in the text of the document; delete the figure, or correct its words and offsets."
_MISSPELT = "The ontology has no term {term}. Did you mean {near}?"


@dataclass(frozen=True)
class Finding:
    """A fault in the data, and its place.

    ``severity`` is one of SEVERITIES. ``file`` and ``passage`` (the IRI of a named graph) are where it is stated,
    ``thing`` is the IRI it is stated of, and ``value`` the value that is wrong, in short; each is None where there is
    none. ``message`` says in ``zh`` and ``en`` what to mend; ``rule`` names the shape (and property) or the check.
    """

    severity: str
    file: Path | None
    thing: str | None
    passage: str | None
    message: Mapping[str, str]
    rule: str
    value: str | None = None


def validate(paths: Iterable[Path | str] | Path | str = ()) -> list[Finding]:
    """Return what is wrong with the files and folders at ``paths`` (the first document where there are none), worst first.

    One path may stand for itself.
    Raises what ``parsing.load`` raises of the first file that can not be read: syntax comes before sense.
    """
    given = [Path(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    files = [
        resources.ontology(),
        *parsing.data_files(given or [resources.default_data()]),
    ]
    sources = Sources({file: parsing.statements(file) for file in dict.fromkeys(files)})
    return sorted(
        [*_undeclared(sources), *_shape_findings(sources), *_check_findings(sources), *_misquoted(sources)],
        key=_order,
    )


def has_violation(findings: Iterable[Finding]) -> bool:
    """Return whether any finding is a violation."""
    return any(finding.severity == "violation" for finding in findings)


class Sources:
    """The statements of each file, by graph.

    ``statements`` are the quads of each file; ``engine`` holds them all, and their merge in the default graph.
    """

    def __init__(self, statements: Mapping[Path, Sequence[ox.Quad]]) -> None:
        self.statements = statements
        self.engine = ox.Store()
        self._of: dict[str, list[tuple[Path, ox.Quad]]] = defaultdict(list)
        for file, quads in statements.items():
            self.engine.extend(quads)
            self.engine.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
            for quad in quads:
                self._of[text(quad.subject)].append((file, quad))
                self._of[_graph(quad)].append((file, quad))

    def locate(
        self,
        thing: str,
        passage: str | None = None,
        properties: Collection[str] = (),
        value: str | None = None,
    ) -> tuple[Path | None, str | None]:
        """Return the file and the named graph that state something of ``thing`` (or, being a graph, hold it).

        Best is ``passage``, where given; else what is stated by one of ``properties``, and with ``value``; else the type.
        """

        def distance(source: tuple[Path, ox.Quad]) -> tuple[bool | str, ...]:
            file, quad = source
            graph, property = _graph(quad), quad.predicate.value
            far = (
                passage not in (None, graph),
                text(quad.subject) != thing,
                property not in properties,
            )
            return (
                *far,
                text(quad.object) != value,
                property != _TYPE,
                str(file),
                graph,
            )

        if thing not in self._of:
            return None, passage
        file, quad = min(self._of[thing], key=distance)
        return file, passage or _graph(quad) or None


def _undeclared(sources: Sources) -> Iterator[Finding]:
    """Find terms in the ontology's namespace that the ontology does not declare, once for each thing in a graph."""
    declared = {text(quad.subject).removeprefix(CG) for quad in sources.statements[resources.ontology()]}
    uses = {
        (file, text(quad.subject), _graph(quad), term.value.removeprefix(CG))
        for file, quads in sources.statements.items()
        for quad in quads
        for term in (quad.predicate, quad.object)
        if isinstance(term, ox.NamedNode) and term.value.startswith(CG)
    }
    for file, thing, graph, name in uses:
        if name not in declared:
            near = difflib.get_close_matches(name, declared, cutoff=0.75)
            values = {
                "term": _short(CG + name),
                "near": " / ".join(_short(CG + other) for other in near),
            }
            message = {lang: translate(_MISSPELT if near else _UNDECLARED, lang).format(**values) for lang in LANGUAGES}
            yield Finding(
                "violation",
                file,
                _iri(thing),
                graph or None,
                message,
                "undeclared-term",
                values["term"],
            )


def _shape_findings(sources: Sources) -> Iterator[Finding]:
    """Find violations of the shapes. The data includes the ontology, so that its subclasses count."""
    import pyshacl
    from rdflib import SH, Graph

    shapes = Graph()
    for path in resources.shapes():
        shapes.parse(path, format="turtle")
    with quiet("rdflib"):  # a finding says better that a literal is not of its type
        _, report, _ = pyshacl.validate(
            _to_rdflib(sources.engine),
            shacl_graph=shapes,
            inplace=True,
            do_owl_imports=False,
        )
    for result in report.objects(None, SH.result):
        if not _undecided(sources, report, result):
            yield _shape_finding(sources, shapes, report, result)


def _undecided(sources: Sources, report: rdflib.Graph, result: Node) -> bool:
    """Return whether a result only says that a value is missing which a draft leaves to be decided: the check says that."""
    from rdflib import SH, URIRef

    missing = report.value(result, SH.sourceConstraintComponent) == SH.MinCountConstraintComponent
    thing, property = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
    if not missing or not (
        isinstance(property, URIRef) and isinstance(thing, URIRef)
    ):  # what has no name is not left to be decided
        return False
    return ox.Quad(ox.NamedNode(str(thing)), cg("undecided"), ox.NamedNode(property)) in sources.engine


def _shape_finding(sources: Sources, shapes: rdflib.Graph, report: rdflib.Graph, result: Node) -> Finding:
    """Return one result of a SHACL report as a finding."""
    from rdflib import SH, Literal, URIRef

    told = {str(name).rpartition("#")[2]: term for name, term in report.predicate_objects(result)}
    said = [words for words in report.objects(result, SH.resultMessage) if isinstance(words, Literal)]
    shape = shapes.value(None, SH.property, told["sourceShape"]) or told["sourceShape"]
    path = [str(term) for name, term in told.items() if name == "resultPath" and isinstance(term, URIRef)]
    value = str(told["value"]) if path and "value" in told else None
    thing, properties = (
        str(told["focusNode"]),
        path or [str(target) for target in shapes.objects(shape, SH.targetSubjectsOf)],
    )
    file, passage = sources.locate(thing, None, properties, value)
    return Finding(
        severity=str(told["resultSeverity"]).rpartition("#")[2].lower(),
        file=file,
        thing=_iri(thing),
        passage=passage,
        message={str(words.language): str(words) for words in said},
        rule="/".join([str(shape).rpartition("#")[2], *map(_short, path)]),
        value=value and _short(value),
    )


def _to_rdflib(engine: ox.Store) -> rdflib.Graph:
    """Return the default graph for pySHACL, which takes neither triple terms nor blank nodes as values to compare.

    A blank node as the value of one of our properties is left out here and found by the check ``unnamed``.
    """
    from rdflib import BNode, Graph, Literal, URIRef

    def convert(
        term: ox.NamedNode | ox.BlankNode | ox.Literal,
    ) -> URIRef | BNode | Literal:
        if isinstance(term, ox.Literal):
            datatype = None if term.language or _is_no_number(term) else URIRef(term.datatype.value)
            return Literal(term.value, lang=term.language, datatype=datatype)
        return URIRef(term.value) if isinstance(term, ox.NamedNode) else BNode(str(term))

    graph = Graph()
    for subject, property, value, _ in engine.quads_for_pattern(None, None, None, ox.DefaultGraph()):
        if not isinstance(value, ox.Triple) and not (isinstance(value, ox.BlankNode) and property.value.startswith(CG)):
            graph.add((convert(subject), convert(property), convert(value)))
    return graph


def _is_no_number(literal: ox.Literal) -> bool:
    """Return whether a literal says to be a number and is none; rdflib takes NaN and 1e5 for decimals, and cannot compare the first."""
    name = literal.datatype.value.removeprefix(PREFIXES["xsd"])
    return name in ("decimal", "integer") and not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", literal.value)


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
            value = _short(told["value"]) if "value" in told else None
            yield Finding(
                facts["severity"],
                file,
                _iri(told["thing"]),
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


def _graph(quad: ox.Quad) -> str:
    """Return the name of the graph that a statement stands in; empty for the default graph."""
    return "" if isinstance(quad.graph_name, ox.DefaultGraph) else text(quad.graph_name)


def _iri(name: str) -> str | None:
    """Return an IRI as it is, None for a blank node."""
    return None if name.startswith("_:") else name


def _short(words: str) -> str:
    """Return an IRI as prefix:name, any other text as it is."""
    return shorten(words, PREFIXES) if re.match(r"https?://", words) else words


def _order(finding: Finding) -> tuple[int, *tuple[str, ...]]:
    """Return what findings are sorted by: severity, then file, thing and rule."""
    where = (str(finding.file or ""), finding.thing or "", finding.passage or "")
    return (
        SEVERITIES.index(finding.severity),
        *where,
        finding.rule,
        finding.value or "",
        finding.message["en"],
    )
