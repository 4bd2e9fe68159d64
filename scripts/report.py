"""Set everything up and print the report on the first document; arguments are those of ``chaingraph report``."""

import subprocess
import sys

from environment import ensure

sys.exit(subprocess.run([ensure() / "chaingraph", "report", *sys.argv[1:]]).returncode)
