"""What industry chains have, and how what stands in one row is related: relations that rosters and columns say, as proposals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from chaingraph.curation.drafting.answers import Answers
from chaingraph.curation.drafting.proposals import Proposal, Reason
from chaingraph.text.columns import Beside
from chaingraph.text.duties.mechanisms import Mechanism
from chaingraph.text.housed import Housed
from chaingraph.text.names.endings import Name
from chaingraph.text.names.heads import leads
from chaingraph.text.people.members import Member
from chaingraph.text.people.posts import POST, office_before, post_and_person
from chaingraph.text.roster import Place, names_of
from chaingraph.text.teammates import Teammate

NAMED = "named as “{words}” of the chain"  # in a cell, behind a label or in a sentence
OF_TEAM = "the head of “{words}”, which the section names before"
BELOW = "in the list below “{words}”"
HOUSED = "“{words}” between an office and the body that houses it"
LISTED = "a row of the table that lists “{words}”"
CARRIERS = frozenset({"FinancialProduct", "Platform", "Instrument", "Policy", "Team", "Programme"})
COLUMN = "in the column “{words}” of the row"
FILLING = {  # what may be to a chain what a relation says
    "chiefOf": ("Role",), "officeOf": ("Institution", "Team"), "leadEnterpriseOf": ("Enterprise",), "hostBankOf": ("Institution", "Enterprise"),
    "carrierParkOf": ("Platform", "Institution"), "expertGroupOf": ("Institution", "Team"),
}  # fmt: skip
OF_CHAIN = {  # what belongs to the chain of its row, by relations
    "activeIn": ("Enterprise",), "problemOf": ("Problem",), "partOf": ("Programme", "Platform", "Segment", "Product"),
}  # fmt: skip
FROM_CHAIN = ("supportedBy",)  # which leads from an industry chain to what it has


def rostered(answers: Answers, roster: Iterable[Place]) -> Iterator[Proposal]:
    """Yield what industry chains have: posts with who holds them, offices and who supports them, enterprises, banks, parks, experts."""
    for place in roster:
        chain, reason = answers.own(place.chain, "IndustryChain"), Reason(NAMED, place.label)
        if place.post:
            yield from _held(answers, place, answers.own(place.post, "Role"), chain, reason)
            continue
        for name in place.names:
            ends = (chain, answers.thing(*name)) if place.relation in FROM_CHAIN else (answers.thing(*name), chain)
            yield from answers.proposal(place.said, ends[0], place.relation, ends[1], reason)


def _held(
    answers: Answers, place: Place, post: ox.NamedNode, chain: ox.NamedNode, reason: Reason
) -> Iterator[Proposal]:
    """Yield of which chain a post is, or of which group of its experts, and who holds it."""
    if place.group:
        group = answers.own(place.group, "Team")
        yield from answers.proposal(place.said, post, "memberOf", group, reason)
        yield from answers.proposal(place.said, group, place.relation, chain, reason)
    else:
        yield from answers.proposal(place.said, post, place.relation, chain, reason)
    for start, end in place.names:
        holder, _ = post_and_person(answers.text[start:end])
        if holder and (not place.group or POST.fullmatch(holder)):
            held = answers.thing(start + office_before(holder), start + len(holder))
            yield from answers.proposal(place.said, post, "heldBy", held, reason)


def headed(answers: Answers, heads: Iterable[tuple[Name, Name]]) -> Iterator[Proposal]:
    """Yield of which team a post is that names it alone (组长), as ``heads`` tell."""
    for post, team in heads:
        if leads(post):
            said, ends = (
                (post.start, post.end),
                (answers.thing(post.start, post.end), answers.thing(team.start, team.end)),
            )
            yield from answers.proposal(said, ends[0], "memberOf", ends[1], Reason(OF_TEAM, team.text))


def in_lists(answers: Answers, told: Iterable[Member], teammates: Iterable[Teammate]) -> Iterator[Proposal]:
    """Yield by which posts those hold the head of a team whom a list names below its label, but for those of a team that is named: its members."""
    members = {one.body.start for one in teammates}
    for one in told:
        post = answers.thing(*one.label) if one.heads(answers.text) else None
        reason = Reason(BELOW, answers.text[slice(*one.label)])
        for start, _, holder, kind in answers.within(one.posts, answers.named) if post else ():
            if kind == "Role" and start not in members:
                yield from answers.proposal((one.person[0], one.posts[1]), post, "heldBy", holder, reason)


def in_houses(answers: Answers, told: Iterable[Housed]) -> Iterator[Proposal]:
    """Yield which body houses which office."""
    for one in told:
        office = (
            answers.thing(one.office.start, one.office.end) if one.office else answers.own(one.called, "Institution")
        )
        body = answers.thing(one.body.start, one.body.end)
        yield from answers.proposal(one.said, office, "housedIn", body, Reason(HOUSED, one.verb))


def in_teams(answers: Answers, told: Iterable[Teammate]) -> Iterator[Proposal]:
    """Yield which bodies and posts are members of which teams."""
    for one in told:
        body, team = answers.thing(one.body.start, one.body.end), answers.thing(one.team.start, one.team.end)
        yield from answers.proposal(one.said, body, "memberOf", team, Reason(BELOW, one.label))


def of_wholes(answers: Answers, told: Iterable[Mechanism]) -> Iterator[Proposal]:
    """Yield of which whole (六个一) mechanisms are parts, the one thing that a row names as made for its mechanism, and who or what fills it."""
    for one in told:
        said, reason = (one.row.start, one.row.end), Reason(LISTED, one.whole)
        words = answers.text[one.start : one.end]
        mechanism = answers.own(words, "Mechanism") if one.column else answers.thing(one.start, one.end)
        whole = answers.own(f"“{one.whole}”", "Mechanism")
        yield from answers.proposal(said, mechanism, "partOf", whole, reason)
        named = [
            thing
            for scope in one.told
            for _, _, thing, kind in answers.within(scope, answers.named)
            if kind in CARRIERS
        ]
        filling = [thing for place in one.filled for thing in _filling(answers, one.relation or "", place)]
        for carrier in filling or (named if len(named) == 1 else ()):
            yield from answers.proposal(said, carrier, "implements", mechanism, reason)


def _filling(answers: Answers, relation: str, cell: tuple[int, int]) -> list[ox.NamedNode]:
    """Return what a cell names that may be to a chain what a relation says; nothing where it says more than names."""
    found = list[ox.NamedNode]()
    for start, end in names_of(answers.text, relation, *cell):
        post, _ = post_and_person(answers.text[start:end]) if relation == "chiefOf" else (answers.text[start:end], None)
        thing = answers.thing(start, start + len(post)) if post else None
        if post and thing and answers.kind((start, start + len(post))) in FILLING.get(relation, ()):
            found.append(thing)
        elif post:
            return []
    return found


def in_columns(answers: Answers, told: Iterable[Beside]) -> Iterator[Proposal]:
    """Yield the relations that the columns of tables give to what is named in one row."""
    for one in told:
        first, second = answers.thing(*one.first), answers.thing(*one.second)
        if one.relation == "locatedIn" and answers.kind(one.second) != "Place":
            continue  # a park, which the chain has
        if one.relation == "memberOf" and answers.kind(one.second) not in ("Team", "Group"):
            continue  # a category that names no group
        if one.relation in ("locatedIn", "memberOf") and answers.kind(one.first) is None:
            continue
        of_chain = answers.kind(one.second) == "IndustryChain"
        if of_chain and answers.kind(one.first) not in OF_CHAIN.get(one.relation, ()):
            continue
        yield from answers.proposal(one.said, first, one.relation, second, Reason(COLUMN, one.label))
