"""The memory that a process may take."""

import sys
from pathlib import Path


def bound(mebi: int) -> None:
    """Bound what this process may allocate from now on (MiB), where the system can (not on Windows, nor on macOS)."""
    if not sys.platform.startswith("linux"):
        return
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, ((_said("VmData") << 10) + (mebi << 20),) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_spent(mebi: int) -> bool:
    """Return whether this process has taken more than half of a bound (MiB): what a library then says is not what went wrong."""
    return sys.platform.startswith("linux") and _said("VmHWM") > mebi << 9


def _said(name: str) -> int:
    """Return what Linux says of this process, in KiB; ``ru_maxrss`` would be that of the process which has started it, too."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition(f"{name}:")[2].split()[0])
