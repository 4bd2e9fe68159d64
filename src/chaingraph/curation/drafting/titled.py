"""What the title of a paper says that it regulates: 《云州市产业链链长制工作规则》, where the text speaks of the 链长制 besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
            system = _named(name, systems) if naming.kind(name) == "Policy" and paper not in done else None
            if system:
                done.add(paper)
                yield _proposal(naming, held, name, system)


def _named(paper: Name, systems: Mapping[str, Name]) -> Name | None:
    """Return the system that the title of a paper names, by the longest of its names; None for none."""
    title = comparable(paper.text)
    named = [words for words in systems if words in title]
    return systems[max(named, key=len)] if named else None


def _proposal(naming: Naming, held: Held, paper: Name, system: Name) -> Proposal:
    sure = SURE * (naming.seen.sure(paper) * naming.seen.sure(system)) ** OF_TITLES
    ends = naming.thing_of(paper), "regulates", naming.thing_of(system)
    return proposed(held.at, *ends, paper.text, sure, Reason(TITLED, system.text))
