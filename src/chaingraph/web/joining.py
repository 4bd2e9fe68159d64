"""Pages of how the chains connect: the picture whose marks lead on, and what joins a pair or a combination of chains."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from chaingraph.base.messages import Count
from chaingraph.rendering import chains
from chaingraph.rendering.worded import WordedTable
from chaingraph.web.view import View
from chaingraph.web.voice import Voice


class Linked(chains.Chains):
    """The picture of how the chains connect, whose links lead to the pages of chains, pairs and combinations."""

    def __init__(self, voice: Voice, table: WordedTable) -> None:
        super().__init__(table, voice.lang)
        self.voice = voice

    def href(self, name: str, chains: Sequence[int]) -> str:
        """Return the link to what a number of the picture counts."""
        iris = [self.chains[number].iri for number in chains]
        if name == "serving" and len(iris) == 1:
            return self.voice.link(iris[0])
        known: Mapping[str, tuple[str, ...]] = (
            self.voice.site.pairs if name == "serving" else self.voice.site.combinations
        )
        return next((self.voice.to(address) for address, some in known.items() if set(some) == set(iris)), "#main")


def pair(voice: Voice, rest: str) -> View | None:
    """Return what joins two chains: each thing that serves both, with the passages."""
    return _serving(
        voice, voice.site.pairs.get(voice.address), "{count:thing serves|things serve} both chains.", set.issubset
    )


def combination(voice: Voice, rest: str) -> View | None:
    """Return what serves some chains and no others."""
    text = "{count:thing serves|things serve} exactly these chains."
    return _serving(voice, voice.site.combinations.get(voice.address), text, set.__eq__)


def _serving(
    voice: Voice, some: tuple[str, ...] | None, lead: str, wanted: Callable[[set[str], set[str]], bool]
) -> View | None:  # fmt: skip
    if some is None:
        return None
    table = voice.site.combining.tables[1]
    rows = [
        row for row, served in zip(table.rows, table.named("chains"), strict=True) if wanted(set(some), set(served))
    ]
    called = list(map(voice.name_of, some))
    tables = [voice.table(replace(table, rows=rows, picture=""))]
    shown = {"tables": tables, "lead": voice.say(lead, count=Count(len(rows))), "crumbs": called}
    return View("tables", " × ".join(name.label for name in called), shown)


def picture(voice: Voice, tables: Sequence[WordedTable]) -> chains.Chains | None:
    """Return the picture of how the chains connect, where there is one."""
    drawn = next((table for table in tables if table.picture == chains.PICTURE), None)
    return Linked(voice, drawn) if drawn else None
