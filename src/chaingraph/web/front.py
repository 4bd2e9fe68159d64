"""The first page: what the graph is made from, what an office comes for, what is due, and how the four chains connect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chaingraph.base.messages import Count
from chaingraph.graph import questions
from chaingraph.rendering.worded import Name, named
from chaingraph.web.index import pinyin
from chaingraph.web.joining import picture
from chaingraph.web.listed import REPORTS
from chaingraph.web.signed import settled
from chaingraph.web.view import View

if TYPE_CHECKING:
    from chaingraph.web.voice import Voice

# how many of each the page lists
CHAINS, DOCUMENTS, ASKED, DUE = 40, 12, 12, 5
# the questions of an office, which stand first where industry chains are named
FIRST = ("industry-chains", "who-answers", "due", "targets", "outcomes", "unassigned", "conditions", "finance")
ALL_CHAINS, ALL_DUE = "question/industry-chains", "question/due"
WHO = ("led_by", "responsible", "carried_out_by")
_INDUSTRY_CHAINS = "SELECT DISTINCT ?chain { ?chain a cg:IndustryChain } ORDER BY ?chain"
_PROGRAMMES = "SELECT (COUNT(DISTINCT ?one) AS ?count) { ?one a cg:Programme }"


@dataclass(frozen=True)
class Listed:
    """A document: its name with its title, where that is another, and the day and place of it."""

    name: Name
    day: str
    places: Sequence[Name]


@dataclass(frozen=True)
class Tile:
    """Where one may begin: a link, its title, what is there in a sentence, and how much of it."""

    link: str
    title: str
    says: str
    count: str = ""


@dataclass(frozen=True)
class Due:
    """What is due on a day: the task or target, what it counts, what it is about where that is called otherwise, and who answers for it."""

    day: str
    what: Name
    indicators: Sequence[Name]
    about: Sequence[Name]
    who: Sequence[Name]


@dataclass(frozen=True)
class Deadlines:
    """What was due by the day of the last document and has no result, and what is due after it: the nearest, and how many there are."""

    day: str
    late: Sequence[Due]
    ahead: Sequence[Due]
    counts: tuple[int, int]
    every: int


def home(voice: Voice) -> View:
    """Return the home page; the picture of the four chains leads a graph that names no industry chain, and follows in one that does."""
    site, drawn = voice.site, voice.worded(voice.site.combining)
    chains, shown = named_chains(voice), picture(voice, drawn.tables)
    counts = {
        "documents": len(site.listed_documents.rows), "things": site.things, "figures": len(site.figures.rows),
        "passages": site.graph.sign_off.passages, "questions": len(questions.names()),
    }  # fmt: skip
    due = _deadlines(voice)
    joins = shown is not None and any(row.count for row in shown.rows if len(row.chains) > 1)
    return View(
        "home", voice.say("Knowledge graph of the chain-chief system"),
        {
            "picture": shown, "joins": joins, "leads": joins and not chains,
            "open": drawn.open or settled(voice), "counts": counts, "documents": _documents(voice), "tiles": list(_tiles(voice, len(chains), due)),
            "due": due, "all_due": ALL_DUE, "chains": list(map(voice.name_of, site.chains)), "industry_chains": chains[:CHAINS],
            "all_of_them": (ALL_CHAINS, Count(len(chains))), "asked": _first(asked(voice), chains),
        },
    )  # fmt: skip


def asked(voice: Voice) -> list[tuple[str, str]]:
    """Return the packaged questions: name and title, those that answer a numbered question first."""
    loaded = sorted(map(questions.load, questions.names()), key=lambda one: (not one.answers, int(one.answers or 0)))
    return [(one.name, one.title[voice.lang]) for one in loaded]


def _first(every: Sequence[tuple[str, str]], chains: Sequence[Name]) -> list[tuple[str, str]]:
    """Return the questions that the page lists."""
    own = {name: number for number, name in enumerate(FIRST)} if chains else {}
    return sorted(every, key=lambda one: own.get(one[0], len(own)))[:ASKED]


def named_chains(voice: Voice) -> list[Name]:
    """Return the industry chains by their names, in Chinese by pinyin."""
    iris = [row.chain.value for row in voice.site.graph.select(_INDUSTRY_CHAINS)]
    return sorted(_named(voice, iris), key=lambda name: (_spelled(name.label, voice.lang), name.label, name.iri))


def _spelled(label: str, lang: str) -> list[str]:
    return pinyin(label) if lang == "zh" else [label.casefold()]


def _named(voice: Voice, iris: Iterable[str]) -> list[Name]:
    """Return things by their names, which are asked for at once."""
    wanted = list(iris)
    voice.site.known.learn_kinds(wanted)
    called = voice.site.names.called(wanted, voice.lang)
    return [Name(iri, called[iri]) for iri in wanted]


def _documents(voice: Voice) -> list[Listed]:
    """Return the documents; the title of one stands beside its name where that is its number."""
    table = voice.site.listed_documents.only("document", "title", "date", "place")
    shown = voice.table(replace(table, rows=table.rows[:DOCUMENTS]))
    return [
        Listed(
            name if title in ("", name.label) else Name(name.iri, f"{name.label} {title}"),
            voice.words(day),
            named(place),
        )
        for name, title, day, place in ((row[0], voice.words(row[1]), row[2], row[3]) for row in shown.rows)
        if isinstance(name, Name)
    ]


def _tiles(voice: Voice, chains: int, due: Deadlines) -> Iterable[Tile]:
    """Yield where an office begins: what the graph holds something of, with how much of it."""
    tasks = len(voice.site.asked.tasks)
    projects = int(voice.site.graph.select(_PROGRAMMES).rows[0].count.value)
    if tasks:
        yield report_tile(voice, "tasks", voice.say("{count:task or target|tasks and targets}", count=Count(tasks)))
    if due.every:
        yield due_tile(voice, voice.say("{count:date|dates}", count=Count(due.every)))
    if tasks:
        yield report_tile(voice, "outcomes" if _followed(voice) else "targets")
    if chains:
        yield report_tile(voice, "roster", voice.say("{count:industry chain|industry chains}", count=Count(chains)))
    if tasks:
        yield report_tile(voice, "duties")
    if projects:
        yield report_tile(voice, "programmes", voice.say("{count:programme|programmes}", count=Count(projects)))


def report_tile(voice: Voice, name: str, count: str = "") -> Tile:
    """Return the tile that leads to a report of ``listed``, with how much is in it."""
    title, says = next(group[name] for group in REPORTS.values() if name in group)
    return Tile(voice.to(f"report/{name}"), voice.say(title), voice.say(says), count)


def due_tile(voice: Voice, count: str = "") -> Tile:
    """Return the tile that leads to what is due."""
    says = "What is due by when, who answers for it, and what later documents report of it."
    return Tile(voice.to(ALL_DUE), voice.say("What is due"), voice.say(says), count)


def _followed(voice: Voice) -> bool:
    """Return whether a later document of a place may tell what became of what an earlier one says."""
    table, days = voice.site.listed_documents, defaultdict[str, set[object]](set)
    for places, day in zip(table.named("place"), table.column("date"), strict=True):
        for place in places:
            days[place].add(day)
    return any(len(some) > 1 for some in days.values())


def _deadlines(voice: Voice) -> Deadlines:
    """Return what is due, held against the day of the last document: a page does not know which day it is read."""
    day = max((str(day) for day in voice.site.listed_documents.column("date") if day), default="")
    table = voice.site.answer("due")
    rows = list(enumerate(zip(map(str, table.column("due_by")), table.column("reported_since"), strict=True)))
    late = [number for number, (due, told) in rows if due <= day and not told]
    ahead = [number for number, (due, _) in rows if due > day]
    return Deadlines(day, _due(voice, late[-DUE:]), _due(voice, ahead[:DUE]), (len(late), len(ahead)), len(rows))


def _due(voice: Voice, numbers: Sequence[int]) -> list[Due]:
    """Return some rows of the answer to what is due, in words."""
    table = voice.site.answer("due")
    cells = {name: table.named(name) for name in ("task", "indicator", "about", *WHO)}
    _named(voice, {iri for number in numbers for column in cells.values() for iri in column[number]})
    days = voice.table(table.only("due_by", "day_note")).rows if numbers else ()
    found = []
    for number in numbers:
        indicators, about = (list(map(voice.name_of, cells[name][number])) for name in ("indicator", "about"))
        called = {name.label for name in indicators}
        found.append(
            Due(
                " ".join(voice.words(cell) for cell in days[number] if cell is not None),
                voice.name_of(cells["task"][number][0]),
                indicators,
                [name for name in about if name.label not in called],
                [voice.name_of(iri) for iri in dict.fromkeys(iri for name in WHO for iri in cells[name][number])],
            )
        )
    return found
