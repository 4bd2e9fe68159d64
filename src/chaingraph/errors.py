"""What can go wrong, and the exit code of each.

Every error is two sentences: ``template`` says what is wrong and where, ``hint`` what to do next. Both are kept apart
from their ``values``, so that the command line can say them in another language.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from typing import ClassVar

from chaingraph.messages import translate


class ExitCode(IntEnum):
    """The one table of exit codes."""

    OK = 0
    NO = 1
    USAGE = 2
    INPUT = 3
    LIMIT = 4
    REFUSED = 5
    STORE = 6
    INTERRUPTED = 130


class ChaingraphError(Exception):
    """An ordinary event that keeps a request from being answered."""

    exit_code: ClassVar[ExitCode] = ExitCode.INPUT
    template: ClassVar[str] = ""
    hint: ClassVar[str] = ""

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.words("en"))

    def words(self, lang: str) -> str:
        """Return what is wrong and what to do next, in ``zh`` or ``en``; a reason of our own is translated too."""
        between = "" if lang == "zh" else " "
        values = {**self.values}
        if isinstance(values.get("reason"), str):
            values["reason"] = translate(str(values["reason"]), lang)
        return between.join(translate(part, lang).format(**values) for part in self.parts() if part)

    def parts(self) -> tuple[str, ...]:
        """Return the sentences to say, untranslated."""
        return self.template, self.hint


class UnknownName(ChaingraphError):
    """A name that nothing bears."""

    exit_code = ExitCode.USAGE
    near_hint: ClassVar[str] = "Did you mean {near}?"

    def __init__(self, name: str, near: Sequence[str] = (), **values: object) -> None:
        self.has_near = bool(near)
        super().__init__(name=name, near=" / ".join(near), **values)

    def parts(self) -> tuple[str, ...]:
        """Return the sentences to say; near names, where there are any, instead of the general hint."""
        return self.template, self.near_hint if self.has_near else self.hint


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


class UnknownPrefix(UnknownName):
    """A query uses a prefix that is not declared."""

    exit_code = ExitCode.INPUT
    template = "Bad SPARQL at line {line}, column {column}: prefix “{name}:” is not declared."
    hint = "Declare it with PREFIX."


class AmbiguousName(ChaingraphError):
    """Several things have this name."""

    exit_code = ExitCode.USAGE
    template = "“{name}” names several things: {iris}."
    hint = "Give one of these instead."


class SameThing(ChaingraphError):
    """A way is sought from a thing to itself."""

    exit_code = ExitCode.USAGE
    template = "“{start}” and “{end}” are the same thing: there is no way to go."
    hint = "Name two different things."


class NoPath(ChaingraphError):
    """No way leads from one thing to another."""

    exit_code = ExitCode.NO
    template = "No way leads from “{start}” to “{end}”."
    hint = "{nearest}"


class NothingToShow(ChaingraphError):
    """A view of nothing."""

    exit_code = ExitCode.NO
    template = "There is nothing to show in the view {name}."
    hint = "See what the graph holds with `chaingraph report things`."


class NotAPicture(ChaingraphError):
    """An answer that is neither triples nor pairs of things."""

    exit_code = ExitCode.USAGE
    template = "This answer is no network."
    hint = "Ask a CONSTRUCT, or a SELECT of two columns of things."


class BinaryToTerminal(ChaingraphError):
    """A file that is not text, asked for on a terminal."""

    exit_code = ExitCode.USAGE
    template = "A terminal can not show {format}."
    hint = "Name a file with -o."


class BadParameter(ChaingraphError):
    """A parameter that is not of the form NAME=VALUE."""

    exit_code = ExitCode.USAGE
    template = "“{text}” is not a parameter."
    hint = "Write PARAMETER=VALUE, for example chain=资金链."


class RepeatedParameter(ChaingraphError):
    """A parameter that is given a value twice."""

    exit_code = ExitCode.USAGE
    template = "A parameter is given twice in “{text}”."
    hint = "Give each one value; `chaingraph ask` lists the questions with their parameters."


class NoQuery(ChaingraphError):
    """No query was given."""

    exit_code = ExitCode.USAGE
    template = "No query was given."
    hint = "Give one as an argument, in a file with -f, or on standard input."


class BadQuery(ChaingraphError):
    """A query that is not SPARQL."""

    template = "Bad SPARQL at line {line}, column {column}:\n{excerpt}\n"
    hint = "Mend the query there, or just before."


class FailedQuery(ChaingraphError):
    """A query that the engine could not evaluate."""

    template = "The query could not be evaluated: {reason}."
    hint = "Simplify it and try again."


class UpdateRefused(ChaingraphError):
    """An update where a query belongs."""

    exit_code = ExitCode.USAGE
    template = "{keyword} changes a graph; only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) are answered here."
    hint = "To ask other data, load it with --data FILE."


class QueryRefused(ChaingraphError):
    """A query that would reach files or other hosts."""

    exit_code = ExitCode.REFUSED
    template = "{keyword} would reach beyond the graph and is refused; nothing was read or sent."
    hint = "Load the data with --data FILE and ask it here."


class QueryTimeout(ChaingraphError):
    """A query that took longer than allowed."""

    exit_code = ExitCode.LIMIT
    template = "The query took longer than {seconds:g} seconds and was stopped."
    hint = "Narrow it, add LIMIT, or allow more with --timeout."


class MissingFile(ChaingraphError):
    """A file or folder that is not there."""

    exit_code = ExitCode.STORE
    template = "There is no file {path}."
    hint = "Check the name and the folder you are in."


class UnreadableFile(ChaingraphError):
    """A file that the system does not let us read."""

    exit_code = ExitCode.STORE
    template = "{path} can not be read: {reason}."
    hint = "Check what it is and who may read it."


class UnwritableFile(ChaingraphError):
    """A file that the system does not let us write; what was there before is untouched."""

    exit_code = ExitCode.STORE
    template = "{path} can not be written: {reason}."
    hint = "Nothing was changed; choose another place with -o."


class UnwritableFolder(UnwritableFile):
    """A folder that can not be written; what was there before is untouched."""

    hint = "Nothing was changed; choose another place."


class NoData(ChaingraphError):
    """A file or folder in which nothing is stated."""

    template = "{path} holds no statements."
    hint = "Give a file with data in Turtle, TriG, N-Triples, N-Quads or JSON-LD, or a folder of such files."


class WrongEncoding(ChaingraphError):
    """A file that is not UTF-8."""

    template = "{path} is not UTF-8; it looks like {encoding}."
    hint = "Save it as UTF-8, for example with `iconv -f {encoding} -t UTF-8`."


class UnknownFormat(ChaingraphError):
    """A file whose name says nothing of a format that is read."""

    template = "{path} is in no format that is read."
    hint = "Use .ttl, .trig, .nt, .nq or .jsonld, also with .gz; convert RDF/XML first."


class UnwrittenFormat(ChaingraphError):
    """A file is to be written whose name says no format that is written."""

    exit_code = ExitCode.USAGE
    template = "The name {path} says no format that is written."
    hint = "End it with .nq or .trig, or with .nq.gz or .trig.gz."


class BadData(ChaingraphError):
    """A data file with an error of syntax."""

    template = "{path}, line {line}, column {column}: {reason}."
    hint = "Mend the file there, or just before; nothing of it was loaded."


class RemoteContext(ChaingraphError):
    """A JSON-LD file that wants a context from elsewhere."""

    exit_code = ExitCode.REFUSED
    template = "{path} asks for a JSON-LD context from elsewhere, which is never fetched."
    hint = "Write the context into the file."


class UnknownDocumentFormat(ChaingraphError):
    """A document whose name says nothing of a format that is read."""

    exit_code = ExitCode.USAGE
    template = "{path} is no document of a kind that is read."
    hint = "Use .txt, .md, .html, .docx, .wps or .pdf."


class BadDocument(ChaingraphError):
    """A document that can not be made sense of."""

    template = "{path} can not be read as a document: {reason}."
    hint = "Open it in the program it was made with and save it anew, as .docx or as text in UTF-8."


class PasswordNeeded(ChaingraphError):
    """A document that is protected."""

    template = "{path} is protected by a password."
    hint = "Save a copy without one."


class EmptyDocument(ChaingraphError):
    """A document without text."""

    template = "{path} holds no text."
    hint = "If it is a scan, let a program for text recognition (OCR) make text of it first."


class DocumentTooLarge(ChaingraphError):
    """A document beyond the limits."""

    exit_code = ExitCode.LIMIT
    template = "{path} is larger than {limit}."
    hint = "Split it, or take out what is not text."


class SeveralDocuments(ChaingraphError):
    """One document is wanted, and there is not just one."""

    exit_code = ExitCode.USAGE
    template = "Which document is meant? The graph has: {documents}."
    hint = "Name it by its number, its label or its IRI."


class BadSlug(ChaingraphError):
    """A folder whose name can not be that of a document."""

    exit_code = ExitCode.USAGE
    template = "“{name}” can not name a document: letters, digits and hyphens only."
    hint = "Choose another folder, for example yunzhou-2026."


class NotDrafted(ChaingraphError):
    """A folder with data that no draft made."""

    exit_code = ExitCode.USAGE
    template = "{path} holds data that was not drafted here; it is left as it is."
    hint = "Choose another folder with -o, or give --force to draft anew and keep what is there beside."


class OtherText(ChaingraphError):
    """A text that is not a later version of the one that a folder was drafted from."""

    exit_code = ExitCode.USAGE
    template = "This is another text than the one {document} was drafted from: only {found} of its passages are in it."
    hint = "Choose another folder with -o, or give --force to draft anew and keep what is there beside."


class NoDocument(ChaingraphError):
    """Neither a document to draft from nor a draft."""

    exit_code = ExitCode.USAGE
    template = "There is no draft in {path} to go on with, and no document to make one from."
    hint = "Give a document: `chaingraph draft FILE -o DIR`."


class BadWorkbook(ChaingraphError):
    """A workbook that can not be read."""

    template = "{path} can not be read as a workbook: {reason}."
    hint = "Use the one that `chaingraph draft --xlsx` wrote, saved as .xlsx."


class BadCell(ChaingraphError):
    """A cell of a workbook that says nothing that is understood."""

    template = "Sheet {sheet}, row {row}: {reason}."
    hint = "Correct it there and give the workbook again; nothing was changed."


class WrongText(ChaingraphError):
    """A text that is not the one a document was made from."""

    template = (
        "{path} is not the text of {document}: of the {quotes} quotes in the graph, {found} stand in it, {placed} at "
        "their place."
    )
    hint = "Attach the version that the graph was made from, or draft a graph of this one with `chaingraph draft`."


class NotAttached(ChaingraphError):
    """A text is wanted that is not kept."""

    exit_code = ExitCode.NO
    template = "The text of {document} is not attached."
    hint = "Attach it with `chaingraph attach DOCUMENT FILE`."


class MissingLibrary(ChaingraphError):
    """A document of a format for which a library is not installed."""

    exit_code = ExitCode.USAGE
    template = "To read {path}, the library {library} is needed."
    hint = "Install it with `pip install 'chaingraph[documents]'`, or save the document as text in UTF-8."


class NoStore(ChaingraphError):
    """A folder in which no store was ever made."""

    exit_code = ExitCode.STORE
    template = "There is no store in {path}."
    hint = "Make one with `chaingraph load FILE --store {path}`."


class ForeignFolder(ChaingraphError):
    """A folder that holds something else than a store."""

    exit_code = ExitCode.STORE
    template = "{path} holds other files and is left as it is."
    hint = "Choose a new or an empty folder."


class StoreBusy(ChaingraphError):
    """A store that another process is writing."""

    exit_code = ExitCode.STORE
    template = "The store {path} is being written by process {pid} on {host}, since {since}."
    hint = "Wait until it has ended; reading goes on meanwhile."


class DamagedStore(ChaingraphError):
    """A store that is not what was written; ``names`` are the files concerned, or the engine's own words."""

    exit_code = ExitCode.STORE
    template = "The store {path} is damaged: {reason} ({names})."
    hint = "Bring a backup back with `chaingraph store restore`, or load into a new folder."

    def __init__(self, path: object, reason: str, names: str = "chaingraph.json") -> None:
        super().__init__(path=path, reason=reason, names=names)


