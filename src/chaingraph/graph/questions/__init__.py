"""The packaged questions: one SPARQL file each, which explains itself in its first lines.

A parameter is a line ``VALUES ?name { UNDEF }`` of the query. The file runs as it stands in any SPARQL tool; bound,
the parameter's value (an IRI, or a day where it is of ``xsd:date``) takes the place of UNDEF, and what stands there behind ``# bound:`` is asked too, which leads the engine
straight to what is meant; unbound, the line goes. The other headers are the attributes of ``Question``. A line
``evidence: thing cg:serves chain`` is a statement of names and of what the columns of that name hold; ``*`` is anything.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from chaingraph.base.headers import headers, title
from chaingraph.base.naming import comparable
from chaingraph.graph.errors import NoDay, UnknownParameter, UnknownQuestion

FOLDER = Path(__file__).parent
COLUMNS = ("words", "anywhere", "item", "matched", "sometimes")  # headers that name columns
DAY = "xsd:date"  # what a parameter is of that is a day

_SLOT = re.compile(r"^([ ]*)VALUES \?(?P<name>\w+) \{ UNDEF \}(?: # bound: (?P<bound>.*))?\n", re.MULTILINE)


@dataclass(frozen=True)
class Parameter:
    """A parameter: its name, the class its value is of (as written, ``cg:Chain``; ``xsd:date`` for a day), and what it means."""

    name: str
    kind: str
    meaning: str


@dataclass(frozen=True)
class Question:
    """A packaged question: its title in ``zh`` and ``en``, the numbers it answers, parameters and SPARQL.

    ``compares`` is ``places`` or ``years``, of which there must be two, and empty for a question that one document can answer. ``words`` are the columns
    that hold English words, to be said in the language of whoever asks. ``evidence`` are the statements for which passages
    are given, as written: subject, property, object. ``anywhere`` are the columns (``*`` is all) of which what is absent from the passages of
    a row may stand in any other passage: it is not stated only where all are signed off. ``item`` are those of which it may stand in
    another passage of its section. ``matched`` are the columns that a comparison fills, of which no text denies anything. ``sometimes``
    are those that some rows alone have (the end of a range): nothing lacks where they are empty. ``silent`` is what a cell says that is
    empty, where that tells nothing of a text: what describes a document or a section stands in no passage. ``also`` are words by which
    it is looked for that its title does not have.
    """

    name: str
    title: Mapping[str, str]
    answers: str
    parameters: Mapping[str, Parameter]
    sparql: str
    compares: str = ""
    words: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    item: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    sometimes: tuple[str, ...] = ()
    silent: str = ""
    also: tuple[str, ...] = ()
    evidence: tuple[tuple[str, ...], ...] = ()

    def parameter(self, name: str) -> Parameter:
        """Return the parameter of this name; raise UnknownParameter where there is none."""
        if name not in self.parameters:
            near = difflib.get_close_matches(name, self.parameters, cutoff=0.5) or list(self.parameters)
            raise UnknownParameter(name, near, question=self.name)
        return self.parameters[name]

    def bind(self, values: Mapping[str, str]) -> str:
        """Return the query with parameters bound; ``values`` gives terms as SPARQL writes them (``<iri>``)."""

        def slot(match: re.Match[str]) -> str:
            value = values.get(match["name"])
            return f"{match[1]}VALUES ?{match['name']} {{ {value} }} {match['bound'] or ''}\n" if value else ""

        bound = _SLOT.sub(slot, self.sparql)
        for name in self.parameters:
            if len(values.get(name, "").split()) == 1:  # the same in all rows, which are not sorted by it
                bound = re.sub(rf"^(ORDER BY )\?{name} (?=\S)", r"\1", bound, flags=re.MULTILINE)
        return bound


def names() -> list[str]:
    """Return the names of all packaged questions, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.rq"))


def _titled(words: str) -> list[str]:
    """Return the names of up to three questions that are looked for by some words, and of those in whose titles they stand."""
    sought = comparable(words)
    asked = [load(name) for name in names()]
    also = [one.name for one in asked if sought in map(comparable, one.also)]
    titled = [one.name for one in asked if any(sought in comparable(said) for said in one.title.values())]
    return list(dict.fromkeys(also + titled))[:3]


def called(words: str) -> str:
    """Return the name of the question that has these words as its title, in either language; the words themselves where none has."""
    known, sought = names(), comparable(words).rstrip("?？")
    titled = (
        name for name in known if any(comparable(said).rstrip("?？") == sought for said in load(name).title.values())
    )
    return words if words in known else next(titled, words)


def day(words: str) -> str:
    """Return a day (2026-09-30, 2026年9月底) as SPARQL writes it; raise NoDay where it is none."""
    from chaingraph.text.dates import due_of

    try:
        found = date.fromisoformat(words)
    except ValueError:
        said = due_of(words, None)
        if said is None or said.day is None:
            raise NoDay(words=words) from None
        found = said.day
    return f'"{found.isoformat()}"^^{DAY}'


@cache
def load(name: str) -> Question:
    """Return the question of this name; raise UnknownQuestion where there is none."""
    known = names()
    if name not in known:
        near = difflib.get_close_matches(name, known, cutoff=0.5) or _titled(name)
        raise UnknownQuestion(name, near, first=near[0] if near else "")
    sparql = (FOLDER / f"{name}.rq").read_text("utf-8")
    header = headers(sparql)
    facts = dict(header)
    columns: dict[str, Any] = {key: tuple(facts.get(key, "").split()) for key in COLUMNS}
    parameters = [Parameter(*value.split(" ", 2)) for key, value in header if key == "parameter"]
    return Question(
        name=name,
        title=title(facts),
        answers=facts.get("answers", ""),
        parameters={parameter.name: parameter for parameter in parameters},
        sparql=sparql,
        compares=facts.get("compares", ""),
        silent=facts.get("silent", ""),
        also=tuple(facts.get("also", "").split()),
        evidence=tuple(tuple(value.split()) for key, value in header if key == "evidence"),
        **columns,
    )
