"""The words by which a curator would call what a quantity measures."""
