"""The root command: global options, and its commands, imported when they are called."""

from dataclasses import replace
from importlib import import_module

import click
from click.core import ParameterSource

from chaingraph import __version__
from chaingraph.base.messages import LANGUAGES
from chaingraph.cli.app import App
from chaingraph.cli.language import localise
from chaingraph.cli.types import FilePath, OneOf, Seconds, between, did_you_mean

COMMANDS = (
    "report",
    "show",
    "path",
    "view",
    "site",
    "ask",
    "query",
    "figures",
    "draft",
    "review",
    "load",
    "store",
    "validate",
    "attach",
    "detach",
    "coverage",
    "agreement",
    "generate",
    "migrate",
    "tables",
    "serve",
)


def _set(ctx: click.Context, parameter: click.Parameter, value: object) -> None:
    """Set a field of the App to what was given."""
    source = ctx.get_parameter_source(parameter.name or "")
    told_before = source == ParameterSource.ENVIRONMENT and ctx.parent is not None  # the root has read the environment
    if parameter.name and source != ParameterSource.DEFAULT and not told_before:
        ctx.obj = replace(ctx.obj, **{parameter.name: value})


def _global(*names: str, **settings: object) -> click.Option:
    return click.Option(names, expose_value=False, callback=_set, **settings)  # type: ignore[arg-type]


# each is named for the field of App that it sets
GLOBAL = (
    _global("--data", multiple=True, type=FilePath(), metavar="FILE", help="Also load this file or folder (repeatable)."),
    _global(
        "--no-default", "default", is_flag=True, flag_value=False, default=True,
        help="Leave out the first document: only --data, the ontology and what follows from them are queried.",
    ),
    _global(
        "--no-ontology", "ontology", is_flag=True, flag_value=False, default=True,
        help="Leave out the ontology too, and what its rules derive.",
    ),
    _global("--store", envvar="CHAINGRAPH_STORE", metavar="PLACE",
        help="Where the graph is kept: a folder, the address of a SPARQL endpoint, or memory (the default).",
   ),
    _global(
        "--timeout", type=Seconds(), metavar="SECONDS",
        help="Stop a query, or the reading of a document, after this time.",
    ),
    _global(
        "--max-rows", type=click.IntRange(1), metavar="N", help="Show at most this many rows of each table.",
    ),
    _global("--all", is_flag=True, default=False, help="Show all rows of each table on a terminal, not only the first 200."),
    _global("--lang", type=OneOf(LANGUAGES), help="Language of the output; by default that of the locale."),
)  # fmt: skip


def _version(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    """Say the version, and leave."""
    if wanted and not ctx.resilient_parsing:
        click.echo(f"{ctx.find_root().info_name} {__version__}")
        ctx.exit()


# click's own looks for the catalogues of the locale as it is made
VERSION = click.Option(
    ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version and exit."
)


class Root(click.Group):
    """A group that imports a command when it is wanted; global options may stand before a command or after it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order in which they are useful."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, speaking the language chosen."""
        if cmd_name not in COMMANDS:
            return None
        command = localise(import_module(f"chaingraph.cli.{cmd_name}").command, _language(ctx))
        for option in localise(root, _language(ctx)).params:
            if option.name in App.__dataclass_fields__:
                option.hidden = True  # type: ignore[attr-defined]  # an option, as GLOBAL holds
                command.params.append(option)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; where there is none, the error names those that it is like."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if meant := did_you_mean(args[0], COMMANDS, _language(ctx)):
                raise click.UsageError(between(error.message, meant, _language(ctx)), ctx) from None
            raise


def _language(ctx: click.Context) -> str:
    return ctx.obj.lang if isinstance(ctx.obj, App) else "en"


@click.group(
    cls=Root,
    params=[*GLOBAL, VERSION],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
def root() -> None:
    """Query the knowledge graph of the chain-chief system; every answer shows the passages that state it."""
