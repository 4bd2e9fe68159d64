"""Which relations of a sentence two names only seem to have: for each kind of misreading a rule, which looks at the words between."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from chaingraph.text.relations import misread_bodies as bodies
from chaingraph.text.relations import misread_lists as lists
from chaingraph.text.relations import misread_posts as posts
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.pair import Pair

_ACTING = frozenset({"officeOf", "cooperatesWith", "memberOf"})


def misread(words: str, names: Sequence[Mention], subject: int, relation: str, object: int) -> bool:
    """Return whether two names of a sentence only seem to be related."""
    pair = Pair(words, names, subject, relation, object)
    return any(rule(pair) for rule in _RULES.get(relation, ())) or (relation in _ACTING and posts.of_a_post(pair))


_RULES: dict[str, tuple[Callable[[Pair], bool], ...]] = {
    "heldBy": (
        posts.in_a_list_of_posts,
        posts.by_another_post,
        posts.by_a_chief,
        posts.clauses_apart,
        posts.of_the_next_clause,
        posts.held_itself,
    ),
    "chiefOf": (posts.of_another_person, posts.clauses_apart, posts.of_all, posts.only_visits),
    "ledBy": (posts.of_a_label,),
    "officeOf": (posts.of_each, bodies.only_helps, bodies.only_picks),
    "memberOf": (
        lists.before_its_of,
        lists.only_aims,
        lists.another_is,
        bodies.of_whom_another_is,
        bodies.by_whose_leave,
        bodies.by_whose_word,
        bodies.under_it,
        bodies.set_up_by,
        bodies.only_supports,
    ),
    "carriedOutBy": (
        bodies.of_whom_another_is,
        bodies.by_whose_leave,
        bodies.by_whose_word,
        bodies.only_their_kind,
    ),
    "leadEnterpriseOf": (lists.before_the_next, bodies.only_relied_on),
    "issuedBy": (bodies.only_hears,),
    "directedAt": (lists.in_focus, posts.of_a_chief),
    "cooperatesWith": (
        bodies.in_one_list,
        bodies.only_their_kind,
        bodies.of_whom_another_is,
        bodies.by_whose_leave,
        bodies.by_whose_word,
    ),
    "feeds": (lists.only_under_it,),
    "activeIn": (lists.in_another_segment,),
    "produces": (lists.another_makes,),
    "integratesWith": (lists.without_meeting,),
    "partOf": (lists.members_of_a_list,),
}
