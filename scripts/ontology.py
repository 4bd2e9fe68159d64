"""Write what follows from the ontology, and pages of all its terms: ``python3 scripts/ontology.py [FOLDER]``.

The shapes ``ontology/ends.ttl`` and the JSON-LD context ``ontology/context.jsonld`` are written anew; the pages, in Chinese
and in English, go to FOLDER (``docs/ontology`` where none is given) and open from a disk.
"""

import subprocess
import sys
from pathlib import Path

from environment import ensure

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "ontology"
SCRIPT = "import sys; from pathlib import Path; from term_pages import write; write(Path(sys.argv[1]))"

folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else FOLDER
sys.exit(subprocess.run([ensure() / "python", "-c", SCRIPT, folder], cwd=Path(__file__).parent).returncode)
