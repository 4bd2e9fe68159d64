"""Agreement: how far two curations of the same texts say the same, and where they differ."""
