"""What the title of a paper says that it regulates: 《云州市产业链链长制工作规则》, where the text speaks of the 链长制 besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from chaingraph.base.naming import comparable
from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held
from chaingraph.curation.drafting.proposals import OF_TITLES, Proposal, Reason, proposed
from chaingraph.text.names.endings import Name

TITLED = "the title of the paper names “{words}”"
SURE = 0.75  # how often careful readers take it so


def of_titles(naming: Naming, passages: Iterable[Held], told: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield that papers regulate the system that their title names, where nothing is ``told`` of what else they regulate."""
    systems = {comparable(name.text): name for name in naming.names if naming.kind(name) == "Mechanism"}
    done = {one.first for one in told if one.relation == "regulates"}
    for held in passages if systems else ():
        for name in held.names:
            paper = naming.thing_of(name).value
            named = _named(name, systems) if naming.kind(name) == "Policy" and paper not in done else []
            if named:
                done.add(paper)
                yield _proposal(naming, held, name, named)


def _named(paper: Name, systems: Mapping[str, Name]) -> list[Name]:
    """Return the systems that the title of a paper names, the one of the longest name first."""
    title = comparable(paper.text)
    return [systems[words] for words in sorted(systems, key=len, reverse=True) if words in title]


def _proposal(naming: Naming, held: Held, paper: Name, named: Sequence[Name]) -> Proposal:
    """Return that a paper regulates the first of ``named``; the others are shorter names within its own, which make it surer."""
    system = named[0]
    sure = SURE * (naming.seen.sure(paper) * max(map(naming.seen.sure, named))) ** OF_TITLES
    ends = naming.thing_of(paper), "regulates", naming.thing_of(system)
    return proposed(held.at, *ends, paper.text, sure, Reason(TITLED, system.text))
