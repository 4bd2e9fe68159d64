"""What a sentence says of its figures beside what they measure: their levels, their times, the members of its lists, what its rules ask."""

import pytest

from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.days import compared

PLAN = "云岭市2026年工作要点\n一、任务\n"

# a verb by which one level becomes another, and sentences of two levels
BECOMES = (
    "平均无故障时间由1200小时延长至2000小时",
    "审批时限由20天收窄到10天",
    "质保期从3年延展到5年",
    "价格由900元上涨到1000元",
    "贷款额度从100万元放宽至300万元",
    "费率由2%下调至1%",
    "覆盖率由30%拓展到90%",
    "规模由12亿元壮大到30亿元",
    "年产量由3万吨变为5万吨",
    "寿命由800次延长到1500次",
)


@pytest.mark.parametrize("sentence", BECOMES)
def test_what_becomes_another_level_is_reached_and_both_are_called_the_same(sentence: str) -> None:
    first, last = quantities(f"{PLAN}{sentence}。")
    assert [(one.base, one.said) for one in (first, last)] == [(True, "achieved"), (False, "planned")]
    assert first.indicator == last.indicator


def test_what_only_goes_from_one_place_to_another_begins_from_no_level() -> None:
    assert [one.base for one in quantities(f"{PLAN}由3家企业牵头到5个县开展服务。")] == [False, False]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("到2028年，产值达到60亿元，比2025年的38亿元增长57%", "achieved"),
        ("到2028年，企业较2025年底的38家增加22家", "achieved"),
        ("到2028年，产值达到60亿元，比2027年的38亿元净增22亿元", "planned"),
        ("到2028年，产值比2025年的三倍多38亿元", "planned"),  # the level is another
    ],
)
def test_a_level_with_which_an_aim_is_compared_is_that_of_its_year(sentence: str, said: str) -> None:
    assert next(one.said for one in quantities(f"{PLAN}{sentence}。") if one.exact.startswith("38")) == said


@pytest.mark.parametrize(
    ("clause", "said", "indicator"),
    [
        ("今年本地采购额不能低于9亿元", "planned", "本地采购额"),
        ("研发投入占比不得低于5%", "planned", "研发投入占比"),
        ("走访不应少于4次", "planned", "走访次数"),
        ("去年本地采购额低于9亿元", "achieved", "本地采购额"),
    ],
)
def test_what_must_not_be_is_asked_for(clause: str, said: str, indicator: str) -> None:
    (found,) = quantities(f"云岭市产业链推进会\n2026年3月2日\n{clause}。")
    assert (found.said, found.indicator) == (said, indicator)


STATE = "云岭市产业链运行情况\n2026年7月1日\n"


@pytest.mark.parametrize(("_ahead", "_behind", "clause"), compared.FORMS, ids=[row[2] for row in compared.FORMS])
def test_a_time_that_something_is_held_against_is_that_of_nothing(_ahead: str, _behind: str, clause: str) -> None:
    found = quantities(f"{STATE}2025年收入达到20亿元，{clause.replace(',', '，')}。")
    assert {one.period for one in found} == {"2025年"}
    planned = quantities(
        f"云岭市产业链工作方案（2026—2028年）\n到2028年，收入达到20亿元，{clause.replace(',', '，')}。"
    )
    assert {(one.due and one.due.year, one.said) for one in planned} == {(2028, "planned")}


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("2024年产值10亿元，2025年是12亿元。", ["2024年", "2025年"]),
        ("占比由2020年的30%提高到2025年的45%。", ["2020年", "到2025年"]),
        ("2025年产值增长2倍，企业达到30家。", ["2025年", "2025年"]),
        ("2024年产值达到原来的2倍。", ["2024年"]),
        ("项目提前3个月实现产值9亿元。", [None]),
    ],
)
def test_a_time_of_which_a_figure_is_stays_its_own(sentence: str, periods: list[str]) -> None:
    assert [one.period for one in quantities(STATE + sentence)] == periods


