"""What stands beside a page in its folder, to which it leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Beside:
    """What stands beside a page: the other pages (file, title), and where in them something (its IRI) is told; empty where nowhere."""

    pages: Sequence[tuple[str, str]] = ()
    link: Callable[[str], str] = lambda iri: ""


ALONE = Beside()
