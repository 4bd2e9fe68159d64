"""A text in which figures are about things: its lines, headings and rows, its names, where its figures stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout
from chaingraph.text.papers import PAPERS
from chaingraph.text.quantities.statuses.features import FAR
from chaingraph.text.tables import Table
from chaingraph.text.tables.ruled import Row

_TITLED = re.compile(rf"[^。]{{2,40}}(?:{PAPERS}|总结|报告|政策)(?:\([^()]*\))?")  # a line that is a title
_SMALL = re.compile("(?:[镇乡村]|街道|社区)$")  # places that are hardly those of a text
_MENTIONS, _SHARE = (
    3,
    0.5,
)  # of a chain of which most of a text speaks: times that it is named, part of the names of chains
_THIS = re.compile("该(?:产业)?链(?![长办])")
_FIRST = 2  # places of a text that may be its own and that in which it lies
_NOTHING = frozenset({"Person", "Chain", "Stage"})  # what no figure is about
MARK = re.compile(r"[\d一二三四五六七八九十().、●▲◆—☆·◇■①-⑳\[\]【】第条]*")  # before the first words of a line


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that a figure may be about: its place, its kind, which thing it names, and where it stands to the figure.

    ``where`` is before, after, row, title, inner (a title within the text), prev (the line before), h0, h1 … (the heading above, the
    one above that), whole (most of the text speaks of it).
    """

    start: int
    end: int
    kind: str
    thing: str
    where: str = ""


@dataclass(frozen=True)
class Scene:
    """A text in which figures are about things: its characters, its layout, its names in their order, where its figures stand."""

    text: str
    lines: Sequence[int]
    front: int
    headings: Mapping[str, tuple[int, int]]
    sections: Sequence[tuple[int, str]]
    rows: Sequence[tuple[Table, Row]]
    names: Sequence[Candidate]
    figures: Sequence[int]
    mentions: Mapping[str, int] = field(default_factory=dict)
    titles: Sequence[tuple[int, int]] = ()  # lines within the text that are titles
    chain: Candidate | None = None  # of which most of the text speaks
    place: str | None = None  # the thing that is the place of the text itself


def scene(
    text: CanonicalText,
    laid: Layout,
    names: Sequence[Candidate],
    figures: Sequence[int],
    unnamed: Sequence[Candidate] = (),
) -> Scene:
    """Return what is the same for all figures of a text; ``unnamed`` is what it tells of in words that are no name."""
    firsts = {section.number: section.passages[0] for section in laid.sections}
    told = sorted((name for name in names if name.kind not in _NOTHING), key=lambda name: name.start)
    return Scene(
        text.text,
        [start for start, _ in laid.lines(text)],
        laid.front,
        {number: (first.start, first.end) for number, first in firsts.items()},
        [(first.start, number) for number, first in firsts.items()],
        sorted(((table, row) for table in laid.tables for row in table.rows), key=lambda one: one[1].start),
        sorted((*told, *unnamed), key=lambda name: name.start),
        sorted(figures),
        Counter(name.thing for name in names),
        [(start, end) for start, end in text.lines if start >= laid.front and _TITLED.fullmatch(text.text, start, end)],
        _chain(text.text, told),
        _place(told),
    )


def _place(names: Sequence[Candidate]) -> str | None:
    """Return the place of a text: with which it begins within its province (北岭省石川市), else the one that it names most often, the first of those.

    None where that is a town or a village.
    """
    named = [name for name in names if name.kind == "Place"]
    within = next((name.thing for one, name in pairwise(named[:_FIRST]) if one.end == name.start), None)
    places = Counter(name.thing for name in named)
    own = within or next((thing for thing, _ in places.most_common(1)), "")
    return None if not own or _SMALL.search(own) else own


def _chain(text: str, names: Sequence[Candidate]) -> Candidate | None:
    """Return the first mention of the chain of which most of a text speaks, if there is one; 该产业链 mentions the one named before it."""
    chains = [name for name in names if name.kind == "IndustryChain"]
    places = [name.start for name in chains]
    meant = [chains[at - 1] for this in _THIS.finditer(text) if (at := bisect_right(places, this.start()))]
    for thing, times in Counter(name.thing for name in (*chains, *meant)).most_common(1):
        if times >= _MENTIONS and times > _SHARE * (len(chains) + len(meant)):
            return next(name for name in chains if name.thing == thing)
    return None


def row_of(scene: Scene, place: int) -> Row | None:
    """Return the row of a table in which a place is, if it is in one."""
    number = bisect_right(scene.rows, place, key=lambda one: one[1].start) - 1
    return scene.rows[number][1] if number >= 0 and place < scene.rows[number][1].end else None


def line_of(scene: Scene, place: int) -> tuple[int, int, int]:
    """Return where the line of a place begins and ends, and where the one before begins (itself, if it is the first).

    Of a line of thousands of characters, and of all before it, only what is near counts.
    """
    number = bisect_right(scene.lines, place) - 1
    end = scene.lines[number + 1] if number + 1 < len(scene.lines) else len(scene.text)
    line, former = (max(start, place - FAR) for start in (scene.lines[number], scene.lines[max(0, number - 1)]))
    return line, end, former


def sentence_of(scene: Scene, place: int) -> int:
    """Return where the sentence of a place begins, as far as its line goes back."""
    line = line_of(scene, place)[0]
    return max(line, *(scene.text.rfind(mark, line, place) + 1 for mark in "。;"))


def clause_of(scene: Scene, place: int, since: int) -> int:
    """Return where the clause of a place begins, not before ``since``."""
    return max(since, *(scene.text.rfind(mark, since, place) + 1 for mark in ",。;"))


def names_between(scene: Scene, start: int, end: int) -> list[Candidate]:
    """Return the names that stand whole between two places, in their order."""
    first, last = (bisect_left(scene.names, place, key=lambda name: name.start) for place in (start, end))
    return [name for name in scene.names[first:last] if name.end <= end]


def headings(scene: Scene, place: int, line: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the places of the headings above a place, from the nearest on; its own line is none."""
    number = bisect_right(scene.sections, place, key=lambda section: section[0]) - 1
    section = scene.sections[number][1] if number >= 0 else ""
    level = 0
    while section and level < 3:
        if scene.headings.get(section, (line,))[0] != line:
            yield f"h{level}", scene.headings[section]
        section, level = section.rpartition(".")[0], level + 1


def heads(scene: Scene, place: int, name: Candidate) -> bool:
    """Return whether a name labels the line of a place: nothing but a number before it, a colon after it."""
    line = line_of(scene, place)[0]
    return scene.text[name.end : name.end + 1] == ":" and bool(MARK.fullmatch(scene.text, line, name.start))
