"""The process in which a document is read (see ``elsewhere``)."""

from __future__ import annotations

import faulthandler
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.memory import bound
from chaingraph.text.formats.elsewhere import told
from chaingraph.text.formats.parsers import parsed

GRACE = 5  # seconds after which the process ends itself, where nobody has ended it


def without_numpy() -> None:
    """Let openpyxl not load numpy in this process: that is a third of its start, and nothing that is read needs it."""
    sys.modules["numpy"] = None  # type: ignore[assignment]


def main(read: Callable[[bytes, Path], Any]) -> None:
    """Answer what ``read`` gives of the file on the standard input; what JSON cannot say is said by ``str``."""
    asked = json.loads(sys.stdin.buffer.readline())
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no part of the answer
    faulthandler.dump_traceback_later(asked["seconds"] + GRACE, exit=True)  # whatever a library is at, in C too
    bound(asked["memory"])
    content = sys.stdin.buffer.read()
    try:
        said = json.dumps({"answer": read(content, Path(asked["path"]))}, default=str)
    except (ChaingraphError, MemoryError) as error:
        said = json.dumps(told(error, asked["memory"]))
    out.write(said.encode())
    out.flush()
    os._exit(0)  # what was read is not put away piece by piece


if __name__ == "__main__":
    without_numpy()
    main(lambda content, path: asdict(parsed(content, path)))
