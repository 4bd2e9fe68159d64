"""The command ``chaingraph``, and ``python -m chaingraph``, which is the same."""

import sys
from typing import NoReturn

from chaingraph.base.errors import ExitCode


def main() -> NoReturn:
    """Run the command line; interrupted before it is there, leave in the same way as later, without a traceback."""
    try:
        from chaingraph.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)


if __name__ == "__main__":
    main()
