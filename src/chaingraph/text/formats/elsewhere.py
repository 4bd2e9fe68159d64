"""A document read in a process of its own, which can be ended: what a library makes of a file is bounded by nothing else.

The process gets a line of JSON (name of the file, bounds) and the bytes of the file, and gives a line of JSON: the text and the
remarks, or the error. It is told to end itself too, for the case that whoever started it is killed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from chaingraph.base.errors import ChaingraphError, MissingExtra
from chaingraph.base.memory import is_spent
from chaingraph.text.errors import BadDocument, DocumentTooLarge, HungryDocument, PasswordNeeded, SlowDocument
from chaingraph.text.formats.source import Remark, Source

MEMORY = 768  # MiB that a library may take to read a file, where the system can bound it
CHILD = f"{__package__}.child"
_ERRORS = {error.__name__: error for error in (BadDocument, DocumentTooLarge, PasswordNeeded, MissingExtra)}
_HUNGRY = HungryDocument.__name__


def parsed(content: bytes, path: Path, seconds: float) -> Source:
    """Return what the bytes of a file hold, as ``parsers.parsed`` does. Raises SlowDocument or HungryDocument besides."""
    asked = json.dumps({"path": str(path), "seconds": seconds, "memory": MEMORY}).encode() + b"\n"
    try:
        said = subprocess.run(
            [sys.executable, "-P", "-m", CHILD],
            input=asked + content,
            capture_output=True,
            timeout=seconds,
            env=_environment(),
        ).stdout
    except subprocess.TimeoutExpired:
        raise SlowDocument(path=path, seconds=seconds) from None
    if not said:  # no library ends the process but where it is out of bounds
        raise BadDocument(path=path, reason="the library that reads it broke off")
    return _source(json.loads(said), path)


def _environment() -> dict[str, str]:
    """Return the environment, in which modules are found where this process finds them."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _source(said: Mapping[str, Any], path: Path) -> Source:
    """Return what the process has said of a file, or raise it."""
    if "error" not in said:
        return Source(said["text"], tuple(Remark(**remark) for remark in said["remarks"]))
    if said["error"] == _HUNGRY:
        raise HungryDocument(path=path, memory=MEMORY)
    raise _ERRORS[said["error"]](**said["values"])


def told(error: ChaingraphError | MemoryError, memory: int) -> dict[str, Any]:
    """Return an error as the process says it; libraries in C call it otherwise that ``memory`` (MiB) is spent."""
    if isinstance(error, MemoryError) or (isinstance(error, BadDocument) and is_spent(memory)):
        return {"error": _HUNGRY}
    values = {name: value["en"] if isinstance(value, Mapping) else str(value) for name, value in error.values.items()}
    return {"error": type(error).__name__, "values": values}
