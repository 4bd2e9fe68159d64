"""The words by which a curator would call what a quantity measures, as learned from the corpus: which of its line, and what they end with.

Two models: one gives each character of a line its chance to be one of these words, the other their ending (数, 额, 增速). Of the words
that grammar finds and those that the model would take, the ones stay that have most to expect in common with a curator's.
``scripts/learn.py`` makes the models from ``corpus/``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from chaingraph.text import models
from chaingraph.text.dates import TO
from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.counting import counted_after
from chaingraph.text.quantities.indicators.ended import named, says_measure
from chaingraph.text.quantities.indicators.trimming import behind
from chaingraph.text.quantities.indicators.uncut import uncut
from chaingraph.text.quantities.indicators.words import OTHER, OWN, Line, features, line, of_ending, spoken
from chaingraph.text.quantities.quantity import Quantity
from chaingraph.text.quantities.vocabulary import MARKED

KEEP = "K"  # the tag of a character that is one of the words
GRAMMAR = 0.16  # by how much grammar's words may be the worse, chosen on the texts for tuning
_LEAST = 2  # characters of an indicator, and of each of its pieces
_STEPS = 3  # characters by which a piece is made longer or shorter, so that it begins and ends with a word
_NO_WORDS = f"{OWN}{OTHER}“”(),。;:、|"
_NONE = re.compile(
    rf"[{OWN}{OTHER}“”()]|\d{{1,2}}月\d{{1,2}}日(?:{TO}(?:\d{{1,2}}月)?\d{{1,2}}日)?"
)  # what is no part of words: marks, days
_STOP = re.compile(r"[,。;:0#|]")
_PARTICLE = re.compile(r"[,。;:!?()“”、|#0的和与及等中了]")
_TWICE = re.compile(r"^(.{3,12})\1")
_SHARE = re.compile("占.+比重$|[与和同].+之比$")  # of what in what: as grammar has it
_OF_NOTHING = re.compile(
    "(?:建设|改造|扩建|新建|覆盖)?总?(?:面积|规模|长度|里程)"
)  # as a model has it, of what grammar says
_SHARES = ("占比", "比重", "比例")
_TRAIL = re.compile(
    rf"^(?:完成|实现)(?=[\u4e00-\u9fff]{{2}})|^(?:第[一二三四五六七八九十]+条|[的了达]+)|(?:{grammar.ONTO}|历史性|达到?|的|超过)$"
)


def indicators(
    text: str, lines: Sequence[int], found: Sequence[Quantity], places: Sequence[tuple[int, int]]
) -> list[Quantity]:
    """Return the quantities of a text with what they measure; as grammar has it without a model, in the cells of tables and of a rank.

    ``lines`` are where the lines of the canonical text begin, ``places`` where the quantities stand in it.
    """
    if models.tagger(models.WORDS) is None or models.tagger(models.ENDINGS) is None:
        return list(found)
    return [
        one
        if one.limit or one.cell or one.rank or one.certain
        else replace(one, indicator=_uncut(line(text, lines, places, number), one), plainly=one.indicator)
        for number, one in enumerate(found)
    ]


def _uncut(around: Line, one: Quantity) -> str | None:
    """Return what a quantity measures, in whole words."""
    called = _indicator(around, one)
    return called and uncut(called, around.text[: around.own])


def _indicator(around: Line, one: Quantity) -> str | None:
    chances = _chances(around, one)
    learned = whole(around, likely(chances))
    words = _plain(around.words(learned))
    said = spoken(one.indicator.translate(grammar.TRADITIONAL), around) if one.indicator else []
    told = one.indicator or ""
    short, certain = len(words) < _LEAST, bool(_SHARE.search(told))
    certain = certain or (bool(_OF_NOTHING.fullmatch(words)) and told.endswith(words))
    if one.indicator and (short or certain or expected(chances, said) + GRAMMAR >= expected(chances, learned)):
        return one.indicator
    if short:
        return None
    return _as_said(_ended(_plain(around.quoted(learned)), _ending(around, one, words), one.unit), around)


def _plain(words: str) -> str:
    """Return words that a model takes without what is no part of them, and once where it takes them twice.

    >>> _plain("规上企业规上企业"), _plain("完成工业投资")
    ('规上企业', '工业投资')
    """
    return _TWICE.sub(r"\1", behind(_TRAIL.sub("", words)))


def _ended(words: str, ending: str, unit: str | None) -> str:
    """Return words with what they end with; with what is meant by the unit, where they do not say what is measured.

    >>> _ended("产值完成", "投资额", "元"), _ended("完成", "投资额", "元")
    ('产值', '完成投资额')
    """
    if (measure := words.removesuffix("完成")) != words and says_measure(measure):
        return measure  # 产值完成420亿元
    return words + ending if ending or says_measure(words) else named(words, unit)


def whole(around: Line, places: Sequence[int]) -> list[int]:
    """Return the characters of a line with which whole words begin and end, as near as can be to some that are chosen."""
    edges, chosen = sorted(borders(around.text, around.own)), set[int]()
    member = around.text.rfind(
        f"{OTHER}、", 0, around.own
    )  # of a list, of which the one before says nothing of the next
    own = [place for place in places if place > member]
    for run in _near(around, runs(own if len(own) >= _LEAST else places)):
        if len(run) >= _LEAST:
            first = _nearest(around.text, edges, run[0], range(run[-1]))
            chosen.update(
                range(first, _nearest(around.text, edges, run[-1] + 1, range(first + 1, len(around.text) + 1)))
            )
    return sorted(place for place in chosen if around.text[place] not in _NO_WORDS)


def _near(around: Line, found: Sequence[list[int]]) -> list[list[int]]:
    """Return pieces without those that lie further off than another quantity's own words, where a nearer one says enough."""
    since = around.text.rfind(OTHER, 0, max(0, around.text.rfind(OTHER, 0, around.own)))
    near = [run for run in found if run[0] > since]
    return near if any(len(run) >= _LEAST for run in near) else list(found)


