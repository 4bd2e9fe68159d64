"""The templates of pages, in which all that is said is text: nothing in it becomes markup unless it is marked as such."""

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, ModuleLoader, PackageLoader, StrictUndefined

from chaingraph.base.plain import plain

TEMPLATES = Path(__file__).parent / "templates"
BASE = TEMPLATES / "base.css"
COMPILED = (  # what was made of the templates when a wheel was built; a checkout has none
    Path(__file__).parent / "compiled"
)


@cache
def environment() -> Environment:
    """Return the environment in which pages are rendered; who changes its globals takes an overlay."""
    made = Environment(
        loader=_loader(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.filters["plain"] = plain
    return made


def _loader() -> BaseLoader:
    """Return what finds the templates, compiled where they are."""
    written = PackageLoader("chaingraph.rendering")
    return ChoiceLoader([ModuleLoader(COMPILED), written]) if COMPILED.is_dir() else written


@cache
def colours() -> Mapping[str, str]:
    """Return the colours of the pages on paper by their names, for pictures that also stand outside a page."""
    return dict(re.findall(r"--(\w+): (#[0-9a-f]+)", BASE.read_text("utf-8").partition("@media")[0]))


@cache
def fonts() -> str:
    """Return the fonts of the pages, the first that the reader has to be taken."""
    return BASE.read_text("utf-8").partition("--font: ")[2].partition(";")[0]


def hashed(content: str) -> str:
    """Return the hash by which the policy of a page lets a script or a style run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
