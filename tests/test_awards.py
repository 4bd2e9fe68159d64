"""Conditions and awards, ranks, what holds for each, baselines and days: what a plan or a policy says of its figures, and how drafts say it."""

import re

import pyoxigraph as ox
import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.indicators import awarded, ended
from chaingraph.text.quantities.statuses import awards

PLAN = "云州市链长制行动方案（2026—2028年）\n一、目标\n"
POLICY = "云州市扶持若干措施\n一、奖励\n"


def conditions(text: str) -> list[tuple[str, str, list[str]]]:
    """Return each quantity with its status and, of an award, the quantities that are its condition."""
    found = quantities(text)
    exact = {one.start: one.exact for one in found}
    return [(one.exact, one.status, [exact[start] for start in one.condition]) for one in found]


@pytest.mark.parametrize("example", [example for _, _, example in awards.THRESHOLDS])
def test_the_example_of_each_form_of_a_condition_has_a_threshold(example: str) -> None:
    assert conditions(f"{POLICY}{example}。")[0][1] == "threshold"


@pytest.mark.parametrize("example", [example for _, _, example in awards.AWARDS])
def test_the_example_of_each_form_of_an_award_is_one(example: str) -> None:
    assert [status for _, status, _ in conditions(f"{POLICY}{example}。")] == ["award"]


