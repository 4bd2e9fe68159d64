"""Views: which part of the network is shown, where each thing stands, and what is known of it."""

from chaingraph.views.kinds import VIEWS, select

__all__ = ["VIEWS", "select"]
