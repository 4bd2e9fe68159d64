"""The picture of who does what: tasks by bodies as a matrix, those first that have most to do; on a phone a list for each body.

Where not all bodies can be drawn, those are that do more than support; below its name, each task names those of its bodies that are not drawn.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from chaingraph.base.messages import Count, translate
from chaingraph.rendering.rows import Address, Row, more, rows
from chaingraph.rendering.scene import Scene, across, fitted
from chaingraph.rendering.worded import WordedTable

LEGEND = "Dashed: proposed or interpreted, not stated."
BESIDES = "Besides, not drawn ({count:body|bodies}): {names}"
FIGURES = "+ figures of these tasks"
NUMBERS = "Behind a name: the number of its tasks + of the figures of these tasks."
MOST_BODIES, MOST_TASKS = 16, 40  # that are drawn
MOST_EACH = 8  # tasks of a body on a phone
CELL, ROW, SLANT = 34, 30, 150  # pixels of a column and of a row of one line, and of the height of slanted names
BADGE = 22  # pixels from the top of a letter on its ground to that of the one below it
LINES = 3  # of a task’s name, at most
DAY = 150  # pixels of a day, with the mark that it is not decided
LABEL = (400, 660)  # pixels of a task’s name, at least and at most
# what a cell says of a role, by the word of the table: a letter, its ground and its ink
LETTERS = {"led by": "L", "supported by": "S", "responsible": "R", "carried out by": "C"}
COLOURS = {"L": ("accent", "paper"), "R": ("held", "ink"), "S": ("named", "ink"), "C": ("target", "ink")}


class Duties:
    """The rows of a table of duties, by body and by task."""

    def __init__(self, table: WordedTable, lang: str) -> None:
        self.lang = lang
        self.roles = {translate(word, lang): letter for word, letter in LETTERS.items()}
        self.bodies: dict[str, list[Row]] = {}
        self.tasks: dict[str, list[Row]] = {}
        for row in rows(table):
            self.bodies.setdefault(row.iri("body") or "", []).append(row)
            self.tasks.setdefault(row.iri("task") or "", []).append(row)
        self.helper = translate("supported by", lang)

    @property
    def drawn(self) -> list[str]:
        """The bodies that are drawn, in the order of the table: where they are too many, those first that do not only support."""
        chosen = sorted(self.bodies, key=self._only_supports)[:MOST_BODIES]
        return [body for body in self.bodies if body in chosen]

    def _only_supports(self, body: str) -> bool:
        return all(row.words("role", self.lang) == self.helper for row in self.bodies[body])

    def figures(self, body: str) -> int:
        """Return how many of the marks of a body are figures that are counted with its tasks."""
        given = self.bodies[body]
        return len({row.iri("task") for row in given}) - int(given[0].number_of("load") or 0)

    @property
    def more(self) -> str:
        """What is not drawn, in words; nothing where all is."""
        bodies, tasks = len(self.bodies) - MOST_BODIES, len(self.tasks) - MOST_TASKS
        text = "Not drawn, in the table: {bodies:body|bodies}, {tasks:task|tasks}."
        more = {"bodies": Count(max(0, bodies)), "tasks": Count(max(0, tasks))}
        return translate(text, self.lang).format(**more) if any(more.values()) else ""

    def besides(self, task: str, column: Collection[str]) -> str:
        """Return in words who has a role in a task without a column; nothing where all have one."""
        left = [row for row in self.tasks[task] if row.iri("body") not in column]
        names = dict.fromkeys(f"{self.said(self.letter(row))} {row.words('body', self.lang)}" for row in left)
        count = Count(len({row.iri("body") for row in left}))
        said = translate(BESIDES, self.lang).format(count=count, names=translate("; ", self.lang).join(names))
        return said if left else ""

    def letter(self, row: Row) -> str:
        """Return what a cell says of a role."""
        return self.roles.get(row.words("role", self.lang), "?")

    def said(self, letter: str) -> str:
        """Return the letter of a role in the language: the first of its word in Chinese."""
        words = {one: word for word, one in self.roles.items()}
        return words.get(letter, letter)[0] if self.lang == "zh" else letter

    def task(self, row: Row) -> str:
        """Return what a task is called: a figure by what it is about, what it measures and its words as printed."""
        about, *figure = (row.words(column, self.lang, 1) for column in ("about", "indicator", "task"))
        return " · ".join(filter(None, (about, " ".join(filter(None, figure)))))

    def hint(self, row: Row) -> str:
        """Return a cell in a line."""
        colon = translate(": ", self.lang)
        role = row.words("role", self.lang) + (
            f" · {row.words('basis', self.lang)}" if unstated(row, self.lang) else ""
        )
        return f"{self.task(row)} · {role}{colon}{row.words('body', self.lang)}"


def unstated(row: Row, lang: str) -> bool:
    """Return whether a duty is only proposed, or interpreted."""
    return row.words("basis", lang) != translate("stated", lang)


def duties(table: WordedTable, lang: str, wide: int, address: Address) -> Scene:
    """Return the picture of the table of ``reports.duties``, so many pixels wide."""
    scene, held = Scene(wide), Duties(table, lang)
    y = _legend(scene, held)
    y = (_lists if scene.slim else _matrix)(scene, held, address, y)
    if held.more:
        scene.text(0, y + 22, held.more, size=13, fill="quiet")
    if any(unstated(row, lang) for given in held.bodies.values() for row in given):
        scene.legend(translate(LEGEND, lang))
    return scene


def _legend(scene: Scene, held: Duties) -> float:
    x, y = 0.0, 18.0
    for word, letter in held.roles.items():
        if x > scene.across - 110:
            x, y = 0.0, y + 26
        _badge(scene, held, letter, x, y - 15, False)
        scene.text(x + 28, y, word, size=13, fill="quiet")
        x += 60 + 7.2 * len(word) * (2 if held.lang == "zh" else 1)
    return y + 14


def _badge(scene: Scene, held: Duties, letter: str, x: float, y: float, dashed: bool) -> None:
    """Put the letter of a role on its ground; what is not stated has a dashed edge and no ground."""
    ground, ink = COLOURS.get(letter, ("line", "ink"))
    fill, ink = ("", "ink") if dashed else (ground, ink)
    scene.box(x, y, 22, 20, fill, "rule", dashed=dashed)
    scene.text(x + 11, y + 15, held.said(letter), size=13, fill=ink, bold=True, anchor="middle")


def _matrix(scene: Scene, held: Duties, address: Address, y: float) -> float:
    """Put the matrix: a column for each body, a row for each task, in steps from the busiest body on."""
    bodies = held.drawn
    label = min(LABEL[1], max(LABEL[0], scene.across - CELL * len(bodies) - SLANT))
    column = {body: label + CELL * place for place, body in enumerate(bodies)}
    top = y + SLANT
    for body, left in column.items():
        first, x = held.bodies[body][0], left + CELL / 2
        name = fitted(first.words("body", held.lang), SLANT * 1.25, 13)
        scene.text(x - 2, top - 8, name, size=13, turned=-45)
        scene.text(x, top + 12, first.words("load", held.lang), size=12, fill="quiet", anchor="middle")
        if figures := held.figures(body):
            scene.text(x, top + 28, f"+{figures}", size=12, fill="quiet", anchor="middle")
    scene.text(label - 12, top + 12, translate("tasks of each", held.lang), size=12, fill="quiet", anchor="end")
    y = top + 20
    if any(map(held.figures, bodies)):
        scene.text(label - 12, top + 28, translate(FIGURES, held.lang), size=12, fill="quiet", anchor="end")
        y += 16
    for given in _ordered(held, column)[:MOST_TASKS]:
        y = _task(scene, held, given, column, address, y)
    return y


def _ordered(held: Duties, column: Mapping[str, float]) -> list[Sequence[Row]]:
    """Return the tasks of the bodies drawn, by the first column in which they stand."""
    drawn = [[row for row in given if row.iri("body") in column] for given in held.tasks.values()]
    return sorted(
        (given for given in drawn if given), key=lambda given: min(column[row.iri("body") or ""] for row in given)
    )


def _task(
    scene: Scene, held: Duties, given: Sequence[Row], column: Mapping[str, float], address: Address, y: float
) -> float:
    """Put a row: what the task is called, by when it is due, and a cell for each body that has a role in it; return where it ends."""
    label = min(column.values())
    scene.line(0, y, max(column.values()) + CELL, y)
    due = given[0].words("due_by", held.lang)
    day = fitted(due, DAY, 12)
    end = scene.block(0, y + 20, held.task(given[0]), label - 24 - across(day, 12), most=LINES, size=14)
    if due:
        scene.text(label - 12, y + 20, day, size=12, fill="quiet", anchor="end")
    if besides := held.besides(given[0].iri("task") or "", column):
        end = scene.block(0, end - 2, besides, label - 12, most=LINES, size=12, fill="quiet")
    ends = dict.fromkeys(column.values(), y + 5)  # of the badges in each column, one below the other
    for row in given:
        left = column[row.iri("body") or ""]
        with scene.link(address(row.number, row.passages), held.hint(row)):
            _badge(scene, held, held.letter(row), left + 6, ends[left], unstated(row, held.lang))
        ends[left] += BADGE
    return max(y + ROW, *(bottom + 3 for bottom in ends.values()), end - 9)


def _lists(scene: Scene, held: Duties, address: Address, y: float) -> float:
    """Put a list for each body; of a long one, what leads to the rest of it in the table."""
    if any(map(held.figures, held.drawn)):
        y = scene.block(0, y + 12, translate(NUMBERS, held.lang), scene.across, size=13, fill="quiet")
    for body in held.drawn:
        given, figures = held.bodies[body], held.figures(body)
        scene.line(0, y, scene.across, y, "rule")
        counted = given[0].words("load", held.lang) + (f" + {figures}" if figures else "")
        heading = f"{given[0].words('body', held.lang)} · {counted}"
        y = scene.block(0, y + 20, heading, scene.across, bold=True)
        for row in given[:MOST_EACH]:
            with scene.link(address(row.number, row.passages), held.hint(row)):
                _badge(scene, held, held.letter(row), 0, y - 13, unstated(row, held.lang))
                y = scene.block(30, y + 2, held.task(row), scene.across - 30, most=2) + 6
        if len(given) > MOST_EACH:
            next_ = given[MOST_EACH]
            with scene.link(address(next_.number, next_.passages), held.hint(next_)):
                scene.text(30, y, more(len(given) - MOST_EACH, held.lang), fill="accent")
            y += 20
    return y
