"""The endpoint ``/sparql``: queries are answered by workers, a few at a time; who sends none is told what the service is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
import anyio.to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from chaingraph import __version__
from chaingraph.base.errors import ChaingraphError
from chaingraph.web import box, protocol
from chaingraph.web.description import description
from chaingraph.web.errors import NothingAcceptable, ServerBusy
from chaingraph.web.home import Home
from chaingraph.web.limits import Limits
from chaingraph.web.negotiation import GRAPHS, HTML, language, preferred
from chaingraph.web.replies import Asked, Reply, refusal
from chaingraph.web.shown import Pages
from chaingraph.web.workers import Pool

VARY = "Accept, Accept-Language"


class Sparql:
    """The endpoint over a home: ``pool`` holds its workers."""

    def __init__(self, home: Home, limits: Limits, pages: Pages) -> None:
        self.home, self.limits, self.pages = home, limits, pages
        self.pool = Pool(lambda: home.current().opening, limits)
        self.waiting = 0
        self._turns = anyio.Semaphore(limits.workers)
        self._threads = anyio.CapacityLimiter(limits.workers)

    async def respond(self, request: Request) -> Response:
        """Answer a request: a query, or what the service is."""
        if request.method == "OPTIONS":
            return Response(None, 204, {"Allow": "GET, HEAD, POST, OPTIONS"})
        try:
            asked = await protocol.asked(request, self.limits)
            if asked is None:
                return self._told(request)
            tag = self._tag(asked) if request.method != "POST" else None
            if tag and tag in request.headers.get("if-none-match", ""):
                return Response(None, 304, {"ETag": tag, "Cache-Control": "no-cache", "Vary": VARY})
            return self._response(await self.answer(asked), asked, tag)
        except ChaingraphError as error:
            return _plain(refusal(error, language(request.headers.get("accept-language", ""))))

    async def answer(self, asked: Asked) -> Reply:
        """Return the reply to a query, when it is its turn. Raises ServerBusy, and what Pool.ask raises."""
        async with self._turn():
            return await anyio.to_thread.run_sync(self.pool.ask, asked, limiter=self._threads)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """Wait for a worker. Raises ServerBusy where too many wait, or for too long."""
        if self.waiting >= self.limits.waiting:
            raise ServerBusy
        self.waiting += 1
        try:
            with anyio.fail_after(self.limits.patience):
                await self._turns.acquire()
        except TimeoutError:
            raise ServerBusy from None
        finally:
            self.waiting -= 1
        try:
            yield
        finally:
            self._turns.release()

    def _tag(self, asked: Asked) -> str | None:
        """Return what names the answer to a query; None where the graph may change unnoticed."""
        state = self.home.current()
        said = repr((state.key, asked, self.limits, __version__))
        return f'W/"{hashlib.sha256(said.encode()).hexdigest()[:32]}"' if state.lasting else None

    def _told(self, request: Request) -> Response:
        """Return the page with the box, or the description of the service. Raises NothingAcceptable."""
        accept = request.headers.get("accept", "")
        chosen = preferred(accept, (*GRAPHS, HTML))
        if chosen is None:
            raise NothingAcceptable(accept=accept, types=", ".join((*GRAPHS, HTML)))
        if chosen == HTML:
            lang = language(request.headers.get("accept-language", ""))
            return RedirectResponse(f"/{box.ADDRESS}.{lang}.html", 303, {"Cache-Control": "no-cache", "Vary": VARY})
        content = description(str(request.url.replace(query="")), chosen)
        return Response(content, media_type=chosen, headers={"Cache-Control": "no-cache", "Vary": VARY})

    def _response(self, said: Reply, asked: Asked, tag: str | None) -> Response:
        """Return the reply of a worker as HTTP has it; rows for a page become one."""
        if said.media_type == HTML:
            content = box.page(
                self.pages.voice(box.ADDRESS, asked.lang), self.limits, asked.query, json.loads(said.body)
            )
            said = Reply(said.status, HTML, content, said.headers)
        response = _plain(said)
        response.headers["Vary"] = VARY
        if said.status == 200:
            response.headers["Cache-Control"] = "no-cache" if tag else "no-store"
            if tag:
                response.headers["ETag"] = tag
        return response


def _plain(said: Reply) -> Response:
    return Response(said.body, said.status, said.headers, media_type=said.media_type)
