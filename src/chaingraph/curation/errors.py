"""Errors of drafts, workbooks and texts."""

from chaingraph.base.errors import InputError, LimitError, NegativeAnswer, UsageError


class NotDrafted(UsageError):
    """A folder with data beside which nothing remembers a draft."""

    template = "{path} contains data without the hidden file {memory}, which each draft writes; it was left unchanged."
    hint = "Copy a draft with that file, choose another folder with -o, or use --force to draft again and keep the former files."


class OtherText(UsageError):
    """A text that is not a later version of the one that a folder was drafted from."""

    template = (
        "This is not a version of the text that {document} was drafted from: it contains only {found} of its passages."
    )
    hint = "Choose another folder with -o, or use --force to draft again and keep the former files."


class TooLongToDraft(LimitError):
    """A text with more lines (paragraphs, or rows of tables) than can be drafted and decided on."""

    template = "{path} has {lines:,} lines; {most:,} can be drafted."
    hint = "Draft the part that you need, or split the file."


class BadWorkbook(InputError):
    """A workbook that cannot be read."""

    template = "{path} cannot be read as a workbook: {reason}."
    hint = "Use the workbook that `chaingraph draft --xlsx` wrote, saved as .xlsx."


class OtherWorkbook(InputError):
    """The workbook of the draft of another document."""

    template = "{path} is the workbook of {other}, not of {document}."
    hint = (
        "Use the workbook that was written for {document}, or name the folder of {other} with -o; nothing was changed."
    )


class BadCell(InputError):
    """A cell of a workbook with an invalid value."""

    template = "Sheet {sheet}, row {row}: {reason}."
    hint = "Correct the cell and take the workbook in again; nothing was changed."


class BadRows(BadCell):
    """Several rows of a workbook with invalid values."""

    template = "{count} rows are not as they should be:\n{rows}\n"
    hint = "Correct them and take the workbook in again; nothing was changed."


class BadRelation(InputError):
    """A word that names no relation of the ontology."""

    template = "No relation is called so: {reason}."
    hint = "Name one of these, in either language."


class WrongText(InputError):
    """A text that is not the one a document was made from."""

    template = (
        "{path} is not the text of {document}: of the {quotes} quotes in the graph, {found} occur in it, {placed} of "
        "them at their place."
    )
    hint = (
        "Attach the version that the graph was made from, or draft a new graph from this one with `chaingraph draft`."
    )


class NotAttached(NegativeAnswer):
    """A text that is not attached."""

    template = "The text of {document} is not attached."
    hint = "Attach it with `chaingraph attach DOCUMENT FILE`."


class NothingToDetach(NegativeAnswer):
    """A text that is to be removed and is not attached."""

    template = "The text of {document} is not attached."
    hint = "There is nothing to remove."


class NoCuration(InputError):
    """A folder without data."""

    template = "{path} is not a folder of data, and contains none."
    hint = "Name a folder that `chaingraph draft` wrote, or a folder that contains such folders."


class NotOneDocument(UsageError):
    """A folder of data that is not of one document."""

    template = "{path} describes {count} documents; a curation is of one."
    hint = "Name the folder of one document, or a folder that contains such folders."


class TwoCurations(UsageError):
    """A folder in which two curations are of the same text."""

    template = "In {path}, both {first} and {second} are of the same text."
    hint = "Name the two folders themselves, or put the work of each curator into a folder of its own."


class NoCommonText(UsageError):
    """Two curations, or folders of them, of which none are of the same text."""

    template = "{first} and {second} have no text in common."
    hint = "Draft a text once, and give each curator a copy of the folder: then both decide on the same passages."
