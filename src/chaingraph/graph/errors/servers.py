"""Errors of endpoints: addresses, servers and what they answer."""

from chaingraph.base.errors import InputError, Interrupted, LimitError, Refused, StoreError, UsageError


class BadAddress(UsageError):
    """What begins as the address of an endpoint and is none."""

    template = "“{url}” is not the address of an endpoint: {reason}."
    hint = "Write it like http://localhost:7878/query."


class EndpointUnreachable(StoreError):
    """A server that cannot be reached, or breaks off in mid-answer."""

    template = "The endpoint {url} cannot be reached: {reason}."
    hint = "Check the address, and that the server is running."


class EndpointRefused(StoreError):
    """A server that refuses a request."""

    template = "The endpoint {url} refused the request ({status}): {reason}."
    hint = "If the query is correct, check the address: most servers answer at one such as …/query or …/sparql."


class LoginRefused(StoreError):
    """A server that demands credentials, or denies access."""

    template = "The endpoint {url} denied access ({status}): {reason}."
    hint = "Credentials come from CHAINGRAPH_USER and CHAINGRAPH_PASSWORD, from CHAINGRAPH_TOKEN, or from netrc."


class RedirectRefused(Refused):
    """A server that redirects to another one."""

    template = "The endpoint {url} redirects to another server, {host}; the redirect was not followed."
    hint = "If that is intended, give its address with --store."


class CredentialsInAddress(UsageError):
    """A password on the command line, where everybody on the machine can read it."""

    template = "The address of {host} contains a user name or a password."
    hint = "Credentials come from CHAINGRAPH_USER and CHAINGRAPH_PASSWORD, from CHAINGRAPH_TOKEN, or from netrc."


class BadAnswer(StoreError):
    """An answer that is not a SPARQL result."""

    template = "The answer of {url} is not a SPARQL result: {reason}."
    hint = "Check that this is the address of a SPARQL endpoint."


class AnswerTooLarge(LimitError):
    """An answer larger than the limit."""

    template = "The answer of {url} is larger than {limit} MiB; reading stopped."
    hint = "Narrow the query, or add LIMIT."


class AnswerCut(LimitError):
    """An answer that the server cut."""

    template = "The endpoint {url} cut its answer after {rows:row|rows}."
    hint = "Narrow the query, or ask the operator to raise the limit (Virtuoso: ResultSetMaxRows)."


class UnreliableSearch(InputError):
    """A search that this server is known to answer wrongly."""

    template = "The endpoint {url} cannot find Chinese words with {function} and would return none."
    hint = "Search with CONTAINS, or query a store in a folder."


class NotLocal(UsageError):
    """A graph at an endpoint, requested as an object of this process."""

    template = "The graph of {url} is not on this machine."
    hint = "Fetch what you need with CONSTRUCT, and load that."


class NotAllLoaded(StoreError):
    """A load into a server that failed midway."""

    template = "Only {sent:statement was|statements were} loaded into {url}. {reason}"
    hint = (
        "Load again: no statement is added twice. Until then, what the rules derive from these is missing or "
        "incomplete."
    )


class LoadInterrupted(Interrupted, NotAllLoaded):
    """A load into a server that was interrupted from the keyboard."""

    template = "Interrupted after {sent:statement was|statements were} loaded into {url}."
