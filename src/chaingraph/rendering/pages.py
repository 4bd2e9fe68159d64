"""Report, network and readers as pages of one folder, each leading to what the others say of the same thing or passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.rendering import page, told
from chaingraph.rendering.beside import Beside
from chaingraph.rendering.reader import places, reader
from chaingraph.rendering.view import draw
from chaingraph.views import select
from chaingraph.views.bounding import LARGEST, bounded
from chaingraph.views.selection import Selection

if TYPE_CHECKING:
    from chaingraph.curation.covered import Coverage
    from chaingraph.graph.graph import Graph
    from chaingraph.model.report import Report
    from chaingraph.rendering.wording import Names

REPORT, NETWORK, READER = "report.html", "view.html", "reader-{name}.html"


def pages(report: Report, graph: Graph, names: Names, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the pages of a folder (file, HTML) in a language: a report and the network, which have both, and a reader of each attached text.

    A name or passage of the report leads to the network and to the text, a thing or passage of the network to report and
    text, and one of the text to report and network; where a page says nothing of it, no link leads there.
    """
    spoken, *others = (told(report, names, one) for one in sorted(LANGUAGES, key=lambda other: other != lang))
    network = select(graph, "network", ())
    covered = _texts(graph)
    called = names.called([one.document for one in covered.values()], lang)
    readers = {name: called[one.document] for name, one in covered.items()}
    titles = {REPORT: spoken.title or "", NETWORK: translate(network.title, lang), **readers}
    told_in = {name: {iri: f"{name}#{place}" for iri, place in places(one).items()} for name, one in covered.items()}
    texts = {iri: place for said in told_in.values() for iri, place in said.items()}
    rows = {iri: f"{REPORT}#{place}" for iri, place in page.places(spoken).items()}
    things = {iri: f"{NETWORK}#thing={quote(iri, safe='')}" for iri in _known(network)}
    beside = partial(_beside, titles)
    yield REPORT, page.page([spoken, *others], beside(REPORT, {**things, **texts}))
    yield NETWORK, draw(network, graph, lang, beside(NETWORK, {**rows, **texts}))
    for name, one in covered.items():
        yield name, reader(graph, names, one, lang, beside=beside(name, {**rows, **things}))


def _texts(graph: Graph) -> dict[str, Coverage]:
    """Return the attached texts, compared with the graph, by the files of their readers."""
    from chaingraph.curation import attachments
    from chaingraph.curation.coverage import coverage

    found = sorted(attachments.attached(graph).items())
    return {READER.format(name=iri.rstrip("/").rpartition("/")[2]): coverage(graph, iri, text) for iri, text in found}


def _known(network: Selection) -> list[str]:
    """Return the things that the page of a view knows."""
    shown = bounded(network)
    return list(shown.known_network if len(shown.known_network) <= LARGEST else shown.network)


def _beside(titles: Mapping[str, str], name: str, places: Mapping[str, str]) -> Beside:
    """Return what stands beside a page."""
    others = [(quote(file), title) for file, title in titles.items() if file != name]
    return Beside(others, lambda iri: places.get(iri, ""))
