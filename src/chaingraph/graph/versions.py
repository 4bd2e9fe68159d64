"""Of which version of the ontology data is: each document says so, and one that does not is of version 0.1."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chaingraph.model.vocabulary import VERSION, VERSIONS

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

UNMARKED = "0.1.0"  # of what was written before documents said their version

_FOREIGN = f"""
SELECT ?document ?version WHERE {{
  ?document a cg:Document
  OPTIONAL {{ ?document dct:conformsTo ?version FILTER (STRSTARTS(STR(?version), "{VERSIONS}")) }}
  FILTER (!BOUND(?version) || STR(?version) != "{VERSION}")
}} ORDER BY ?document ?version"""


class Foreign(NamedTuple):
    """A document (an IRI) whose data keeps to another version, ``0.1.0``; ``newer`` than this program's, or older."""

    document: str
    version: str

    @property
    def newer(self) -> bool:
        """Whether this program is too old for it."""
        return _numbers(self.version) > _numbers(VERSION.removeprefix(VERSIONS))


def foreign(graph: Graph) -> list[Foreign]:
    """Return the documents of a graph whose data keeps to another version of the ontology than this program's."""
    rows = graph.select(_FOREIGN).rows
    told = ((row.document.value, row.version.value.removeprefix(VERSIONS) if row.version else UNMARKED) for row in rows)
    return [Foreign(document, version) for document, version in told]


def _numbers(version: str) -> list[int]:
    """Return a version as numbers to compare."""
    return [int(part) for part in version.split(".") if part.isdigit()]
