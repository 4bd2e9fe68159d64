"""Errors of data files."""

from chaingraph.base.errors import InputError, LimitError, Refused


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
