"""The server: the pages of a graph, its data and its SPARQL endpoint, over any home, behind the guards of ``security``."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import anyio.to_thread
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from chaingraph.base.errors import ChaingraphError
from chaingraph.graph.graph import Graph
from chaingraph.web.errors import PortInUse
from chaingraph.web.health import health
from chaingraph.web.home import Home
from chaingraph.web.limits import Limits
from chaingraph.web.patience import patient
from chaingraph.web.replies import CUT_HEADER
from chaingraph.web.security import Guard
from chaingraph.web.shown import Pages
from chaingraph.web.sparql import Sparql

POSTED = ("/sparql", "/sparql/")  # the only addresses that take anything but GET and HEAD
SMALLEST = 1000  # bytes that are worth being packed


@dataclass(frozen=True)
class Served:
    """What is served: a graph and the name of its home, under which host names, to which other sites, within which bounds.

    With ``warm``, the first page and a worker are made before somebody asks for them. ``lang`` is the language of what is asked for without
    one (/), by default that which the client prefers.
    """

    graph: Graph
    store: str = "memory"
    names: Collection[str] = ()
    origins: Collection[str] = ()
    limits: Limits = field(default_factory=Limits)
    warm: bool = False
    lang: str | None = None


def application(served: Served) -> ASGIApp:
    """Return the application (ASGI) that answers for a graph."""
    home, limits = Home(served.graph, served.store), served.limits
    pages = Pages(home, served.lang)
    sparql = Sparql(home, limits, pages)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        if served.warm:
            threading.Thread(target=_warm, args=(pages, sparql), daemon=True).start()
        yield
        await anyio.to_thread.run_sync(sparql.pool.close)

    async def told(request: Request) -> Response:
        status, content = await anyio.to_thread.run_sync(health, home, limits)
        return JSONResponse(content, status, {"Cache-Control": "no-store"})

    routes = [
        Route("/health", told),
        *(
            Route(path, sparql.respond, methods=["GET", "POST", "OPTIONS"], middleware=_shared(served.origins))
            for path in POSTED
        ),
        Route("/favicon.ico", _no_icon),
        Route("/{path:path}", pages.respond),
    ]
    packed = [Middleware(GZipMiddleware, minimum_size=SMALLEST)]
    return Guard(Starlette(routes=routes, middleware=packed, lifespan=lifespan), served.names, served.origins)


def _no_icon(request: Request) -> Response:
    """Answer what every browser asks for."""
    return Response(None, 204, {"Cache-Control": "max-age=86400"})


def _warm(pages: Pages, sparql: Sparql) -> None:
    """Make what is asked for first."""
    with suppress(ChaingraphError):  # who asks will hear of it
        sparql.pool.warm()
        pages.answer("index.zh.html", {})


def _shared(origins: Collection[str]) -> list[Middleware]:
    """Return what lets the pages of other sites read answers, where that was set."""
    if not origins:
        return []
    return [Middleware(CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"],
        allow_headers=["Content-Type"], expose_headers=[CUT_HEADER])]  # fmt: skip


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens there, at any free port for 0. Raises PortInUse."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
        raise PortInUse(host=host, port=port, reason=reason) from None


def prepared(app: ASGIApp, limits: Limits) -> uvicorn.Server:
    """Return the server of an application, with its bounds; it writes nothing to the log of its own."""
    logging.getLogger("uvicorn.error").addHandler(logging.NullHandler())
    config = uvicorn.Config(
        app, log_config=None, log_level="critical", access_log=False, http=patient(limits.slow), ws="none", server_header=False,
        limit_concurrency=limits.connections, timeout_keep_alive=limits.slow,  # type: ignore[arg-type]  # a part of a second will do
        timeout_graceful_shutdown=3, h11_max_incomplete_event_size=2**16,
    )  # fmt: skip
    return uvicorn.Server(config)
