"""An industry chain of an invented city, and what is drawn for it."""

from dataclasses import dataclass
from functools import cached_property
from random import Random

import pyoxigraph as ox

from chaingraph.generation import names
from chaingraph.generation.city import BANKS, SIX_ONES, YEARS, City
from chaingraph.generation.names import Name

LEADING = 20  # of so many enterprises, one leads
FILLED = 0.75  # how likely an industry chain is to have a carrier for one of the Six Ones, or a host bank


@dataclass(frozen=True)
class Traits:
    """What is drawn for an industry chain: its output in the first year (tenths of 亿元), how it grows, what is there."""

    output: int
    growth: float
    bank: int | None
    filled: frozenset[str]


@dataclass(frozen=True)
class Industry:
    """An industry chain by its number in its city, from 0, with so many enterprises."""

    city: City
    number: int
    enterprises: int

    @cached_property
    def traits(self) -> Traits:
        """What is drawn for it: by the seed and the numbers alone, so that a larger nation holds a smaller one."""
        draw = Random(f"{self.city.seed}/{self.city.number}/{self.number}")
        output, growth = draw.randint(200, 9000), draw.uniform(1.01, 1.2)
        hosting = draw.randrange(BANKS) if draw.random() < FILLED else None
        return Traits(output, growth, hosting, frozenset(key for key, *_ in SIX_ONES if draw.random() < FILLED))

    @cached_property
    def name(self) -> Name:
        """What it is called: ``岚沧州新型陶瓷``."""
        return names.industry(self.number).of(self.city.name)

    def iri(self, path: str = "") -> ox.NamedNode:
        """Return the industry chain, or something of it."""
        return self.city.iri(f"chain-{self.number + 1}{path and '/'}{path}")

    @property
    def section(self) -> str:
        """The number of its section in the documents of its city."""
        return str(self.number + 1)

    @property
    def leading(self) -> int:
        """How many of its enterprises lead."""
        return -(-self.enterprises // LEADING)

    def output(self, year: int) -> int:
        """Return its output in a year, in tenths of 亿元."""
        return round(self.traits.output * self.traits.growth ** (year - YEARS[0]))

    def enterprise(self, number: int) -> ox.NamedNode:
        """Return one of its enterprises, by its number."""
        return self.iri(f"enterprise-{number + 1}")


def teams(city: City, chains: int) -> list[ox.NamedNode]:
    """Return the support teams of a city."""
    every = (Industry(city, number, 0) for number in range(chains))
    return [industry.iri("support") for industry in every if "support" in industry.traits.filled]
