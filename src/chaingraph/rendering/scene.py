"""A picture as marks that stand where we put them: text, boxes and lines in the colours of the pages, each with where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from chaingraph.base.plain import plain
from chaingraph.base.width import width
from chaingraph.rendering.environment import colours

BROAD, SLIM = 1080, 358  # pixels of a picture on a screen or on paper, and on a phone
SIZE = {BROAD: 15, SLIM: 13}  # pixels of its text
# what stays on one line: a word or a wide character, with the blank before it and the marks that may not be parted from it
_PIECES = re.compile(r"\s*[（《“〔]*(?:[^\s\u2e80-\uffef]+|[\s\S])[，。、：；！？）》”〕]*")
COLUMN = 0.53  # of the size of a text: what a narrow character takes, a wide one takes two


@dataclass(frozen=True)
class Mark:
    """An element of SVG: its tag, its attributes and, of text, its words."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    words: str = ""


@dataclass
class Group:
    """Marks that lead to one place (an address of the page, None where nowhere); ``hint`` says in words what they are."""

    to: str | None
    hint: str
    marks: list[Mark] = field(default_factory=list)


class Scene:
    """A picture that is so many pixels wide, and as high as what is put into it; nothing in it is markup."""

    def __init__(self, across: int) -> None:
        self.across, self.down = across, 0.0
        self.size = SIZE.get(across, SIZE[BROAD])
        self.groups: list[Group] = [Group(None, "")]

    @property
    def slim(self) -> bool:
        """Whether the picture is for a phone."""
        return self.across <= SLIM

    @property
    def height(self) -> int:
        """The pixels that the picture is high."""
        return round(self.down) + 8

    @contextmanager
    def link(self, to: str | None, hint: str = "") -> Iterator[None]:
        """Let what is put into the picture meanwhile lead to an address, and be told by a hint."""
        self.groups.append(Group(to, plain(hint)))
        yield
        self.groups.append(Group(None, ""))

    def text(
        self, x: float, y: float, words: str, *, size: float = 0, fill: str = "ink", bold: bool = False, anchor: str = "start", turned: int = 0, halo: bool = False
    ) -> None:  # fmt: skip
        """Put a line of text that begins, or has its middle or end, at a point of its base line; ``turned`` by degrees around it.

        A ``halo`` sets it off from what lies below.
        """
        more = {"font-weight": "700"} if bold else {}
        more |= {"transform": f"rotate({turned} {x:g} {y:g})"} if turned else {}
        more |= {"text-anchor": anchor} if anchor != "start" else {}
        more |= {"stroke-width": "4", "paint-order": "stroke", "stroke-linejoin": "round"} if halo else {}
        place = {"x": x, "y": y, "font-size": size or self.size}
        self._put("text", y + 4, place, fill, "paper" if halo else "", more=more, words=plain(words))

    def block(
        self, x: float, y: float, words: str, room: float, *, most: int = 3, size: float = 0, fill: str = "ink", bold: bool = False
    ) -> float:  # fmt: skip
        """Put a text in lines of so many pixels, at most so many of them; return where the next line would begin."""
        size = size or self.size
        for line in wrapped(words, room / (1.06 if bold else 1), size, most):
            self.text(x, y, line, size=size, fill=fill, bold=bold)
            y += round(1.35 * size)
        return y

    def legend(self, words: str) -> None:
        """Put below all else what the marks of the picture mean."""
        self.block(0, self.down + 24, words, self.across, most=4, size=13, fill="quiet")

    def box(
        self, x: float, y: float, across: float, down: float, fill: str = "", stroke: str = "", *, dashed: bool = False, radius: float = 3
    ) -> None:  # fmt: skip
        """Put a rectangle."""
        more = {"rx": f"{radius:g}"} if radius else {}
        self._put("rect", y + down, {"x": x, "y": y, "width": across, "height": down}, fill, stroke, dashed, more)

    def line(
        self, x: float, y: float, x2: float, y2: float, stroke: str = "line", *, thick: float = 1, dashed: bool = False
    ) -> None:
        """Put a straight line."""
        self._put("line", max(y, y2), {"x1": x, "y1": y, "x2": x2, "y2": y2, "stroke-width": thick}, "", stroke, dashed)

    def circle(
        self, x: float, y: float, radius: float, fill: str = "", stroke: str = "", *, thick: float = 1.5
    ) -> None:
        """Put a circle."""
        self._put("circle", y + radius, {"cx": x, "cy": y, "r": radius, "stroke-width": thick}, fill, stroke)

    def path(
        self, way: str, fill: str = "none", stroke: str = "", *, thick: float = 1.5, dashed: bool = False, moved: tuple[float, float, float] | None = None
    ) -> None:  # fmt: skip
        """Put a path, given as SVG writes it; ``moved`` to a point, and made larger or smaller."""
        more = {"transform": "translate({:g} {:g}) scale({:g})".format(*moved)} if moved else {}
        self._put("path", 0, {"stroke-width": thick}, fill, stroke, dashed, {"d": way, **more})

    def _put(
        self, tag: str, lowest: float, numbers: dict[str, float], fill: str, stroke: str = "", dashed: bool = False,
        more: dict[str, str] | None = None, words: str = "",
    ) -> None:  # fmt: skip
        """Put a mark whose colours are given by their names on the pages, or as #rrggbb."""
        said = {name: f"{round(number, 1):g}" for name, number in numbers.items()} | (more or {})
        named = [f"{letter}-{colour}" for letter, colour in (("f", fill), ("s", stroke)) if colour in colours()]
        said |= {"class": " ".join(named)} if named else {}
        said["fill"] = colours().get(fill, fill) or "none"
        said |= {"stroke": colours().get(stroke, stroke)} if stroke else {}
        said |= {"stroke-dasharray": "4 3"} if dashed else {}
        self.down = max(self.down, lowest)
        self.groups[-1].marks.append(Mark(tag, tuple(said.items()), words))


