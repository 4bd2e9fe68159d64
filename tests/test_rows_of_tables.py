"""What a row of a table is of: its task, its project, what its indicator counts, and nothing that a later cell names."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import LABEL
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities

TASKS = "云州市产业链任务台账\n\n产业链\t{label}\t目标\t牵头单位\t配合单位\t时间节点\n茶叶产业链\t{task}\t{goal}\t市农业农村局\t市供销社\t2026年6月底\n"


def drafted(source: str, graph: Graph) -> dict[str, dict[str, str]]:
    """Return the figures of a draft, as printed, each with what is said of it, things by their Chinese labels."""
    quads = Draft(canonical_text(source), "x", graph).quads()
    labels = {
        quad.subject: quad.object.value for quad in quads if quad.predicate == LABEL and quad.object.language == "zh"
    }
    told: dict[str, dict[str, str]] = {}
    for quad in quads:
        value = labels.get(quad.object) or str(getattr(quad.object, "value", ""))
        told.setdefault(str(quad.subject), {})[quad.predicate.value.removeprefix(CG)] = value
    return {one["exact"]: one for one in told.values() if "exact" in one}


def related(source: str, graph: Graph) -> set[tuple[str, str, str]]:
    """Return the relations of a draft, by the last parts of their IRIs."""
    found = Draft(canonical_text(source), "x", graph).relations
    return {(one.first.rpartition("/")[2], one.relation, one.second.rpartition("/")[2]) for one in found}


@pytest.mark.parametrize(
    "label",
    ["任务事项", "工作任务", "任务内容", "重点任务事项", "任务分解", "改革任务", "细化措施", "落实举措", "推进任务", "工作要点", "任务要点"],
)  # fmt: skip
def test_who_leads_a_task_in_the_row_of_a_chain_is_not_the_office_of_that_chain(label: str, zibo: Graph) -> None:
    told = related(TASKS.format(label=label, task="扩大绿色基地", goal="茶园22万亩"), zibo)
    assert {("扩大绿色基地", "ledBy", "市农业农村局"), ("扩大绿色基地", "supportedBy", "市供销社")} <= told
    assert not {one for one in told if one[1] == "officeOf" or one[0] == "茶叶产业链"}


@pytest.mark.parametrize(
    ("task", "goal", "about"),
    [
        ("扩大绿色基地", "茶园22万亩", "扩大绿色基地"),
        ("新增规上企业", "6家", "茶叶产业链"),  # the task is what is counted
        ("新增规上企业", "新增不少于6家", "茶叶产业链"),
        ("推进窑炉改造", "改造18座", "推进窑炉改造"),
    ],
)
def test_what_a_goal_tells_in_words_is_of_the_task_and_a_number_alone_of_the_chain(
    task: str, goal: str, about: str, zibo: Graph
) -> None:
    told = drafted(TASKS.format(label="重点任务", task=task, goal=goal), zibo)
    assert [one["about"] for one in told.values()] == [about]


@pytest.mark.parametrize(
    "label", ["目标指标", "任务指标", "主要指标名称", "核心指标", "指标名称", "发展指标", "考核指标"]
)
def test_a_column_of_indicators_says_what_its_row_counts(label: str) -> None:
    source = f"云州市目标任务表\n\n{label}\t单位\t2025年基数\t2027年\n茶园面积\t亩\t18.2\t21\n"
    assert [one.indicator for one in quantities(canonical_text(source))] == ["茶园面积", "茶园面积"]


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_no_figure_is_about_the_office_in_the_cell_behind_it(mark: str, zibo: Graph) -> None:
    rows = ("指标名称", "2028年", "2030年", "责任单位"), ("茶园面积（万亩）", "32", "36", "县林业和草原局")
    told = drafted("云东县林业主要指标\n\n" + "".join(mark.join(row) + "\n" for row in rows), zibo)
    assert {exact: one.get("about") for exact, one in told.items()} == {"32": None, "36": None}


def test_a_row_that_counts_a_group_is_about_it_where_nothing_else_is(zibo: Graph) -> None:
    table = "指标 | 单位 | 2025年 | 2027年\n{} | 家 | 168 | 300\n"
    told = drafted("云州市主要指标\n\n" + table.format("高新技术企业数量"), zibo)
    assert [one["about"] for one in told.values()] == ["高新技术企业", "高新技术企业"]
    told = drafted("云州市渔具产业链主要指标\n\n" + table.format("高新技术企业数量"), zibo)
    assert [one["about"] for one in told.values()] == ["渔具产业链", "渔具产业链"]
    share = "指标 | 单位 | 2025年 | 2027年\n高新技术企业研发投入占比 | % | 3 | 5\n"  # of no number of them
    assert [one.get("about") for one in drafted("云州市主要指标\n\n" + share, zibo).values()] == [None, None]


@pytest.mark.parametrize("label", ["名称", "单位名称", "企业名称", "机构名称"])
def test_what_a_list_tells_beside_a_chain_is_of_the_firm_that_it_lists(label: str) -> None:
    source = f"云州市入库名单\n\n产业链 | {label} | 上年营收（亿元）\n铜加工 | 云铜有限公司 | 128.4\n"
    text = canonical_text(source)
    assert [text.text[slice(*one.of)] for one in quantities(text) if one.of] == ["云铜有限公司"]


@pytest.mark.parametrize(
    "caption", ["单位：亿元", "（单位：亿元）", "进展如下（单位：亿元）：", "重点项目如下（单位：亿元）:"]
)
def test_the_unit_above_a_table_may_end_with_a_colon(caption: str) -> None:
    source = f"云州市重点项目进展\n{caption}\n项目名称\t总投资\n云铜二期\t18.6\n"
    assert [(one.exact, one.value, one.unit) for one in quantities(canonical_text(source))] == [
        ("18.6", 1860000000, "元")
    ]


@pytest.mark.parametrize(
    ("label", "indicator"),
    [
        ("2026年计划（亿元）", "年度计划投资额"), ("年度计划（亿元）", "年度计划投资额"), ("本年计划投资（亿元）", "投资额"), ("累计完成（亿元）", "完成投资额"),
        ("开工以来累计完成投资（亿元）", "完成投资额"), ("2026年产值（亿元）", "产值"), ("税收（亿元）", "税收"),
    ],
)  # fmt: skip
def test_beside_all_that_is_put_into_projects_a_year_or_a_sum_of_it_is_called_so(label: str, indicator: str) -> None:
    source = f"云州市重点项目清单\n\n项目名称\t总投资（亿元）\t{label}\n云铜二期\t18.6\t3\n"
    assert [one.indicator for one in quantities(canonical_text(source))] == ["总投资", indicator]


@pytest.mark.parametrize("label", ["竣工时间", "计划竣工", "预计投产", "拟建成", "计划完工时间"])
def test_the_day_on_which_a_project_is_built_is_not_that_of_what_is_put_into_it(label: str, zibo: Graph) -> None:
    head = "云州市2026年重点项目计划\n\n项目名称\t总投资（亿元）\t2026年计划（亿元）\t新增产能（吨）\t{}\n"
    source = head.format(label) + "云铜二期项目\t18.6\t3\t800\t2026年11月\n"
    draft = Draft(canonical_text(source), "x", zibo)
    dues = {
        (quad.subject.value.rpartition("/")[2], str(quad.object.value))
        for quad in draft.quads()
        if "dueBy" in quad.predicate.value
    }
    assert {day for _, day in dues} == {"2026-12-31", "2026-11-30"}
    assert {exact: one.get("dueBy") for exact, one in drafted(source, zibo).items()} == {
        "18.6": None,
        "3": "2026-12-31",
        "800": "2026-11-30",
    }


@pytest.mark.parametrize(
    ("label", "answers"),
    [
        ("包联领导", False), ("包保县领导", False), ("联系市领导", False), ("挂钩领导", False), ("包抓领导", False),
        ("责任领导", True), ("分管领导", True),
    ],
)  # fmt: skip
def test_a_leader_who_watches_over_a_project_does_not_answer_for_its_figures(
    label: str, answers: bool, zibo: Graph
) -> None:
    source = f"云州市2026年重点项目计划\n\n重点项目\t2026年目标产能（吨）\t{label}\t责任单位\n云铜二期项目\t800\t副县长张某某\t市工信局\n"
    who = {one[2] for one in related(source, zibo) if one[0].startswith("0.s") and one[1] == "responsible"}
    assert who == ({"副县长", "市工信局"} if answers else {"市工信局"})


@pytest.mark.parametrize(
    ("cell", "banks"),
    [
        ("云州农商银行", {"云州农商银行"}),
        ("农业银行云州分行副行长柳一苇", {"农业银行云州分行"}),
        ("农业银行云州分行行长", {"农业银行云州分行"}),
        ("柳一苇副行长", set()),
        ("行长柳一苇", set()),
        ("暂缺（拟对接）", set()),
        ("待定", set()),
    ],
)
def test_below_the_label_of_banks_stands_the_bank_of_who_is_named(cell: str, banks: set[str], zibo: Graph) -> None:
    told = related(f"云州市名单\n\n产业链 | 链长 | 金融链长\n茶叶 | 副市长 | {cell}\n", zibo)
    assert {one[0] for one in told if one[1] == "hostBankOf"} == banks


@pytest.mark.parametrize("cell", ["各产业链", "各重点产业链", "暂缺（拟培育）", "无"])
def test_a_cell_for_every_chain_or_for_none_names_no_chain(cell: str, zibo: Graph) -> None:
    source = f"云州市名单\n\n产业链 | 链长 | 牵头单位\n茶叶 | 副市长 | 市农业农村局\n{cell} | 副县长 | 市工信局\n"
    assert {one[2] for one in related(source, zibo) if one[1] in ("chiefOf", "officeOf")} == {"茶叶产业链"}


@pytest.mark.parametrize("mark", ["\t", " | "])
@pytest.mark.parametrize("never", ["长期", "每季度", "持续推进", "—"])
def test_the_day_of_a_row_is_not_that_of_the_task_with_which_the_next_begins(
    mark: str, never: str, zibo: Graph
) -> None:
    rows = (
        ("任务", "责任单位", "完成时限"),
        ("引进龙头项目", "县商务局", "2026年10月底"),
        ("培育规上企业", "县工信局", never),
    )
    source = "云东县任务表\n\n" + "".join(mark.join(row) + "\n" for row in rows)
    quads = Draft(canonical_text(source), "x", zibo).quads()
    dues = {
        (quad.subject.value.rpartition("/")[2], quad.object.value) for quad in quads if "dueBy" in str(quad.predicate)
    }
    assert dues == {("引进龙头项目", "2026-10-31")}


@pytest.mark.parametrize("label", ["完成时限", "完成时间", "时间节点"])
def test_the_day_by_which_a_row_is_to_be_done_is_that_of_all_its_figures(label: str, zibo: Graph) -> None:
    head = f"云州市2026年重点项目计划\n\n项目名称\t总投资（亿元）\t新增产能（吨）\t{label}\n"
    told = drafted(head + "云铜二期项目\t18.6\t800\t2026年11月\n", zibo)
    assert {exact: one.get("dueBy") for exact, one in told.items()} == {"18.6": "2026-11-30", "800": "2026-11-30"}