SEVERAL_CONDITIONS = [
    ("对年度考核前三名的专班给予通报表扬，并分别奖励工作经费30万元、20万元、10万元。", ["award", "award", "award"]),
    ("考核优秀的专班，奖励工作经费20万元。", ["award"]),
    ("安排奖励工作经费500万元。", ["planned"]),  # is set aside
    ("每引进1个，奖励20万元。", ["threshold", "award"]),
    ("每引进1名博士，给予用人单位5万元补助。", ["threshold", "award"]),
    ("每培训1人补贴800元。", ["threshold", "award"]),
    ("每季度培训1次，并给予补贴。", ["planned"]),
    ("每年举办1场对接会，组织企业20家。", ["planned", "planned"]),
    ("设备投入2000万元至4000万元的项目补助8万元，设备投入4000万元以上的项目补助12万元。", ["threshold", "award", "threshold", "award"]),
    ("年产值小于2亿元（不含）、增速高于10%的，给予15万元奖励。", ["threshold", "threshold", "award"]),
    ("年营业收入在1亿元至3亿元（含）、利润率不低于8%的企业，奖励20万元。", ["threshold", "threshold", "award"]),
    ("按采购额不超过2%的比例给予奖励，每家企业给予最高50万元的一次性奖励。", ["award", "award"]),
    ("当年引进项目2个以上，且到位资金不低于1亿元的，给予30万元补助。", ["threshold", "threshold", "award"]),
    ("新建冷库3座以上，且年度产值增长20%。", ["planned", "change"]),  # nothing is given
    ("对链主企业给予最高50万元的一次性奖励，对机构给予最高20万元的补助。", ["award", "award"]),
    ("对评估费用给予最高30%、不超过10万元的财政补贴。", ["award", "award"]),
    ("新招员工达到职工总数15%（超过200人的企业达到10%）并签订1年以上合同的，可申请最高不超过90万元的贷款。", [*["threshold"] * 4, "award"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL_CONDITIONS, ids=[text[:10] for text, _ in SEVERAL_CONDITIONS])
def test_each_of_several_conditions_is_one_and_what_is_given_is_none(text: str, expected: list[str]) -> None:
    assert [status for _, status, _ in conditions(POLICY + text)] == expected


def test_a_list_of_awards_is_paired_with_its_list_of_conditions() -> None:
    text = "年度营业收入达到10亿元、50亿元的，分别给予奖励100万元、500万元。"
    assert conditions(POLICY + text) == [
        ("10亿元", "threshold", []),
        ("50亿元", "threshold", []),
        ("100万元", "award", ["10亿元"]),
        ("500万元", "award", ["50亿元"]),
    ]


RANKS = [  # what is a condition, what is given on it, for each of what
    (
        "对每季度考核排名前三位的乡（镇）分别按9万元、6万元、3万元给予资金奖补。",
        "前三位",
        ["9万元", "6万元", "3万元"],
        ("每季度",),
    ),
    ("对年度综合考核排名前二名的县直部门，分别给予8万元、5万元奖励。", "前二名", ["8万元", "5万元"], ()),
    ("对每年度亩均效益排位前100位的园区各奖励5万元。", "前100位", ["5万元"], ("每年度",)),
    ("对招商引资位居前三名的专班奖励30万元。", "前三名", ["30万元"], ()),
    # what only looks like it
    ("对年度考核前三名的乡镇分别奖励9万元、6万元。", None, ["9万元", "6万元"], ()),  # no rank is told
    ("对前三批试点给予奖励9万元。", None, ["9万元"], ()),
]


@pytest.mark.parametrize(("text", "rank", "given", "per"), RANKS)
def test_each_rank_has_its_award(text: str, rank: str | None, given: list[str], per: tuple[str, ...]) -> None:
    assert conditions(POLICY + text) == [
        *([(rank, "threshold", [])] if rank else []),
        *((one, "award", [rank] if rank else []) for one in given),
    ]
    assert {one.per for one in quantities(POLICY + text)} == {per}


def test_an_award_in_a_table_depends_on_the_condition_of_its_own_row() -> None:
    rows = "落户 | 注册资本不低于3000万元 | 一次性奖励500万元\n取证 | 取得合格证 | 一次性奖励200万元\n"
    assert conditions(f"{POLICY}政策条款 | 申报条件 | 奖补标准\n{rows}") == [
        ("不低于3000万元", "threshold", []),
        ("500万元", "award", ["不低于3000万元"]),
        ("200万元", "award", []),
    ]


def test_an_award_depends_on_the_condition_of_its_own_sentence() -> None:
    text = "年销售300吨以上，奖励3万元，最高20万元。引进选果线的，补助购置费的30%。"
    assert conditions(POLICY + text)[:3] == [
        ("300吨以上", "threshold", []),
        ("3万元", "award", ["300吨以上"]),
        ("最高20万元", "award", ["300吨以上"]),
    ]


def test_a_ceiling_is_an_award_of_at_most_that_much() -> None:
    (one,) = quantities(POLICY + "给予链主企业最高不超过500万元的一次性引荐奖励。")
    assert (one.status, one.comparator, one.value) == ("award", "<=", 5_000_000)


@pytest.mark.parametrize(
    "sentence", ["2025年兑现奖励1640万元。", "已发放补贴300万元。", "每年发布榜单15项以上，单个项目资助20家。"]
)
def test_what_was_paid_or_is_counted_is_no_award(sentence: str) -> None:
    assert {one.status for one in quantities(f"云州市2025年工作总结\n{sentence}")} <= {"achieved", "planned"}


# limits with what they measure, each with the count that it limits
LIMITED: list[tuple[str, list[tuple[str, str | None, str, str]]]] = [
    ("营业收入过5000万元企业36家。", [("过5000万元", "营业收入", "36家", "营业收入过5000万元企业数")]),
    (
        "年营收超20亿元的链主企业4家、5-20亿元的骨干企业18家。",
        [
            ("超20亿元", "年营业收入", "4家", "年营收超20亿元链主企业数"),
            ("5-20亿元", "年营业收入", "18家", "5-20亿元骨干企业数"),
        ],
    ),
    ("签约3亿元以上项目12个，其中外资项目1个。", [("3亿元以上", "项目投资额", "12个", "签约3亿元以上项目数")]),
    ("产值过百亿元的产业集群有2个。", [("过百亿元", "产值", "2个", "产值过百亿元产业集群数")]),
    ("年纳税超5000万元、1000万元的企业分别增至3家、11家。", [
        ("超5000万元", "年纳税额", "3家", "年纳税超5000万元企业数"),
        ("1000万元", "年纳税额", "11家", "年纳税超1000万元企业数"),
    ]),
    ("主营业务收入10亿元以上的有6家。", [("10亿元以上", "主营业务收入", "6家", "主营业务收入10亿元以上企业数")]),
    ("营收超50亿元的企业只有1家，投入偏低。", [("超50亿元", "营业收入", "1家", "营收超50亿元企业数")]),
    ("培育2家年销售额超5亿元的食品企业，建冷库3座。", [("超5亿元", "年销售额", "2家", "年销售额超5亿元食品企业数")]),
    ("培育2家年营业收入过10亿元龙头企业。", [("过10亿元", "年营业收入", "2家", "年营业收入过10亿元龙头企业数")]),
    ("打造3个产值突破50亿元特色产业集群。", [("突破50亿元", "产值", "3个", "产值突破50亿元特色产业集群数")]),
    ("培育4家年销售收入达到5亿元以上的链主企业。", [("5亿元以上", "年销售收入", "4家", "年销售收入达到5亿元以上链主企业数")]),
    ("年交易额突破100亿元的专业市场达到3个。", [("突破100亿元", "年交易额", "3个", "年交易额突破100亿元专业市场数")]),
    ("扶持总投资5000万元以上技改项目16个。", [("5000万元以上", "总投资", "16个", "扶持总投资5000万元以上技改项目数")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), LIMITED, ids=[sentence for sentence, _ in LIMITED])
def test_what_limits_a_count_is_its_condition_and_part_of_what_is_counted(
    sentence: str, expected: list[tuple[str, str | None, str, str]]
) -> None:
    found = {one.start: one for one in quantities(f"云州市2025年工作总结\n{sentence}")}
    told = [(found[one.condition[0]], one) for one in found.values() if one.condition]
    assert [(limit.exact, limit.indicator, count.exact, count.indicator) for limit, count in told] == expected
    assert {(limit.status, limit.limit) for limit, _ in told} == {("threshold", True)}


@pytest.mark.parametrize(
    "sentence",
    [
        "营收超10亿元的企业，要在年内设立研发机构3家。",
        "走访产值过亿元的企业；服务小微企业20家。",
        "实现产值90亿元、企业20家。",
        "3家企业年营业收入超10亿元。",
        "龙头企业2家、产值超10亿元，带动企业增收。",
    ],
)
def test_what_stands_in_another_clause_is_no_condition_of_a_count(sentence: str) -> None:
    assert not any(one.condition for one in quantities(f"云州市2025年工作总结\n{sentence}"))


def test_a_limit_of_another_sentence_does_not_say_what_the_next_one_measures() -> None:
    found = quantities("云州市2025年工作总结\n营收超50亿元的企业3家。20亿元以上企业9家。")
    assert [one.indicator for one in found if one.status == "threshold"] == ["营业收入", None]


def test_a_list_shares_its_comparator_and_for_each_of_what_it_holds() -> None:
    found = quantities(PLAN + "每条产业链每年至少引进1个、3家。")
    assert [(one.value, one.comparator, one.per) for one in found] == [
        (1, ">=", ("每条产业链", "每年")),
        (3, ">=", ("每条产业链", "每年")),
    ]


SINGLE = [
    ("给予10%补助，单个项目最高300万元。", {"300万元": "单个项目"}), ("单户额度最高50万元。", {"50万元": "单户"}),
    ("单台设备最高补助200万元。", {"200万元": "单台"}), ("单个龙头企业奖励不超过3000万元。", {"3000万元": "单个"}),
    ("承办活动的，单场补助2万元。", {"2万元": "单场"}), ("给予10%补助，单家机构不超过80万元。", {"80万元": "单家机构"}),
    ("单个项目总投资3000万元以上的，给予8%补助。", {}), ("对单户1000万元以下的贷款给予贴息。", {}),  # what each must reach
    ("保单金额补助5万元，新增订单补助6万元。", {}), ("新增单项冠军6家。", {}), ("平均单台售价提高6%。", {}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SINGLE)
def test_what_is_given_to_a_single_one_is_for_each(sentence: str, expected: dict[str, str]) -> None:
    found = quantities(f"云州市支持产业若干政策\n{sentence}")
    assert {one.exact.lstrip("最高不超过"): "".join(one.per) for one in found if one.per} == expected


def test_the_least_of_several_things_is_that_of_each_and_holds_for_what_is_done_besides() -> None:
    found = quantities(
        PLAN + "每条重点产业链至少引进1个龙头企业、3家配套企业，培育2个知名品牌；每年开展2次活动，培训5人。"
    )
    assert [(one.exact, one.comparator, one.per) for one in found] == [
        ("1个", ">=", ("每条重点产业链",)),
        ("3家", ">=", ("每条重点产业链",)),
        ("2个", "=", ("每条重点产业链",)),
        ("2次", "=", ("每年",)),
        ("5人", "=", ()),
    ]


def test_a_rank_counts_nothing() -> None:
    (one,) = quantities("制造业投资增速居全省第2位。")
    assert (one.value, one.unit, one.rank, one.indicator) == (2, "位", True, "制造业投资增速全省位次")


def test_a_text_without_a_year_has_no_day_of_the_next_year() -> None:
    assert [one.due for one in quantities("明年新增企业5家。")] == [None]


# a sentence, and what its quantities measure
INDICATORS = [
    ("到2026年底，链主企业达到20家；到2028年底达到30家。", ["链主企业数", "链主企业数"]),
    ("本地配套率由45%提高到55%。", ["本地配套率", "本地配套率"]),
    ("本地配套率才36%，链主企业才3家。", ["本地配套率", "链主企业数"]),
    ("上半年至少引进投资9亿元以上的龙头项目2个。", ["投资额", "引进投资9亿元以上的龙头项目数"]),
    ("新增链主企业10家。", ["新增链主企业数"]),
    ("高新技术产业产值占规上工业产值比重达到55%。", ["高新技术产业产值占规上工业产值比重"]),
    ("产值80亿元，同比增长7.5%。", ["产值", "产值增速"]),
    ("县林业局新修林道186公里。", ["新修林道里程"]),
    ("攻克井下掘进定位等难题29项。", ["攻克难题数"]),
    (
        "新培育国家级龙头企业2家、省级5家，其中市级3家。",
        ["新培育国家级龙头企业数", "新培育省级龙头企业数", "新培育市级龙头企业数"],
    ),
    ("新签约项目43个、开工27个。", ["新签约项目数", "开工项目数"]),
    ("到位资金34亿元。排名前三的为：石墨（12亿元）、茶叶（6亿元）。", ["到位资金", "到位资金", "到位资金"]),
    ("茶叶、蚕桑综合产值分别达100亿元、50亿元。", ["茶叶综合产值", "蚕桑综合产值"]),
    (
        "第二、第三产业占地区生产总值的比重分别回落2.16和1.66个百分点。",
        ["第二产业占地区生产总值比重降幅", "第三产业占地区生产总值比重降幅"],
    ),
    ("推进8.5万亩高标准农田建设。", ["高标准农田面积"]),
    ("争创3个对区域带动作用较强的成长型县域产业。", ["争创成长型县域产业数"]),
    ("培育149户规模以上白酒企业。", ["规模以上白酒企业数"]),
    ("完成投资21亿元，完成年度投资计划的21.3%。", ["完成投资额", "年度投资计划完成率"]),
    ("工业销售额达到60亿元，完成年度任务（90亿元）的66.7%。", ["工业销售额", "工业销售额", "工业销售年度任务完成率"]),
    ("合同登记22亿元，完成省定目标135%。", ["合同登记额", "合同登记省定目标完成率"]),
    ("贷款余额36亿元，较年初增加3.4亿元。", ["贷款余额", "贷款余额增加额"]),
    ("产值96亿元，较年初目标100亿元少4亿元。", ["产值", "产值", "产值低于年初目标额"]),
    ("引进企业18家，比全年计划20家少2家。", ["引进企业数", "引进企业数", "引进企业数低于全年计划数"]),
    ("产值131亿元，比去年120亿元多11亿元。", ["产值", "产值", "产值增加额"]),
    ("已建成2座，其余1座预计2027年5月建成。", ["建成数", "其余建成数"]),
    ("已开工项目9个，剩余3个将于3月开工。", ["开工项目数", "其余开工项目数"]),
    ("链上企业67家，较同期新增6家。", ["链上企业数", "链上企业新增数"]),
    ("工业产值156亿元，同比增长24%，平均增长13%。", ["工业产值", "工业产值增速", "工业产值增速"]),
    ("全社会研发投入经费23亿元。", ["全社会研发投入经费"]),
    ("建立1个工作专班、1个发展规划、2支人才队伍。", ["工作专班数", "发展规划数", "人才队伍数"]),
    ("12个产业链服务专班已成立。", ["产业链服务专班数"]),
    (
        "评选民营经济发展先进县6个，12个经济开发区和3个未来产业先导区。",
        ["评选民营经济发展先进县数", "经济开发区数", "未来产业先导区数"],
    ),
    ("13家企业入围中国制造业500强。", ["入围中国制造业500强企业数"]),
    ("推动100家以上企业开展数据管理贯标。", ["开展数据管理贯标企业数"]),
    ("4个集群新入选省级集群。", ["入选省级集群数"]),
    ("9人入选省级人才计划。", ["入选省级人才计划人数"]),
    ("引导2400余家企业入驻。", ["入驻企业数"]),
    ("由甲公司、乙公司等21家企业牵头实施。", ["牵头企业数"]),
    ("3个基地通过绿色认证。", ["通过绿色认证基地数"]),
    ("推动40家企业实施设备更新。", ["实施设备更新企业数"]),
    ("新引进精深加工项目8个。", ["新引进精深加工项目数"]),
    ("全产业链产值突破100亿元。", ["全产业链产值"]),
    ("县财政统筹5000万元。", ["统筹资金额"]),
    ("去年就贡献产值1.1亿元。", ["产值"]),
    ("工业投入2.6亿元。", ["工业投入额"]),
    ("7个项目集中开工。", ["开工项目数"]),
    ("带动周边居民就业1500余人。", ["带动就业人数"]),
    ("吸纳467人稳定就业。", ["吸纳就业人数"]),
    ("营业收入38亿元，同比增长18.9%，增速居全省第二。", ["营业收入", "营业收入增速", "营业收入增速全省位次"]),
    ("对认定为省级车间的，给予奖励50万元。", ["认定奖励额"]),
    ("对扩产项目，按设备投资的20%给予补助，最高500万元。", ["设备投资补助比例", "设备投资补助额"]),
    ("对入库的项目，按固定资产投资额的10%给予最高200万元补贴。", ["固定资产投资补贴比例", "固定资产投资补贴额"]),
    ("对发生的评估费用，给予30%、不超过10万元的财政补贴。", ["评估费用财政补贴比例", "评估费用财政补贴额"]),
    ("按到位资金的2%给予最高50万元的引荐奖励。", ["引荐奖励比例", "引荐奖励额"]),
    ("对认定的省级车间给予20万元一次性奖补。", ["一次性奖补额"]),
    ("对新入选的专精特新企业，每家奖5万元。", ["专精特新企业奖励额"]),
    ("聚焦光伏、特钢材料等8条重点产业链。", ["重点产业链数"]),
]


@pytest.mark.parametrize(("sentence", "expected"), INDICATORS, ids=[sentence for sentence, _ in INDICATORS])
def test_an_indicator_is_what_a_curator_would_call_it(sentence: str, expected: list[str]) -> None:
    assert [one.indicator for one in quantities(PLAN + sentence)] == expected


@pytest.mark.parametrize(("words", "reason", "example"), awarded.REASONS, ids=lambda value: str(value)[:12])
def test_the_example_of_each_reason_has_it(words: str, reason: str, example: str) -> None:
    assert re.search(words, example)
    called = quantities(f"{PLAN}{example}。")[-1].indicator
    assert called is not None and re.fullmatch(f"{reason}(?:奖励|补助)额", called)


@pytest.mark.parametrize(("symbols", "ending", "example"), ended.ENDINGS, ids=lambda value: str(value)[:12])
def test_the_example_of_each_ending_has_it(symbols: tuple[str, ...], ending: str, example: str) -> None:
    (one,) = quantities(f"{example}。")
    assert one.unit in symbols
    assert one.indicator is not None and one.indicator.endswith(ending)


def drafted(text: str) -> dict[str, dict[str, str]]:
    """Return the figures of a draft by their words: their properties, a thing or figure by its label or words."""
    quads = Draft(canonical_text(text), "test", open_graph()).quads()
    said: dict[object, dict[str, str]] = {}
    for quad in quads:
        name = quad.predicate.value.split("#")[-1]
        if name != "label" or getattr(quad.object, "language", "") == "zh":
            values = said.setdefault(quad.subject, {})
            term = str(quad.object.value) if not isinstance(quad.object, ox.Triple) else ""
            values[name] = f"{values[name]} {term}" if name in ("undecided", "per") and name in values else term
    named = {str(getattr(thing, "value", "")): one.get("exact", one.get("label", "")) for thing, one in said.items()}
    return {
        one["exact"]: {name: named.get(value) or value.replace(CG, "") for name, value in one.items()}
        for one in said.values()
        if "exact" in one
    }


def test_both_years_of_a_plan_are_still_to_come() -> None:
    found = drafted(PLAN + "到2026年底，链主企业达到20家；到2028年底达到30家。")
    assert [
        (found[exact]["status"], found[exact]["dueBy"], found[exact]["indicator"]) for exact in ("20家", "30家")
    ] == [
        ("planned", "2026-12-31", "链主企业数"),
        ("planned", "2028-12-31", "链主企业数"),
    ]


def test_a_change_from_one_level_to_another_is_a_target_with_its_baseline() -> None:
    found = drafted(PLAN + "到2028年底，本地配套率由45%提高到55%。")
    assert (found["45%"]["status"], "dueBy" in found["45%"]) == ("achieved", False)
    assert (found["55%"]["status"], found["55%"]["dueBy"], found["55%"]["baseline"]) == ("planned", "2028-12-31", "45%")


def test_a_figure_is_about_the_chain_of_its_clause_and_never_the_place() -> None:
    found = drafted(
        "云州市链长制行动方案\n一、目标\n茶叶产业链2026年签约投资额2亿元，2028年末6亿元；油茶产业链2026年签约投资额4亿元。\n全市投资增长9%。"
    )
    assert [found[exact].get("about") for exact in ("2亿元", "6亿元", "4亿元", "9%")] == [
        "茶叶产业链",
        "茶叶产业链",
        "油茶产业链",
        None,
    ]
    assert "about" in found["9%"]["undecided"].split()


def test_conditions_awards_ranks_and_each_are_drafted_undecided() -> None:
    found = drafted(POLICY + "年度营业收入达到10亿元的，给予奖励100万元。每年至少引进3家。增速居全省第2位。")
    assert (found["10亿元"]["status"], found["100万元"]["status"]) == ("conditional", "conditional")
    assert (found["100万元"]["type"], found["100万元"]["condition"]) == ("Figure", "10亿元")
    assert {"status", "condition"} <= set(found["100万元"]["undecided"].split())
    assert found["3家"]["per"].endswith("/unit/year")
    assert (found["第2位"]["rank"], found["第2位"]["quantityKind"]) == ("2", "ranking")


def test_what_a_single_one_is_given_is_per_what_that_is_and_no_order() -> None:
    found = drafted(POLICY + "单个企业最高不超过150万元，单户额度最高50万元，单台设备最高20万元，单家机构最高80万元。")
    assert {words.lstrip("最高不超过"): one.get("per", "").rpartition("/")[2] for words, one in found.items()} == {
        "150万元": "企业", "50万元": "户", "20万元": "台", "80万元": "establishment"
    }  # fmt: skip


def test_the_line_above_a_table_says_its_units() -> None:
    text = "产业链目标分解表\n单位：亿元、家\n\n| 产业链 | 2026年产值 | 规上企业 |\n| --- | --- | --- |\n| 茶叶产业链 | 24 | 35 |\n"
    assert [(one.value, one.unit) for one in quantities(text)] == [(2_400_000_000, "元"), (35, "家")]
    text = "产业链目标表\n单位：亿元、个\n\n| 指标 | 目标值 |\n| --- | --- |\n| 规上产值 | 118 |\n| 开工项目 | 16 |\n"
    assert [(one.value, one.unit) for one in quantities(text)] == [(11_800_000_000, "元"), (16, "个")]
    text = "产业链情况表\n单位：亿元、%、家\n\n| 产业链 | 产值 | 规上企业数 | 在建项目数 |\n| --- | --- | --- | --- |\n| 茶叶产业链 | 24 | 35 | 7 |\n"
    assert [(one.value, one.unit) for one in quantities(text)] == [(2_400_000_000, "元"), (35, "家"), (7, "个")]
    text = "产业链贷款表\n单位：万元、户\n\n| 产业链 | 企业户数 | 贷款余额 | 其中：本年新增 |\n| --- | --- | --- | --- |\n| 茶叶产业链 | 46 | 27,640 | 6,120 |\n"
    assert [(one.value, one.unit) for one in quantities(text)] == [(46, "户"), (276_400_000, "元"), (61_200_000, "元")]


def test_what_stands_below_a_heading_of_conditions_is_one() -> None:
    text = POLICY + "二、申报条件\n（一）单个合同金额不低于100万元；\n三、支持标准\n按合同金额的15%给予补助。"
    assert [(exact, status) for exact, status, _ in conditions(text)] == [
        ("不低于100万元", "threshold"),
        ("15%", "award"),
    ]


def test_a_rule_gives_whatever_the_time_of_its_text() -> None:
    reply = "云州市关于第12号提案的答复\n"
    rule = "对使用共享仪器的科技型企业补助50%，最高10万元。"
    assert [status for _, status, _ in conditions(reply + rule)] == ["award", "award"]
    assert conditions(reply + "去年对使用共享仪器的科技型企业补助300万元。")[0][1] == "achieved"


def test_a_title_won_is_no_condition_of_what_is_given_for_it() -> None:
    assert conditions(POLICY + "首次获评国家级龙头企业奖100万元，省级龙头企业奖40万元。") == [
        ("100万元", "award", []),
        ("40万元", "award", []),
    ]


def test_a_level_that_is_risen_to_is_the_least_that_a_condition_asks() -> None:
    found = quantities(POLICY + "企业营业收入首次提升到5亿元、10亿元的，分别给予奖励25万元、50万元。")
    assert [one.comparator for one in found] == [">=", ">=", "=", "="]


def test_parts_of_an_award_hold_for_each_of_what_the_whole_does() -> None:
    found = quantities(POLICY + "对连片50亩以上的果园，每亩补助1500元，其中间伐500元、换优1000元。")
    assert [(one.exact, one.per) for one in found[1:]] == [
        ("1500元", ("每亩",)),
        ("500元", ("每亩",)),
        ("1000元", ("每亩",)),
    ]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_costs_that_are_given_are_called_so_throughout_a_list(number: int) -> None:
    found = quantities(f"{POLICY}对考核优秀的专班，分别奖励工作经费30万元、20万元、10万元。")
    assert found[number].indicator == "工作经费奖励额"


@pytest.mark.parametrize(
    ("source", "per"),
    [
        ("每个省级先进集群重点产业链设群链长1名。", [("每个省级先进集群重点产业链",)]),
        ("新建产地仓12个，每个产地仓补20万元。", [(), ("每个产地仓",)]),
        ("完成硬化86公里，每公里补12万元。", [(), ("每公里",)]),
        ("按每生6000元标准给予补助。", [("每生",)]),
        ("展位费补助70%，每展不超过3万元。", [(), ("每展",)]),
        ("包抓领导每季走访链主企业不少于3户。", [("每季",)]),
        ("【组织架构】每条主导产业链配置1个链长、3名管家。", [("每条主导产业链",), ("每条主导产业链",)]),
        ("每个干部都要明确目标，走访企业20家。", [()]),  # says of whom, not for each of what
        ("每个人应当确定3项任务。", [()]),
        ("每次公布的名单有20家企业。", [()]),
        ("种苗每株补助3元，一年不超过2次。", [("每株",), ("一年",)]),
        ("香菇一斤能卖8元，一季度新增企业3家。", [("一斤",), ()]),
    ],
)
def test_what_a_figure_holds_for_is_told_by_whatever_stands_behind_each(
    source: str, per: list[tuple[str, ...]]
) -> None:
    assert [one.per for one in quantities(PLAN + source)] == per