def _nearest(text: str, edges: Sequence[int], place: int, within: range) -> int:
    """Return the edge of a word that is nearest to a place; the place itself where no edge is near."""
    near = [edge for edge in edges if edge in within and abs(edge - place) <= _STEPS]
    free = [edge for edge in near if not _STOP.search(text[min(edge, place) : max(edge, place)])]
    return min(free, key=lambda edge: abs(edge - place), default=place)


def runs(places: Sequence[int]) -> list[list[int]]:
    """Return places in groups that follow each other.

    >>> runs([1, 2, 5])
    [[1, 2], [5]]
    """
    found: list[list[int]] = []
    for place in places:
        if found and found[-1][-1] + 1 == place:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def borders(text: str, own: int) -> set[int]:
    """Return where words of a line may begin or end: at marks and particles, at the words of a dictionary and of the tables, after what is counted."""
    import rjieba

    found = {0, own, own + 1, len(text), own + 1 + len(counted_after(text[own + 1 :]))}
    found.update(accumulate(len(word) for word in rjieba.cut(text)))
    for pattern in (_PARTICLE, *MARKED.values()):
        for match in pattern.finditer(text):
            found |= {match.start(), match.end()}
    return found


def _chances(around: Line, one: Quantity) -> list[float]:
    """Return how likely each character of a line is one of the words."""
    tagger = models.tagger(models.WORDS)
    assert tagger is not None
    tagger.set(features(around, one))
    none = {place for match in _NONE.finditer(around.text) for place in range(*match.span())}
    return [0.0 if place in none else tagger.marginal(KEEP, place) for place in range(len(around.text))]


def _ending(around: Line, one: Quantity, words: str) -> str:
    tagger = models.tagger(models.ENDINGS)
    assert tagger is not None
    return str(tagger.tag([of_ending(around, one, words)])[0]).removeprefix(KEEP)


def _as_said(called: str, around: Line) -> str:
    """Return what a share is called with that of the words for one (占比, 比重, 比例) which stands right before the quantity."""
    before = around.text[max(0, around.own - 5) : around.own]
    said, ending = (
        next((word for word in _SHARES if found(word)), "") for found in (before.__contains__, called.endswith)
    )
    return called.removesuffix(ending) + said if said and ending else called


def expected(chances: Sequence[float], places: Sequence[int]) -> float:
    """Return how much some characters have to expect in common with the words of a curator, from 0 to 1 (Dice).

    >>> round(expected([0.9, 0.1, 0.8], [0, 2]), 2), expected([0.9], [])
    (0.89, 0.0)
    """
    return 2 * sum(chances[place] for place in places) / (len(places) + sum(chances)) if places else 0.0


def likely(chances: Sequence[float]) -> list[int]:
    """Return the characters that have most to expect in common with the words of a curator.

    >>> likely([0.9, 0.1, 0.8]), likely([0.3, 0.3])
    ([0, 2], [0, 1])
    """
    order = sorted(range(len(chances)), key=lambda place: -chances[place])
    found, total = accumulate(chances[place] for place in order), sum(chances)
    worth = [2 * some / (number + total) for number, some in enumerate(found, start=1)]
    return sorted(order[: worth.index(max(worth)) + 1]) if worth else []
