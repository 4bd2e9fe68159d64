"""The options that commands share: the format and the file that is written, and names that are completed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from chaingraph.cli.app import App
from chaingraph.cli.errors import UnwrittenFormat
from chaingraph.cli.types import FilePath, OneOf
from chaingraph.graph.graph import open_graph

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Function = TypeVar("Function", bound=Callable[..., object])
Complete = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]

PLAIN = ".txt"  # the ending of a file of tables as a terminal shows them


def complete_names(*kinds: str) -> Complete:
    """Return what gives the names of these kinds, and the short ids of documents, that begin with what was typed."""

    def complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        from chaingraph.graph import things

        graph = ctx.obj.graph if isinstance(ctx.obj, App) else open_graph()
        ids = [iri.rpartition("/")[2] for iri in graph.documents if "cg:Document" in kinds]
        names = [*ids, *(name for kind in kinds for name in things.names(graph, kind))]
        return [
            CompletionItem(name) for name in dict.fromkeys(names) if name.startswith(incomplete) and name.isprintable()
        ]

    return complete


complete_documents = complete_names("cg:Document")
complete_things = complete_names("cg:Thing")


def output_options(formats: Iterable[str]) -> Callable[[Function], Function]:
    """Return a decorator that adds ``--format`` (the first is the default) and ``-o`` to a command.

    Without ``--format``, the ending of the file says the format; a file that would be in another than its ending says is refused.
    """
    taken = tuple(formats)

    def decorate(function: Function) -> Function:
        @wraps(function)
        def formatted(*args: Any, format: str | None, output: Path | None, **options: Any) -> object:
            return function(*args, format=_format(format, output, taken), output=output, **options)

        to_file = click.option(
            "-o", "--output", type=FilePath(), metavar="FILE",
            help="Write to this file instead of the terminal; without --format, its ending says the format.",
        )  # fmt: skip
        option = click.option("--format", type=OneOf(taken), help="Output format.")
        return option(to_file(cast(Function, formatted)))

    return decorate


def _format(given: str | None, output: Path | None, taken: Sequence[str]) -> str | None:
    """Return the format that is given, else that which the ending of a file says: none of its own, or .txt. Raises UnwrittenFormat."""
    from chaingraph.rendering.formats import ENDINGS

    ending = output.suffix.lower() if output else ""
    meant, possible = ENDINGS.get(ending), [given] if given else taken
    if meant not in possible if meant else not given and ending not in ("", PLAIN):
        endings = (ending for ending, format in ENDINGS.items() if format in possible)
        raise UnwrittenFormat(path=output, endings=", ".join(endings) or PLAIN)
    return given or meant
