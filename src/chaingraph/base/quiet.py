"""A library kept quiet while it works, where what it would log is said better elsewhere."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(library: str) -> Iterator[None]:
    """Let a library log nothing below an emergency; afterwards it logs as before."""
    logger = logging.getLogger(library)
    former = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(former)
