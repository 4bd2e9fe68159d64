"""The language of the command line: chosen before anything is said, help and usage errors included."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from functools import partial
from importlib import import_module

import click

from chaingraph.base.messages import LANGUAGES, default_language, translate
from chaingraph.cli.types import OneOf, labels

_QUOTED = re.compile(r"""(?<!\w)(?:'([^'\n]*)'|"([^"\n]*)")(?!\w)""")
_PLACEHOLDER = re.compile(r"“\[([^]”]+)\](?:\.\.\.)?”")  # of an argument that may be left out
_BESIDE = re.compile(
    r"(?<=[\u4e00-\u9fff]) (?=“)|(?<=”) (?=[\u4e00-\u9fff])|(?<=。) (?=（)"
)  # Chinese marks need no space
_CLICK_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")


def chosen_language(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return the language named by ``--lang``, else that of the locale: help is printed before options are read."""
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        value = value or "".join(arguments[place + 1 : place + 2])
        if name == "--lang" and value in LANGUAGES:
            return value
    return default_language(environ)


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Let click say its own words in ``lang``, for the time of a run.

    Click translates by functions in each of its modules, which read compiled catalogues; ours are not compiled.
    """
    ours = {"_": partial(translate, lang=lang), "ngettext": partial(_plural, lang=lang)}
    modules = [vars(import_module(f"click.{name}")) for name in _CLICK_MODULES]
    former = [{name: module[name] for name in ours if name in module} for module in modules]
    try:
        for module, names in zip(modules, former, strict=True):
            module.update({name: ours[name] for name in names})
        yield
    finally:
        for module, names in zip(modules, former, strict=True):
            module.update(names)


def in_words(error: click.ClickException, lang: str) -> str:
    """Return what click says of an error, in Chinese with Chinese quotation marks and stops: click has its own around what it quotes.

    >>> in_words(click.BadParameter("3", param_hint="[KIND]"), "en")
    'Error: Invalid value for [KIND]: 3'
    """
    written = io.StringIO()
    error.show(written)
    said = written.getvalue().removesuffix("\n")
    if lang != "zh":
        return said
    quoted = _PLACEHOLDER.sub(r"“\1”", _QUOTED.sub(lambda words: f"“{words[1] or words[2] or ''}”", said))
    return _BESIDE.sub("", quoted.replace("”, “", "”、“").replace("”.", "”。"))


def localise(command: click.Command, lang: str) -> click.Command:
    """Return a copy of the command with its help and usage in ``lang``, and those of its options."""
    local = copy(command)
    local.help = translate(_paragraph(command.help), lang)
    local.short_help = re.split("(?<=[.。]) ", local.help)[0]
    local.options_metavar = translate(local.options_metavar or "", lang)
    if isinstance(local, click.Group):
        local.subcommand_metavar = translate(local.subcommand_metavar or "", lang)
    local.params = [copy(parameter) for parameter in command.params]
    for parameter in local.params:
        parameter.type = copy(parameter.type)
        parameter.type.name = translate(parameter.type.name, lang)
        if isinstance(parameter, click.Argument) and isinstance(parameter.type, OneOf):
            parameter.type.labels = labels(translate(_paragraph(command.help), "zh"))
        if isinstance(parameter, click.Option):
            parameter.help = translate(_paragraph(parameter.help), lang)
    return local


def _plural(one: str, many: str, count: int, lang: str) -> str:
    return translate(one if count == 1 else many, lang)


def _paragraph(text: str | None) -> str:
    return " ".join((text or "").split())
