"""Views: which part of the network a page shows, where each thing stands, and its details."""

from chaingraph.views.kinds import VIEWS, select

__all__ = ["VIEWS", "select"]
