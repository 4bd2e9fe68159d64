"""What a query may do, how deep it may nest, and what is wrong with one that the engine refuses."""

import re
from collections.abc import Mapping
from itertools import accumulate
from typing import NoReturn

from chaingraph.graph.errors import (
    BadQuery,
    FailedQuery,
    QueryRefused,
    QueryTooLong,
    SaidTooOften,
    TooDeep,
    TooManyBrackets,
    UnknownPrefix,
    UpdateRefused,
    WordTooLong,
)

LONGEST = 2**20  # characters of a query
LONGEST_WORD = 4096  # characters of a name or a number; the engine reads a word in quadratic time
DEEPEST = 200  # brackets, negations or quoted triples within one another; nobody writes that many, and the engine parses each by a call
BRACKETS = 10_000  # in all, however they are hidden; the stack bears twice as many within one another

MANY = 200  # times that a query says SERVICE or FROM; of more it is not looked up what each begins

BLANK = r"(?:\s|\#[^\r\n]*[\r\n])"
_ESCAPE = r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})"
STRING = r"\"{3}.*?\"{3}|'{3}.*?'{3}|\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\\\r\n]|\\.)*'"
IRI = r"<[^<>\s]*>"
COMMENT = r"\#[^\r\n]*"
_QUIET = f"{STRING}|{IRI}|{COMMENT}"
# a bracket and the next, with nothing between them that could hide or bring another: a row of VALUES, for one
_FLAT = r"[(\[{](?:[^()\[\]{}\"'#<>]|<[^<>\s()\[\]{}\"'#]*>)*[)\]}]"
_WORD = rf"[\w:@.%-]{{{LONGEST_WORD + 1}}}"
_NEGATIONS = rf"(?:!{BLANK}*){{{DEEPEST + 1}}}"
# Wherever a SERVICE clause can stand, this matches: keyword, endpoint, opening brace. It looks into strings, comments
# and IRIs too, since where those end depends on the grammar; to find one there and refuse it is the safe mistake. No
# quantifier is possessive: Python before 3.11.5 matches those wrongly.
_NAME = r"(?:[^\s<>\"'{}()|^`,;=\#\\]|\\.)+"  # a variable or a prefixed name
_SERVICE = rf"SERVICE{BLANK}*(?:SILENT{BLANK}*)?(?:<[^>]*>|{_NAME}){BLANK}*\{{"
_FROM_FILE = rf"\bFROM{BLANK}*(?:NAMED{BLANK}*)?<\s*file:"
_FROM = rf"\bFROM{BLANK}*(?:NAMED\b{BLANK}*)?(?:<[^>]*>|{_NAME}){BLANK}*(?:\{{|WHERE|FROM)"
_VENDOR = r"<\s*(bif|sql):"  # functions of a server that reach beyond the graph
_PROLOGUE = rf"(?:{BLANK}|BASE\s*<[^>]*>|PREFIX\s*[^\s:]*:\s*<[^>]*>)*(\w+)"
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")


def check(query: str) -> None:
    """Raise QueryRefused if a query reaches files or hosts (SERVICE, LOAD, FROM <file:>), UpdateRefused for an update.

    Raises QueryTooLong, TooDeep or TooManyBrackets for what the engine could not bear, SaidTooOften for what could hide a clause.
    """
    plain = _unescaped(query)
    _bound(query, plain)
    if _says(query, "SERVICE", _SERVICE):
        raise QueryRefused(keyword="SERVICE")
    if _says(query, "FROM", _FROM_FILE):
        raise QueryRefused(keyword="FROM <file:>")
    keyword = _opening(plain)
    if keyword == "LOAD":
        raise QueryRefused(keyword="LOAD")
    if keyword in _UPDATES:
        raise UpdateRefused(keyword=keyword)


