"""The names in a text."""
