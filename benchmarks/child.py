"""Run one contestant: ``child.py MODULE FUNCTION FOLDER``.

What a function returns as text is printed: its process is timed as a whole. What it has timed itself is printed as JSON.
"""

import importlib
import json
import sys
from dataclasses import asdict
from pathlib import Path

from samples import Sample

if __name__ == "__main__":
    module, name, folder = sys.argv[1:]
    result = getattr(importlib.import_module(module), name)(Sample(Path(folder)))
    print(result if isinstance(result, str) else json.dumps(asdict(result)))
