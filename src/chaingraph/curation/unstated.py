"""Names that a curator added and that the passage which they cite does not hold, where the text of the document is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.curation import attachments
from chaingraph.curation.drafting.folder import MEMORY
from chaingraph.curation.findings import Finding
from chaingraph.curation.sources import Sources, graph_of
from chaingraph.graph import parsing
from chaingraph.model.terms import LABEL, cg, offset_of
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

UNSTATED = "This name stands nowhere in the passage; write it as the passage does, or name the passage that has it."
_PERSONS = (CG + "holderName", CG + "formerHolderName")
_INDICATOR = cg("Indicator")
_SHORTEST = 2  # characters of a part of a name that stands in the text by itself
_SPANS = """
SELECT ?passage ?start ?end {
  ?passage cg:inSection/cg:inDocument %s ; cg:startOffset ?start ; cg:endOffset ?end
}"""


def unstated(sources: Sources, graph: Graph) -> Iterator[Finding]:
    """Yield a warning for each name of a thing or a person that no draft made and that its passage does not hold.

    An indicator is called by a curator's words, and is none of these. The name of a thing may be made of two parts (石墨产业链|链长), of which the passage has one and the text the other.
    """
    message = {lang: translate(UNSTATED, lang) for lang in LANGUAGES}
    said: Mapping[str, tuple[str, str]] = {}
    for file, quads in sources.statements.items():
        memory = file.parent / MEMORY
        drafted = _names(memory) if memory.exists() and file.name != MEMORY else None
        said = said or (_passages(graph) if drafted is not None else {})
        indicators = {quad.subject for quad in quads if quad.object == _INDICATOR}
        for quad in quads if drafted is not None else ():
            name, passage = _name(quad), graph_of(quad)
            if not name or passage not in said or (quad.subject, name) in (drafted or ()) or quad.subject in indicators:
                continue
            whole, here = said[passage]
            parts = quad.predicate == LABEL
            if not (name in here or (parts and _is_made(name, here, whole))):
                value = str(quad.object.value)  # type: ignore[union-attr]
                yield Finding("warning", file, quad.subject.value, passage, message, "unstated", value)  # type: ignore[union-attr]


def _names(memory: Path) -> frozenset[tuple[object, str]]:
    """Return the names that the last draft gave, each with what it is of."""
    return frozenset((quad.subject, name) for quad in parsing.statements(memory) if (name := _name(quad)))


def _name(quad: ox.Quad) -> str:
    """Return the Chinese name of a thing or a person that a statement gives, canonical; nothing where it gives none."""
    if not isinstance(quad.object, ox.Literal) or quad.object.language not in (None, "zh"):
        return ""
    named = quad.predicate == LABEL or quad.predicate.value in _PERSONS
    return canonical(quad.object.value).strip("“”") if named and isinstance(quad.subject, ox.NamedNode) else ""


def _passages(graph: Graph) -> Mapping[str, tuple[str, str]]:
    """Return the text and the own words of each passage (its IRI) whose document has its text attached."""
    return {
        row.passage.value: (text.text, text.text[offset_of(row.start) : offset_of(row.end)])
        for document, text in attachments.attached(graph).items()
        for row in graph.select(_SPANS % f"<{document}>")
    }


def _is_made(name: str, here: str, whole: str) -> bool:
    """Return whether a name is made of two parts, of which a passage has one and the text the other.

    >>> _is_made("石墨产业链链长", "链长:李某", "一、石墨产业链链长:李某"), _is_made("火星公司", "石墨公司", "石墨公司")
    (True, False)
    """
    edges = range(_SHORTEST, len(name) - _SHORTEST + 1)
    parts = [(name[:edge], name[edge:]) for edge in edges]
    return any((one in here and other in whole) or (one in whole and other in here) for one, other in parts)
