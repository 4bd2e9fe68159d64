"""By when figures are due: the sentence, the bracket, the heading, the title; and what says no day."""

import pytest

from chaingraph.text.quantities import quantities

PLAN = "云州市茶叶产业链实施方案（2026—2028年）\n"

# a text, and each of its quantities with the day by which it is due
TEXTS = [
    (
        "云州市2026年工作要点\n2025年建成的4条生产线力争年内达产。",
        [("4条", "2026-12-31")],
    ),
    (
        "云州市2026年工作要点\n推动去年签约的10个项目6月底前开工。",
        [("10个", "2026-06-30")],
    ),
    (
        "云州市三年目标任务书\n◇2027：打底之年\n建成冷库2座。\n◇2028：加速之年\n建成冷库3座。\n◇实施路径\n聘请顾问5名。",
        [("2座", "2027-12-31"), ("3座", "2028-12-31"), ("5名", None)],
    ),
    (
        "云州市三年目标任务书\n2027年——打基础\n力争建成冷库2座。\n2028年——上台阶\n力争建成冷库3座。\n力争再请顾问5名。",
        [("2座", "2027-12-31"), ("3座", "2028-12-31"), ("5名", None)],
    ),
    (
        "云州市目标任务书\n第一年（2027年）：建成冷库2座。\n第二年（2028年）：建成冷库3座。",
        [("2座", "2027-12-31"), ("3座", "2028-12-31")],
    ),
    (
        "云州市目标任务书\n近期（2027年）\n建成冷库2座。\n远期（2030年）\n建成冷库3座。",
        [("2座", "2027-12-31"), ("3座", "2030-12-31")],
    ),
    (
        "云州市目标任务书\n起步阶段（2027年）\n建成冷库2座。\n冲刺阶段（2028年）\n建成冷库3座。",
        [("2座", "2027-12-31"), ("3座", "2028-12-31")],
    ),
    (
        "云州市目标任务书\n【2027年】夯基垒台\n建成冷库2座。\n【2028年】提档升级\n建成冷库3座。",
        [("2座", "2027-12-31"), ("3座", "2028-12-31")],
    ),
    (
        "云州市目标任务书\n●2027：建成冷库2座。\n●2028：建成冷库3座。",
        [("2座", "2027-12-31"), ("3座", "2028-12-31")],
    ),
    (
        "云州市目标任务书\n2028年：建成冷库3座。\n电话：2027：转2座机。",
        [("3座", "2028-12-31"), ("2座", None)],
    ),
    (
        PLAN + "一、目标\n到2028年，茶园面积稳定在56万亩；企业达到20家，产值达到30亿元。",
        [("56万亩", "2028-12-31"), ("20家", "2028-12-31"), ("30亿元", "2028-12-31")],
    ),
    (
        "云州市2026年工作要点\n一、任务\n6月底前建成冷库2座；新增企业5家。",
        [("2座", "2026-06-30"), ("5家", None)],
    ),
    (
        PLAN + "一、任务\n第三季度前新建冷库3座；10月底前培训技工40人。",
        [("3座", "2026-09-30"), ("40人", "2026-10-31")],
    ),
    (
        "云州市2026年工作要点\n一、任务\n新建冷库3座，9月底前完成。",
        [("3座", "2026-09-30")],
    ),
    (  # a day too far behind to be its own
        f"云州市2026年工作要点\n一、任务\n新建冷库3座，{'抓好管护，' * 70}9月底前完成。",
        [("3座", None)],
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
        "云州市2026年工作总结\n（2026年12月28日）\n二、2027年工作打算\n9月底前组织推介会2场。全年新增企业5家。",
        [("2场", "2027-09-30"), ("5家", "2027-12-31")],
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
        PLAN + "一、总体要求\n坚持绿色发展。力争到2028年底，全市实现以下目标：\n（1）新增企业5家；\n（2）建成平台3个。",
        [("5家", "2028-12-31"), ("3个", "2028-12-31")],
    ),
    (
        "云州市茶叶产业链实施方案\n2028年共安排项目57个。同时，储备项目10个。",
        [("57个", "2028-12-31"), ("10个", "2028-12-31")],
    ),
    (
        "记者获悉，云州市印发方案，其中提出，到2028年，培育企业3家；建成园区2个。初步形成集群5个。",
        [("3家", "2028-12-31"), ("2个", "2028-12-31"), ("5个", "2028-12-31")],
    ),
    (
        "云州市有关部门近日印发方案\n总体目标是到2028年，企业不断壮大，园区更加配套。全市产值达到30亿元，其中加工产值9亿元。目前有企业8家。",
        [("30亿元", "2028-12-31"), ("9亿元", "2028-12-31")],
    ),
    (
        PLAN + "一、目标\n力争到2027年底。围绕石墨产业链，新增企业45户。带动全市，认定企业66户。",
        [("45户", "2027-12-31"), ("66户", "2027-12-31")],
    ),
    (
        "2026年2月6日，记者从云州市链办获悉，产业链由6条调整为10条。",
        [("10条", None)],
    ),
    (
        PLAN + "产业发展目标\n2027年\n全市产值增长6%\n规上企业突破90家\n招商目标\n到2028年底：\n新签约项目20个",
        [("6%", "2027-12-31"), ("突破90家", "2027-12-31"), ("20个", "2028-12-31")],
    ),
    (
        PLAN + "【2027年目标】\n新增企业5家\n二、保障\n培训技工40人",
        [("5家", "2027-12-31"), ("40人", None)],  # a heading ends it
    ),
    (
        "云州市2026年工作要点\n一、任务\n2024年\n计划引进企业5家",
        [("5家", None)],  # that year is over
    ),
    (
        "云州市2026年工作要点\n一、任务\n4月份开始实施调研，将走访企业9家；5月底前开始建设，建成冷库2座。",
        [("9家", None), ("2座", "2026-05-31")],
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


def test_what_follows_a_year_to_come_in_its_line_is_to_come_and_what_there_is_now_is_there() -> None:
    text = "《方案》提出，到2028年，园区更加配套。产值达到30亿元。目前已有企业8家。"
    assert [(one.exact, one.status) for one in quantities(text)] == [("30亿元", "planned"), ("8家", "achieved")]


def test_a_year_from_which_something_began_is_not_that_of_the_text() -> None:
    text = "自2018年试种4万棒木耳，云州市不断努力。\n2023年，云州市种植木耳90万棒。"
    assert [(one.exact, one.status) for one in quantities(text)] == [("4万棒", "achieved"), ("90万棒", "achieved")]


IN_YEARS = [
    "三年选派科技特派员60名。", "三年内培育链主企业60名。", "3年新增导师60名。", "用三年时间，打造团队60名。", "力争三年建成队伍60名。", "通过三年努力，高级技师达到60名。",
    "（一）育才行动。三年培训技能人才60名。", "计划三年引进高层次人才60名。", "利用3年时间，新招博士60名。",
]  # fmt: skip


@pytest.mark.parametrize("sentence", IN_YEARS)
def test_what_is_done_in_as_many_years_as_the_plan_has_is_due_by_its_end(sentence: str) -> None:
    text = f"云州市育才三年行动方案（2026—2028年）\n2026年3月2日\n\n一、任务\n{sentence}\n"
    assert [str(one.due) for one in quantities(text) if one.exact == "60名"] == ["2028-12-31"]


@pytest.mark.parametrize(
    "sentence",
    ["五年引进高层次人才60名。", "两年培训技师60名。", "专家任期三年，每年走访60名。", "近三年累计培育60名。", "三年期满后再选派60名。"],
)  # fmt: skip
def test_other_spans_of_years_say_no_day(sentence: str) -> None:
    text = f"云州市育才三年行动方案（2026—2028年）\n2026年3月2日\n\n一、任务\n{sentence}\n"
    assert [one.due for one in quantities(text) if one.exact == "60名"] == [None]


COUNTED = [  # years that are counted from one that is said, and the last day of them
    ("2026年起3年内，引进人才60名。", "2028-12-31"), ("自2026年起用三年时间，培育企业60名。", "2028-12-31"),
    ("从2026年起，用5年左右时间，引进人才60名。", "2030-12-31"), ("2026年起，利用3年时间，引进人才60名。", "2028-12-31"),
    ("从2027年开始，3年内引进人才60名。", "2029-12-31"), ("自2026年7月起三年内，引进人才60名。", "2029-06-30"),
    ("自2026年起，每年引进人才60名。", None), ("2026年起，成立三年内的企业引进人才60名。", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "day"), COUNTED)
def test_what_is_done_in_years_that_are_counted_from_one_is_due_by_their_end(sentence: str, day: str | None) -> None:
    told = quantities(f"云州市人才工作的意见\n{sentence}")
    assert [str(one.due) if one.due else None for one in told if one.exact == "60名"] == [day]
    assert not [one for one in told if day and one.unit == "年"]


def test_a_span_of_years_is_called_by_what_is_done_in_it() -> None:
    text = "云州市育才三年行动方案（2026—2028年）\n\n一、任务\n1.选派科技特派员。三年选派科技特派员60名。\n2.建设冷库。力争三年建成冷库12座。\n"
    assert [one.indicator for one in quantities(text) if one.unit == "年"] == ["选派期限", "建成期限"]


DONE = [
    ("2022年至2026年期间，该产业链新增了12家企业，占总数的21%。", ["achieved", "achieved"]),
    ("2020—2026年，全市关停了小企业17家，腾出土地400亩。", ["achieved", "achieved"]),
    ("2021年到2026年，链上企业增加了20家。", ["achieved"]),
    ("根据视频会工作部署，我市围绕主导产业，初步梳理了9条产业链，进一步策划生成了重点招商项目150个。", ["achieved", "achieved"]),
    ("同时，加快建设原料供应基地，已有电池项目落户云州，原材料本地供应率达到60%以上。", ["achieved"]),
    ("2026年至2028年，为了补齐短板，每年引进项目9个。", ["planned"]),
    ("已建成平台3个，力争再建5个。", ["achieved", "planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DONE, ids=[text[:12] for text, _ in DONE])
def test_what_a_sentence_says_was_done_is_not_to_come(text: str, expected: list[str]) -> None:
    found = [one for one in quantities(text) if not one.limit]
    assert ["planned" if one.ahead else "achieved" for one in found] == expected
