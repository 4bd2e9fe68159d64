"""The standard streams as the commands use them: all three there, and nothing that cannot be written ends in a traceback."""

import errno
import io
import os
import sys


class _Closed(io.RawIOBase):
    """A stream that somebody closed before the command began: what is written to it does not arrive, and that is said."""

    name = "stdout"

    def writable(self) -> bool:
        """Say yes: the error comes with what is written."""
        return True

    def write(self, content: object) -> int:
        """Raise OSError."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), self.name)


def prepare() -> None:
    """Put streams in the place of those that are closed, and let what is no character of an encoding be written as its code."""
    _occupy()
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115  # open as long as the process
    sys.stdout = sys.stdout or io.TextIOWrapper(_Closed(), "utf-8", write_through=True)
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _occupy() -> None:
    """Leave no file of ours the place of a standard stream: what a library logs would be written into it."""
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(handle, True)
    os.close(handle)


def forget_output() -> None:
    """Let go of what was not written, so that Python does not complain of it as it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream that is none of the system's
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
