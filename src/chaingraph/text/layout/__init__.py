"""Sections and passages of a text: what Chinese policy texts number, and the sentences between."""

from chaingraph.text.layout.sections import RULE, Layout, Section, layout

__all__ = ["RULE", "Layout", "Section", "layout"]
