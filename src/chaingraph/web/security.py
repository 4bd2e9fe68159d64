"""What stands between the network and the pages: who may ask, how, and what no answer ever tells."""

from __future__ import annotations

import ipaddress
import logging
import time
import traceback
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("chaingraph.web")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True)
class Guard:
    """An application behind its guards.

    ``names`` are those under which it is served, beside localhost and addresses in figures; ``origins`` are those of other sites whose pages may ask.
    """

    app: ASGIApp
    names: Collection[str]
    origins: Collection[str]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it; say in the log what became of it, and nothing of what was asked."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        watched = _Watched(scope, send)
        try:
            await (self._refused(scope) or self.app)(scope, receive, watched)
        except Exception as error:
            log.error("%s at %s", type(error).__name__, _place(error))
            if watched.complete:
                return None
            if watched.status:
                raise Broken from None
            await PlainTextResponse("Internal Server Error\n", 500)(scope, receive, watched)
        finally:
            watched.log()
        return None

    def _refused(self, scope: Scope) -> Response | None:
        """Return what refuses a request, None for one that is answered."""
        headers = Headers(scope=scope)
        if not served(headers.get("host", ""), self.names):
            return PlainTextResponse("This server has no such name.\n", 421)
        if foreign(headers, self.origins, self.names):
            return PlainTextResponse("Pages of other sites may not ask this server.\n", 403)
        return None


def served(host: str, names: Collection[str]) -> bool:
    """Return whether a ``Host`` is a name of ours: given, localhost, or an address in figures.

    By a name of their own, which they make lead here (DNS rebinding), other sites could otherwise read what is served in an office.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    if name in {"localhost", *(own.lower() for own in names)}:
        return True
    try:
        return bool(ipaddress.ip_address(name))
    except ValueError:
        return False


def foreign(headers: Mapping[str, str], origins: Collection[str], names: Collection[str]) -> bool:
    """Return whether a request comes from a page of another site that is not allowed to ask."""
    origin = headers.get("origin", "")
    if not origin or "*" in origins or origin in origins:
        return False
    try:
        site = urlsplit(origin)
    except ValueError:
        return True
    return site.netloc != headers.get("host", "") and site.hostname not in names


class Broken(Exception):
    """An answer that broke off; the connection is closed without a word more."""


class _Watched:
    """A ``send`` that adds the headers of every answer and notes what is sent."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self.scope, self.send = scope, send
        self.status, self.bytes, self.complete, self.begun = 0, 0, False, time.monotonic()

    async def __call__(self, message: Message) -> None:
        """Pass on a message."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            MutableHeaders(scope=message).update(HEADERS)
        self.bytes += len(message.get("body", b""))
        await self.send(message)
        self.complete = message["type"] == "http.response.body" and not message.get("more_body", False)

    def log(self) -> None:
        """Write a line to the log: method, path, status, bytes, milliseconds; no query, no words that were sought."""
        path = self.scope.get("raw_path", b"").decode("ascii", "replace")[:200]
        spent = round(1000 * (time.monotonic() - self.begun))
        log.info("%s %s %d %d bytes %d ms", self.scope["method"], path, self.status, self.bytes, spent)


def _place(error: BaseException) -> str:
    """Return the place in the code where an error arose, without what it says."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].name}:{frames[-1].lineno}" if frames else "?"
