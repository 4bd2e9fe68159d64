"""Merging a new draft, the former draft and the curator's version, statement by statement."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import filterfalse

import pyoxigraph as ox

from chaingraph.model.terms import TYPE, offset_of
from chaingraph.model.terms import text as value
from chaingraph.model.vocabulary import CG, PREFIXES
from chaingraph.text.canonical import CanonicalText

Group = tuple[str, str, str]  # graph, subject, property
_PASSAGES = {CG + "Passage", CG + "Heading"}
_ENDS = tuple(PREFIXES["rdf"] + part for part in ("subject", "predicate", "object"))  # of a proposal
LAST = 99  # the rank of properties that have none
LIKE = 0.5  # how alike two sentences must be to be the same one, changed

_RANKS = {name: rank for rank, name in enumerate((
    PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel",
    *(CG + name for name in (
        "about", "indicator", "exact", "startOffset", "endOffset", "value", "upperValue", "comparator", "unit", "status", "quantityKind",
    )),
))}  # fmt: skip


def merge(base: Iterable[ox.Quad], ours: Iterable[ox.Quad], theirs: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Return the curator's statements (``ours``) with the changes from the last draft (``base``) to the new one (``theirs``).

    A group (all values of a property of a thing in a graph) that the curator changed stays; one that the curator left
    follows the new draft. A thing that the new draft lacks stays completely if the curator touched it, or if what stays
    speaks of it.
    """
    kept, new = dict.fromkeys(ours), dict.fromkeys(theirs)  # each once, in order
    changed = {_group(quad) for quad in kept.keys() ^ set(base)}
    drafted = {value(quad.subject) for quad in new}
    left = {subject for _, subject, _ in changed} - drafted

    def stays(quad: ox.Quad) -> bool:
        return value(quad.subject) in left or _group(quad) in changed

    left |= {value(quad.object) for quad in kept if stays(quad)} - drafted
    return [*filter(stays, kept), *filterfalse(stays, new)]


