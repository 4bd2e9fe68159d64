"""The templates of pages, in which all that is said is text: nothing in it becomes markup unless it is marked as such."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from chaingraph.rendering.text import clean

BASE = Path(__file__).parent / "templates" / "base.css"


@cache
def environment() -> Environment:
    """Return the environment in which pages are rendered; who changes its globals takes an overlay."""
    made = Environment(
        loader=PackageLoader("chaingraph.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.filters["clean"] = clean
    return made


@cache
def colours() -> Mapping[str, str]:
    """Return the colours of the pages by their names, for pictures that also stand outside a page."""
    return dict(re.findall(r"--(\w+): (#[0-9a-f]+)", BASE.read_text("utf-8")))


@cache
def fonts(lang: str = "zh") -> str:
    """Return the fonts of the pages in a language, the first that the reader has to be taken."""
    stacks: list[str] = re.findall(r"--font: ([^;]+);", BASE.read_text("utf-8"))
    return stacks[0] if lang == "zh" else stacks[-1]
