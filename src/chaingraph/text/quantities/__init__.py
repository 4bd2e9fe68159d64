"""Every quantity that a text states, read by a grammar of tables."""

from chaingraph.text.quantities.quantity import Quantity, quantities, stated

__all__ = ["Quantity", "quantities", "stated"]
