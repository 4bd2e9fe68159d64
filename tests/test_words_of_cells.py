"""Quantities of cells that say in words what they count, and of what they are, in tables of tasks, duties, segments and policies."""

from decimal import Decimal

import pytest

from chaingraph import Graph
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.kinds import kind
from chaingraph.text.roster import roster
from tests.test_chain_of_tables import about


def read(source: str) -> list[tuple[str, str | None, str | None]]:
    """Return of each quantity itself, what it counts, and the words of the cell of which it is."""
    text = canonical_text(source)
    return [(one.exact, one.indicator, text.text[slice(*one.of)] if one.of else None) for one in quantities(text)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("全年完成产值180亿元，增长12%", ["产值", "产值增速"]),
        ("税收达到3亿元，同比增长8%", ["税收", "税收增速"]),
        ("营业收入20亿元、年均增长10%", ["营业收入", "营业收入年均增速"]),
        ("计划完成投资2亿元；新增规上企业6家", ["完成投资额", "新增规上企业数"]),
        ("完成改造60户", ["完成改造数"]),
        ("1—9月完成产值86亿元，同比增长7.2%", ["产值", "产值增速"]),
        ("2026年上半年实现税收3亿元", ["税收"]),
    ],
)
def test_what_grows_is_what_the_cell_has_told_before(cell: str, expected: list[str]) -> None:
    source = f"云州市2026年任务表\n\n任务 | 目标 | 牵头单位\n做强产业 | {cell} | 市工信局\n"
    assert [indicator for _, indicator, _ in read(source)] == expected


@pytest.mark.parametrize(
    ("aim", "cell", "expected"),
    [
        ("新增规上企业6家", "已新增7家，完成率116.7%", ["新增规上企业数", "完成率"]),
        ("改造窑炉20座", "已改造14座，占年度目标的70%", ["改造窑炉数", "完成率"]),
        ("修建道路20公里", "修建12公里（完成率60%）", ["修建道路里程", "完成率"]),
        ("培训工人300人", "培训会计20人，完成计划的80%", ["培训会计数", "完成率"]),
    ],
)
def test_what_is_reached_counts_what_the_aim_of_its_row_does_and_a_share_of_it_is_called_so(
    aim: str, cell: str, expected: list[str]
) -> None:
    source = f"云州市任务台账\n\n任务 | 年度目标 | 完成情况\n做强产业 | {aim} | {cell}\n"
    assert [indicator for _, indicator, _ in read(source)][1:] == expected


@pytest.mark.parametrize(
    ("task", "cell", "indicator"),
    [
        ("推广3D打印砂型", "企业20家", "推广3D打印砂型企业数"),
        ("数字化改造", "设备60台", "数字化改造设备数"),
        ("培育企业", "企业20家", "企业数"),
        ("数字化改造", "改造企业20家", "改造企业数"),
        ("数字化改造", "甲厂等20家", "数字化改造数"),
    ],
)
def test_a_general_word_for_things_takes_the_task_of_its_row(task: str, cell: str, indicator: str) -> None:
    assert [told for _, told, _ in read(f"云州市任务表\n\n任务 | 目标 | 牵头单位\n{task} | {cell} | 市工信局\n")] == [
        indicator
    ]


@pytest.mark.parametrize("label", ["职责分工", "主要职责", "工作任务", "重点任务", "工作内容"])
@pytest.mark.parametrize("bodies", ["市工信局", "云州农商银行、光华银行云州支行"])
def test_what_a_body_is_to_do_is_not_of_that_body(label: str, bodies: str) -> None:
    assert read(f"云州市职责表\n\n单位 | {label}\n{bodies} | 签约项目18个\n")[0][2] is None


def test_what_a_body_has_is_of_it() -> None:
    assert read("云州市情况表\n\n单位 | 到位资金（万元）\n云东县商务局 | 180\n")[0][2] == "云东县商务局"


@pytest.mark.parametrize(
    ("first", "expected"), [("织造", "织造"), ("上游", None), ("中游环节", None)], ids=["named", "side", "side in full"]
)
def test_what_a_row_of_a_segment_counts_is_of_that_segment(first: str, expected: str | None) -> None:
    source = f"云州市纺织图谱\n\n产业链环节 | 现有企业 | 短板\n{first} | 甲厂等211家 | 设备老旧\n"
    assert read(source) == [("211家", "企业数", expected)]


CARD = "产业链 | 石墨产业链\n链长 | 副市长\n2026年招商目标 | 签约项目5个\n2025年产值 | 20亿元\n"


@pytest.mark.parametrize("header", ["", "项目 | 内容\n"])
def test_the_rows_of_a_card_are_of_the_chain_that_one_of_them_names(header: str) -> None:
    text = canonical_text(f"招商专班信息卡\n\n{header}{CARD}")
    found = quantities(text)
    assert [(one.exact, one.indicator, one.status, str(one.due)) for one in found] == [
        ("5个", "签约项目数", "planned", "2026-12-31"),
        ("20亿元", "产值", "achieved", "2025-12-31"),
    ]
    assert [text.text[slice(*one.of)] for one in found if one.of] == ["石墨产业链"] * 2


