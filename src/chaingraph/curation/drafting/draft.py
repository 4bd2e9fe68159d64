"""A draft: what can be read from a text without understanding it, as statements that a curator confirms or corrects."""

from __future__ import annotations

import datetime
import itertools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES
from chaingraph.base.naming import local
from chaingraph.curation.drafting.deadlines import deadlines, of_tasks
from chaingraph.curation.drafting.describing import named
from chaingraph.curation.drafting.document import Document
from chaingraph.curation.drafting.known import SHARED
from chaingraph.curation.drafting.measured import Measured
from chaingraph.curation.drafting.passages import RESPONDS, Held, chain_of, section_iri
from chaingraph.curation.drafting.positions import positions
from chaingraph.curation.drafting.proposals import Proposal
from chaingraph.curation.drafting.reading import Reading
from chaingraph.curation.drafting.unnamed import aims, unnamed
from chaingraph.curation.errors import TooLongToDraft
from chaingraph.curation.merge import candidate_name
from chaingraph.model.terms import TYPE, cg, day, numeric
from chaingraph.model.vocabulary import ID, PREFIXES
from chaingraph.text.canonical import canonical_text

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.text.canonical import CanonicalText

MOST_LINES = 20_000  # paragraphs and rows of tables


def draft(path: str | Path, graph: Graph | None = None, slug: str | None = None) -> Draft:
    """Return the draft of a document in a file: its names, figures and relations, and the statements that say them.

    ``graph`` has the shared things that names are linked to, by default the first document's; ``slug`` names the document in
    IRIs, by default as its file. Raises what ``read_document`` raises, and TooLongToDraft.
    """
    from chaingraph.graph.graph import open_graph
    from chaingraph.text.formats import read_document

    refuse_long(path)
    text = in_bounds(canonical_text(read_document(Path(path))), path)
    return Draft(text, slug or local(Path(path).stem), graph or open_graph(), called=Path(path).stem)


def refuse_long(path: str | Path) -> None:
    """Raise TooLongToDraft for a workbook of more rows than can be drafted, before it is read, which would take minutes."""
    from chaingraph.text.formats import rows_of

    if (rows := rows_of(Path(path))) > MOST_LINES:
        raise TooLongToDraft(path=path, lines=rows, most=MOST_LINES)


def in_bounds(text: CanonicalText, path: str | Path) -> CanonicalText:
    """Return a text that can be drafted in a few minutes and two gigabytes. Raises TooLongToDraft, which names the file ``path``."""
    if len(text.lines) > MOST_LINES:
        raise TooLongToDraft(path=path, lines=len(text.lines), most=MOST_LINES)
    return text


