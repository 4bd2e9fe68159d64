"""Words that look as if they told of what is to come, and do not, each beside those that do."""

import pytest

from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.statuses import present

SUMMARY = "云川市2026年产业链工作总结\n2026年12月20日\n一、主要成效\n"
HALF_YEAR = "云川市2026年上半年产业链工作总结\n2026年7月20日\n一、主要成效\n"
PLAN = "云川市产业链培育方案\n2026年3月20日\n一、重点任务\n"
REPORT = "云川市政府工作报告\n——2026年12月28日在云川市第三次会议上\n2026年政府工作回顾\n"
COUNCIL = "云川市政府工作报告\n——2026年1月20日在云川市第三次会议上\n"
UNDATED = "云川市大力发展菌菇产业\n近年来，云川市菌菇产业体系日趋完善。"
ORDERS = "做强竹编产业，推动云篾公司扩产，加快建设竹编园。优化营商环境，健全服务机制，打造云川夜市。稳步发展山地农业，完善冷链设施，抓好电网改造。深化开放合作，用好口岸通道，落实稳岗政策。聚焦富硒农业，推进品种改良，加强梯度培育。"
TELLS = "成功举办竹编节，销售额同比增长，首个茶园投产。"
NEWS = "云川市产业链一线见闻\n2026年9月20日\n"
SPEECH = "在云川市产业链推进会上的讲话\n2026年4月28日\n"
MINUTES = "云川市产业链链长会议纪要\n2026年5月12日\n"
TOLD = "云川市产业链发言材料\n2026年4月28日\n一、主要成绩\n引进茶企9家。\n"
PRACTICE = "云川市产业链经验材料\n2026年4月28日\n一、基本情况\n现有茶企9家。\n"
# a text up to a sentence, the sentence, and of each of its figures whether it is reached (A) or planned (P)
ROWS = [
    # what is disposed of (将), and what will be done
    (SUMMARY, "市监局将检验时间由6个月缩短至7天，累计检验产品6300件。", "AAA"),
    (SUMMARY, "市政务局将审批事项由39项精简为16项。", "AA"),
    (SUMMARY, "县里将竹编列入重点产业，带动农户2300户。", "A"),
    (SUMMARY, "去年将银杏产业列为一号产业，抽调8个部门的干部16名。", "AA"),
    (SUMMARY, "将原有的产业园更名为云谷园，入驻企业40家。", "A"),
    (NEWS, "会议同意将甲方公司、乙石厂等6家企业列为龙头企业。", "A"),
    (NEWS, "县市监局将合格的12家企业纳入名录。", "A"),
    (NEWS, "市商务局将引进企业6家。", "P"),
    (NEWS, "县里将把竹编列入重点产业，带动农户2300户。", "P"),
    (NEWS, "该县将重点培育企业20家。", "P"),
    (NEWS, "该县将全面推进竹编产业，把6家企业列为龙头企业。", "P"),
    # 要 that is part of another word
    (SUMMARY, "区里把链长制作为重要抓手，5位区领导领衔5条产业链，上半年实现产值187亿元。", "AAA"),
    (SUMMARY, "作为主要加工区，引进企业12家。", "A"),
    (SUMMARY, "必要把关环节压减3个。", "A"),
    (NEWS, "今年要抓好项目20个。", "P"),
    (NEWS, "前8个月产值90亿元。会议强调，要紧盯全年产值突破160亿元目标不放松。", "AP"),
    (NEWS, "李某指出，要咬定产值过500亿元目标不动摇。", "P"),
    # 去年 that only is compared with
    (NEWS, "力争全年进出口总额与去年持平，网络零售额突破12亿元。", "P"),
    (NEWS, "力争税收与上年基本相当，新增企业21家。", "P"),
    (NEWS, "去年进出口总额持平，网络零售额突破12亿元。", "A"),
    # 计划 that ends the name of a scheme, or is a verb behind a year
    (SUMMARY, "“云才”计划引进人才326人，“青匠”计划培养工匠33名。", "AA"),
    (NEWS, "学院今年计划招收研究生180名。", "P"),
    (NEWS, "项目2026年计划投资30亿元。", "P"),
    (SUMMARY, "全年计划完成技改投资50亿元，目前已完成27亿元。", "PA"),
    (NEWS, "三年计划投资额30亿元已完成。", "A"),
    # 预期 and 目标 that are part of other words
    (SUMMARY, "人均预期寿命达到80.2岁，新建医院3家。", "AA"),
    (SUMMARY, "进度超预期，发送旅客6400万人次。", "A"),
    (SUMMARY, "完成目标设定，15项指标由市里统一下达。", "A"),
    # a day up to which something is told, whatever the year of its text
    (NEWS, "截至2027年6月，累计支持项目46个，投资27亿元。", "AA"),
    (NEWS, "截止到2027年底，累计支持项目46个。", "A"),
    (NEWS, "到2027年6月，累计支持项目46个。", "P"),
    # up to when something has grown, in a text without a day that looks back or tells of a later aim; in a plan it is an aim
    ("云岭茶叶巡礼\n", "五年来，产值由2020年的52亿元增至2025年的91亿元，企业由30家增加到65家。", "AAAA"),
    ("云岭茶叶巡礼\n", "产值从2020年的52亿元提高到2025年的91亿元。下一步，到2030年达到150亿元。", "AAP"),
    ("云岭茶叶发展规划\n", "产值从2020年的52亿元提高到2025年的91亿元，到2030年达到150亿元。", "APP"),
    # what somebody got
    (SUMMARY, "争取节水专项贷款6.4亿元，培训人员2300人次。", "AA"),
    (SUMMARY, "积极争取超长期特别国债资金支持，206个项目开工建设。", "A"),
    (NEWS, "全年争取完成产值60亿元。", "P"),
    # what is there in a plan, by the words beside it
    (PLAN, "根据市科技局、市财政局等6个部门联合印发的办法，新增企业5家。", "AP"),
    (PLAN, "市工信局会同市发改委、市科技局等六部门起草了本方案。", "A"),
    (PLAN, "《办法》共6章28条，设立基金2亿元。", "AP"),
    (PLAN, "《实施意见》分四个部分，共16条。", "AA"),
    (PLAN, "新建6章28条产线。", "P"),
    (PLAN, "对全县213户铸造企业开展摸排，改造120户。", "AP"),
    (PLAN, "把全市14条产业链分为三类。", "AP"),
    (PLAN, "对全区原有的21个园区进行归并。", "A"),
    (PLAN, "对产值下降的9户企业逐户会诊。", "A"),
    (PLAN, "对全市企业新增奖励20户。", "P"),
    (PLAN, "用好5亿元的技改专项资金，新增企业5家。", "AP"),
    (PLAN, "发挥产业基金（规模15亿元）作用，新增企业5家。", "AP"),
    (PLAN, "设立5亿元的产业基金。", "P"),
    (PLAN, "我县常年种植大豆260万亩，加工转化率仅22%，占全省的6.8%。", "AAA"),
    (PLAN, "近两年培育企业30家。再培育20家。", "AP"),
    # into how many tasks a paper divides, beside what is to be done
    (PLAN, "《分工方案》将《政府工作报告》分解为四个方面63项重点任务，每项均列出牵头单位。", "A"),
    (PLAN, "1.在“做优营商环境”方面（分解任务9项）。", "A"),
    (PLAN, "《清单》共梳理出重点任务68项，逐项明确责任单位。", "A"),
    (PLAN, "分为类别、责任单位等四个方面的内容，共121项。", "A"),
    (PLAN, "工作报告涉及的任务分解为102项。", "A"),
    (PLAN, "《要点》明确了6大类32项工作任务。", "A"),
    (PLAN, "意见从五个方面部署了23项任务，新增企业5家。", "AP"),
    (PLAN, "《要点》明确新增企业32家。", "P"),
    (PLAN, "建立任务分解机制，完成重点任务30项。", "P"),
    # what is only asked for
    (SUMMARY, "代表建议县财政每年预算800万元设立茶业资金。", "P"),
    (SUMMARY, "关于建议每年给予园区2000万元资金的支持，县里去年安排园区经费300万元。", "PA"),
    (SUMMARY, "采纳建议12条，举办建议办理会3次。", "AA"),
    (NEWS, "企业希望银行提供贷款5000万元。建议市里协调解决用电30兆瓦。", "PP"),
    (NEWS, "按照代表建议，协调解决用电30兆瓦。", "A"),
    # what a level of now is to become
    (NEWS, "加工率从现在的35%提升到60%，把产值从目前的64亿元做到100亿元。", "APAP"),
    (NEWS, "种植面积从2020年的3万亩发展到现在的15万亩。", "AA"),
    # an aim of a text that does not say when it was written, whose first year is that of the aim
    ("第四章　构建产业体系\n", "到2030年，产值占比达到32%。茶叶产业链产值由2025年的296亿元增加到500亿元，到2028年产能达到60万吨。", "PAPP"),
    (SUMMARY, "签约项目5个。下阶段任务分工如下：市工信局引进团队3个。", "AP"),
    # what a plan of work names, and what only stands beside a plan
    (NEWS, "围绕年前谋定的工作计划，即聚焦1个目标，管好4个库，打造3个园区。", "PPP"),
    (NEWS, "围绕全年目标，对26项指标进行了分析。", "A"),
    # sums of projects beside what is planned to be invested in the year
    (NEWS, "17个项目开工，总投资38.6亿元、年度计划投资13.4亿元。", "APP"),
    (NEWS, "17个项目开工，总投资38.6亿元，完成投资13.4亿元。", "AAA"),
    # what is reached, behind an aim that it passes by a share
    (SUMMARY, "产值86亿元，超年度目标80亿元的7.5%；实施技改项目33个，完成投资14亿元。", "APAAA"),
    # what came of an aim, and what stands behind the one that is missed
    (SUMMARY, "去年计划引进博士30名，实际到位12名。", "PA"),
    (SUMMARY, "机收率6.5%，与年度目标15%差距较大；茧价均价49元。距全年目标20亿元还差3亿元，停产企业2家。", "APAPAA"),
    (NEWS, "对标年度目标15%，补齐差距；引进企业2家。", "PP"),
    # what was done on the spot
    (NEWS, "企业计划投资2亿元。\n云川银行现场为6家茶企授信9亿元。", "PAA"),
    (NEWS, "下一步，云川银行将组织现场会，为6家茶企授信9亿元。", "PP"),
    # what a meeting heard of a time that was over, and of one that was not
    (MINUTES, "会议听取了县工信局关于一季度工作的汇报。一季度产值9亿元，落地项目7个。", "AA"),
    (MINUTES, "会议听取了县工信局汇报。三季度落地项目7个。", "P"),
    (MINUTES, "会议听取了县工信局汇报。\n一、二季度引进茶企7家。", "P"),
    # what is reckoned for the whole year on which a text reports, and for one that goes on
    (SUMMARY, "预计全年产值1420亿元，增长4.9%。", "AA"),
    (HALF_YEAR, "预计全年产值1420亿元，增长4.9%。", "PP"),
    (REPORT, "预计（下同），实现地区生产总值206亿元，增长6.1%；固定资产投资增长12%。", "AAA"),
    (REPORT, "（预计，下同）实现地区生产总值206亿元。", "A"),
    (REPORT, "全年地区生产总值突破300亿元（预计数，下同），增长6%。", "AA"),
    (REPORT, "地区生产总值预计增长6%左右。", "A"),
    (REPORT, "初步预计，完成产值9亿元。", "A"),
    (REPORT, "明年预计（下同）实现产值9亿元。", "P"),
    (REPORT, "项目预计投产20个。", "P"),
    (SUMMARY, "2026年茶企预计实现产值32亿元，同比增长7%，预计税收增长6%。预计新增茶企11户，茶企达98户。", "AAAAA"),
    (SUMMARY, "新建茶站7个，预计茶园达26万亩，单产预计提高到90公斤。", "AAA"),
    (SUMMARY, "1—11月产值增长8.2%，预计年底增长8.5%。", "AP"),
    (SUMMARY, "云篾项目已开工，预计实现产值9亿元。茶站预计年产值2亿元。茶厂预计明年招工30人。", "PPP"),
    (SUMMARY, "增长平稳。\n二、2027年工作计划\n预计实现产值35亿元。", "P"),
    (HALF_YEAR, "预计上半年产值35亿元，增长6%。上半年产值35亿元，预计全年70亿元。", "AAAP"),
    # what was reached in a year that is over, beside what is reckoned for the next
    (UNDATED, "2022年，菌菇总产值达到62.5亿元，预计今年可突破70亿元。", "AP"),
    (UNDATED, "2022年，茶叶产量达到3万吨、产值9亿元，今年预计突破10亿元。", "AAP"),
    (UNDATED, "一是打造竹木集群。2012年实现产值21亿元，2013年预计实现产值26亿元。二是打造陶瓷集群。2012年实现产值34亿元，2013年预计实现产值40亿元。", "APAP"),
    (UNDATED, "2026年是开局之年，今年预计新增企业5家。", "P"),
    # a bracket that says on what an aim is set
    (NEWS, "规上工业增加值：增长8%（依据市下达目标设置，高于全省）。", "P"),
    (NEWS, "产业产值：产值增长16%，占规上工业比重6.2%（根据年初计划测算）。", "PP"),
    (NEWS, "企业数：新增10家以上（参照区人代会目标确定，居全市第一），由区科技局负责。", "PP"),
    (NEWS, "规上工业增加值：增长8%（依据统计局数据）。", "A"),
    (NEWS, "规上工业增加值：增长8%。税收：增长5%（依据市下达目标设置）。", "AP"),
    # what was begun beside what is planned to be invested
    (PLAN, "新材料项目12个，年内计划完成投资71.3亿元，开复工项目9个，开复工率75%。", "PPAA"),
    (PLAN, "力争开工率达到90%。", "P"),
    # how long something is to hold
    (NEWS, "评为龙头企业，有效期三年。", "P"),
    (NEWS, "聘请顾问6名，聘期2年。", "AP"),
    (NEWS, "上届任期2年，共开会6次。", "AA"),
    # what is asked within a span of days
    (NEWS, "链长要求，各主办银行在20天内拿出融资方案。", "P"),
    (NEWS, "县工信局须在一个月内摸清底数。", "P"),
    (NEWS, "窗口在30天内办结了全部申请。", "A"),
    (NEWS, "在12个月内完成了全部验收。", "A"),
    # by a day behind it that is not over, of what is to be done
    (NEWS, "改造老茶园1万亩，11月底前完成。新建冷库3座，年底前全部投用。", "PP"),
    (NEWS, "两个加工项目必须在10月底前投产。5家企业务必于11月20日前入统。", "PP"),
    (NEWS, "改造老茶园1万亩，6月底前完成。新建冷库3座，10月底前已完成。", "AA"),
    (NEWS, "引进茶企1家，10月底前开工。已新建冷库3座，年底前投用。", "AA"),
    (SUMMARY, "改造老茶园1万亩，6月底前完成。", "A"),
    ("云川茶叶巡礼\n", "改造老茶园1万亩，6月底前完成。", "P"),
    # what will be made of a project by an agreement, or before it is built
    (NEWS, "根据协议，茶厂用地80亩。双方约定，三年内采购鲜叶5万吨。根据协议，双方已共建茶站2个。", "PPPA"),
    (NEWS, "茶饼项目总投资6亿元，其中一期投资2亿元，年产茶饼3万吨，预计2027年10月投产。", "PPP"),
    (NEWS, "茶厂已建设车间3座，占地20亩，预计2027年10月投产。", "AA"),
    (NEWS, "茶叶产值要过50亿元，茶企要超40家，研发投入占比要上3%。茶企申报主要过3项检测。", "PPPA"),
    # below what a speech asks for, or a heading behind one that reviews the time past
    (f"{SPEECH}一、突出重点，做强链条\n", "引进茶企9家。", "P"),
    (f"{SPEECH}一、充分肯定去年成绩\n", "引进茶企9家。", "A"),
    (f"{TOLD}二、扎实抓好今年重点工作\n1.", "新扩茶园8000亩。", "P"),
    (f"{TOLD}二、今年怎么干\n", "新扩茶园8000亩。", "P"),
    (f"{TOLD}二、今年以来的做法\n", "新扩茶园8000亩。", "A"),
    (f"{PRACTICE}二、强化链长牵头\n", "新扩茶园8000亩。", "A"),
    (f"{PRACTICE}二、明年重点抓好的工作\n", "新扩茶园8000亩。", "P"),
    # a part of a government's report that says only what to do, and what looks like it
    (COUNCIL, "推动茶业提质。深入实施茶园行动，改造茶园12公里，支持8个茶区，茶站覆盖率达到90%以上。", "PPP"),
    (COUNCIL, "推动茶业提质。深入实施茶园行动，改造茶园12公里，入选名录3项，支持8个茶区。", "AAA"),
    (COUNCIL, "茶业底盘更实。改造茶园12公里，支持8个茶区。", "AA"),  # hardly says what to do
    (COUNCIL, "茶业提质。开展茶园行动，推进茶区联动，强化服务，新增茶企8家，税收9亿元。", "PP"),
    (f"{COUNCIL}一年来，我们迎难而上。\n", "茶业提质。开展茶园行动，推进茶区联动，强化服务，新增茶企8家，税收9亿元。", "AA"),
    (f"{COUNCIL}一、2025年工作回顾\n", "茶业提质。开展茶园行动，推进茶区联动，强化服务，新增茶企8家，税收9亿元。", "AA"),
    (NEWS, "茶业提质。开展茶园行动，推进茶区联动，强化服务，新增茶企8家，税收9亿元。", "AA"),  # no such report
    # what a paper says is to be done, and of whom it speaks
    (SUMMARY, "印发了《云川市冷链方案》，明确今年新建冷库5座，新增库容900吨。截至5月底，已建成1座。", "PPA"),
    (SUMMARY, "出台《云川市外贸措施》，提出新增茶企7家。印发《云川市链长方案》，明确8条产业链，明确了9名链长。", "PAA"),
    # the share of an aim, and what follows it
    (SUMMARY, "茶叶产值405亿元，完成年度目标400亿元的101.3%；出口额58亿元，占全年任务60亿元的96%，新建茶站8个。", "APAAPAA"),
    (SUMMARY, "到明年6月，确保完成年度任务40家的60%，新建茶站8个。", "PPP"),
    # what is lacking, and what will be
    (f"{NEWS}旺季缺工600人以上，用电缺口不低于5万千瓦。", "力争用工缺口不超过30人。预计2027年缺工50人以上。", "PP"),
    (NEWS, "旺季缺工600人以上，用电缺口不低于5万千瓦。", "AA"),
    # in a text that says no year and gives orders alone, and where it tells what has come about
    (ORDERS, "新增企业6家，省级街区达到2个。建成装机200万千瓦。产值突破90亿元。现有茶企40家。发挥36名特派员的优势。", "PPPPAA"),
    (ORDERS + TELLS, "新增企业6家，省级街区达到2个。", "AA"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "sentence", "statuses"), ROWS, ids=[row[1] for row in ROWS])
