"""A page that is opened in the browser; where there is none, it is said where the page is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

import click

from chaingraph.base.messages import translate
from chaingraph.cli.saying import say

UNOPENED = "No browser could be opened on this machine. The page is at {path}."
_OWN = ("win32", "cygwin", "darwin")  # systems with an opener of their own, which says nothing
_SHOWS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")  # one of these is set where others can open a page
_SECONDS = 2  # after which an opener that still runs has found a browser


def open_page(page: Path, lang: str) -> None:
    """Open a page in the browser, or say that none could be opened, and where the page is."""
    if not _is_opened(page.resolve()):
        say(translate(UNOPENED, lang).format(path=page.resolve()))


def _is_opened(page: Path) -> bool:
    """Return whether a browser takes a page; what its opener says is not shown."""
    if sys.platform in _OWN:
        return click.launch(str(page)) == 0
    opener = shutil.which("xdg-open")
    if not opener or not any(map(os.environ.get, _SHOWS)):
        return False
    ended: list[int] = []
    running = Thread(target=lambda: ended.append(_silently(opener, page)), daemon=True)
    running.start()
    running.join(_SECONDS)
    return ended in ([], [0])


def _silently(opener: str, page: Path) -> int:
    """Run an opener to its end, which is that of the browser where it becomes one, and return its exit code."""
    null = subprocess.DEVNULL
    return subprocess.run(
        [opener, str(page)], stdin=null, stdout=null, stderr=null, start_new_session=True, check=False
    ).returncode
