"""What is said at a sign-off: what of passages nobody has decided on, and what their text holds and nothing in the graph accounts for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.saying import say
from chaingraph.model.terms import text as text_of

if TYPE_CHECKING:
    import pyoxigraph as ox

    from chaingraph.graph.graph import Graph

UNHELD = "Their text says what the graph does not hold, which is now called not stated: {passages}. See `chaingraph coverage {document}`."
UNSETTLED = "Something in them is still proposed or undecided: {passages}."
ENDS = tuple(f"http://www.w3.org/1999/02/22-rdf-syntax-ns#{end}" for end in ("subject", "predicate", "object"))
MOST_NAMED = 20  # passages that are named
MOST, LONGEST = 5, 24  # words of a passage that are quoted, and characters of each


def tell_unsettled(app: App, graph: Graph, unsettled: Mapping[str, Collection[str]], quads: Iterable[ox.Quad]) -> None:
    """Name the passages of which something is still proposed or undecided, and what that is; ``quads`` say what candidates relate."""
    from chaingraph.rendering.names import GraphNames

    if unsettled:
        held = {one for ones in unsettled.values() for one in ones}
        related = _related(quads, held)
        called = GraphNames(graph).alone([*held, *(one for parts in related.values() for one in parts)], app.lang)
        words = {
            passage: ["–".join(called[part] for part in related.get(one, (one,))) for one in ones]
            for passage, ones in unsettled.items()
        }
        said = translate("; ", app.lang).join(_named(words, graph, app.lang, first))
        say(translate(UNSETTLED, app.lang).format(passages=said))


def _related(quads: Iterable[ox.Quad], candidates: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Return of candidates (IRIs) what each relates by what to what."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in quads:
        if text_of(quad.subject) in candidates and quad.predicate.value in ENDS:
            found[text_of(quad.subject)][quad.predicate.value] = text_of(quad.object)
    return {one: [parts[end] for end in ENDS] for one, parts in found.items() if len(parts) == len(ENDS)}


def tell_unheld(app: App, graph: Graph, document: str, passages: Collection[str], name: str) -> None:
    """Name the signed-off passages whose text holds what nothing in the graph accounts for, and quote that, where the text is attached.

    ``document`` and ``passages`` are IRIs, ``name`` is what the document is called.
    """
    from chaingraph.curation import attachments
    from chaingraph.curation.coverage import coverage

    text = attachments.text_of(attachments.hashes(graph).get(document, "")) if passages else None
    unheld = coverage(graph, document, text).lacking(passages) if text else {}
    if unheld:
        said = translate("; ", app.lang).join(_named(unheld, graph, app.lang, quoted))
        say(translate(UNHELD, app.lang).format(passages=said, document=name))


def _named(
    unheld: Mapping[str, Collection[str]], graph: Graph, lang: str, cut: Callable[[Collection[str]], list[str]]
) -> list[str]:
    """Return the first of several passages (IRIs) by name, each with the words that it holds in brackets, as ``cut`` gives them."""
    from chaingraph.graph.apart import with_mark
    from chaingraph.rendering.names import GraphNames

    some = list(unheld)[:MOST_NAMED]
    called, comma = GraphNames(graph).alone(some, lang), translate(", ", lang)
    named = (with_mark(called[passage], comma.join(cut(unheld[passage])), lang) for passage in some)
    return [*named, *["…"] * (len(unheld) > MOST_NAMED)]


def quoted(words: Collection[str]) -> list[str]:
    """Return the first of several words, in quotation marks, with a sign where there are more."""
    cut = (one if len(one) <= LONGEST else f"{one[:LONGEST]}…" for one in list(words)[:MOST])
    return [*(f"“{one}”" for one in cut), *["…"] * (len(words) > MOST)]


def first(names: Collection[str]) -> list[str]:
    """Return the first of several names, with a sign where there are more."""
    return [*list(names)[:MOST], *["…"] * (len(names) > MOST)]
