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
