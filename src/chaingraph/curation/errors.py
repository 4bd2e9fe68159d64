"""What can go wrong with a draft, its workbook and its text."""

from chaingraph.base.errors import InputError, NegativeAnswer, UsageError


class NotDrafted(UsageError):
    """A folder with data that no draft made."""

    template = "{path} holds data that was not drafted here; it is left as it is."
    hint = "Choose another folder with -o, or give --force to draft anew and keep what is there beside."


class OtherText(UsageError):
    """A text that is not a later version of the one that a folder was drafted from."""

    template = "This is another text than the one {document} was drafted from: only {found} of its passages are in it."
    hint = "Choose another folder with -o, or give --force to draft anew and keep what is there beside."


class BadWorkbook(InputError):
    """A workbook that can not be read."""

    template = "{path} can not be read as a workbook: {reason}."
    hint = "Use the one that `chaingraph draft --xlsx` wrote, saved as .xlsx."


class BadCell(InputError):
    """A cell of a workbook that says nothing that is understood."""

    template = "Sheet {sheet}, row {row}: {reason}."
    hint = "Correct it there and give the workbook again; nothing was changed."


class BadRelation(InputError):
    """A word that names no relation of the ontology."""

    template = "No relation is called so: {reason}."
    hint = "Name one of these, in either language."


class WrongText(InputError):
    """A text that is not the one a document was made from."""

    template = (
        "{path} is not the text of {document}: of the {quotes} quotes in the graph, {found} stand in it, {placed} at "
        "their place."
    )
    hint = "Attach the version that the graph was made from, or draft a graph of this one with `chaingraph draft`."


class NotAttached(NegativeAnswer):
    """A text is wanted that is not kept."""

    template = "The text of {document} is not attached."
    hint = "Attach it with `chaingraph attach DOCUMENT FILE`."
