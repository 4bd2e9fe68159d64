"""``chaingraph ask``: the packaged questions."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from chaingraph.cli.app import App
from chaingraph.cli.errors import BadParameter, RepeatedParameter
from chaingraph.cli.options import output_options
from chaingraph.graph import questions
from chaingraph.graph.errors import UnknownQuestion
from chaingraph.model.report import Report, alone
from chaingraph.rendering import formats


def _complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    titles = {name: questions.load(name).title["en"] for name in questions.names() if name.startswith(incomplete)}
    return [CompletionItem(name, help=title) for name, title in titles.items()]


@click.command("ask")
@click.argument("name", required=False, shell_complete=_complete)
@click.argument("parameters", nargs=-1, metavar="[PARAMETER=VALUE]...")
@output_options(formats.REPORTS)
@click.pass_obj
def command(app: App, name: str | None, parameters: tuple[str, ...], format: str | None, output: Path | None) -> None:
    """Answer the packaged question NAME; without NAME, list the questions."""
    bound = dict(map(_pair, parameters))
    if len(bound) < len(parameters):
        raise RepeatedParameter(text=" ".join(parameters))

    def make() -> Report:
        from chaingraph.reports import answers

        try:
            return alone(answers.answer(app.graph, questions.called(name), bound)) if name else answers.listed()
        except UnknownQuestion as error:  # that which is offered is asked of the same graph
            error.values["given"] = app.given
            raise

    app.print(make, format, output)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise BadParameter(text=text)
    return name, value