def _bound(query: str, plain: str) -> None:
    """Raise a LimitError for a query too long or too deep; ``plain`` is the query with its escapes resolved."""
    if len(query) > LONGEST:
        raise QueryTooLong(limit=LONGEST)
    if _longest(plain) > LONGEST_WORD and re.search(_WORD, plain) and re.search(_WORD, _spoken(plain)):
        raise WordTooLong(limit=LONGEST_WORD)
    if plain.count("<<") > DEEPEST or (plain.count("!") > DEEPEST and re.search(_NEGATIONS, plain)):
        raise TooDeep(limit=DEEPEST)
    if _opened(plain) > DEEPEST:
        if _nesting(plain) > DEEPEST:
            raise TooDeep(limit=DEEPEST)
        if _opened(plain) > BRACKETS and _opened(re.sub(_FLAT, " ", plain)) > BRACKETS:
            raise TooManyBrackets(limit=BRACKETS)


def _longest(text: str) -> int:
    """Return the length of the longest piece of a text without blanks: no word is longer, and looking for one takes far longer."""
    return max(map(len, text.split()), default=0)


def _opened(text: str) -> int:
    """Return the number of opening brackets of a text."""
    return sum(map(text.count, "([{"))


def _spoken(query: str) -> str:
    """Return a query without its strings, IRIs and comments."""
    return re.sub(_QUIET, " ", query, flags=re.DOTALL)


def _says(query: str, word: str, clause: str) -> bool:
    """Return whether a query, as written or with its escapes resolved, has a clause (a pattern) with a keyword.

    Most queries do not contain the keyword at all and are not searched further. Raises SaidTooOften.
    """
    for text in {query, _unescaped(query)}:
        said = text.upper().count(word)
        if said > MANY:
            raise SaidTooOften(keyword=word, limit=MANY)
        if said and re.search(clause, text, re.IGNORECASE):
            return True
    return False


def _opening(query: str) -> str:
    """Return the first keyword after the prologue, or "" if the text contains no keyword of an update."""
    said = query.upper()
    if not any(keyword in said for keyword in _UPDATES):
        return ""
    opening = re.match(_PROLOGUE, query, re.IGNORECASE)
    return opening[1].upper() if opening else ""


def _nesting(query: str) -> int:
    """Return the depth of nested brackets, outside strings, IRIs and comments."""
    brackets = re.findall(r"[][(){}]", _spoken(query))
    return max(accumulate((1 if bracket in "([{" else -1) for bracket in brackets), default=0)


def check_sent(query: str) -> None:
    """Raise QueryRefused for what may make a server fetch something: FROM, and the server's own functions."""
    if _says(query, "FROM", _FROM):
        raise QueryRefused(keyword="FROM")
    for text in (query, _unescaped(query)):
        if vendor := re.search(_VENDOR, text, re.IGNORECASE):
            raise QueryRefused(keyword=f"{vendor[1].lower()}:")


def _unescaped(query: str) -> str:
    """Return a query with its escapes of code points resolved."""
    if "\\" not in query:
        return query
    return re.sub(_ESCAPE, lambda match: chr(min(int(match[1] or match[2], 16), 0x10FFFF)), query)


def explain(query: str, error: Exception, prefixes: Mapping[str, str]) -> NoReturn:
    """Raise the engine's error about ``query`` as one of ours, with line and column."""
    import difflib

    from chaingraph.base.width import width

    position = re.search(r"error at (\d+):(\d+)", str(error))
    if position is None:
        raise FailedQuery(reason=str(error)) from None
    line, column = int(position[1]), int(position[2])
    text = (query.splitlines() or [""])[min(line, query.count("\n") + 1) - 1]
    name = re.search(r"([\w.-]*):\S*$", text[: column - 1])
    if name and "Prefix not found" in str(error):
        near = [f"{prefix}:" for prefix in difflib.get_close_matches(name[1], prefixes)]
        raise UnknownPrefix(name[1], near, line=line, column=name.start() + 1) from None
    before, after = text[max(0, column - 60) : column - 1], text[column - 1 : column + 20]
    excerpt = f"  {before}{after}\n  {' ' * width(before)}^"
    raise BadQuery(line=line, column=column, excerpt=excerpt) from None
