"""The picture of how chains connect: a wheel of chains, and the combinations of them as rows, on a page or as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations as chosen
from itertools import takewhile

from chaingraph.base.messages import translate
from chaingraph.base.plain import plain
from chaingraph.base.width import width, wrapped
from chaingraph.measures.combinations import shared
from chaingraph.rendering.environment import colours, environment, fonts
from chaingraph.rendering.pictures import PICTURES
from chaingraph.rendering.worded import Name, WordedTable, Words, named
from chaingraph.reports.combinations import PICTURE
from chaingraph.views.wheel import WIDTH, Wheel, wheel

__all__ = ["PICTURE", "Chains", "drawing", "svg"]

# of the chains in their order: dark enough for white numbers, apart in hue and in lightness
COLOURS = ("#24415f", "#8a5aa3", "#9a6b00", "#2f7d72", "#a3412f", "#5c6b1f", "#7a4a24", "#41526b")
SHADES = {"solid": "#5b7fa6", "pale": "#c8d6e5", "dashed": "#7f8b98"}  # of bands and bars
FONT = 14  # pixels of the text of the rows
BAR = 110  # pixels of the longest bar
SHORT = 14  # columns of a chain’s name above the rows
LINES = 3  # at most, of a text above the picture
WIDE = 1400  # pixels of the whole picture as SVG


@dataclass(frozen=True)
class Row:
    """A combination: which chains (by number) it is of, how many things with and without placement, and what they are called."""

    chains: tuple[int, ...]
    count: int
    without: int
    names: tuple[str, ...]

    @property
    def key(self) -> str:
        """The chains by their numbers, as ids and classes of a page name them."""
        return "-".join(map(str, self.chains))


@dataclass(frozen=True)
class Pick:
    """What a link of the picture chooses from the list: its id, what rows of the list have, its chains and how many rows it is."""

    id: str
    rows: str
    chains: tuple[int, ...]
    count: int


class Chains:
    """A table of combinations of chains as a picture, in a language; ids in a page begin with ``prefix``."""

    def __init__(self, table: WordedTable, lang: str, prefix: str = "") -> None:
        self.table, self.lang, self.prefix = table, lang, prefix
        self.headline, *self.remarks = table.notes
        self.source = self.remarks.pop()

    def say(self, text: str) -> str:
        """Return a text of the catalogue in the language of the picture."""
        return translate(text, self.lang)

    @cached_property
    def chains(self) -> list[Name]:
        """The chains, in the order in which they are always named."""
        from chaingraph.model.vocabulary import chain_order

        found = {name.iri: name for row in self.table.rows for name in named(row[0])}
        return [found[iri] for iri in sorted(found, key=chain_order)]

    @cached_property
    def short(self) -> list[str]:
        """The names of the chains without what all of them end in."""
        labels = [plain(chain.label) for chain in self.chains]
        backwards = zip(*(reversed(label) for label in labels), strict=False)
        ending = sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, backwards)) if len(labels) > 1 else 0
        kept = [label[: len(label) - ending].strip() for label in labels]
        return [clipped(label, SHORT) for label in (kept if all(kept) else labels)]

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The numbers of the chains, by their IRIs."""
        return {chain.iri: number for number, chain in enumerate(self.chains)}

    @cached_property
    def rows(self) -> list[Row]:
        """The combinations."""
        return [
            Row(tuple(self.number[name.iri] for name in named(chains)), _count(count), _count(without),
                tuple(plain(name.label) for name in named(things)))
            for chains, count, without, things in self.table.rows
        ]  # fmt: skip

    @cached_property
    def wheels(self) -> dict[str, Wheel]:
        """The wheel of all relations, and that without placement."""
        chains = [tuple(self.chains[number].iri for number in row.chains) for row in self.rows]
        whole = dict(zip(chains, (row.count for row in self.rows), strict=True))
        without = dict(zip(chains, (row.without for row in self.rows), strict=True))
        return {"all": wheel(whole, whole), "unplaced": wheel(without, whole)}

    @cached_property
    def picks(self) -> list[Pick]:
        """What links of the picture choose from the list: pairs, chains and combinations."""
        counts = {row.chains: row.count for row in self.rows}
        serving = [*chosen(range(len(self.chains)), 2), *((number,) for number in range(len(self.chains)))]
        wider = [
            Pick(self.anchor("serving", some), "".join(f".c{number}" for number in some), some,
                 shared({tuple(map(str, key)): count for key, count in counts.items()}, *map(str, some)))
            for some in serving
        ]  # fmt: skip
        return wider + [
            Pick(self.anchor("only", row.chains), f".k{row.key}", row.chains, row.count) for row in self.rows
        ]

    def anchor(self, kind: str, chains: Sequence[int]) -> str:
        """Return the id of what a link chooses: what is ``serving`` some chains, or those ``only``."""
        return f"{self.prefix}{kind}-{'-'.join(map(str, chains))}"

    def called(self, chains: Sequence[int]) -> str:
        """Return some chains by their names."""
        return "–".join(plain(self.chains[number].label) for number in chains)

    def marks(self, cell: Words) -> str:
        """Return the classes of a row of the list, by the chains that its first cell names."""
        numbers = [self.number[name.iri] for name in named(cell)]
        return " ".join([*(f"c{number}" for number in numbers), f"k{'-'.join(map(str, numbers))}"])

    @cached_property
    def column(self) -> int:
        """The pixels that the column of a chain takes in the rows."""
        return max(36, *(round(0.5 * FONT * width(label)) + 6 for label in self.short))

    def bar(self, count: int, longest: int = BAR) -> float:
        """Return how long the bar of a count is."""
        most = max(max(row.count, row.without) for row in self.rows)
        return round(longest * count / most, 1) if most else 0.0

    @property
    def colours(self) -> list[str]:
        """The colours of the chains."""
        return [COLOURS[number % len(COLOURS)] for number in range(len(self.chains))]

    def href(self, name: str, chains: Sequence[int]) -> str:
        """Return where a link of the picture leads: to the pick of these chains (by number) on the same page."""
        return f"#{self.anchor(name, chains)}"

    def listed(self, row: Row, room: int | None = None) -> str:
        """Return what the things of a row are called, one after the other; only as many as fit in ``room`` columns."""
        joined = self.say(", ").join(row.names[: 12 if room is None else None])
        return joined if room is None else clipped(joined, room)


