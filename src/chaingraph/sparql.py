"""What a query may do, how long it may take, and what is wrong with one that the engine refuses."""

import difflib
import queue
import re
import threading
import traceback
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import NoReturn, TypeVar

from chaingraph.errors import BadQuery, FailedQuery, QueryRefused, QueryTimeout, TooDeep, UnknownPrefix, UpdateRefused

T = TypeVar("T")

STACK = (
    256 * 2**20
)  # bytes; the engine parses by recursion, and its default of 8 MiB ends the process at a few thousand braces

DEEPEST = 200  # brackets within brackets; nobody writes that many, and the engine parses each by a call
BRACKETS = 10_000  # in all, however they are hidden; the stack bears twice as many within one another

MANY = 200  # times that a query says SERVICE or FROM; more is taken for what it may hide, since each is looked at to its end

BLANK = r"(?:\s|\#[^\r\n]*[\r\n])"
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
STRING = r"\"{3}.*?\"{3}|'{3}.*?'{3}|\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\\\r\n]|\\.)*'"
IRI = r"<[^<>\s]*>"
COMMENT = r"\#[^\r\n]*"
_QUIET = re.compile(f"{STRING}|{IRI}|{COMMENT}", re.DOTALL)
# Wherever a SERVICE clause can stand, this matches: keyword, endpoint, opening brace. It looks into strings, comments
# and IRIs too, since where those end depends on the grammar; to find one there and refuse it is the safe mistake. No
# quantifier is possessive: Python before 3.11.5 matches those wrongly.
_NAME = r"(?:[^\s<>\"'{}()|^`,;=\#\\]|\\.)+"  # a variable or a prefixed name
_SERVICE = re.compile(rf"SERVICE{BLANK}*(?:SILENT{BLANK}*)?(?:<[^>]*>|{_NAME}){BLANK}*\{{", re.IGNORECASE)
_FROM_FILE = re.compile(rf"\bFROM{BLANK}*(?:NAMED{BLANK}*)?<\s*file:", re.IGNORECASE)
_FROM = re.compile(rf"\bFROM{BLANK}*(?:NAMED\b{BLANK}*)?(?:<[^>]*>|{_NAME}){BLANK}*(?:\{{|WHERE|FROM)", re.IGNORECASE)
_VENDOR = re.compile(r"<\s*(bif|sql):", re.IGNORECASE)  # functions of a server that reach beyond the graph
_PROLOGUE = re.compile(rf"(?:{BLANK}|BASE\s*<[^>]*>|PREFIX\s*[^\s:]*:\s*<[^>]*>)*(\w+)", re.IGNORECASE)
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_POSITION = re.compile(r"error at (\d+):(\d+)")


def check(query: str) -> None:
    """Raise QueryRefused for what reaches files or hosts (SERVICE, LOAD, FROM <file:>), UpdateRefused for updates.

    Raises TooDeep for brackets within brackets within brackets.
    """
    plain = _unescaped(query)
    if _nesting(plain) > DEEPEST or sum(map(plain.count, "([{")) > BRACKETS:
        raise TooDeep(limit=DEEPEST)
    for text in (query, plain):
        if _says(text, "SERVICE") > MANY or _SERVICE.search(text):
            raise QueryRefused(keyword="SERVICE")
        if _says(text, "FROM") > MANY or _FROM_FILE.search(text):
            raise QueryRefused(keyword="FROM <file:>")
    opening = _PROLOGUE.match(plain)
    keyword = opening[1].upper() if opening else ""
    if keyword == "LOAD":
        raise QueryRefused(keyword="LOAD")
    if keyword in _UPDATES:
        raise UpdateRefused(keyword=keyword)


def _says(query: str, word: str) -> int:
    """Return how often a query says a word, in whatever case."""
    return query.upper().count(word)


def _nesting(query: str) -> int:
    """Return how deep brackets stand within brackets, outside strings, IRIs and comments."""
    depths = accumulate((1 if bracket in "([{" else -1) for bracket in re.findall(r"[][(){}]", _QUIET.sub(" ", query)))
    return max(depths, default=0)


def check_sent(query: str) -> None:
    """Raise QueryRefused for what some server might take for an order to fetch something: FROM, and its own functions."""
    for text in (query, _unescaped(query)):
        if _says(text, "FROM") > MANY or _FROM.search(text):
            raise QueryRefused(keyword="FROM")
        if vendor := _VENDOR.search(text):
            raise QueryRefused(keyword=f"{vendor[1].lower()}:")


def _unescaped(query: str) -> str:
    """Return a query with its escapes of code points resolved."""
    return _ESCAPE.sub(lambda match: chr(min(int(match[1] or match[2], 16), 0x10FFFF)), query)


def bounded(work: Callable[[], T], timeout: float | None) -> T:
    """Return what ``work`` returns; raise QueryTimeout after ``timeout`` seconds.

    The engine neither times out nor lets itself be interrupted, so it works in a thread of its own, which is left
    behind when the time is up or the caller is interrupted.
    """
    outcome: queue.SimpleQueue[tuple[T, None] | tuple[None, BaseException]] = queue.SimpleQueue()

    def target() -> None:
        try:
            outcome.put((work(), None))
        except BaseException as error:  # whatever it is, the waiting thread raises it
            _forget(error)
            outcome.put((None, error))

    former = threading.stack_size(STACK)
    try:
        threading.Thread(target=target, daemon=True).start()
    finally:
        threading.stack_size(former)
    try:
        result, error = outcome.get(timeout=timeout)
    except queue.Empty:
        raise QueryTimeout(seconds=timeout) from None
    if error is not None:
        raise error
    return result  # type: ignore[return-value]  # no error, hence a result


def _forget(error: BaseException | None) -> None:
    """Let go of what the frames of an error hold: the engine's answers may not outlive their thread."""
    while error:
        traceback.clear_frames(error.__traceback__)
        error = error.__context__


def explain(query: str, error: Exception, prefixes: Mapping[str, str]) -> NoReturn:
    """Raise the engine's complaint about ``query`` as one of ours, with line and column."""
    from wcwidth import wcswidth

    position = _POSITION.search(str(error))
    if position is None:
        raise FailedQuery(reason=str(error)) from None
    line, column = int(position[1]), int(position[2])
    text = (query.splitlines() or [""])[min(line, query.count("\n") + 1) - 1]
    name = re.search(r"([\w.-]*):\S*$", text[: column - 1])
    if name and "Prefix not found" in str(error):
        near = [f"{prefix}:" for prefix in difflib.get_close_matches(name[1], prefixes)]
        raise UnknownPrefix(name[1], near, line=line, column=name.start() + 1) from None
    before, after = text[max(0, column - 60) : column - 1], text[column - 1 : column + 20]
    excerpt = f"  {before}{after}\n  {' ' * max(0, wcswidth(before))}^"
    raise BadQuery(line=line, column=column, excerpt=excerpt) from None
