"""Turtle edited in place: sign-offs are taken out and put in, and comments, order and blanks stay as a curator wrote them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from chaingraph.curation.reviewing import REVIEWED
from chaingraph.model.terms import text as value

_TOKEN = re.compile(
    r'#[^\n]*|"""(?:[^"\\]|\\.|"(?!""))*"""(?:@[\w-]+|\^\^\S+[^\s;.,])?|"(?:[^"\\\n]|\\.)*"(?:@[\w-]+|\^\^(?:<[^<>\s]*>|[\w-]*:[\w.-]*\w))?'
    r"|<[^<>\s]*>|[.;,\[\]()]|[^\s\"<>;,\[\]()#]*[^\s\"<>;,\[\]().#]",
    re.DOTALL,
)


@dataclass(frozen=True)
class _Said:
    """What a file says of a subject by a predicate, both as written: from the mark before it (if there is one) to its end."""

    subject: str
    predicate: str
    start: int
    end: int
    follows: bool  # whether a semicolon stands before it


def resigned(
    content: str,
    prefixes: Mapping[str, str],
    passages: Collection[str],
    signed: Iterable[ox.Quad],
    wanted: Iterable[ox.Quad],
) -> str | None:
    """Return a Turtle file in which the sign-offs of ``passages`` (IRIs) are those of ``signed``, all else as it stands.

    None where that cannot be done in place: the result is parsed, and has to say what is ``wanted``.
    """
    told = list(_told(content, prefixes))
    names = {property.value for property in REVIEWED}
    edits = [
        (one.start, one.end, "") for one in told if one.predicate in names and one.subject in passages and one.follows
    ]
    ends = {one.subject: one.end for one in told}
    short = {iri: name for name, iri in prefixes.items()}
    for passage, lines in _written(signed, short).items():
        if passage not in ends:
            return None
        edits.append((ends[passage], ends[passage], lines))
    edited = _edited(content, edits)
    return edited if _says(edited, wanted) else None


def _told(content: str, prefixes: Mapping[str, str]) -> Iterator[_Said]:
    """Yield what a Turtle file says, subject by subject; what it says within brackets is part of an object."""
    tokens = [match for match in _TOKEN.finditer(content) if not match[0].startswith("#")]
    subject = predicate = ""
    begun, depth, follows = 0, 0, False
    for place, token in enumerate(tokens):
        word = token[0]
        depth += (word in "[(") - (word in "])")
        if not subject:
            subject = word if word == "." else _iri(word, prefixes)
            predicate, begun, follows = "", token.end(), False
            subject = "" if word == "." else subject
        elif word in ";." and not depth:
            if predicate:
                yield _Said(subject, predicate, begun, tokens[place - 1].end(), follows)
            predicate, begun, follows = "", tokens[place - 1].end(), True
            subject = subject if word == ";" else ""
        elif not predicate:
            predicate = _iri(word, prefixes)


def _iri(word: str, prefixes: Mapping[str, str]) -> str:
    """Return the IRI that a word of Turtle stands for; a word that stands for none as it is."""
    name, colon, rest = word.partition(":")
    if word.startswith("<"):
        return word[1:-1]
    return prefixes[name] + rest if colon and name in prefixes else word


def _written(signed: Iterable[ox.Quad], short: Mapping[str, str]) -> dict[str, str]:
    """Return the sign-offs of each passage as they follow what else is said of it."""
    told: dict[str, list[str]] = {}
    for quad in signed:
        told.setdefault(value(quad.subject), []).append(
            f"{_name(quad.predicate, short)} {_literal(quad.object, short)}"
        )
    return {passage: "".join(f" ;\n    {line}" for line in lines) for passage, lines in told.items()}


def _name(iri: ox.NamedNode, short: Mapping[str, str]) -> str:
    """Return an IRI in short, where a prefix of the file begins it."""
    space = next((space for space in short if iri.value.startswith(space)), None)
    return str(iri) if space is None else f"{short[space]}:{iri.value.removeprefix(space)}"


def _literal(term: object, short: Mapping[str, str]) -> str:
    if isinstance(term, ox.Literal) and term.datatype.value.endswith("#date"):
        return f'"{term.value}"^^{_name(term.datatype, short)}'
    return str(term)


def _edited(content: str, edits: Sequence[tuple[int, int, str]]) -> str:
    """Return a text with spans replaced; of those at one place, what takes out goes before what puts in."""
    parts, place = [], 0
    for start, end, words in sorted(edits, key=lambda edit: (edit[0], edit[1], edit[2])):
        if words:  # at the end of what may just have been taken out
            parts += [content[place : max(start, place)], words]
            place = max(start, place)
        else:
            parts.append(content[place:start])
            place = end
    return "".join([*parts, content[place:]])


def _says(content: str, wanted: Iterable[ox.Quad]) -> bool:
    """Return whether a Turtle file says just what is wanted."""
    try:
        return set(ox.parse(content.encode("utf-8"), format=ox.RdfFormat.TURTLE)) == set(wanted)
    except SyntaxError:
        return False
