"""An invented nation, as a stream of statements: what all cities share, then the reports of each city."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from chaingraph.generation import names
from chaingraph.generation.city import YEARS, City, described, interpretation, opening, signed
from chaingraph.generation.industry import Industry, teams
from chaingraph.generation.names import Name
from chaingraph.generation.section import reported
from chaingraph.generation.statements import KNOWN, shared, thing, words

INDICATORS = {
    "enterprises": Name("规模以上企业数", "enterprises above designated size"),
    "lead-enterprises": Name("链主企业数", "lead enterprises"),
    "output": Name("产业链产值", "output of the industry chain"),
    "output-growth": Name("产值增幅", "growth of output"),
    "fostered": Name("培育企业数", "enterprises fostered"),
    "matching-events": Name("银企对接场次", "matching events of banks and enterprises"),
    "loans": Name("新增贷款", "new loans"),
    "talent": Name("引进人才数", "people brought in"),
    "research": Name("攻关项目数", "research projects"),
}


@dataclass(frozen=True)
class Size:
    """The size of a nation: cities, industry chains per city, enterprises per industry chain."""

    cities: int
    chains: int
    enterprises: int


LARGEST = Size(names.MOST_CITIES, names.MOST_CHAINS, names.MOST_ENTERPRISES)  # beyond it, names run out


def nation(size: Size, seed: int) -> Iterator[ox.Quad]:
    """Yield the statements of a nation, each in the graph of its passage; none is kept, so any size fits in memory.

    The same size and seed give the same statements, and a smaller nation is part of a larger one. ``size`` lies between
    one of each and LARGEST.
    """
    yield from _common()
    for number in range(size.cities):
        yield from _city(City(number, seed), size)


def triples(size: Size) -> int:
    """Return the approximate number of statements of a nation."""
    return size.cities * (200 + size.chains * (700 + 7 * size.enterprises))


def _common() -> Iterator[ox.Quad]:
    """Return what all cities share: the indicators."""
    for key, name in INDICATORS.items():
        yield from thing(KNOWN, shared(f"nation/indicator/{key}"), "Indicator", name, definition=words(name))


def _city(city: City, size: Size) -> Iterator[ox.Quad]:
    yield from described(city)
    for year in YEARS:
        document = city.document(year)
        yield from opening(city, document, year)
        for number in range(size.chains):
            yield from reported(Industry(city, number, size.enterprises), document, year)
        yield from signed(city, document, year)
        if year == YEARS[0] and (found := teams(city, size.chains)):
            yield from interpretation(city, document, found)
