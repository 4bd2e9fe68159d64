"""What is said at a sign-off: what the text of passages holds and nothing in the graph accounts for."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.saying import say

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

UNHELD = "Their text says what the graph does not hold, which is now called not stated: {words}. See `chaingraph coverage {document}`."
MOST, LONGEST = 5, 24  # words of it that are quoted, and characters of each


def tell_unheld(app: App, graph: Graph, document: str, passages: Collection[str], name: str) -> None:
    """Quote what the text of signed-off passages holds and nothing in the graph accounts for, where the text is attached.

    ``document`` and ``passages`` are IRIs, ``name`` is what the document is called.
    """
    from chaingraph.curation import attachments
    from chaingraph.curation.coverage import coverage

    text = attachments.text_of(attachments.hashes(graph).get(document, "")) if passages else None
    words = coverage(graph, document, text).unaccounted(passages) if text else []
    if words:
        said = translate(", ", app.lang).join(quoted(words))
        say(translate(UNHELD, app.lang).format(words=said, document=name))


def quoted(words: Collection[str]) -> list[str]:
    """Return the first of several words, in quotation marks, with a sign where there are more."""
    cut = (one if len(one) <= LONGEST else f"{one[:LONGEST]}…" for one in list(words)[:MOST])
    return [*(f"“{one}”" for one in cut), *["…"] * (len(words) > MOST)]
