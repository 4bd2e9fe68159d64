"""The command line: ``chaingraph``, one file a command, each thin over the library."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from chaingraph.base.errors import ChaingraphError, ExitCode, Fault, SystemTrouble
from chaingraph.base.messages import translate
from chaingraph.cli import streams
from chaingraph.cli.app import App
from chaingraph.cli.language import chosen_language, in_words, localise, speaking
from chaingraph.cli.root import root
from chaingraph.cli.saying import say
from chaingraph.graph.errors import LoadInterrupted, QueryTimeout

TRACEBACK = "CHAINGRAPH_TRACEBACK"  # where set, a fault of the program ends it with a traceback
PROGRAM = "chaingraph"
COMPLETE = f"_{PROGRAM.upper()}_COMPLETE"  # where set, the shell asks how a line may go on
INTERRUPTED = "Interrupted."
LONGEST = 200  # characters of the words of an error that is not ours


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with one of ExitCode; every trouble becomes words on stderr, only here."""
    arguments = sys.argv[1:] if arguments is None else arguments
    lang = chosen_language(arguments, os.environ)
    streams.prepare()
    with speaking(lang):
        code, abandoned = _run(arguments, lang)
    if abandoned:  # a query is still at work, and the engine would keep the process from ending
        os._exit(code)
    sys.exit(code)


def _run(arguments: Sequence[str], lang: str) -> tuple[int, bool]:
    """Return the exit code, and whether a query was left at work."""
    try:
        if COMPLETE in os.environ:
            from chaingraph.cli import completing  # noqa: F401  # which click then finds

        code = localise(root, lang).main(list(arguments), prog_name=PROGRAM, standalone_mode=False, obj=App(lang))
        sys.stdout.flush()
        return int(code or ExitCode.OK), False
    except click.ClickException as error:
        say(in_words(error, lang))
        return ExitCode.USAGE, False
    except (click.Abort, KeyboardInterrupt):
        say(f"\n{translate(INTERRUPTED, lang)}")  # below the ^C of the terminal
        return ExitCode.INTERRUPTED, True
    except ChaingraphError as error:
        say(error.words(lang))
        return error.exit_code, isinstance(error, QueryTimeout | LoadInterrupted)
    except BrokenPipeError:  # the reader has seen enough
        streams.forget_output()
        return ExitCode.OK, False
    except OSError as error:
        say(SystemTrouble(path=error.filename or "-", reason=error.strerror or str(error)).words(lang))
        streams.forget_output()
        return ExitCode.STORE, False
    except Exception as error:  # the last net: nothing that is expected comes here
        if os.environ.get(TRACEBACK):
            raise
        say(Fault(reason=_named(error)).words(lang))
        return ExitCode.FAULT, False


def _named(error: Exception) -> str:
    """Return an error of Python or of a library in one line: its kind and the beginning of its words."""
    words = " ".join(str(error).split())[:LONGEST]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
