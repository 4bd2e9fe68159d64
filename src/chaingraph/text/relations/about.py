"""What figures are about, as learned from the corpus: of the names near them, the one that a model thinks most likely, if any.

What tells more of the figure before it is of the same thing (产值3亿元,增长5%,居全省第2位).
``scripts/learn.py`` makes the model from ``corpus/``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from chaingraph.text import models
from chaingraph.text.quantities import Quantity
from chaingraph.text.relations.acting import (
    of_actor,
    of_chain,
    of_made,
    of_maker,
    of_owner,
    of_paper,
    of_parent,
    of_rule,
    of_signer,
)
from chaingraph.text.relations.awarded import given_to, of_ranks, of_rules, receives
from chaingraph.text.relations.candidates import candidates
from chaingraph.text.relations.carded import of_card
from chaingraph.text.relations.carried import of_former, of_itself, of_this
from chaingraph.text.relations.clause_subjects import is_shut_out, subject
from chaingraph.text.relations.following import followed, meant_for
from chaingraph.text.relations.going_on import Placed, goes_on
from chaingraph.text.relations.heading import (
    headed,
    is_one_of_titled,
    of_figures,
    of_park,
    of_scale,
)
from chaingraph.text.relations.paired import beside, counts_chains, in_bracket, in_counted_list, in_turn, respectively
from chaingraph.text.relations.scene import Candidate, Scene, heads, names_between, row_of
from chaingraph.text.relations.subject_features import features
from chaingraph.text.relations.topics import is_anothers, of_noun_group, spoken_of
from chaingraph.text.relations.turning import turns_away
from chaingraph.text.relations.unmeant import is_own_place, unmeant

YES, NO = "Y", "N"
_HOLDS_CHAINS = frozenset(
    {"Action", "Group", "Role", "Institution", "Team", "Programme", "Mechanism"}
)  # whose chains are not counted so
_ONE_OF = re.compile("[^,。;:\\d]{0,24}之一")  # behind the number of those of which something is one
_RECEIVE = frozenset(
    {"Group", "Enterprise", "Institution", "Platform", "Programme", "Team", "Role"}
)  # whom awards go to
_ENDS_ONE = re.compile("[”》]?(?:[和与及或、]|$)")  # behind one of those
_OF_ALL = frozenset({"title", "inner", "whole"})  # where a name stands of which no single condition or award is
LEAST = 0.38  # of confidence, chosen on the texts for tuning
_LESS, _HEADING = 0.25, 0.88  # for a name before a figure of what most figures are of; for one in a heading above
_OF_TITLE = 0.2  # for the chain of the title, of which a paper is where nothing else is named
_OFTEN = frozenset({"IndustryChain", "Policy"})
_LEAST_OF = {  # for kinds that are mostly named in passing
    "Action": 0.42, "Group": 0.5, "Institution": 0.5, "Role": 0.5, "Problem": 0.6,
    "Team": 0.6, "Mechanism": 0.65, "Product": 0.65,
}  # fmt: skip
_FURTHER = 150  # characters from a chain in an earlier sentence, where a text is not of it


def abouts(scene: Scene, found: Sequence[Placed], least: float = LEAST) -> Mapping[int, Candidate]:
    """Return what figures are about by where they begin; nothing for one of which the model is not sure enough, or without a model."""
    chosen: dict[int, Candidate] = {}
    former: Placed | None = None
    for placed in sorted(found, key=lambda one: one[0]) if models.tagger(models.SUBJECTS) is not None else ():
        more = former and goes_on(scene, former, placed)
        same = (respectively(scene, placed[0]) or chosen.get(former[0])) if former and more else None
        told = in_turn(scene, placed[0], chosen) or (same if more else about(scene, placed[2], *placed[:2], least))
        chosen |= {placed[0]: told} if told and not turns_away(scene, told, *placed[:2]) else {}
        former = placed
    return {**chosen, **_of_lists(scene, found, chosen)}


def _of_lists(scene: Scene, found: Sequence[Placed], chosen: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Return who is named right behind a list of conditions for all of its members (首次突破1亿元、5亿元的链上企业)."""
    listed: dict[int, Candidate] = {}
    for former, after in pairwise(sorted(found, key=lambda one: one[0])[::-1]):
        (start, end, one), (first, last, other) = former, after
        whom = listed.get(start) or chosen.get(start)
        joined = (
            one.conditional and other.conditional and one.unit == other.unit and scene.text[last:start] in ("、", "和")
        )
        if whom and joined and end <= whom.start:
            listed[first] = whom
    return listed


