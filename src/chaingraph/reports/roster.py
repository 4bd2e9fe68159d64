"""The roster as a board: who has which role for each industry chain, and which of the Six Ones is carried, filled or empty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.base.messages import Count
from chaingraph.model.report import (
    EVERY,
    THING,
    THINGS,
    Cell,
    Column,
    Ref,
    Report,
    Series,
    Table,
    Value,
    alone,
    sentence,
)
from chaingraph.reports.answers import answer
from chaingraph.reports.combinations import source
from chaingraph.reports.holders import Persons, Posts, before, persons_of, posts_held, with_persons
from chaingraph.reports.proposed import ROLE_OF, SAID, Proposed, roles_proposed

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

BY_POST = "{post}, held by {holders}"
TITLE = sentence("Who is who, and which of the Six Ones is carried")
NONE = "(no industry chain in the graph)"  # what a report on each of them says
BOARD = "board"  # how a page draws it
POSTS = ("chief", "deputies")  # beside which stands who holds them
ROLES = (*POSTS, "office", "lead_enterprises", "host_bank")  # of which the packaged question tells
FURTHER = {role: f"cg:{relation}" for relation, role in ROLE_OF.items() if role not in ROLES}
WHERE_ANY = ("deputies", "supported_by")  # roles that are left out where no industry chain has any
UPRIGHT = 3  # industry chains (or places) of which each is a column; more are rows
PLACES = 6  # of which a page has a board each

_FURTHER = "SELECT DISTINCT ?chain ?body {{ ?body {relation} ?chain }} ORDER BY ?chain ?body"
_CARRIERS = """
SELECT DISTINCT ?chain ?one ?carrier {
  ?carrier cg:implements ?one ; cg:directedAt ?chain . ?chain a cg:IndustryChain
} ORDER BY ?chain ?one ?carrier"""

_HOLDERS = """
SELECT DISTINCT ?chain ?post ?holder ?together {
  ?post cg:chiefOf ?chain ; cg:heldBy ?holder
  OPTIONAL { GRAPH ?together { ?post cg:chiefOf ?chain ; cg:heldBy ?holder } }
} ORDER BY ?chain ?post ?holder"""

_NAMING = """
SELECT DISTINCT ?chain ?passage {
  { ?post cg:chiefOf ?chain }
  UNION { ?candidate a cg:Candidate ; rdf:subject ?post ; rdf:predicate cg:chiefOf ; rdf:object ?chain }
  { GRAPH ?passage { ?post cg:holderName ?person } } UNION { GRAPH ?passage { ?post cg:formerHolderName ?person } }
} ORDER BY ?chain ?passage"""

_CHIEFS = """
SELECT DISTINCT ?chain ?post {
  { ?post cg:chiefOf ?chain }
  UNION { ?candidate a cg:Candidate ; rdf:subject ?post ; rdf:predicate cg:chiefOf ; rdf:object ?chain }
} ORDER BY ?chain ?post"""

Holders = Mapping[tuple[str, str], tuple[str, ...]]  # by their industry chains and posts
Cells = tuple[tuple[str, ...], ...]  # of one industry chain: who or what fills each place, nothing where it is empty


def report(graph: Graph, most: int | None = None) -> Report:
    """Return for each industry chain, or for a place that names none, who has each role and what carries each of the Six Ones.

    Where there are several places each has a table, since each has its own Six Ones; ``most`` is how many of them are told of,
    None for all.
    """
    tables = _tables(graph, _by_place(graph))
    tables, left = tables[:most], len(tables[most:]) if most else 0
    notes: list[Value] = [source(graph)]
    if left:
        notes.insert(0, sentence("{places:more place|more places}: chaingraph report roster", places=Count(left)))
    if len(tables) < 2:
        first = (
            replace(tables[0], title=TITLE) if tables else Table(TITLE, [Column("role")], [], picture=BOARD, empty=NONE)
        )
        return alone(replace(first, notes=notes))
    return Report(TITLE, [*tables[:-1], replace(tables[-1], notes=notes)])


def of_chain(graph: Graph, chain: str) -> list[Table]:
    """Return the board of one industry chain (its IRI); nothing where no place is known that has it."""
    places = _by_place(graph)
    own = {place: [row for row in rows if row[0] == chain] for place, rows in places.items()}
    return [
        replace(table, title=TITLE) for table in _tables(graph, {place: rows for place, rows in own.items() if rows})
    ]


def _tables(graph: Graph, places: Mapping[str, list[tuple[str, Cells, Cells]]]) -> list[Table]:
    """Return the board of each place."""
    carried, persons = _carriers(graph), persons_of(graph)
    posts = posts_held(graph, persons)
    further = [_further(graph, _FURTHER.format(relation=relation)) for relation in FURTHER.values()]
    proposed, naming = roles_proposed(graph), _further(graph, _NAMING)
    said = {
        place: [
            (of, who, (*ones, _said(graph, passages, (*proposed.get((of, SAID), ()), *naming.get(of, ())))))
            for of, who, (*ones, passages) in rows
        ]
        for place, rows in places.items()
    }
    chiefs = _further(graph, _CHIEFS)
    return [_table(place, rows, carried, further, persons, posts, proposed, chiefs) for place, rows in said.items()]


def _said(graph: Graph, stated: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    """Return the passages that state something of a chain with those that propose it or name a chief, in the order of the text."""
    return tuple(graph.reading_order.sorted({*stated, *more}) if more else stated)


def _by_place(graph: Graph) -> Mapping[str, list[tuple[str, Cells, Cells]]]:
    """Return, for each place, its industry chains (or itself): who has which role, what is filled and empty, the passages.

    Beside the post of a chief or a deputy stands who holds it.
    """
    chains, holders = answer(graph, "industry-chains"), _holders(graph)
    names = ("industry_chain", "place", *ROLES, "filled", "empty", "passages")
    found: dict[str, list[tuple[str, Cells, Cells]]] = defaultdict(list)
    for chain, place, *roles, filled, empty, passages in zip(*map(chains.named, names), strict=True):
        of = (chain or place)[0]
        held = [_held(of, posts, holders) for posts in roles[: len(POSTS)]]
        who = (*held, *roles[len(POSTS) :])
        found[(place or ("",))[0]].append((of, who, (filled, empty, passages)))
    return found


def _holders(graph: Graph) -> Holders:
    """Return who holds the posts of each chain: of a post that several have, who is said to hold it where it is said to be of that chain."""
    rows = graph.select(_HOLDERS).rows
    of: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        of[row.post.value].add(row.chain.value)
    told = {row.post for row in rows if row.together and len(of[row.post.value]) > 1}
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in rows:
        if row.together or row.post not in told:
            found[row.chain.value, row.post.value][row.holder.value] = None
    return {place: tuple(holders) for place, holders in found.items()}


def _held(of: str, posts: Sequence[str], holders: Holders) -> tuple[str, ...]:
    """Return posts of a chain, each with who holds it."""
    return tuple(dict.fromkeys(one for post in posts for one in (post, *holders.get((of, post), ()))))


def _table(
    place: str, rows: Sequence[tuple[str, Cells, Cells]], carried: Mapping[tuple[str, str], tuple[str, ...]],
    further: Sequence[Mapping[str, tuple[str, ...]]], persons: Persons, posts: Posts, proposed: Proposed,
    chiefs: Mapping[str, tuple[str, ...]],
) -> Table:  # fmt: skip
    """Return the board of a place, with what is stated and, marked, what is proposed; deputies and who supports have a place where any industry chain has some."""
    every = sorted({one for *_, (filled, empty, _) in rows for one in (*filled, *empty)})
    roles = (*ROLES, *FURTHER)
    found: dict[str, list[Cell]] = {}
    for of, stated, (filled, _, passages) in rows:
        held = (*stated, *(one.get(of, ()) for one in further))
        who = [
            _cell(cell, persons, posts, proposed.get((of, role), ()), chiefs.get(of, ()) if role in POSTS else ())
            for role, cell in zip(roles, held, strict=True)
        ]
        found[of] = [
            *who,
            *(_cell(cell, persons, {}) for cell in _filled(of, filled, every, carried)),
            passages or None,
        ]
    headings: list[Value] = [
        *(sentence(role.replace("_", " ")) for role in roles),
        *map(Ref, every),
        sentence("passages"),
    ]
    for number in sorted(map(roles.index, WHERE_ANY), reverse=True):
        if not any(cells[number] for cells in found.values()):
            found = {of: [*cells[:number], *cells[number + 1 :]] for of, cells in found.items()}
            del headings[number]
    table = (_upright if len(found) <= UPRIGHT else _across)(found, headings)
    return replace(table, title=Series((TITLE, Ref(place)), " · ") if place else TITLE)


def _filled(
    of: str, filled: Sequence[str], every: Sequence[str], carried: Mapping[tuple[str, str], tuple[str, ...]]
) -> Iterator[tuple[str, ...]]:  # fmt: skip
    """Yield what carries each of the Six Ones for an industry chain, or for a place; the mechanism itself where that is not known."""
    for one in every:
        yield (carried.get((of, one)) or carried.get(("", one)) or (one,)) if one in filled else ()


def _carriers(graph: Graph) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return what carries each of the Six Ones for each industry chain, and (under no chain) at all."""
    ones = answer(graph, "six-ones")
    found = {("", one): things for (one,), things in zip(ones.named("mechanism"), ones.named("carriers"), strict=True)}
    for row in graph.select(_CARRIERS):
        key = row.chain.value, row.one.value
        found[key] = (*found.get(key, ()), row.carrier.value)
    return found


