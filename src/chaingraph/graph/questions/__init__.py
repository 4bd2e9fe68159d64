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
from chaingraph.base.naming import SMALL, comparable
from chaingraph.base.naming import words as english
from chaingraph.graph.errors import NoDay, UnknownParameter, UnknownQuestion

FOLDER = Path(__file__).parent
COLUMNS = ("words", "anywhere", "item", "matched", "sometimes")  # headers that name columns
DAY = "xsd:date"  # what a parameter is of that is a day

_ASKING = re.compile(
    "哪些|哪个|什么|怎么样?|多少|如何|有没有|没有|请问|是否|情况|[的了吗呢有是在]"
)  # words with which anything may be asked
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
    it is looked for that its title does not have, alone or among others.
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
            known = difflib.get_close_matches(name, self.parameters, cutoff=0.5) or list(self.parameters)
            raise UnknownParameter(name, known, question=self.name)
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


def near(words: str) -> list[str]:
    """Return the names of up to three questions that some words may mean: what offices say for it (``also``), alone or among others, the longest first; a name like it; or its title."""
    sought = comparable(words)
    said = [(len(word), name) for name in names() for word in map(comparable, load(name).also) if word in sought]
    also = [name for _, name in sorted(said, key=lambda one: -one[0])]
    like = difflib.get_close_matches(words, names(), cutoff=0.5)
    return list(dict.fromkeys([*also, *like] if like else [*also, *_titled(words)]))[:3]


def _titled(words: str) -> list[str]:
    """Return the names of the questions in whose titles some words stand, or most pairs of characters or words of them."""
    sought, wanted = comparable(words), _parts(words)
    asked = [load(name) for name in names()]
    titled = [one.name for one in asked if any(sought in comparable(title) for title in one.title.values())]
    shares = {one.name: len(wanted & _parts(" ".join((*one.title.values(), *one.also)))) for one in asked}
    close = sorted(
        (name for name, share in shares.items() if wanted and 2 * share >= len(wanted)), key=lambda name: -shares[name]
    )
    return titled + close


def _parts(text: str) -> set[str]:
    """Return the English words of a text, and each two Chinese characters that stand beside each other; not what any question asks with (哪些, 什么)."""
    pairs = (
        run[at : at + 2] for run in re.findall("[\u4e00-\u9fff]+", _ASKING.sub(" ", text)) for at in range(len(run) - 1)
    )
    return {*pairs, *english(text)} - SMALL


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
        meant = near(name)
        raise UnknownQuestion(name, meant, first=meant[0] if meant else "", given="")
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