@pytest.mark.parametrize(
    "several", ["是2020年的2.6倍", "为上年的1.5倍", "是去年同期的2倍", "约为2020年的3倍", "达到上年同期的2倍"]
)
def test_how_many_times_a_level_is_that_of_another_time_is_called_by_it(several: str) -> None:
    assert [one.indicator for one in quantities(f"{STATE}2025年主营业务收入19.8亿元，{several}。")] == [
        "主营业务收入"
    ] * 2


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("一季度、二季度、三季度累计分别不低于4亿元、9亿元、14亿元。", ["2026-03-31", "2026-06-30", "2026-09-30"]),
        ("一、二、三季度分别新增企业3家、4家、5家。", ["2026-03-31", "2026-06-30", "2026-09-30"]),
        ("上半年、全年分别新增企业2家、5家。", ["2026-06-30", "2026-12-31"]),
        ("上半年和下半年分别举办对接会4场、6场。", ["2026-06-30", "2026-12-31"]),
        ("6月底、9月底、年底前分别完成投资30%、60%、100%。", ["2026-06-30", "2026-09-30", "2026-12-31"]),
        ("2026年9月底、12月底分别建成2座、5座。", ["2026-09-30", "2026-12-31"]),
        ("今年、明年分别新增企业2家、5家。", ["2026-12-31", "2027-12-31"]),
        ("今年、明年新增企业依次为2家、5家。", ["2026-12-31", "2027-12-31"]),
        ("上半年、下半年各举办专场招聘会8场。", ["每半年"]),
        ("上下半年各举办专场招聘会8场。", ["每半年"]),
        ("上、下半年分别开展督查2次。", ["每半年"]),
        ("一季度、二季度、三季度、四季度各开展调度1次。", ["每季度"]),
        ("一季度、三季度各开展调度1次。", ["-"]),  # neither for each quarter nor by the third
        ("市工信局、市商务局各走访企业20家，上半年新增企业3家。", ["2026-12-31", "2026-06-30"]),
        ("2027年产值、税收分别达到70亿元、8亿元。", ["2027-12-31", "2027-12-31"]),
    ],
)  # fmt: skip
def test_each_of_several_times_is_that_of_one_figure_or_for_each_of_one(sentence: str, days: list[str]) -> None:
    found = quantities(f"{PLAN}{sentence}")
    assert ["".join(one.per) or str(one.due or "-") for one in found] == days


@pytest.mark.parametrize(
    ("head", "sentence", "periods"),
    [
        (STATE, "一季度，营收9.6亿元。前5个月，完成投资14亿元；签约项目13个。", ["一季度 2026", "前5个月 2026", "前5个月 2026"]),
        (STATE, "上半年新增企业3家，2025年前三季度新增2家。", ["上半年 2026", "2025年前三季度 -"]),
        (STATE, "今年一季度完成产值30亿元，去年四季度完成产值28亿元。", ["一季度 2026", "四季度 2025"]),
        (STATE, "2025年，一季度产值30亿元。", ["一季度 2025"]),
        (STATE, "2025年产值100亿元；二季度产值30亿元。", ["2025年 -", "二季度 -"]),  # of which year it does not say
        (STATE, "三季度产值30亿元，下半年新增企业3家。", ["三季度 -", "下半年 -"]),  # not over when it was written
        (STATE, "一季度、二季度分别完成投资3亿元、4亿元。", ["一季度 2026", "二季度 2026"]),
        ("云岭市2025年工作总结\n2026年1月20日\n", "上半年新增企业3家。前三季度产值40亿元。", ["上半年 2025", "前三季度 2025"]),
        ("云岭市情况\n", "上半年新增企业3家。", ["上半年 -"]),
    ],
)  # fmt: skip
def test_a_part_of_a_year_is_of_that_in_which_the_text_was_written_or_on_which_it_reports(
    head: str, sentence: str, periods: list[str]
) -> None:
    assert [f"{one.period} {one.year or '-'}" for one in quantities(head + sentence)] == periods


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        ("云岭茶业走新路\n（2026年2月）\n将培育企业50家。", ["-"]),
        ("云岭茶业走新路\n2026年2月\n将培育企业50家。", ["-"]),
        ("云岭茶业走新路\n2026年2月\n将培育企业50家。\n2026年6月\n将培育企业60家。", ["2026-02-28", "2026-06-30"]),
    ],
)
def test_a_month_alone_below_the_title_is_that_of_the_text(lines: str, days: list[str]) -> None:
    assert [str(one.due or "-") for one in quantities(lines)] == days


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("产值、税收分别达到10亿元、2亿元，同比分别增长5%、下降3%。", "产值 税收 产值增速 税收降幅"),
        ("产值、税收分别达到10亿元、2亿元，同比增长5%和3%。", "产值 税收 产值增速 税收增速"),
        ("产值、税收分别达到10亿元和2亿元，较上年分别下降5%和增长3%。", "产值 税收 产值降幅 税收增速"),
        ("高企、科企分别达到812家、1236家，较上年分别增加12家、减少7家。", "高企数 科企数 高企数增加数 科企数减少数"),
        ("两条链分别实现产值28亿元和13亿元，分别增长11%和下降2.5%，用工人数依次是300人、200人。", "产值 产值 产值增速 产值降幅 用工人数 用工人数"),
        ("产值10亿元，增长5%、提高3个百分点。", "产值 产值增速 产值增速提高幅度"),  # of one thing
        ("产值10亿元、增长5%，税收2亿元、下降3%。", "产值 产值增速 税收 税收降幅"),
    ],
)  # fmt: skip
def test_a_second_list_tells_more_of_the_members_of_the_first(sentence: str, indicators: str) -> None:
    found = [one for one in quantities(STATE + sentence) if one.unit != "条"]
    assert " ".join(one.indicator or "-" for one in found) == indicators
    assert all(one.falls == (one.indicator or "").endswith(("降幅", "减少数")) for one in found)


