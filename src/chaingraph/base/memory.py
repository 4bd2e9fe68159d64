"""The memory that a process may take."""

import sys
from pathlib import Path


def bound(mebi: int) -> None:
    """Bound what this process may allocate from now on (MiB), where the system can (not on Windows, nor on macOS)."""
    if not sys.platform.startswith("linux"):
        return
    import resource

    said = Path("/proc/self/status").read_text("ascii")
    used = int(said.partition("VmData:")[2].split()[0]) * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (used + (mebi << 20),) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_spent(mebi: int) -> bool:
    """Return whether this process has taken more than half of a bound (MiB): what a library then says is not what went wrong."""
    if not sys.platform.startswith("linux"):
        return False
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > mebi << 9  # in KiB
