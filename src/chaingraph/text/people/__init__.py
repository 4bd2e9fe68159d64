"""Persons, posts and bodies: how they are written, and how they are listed."""
