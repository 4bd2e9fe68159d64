"""What is said of a graph in which nothing is open: who signed it off and when, and what of the texts it does not hold all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chaingraph.base.messages import Count

if TYPE_CHECKING:
    from chaingraph.web.voice import Voice

SIGNED = "All {passages:passage|passages} are signed off, by {names}, last on {day}."
SILENT = "The graph states nothing from {silent:passage|passages}."
UNHELD = "Of what the attached texts say, the graph lacks {words:figure, cell or label|figures, cells and labels}; see `chaingraph coverage`."
NONE = "There is no passage to sign off."
_BY = "SELECT DISTINCT ?by { ?passage a cg:Passage ; cg:reviewedBy ?by } ORDER BY ?by"
_SILENT = """
SELECT (COUNT(DISTINCT ?passage) AS ?count) {
  ?passage a cg:Passage FILTER NOT EXISTS { GRAPH ?passage { ?thing ?property ?value } }
}"""
_LAST = "SELECT (MAX(?day) AS ?last) { ?passage a cg:Passage ; cg:reviewed ?day }"


def settled(voice: Voice) -> str:
    """Return who signed off all passages and when, and how much of the attached texts is nevertheless not in the graph."""
    passages = voice.site.graph.sign_off.passages
    if not passages:
        return voice.say(NONE)
    names = voice.say(", ").join(row.by.value for row in voice.site.graph.select(_BY)) or "–"
    day = next(iter(voice.site.graph.select(_LAST))).last.value
    said = [voice.say(SIGNED, passages=Count(passages), names=names, day=day)]
    if silent := int(next(iter(voice.site.graph.select(_SILENT))).count.value):
        said.append(voice.say(SILENT, silent=Count(silent)))
    if voice.site.unheld:
        said.append(voice.say(UNHELD, words=Count(voice.site.unheld)))
    return ("" if voice.lang == "zh" else " ").join(said)
