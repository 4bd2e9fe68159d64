"""What can go wrong with a view."""

from chaingraph.base.errors import NegativeAnswer, UsageError


class SameThing(UsageError):
    """A way is sought from a thing to itself."""

    template = "“{start}” and “{end}” are the same thing: there is no way to go."
    hint = "Name two different things."


class NoPath(NegativeAnswer):
    """No way leads from one thing to another."""

    template = "No way leads from “{start}” to “{end}”."
    hint = "{nearest}"


class NothingToShow(NegativeAnswer):
    """A view of nothing."""

    template = "There is nothing to show in the view {name}."
    hint = "See what the graph holds with `chaingraph report things`."


class NotAPicture(UsageError):
    """An answer that is neither triples nor pairs of things."""

    template = "This answer is no network."
    hint = "Ask a CONSTRUCT, or a SELECT of two columns of things."
