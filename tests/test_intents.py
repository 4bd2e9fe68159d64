"""Who will do something: what the sentences after that tell is to come, due with their year, and theirs, until another subject comes."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities

GOES_ON = [
    ("市商务局将进一步抓好招商工作。全年引进重点项目60个。培育外贸企业15家。", ["60个", "15家"], "市商务局"),
    ("下一步，县农业农村局将继续做强茶叶产业。新建茶园3000亩，新增加工企业5家。", ["3000亩", "5家"], "县农业农村局"),
    ("区工信局将聚焦主责主业。推动技改项目80个，规上工业增加值增长8%。", ["80个", "8%"], "区工信局"),
    ("云州市交通运输局拟加快通道建设。一是新改建公路120公里。", ["120公里"], "云州市交通运输局"),
    ("市人社局将深化校企合作。着力建好平台。新建实训基地6个。", ["6个"], "市人社局"),
    ("市投资促进局将坚持招大引强。瞄准重点区域，签约亿元以上项目30个。", ["30个"], "市投资促进局"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures", "who"), GOES_ON, ids=[who for _, _, who in GOES_ON])
def test_what_goes_on_with_the_plans_of_a_body_is_to_come_and_theirs(
    text: str, figures: list[str], who: str, graph: Graph
) -> None:
    draft = Draft(canonical_text(text), "yunzhou", graph)
    labels = {str(one.subject): one.object.value for one in draft.quads() if "label" in one.predicate.value}
    assert [one.exact for one in quantities(text) if one.ahead and not one.limit] == figures
    told = [labels[f"<{one.second}>"] for one in draft.relations if one.relation == "responsible"]
    assert told == [who] * len(figures)


ASKED = [  # what is asked, and what of it counts as to come
    ("云州市讲话\n一要抓好招商。外出招商10次，引进企业15家。\n二要建好平台。建成检测中心2个。", ["10次", "15家", "2个"]),
    ("县长在会上强调\n（一）要强化招引。引进企业15家。\n会议要求，二要办好实事。办好实事30件。", ["15家", "30件"]),
    ("云州市讲话\n一要抓招商。去年引进企业15家。\n二要素保障有力。供地3000亩。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), ASKED)
def test_what_goes_on_with_what_is_asked_is_to_come_and_of_nobody(text: str, figures: list[str], graph: Graph) -> None:
    draft = Draft(canonical_text(text), "yunzhou", graph)
    assert [one.exact for one in quantities(text) if one.ahead] == figures
    assert [one for one in draft.relations if one.relation == "responsible"] == []


ENDS = [
    ("市商务局将抓好招商工作。县科技局已建成平台3个。", "another body"),
    ("市商务局将抓好招商工作。全市有外贸企业15家。", "all of a place"),
    ("市商务局将抓好招商工作。去年引进项目60个。", "what was"),
    ("市商务局将抓好招商工作。\n引进项目60个。", "another paragraph"),
    ("市商务局将企业分类管理。引进项目60个。", "what is done with something"),
    ("该项目将带动就业。引进人才50人。", "nobody who acts"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ends"), ENDS, ids=[ends for _, ends in ENDS])
def test_the_plans_of_a_body_end_with_its_paragraph_or_another_subject(text: str, ends: str, graph: Graph) -> None:
    assert [one.exact for one in quantities(text) if one.ahead] == [], ends
    assert [
        one for one in Draft(canonical_text(text), "yunzhou", graph).relations if one.relation == "responsible"
    ] == []


def test_another_body_that_will_do_something_takes_the_place_of_the_first(graph: Graph) -> None:
    text = "市商务局将抓好招商工作。县科技局将强化服务。引进人才20名。"
    draft = Draft(canonical_text(text), "yunzhou", graph)
    labels = {str(one.subject): one.object.value for one in draft.quads() if "label" in one.predicate.value}
    assert [labels[f"<{one.second}>"] for one in draft.relations if one.relation == "responsible"] == ["县科技局"]


def test_the_whole_year_of_a_plan_holds_for_the_sentences_after_it() -> None:
    text = "县文旅局将于2027年办好节会，打响品牌。筹备展会2场。全年举办活动20场。接待游客30万人次。"
    due = [(one.exact, one.due and one.due.isoformat()) for one in quantities(text)]
    assert due == [("2场", None), ("20场", "2027-12-31"), ("30万人次", "2027-12-31")]
