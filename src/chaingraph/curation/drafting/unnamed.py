"""What brackets and rosters speak of and no name in the text stands for: tasks, chains, posts, governments, and who holds those."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

import pyoxigraph as ox

from chaingraph.curation.drafting.answers import Answers
from chaingraph.curation.drafting.describing import described
from chaingraph.curation.drafting.leaders import holders, post_of
from chaingraph.curation.drafting.only import chains
from chaingraph.curation.drafting.reading import Reading
from chaingraph.model.terms import cg, day
from chaingraph.text.dates import due_of
from chaingraph.text.duties.duty import Duty
from chaingraph.text.people.changes import day_of, since
from chaingraph.text.people.persons import is_person
from chaingraph.text.people.posts import POST, post_and_person
from chaingraph.text.quantities import Quantity

Place = tuple[int, int]
_SETTLED = re.compile(  # a cell that says that what its row tells is done
    r"(?:已(?:经|全部|基本)?)?(?:办[结毕]|(?:办理|整改)?完[成毕]|解决|答复|化解|销号|整改到位)(?=[,。;(|\t]|$)"
)
_PERSON = re.compile(r"[\u4e00-\u9fff·]{2,4}?(?=(?:同志)?(?:牵头|负责|配合|协助|领衔|挂帅)?(?:[、,;。)〕|]|$))")


def unnamed(reading: Reading, named: Collection[ox.NamedNode]) -> Iterator[ox.Quad]:
    """Yield what describes what is not ``named``, and the holders of posts."""
    answers, naming, done = reading.answers, reading.naming, set(named)
    tasks = [(task.start, task.words, "Action", answers.task(task)) for task in answers.tasks]
    others = [(start, words, kind, naming.thing(words, kind)) for start, words, kind in _spoken_of(reading)]
    aiming = aims(answers, reading.seen.ahead.times.written)
    for start, words, kind, thing in (*tasks, *others):
        passage = answers.passage(start)
        if passage and thing not in done:
            done.add(thing)
            ahead = start in aiming or reading.seen.ahead.of(start, start + len(words))
            yield from described(naming.known, thing, kind, words, passage[2], ahead)
    for words, (founded, _, place) in reading.founding:
        yield from described(naming.known, founded, "Action", words, place, ahead=True) if founded not in done else ()
    yield from _related(reading, done)
    yield from _chiefs(reading)
    yield from _listed(reading)
    for called, leader, stated in holders(answers, reading.seen.leaders):
        yield from _held_by(naming.thing(called, "Role"), leader, stated)
    yield from _holders(reading)
    for post, told in _leaders(reading).items():
        if len(told) == 1:  # of several holders a bare post is several posts
            yield from _held_by(post, *told.popitem())


def _spoken_of(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Yield what rosters, offices, mechanisms and lists of leaders speak of: where, in which words, and of which class it is."""
    naming, seen, text = reading.naming, reading.seen, reading.seen.text.text
    yield from ((place.said[0], place.chain, "IndustryChain") for place in naming.roster)
    yield from ((place.said[0], place.post, "Role") for place in naming.roster if place.post)
    yield from ((place.said[0], place.group, "Team") for place in naming.roster if place.group)
    yield from ((one.said[0], one.called, "Institution") for one in naming.housed if not one.office)
    yield from ((one.start, f"“{one.whole}”", "Mechanism") for one in seen.mechanisms)
    yield from ((one.start, text[one.start : one.end], "Mechanism") for one in seen.mechanisms if one.column)
    yield from ((leader.duty.said[0], post_of(text, leader), "Role") for leader in seen.leaders)


def aims(answers: Answers, since: datetime.date | None) -> Mapping[int, int]:
    """Return where tasks begin that are still to be done, though a part of them may be, and where their words end, in a row its cells.

    An aim of their row or item is not met there, or the row says by which day, after that of the text (``since``), it is to be done, and not that it is.
    """
    told = {(duty.task, duty.scope) for duty in answers.duties if duty.task}
    ahead = {one.scope for one in answers.duties if one.row and one.role == "due" and _is_ahead(answers, one, since)}
    still = {
        scope: (scope in ahead or _is_open(answers.within(scope, answers.figures))) and not _is_settled(answers, scope)
        for scope in {scope for _, scope in told}
    }
    return {task.start: task.until or task.end for task, scope in told if still[scope]}


def _is_ahead(answers: Answers, duty: Duty, since: datetime.date | None) -> bool:
    """Return whether the day of a row is after another, where the text tells of both when they are."""
    due = due_of(answers.text[slice(*duty.names[0])], answers.year_at(duty.names[0][0]))
    return bool(due) and not (since and due and due.day and due.day <= since)


def _is_settled(answers: Answers, scope: Place) -> bool:
    """Return whether a cell of a row says that all of it is done."""
    cells = answers.cells[slice(*(bisect_left(answers.cells, place) for place in scope))]
    return any(_SETTLED.match(answers.text, cell, scope[1]) for cell in cells)


