"""How much the corpus holds, by part, genre and layout, and how often each kind and relation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from corpus import Text


def totals(found: list[Text]) -> Iterator[str]:
    """Yield texts, characters, names, relations and figures by split and by genre, and mentions by kind."""
    for key in ("split", "genre", "layout"):
        for value in sorted({text.header.get(key, "") for text in found}):
            yield _row(f"{key} {value}", [text for text in found if text.header.get(key, "") == value])
    yield _row("all", found)
    kinds = Counter(text.kinds.get(span.id, "?") for text in found for span in text.spans if not span.optional)
    yield "mentions: " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())
    stated = Counter(relation.relation for text in found for relation in text.relations)
    yield "relations: " + ", ".join(f"{relation} {count}" for relation, count in stated.most_common())


def _row(name: str, part: list[Text]) -> str:
    characters = sum(len(re.sub(r"\s", "", text.plain)) for text in part)
    mentions = sum(not span.optional for text in part for span in text.spans)
    return (
        f"{name:<16} {len(part):>4} texts {characters:>7} characters {mentions:>5} mentions"
        f" {sum(len(text.relations) for text in part):>5} relations {sum(len(text.figures) for text in part):>5} figures"
    )