class StoreTrouble(ChaingraphError):
    """A store that the system does not let us read or write."""

    exit_code = ExitCode.STORE
    template = "The store {path} can not be used: {reason}."
    hint = "What was in it is as it was; check space and permissions."


class DataBesideStore(ChaingraphError):
    """Files to ask together with a store that is asked as it is."""

    exit_code = ExitCode.USAGE
    template = "The store {name} is asked as it was loaded, not together with --data."
    hint = "Load the files into it with `chaingraph load`, or leave --store and CHAINGRAPH_STORE out."


class NeedsFiles(ChaingraphError):
    """A command on files, given a store."""

    exit_code = ExitCode.USAGE
    template = "Files are validated, not the store {name}."
    hint = "Name the files that were loaded; whether a store is whole says `chaingraph store check`."


class NeedsStore(ChaingraphError):
    """A load without a store that stays."""

    exit_code = ExitCode.USAGE
    template = "What is loaded needs a store that stays, not {name}."
    hint = "Name a folder or an endpoint with --store."


class NeedsFolder(ChaingraphError):
    """Upkeep of a store that is not in a folder."""

    exit_code = ExitCode.USAGE
    template = "`chaingraph store` looks after stores in folders, and {name} is none."
    hint = "Name a folder with --store; a server is looked after by whoever runs it."