def _is_open(figures: Sequence[tuple[int, ox.NamedNode, Quantity]]) -> bool:
    """Return whether one of figures is planned, and no other of its unit says that as much is reached."""
    reached: dict[str | None, Decimal] = {}
    for _, _, one in figures:
        if one.said == "achieved":
            reached[one.unit] = max(one.value, reached.get(one.unit, one.value))
    aims = (one for _, _, one in figures if one.said == "planned")
    return any(aim.unit not in reached or reached[aim.unit] < aim.value for aim in aims)


def _related(reading: Reading, done: Collection[ox.NamedNode]) -> Iterator[ox.Quad]:
    """Yield what describes the governments that act for places, and the chains of the title and of teams, where only a relation names them."""
    naming = reading.naming
    bodies = {iri: ("Institution", words) for iri, words in naming.governments.items()}
    known = {**{iri: ("IndustryChain", words) for iri, words in chains(naming).items()}, **bodies}
    related = {one.second: one.passage for one in reversed(reading.relations) if one.second in known}
    for iri, passage in related.items():
        if (thing := ox.NamedNode(iri)) not in done:
            yield from described(naming.known, thing, *known[iri], ox.NamedNode(passage))


def _holders(reading: Reading) -> Iterator[ox.Quad]:
    """Yield who holds a post by name in the sentences that say so, since when, and who held it before."""
    for held in reading.held:
        for post, person in reading.relating.holders(held):
            yield from _held_by(post, person, held.passage)
            yield from _held_from(reading, post, (held.start, held.end), held.passage)
        for post, person in reading.relating.former(held):
            yield from _held_by(post, person, held.passage, "formerHolderName")


def _chiefs(reading: Reading) -> Iterator[ox.Quad]:
    """Yield the persons whom rosters name as chiefs, and as heads of groups of experts."""
    for place in reading.naming.roster:
        passage = reading.answers.passage(place.said[0])
        for start, end in place.names if passage and place.post else ():
            words = reading.seen.text.text[start:end]
            _, person = post_and_person(words.partition("(")[0] if place.group else words)
            if passage and person and place.post:
                yield from _held_by(reading.naming.thing(place.post, "Role"), person, passage[2])
        for start, end in place.former if passage and place.post else ():
            if passage and place.post:
                post = reading.naming.thing(place.post, "Role")
                yield from _held_by(post, reading.seen.text.text[start:end], passage[2], "formerHolderName")
        if passage and place.post:
            post = reading.naming.thing(place.post, "Role")
            yield from _held_from(reading, post, passage[:2], passage[2], place.since)


def _listed(reading: Reading) -> Iterator[ox.Quad]:
    """Yield the persons whom lists name below the label of a head, or as members with the one post that each has otherwise."""
    text, answers = reading.seen.text.text, reading.answers
    for one in reading.seen.members:
        passage, head = answers.passage(one.person[0]), answers.thing(*one.label) if one.heads(text) else None
        own = [thing for _, _, thing, kind in answers.within(one.posts, answers.named) if kind == "Role"]
        post = head or (own[0] if len(own) == 1 and not one.heads(text) else None)
        if passage and post:
            yield from _held_by(post, text[slice(*one.person)], passage[2])


def _held_by(post: ox.NamedNode, person: str, passage: ox.NamedNode, property: str = "holderName") -> Iterator[ox.Quad]:
    """Yield who holds a post by name, or who held it before."""
    yield ox.Quad(post, cg(property), ox.Literal(person), passage)
    yield ox.Quad(post, cg("undecided"), cg(property), passage)


def _held_from(
    reading: Reading, post: ox.NamedNode, said: Place, passage: ox.NamedNode, apart: Place | None = None
) -> Iterator[ox.Quad]:
    """Yield the day from which a post is held by those whom a passage names, where that tells of a change or gives the day ``apart``."""
    text, year = reading.seen.text.text, reading.seen.year_at(said[0])
    told = day_of(text, *apart, year) if apart else since(text, *said, year)
    if told:
        yield ox.Quad(post, cg("heldFrom"), day(told), passage)
        yield ox.Quad(post, cg("undecided"), cg("heldFrom"), passage)


def _leaders(reading: Reading) -> dict[ox.NamedNode, dict[str, ox.NamedNode]]:
    """Return the posts that answer for something or are tied to a chain, each with the persons named beside it, and the passage that does so first."""
    found: dict[ox.NamedNode, dict[str, ox.NamedNode]] = defaultdict(dict)
    breaks, answers, text = reading.seen.layout.breaks, reading.answers, reading.seen.text.text
    for duty in reading.seen.duties:
        for start, end in duty.names:
            cell = breaks[bisect_right(breaks, start)] if bisect_right(breaks, start) < len(breaks) else None
            person = _PERSON.match(text, end, cell or len(text))
            post, passage = answers.thing(start, end), answers.passage(start)
            if person and is_person(person[0]) and post and passage and POST.fullmatch(text, start, end):
                found[post].setdefault(person[0], passage[2])
    for held in reading.held:
        for post, name in reading.relating.leaders(held):
            found[post].setdefault(name, held.passage)
    return found
