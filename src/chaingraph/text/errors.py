"""Errors of documents."""

from chaingraph.base.errors import InputError, LimitError, UsageError


class UnknownDocumentFormat(UsageError):
    """A document of an unsupported format."""

    template = "{path} is no document of a kind that is read."
    hint = "Use .txt, .md, .html, .docx, .wps or .pdf."


class BadDocument(InputError):
    """A document that cannot be read."""

    template = "{path} can not be read as a document: {reason}."
    hint = "Open it in the program it was made with and save it anew, as .docx or as text in UTF-8."


class PasswordNeeded(InputError):
    """A document protected by a password."""

    template = "{path} is protected by a password."
    hint = "Save a copy without one."


class EmptyDocument(InputError):
    """A document without text."""

    template = "{path} holds no text."
    hint = "If it is a scan, let a program for text recognition (OCR) make text of it first."


class DocumentTooLarge(LimitError):
    """A document beyond the limits."""

    template = "{path} is larger than {limit}."
    hint = "Split it, or take out what is not text."


class MissingLibrary(UsageError):
    """A document of a format for which a library is not installed."""

    template = "To read {path}, the library {library} is needed."
    hint = "Install it with `pip install 'chaingraph[documents]'`, or save the document as text in UTF-8."
