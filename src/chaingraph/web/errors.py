"""Errors of sites, and of the server, each of which has the status by which HTTP says it."""

from __future__ import annotations

from typing import ClassVar

from chaingraph.base.errors import ChaingraphError, InputError, LimitError, Refused, StoreError, UsageError
from chaingraph.graph.errors import QueryTimeout, UpdateRefused


class ChangedGraph(StoreError):
    """A graph of which some pages are of one state, and some of another."""

    template = "The graph changed while its site was made; what was there before stays."
    hint = "Make the site again when nothing is being loaded."


class RequestError(UsageError):
    """A request that is not as the protocol has it; ``status`` is that of HTTP, ``headers`` say more."""

    status: ClassVar[int] = 400
    headers: ClassVar[dict[str, str]] = {}


class NoQueryGiven(RequestError):
    """A request without a query."""

    template = "The request contains no query."
    hint = "Send it as the parameter query, or as a body of the type application/sparql-query."


class SeveralQueries(RequestError):
    """A request with several queries."""

    template = "The request contains several queries."
    hint = "Send each in a request of its own."


class UnknownRequestFormat(RequestError):
    """A value of ``format`` that names no format."""

    template = "There is no format “{format}”."
    hint = "Supported: {formats}."


class WrongMediaType(RequestError):
    """A body of a type that the protocol does not know."""

    status = 415
    template = "A body of the type “{type}” is not a query."
    hint = "Use application/sparql-query or application/x-www-form-urlencoded."


class NotUtf8(RequestError):
    """A request that is not UTF-8."""

    template = "The request is not UTF-8."
    hint = "Send it as UTF-8."


class BadGraphName(RequestError):
    """A graph that is named by no IRI."""

    template = "“{name}” is not the IRI of a graph."
    hint = "Give absolute IRIs as default-graph-uri and named-graph-uri."


class NoChoiceOfGraphs(RequestError):
    """A request that chooses graphs of an endpoint."""

    template = "Behind this server stands another endpoint, whose graphs cannot be chosen by the request."
    hint = "Use GRAPH in the query."


class NothingAcceptable(RequestError):
    """A request that accepts none of the forms that there are."""

    status = 406
    template = "The answer cannot be given as “{accept}”."
    hint = "Supported: {types}."


class BodyTooLarge(RequestError):
    """A body that is larger than allowed."""

    status = 413
    template = "The request is larger than {limit} bytes."
    hint = "Send a shorter query."


class BodyTooSlow(RequestError):
    """A body that does not arrive."""

    status = 408
    template = "The request did not arrive within {seconds:g} seconds."
    hint = "Send it again."


class ServerBusy(LimitError):
    """As many queries as may wait are waiting."""

    status: ClassVar[int] = 503
    headers: ClassVar[dict[str, str]] = {"Retry-After": "5"}
    template = "The server is answering as many queries as it may."
    hint = "Try again in a few seconds."


class AnswerTooLong(LimitError):
    """An answer that is larger than allowed."""

    status: ClassVar[int] = 503
    template = "The answer is larger than {limit} MiB."
    hint = "Narrow the query, or add LIMIT."


class SlowQuery(QueryTimeout):
    """A query that took longer than the server allows."""

    status: ClassVar[int] = 503
    hint = "Narrow it, or add LIMIT."


class NotServed(LimitError):
    """A graph that cannot be read at the moment; the log says more, a client learns no paths."""

    status: ClassVar[int] = 503
    headers: ClassVar[dict[str, str]] = {"Retry-After": "60"}
    template = "The graph cannot be read at the moment."
    hint = "Try again later, or tell the operator of this server."


class UpdatesRefused(RequestError):
    """An update that was sent to an endpoint of queries."""

    status = 403
    template = "This server answers queries only; nothing was changed."
    hint = "Change a graph with `chaingraph load`."


class WorkerLost(LimitError):
    """A worker that ended in the middle of a query."""

    status: ClassVar[int] = 503
    template = "The query needed more than {memory} MiB of memory, or its process was ended; there is no answer."
    hint = "Narrow the query and try again; the server goes on."


class PortInUse(StoreError):
    """A port on which something listens already."""

    template = "Port {port} of {host} cannot be used: {reason}."
    hint = "Choose another with --port, or 0 for any that is free."


def status(error: ChaingraphError) -> int:
    """Return the status by which HTTP says an error."""
    families = {QueryTimeout: 503, UpdateRefused: 403, Refused: 403, InputError: 400, UsageError: 400, LimitError: 400}
    found = next((code for family, code in families.items() if isinstance(error, family)), 503)
    return int(getattr(error, "status", found))
