"""What is said of a draft: what it holds, what is open again or lost, what a sign-off left unheld, and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App
from chaingraph.cli.saying import say
from chaingraph.cli.unheld import tell_unheld
from chaingraph.model.vocabulary import CG

if TYPE_CHECKING:
    from chaingraph.curation.drafting.folder import Folder

SUMMARY = (
    "{passages:passage|passages}, {figures:figure|figures}, {names:name|names}, {candidates:relation|relations} proposed; "
    "{undecided:decision is|decisions are} open."
)
REOPENED = "Open again, since their text or facts changed: {passages}."
LOST = "Decided, but no longer in the text: {figures}. Delete or correct each; until then `chaingraph validate` reports it."
NEXT = "Next: edit {folder} (or its workbook with --xlsx), then `chaingraph validate {folder}` and `chaingraph{data} --data {folder} --no-default report`."
NEXT_BOOK = "Next: decide in {book}, then `chaingraph{data} draft -o {folder} --from-xlsx {book}` and `chaingraph validate {folder}`."
NEXT_REVIEW = (
    "What stands open in a report is called “not in the graph” until `chaingraph review {folder}` signs it off."
)


def summary(tally: Mapping[object, int], lang: str) -> str:
    """Return what a draft holds, in words."""
    kinds = Counter(
        {term.value.removeprefix(CG): count for term, count in tally.items() if isinstance(term, ox.NamedNode)}
    )
    undecided = sum(isinstance(term, tuple) for term in tally)
    rest = ("Passage", "Heading", "Section", "Document", "Figure", "Target", "Candidate", "Indicator", "Unit")
    counts = {
        "passages": kinds["Passage"] + kinds["Heading"],
        "figures": kinds["Figure"] + kinds["Target"],
        "names": sum(count for kind, count in kinds.items() if kind not in rest),
        "candidates": kinds["Candidate"],
        "undecided": undecided + kinds["Candidate"],
    }
    told = {name: Count(count) for name, count in counts.items()}
    return translate(SUMMARY, lang).format(**told)


def tell_reopened(app: App, quads: Sequence[ox.Quad], there: Folder | None, passages: Sequence[str]) -> None:
    """Name the passages that were signed off and are open again, those that are gone as the folder had them."""
    from chaingraph.curation.workbook.cells import labels

    if passages:
        before = labels(app.graph, there.ours, app.lang) if there else {}
        called = before | labels(app.graph, quads, app.lang)
        named = translate("; ", app.lang).join(called.get(passage, passage) for passage in passages)
        say(translate(REOPENED, app.lang).format(passages=named))


def tell_lost(app: App, figures: Sequence[str]) -> None:
    """Quote the figures that were decided and are no longer in the text."""
    if figures:
        say(translate(LOST, app.lang).format(figures=translate("; ", app.lang).join(figures)))


def tell_signed(app: App, folder: Path, signed: Collection[str]) -> None:
    """Quote what passages hold and the graph does not that were signed off (IRIs)."""
    from chaingraph.graph.graph import open_graph

    if signed:
        graph = open_graph(data=[folder], default=False)
        for document in graph.documents:
            tell_unheld(app, graph, document, signed, str(folder))


def tell_next(app: App, folder: Path, book: Path | None, decided: bool) -> None:
    """Say what to do with a draft in a folder, beside the data that was given, which may have been written as a workbook too or been ``decided`` in one."""
    data = "".join(f" --data {one}" for one in app.data if Path(one).resolve() != folder.resolve())
    say(translate(NEXT_BOOK if book else NEXT, app.lang).format(folder=folder, book=book, data=data))
    if decided:
        say(translate(NEXT_REVIEW, app.lang).format(folder=folder))
