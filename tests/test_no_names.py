"""What a model takes for a name and is none, each in its words."""

import pytest

from chaingraph.text.names.mending.no_names import is_no_name


def is_none(marked: str, kind: str) -> bool:
    """Return whether the words in brackets are no name of a kind."""
    start, end = marked.index("["), marked.index("]") - 1
    return is_no_name(marked.replace("[", "").replace("]", ""), (start, end, kind))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[冷链物流中心比原计划]推迟1个月建成", True),
        ("[药材烘干线原计划]6月建成,实际8月建成", True),
        ("[竹笋加工线原定计划]5月投产", True),
        ("[按计划]完成投资4.8亿元", True),
        ("[预制菜车间较计划]提前投用", True),
        ("[加工项目超计划]完成", True),
        ("[仓储项目照计划]推进", True),
        ("按[既定计划]推进", True),
        ("实施[“青芽”培育计划],按计划推进", False),
        ("实施[赶超计划]", False),
        ("落实[竹产业三年行动计划]", False),
        ("[原种保护计划]启动", False),
    ],
)
def test_what_was_planned_is_no_scheme(marked: str, expected: bool) -> None:
    assert is_none(marked, "Programme") is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("以[招引产业链]龙头企业为重点", True),
        ("对[维护产业链]、供应链稳定具有意义", True),
        ("[稳住重点产业链]", True),
        (f"[{'健全' * 40}石墨产业链]", False),  # told at once, whatever is repeated
        (f"[{'农业' * 40}石墨产业链]", False),
        ("[维护保养产业链]", False),
        ("[铸造产业链]", False),
        ("[包装印刷产业链]", False),
    ],
)
def test_what_is_done_to_chains_names_none(marked: str, expected: bool) -> None:
    assert is_none(marked, "IndustryChain") is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[高端基板对外依]存度达到70%", True),
        ("[高端基板对外依存度]达到70%", True),
        ("[高端芯片进口依存度达]60%", True),
        ("[核心材料进口依赖度为]80%", True),
        ("[高端轴承国产化率仅]20%", True),
        ("[釉料对外依存度高]的局面", False),
        ("[高端轴承国产化率低]", False),
        ("[依存度高的高端轴承断点]", False),
    ],
)
def test_a_lack_that_is_measured_is_no_problem_by_name(marked: str, expected: bool) -> None:
    assert is_none(marked, "Problem") is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("石墨产业链[副链长]暂不设", True),
        ("[石墨产业链副链长]不再设置", True),
        ("石墨产业链[副链长]职务目前不设", True),
        ("[副链长]:暂不设。", True),
        ("石墨产业链不设[副链长]", True),
        ("石墨产业链暂不设[副链长]", True),
        ("暂不设石墨产业链[副链长]", True),
        ("石墨产业链未配备[副链长]", True),
        ("石墨产业链没有单独设立[副链长]", True),
        ("石墨产业链设[副链长]1名", False),
        ("石墨产业链[副链长]暂缺", False),  # there is the post
        ("石墨产业链[副链长]不设秘书", False),
        ("石墨产业链[链长]不再由副县长担任", False),
        ("不设办公室,[链长]负责", False),
        ("石墨产业链[副链长]暂由局长兼任", False),
    ],
)
def test_a_post_that_there_is_not_to_be_is_no_post(marked: str, expected: bool) -> None:
    assert is_none(marked, "Role") is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [("各区、[县级市]", True), ("各区、[县级市要]抓好", True), ("各旗县、[市辖区]", True), ("[各区县]", True), ("[青塘街道]", False), ("[云山功能区]", False)],
)  # fmt: skip
def test_divisions_of_whatever_place_are_no_body(marked: str, expected: bool) -> None:
    assert is_none(marked, "Institution") is expected


@pytest.mark.parametrize(
    ("marked", "kind", "expected"),
    [
        ("建设[辐射华东]、服务全国的高地", "Enterprise", True),
        ("[连通世界]的港口", "Enterprise", True),
        ("在[创业板上市]的企业", "Place", True),
        ("在[沪深两市主板]上市", "Enterprise", True),
        ("在[科创板]上市", "Enterprise", True),
        ("[全日制大学本科]学历", "Institution", True),
        ("[“赢在云州”大学]生创业项目", "Institution", True),
        ("大力开发[青年英才]", "Product", True),
        ("来[云州创业]", "Enterprise", True),
        ("[云州大学]毕业生", "Institution", False),
        ("[云州服务集团]", "Enterprise", False),
        ("[主板加工厂]", "Enterprise", False),
        ("生产[智能主板]", "Product", False),
        ("建设[服务中心]", "Platform", False),
        ("[联通公司]", "Enterprise", False),
        ("投资[云州创业]", "Enterprise", False),
    ],
)
def test_clauses_and_markets_are_no_bodies(marked: str, kind: str, expected: bool) -> None:
    assert is_none(marked, kind) is expected
