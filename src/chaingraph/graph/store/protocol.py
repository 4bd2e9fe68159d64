"""The SPARQL 1.1 protocol: queries and updates are posted, answers are read as they come, and failures become errors."""

from __future__ import annotations

import netrc
import os
import re
import weakref
from collections.abc import Generator, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import httpx

from chaingraph.base.plain import MARK, plain
from chaingraph.graph.errors import (
    AnswerTooLarge,
    BadAddress,
    CredentialsInAddress,
    EndpointRefused,
    EndpointUnreachable,
    LoginRefused,
    RedirectRefused,
)

if TYPE_CHECKING:
    from httpx import Request, Response

USER, PASSWORD, TOKEN = "CHAINGRAPH_USER", "CHAINGRAPH_PASSWORD", "CHAINGRAPH_TOKEN"
FORM = "application/x-www-form-urlencoded"
CONNECT = 10.0  # seconds
SILENCE = 300.0  # seconds between two pieces of an answer, where there is no other limit
REDIRECTS = 5
NODE = b'"bnode", "value": "'
NODE_ID = NODE + b"nodeID://"
SAID = 300  # characters of a server's own words


class Client:
    """A client of one server; ``timeout`` (seconds) bounds every wait, ``largest`` (bytes) every answer.

    Credentials come from CHAINGRAPH_TOKEN (Bearer), from CHAINGRAPH_USER and CHAINGRAPH_PASSWORD, or from netrc (Basic or
    Digest, as the server demands).
    """

    def __init__(self, url: str, timeout: float | None, largest: int) -> None:
        address = _address(url)
        if address.userinfo:
            raise CredentialsInAddress(host=address.host)
        self.largest = largest
        # a little more than the query's own limit, which is then reported first
        waits = httpx.Timeout(timeout + 1 if timeout else SILENCE, connect=CONNECT)
        headers = {"Accept-Encoding": "identity", "User-Agent": "chaingraph"}
        self.http = httpx.Client(auth=credentials(address.host), timeout=waits, headers=headers)
        weakref.finalize(self, self.http.close)

    def ask(self, url: str, query: str, accept: str) -> AbstractContextManager[Response]:
        """Give the server's answer to a query, as ``post`` does."""
        return self.post(url, urlencode({"query": query}).encode(), FORM, accept)

    @contextmanager
    def post(self, url: str, content: bytes, media: str, accept: str = "*/*") -> Iterator[Response]:
        """Give the server's answer to a POST.

        Raises EndpointUnreachable, EndpointRefused, LoginRefused or RedirectRefused.
        """
        headers = {"Content-Type": media, "Accept": accept}
        try:
            with self._followed(url, content, headers) as response:
                if response.status_code >= 400:
                    raise _refusal(url, response)
                yield response
        except httpx.TimeoutException:
            raise EndpointUnreachable(url=url, reason="it does not answer") from None
        except httpx.RemoteProtocolError:
            raise EndpointUnreachable(url=url, reason="the answer breaks off") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = re.sub(r"^\[Errno -?\d+\] ", "", str(error))  # the system's message, which can be translated
            raise EndpointUnreachable(url=url, reason=cleaned(reason)) from None

    @contextmanager
    def _followed(self, url: str, content: bytes, headers: Mapping[str, str]) -> Iterator[Response]:
        """Give the answer of the server, following redirects to the same server."""
        target = httpx.URL(url)
        for _ in range(REDIRECTS):
            with self.http.stream("POST", target, content=content, headers=headers) as response:
                if not response.has_redirect_location:
                    yield response
                    return
                further = target.join(response.headers["location"])
            if (further.scheme, further.host, further.port) != (target.scheme, target.host, target.port):
                raise RedirectRefused(url=url, host=cleaned(further.host))
            target = further
        raise EndpointUnreachable(url=url, reason="it redirects in circles")


