"""The page of a subject: what it is, what is known of it with basis and passages, what is near, and how to cite it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.graph.printed import one_of
from chaingraph.model.report import sentence
from chaingraph.model.vocabulary import CG, PREFIXES, shorten
from chaingraph.rendering.worded import Name, WordedTable
from chaingraph.web.extras import EXTRAS, Extra
from chaingraph.web.known import Fact
from chaingraph.web.tree import Tree, tree
from chaingraph.web.view import View

if TYPE_CHECKING:
    from chaingraph.web.voice import Voice

TYPE = PREFIXES["rdf"] + "type"
LABEL, ALT = PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel"
HOLDER = CG + "holderName"
EXACT, GIST, DEFINITION = CG + "exact", CG + "gist", PREFIXES["skos"] + "definition"
NEAR = 12  # things that are named as near
TITLES = {"relations": "Relations", "figures": "Figures", "mentions": "Passages that speak of it"}
# of a figure, what the words that are its name say already
PRINTED = frozenset(("comparator", "value", "upper_value", "unit", "quantity_kind", "place"))
# what says nothing to a reader of what something is
UNSAID = frozenset((CG + "Thing", PREFIXES["owl"] + "NamedIndividual"))
_PLACED = frozenset(("cg:Section", "cg:Passage"))
# what the head of a page says already, or what is of no use to a reader
SHOWN = frozenset(
    (
        LABEL, ALT, EXACT, GIST, DEFINITION, TYPE, PREFIXES["rdfs"] + "isDefinedBy",
        PREFIXES["rdfs"] + "domain", PREFIXES["rdfs"] + "range",
        *(CG + name for name in ("inSection", "inDocument", "within", "startOffset", "endOffset", "reviewed", "reviewedBy", "sha256")),
    )
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """One property of a subject: its name, its values, and the passages they rest on."""

    property: Name
    values: Sequence[Name | str]
    passages: Sequence[Name]


@dataclass(frozen=True)
class Stated:
    """What a passage states of one subject: its name, of which classes it is, and its properties."""

    subject: Name
    kinds: Sequence[Name]
    told: Sequence[Told]


@dataclass(frozen=True)
class Head:
    """What stands at the top of the page of a subject.

    ``lead`` is what it says first: a definition, a gist, words as printed. ``crumbs`` lead to it, ``names`` are what else
    it is called, ``kinds`` its classes.
    """

    iri: str
    title: str
    other: str
    names: Sequence[str]
    kinds: Sequence[Name]
    lead: str
    crumbs: Sequence[Name]
    before: Name | None = None
    after: Name | None = None


def topic(voice: Voice, rest: str) -> View | None:
    """Return the page of the subject that stands at the address of ``voice``; None where there is none."""
    subject = voice.site.subject(voice.address)
    if subject is None:
        return None
    head = _head(voice, subject)
    return View(
        "topic", head.title,
        {
            "head": head,
            "told": _told(voice, subject),
            "tree": _picture(voice, subject),
            "stated": _stated(voice, subject),
            "tables": list(_tables(voice, subject)),
            "near": _near(voice, subject),
            "cite": _citation(voice, subject, head.title),
            "extra": next((make(voice, subject) for name, make in EXTRAS.items() if name in _classes(voice, subject)), Extra()),
        },
    )  # fmt: skip


def _classes(voice: Voice, subject: str) -> set[str]:
    return {shorten(kind, PREFIXES) for kind in voice.site.known.kinds(subject)}


def _head(voice: Voice, subject: str) -> Head:
    known = voice.site.known
    labels = known.values(subject, LABEL, EXACT)
    title = voice.name(subject)
    others = [term.value for term in labels if isinstance(term, ox.Literal) and term.language == voice.other]
    names = [str(voice.value(term)) for term in known.values(subject, ALT)]
    placed = bool(_PLACED & _classes(voice, subject))
    first, last = voice.site.documents.beside(subject) if placed else (None, None)
    above = voice.site.documents.above(subject) if placed else []
    return Head(
        subject, title, next((other for other in others if other != title), ""), names,
        [voice.name_of(kind) for kind in known.kinds(subject) if kind not in UNSAID],
        " ".join(str(voice.value(term)) for term in voice.spoken(known.values(subject, DEFINITION, GIST))),
        [voice.name_of(iri) for iri in above],
        voice.name_of(first) if first else None, voice.name_of(last) if last else None,
    )  # fmt: skip


def _told(voice: Voice, subject: str) -> list[Told]:
    """Return the properties of a subject that its head does not say, each once; who held a post before is marked and comes last."""
    facts = voice.site.known.facts(subject)
    if not any(fact.property == HOLDER for fact in facts):
        return _properties(voice, facts)
    past = {name for name, one in voice.site.persons.get(subject, {}).items() if one.former}
    facts = sorted(facts, key=lambda fact: fact.property == HOLDER and fact.value.value in past)  # type: ignore[union-attr]
    return _properties(voice, [_marked(voice, fact, past) for fact in facts])


def _marked(voice: Voice, fact: Fact, past: Collection[str]) -> Fact:
    """Return who holds a post, marked where others have held it since."""
    if fact.property != HOLDER or not isinstance(fact.value, ox.Literal) or fact.value.value not in past:
        return fact
    return fact._replace(value=ox.Literal(voice.say("{name} (before)", name=fact.value.value)))


def _properties(voice: Voice, facts: Sequence[Fact]) -> list[Told]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.property not in SHOWN:
            found.setdefault(fact.property, []).append(fact)
    return [_property(voice, property, some) for property, some in found.items()]


def _property(voice: Voice, property: str, facts: Sequence[Fact]) -> Told:
    spoken = voice.spoken([fact.value for fact in facts])
    passages = dict.fromkeys(passage for fact in facts for passage in fact.passages)
    values = [voice.value(term) for term in spoken if not isinstance(term, ox.BlankNode)]
    if property == CG + "per":
        values = [
            Name(one.iri, one_of(one.iri, one.label, voice.lang)) if isinstance(one, Name) else one for one in values
        ]
    return Told(voice.name_of(property), values, [voice.name_of(iri) for iri in passages])


def _stated(voice: Voice, passage: str) -> list[Stated]:
    """Return what a passage or an interpretation states, subject by subject."""
    grouped: dict[str, list[Fact]] = {}
    for one in voice.site.known.stated(passage):
        if isinstance(one.subject, ox.NamedNode):
            grouped.setdefault(one.subject.value, []).append(Fact(one.predicate.value, one.object, ()))
    order = voice.site.graph.reading_order.sorted(grouped)
    return [_of_one(voice, subject, grouped[subject]) for subject in order]


def _of_one(voice: Voice, subject: str, facts: Sequence[Fact]) -> Stated:
    kinds = [
        voice.name_of(fact.value.value)
        for fact in facts
        if fact.property == TYPE and isinstance(fact.value, ox.NamedNode)
    ]
    return Stated(voice.name_of(subject), kinds, _properties(voice, facts))


def _tables(voice: Voice, subject: str) -> Iterator[WordedTable]:
    """Yield what the packaged questions answer about a subject: its relations, its figures, the passages that speak of it; last, what is only proposed of it."""
    for question, title in TITLES.items():
        if (table := voice.site.known.answer(question, subject)) is not None:
            filled = table.filled()
            kept = [name for name in filled.names if question != "figures" or name not in PRINTED]
            yield voice.table(replace(filled.only(*kept), title=sentence(title)))
    if (proposed := voice.site.known.proposed(subject)) is not None:
        yield voice.table(proposed.filled())


def _near(voice: Voice, subject: str) -> list[tuple[Name, int]]:
    """Return the things that the same passages speak of, those with most of them first."""
    return [(voice.name_of(iri), count) for iri, count in voice.site.known.together(subject)[:NEAR]]


def _picture(voice: Voice, subject: str) -> Tree | None:
    """Return the relations of a subject as a picture; None where it has none."""
    related = voice.site.known.answer("relations", subject)
    return tree(voice, subject, related) if related else None


def _citation(voice: Voice, subject: str, title: str) -> str:
    """Return how to cite what is known of a subject."""
    from chaingraph import __version__

    passages = [passage for fact in voice.site.known.facts(subject) for passage in fact.passages]
    documents = [voice.name(iri) for iri in voice.site.documents.of_all(passages)]
    text = "{title}. In: ChainGraph {version}, a knowledge graph of the chain-chief system{after}. {iri}"
    after = voice.say(", after {documents}", documents=voice.say("; ").join(documents)) if documents else ""
    return voice.say(text, title=title, version=__version__, after=after, iri=subject)
