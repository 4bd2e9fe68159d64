"""The language of the command line: chosen before anything is said, help and usage errors included."""

import re
from collections.abc import Mapping, Sequence
from copy import copy
from functools import partial
from importlib import import_module

import click

from chaingraph.base.messages import LANGUAGES, default_language, translate

_CLICK_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")


def chosen_language(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return the language named by ``--lang``, else that of the locale: help is printed before options are read."""
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        value = value or "".join(arguments[place + 1 : place + 2])
        if name == "--lang" and value in LANGUAGES:
            return value
    return default_language(environ)


def speak(lang: str) -> None:
    """Make click say its own words in ``lang``.

    Click translates by a function ``_`` in each of its modules, which reads compiled catalogues; ours are not compiled.
    """
    for name in _CLICK_MODULES:
        module = import_module(f"click.{name}")
        if hasattr(module, "_"):
            module._ = partial(translate, lang=lang)  # type: ignore[attr-defined]
            module.ngettext = partial(_plural, lang=lang)  # type: ignore[attr-defined]


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
        if isinstance(parameter, click.Option):
            parameter.help = translate(_paragraph(parameter.help), lang)
    return local


def _plural(one: str, many: str, count: int, lang: str) -> str:
    return translate(one if count == 1 else many, lang)


def _paragraph(text: str | None) -> str:
    return " ".join((text or "").split())
