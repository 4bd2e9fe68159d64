"""What can be wrong with a command."""

from chaingraph.base.errors import Interrupted, UsageError


class BinaryToTerminal(UsageError):
    """A file that is not text, asked for on a terminal."""

    template = "A terminal can not show {format}."
    hint = "Name a file with -o."


class BadParameter(UsageError):
    """A parameter that is not of the form NAME=VALUE."""

    template = "“{text}” is not a parameter."
    hint = "Write PARAMETER=VALUE, for example chain=资金链."


class RepeatedParameter(UsageError):
    """A parameter that is given a value twice."""

    template = "A parameter is given twice in “{text}”."
    hint = "Give each one value; `chaingraph ask` lists the questions with their parameters."


class NoQuery(UsageError):
    """No query was given."""

    template = "No query was given."
    hint = "Give one as an argument, in a file with -f, or on standard input."


class UnwrittenFormat(UsageError):
    """A file is to be written whose name says no format that is written."""

    template = "The name {path} says no format that is written."
    hint = "End it with one of these: {endings}."


class SeveralDocuments(UsageError):
    """One document is wanted, and there is not just one."""

    template = "Which document is meant? The graph has: {documents}."
    hint = "Name it by its number, its label or its IRI."


class BadSlug(UsageError):
    """A folder whose name can not be that of a document."""

    template = "“{name}” can not name a document: letters, digits and hyphens only."
    hint = "Choose another folder, for example yunzhou-2026."


class NoDocument(UsageError):
    """Neither a document to draft from nor a draft."""

    template = "There is no draft in {path} to go on with, and no document to make one from."
    hint = "Give a document: `chaingraph draft FILE -o DIR`."


class NotInFolder(UsageError):
    """A document that no folder of data describes."""

    template = "No folder that is given describes {document} in a document.ttl."
    hint = "Name the folder itself, or give it with --data."


class NeedsFiles(UsageError):
    """A command on files, given a store."""

    template = "Files are validated, not the store {name}."
    hint = "Name the files that were loaded; whether a store is whole says `chaingraph store check`."


class NeedsStore(UsageError):
    """A load without a store that stays."""

    template = "What is loaded needs a store that stays, not {name}."
    hint = "Name a folder or an endpoint with --store."


class NeedsFolder(UsageError):
    """Upkeep of a store that is not in a folder."""

    template = "`chaingraph store` looks after stores in folders, and {name} is none."
    hint = "Name a folder with --store; a server is looked after by whoever runs it."


class NothingLoaded(Interrupted):
    """A load into a folder that was interrupted from the keyboard."""

    template = "Interrupted: nothing was loaded, and {path} is as it was."
    hint = ""


class NeedsTables(UsageError):
    """A report that is counted over tables, without any."""

    template = "{what} needs tables."
    hint = "Write them with `chaingraph tables DIR` and give --tables DIR."


class DataBesideTables(UsageError):
    """A graph named together with tables, which are counted without it."""

    template = "With --tables, nothing but the tables is counted; {option} would have no effect."
    hint = "Leave it out, or write tables of the graph that you mean with `chaingraph tables DIR`."


class NotCounted(UsageError):
    """A report that can not be made from tables."""

    template = "The report {kind} is not counted over tables."
    hint = "With --tables, these are: {kinds}."
