"""``python -m chaingraph``: the same as the command ``chaingraph``."""

from chaingraph.cli import main

main()