def test_words_tell_what_is_to_come_only_where_they_mean_it(head: str, sentence: str, statuses: str) -> None:
    told = [one for one in quantities(head + sentence) if one.start >= len(head)]
    assert "".join("P" if one.ahead else "A" for one in told) == statuses, [(one.exact, one.status) for one in told]


REPORT = "云川市2026年政府工作报告\n2026年1月20日\n一、2025年工作回顾\n新增企业12家。\n"
# a heading of a report, what may stand below it, and what its figures are
HEADINGS = [
    ("二、“十五五”时期主要目标任务", "（一）推动创新发展取得新的更大进展。全市产值年均增长5%左右，研发投入占比8%。", "PP"),
    ("二、“十五五”时期总体要求和目标任务", "全市产值年均增长5%左右，规上企业达到800家。", "PP"),
    ("二、2026年重点工作", "（一）夯实产业基础。新建标准厂房20万平方米，培训工人4000人。", "PP"),
    ("二、2026年重点工作", "（一）巩固提升整治成效。改造老旧厂房12处。", "P"),
    ("二、“十四五”时期发展成就和“十五五”时期目标任务", "过去五年，产值年均增长5.2%，新建厂房30万平方米。", "AA"),
    ("二、2025年目标任务完成情况", "新建厂房30万平方米。", "A"),
    ("二、取得的成效", "新建厂房30万平方米。", "A"),
    ("二、产业发展基础", "建有厂房30万平方米。", "A"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "sentence", "statuses"), HEADINGS, ids=[f"{row[0]} {row[1]}" for row in HEADINGS])
