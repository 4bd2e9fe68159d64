"""Cards of labelled lines: what their figures are about, who leads what of them."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import LABEL, cg
from chaingraph.text.canonical import canonical_text


def about(source: str, graph: Graph) -> list[tuple[str, str | None]]:
    """Return each figure of a draft with what it is about, by its label, in the order of the text."""
    quads = [quad for part in Draft(canonical_text(source), "x", graph).parts() for quad in part]
    labels = {quad.subject: quad.object.value for quad in quads if quad.predicate == LABEL}
    of = {quad.subject: labels[quad.object] for quad in quads if quad.predicate == cg("about")}
    exact = {quad.subject: quad.object.value for quad in quads if quad.predicate == cg("exact")}
    return [(words, of.get(figure)) for figure, words in exact.items()]


FIRM = "企业名称：云州晶纯材料有限公司\n所属产业链：石墨产业链\n注册资本：2亿元\n员工人数：860人\n"
CARDS = [
    (FIRM, [("2亿元", "云州晶纯材料有限公司"), ("860人", "云州晶纯材料有限公司")]),
    (FIRM.replace("：", "】").replace("企业名", "【企业名").replace("\n", "\n【", 3), [("2亿元", "云州晶纯材料有限公司"), ("860人", "云州晶纯材料有限公司")]),
    ("产业链名称：石墨产业链\n规上企业：32家\n\n产业链名称：茶叶产业链\n规上企业：12家\n", [("32家", "石墨产业链"), ("12家", "茶叶产业链")]),
    ("项目一：云州电堆扩产项目\n总投资：2亿元\n项目（二）：云州碳材生产项目\n总投资：3亿元\n", [("2亿元", "云州电堆扩产项目"), ("3亿元", "云州碳材生产项目")]),
    ("【石墨产业链】\n重点项目：云州电堆扩产项目（总投资2亿元）\n2026年目标：产值9亿元，新增规上企业3家\n", [("2亿元", "云州电堆扩产项目"), ("9亿元", "石墨产业链"), ("3家", "石墨产业链")]),
    # a line that names another, a line without a label between
    ("产业链名称：石墨产业链\n关联产业：茶叶产业链产值3亿元\n", [("3亿元", "茶叶产业链")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"), CARDS, ids=["firm", "brackets", "chains", "projects", "boxed", "another"]
)
def test_the_lines_of_a_card_are_of_what_the_first_names(
    lines: str, expected: list[tuple[str, str | None]], zibo: Graph
) -> None:
    assert about(f"云州市链上档案\n\n{lines}", zibo) == expected


def test_a_line_without_a_label_ends_a_card(zibo: Graph) -> None:
    told = about(f"云州市链上档案\n\n{FIRM}\n以上情况由各企业填报。\n合计注册资本：9亿元\n", zibo)
    assert ("9亿元", "云州晶纯材料有限公司") not in told


def test_who_leads_a_project_is_no_office_of_the_chain_to_which_it_belongs(zibo: Graph) -> None:
    lines = "项目名称：电堆扩产项目\n所属产业链：石墨产业链\n链长：副市长 王远\n牵头单位：市工信局\n"
    draft = Draft(canonical_text(f"云州市项目卡片\n\n{lines}"), "x", zibo)
    assert "officeOf" not in {one.relation for one in draft.relations}
    assert "chiefOf" in {one.relation for one in draft.relations}


HEADED = "# 云州市一链一卡\n\n### 卡片1：石墨产业链\n\n- 链长：副市长 王远\n- 牵头单位：市工信局\n- 2025年产值：212亿元\n- 2026年目标：250亿元\n- 规上企业数：38家\n\n### 卡片2：茶叶产业链\n\n- 链长：副市长 李舟\n- 2025年产值：89亿元\n- 2026年目标：95亿元\n- 规上企业数：11家\n- 短板：茶渣利用率低，不足20%\n"


def test_below_a_numbered_heading_each_line_of_a_card_is_of_its_chain_and_of_its_own_time(zibo: Graph) -> None:
    draft = Draft(canonical_text(HEADED), "x", zibo)
    told = {(one.relation, one.second.rpartition("/")[2]) for one in draft.relations}
    assert {("chiefOf", "石墨产业链"), ("officeOf", "石墨产业链"), ("chiefOf", "茶叶产业链")} <= told
    assert about(HEADED, zibo) == [
        ("212亿元", "石墨产业链"), ("250亿元", "石墨产业链"), ("38家", "石墨产业链"),
        ("89亿元", "茶叶产业链"), ("95亿元", "茶叶产业链"), ("11家", "茶叶产业链"), ("不足20%", "茶叶产业链"),
    ]  # fmt: skip
    figures = [(one.exact, one.status, one.period) for _, _, one in draft.answers.figures]
    assert figures[:3] == [
        ("212亿元", "achieved", "2025年"),
        ("250亿元", "planned", "2026年"),
        ("38家", "achieved", None),
    ]
    assert [status for _, status, _ in figures[3:]] == ["achieved", "planned", "achieved", "achieved"]
    assert "规上企业数" not in {one.indicator for _, _, one in draft.answers.figures if one.unit == "%"}


def test_what_stands_below_a_line_of_an_aim_alone_is_to_come(zibo: Graph) -> None:
    lines = "石墨产业链\n2026年目标\n产值：36亿元\n规上企业数：15家\n"
    figures = Draft(canonical_text(f"云州市产业链年度目标\n\n{lines}"), "x", zibo).answers.figures
    assert [(one.exact, one.status) for _, _, one in figures] == [("36亿元", "planned"), ("15家", "planned")]
