"""The relations that a text may state between the things that it names."""
