"""Points of who answers, and by when: of figures and of tasks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from corpus_matching import Things

from chaingraph.curation.drafting.recognition import NO_THINGS
from corpus import Relation, Text
from measuring.drafted import ANSWERS
from measuring.matching import relations, unmarked
from measuring.points import Point

UNMARKED = "answers and days of tasks that are not marked, which count neither way"
KINDS_OF_BODIES = re.compile("各|有关|相关|其他")


def points(gold: Text, drafted: Text, same: Things) -> Iterator[Point]:
    """Yield who leads, supports and answers for figures and tasks, then the days by which they are due.

    Marks of tasks without a name are optional: what is drafted of one that the annotation does not mark counts neither way.
    """
    free = unmarked(drafted, same)
    for relation in ANSWERS:
        mine, yours = ([one for one in _with_free(text, free) if one.relation == relation] for text in (gold, drafted))
        yield from relations(relation, gold, drafted, mine, yours, same)
    mine, yours = ([one for one in _with_free(text, free) if one.relation == "dueBy"] for text in (gold, drafted))
    yield from relations("dates", gold, drafted, mine, yours, same)
    yield from (Point(UNMARKED, True, False, True) for one in stated(drafted) if one.subject in free)


def _with_free(text: Text, free: Collection[str]) -> list[Relation]:
    """Return who answers and by when; ``free`` ends, kinds of bodies (各有关单位) and persons count neither way."""
    apart = {*free, *(span.id for span in text.spans if KINDS_OF_BODIES.match(text.words(span)))}
    apart |= {thing for thing, kind in text.kinds.items() if kind in NO_THINGS}
    return [replace(one, optional=one.optional or bool({one.subject, one.object} & apart)) for one in stated(text)]


def stated(text: Text) -> list[Relation]:
    """Return who answers and by when, as relations of tasks and of figures, one to each."""
    told = [one for one in text.relations if one.relation in (*ANSWERS, "dueBy")]
    for key, figure in text.figures.items():
        for relation, attribute in ANSWERS.items():
            told += [Relation(key, relation, who) for who in figure.attributes.get(attribute, "").split(",") if who]
        if "due" in figure.attributes:
            told.append(Relation(key, "dueBy", figure.attributes["due"]))
    return told
