"""Who carries out, or pays for, what a figure says and others answer for: the subject of its sentence."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text

PLAN = "泠川县产业链链长制工作方案（2026—2028年）\n泠川县人民政府\n2026年2月3日\n\n一、任务\n"
LED = "（牵头单位：县科学技术局）"


def doers(graph: Graph, text: str) -> dict[str, set[tuple[str, str]]]:
    """Return who is proposed in which role for each figure, by its words as printed."""
    draft = Draft(canonical_text(PLAN + text), "test", graph)
    words = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value == CG + "exact"}
    found: dict[str, set[tuple[str, str]]] = {exact: set() for exact in words.values()}
    for one in draft.relations:
        if one.first in words and one.relation in ("responsible", "ledBy", "supportedBy", "carriedOutBy"):
            found[words[one.first]].add((one.relation, one.second.rpartition("/")[2]))
    return found


@pytest.mark.parametrize(("text", "exact", "told"), [
    ("链长每月至少召开1次专题会议。", "1次", "链长"), ("各链长每季度至少走访企业5家。", "5家", "链长"), ("总链长每半年主持召开1次调度会议。", "1次", "总链长"),
])  # fmt: skip
def test_a_chief_who_is_the_subject_carries_out_what_is_planned(text: str, exact: str, told: str, zibo: Graph) -> None:
    assert doers(zibo, text) == {exact: {("carriedOutBy", told)}}


CHIEF = {("carriedOutBy", "链长")}
CLAUSES = [  # sentences, and who carries out their figures
    ("各产业链链长每季度至少召开1次调度会。", {"1次": CHIEF}),
    ("各重点产业链链长每年走访企业不少于20家。", {"不少于20家": CHIEF}),
    ("3.各条产业链的链长每年走访企业20家。", {"20家": CHIEF}),
    (
        "链长负责产业链发展的统筹协调，每季度召开1次调度会，每年走访企业不少于10家。",
        {"1次": CHIEF, "不少于10家": CHIEF},
    ),
    ("链长负责统筹，强化服务，推动企业升级，引进项目4个。", {"4个": set()}),  # of whoever serves
    ("协助各产业链链长每年走访企业20家。", {"20家": set()}),
]


@pytest.mark.parametrize(("text", "told"), CLAUSES)
def test_a_chief_is_the_subject_of_all_that_is_done_again_and_again(
    text: str, told: dict[str, set[tuple[str, str]]], zibo: Graph
) -> None:
    assert doers(zibo, text) == told


@pytest.mark.parametrize("body", ["县财政", "县财政局"])
def test_who_pays_is_named_beside_who_leads(body: str, zibo: Graph) -> None:
    text = f"1.揭榜挂帅。{body}每年安排专项资金800万元予以支持。{LED}"
    assert doers(zibo, text) == {"800万元": {("ledBy", "县科学技术局"), ("carriedOutBy", body)}}


def test_who_leads_is_not_named_twice(zibo: Graph) -> None:
    text = "1.揭榜挂帅。县科学技术局每年发布榜单10项以上。（牵头单位：县科学技术局）"
    assert doers(zibo, text) == {"10项以上": {("ledBy", "县科学技术局")}}


@pytest.mark.parametrize(
    ("text", "exact"), [("链长已召开专题会议5次。", "5次"), ("协助链长开展走访，新增企业5家。", "5家")]
)
def test_a_chief_carries_out_nothing_that_is_past_or_done_by_others(text: str, exact: str, zibo: Graph) -> None:
    assert doers(zibo, text) == {exact: set()}
