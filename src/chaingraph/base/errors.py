"""Errors: seven families, one for each exit code; each error stands in the room that raises it.

    ChaingraphError
    ├── NegativeAnswer   1    the answer is no
    ├── UsageError       2    wrong usage
    ├── InputError       3    data or a text that cannot be read
    ├── LimitError       4    too long, too large, too deep
    ├── Refused          5    it would reach beyond the graph
    ├── StoreError       6    a file, folder or server that cannot be read or written
    └── Interrupted    130    stopped from the keyboard

Whatever else is raised is a fault of this program, and ends with 70.

Every error is two sentences: ``template`` says what is wrong and where, ``hint`` what to do next. Both are kept apart
from their ``values``, so that they can be said in another language.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import IntEnum
from typing import ClassVar

from chaingraph.base.messages import translate


class ExitCode(IntEnum):
    """The one table of exit codes."""

    OK = 0
    NO = 1
    USAGE = 2
    INPUT = 3
    LIMIT = 4
    REFUSED = 5
    STORE = 6
    FAULT = 70
    INTERRUPTED = 130


class ChaingraphError(Exception):
    """An expected failure of a request."""

    exit_code: ClassVar[ExitCode]
    template: ClassVar[str] = ""
    hint: ClassVar[str] = ""

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.words("en"))

    def words(self, lang: str) -> str:
        """Return the message and the hint in ``zh`` or ``en``; a reason from our catalogue is translated too.

        A value that is a mapping holds its words in each language.
        """
        said = [self.sentence(part, lang) for part in self.parts() if part]
        return "".join(one if lang == "zh" or one.endswith("\n") else f"{one} " for one in said).rstrip()

    def sentence(self, part: str, lang: str) -> str:
        """Return one of the sentences in a language; a question that ends a value ends the sentence."""
        values = {name: value[lang] if isinstance(value, Mapping) else value for name, value in self.values.items()}
        if isinstance(values.get("reason"), str):
            values["reason"] = translate(str(values["reason"]), lang)
        return re.sub("([?？])[.。]", r"\1", translate(part, lang).format(**values))

    def parts(self) -> tuple[str, ...]:
        """Return the sentences, untranslated."""
        return self.template, self.hint


class NegativeAnswer(ChaingraphError):
    """The answer is no: nothing was found, or something is not as it should be."""

    exit_code = ExitCode.NO


class UsageError(ChaingraphError):
    """A command or call that is not valid."""

    exit_code = ExitCode.USAGE


class InputError(ChaingraphError):
    """Data or a text that cannot be read."""

    exit_code = ExitCode.INPUT


class LimitError(ChaingraphError):
    """Something that takes too long, or is too large or too deep."""

    exit_code = ExitCode.LIMIT


class Refused(ChaingraphError):
    """Something that would reach beyond the graph, and was not done."""

    exit_code = ExitCode.REFUSED


class StoreError(ChaingraphError):
    """A file, a folder or a server that cannot be read or written."""

    exit_code = ExitCode.STORE


class Interrupted(ChaingraphError):
    """Work that was stopped from the keyboard."""

    exit_code = ExitCode.INTERRUPTED


class Fault(ChaingraphError):
    """What this program should not have come to, whatever it was given."""

    exit_code = ExitCode.FAULT
    template = "This is a fault of ChainGraph, not yours: {reason}."
    hint = "Please report it with the command that led to it; CHAINGRAPH_TRACEBACK=1 shows where it arose."


class NearName(ChaingraphError):
    """An unknown name, with similar names."""

    near_hint: ClassVar[str] = "Did you mean {near}?"

    def __init__(self, name: str, near: Sequence[str] = (), **values: object) -> None:
        self.has_near = bool(near)
        super().__init__(name=name, near=" / ".join(near), **values)

    def parts(self) -> tuple[str, ...]:
        """Return the sentences, with the near names, if any, in place of the general hint."""
        return self.template, self.near_hint if self.has_near else self.hint


class UnknownName(NearName, UsageError):
    """An unknown name in a command."""


class MissingFile(StoreError):
    """A missing file or folder."""

    template = "There is no file {path}."
    hint = "Check the name and the current folder."


class MissingData(NearName, MissingFile):
    """A missing file or folder of data."""

    template = "There is no file or folder {name}."


class UnreadableFile(StoreError):
    """A file that the system does not allow to read."""

    template = "{path} cannot be read: {reason}."
    hint = "Check its type and its permissions."


class UnwritableFile(StoreError):
    """A file that the system does not allow to write; the former file is untouched."""

    template = "{path} cannot be written: {reason}."
    hint = "Nothing was changed; choose another place with -o."


class UnwritableFolder(UnwritableFile):
    """A folder that cannot be written; the former folder is untouched."""

    hint = "Nothing was changed; choose another place."


class SystemTrouble(StoreError):
    """What the system refused elsewhere than where a file is opened: a name too long, a disk that is full."""

    template = "{path}: the system says “{reason}”."
    hint = "Check the name, the space on the disk and the permissions."


class ForeignFolder(StoreError):
    """A folder that contains other files."""

    template = "{path} contains other files and was left unchanged."
    hint = "Choose a new or an empty folder."


class MissingExtra(UsageError):
    """A library of an extra that is not installed."""

    template = "This needs the library {library}."
    hint = "Install it with `pip install 'chaingraph[{extra}]'`."


@contextmanager
def missing_library(extra: str) -> Iterator[None]:
    """Raise MissingExtra where a library that ``chaingraph[extra]`` brings cannot be imported."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtra(library=error.name, extra=extra) from None
