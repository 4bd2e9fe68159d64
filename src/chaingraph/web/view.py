"""What a page shows: a template, a title, and what the template reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class View:
    """A page before it is HTML: the name of its template, its title, and what the template reads besides."""

    template: str
    title: str
    context: Mapping[str, object] = field(default_factory=dict)
