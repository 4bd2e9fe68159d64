"""The picture of figures by their units: all of one unit and kind of quantity on one scale, the largest first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from chaingraph.base.messages import translate
from chaingraph.graph.printed import in_number
from chaingraph.model.vocabulary import CG
from chaingraph.rendering.amounts import YUAN, amount
from chaingraph.rendering.rows import Address, Row, more, rows
from chaingraph.rendering.scene import Scene, fitted
from chaingraph.rendering.worded import WordedTable

LEGEND = "Ring: planned. Dot: anything else."
MOST, MOST_EACH = 60, 12  # figures that are drawn: in all, and of one unit and kind
WIDE = 100  # times: where the largest is so much more than the smallest, the scale is by powers of ten


def dots(table: WordedTable, lang: str, across: int, address: Address) -> Scene:
    """Return the picture of a table of figures, so many pixels wide."""
    scene, y = Scene(across), 0.0
    groups: dict[tuple[str | None, str | None], list[Row]] = {}
    for row in rows(table):
        if row.number_of("value") is not None:
            groups.setdefault((row.iri("unit"), row.iri("quantity_kind")), []).append(row)
    drawn = 0
    for given in sorted(groups.values(), key=len, reverse=True):
        if most := min(len(given), MOST_EACH, MOST - drawn):
            y = _group(scene, given, lang, address, y, most)
            drawn += most
    if rest := sum(map(len, groups.values())) - drawn:
        scene.text(0, y + 20, more(rest, lang), fill="quiet", size=13)
    if groups:
        scene.legend(translate(LEGEND, lang))
    return scene


def _group(scene: Scene, given: Sequence[Row], lang: str, address: Address, y: float, most: int) -> float:
    """Put the figures of one unit and kind; return where they end."""
    values = [row.number_of("value") or Decimal(0) for row in given]
    positive = [value for value in values if value > 0]
    powers = len(positive) == len(values) and max(positive) / min(positive) > WIDE
    unit = given[0].words("unit", lang) or given[0].silent["unit"]
    words = " · ".join(filter(None, (unit, given[0].words("quantity_kind", lang))))
    if powers:
        words += f" · {translate('scale by powers of ten', lang)}"
    y = scene.block(0, y + 22, words, scene.across, most=1, size=14, fill="quiet", bold=True) + 2
    scene.line(0, y - 14, scene.across, y - 14, "rule")
    often = Counter(row.iri("indicator") for row in given)
    for row in sorted(given, key=lambda row: -(row.number_of("value") or 0))[:most]:
        with scene.link(address(row.number, row.passages), _hint(row, lang)):
            apart = often[row.iri("indicator")] > 1
            y = _figure(scene, row, lang, y, apart, _share(row.number_of("value") or Decimal(0), values, powers))
    return y + 6


def _share(value: Decimal, values: Sequence[Decimal], powers: bool) -> float:
    """Return how far along the scale a value stands, from 0 to 1."""
    largest, smallest = max(values), min(values)
    if powers:
        low = math.floor(math.log10(smallest))
        return (math.log10(value) - low) / (math.log10(largest) - low)
    return float(value / largest) if largest > 0 else 0.0


def _figure(scene: Scene, row: Row, lang: str, y: float, apart: bool, share: float) -> float:
    """Put a figure: what it measures and is about, and when, where that tells it ``apart``, a dot on the scale (a ring of a target), and its words as printed."""
    planned = (row.iri("status") or "").removeprefix(CG) == "planned"
    left, length = (0, scene.across - 130) if scene.slim else (470, 420)
    indicator, about = row.words("indicator", lang), row.words("about", lang)
    whole = apart or not indicator
    named = (indicator, about if whole or about not in indicator else "", _when(row, lang) if whole else "")
    label = " · ".join(dict.fromkeys(filter(None, named))) or row.silent["indicator"]
    if scene.slim:
        scene.text(0, y + 10, fitted(label, scene.across, 13), size=13)
        y += 20
    else:
        scene.text(0, y + 10, fitted(label, left - 20, 14), size=14)
    x = left + 8 + (length - 16) * min(1.0, max(0.0, share))
    scene.line(left, y + 6, left + length, y + 6, "rule", thick=0.7)
    scene.circle(x, y + 6, 6, "paper" if planned else "accent", "accent", thick=2)
    scene.text(
        left + length + 14,
        y + 10,
        fitted(_printed(row, lang), scene.across - left - length - 16, 13),
        size=13,
        bold=True,
    )
    return y + 26


def _when(row: Row, lang: str) -> str:
    """Return by when a figure is due, or of when it is: a day, a year, from one day to another; nothing where that is not said.

    The days are told as they are stated, a year that is whole as that year.
    """
    due, day, first, last = (row.words(name, lang) for name in ("due_by", "as_of", "from_date", "to_date"))
    year = first[:4] if first and (first, last) == (f"{first[:4]}-01-01", f"{first[:4]}-12-31") else ""
    return due or day or year or "–".join(filter(None, (first, last)))


def _printed(row: Row, lang: str) -> str:
    """Return a figure as printed; in a table the unit may stand elsewhere, then with it."""
    printed, unit = row.words("figure", lang), next(iter(row.names("unit")), None)
    value = row.number_of("value")
    if value is None or not unit or not printed.replace(".", "").replace(",", "").isdigit():
        return printed
    if unit.iri == YUAN:
        return amount(value, lang, unit.iri, unit.label)
    return f"{printed} {in_number(unit.label, Decimal(value)) if lang == 'en' else unit.label}"


def _hint(row: Row, lang: str) -> str:
    """Return a figure in a line."""
    said = (row.words("indicator", lang), row.words("about", lang), row.words("status", lang))
    return f"{' · '.join(dict.fromkeys(filter(None, said)))}{translate(': ', lang)}{_printed(row, lang)}"
