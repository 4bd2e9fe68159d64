"""What a figure is about, as learned from the corpus: of the names near it, the one that a model thinks most likely, if any.

``scripts/learn.py`` makes the model from ``corpus/``.
"""

from __future__ import annotations

from chaingraph.text import models
from chaingraph.text.quantities import Quantity
from chaingraph.text.relations.acting import of_actor, of_chain, of_made
from chaingraph.text.relations.awarded import given_to
from chaingraph.text.relations.candidates import candidates
from chaingraph.text.relations.carried import of_former, of_itself, of_this
from chaingraph.text.relations.following import entered, meant_for
from chaingraph.text.relations.paired import borne, counted, in_bracket, in_counted_list, respectively
from chaingraph.text.relations.scene import Candidate, Scene, heads
from chaingraph.text.relations.subject_features import features
from chaingraph.text.relations.unmeant import unmeant

YES, NO = "Y", "N"
LEAST = 0.38  # of confidence, chosen on the texts for tuning


def about(scene: Scene, one: Quantity, start: int, end: int, least: float = LEAST) -> Candidate | None:
    """Return what the figure at a place is about; None where the model is not sure enough of any, or there is no model."""
    tagger = models.tagger(models.SUBJECTS)
    best, most = None, least
    if tagger is None:
        return None
    if named := _by_grammar(scene, one, start, end):
        return named
    for name, told in features(scene, one, start, end):
        if in_counted_list(scene, name, start, end) or unmeant(scene, name, start):
            continue
        tagger.set([told])
        if (sure := tagger.marginal(YES, 0)) >= most:
            best, most = name, sure
    return best or of_this(scene, start) or of_actor(scene, start)


def _by_grammar(scene: Scene, one: Quantity, start: int, end: int) -> Candidate | None:
    return (
        in_bracket(scene, start, end)
        or respectively(scene, start)
        or labelled(scene, start, end)
        or of_chain(scene, start)
        or counted(scene, one.unit, start, end)
        or borne(scene, one.unit, start, end)
        or entered(scene, one.unit, end)
        or given_to(scene, one, start)
        or of_made(scene, start)
        or meant_for(scene, start, end)
        or of_former(scene, start)
        or of_itself(scene, start)
    )


def labelled(scene: Scene, start: int, end: int) -> Candidate | None:
    """Return the chain that labels the line of a figure (石墨产业链：产值30亿元), if no other chain stands between the two."""
    before = [name for name in candidates(scene, start, end) if name.where == "before" and name.kind == "IndustryChain"]
    return before[0] if len(before) == 1 and heads(scene, start, before[0]) else None
