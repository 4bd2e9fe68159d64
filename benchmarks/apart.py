"""Run a command and write what it took into a file: ``apart.py FILE SECONDS COMMAND…``.

It is a small process of its own, since Linux counts the peak memory of a process to those that it starts. The file gets the
seconds, the peak memory (bytes) and the exit code; the command is ended after so many seconds.
"""

import json
import os
import subprocess
import sys
import time
from threading import Timer

if __name__ == "__main__":
    path, longest, *command = sys.argv[1:]
    begun = time.perf_counter()
    child = subprocess.Popen(command)
    patience = Timer(float(longest), child.kill)
    patience.start()
    _, status, usage = os.wait4(child.pid, 0)
    patience.cancel()
    took = time.perf_counter() - begun, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)
    with open(path, "w", encoding="ascii") as file:
        json.dump(took, file)
