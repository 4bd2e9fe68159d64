"""What the measure counts, on a text of three lines with literal numbers: cells, answers, dates, front matter, names, relations."""

import pytest
from measuring import answers, cells, figures, front, matching, names
from measuring.drafted import Drafted
from measuring.points import Point, Score
from measuring.relations import end_to_end

import corpus
from chaingraph import open_graph

HEADER = "genre: plan\nlayout: table\nsplit: learn\nworld: 茗川\nannotator: A\ntitle: 任务表\nplace: 茗川县\n----\n"
GOLD = f"""{HEADER}任务表
| 任务 | 目标 | 牵头单位 |
| {{1:Action? 新增企业}} | {{f1 3家}} | {{2:Institution 县工信局}} |
----
1 ledBy 2 “牵头单位”
1 dueBy 2026-12-31
f1 = 3 家 planned 新增企业数 about=1 due=2026-12-31 lead=2
"""
DRAFT = f"""{HEADER.replace("title: 任务表", "title: 任务").replace("place: 茗川县", "number: 5号")}任务表
| 任务 | 目标 | 牵头单位 |
| {{a:Action? 新增企业}} | {{f7 3家}} | {{b:Team 县工信局}} |
----
a ledBy b
a supportedBy b
f7 = 3 家 planned 新增企业数 due=2026-06-30 lead=b
"""


@pytest.fixture
def gold() -> corpus.Text:
    return corpus.parse("gold", GOLD)


@pytest.fixture
def draft() -> corpus.Text:
    return corpus.parse("draft", DRAFT)


def counted(points: list[Point], attribute: str) -> tuple[int, int, int]:
    """Return how many are right, said and there."""
    score = Score()
    score.count(points)
    return score[f"right:{attribute}"], score[f"said:{attribute}"], score[f"there:{attribute}"]


def of_answers(gold: corpus.Text, draft: corpus.Text) -> list[Point]:
    return list(answers.points(gold, draft, matching.things(gold, draft, {"f1": "f7"})))


def test_who_answers_is_counted_for_figures_and_tasks(gold: corpus.Text, draft: corpus.Text) -> None:
    found = of_answers(gold, draft)
    assert counted(found, "ledBy") == (2, 2, 2)
    assert counted(found, "supportedBy") == (0, 1, 0)
    assert counted(found, "responsible") == (0, 0, 0)


def test_a_figure_of_a_text_in_traditional_characters_is_about_the_same_thing() -> None:
    text = f"{HEADER}{{4:Group “鏈主”企業}}達到{{f1 3家}}。\n----\nf1 = 3 家 achieved 链主企业数 about=4\n"
    gold = corpus.parse("gold", text)
    drafted = Drafted(gold, open_graph())
    found = list(figures.points(gold, drafted, figures.paired(gold, drafted)))
    assert counted(found, "about") == (1, 1, 1)


def test_a_wrong_day_is_said_and_lacking(gold: corpus.Text, draft: corpus.Text) -> None:
    assert counted(of_answers(gold, draft), "dates") == (0, 1, 2)


def test_kinds_of_bodies_and_unmarked_tasks_count_neither_way(gold: corpus.Text) -> None:
    more = DRAFT.replace("{b:Team 县工信局}", "{b:Team 县工信局}、{c:Group 各乡镇}").replace(
        "任务表\n|", "{d:Action? 任务表}\n|"
    )
    draft = corpus.parse("draft", more.replace("a ledBy b", "a ledBy b,c\nd ledBy b"))
    other = corpus.parse("gold", GOLD.replace("县工信局}", "县工信局}、各乡镇"))
    assert draft.plain == other.plain
    assert counted(of_answers(other, draft), "ledBy") == (2, 2, 2)


def test_a_person_who_answers_counts_neither_way(gold: corpus.Text, draft: corpus.Text) -> None:
    named = corpus.parse("gold", GOLD.replace("任务表\n|", "{3:Person 李江}任务表\n|").replace("lead=2", "lead=2,3"))
    assert counted(of_answers(named, draft), "ledBy") == (2, 2, 2)


