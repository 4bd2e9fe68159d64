"""Errors of names, queries, data files, stores and servers."""

from chaingraph.base.errors import (
    InputError,
    Interrupted,
    LimitError,
    NearName,
    Refused,
    StoreError,
    UnknownName,
    UsageError,
)


class UnknownThing(UnknownName):
    """No thing in the graph has this name."""

    template = "Nothing is called “{name}”."
    hint = "List what there is with `chaingraph report things`."


class UnknownQuestion(UnknownName):
    """No packaged question has this name."""

    template = "There is no question “{name}”."
    hint = "List them with `chaingraph ask`."


class UnknownParameter(UnknownName):
    """The question takes no parameter of this name."""

    template = "Question {question} has no parameter “{name}”."
    hint = "It takes none."


class UnknownPrefix(NearName, InputError):
    """A query uses a prefix that is not declared."""

    template = "Bad SPARQL at line {line}, column {column}: prefix “{name}:” is not declared."
    hint = "Declare it with PREFIX."


class AmbiguousName(UsageError):
    """Several things have this name."""

    template = "“{name}” names several things: {iris}."
    hint = "Give one of these instead."


class BadQuery(InputError):
    """A query that is not SPARQL."""

    template = "Bad SPARQL at line {line}, column {column}:\n{excerpt}\n"
    hint = "Mend the query there, or just before."


class FailedQuery(InputError):
    """A query that the engine could not evaluate."""

    template = "The query could not be evaluated: {reason}."
    hint = "Simplify it and try again."


class UpdateRefused(UsageError):
    """An update where a query belongs."""

    template = "{keyword} changes a graph; only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) are answered here."
    hint = "To ask other data, load it with --data FILE."


class QueryRefused(Refused):
    """A query that would reach files or other hosts."""

    template = "{keyword} would reach beyond the graph and is refused; nothing was read or sent."
    hint = "Load the data with --data FILE and ask it here."


class QueryTimeout(LimitError):
    """A query that took longer than allowed."""

    template = "The query took longer than {seconds:g} seconds and was stopped."
    hint = "Narrow it, add LIMIT, or allow more with --timeout."


class NoData(InputError):
    """A file or folder without statements."""

    template = "{path} holds no statements."
    hint = "Give a file with data in Turtle, TriG, N-Triples, N-Quads or JSON-LD, or a folder of such files."


class WrongEncoding(InputError):
    """A file that is not UTF-8."""

    template = "{path} is not UTF-8; it looks like {encoding}."
    hint = "Save it as UTF-8, for example with `iconv -f {encoding} -t UTF-8`."


class UnknownFormat(InputError):
    """A data file of an unsupported format."""

    template = "{path} is in no format that is read."
    hint = "Use .ttl, .trig, .nt, .nq or .jsonld, also with .gz; convert RDF/XML first."


class BadData(InputError):
    """A data file with a syntax error."""

    template = "{path}, line {line}, column {column}: {reason}."
    hint = "Mend the file there, or just before; nothing of it was loaded."


class RemoteContext(Refused):
    """A JSON-LD file with a remote context."""

    template = "{path} asks for a JSON-LD context from elsewhere, which is never fetched."
    hint = "Write the context into the file."


class NoStore(StoreError):
    """A folder without a store."""

    template = "There is no store in {path}."
    hint = "Make one with `chaingraph load FILE --store {path}`."


class StoreBusy(StoreError):
    """A store that another process is writing."""

    template = "The store {path} is being written by process {pid} on {host}, since {since}."
    hint = "Wait until it has ended; reading goes on meanwhile."


class DamagedStore(StoreError):
    """A store that differs from what was written; ``names`` are the files concerned, or the engine's message."""

    template = "The store {path} is damaged: {reason} ({names})."
    hint = "Bring a backup back with `chaingraph store restore`, or load into a new folder."

    def __init__(self, path: object, reason: str, names: str = "chaingraph.json") -> None:
        super().__init__(path=path, reason=reason, names=names)


