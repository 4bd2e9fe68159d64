"""What a page needs to answer the packaged questions as the command line does: all that no query of theirs tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.curation import attachments
from chaingraph.graph import order, questions
from chaingraph.graph.apart import TELLING, parts
from chaingraph.graph.grounds import grounds
from chaingraph.model.report import SUBJECTS
from chaingraph.model.vocabulary import FOLLOWING
from chaingraph.rendering.worded import NOT_STATED
from chaingraph.rendering.wording import IN_NO_ROW, NOT_COMPARABLE, NOT_IN_GRAPH, NOTHING_IN_GRAPH
from chaingraph.reports.comparing import lacking

if TYPE_CHECKING:
    from chaingraph.web.site import Site

_IRIS = """
SELECT DISTINCT ?iri {
  { ?iri ?p ?o } UNION { ?s ?iri ?o } UNION { ?s ?p ?iri } FILTER (isIRI(?iri))
}"""
_FOLLOWS = "SELECT ?s ?p ?o {{ GRAPH <{}> {{ ?s ?p ?o }} FILTER (isIRI(?s) && isIRI(?o)) }}"
SAID = (NOT_STATED, NOT_IN_GRAPH, NOT_COMPARABLE, NOTHING_IN_GRAPH, IN_NO_ROW, "; ", "true", "false")


def answering(site: Site) -> dict[str, Any]:
    """Return questions, names, the order of reading, what derived statements rest on, and how far all is signed off."""
    graph = site.graph
    iris = sorted(row.iri.value for row in graph.select(_IRIS))
    number = {iri: n for n, iri in enumerate(iris)}
    places = order.places(graph)
    state = graph.sign_off
    names = {lang: site.names.alone(iris, lang) for lang in LANGUAGES}
    return {
        "iris": iris,
        "names": {lang: list(map(names[lang].__getitem__, iris)) for lang in LANGUAGES},
        "apart": {lang: {number[iri]: told for iri, told in parts(graph, names[lang], lang).items()} for lang in LANGUAGES},
        "telling": TELLING,
        "places": [number[iri] for iri in sorted(places, key=places.__getitem__) if iri in number],
        "grounds": list(_grounds(site, number)),
        "following": list(FOLLOWING.values()),
        "prefixes": dict(sorted(graph.prefixes.items())),
        "questions": {name: _question(name) for name in questions.names()},
        "words": _words(site),
        "lacking": {kind: translations(lacking(graph, kind)) for kind in ("places", "years")},
        "sentences": attachments.sentences(graph, places) if attachments.any_attached(graph) else None,
        "denied": {iri: sorted(columns) for iri, columns in sorted(graph.not_stated.items())},
        "subjects": SUBJECTS,
        "complete": state.complete,
        "closed": state.open == state.passages,  # that none is signed off
    }  # fmt: skip


def translations(text: str) -> dict[str, str]:
    """Return a text of the catalogue in each language."""
    return {lang: translate(text, lang) for lang in LANGUAGES}


def _question(name: str) -> dict[str, Any]:
    """Return a packaged question as a page runs it."""
    asked = questions.load(name)
    return {
        "title": dict(asked.title), "sparql": asked.sparql, "compares": asked.compares, "words": asked.words,
        "anywhere": asked.anywhere, "item": asked.item, "matched": asked.matched, "sometimes": asked.sometimes, "silent": asked.silent,
        "evidence": asked.evidence,
        "parameters": [{"name": one.name, "kind": one.kind, "meaning": translations(one.meaning)} for one in asked.parameters.values()],
    }  # fmt: skip


def _words(site: Site) -> dict[str, str]:
    """Return the Chinese of the words that headings and cells of answers may hold."""
    return {
        text: said for text in sorted({*SAID, *_headings(), *_cells(site)}) if (said := translate(text, "zh")) != text
    }


def _headings() -> Iterator[str]:
    """Yield what columns of answers are called."""
    for name in questions.names():
        found = ox.Store().query(questions.load(name).sparql, prefixes=dict(site_prefixes()))
        assert isinstance(found, ox.QuerySolutions)
        for variable in found.variables:
            yield variable.value.removesuffix("_zh").replace("_", " ")
    yield "sentence"


def site_prefixes() -> dict[str, str]:
    """Return the prefixes that the packaged questions use."""
    from chaingraph.model.vocabulary import PREFIXES

    return dict(PREFIXES)


def _cells(site: Site) -> Iterator[str]:
    """Yield the words that columns of words hold."""
    for name in questions.names():
        for column in questions.load(name).words:
            yield from (str(cell) for cell in site.answer(name).column(column) if cell)


def _grounds(site: Site, number: dict[str, int]) -> Iterator[list[list[int]]]:
    """Yield what rules derive, each statement with the graphs that it rests on, all by their numbers."""
    rows = [row for graph in FOLLOWING.values() for row in site.graph.select(_FOLLOWS.format(graph))]
    statements = sorted({(row.s.value, row.p.value, row.o.value) for row in rows})
    found = grounds(site.graph, statements)
    for one in statements:
        yield [[number[iri] for iri in one], [number[iri] for iri in sorted(found[one]) if iri in number]]
