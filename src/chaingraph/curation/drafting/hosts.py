"""Who holds the event of a notice, by its labels: 主办单位:…, 承办单位:…, 协办单位:…."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from chaingraph.base.naming import comparable
from chaingraph.curation.drafting.answers import Answers
from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held
from chaingraph.curation.drafting.proposals import Proposal, Reason
from chaingraph.text.labels import labelled
from chaingraph.text.names.endings import Name
from chaingraph.text.people.bodies import bodies

OF_EVENT = "under the label “{words}” of the event that the title names"
_SIDE = "(?:单位|方|机构)?"
_HOLDS = re.compile(f"(?:联合)?(?:主办|承办|执行承办){_SIDE}")
_HELPS = re.compile(f"(?:联合)?协办{_SIDE}|支持(?:单位|机构)")
_EVENT = re.compile("(?:会|赛|节|周|活动|行动|论坛|沙龙|展)$")


def of_hosts(answers: Answers, naming: Naming, passages: Iterable[Held]) -> Iterator[Proposal]:
    """Yield who holds the event that the title of a text names, and who supports it, by lines of labels of which one is 主办."""
    held = list(passages)
    event = _event(naming, [name for one in held for name in one.names])
    if event is None:
        return
    told = [span for one in held for span in labelled(answers.text, one.start, one.end)]
    words = [answers.text[slice(*label)] for label, _ in told]
    if not any(one.startswith("主办") for one in words):
        return
    for (label, value), said in zip(told, words, strict=True):
        relation = "carriedOutBy" if _HOLDS.fullmatch(said) else "supportedBy" if _HELPS.fullmatch(said) else None
        for name in bodies(answers.text, *value) if relation else ():
            body, reason = answers.thing(*name), Reason(OF_EVENT, said)
            yield from answers.proposal((label[0], value[1]), event, relation or "", body, reason)


def _event(naming: Naming, names: Iterable[Name]) -> ox.NamedNode | None:
    """Return the event of the ``names`` of a text that its title names too; None where that is none, or several."""
    title = comparable(naming.seen.front.title or "")
    named = [one for one in names if naming.kind(one) == "Action" and comparable(one.text) in title]
    longest = max((len(one.text) for one in named), default=0)
    events = {naming.thing_of(one) for one in named if len(one.text) == longest and _EVENT.search(one.text)}
    return events.pop() if len(events) == 1 else None
