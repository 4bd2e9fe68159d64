"""What words right beside a quantity make it without any doubt: a condition, or what is given."""

import pytest

from chaingraph.text.canonical import canonical
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.statuses.entitling import AWARDS, BOUNDED, CONDITIONS, POINTS, certain

# a text, and what each of its quantities is
TEXTS = [
    (
        "在云州县产业链推进会上的讲话\n（2026年3月2日）\n茶叶产业链今年要是再签不下3个项目，链长要作检讨。倘若新增茶企少于5家，就要约谈。去年签下2个项目，各位要总结。",
        "threshold threshold achieved",
    ),
    (
        "云州市支持茶机产业发展问答\n一、怎么奖。首次进规的奖8万元，产值过5亿元的再奖20万元。每卖出一台智能茶机补500元。",
        "award threshold award award",
    ),
    (
        "茶机产业链调度会纪要\n云府纪〔2026〕27号\n会议明确，参展补助由50%提高到70%，单个企业最高10万元；培训按每人300元补贴。",
        "award award award award",
    ),
    (
        "云州市茶机政策\n买设备的，发票额50万元以上，补10%；租车间300平方米起，每平方米补6元。",
        "threshold award threshold award",
    ),
    (
        "云州市链长考核办法\n连续两个季度排名末位的，由市委约谈。得分低于60分的链条，取消评优资格；无故三次缺席的通报批评。",
        "threshold threshold threshold",
    ),
    (
        "云州市人才政策\n新引进博士在企业工作满三年的，再给予10万元；硕士每月补贴1500元，连补24个月。",
        "threshold award award award",
    ),
    (
        "云州市链长考核办法\n产值完成年度计划100%的得15分；每缺席1次扣2分，最多扣6分；完成率超过95%的计满分，低于60%的不得分。2025年测评得95分，共扣8分。",
        "threshold award threshold award award threshold threshold * *",
    ),
    (
        "云州市链长考核办法\n获省级表彰的加3分，当年被通报批评的，一次扣0.5分，累计扣分不超过5分；在年度考核中加1—3分。2025年因迟报被扣2分。",
        "award award award award *",
    ),
    (
        "云州市2025年茶机产业链工作总结\n推出“茶机贷”，单户最高可贷500万元，授信额度最高2000万元，已放款1.2亿元，最高一笔300万元。",
        "award award achieved * *",
    ),
    ("云州市茶机产业链解读\n面向研发人员不足5名或成立不满三年的企业，派出科技副总。", "threshold"),
    (
        "云州市茶机若干措施\n对年产值增加1000万元以上且增速高于15%的企业，每户给予20万元。主导制定国家标准2项的奖励团队30万元。",
        "threshold threshold award threshold award",
    ),
    ("云州市茶机措施\n对列入名录的企业，给予上年度区贡献5%和当年度新增区贡献60%的扶持。", "award award"),
    ("云州市茶机措施\n按照项目投资额的1%，对龙头企业一次性或分两阶段给予奖励。", "award"),
    ("云州市茶机措施\n龙头企业在上述标准基础上，支持比例再上浮10%；补助标准上浮20%执行。", "award award"),
    ("云州市茶机措施\n对再生项目补助比例提高2个百分点。", "award"),
    ("茶机产业链调度会纪要\n云府纪〔2026〕27号\n对新建冷库按300元/立方米给予补贴；对生产线按设备投资额20%、最高400万元给予补助。", "award award award"),
    ("茶机产业链调度会纪要\n云府纪〔2026〕27号\n由县林业局具体落实，新造茶林12万亩，每亩补助280元。", "planned award"),
    ("云州市人才政策\n博士、硕士分别发放安家补贴30万元、10万元。选聘专家的，另给3万元。", "award award award"),
    ("云州市人才政策\n每年立项5项，单项支持额度200万元至500万元。", "planned award"),
    (
        "云州市考核办法\n引进项目不少于8个、到位资金不低于15亿元的得满分。7个工作日内未答复的，每件扣1分。",
        "threshold threshold threshold award",
    ),
    (
        "云州市揭榜通知\n二、揭榜条件\n揭榜方须具有法人资格，研发投入占比不低于5%，高级职称人员不少于5人。联合体成员不超过4家。\n三、任务\n揭榜不少于9项。",
        "threshold threshold threshold planned",
    ),
    # what only looks like it: what is to be built or made up for, what was given, what is shared, what is to be done in a year
    (
        "云州市2026年工作要点\n新建厂房须符合消防要求，年底前建成厂房不少于3栋；企业应满足用工需求，年内新增岗位不少于500个。",
        "planned planned",
    ),
    (
        "云州市2026年工作要点\n引进配套企业3家以上，补齐短板；新建车间5000平方米以上，补强链条。全年兑现奖励资金800万元。",
        "planned planned planned",
    ),
    ("云州市2025年工作总结\n全市补助标准上浮10%，发放补贴30万元，财政连续四年在分配专项资金时予以倾斜。", "achieved achieved achieved"),
    ("云州市2026年上半年茶机运行情况报告\n2026年7月10日\n（一）稳增长。兑付良种补贴1680万元，发放技改补助资金300万元。\n（二）出台办法，对首次进规的企业发放补贴20万元。", "achieved achieved award"),
    ("云州市2025年工作总结\n出台办法，对首次进规的企业奖励20万元，给予用地指标奖励10亩。", "award *"),
    ("云州市茶机产业见闻\n去年给予企业贷款余额5%的扶持。增值税标准高于全国2个百分点。", "achieved achieved"),
    ("云州市2025年工作总结\n获省级奖补资金3000万元，去年补助每户2万元。", "achieved achieved"),
    (
        "茶机产业链调度会纪要\n云府纪〔2026〕27号\n会议明确，2026年供应茶机不少于800台，运费由市财政补贴。",
        "planned",
    ),
    (
        "云州市茶机产业链工作方案\n云政发〔2026〕3号\n发放贷款不低于6亿元，由风险补偿金分担三成。每年发布榜单15项以上，单个项目资助最高30万元。",
        "planned * planned award",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_words_beside_a_quantity_make_it_a_condition_or_an_award(text: str, expected: str) -> None:
    found = [one.said for one in quantities(text) if not one.limit]
    assert [said if said != "*" else found[number] for number, said in enumerate(expected.split())] == found


@pytest.mark.parametrize("example", [row[2] for row in (*AWARDS, *POINTS)])
def test_what_is_given_is_told_by_the_words_beside_it(example: str) -> None:
    assert "award" in _certain(example)


@pytest.mark.parametrize("example", [row[2] for row in (*CONDITIONS, *BOUNDED)])
def test_a_condition_is_told_by_the_words_beside_it(example: str) -> None:
    assert "threshold" in _certain(example)


def test_where_a_text_looks_back_nothing_is_still_given() -> None:
    one = quantities("评上省级园区,奖励20万元")[0]
    assert certain("评上省级园区,奖励20万元", (9, 13), one) == "award"
    assert certain("评上省级园区,奖励20万元", (9, 13), one, looks_back=True) is None


def _certain(example: str) -> list[str | None]:
    text = canonical(example)
    return [certain(text, (one.start, one.end), one) for one in quantities(text)]
