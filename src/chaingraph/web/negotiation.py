"""The forms in which something can be had, and which of them a request prefers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyoxigraph as ox

ROWS: Mapping[str, ox.QueryResultsFormat] = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPHS: Mapping[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}
HTML = "text/html"
# what the parameter ``format`` may say in place of Accept
SHORT: Mapping[str, str] = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "rdfxml": "application/rdf+xml",
    "jsonld": "application/ld+json",
    "html": HTML,
}


def preferred(accept: str, offered: Sequence[str]) -> str | None:
    """Return which of the types offered an ``Accept`` header prefers, the first of several; None if it accepts none.

    Without a header, everything is accepted (RFC 9110, 12.5.1).
    """
    ranges = [_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    weighed = [(_weight(media, ranges), -place) for place, media in enumerate(offered)]
    weight, place = max(weighed, default=(0.0, 0))
    return offered[-place] if weight > 0 else None


def language(accept: str) -> str:
    """Return ``zh`` or ``en``, whichever an ``Accept-Language`` header prefers; Chinese where it says nothing."""
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    weights = {lang: max((q for tag, q in ranges if tag.split("-")[0] == lang), default=0.0) for lang in ("zh", "en")}
    return "en" if weights["en"] > weights["zh"] else "zh"


def _range(part: str) -> tuple[str, float]:
    """Return what one part of a header names, and its weight."""
    media, *parameters = (text.strip() for text in part.lower().split(";"))
    said = dict(parameter.partition("=")[::2] for parameter in parameters)
    try:
        return media, min(1.0, max(0.0, float(said.get("q", "1"))))
    except ValueError:
        return media, 0.0


def _weight(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """Return the weight of a type: that of the most exact range which covers it."""
    for name in (media, f"{media.partition('/')[0]}/*", "*/*"):
        if found := [weight for said, weight in ranges if said == name]:
            return max(found)
    return 0.0
