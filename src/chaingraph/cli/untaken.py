"""What is said of a draft of a text with tables: the columns and cells of which it says nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.saying import say
from chaingraph.cli.unheld import quoted

if TYPE_CHECKING:
    from chaingraph.text.canonical import CanonicalText

UNTAKEN_COLUMNS = "Columns of tables of which the draft takes no cell: {words}. See `chaingraph coverage {folder}`."
UNTAKEN = "Cells of tables that the draft does not take, or not whole: {words}. See `chaingraph coverage {folder}`."
MOST_CELLS = 3_000  # cells of a text that are looked through


def has_tables(text: CanonicalText | None) -> bool:
    """Return whether a text (None where it is not kept) has tables, and no bulk of them."""
    from chaingraph.text.countable import cells

    return text is not None and 0 < len(cells(text)) <= MOST_CELLS


def tell_untaken(app: App, folder: Path) -> None:
    """Name the columns, and quote the other cells of tables, of which the draft says nothing."""
    from chaingraph.curation import attachments
    from chaingraph.curation.untaken import untaken
    from chaingraph.graph.graph import open_graph
    from chaingraph.text.columns import wholly
    from chaingraph.text.layout import layout

    graph = open_graph(data=[folder], default=False)
    for document, text in attachments.attached(graph).items():
        cells = untaken(graph, document, text)
        columns = wholly(layout(text), cells) if cells else {}
        words = [said for place, said in cells.items() if not any(place in own for own in columns.values())]
        for message, told in ((UNTAKEN_COLUMNS, columns), (UNTAKEN, dict.fromkeys(words))):
            if told:
                said = translate(", ", app.lang).join(quoted(told))
                say(translate(message, app.lang).format(words=said, folder=folder))
