"""The root command: global options, and its commands, imported when they are called."""

from importlib import import_module

import click

from chaingraph import __version__
from chaingraph.cli.app import App
from chaingraph.cli.language import localise
from chaingraph.messages import LANGUAGES

COMMANDS = ("report", "show", "ask", "query", "validate")


class Root(click.Group):
    """A group that knows its commands by name and imports one when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order in which they are useful."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, speaking the language chosen."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"chaingraph.cli.{cmd_name}").command
        return localise(command, _language(ctx))


def _language(ctx: click.Context) -> str:
    return ctx.obj.lang if isinstance(ctx.obj, App) else ctx.obj or "en"


@click.group(cls=Root, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--data", multiple=True, metavar="FILE", help="Load this file or folder too; may be given several times.")
@click.option("--no-default", is_flag=True, help="Leave the first document out; only --data is asked.")
@click.option(
    "--store", default="memory", envvar="CHAINGRAPH_STORE", show_default=True, help="Where the graph is kept."
)
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Stop a query after this time."
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of all words; by default that of the locale.")
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def root(
    ctx: click.Context, data: tuple[str, ...], no_default: bool, store: str, timeout: float | None, lang: str | None
) -> None:
    """Ask the knowledge graph of the chain-chief system, and see where each answer is stated."""
    ctx.obj = App(data=data, default=not no_default, store_name=store, timeout=timeout, lang=lang or _language(ctx))
