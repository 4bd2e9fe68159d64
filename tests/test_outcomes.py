"""What became of targets: which outcome is of the same thing, which is a guess, and what is not held against each other."""

from pathlib import Path

import pytest

from chaingraph import Graph, open_graph
from chaingraph.rendering import drawn
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.wording import worded
from chaingraph.reports import kinds

HEAD = (
    "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
    "@prefix unit: <https://w3id.org/chaingraph/id/unit/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
    ':place a cg:Place ; rdfs:label "泠川市"@zh . :firms a cg:Group ; rdfs:label "高新技术企业"@zh . :chain a cg:IndustryChain ; rdfs:label "陶瓷产业链"@zh . '
    ':fair a cg:Action ; rdfs:label "产销对接会"@zh . :other a cg:Group ; rdfs:label "链上企业"@zh . '
    + "".join(
        f':{name} a cg:Document ; cg:place :place ; cg:date "{day}"^^xsd:date ; rdfs:label "{name}"@zh . :s{name} a cg:Section ; cg:inDocument :{name} . :p{name} a cg:Passage ; cg:inSection :s{name} . '
        for name, day in (("plan", "2025-02-01"), ("summary", "2026-01-20"))
    )
)


def figure(name: str, about: str, indicator: str, value: int, more: str = "") -> str:
    """Return a figure as Turtle: a target of the plan where its name begins so, else an outcome of 2025."""
    target = name.startswith("target")
    kind = (
        'a cg:Target ; cg:status cg:planned ; cg:dueBy "2025-12-31"^^xsd:date'
        if target
        else 'a cg:Figure ; cg:status cg:achieved ; cg:end "2025-12-31"^^xsd:date'
    )
    said = f"cg:about :{about} ; " if about else ""
    words = f'{said}cg:indicator :{indicator} ; cg:exact "{value}" ; cg:value {value} ; cg:comparator cg:equalTo ; cg:unit unit:establishment ; cg:quantityKind cg:stock{more}'
    return f":p{'plan' if target else 'summary'} {{ :{name} {kind} ; {words} }} "


def graph(tmp_path: Path, *figures: str) -> Graph:
    """Return a plan and a summary with these figures."""
    (tmp_path / "x.trig").write_text(HEAD + "".join(figures), "utf-8")
    return open_graph(data=[tmp_path / "x.trig"], default=False)


def matched(graph: Graph) -> list[tuple[str | None, ...]]:
    """Return of each row what became of a target, the per cent, and how the two match, in Chinese, with 期中 before it where the result is interim."""
    table = worded(kinds.picture(graph, "outcomes", ()), GraphNames(graph), "zh").tables[0]
    names = ("outcome", "percent_of_target", "match", "interim")
    told = [
        [
            cell and str(getattr(cell, "label", cell))
            for cell in map(dict(zip(table.columns, row, strict=True)).get, names)
        ]
        for row in table.rows
    ]
    return [
        (outcome, percent, f"期中：{match}" if interim == "是" else match) for outcome, percent, match, interim in told
    ]


def test_a_share_that_is_to_rise_from_another_has_no_per_cent_of_it(tmp_path: Path) -> None:
    share = "; cg:baseline :former"
    as_share = figure("target-share", "firms", "local", 45, share), figure("share", "firms", "local", 36)
    told = [one.replace("cg:stock", "cg:share").replace("unit:establishment", "unit:percent") for one in as_share]
    counted = figure("target-count", "chain", "firms-there", 40, share), figure("count", "chain", "firms-there", 38)
    found = graph(tmp_path, *told, *counted)
    assert sorted(matched(found)) == [("36%", None, "同一事物"), ("38家", "95", "同一事物")]
    (table,) = worded(kinds.picture(found, "outcomes", ()), GraphNames(found), "zh").tables
    circles = [mark for group in drawn.scene(table, "zh").groups for mark in group.marks if mark.tag == "circle"]
    assert len(circles) == 1  # of the count; where the share stands on the way from its baseline is not drawn


