"""What can go wrong when a site is made."""

from chaingraph.base.errors import StoreError


class ChangedGraph(StoreError):
    """A graph of which some pages are of one state, and some of another."""

    template = "The graph changed while its site was made; what was there before stays."
    hint = "Make the site again when nothing is being loaded."