RULES = "云岭市产业链考核办法\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("得分90分以上为优秀，75分（含）至90分为良好，低于60分的约谈负责人。", ">=90 threshold 优秀得分; range75 threshold 良好得分; <60 threshold 得分"),
        ("得分85分以上的为优秀，低于60分的为不合格。", ">=85 threshold 优秀得分; <60 threshold 不合格得分"),
        ("90分及以上为A级，80分至89分为B级，60分以下为C级。", ">=90 threshold A级得分; range80 threshold B级得分; <=60 threshold C级得分"),
        ("综合得分在80—90分的评为良好等次。", "range80 threshold 良好得分"),
        ("考核实行百分制，其中招商引资占30分、企业服务占25分。", "=30 planned 招商引资分值; =25 planned 企业服务分值"),
        ("已享受过2次的不再支持。", "=2 threshold 享受次数"),
        ("同一企业获得过3次奖励的，不予支持。", "=3 threshold 奖励"),
        ("排名末三位的，予以通报。", ""),  # counts nothing
    ],
)  # fmt: skip
def test_a_rule_of_assessment_tells_thresholds_and_weights(sentence: str, expected: str) -> None:
    told = "; ".join(f"{one.comparator}{one.value} {one.said} {one.indicator}" for one in quantities(RULES + sentence))
    assert told == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("综合得分92.5分，居全省第3位。", "=92.5 achieved; =3 achieved"),
        ("考核得分95分，被评为优秀。", "=95 achieved"),
        ("企业营收过2亿元，交易超过3次。", ">200000000 achieved; >3 achieved"),
        ("举办活动过百次。", ">100 achieved"),
    ],
)
def test_what_was_scored_or_passed_is_reached(sentence: str, expected: str) -> None:
    found = quantities(STATE + sentence)
    assert "; ".join(f"{one.comparator}{one.value} {one.said}" for one in found) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("收入19.8亿元，比目标多0.8亿元。", "=1980000000 收入; =80000000 收入高于目标额"),
        ("投资9亿元，较序时进度少2亿元。", "=900000000 投资额; =200000000 投资额低于序时进度"),
        ("利润率7.3%，比目标低0.4个百分点。", "=7.3 利润率; =0.4 利润率低于目标幅度"),
        ("劳动生产率居全省第4，较上年前移3位。", "=4 劳动生产率全省位次; =3 劳动生产率全省位次前移幅度"),
        ("综合实力居全省第8位，较上年后移1位。", "=8 综合实力全省位次; =1 综合实力全省位次后移幅度"),
        ("利用率居全省第3位，提升2位；增速排名第5位，上升3位。", "=3 利用率全省位次; =2 利用率全省位次提升幅度; =5 利用率增速位次; =3 利用率增速位次上升幅度"),
        ("产量占全国的一半。", "=50 产量占全国比重"),
        ("线上销售占比提高8个百分点，达到40%。", "=8 线上销售占比提高幅度; =40 线上销售占比"),
        ("线上销售占比提高8个百分点，达到三分之一。", "=8 线上销售占比提高幅度; =33.33 线上销售占比"),
        ("产值增长8%，达到120亿元；企业增加5家，达到20家。", "=8 产值增速; =12000000000 产值; =5 企业增加数; =20 企业数"),
        ("新增企业5家，达到20家。", "=5 新增企业数; =20 企业数"),
        ("设计日处理鲜奶800吨，年加工茶叶20吨。", "=800 日处理鲜奶量; =20 年加工茶叶量"),
        ("2025年加工茶叶20吨，近三年处理废料3万吨。", "=20 加工茶叶量; =30000 处理废料量"),
        ("让线上销售额占比达到50%，使产值达到3亿元。", "=50 线上销售额占比; =300000000 产值"),
        ("亩均税收提高到每亩35万元。", "=350000 亩均税收"),
        # above others by 超, and the rank of another measure behind it
        ("研发投入占比达4%、超全国平均水平2个百分点；外贸收入在全省位次从第9位提升至第6位。", "=4 研发投入占比; =2 研发投入占比超全国幅度; =9 外贸收入全省位次; =6 外贸收入全省位次"),
        ("上半年、前三季度和全年出口额增速分别为8%、7%和6%。", "=8 出口额增速; =7 出口额增速; =6 出口额增速"),
        # 总量 is of what was told before
        ("民营经济增加值年均增长11%，总量达到620亿元，占全市GDP比重31%。", "=11 民营经济增加值年均增速; =62000000000 民营经济增加值; =31 民营经济增加值占GDP比重"),
        ("实现生产总值752亿元，总量排名全省第3位，比上年增长6%。", "=75200000000 生产总值; =3 生产总值全省位次; =6 生产总值增速"),
        ("完成率90%，总量居全省第3位。", "=90 完成率; =3 总量全省位次"),
    ],
)  # fmt: skip
def test_a_figure_beside_another_is_told_from_it(sentence: str, expected: str) -> None:
    found = [one for one in quantities(STATE + sentence) if one.unit != "年"]
    assert "; ".join(f"{one.comparator}{one.value} {one.indicator}" for one in found) == expected