class UnpacksTooLarge(ChaingraphError):
    """A packed file that unpacks to more than data ever does."""

    exit_code = ExitCode.LIMIT
    template = "{path} unpacks to more than {limit} times its size and was not read on."
    hint = "If it is what it should be, unpack it first and load that."


class BadArchive(ChaingraphError):
    """A packed file that can not be unpacked."""

    template = "{path} can not be unpacked: {reason}."
    hint = "Pack it anew with gzip; nothing of it was loaded."


class TooDeep(ChaingraphError):
    """A query nested deeper than the engine bears."""

    exit_code = ExitCode.LIMIT
    template = "The query is nested more than {limit} deep and was not run."
    hint = "Write it with fewer brackets."


class EndpointUnreachable(ChaingraphError):
    """A server that can not be reached, or is gone in mid-answer."""

    exit_code = ExitCode.STORE
    template = "The endpoint {url} can not be reached: {reason}."
    hint = "Check its address and that it is running."


class EndpointRefused(ChaingraphError):
    """A server that does not do what it was asked."""

    exit_code = ExitCode.STORE
    template = "The endpoint {url} refuses ({status}): {reason}."
    hint = "If it is not the query: most servers answer at an address of their own, such as …/query or …/sparql."


class LoginRefused(ChaingraphError):
    """A server that wants to know who asks, or does not allow it."""

    exit_code = ExitCode.STORE
    template = "The endpoint {url} does not allow this ({status}): {reason}."
    hint = "Say who asks by CHAINGRAPH_USER and CHAINGRAPH_PASSWORD, by CHAINGRAPH_TOKEN, or by netrc."


