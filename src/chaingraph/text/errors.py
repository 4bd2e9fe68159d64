"""Errors of documents."""

from chaingraph.base.errors import InputError, LimitError, UsageError
from chaingraph.base.messages import LANGUAGES, translate


class UnknownDocumentFormat(UsageError):
    """A document of an unsupported format."""

    template = "{path} is not a supported document."
    hint = "Supported formats: {formats}."


class OtherFormat(UnknownDocumentFormat):
    """A document of a format that an office program saves as one that is read."""

    hint = "Open it in the program that made it, and save it as {ending}. Supported formats: {formats}."


class FolderAsDocument(UsageError):
    """A folder where a document is wanted."""

    template = "{path} is a folder, not a document."
    hint = "Name one of the files in it."


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
    """A document beyond the limits; ``limit`` is an English text."""

    template = "{path} is larger than {limit}."
    hint = "Split it, or remove what is not text."

    def __init__(self, path: object, limit: str) -> None:
        super().__init__(path=path, limit={lang: translate(limit, lang) for lang in LANGUAGES})


class SlowDocument(LimitError):
    """A document that a library reads too long."""

    template = "{path} takes more than {seconds:g} seconds to read; reading stopped."
    hint = "Split it, save it as UTF-8 text, or raise --timeout."


class HungryDocument(LimitError):
    """A document that takes a library too much memory."""

    template = "{path} takes more than {memory:,} MiB of memory to read; reading stopped."
    hint = "Split it, or save it as UTF-8 text."
