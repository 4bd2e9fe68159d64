"""Names that the layout says where they stand: the offices of a bracket, the cells and labels of a roster."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.duties import Duty
from chaingraph.text.names.endings import Name
from chaingraph.text.posts import POST, post_and_person
from chaingraph.text.roster import Place

_GROUP = re.compile(r"(?:各|相关|有关|全市|全县|全区).+|.+(?:成员单位|相关单位|有关单位)")
_KINDS = {"leadEnterpriseOf": "Enterprise", "hostBankOf": "Institution", "carrierParkOf": "Platform", "expertGroupOf": "Institution", "officeOf": "Institution", "chiefOf": "Role"}  # fmt: skip


def _kind_of_row(words: str) -> str | None:
    """Return the class of what a row is of, by the end of its name; None where that does not tell."""
    if words.endswith(("链", "链条")):
        return "IndustryChain"
    if re.search("(?:公司|集团|厂|企业)$", words):
        return "Enterprise"
    return "Place" if re.fullmatch(r"[\u4e00-\u9fff]{1,8}[市县区镇乡州]", words) else None


def office_kind(words: str) -> str:
    """Return the class of who answers for something: a post, a kind of bodies, or a body.

    >>> office_kind("副市长"), office_kind("各县(区)政府"), office_kind("市工信局")
    ('Role', 'Group', 'Institution')
    """
    if POST.fullmatch(words):
        return "Role"
    return "Group" if _GROUP.fullmatch(words) else "Institution"


def listed_names(
    text: CanonicalText, duties: Iterable[Duty], roster: Sequence[Place], of: Iterable[tuple[int, int]]
) -> Iterator[Name]:
    """Yield the names that brackets, labels and rosters give, and the cells that say what a row is ``of``, each once."""
    seen: set[tuple[int, int]] = set()
    for start, end in (*of, *(place.named for place in roster if place.named)):
        if (start, end) not in seen:
            seen.add((start, end))
            yield Name(start, end, text.text[start:end], _kind_of_row(text.text[start:end]))
    for duty in duties:
        for start, end in duty.names if duty.role != "due" else ():
            if (start, end) not in seen:
                seen.add((start, end))
                yield Name(start, end, text.text[start:end], office_kind(text.text[start:end]))
    for place in roster:
        for start, end in place.names:
            if (start, end) not in seen:
                seen.add((start, end))
                words = text.text[start:end]
                post, _ = post_and_person(words)
                if place.relation != "chiefOf":
                    yield Name(start, end, words, _KINDS[place.relation])
                elif post:
                    yield Name(start, start + len(post), post, office_kind(post))
