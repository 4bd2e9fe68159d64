"""What falls to somebody by words with a colon (链办负责:(1)…(2)…, 链长职责:1、…2、…, 市科技局:…)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from chaingraph.text.duties.clauses import Names
from chaingraph.text.labels import role_of
from chaingraph.text.layout import Layout
from chaingraph.text.offices import COMPANIES, GOVERNMENTS, SCHOOLS, ending
from chaingraph.text.passages import Passage, unmarked
from chaingraph.text.people.bodies import OFFICE, bodies
from chaingraph.text.people.posts import POST

_LEAD = re.compile(  # ends in a colon, and a list follows
    r"(?P<who>(?!一名)[^,。;:()]{2,24}?)(?:的?(?:主要|工作)?职责|负责(?:(?:以下|下列)(?:工作|任务|事项|职责)?)?|(?:[为是][^,。;:]{2,10},)?(?:承担|履行)(?:下列|以下)(?:义务|职责|任务|工作)):"
)
_ROLE = "(?:牵头|配合|责任|成员|参与|支持|协同)(?:单位|部门)"
_LABEL = f"(?:{_ROLE}|链主企业)?"
_AS = r"(?:\((?:[^()]{0,8}(?:单位|部门|企业|银行|机构)|牵头|配合|主办|承办)\))?"  # what such a body is
_TOLD = re.compile(
    rf"{_LABEL}(?P<who>[省市县区州旗镇][^,。;:()]{{1,40}}{OFFICE}|[^,。;:()的]{{2,20}}{ending(*GOVERNMENTS)}|(?!以下|下列|[各全])[^,。;:()的]{{1,3}}(?:街道|[镇乡])|[^,。;:()的]{{2,12}}供[电水气热]公司){_AS}:"
)
_DOES = "(?:主要|具体|全面)*(?:负责|牵头|承担|承接|组织|组建|建设|编制|制定|开展|配合|协助|落实|参与|提供|推动|引进|培育|培养|举办|新[上建增]|带动)"
_FIRM = re.compile(  # before what it does, with what it is in a bracket or not
    rf"{_LABEL}(?P<who>[^,。;:()的]{{2,30}}(?:{'|'.join((*COMPANIES, *SCHOOLS))}|协会|商会|学会)){_AS}:(?={_DOES})"
)
_BY_LABEL = re.compile(  # a label and whom it names, before what these do (牵头单位:市工信局。负责…)
    rf"{_ROLE}:?(?P<who>[^,。;:()]{{2,40}}?)[:,。](?=(?:主要|具体|全面)*负责[^。,;]{{2}})"
)
_NO_BODY = re.compile("产业链$|单位$|部门$|[的各]|主办|承办|来源|抄送|主送|报送|发送")


@dataclass(frozen=True)
class Lead:
    """Who is named before a colon: the places of the names, where the words stand, and the end of what they speak for."""

    names: Names
    start: int
    end: int
    until: int


def leads(text: str, laid: Layout) -> Iterator[Lead]:
    """Yield who is named before the colon of a list or of a line, each with what that speaks for."""
    placed = [(section.number.count("."), passage) for section in laid.sections for passage in section.passages]
    for place, (_, passage) in enumerate(placed):
        if passage.row or passage.start not in laid.paragraphs:
            continue
        if lead := _match(_LEAD, text, passage):
            until = _until(text, placed, place + 1) if lead.end() >= passage.end else passage.end
            yield from _lead(text, lead, until)
        elif told := _told(text, laid, passage):
            yield from _lead(text, told, _line_end(laid, passage))


def _told(text: str, laid: Layout, passage: Passage) -> re.Match[str] | None:
    """Return the words with which a line names who does what it says, by a colon or a label."""
    found = (_match(pattern, text, passage) for pattern in (_TOLD, _FIRM))
    return next(filter(None, found), None) or _match(_BY_LABEL, text, passage, _line_end(laid, passage))


def _match(pattern: re.Pattern[str], text: str, passage: Passage, end: int = 0) -> re.Match[str] | None:
    """Return the match of a pattern at the beginning of a passage, after its mark."""
    words = unmarked(text[passage.start : passage.end]).lstrip("-—")
    return pattern.match(text, passage.end - len(words), end or passage.end)


def _lead(text: str, match: re.Match[str], until: int) -> Iterator[Lead]:
    names = bodies(text, *match.span("who"))
    words = [text[slice(*name)] for name in names]
    fit = all(not _NO_BODY.search(one) and (POST.fullmatch(one) or re.search(f"{OFFICE}$", one)) for one in words)
    if names and fit and not role_of(match["who"]) and until > match.end():
        yield Lead(names, match.start(), match.end(), until)


def _until(text: str, placed: Sequence[tuple[int, Passage]], first: int) -> int:
    """Return where the list ends that begins with the ``first`` passage: before another lead, a table, or a heading above its items."""
    end = 0
    for level, passage in islice(placed, first, None):
        if level < placed[first][0] or passage.row or _match(_LEAD, text, passage):
            break
        end = passage.end
    return end


def _line_end(laid: Layout, passage: Passage) -> int:
    """Return where the paragraph ends that a passage begins: where the next one starts, or the body ends."""
    after = bisect_right(laid.paragraphs, passage.start)
    return laid.paragraphs[after] if after < len(laid.paragraphs) else laid.sections[-1].passages[-1].end
