"""Every quantity that a text states, read by a grammar of tables."""