GUESS = "推测：其中一方未写明所关于的事物"
PAIRS = [
    ("firms", "firms", ("40家", "80", "同一事物")), ("", "firms", ("40家", "80", GUESS)), ("firms", "", ("40家", "80", GUESS)), ("", "", ("40家", "80", GUESS)), ("", "fair", ("40家", "80", GUESS)),
    ("firms", "other", (None, None, None)), ("", "chain", (None, None, None)), ("chain", "", (None, None, None)), ("chain", "chain", ("40家", "80", "同一事物")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "told"), PAIRS)
def test_what_says_not_of_what_it_is_matches_by_its_indicator_as_a_guess(
    tmp_path: Path, first: str, second: str, told: tuple[str | None, ...]
) -> None:
    found = graph(tmp_path, figure("target1", first, "count", 50), figure("reached", second, "count", 40))
    assert matched(found) == [told]


MORE = (  # an action and a group that it is called by, and what only looks like them
    ':drawing a cg:Action ; rdfs:label "引进链上企业"@zh . :meant a cg:Action ; rdfs:label "链上企业"@zh . :body a cg:Institution ; rdfs:label "高新技术企业协会"@zh . '
)
AIM = "推测：一方关于行动，另一方关于其对象"
DONE = [
    ("drawing", "other", ("40家", "80", AIM)), ("other", "drawing", ("40家", "80", AIM)), ("meant", "other", ("40家", "80", AIM)),
    ("drawing", "firms", (None, None, None)), ("fair", "other", (None, None, None)), ("drawing", "chain", (None, None, None)),
    ("drawing", "meant", (None, None, None)), ("body", "firms", (None, None, None)), ("drawing", "drawing", ("40家", "80", "同一事物")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "told"), DONE)
def test_an_action_and_the_group_that_it_is_called_by_match_by_their_indicator_as_a_guess(
    tmp_path: Path, first: str, second: str, told: tuple[str | None, ...]
) -> None:
    figures = MORE, figure("target1", first, "count", 50), figure("reached", second, "count", 40)
    assert matched(graph(tmp_path, *figures)) == [told]
    early = [one.replace("2025-12-31", "2025-06-30") if ":reached" in one else one for one in figures]
    assert matched(graph(tmp_path, *early)) == [(*told[:2], told[2] and f"期中：{told[2]}")]