class StoreTrouble(StoreError):
    """A store that the system does not allow to read or write."""

    template = "The store {path} can not be used: {reason}."
    hint = "What was in it is as it was; check space and permissions."


class DataBesideStore(UsageError):
    """Data files given together with a store."""

    template = "The store {name} is asked as it was loaded, not together with --data."
    hint = "Load the files into it with `chaingraph load`, or leave --store and CHAINGRAPH_STORE out."


class UnpacksTooLarge(LimitError):
    """A packed file that unpacks to more than data plausibly does."""

    template = "{path} unpacks to more than {limit} times its size and was not read on."
    hint = "If it is what it should be, unpack it first and load that."


class BadArchive(InputError):
    """A packed file that cannot be unpacked."""

    template = "{path} can not be unpacked: {reason}."
    hint = "Pack it anew with gzip; nothing of it was loaded."


class TooDeep(LimitError):
    """A query nested deeper than the engine can parse."""

    template = "The query is nested more than {limit} deep and was not run."
    hint = "Write it with fewer brackets."


class EndpointUnreachable(StoreError):
    """A server that cannot be reached, or breaks off in mid-answer."""

    template = "The endpoint {url} can not be reached: {reason}."
    hint = "Check its address and that it is running."


class EndpointRefused(StoreError):
    """A server that refuses a request."""

    template = "The endpoint {url} refuses ({status}): {reason}."
    hint = "If it is not the query: most servers answer at an address of their own, such as …/query or …/sparql."


class LoginRefused(StoreError):
    """A server that demands credentials, or denies access."""

    template = "The endpoint {url} does not allow this ({status}): {reason}."
    hint = "Say who asks by CHAINGRAPH_USER and CHAINGRAPH_PASSWORD, by CHAINGRAPH_TOKEN, or by netrc."


class RedirectRefused(Refused):
    """A server that redirects to another one."""

    template = "The endpoint {url} sends to another server, {host}, which was not asked."
    hint = "If that is meant, give its address with --store."


class CredentialsInAddress(UsageError):
    """A password on the command line, where everybody on the machine can read it."""

    template = "The address of {host} holds a user or a password."
    hint = "Say who asks by CHAINGRAPH_USER and CHAINGRAPH_PASSWORD, by CHAINGRAPH_TOKEN, or by netrc."


class BadAnswer(StoreError):
    """An answer that is not a SPARQL result."""

    template = "What {url} answers is no SPARQL result: {reason}."
    hint = "Check that this is the address of a SPARQL endpoint."


class AnswerTooLarge(LimitError):
    """An answer larger than the limit."""

    template = "The answer of {url} is larger than {limit} MiB and was not read on."
    hint = "Narrow the query, or add LIMIT."


class AnswerCut(LimitError):
    """An answer that the server cut."""

    template = "The endpoint {url} has cut its answer after {rows:row|rows}."
    hint = "Narrow the query, or let who runs it raise its limit (Virtuoso: ResultSetMaxRows)."


class UnreliableSearch(InputError):
    """A search that this server is known to answer wrongly."""

    template = "The endpoint {url} does not find Chinese words by {function}, and would say that there are none."
    hint = "Search with CONTAINS, or ask a store in a folder."


class NotLocal(UsageError):
    """A graph at an endpoint, requested as an object of this process."""

    template = "The graph of {url} is not on this machine."
    hint = "Ask for what you need with CONSTRUCT, and load that."


class NotAllLoaded(StoreError):
    """A load into a server that failed midway."""

    template = "Only {sent:statement was|statements were} loaded into {url}. {reason}"
    hint = (
        "Load again: what is there already is not added twice. Until then what follows from these is not derived, or not "
        "all of it."
    )


class LoadInterrupted(Interrupted, NotAllLoaded):
    """A load into a server that was interrupted from the keyboard."""

    template = "Interrupted after {sent:statement was|statements were} loaded into {url}."
