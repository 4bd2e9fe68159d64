"""What two readers of the same texts agree on, counted, and each difference between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from chaingraph.curation.agreement.curated import FIGURE, NAME, Curation
from chaingraph.curation.agreement.matching import Score

RELATION = "relation"
EXACT, EXACT_KIND = "to the letter", "to the letter, same kind"
OVERLAPPING, OVERLAPPING_KIND = "overlapping", "overlapping, same kind"
PAIR, LABELLED = "same ends", "same ends and relation"
KEPT, MENDED, DELETED, ADDED = "kept", "mended", "deleted", "added"
MAIN = ((NAME, OVERLAPPING_KIND), (RELATION, LABELLED), (FIGURE, EXACT))  # what stands for each kind of row
Values = tuple[str, ...]  # IRIs and texts; things are called what their own curation calls them


@dataclass(frozen=True)
class Difference:
    """A difference: in which passage (IRI, or None), of what (its words, the ends of a relation), and what either reader says.

    ``became`` says whether the second reader mended, deleted or added it; () stands for what a reader does not say.
    """

    begins: int
    document: str
    passage: str | None
    what: str
    words: Values
    became: str
    attribute: str
    first: Values
    second: Values


@dataclass
class Agreement:
    """What two readers agree on.

    ``texts`` are the curations compared, None where one reader has none of the text. ``scores`` are by what is compared and
    how, ``parts`` by what and class or relation (IRI). ``rows`` counts what became of the first reader’s rows; ``codes`` are
    what both readers call the same unit.
    """

    texts: list[tuple[Curation | None, Curation | None]] = field(default_factory=list)
    scores: dict[tuple[str, str], Score] = field(default_factory=dict)
    parts: dict[tuple[str, str], Score] = field(default_factory=dict)
    rows: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    codes: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    differences: list[Difference] = field(default_factory=list)

    def count(self, what: str, how: str, first: int, second: int, both: int) -> None:
        """Add numbers to the score of what is compared; nothing where neither reader has any."""
        if first or second:
            self.scores[what, how] = self.scores.get((what, how), Score(0, 0, 0)) + Score(first, second, both)

    def part(self, what: str, iri: str, first: bool, second: bool, both: bool) -> None:
        """Add an item to the score of its class or relation."""
        self.parts[what, iri] = self.parts.get((what, iri), Score(0, 0, 0)) + Score(first, second, both)

    def below(self, least: float) -> Iterator[str]:
        """Yield of what kind of row (name, relation, figure) the F1 is below ``least`` (0 to 1)."""
        for what, how in MAIN:
            if (what, how) in self.scores and self.scores[what, how].f1 < least:
                yield what
