"""What figures are about, as learned from the corpus: of the names near them, the one that a model thinks most likely, if any.

What tells more of the figure before it is of the same thing (产值3亿元,增长5%,居全省第2位).
``scripts/learn.py`` makes the model from ``corpus/``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chaingraph.text import models
from chaingraph.text.quantities import Quantity, units
from chaingraph.text.relations.acting import of_actor, of_chain, of_made, of_owner, of_parent, of_rule
from chaingraph.text.relations.awarded import given_to, of_award, receives
from chaingraph.text.relations.candidates import candidates
from chaingraph.text.relations.carded import of_card
from chaingraph.text.relations.carried import of_former, of_itself, of_this
from chaingraph.text.relations.following import entered, gathered, meant_for, taken
from chaingraph.text.relations.heading import is_one_of_titled, of_block, of_figures, of_part, of_run_in
from chaingraph.text.relations.paired import borne, counted, in_bracket, in_counted_list, respectively
from chaingraph.text.relations.scene import Candidate, Scene, heads, names_between, row_of, sentence_of
from chaingraph.text.relations.subject_features import features
from chaingraph.text.relations.topics import is_anothers, of_noun_group, of_project, of_topic
from chaingraph.text.relations.unmeant import is_own_place, unmeant

Placed = tuple[int, int, Quantity]  # where a figure begins and ends, and its quantity
YES, NO = "Y", "N"
_MORE = re.compile("[,、;(]?(?:同比|环比|年均|[较比]|增|降|提高|下降|上升|回落|扩大|减少|高于|低于|高出|翻)")
_ALSO = re.compile(  # before what else the same one earns
    r"[,、](?:并|累计|共|已|预计|力争|同时|分别)*(?:实现|完成|上缴|缴纳|达到?)?(?:工业|年|总|主营业务|综合)*(?:产值|营业收入|营收|销售额|销售收入|利润|利税|税收|税金|增加值|净利润|出口额)(?:总额|收入)?[^,。;、\d]{0,4}"
)
_RECEIVE = frozenset(
    {"Group", "Enterprise", "Institution", "Platform", "Programme", "Team", "Role"}
)  # whom awards go to
_ENDS_ONE = re.compile("[”》]?(?:[和与及或、]|$)")  # behind one of those
_OF_ALL = frozenset({"title", "inner", "whole"})  # where a name stands of which no single condition or award is
LEAST = 0.38  # of confidence, chosen on the texts for tuning


def abouts(scene: Scene, found: Sequence[Placed], least: float = LEAST) -> Mapping[int, Candidate]:
    """Return what figures are about by where they begin; nothing for one of which the model is not sure enough, or without a model."""
    chosen: dict[int, Candidate] = {}
    former: Placed | None = None
    for placed in sorted(found, key=lambda one: one[0]) if models.tagger(models.SUBJECTS) is not None else ():
        goes_on = former and _goes_on(scene, former, placed)
        told = chosen.get(former[0]) if former and goes_on else about(scene, placed[2], *placed[:2], least)
        chosen |= {placed[0]: told} if told else {}
        former = placed
    return chosen


def _goes_on(scene: Scene, former: Placed, placed: Placed) -> bool:
    """Return whether a figure tells more of what the one before is of (产值3亿元,增长5%,居全省第2位): no name stands between them."""
    (since, end, told), (start, _, one) = former, placed
    counted_before = not told.rank and units.unit(told.unit or "").kind in units.COUNTS
    also = not counted_before and _ALSO.fullmatch(scene.text, end, start)
    more = one.rank or also or (one.status == "change" and _MORE.match(scene.text, end, start))
    apart = row_of(scene, start) or sentence_of(scene, start) > since
    return bool(more) and not apart and not names_between(scene, since, start)


def about(scene: Scene, one: Quantity, start: int, end: int, least: float = LEAST) -> Candidate | None:
    """Return what the figure at a place is about; None where the model is not sure enough of any, or there is no model."""
    tagger = models.tagger(models.SUBJECTS)
    best, most = None, least
    if tagger is None:
        return None
    if whom := receives(scene, one, start):
        to_whom = [
            name
            for name in names_between(scene, *whom)
            if name.kind in _RECEIVE and _ENDS_ONE.match(scene.text, name.end, whom[1])
        ]
        return given_to(scene, one, start) or (to_whom[-1] if to_whom else None)
    if (named := _by_grammar(scene, one, start, end)) and not _is_of_a_row_below(scene, named, start):
        return None if one.conditional and named.where in _OF_ALL else named
    for name, told in features(scene, one, start, end):
        if (one.conditional and name.where in _OF_ALL) or (one.cell and is_one_of_titled(scene, name)):
            continue
        if in_counted_list(scene, name, start, end) or unmeant(scene, name, start) or is_anothers(scene, name, start):
            continue
        tagger.set([told])
        if (sure := tagger.marginal(YES, 0)) >= most:
            best, most = name, sure
    return best or _no_own_place(scene, of_this(scene, start)) or of_rule(scene, start) or of_actor(scene, start)


def _is_of_a_row_below(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name stands in a row below that of a figure."""
    row, other = row_of(scene, start), row_of(scene, name.start)
    return row is not None and other is not None and other.start > row.start


def _no_own_place(scene: Scene, name: Candidate | None) -> Candidate | None:
    """Return a name, but none that is of the place of the text itself."""
    return name if name and not is_own_place(scene, name) else None


def _by_grammar(scene: Scene, one: Quantity, start: int, end: int) -> Candidate | None:
    return (
        in_bracket(scene, start, end)
        or respectively(scene, start)
        or of_card(scene, start)
        or labelled(scene, start, end)
        or of_parent(scene, one.unit, start)
        or gathered(scene, one, end)
        or taken(scene, one.unit, end)
        or of_owner(scene, start)
        or of_noun_group(scene, one.unit, start, end)
        or of_chain(scene, start)
        or (None if one.conditional else of_figures(scene, start))
        or counted(scene, one.unit, start, end)
        or borne(scene, one.unit, start, end)
        or entered(scene, one.unit, end)
        or given_to(scene, one, start)
        or of_award(scene, one, start)
        or of_made(scene, start)
        or meant_for(scene, start, end)
        or of_former(scene, start)
        or of_part(scene, start)
        or of_run_in(scene, start)
        or of_block(scene, start)
        or of_project(scene, start)
        or of_topic(scene, start)
        or of_itself(scene, start)
    )


def labelled(scene: Scene, start: int, end: int) -> Candidate | None:
    """Return the chain that labels the line of a figure (石墨产业链：产值30亿元), if no other chain stands between the two."""
    before = [name for name in candidates(scene, start, end) if name.where == "before" and name.kind == "IndustryChain"]
    return before[0] if len(before) == 1 and heads(scene, start, before[0]) else None
