"""A document invented sentence by sentence: the offsets of its passages and amounts, and the hash of its text."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from chaingraph.generation.names import Name
from chaingraph.generation.statements import KNOWN, Amount, integer, said, shared, term, thing, words
from chaingraph.text.canonical import canonical


@dataclass(frozen=True)
class Passage:
    """A passage: the graph of its statements, the offset of each of its amounts, and the description of the passage."""

    graph: ox.NamedNode
    offsets: tuple[int, ...]
    described: tuple[ox.Quad, ...]


class Document:
    """A document, named by its IRI; it keeps only the length and the hash of its text, so the text may have any length."""

    def __init__(self, iri: str) -> None:
        self.iri = ox.NamedNode(iri)
        self._length = 0
        self._hash = hashlib.sha256()

    @property
    def sha256(self) -> ox.Literal:
        """The hash of the text so far."""
        return ox.Literal(self._hash.hexdigest())

    def section(self, number: str, name: Name) -> Iterator[ox.Quad]:
        """Return a section, by its number."""
        return thing(KNOWN, self._part("section", number), "Section", name, inDocument=self.iri)

    def heading(self, section: str, name: Name) -> Passage:
        """Return the heading of a section."""
        label = Name(f"§{section}标题", f"§{section} heading")
        return self._passage(
            "Heading",
            section,
            f"{section}.h",
            label,
            Name(f"小节标题：{name.zh}。", f"Heading: {name.en}."),
            name.zh,
            (),
        )

    def sentence(self, section: str, number: int, gist: Name, text: str, *amounts: Amount) -> Passage:
        """Return a sentence of a section; ``text`` has one ``{}`` for each amount."""
        label = Name(f"§{section}句{number}", f"§{section} s. {number}")
        return self._passage("Passage", section, f"{section}.s{number}", label, gist, text, amounts)

    def concerns(self, heading: Passage, section: str, *chains: str) -> Iterator[ox.Quad]:
        """Return what a heading states of its section: the chains that it names."""
        return said(
            heading.graph, self._part("section", section), concerns=tuple(shared(f"chain/{chain}") for chain in chains)
        )

    def _passage(
        self, kind: str, section: str, number: str, label: Name, gist: Name, text: str, amounts: tuple[Amount, ...]
    ) -> Passage:
        start = self._length
        offsets = tuple(self._write(text, amounts))
        graph = self._part("passage", number)
        described = said(
            KNOWN, graph, a=term(kind), label=words(label), inSection=self._part("section", section),
            startOffset=integer(start), endOffset=integer(self._length), gist=words(gist),
        )  # fmt: skip
        return Passage(graph, offsets, tuple(described))

    def _write(self, text: str, amounts: tuple[Amount, ...]) -> Iterator[int]:
        """Add a text with its amounts; return the offset of each amount."""
        first, *others = text.split("{}")
        self._add(first)
        for amount, other in zip(amounts, others, strict=True):
            yield self._length
            self._add(amount.exact + other)

    def _add(self, text: str) -> None:
        plain = canonical(text)
        self._length += len(plain)
        self._hash.update(plain.encode("utf-8"))

    def _part(self, kind: str, number: str) -> ox.NamedNode:
        return ox.NamedNode(f"{self.iri.value}/{kind}/{number}")