def test_a_heading_looks_ahead_or_back(heading: str, sentence: str, statuses: str) -> None:
    told = quantities(f"{REPORT}{heading}\n{sentence}\n")[1:]
    assert "".join("P" if one.ahead else "A" for one in told) == statuses, [(one.exact, one.status) for one in told]


@pytest.mark.parametrize("example", [example for _, _, example in present.THERE])
def test_the_example_of_each_row_is_there_in_a_plan(example: str) -> None:
    assert [one.ahead for one in quantities(PLAN + example)] == [False]


def test_a_term_is_due_on_no_day() -> None:
    told = quantities(
        "云川市产业链奖补办法\n第九条　本办法自2026年11月1日起施行，有效期三年。2026年11月30日前印发清单3份。\n"
    )
    assert [(one.exact, one.status, str(one.due)) for one in told] == [
        ("三年", "planned", "None"),
        ("3份", "planned", "2026-11-30"),
    ]


SERIES = [  # the year of a text, and lines below those of years
    ("2026", "2026年——打底子\n建标准大棚1500亩。\n2027年——上加工\n加工企业从18家加到23家。\n2028年——闯牌子\n产值50亿元。\n", "PAPP"),
    ("2026", "2026：起步\n建标准大棚1500亩。\n2027：加速\n已建成冷库2座。\n", "PA"),
    ("2026", "2024年——打底子\n建标准大棚1500亩。\n2025年——上加工\n产值50亿元。\n", "AA"),
]  # fmt: skip


