"""The files that all pages share: styles, scripts, the index of names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from chaingraph.rendering import drawn
from chaingraph.rendering.environment import TEMPLATES
from chaingraph.web.environment import ASSETS, environment

if TYPE_CHECKING:
    from chaingraph.web.site import Site

MEDIA = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
FOLDER = "assets/"
TONGUE = TEMPLATES / "tongue.js"
NAMES = re.compile(r"names/([a-z]+-?\d*)\.js")  # parts of the index of names


def media_type(path: str) -> str:
    """Return the media type of an asset."""
    return MEDIA[path[path.rindex(".") :]]


def names() -> list[str]:
    """Return the paths of the assets that are the same for every graph."""
    return ["assets/site.css", "assets/site.js"]


def of_queries() -> list[str]:
    """Return the paths of the assets of a page on which queries are asked of a server."""
    return ["assets/sparql.js", "assets/served.js"]


def asset(site: Site, path: str) -> bytes | None:
    """Return an asset; None where there is none."""
    if path == "assets/site.css":
        return style()
    if path in names() or (site.queries and path in of_queries()):
        return script(path.removeprefix(FOLDER)).encode()
    part = NAMES.fullmatch(path.removeprefix(FOLDER)) if path.startswith(FOLDER) else None
    return site.index.part(part[1]) if part else None


def script(name: str) -> str:
    """Return a script of the site; that of all pages begins with what knows the language of a reader, as other pages do."""
    text = (ASSETS / name).read_text("utf-8")
    return f"{TONGUE.read_text('utf-8')}{text}" if name == "site.js" else text


@cache
def style() -> bytes:
    """Return the styles of all pages: the colours and fonts of reports, then those of the site."""
    loaded = environment().loader
    assert loaded is not None
    parts = [loaded.get_source(environment(), name)[0] for name in ("base.css", "chains.css")]
    return "\n".join([*parts, drawn.style(), (ASSETS / "site.css").read_text("utf-8")]).encode()