class RedirectRefused(ChaingraphError):
    """A server that sends to another one."""

    exit_code = ExitCode.REFUSED
    template = "The endpoint {url} sends to another server, {host}, which was not asked."
    hint = "If that is meant, give its address with --store."


class CredentialsInAddress(ChaingraphError):
    """A password on the command line, where everybody on the machine can read it."""

    exit_code = ExitCode.USAGE
    template = "The address of {host} holds a user or a password."
    hint = "Say who asks by CHAINGRAPH_USER and CHAINGRAPH_PASSWORD, by CHAINGRAPH_TOKEN, or by netrc."


class BadAnswer(ChaingraphError):
    """An answer that is no SPARQL result."""

    exit_code = ExitCode.STORE
    template = "What {url} answers is no SPARQL result: {reason}."
    hint = "Check that this is the address of a SPARQL endpoint."


class AnswerTooLarge(ChaingraphError):
    """An answer larger than anybody reads."""

    exit_code = ExitCode.LIMIT
    template = "The answer of {url} is larger than {limit} MiB and was not read on."
    hint = "Narrow the query, or add LIMIT."


class AnswerCut(ChaingraphError):
    """An answer of which the server has left out some."""

    exit_code = ExitCode.LIMIT
    template = "The endpoint {url} has cut its answer after {rows:row|rows}."
    hint = "Narrow the query, or let who runs it raise its limit (Virtuoso: ResultSetMaxRows)."


