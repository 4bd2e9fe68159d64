"""The picture of what became of targets: each as a dumbbell on one scale, on which every target is 100 per cent."""

from __future__ import annotations

from decimal import Decimal

from chaingraph.base.messages import translate
from chaingraph.rendering.rows import Address, Row, more, rows
from chaingraph.rendering.scene import Scene
from chaingraph.rendering.targets import planned
from chaingraph.rendering.worded import WordedTable

LEGEND = "Line: the target, 100%. Dot: the outcome; diamond: an interim result, from before the target is due. Hollow where it is not exact."
MOST = 40  # outcomes that are drawn
END = Decimal(150)  # per cent at which the scale ends; what is beyond is drawn there, with an arrow
TICKS = (0, 50, 100, 150)
SURE, EACH = "of the same thing", "the target is for each of something"  # what the question says of how the two match


def outcomes(table: WordedTable, lang: str, across: int, address: Address) -> Scene:
    """Return the picture of the table of ``reports.targets.outcomes``, so many pixels wide."""
    scene, drawn = Scene(across), list(rows(table))
    left, length = (0, across - 30) if scene.slim else (400, 420)
    y = 22.0
    for tick in TICKS:
        scene.text(
            left + length * tick / 150, 12, f"{tick}%", size=12, fill="quiet", anchor="middle" if tick else "start"
        )
    for row in drawn[:MOST]:
        with scene.link(address(row.number, row.passages), _hint(row, lang)):
            y = _row(scene, row, lang, left, length, y + 16)
        scene.line(0, y, across, y)
    if len(drawn) > MOST:
        scene.text(0, y + 22, more(len(drawn) - MOST, lang), fill="quiet")
    if drawn:
        scene.legend(translate(LEGEND, lang))
    return scene


def _row(scene: Scene, row: Row, lang: str, left: float, length: float, y: float) -> float:
    """Put a target, its outcome on the scale and in words; return where the row ends."""
    room = scene.across if scene.slim else left - 20
    end = scene.block(0, y + 6, row.words("about", lang) or row.words("indicator", lang), room, most=1, bold=True)
    second = f"{row.words('indicator', lang)}{translate(': ', lang)}{planned(row, lang)}"
    if due := row.words("due_by", lang):
        second += f" · {due}"
    end = scene.block(0, end, second, room, most=2, size=13, fill="quiet")
    middle = end + 6 if scene.slim else y + 14
    _scale(scene, row, lang, left, length, middle)
    said, fill = _said(row, lang)
    x, y = (0, middle + 28) if scene.slim else (left + length + 24, middle + 5)
    return max(end, scene.block(x, y, said, scene.across - x, most=3, size=13, fill=fill)) + 2


def _scale(scene: Scene, row: Row, lang: str, left: float, length: float, y: float) -> None:
    """Put the scale with its target and, where one can be held against it, the outcome: full where it is exact, else a ring.

    An interim result is a diamond, to which a bar leads from the beginning of the scale: it is neither above nor below its target yet.
    """
    hundred = left + length * 100 / 150
    scene.line(left, y, left + length, y, "rule")
    scene.line(hundred, y - 11, hundred, y + 11, "accent", thick=3)
    share = None if row.words("match", lang) == translate(EACH, lang) else reached(row)
    if share is None:
        return
    x = left + length * float(min(share, END) / END)
    interim = _is_interim(row, lang)
    scene.line(left if interim else hundred, y, x, y, "rule", thick=5)
    if share > END:
        scene.path(f"M{x - 2:g} {y - 9:g}L{x + 10:g} {y:g}L{x - 2:g} {y + 9:g}Z", "ink")
    else:
        fill, stroke = ("ink", "paper") if row.number_of("percent_of_target") is not None else ("paper", "ink")
        if interim:
            scene.path(f"M{x:g} {y - 9:g}l9 9l-9 9l-9 -9Z", fill, stroke, thick=2.5)
        else:
            scene.circle(x, y, 8, fill, stroke, thick=2.5)


def reached(row: Row) -> Decimal | None:
    """Return the outcome of a target in per cent of it; None where there is none, the target is nothing, or a share that is to rise from another."""
    if row.iri("baseline") and (row.iri("unit") or "").endswith("/percent"):
        return None
    value, outcome = row.number_of("value"), row.number_of("outcome_value")
    return 100 * outcome / value if value and outcome is not None else None


def _said(row: Row, lang: str) -> tuple[str, str]:
    """Return the outcome in words and its colour."""
    if row.cells.get("outcome") is None:
        return translate("No outcome: {what}", lang).format(what=row.silent["outcome"]), "lack"
    percent = row.number_of("percent_of_target")
    share = "" if percent is None else f" · {percent.normalize():f}%"
    match = row.words("match", lang)
    doubt = "" if match in ("", translate(SURE, lang)) else f" · {match}"
    what = f"{row.words('outcome', lang)}{share}{doubt} · {row.words('document', lang)}"
    return (translate("Interim: {what}", lang).format(what=what) if _is_interim(row, lang) else what), "ink"


def _is_interim(row: Row, lang: str) -> bool:
    """Return whether a result is from before its target is due."""
    return row.words("interim", lang) == translate("true", lang)


def _hint(row: Row, lang: str) -> str:
    """Return a target and its outcome in a line."""
    return f"{row.words('indicator', lang)}{translate(': ', lang)}{planned(row, lang)} → {_said(row, lang)[0]}"
