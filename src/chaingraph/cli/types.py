"""What options and arguments take: files, numbers of seconds, and how many of something."""

import math
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from chaingraph.base.errors import NearName
from chaingraph.base.messages import translate

MOST_PATHS = 1000  # paths between two things; how long they take to find grows faster than their number
FARTHEST = 100  # steps from a thing

NO_SUCH = "“{name}” is not one of the choices."
EMPTY_NAME = "The name of a file or folder is empty."


class FilePath(click.Path):
    """The name of a file or folder; an empty one, which the system takes for the current folder, is none."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return a Path."""
        if str(value).strip() == "" or "\0" in str(value):
            self.fail(translate(EMPTY_NAME, _language(ctx)), param, ctx)
        return super().convert(value, param, ctx)


class OneOf(click.Choice):  # type: ignore[type-arg]  # the first versions that are supported take none
    """One of several words, or what the Chinese help calls one; where what is given is like some of them, those are named, and not all."""

    labels: Mapping[str, str] = MappingProxyType({})  # words by what they are called

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the word."""
        try:
            return super().convert(self._called(str(value)), param, ctx)
        except click.BadParameter:
            if meant := did_you_mean(str(value), [*self.choices, *self.labels], _language(ctx)):
                self.fail(
                    between(translate(NO_SUCH, _language(ctx)).format(name=value), meant, _language(ctx)), param, ctx
                )
            raise

    def _called(self, value: str) -> str:
        """Return the word that is called so, whatever its marks and spaces; what is given where none is."""
        if value in self.choices or not self.labels:
            return value
        from chaingraph.base.naming import comparable

        called = {comparable(label): word for label, word in self.labels.items() if word in self.choices}
        return called.get(comparable(value), value)


def labels(told: str) -> dict[str, str]:
    """Return the words that a Chinese help names, by what it calls each.

    >>> labels("KIND 可为 targets（目标）、six-ones（“六个一”承载）。")
    {'目标': 'targets', '“六个一”承载': 'six-ones'}
    """
    return {label: word for word, label in re.findall(r"([a-z][a-z-]*)（([^（）]+)）", told)}


def did_you_mean(name: str, known: Iterable[str], lang: str) -> str:
    """Return the question whether one of the known words was meant, each much like ``name``; empty where none is."""
    import difflib

    near = difflib.get_close_matches(name, list(known))
    return translate(NearName.near_hint, lang).format(near=" / ".join(near)) if near else ""


def between(first: str, second: str, lang: str) -> str:
    """Return two sentences as one text."""
    return f"{first}{'' if lang == 'zh' else ' '}{second}"


class Seconds(click.FloatRange):
    """A number of seconds above 0 that a clock can count."""

    def __init__(self) -> None:
        super().__init__(min=0, min_open=True, max=1e9)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return a float; ``nan`` is refused as what lies outside is."""
        number: float = super().convert(value, param, ctx)
        return super().convert(math.inf, param, ctx) if math.isnan(number) else number


def _language(ctx: click.Context | None) -> str:
    return getattr(ctx.obj, "lang", "en") if ctx else "en"
