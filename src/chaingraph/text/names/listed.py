"""Names that the layout says where they stand: the offices of a bracket, the cells and labels of a roster."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.duties.duty import Duty
from chaingraph.text.names.endings import Name
from chaingraph.text.people.bodies import NOTHING
from chaingraph.text.people.posts import POST, office_before, post_and_person
from chaingraph.text.roster import Place

_GROUP = re.compile(r"(?:各|相关|有关|全市|全县|全区).+|.+(?:成员单位|相关单位|有关单位)")
_ENDINGS = {
    "Place": re.compile(r"[\u4e00-\u9fff]{2,8}(?:镇|乡|街道|苏木|[^园发新社]区|县)"),
    "Platform": re.compile(r".*(?:园区|开发区|高新区|经开区|工业园|产业园|保税区)"),
    "Team": re.compile(r".*(?:[^小]组|专班|服务团|服务队|指挥部)"),
    "Role": re.compile(r".*(?:管家|经理人|专员|指导员|联络员)"),
    "Enterprise": re.compile(r"(?!.*(?:国投|城投|供电|担保|投资控股)).*(?:公司|集团|厂|合作社|牧业|科技|股份)"),
}
_KINDS = {"leadEnterpriseOf": "Enterprise", "hostBankOf": "Institution", "carrierParkOf": "Platform", "expertGroupOf": "Institution", "officeOf": "Institution", "chiefOf": "Role"}  # fmt: skip


def _kind_of_row(words: str) -> str | None:
    """Return the class of what a row is of, by the end of its name; None where that does not tell."""
    if words.endswith(("链", "链条")):
        return "IndustryChain"
    if words.endswith("项目"):
        return "Programme"
    if re.search("(?:公司|集团|厂|企业)$", words):
        return "Enterprise"
    return "Place" if re.fullmatch(r"[\u4e00-\u9fff]{1,8}[市县区镇乡州]", words) else None


def office_kind(words: str) -> str:
    """Return the class of who answers for something: a post, a kind of bodies, or a body.

    >>> office_kind("副市长"), office_kind("各县(区)政府"), office_kind("市工信局"), office_kind("标准互联组")
    ('Role', 'Group', 'Institution', 'Team')
    """
    if POST.fullmatch(words):
        return "Role"
    if _GROUP.fullmatch(words):
        return "Group"
    return next((kind for kind, ending in _ENDINGS.items() if ending.fullmatch(words)), "Institution")


def listed_names(
    text: CanonicalText,
    duties: Iterable[Duty],
    roster: Sequence[Place],
    of: Iterable[tuple[int, int]],
    chains: Mapping[tuple[int, int], str],
    columns: Iterable[tuple[tuple[int, int], str]] = (),
) -> list[Name]:
    """Return the names that brackets, labels and rosters give, and the cells that say what a row is ``of``, each once.

    ``chains`` are the cells that name a chain, with its name, ``columns`` what the labels of columns give a kind.
    """
    found = dict[tuple[int, int], Name]()
    given = [(start, end, text.text[start:end], kind) for (start, end), kind in columns]
    for start, end, words, kind in (*_of_columns(given), *_listed(text.text, duties, roster, of, chains)):
        if not NOTHING.fullmatch(words):
            found.setdefault((start, end), Name(start, end, words, kind))
    return list(found.values())


def _of_columns(given: Iterable[tuple[int, int, str, str]]) -> Iterator[tuple[int, int, str, str | None]]:
    """Yield what columns name; of bodies and places the end of the name tells the kind, if it can."""
    for start, end, words, kind in given:
        if kind in ("Body", "Member"):
            yield start, end, words, office_kind(words)
        elif kind == "Place":
            yield (
                start,
                end,
                words,
                "Platform" if _ENDINGS["Platform"].fullmatch(words) or words.endswith("园") else kind,
            )
        else:
            yield start, end, words, kind


def _listed(
    text: str,
    duties: Iterable[Duty],
    roster: Sequence[Place],
    of: Iterable[tuple[int, int]],
    chains: Mapping[tuple[int, int], str],
) -> Iterator[tuple[int, int, str, str | None]]:
    for (start, end), chain in chains.items():
        yield start, end, chain, "IndustryChain"
    for start, end in (place.named for place in roster if place.named):
        yield start, end, text[start:end], "IndustryChain"
    for start, end in of:
        yield start, end, text[start:end], _kind_of_row(text[start:end])
    for duty in duties:
        for start, end in duty.names if duty.role != "due" else ():
            yield start, end, text[start:end], office_kind(text[start:end])
    for place in roster:
        for start, end in place.names:
            post, _ = post_and_person(text[start:end])
            if not place.post:
                yield start, end, text[start:end], _KINDS.get(place.relation) or office_kind(text[start:end])
            elif post and (not place.group or POST.fullmatch(post)):
                begins = start + office_before(post)
                yield begins, start + len(post), text[begins : start + len(post)], office_kind(post)
                if begins > start:
                    yield start, begins, text[start:begins], office_kind(text[start:begins])