@dataclass(frozen=True)
class Draft(Reading):
    """What is read from a text, as the statements (``quads``) that a curator is to decide on."""

    def quads(self) -> list[ox.Quad]:
        """Return all statements: of the document in the default graph, of each passage in the graph that it names."""
        *facts, document = self.parts()
        return list(dict.fromkeys(itertools.chain(document, *self.places(), *facts)))

    def places(self) -> Iterator[Sequence[ox.Quad]]:
        """Yield what each passage is called and where it stands, in the order of the text."""
        return Document(self).passages()

    def parts(self) -> Iterator[list[ox.Quad]]:
        """Yield the statements of each passage in the order of the text, and last those of the document and its sections.

        With a passage, the default graph describes what its figures are measured in.
        """
        measured, later, proposed = Measured(self), self._later(), defaultdict[str, list[Proposal]](list)
        for proposal in self.relations:
            proposed[proposal.passage].append(proposal)
        for held in self.held:
            proposals = (quad for one in proposed[held.passage.value] for quad in self._proposed(one))
            yield list(dict.fromkeys(itertools.chain(self._held(held, measured), later[held.passage], proposals)))
        document = Document(self)
        yield list(dict.fromkeys(itertools.chain(document.itself(), document.sections(), measured.only_titled())))

    def _held(self, held: Held, measured: Measured) -> Iterator[ox.Quad]:
        """Yield what the names and figures of a passage say."""
        yield from self._headed(held)
        for name in held.new:
            yield from named(self.naming, name, held.passage, self._is_aimed(name.start))
        yield from measured.of(held)

    def _is_aimed(self, place: int) -> bool:
        """Return whether a place is in a task that is still to be done."""
        number = bisect_right(self._aims, place, key=itemgetter(0))
        return number > 0 and place < self._aims[number - 1][1]

    @cached_property
    def _aims(self) -> Sequence[tuple[int, int]]:
        return sorted(aims(self.answers, self.seen.ahead.times.written).items())

    def _later(self) -> Mapping[object, Sequence[ox.Quad]]:
        """Return what is said in each passage of things that it does not name, where segments stand, and by when its figures and tasks are due."""
        found = defaultdict[object, list[ox.Quad]](list)
        for quad in itertools.chain(unnamed(self, self.described), positions(self.naming, self.held)):
            found[quad.graph_name].append(quad)
        for target, due, passage in self._dues():
            told = [ox.Quad(target, cg("dueBy"), day(due), passage)] if due else []
            found[passage] += [*told, ox.Quad(target, cg("undecided"), cg("dueBy"), passage)]
        return found

    def _headed(self, held: Held) -> Iterator[ox.Quad]:
        """Yield which chains the section of a heading concerns, and what the document responds to."""
        for chain in held.chains if held.heading else ():
            yield ox.Quad(section_iri(self.slug, held.section), cg("concerns"), chain_of(chain), held.passage)
        if response := RESPONDS.search(self.seen.text.text, held.start, held.end):
            title = re.search("《.*》", response[0])
            yield ox.Quad(self.document, cg("respondsTo"), ox.Literal(title[0] if title else ""), held.passage)

    def _dues(self) -> Iterator[tuple[ox.NamedNode, datetime.date | None, ox.NamedNode]]:
        """Yield what is due by a day that its own sentence says, else its bracket, label or row; once, or in each row of tables that names it where they say several days."""
        told = defaultdict[ox.NamedNode, dict[ox.NamedNode, datetime.date | None]](dict)
        answers, since = self.answers, self.seen.ahead.times.written
        rows = {passage for start, end, passage in answers.passages if "|" in self.seen.text.text[start:end]}
        founded = (task for _, task in self.founding)
        for target, due, passage in (*deadlines(answers, since), *answers.dues(), *of_tasks(answers, since), *founded):
            if not told[target] or passage in rows:
                told[target].setdefault(passage, due)
        for target, days in told.items():
            several = len(set(days.values())) > 1
            yield from ((target, due, passage) for passage, due in list(days.items())[: None if several else 1])

    def _proposed(self, proposal: Proposal) -> Iterator[ox.Quad]:
        """Yield a relation as a candidate, apart from what is stated."""
        candidate = ox.NamedNode(candidate_name(self.document.value, *proposal.ends))
        passage = ox.NamedNode(proposal.passage)
        yield ox.Quad(candidate, TYPE, cg("Candidate"), passage)
        first, relation, second = ox.NamedNode(proposal.first), cg(proposal.relation), ox.NamedNode(proposal.second)
        for property, value in (("subject", first), ("predicate", relation), ("object", second)):
            yield ox.Quad(candidate, ox.NamedNode(PREFIXES["rdf"] + property), value, passage)
        yield ox.Quad(
            candidate, cg("readFrom"), ox.Literal(self.seen.text.quoted(proposal.words, proposal.start)), passage
        )
        yield ox.Quad(candidate, cg("confidence"), numeric(Decimal(str(proposal.confidence))), passage)
        for language in LANGUAGES:
            yield ox.Quad(
                candidate, cg("reason"), ox.Literal(proposal.reason.said(language), language=language), passage
            )


def prefixes(slug: str) -> dict[str, str]:
    """Return the prefixes that the files of a draft declare; ``slug`` names the document in IRIs."""
    parts = ("section", "passage", "figure", "candidate", "interpretation")
    own = {part: f"{ID}doc/{slug}/{part}/" for part in parts}
    shared = {name: f"{ID}{name}/" for name in SHARED}
    used = {name: PREFIXES[name] for name in ("cg", "rdf", "rdfs", "skos", "dct", "xsd")}
    return dict(sorted({**used, **shared, **own, "thing": f"{ID}{slug}/"}.items()))
