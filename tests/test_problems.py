"""What a clause says of the segments of a chain: on which side of it they stand, and what is wrong with them."""

import re

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import cg, text
from chaingraph.text.canonical import canonical_text
from chaingraph.text.names.mending.problems import is_problem, problems

CLAUSES = [
    ("采选环节存在提纯能力不足的短板", ["提纯能力不足"]),
    ("石墨产业链面临高端设备依赖进口的瓶颈", ["高端设备依赖进口"]),
    ("包装环节依然存在设计滞后短板,品牌环节有渠道单一的堵点", ["设计滞后", "渠道单一"]),
    ("采选环节存在短板", []),
    ("产业链存在三个方面短板", []),
    ("采选环节存在较多堵点", []),
    ("材料环节有效破解提纯能力不足的短板", []),
    ("企业存在融资成本偏高的痛点", []),
    ("主要短板是提纯能力不足,最大的短板在人才", ["提纯能力不足"]),
    ("采选环节的断点是整机不能自产。", ["整机不能自产"]),
    ("主要短板是人才。", []),
    ("最大短板是采选、提纯", []),
]


@pytest.mark.parametrize(("clause", "expected"), CLAUSES)
def test_a_clause_names_the_problem_of_a_segment_or_a_chain(clause: str, expected: list[str]) -> None:
    assert [clause[start:end] for start, end, _ in problems(clause)] == expected


SENTENCES = [
    ("攻克[湿法磷酸净化]等技术", True),
    ("一是[提纯能力不足]", True),
    ("[云杉音板料]长期依赖国外", True),
    ("存在[设备陈旧]、人手紧", True),
    ("[隔膜]全靠进口,是最大短板", True),
    ("[绿色低碳转型步伐加快],能耗下降", False),
    ("[公共卫生应对能力]明显增强", False),
    ("传承[弘扬优秀文化]等", False),
    ("实施[城乡一体化提升战略]", False),
    ("服务器、[功率器件]上量发展", False),
    ("[粮食总产再创新高]", False),
]


@pytest.mark.parametrize(("example", "told"), SENTENCES, ids=[one[0] for one in SENTENCES])
def test_a_sentence_speaks_of_a_problem(example: str, told: bool) -> None:
    start, end = example.index("["), example.index("]") - 1
    assert is_problem(example.replace("[", "").replace("]", ""), start, end) is told


@pytest.fixture(scope="module")
def draft() -> Draft:
    source = "青禾县鞋材产业链方案\n一、问题\n上游香原料种植环节存在良种短缺短板，中游精油提取环节有设备老旧的堵点，下游日化销售环节较强，加工环节较弱。\n"
    return Draft(canonical_text(source), "qinghe", open_graph(default=False))


def test_a_problem_is_one_of_the_segment_of_its_clause(draft: Draft) -> None:
    told = {(one.first.rpartition("/")[2], one.second.rpartition("/")[2]) for one in draft.relations if one.relation == "problemOf"}  # fmt: skip
    assert told == {("良种短缺", "香原料种植"), ("设备老旧", "精油提取")}


def test_firms_and_problems_are_of_the_segment_that_the_clause_the_label_or_the_heading_before_names() -> None:
    source = (
        "青禾县鞋材产业链报告\n一、概况\n青禾县鞋材产业链由鞋底注塑、鞋面织造、成鞋装配三个环节组成，骨干企业有云岭鞋业有限公司。"
        "鞋底注塑为成鞋装配供货。\n上游（原料环节）：橡胶改性、鞋底注塑。代表企业：青禾橡胶有限公司。\n"
        "中游鞋面织造环节，重点企业有青禾织造厂、云织纺织有限公司；全县规上企业12家，代表企业有云桥机械有限公司。\n"
        "二、分环节\n（一）下游成鞋装配。现有企业9家，龙头企业为石川鞋业有限公司。主要短板是自动化水平不足。\n（二）招商方向。重点企业有洣水科技有限公司。\n"
        "【下游·鞋材回收】\n企业：沅水再生有限公司\n"
    )
    told = Draft(canonical_text(source), "qinghe", open_graph(default=False))
    found = {(one.relation, last(one.first), last(one.second)) for one in told.relations}
    assert {one for one in found if one[0] in ("activeIn", "problemOf", "feeds")} == {
        ("feeds", "鞋底注塑", "成鞋装配"),
        ("activeIn", "青禾橡胶有限公司", "原料环节"),
        ("activeIn", "青禾织造厂", "鞋面织造"),
        ("activeIn", "云织纺织有限公司", "鞋面织造"),
        ("activeIn", "石川鞋业有限公司", "成鞋装配"),
        ("activeIn", "沅水再生有限公司", "鞋材回收"),
        ("problemOf", "自动化水平不足", "成鞋装配"),
    }
    placed = {(last(one.subject), last(one.object)) for one in told.quads() if one.predicate == cg("position")}
    assert placed == {
        *((one, "upstream") for one in ("原料环节", "橡胶改性", "鞋底注塑")),
        ("鞋面织造", "midstream"),
        ("成鞋装配", "downstream"),
        ("鞋材回收", "downstream"),
    }


def test_a_list_of_problems_tells_what_is_the_matter_and_by_when_only_what_is_done_about_it_is_due() -> None:
    items = "1.云岭茶厂：缺工40人。责任单位：县人社局。办结时限：2026年6月底前。\n2.青塘茶厂：缺口15亩。整改措施：新建冷库2座。责任单位：县发改委。办结时限：2026年6月底前。\n"
    told = {}
    for title in ("汀岭县茶企问题清单（一）", "汀岭县茶企任务清单（一）"):
        quads = Draft(canonical_text(f"{title}\n{items}"), "listed", open_graph()).quads()
        exact = {one.subject: text(one.object) for one in quads if one.predicate == cg("exact")}
        told[title] = {exact[one.subject] for one in quads if one.predicate == cg("dueBy") and one.subject in exact}
    assert list(told.values()) == [{"2座"}, {"40人", "15亩", "2座"}]


def test_the_side_before_a_segment_is_its_position_and_to_be_decided(draft: Draft) -> None:
    quads = draft.quads()
    placed = {(last(one.subject), last(one.object)) for one in quads if one.predicate == cg("position")}
    assert placed == {("香原料种植", "upstream"), ("精油提取", "midstream"), ("日化销售", "downstream")}
    undecided = {
        last(one.subject) for one in quads if one.predicate == cg("undecided") and one.object == cg("position")
    }
    assert undecided == {"香原料种植", "精油提取", "日化销售"}


def last(term: object) -> str:
    """Return the last part of an IRI."""
    return re.split("[/#]", text(term))[-1]
