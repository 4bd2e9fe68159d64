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


class NeedsPlaces(UsageError):
    """A question that compares places is asked of all of very many."""

    template = (
        "Question {question} compares two places; the graph has {places}, so that all pairs are too many to answer."
    )
    hint = "Name the places: `chaingraph ask {question} place=NAME other=NAME`."


class AmbiguousName(UsageError):
    """Several things have this name; ``iris`` are these, in each language with what tells them apart."""

    template = "“{name}” names several things: {iris}."
    hint = "Use one of these instead."


class BadQuery(InputError):
    """A query that is not SPARQL."""

    template = "Bad SPARQL at line {line}, column {column}:\n{excerpt}\n"
    hint = "Correct the query there, or just before."


class FailedQuery(InputError):
    """A query that the engine could not evaluate."""

    template = "The query could not be evaluated: {reason}."
    hint = "Simplify it and try again."


class UpdateRefused(UsageError):
    """An update where a query belongs."""

    template = "{keyword} changes a graph; only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) are allowed here."
    hint = "To query other data, load it with --data FILE."


class QueryRefused(Refused):
    """A query that would reach files or other hosts."""

    template = "{keyword} would reach beyond the graph and is refused; nothing was read or sent."
    hint = "Load the data with --data FILE and query it here."


class QueryTimeout(LimitError):
    """A query that took longer than allowed."""

    template = "The query took longer than {seconds:g} seconds and was stopped."
    hint = "Narrow it, add LIMIT, or raise --timeout."


class NoData(InputError):
    """A file or folder without statements."""

    template = "{path} contains no statements."
    hint = "Give a Turtle, TriG, N-Triples, N-Quads or JSON-LD file, or a folder of such files."


class WrongEncoding(InputError):
    """A file that is not UTF-8."""

    template = "{path} is not UTF-8; it looks like {encoding}."
    hint = "Save it as UTF-8, for example with `iconv -f {encoding} -t UTF-8`."


class UnknownFormat(InputError):
    """A data file of an unsupported format."""

    template = "The format of {path} is not supported."
    hint = "Supported formats: .ttl, .trig, .nt, .nq and .jsonld, also packed as .gz. Convert RDF/XML first."


class DocumentAsData(UnknownFormat):
    """A document where data is asked for."""

    template = "{path} is a document, not data."
    hint = "First draft data from it with `chaingraph draft {path} -o DIR`; then give the folder DIR in its place."


class BadData(InputError):
    """A data file with a syntax error."""

    template = "{path}, line {line}, column {column}: {reason}."
    hint = "Correct the file there, or just before; nothing was loaded from it."


class RemoteContext(Refused):
    """A JSON-LD file with a remote context."""

    template = "{path} refers to a remote JSON-LD context, which is never fetched."
    hint = "Put the context into the file."


class NoStore(StoreError):
    """A folder without a store."""

    template = "There is no store in {path}."
    hint = "Create one with `chaingraph load FILE --store {path}`."


class StoreBusy(StoreError):
    """A store that another process is writing."""

    template = "The store {path} is being written by process {pid} on {host}, since {since}."
    hint = "Wait until it finishes; reading is possible meanwhile."


class DamagedStore(StoreError):
    """A store that differs from what was written; ``names`` are the files concerned, or the engine's message."""

    template = "The store {path} is damaged: {reason} ({names})."
    hint = "Restore a backup with `chaingraph store restore`, or load into a new folder."

    def __init__(self, path: object, reason: str, names: str = "chaingraph.json") -> None:
        super().__init__(path=path, reason=reason, names=names)


class StoreTrouble(StoreError):
    """A store that the system does not allow to read or write."""

    template = "The store {path} cannot be used: {reason}."
    hint = "Its content is unchanged. Check disk space and permissions."


class DataBesideStore(UsageError):
    """Data files given together with a store."""

    template = "The store {name} cannot be combined with --data."
    hint = "Load the files into it with `chaingraph load`, or omit --store and CHAINGRAPH_STORE."


class UnpacksTooLarge(LimitError):
    """A packed file that unpacks to more than data plausibly does."""

    template = "{path} unpacks to more than {limit} times its size; reading stopped."
    hint = "If the file is genuine, unpack it first and load the result."


class TooLong(LimitError):
    """A word or a text in data that is longer than the engine reads."""

    template = "{path} contains a value of more than {limit} MiB; reading stopped."
    hint = "Keep such a text in a file of its own, and its address in the data; nothing was loaded from it."


class FileTooLarge(LimitError):
    """A file that holds more than a query, a workbook or a text may."""

    template = "{path} is larger than {limit} MiB; reading stopped."
    hint = "Check that it is the file that you mean."


class BadArchive(InputError):
    """A packed file that cannot be unpacked."""

    template = "{path} cannot be unpacked: {reason}."
    hint = "Pack it again with gzip; nothing was loaded from it."


class TooDeep(LimitError):
    """A query nested deeper than the engine can parse."""

    template = "The query is nested more than {limit} levels deep and was not run."
    hint = "Use fewer brackets, negations or quoted triples within one another."


class BadAddress(UsageError):
    """What begins as the address of an endpoint and is none."""

    template = "“{url}” is not the address of an endpoint: {reason}."
    hint = "Write it like http://localhost:7878/query."


class QueryTooLong(LimitError):
    """A query too long."""

    template = "The query is longer than {limit:,} characters and was not run."
    hint = "Load what it lists as data with --data FILE, and join with that."


class WordTooLong(LimitError):
    """A name or a number in a query that is too long."""

    template = "The query contains a word of more than {limit:,} characters and was not run."
    hint = "Use shorter names; a long text goes between quotation marks."


class TooManyBrackets(LimitError):
    """Too many brackets that are not the flat rows of VALUES."""

    template = "The query has more than {limit:,} brackets and was not run."
    hint = "Use several queries, or load what it lists as data with --data FILE."


class SaidTooOften(LimitError):
    """A keyword that reaches beyond the graph, too often to be looked at wherever it stands."""

    template = "The query says {keyword} more than {limit} times, and was not run."
    hint = "That word asks for a check wherever it stands: shorten names that contain it with PREFIX."


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
