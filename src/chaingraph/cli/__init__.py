"""The command line: ``chaingraph``, one file a command, each thin over the library."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from chaingraph.base.errors import ChaingraphError, ExitCode
from chaingraph.cli.app import App
from chaingraph.cli.language import chosen_language, localise, speaking
from chaingraph.cli.root import root
from chaingraph.graph.errors import LoadInterrupted, QueryTimeout


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with one of ExitCode; every trouble becomes words on stderr, only here."""
    gc.freeze()  # a process of its own: what is imported stays, and to look through it for garbage takes a tenth of a short command
    arguments = sys.argv[1:] if arguments is None else arguments
    lang = chosen_language(arguments, os.environ)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # both are text streams here
    with speaking(lang):
        code, abandoned = _run(arguments, lang)
    if abandoned:  # a query is still at work, and the engine would keep the process from ending
        os._exit(code)
    sys.exit(code)


def _run(arguments: Sequence[str], lang: str) -> tuple[int, bool]:
    """Return the exit code, and whether a query was left at work."""
    try:
        code = localise(root, lang).main(list(arguments), prog_name="chaingraph", standalone_mode=False, obj=App(lang))
        sys.stdout.flush()
        return int(code or ExitCode.OK), False
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE, False
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        return ExitCode.INTERRUPTED, True
    except ChaingraphError as error:
        click.echo(error.words(lang), err=True)
        return error.exit_code, isinstance(error, QueryTimeout | LoadInterrupted)
    except BrokenPipeError:  # the reader has seen enough, and Python is not to complain of it as it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK, False
