"""Errors of documents."""

from chaingraph.base.errors import InputError, LimitError, UsageError


class UnknownDocumentFormat(UsageError):
    """A document of an unsupported format."""

    template = "{path} is not a supported document."
    hint = "Supported formats: {formats}."


class BadDocument(InputError):
    """A document that cannot be read."""

    template = "{path} cannot be read as a document: {reason}."
    hint = "Open it in the program that made it and save it again, as .docx or as UTF-8 text."


class PasswordNeeded(InputError):
    """A document protected by a password."""

    template = "{path} is protected by a password."
    hint = "Save a copy without one."


class EmptyDocument(InputError):
    """A document without text."""

    template = "{path} contains no text."
    hint = "If it is a scan, run text recognition (OCR) on it first."


class DocumentTooLarge(LimitError):
    """A document beyond the limits."""

    template = "{path} is larger than {limit}."
    hint = "Split it, or remove what is not text."
