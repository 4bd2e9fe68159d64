"""What is being done, on a terminal: one line of stderr, which the next one replaces; nothing in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from chaingraph.base.messages import translate

STEP = "{step} · {statements:,} statements · {rate:,.0f} a second"
REMAINS = "{share:.0%}, about {seconds:.0f} s remain"


def show(step: str) -> None:
    """Show what is being done in place of what was; an empty step shows nothing any more."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{step}{' …' if step else ''}")
        sys.stderr.flush()


@contextmanager
def shown(step: str = "") -> Iterator[Callable[[str], None]]:
    """Show a step, and give a function that shows the next ones; when all is done, nothing is left of them."""
    try:
        show(step)
        yield show
    finally:
        show("")


def pace(step: str, statements: int, share: float, seconds: float, lang: str) -> str:
    """Return what to say of a step that is done by a ``share`` after ``seconds``: how much, how fast, and what remains."""
    rate = statements / max(seconds, 0.001)
    told = translate(STEP, lang).format(step=step, statements=statements, rate=rate)
    if not share:
        return told
    remains = translate(REMAINS, lang).format(share=share, seconds=seconds / share - seconds)
    return f"{told} · {remains}"