def ordered(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Return statements in canonical order: passages and figures as in the text, the rest by name; type and label first."""
    graphs: dict[str, dict[str, list[ox.Quad]]] = defaultdict(lambda: defaultdict(list))
    starts: dict[str, int] = {}
    for quad in quads:
        subject = value(quad.subject)
        graphs[value(quad.graph_name)][subject].append(quad)
        if quad.predicate.value == CG + "startOffset":
            starts[subject] = offset_of(quad.object)
    found: list[ox.Quad] = []
    for graph in sorted(graphs, key=lambda name: (starts.get(name, -1), name)):
        subjects = graphs.pop(graph)
        for subject in sorted(subjects, key=lambda name: (starts.get(name, -1), _natural(name), name)):
            found += _of_subject(subjects[subject])
    return found


def _of_subject(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield what a graph says of a subject, in canonical order and once."""
    properties: dict[str, set[ox.Quad]] = defaultdict(set)
    for quad in quads:
        properties[quad.predicate.value].add(quad)
    for property in sorted(properties, key=lambda one: (_RANKS.get(one, LAST), one)):
        values = properties[property]
        yield from values if len(values) == 1 else sorted(values, key=lambda quad: _natural(str(quad.object)))


def renamed(quads: Iterable[ox.Quad], names: Mapping[str, str]) -> list[ox.Quad]:
    """Return statements with IRIs renamed, all at once; those that name none of them are the very same."""

    def new(term: object) -> object:
        return ox.NamedNode(names[term.value]) if isinstance(term, ox.NamedNode) and term.value in names else term

    def again(quad: ox.Quad) -> ox.Quad:
        terms = (quad.subject, quad.predicate, quad.object, quad.graph_name)
        changed = tuple(map(new, terms))
        return quad if changed == terms else ox.Quad(*changed)  # type: ignore[arg-type]

    return list(map(again, quads)) if names else list(quads)


def same_passages(
    former: Sequence[ox.Quad], before: CanonicalText | None, now: Sequence[ox.Quad], text: CanonicalText
) -> dict[str, str]:
    """Map each passage of a former draft to the new passage of the same or similar words.

    ``before`` is the former text; without it, no passage can be matched.
    """
    if before is None:
        return {}
    return _aligned(
        [(iri, before.text[start:end]) for iri, (start, end) in passages_of(former).items()],
        [(iri, text.text[start:end]) for iri, (start, end) in passages_of(now).items()],
    )


def new_names(former: Sequence[ox.Quad], now: Sequence[ox.Quad], passages: Mapping[str, str]) -> dict[str, str]:
    """Map passages, sections, figures and proposals of a former draft to their names in the new one; others keep their names."""
    if not passages:
        return {}
    here, there = _sections(former), _sections(now)
    sections: dict[str, Counter[str]] = defaultdict(Counter)
    for one, other in passages.items():
        if one in here and other in there:
            sections[here[one]][there[other]] += 1
    names = {**passages, **{one: others.most_common(1)[0][0] for one, others in sections.items()}}
    names |= _same_figures(former, now, passages)
    names = {one: other for one, other in names.items() if one != other}
    return names | _same_candidates(former, names)


def candidate_name(document: str, first: str, relation: str, second: str) -> str:
    """Return the IRI of a proposal of a document (its IRI): it is called by its ends (IRIs) and the relation (a local name)."""
    ends = (re.split("[/#]", end)[-1] for end in (first, relation, second))
    return f"{document}/candidate/{'-'.join(ends)}"


def _same_candidates(former: Iterable[ox.Quad], names: Mapping[str, str]) -> dict[str, str]:
    """Map proposals whose ends have new ``names`` to their own new names, so that what was refused stays refused."""
    ends: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in former:
        if quad.predicate.value in _ENDS and "/candidate/" in value(quad.subject):
            ends[value(quad.subject)][quad.predicate.value] = value(quad.object)
    found = {}
    for candidate, told in ends.items():
        document = candidate.partition("/candidate/")[0]
        parts = [told.get(end, "") for end in _ENDS]
        if candidate == candidate_name(document, *parts):
            found[candidate] = candidate_name(document, *(names.get(part, part) for part in parts))
    return {one: other for one, other in found.items() if one != other}


def _aligned(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Map each old passage to a new one; both are given with their sentences, in the order of the text."""
    found: dict[str, str] = {}
    matcher = SequenceMatcher(None, [words for _, words in old], [words for _, words in new], autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            found |= dict(
                zip((iri for iri, _ in old[start:end]), (iri for iri, _ in new[other_start:other_end]), strict=True)
            )
        elif tag == "replace":
            found |= _likest(old[start:end], new[other_start:other_end])
    return found


def _likest(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Map each old passage to the new one most like it, if one is like it, each after that of the passage before."""
    found: dict[str, str] = {}
    matchers = [
        SequenceMatcher(None, "", words) for _, words in new
    ]  # each keeps what it needs to know of its own words
    first = 0
    for iri, words in old:
        alike = [_alike(words, matcher) for matcher in matchers[first:]]
        most = max(alike, default=0)
        if most >= LIKE:
            first += alike.index(most) + 1
            found[iri] = new[first - 1][0]
    return found


def _alike(words: str, matcher: SequenceMatcher[str]) -> float:
    """Return how alike words are to those of a matcher; 0 where that cannot reach LIKE, which is told faster."""
    matcher.set_seq1(words)
    likely = matcher.real_quick_ratio() >= LIKE and matcher.quick_ratio() >= LIKE
    return matcher.ratio() if likely else 0


def _same_figures(former: Sequence[ox.Quad], now: Sequence[ox.Quad], passages: Mapping[str, str]) -> dict[str, str]:
    """Map each old figure to the new one of the same words in the same passage, counted in order."""
    found = {}
    wanted = _figures(now)
    for (passage, words, count), iri in _figures(former).items():
        other = wanted.get((passages.get(passage, ""), words, count))
        if other:
            found[iri] = other
    unmatched = {iri for iri in _figures(former).values() if iri not in found}
    # a figure whose words changed gets no name of another, which would bring that figure's facts
    return found | {iri: f"{iri}-former" for iri in unmatched if iri in set(wanted.values())}


def _figures(quads: Sequence[ox.Quad]) -> dict[tuple[str, str, int], str]:
    """Return figures by passage, words, and the number of equal words before them in the passage."""
    counts: Counter[tuple[str, str]] = Counter()
    found = {}
    told = (quad for quad in quads if quad.predicate.value in (CG + "exact", CG + "startOffset"))
    for quad in ordered(told):
        if quad.predicate.value == CG + "exact" and isinstance(quad.subject, ox.NamedNode):
            where = (value(quad.graph_name), value(quad.object))
            found[(*where, counts[where])] = quad.subject.value
            counts[where] += 1
    return found


def passages_of(quads: Sequence[ox.Quad]) -> dict[str, tuple[int, int]]:
    """Return the offsets of passages, in the order of the text."""
    typed = {value(quad.subject) for quad in quads if value(quad.object) in _PASSAGES and quad.predicate == TYPE}
    return {iri: span for iri, span in spans_of(quads).items() if iri in typed}


def spans_of(quads: Iterable[ox.Quad]) -> dict[str, tuple[int, int]]:
    """Return the offsets of passages and figures, in the order of the text."""
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    for quad in quads:
        if quad.predicate.value in (CG + "startOffset", CG + "endOffset"):
            (starts if quad.predicate.value.endswith("startOffset") else ends)[value(quad.subject)] = offset_of(
                quad.object
            )
    return {iri: (starts[iri], ends[iri]) for iri in sorted(starts, key=lambda iri: starts[iri]) if iri in ends}


def _group(quad: ox.Quad) -> Group:
    return value(quad.graph_name), value(quad.subject), quad.predicate.value


def _sections(quads: Iterable[ox.Quad]) -> dict[str, str]:
    """Return the section of each passage."""
    return {value(quad.subject): value(quad.object) for quad in quads if quad.predicate.value == CG + "inSection"}


def _natural(text: str) -> list[tuple[int, str]]:
    """Return a sorting key in which 10 comes after 9, and a heading before its sentences."""
    return [(int(part), "") if part.isdigit() and len(part) < 19 else (-1, part) for part in re.split(r"(\d+)", text)]
