"""The line around a quantity, in which the words stand that a curator would give it, and what the model of words is told of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from chaingraph.text.quantities import grammar, units
from chaingraph.text.quantities.quantity import Quantity
from chaingraph.text.quantities.vocabulary import MARKED, STOPS

OWN, OTHER = "#", "0"  # a quantity in a line of words: the one that is looked at, any other
BEFORE, AFTER = 70, 24  # characters around a quantity that are looked at
_FAR = ((1, 1), (2, 2), (3, 3), (4, 4), (6, 6), (8, 8), (12, 12), (16, 16), (24, 24), (40, 40))
_NONE = "^"  # beyond the ends of a line
# what words of a curator may end with that the text need not have, the longest first
ENDINGS = (
    "增加额", "增加数", "减少额", "减少数", "资助额", "支持额", "总投资", "投资额", "年产量", "比例", "增速", "增幅", "降幅", "比重",
    "占比", "面积", "里程", "次数", "场次", "规模", "时间", "年限", "期限", "时限", "奖励", "补助", "补贴", "奖补", "资金", "人数",
    "人次", "家次", "总数", "位次", "户数", "家数", "幅度", "额度", "总额", "产量", "能力", "金额", "上限", "周期", "用时", "天数",
    "距离", "项数", "件数", "期数", "得分", "指数", "标准", "数量", "贴息", "收入", "利率", "成本", "津贴", "奖金", "经费", "数",
    "额", "率", "量", "值", "距",
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """The words around a quantity: every quantity is one sign, ``OWN`` the one at ``own``, ``OTHER`` any other."""

    text: str
    own: int

    def words(self, places: Sequence[int]) -> str:
        """Return the characters at some places, without marks."""
        return re.sub(r"[“”()#0]", "", "".join(self.text[place] for place in places))

    def quoted(self, places: Sequence[int]) -> str:
        """Return the characters at some places; what is quoted and stands there whole keeps its marks."""
        chosen = set(places)
        for match in re.finditer("“[^“”]+”", self.text):
            if chosen.issuperset(range(match.start() + 1, match.end() - 1)):
                chosen |= {match.start(), match.end() - 1}
        marks = "".join(self.text[place] for place in sorted(chosen))
        return re.sub(r"[()#0]", "", marks)


def line(text: str, lines: Sequence[int], places: Sequence[tuple[int, int]], number: int) -> Line:
    """Return the words around a quantity of a text, by its number; ``lines`` are where lines begin, ``places`` where quantities stand."""
    start, end = places[number]
    row = bisect_right(lines, start) - 1
    first = max(lines[row] if row >= 0 else 0, start - BEFORE)
    last = min(lines[row + 1] if row + 1 < len(lines) else len(text), end + AFTER)
    near = [one for one in range(max(0, number - BEFORE), min(len(places), number + AFTER)) if places[one][1] > first]
    signs, place = "", first
    for one in near:
        if places[one][0] >= last or places[one][1] <= place:
            continue
        signs += text[place : places[one][0]] + (OWN if one == number else OTHER)
        place = places[one][1]
    return Line(
        (signs + text[place : max(place, last)]).translate(grammar.TRADITIONAL).translate(grammar.ROUND),
        signs.index(OWN),
    )


@lru_cache(maxsize=8)  # of a quantity it is asked twice
def spoken(words: str, around: Line) -> Sequence[int]:
    """Return where the characters of some words stand in a line, in their order: in as few pieces and as near the quantity as can be."""
    signs = around.text
    places: dict[str, list[int]] = {}
    for column, sign in enumerate(signs, start=1):
        places.setdefault(sign, []).append(column)
    open_, run = [[0.0] * (len(signs) + 1)], [[float("-inf")] * (len(signs) + 1)]
    for row, sign in enumerate(words):
        run.append([float("-inf")] * (len(signs) + 1))
        for column in places.get(sign, ()) if sign not in OWN + OTHER else ():
            run[-1][column] = _run(open_[row], run[row], column, abs(around.own + 1 - column))
        open_.append(list(accumulate(map(max, open_[row], run[-1]), max)))
    return _traced(open_, run, around.own)


def _run(open_: list[float], run: list[float], column: int, far: int) -> float:
    """Return the worth of a character that is found, by the row before: more where it goes on with the one before, less far away."""
    return max(open_[column - 1] + 0.4 - 0.004 * far, run[column - 1] + 1.0 - 0.001 * far)


def _traced(open_: list[list[float]], run: list[list[float]], own: int) -> list[int]:
    """Return the places of the best way through the table of ``spoken``."""
    row, column, within, places = len(open_) - 1, len(open_[0]) - 1, False, list[int]()
    while row and column:
        if within or open_[row][column] == run[row][column]:
            places.append(column - 1)
            far = abs(own + 1 - column)
            within = run[row][column] > open_[row - 1][column - 1] + 0.4 - 0.004 * far
            row, column = row - 1, column - 1
        elif open_[row][column] == open_[row - 1][column]:
            row -= 1
        else:
            column -= 1
    return places[::-1]


def features(around: Line, one: Quantity) -> list[list[str]]:
    """Return the features of each character of a line."""
    said = set(spoken(one.indicator.translate(grammar.TRADITIONAL), around)) if one.indicator else set[int]()
    marks, where = [[], *_marks(around.text), []], _where(around)
    kind, status = _is(one)
    ends = around.text[around.own + 1 : around.own + 2] in "。,;、)|"
    steps = {
        at: (
            ["b", at, at + kind, at + status, at + status + kind],
            f"n{at}{ends}{kind}",
            [[f"g{here}", f"g{here}{at}", f"g{here}{status}{kind}"] for here in (0, 1)],
            [f"h{bool(said):d}{at}", f"e{bool(one.per):d}{at}"],
        )
        for at in set(where)
    }
    told = []
    for place, (at, letters) in enumerate(zip(where, _letters(around.text, where), strict=True)):
        if place == around.own:
            told.append(["own"])
            continue
        far, near = place - around.own, [int(other in said) for other in (place - 1, place, place + 1)]
        stands, next_to, named, whole = steps[at]
        before, here, after = marks[place : place + 3]
        told.append([
            *stands, f"d{_far(far)}", f"d{_far(far)}{kind}", f"w{at}{min(abs(far), 9)}", next_to, *named[near[1]],
            f"G{near[0]}{near[1]}{near[2]}", *whole, *letters, *[f"m{mark}" for mark in here], *[f"m{mark}{at}" for mark in here],
            *[f"m-{mark}" for mark in before], *[f"m+{mark}" for mark in after],
        ])  # fmt: skip
    return told


def of_ending(around: Line, one: Quantity, words: str) -> list[str]:
    """Return the features of what some words of a line are to end with."""
    text, own = around.text, around.own
    kind, status = _is(one)
    grammars, has = _ending(one.indicator or ""), _ending(words)
    return [
        "b", f"u{one.unit}", f"k{kind}", f"s{status}{kind}", f"f{one.falls}{kind}{status}", f"1{words[-1:]}", f"2{words[-2:]}", f"3{words[-3:]}",
        f"1{words[-1:]}{kind}", f"2{words[-2:]}{kind}", f"2{words[-2:]}{one.unit}", f"u{one.unit}{status}", f"<{words[:2]}", f"g{grammars}", f"g{grammars}{kind}",
        f"r{one.rank}", f"h{has}{kind}", f"h{has}{one.unit}", f">1{text[own + 1 : own + 2]}", f">2{text[own + 1 : own + 3]}",
        f"b{text[max(0, own - 2) : own]}", f"b{text[max(0, own - 2) : own]}{kind}", f"l{min(3, len(words) // 2)}",
    ]  # fmt: skip


def _is(one: Quantity) -> tuple[str, str]:
    """Return the kind of the unit of a quantity, and whether it is reached, to come, a change, a condition or given."""
    return units.unit(one.unit or "").kind or "-", one.status if one.status == "change" else one.said


def _ending(words: str) -> str:
    return next((ending for ending in ENDINGS if words.endswith(ending)), "-")


@lru_cache(maxsize=1_000)
def _far(steps: int) -> str:
    side = "b" if steps < 0 else "a"
    return f"{side}{next((name for limit, name in _FAR if abs(steps) <= limit), 99)}"


def _where(around: Line) -> list[str]:
    """Return where each character stands: before or after the quantity, over how many commas, quantities and stops."""
    before, after = around.text[: around.own], around.text[around.own + 1 :]
    return [*reversed(list(_steps("b", reversed(before)))), "", *_steps("a", after)]


def _steps(side: str, signs: Iterable[str]) -> Iterator[str]:
    """Yield where each of some characters stands, from the quantity on."""
    commas, others, stopped = 0, 0, False
    for sign in signs:
        commas, others, stopped = commas + (sign == ","), others + (sign == OTHER), stopped or sign in STOPS
        yield f"{side}{min(commas, 3)}{min(others, 2)}{stopped:d}"


def _marks(text: str) -> list[list[str]]:
    """Return for each character the tables of words in which it stands, and whether a word begins or ends there."""
    marks: list[list[str]] = [[] for _ in text]
    for name, words in MARKED.items():
        for match in words.finditer(text):
            for place in range(*match.span()):
                ends = "E" if place == match.end() - 1 else ""
                marks[place].append(f"{name}{'B' if place == match.start() else 'I'}{ends}")
    return marks


def _letters(text: str, where: Sequence[str]) -> Iterator[list[str]]:
    """Yield for each character those around it, alone, in twos and threes; those next to it also with ``where`` it stands."""
    signs = f"{_NONE * 3}{text}{_NONE * 3}"
    alone, twos, threes = (
        [map(f"{step}{mark}".__add__, spelt[3 + step :]) for step in steps]
        for mark, steps, spelt in (
            ("", range(-3, 4), signs),
            ("2", range(-2, 2), [one + other for one, other in pairwise(signs)]),
            ("3", range(-2, 1), [signs[place : place + 3] for place in range(len(signs) - 2)]),
        )
    )
    for at, one, two, three in zip(
        where, zip(*alone, strict=False), zip(*twos, strict=False), zip(*threes, strict=False), strict=False
    ):
        yield [*one, *[sign + at for sign in one[2:5]], *two, *[pair + at[:1] for pair in two[1:3]], *three]
