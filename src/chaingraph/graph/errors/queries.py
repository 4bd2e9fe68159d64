"""Errors of queries."""

from chaingraph.base.errors import InputError, LimitError, NearName, Refused, UsageError


class UnknownPrefix(NearName, InputError):
    """A query uses a prefix that is not declared."""

    template = "Bad SPARQL at line {line}, column {column}: prefix “{name}:” is not declared."
    hint = "Declare it with PREFIX."


class BadQuery(InputError):
    """A query that is not SPARQL."""

    template = "Bad SPARQL at line {line}, column {column}:\n{excerpt}\n"
    hint = "Correct the query there, or just before."


class FailedQuery(InputError):
    """A query that the engine could not evaluate."""

    template = "The query could not be evaluated: {reason}."
    hint = "Simplify it and try again."


class UpdateRefused(UsageError):
    """An update where a query belongs."""

    template = "{keyword} changes a graph; only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) are allowed here."
    hint = "To query other data, load it with --data FILE."


class QueryRefused(Refused):
    """A query that would reach files or other hosts."""

    template = "{keyword} would reach beyond the graph and is refused; nothing was read or sent."
    hint = "Load the data with --data FILE and query it here."


class QueryTimeout(LimitError):
    """A query that took longer than allowed."""

    template = "The query took longer than {seconds:g} seconds and was stopped."
    hint = "Narrow it, add LIMIT, or raise --timeout."


class TooDeep(LimitError):
    """A query nested deeper than the engine can parse."""

    template = "The query is nested more than {limit} levels deep and was not run."
    hint = "Use fewer brackets, negations or quoted triples within one another."


class QueryTooLong(LimitError):
    """A query too long."""

    template = "The query is longer than {limit:,} characters and was not run."
    hint = "Load what it lists as data with --data FILE, and join with that."


class WordTooLong(LimitError):
    """A name or a number in a query that is too long."""

    template = "The query contains a word of more than {limit:,} characters and was not run."
    hint = "Use shorter names; a long text goes between quotation marks."


class TooManyBrackets(LimitError):
    """Too many brackets that are not the flat rows of VALUES."""

    template = "The query has more than {limit:,} brackets and was not run."
    hint = "Use several queries, or load what it lists as data with --data FILE."


class SaidTooOften(LimitError):
    """A keyword that reaches beyond the graph, too often to be looked at wherever it stands."""

    template = "The query says {keyword} more than {limit} times, and was not run."
    hint = "That word asks for a check wherever it stands: shorten names that contain it with PREFIX."
