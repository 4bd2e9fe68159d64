"""What the report of one body says that it has done, in sentences that leave out who did it: 成功举办石墨产业链对接会."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held, mentioned
from chaingraph.curation.drafting.proposals import OF_NAMES, Proposal, Reason, proposed
from chaingraph.text.names.endings import Name
from chaingraph.text.relations.stated import of_one_body

REPORTED = "the text is the report of “{words}”"
SURE = 0.75  # how often such a sentence tells of who reports
_REPORT = re.compile(r"(?:总结|小结|汇报|报告|工作情况|回顾|打算)(?:\([^()]*\))?")
_IS = re.compile("是(?:负责|主管|承担|统筹|我?[省市县区州])")
_FIRST = 300  # characters of a text in which who reports is named


def reporter(naming: Naming) -> Name | None:
    """Return the body whose report a text is: with which its title begins, or which it says first what it is; None for none."""
    title, text = naming.seen.front.title or "", naming.seen.text.text
    bodies = [name for name in naming.names if naming.kind(name) == "Institution"]
    if _REPORT.search(title):
        return next((name for name in bodies if title.startswith(name.text)), None)
    told = (name for name in bodies if name.start < _FIRST and _IS.match(text, name.end))
    return next(told, None)


def of_reporter(naming: Naming, passages: Iterable[Held]) -> Iterator[Proposal]:
    """Yield what the sentences of a report that name nobody who acts say that its body has done."""
    if body := reporter(naming):
        for held in passages:
            yield from _done(naming, body, held)


def _done(naming: Naming, body: Name, held: Held) -> Iterator[Proposal]:
    words, mentions = naming.seen.text.text[held.start : held.end], mentioned(naming, held.names, held.start)
    for number, relation in of_one_body(words, mentions):
        name = held.names[number]
        sure = SURE * naming.seen.sure(name) ** OF_NAMES
        ends = naming.thing_of(name), relation, naming.thing_of(body)
        yield proposed(held.at, *ends, words, sure, Reason(REPORTED, body.text))
