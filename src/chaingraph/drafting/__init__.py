"""Drafting: a text as data for a curator, again after it has changed, and as a workbook for who writes no Turtle."""
