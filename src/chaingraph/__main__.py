"""The command ``chaingraph``, and ``python -m chaingraph``, which is the same."""

import gc
import sys
from typing import NoReturn

from chaingraph.base.errors import ExitCode

YOUNG = 50_000  # objects that Python makes before it looks for garbage among them; at its own 700, a view spends a tenth of its time on that


def main() -> NoReturn:
    """Run the command line; interrupted before it is there, leave in the same way as later, without a traceback."""
    try:
        gc.disable()  # what is imported stays: it is never looked through
        from chaingraph.cli import main as run
        from chaingraph.network.later import import_in_parts

        import_in_parts()
        gc.freeze()
        gc.set_threshold(YOUNG)
        gc.enable()
        run()
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)


if __name__ == "__main__":
    main()