def svg(table: WordedTable, lang: str, title: str) -> str:
    """Return the picture as an SVG file of its own, with title, legend and source; text in it stays text."""
    picture = Chains(table, lang)
    headlines, remarks = lines(plain(picture.headline), 92), lines(plain("  ".join(picture.remarks)), 180)
    top = 84 + 34 * len(headlines) + 22 * len(remarks)
    return environment().get_template("chains.svg").render(
        picture=picture, title=title, size=(WIDE, top + 580), top=top, step=min(32, round(480 / max(1, len(picture.rows)))),
        headlines=headlines, remarks=remarks, fonts=fonts(), **drawing(),
    )  # fmt: skip


def drawing() -> dict[str, object]:
    """Return what the templates of pictures read beside a picture: colours and sizes."""
    return {
        "colours": colours(), "shade": SHADES, "font": FONT, "bar": BAR, "across_wheel": WIDTH,
        "drawn_by_table": tuple(PICTURES),
    }  # fmt: skip


def lines(text: str, room: int) -> list[str]:
    """Return a text in lines that take ``room`` columns at most."""
    return wrapped(clipped(text, LINES * room), room)


def clipped(text: str, room: int) -> str:
    """Return a text that takes ``room`` columns at most, with “…” at its end where it was longer."""
    if width(text, ambiguous=2) <= room:
        return text
    return f"{text[: next(end for end in range(room, -1, -1) if width(text[:end], ambiguous=2) <= room - 2)]}…"


def _count(cell: Words) -> int:
    return cell if isinstance(cell, int) else 0
