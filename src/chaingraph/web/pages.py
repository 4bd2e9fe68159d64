"""The pages of a site: a page is a function from a site and a path to bytes. The folder writes them all, a server answers one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.web import addresses, assets, data
from chaingraph.web.environment import environment
from chaingraph.web.view import View
from chaingraph.web.views import VIEWS
from chaingraph.web.voice import Voice

if TYPE_CHECKING:
    from chaingraph.web.site import Site


@dataclass(frozen=True)
class Page:
    """What stands at a path."""

    media_type: str
    content: bytes


def page(site: Site, path: str) -> Page | None:
    """Return what stands at a path of a site (``id/zibo/six-ones.zh.html``, ``assets/site.css``); None where nothing does."""
    if (found := assets.asset(site, path)) is not None:
        return Page(assets.media_type(path), found)
    address, ending = addresses.split(path)
    write = _FORMS.get(ending)
    content = write(site, address, ending) if write else None
    return None if content is None else Page(addresses.ENDINGS[ending], content)


def forms(site: Site, address: str) -> list[str]:
    """Return the endings of a page: those of its languages, and of the data beside it."""
    return [*addresses.HTML, *data.endings(site, address)]


def view(site: Site, address: str, lang: str, voiced: type[Voice] = Voice) -> tuple[Voice, View] | None:
    """Return what a page shows, and how it speaks; None where there is no such page."""
    first, _, rest = address.partition("/")
    make = VIEWS.get(first)
    if make is None:
        return None
    if site.subject(address) is not None:
        site.prepare([address])
    voice = voiced(site, address, lang)
    shown = make(voice, rest)
    return None if shown is None else (voice, shown)


def rendered(site: Site, voice: Voice, shown: View) -> str:
    """Return a page as HTML."""
    return environment().get_template(f"{shown.template}.html").render(
        v=voice, site=site, title=shown.title, endings=data.endings(site, voice.address), **shown.context
    )  # fmt: skip


def _html(site: Site, address: str, ending: str) -> bytes | None:
    found = view(site, address, addresses.HTML[ending])
    return None if found is None else rendered(site, *found).encode()


_FORMS: Mapping[str, Callable[[Site, str, str], bytes | None]] = {
    **dict.fromkeys(addresses.HTML, _html),
    **dict.fromkeys(data.ENDINGS, data.write),
}
