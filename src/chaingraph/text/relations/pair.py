"""Two names of a sentence and the relation that they seem to have, as the rules of misreading look at them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.text.relations.features import Mention

AND = re.compile(r"[、，,/]|以?[及和与]|或")
BODIES = frozenset({"Institution", "Team", "Enterprise"})


@dataclass(frozen=True)
class Pair:
    """Two names of a sentence and the relation that they seem to have: ``words`` and ``names`` of the sentence, the two by number."""

    words: str
    names: Sequence[Mention]
    subject: int
    relation: str
    object: int

    @property
    def between(self) -> str:
        """The words between the two names."""
        one, other = sorted((self.names[self.subject], self.names[self.object]), key=lambda name: name.start)
        return self.words[one.end : other.start]

    @property
    def kinds(self) -> tuple[str, str]:
        """The kinds of the two."""
        return self.names[self.subject].kind, self.names[self.object].kind

    def text(self, number: int) -> str:
        """Return the words of a name."""
        return self.words[self.names[number].start : self.names[number].end]
