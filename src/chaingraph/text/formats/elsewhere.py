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

from chaingraph.base.errors import ChaingraphError, InputError, MissingExtra
from chaingraph.base.memory import is_spent
from chaingraph.text.errors import BadDocument, DocumentTooLarge, HungryDocument, PasswordNeeded, SlowDocument
from chaingraph.text.formats.source import Remark, Source

MEMORY = 768  # MiB that a library may take to read a file, where the system can bound it
CHILD = f"{__package__}.child"
_ERRORS = {error.__name__: error for error in (BadDocument, DocumentTooLarge, PasswordNeeded, MissingExtra)}
_HUNGRY = HungryDocument.__name__


def parsed(content: bytes, path: Path, seconds: float) -> Source:
    """Return what the bytes of a file hold, as ``parsers.parsed`` does. Raises SlowDocument or HungryDocument besides."""
    said = answer(CHILD, content, path, seconds)
    return Source(
        said["text"], tuple(Remark(**remark | {"named": tuple(remark["named"])}) for remark in said["remarks"])
    )


def answer(child: str, content: bytes, path: Path, seconds: float, bad: type[InputError] = BadDocument) -> Any:
    """Return what a process (the module ``child``) answers of the bytes of a file, or raise its error.

    That is SlowDocument, HungryDocument, ``bad`` where the file is what is wrong, or what a reader of documents raises.
    """
    asked = json.dumps({"path": str(path), "seconds": seconds, "memory": MEMORY}).encode() + b"\n"
    try:
        said = subprocess.run(
            [sys.executable, "-P", "-m", child],
            input=asked + content,
            capture_output=True,
            timeout=seconds,
            env=_environment(),
        ).stdout
    except subprocess.TimeoutExpired:
        raise SlowDocument(path=path, seconds=seconds) from None
    if not said:  # no library ends the process but where it is out of bounds
        raise bad(path=path, reason="the library that reads it broke off")
    return _answered(json.loads(said), path, bad)


def _environment() -> dict[str, str]:
    """Return the environment, in which modules are found where this process finds them."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _answered(said: Mapping[str, Any], path: Path, bad: type[InputError]) -> Any:
    """Return what the process has said of a file, or raise it."""
    if "error" not in said:
        return said["answer"]
    if said["error"] == _HUNGRY:
        raise HungryDocument(path=path, memory=MEMORY)
    raise {**_ERRORS, bad.__name__: bad}[said["error"]](**said["values"])


def told(error: ChaingraphError | MemoryError, memory: int) -> dict[str, Any]:
    """Return an error as the process says it; libraries in C call it otherwise that ``memory`` (MiB) is spent."""
    if isinstance(error, MemoryError) or (isinstance(error, InputError) and is_spent(memory)):
        return {"error": _HUNGRY}
    values = {name: value["en"] if isinstance(value, Mapping) else str(value) for name, value in error.values.items()}
    return {"error": type(error).__name__, "values": values}
