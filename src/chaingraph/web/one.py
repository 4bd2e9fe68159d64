"""A site as one HTML file, with its pages and its statements packed, and an engine that answers SPARQL in the browser.

It asks for nothing from elsewhere: its policy allows what it holds, by hashes, and a worker that is made of it.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from markupsafe import Markup

from chaingraph.base.messages import LANGUAGES
from chaingraph.web import addresses, assets, data
from chaingraph.web.answering import answering
from chaingraph.web.environment import ASSETS, environment
from chaingraph.web.pages import rendered, view
from chaingraph.web.voice import OneVoice

if TYPE_CHECKING:
    from chaingraph.web.site import Site

PART = 150  # addresses whose pages are packed together
SCRIPTS = ("engine.js", "answers.js", "sparql.js", "site.js", "one.js")
VENDOR = ASSETS.parent / "vendor" / "oxigraph"
_STATED = "SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } }"
_UNSTATED = "SELECT ?s ?p ?o { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"


def write(site: Site, file: BinaryIO, lang: str, tell: Callable[[int, int], None]) -> int:
    """Write a site into a file, which opens in ``lang``; return how many pages it has. ``tell`` is told how many are done of how many.

    Raises OSError or ChangedGraph.
    """
    site.everything()
    every = [*site.addresses(), "sparql"]
    scripts = list(map(assets.script, SCRIPTS))
    file.write(_top(site, lang, scripts).encode())
    with site.unchanged():
        where = _graph(file, site, every, tell)
    _pack(file, "worker", (ASSETS / "worker.js").read_bytes())
    for name, held in (("glue", "web.js.gz"), ("wasm", "web_bg.wasm.gz")):
        _block(file, name, (VENDOR / held).read_bytes())
    for script in scripts:
        file.write(f"<script>{script}</script>\n".encode())
    file.write(b"</body>\n</html>\n")
    return sum(path.endswith(".html") for path in where)


def _graph(file: BinaryIO, site: Site, every: list[str], tell: Callable[[int, int], None]) -> dict[str, int]:
    """Write what the file holds of the graph: pages, names, what answers need, statements; return the part of each page."""
    where: dict[str, int] = {}
    for number, done, texts in _parts(site, every):
        where |= dict.fromkeys(texts, number)
        _pack(file, f"pages-{number}", _json(texts))
        tell(done, len(every))
    iris = {addresses.address(iri): iri for iri in site.subjects}
    _pack(file, "contents", _json({"paths": where, "iris": iris}))
    _pack(file, "names", _json({name: site.index.held(name) for name in site.index.parts}))
    _pack(file, "answering", _json(answering(site)))
    _pack(file, "statements", "".join(_statements(site)).encode())
    return where


def _top(site: Site, lang: str, scripts: list[str]) -> str:
    """Return the beginning of the file: policy, styles, and what stands around every page."""
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts]
    voices = {one: OneVoice(site, "index", one) for one in LANGUAGES}
    top = environment().get_template("one.html")
    return top.render(
        lang=lang, hashes=list(map(Markup, hashes)), style=Markup(assets.style().decode()), voices=voices, site=site
    )


def _parts(site: Site, every: list[str]) -> Iterator[tuple[int, int, dict[str, list[str | None]]]]:
    """Yield the pages part by part, as titles and HTML by their paths, with the number of the part and of the pages so far."""
    remaining, done, number = iter(every), 0, 0
    while batch := list(islice(remaining, PART)):
        site.prepare(batch)
        yield (
            number,
            (done := done + len(batch)),
            {path: text for address in batch for path, text in _texts(site, address)},
        )
        site.forget()
        number += 1


def _texts(site: Site, address: str) -> Iterator[tuple[str, list[str | None]]]:
    """Yield the pages of an address, and the CSV beside them unless it is the answer to a question, which the engine gives."""
    for ending, lang in addresses.HTML.items():
        if (found := view(site, address, lang, OneVoice)) is not None:
            voice, shown = found
            yield f"{address}{ending}", [shown.title, rendered(site, voice, shown)]
    for ending in () if address.startswith("question/") else addresses.CSV:
        if (content := data.write(site, address, ending)) is not None:
            yield f"{address}{ending}", [None, content.decode().removeprefix(data.MARK)]


def _statements(site: Site) -> Iterator[str]:
    """Yield all statements in N-Quads; what is known besides those of the passages stands in the default graph."""
    for s, p, o, g in site.graph.stream(_STATED):
        yield f"{s} {p} {o} {g} .\n"
    for s, p, o in site.graph.stream(_UNSTATED):
        yield f"{s} {p} {o} .\n"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _pack(file: BinaryIO, name: str, content: bytes) -> None:
    """Write what the page unpacks by a name."""
    _block(file, name, gzip.compress(content, 9, mtime=0))


def _block(file: BinaryIO, name: str, content: bytes) -> None:
    file.write(f'<script type="application/gzip" id="{name}">'.encode() + base64.b64encode(content) + b"</script>\n")
