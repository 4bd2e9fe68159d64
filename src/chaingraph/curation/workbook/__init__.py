"""A draft as a workbook for curators who write no Turtle, and their decisions taken back."""
