"""The query operation of the SPARQL 1.1 Protocol: what a request asks, by GET, by a form, or directly."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

import anyio
from starlette.requests import Request

from chaingraph.graph.asking import is_iri
from chaingraph.web.errors import (
    BadGraphName,
    BodyTooLarge,
    BodyTooSlow,
    NoQueryGiven,
    NotUtf8,
    SeveralQueries,
    UnknownRequestFormat,
    UpdatesRefused,
    WrongMediaType,
)
from chaingraph.web.limits import Limits
from chaingraph.web.negotiation import SHORT, language
from chaingraph.web.replies import Asked

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
FIELDS = 1000  # parameters of a request
Parameters = list[tuple[str, str]]


async def asked(request: Request, limits: Limits) -> Asked | None:
    """Return the query of a request; None for a GET without one, which asks what the service is.

    Raises a RequestError.
    """
    parameters = _parameters(request.scope["query_string"])
    if request.method == "POST":
        parameters += _of_body(request.headers, await _body(request, limits))
    if any(name in ("update", "using-graph-uri", "using-named-graph-uri") for name, _ in parameters):
        raise UpdatesRefused
    queries = _all(parameters, "query")
    if not queries and request.method != "POST":
        return None
    return Asked(
        _one(queries), _graphs(parameters, "default-graph-uri"), _graphs(parameters, "named-graph-uri"),
        request.headers.get("accept", ""), _format(parameters), language(request.headers.get("accept-language", "")),
    )  # fmt: skip


def _of_body(headers: Mapping[str, str], body: bytes) -> Parameters:
    """Return the parameters that a body holds. Raises WrongMediaType, NotUtf8 or UpdatesRefused."""
    media, *details = (part.strip().lower() for part in headers.get("content-type", "").split(";"))
    if any(
        part.startswith("charset=") and part.strip('"') not in ("charset=utf-8", 'charset="utf-8') for part in details
    ):
        raise NotUtf8
    if media == UPDATE:
        raise UpdatesRefused
    if media == FORM:
        return _parameters(body)
    if media != DIRECT:
        raise WrongMediaType(type=media)
    return [("query", _decoded(body))]


async def _body(request: Request, limits: Limits) -> bytes:
    """Return the body of a request. Raises BodyTooLarge or BodyTooSlow."""
    body = b""
    try:
        with anyio.fail_after(limits.slow):
            async for part in request.stream():
                body += part
                if len(body) > limits.body:
                    raise BodyTooLarge(limit=limits.body)
    except TimeoutError:
        raise BodyTooSlow(seconds=limits.slow) from None
    return body


def _parameters(encoded: bytes) -> Parameters:
    """Return decoded parameters. Raises NotUtf8."""
    try:
        return parse_qsl(encoded.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=FIELDS)
    except ValueError:
        raise NotUtf8 from None


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise NotUtf8 from None


def _one(queries: list[str]) -> str:
    """Return the only query. Raises NoQueryGiven or SeveralQueries."""
    if len(queries) > 1:
        raise SeveralQueries
    if not queries or not queries[0].strip():
        raise NoQueryGiven
    return queries[0]


def _all(parameters: Parameters, name: str) -> list[str]:
    return [value for key, value in parameters if key == name]


def _graphs(parameters: Parameters, name: str) -> tuple[str, ...]:
    """Return the graphs that a parameter names. Raises BadGraphName."""
    found = tuple(_all(parameters, name))
    for iri in found:
        if not is_iri(iri):
            raise BadGraphName(name=iri)
    return found


def _format(parameters: Parameters) -> str:
    """Return the format that is asked for by its short name, "" if none is. Raises UnknownRequestFormat."""
    found = _all(parameters, "format")
    if found and found[-1] not in SHORT:
        raise UnknownRequestFormat(format=found[-1], formats=", ".join(SHORT))
    return found[-1] if found else ""
