"""What a text says of one industry chain without its name: of the only one of which it speaks (链长由副县长担任), of that of its title, of that of a team (茶产业链工作专班,由副县长任链长)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held, mentioned
from chaingraph.curation.drafting.proposals import OF_NAMES, Proposal, Reason, proposed
from chaingraph.text.names.endings import Name
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.stated import of_one_chain
from chaingraph.text.roster import is_any_chain

ONLY = "“{words}” in a text that speaks of one chain alone"
TITLED = "“{words}” in a text whose title names one chain"
OF_TEAM = "“{words}” where the team of one chain is told of"
SURE, MENTIONS = 0.75, 2  # how sure that is, and how often such a text names its chain at least
OTHERS = ("总链长", "副链长")  # chiefs of all chains, and deputies
_TEAM = re.compile(
    r"(?:全?[省市县区州]级?)?(?P<chain>[^,、和与及]{1,14}?产业链)[^,、]{0,8}(?:专班|推进组|工作组|领导小组)"
)

Chain = tuple[ox.NamedNode, str]  # a chain, and why a passage speaks of it


def chains(naming: Naming) -> dict[str, str]:
    """Return the IRIs of the chains that the title and the names of teams name, with what they are called."""
    titled = [
        (naming.thing_of(name), naming.words(name)) for name in _named(naming, naming.names) if _fronts(naming, name)
    ]
    called = _called(naming)
    teams = [told for name in naming.names if (told := _of_team(naming, name, called))]
    return {thing.value: words for thing, words in [*teams, *titled]}


def of_only_chain(naming: Naming, passages: Sequence[Held]) -> Iterator[Proposal]:
    """Yield what passages that name no chain say of the one of which they speak; one post is not chief of several so."""
    told = [one for held, chain in _spoken_of(naming, passages) for one in _of(naming, chain, held)]
    of = defaultdict[tuple[str, str], set[str]](set)
    for one in told:
        of[one.first, one.relation].add(one.second)
    yield from (one for one in told if len(of[one.first, one.relation]) == 1)


def _spoken_of(naming: Naming, passages: Sequence[Held]) -> Iterator[tuple[Held, Chain]]:
    """Yield the passages that name no chain, each with that of the team which its section has named last, else with that of the text."""
    whole, called, section, near = _of_text(naming), _called(naming), "", None
    for held in passages:
        named = _named(naming, held.names)
        teams = {told[0] for name in held.names if (told := _of_team(naming, name, called))}
        if held.section != section or named or teams:
            section, near = held.section, teams.pop() if len(teams) == 1 and not named else None
        chain = (near, OF_TEAM) if near else whole
        if chain and not held.row and not any(naming.kind(name) == "IndustryChain" for name in held.names):
            yield held, chain


def _of_text(naming: Naming) -> Chain | None:
    """Return the one chain that a text names, in its title or more than once."""
    named = _named(naming, naming.names)
    things = {naming.thing_of(name) for name in named}
    if len(things) != 1:
        return None
    if len(named) >= MENTIONS:
        return things.pop(), ONLY
    return (things.pop(), TITLED) if _fronts(naming, named[0]) else None


def _named(naming: Naming, names: Sequence[Name]) -> list[Name]:
    """Return those of some names that name one chain."""
    return [name for name in names if naming.kind(name) == "IndustryChain" and not is_any_chain(name.text)]


def _fronts(naming: Naming, name: Name) -> bool:
    """Return whether a name stands in the title."""
    return name.start < naming.seen.layout.front


def _called(naming: Naming) -> dict[str, Name]:
    """Return the names of single chains by their words, of each the first in the text."""
    return {name.text: name for name in reversed(_named(naming, naming.names))}


def _of_team(naming: Naming, name: Name, called: Mapping[str, Name]) -> tuple[ox.NamedNode, str] | None:
    """Return the chain of which a team is by its name (县茶产业链工作专班), with what that is called; ``called`` are those of the text."""
    told = _TEAM.fullmatch(name.text) if naming.kind(name) == "Team" else None
    if not told or is_any_chain(told["chain"]):
        return None
    chain = told["chain"]
    if other := called.get(chain) or called.get(chain.removesuffix("链")):
        return naming.thing_of(other), naming.words(other)
    return naming.thing(chain, "IndustryChain"), chain


def _of(naming: Naming, chain: Chain, held: Held) -> Iterator[Proposal]:
    mentions: Sequence[Mention] = mentioned(naming, held.names, held.start)
    words = naming.seen.text.text[held.start : held.end]
    for number, relation, said in of_one_chain(words, mentions):
        name = held.names[number]
        if not name.text.endswith(OTHERS):
            sure = SURE * naming.seen.sure(name) ** OF_NAMES
            yield proposed(held.at, naming.thing_of(name), relation, chain[0], words, sure, Reason(chain[1], said))
