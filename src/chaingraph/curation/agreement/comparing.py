"""The comparison of two curations of the same texts, or of drafts and what a curator made of them.

What is undecided counts as it stands: a draft that nobody has touched can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from chaingraph.curation.agreement import found as of
from chaingraph.curation.agreement.alike import Pairs, match, same_words
from chaingraph.curation.agreement.curated import COLUMNS, DOCUMENT, FIGURE, NAME, Curation, Item, curations
from chaingraph.curation.agreement.found import Agreement, Difference, Values
from chaingraph.curation.agreement.relating import count_relations
from chaingraph.curation.errors import NoCommonText
from chaingraph.graph.relations import Relation

KIND, CALLED = "kind", "Chinese name"  # by which names are told apart, and so no attributes of theirs
CODES = (KIND, "comparator", "unit", "status", "quantity kind")  # columns whose cells are one of a few codes
HEAD = {DOCUMENT: "title", NAME: KIND, FIGURE: "indicator"}  # what is told of a row that only one reader has


def agreement(first: Path, second: Path, relations: Mapping[str, Relation]) -> Agreement:
    """Return the agreement of two folders of data, or of two folders that contain such, over the texts that both have.

    ``relations`` are those of the ontology. Raises NoCommonText, and what ``curations`` raises.
    """
    ones, others = curations(first, relations), curations(second, relations)
    if not ones.keys() & others.keys():
        raise NoCommonText(first=first, second=second)
    found = Agreement()
    for text in dict.fromkeys([*ones, *others]):
        one, other = ones.get(text), others.get(text)
        found.texts.append((one, other))
        if one and other:
            _count(one, other, relations, found)
    return found


def _count(one: Curation, other: Curation, relations: Mapping[str, Relation], found: Agreement) -> None:
    """Count two curations of one text into what is found."""
    alike = {what: match(what, one.of(what), other.of(what)) for what in COLUMNS}
    same = {its.iri: mine.iri for pairs, _, _ in alike.values() for mine, its in pairs}
    before = len(found.differences)
    _count_names(*alike[NAME], found)
    count_relations(one, other, same, relations, found)
    _count_figures(*alike[FIGURE], found)
    for what, (pairs, ones, others) in alike.items():
        Rows(what, one, other, same, found).count(pairs, ones, others)
    found.differences[before:] = sorted(found.differences[before:], key=lambda one: one.begins)


class Rows:
    """The rows of a kind in two curations; ``same`` gives the second’s IRIs of names and figures as the first has them."""

    def __init__(self, what: str, one: Curation, other: Curation, same: Mapping[str, str], found: Agreement) -> None:
        self.what, self.one, self.other, self.same, self.found = what, one, other, same, found

    def count(self, pairs: Pairs, ones: Sequence[Item], others: Sequence[Item]) -> None:
        """Count what became of the rows, and their attributes."""
        became = self.found.rows[self.what]
        for mine, its in pairs:
            equal = [self._compare(mine, its, column.heading) for column in COLUMNS[self.what]]
            became[of.KEPT if all(equal) else of.MENDED] += 1
        head = HEAD[self.what]
        for item in ones:
            self._differ(item, of.DELETED, head, _shown(self.one, item, head), ())
        for item in others:
            self._differ(item, of.ADDED, head, (), _shown(self.other, item, head))
        became.update({of.DELETED: len(ones), of.ADDED: len(others)})

    def _compare(self, mine: Item, its: Item, heading: str) -> bool:
        """Count an attribute of what both readers have, and return whether they say the same of it."""
        ours, theirs = (item.said.get(heading, frozenset()) for item in (mine, its))
        equal = ours == {self.same.get(value, value) for value in theirs}
        if heading not in (KIND, CALLED):
            self.found.count(self.what, heading, bool(ours), bool(theirs), equal and bool(ours))
        if heading in CODES and ours and theirs:
            self.found.codes[self.what, heading].append((_code(ours), _code(theirs)))
        if not equal:
            values = _shown(self.one, mine, heading), _shown(self.other, its, heading)
            self._differ(mine, of.MENDED, heading, *values)
        return equal

    def _differ(self, item: Item, became: str, attribute: str, first: Values, second: Values) -> None:
        begins = item.place[0] if self.what == FIGURE else item.begins
        told = (item.words,), became, attribute, first, second
        self.found.differences.append(Difference(begins, self.one.document, item.passage, self.what, *told))


def _count_names(pairs: Pairs, ones: Sequence[Item], others: Sequence[Item], found: Agreement) -> None:
    """Count names to the letter and overlapping, with and without their kind, and kind by kind."""
    sizes = len(pairs) + len(ones), len(pairs) + len(others)
    exact = [pair for pair in pairs if same_words(*pair)]
    for how, how_kind, some in ((of.EXACT, of.EXACT_KIND, exact), (of.OVERLAPPING, of.OVERLAPPING_KIND, pairs)):
        found.count(NAME, how, *sizes, len(some))
        found.count(NAME, how_kind, *sizes, sum(_kinds(mine) == _kinds(its) for mine, its in some))
    for first, second in _in_one_or_both(pairs, ones, others):
        for kind in first | second:
            found.part(NAME, kind, kind in first, kind in second, kind in first & second)


def _in_one_or_both(
    pairs: Pairs, ones: Sequence[Item], others: Sequence[Item]
) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Yield the kinds of each name as the first and as the second reader has it."""
    yield from ((_kinds(mine), _kinds(its)) for mine, its in pairs)
    yield from ((_kinds(item), frozenset()) for item in ones)
    yield from ((frozenset(), _kinds(item)) for item in others)


def _count_figures(pairs: Pairs, ones: Sequence[Item], others: Sequence[Item], found: Agreement) -> None:
    """Count figures at the same place, and at places that overlap."""
    sizes = len(pairs) + len(ones), len(pairs) + len(others)
    found.count(FIGURE, of.EXACT, *sizes, sum(mine.place == its.place for mine, its in pairs))
    found.count(FIGURE, of.OVERLAPPING, *sizes, len(pairs))


def _kinds(item: Item) -> frozenset[str]:
    return item.said.get(KIND, frozenset())


def _code(values: frozenset[str]) -> str:
    return "; ".join(sorted(values))


def _shown(curation: Curation, item: Item, heading: str) -> Values:
    """Return what a reader says in a column, things by what that reader calls them."""
    return tuple(sorted(curation.called.get(value, value) for value in item.said.get(heading, ())))
