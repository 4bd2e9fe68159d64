"""Tables as offices lay them out: quarters under a year, units under spanned labels, marks for who leads, scores, attachments."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.columns import beside
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.roster import roster
from chaingraph.text.tables.headers import heads


def told(source: str) -> list[tuple[str, str | None, str, str | None, str | None]]:
    """Return of each quantity: itself, its unit, status, indicator and day."""
    return [
        (one.exact, one.unit, one.said, one.indicator, str(one.due) if one.due else None)
        for one in quantities(canonical_text(source))
    ]


def said(source: str) -> list[tuple[str, str, str | None]]:
    """Return who answers: the role, the first name, and the words of the task."""
    text = canonical_text(source)
    found = [one for one in duties(text, layout(text)) if one.role != "due"]
    return [
        (one.role, text.text[slice(*one.names[0])], text.text[one.task.start : one.task.end] if one.task else None)
        for one in found
    ]


def test_a_quarter_below_the_year_of_its_goal_is_due_by_its_own_end() -> None:
    source = (
        "指标名称 | 计量单位 | 2026年目标 | ← | ← | ←\n〃 | 〃 | 一季度 | 上半年 | 前三季度 | 全年\n"
        "新签约项目 | 个 | 8 | 16 | 24 | 32\n"
    )
    days = [day for *_, day in told(source)]
    assert days == ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]


def test_a_row_of_units_below_labels_that_others_span_gives_the_units() -> None:
    source = (
        "2026年目标\n乡镇 | 食品产业链 | ← | 箱包产业链 | ←\n〃 | 产值 | 新增企业 | 产值 | 新增企业\n"
        "〃 | 亿元 | 家 | 亿元 | 家\n柳林乡 | 2.5 | 2 | — | 1\n"
    )
    assert [(exact, unit) for exact, unit, *_ in told(source)] == [("2.5", "元"), ("2", "家"), ("1", "家")]


@pytest.mark.parametrize("label", ["评分标准", "考核标准", "计分办法", "扣分依据"])
def test_what_a_rule_of_scoring_counts_is_a_condition_of_its_indicator(label: str) -> None:
    source = f"一级指标\t二级指标\t分值\t{label}\n项目建设\t到位资金\t20\t达到15亿元得满分\n"
    assert told(source) == [
        ("20", "分", "planned", "到位资金分值", None),
        ("15亿元", "元", "threshold", "到位资金", None),
    ]


MARKED = "任务 | 市发改委 | 市工信局 | 市人社局\n编制招商目录1册 | {lead} | {support} | \n引进人才40名 |  | {support} | {lead}\n"
ANSWERS = [
    ("ledBy", "市发改委", "编制招商目录1册"),
    ("supportedBy", "市工信局", "编制招商目录1册"),
    ("supportedBy", "市工信局", "引进人才40名"),
    ("ledBy", "市人社局", "引进人才40名"),
]


@pytest.mark.parametrize(
    ("lead", "support", "note"),
    [
        ("★", "☆", "注：★为牵头单位，☆为配合单位。"),
        ("▲", "△", "说明：▲表示牵头单位，△表示配合单位。"),
        ("●", "○", "备注：标“●”的为牵头单位，标“○”的为参与单位。"),
        ("牵头", "配合", ""),
    ],
)
def test_marks_below_the_names_of_offices_say_who_leads_and_who_supports(lead: str, support: str, note: str) -> None:
    assert sorted(said(MARKED.format(lead=lead, support=support) + note)) == sorted(ANSWERS)


def test_a_label_and_two_offices_are_no_header_and_with_three_they_are() -> None:
    offices = ("市发改委", "市工信局", "市人社局")
    assert not heads(("责任单位", *offices[:2]))
    assert heads(("责任单位", *offices))


def test_a_mark_that_no_note_explains_says_nothing() -> None:
    assert said(MARKED.format(lead="√", support="×")) == []


def test_a_mark_that_the_note_explains_in_two_ways_says_nothing() -> None:
    note = "注：★为牵头单位，☆为配合单位，★为责任单位。"
    assert sorted(said(MARKED.format(lead="★", support="☆") + note)) == sorted(ANSWERS[1:3])


def test_a_mark_that_the_note_explains_twice_alike_says_it() -> None:
    note = "注：★为牵头单位，☆为配合单位。★为牵头单位。"
    assert sorted(said(MARKED.format(lead="★", support="☆") + note)) == sorted(ANSWERS)


@pytest.mark.parametrize("words", ["时限", "主要领导", "牵头单位"])
def test_below_the_name_of_an_office_no_other_word_is_a_mark(words: str) -> None:
    text = canonical_text(MARKED.format(lead=words, support="×"))
    assert duties(text, layout(text)) == []


def test_the_second_of_two_merged_labels_names_no_office_again() -> None:
    source = "任务 | 市发改委 | ← | 市工信局\n编制招商目录1册 | ★ | ★ | \n注：★为牵头单位。"
    assert said(source) == [("ledBy", "市发改委", "编制招商目录1册")]


def test_of_a_merged_task_each_row_answers_for_its_own_part() -> None:
    source = "重点任务 | 具体举措 | 牵头单位\n强链补链 | 引进项目18个 | 县商务局\n〃 | 绘制图谱1套 | 县工信局\n要素保障 | 建设厂房 | 县住建局\n"
    assert said(source) == [
        ("ledBy", "县商务局", "引进项目18个"),
        ("ledBy", "县工信局", "绘制图谱1套"),
        ("ledBy", "县住建局", "要素保障"),
    ]


@pytest.mark.parametrize("label", ["对口银行", "结对银行", "签约银行", "承办银行"])
def test_the_bank_told_off_for_a_chain_is_its_host_bank(label: str) -> None:
    text = canonical_text(f"产业链 | 链长 | {label}\n眼镜产业链 | 副市长 | 云州农商银行\n")
    found = [(one.relation, text.text[slice(*one.names[0])]) for one in roster(text, layout(text))]
    assert found == [("chiefOf", "副市长"), ("hostBankOf", "云州农商银行")]


def test_the_office_of_a_task_force_is_the_office_of_its_chain() -> None:
    text = canonical_text("产业链 | 专班办公室 | 链主企业\n眼镜产业链 | 市商务局 | 明视光学有限公司\n")
    assert [one.relation for one in roster(text, layout(text))] == ["officeOf", "leadEnterpriseOf"]


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        ("项目名称 | 建设地点", ("高纯石英砂项目", "白石镇")),
        ("企业名称 | 所在县（市）", ("云州磷源化工有限公司", "南屏县")),
        ("企业名称 | 所属市州", ("云州磷源化工有限公司", "南屏市")),
    ],
)
def test_a_column_of_places_says_where_projects_and_firms_are(labels: str, names: tuple[str, str]) -> None:
    text = canonical_text(f"{labels}\n{' | '.join(names)}\n")
    (one,) = beside(text.text, layout(text))
    assert (text.text[slice(*one.first)], one.relation, text.text[slice(*one.second)]) == (
        names[0], "locatedIn", names[1],
    )  # fmt: skip


ATTACHED = (
    "云州市特色产业链方案\n一、目标\n新增企业3家。\n附件1：目标分解表\n附件2：链长名单\n云州市人民政府\n2026年5月20日\n"
    "附件1\n目标分解表\n单位：亿元\n产业链 | 2026年 | 2027年\n香菇产业链 | 22 | 26\n注：按现价计算。\n有关口径以统计为准。\n"
    "说明一。\n说明二。\n说明三。\n说明四。\n附件2\n链长名单\n产业链 | 链长\n香菇产业链 | 区委副书记\n"
)


def test_each_attachment_behind_a_signature_is_a_part_of_its_own() -> None:
    text = canonical_text(ATTACHED)
    heads = [text.text[section.passages[0].start : section.passages[0].end] for section in layout(text).sections]
    assert heads == ["一、目标", "附件1", "附件2"]


def test_a_line_that_names_an_attachment_before_the_signature_begins_no_part() -> None:
    text = canonical_text(
        "云州市特色产业链方案\n一、目标\n新增企业3家。\n附件1\n引进企业2家。\n云州市人民政府\n2026年5月20日\n"
    )
    assert [section.number for section in layout(text).sections] == ["1"]


def test_a_list_announced_before_it_does_not_make_the_goals_of_an_attachment_reached() -> None:
    values = [(exact, status) for exact, _, status, *_ in told(ATTACHED)]
    assert values == [("3家", "planned"), ("22", "planned"), ("26", "planned")]


def test_years_over_one_or_two_columns_are_of_the_header_with_what_stands_below_them() -> None:
    source = "云州市主要指标\n\n| 指标 | 单位 | 2024年 | 2025年 | | 2026年 | 责任单位 |\n| --- | --- | --- | --- | --- | --- | --- |\n| | | 实际 | 计划 | 实际 | 目标 | |\n| 产值 | 亿元 | 86 | 95 | 97.4 | 110 | 区工信局 |\n"
    assert told(source) == [
        ("86", "元", "achieved", "产值", "2024-12-31"),
        ("95", "元", "planned", "产值", "2025-12-31"),
        ("97.4", "元", "achieved", "产值", "2025-12-31"),
        ("110", "元", "planned", "产值", "2026-12-31"),
    ]


@pytest.mark.parametrize(
    ("label", "cell", "expected"),
    [
        ("牵头单位及责任人", "县科工局 顾明", "县科工局"),
        ("牵头部门和联系人", "县科工局：顾明", "县科工局"),
        ("牵头单位（责任人）", "县科工局（顾明）", "县科工局"),
        ("牵头单位、联络员", "县农业农村局祝英", "县农业农村局"),
        # no person
        ("牵头单位及责任人", "县财政局国库科", "县财政局国库科"),
        ("牵头单位", "县科工局", "县科工局"),
    ],
)
def test_a_body_is_told_without_the_person_that_its_column_names_beside_it(
    label: str, cell: str, expected: str
) -> None:
    source = (
        f"云州市任务表\n\n| 任务 | {label} | 配合单位 |\n| --- | --- | --- |\n| 建设中试基地 | {cell} | 县发改局 |\n"
    )
    assert said(source) == [("ledBy", expected, "建设中试基地"), ("supportedBy", "县发改局", "建设中试基地")]
    text = canonical_text(f"云州市名单\n\n| 产业链 | 链长 | {label} |\n| --- | --- | --- |\n| 石墨 | 县长 | {cell} |\n")
    offices = [one for one in roster(text, layout(text)) if one.relation == "officeOf"]
    assert [text.text[slice(*name)] for one in offices for name in one.names] == [expected]


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("县商务局牵头，县工信局配合", [("ledBy", "县商务局"), ("supportedBy", "县工信局")]),
        ("责任单位：县金融办", [("responsible", "县金融办")]),
        ("由县商务局负责", [("responsible", "县商务局")]),
        ("县科技局、县科协按职责分工负责", [("responsible", "县科技局")]),  # and 县科协
        (
            "牵头单位：县农业农村局；配合单位：县供销社",
            [("ledBy", "县农业农村局"), ("supportedBy", "县供销社")],
        ),
        ("需县财政局配合", [("supportedBy", "县财政局")]),
        # what only looks like it
        ("数据由县统计局提供", []),
        ("县统计局", []),
        ("原由县商务局牵头", []),
        ("不再由县商务局负责", []),
        ("建议由县工信局牵头", []),
        ("已列入县政府工作报告", []),
    ],
)
def test_a_remark_says_who_answers_in_words_for_it(remark: str, expected: list[tuple[str, str]]) -> None:
    source = f"云州市事项表\n\n| 序号 | 重点任务 | 目标 | 备注 |\n| --- | --- | --- | --- |\n| 1 | 举办对接会 | 4场 | {remark} |\n"
    assert said(source) == [(role, name, "举办对接会") for role, name in expected]


def test_what_a_column_tells_a_remark_does_not_tell_again() -> None:
    source = "云州市事项表\n\n| 重点任务 | 牵头单位 | 备注 |\n| --- | --- | --- |\n| 举办对接会 | 县商务局 | 县工信局牵头，县科协配合 |\n"
    assert said(source) == [("ledBy", "县商务局", "举办对接会"), ("supportedBy", "县科协", "举办对接会")]


def test_lead_and_support_below_one_label_are_told_apart() -> None:
    source = "云州市任务\n\n| 任务名称 | 责任分工 | ← | 完成时间 |\n| 〃 | 牵头 | 配合 | 〃 |\n| 绘制图谱 | 县发改局 | 县科技局 | 4月底 |\n"
    assert said(source) == [("ledBy", "县发改局", "绘制图谱"), ("supportedBy", "县科技局", "绘制图谱")]


@pytest.mark.parametrize(
    ("cell", "name"),
    [("轴承*", "轴承"), ("轴承※", "轴承"), ("轴承（含滚珠）*", "轴承(含滚珠)"), ("**轴承**", "**轴承**")],
)
def test_the_mark_of_a_note_is_no_part_of_a_cell(cell: str, name: str) -> None:
    text = canonical_text(f"云州市一览\n\n产业链\t产值（亿元）\n{cell}\t12\n胶囊\t9*\n")
    assert [(one.exact, one.of and text.text[slice(*one.of)]) for one in quantities(text)] == [
        ("12", name),
        ("9", "胶囊"),
    ]
