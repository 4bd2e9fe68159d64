"""The page at ``/sparql`` for people: a box for a query, and the rows of its answer; it needs no script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from chaingraph.base.messages import Count
from chaingraph.model.vocabulary import CG, ID, shorten
from chaingraph.web import addresses
from chaingraph.web.environment import environment
from chaingraph.web.limits import Limits

if TYPE_CHECKING:
    from chaingraph.web.voice import Voice

ADDRESS = "sparql"  # of the page

EXAMPLE = """SELECT ?chain ?label WHERE {
  ?chain a cg:Chain ; rdfs:label ?label .
}
ORDER BY ?chain ?label"""
TITLE = "Ask in SPARQL"
LIMITS = "At most {rows:row|rows} and {seconds:g} seconds a query. The usual prefixes need not be declared: {prefixes}."
ROWS = "{rows:row|rows}"
YES, NO = "Yes", "No"
FORMATS = (
    ("html", "Table"),
    ("csv", "CSV"),
    ("tsv", "TSV"),
    ("json", "JSON"),
    ("xml", "XML"),
    ("turtle", "Turtle"),
    ("jsonld", "JSON-LD"),
)


def page(voice: Voice, limits: Limits, query: str = EXAMPLE, answer: Mapping[str, Any] | None = None) -> bytes:
    """Return the page in the language of ``voice``, with a query and, where it was asked, its answer (SPARQL’s JSON)."""
    told = voice.say(
        LIMITS, rows=Count(limits.rows), seconds=limits.seconds, prefixes=", ".join(sorted(voice.site.graph.prefixes))
    )
    shown = environment().get_template("box.html").render(
        v=voice, title=voice.say(TITLE), limits=told, formats=FORMATS, query=query, **_answer(voice, answer)
    )  # fmt: skip
    return shown.encode("utf-8")


def _answer(voice: Voice, answer: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return what the template shows of an answer."""
    if answer is None:
        return {"counted": ""}
    if "boolean" in answer:
        return {"counted": voice.say(YES if answer["boolean"] else NO), "variables": [], "cut": ""}
    variables = answer["head"]["vars"]
    rows = [[_cell(voice, row.get(name)) for name in variables] for row in answer["results"]["bindings"]]
    return {
        "counted": voice.say(ROWS, rows=Count(len(rows))),
        "variables": variables,
        "rows": rows,
        "cut": answer.get("cut", ""),
    }


def _cell(voice: Voice, term: Mapping[str, str] | None) -> Mapping[str, str]:
    """Return a term for reading: an IRI in its short form with the link to its page, a literal’s value with its language."""
    if term is None:
        return {"text": "", "lang": "", "href": ""}
    if term["type"] != "uri":
        return {"text": term["value"], "lang": term.get("xml:lang", ""), "href": ""}
    ours = term["value"].startswith((CG, ID))
    href = voice.to(addresses.address(term["value"])) if ours else ""
    return {"text": shorten(term["value"], voice.site.graph.prefixes), "lang": "", "href": href}
