"""Combinations of chains: which chains things serve together, and what that says of how the chains connect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations as chosen
from typing import TYPE_CHECKING

from chaingraph.measures.bridges import Pair, chains
from chaingraph.model.vocabulary import chain_order

if TYPE_CHECKING:
    import networkx as nx

Counts = Mapping[tuple[str, ...], int]  # combinations of chains (IRIs), and how many things serve exactly these

COMPLETE = (
    4  # chains of which every combination is listed, what nothing serves too; of more, those that something serves
)


@dataclass(frozen=True)
class Combination:
    """Some chains (IRIs, in their usual order), and the things that serve these and no others."""

    chains: tuple[str, ...]
    things: tuple[str, ...]


@dataclass(frozen=True)
class Joining:
    """What joins some chains: how many ``things`` serve two or more.

    ``served`` are the chains that something serves; ``always`` those that every joining thing serves. ``apart`` are the pairs that
    nothing serves both of, ``alone`` those that share things, each of which serves a third chain too. ``fewest`` are the pairs of
    ``served`` that share the ``least`` things.
    """

    things: int
    served: tuple[str, ...]
    always: tuple[str, ...]
    apart: tuple[Pair, ...]
    alone: tuple[Pair, ...]
    fewest: tuple[Pair, ...]
    least: int

    @property
    def hub(self) -> str | None:
        """The one chain without which nothing joins the others; None where there is none."""
        return self.always[0] if len(self.always) == 1 and len(self.served) > 2 else None


def combinations(network: nx.MultiDiGraph[str]) -> list[Combination]:
    """Return the combinations of the chains of a network: of most chains first, then what most things serve.

    Each thing that serves chains is in exactly one. Of up to COMPLETE chains all combinations are there, of more those of one
    chain and those that something serves.
    """
    every = chains(network)
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for thing, served in network.nodes(data="chains"):
        if served:
            found[served].append(thing)
    listed = (
        [some for size in range(1, len(every) + 1) for some in chosen(every, size)] if len(every) <= COMPLETE else []
    )
    every_one = dict.fromkeys([*listed, *((chain,) for chain in every), *found])
    made = [Combination(some, tuple(sorted(found.get(some, ())))) for some in every_one]
    return sorted(made, key=lambda one: (-len(one.chains), -len(one.things)))


def counted(found: Iterable[Combination]) -> Counts:
    """Return how many things serve each combination."""
    return {one.chains: len(one.things) for one in found}


def shared(counts: Counts, *wanted: str) -> int:
    """Return how many things serve all of some chains, whatever else they serve.

    >>> shared({("A", "B"): 1, ("A",): 2}, "A"), shared({("A", "B"): 1, ("A",): 2}, "A", "B")
    (3, 1)
    """
    return sum(count for chains, count in counts.items() if set(wanted) <= set(chains))


def joining(counts: Counts) -> Joining:
    """Return what joins the chains, from how many things serve each combination.

    >>> made = joining({("A", "B"): 1, ("A", "C"): 2, ("A",): 0, ("B",): 0, ("C",): 1})
    >>> made.things, made.hub, made.apart, made.fewest, made.least
    (3, 'A', (('B', 'C'),), (('B', 'C'),), 0)
    """
    own = {chains: count for chains, count in counts.items() if len(chains) > 1 and count}
    served = tuple(sorted({chain for chains, count in counts.items() if count for chain in chains}, key=chain_order))
    pairs = {pair: shared(counts, *pair) for pair in chosen(served, 2)}
    least = min(pairs.values(), default=0)
    return Joining(
        things=sum(own.values()),
        served=served,
        always=tuple(chain for chain in served if own and all(chain in chains for chains in own)),
        apart=tuple(pair for pair, count in pairs.items() if not count),
        alone=tuple(pair for pair, count in pairs.items() if count and pair not in own),
        fewest=tuple(pair for pair, count in pairs.items() if count == least),
        least=least,
    )