@pytest.mark.parametrize(
    "cell",
    [
        "对年营业收入首次达到1亿元的企业，给予30万元奖励",
        "对首次入规的企业，一次性奖励30万元",
        "对租用机房的企业，按实际租金的50%给予补贴，最高40万元",
    ],
)
def test_a_rule_of_support_is_read_as_a_sentence_below_any_label(cell: str) -> None:
    source = f"云州市政策表\n\n条款 | 政策内容 | 兑现部门\n第三条 | {cell} | 市工信局\n"
    assert quantities(source)[-1].status == "award"
    assert [one.status for one in quantities(source)][:-1] in ([], ["threshold"], ["award"])


def test_rules_of_two_cells_are_not_one_sentence() -> None:
    source = "云州市政策表\n\n条款 | 政策内容\n第三条 | 对产值达到5亿元的企业，给予30万元奖励\n第四条 | 对新入规企业，给予10万元奖励\n"
    found = quantities(source)
    assert [(one.value, one.status) for one in found] == [
        (Decimal(500000000), "threshold"),
        (Decimal(300000), "award"),
        (Decimal(100000), "award"),
    ]
    assert [one.condition for one in found] == [(), (found[0].start,), ()]


def test_those_named_as_examples_are_not_what_a_number_is_of(zibo: Graph) -> None:
    source = "云州市纺织图谱\n\n名称 | 现有企业\n纺织 | 云州织造有限公司等211家\n"
    assert about(source, zibo) != ["云州织造有限公司"]


def test_a_table_of_tasks_tells_of_the_chiefs_and_leads_of_chains_that_it_names_and_not_of_their_offices() -> None:
    source = "云州市任务表\n\n产业链 | 链长 | 链主企业 | 重点任务 | 牵头单位 | 配合单位\n石墨产业链 | 副市长 | 云墨集团 | 建设基地 | 市工信局 | 市财政局\n"
    text = canonical_text(source)
    told = [(one.relation, text.text[slice(*name)]) for one in roster(text, layout(text)) for name in one.names]
    assert told == [("chiefOf", "副市长"), ("leadEnterpriseOf", "云墨集团")]


@pytest.mark.parametrize(
    ("cell", "indicator"),
    [
        ("每个品种奖励300万元", "奖励"),
        ("一次性给予补助300万元", "补助"),
        ("最高奖补300万元", "奖补额"),
        ("给予300万元", None),
        ("设备补贴300万元", "设备补贴"),
    ],
)
def test_what_is_given_is_called_as_the_words_before_it_call_it(cell: str, indicator: str | None) -> None:
    source = f"云州市政策清单\n\n| 条款 | 支持对象 | 申报条件 | 支持标准 |\n| --- | --- | --- | --- |\n| 第一条 | 创新企业 | 取得批件 | {cell} |\n"
    assert [one.indicator for one in quantities(source)] == [indicator]


ALIKE = [  # labels and a row of a plan, the sentence of its summary, and what both count, of which kind
    ("任务|年度目标", "科创平台|建成中试线2条", "建成中试线2条。", ("中试线数", "flow")),
    ("任务|年度目标", "建成中试线|2条", "市科技局牵头建成中试线2条。", ("中试线数", "flow")),
    ("指标|2026年目标值", "建成中试线（条）|2", "建成中试线2条。", ("中试线数", "flow")),
    ("产业链|建成中试线", "石墨产业链|2条", "建成中试线2条。", ("中试线数", "flow")),
    ("任务|目标", "中试线建设|2条", "建成中试线2条。", ("中试线数", "flow")),
    ("任务名称|工作目标", "加快中试线建设|中试线2条", "建成中试线2条。", ("中试线数", "flow")),
    ("任务|目标", "人才引育|新增高层次人才120名", "新增高层次人才120名。", ("新增高层次人才数", "flow")),
    ("任务|目标", "引进高层次人才|新增120名", "新增高层次人才120名。", ("新增高层次人才数", "flow")),
    ("任务|目标", "引进CT项目|签约3个", "签约CT项目3个。", ("签约CT项目数", "flow")),
    ("任务|目标", "高层次人才引进|120名", "全年引进高层次人才120名。", ("引进高层次人才数", "flow")),
    ("任务|目标", "市场拓展|举办展会5场", "全年举办展会5场。", ("展会场次", "flow")),
    ("任务|目标", "中试平台|现有中试线2条", "现有中试线2条。", ("中试线数", "stock")),
    ("任务|目标", "智能制造|建成智能工厂企业5家", "建成智能工厂企业5家。", ("智能工厂企业数", "flow")),
]


@pytest.mark.parametrize(("labels", "row", "sentence", "expected"), ALIKE)
def test_a_cell_and_a_sentence_of_the_same_words_count_the_same(
    labels: str, row: str, sentence: str, expected: tuple[str, str]
) -> None:
    ruled = "\n".join(f"{line.replace('|', ' | ')} | {end}" for line, end in ((labels, "牵头单位"), (row, "市科技局")))
    for source in (f"云州市2026年任务表\n\n{ruled}\n", f"云州市2026年工作总结\n一、完成情况\n{sentence}\n"):
        text = canonical_text(source)
        one = quantities(text)[0]
        assert (one.indicator, kind(one, text.text, text.place(one.start), text.place(one.end))) == expected
