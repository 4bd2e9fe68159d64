"""The year of a plan that only its first words name is that of its days without one; a year that they only mention is not."""

import pytest

from chaingraph.curation.drafting.recognition import Recognition
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities

PLAN = "云州市茶叶产业链提升工作方案\n\n{}\n一、目标任务\n年底前新增茶企6家，6月底前建成检测中心1个。\n二、远期目标\n到2028年，产值达到8亿元。\n"
OF_2026 = [
    "为做好2026年产业链工作，制定本方案。",
    "为贯彻落实全市2027年工业发展会议精神，确保2026年任务完成，制定本方案。",
    "根据市委、市政府2026年工作部署，制定本方案。",
    "现就2026年链长制工作提出如下安排。",
    "2026年，全市链长制工作的总体思路是：强链补链。",
    "2026年是“十五五”开局之年，为推进链长制，制定本方案。",
    "结合2026年工作实际，制定本方案。",
    "为进一步做好今年的链长制工作，结合2026年实际，现制定本方案。",
    "按照2026年市政府工作报告安排，制定本方案。",
]
OF_NONE = [
    "为贯彻落实2025年12月召开的会议精神，制定本方案。",
    "在2025年工作基础上，制定本方案。",
    "根据2025年工作总结，制定本方案。",
    "根据《云州市2025年产业规划》，制定本方案。",
    "为落实2025年省委经济工作会议精神，制定本方案。",
    "到2027年建成千亿产业，制定本方案。",
]


@pytest.mark.parametrize("first", OF_2026)
def test_the_year_of_the_first_words_is_that_of_days_without_one(first: str) -> None:
    source = PLAN.format(first)
    told = [(one.exact, str(one.due)) for one in quantities(source)]
    assert told == [("6家", "2026-12-31"), ("1个", "2026-06-30"), ("8亿元", "2028-12-31")]
    assert Recognition(canonical_text(source)).year == 2026


@pytest.mark.parametrize("first", OF_NONE)
def test_a_year_that_the_first_words_mention_is_none_of_the_plan(first: str) -> None:
    told = [(one.exact, one.due and str(one.due)) for one in quantities(PLAN.format(first))]
    assert told == [("6家", None), ("1个", None), ("8亿元", "2028-12-31")]


WORK = "{}\n一、抓基地\n新建茶园300亩，产值3亿元。\n二、抓企业\n新增茶企6家。\n"


@pytest.mark.parametrize(
    ("first", "planned"),
    [
        ("2026年全市茶叶工作坚持以新思想为指导，做强产业。", True),
        ("2026年茶叶工作的总体要求是：稳中求进，做强产业。", True),
        ("2026年全市茶叶工作坚持以新思想为指导，取得新成效。", False),
        ("2026年，全市茶叶工作有声有色。", False),
    ],
)
def test_a_paper_without_a_title_that_begins_so_sets_out_the_work_of_its_year(first: str, planned: bool) -> None:
    told = [(one.ahead, one.due and one.due.isoformat()) for one in quantities(WORK.format(first))]
    assert told == [(planned, "2026-12-31" if planned else None)] * 3
