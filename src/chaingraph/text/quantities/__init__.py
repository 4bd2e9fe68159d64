"""Every quantity that a text states, read by a grammar of tables."""

from chaingraph.text.quantities.quantity import Quantity
from chaingraph.text.quantities.reading import quantities, stated

__all__ = ["Quantity", "quantities", "stated"]
