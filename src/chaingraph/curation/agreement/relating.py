"""The relations of two curations of one text compared, by the things and figures that they join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace

from chaingraph.curation.agreement import found as of
from chaingraph.curation.agreement.curated import Curation
from chaingraph.curation.agreement.found import RELATION, Agreement, Difference, Values
from chaingraph.curation.agreement.matching import always, matched
from chaingraph.curation.agreement.stated import Stated
from chaingraph.graph.relations import Relation

TURNED = "↔"  # of a relation that one reader has the other way round
Both = tuple[Stated | None, Stated | None]  # a relation as the first and as the second reader has it


def count_relations(
    one: Curation, other: Curation, same: Mapping[str, str], relations: Mapping[str, Relation], found: Agreement
) -> None:
    """Count the relations of two curations into what is found; ``same`` gives the second’s IRIs as the first has them."""

    def mine(iri: str) -> str:
        return same.get(iri) or iri.replace(f"{other.document}/section/", f"{one.document}/section/")

    says = _says(relations)
    others = [
        replace(relation, subject=mine(relation.subject), object=mine(relation.object)) for relation in other.relations
    ]
    alike, ones, rest = matched(one.relations, others, always, key=says)
    unlike, ones, rest = matched(ones, rest, always, key=ends)
    sizes = len(one.relations), len(others)
    found.count(RELATION, of.PAIR, *sizes, len(alike) + len(unlike))
    found.count(RELATION, of.LABELLED, *sizes, len(alike))
    parted: dict[str, list[Both]] = {
        of.KEPT: list(alike), of.MENDED: list(unlike),
        of.DELETED: [(mine, None) for mine in ones], of.ADDED: [(None, its) for its in rest],
    }  # fmt: skip
    called = {**{same.get(iri, iri): words for iri, words in other.called.items()}, **one.called}
    for became, pairs in parted.items():
        found.rows[RELATION][became] += len(pairs)
        for pair in pairs:
            _count_parts(pair, became, found)
            if became != of.KEPT:
                found.differences.append(_difference(one.document, pair, became, called))
    found.codes[RELATION, RELATION] += _codes(one.relations, others)


def ends(relation: Stated) -> Hashable:
    """Return what a relation joins, whichever way."""
    return frozenset((relation.subject, relation.object))


def _says(relations: Mapping[str, Relation]) -> Callable[[Stated], Hashable]:
    """Return a function to what a relation says: its name and its ends, in their order where it has a direction."""

    def says(relation: Stated) -> Hashable:
        both_ways = relations[relation.relation].both_ways
        return relation.relation, ends(relation) if both_ways else (relation.subject, relation.object)

    return says


def _count_parts(pair: Both, became: str, found: Agreement) -> None:
    """Count a relation by its name."""
    first, second = ({relation.relation} if relation else set() for relation in pair)
    for name in first | second:
        found.part(RELATION, name, name in first, name in second, became == of.KEPT)


def _difference(document: str, pair: Both, became: str, called: Mapping[str, str]) -> Difference:
    """Return where two readers differ; the ends are named in the direction in which the first has them."""
    mine, its = pair
    told = mine or its
    assert told is not None, "one of them has it"
    words = told.subject, told.object
    values = [_values(relation, words) for relation in pair]
    named = tuple(called.get(end, end) for end in words)
    return Difference(told.begins, document, told.passage, RELATION, named, became, RELATION, *values)


def _values(relation: Stated | None, words: Values) -> Values:
    """Return what a reader calls a relation; that it is turned where its subject is not the first of the words."""
    if relation is None:
        return ()
    return (relation.relation,) if relation.subject == words[0] else (relation.relation, TURNED)


def _codes(first: Iterable[Stated], second: Iterable[Stated]) -> Iterator[tuple[str, str]]:
    """Yield for each two things that both readers relate what each calls their relations."""
    ones, others = _by_ends(first), _by_ends(second)
    for pair in ones:
        if pair in others:
            yield "; ".join(sorted(ones[pair])), "; ".join(sorted(others[pair]))


def _by_ends(relations: Iterable[Stated]) -> Mapping[Hashable, set[str]]:
    found: dict[Hashable, set[str]] = defaultdict(set)
    for relation in relations:
        found[ends(relation)].add(relation.relation)
    return found
