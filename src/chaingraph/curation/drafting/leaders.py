"""Those who answer for the task of a row by name alone: each as the post of its task (招引企业责任领导) that a person holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from chaingraph.curation.drafting.answers import ANSWERS, Answers
from chaingraph.curation.drafting.proposals import Proposal, Reason
from chaingraph.text.duties.row_leaders import RowLeader


def post_of(text: str, leader: RowLeader) -> str:
    """Return the words of the post: those of the task, then the label."""
    task = leader.duty.task
    return f"{text[task.start : task.end].rstrip('。;,') if task else ''}{leader.label}"


def in_rows(answers: Answers, leaders: Iterable[RowLeader]) -> Iterator[Proposal]:
    """Yield for what each of these posts answers: the tasks of its row, and not its figures, for which offices do."""
    figures = {iri for _, iri, _ in answers.figures}
    for leader in leaders:
        post = answers.own(post_of(answers.text, leader), "Role")
        for target in answers.targets(leader.duty):
            if target not in figures:
                yield from answers.proposal(leader.duty.said, target, leader.duty.role, post, Reason(ANSWERS))


def holders(answers: Answers, leaders: Iterable[RowLeader]) -> Iterator[tuple[str, str, ox.NamedNode]]:
    """Yield the words of each post, the person who holds it, and the passage that says so."""
    for leader in leaders:
        if passage := answers.passage(leader.person[0]):
            yield post_of(answers.text, leader), answers.text[slice(*leader.person)], passage[2]
