"""Errors of views and paths."""

from chaingraph.base.errors import NegativeAnswer, UsageError


class SameThing(UsageError):
    """A path from a thing to itself."""

    template = "“{start}” and “{end}” are the same thing: there is no way to go."
    hint = "Name two different things."


class NoPath(NegativeAnswer):
    """Two things without a path between them."""

    template = "No way leads from “{start}” to “{end}”."
    hint = "{nearest}"


class NothingToShow(NegativeAnswer):
    """An empty view."""

    template = "There is nothing to show in the view {name}."
    hint = "See what the graph holds with `chaingraph report things`."


class NotAPicture(UsageError):
    """An answer that is neither triples nor pairs of things."""

    template = "This answer is no network."
    hint = "Ask a CONSTRUCT, or a SELECT of two columns of things."
