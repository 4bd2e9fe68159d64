"""The templates of the site, beside those of reports and pictures; all that is said in them is text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup

from chaingraph.rendering import chains, drawn
from chaingraph.rendering.environment import environment as of_reports
from chaingraph.rendering.pictures import picture
from chaingraph.rendering.text import silence, stated
from chaingraph.rendering.worded import WordedTable

ASSETS = Path(__file__).parent / "assets"


@cache
def environment() -> Environment:
    """Return the environment in which the pages of a site are rendered."""
    made = of_reports().overlay(
        loader=ChoiceLoader([PackageLoader("chaingraph.web"), PackageLoader("chaingraph.rendering")])
    )
    made.globals = {
        **made.globals,
        **chains.drawing(),
        "drawing_of": _drawing,
        "scenes": tuple(drawn.PICTURES),
        "columns_of": stated,
        "silence_of": silence,
    }
    return made


def _drawing(table: WordedTable, lang: str) -> Markup:
    """Return the picture of a table, whose labels are escaped by what draws it."""
    return Markup(picture(table, lang))
