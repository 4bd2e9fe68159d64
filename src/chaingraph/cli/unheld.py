"""What is said at a sign-off: what the text of passages holds and nothing in the graph accounts for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.saying import say

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

UNHELD = "Their text says what the graph does not hold, which is now called not stated: {passages}. See `chaingraph coverage {document}`."
MOST_NAMED = 20  # passages that are named
MOST, LONGEST = 5, 24  # words of a passage that are quoted, and characters of each


def tell_unheld(app: App, graph: Graph, document: str, passages: Collection[str], name: str) -> None:
    """Name the signed-off passages whose text holds what nothing in the graph accounts for, and quote that, where the text is attached.

    ``document`` and ``passages`` are IRIs, ``name`` is what the document is called.
    """
    from chaingraph.curation import attachments
    from chaingraph.curation.coverage import coverage

    text = attachments.text_of(attachments.hashes(graph).get(document, "")) if passages else None
    unheld = coverage(graph, document, text).lacking(passages) if text else {}
    if unheld:
        said = translate("; ", app.lang).join(_named(unheld, graph, app.lang))
        say(translate(UNHELD, app.lang).format(passages=said, document=name))


def _named(unheld: Mapping[str, Collection[str]], graph: Graph, lang: str) -> list[str]:
    """Return the first of several passages (IRIs) by name, each with the words that it holds in brackets."""
    from chaingraph.graph.apart import with_mark
    from chaingraph.rendering.names import GraphNames

    first = list(unheld)[:MOST_NAMED]
    called, comma = GraphNames(graph).alone(first, lang), translate(", ", lang)
    named = (with_mark(called[passage], comma.join(quoted(unheld[passage])), lang) for passage in first)
    return [*named, *["…"] * (len(unheld) > MOST_NAMED)]


def quoted(words: Collection[str]) -> list[str]:
    """Return the first of several words, in quotation marks, with a sign where there are more."""
    cut = (one if len(one) <= LONGEST else f"{one[:LONGEST]}…" for one in list(words)[:MOST])
    return [*(f"“{one}”" for one in cut), *["…"] * (len(words) > MOST)]
