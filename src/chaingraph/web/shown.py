"""The pages of a graph as a server gives them: by path, by address, or by the path of an IRI; each made once for a state."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from chaingraph.model.vocabulary import ID
from chaingraph.web import addresses, box, pages
from chaingraph.web.environment import environment
from chaingraph.web.home import Home, State
from chaingraph.web.limits import MEBI
from chaingraph.web.negotiation import language, preferred
from chaingraph.web.pages import Page
from chaingraph.web.site import Site
from chaingraph.web.voice import Voice

KEPT = 64 * MEBI  # bytes of pages that are kept
THINGS = "id/"
FRESH = {"Cache-Control": "no-cache"}  # a browser asks whether what it has is still so
VARY = {"Vary": "Accept, Accept-Language"}


class Pages:
    """The pages over a home; those of the present state are kept, as many as there is room for. ``lang`` is that of addresses without one, if it is given."""

    def __init__(self, home: Home, lang: str | None = None) -> None:
        self.home, self.lang = home, lang
        self._lock = threading.RLock()  # a site keeps what it learns, and is asked by one at a time
        self._state: State | None = None
        self._kept: OrderedDict[str, Page] = OrderedDict()
        self._bytes = 0

    async def respond(self, request: Request) -> Response:
        """Answer a request for a page, or say where it is."""
        return await anyio.to_thread.run_sync(self.answer, request.path_params["path"], request.headers)

    def answer(self, path: str, headers: Mapping[str, str]) -> Response:
        """Return what stands at a path: 200 or 304, 303 to what the client prefers of it, or 404."""
        with self._lock:
            self._be_current()
            if (found := self._page(path)) is not None:
                return _sent(found, headers)
            if (there := self._preferred(path, headers)) is not None:
                return RedirectResponse(f"/{quote(there, safe='/~+')}", 303, {**FRESH, **VARY})
            return Response(self._missing(path, headers), 404, media_type="text/html")

    def voice(self, address: str, lang: str) -> Voice:
        """Return the voice of a page that is no page of the graph."""
        with self._lock:
            self._be_current()
            return Voice(self._site, address, lang)

    def _be_current(self) -> None:
        """Forget the pages of a former state."""
        state = self.home.current()
        if state is not self._state:
            self._state, self._site = state, Site(state.graph, queries=True)
            self._kept.clear()
            self._bytes = 0

    def _page(self, path: str) -> Page | None:
        """Return the page at a path, made or kept."""
        if path in self._kept:
            self._kept.move_to_end(path)
            return self._kept[path]
        found = self._box(path) or pages.page(self._site, path)
        if found is not None:
            self._kept[path] = found
            self._bytes += len(found.content)
            while self._bytes > KEPT and len(self._kept) > 1:
                self._bytes -= len(self._kept.popitem(last=False)[1].content)
        return found

    def _box(self, path: str) -> Page | None:
        """Return the page on which queries are asked, with the scripts that ask this server; None for any other path."""
        address, ending = addresses.split(path)
        if address != box.ADDRESS or ending not in addresses.HTML:
            return None
        found = pages.view(self._site, address, addresses.HTML[ending])
        assert found is not None, "there are queries"
        voice, shown = found
        served = replace(shown, template="served", context={**shown.context, "example": box.EXAMPLE})
        return Page(addresses.ENDINGS[ending], pages.rendered(self._site, voice, served).encode())

    def _preferred(self, path: str, headers: Mapping[str, str]) -> str | None:
        """Return the path of that form of a page which a client prefers; ``path`` is an address or the path of an IRI."""
        lang = self.lang or language(headers.get("accept-language", ""))
        for address in _addresses(path):
            endings = [f".{lang}.html", *pages.forms(self._site, address)]
            offered = {
                _media(ending): ending for ending in reversed(endings) if lang in ending or ending.count(".") == 1
            }
            chosen = preferred(headers.get("accept", ""), list(reversed(offered)))
            there = address + offered[chosen or "text/html"]
            if self._page(there) is not None:
                return there
        return None

    def _missing(self, path: str, headers: Mapping[str, str]) -> str:
        lang = self.lang or language(headers.get("accept-language", ""))
        voice = Voice(self._site, path, lang)
        return environment().get_template("missing.html").render(v=voice, title=voice.say("There is no such page"))


def _addresses(path: str) -> list[str]:
    """Return the addresses that a path without ending may mean: that of the IRI whose path it is, itself, the home page."""
    of_iri = [addresses.address(ID + path.removeprefix(THINGS))] if path.startswith(THINGS) else []
    return [*of_iri, path or "index"]


def _media(ending: str) -> str:
    return addresses.ENDINGS[ending].partition(";")[0]


def _sent(page: Page, headers: Mapping[str, str]) -> Response:
    """Return a page, or that the client has it already."""
    tag = f'W/"{hashlib.sha256(page.content).hexdigest()[:32]}"'
    if tag in headers.get("if-none-match", ""):
        return Response(None, 304, {**FRESH, "ETag": tag})
    return Response(page.content, 200, {**FRESH, "ETag": tag}, media_type=page.media_type)
