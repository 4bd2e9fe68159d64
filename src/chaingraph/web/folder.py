"""A site as a folder of plain files, which opens from a disk, a share or any server.

It is made beside the former one and takes its place in one step. A file that would be the same is the former one itself (a second
name of it), so that what copies a site to elsewhere sees which pages are new.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.web import assets
from chaingraph.web.pages import forms, page

if TYPE_CHECKING:
    from chaingraph.web.site import Site

MANY = 1_000  # addresses whose subjects are learned at once, then forgotten
MARK = "chaingraph-site"  # the file by which a folder is known as a site of ours


@dataclass
class Written:
    """How many files a site has, and how many of them are new or other than before."""

    files: int = 0
    fresh: int = 0


def is_site(folder: Path) -> bool:
    """Return whether a folder is a site that was made here."""
    return (folder / MARK).is_file()


def write(site: Site, folder: Path, former: Path, lang: str, tell: Callable[[int, int], None]) -> Written:
    """Write a site into an empty folder, with the files of a ``former`` one where they are the same.

    ``tell`` is told how many of how many pages are written. The first page speaks ``lang``. Raises OSError or ChangedGraph.
    """
    written = Written()
    with site.unchanged():
        for path, content in _files(site, tell):
            written.files += 1
            written.fresh += _put(folder / path, content, former / path)
    for path, content in (("index.html", (folder / f"index.{lang}.html").read_bytes()), (MARK, b"")):
        written.files += 1
        written.fresh += _put(folder / path, content, former / path)
    return written


def _files(site: Site, tell: Callable[[int, int], None]) -> Iterator[tuple[str, bytes]]:
    """Yield the paths of all files, and what stands there."""
    site.everything()
    every = list(site.addresses())
    for done, address in _prepared(site, every):
        for path in (f"{address}{ending}" for ending in forms(site, address)):
            if (found := page(site, path)) is not None:
                yield path, found.content
        tell(done, len(every))
    for path in [*assets.names(), *(f"assets/names/{part}.js" for part in site.index.parts)]:
        yield path, assets.asset(site, path) or b""


def _prepared(site: Site, addresses: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield addresses with their numbers; what their pages say is learned for many at once before, and forgotten after."""
    remaining = enumerate(addresses, start=1)
    while batch := list(islice(remaining, MANY)):
        site.prepare(address for _, address in batch)
        yield from batch
        site.forget()


def _put(path: Path, content: bytes, former: Path) -> bool:
    """Put a file at a path: the former one where it says the same, and a new one otherwise; return whether it is new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        if former.stat().st_size == len(content) and former.read_bytes() == content:
            os.link(former, path)
            return False
    except OSError:
        pass  # there is none, or the system gives a file one name only
    path.write_bytes(content)
    return True
