"""The page of health: whether the graph can be read, which state is shown, and what one request may cost."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from chaingraph import __version__
from chaingraph.web.home import Home
from chaingraph.web.limits import Limits


def health(home: Home, limits: Limits) -> tuple[int, dict[str, Any]]:
    """Return the status of HTTP (503 where the place of the graph cannot be read), and what is told; no paths."""
    state = home.current()
    trouble = home.trouble
    told = {
        "status": "trouble" if trouble else "ok",
        "trouble": type(trouble).__name__ if trouble else None,
        "version": __version__,
        "home": home.kind,
        "state": state.key[:16],
        "limits": asdict(limits),
    }
    return 503 if trouble else 200, told