TITLED = "推测：一方关于产业链，另一方所在文件的标题写明该产业链"
TITLES = [  # of what the target is, of what the outcome is, the titles of both documents, and what is told
    ("chain", "firms", "", "泠川市陶瓷产业链2025年工作总结", ("40家", "80", TITLED)), ("chain", "", "", "泠川市陶瓷产业链链长制工作总结", ("40家", "80", TITLED)),
    ("firms", "chain", "泠川市陶瓷产业链工作方案", "", ("40家", "80", TITLED)), ("", "chain", "泠川市陶瓷产业链工作方案", "", ("40家", "80", TITLED)),
    ("chain", "chain", "", "泠川市陶瓷产业链2025年工作总结", ("40家", "80", "同一事物")), ("firms", "firms", "泠川市陶瓷产业链工作方案", "泠川市陶瓷产业链2025年工作总结", ("40家", "80", "同一事物")),
    ("chain", "firms", "泠川市陶瓷产业链工作方案", "泠川市2025年工作总结", (None, None, None)), ("firms", "chain", "泠川市工作方案", "泠川市陶瓷产业链2025年工作总结", (None, None, None)),
    ("chain", "firms", "", "泠川市石墨产业链2025年工作总结", (None, None, None)), ("chain", "firms", "", "泠川市陶瓷产业链、石墨产业链工作总结", (None, None, None)),
    ("chain", "firms", "", "泠川市石墨、陶瓷产业链工作总结", (None, None, None)), ("chain", "firms", "", "泠川市石墨和陶瓷产业链工作总结", (None, None, None)),
    ("chain", "firms", "", "泠川市陶瓷产业链与石墨产业链工作总结", (None, None, None)), ("chain", "place", "", "泠川市陶瓷产业链2025年工作总结", (None, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "plan", "summary", "told"), TITLES)
def test_a_document_titled_by_a_chain_speaks_of_it_where_a_figure_says_only_whom_it_counts_as_a_guess(
    tmp_path: Path, first: str, second: str, plan: str, summary: str, told: tuple[str | None, ...]
) -> None:
    titles = "".join(f':{one} dct:title "{title}"@zh . ' for one, title in (("plan", plan), ("summary", summary)))
    figures = figure("target1", first, "count", 50), figure("reached", second, "count", 40)
    told_of = [f"@prefix dct: <http://purl.org/dc/terms/> . {titles}", *figures]
    assert matched(graph(tmp_path, *told_of)) == [told]


def test_another_indicator_or_another_day_never_matches(tmp_path: Path) -> None:
    figures = figure("target1", "", "count", 50), figure("reached", "", "amount", 40)
    assert matched(graph(tmp_path, *figures)) == [(None, None, None)]
    over = figures[0].replace('"2025-12-31"', '"2024-12-31"'), figure("reached", "", "count", 40)
    assert matched(graph(tmp_path, *over)) == [(None, None, None)]
    later = figures[0].replace('"2025-12-31"', '"2027-12-31"'), figure("reached", "", "count", 40)
    assert matched(graph(tmp_path, *(one.replace("cg:stock", "cg:change") for one in later))) == [(None, None, None)]


LATER = "同一事物；结果截至同年内期限之后"
DAYS = [  # the day by which a target was due, what the outcome says of its days, and what is told
    ("2025-06-30", 'cg:end "2025-12-31"', ("40家", "80", LATER)), ("2025-06-30", 'cg:start "2025-01-01"^^xsd:date ; cg:end "2025-12-31"', ("40家", "80", LATER)),
    ("2025-09-30", 'cg:asOf "2025-12-31"', ("40家", "80", LATER)), ("2025-06-30", 'cg:end "2025-06-30"', ("40家", "80", "同一事物")),
    ("2025-06-30", 'cg:end "2026-12-31"', (None, None, None)), ("2026-06-30", 'cg:end "2025-12-31"', ("40家", "80", "期中：同一事物")),
    ("2025-06-30", 'cg:start "2025-07-01"^^xsd:date ; cg:end "2025-12-31"', (None, None, None)), ("2025-06-30", 'cg:start "2025-10-01"^^xsd:date ; cg:asOf "2025-12-31"', (None, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("due", "days", "told"), DAYS)
def test_what_was_due_within_a_year_is_held_against_what_is_told_of_all_of_it(
    tmp_path: Path, due: str, days: str, told: tuple[str | None, ...]
) -> None:
    target = figure("target1", "firms", "count", 50).replace("2025-12-31", due)
    reached = figure("reached", "firms", "count", 40).replace('cg:end "2025-12-31"', days)
    assert matched(graph(tmp_path, target, reached)) == [told]


def test_what_was_due_within_a_year_is_a_guess_where_one_side_says_not_of_what_it_is(tmp_path: Path) -> None:
    target = figure("target1", "", "count", 50).replace("2025-12-31", "2025-06-30")
    told = matched(graph(tmp_path, target, figure("reached", "firms", "count", 40)))
    assert told == [("40家", "80", "推测：其中一方未写明所关于的事物，且结果截至同年内期限之后")]


@pytest.mark.parametrize(
    ("per", "told"), [("quarter", (None, "目标按每季度、每条链等计，不能直接相比")), ("year", ("80", GUESS))]
)
def test_what_is_planned_for_each_quarter_has_no_per_cent_and_is_not_drawn(
    tmp_path: Path, per: str, told: tuple[str | None, str]
) -> None:
    found = graph(
        tmp_path, figure("target1", "", "count", 50, f" ; cg:per unit:{per}"), figure("reached", "fair", "count", 40)
    )
    assert matched(found) == [("40家", *told)]
    early = figure("reached", "fair", "count", 40).replace("2025-12-31", "2025-06-30")
    assert matched(graph(tmp_path, figure("target1", "", "count", 50, f" ; cg:per unit:{per}"), early)) == [
        ("40家", told[0], f"期中：{told[1]}")
    ]
    table = worded(kinds.picture(found, "outcomes", ()), GraphNames(found), "zh").tables[0]
    scene = drawn.scene(table, "zh")
    assert any(mark.tag == "circle" for group in scene.groups for mark in group.marks if group.hint) == (per == "year")
    assert told[1] in "".join(mark.words or "" for group in scene.groups for mark in group.marks)


def test_targets_with_an_outcome_come_first(tmp_path: Path) -> None:
    found = graph(
        tmp_path,
        figure("target1", "firms", "amount", 50),
        figure("target2", "firms", "count", 60),
        figure("reached", "firms", "count", 30),
    )
    assert matched(found) == [("30家", "50", "同一事物"), (None, None, None)]


INTERIM = "期中：同一事物"
EARLY = [  # the days that a target states, those that a result states, and what is told
    ('cg:dueBy "2025-12-31"', 'cg:end "2025-06-30"', ("40家", "80", INTERIM)),
    ('cg:dueBy "2025-12-31"', 'cg:start "2025-01-01"^^xsd:date ; cg:end "2025-09-30"', ("40家", "80", INTERIM)),
    ('cg:dueBy "2026-12-31"', 'cg:asOf "2026-01-15"', ("40家", "80", INTERIM)),
    ('cg:dueBy "2027-12-31"', 'cg:end "2025-12-31"', ("40家", "80", INTERIM)), ('cg:dueBy "2027-12-31"', 'cg:asOf "2025-06-30"', ("40家", "80", INTERIM)),  # of an earlier year
    ('cg:dueBy "2027-12-31"', 'cg:start "2025-01-01"^^xsd:date ; cg:end "2025-12-31"', ("40家", "80", INTERIM)),  # the whole of it
    ('cg:dueBy "2027-12-31"', 'cg:start "2025-01-01"^^xsd:date ; cg:end "2025-06-30"', (None, None, None)),  # half of it
    ('cg:dueBy "2027-12-31"', 'cg:start "2024-01-01"^^xsd:date ; cg:end "2025-12-31"', (None, None, None)),  # more than it
    ('cg:dueBy "2027-12-31" ; cg:quantityKind cg:flow', 'cg:asOf "2025-06-30"', (None, None, None)),  # what flowed in half of it
    ('cg:dueBy "2027-12-31" ; cg:quantityKind cg:flow', 'cg:asOf "2025-12-31"', ("40家", "80", INTERIM)),  # in all of it
    ('cg:dueBy "2027-12-31"', 'cg:asOf "2024-12-31"', (None, None, None)),  # before the plan
    ('cg:start "2025-01-01"^^xsd:date ; cg:dueBy "2027-12-31"', 'cg:end "2025-12-31"', ("40家", "80", INTERIM)),  # whose period holds it
    ('cg:start "2025-01-01"^^xsd:date ; cg:dueBy "2027-12-31"', 'cg:start "2025-01-01"^^xsd:date ; cg:end "2025-12-31"', ("40家", "80", INTERIM)),
    ('cg:start "2025-07-01"^^xsd:date ; cg:dueBy "2025-12-31"', 'cg:end "2025-06-30"', (None, None, None)),  # before it begins
    ('cg:dueBy "2025-12-31"', 'cg:start "2025-04-01"^^xsd:date ; cg:end "2025-06-30"', (None, None, None)),  # a quarter of its year
    ('cg:dueBy "2025-12-31"', 'cg:start "2024-07-01"^^xsd:date ; cg:end "2025-06-30"', (None, None, None)),  # also what was before it
    ('cg:dueBy "2026-12-31"', "", ("40家", "80", INTERIM)),  # of no day: until that of its document, 2026-01-20
    ('cg:dueBy "2027-12-31"', "", ("40家", "80", INTERIM)), ('cg:dueBy "2025-12-31"', "", ("40家", "80", "同一事物")), ('cg:dueBy "2026-01-20"', "", ("40家", "80", "同一事物")),
]  # fmt: skip


@pytest.mark.parametrize(("due", "days", "told"), EARLY)
def test_what_is_reached_before_a_target_is_due_is_an_interim_result(
    tmp_path: Path, due: str, days: str, told: tuple[str | None, ...]
) -> None:
    target, of_flow = figure("target1", "firms", "count", 50), due.endswith("flow")
    target = target.replace('cg:dueBy "2025-12-31"', due.partition(" ; cg:quantityKind")[0])
    end = ' ; cg:end "2025-12-31"^^xsd:date'
    reached = figure("reached", "firms", "count", 40).replace(end, f" ; {days}^^xsd:date" if days else "")
    both = (one.replace("cg:stock", "cg:flow") if of_flow else one for one in (target, reached))
    assert matched(graph(tmp_path, *both)) == [told]


def test_an_interim_result_of_what_is_not_said_is_a_guess_too(tmp_path: Path) -> None:
    reached = figure("reached", "firms", "count", 40).replace("2025-12-31", "2025-06-30")
    told = matched(graph(tmp_path, figure("target1", "", "count", 50), reached))
    assert told == [("40家", "80", f"期中：{GUESS}")]


def test_the_last_interim_result_is_told_until_the_outcome_takes_its_place(tmp_path: Path) -> None:
    def until(name: str, day: str, value: int, about: str = "firms") -> str:
        return figure(name, about, "count", value).replace("2025-12-31", day)

    target, march, june = (
        figure("target1", "firms", "count", 50),
        until("march", "2025-03-31", 10),
        until("june", "2025-06-30", 30),
    )
    assert matched(graph(tmp_path, target, june, march)) == [("30家", "60", INTERIM)]
    assert matched(graph(tmp_path, target, june, march, until("year", "2025-12-31", 40))) == [
        ("40家", "80", "同一事物")
    ]
    assert matched(graph(tmp_path, target, june, until("year", "2025-12-31", 40, ""))) == [("40家", "80", GUESS)]
    several = graph(
        tmp_path, target, figure("target2", "chain", "count", 20), june, until("year", "2025-12-31", 25, "chain")
    )
    assert matched(several) == [("25家", "125", "同一事物"), ("30家", "60", INTERIM)]


@pytest.mark.parametrize(("comparator", "filled"), [("equalTo", True), ("moreThan", False)])
def test_an_interim_result_is_a_diamond_at_the_end_of_a_bar_and_said_in_words(
    tmp_path: Path, comparator: str, filled: bool
) -> None:
    reached = figure("reached", "firms", "count", 40).replace("2025-12-31", "2025-06-30")
    found = graph(tmp_path, figure("target1", "firms", "count", 50), reached.replace("equalTo", comparator))
    scene = drawn.scene(worded(kinds.picture(found, "outcomes", ()), GraphNames(found), "zh").tables[0], "zh")
    (row,) = [group for group in scene.groups if group.hint]
    paths = [dict(mark.attributes) for mark in row.marks if mark.tag == "path"]
    assert [(path["d"][:5], path["class"]) for path in paths] == [
        ("M624 ", "f-ink s-paper" if filled else "f-paper s-ink")
    ]
    bars = [dict(mark.attributes) for mark in row.marks if dict(mark.attributes).get("stroke-width") == "5"]
    assert [(bar["x1"], bar["x2"]) for bar in bars] == [("400", "624")]
    assert not [mark for mark in row.marks if mark.tag == "circle"] and "→ 期中：40" in (row.hint or "")
    assert "菱形：期中结果（目标尚未到期）" in "".join(
        mark.words or "" for group in scene.groups for mark in group.marks
    )


def test_targets_lead_to_an_interim_result_as_such(tmp_path: Path) -> None:
    reached = figure("reached", "firms", "count", 40).replace("2025-12-31", "2025-06-30")
    found = graph(tmp_path, figure("target1", "firms", "count", 50, " ; cg:startOffset 1"), reached)
    table = worded(kinds.picture(found, "targets", ()), GraphNames(found), "zh").tables[0]
    assert [row[table.columns.index("comparison")] for row in table.rows] == [
        "其后的文件写有期中结果，见“目标完成情况”（outcomes）。"
    ]


SEE = "其后的文件写有结果，见“目标完成情况”（outcomes）。"


def test_targets_lead_to_their_outcomes_and_deny_no_result(tmp_path: Path) -> None:
    found = graph(
        tmp_path,
        figure("target1", "firms", "count", 50, " ; cg:startOffset 1"),
        figure("target2", "firms", "amount", 60, " ; cg:startOffset 2"),
        figure("reached", "firms", "count", 40),
        ':pplan cg:reviewed "2026-03-01"^^xsd:date . :psummary cg:reviewed "2026-03-01"^^xsd:date . ',
    )
    table = worded(kinds.picture(found, "targets", ()), GraphNames(found), "zh").tables[0]
    place = table.columns.index("comparison")
    assert [row[place] for row in table.rows] == [SEE, None]
    silent = [[row[table.columns.index(name)] for name in ("result", "comparison", "unit")] for row in table.silent]
    assert silent == [["（无可比内容）", "（无可比内容）", "（文中未说明）"]] * 2
    words = [mark.words for group in drawn.scene(table, "zh").groups for mark in group.marks if mark.words]
    assert words.count("现状：（无可比内容）") == 2 and "".join(words).count(SEE) == 1


def test_an_outcome_of_no_day_is_not_said_to_have_nothing_comparable(tmp_path: Path) -> None:
    undated = figure("reached", "firms", "count", 40).replace(' ; cg:end "2025-12-31"^^xsd:date', "")
    found = graph(tmp_path, figure("target1", "firms", "count", 50), figure("target2", "chain", "count", 9), undated)
    table = worded(kinds.picture(found, "outcomes", ()), GraphNames(found), "zh").tables[0]
    outcome, until = (table.columns.index(name) for name in ("outcome", "until"))
    assert [(row[outcome] is None, row[until]) for row in table.rows] == [(False, "–"), (True, None)]


UNDATED = (
    ':note a cg:Document ; cg:place :place ; rdfs:label "note"@zh . :snote a cg:Section ; cg:inDocument :note . :pnote a cg:Passage ; cg:inSection :snote . ',
    ':list a cg:Document ; cg:place :place ; rdfs:label "list"@zh . :slist a cg:Section ; cg:inDocument :list . ',
)


@pytest.mark.parametrize(("said", "lacking"), [("", "日期"), ('cg:date "2026-01-20"^^xsd:date', "地方")])
def test_a_document_with_figures_and_no_day_or_place_is_told_to_be_left_out(
    tmp_path: Path, said: str, lacking: str
) -> None:
    reached = figure("reached", "firms", "count", 40).replace("psummary", "pnote")
    note = UNDATED[0].replace("cg:place :place", said) if said else UNDATED[0]
    found = graph(tmp_path, note, UNDATED[1], figure("target1", "firms", "count", 50), reached)
    table = worded(kinds.picture(found, "outcomes", ()), GraphNames(found), "zh").tables[0]
    told = f"以下文件没有{lacking}，未予对照：note。请在其工作簿的“1 文件”表填写{lacking}后收回。"
    assert [note for note in table.notes if "未予对照" in note] == [told]


def test_a_plan_and_a_summary_without_a_day_are_not_said_to_tell_nothing(tmp_path: Path) -> None:
    dated = ' ; cg:date "2026-01-20"^^xsd:date'
    for head in (HEAD.replace(dated, ""), HEAD.replace("2026-01-20", "2025-02-01")):
        (tmp_path / "x.trig").write_text(head + figure("target1", "firms", "count", 50), "utf-8")
        found = open_graph(data=[tmp_path / "x.trig"], default=False)
        table = worded(kinds.picture(found, "outcomes", ()), GraphNames(found), "zh").tables[0]
        assert table.empty == "（同一地方没有两份日期不同的文件，无从比较）"
