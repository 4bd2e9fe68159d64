"""What a text that speaks of one industry chain alone says of it without its name: 链长由副市长担任."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held, mentioned
from chaingraph.curation.drafting.proposals import OF_NAMES, Proposal, Reason, proposed
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.stated import of_one_chain
from chaingraph.text.roster import is_any_chain

ONLY = "“{words}” in a text that speaks of one chain alone"
SURE, MENTIONS = 0.75, 2  # how sure that is, and how often such a text names its chain at least
OTHERS = ("总链长", "副链长")  # chiefs of all chains, and deputies


def only_chain(naming: Naming) -> ox.NamedNode | None:
    """Return the one chain of which a text speaks, if it speaks of one alone."""
    named = [name for name in naming.names if naming.kind(name) == "IndustryChain" and not is_any_chain(name.text)]
    chains = {naming.thing_of(name) for name in named}
    return chains.pop() if len(chains) == 1 and len(named) >= MENTIONS else None


def of_only_chain(naming: Naming, passages: Iterable[Held]) -> Iterator[Proposal]:
    """Yield what passages that do not name the only chain of a text say of it."""
    chain = only_chain(naming)
    for held in passages if chain else ():
        mentions = mentioned(naming, held.names, held.start)
        if chain and not held.row and not any(mention.kind == "IndustryChain" for mention in mentions):
            yield from _of(naming, chain, held, mentions)


def _of(naming: Naming, chain: ox.NamedNode, held: Held, mentions: Sequence[Mention]) -> Iterator[Proposal]:
    words = naming.seen.text.text[held.start : held.end]
    for number, relation, said in of_one_chain(words, mentions):
        name = held.names[number]
        if not name.text.endswith(OTHERS):
            sure = SURE * naming.seen.sure(name) ** OF_NAMES
            yield proposed(held.at, naming.thing_of(name), relation, chain, words, sure, Reason(ONLY, said))