def across(words: str, size: float) -> float:
    """Return about how many pixels a line of text takes."""
    return width(words, ambiguous=2) * size * COLUMN


def fitted(words: str, room: float, size: float) -> str:
    """Return a text that takes so many pixels at most; where it was longer, “…” stands in its middle, so that both ends tell it apart.

    >>> fitted("office of the chain of new materials", 120, 14)
    'office…terials'
    """
    columns = max(3, int(room / (size * COLUMN)))
    if width(words, ambiguous=2) <= columns:
        return words
    head = _within(words, round((columns - 2) * 0.5))
    tail = _within(words[len(head) :][::-1], columns - 2 - width(head, ambiguous=2))[::-1]
    return f"{head.rstrip()}…{tail.lstrip()}"


def _within(words: str, columns: int) -> str:
    """Return as much of the beginning of a text as takes so many columns."""
    return words[
        : next(end for end in range(min(columns, len(words)), -1, -1) if width(words[:end], ambiguous=2) <= columns)
    ]


def wrapped(words: str, room: float, size: float, most: int = 3) -> list[str]:
    """Return a text in lines that take so many pixels each; where there are more than ``most``, the last is cut in its middle.

    >>> wrapped("责任：云州市人民政府、市科技局", 100, 14), wrapped("answers: the office", 100, 14)
    (['责任：云州市', '人民政府、市', '科技局'], ['answers: the', 'office'])
    """
    columns = max(4, int(room / (size * COLUMN)))
    lines = [""]
    for piece in _PIECES.findall(" ".join(plain(words[: columns * most + 80]).split())):
        for part in [piece] if width(piece, ambiguous=2) <= columns else piece:
            if lines[-1] and width(lines[-1].lstrip() + part.rstrip(), ambiguous=2) > columns:
                lines.append("")
            lines[-1] += part
    if len(lines) > most:
        lines[most - 1 :] = [fitted("".join(lines[most - 1 :]).strip(), room, size)]
    return [line.strip() for line in lines]
