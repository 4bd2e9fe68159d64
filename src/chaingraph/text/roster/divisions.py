"""Chiefs by a paper that shares out the work of leaders: a line names each with the posts, and what follows says of which chains (二、李某副县长 … 任石墨产业链链长)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout
from chaingraph.text.people.persons import begins_name, is_person
from chaingraph.text.people.posts import POST
from chaingraph.text.roster.labels import Place, Span, Spans, chain_name, place

_LINE = re.compile(  # that names a leader, at its end or before what that leader does
    r"(?:#{1,6}|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])?(?P<leader>[\u4e00-\u9fff、]{4,40})(?:同志)?(?:\([^()]{2,12}\))?(?::|$)"
)
_NAMES = (3, 2, 4)  # characters of the name of a person, the most usual number first
_BEGINS = re.compile(
    "[省市县区州旗盟乡镇党副]|政[协府]|人大|常[委务]|第一|书记|主[任席]|秘书长|[一二三四]级|公安"
)  # a post
_LEADERS = 2  # at least, of a paper that shares out their work
_OTHER = re.compile("[一二三四五六七八九十]{1,3}、")  # heads something else, where it names no leader
_CLAUSE = re.compile("[^,。;:]+")
_CHIEF = re.compile("(?:同时|并|还)?[兼担出]?任(?P<posts>[^()]{2,80}?产业链的?(?:第一|常务|执行)?副?链长)")  # a clause
_OF = re.compile("(?P<chain>[^、].*?产业链)的?(?P<label>(?:第一|常务|执行)?副?链长)、?")


def of_divisions(text: CanonicalText, laid: Layout) -> Iterator[Place]:
    """Yield of which chains the leaders are chief among whom a paper shares out its work; of a paper that names one leader, nothing."""
    lines = laid.lines(text)
    leaders = [_leader(text.text, *line) for line in lines]
    if sum(map(bool, leaders)) < _LEADERS:
        return
    names: Spans = ()
    for line, leader in zip(lines, leaders, strict=True):
        names = names if leader is None else leader
        clauses = _CLAUSE.finditer(text.text, *line) if names else ()
        for told in filter(None, (_CHIEF.fullmatch(text.text, *clause.span()) for clause in clauses)):
            for one in _OF.finditer(text.text, *told.span("posts")):
                named = one.start(), one.end("chain")
                yield from place(text.text, "chiefOf", chain_name(one["chain"]), one["label"], names, line, named)


def _leader(text: str, start: int, end: int) -> Spans | None:
    """Return where a line names a leader and the posts at its beginning: nowhere where the name is not known or something else is headed, None elsewhere."""
    line = _LINE.match(text, start, end)
    first, last = line.span("leader") if line else (start, start)
    for length in _NAMES:
        posts = list(_listed(text, first + length, last)) if _BEGINS.match(text, first + length, last) else []
        name = text[first : first + length].removesuffix("副")
        called = len(name) == length and begins_name(name) and is_person(name)
        if posts and called and all(POST.fullmatch(text, *post) for post in posts):
            return (first, first + length), *posts
    ends = _OTHER.match(text, start, end) or any(POST.fullmatch(text, *one) for one in _listed(text, first, last))
    return () if ends else None


def _listed(text: str, start: int, end: int) -> Iterator[Span]:
    for part in re.finditer("[^、]+", text[start:end]):
        yield start + part.start(), start + part.end()
