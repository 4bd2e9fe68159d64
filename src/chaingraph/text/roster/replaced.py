"""What a chain has that is replaced, clause by clause: which bank, office, park or firm it has now, and which no longer (主办银行由甲银行调整为乙银行)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from chaingraph.text.people.changes import TO
from chaingraph.text.roster.changed import LEAD
from chaingraph.text.roster.labels import Place, Span, Spans, chain_name, is_any_chain, names_of, relation_of

_LONGEST = 120  # characters of a clause that tells of a change
_CHAIN = r"(?:(?P<chain>[^,;:()的由为任]{1,40}?产业链)的?)?"
_LABEL = (
    r"(?P<label>(?:主办|合作|牵头|对口|服务)银行|(?:牵头|配合|协办)(?:单位|部门)|链长?办(?:公室)?"
    r"|(?:承载|主要|重点)(?:园区|载体|平台)|(?:链主|龙头)企业|专家(?:组|团队))"
)
_OUT, _IN = (rf"(?P<{name}>[^,;:()由\d]{{2,40}}?)" for name in ("out", "into"))
_DOES = "(?:接任|接替|继任|担任|承担|负责)"

# to extend: what a clause says of what a chain has no longer (out) and has now (into), and a clause that it matches whole
ROWS: tuple[tuple[str, str], ...] = (
    (rf"{_CHAIN}{_LABEL}(?:(?:原?由|从)?{_OUT})?(?:{TO}由?|改由){_IN}{_DOES}?", "石墨产业链主办银行由甲银行调整为乙银行"),
    (rf"由?{_IN}接替{_OUT}(?:担任|作为|成为|任|为|的){_CHAIN}{_LABEL}", "乙银行接替甲银行担任石墨产业链主办银行"),
    (rf"{_OUT}不再(?:继续)?(?:(?:担任|作为|承担|为|是)(?:{_CHAIN}{_LABEL})?)?", "甲银行不再担任石墨产业链主办银行"),
    (rf"(?:改|并)?由{_IN}{_DOES}", "由乙银行接任"),
)  # fmt: skip
_ROWS = tuple(re.compile(words) for words, _ in ROWS)
_CUE = re.compile(f"{TO}|改由|接替|不再")
_WHY = re.compile("(?:(?:因|由于|根据|鉴于|按照).{1,20})?")  # a clause between one that tells of a change and the next
_CLAUSE = re.compile("[^,;。:]+")


def replaced(text: str, said: Span, headed: str | None) -> list[Place]:
    """Return what a passage says of what chains have now and no longer; ``headed`` is the chain of its heading."""
    found, before = list[Place](), None
    for clause in _CLAUSE.finditer(text, *said) if _CUE.search(text, *said) else ():
        lead = LEAD.match(text, *clause.span())
        start, end = lead.end() if lead else clause.start(), clause.end()
        told = (row.fullmatch(text, start, end) for row in _ROWS if end - start <= _LONGEST)
        match = next(filter(None, told), None)
        place = _place(text, match, said, headed, before) if match else None
        before = place or (before if _WHY.fullmatch(text, start, end) else None)
        found += [place] if place else []
    return found


def _place(text: str, match: re.Match[str], said: Span, headed: str | None, before: Place | None) -> Place | None:
    """Return what a clause says by the row that it matches, of the chain and the label that it names, else of those named before."""
    words = match.groupdict()
    label = words.get("label") or (before.label if before else "")
    chain = words.get("chain") or headed or (before.chain if before else "")
    relation = relation_of(label)
    if not relation or relation == "chiefOf" or not chain or is_any_chain(chain):
        return None
    out, into = (_names(text, relation, match, name) for name in ("out", "into"))
    return Place(relation, chain_name(chain), label, into, said, former=out) if out or into else None


def _names(text: str, relation: str, match: re.Match[str], group: str) -> Spans:
    """Return the names that a part of a clause lists."""
    told = match.groupdict().get(group)
    return names_of(text, relation, *match.span(group)) if told else ()


def without_replaced(text: str, places: Iterable[Place]) -> Iterator[Place]:
    """Yield what chains have, without what a passage says they have no longer."""
    told = list(places)
    gone = {(one.relation, one.chain, text[slice(*name)]) for one in told if not one.post for name in one.former}
    for one in told:
        names = tuple(name for name in one.names if (one.relation, one.chain, text[slice(*name)]) not in gone)
        if names or one.former or not one.names:
            yield replace(one, names=names)
