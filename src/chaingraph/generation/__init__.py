"""Generation: an invented nation of any size, in which no city, bank or enterprise is real."""

from chaingraph.generation.nation import LARGEST, Size, nation, triples

__all__ = ["LARGEST", "Size", "nation", "triples"]
