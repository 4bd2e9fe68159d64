"""Errors of the command line."""

from chaingraph.base.errors import Interrupted, UsageError
from chaingraph.graph.errors import UnknownThing


class BinaryToTerminal(UsageError):
    """Binary output to a terminal."""

    template = "A terminal cannot show {format}."
    hint = "Name a file with -o."


class BadParameter(UsageError):
    """A parameter that is not of the form NAME=VALUE."""

    template = "“{text}” is not a parameter."
    hint = "Write PARAMETER=VALUE, for example chain=资金链."


class RepeatedParameter(UsageError):
    """A parameter given twice."""

    template = "A parameter is given twice in “{text}”."
    hint = "Give each one value; `chaingraph ask` lists the questions with their parameters."


class NoQuery(UsageError):
    """No query was given."""

    template = "No query was given."
    hint = "Give it as an argument, in a file with -f, or on standard input."


class UnwrittenFormat(UsageError):
    """An output file of an unsupported format."""

    template = "The ending of {path} is not supported."
    hint = "Supported endings: {endings}."


class SeveralDocuments(UsageError):
    """No document was named, and the graph has several or none."""

    template = "Which document? The graph has: {documents}."
    hint = "Give its number, label or IRI."


class OnlyInText(UsageError):
    """A name that a text says and that is nothing's in the graph."""

    template = "Nothing in the graph is called “{name}”, but the text says it: {passages}."
    hint = "`chaingraph show PASSAGE` shows what the graph holds of a passage, `chaingraph coverage DOCUMENT` what it lacks."


class UnknownDocument(UnknownThing):
    """A name that is neither a document’s nor a folder’s."""

    template = "No document or folder is called “{name}”."
    hint = "The graph has: {documents}."


class UnknownPassage(UnknownThing):
    """A name that is no passage’s or section’s."""

    template = "No passage or section is called “{name}”."
    hint = "`chaingraph coverage {document} --html FILE` writes a page of the text with their names."


class BadSlug(UsageError):
    """A folder whose name cannot name a document."""

    template = "“{name}” cannot name a document: use letters, digits and hyphens only."
    hint = "Choose another folder, for example yunzhou-2026."


class WorkbookOfDraft(UsageError):
    """The workbook of a draft, given as a document."""

    template = "{path} is the workbook of a draft, and no document."
    hint = "To take its decisions: `chaingraph draft -o DIR --from-xlsx {path}`."


class DraftIntoStore(UsageError):
    """A draft into the folder of a store."""

    template = "{path} is a store, and a draft would keep it from being written."
    hint = "Choose another folder with -o."


class NoDocument(UsageError):
    """Neither a document nor a draft."""

    template = "{path} contains no draft to continue, and no document was given."
    hint = "Give a document: `chaingraph draft FILE -o DIR`."


class NotInFolder(UsageError):
    """A document that no folder of data describes."""

    template = "No folder that is given describes {document} in a document.ttl."
    hint = "Name the folder itself, or give it with --data."


class NeedsFiles(UsageError):
    """A command for files, given a store."""

    template = "`chaingraph validate` checks files, not the store {name}."
    hint = "Name the files that were loaded. To check a store, use `chaingraph store check`."


class NeedsStore(UsageError):
    """A load without a persistent store."""

    template = "`chaingraph load` needs a persistent store, not {name}."
    hint = "Name a folder or an endpoint with --store."


class NeedsFolder(UsageError):
    """Maintenance of a store that is not in a folder."""

    template = "`chaingraph store` maintains stores in folders; {name} is not one."
    hint = "Name a folder with --store; a server is maintained by its operator."


class NothingLoaded(Interrupted):
    """A load into a folder that was interrupted from the keyboard."""

    template = "Interrupted: nothing was loaded, and {path} is unchanged."
    hint = ""


class NeedsTables(UsageError):
    """A report over tables, without tables."""

    template = "{what} needs tables."
    hint = "Write them with `chaingraph tables DIR` and add --tables DIR."


class DataBesideTables(UsageError):
    """A graph named together with tables."""

    template = "--tables counts over the tables alone; {option} would have no effect."
    hint = "Omit it, or write tables of that graph with `chaingraph tables DIR`."


class NotCounted(UsageError):
    """A report that cannot be counted over tables."""

    template = "The report {kind} cannot be counted over tables."
    hint = "With --tables, KIND is one of: {kinds}."
