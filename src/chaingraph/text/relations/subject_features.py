"""What the model of subjects is told of a figure and a name that it may be about: where they stand to each other, and the words between."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.text.quantities import Quantity, units
from chaingraph.text.relations.candidates import candidates
from chaingraph.text.relations.scene import MARK, Candidate, Scene, line_of

_RUN_IN = 25  # characters of a line in which a run-in heading ends
_MEASURED = re.compile("增加值|总产值|产值|营业收入|营收|利润|投资")  # after a name that is part of what is measured
_VERBS = re.compile(
    r"新增|新建|引进|引育|培养|培训|选派|选聘|聘请|聘任|招聘|招引|签约|解决|服务|改造|发放|走访|惠及|带动|吸引|入驻|攻克|突破|转化|认定|获批|获评|入选|办理|撮合|投放|整合|盘活|兑现|争取|参与|开放|转让|投资|发布|授权|实施|储备|开工|投产|"
    r"出资|投入|授信|融资|下达|孵化|派驻|补助|奖励|补贴|贴息|建设|建成|建有|建立|设立|组织|举办|举行|开展|召开|培育|形成|拥有|达到|实现|完成|打造|组建|集聚|发展|带来|推动|推进|支持|鼓励|成立|创建|推出|提供|安排|制定|落实|构建|促进|引导|对接|给予|"
    r"围绕|依托|包括|涉及|覆盖|由|对|向|为|在|把|将|用于|通过|比|较|占|牵头|负责|承办|主办|共建|承保|配套|聘|任"
)
_GOES_ON = re.compile(
    "同比|较|比|增长|下降|增速|增幅|占|其中|累计|共|达到?|年均|分别|并"
)  # words that tell more of what was told
_OWN_WORDS = 60  # characters before a figure
_AND = re.compile("[、和与及]")


@dataclass(frozen=True)
class Spot:
    """A figure among its candidates: its place, where its line, sentence and clause begin, and who else could be meant."""

    start: int
    end: int
    line: int
    sentence: int
    clause: int
    before: Sequence[Candidate]  # in the line, in their order
    next_to: str  # the kinds of the names right before and right after it
    run_in: str  # the kind of the name that heads the line
    others: frozenset[str]  # the kinds of the names in its clause, before it
    further: frozenset[str]  # of those in its sentence, and in the headings above


def features(scene: Scene, one: Quantity, start: int, end: int) -> Iterator[tuple[Candidate, list[str]]]:
    """Yield the candidates of a figure with their features."""
    all_of = candidates(scene, start, end)
    spot = _spot(scene, all_of, start, end)
    kind = units.unit(one.unit or "").kind
    for name in all_of:
        own = _part(spot, name)
        told = [
            *_of_measure(scene, one, name, own), "b", f"w{own}", f"k{name.kind}", f"wk{own}{name.kind}", f"n{min(4, scene.mentions[name.thing])}", f"st{one.said}{own}",
            f"u{kind}{name.kind}{own}", f"uu{one.unit}{name.kind}{name.where}", f"sub{_counted(scene, one, name)}{name.kind}{own}",
            f"rn{spot.run_in}{name.kind}{own}{name.end == start:d}", f"nx{spot.next_to}{name.kind}{own}",
            *(f"ot{other}{name.kind}{own}" for other in sorted(spot.others)),
            *(f"fu{other}{name.kind}{own}" for other in sorted(spot.further) if own != "clause"),
            f"sa{min(3, sum(other.thing == name.thing for other in spot.before))}",
        ]  # fmt: skip
        if name.where == "before":
            told += _of_before(scene, spot, name, own)
        elif name.where == "after":
            told += _of_after(scene, name, end)
        elif name.where == "row":
            told += _of_row(scene, one, name, start)
        else:
            told += [f"al{not spot.before:d}{name.where}{name.kind}", f"nc{not spot.others:d}{name.where}{name.kind}"]
            told += [f"on{sum(other.where == name.where for other in all_of) == 1:d}{name.where}{name.kind}"]
        yield name, told


def _of_measure(scene: Scene, one: Quantity, name: Candidate, own: str) -> list[str]:
    """Return the features of a name that is part of what is measured (规模以上工业增加值)."""
    words, measure = scene.text[name.start : name.end], one.indicator or ""
    within = 2 if measure.startswith(words) else int(words in measure)
    followed = bool(_MEASURED.match(scene.text, name.end))
    return [f"in{within}{name.kind}{own}", f"ms{followed:d}{name.kind}{own}"]


def _spot(scene: Scene, all_of: Sequence[Candidate], start: int, end: int) -> Spot:
    text, line = scene.text, line_of(scene, start)[0]
    sentence = max(text.rfind("。", line, start), text.rfind(";", line, start), line - 1) + 1
    clause = max(text.rfind(",", sentence, start), sentence - 1) + 1
    before = sorted((name for name in all_of if name.where == "before"), key=lambda name: name.start)
    left = next((name.kind for name in before if name.end == start), "-")
    right = next((name.kind for name in all_of if name.where == "after" and name.start - end <= 1), "-")
    run_in = next((name.kind for name in before if _heads(text, line, name)), "-")
    others = frozenset(name.kind for name in before if name.start >= clause)
    further = {f"S{name.kind}" for name in before if name.start >= sentence}
    further |= {f"H{name.kind}" for name in all_of if name.where.startswith("h")}
    return Spot(start, end, line, sentence, clause, before, f"{left}|{right}", run_in, others, frozenset(further))


def _heads(text: str, line: int, name: Candidate) -> bool:
    """Return whether a name is the run-in heading or the label of its line (1.石墨产业链：…)."""
    return name.start < line + _RUN_IN and bool(re.match("[^,。;]{0,8}[。:]", text[name.end : name.end + 10]))


def _part(spot: Spot, name: Candidate) -> str:
    """Return in which part of the line a name before the figure stands: clause, sentence, line; else where it stands."""
    if name.where != "before":
        return name.where
    return "clause" if name.start >= spot.clause else "sentence" if name.start >= spot.sentence else "line"


def _counted(scene: Scene, one: Quantity, name: Candidate) -> int:
    words, subject = scene.text[name.start : name.end], one.subject or ""
    return 2 if subject.endswith(words) else int(words in subject)


def _of_before(scene: Scene, spot: Spot, name: Candidate, own: str) -> list[str]:
    """Return the features of a name before a figure: how far, what between, which words touch it, its place in a list."""
    text, kind = scene.text, name.kind
    between = text[name.end : spot.start]
    later = [other for other in spot.before if other.start > name.start]
    figures = max(0, bisect_left(scene.figures, spot.start) - bisect_left(scene.figures, name.end))
    verbs = _VERBS.findall(between)
    since = {"clause": spot.clause, "sentence": spot.sentence, "line": spot.line}[own]
    first = not any(since <= other.start < name.start for other in spot.before)
    return [
        f"of{own}{kind}{min(figures, 3)}", f"nb{min(len(later), 5)}{own}", f"nk{min(sum(other.kind == kind for other in later), 3)}{own}{kind}",
        f"nf{min(figures, 4)}{own}", f"d{_steps(len(between))}{kind}", f"c{min(4, between.count(','))}", f"f{first:d}{own}{kind}",
        f"<{text[max(spot.line, name.start - 2) : name.start]}", f"<1{text[max(spot.line, name.start - 1) : name.start]}{kind}",
        f">{text[name.end : name.end + 2]}", f">1{text[name.end]}{kind}", *(f"v{verb}" for verb in sorted(set(verbs))),
        f"v0{(verbs or ['-'])[0]}{kind}", f"v9{(verbs or ['-'])[-1]}{kind}", f"li{bool(_AND.match(text[name.end])):d}{bool(_AND.match(text[name.start - 1 : name.start])):d}{own}",
        f"et{bool(re.match('[^,。;]{0,14}等[^,。;]{0,8}$', between)):d}{kind}", f"ru{_heads(text, spot.line, name):d}{own}{kind}",
        f"be{bool(MARK.fullmatch(text, spot.line, name.start)):d}{own}{kind}",
        *(f"ta{between[-2:]}{kind}" for _ in (0,) if len(between) < 15),
        *_of_own_words(scene, spot, name, own),
    ]  # fmt: skip


def _of_own_words(scene: Scene, spot: Spot, name: Candidate, own: str) -> Iterator[str]:
    """Yield the features of the words that stand right before a figure and are its alone: none, of a change, a noun; the name among them."""
    text = scene.text
    words = re.split("[,、。;:]", text[max(spot.line, spot.start - _OWN_WORDS) : spot.start])[-1]
    since = spot.start - len(words)
    said = "0" if len(words) < 2 else "c" if _GOES_ON.match(words) else "s" if len(words) < 5 else "l"
    yield f"ow{said}{own}{name.kind}{name.start >= since:d}"
    yield f"om{said}{bool(_MEASURED.search(words)):d}{own}{name.kind}"
    yield f"oo{said}{own}{any(other.start >= since for other in spot.before):d}"


def _of_after(scene: Scene, name: Candidate, end: int) -> list[str]:
    between, kind = scene.text[end : name.start], name.kind
    stop = bool(re.search("[,。;]", between))
    return [f"ad{_steps(len(between))}{kind}", f"as{stop:d}{kind}", f"a0{between[:2]}", f"a1{between[:1]}{kind}"]


def _of_row(scene: Scene, one: Quantity, name: Candidate, place: int) -> list[str]:
    """Return the features of a name in the row of a figure: the label of its column, and how far that is."""
    table, row = scene.rows[bisect_right(scene.rows, place, key=lambda told: told[1].start) - 1]
    columns = [
        next((number for number, cell in enumerate(row.cells) if cell.start <= at < cell.end), 9)
        for at in (name.start, place)
    ]
    label = table.labels[columns[0]] if columns[0] < len(table.labels) else ""
    of = bool(one.of and one.of[0] <= name.start < one.of[1])
    far = max(-3, min(3, columns[1] - columns[0]))
    return [f"rl{label[-3:]}{name.kind}", f"rc{min(columns[0], 3)}{name.kind}", f"rd{far}", f"ro{of:d}"]


def _steps(distance: int) -> int:
    return next((step for step in (0, 1, 2, 6, 12, 25, 50) if distance <= step), 99)
