"""Who answers for what, and by when: by brackets, labels, clauses, headings and rows."""

from chaingraph.text.duties.reading import duties

__all__ = ["duties"]
