"""The templates of the site, beside those of reports and pictures; all that is said in them is text."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader

from chaingraph.rendering import chains
from chaingraph.rendering.environment import environment as of_reports

ASSETS = files("chaingraph.web") / "assets"


@cache
def environment() -> Environment:
    """Return the environment in which the pages of a site are rendered."""
    made = of_reports().overlay(
        loader=ChoiceLoader([PackageLoader("chaingraph.web"), PackageLoader("chaingraph.rendering")])
    )
    made.globals = {**made.globals, **chains.drawing()}
    return made
