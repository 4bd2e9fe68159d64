"""The picture of a chain map: segments in lanes from upstream to downstream, arrows of what feeds what, gaps marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.base.messages import Count, translate
from chaingraph.base.plain import plain
from chaingraph.model.vocabulary import CG
from chaingraph.rendering.rows import Address, Row, rows
from chaingraph.rendering.scene import Scene, fitted, wrapped
from chaingraph.rendering.worded import WordedTable
from chaingraph.views.lanes import POSITIONS, lanes

LEGEND = "Dashed: a problem is named, or nobody is said to be active there."
MOST_CHAINS, MOST_UNCHARTED = 8, 8  # industry chains that are drawn: with segments, and without
MOST_SEGMENTS = 12  # of a lane
SHOWN = 3  # names of a cell
GAP = 56  # pixels between lanes, where arrows are seen
AROUND = 26  # pixels right of the last lane, where arrows within it are seen
EDGE = 10  # pixels of a lane beside its segments
MARGIN = 44  # pixels beside segments on a phone, where arrows are seen
HEADINGS = {"upstream": "upstream", "midstream": "midstream", "downstream": "downstream", "": "position not stated"}
PROBLEMS = {"breakpoints": "breakpoint", "blockages": "blockage", "weaknesses": "weakness", "other_problems": "problem"}


@dataclass(frozen=True)
class Said:
    """A line of a segment: words, colour, size, and whether it is bold."""

    words: str
    fill: str
    size: float
    bold: bool = False


@dataclass(frozen=True)
class Place:
    """Where a segment stands."""

    x: float
    y: float
    across: float
    down: float


def chain_map(table: WordedTable, lang: str, wide: int, address: Address) -> Scene:
    """Return the picture of the table of ``reports.chainmap``, so many pixels wide."""
    scene = Scene(wide)
    chains: dict[str, list[Row]] = {}
    for row in rows(table):
        chains.setdefault(row.iri("industry_chain") or "", []).append(row)
    charted = [given for given in chains.values() if any(row.names("segment") for row in given)]
    bare = [given for given in chains.values() if given not in charted and not _told(given[0], lang, alone=False)]
    others = [given for given in chains.values() if given not in charted and given not in bare]
    y = 0.0
    for given in charted[:MOST_CHAINS] + others[:MOST_UNCHARTED]:
        y = _chain(scene, given, lang, address, y) + 24
    y = _uncharted(scene, bare, lang, y)
    if left := max(0, len(charted) - MOST_CHAINS) + max(0, len(others) - MOST_UNCHARTED):
        text = "Not drawn, in the table: {chains:industry chain|industry chains}."
        scene.text(0, y + 8, translate(text, lang).format(chains=Count(left)), size=13, fill="quiet")
    if charted:
        scene.legend(translate(LEGEND, lang))
    return scene


def _uncharted(scene: Scene, bare: Sequence[Sequence[Row]], lang: str, y: float) -> float:
    """Put the names of industry chains of which no segment is stated, by what that means; return where they end."""
    named: dict[str, dict[str, None]] = {}
    for row, *_ in bare:
        named.setdefault(row.silent["segment"], {})[row.words("industry_chain", lang)] = None
    for silent, names in named.items():
        text = translate("Segments {what}: {chains}", lang)
        words = text.format(what=silent, chains=translate(", ", lang).join(names))
        y = scene.block(0, y + 20, words, scene.across, most=6, size=13, fill="quiet")
    return y


def _chain(scene: Scene, given: Sequence[Row], lang: str, address: Address, y: float) -> float:
    """Put an industry chain: its name, what is said of it as a whole, and its segments; return where it ends."""
    whole = next((row for row in given if not row.names("segment")), given[0])
    y = scene.block(
        0, y + 20, given[0].words("industry_chain", lang), scene.across, most=2, size=scene.size + 3, bold=True
    )
    own = _told(whole, lang, alone=False) if not whole.names("segment") else []
    with scene.link(address(whole.number, whole.passages), whole.words("industry_chain", lang)):
        for said in own:
            y = scene.block(0, y, said.words, scene.across, most=3, size=said.size, fill=said.fill, bold=said.bold)
    segments = {row.iri("segment") or "": row for row in given if row.names("segment")}
    if not segments:
        return scene.block(
            0,
            y,
            translate("segments: {what}", lang).format(what=whole.silent["segment"]),
            scene.across,
            size=13,
            fill="lack",
        )
    return (_below if scene.slim else _beside)(scene, segments, lang, address, y)


def _told(row: Row, lang: str, alone: bool) -> list[Said]:
    """Return what is said of a segment (``alone``) or of a chain as a whole: products, who is active, problems."""
    found = [Said(row.words("segment", lang), "ink", 15, True)] if alone else []
    if row.names("products"):
        found.append(
            Said(translate("products: {what}", lang).format(what=row.words("products", lang, SHOWN)), "quiet", 13)
        )
    active = row.words("active", lang, SHOWN)
    if active or alone:
        words = translate("active: {what}", lang).format(what=active or row.silent["active"])
        found.append(Said(words, "ink" if active else "lack", 13))
    for column, word in PROBLEMS.items():
        for name in row.names(column)[:SHOWN]:
            found.append(Said(f"▲ {translate(word, lang)}{translate(': ', lang)}{plain(name.label)}", "lack", 13, True))
    return found


def _sorted(segments: Mapping[str, Row]) -> list[list[str]]:
    positions = {iri: (row.iri("position") or "").removeprefix(CG) for iri, row in segments.items()}
    positions = {iri: position if position in POSITIONS else "" for iri, position in positions.items()}
    feeds = {iri: [name.iri for name in row.names("feeds")] for iri, row in segments.items()}
    return [lane[:MOST_SEGMENTS] for lane in lanes(positions, feeds)]


def _height(told: Sequence[Said], room: float) -> float:
    return 12 + sum(
        round(1.35 * said.size) * len(wrapped(said.words, room / (1.06 if said.bold else 1), said.size))
        for said in told
    )


def _beside(scene: Scene, segments: Mapping[str, Row], lang: str, address: Address, y: float) -> float:
    """Put lanes beside each other, each centred on the highest."""
    found = _sorted(segments)
    across = (scene.across - 2 * EDGE - AROUND - GAP * (len(found) - 1)) / len(found)
    heights = {iri: _height(_told(segments[iri], lang, True), across - 24) for lane in found for iri in lane}
    totals = [sum(heights[iri] + 14 for iri in lane) for lane in found]
    top, places = y + 24, {}
    for number, lane in enumerate(found):
        x, at = EDGE + number * (across + GAP), top + 12 + (max(totals) - totals[number]) / 2
        scene.box(x - EDGE, top - 4, across + 2 * EDGE, max(totals) + 18, "hover", radius=8)
        scene.text(x + 2, y + 10, translate(HEADINGS[POSITIONS[number]], lang), size=14, fill="quiet", bold=True)
        for iri in lane:
            places[iri] = Place(x, at, across, heights[iri])
            at += heights[iri] + 14
        if not lane:
            scene.text(
                x + across / 2,
                top + max(totals) / 2 + 8,
                fitted(next(iter(segments.values())).silent["segment"], across, 13),
                size=13,
                fill="lack",
                anchor="middle",
            )
    _put(scene, segments, places, lang, address)
    return top + max(totals) + 14


def _below(scene: Scene, segments: Mapping[str, Row], lang: str, address: Address, y: float) -> float:
    """Put lanes below each other, for a phone."""
    places = {}
    across = scene.across - MARGIN
    for number, lane in enumerate(_sorted(segments)):
        scene.text(0, y + 18, translate(HEADINGS[POSITIONS[number]], lang), size=14, fill="quiet", bold=True)
        y += 28
        for iri in lane:
            places[iri] = Place(0, y, across, _height(_told(segments[iri], lang, True), across - 24))
            y += places[iri].down + 12
        if not lane:
            scene.text(0, y + 12, next(iter(segments.values())).silent["segment"], size=13, fill="lack")
            y += 24
    _put(scene, segments, places, lang, address)
    return y


def _put(scene: Scene, segments: Mapping[str, Row], places: Mapping[str, Place], lang: str, address: Address) -> None:
    """Put the segments, and arrows between them that lie above the lanes and below the segments."""
    for iri in places:
        for name in segments[iri].names("feeds"):
            if name.iri in places:
                hint = f"{segments[iri].words('segment', lang)} → {plain(name.label)}"
                with scene.link(address(segments[iri].number, segments[iri].passages), hint):
                    _arrow(scene, places[iri], places[name.iri])
    for iri, place in places.items():
        told = _told(segments[iri], lang, True)
        lacks = any(said.fill == "lack" for said in told)
        with scene.link(address(segments[iri].number, segments[iri].passages), "; ".join(said.words for said in told)):
            scene.box(
                place.x, place.y, place.across, place.down, "paper", "lack" if lacks else "rule", dashed=lacks, radius=5
            )
            y = place.y + 21
            for said in told:
                y = scene.block(
                    place.x + 12, y, said.words, place.across - 24, size=said.size, fill=said.fill, bold=said.bold
                )


def _arrow(scene: Scene, one: Place, other: Place) -> None:
    """Put an arrow from a segment to one that it feeds: across the gap, or around where both stand in one column."""
    y, y2 = one.y + one.down / 2, other.y + other.down / 2
    if other.x > one.x:
        x, x2 = one.x + one.across, other.x - 7
        way, head = f"M{x:g} {y:g}C{x + GAP / 2:g} {y:g} {x2 - GAP / 2:g} {y2:g} {x2:g} {y2:g}", (x2, y2, 1)
    else:
        x, x2 = one.x + one.across, other.x + other.across + 7
        out = max(x, x2) + min(MARGIN - 10, 14 + abs(y2 - y) / 14)
        y, y2 = y + 6, y2 - 6
        way, head = f"M{x:g} {y:g}C{out:g} {y:g} {out:g} {y2:g} {x2:g} {y2:g}", (x2, y2, -1)
    scene.path(way, stroke="accent", thick=2)
    x, y, to = head
    scene.path(f"M{x + 7 * to:g} {y:g}L{x - 3 * to:g} {y - 5:g}L{x - 3 * to:g} {y + 5:g}Z", "accent")
