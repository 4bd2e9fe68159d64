"""What each page shows, by the first part of its address: the one list of the kinds of pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup

from chaingraph.graph import questions
from chaingraph.model.report import Table
from chaingraph.rendering import chains
from chaingraph.rendering.worded import WordedTable
from chaingraph.web.front import asked, due_tile, home, report_tile
from chaingraph.web.joining import combination, pair, picture
from chaingraph.web.listed import REPORTS
from chaingraph.web.opened import opened
from chaingraph.web.topics import topic
from chaingraph.web.view import View
from chaingraph.web.voice import Voice

_TERMS = "SELECT DISTINCT ?term ?kind { ?term rdfs:isDefinedBy ?ontology ; a ?kind FILTER (?kind IN (owl:Class, owl:ObjectProperty, owl:DatatypeProperty, owl:AnnotationProperty, owl:NamedIndividual)) }"
_GROUPS = {
    "Class": "classes", "ObjectProperty": "relations", "DatatypeProperty": "values", "AnnotationProperty": "notes",
    "NamedIndividual": "individuals",
}  # fmt: skip


def _only(make: Callable[[Voice], View]) -> Callable[[Voice, str], View | None]:
    """Return what makes a page that is of nothing in particular: there is none below it."""
    return lambda voice, rest: None if rest else make(voice)


def _tables(voice: Voice, tables: Sequence[Table]) -> list[WordedTable]:
    return list(map(voice.table, tables))


def _documents(voice: Voice) -> View:
    return View("tables", voice.say("Documents"), {"tables": _tables(voice, [voice.site.listed_documents])})


def _things(voice: Voice) -> View:
    table = voice.site.answer("things").only("thing", "is_a", "chains", "passages")
    return View("tables", voice.say("Things"), {"tables": _tables(voice, [table])})


def _figures(voice: Voice) -> View:
    kept = ("figure", "indicator", "about", "value", "unit", "status", "as_of", "due_by", "chains", "passage")
    return View("tables", voice.say("Figures"), {"tables": _tables(voice, [voice.site.figures.only(*kept)])})


def _questions(voice: Voice) -> View:
    links = [(voice.to(f"question/{name}"), title, name) for name, title in asked(voice)]
    return View(
        "links",
        voice.say("Questions"),
        {
            "links": links,
            "lead": voice.say("Packaged questions: SPARQL that explains itself; each answer leads to its passages."),
        },
    )


def _reports(voice: Voice) -> View:
    """Return the list of reports, by whom they are for; what is due is told by a question, and stands among them."""
    groups = [
        (voice.say(heading), [report_tile(voice, name) for name in found if name in voice.site.reports])
        for heading, found in REPORTS.items()
    ]
    groups[0][1].insert(2, due_tile(voice))
    return View(
        "reports",
        voice.say("Reports"),
        {"groups": groups, "lead": voice.say("Tables and pictures that are computed from the graph.")},
    )


def _ontology(voice: Voice) -> View:
    """Return the list of terms, by what they are."""
    found: dict[str, set[str]] = {}
    for row in voice.site.graph.select(_TERMS):
        found.setdefault(row.kind.value.rpartition("#")[2], set()).add(row.term.value)
    voice.site.known.learn_kinds(set().union(*found.values()))
    voice.site.names.called(set().union(*found.values()), voice.lang)
    groups = [
        (
            voice.say(_GROUPS[kind]),
            sorted(map(voice.name_of, found[kind]), key=lambda name: name.iri),
        )
        for kind in _GROUPS
        if kind in found
    ]
    return View("ontology", voice.say("Terms"), {"groups": groups})


def _search(voice: Voice) -> View:
    return View("search", voice.say("Search"))


def _sparql(voice: Voice) -> View:
    """Return the box for queries, with packaged questions to begin with."""
    numbered = [
        question for question in map(questions.load, questions.names()) if question.answers and not question.compares
    ]
    examples = [(one.name, one.title[voice.lang], one.sparql) for one in numbered]
    return View("sparql", "SPARQL", {"examples": examples[:12]})


def _about(voice: Voice) -> View:
    return View("about", voice.say("About"))


def _question(voice: Voice, name: str) -> View | None:
    """Return a packaged question with its answer."""
    if name not in questions.names():
        return None
    question = questions.load(name)
    table = voice.site.answer(name)
    return View(
        "question", question.title[voice.lang],
        {"question": question, "tables": _tables(voice, [table])},
    )  # fmt: skip


def _report(voice: Voice, name: str) -> View | None:
    """Return a report."""
    if name not in voice.site.reports:
        return None
    found = voice.worded(voice.site.report(name))
    shown = [table for table in found.tables if table.picture != chains.PICTURE]
    title = found.title or (shown[0].title if shown else name)
    later = sum(any(cell in voice.later for cell in row) for table in shown for row in table.rows)
    context = {"tables": shown, "picture": picture(voice, found.tables), "lead": found.open, "later": later}
    return View("report-page", title, context)


def _reader(voice: Voice, rest: str) -> View | None:
    """Return the text of a document with what the graph has of it marked, each mark leading to the page of its thing."""
    from chaingraph.curation.coverage import coverage
    from chaingraph.rendering.reader import reader

    document = voice.site.subject(rest)
    text = voice.site.texts.get(document or "")
    if document is None or text is None:
        return None
    covered = coverage(voice.site.graph, document, text)
    page = reader(voice.site.graph, voice.site.names, covered, voice.lang, voice.link)
    return View("whole", voice.name(document), {"page": Markup(page)})


# by the first part of an address
VIEWS: Mapping[str, Callable[[Voice, str], View | None]] = {
    "index": _only(home), "documents": _only(_documents), "things": _only(_things), "figures": _only(_figures),
    "questions": _only(_questions), "reports": _only(_reports), "ontology": lambda voice, rest: topic(voice, rest) if rest else _ontology(voice),
    "open": _only(opened), "search": _only(_search), "about": _only(_about), "sparql": lambda voice, rest: _only(_sparql)(voice, rest) if voice.site.queries else None,
    "question": _question, "report": _report, "pair": pair, "only": combination, "reader": _reader, "id": topic, "iri": topic,
}  # fmt: skip