@pytest.mark.parametrize("label", ["时间节点", "完成时限", "时限要求", "完成期限", "时间要求"])
def test_a_paper_that_gives_days_to_its_tasks_leaves_the_others_without(label: str) -> None:
    text = f"{PLAN}主要内容：覆盖率达到70%。\n{label}：长期坚持\n"
    assert [one.due for one in quantities(text)] == [None]


@pytest.mark.parametrize(
    ("head", "said"), [(PLAN, "planned"), (STATE, "achieved"), ("云岭市产业链推进情况\n2026年10月8日\n", "achieved")]
)
def test_what_adds_up_over_parts_of_a_year_is_of_its_paper(head: str, said: str) -> None:
    sentences = ("一季度、二季度累计完成投资分别达到3亿元、7亿元。", "上半年累计完成投资7亿元。")
    assert {one.said for sentence in sentences for one in quantities(head + sentence)} == {said}


def test_the_month_with_which_a_text_ends_says_what_is_over() -> None:
    text = "云岭茶业走新路\n2025年，出口额5.6亿元。带动就业8200人。下一步，建成2个园区。\n（2026年3月）\n"
    found = [(one.said, str(one.due or "-")) for one in quantities(text)]
    assert [said for said, _ in found] == ["achieved", "achieved", "planned"]
    assert found[2][1] == "-"  # not by the end of the year that is over


def test_a_level_behind_words_of_its_own_is_of_these() -> None:
    *_, last = quantities(f"{STATE}东盟进出口增长37.2%，全省进出口总值创新高，达到53亿元。")
    assert "东盟" not in (last.indicator or "")


def test_a_task_is_not_due_in_the_year_that_its_line_is_held_against() -> None:
    found = quantities(f"{PLAN}1. 全年新建道路60公里，是2025年的2倍。\n2. 全年新建园区2个。\n")
    assert {str(one.due) for one in found} == {"2026-12-31"}
