"""The page of a subject: what it is, what is known of it with basis and passages, what is near, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.model.report import Table
from chaingraph.model.vocabulary import CG, PREFIXES, shorten
from chaingraph.rendering.wording import Name, WordedTable
from chaingraph.web import addresses
from chaingraph.web.extras import EXTRAS, Extra
from chaingraph.web.tree import Tree, tree
from chaingraph.web.view import View

if TYPE_CHECKING:
    from chaingraph.web.known import Fact
    from chaingraph.web.voice import Voice

LABEL, ALT = PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel"
EXACT, GIST, DEFINITION = CG + "exact", CG + "gist", PREFIXES["skos"] + "definition"
NEAR = 12  # things that are named as near
MENTIONS = 100  # rows of a table on the page of a subject; the whole of it is in the data beside
_PLACED = frozenset(("cg:Section", "cg:Passage"))
# what the head of a page says already, or what is of no use to a reader
SHOWN = frozenset(
    (
        LABEL, ALT, EXACT, GIST, DEFINITION, PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "isDefinedBy",
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
        [_named(voice, kind) for kind in known.kinds(subject) if kind != CG + "Thing"],
        " ".join(str(voice.value(term)) for term in voice.spoken(known.values(subject, DEFINITION, GIST))),
        [_named(voice, iri) for iri in above],
        first and _named(voice, first), last and _named(voice, last),
    )  # fmt: skip


def _named(voice: Voice, iri: str) -> Name:
    return Name(iri, voice.name(iri))


def _told(voice: Voice, subject: str) -> list[Told]:
    """Return the properties of a subject that its head does not say, each once."""
    found: dict[str, list[Fact]] = {}
    for fact in voice.site.known.facts(subject):
        if fact.property not in SHOWN:
            found.setdefault(fact.property, []).append(fact)
    return [_property(voice, property, facts) for property, facts in found.items()]


def _property(voice: Voice, property: str, facts: Sequence[Fact]) -> Told:
    spoken = voice.spoken([fact.value for fact in facts])
    passages = dict.fromkeys(passage for fact in facts for passage in fact.passages)
    values = [voice.value(term) for term in spoken if not isinstance(term, ox.BlankNode)]
    return Told(_named(voice, property), values, [_named(voice, iri) for iri in passages])


def _tables(voice: Voice, subject: str) -> Iterator[WordedTable]:
    """Yield what the packaged questions answer about a subject: relations, figures, passages, statements."""
    for question in ("relations", "figures", "mentions", "stated"):
        if (table := voice.site.known.answer(question, subject)) is not None:
            yield voice.table(_stated_only(table))


def _stated_only(table: Table) -> Table:
    """Return a table without the columns in which no row says anything."""
    kept = [name for name in table.names if any(cell not in (None, ()) for cell in table.column(name))]
    return table.only(*kept)


def _near(voice: Voice, subject: str) -> list[tuple[Name, int]]:
    """Return the things that the same passages speak of, those with most of them first."""
    return [(_named(voice, iri), count) for iri, count in voice.site.known.together(subject)[:NEAR]]


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


def is_page(address: str) -> bool:
    """Return whether pages of subjects stand there."""
    return address.startswith((*addresses.SPACES, addresses.FOREIGN))
