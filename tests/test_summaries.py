"""A summary of a year: the aims of that year that it quotes, and those of the next."""

import pytest

from chaingraph.text.quantities import quantities

DONE = "一、完成情况"
NEXT = "三、下一步打算"
TABLES = [  # title, heading, labels, cells; the status and the day of the first quantity
    ("汀岭县2026年工作总结", DONE, "指标|年度目标|完成情况", "引进项目|12个|9个", ("planned", "2026-12-31")),
    ("汀岭县2026年工作总结", DONE, "指标|年初目标|实际完成", "引进项目|12个|9个", ("planned", "2026-12-31")),
    ("汀岭县2026年工作总结", DONE, "任务|计划数|完成数", "引进项目|12个|9个", ("planned", "2026-12-31")),
    ("汀岭县2026年工作总结", DONE, "任务|全年计划|完成数", "引进项目|12个|9个", ("planned", "2026-12-31")),
    ("汀岭县2026年工作总结", DONE, "任务|目标值|完成值", "引进项目|12个|9个", ("planned", "2026-12-31")),
    ("汀岭县2026年工作总结", DONE, "任务|目标值|时限|完成值", "引进项目|12个|9月底|9个", ("planned", "2026-09-30")),
    ("2026年任务完成情况及2027年计划", DONE, "任务|计划数|完成数", "引进项目|12个|9个", ("planned", "2026-12-31")),
    ("汀岭县2026年工作总结", "三、2027年打算", "任务|年度目标|单位", "引进项目|12个|甲局", ("planned", "2027-12-31")),
    ("汀岭县2026年工作总结", "三、2027年打算", "任务|计划数|单位", "引进项目|12个|甲局", ("planned", "2027-12-31")),
    ("汀岭县2026年工作总结", NEXT, "任务|年度目标|单位", "引进项目|12个|甲局", ("planned", "2027-12-31")),
    ("汀岭县2026年工作总结", NEXT, "任务|计划数|单位", "引进项目|12个|甲局", ("planned", "None")),  # of no year that is told
    ("汀岭县2027年工作方案", "一、任务", "任务|年度目标|单位", "引进项目|12个|甲局", ("planned", "2027-12-31")),
    ("汀岭县2026年工作总结", DONE, "指标|年度目标|2027年目标", "引进项目|12个|9个", ("planned", "2026-12-31")),
]  # fmt: skip


@pytest.mark.parametrize(("title", "heading", "labels", "row", "expected"), TABLES)
def test_a_target_in_a_table_is_of_the_year_of_which_its_part_tells(
    title: str, heading: str, labels: str, row: str, expected: tuple[str, str]
) -> None:
    ruled = "\n".join(f"| {line.replace('|', ' | ')} |" for line in (labels, "---|" * labels.count("|") + "---", row))
    text = (
        f"{title}\n{heading}\n去年的情况如下，一项一项地说明。\n{ruled}\n四、其他\n都好。\n汀岭县链办\n2027年1月12日\n"
    )
    told = quantities(text)[0]
    assert (told.exact, told.status, str(told.due)) == ("12个", *expected)


HEAD = "汀岭县2026年工作总结\n一、主要成效\n去年的情况如下，一项一项地说明。\n"
TAIL = "\n四、下一步打算\n2027年，力争产值突破210亿元。\n汀岭县链办\n2027年1月12日\n"
TOLD = [  # sentences where a summary looks back, and what their quantities are
    ("县工信局牵头培育链主企业1家，新增小巨人企业9家，新增高新技术企业14家。", "achieved achieved achieved"),
    ("县林业局牵头，新造竹林3000亩，改造竹林800亩。", "achieved achieved"),
    ("县商务局按计划举办推介会5场。", "achieved"),
    ("甲公司按照计划完成设备采购，投入资金3亿元。", "achieved"),
    ("县商务局计划引进项目5个。", "planned"),
    ("甲公司基地于11月投产，比原计划推迟1个月，完成投资4.8亿元。", "achieved achieved"),
    ("甲公司扩建项目较预定计划提前2个月，新增产能300万件。", "achieved"),
    ("甲公司基地原计划年底投产，提前至9月投产，全年交付列车120列。", "achieved"),
    ("原计划引进企业9家，实际引进7家。", "planned achieved"),
    ("年初计划改造茶园2000亩，实际完成2150亩。", "planned achieved"),
    ("年初提出产值9亿元的目标，实现9.3亿元。", "planned achieved"),
    ("年度目标培训茶农800人，完成960人，完成率120%。", "planned achieved achieved"),
    ("食用菌产业链产值43.8亿元，未达到46亿元的年度目标。", "achieved planned"),
    ("引进博士14人，低于20人的年初目标；菌种对外依存度达到80%。", "achieved planned achieved"),
    ("未实现用工稳定2万人的年度目标。", "planned"),
    ("营业收入96亿元，较年初目标100亿元少4亿元。", "achieved planned achieved"),
    ("县链办召开调度会3次，完成年初计划6次的50%。", "achieved planned achieved"),
    ("出口3.4亿美元，超出3亿美元的计划13.3%。", "achieved planned achieved"),
    ("熟练工缺口1200人，拟投项目落地慢。", "achieved"),
    ("现已开工项目6个，力争再引进4个。", "achieved planned"),
]


