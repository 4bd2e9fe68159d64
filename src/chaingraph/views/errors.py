"""Errors of views and paths."""

from chaingraph.base.errors import NegativeAnswer, UsageError


class SameThing(UsageError):
    """A path from a thing to itself."""

    template = "“{start}” and “{end}” are the same thing, so there is no path."
    hint = "Name two different things."


class NoPath(NegativeAnswer):
    """Two things without a path between them."""

    template = "There is no path from “{start}” to “{end}”."
    hint = "{nearest}"


class NothingToShow(NegativeAnswer):
    """An empty view."""

    template = "The view {name} has nothing to show."
    hint = "See what the graph holds with `chaingraph report things`."


class NotAPicture(UsageError):
    """An answer that is neither triples nor pairs of things."""

    template = "This answer is not a network."
    hint = "Use a CONSTRUCT, or a SELECT with two columns of things."