def about(scene: Scene, one: Quantity, start: int, end: int, least: float = LEAST) -> Candidate | None:
    """Return what the figure at a place is about; None where the model is not sure enough of any, or there is no model."""
    tagger = models.tagger(models.SUBJECTS)
    best, most = None, 0.0
    if tagger is None or (counts_chains(scene, one.unit, end) and _ONE_OF.match(scene.text, end)):
        return None
    if whom := receives(scene, one, start):
        to_whom = [
            name
            for name in names_between(scene, *whom)
            if name.kind in _RECEIVE and _ENDS_ONE.match(scene.text, name.end, whom[1])
        ]
        return given_to(scene, one, start) or (to_whom[-1] if to_whom else None)
    if (named := _by_grammar(scene, one, start, end)) and not _is_behind_its_cell(scene, named, start):
        return None if one.conditional and named.where in _OF_ALL else named
    head = subject(scene, start)
    for name, told in features(scene, one, start, end):
        if _is_passed_over(scene, one, name, start, end) or is_shut_out(scene, name, start, head):
            continue
        tagger.set([told])
        if (sure := tagger.marginal(YES, 0)) >= max(most, _enough(name, least)):
            best, most = name, sure
    return (
        best
        or _no_own_place(scene, of_this(scene, start))
        or of_rule(scene, start)
        or of_actor(scene, start)
        or _of_head(scene, one, head, start, end)
        or (None if one.conditional else of_park(scene, start))
    )


def _of_head(scene: Scene, one: Quantity, head: Candidate | None, start: int, end: int) -> Candidate | None:
    """Return the subject of the clause of a figure, unless that is a condition, closes a list (甲、乙等5个) or is not about it."""
    if not head or one.conditional or scene.text[start - 1] == "等":
        return None
    return None if _is_passed_over(scene, one, replace(head, where="before"), start, end) else head


def _is_passed_over(scene: Scene, one: Quantity, name: Candidate, start: int, end: int) -> bool:
    """Return whether a figure is not about a name that stands near it, whatever the model says."""
    many = counts_chains(scene, one.unit, end) and (name.kind in _HOLDS_CHAINS or not _has_parts(scene, name, start))
    return (
        (one.conditional and name.where in _OF_ALL)
        or (one.cell and is_one_of_titled(scene, name))
        or many
        or _is_far(scene, name, start)
        or in_counted_list(scene, name, start, end)
        or unmeant(scene, name, start)
        or is_anothers(scene, name, start)
    )


def _has_parts(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a chain stands where its parts are counted: in the row or before it in its sentence; of other names nothing is said."""
    if name.kind != "IndustryChain":
        return True
    return name.where == "row" or (name.where == "before" and "。" not in scene.text[name.end : start])


def _is_far(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name stands in an earlier sentence that a figure does not go on with: only a chain or, in the sentence before, an action is gone on with."""
    between = scene.text[name.end : start] if name.where == "before" else ""
    apart = between.count("。") + between.count(";")
    if name.kind == "IndustryChain":
        of_text = scene.chain is not None and scene.chain.thing == name.thing
        return apart > 0 and len(between) > _FURTHER and not of_text
    return apart > (1 if name.kind == "Action" else 0)


def _enough(name: Candidate, least: float) -> float:
    """Return how sure the model has to be of a name, by what it is and where it stands; ``least`` for any other."""
    if re.fullmatch(r"h\d", name.where):
        return max(least, _HEADING)
    if name.kind in _OFTEN and name.where == "before":
        return min(least, _LESS)
    if name.kind == "IndustryChain" and name.where in ("title", "whole"):
        return min(least, _OF_TITLE)
    return max(least, _LEAST_OF.get(name.kind, least))


def _is_behind_its_cell(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name stands in a row below that of a figure, or in a later cell of its row."""
    row, other = row_of(scene, start), row_of(scene, name.start)
    if row is None or other is None:
        return False
    return other.start > row.start or any(start < cell.start <= name.start for cell in row.cells)


def _no_own_place(scene: Scene, name: Candidate | None) -> Candidate | None:
    """Return a name, but none that is of the place of the text itself."""
    return name if name and not is_own_place(scene, name) else None


def _by_grammar(scene: Scene, one: Quantity, start: int, end: int) -> Candidate | None:
    return (
        in_bracket(scene, start, end)
        or of_ranks(scene, one, start)
        or respectively(scene, start)
        or of_card(scene, start)
        or labelled(scene, start, end)
        or of_parent(scene, one.unit, start)
        or of_signer(scene, start)
        or of_maker(scene, start)
        or followed(scene, one, start, end)
        or of_owner(scene, one.unit, start)
        or of_noun_group(scene, one.unit, start, end)
        or of_chain(scene, start)
        or (None if one.conditional else of_figures(scene, start))
        or beside(scene, one.unit, start, end)
        or of_rules(scene, one, start)
        or of_made(scene, start)
        or of_paper(scene, one.unit, start, end)
        or meant_for(scene, start, end)
        or of_former(scene, start)
        or headed(scene, start)
        or spoken_of(scene, start)
        or of_scale(scene, start)
        or of_itself(scene, start)
    )


def labelled(scene: Scene, start: int, end: int) -> Candidate | None:
    """Return the chain that labels the line of a figure (石墨产业链：产值30亿元), if no other chain stands between the two; or who is the subject there (石墨产业链：甲公司电机项目，总投资3亿元)."""
    before = [name for name in candidates(scene, start, end) if name.where == "before" and name.kind == "IndustryChain"]
    if len(before) != 1 or not heads(scene, start, before[0]):
        return None
    return subject(scene, start) or before[0]