def _address(url: str) -> httpx.URL:
    """Return an address as httpx understands it. Raises BadAddress."""
    try:
        address = httpx.URL(url)
        if not address.host:
            raise httpx.InvalidURL("no host")
    except (httpx.InvalidURL, ValueError) as error:
        raise BadAddress(url=url, reason=str(error)) from None
    return address


class Body:
    """The body of an answer, as a file for the engine to read."""

    def __init__(self, response: Response, url: str, largest: int) -> None:
        self.chunks, self.url, self.largest = _renamed(response.iter_raw(2**16)), url, largest
        self.rest, self.size = b"", 0

    def read(self, size: int) -> bytes:
        """Return the next bytes, at most ``size``. Raises AnswerTooLarge."""
        if not self.rest:
            self.rest = next(self.chunks, b"")
            self.size += len(self.rest)
            if self.size > self.largest:
                raise AnswerTooLarge(url=self.url, limit=self.largest // 2**20)
        content, self.rest = self.rest[:size], self.rest[size:]
        return content


class Challenged(httpx.Auth):
    """Authenticate once the server demands it, by Digest or Basic as it demands; from then on at once."""

    def __init__(self, user: str, password: str) -> None:
        self.user, self.password = user, password
        self.wanted: dict[tuple[str, int | None], httpx.Auth] = {}

    def auth_flow(self, request: Request) -> Generator[Request, Response, None]:
        """Yield the request, and again with the credentials that the server demands."""
        server = (request.url.host, request.url.port)
        if server not in self.wanted:
            response = yield request
            if response.status_code != 401:
                return
            digest = "digest" in response.headers.get("www-authenticate", "").lower()
            self.wanted[server] = (httpx.DigestAuth if digest else httpx.BasicAuth)(self.user, self.password)
        yield from self.wanted[server].auth_flow(request)


class Bearer(httpx.Auth):
    """Authenticate by a bearer token."""

    def __init__(self, token: str) -> None:
        self.token = token

    def auth_flow(self, request: Request) -> Generator[Request, Response, None]:
        """Yield the request with the token."""
        request.headers["Authorization"] = f"Bearer {self.token}"
        yield request


def _renamed(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield an answer with valid names of blank nodes: Virtuoso writes ``nodeID://b1`` for ``_:b1``."""
    rest = b""
    for chunk in chunks:
        content = (rest + chunk).replace(NODE_ID, NODE)
        content, rest = content[: 1 - len(NODE_ID)], content[1 - len(NODE_ID) :]
        if content:
            yield content
    if rest:
        yield rest


def credentials(host: str, environ: Mapping[str, str] = os.environ) -> httpx.Auth | None:
    """Return the credentials for a host; None if neither the environment nor netrc has any."""
    if environ.get(TOKEN):
        return Bearer(environ[TOKEN])
    if environ.get(USER):
        return Challenged(environ[USER], environ.get(PASSWORD, ""))
    try:
        known = netrc.netrc(environ.get("NETRC")).authenticators(host)
    except (OSError, netrc.NetrcParseError):
        return None
    return Challenged(known[0], known[2] or "") if known else None


def cleaned(text: str) -> str:
    """Return a server's message as one line without control characters, cut to a limit."""
    line = " ".join(plain(text).replace(MARK, " ").split())
    return line if len(line) <= SAID else f"{line[:SAID]} …"


def _refusal(url: str, response: Response) -> EndpointRefused | LoginRefused:
    """Return a server's refusal as an error, in its own words."""
    said = b""
    for chunk in response.iter_raw(2**12):
        said += chunk
        if len(said) >= 2**12:
            break
    words = said.decode("utf-8", "replace").partition("SPARQL query:")[0]  # Virtuoso repeats our query
    words = (cleaned(words) or response.reason_phrase).rstrip(".")
    kind = LoginRefused if response.status_code in (401, 403) else EndpointRefused
    return kind(url=url, status=response.status_code, reason=words)
