"""Who carries out, or pays for, what a figure says and others answer for: the subject of its sentence."""

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text

PLAN = "泠川县产业链链长制工作方案（2026—2028年）\n泠川县人民政府\n2026年2月3日\n\n一、任务\n"
LED = "（牵头单位：县科学技术局）"


def doers(text: str, exact: str) -> set[tuple[str, str]]:
    """Return who is proposed in which role for the figure that is printed so."""
    draft = Draft(canonical_text(PLAN + text), "test", open_graph())
    words = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value == CG + "exact"}
    return {
        (one.relation, one.second.rpartition("/")[2])
        for one in draft.relations
        if words.get(one.first) == exact and one.relation in ("responsible", "ledBy", "supportedBy", "carriedOutBy")
    }


@pytest.mark.parametrize(("text", "exact", "told"), [
    ("链长每月至少召开1次专题会议。", "每月至少召开1次", "链长"), ("各链长每季度至少走访企业5家。", "5家", "链长"), ("总链长每半年主持召开1次调度会议。", "每半年主持召开1次", "总链长"),
])  # fmt: skip
def test_a_chief_who_is_the_subject_carries_out_what_is_planned(text: str, exact: str, told: str) -> None:
    found = {one for number in (exact, "1次", "每月1次", "每半年1次") for one in doers(text, number)}
    assert found == {("carriedOutBy", told)}


@pytest.mark.parametrize("body", ["县财政", "县财政局"])
def test_who_pays_is_named_beside_who_leads(body: str) -> None:
    text = f"1.揭榜挂帅。{body}每年安排专项资金800万元予以支持。{LED}"
    found = doers(text, "800万元") | doers(text, "每年800万元") | doers(text, "每年安排专项资金800万元")
    assert found == {("ledBy", "县科学技术局"), ("carriedOutBy", body)}


def test_who_leads_is_not_named_twice() -> None:
    assert doers("1.揭榜挂帅。县科学技术局每年发布榜单10项以上。（牵头单位：县科学技术局）", "10项以上") == {
        ("ledBy", "县科学技术局")
    }


@pytest.mark.parametrize("text", ["链长已召开专题会议5次。", "协助链长开展走访，新增企业5家。"])
def test_a_chief_carries_out_nothing_that_is_past_or_done_by_others(text: str) -> None:
    assert doers(text, "5次") | doers(text, "5家") == set()