@pytest.mark.parametrize(("year", "lines", "statuses"), SERIES)
def test_lines_below_years_that_go_on_beyond_that_of_the_text_are_to_come(year: str, lines: str, statuses: str) -> None:
    told = quantities(f"云川县茶产业怎么干\n{year}年3月2日\n下面按年头排：\n{lines}")
    assert "".join("P" if one.ahead else "A" for one in told) == statuses, [(one.exact, one.status) for one in told]


def test_an_aim_is_due_by_the_end_of_the_year_whose_aims_the_text_sets() -> None:
    text = "县域考核指标情况汇报\n结合实际，对指标进行了2026年度目标设定，情况如下：\n服务业增加值：增长8%（依据人代会目标设置）。\n"
    told = [(one.exact, one.ahead, str(one.due)) for one in quantities(text)]
    assert told == [("8%", True, "2026-12-31")]
    told = quantities("县域考核指标情况汇报\n服务业增加值：增长8%（依据人代会目标设置）。\n")
    assert [(one.ahead, one.due) for one in told] == [(True, None)]


BUILT = [  # headings of an explainer, and whether what stands below them is to be built
    ("二、建设内容", True), ("二、主要建设内容", True), ("二、建设规模及内容", True), ("二、《实施方案》的建设内容", True),
    ("二、实施内容", True), ("二、工程建设内容", True), ("二、建设规模", True),
    ("二、建设成效", False), ("二、建设情况", False), ("二、项目进展", False), ("二、项目概况", False),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "ahead"), BUILT)
def test_what_a_heading_says_is_to_be_built_is_to_come(heading: str, ahead: bool) -> None:
    text = f"云州县油茶产业示范项目的内容是什么？\n\n我县制定了《实施方案》。\n\n一、出台背景\n\n县里现有油茶林5万亩。\n\n{heading}\n\n（一）资源培育。依托现有企业，建设嫁接苗培育基地60亩；完成新造油茶林2万亩。\n\n（二）产业拓展。新建初加工基地3个。\n"
    assert [(one.exact, one.ahead) for one in quantities(text)] == [
        ("5万亩", False),
        ("60亩", ahead),
        ("2万亩", ahead),
        ("3个", ahead),
    ]


def test_the_first_year_of_goals_is_not_over() -> None:
    text = "云州县促进专业镇高质量发展实施方案\n\n一、总体要求\n\n（二）发展目标。2025年完成2家市级专业镇评定，申报省级专业镇不少于6家；到2027年，省级专业镇达到3个。\n"
    told = [(one.exact, one.ahead, str(one.due)) for one in quantities(text)]
    assert told == [("2家", True, "2025-12-31"), ("不少于6家", True, "2025-12-31"), ("3个", True, "2027-12-31")]
