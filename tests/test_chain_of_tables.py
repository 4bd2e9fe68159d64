"""Cells of which no label and no row says of what they are: they are of the one chain of which the text speaks."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import LABEL, cg
from chaingraph.text.canonical import canonical_text

TABLE = "数据项 | 数值\n产业规模 | 20亿元\n企业总数 | 8家\n"


def about(source: str, graph: Graph) -> list[str | None]:
    """Return what each figure of a draft is about, by its label, in the order of the text."""
    quads = [quad for part in Draft(canonical_text(source), "x", graph).parts() for quad in part]
    labels = {quad.subject: quad.object.value for quad in quads if quad.predicate == LABEL}
    of = {quad.subject: labels[quad.object] for quad in quads if quad.predicate == cg("about")}
    figures = dict.fromkeys(quad.subject for quad in quads if quad.predicate == cg("exact"))
    return [of.get(figure) for figure in figures]


@pytest.mark.parametrize(
    ("above", "chain"),
    [
        ("云州市石墨产业链数据", "石墨产业链"),
        (
            "云州市产业数据\n\n本市的汽车（新能源汽车）产业链发展较快，新能源汽车产业链不断延伸。",
            "汽车(新能源汽车)产业链",
        ),
        ("云州市产业数据\n\n本市的石墨产业链和绿茶产业链发展较快。", None),
        ("云州市产业数据", None),
    ],
)
def test_a_table_is_of_the_one_chain_of_which_its_text_speaks(zibo: Graph, above: str, chain: str | None) -> None:
    assert about(f"{above}\n\n{TABLE}", zibo) == [chain, chain]


def test_what_a_row_is_of_stays_so_below_the_title_of_a_chain(zibo: Graph) -> None:
    table = "企业名称 | 产值（亿元）\n云州石墨科技有限公司 | 20\n"
    assert about(f"云州市石墨产业链企业名单\n\n{table}", zibo) == ["云州石墨科技有限公司"]


def test_a_figure_at_the_end_of_a_row_is_not_about_what_the_next_row_names(zibo: Graph) -> None:
    lines = "指标 单位 2025年实际 2026年目标 产值 亿元 210 235 规上企业 家 32 36".split()
    source = "\n".join(["云州市石墨产业链2026年目标", "", *lines])
    assert about(source, zibo) == ["石墨产业链", "石墨产业链", "规上企业", "规上企业"]


def test_a_table_below_a_title_of_two_chains_is_of_none_of_them_alone(zibo: Graph) -> None:
    table = "| 序号 | 指标名称 | 单位 | 2025年基数 | 2026年目标 | 责任单位 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 产值 | 亿元 | 20 | 25 | 县科工局 |\n"
    assert about(f"云东县石墨产业链和茶叶产业链2026年目标表\n\n{table}", zibo) == [None, None]
    assert about(f"云东县石墨产业链2026年目标表\n\n{table}", zibo) == ["石墨产业链", "石墨产业链"]


@pytest.mark.parametrize(
    ("title", "chain"),
    [
        ("云岭县装备制造产业链主要指标", "装备制造产业链"),
        ("云岭县2026年竹产业链重点指标表", "竹产业链"),
        ("云岭县重点产业链主要指标", None),
        ("云岭县推进装备制造产业链发展指标表", "装备制造产业链"),  # here the model sees it
        ("云岭县建设装备产业链发展指标表", None),
        ("云岭县生猪全产业链提升工程指标表", None),
    ],
)
def test_a_table_below_a_title_in_which_no_model_sees_a_chain_is_of_the_one_named_there(
    title: str, chain: str | None, zibo: Graph
) -> None:
    table = "| 指标 | 2025年完成 | 2026年目标 | 责任单位 |\n| --- | --- | --- | --- |\n| 产值（亿元） | 20 | 25 | 县科工局 |\n"
    assert about(f"{title}\n\n{table}", zibo) == [chain, chain]