def _further(graph: Graph, query: str) -> Mapping[str, tuple[str, ...]]:
    """Return by the first thing of each row of an answer the second ones."""
    held: dict[str, tuple[str, ...]] = {}
    for one, other in graph.select(query):
        held[one.value] = (*held.get(one.value, ()), other.value)
    return held


def _cell(
    filled: Sequence[str], persons: Persons, posts: Posts, proposed: Sequence[str] = (), chiefs: Sequence[str] = ()
) -> Cell:
    """Return what fills a place and what is only proposed for it, the persons in brackets after their posts, each once; None where nothing does.

    The posts by which somebody holds the one post among ``chiefs`` are told to be of the same person; those by which it was held before
    come last and are marked.
    """
    past = {one for one in filled if _past(one, filled, posts)}
    if not proposed and not past and not any(persons.get(one) for one in filled):
        return tuple(filled) or None
    told: set[str] = set()
    parts: list[Value] = []
    every = sorted(dict.fromkeys((*filled, *proposed)), key=past.__contains__)
    for post in every:
        here = {name: one for name, one in persons.get(post, {}).items() if name not in told}
        told |= here.keys()
        said = with_persons(post, here) if here else before(Ref(post)) if post in past else Ref(post)
        parts.append(said if post in filled else sentence("{name} (proposed)", name=said))
    if len(parts) > 1 and [post in chiefs for post in every].count(True) == 1 and every[0] in chiefs:
        return sentence(BY_POST, post=parts[0], holders=Series(tuple(parts[1:]), ", "))
    return Series(tuple(parts))


def _past(one: str, filled: Sequence[str], posts: Posts) -> bool:
    """Return whether one post is among others only because somebody held these by it before."""
    told = [posts[post][one] for post in filled if one in posts.get(post, {})]
    return bool(told) and all(told)


def _across(found: Mapping[str, Sequence[Cell]], headings: Sequence[Value]) -> Table:
    """Return a row for each industry chain."""
    held = [Column("industry_chain", THING), *(Column(f"place_{n}", THINGS, of) for n, of in enumerate(headings))]
    rows: list[tuple[Cell, ...]] = [(chain, *cells) for chain, cells in found.items()]
    return Table(TITLE, held, rows, picture=BOARD, anywhere=[EVERY])


def _upright(found: Mapping[str, Sequence[Cell]], headings: Sequence[Value]) -> Table:
    """Return a row for each role and each of the Six Ones, and a column for each industry chain."""
    held = [Column("role"), *(Column(f"chain_{n}", THINGS, Ref(chain)) for n, chain in enumerate(found))]
    rows: list[tuple[Cell, ...]] = [
        (of, *(cells[place] for cells in found.values())) for place, of in enumerate(headings)
    ]
    return Table(TITLE, held, rows if found else [], picture=BOARD, anywhere=[EVERY])
