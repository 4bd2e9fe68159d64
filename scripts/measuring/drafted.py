"""A draft in the form of an annotation, so that both can be compared as those of two readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus_terms import ENDS

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import Quantity
from corpus import FRONT, Figure, Relation, Span, Text

ANSWERS = {"ledBy": "lead", "supportedBy": "support", "responsible": "responsible"}
_DOCUMENT = {**{name: name for name in FRONT}, "title": "http://purl.org/dc/terms/title"}


@dataclass(frozen=True)
class Read:
    """A figure as it was read: its place in the text as annotated, its quantity, and what its draft says of it."""

    key: str
    start: int
    end: int
    quantity: Quantity
    drafted: dict[str, str]


@dataclass(frozen=True)
class Drafted:
    """What is drafted of an annotated text: as an annotation (``text``), its figures, the persons that posts are held by."""

    gold: Text
    graph: Graph

    @cached_property
    def draft(self) -> Draft:
        """The draft itself."""
        return Draft(canonical_text(self.gold.plain), self.gold.name, self.graph)

    @cached_property
    def said(self) -> dict[str, dict[str, list[str]]]:
        """What the draft says of each thing, by its IRI and by property, without the names of the ontology."""
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value, _ in self.draft.quads():
            language = getattr(value, "language", None)
            name = predicate.value.removeprefix(CG)
            found[getattr(subject, "value", "")][f"{name}@{language}" if language else name].append(value.value)
        return found

    def label(self, iri: str) -> str:
        """Return the Chinese label of a thing of the draft, else what it is."""
        return (
            next(iter(self.said[iri].get("http://www.w3.org/2000/01/rdf-schema#label@zh", ())), iri)
            if iri in self.said
            else iri
        )

    @cached_property
    def figures(self) -> list[Read]:
        """The figures of the draft, in the order of the text."""
        by_place = {int(one["startOffset"][0]): iri for iri, one in self.said.items() if one.get("exact")}
        found = []
        for number, quantity in enumerate(self.draft.figures, start=1):
            iri = by_place.get(self.draft.text.place(quantity.start), "")
            held = {name: self.label(values[0]) for name, values in self.said.get(iri, {}).items()}
            for name in ("condition", "baseline"):
                if name in held:
                    held[name] = self.said[self.said[iri][name][0]]["exact"][0]
            found.append(Read(f"f{number}", quantity.start, quantity.end, quantity, {**held, "iri": iri}))
        return found

    @cached_property
    def persons(self) -> set[str]:
        """The names of persons by whom a post is held."""
        return {name for one in self.said.values() for name in one.get("holderName", [])}

    @cached_property
    def text(self) -> Text:
        """The draft as an annotation."""
        spans, kinds = list[Span](), dict[str, str]()
        for start, end, iri, kind, optional in self._mentions():
            kinds[self._ids[iri]] = kind
            spans.append(Span(self._ids[iri], *self.draft.text.at(start, end), optional))
        spans.sort(key=lambda span: span.start)
        relations = [one for one in self._relations() if {one.subject, one.object} <= kinds.keys() | {""}]
        relations += [
            Relation(self._ids[iri], "dueBy", day) for iri, day in self._dues() if self._ids.get(iri) in kinds
        ]
        figures = {read.key: self._figure(read) for read in self.figures}
        places = {read.key: (read.start, read.end) for read in self.figures}
        return Text(self.gold.name, self._header(), self.gold.plain, spans, kinds, relations, figures, places)

    @cached_property
    def _ids(self) -> dict[str, str]:
        things = dict.fromkeys(iri for _, _, iri, _, _ in self._mentions())
        return {iri: f"t{number}" for number, iri in enumerate(things)}

    def _mentions(self) -> Iterator[tuple[int, int, str, str, bool]]:
        """Yield names and tasks: place in the canonical text, IRI, kind, and whether it counts neither way, as a task does."""
        for name in self.draft.names:
            yield (
                name.start,
                name.end,
                self.draft.naming.thing_of(name).value,
                self.draft.naming.kind(name) or "",
                False,
            )
        for task in self.draft.answers.tasks:
            yield task.start, task.end, self.draft.answers.own(task.words, "Action").value, "Action", True

    def _relations(self) -> Iterator[Relation]:
        """Yield the relations between things; who holds the post of a chief is chief too."""
        said = [(one.first, one.relation, one.second) for one in self.draft.relations]
        chiefs = {(first, second) for first, relation, second in said if relation == "chiefOf"}
        said += [
            (holder, "chiefOf", chain)
            for post, relation, holder in said
            if relation == "heldBy"
            for first, chain in chiefs
            if first == post
        ]
        for first, relation, second in dict.fromkeys(said):
            if relation in ENDS and first in self._ids and second in self._ids:  # annotators mark no others
                yield Relation(self._ids[first], relation, self._ids[second])

    def _dues(self) -> Iterator[tuple[str, str]]:
        for iri, one in self.said.items():
            if "dueBy" in one and "exact" not in one:
                yield iri, one["dueBy"][0]

    def _figure(self, read: Read) -> Figure:
        attributes = defaultdict(list)
        for one in self.draft.relations:
            if one.first == read.drafted["iri"] and one.relation in ANSWERS and one.second in self._ids:
                attributes[ANSWERS[one.relation]].append(self._ids[one.second])
        if "dueBy" in read.drafted:
            attributes["due"] = [read.drafted["dueBy"]]
        told = {name: ",".join(values) for name, values in attributes.items()}
        one = read.quantity
        return Figure(
            one.comparator,
            float(one.value),
            one.upper and float(one.upper),
            one.unit or "-",
            one.status,
            read.drafted.get("indicator", ""),
            told,
        )

    def _header(self) -> dict[str, str]:
        told = self.said[self.draft.document.value]
        found = {name: next(iter(told.get(key) or told.get(f"{key}@zh") or []), "") for name, key in _DOCUMENT.items()}
        if not self.draft.seen.front.title:
            del found["title"]  # that of its file, where the text has none
        return {name: self.label(value) for name, value in found.items() if value}
