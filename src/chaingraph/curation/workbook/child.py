"""The process in which the workbook of a draft is read (see ``text.formats.elsewhere``)."""

from __future__ import annotations

from contextlib import suppress

from chaingraph.curation.workbook.pages import read
from chaingraph.text.formats.child import main, without_numpy

if __name__ == "__main__":
    without_numpy()
    with suppress(ImportError):  # loaded before memory is bounded: what is bounded is what it makes of a workbook
        import openpyxl  # noqa: F401
    main(read)
