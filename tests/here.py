"""What is not to be had everywhere, and which tests need it: they are left out where it is not, which is said in one line."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

SOURCE = Path(__file__).resolve().parents[2] / "shared" / "sources" / "zibo-2025-32.txt"

SUITE = SOURCE.parents[1] / "w3c" / "sparql11-query.tar.xz"


@dataclass(frozen=True)
class Need:
    """Something that tests with a mark need: whether it is ``there``, and what is said where it is not."""

    mark: str
    fixtures: frozenset[str]
    there: Callable[[], bool]
    otherwise: str


@cache
def _mounts() -> bool:
    """Return whether a small file system can be mounted."""
    if not shutil.which("mount"):
        return False
    with TemporaryDirectory() as place:
        command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place]
        done = subprocess.run(command, capture_output=True).returncode == 0
        if done:
            subprocess.run(["umount", place], check=True)
    return done


def _installed(command: str) -> bool:
    """Return whether a command is installed; where CI runs it must be, and its tests fail if it is not."""
    return bool(shutil.which(command) or os.environ.get("CI"))


NEEDS = (
    Need("zibo_text", frozenset({"zibo_text"}), SOURCE.exists, f"the text of the first document is not at {SOURCE}"),
    Need("w3c", frozenset({"suite"}), SUITE.exists, f"the W3C’s tests are not at {SUITE}"),
    Need("virtuoso", frozenset({"virtuoso_server"}), partial(_installed, "virtuoso-t"), "Virtuoso is not installed"),
    Need(
        "java", frozenset({"reason", "spark", "profile"}), partial(_installed, "javac"), "Java (a JDK) is not installed"
    ),
    Need("mount", frozenset({"small_disk"}), _mounts, "no file system can be mounted here"),
)


def lacking(marks: Iterable[str]) -> list[Need]:
    """Return what is needed by tests of these marks and not there."""
    wanted = set(marks)
    return [need for need in NEEDS if need.mark in wanted and not need.there()]
