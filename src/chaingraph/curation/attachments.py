"""Texts attached to the documents of a graph: kept in the user's own folder, never in the graph, known by their hash.

A text that comes with ChainGraph, of an invented document, is at hand without being attached.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.graph.asking import batches
from chaingraph.model import resources
from chaingraph.model.terms import offset_of

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.text.canonical import CanonicalText

VARIABLE = "CHAINGRAPH_TEXTS"
_HASH = re.compile(r"[0-9a-f]{64}")
_HASHES = "SELECT ?document ?hash { ?document a cg:Document ; cg:sha256 ?hash }"
_PASSAGES = """
SELECT DISTINCT ?passage ?document ?start ?end WHERE {{
  VALUES ?passage {{ {iris} }}
  ?passage cg:inSection/cg:inDocument ?document ; cg:startOffset ?start ; cg:endOffset ?end .
}}"""

_SPANS = """
SELECT DISTINCT ?passage ?start ?end {
  ?passage cg:inSection/cg:inDocument %s ; cg:startOffset ?start ; cg:endOffset ?end .
} ORDER BY ?start"""


@dataclass(frozen=True)
class Likeness:
    """How far a text is that of a document: of its ``quotes``, how many stand in the text, and how many at their place."""

    quotes: int
    found: int
    placed: int


def folder() -> Path:
    """Return the folder of attached texts: CHAINGRAPH_TEXTS, else one in the user's data folder (XDG)."""
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE])
    from platformdirs import user_data_path

    return user_data_path("chaingraph") / "texts"


def path_of(sha256: str) -> Path | None:
    """Return where the text of this hash is kept; None for what is no hash."""
    return folder() / f"{sha256}.txt" if _HASH.fullmatch(sha256) else None


def text_of(digest: str) -> CanonicalText | None:
    """Return the text of this hash, where the user keeps it or it comes with ChainGraph; None where what is kept is another."""
    from chaingraph.text.canonical import canonical_text, sha256

    found = _kept(digest)
    text = _read(found) if found else None
    return canonical_text(text) if text is not None and sha256(text) == digest else None


def damaged(graph: Graph) -> list[Path]:
    """Return the files of attached texts that are not as they were attached."""
    if not any(folder().glob("*.txt")):
        return []
    from chaingraph.text.canonical import sha256

    kept = {digest: path for digest in hashes(graph).values() if (path := _kept(digest))}
    texts = ((digest, path, _read(path)) for digest, path in kept.items())
    return [path for digest, path, text in texts if text is None or sha256(text) != digest]


def _read(path: Path) -> str | None:
    """Return the text of a file as it was kept; None where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _kept(sha256: str) -> Path | None:
    """Return where the text of this hash stands, if it does."""
    path = path_of(sha256)
    return path if path and path.is_file() else _shipped().get(sha256)


def hashes(graph: Graph) -> dict[str, str]:
    """Return the hash of the text of each document (its IRI)."""
    return {row.document.value: row.hash.value for row in graph.select(_HASHES)}


def attached(graph: Graph) -> dict[str, CanonicalText]:
    """Return the attached texts of documents (their IRIs)."""
    texts = {document: text_of(digest) for document, digest in hashes(graph).items()}
    return {document: text for document, text in texts.items() if text is not None}


def any_attached(graph: Graph) -> bool:
    """Return whether the text of any document is attached."""
    return any(map(_kept, hashes(graph).values()))


def sentences(graph: Graph, passages: Iterable[str]) -> dict[str, str]:
    """Return the sentence of each of some passages (their IRIs) whose document has its text attached."""
    digests = hashes(graph)
    text = cache(lambda document: text_of(digests.get(document, "")))
    wanted = sorted(passages) if any(map(_kept, digests.values())) else []
    placed = (row for iris in batches(wanted) for row in graph.select(_PASSAGES.format(iris=iris)))
    said = (
        (row.passage.value, _said(text(row.document.value), offset_of(row.start), offset_of(row.end))) for row in placed
    )
    return {passage: sentence for passage, sentence in said if sentence is not None}


def speaking(graph: Graph, words: str, most: int = 5) -> list[str]:
    """Return the passages (their IRIs) in whose attached text some words stand, document by document in its order, but no more than ``most``.

    Where they stand in no passage, as in a line of the front matter, it is the document.
    """
    from chaingraph.text.canonical import canonical

    wanted, found = canonical(words), list[str]()
    for document, text in attached(graph).items() if len(wanted) > 1 else ():
        places = [match.start() for match in re.finditer(re.escape(wanted), text.text)]
        rows = graph.select(_SPANS % f"<{document}>") if places else ()
        spans = [(row.passage.value, offset_of(row.start), offset_of(row.end)) for row in rows]
        said = [passage for passage, start, end in spans if any(start <= place < end for place in places)]
        found += said or [document] * bool(places)
    return found[:most]


def _said(text: CanonicalText | None, start: int, end: int) -> str | None:
    """Return what stands in a text between two places, as printed; None where it has no such places."""
    return text.printed(start, end) if text and 0 <= start < end <= len(text.text) else None


def likeness(graph: Graph, document: str, text: CanonicalText) -> Likeness | None:
    """Return how far a text is that of a document, by the words that the graph quotes; None where it is the very same."""
    from chaingraph.curation.quotes import quotes
    from chaingraph.text.canonical import canonical, sha256

    if sha256(text.source) == hashes(graph).get(document):
        return None
    quoted = quotes(graph, document)
    found = sum(canonical(quote.exact) in text.text for quote in quoted)
    return Likeness(len(quoted), found, sum(quote.holds(text.text) for quote in quoted))


@cache
def _shipped() -> dict[str, Path]:
    """Return where each text stands that comes with ChainGraph, by its hash."""
    from chaingraph.text.canonical import sha256

    return {sha256(path.read_text("utf-8")): path for path in resources.texts()}
