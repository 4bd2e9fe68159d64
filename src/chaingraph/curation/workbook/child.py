"""The process in which the workbook of a draft is read (see ``text.formats.elsewhere``)."""

from __future__ import annotations

from contextlib import suppress

from chaingraph.curation.workbook.pages import read
from chaingraph.text.formats.child import main

with suppress(ImportError):  # loaded before memory is bounded: what is bounded is what it makes of a workbook
    import openpyxl  # noqa: F401

if __name__ == "__main__":
    main(read)
