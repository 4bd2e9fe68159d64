"""The process in which the workbook of a draft is read (see ``text.formats.elsewhere``)."""

from __future__ import annotations

from chaingraph.curation.workbook.pages import read
from chaingraph.text.formats.child import main

if __name__ == "__main__":
    main(read)
