"""Tables of a text: which lines are one, the labels of their columns, and what their rows say."""

from chaingraph.text.tables.reading import Table, heads_chain, is_metadata, metadata, tables

__all__ = ["Table", "heads_chain", "is_metadata", "metadata", "tables"]
