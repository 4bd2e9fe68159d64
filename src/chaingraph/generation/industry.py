"""An industry chain of an invented city, and its random traits."""

from dataclasses import dataclass
from functools import cached_property
from random import Random

import pyoxigraph as ox

from chaingraph.generation import names
from chaingraph.generation.city import BANKS, SIX_ONES, YEARS, City
from chaingraph.generation.names import Name

LEADING = 20  # one enterprise in so many leads
FILLED = 0.75  # probability that an industry chain has a carrier for one of the Six Ones, or a host bank


@dataclass(frozen=True)
class Traits:
    """The random traits of an industry chain: its output in the first year (tenths of 亿元), its growth, what it has."""

    output: int
    growth: float
    bank: int | None
    filled: frozenset[str]


@dataclass(frozen=True)
class Industry:
    """An industry chain by its number in its city, from 0, and the number of its enterprises."""

    city: City
    number: int
    enterprises: int

    @cached_property
    def traits(self) -> Traits:
        """Its traits: they depend on the seed and the numbers alone, so a smaller nation is part of a larger one."""
        draw = Random(f"{self.city.seed}/{self.city.number}/{self.number}")
        output, growth = draw.randint(200, 9000), draw.uniform(1.01, 1.2)
        hosting = draw.randrange(BANKS) if draw.random() < FILLED else None
        return Traits(output, growth, hosting, frozenset(key for key, *_ in SIX_ONES if draw.random() < FILLED))

    @cached_property
    def name(self) -> Name:
        """Its name: ``岚沧州新型陶瓷``."""
        return names.industry(self.number).of(self.city.name)

    def iri(self, path: str = "") -> ox.NamedNode:
        """Return the IRI of the industry chain, or of something of it."""
        return self.city.iri(f"chain-{self.number + 1}{path and '/'}{path}")

    @property
    def section(self) -> str:
        """The number of its section in the documents of its city."""
        return str(self.number + 1)

    @property
    def leading(self) -> int:
        """The number of its lead enterprises."""
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
