"""Errors of names: of things, questions, parameters, places."""

from chaingraph.base.errors import UnknownName, UsageError


class UnknownThing(UnknownName):
    """No thing in the graph has this name."""

    template = "Nothing is called “{name}”."
    hint = "List what there is with `chaingraph report things`."


class UnknownQuestion(UnknownName):
    """No packaged question has this name; ``given`` are the options with which it was asked, as a command has them."""

    template = "There is no question “{name}”."
    near_hint = "Did you mean {near}? Ask so: `chaingraph{given} ask {first}`."
    hint = "List them with `chaingraph ask`."


class UnknownParameter(UnknownName):
    """The question takes no parameter of this name."""

    template = "Question {question} has no parameter “{name}”."
    hint = "It takes none."


class NoDay(UsageError):
    """What a question is to take as a day is none."""

    template = "“{words}” is no day."
    hint = "Write it as 2026-09-30."


class NeedsPlaces(UsageError):
    """A question that compares places is asked of all of very many."""

    template = (
        "Question {question} compares two places; the graph has {places}, so that all pairs are too many to answer."
    )
    hint = "Name the places: `chaingraph ask {question} place=NAME other=NAME`."


class AmbiguousName(UsageError):
    """Several things have this name; ``iris`` are these, in each language with what tells them apart."""

    template = "“{name}” names several things: {iris}."
    hint = "Use one of these instead."
