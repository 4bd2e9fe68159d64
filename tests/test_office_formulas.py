"""How other offices say who answers and by when: each formula gives who, in which role, and the day of the figure before or after it."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.dates import dues
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities

LED, SUPPORT, ANSWERS = "ledBy", "supportedBy", "responsible"
Who = dict[str, list[str]]

# a sentence with one figure, who has which role for it, and the words of the day that its duties name
FORMULAS: list[tuple[str, Who, list[str]]] = [
    ("培育企业8家，由县科工局负总责，县科技局、县税务局配合抓好落实。", {ANSWERS: ["县科工局"], SUPPORT: ["县科技局", "县税务局"]}, []),
    ("培育企业8家，县科工局负全责。", {ANSWERS: ["县科工局"]}, []),
    ("盘活厂房2座，由开发区管委会抓总，县住建局分头落实。", {ANSWERS: ["开发区管委会", "县住建局"]}, []),
    ("引进项目7个。（由县投促局总牵头，县住建局密切配合）", {LED: ["县投促局"], SUPPORT: ["县住建局"]}, []),
    ("引进项目7个。（县投促局、县国资委双牵头，县住建局配合）", {LED: ["县投促局", "县国资委"], SUPPORT: ["县住建局"]}, []),
    ("第八条　县投促局负责引进项目7个。", {ANSWERS: ["县投促局"]}, []),
    ("举办招聘会24场（县人社局组织实施，按季推进）", {ANSWERS: ["县人社局"]}, []),
    ("改造管网30公里。（县水利局抓落实）", {ANSWERS: ["县水利局"]}, []),
    ("由市农业农村局牵头负责，市供销社、市林业局等部门协同推进，建设基地3个。", {LED: ["市农业农村局"], SUPPORT: ["市供销社", "市林业局"]}, []),
    ("组织见习400人。（市人社局牵头，市商务局等有关部门和单位配合）", {LED: ["市人社局"], SUPPORT: ["市商务局"]}, []),
    ("市工业和信息化局主要负责人为第一责任人，新增企业30家。", {ANSWERS: ["市工业和信息化局"]}, []),
    ("推广公交车60辆，市交通运输局、市公交集团为责任主体。", {ANSWERS: ["市交通运输局", "市公交集团"]}, []),
    ("新增农田1200亩，责任部门为县农业农村局，完成期限为2026年11月。", {ANSWERS: ["县农业农村局"]}, ["2026年11月"]),
    ("完成技改投资6亿元，责任单位为市工信局，配合单位为市财政局。", {ANSWERS: ["市工信局"], SUPPORT: ["市财政局"]}, []),
    ("新建充电桩300个——责任单位：县发改局、国网云州供电公司", {ANSWERS: ["县发改局", "国网云州供电公司"]}, []),
    ("签约项目20个——牵头：县招商局，配合：县财政局。", {LED: ["县招商局"], SUPPORT: ["县财政局"]}, []),
    ("建成冷库11座 责任单位：县供销社 完成时限：2026年10月", {ANSWERS: ["县供销社"]}, ["2026年10月"]),
    ("新建卫生间16座，完成时限2026年11月底。", {}, ["2026年11月底"]),
    ("建成基站200个（时限：2026年7月，单位：市工信局、市通管办）", {ANSWERS: ["市工信局", "市通管办"]}, ["2026年7月"]),
    ("引育博士18名（牵头部门：市人社局，协同部门：市教育局，2026年11月中旬前完成）。", {LED: ["市人社局"], SUPPORT: ["市教育局"]}, ["2026年11月中旬前"]),
    ("组建基金1支（责任单位：市财政局、市国资委，2026年三季度前完成）。", {ANSWERS: ["市财政局", "市国资委"]}, ["2026年三季度前"]),
    ("发放资金900万元。责任科室：金融科；责任人：刘强；完成时限：2026年6月30日前。", {ANSWERS: ["金融科"]}, ["2026年6月30日前"]),
    ("推进项目40个，完成时间为2026年12月20日，市工信局具体负责。", {ANSWERS: ["市工信局"]}, ["2026年12月20日"]),
    ("建大棚1500亩。（县农业农村局、县林业局管）", {ANSWERS: ["县农业农村局", "县林业局"]}, []),
    ("建大棚1500亩。（县住房保障中心盯）", {ANSWERS: ["县住房保障中心"]}, []),
    ("建设网点12个。组长单位：县商务局；配合单位：县邮政管理局。", {LED: ["县商务局"], SUPPORT: ["县邮政管理局"]}, []),
    ("县商务局牵头，县工信局参加，举办对接会3场。", {LED: ["县商务局"], SUPPORT: ["县工信局"]}, []),
    ("县商务局牵头，云川大学、恒云新材参加，举办对接会3场。", {LED: ["县商务局"]}, []),
    ("- 由县政府办总牵头、县商务局具体落实，建设市集2处。", {LED: ["县政府办"], ANSWERS: ["县商务局"]}, []),
    ("* 县教育局、县人社局共同负责培训工人800人次。", {ANSWERS: ["县教育局", "县人社局"]}, []),
    ("（1）聚焦石墨、茶叶等重点产业链，新增规模以上工业企业3家，责任单位：县工信局。", {ANSWERS: ["县工信局"]}, []),
    ("完善石墨产业链图谱1套，配合单位为市科技局。", {SUPPORT: ["市科技局"]}, []),
    ("由县商务局牵头，加强与县税务局协同，建设市集2处。", {LED: ["县商务局"]}, []),
    ("改造管网需资金240万元，由县财政局统筹安排。", {ANSWERS: ["县财政局"]}, []),
    ("购置设备经费860万元，由县财政局从专项资金中列支。", {ANSWERS: ["县财政局"]}, []),
    ("工作经费每年50万元，列入部门预算，由县财政局予以保障。", {ANSWERS: ["县财政局"]}, []),
    ("县商务局牵头，云川大学、县科协参与，举办对接会3场。", {LED: ["县商务局"], SUPPORT: ["云川大学", "县科协"]}, []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "who", "days"), FORMULAS)
def test_a_formula_says_who_answers_for_the_figure_of_its_sentence(sentence: str, who: Who, days: list[str]) -> None:
    text = canonical_text(f"云州市2026年工作方案\n一、重点任务\n{sentence}\n")
    laid = layout(text)
    place = text.place(quantities(text, laid)[0].start)
    of_figure = [one for one in duties(text, laid) if one.scope[0] <= place < one.scope[1]]
    told = [(one.role, text.text[slice(*name)]) for one in of_figure for name in one.names]
    assert sorted(told) == sorted(
        [(role, name) for role, names in who.items() for name in names] + [("due", day) for day in days]
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "排查需求；同时与市金融办密切配合，新增企业3家。",
        "相关责任单位为项目建设的主要责任主体，新增企业3家。",
        "石墨产业链的牵头单位为市工信局，新增企业3家。",
        "石墨产业链链长由副市长担任，市工信局牵头，市科技局配合，新增企业3家。",
        "主动上门汇报，积极争取省级有关部门支持，新增企业3家。",
        "多方寻求市金融办、市财政局支持，新增企业3家。",
        "加强与市税务局协同推进，新增企业3家。",
        "密切与市税务局配合，新增企业3家。",
        "主动同市税务局协同配合，新增企业3家。",
        "市科技局强化与市税务局协同推进，新增企业3家。",
        "- 做好与市税务局配合，新增企业3家。",
        "邀请市工商联、市科协参加，新增企业3家。",
        "组织县供电公司、县税务局参与，新增企业3家。",
        "新增企业3家。\n主办单位：云州市人民政府 技术支持：云州市大数据中心",
        "新增企业3家。\n主办单位：市工信局\n承办单位：市科协\n支持单位：市工商联",
        "新增企业3家。\n主办单位：云州市人民政府办公室 版权所有",
    ],
)
def test_neither_those_worked_with_nor_kinds_of_bodies_nor_the_office_of_a_chain_answer(sentence: str) -> None:
    text = canonical_text(f"云州市2026年工作方案\n一、重点任务\n{sentence}\n")
    assert duties(text, layout(text)) == []


def test_beside_the_host_of_an_event_a_line_of_who_answers_is_read() -> None:
    text = canonical_text(
        "云州市2026年工作方案\n一、重点任务\n举办对接会3场。\n主办单位：市商务局\n责任单位：市工信局，协办单位：市科协\n"
    )
    told = [(one.role, text.text[slice(*name)]) for one in duties(text, layout(text)) for name in one.names]
    assert told == [(ANSWERS, "市工信局"), (SUPPORT, "市科协")]


def test_what_comes_each_year_by_a_day_is_due_on_none() -> None:
    assert dues("每年6月底前,市科技局组织活动3场。", 2026) == []
    assert [one.due for one in quantities("云州市2026年工作方案\n一、任务\n每年6月底前，市科技局组织活动3场。\n")] == [
        None
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [("9月上旬", "2026-09-10"), ("2026年9月中旬前", "2026-09-20"), ("2027年2月下旬", "2027-02-28")],
)
def test_a_third_of_a_month_ends_with_its_last_day(words: str, day: str) -> None:
    assert [str(one.day) for one in dues(words, 2026)] == [day]


def test_by_a_day_is_no_comparison_with_it() -> None:
    source = "云州市2026年工作方案\n一、任务\n市自然资源局于2026年8月底前盘活用地500亩。\n"
    assert [str(one.due) for one in quantities(source)] == ["2026-08-31"]


def test_bodies_that_a_kind_of_them_contains_answer_too_and_those_in_no_particular_do_not() -> None:
    source = "云州市任务\n一、任务\n建设平台3个。\n责任单位：市科技局、市级其他有关单位、各区县政府（含云山新区、长合区管委会）（列第一位的为汇总单位，下同）\n"
    text = canonical_text(source)
    (duty,) = duties(text, layout(text))
    names = [text.text[slice(*name)] for name in duty.names]
    assert names == ["市科技局", "各区县政府", "云山新区", "长合区管委会"]


def test_who_writes_pays_out_beside_another_office() -> None:
    text = canonical_text("云州市奖励通知\n一、奖励\n给予企业奖励60万元，由市财政局会同我局于2026年3月底前拨付。\n")
    (duty,) = [one for one in duties(text, layout(text)) if one.role == "responsible"]
    assert [text.text[slice(*name)] for name in duty.names] == ["市财政局", "我局"]


def test_a_day_by_which_something_starts_is_not_the_day_by_which_it_is_due() -> None:
    source = "云州市2026年工作方案\n一、任务\n转让专利100件。〔责任单位：市科技局；6月底前启动〕\n"
    assert [one.due for one in quantities(source)] == [None]


def test_a_label_without_a_mark_speaks_for_what_stands_before_it_up_to_a_semicolon() -> None:
    source = "云州市交办会\n“云山工业园，责任单位畜牧局；云溪物流园，责任单位李店镇、交通局……”3月18日，会议明确了35个项目。\n新增企业3家，责任单位要抓好落实。\n"
    text = canonical_text(source)
    told = [
        ([text.text[slice(*name)] for name in one.names], text.text[slice(*one.scope)])
        for one in duties(text, layout(text))
    ]
    assert told == [
        (["畜牧局"], "“云山工业园,责任单位畜牧局"),
        (["李店镇", "交通局"], "云溪物流园,责任单位李店镇、交通局"),
    ]