def test_the_name_of_a_file_is_no_title(gold: corpus.Text) -> None:
    untitled = corpus.parse("excerpt", f"{HEADER}今年新增企业3家，由县工信局负责。\n----\n")
    assert "title" not in Drafted(untitled, open_graph()).text.header


def test_front_matter_is_counted_line_by_line(gold: corpus.Text, draft: corpus.Text) -> None:
    found = list(front.points(gold, draft))
    assert [(one.attribute, one.said, one.there, one.right) for one in found] == [
        ("title", True, True, False), ("number", True, False, False), ("place", False, True, False),
    ]  # fmt: skip


def test_names_are_counted_to_the_letter_with_their_kinds(gold: corpus.Text, draft: corpus.Text) -> None:
    found = list(names.points("names", gold, draft))
    assert counted(found, "names") == (1, 1, 1)
    assert counted(found, "names: kind") == (0, 1, 1)


def test_relations_are_counted_end_to_end_and_days_are_not(gold: corpus.Text, draft: corpus.Text) -> None:
    found = list(end_to_end("relations", gold, draft, matching.things(gold, draft, {})))
    assert counted(found, "relations") == (1, 2, 1)


def test_relations_of_unmarked_tasks_and_what_follows_of_chiefs_count_neither_way() -> None:
    body = "{1:IndustryChain 石墨产业链}{2:Role 链长}由{3:Role 市长}担任，{TASK}。"
    gold = corpus.parse(
        "gold",
        HEADER.replace("title: 任务表\n", "") + body.replace("{TASK}", "扩产能") + "\n----\n2 chiefOf 1\n2 heldBy 3\n",
    )
    said = "2 chiefOf 1\n2 heldBy 3\n3 chiefOf 1\n4 responsible 3\n"
    marked = body.replace("{TASK}", "{4:Action? 扩产能}")
    draft = corpus.parse("draft", HEADER.replace("title: 任务表\n", "") + marked + "\n----\n" + said)
    found = list(end_to_end("relations", gold, draft, matching.things(gold, draft, {})))
    assert counted(found, "relations") == (2, 2, 2)
    named = corpus.parse(
        "draft", HEADER.replace("title: 任务表\n", "") + marked.replace("Action?", "Action") + "\n----\n" + said
    )
    found = list(end_to_end("relations", gold, named, matching.things(gold, named, {})))
    assert counted(found, "relations") == (2, 3, 2)


def test_cells_are_those_below_a_header_of_bars_or_of_tabs() -> None:
    barred, tabbed = "前\n| 任务 | 时限 |\n| --- | --- |\n| 建园 | 年底 |\n后\n", "任务\t时限\n建园\t年底\n"
    for plain in (barred, tabbed):
        assert [plain[start:end].strip() for start, end in cells.cells(plain)] == ["建园", "年底"]


def test_a_cell_is_right_where_all_of_it_is_and_where_nothing_else_is_said(gold: corpus.Text) -> None:
    place = gold.plain.index("县工信局")
    right, wrong = Point("ledBy", True, True, True, place), Point("supportedBy", True, False, False, place)
    assert counted(list(cells.points(gold, [right])), "cells") == (1, 1, 1)
    assert counted(list(cells.points(gold, [right, wrong])), "cells") == (0, 1, 1)


def test_a_row_shows_precision_recall_and_f1() -> None:
    score = Score()
    score.count([Point("unit", True, True, True), Point("unit", True, True, False), Point("unit", False, True, False)])
    assert score.row("unit").split() == [
        "unit",
        "precision",
        "0.500",
        "(1",
        "of",
        "2)",
        "recall",
        "0.333",
        "(1",
        "of",
        "3)",
        "F1",
        "0.400",
    ]
    assert score.row("due").split()[1:] == ["precision", "–", "recall", "–", "F1", "–"]