class UnreliableSearch(ChaingraphError):
    """A search that this server is known to answer wrongly."""

    template = "The endpoint {url} does not find Chinese words by {function}, and would say that there are none."
    hint = "Search with CONTAINS, or ask a store in a folder."


class NotLocal(ChaingraphError):
    """A graph elsewhere, wanted as an object of this process."""

    exit_code = ExitCode.USAGE
    template = "The graph of {url} is not on this machine."
    hint = "Ask for what you need with CONSTRUCT, and load that."


class NotAllLoaded(ChaingraphError):
    """A load into a server that broke off."""

    exit_code = ExitCode.STORE
    template = "Only {sent:statement was|statements were} loaded into {url}. {reason}"
    hint = (
        "Load again: what is there already is not added twice. Until then what follows from these is not derived, or not "
        "all of it."
    )


class LoadInterrupted(NotAllLoaded):
    """A load into a server that was interrupted from the keyboard."""

    exit_code = ExitCode.INTERRUPTED
    template = "Interrupted after {sent:statement was|statements were} loaded into {url}."


class NothingLoaded(ChaingraphError):
    """A load into a folder that was interrupted from the keyboard."""

    exit_code = ExitCode.INTERRUPTED
    template = "Interrupted: nothing was loaded, and {path} is as it was."
    hint = ""


class MissingExtra(ChaingraphError):
    """A library that only an extra brings is not installed."""

    exit_code = ExitCode.USAGE
    template = "For this, the library {library} is needed."
    hint = "Install it with `pip install 'chaingraph[{extra}]'`."


class MissingTables(ChaingraphError):
    """A folder of tables that is not there."""

    exit_code = ExitCode.STORE
    template = "There is no folder {path}."
    hint = "Check the name, or write tables with `chaingraph tables DIR`."


class NoTables(ChaingraphError):
    """A folder that holds no tables of ours."""

    template = "{path} holds no tables of ChainGraph, or those of another version."
    hint = "Write them with `chaingraph tables DIR`."


class DamagedTables(ChaingraphError):
    """Tables that are not as they were written."""

    exit_code = ExitCode.STORE
    template = "The tables in {path} are damaged: {reason}."
    hint = "Write them anew with `chaingraph tables DIR`."


class NeedsTables(ChaingraphError):
    """A report that is counted over tables, without any."""

    exit_code = ExitCode.USAGE
    template = "{what} needs tables."
    hint = "Write them with `chaingraph tables DIR` and give --tables DIR."


class DataBesideTables(ChaingraphError):
    """A graph named together with tables, which are counted without it."""

    exit_code = ExitCode.USAGE
    template = "With --tables, nothing but the tables is counted; {option} would have no effect."
    hint = "Leave it out, or write tables of the graph that you mean with `chaingraph tables DIR`."


class NotCounted(ChaingraphError):
    """A report that can not be made from tables."""

    exit_code = ExitCode.USAGE
    template = "The report {kind} is not counted over tables."
    hint = "With --tables, these are: {kinds}."


class NeedsSpark(ChaingraphError):
    """A measure that only Spark computes."""

    exit_code = ExitCode.USAGE
    template = "The report {kind} is computed by Spark only."
    hint = "Give --engine spark."


class SparkUnavailable(ChaingraphError):
    """Spark does not start, or is lost."""

    exit_code = ExitCode.STORE
    template = "Spark does not work with the master {master}: {reason}."
    hint = "It needs Java 17 or newer and, unless the master is local, a cluster that answers."


class SparkOutOfMemory(ChaingraphError):
    """Tables that Spark can not count with the memory it has."""

    exit_code = ExitCode.LIMIT
    template = "Spark has not enough memory for these tables: {reason}."
    hint = "Give it more (SPARK_DRIVER_MEMORY=16g) or more machines (--master); DuckDB works on disk (--engine duckdb)."


@contextmanager
def missing_library(extra: str) -> Iterator[None]:
    """Raise MissingExtra where a library that ``chaingraph[extra]`` brings can not be imported."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtra(library=error.name, extra=extra) from None