@pytest.mark.parametrize(("sentence", "statuses"), TOLD)
def test_a_summary_tells_what_was_reached_and_quotes_what_was_planned(sentence: str, statuses: str) -> None:
    *told, last = quantities(HEAD + sentence + TAIL)
    assert (" ".join(one.status for one in told), last.status) == (statuses, "planned")


DUE = [  # sentences of a summary, and by when the target is due that they quote
    ("食用菌产业链产值43.8亿元，未达到46亿元的年度目标。", "46亿元"),
    ("引进博士14人，低于20人的年初目标。", "20人"),
    ("未实现用工稳定2万人的年度目标。", "2万人"),
    ("年初计划改造茶园2000亩，实际完成2150亩。", "2000亩"),
    ("县链办召开调度会3次，完成年初计划6次的50%。", "6次"),
    ("营业收入96亿元，为年度计划90亿元的106%。", "90亿元"),
]


@pytest.mark.parametrize(("sentence", "target"), DUE)
def test_a_target_that_a_summary_quotes_is_due_by_the_end_of_its_year(sentence: str, target: str) -> None:
    (told,) = (one for one in quantities(HEAD + sentence + TAIL) if one.exact == target)
    assert (told.status, str(told.due), told.limit) == ("planned", "2026-12-31", False)


def test_what_a_plan_says_by_the_same_words_is_to_come() -> None:
    head, tail = "汀岭县2027年工作方案\n一、重点任务\n", "\n汀岭县链办\n2027年1月12日\n"
    told = quantities(f"{head}县工信局牵头培育链主企业1家，按计划新增高新技术企业14家。{tail}")
    assert [one.status for one in told] == ["planned", "planned"]


HEADINGS = [  # of a part of a summary, and what a figure below it is
    ("四、下半年安排", "planned"),
    ("四、下半年工作重点", "planned"),
    ("四、下阶段工作", "planned"),
    ("四、明年安排", "planned"),
    ("四、来年重点工作", "planned"),
    ("四、下半年完成情况", "achieved"),
    ("四、去年工作", "achieved"),
]


@pytest.mark.parametrize(("heading", "status"), HEADINGS)
def test_a_heading_of_a_summary_says_whether_its_part_is_to_come(heading: str, status: str) -> None:
    text = f"汀岭县2026年工作总结\n{heading}\n（一）抓融合。推动两业融合，由县工信局牵头，培育示范企业10家。\n2026年12月20日\n"
    assert [(one.exact, one.status) for one in quantities(text)] == [("10家", status)]


REPLY = "青塘县农业农村局关于县人大第8号建议的答复\n青农函〔2025〕7号\n石泉代表：\n您的建议收悉，现答复如下：\n"
PLANS_TOLD = [  # how the answer of a reply begins, and what its quantities and those of the sentence after that are
    ("2024年，我县计划发放树苗9万株，实际发放7万株。", "planned achieved achieved"),
    ("2025年，全县计划完成投资30亿元，目前已完成22亿元。", "planned achieved achieved"),
    ("今年全县计划新建冷库12座，已建成9座。", "planned achieved achieved"),
    ("2024年县财政安排专项资金500万元，支持种植户80户。", "achieved achieved achieved"),
    ("2024年列入重大项目5个，年度计划投资17亿元，已全面开工。", "achieved planned achieved"),
    ("2024年省级下达我县目标任务600亩，完成690亩。", "planned achieved achieved"),
    ("今年将新建冷库8座。", "planned planned"),
    ("今年计划培育企业20家。", "planned planned"),
    ("2026年工作打算：新建冷库8座。", "planned planned"),
    ("2025年目标是培育企业20家。", "planned planned"),
]


@pytest.mark.parametrize(("sentence", "statuses"), PLANS_TOLD)
def test_a_reply_that_tells_what_came_of_a_plan_does_not_turn_to_the_time_to_come(sentence: str, statuses: str) -> None:
    told = quantities(f"{REPLY}{sentence}产量达611吨。\n青塘县农业农村局\n2025年7月9日\n")
    assert " ".join(one.status for one in told) == statuses


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("副县长要求，要聚焦六个环节，实施强链行动。", "planned"),
        ("会议指出，全县要进一步统一思想，实施强链、补链、延链等三大行动。", "planned"),
        ("他强调，要大力开展招商，引进项目30个。", "planned"),
        ("会议强调，要坚持项目为王，签约项目15个。", "planned"),
        ("要以链主为抓手，培育企业20家。", "planned"),
        ("会议认为，主要指标完成良好，引进项目18个。", "achieved"),
        ("需要着力帮扶的企业有12家。", "achieved"),
        ("只要坚持招商，就有收获，已引进项目7个。", "achieved"),
        ("按照工作要求，县商务局引进项目9个。", "achieved"),
    ],
)
def test_what_a_speaker_says_has_to_be_done_is_to_come(sentence: str, status: str) -> None:
    head = "青塘县召开产业链推进会\n来源：青塘日报 2025-06-12\n6月11日，青塘县召开产业链推进会。"
    assert {one.status for one in quantities(f"{head}{sentence}\n")} == {status}
