"""Who holds posts, by name: whether that is decided, since when, and who held them before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chaingraph.model.report import Ref, Series, Value, sentence

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_PERSONS = """
SELECT DISTINCT ?post ?person ?undecided {
  ?post cg:holderName ?person OPTIONAL { ?post cg:undecided ?undecided FILTER (?undecided = cg:holderName) }
} ORDER BY ?post ?person"""

_LEFT = """
SELECT DISTINCT ?post ?person ?day ?dated ?undecided {
  GRAPH ?passage { ?post cg:formerHolderName ?person OPTIONAL { ?post cg:heldFrom ?day } }
  OPTIONAL { ?passage cg:inSection/cg:inDocument/cg:date ?dated }
  OPTIONAL { ?post cg:undecided ?undecided FILTER (?undecided = cg:formerHolderName) }
} ORDER BY ?post ?person ?day ?dated"""

_SINCE = """
SELECT DISTINCT ?post ?person ?day {
  GRAPH ?passage { ?post cg:holderName ?person ; cg:heldFrom ?day }
} ORDER BY ?post ?person ?day"""

_HELD = """
SELECT DISTINCT ?post ?holder ?passage ?person ?dated {
  GRAPH ?passage { ?post cg:heldBy ?holder OPTIONAL { ?post cg:holderName ?person } }
  OPTIONAL { ?passage cg:inSection/cg:inDocument/cg:date ?dated }
}"""

_NAMED_ON = """
SELECT DISTINCT ?post ?person ?day {
  GRAPH ?passage { ?post cg:holderName ?person }
  ?passage cg:inSection/cg:inDocument/cg:date ?day
} ORDER BY ?post ?person ?day"""


@dataclass(frozen=True)
class Person:
    """A person who holds a post: whether that is decided, from which day, and whether somebody else has held it since."""

    decided: bool
    since: str = ""
    former: bool = False


Persons = Mapping[str, Mapping[str, Person]]  # by their posts, by name
# by the posts that are held, by those that hold them: whether they did so before
Posts = Mapping[str, Mapping[str, bool]]


def persons_of(graph: Graph) -> Persons:
    """Return the persons who hold posts, as they are named beside them, those who hold them now first."""
    told: dict[str, dict[str, bool]] = defaultdict(dict)
    for row in graph.select(_PERSONS):
        told[row.post.value][row.person.value] = row.undecided is None
    left: dict[str, dict[str, str]] = defaultdict(dict)
    for post, person, day, decided in _left(graph):
        left[post][person] = day
        told[post].setdefault(person, decided)
    since = _days(graph, _SINCE)
    named = _days(graph, _NAMED_ON) if since else {}
    return {
        post: _in_turn(people, since.get(post, {}), named.get(post, {}), left.get(post, {}))
        for post, people in told.items()
    }


def _left(graph: Graph) -> Iterator[tuple[str, str, str, bool]]:
    """Yield each post with who has left it, the day of that or of the document that says so, and whether it is decided."""
    for row in graph.select(_LEFT):
        day = row.day or row.dated
        yield row.post.value, row.person.value, day.value if day else "", row.undecided is None


def posts_held(graph: Graph, persons: Persons) -> Posts:
    """Return by post the other posts by which it is held, and whether by each it was held before alone.

    It was where each passage that states it names only persons who hold the post no more, or nobody in a document before its last change.
    """
    changed = {post: max((one.since for one in people.values()), default="") for post, people in persons.items()}
    for post, _, day, _ in _left(graph):
        changed[post] = max(changed.get(post, ""), day)
    named: dict[tuple[str, str, str, str], list[Person]] = defaultdict(list)
    for row in graph.select(_HELD):
        here = named[row.post.value, row.holder.value, row.passage.value, row.dated.value if row.dated else ""]
        here += [persons[row.post.value][row.person.value]] if row.person else []
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for (post, holder, _, day), people in named.items():
        gone = all(one.former for one in people) if people else "" < day < changed.get(post, "")
        found[post][holder] = gone and found[post].get(holder, True)
    return found


def named_by(graph: Graph, persons: Persons) -> Mapping[str, Mapping[str, tuple[Person, frozenset[str]]]]:
    """Return by the posts by which others are held the persons of whom that is said, each with the passages that say it.

    Of several persons whom one passage names for a post, nothing tells which of them has the other.
    """
    said: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in graph.select(_HELD):
        said[row.post.value, row.holder.value, row.passage.value] |= {row.person.value} if row.person else set()
    found: dict[str, dict[str, tuple[Person, frozenset[str]]]] = defaultdict(dict)
    for (post, holder, passage), people in sorted(said.items()):
        for name in people if len(people) == 1 else ():
            one, passages = found[holder].get(name, (Person(False), frozenset[str]()))
            found[holder][name] = Person(one.decided or persons[post][name].decided), passages | {passage}
    return found


def _days(graph: Graph, query: str) -> Mapping[str, Mapping[str, str]]:
    """Return by post and person the last day that an answer gives."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in graph.select(query):
        found[row.post.value][row.person.value] = row.day.value
    return found


def _in_turn(
    people: Mapping[str, bool], since: Mapping[str, str], named: Mapping[str, str], left: Mapping[str, str]
) -> Mapping[str, Person]:
    """Return the persons of a post, by ``since`` when they hold it; who ``left`` it and whom documents ``named`` last before the last change held it before."""
    last = max(since.values(), default="")
    found = {
        name: Person(decided, since.get(name, ""), name not in since and "" < named.get(name, "") < last)
        for name, decided in people.items()
    }
    gone = {name for name, day in left.items() if day >= since.get(name, "")}
    found = {
        name: replace(one, former=one.former or name in gone or "" < one.since < last) for name, one in found.items()
    }
    return dict(sorted(found.items(), key=lambda item: item[1].former))


def with_persons(post: str, persons: Mapping[str, Person]) -> Value:
    """Return a post with the persons who hold it; each of whom that is only guessed is marked."""
    return sentence("{post} ({persons})", post=Ref(post), persons=Series(said_of(persons), ", "))


def said_of(persons: Mapping[str, Person]) -> tuple[Value, ...]:
    """Return the persons who hold a post, each that is only guessed or held it before marked."""
    return tuple(_person(name, one) for name, one in persons.items())


def _person(name: str, one: Person) -> Value:
    """Return the name of who holds a post, with since when, or that somebody else has held it since."""
    dated = sentence("{name} (from {day})", name=name, day=one.since) if one.since and not one.former else name
    told = before(name) if one.former else dated
    return told if one.decided else sentence("{name} (undecided)", name=told)


def before(name: Value) -> Value:
    """Return who held a post before, marked so."""
    return sentence("{name} (before)", name=name)
