"""By when figures are due: the sentence, the bracket, the heading, the title; and what says no day."""

import pytest

from chaingraph.text.quantities import quantities

PLAN = "云州市茶叶产业链实施方案（2026—2028年）\n"

# a text, and each of its quantities with the day by which it is due
TEXTS = [
    (
        PLAN + "一、目标\n到2028年，茶园面积稳定在56万亩；企业达到20家，产值达到30亿元。",
        [("56万亩", "2028-12-31"), ("20家", "2028-12-31"), ("30亿元", "2028-12-31")],
    ),
    (
        "云州市2026年工作要点\n一、任务\n6月底前建成冷库2座；新增企业5家。",
        [("2座", "2026-06-30"), ("5家", None)],
    ),
    (
        "云州市2026年工作要点\n一、任务\n新建冷库3座，9月底前完成。",
        [("3座", "2026-09-30")],
    ),
    (
        "云州市2026年工作要点\n一、任务\n培训技工200人。（市科技局牵头；10月底前）",
        [("200人", "2026-10-31")],
    ),
    (
        "云州市工作总结\n（2025年12月30日）\n二、2026年打算\n1.做大总量。力争营业收入突破240亿元。",
        [("突破240亿元", "2026-12-31")],
    ),
    (
        "云州区2026年重点工作分工方案\n一、主要预期目标\n1.地区生产总值增长8%以上。",
        [("8%以上", "2026-12-31")],
    ),
    (
        "云州市2026年工作要点\n一、任务\n全年新增企业5家。",
        [("5家", "2026-12-31")],
    ),
    (
        PLAN + "一、任务\n力争五年内聚集企业15家。",
        [("五年内", None), ("15家", None)],
    ),
    (
        PLAN + "一、任务\n三年内，力争2026年全市茶叶产值达72亿元，到2027年突破76亿元。",
        [("72亿元", "2026-12-31"), ("突破76亿元", "2027-12-31")],
    ),
    (
        "云州市石墨产业链实施方案\n到2028年，石墨产业链取得突破。打造链主企业20家；6月底前新增企业3家。",
        [("20家", "2028-12-31"), ("3家", "2028-06-30")],
    ),
    (
        "今年，我局将做好三项工作：一是6月底前建成驾驶舱；二是开展供需对接30场。\n2026年3月1日",
        [("30场", "2026-12-31")],
    ),
    (
        PLAN + "一、附则\n本方案自2026年6月1日起施行，有效期三年。",
        [("三年", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text.splitlines()[-1][:12] for text, _ in TEXTS])
def test_a_figure_is_due_when_its_text_says(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [(one.exact, one.due and one.due.isoformat()) for one in quantities(text)]
    assert [one for one in found if one[0] in dict(expected)] == expected
