"""What figures are about where the words say it: what is entered, what money is for, what a sentence leaves out."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.relations.about import about, abouts, labelled
from chaingraph.text.relations.acting import (
    of_actor,
    of_chain,
    of_made,
    of_maker,
    of_owner,
    of_paper,
    of_parent,
    of_rule,
    of_signer,
)
from chaingraph.text.relations.awarded import given_to, of_award, of_whom
from chaingraph.text.relations.candidates import candidates
from chaingraph.text.relations.carried import of_former, of_itself
from chaingraph.text.relations.clause_subjects import is_shut_out, subject
from chaingraph.text.relations.following import entered, gathered, meant_for, taken
from chaingraph.text.relations.heading import of_block, of_caption, of_numbered, of_park, of_part, of_run_in, of_scale
from chaingraph.text.relations.paired import counted, counts_chains, respectively
from chaingraph.text.relations.scene import Candidate, Scene, scene
from chaingraph.text.relations.topics import is_anothers, of_noun_group, of_project, of_topic
from chaingraph.text.relations.unmeant import unmeant

Rule = Callable[[Scene, int], Candidate | None]
KINDS = {
    "领航企业": "Group", "单项冠军": "Group", "首席技师": "Role", "化工园": "Platform", "示范项目库": "Instrument", "英才计划": "Programme",
    "云州银行": "Institution", "科创贷": "FinancialProduct", "引导基金": "FinancialProduct", "检测中心": "Platform", "招商专班": "Team",
    "甲公司": "Enterprise", "石墨产业链": "IndustryChain", "茶叶产业链": "IndustryChain", "柳河镇": "Place", "果品中心": "Platform",
    "县财政局": "Institution", "规上工业": "Group", "育苗行动": "Action",
    "云州市": "Place", "链长": "Role", "招商图谱": "Instrument", "绿色食品": "Product",
    "服务专员": "Role", "若干措施": "Policy", "云岭县": "Place", "石川县": "Place", "链长制": "Mechanism", "石墨推进会": "Action",
    "电机项目": "Programme", "天然石墨": "Product", "突破奖": "Programme", "先锋奖": "Programme", "副链长": "Role",
    "一事一议": "Mechanism", "茶油收储盛产期": "Product", "市级示范园": "Platform",
    "溪口经开区": "Platform", "溪口管委会": "Institution",
    "绿色食品占比": "Product", "中水回用率": "Platform", "乙公司": "Enterprise", "云州学院": "Institution", "云州中试基地": "Platform",
}  # fmt: skip


def read(words: str) -> tuple[Scene, int, int]:
    """Return a text with its names, and where its last figure stands."""
    text = canonical_text(words)
    named = [
        Candidate(match.start(), match.end(), kind, name)
        for name, kind in KINDS.items()
        for match in re.finditer(name, text.text)
    ]
    figures = list(re.finditer(r"(?<![\d年])(?<!20)\d+(?:亿元|万元|人|家|个|名|亩|吨|项|次|支)", text.text))
    return scene(text, layout(text), named, [one.start() for one in figures]), *figures[-1].span()


ENTERED = [
    ("2家企业入选省级领航企业。", "领航企业"),
    ("全县3个园区获批化工园。", "化工园"),
    ("另有5家被认定为“单项冠军”。", "单项冠军"),
    ("年内4名工人获评首席技师。", "首席技师"),
    ("6个项目列入示范项目库。", "示范项目库"),
    ("推动30家企业升级为领航企业。", "领航企业"),
    ("8家企业成长为单项冠军。", "单项冠军"),
    ("2名专家入围英才计划。", "英才计划"),
    ("3家企业成功跻身领航企业。", "领航企业"),
    ("1家企业首次上榜单项冠军。", "单项冠军"),
    ("组建由12名专家组成的招商专班。", "招商专班"),
    ("12家企业获得云州银行授信。", None),  # whose credit it is
    ("拟认定97家企业为2026年度石川县“领航企业”。", "领航企业"),
    ("命名8个园区为省级化工园。", "化工园"),
    ("评定5名工人为首批首席技师。", "首席技师"),
    ("走访5家企业为领航企业招工。", None),  # for whom
    ("认定97家企业，领航企业培育提速。", None),
    ("12家企业获得科创贷支持。", None),
    ("投资3亿元获批化工园。", None),  # no count of who enters
    ("20家企业，领航企业带动明显。", None),
]


@pytest.mark.parametrize(("words", "expected"), ENTERED)
def test_those_that_are_counted_are_told_of_what_they_enter(words: str, expected: str | None) -> None:
    here, start, end = read(words)
    found = entered(here, here.text[end - 1 : end], start, end)
    assert (found.thing if found else None) == expected


MEANT = [
    ("省财政统筹安排25亿元，支持检测中心建设。", "检测中心"),
    ("市财政局统筹5000万元，注入引导基金。", "引导基金"),
    ("县里出资3000万元设立引导基金。", "引导基金"),
    ("三年投入2亿元用于建设检测中心。", "检测中心"),
    ("从各部门抽调12人组成招商专班。", "招商专班"),
    ("规划2000亩建设化工园。", "化工园"),
    ("每年列支800万元专项用于英才计划。", "英才计划"),
    ("计划投资6亿元，实施育苗行动。", "育苗行动"),
    ("筹集资金1亿元，重点支持领航企业。", "领航企业"),
    ("今年拨付400万元扶持甲公司。", "甲公司"),
    ("安排300万元，用于支持“科创贷”贴息。", "科创贷"),
    ("县里安排用于检测中心建设的资金300万元。", "检测中心"),
    ("用于支持领航企业的专项资金达到2亿元。", "领航企业"),
    ("用于补贴的资金300万元，已拨付给甲公司。", None),  # no name
    ("安排500万元支持石墨产业链发展。", "石墨产业链"),
    ("引导基金安排5000万元，支持甲公司。", None),  # the fund has the money
    ("实现产值3亿元，支持检测中心建设。", None),  # nothing is set aside
    ("县里安排300万元。支持检测中心建设。", None),  # another sentence
]


@pytest.mark.parametrize(("words", "expected"), MEANT)
def test_what_is_set_aside_is_told_of_what_it_is_for(words: str, expected: str | None) -> None:
    found = meant_for(*read(words))
    assert (found.thing if found else None) == expected


FORMER = [
    ("石墨产业链当月产值3亿元，增势好；累计产值9亿元。", "石墨产业链"),
    ("甲公司一季度营收3亿元。累计实现营收9亿元。", "甲公司"),
    ("石墨产业链累计产值9亿元；当月产值3亿元。", "石墨产业链"),
    ("天然石墨当月产量3万元。累计销售9亿元。", "天然石墨"),
    ("甲公司、石墨产业链产值3亿元；累计产值9亿元。", None),  # of two
    ("云岭县产值3亿元；累计产值9亿元。", None),
    ("石墨产业链产值3亿元；茶叶产业链累计产值9亿元。", None),
    ("石墨产业链产值3亿元；2027年，达到5亿元。", "石墨产业链"),
    ("甲公司去年纳税2万元。今年上半年，完成3万元。", "甲公司"),
    ("石墨产业链产值3亿元；到2030年突破9亿元。", "石墨产业链"),
    ("石墨产业链引进企业3家；“十五五”末达到9家。", "石墨产业链"),
    ("石墨产业链和茶叶产业链产值3亿元；2027年，达到5亿元。", None),  # of both
    ("石墨产业链产值3亿元；2027年，茶叶产业链5亿元。", None),  # its own
    ("天然石墨产量3万元；产值达9亿元。", "天然石墨"),
    ("甲公司投资3亿元。天然石墨产量3万元；年产值9亿元。", "天然石墨"),
    ("天然石墨产量3万元；全市产值9亿元。", None),
    ("天然石墨、绿色食品产量3万元；产值9亿元。", None),
    ("石墨产业链产值3亿元；新建厂房5个。", None),  # no other time of the same
    ("检测中心投资3亿元；2027年，引进企业5家。", None),  # what is built once goes on in no other year
    ("石墨产业链走访甲公司。力争产业规模突破9亿元。", "石墨产业链"),
    ("甲公司走访化工园。产业规模突破9亿元。", None),  # begins with no chain
    ("甲公司3月份产值3亿元；1—3月实现产值9亿元。", "甲公司"),
    ("甲公司纳税3万元。化工园3月份产值3亿元；1至3月实现产值9亿元。", "化工园"),
    ("石墨产业链纳税3万元。柳河镇3月份产值3亿元；累计完成投资5亿元；预计全年投资9亿元。", "柳河镇"),
    ("甲公司3月份产值3亿元；1—3月全县产值9亿元。", None),  # turns to all of a place
    ("甲公司3月份产值3亿元；县直工业1—3月实现产值9亿元。", None),  # has a subject of its own
    ("甲公司3月份产值3亿元；1—3月县直工业实现产值9亿元。", None),
    ("甲公司纳税3万元。从完成情况看，化工园3月份产值3亿元；1—3月实现产值9亿元。", "化工园"),
    ("甲公司纳税3万元。产值2亿元，化工园3月份产值3亿元；1—3月实现产值9亿元。", None),  # of which of the two
    ("甲公司、化工园3月份产值3亿元；1—3月实现产值9亿元。", None),
    ("甲公司纳税3万元。化工园3月份产值3亿元。1—3月实现产值9亿元。", None),  # another sentence
    ("甲公司纳税3万元。走访化工园，产值3亿元；1—3月实现产值9亿元。", None),  # does not begin with it
]


@pytest.mark.parametrize(("words", "expected"), FORMER)
def test_another_year_goes_on_with_what_the_one_before_was_told_of(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = of_former(here, start)
    assert (found.thing if found else None) == expected


ITSELF = [
    ("甲公司是链主。目前，公司有员工300人。", "甲公司"),
    ("甲公司是链主。去年公司纳税2亿元。", "甲公司"),
    ("以柳河镇为例，全镇种茶5000亩。", "柳河镇"),
    ("石墨产业链再上台阶，全链产值9亿元。", "石墨产业链"),
    ("甲公司是链主。某公司有员工300人。", None),  # another one
    ("甲公司落户柳河镇，公司与云州银行合作，贷款2亿元。", None),  # the bank has a say after it
    ("柳河镇引进公司3家。", None),  # firms that are counted
    ("全镇种茶5000亩。", None),  # no town is named
    ("做强石墨产业链。\n近年来，该产业链新增企业14家。", "石墨产业链"),
    ("石墨产业链稳步壮大。该产业链后劲足，其中有专利的12家。", "石墨产业链"),
    ("石墨产业链稳步壮大。不过，产业链中还有没有专利的22家。", "石墨产业链"),
    ("建成检测中心。该中心服务企业210家，培训900人。", "检测中心"),
    ("实施英才计划。目前该计划惠及120人。", "英才计划"),
    ("推行链长制。运行半年，该制度帮助企业132家。", "链长制"),
    ("推行链长制。该制度见效快，全市贷款增加，新增贷款9亿元。", None),  # that is of the whole place
    ("推行链长制。该制度帮助企业132家，各方称好，新增贷款9亿元。", None),  # what is told has turned to others
    ("推行链长制。市里对该制度作了优化，取消5家。", None),  # it is what is changed
    ("该产业链新增企业14家。", None),  # no chain is named
    ("化工园投产。今年，园区企业达9家。", "化工园"),
    ("化工园、溪口经开区投产。今年，园区企业达9家。", None),
    ("化工园规划\n建设溪口经开区、化工园。园区企业达9家。", "化工园"),  # of which the title is
    ("化工园投产。推行“园区事园区办”，下放9项。", None),
    ("化工园、溪口经开区投产。今年，该园区企业达9家。", "溪口经开区"),
    ("云州中试基地投产。该中试基地服务企业9家。", "云州中试基地"),
]


@pytest.mark.parametrize(("words", "expected"), ITSELF)
def test_the_firm_and_the_town_are_those_that_were_named_last(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = of_itself(here, start)
    assert (found.thing if found else None) == expected


TAKEN = [
    ("每条产业链由1名市领导担任链长。", "链长"),
    ("选派23名干部担任驻企服务专员。", "服务专员"),
    ("10名市领导出任重点产业链链长。", "链长"),
    ("聘请15名专家兼任首席技师。", "首席技师"),
    ("明确1名县领导任链长、1名县领导任副链长。", "副链长"),
    ("6名县级领导挂任链长。", "链长"),
    ("12人责任到人，链长牵头。", None),
    ("12家企业由链长联系。", None),
    ("投入3亿元，专家担任链长。", None),  # money takes no post
]


@pytest.mark.parametrize(("words", "expected"), TAKEN)
def test_those_that_are_counted_are_told_of_the_post_that_they_take(words: str, expected: str | None) -> None:
    here, _, end = read(words)
    found = taken(here, "亿元" if "亿元" in words else "名", end)
    assert (found.thing if found else None) == expected


GATHERED = [
    ("建立1个专班、1个规划、1套政策“三个一”机制。", "“三个一”机制"),
    ("建立1个专班、1个规划、1套政策等“3个1”机制。", "“3个1”机制"),
    ("组建1个专班、1张图谱的“五个一”机制。", "“五个一”机制"),
    ("走访企业1家，建立“五个一”机制。", None),  # another clause
    ("围绕15个产业集群“五个一”机制。", None),  # it counts more than one
    ("建立1个专班、1个规划，落实链长机制。", None),  # no whole of single things
]


@pytest.mark.parametrize(("words", "expected"), GATHERED)
def test_single_things_are_told_of_the_whole_that_counts_them(words: str, expected: str | None) -> None:
    text, one = canonical_text(words), quantities(words)[0]
    named = [
        Candidate(*match.span(), "Mechanism", match[0]) for match in re.finditer("“?[^、“,]{2,6}”?机制", text.text)
    ]
    here = scene(text, layout(text), named, [one.start])
    found = gathered(here, one, one.end)
    assert (found.thing if found else None) == expected


PARTS_OF = [
    ("招商专班下设5个大队。", "招商专班"),
    ("招商专班下设5个大队和2个小组。", "招商专班"),
    ("云州银行目前内设9个部门。", "云州银行"),
    ("化工园下辖3个片区。", "化工园"),
    ("招商专班（以下称专班）下设6个小组。", "招商专班"),
    ("甲公司下设4家子公司。", "甲公司"),
    ("招商专班下设大队，招引3个项目。", None),  # another clause
    ("招商专班招引3个项目。", None),
    ("化工园下设基金3亿元。", None),  # money is no part
    ("根据需要，招商专班设置10个工作小组。", "招商专班"),
    ("云州银行现有会员96家。", "云州银行"),
    ("招商专班成员单位58家。", "招商专班"),
    ("招商专班首批成员单位达到58家。", "招商专班"),
    ("云州银行走访会员96家。", None),  # what it does
    ("云州银行会员大会召开，到会96家。", None),
]


@pytest.mark.parametrize(("words", "expected"), PARTS_OF)
def test_parts_are_counted_for_the_body_that_has_them(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = of_parent(here, "亿元" if "亿元" in words else "个", start)
    assert (found.thing if found else None) == expected


PRIZES = [
    ("设立“突破奖”。首次纳税达到100万元以上的企业，给予奖励。", "突破奖"),
    ("设立“突破奖”，首次升规的奖励5万元。", "突破奖"),
    ("对纳税达到200万元以上的工业企业设立“突破奖”。", "突破奖"),
    ("设立“突破奖”，首次升规的奖励5万元。设立“先锋奖”，技改达到标准的奖励8万元。", "先锋奖"),
    ("增设“先锋奖”，对引才的企业奖励15万元。", "先锋奖"),
    ("获得“突破奖”。首次升规的奖励5万元。", None),  # who won it once
    ("设立“突破奖”。\n首次升规的奖励5万元。", None),  # another line
    ("设立引导基金，首次升规的奖励5万元。", None),  # no prize
    ("设立“突破奖”。去年甲公司产值5亿元。", None),  # what is reached is no rule
]


@pytest.mark.parametrize(("words", "expected"), PRIZES)
def test_the_rules_of_a_prize_are_told_of_it(words: str, expected: str | None) -> None:
    text = canonical_text(words)
    here, start, _ = read(words)
    one = next(one for one in quantities(text, layout(text)) if text.place(one.start) == start)
    found = of_award(here, one, start)
    assert (found.thing if found else None) == expected


CAPTIONED = [
    (
        "总表。\n表2 石墨产业链目标\n单位：家\n指标 | 2027年 | 2028年 | 责任部门\n企业 | 39家 | 50家 | 县财政局\n",
        "石墨产业链",
    ),
    ("总表。\n## 石墨产业链\n\n指标 | 2027年 | 2028年 | 责任部门\n企业 | 39家 | 50家 | 县财政局\n", "石墨产业链"),
    ("总表。\n石墨产业链、茶叶产业链目标\n指标 | 2027年 | 2028年 | 责任部门\n企业 | 39家 | 50家 | 县财政局\n", None),
    (
        "总表。\n石墨产业链企业\n企业 | 2027年 | 2028年 | 责任部门\n甲公司 | 39家 | 50家 | 县财政局\n",
        None,
    ),  # rows of their own
    (
        "总表。\n石墨产业链不大。\n指标 | 2027年 | 2028年 | 责任部门\n企业 | 39家 | 50家 | 县财政局\n",
        None,
    ),  # a sentence
]


@pytest.mark.parametrize(("words", "expected"), CAPTIONED)
def test_a_table_is_about_the_one_chain_of_its_caption(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = of_caption(here, start)
    assert (found.thing if found else None) == expected


def test_a_title_heads_no_block() -> None:
    here, start, _ = read("石墨产业链\n2026：产值9亿元；")
    assert (here.front > 0, of_block(here, start)) == (True, None)


UNMEANT = [
    ("每条石墨产业链明确1名领导担任链长、1个牵头部门。", "链长", True),  # the next of a list
    ("由链长挂钩1个部门。", "链长", False),
    ("石墨产业链产值占规上工业30亿元。", "规上工业", True),
    ("由县财政局拨付300万元。", "县财政局", True),
    ("新建果品中心。全县水果面积3000亩。", "果品中心", True),
    ("推广科创贷，全市完成贷款3亿元。", "科创贷", True),
    ("甲公司主营电机，在全国设厂9家。", "甲公司", False),
    ("经招商专班摸排，共有堵点9个。", "招商专班", True),
    ("招商专班摸排，共有堵点9个。", "招商专班", False),
    ("果品中心占地300亩。", "果品中心", False),
    ("全县检测中心面积300亩。", "检测中心", False),  # no clause begins after the name
    ("石墨产业链不断壮大，全县产值3亿元。", "石墨产业链", False),  # the chain goes on
    ("石墨产业链产值提升；实现农业增加值3亿元。", "石墨产业链", True),  # of the whole place
    ("石墨产业链产值提升；规上工业总产值达3亿元。", "石墨产业链", True),
    ("石墨产业链产值提升；实现工业增加值3亿元。", "石墨产业链", False),
    ("石墨产业链产值提升，农业增加值达到3亿元。", "石墨产业链", True),
    ("做强石墨产业链。全市财政收入3亿元。", "石墨产业链", True),
    ("做强石墨产业链，全县完成一般公共预算收入3亿元。", "石墨产业链", True),
    ("石墨产业链产值提升，全市社会消费品零售总额3亿元。", "石墨产业链", True),
    ("石墨产业链产值提升。农村居民人均可支配收入达到3万元。", "石墨产业链", True),
    ("单项冠军6家，累计产业投资总额达到3亿元。", "单项冠军", True),  # of the whole industry, after some of it
    ("单项冠军6家；产业链综合产值3亿元。", "单项冠军", True),
    ("石墨产业链壮大，产业规模达到3亿元。", "石墨产业链", False),
    ("单项冠军6家，实现工业产值3亿元。", "单项冠军", False),
    ("石墨产业链产值提升，财政收入3亿元。", "石墨产业链", False),  # what it brings in
    ("石墨产业链产值提升，占全市财政收入3亿元。", "石墨产业链", False),
    ("石墨产业链产值提升，从业人员人均收入3万元。", "石墨产业链", False),
    ("化工园产值增长，占全市3亿元。", "化工园", False),  # a share of the place
    ("化工园建成，全省重点产业链企业300家。", "化工园", False),  # of chains, whose place it is
]


@pytest.mark.parametrize(("words", "name", "expected"), UNMEANT)
def test_some_names_before_a_figure_are_not_meant(words: str, name: str, expected: bool) -> None:
    here, start, _ = read(words)
    at = here.text.index(name)
    assert unmeant(here, Candidate(at, at + len(name), KINDS[name], name, "before"), start) is expected


ACTING = [
    ("石墨产业链链长走访企业，解决难题9个。", "石墨产业链"),
    ("截至6月底，石墨产业链链长、副链长先后走访企业9家。", "石墨产业链"),
    ("今年以来，甲公司扩大产能，新增员工30人。", "甲公司"),
    ("（一）化工园加快建设，完成投资3亿元。", "化工园"),
    ("科创贷上线以来，发放贷款3亿元。", "科创贷"),
    ("石墨产业链链长走访甲公司，解决难题9个。", None),  # another is named
    ("为做强石墨产业链，新增企业9家。", None),  # the sentence does not begin with it
    ("石墨产业链再上台阶。新增企业9家。", None),  # another sentence
    ("首席技师进厂走访，解决难题9个。", None),  # no post of which many hold one
    ("服务专员进厂走访，解决难题9个。", "服务专员"),
    ("云州银行加大投放，发放贷款3亿元。", None),  # whose loans go to others
    ("甲公司等12家企业发布需求43项。", None),  # of all of them
]


@pytest.mark.parametrize(("words", "expected"), ACTING)
def test_a_sentence_goes_on_with_whom_it_begins(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = of_actor(here, start)
    assert (found.thing if found else None) == expected


OF_CHAIN = [
    ("石墨产业链新增领航企业9家。", "石墨产业链"),
    ("2025年，石墨产业链新增领航企业3家、单项冠军9家。", "石墨产业链"),
    ("石墨产业链加快发展，培育领航企业9家。", "石墨产业链"),
    ("石墨产业链产值3亿元，领航企业达到9家。", None),  # which have a clause of their own
    ("石墨产业链集聚企业90家，其中领航企业9家。", None),
    ("石墨产业链、茶叶产业链新增领航企业9家。", None),
    ("全市新增领航企业9家。", None),
]


@pytest.mark.parametrize(("words", "expected"), OF_CHAIN)
def test_kinds_of_firms_are_counted_for_the_chain_with_which_a_sentence_begins(
    words: str, expected: str | None
) -> None:
    here, start, _ = read(words)
    found = of_chain(here, start)
    assert (found.thing if found else None) == expected


MADE = [
    ("编制招商图谱，覆盖企业9家。", "招商图谱"),
    ("市发改委编制《招商图谱》，涉及企业9家。", "招商图谱"),
    ("推出“科创贷”，已发放贷款3亿元。", "科创贷"),
    ("设立引导基金，首期规模3亿元。", "引导基金"),
    ("建成检测中心，总投资3亿元。", "检测中心"),
    ("启动育苗行动，惠及企业9家。", "育苗行动"),
    ("建设化工园，占地300亩。", "化工园"),
    ("搬迁至化工园，总投资3亿元。", None),  # where it goes
    ("项目选址化工园，占地300亩。", None),
    ("编制招商图谱，新增企业9家。", None),  # no part of the map
    ("编制招商图谱。覆盖企业9家。", None),
    ("引进甲公司，总投资3亿元。", None),  # what is invested is no measure of the firm
]


@pytest.mark.parametrize(("words", "expected"), MADE)
def test_what_was_set_up_is_what_the_next_clause_tells_of(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = of_made(here, start)
    assert (found.thing if found else None) == expected


GIVEN = [
    ("绿色食品企业奖5万元。", "绿色食品"),
    ("认定为单项冠军的，一次性给予50万元奖励。", "单项冠军"),
    ("对新认定的“领航企业”，由市财政给予最高100万元奖励。", "领航企业"),
    ("获评首席技师称号的，每人奖励2万元。", "首席技师"),
    ("新获批的化工园分别给予一次性奖补30万元。", "化工园"),
    ("县财政局给予补助30万元。", None),  # who gives
    ("单项冠军引进人才的，给予补助30万元。", None),  # what it is given for
]


@pytest.mark.parametrize(("words", "expected"), GIVEN)
def test_an_award_goes_to_whom_it_is_said_to_be_given(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    one = quantities(words)[-1]
    found = given_to(here, one, start)
    assert (one.status, found.thing if found else None) == ("award", expected)


RECEIVED = [  # whom the last figure goes to, where its sentence says it
    ("支持化工园建设。对取得成果的创业团队，给予一次性奖励50万元。", None),
    ("化工园以商招商，达到领航企业要求的，奖励招商企业或个人20万元。", None),
    ("达到领航企业要求的，给予入园企业和实体企业各50万元奖励。", None),
    ("入驻化工园的，给予领航企业和配套企业各30万元补助。", "领航企业"),
    ("依托检测中心建设平台的，资助科研团队100万元。", None),
    ("奖励化工园内企业10万元。", None),
    ("支持化工园建设。对获评单项冠军的企业，给予30万元奖励。", "单项冠军"),
    ("对落户化工园的企业，给予30万元奖励。", None),
    ("新认定的化工园，给予奖励100万元。", "化工园"),
    ("对获批领航企业、单项冠军的，分别奖励30万元、80万元。", "单项冠军"),
]


@pytest.mark.parametrize(("words", "expected"), RECEIVED)
def test_an_award_is_about_those_it_is_given_to_and_nothing_further_off(words: str, expected: str | None) -> None:
    here, start, end = read(f"云州市若干措施\n{words}")
    one = quantities(f"云州市若干措施\n{words}")[-1]
    found = about(here, one, start, end)
    assert (one.status, found.thing if found else None) == ("award", expected)


def test_a_figure_is_not_about_the_place_that_all_of_a_text_is_about() -> None:
    here, start, _ = read("云州市链长制工作\n近年来，云州市发展较快。柳河镇在云州市南部，云州市新增企业9家。")
    told = {name.thing: unmeant(here, name, start) for name in here.names}
    assert (here.place, told["云州市"], told["柳河镇"]) == ("云州市", True, False)


def test_a_town_is_no_place_that_all_of_a_text_is_about() -> None:
    assert read("柳河镇种茶，柳河镇新增企业9家。")[0].place is None


PARTS = [
    ("云岭县、云岭县领先。居其次的是石川县，拥有企业3家，新增9家。", "石川县"),
    ("从区域看：云岭县9个，总投资9亿元；石川县3个，总投资4亿元。", "石川县"),
    ("其中，云岭县9个，总投资9亿元。", "云岭县"),
    ("其中柳河镇3亩、云岭县9亩，统一育苗，优良率9亩。", None),  # turns to something else
    ("支持云岭县做大产业，新增企业9家。", None),  # heads no part
    ("其中，全市新增9个。", None),
    ("其中，云州市9个，总投资9亿元。", None),  # the place of all
]


@pytest.mark.parametrize(("words", "expected"), PARTS)
def test_a_figure_is_about_the_place_that_heads_its_part_of_a_list(words: str, expected: str | None) -> None:
    here, start, _ = read(f"云州市情况\n云州市在北。云州市项目{words}")
    found = of_part(here, start)
    assert (found.thing if found else None) == expected


HEADED = [
    ("1.石墨产业链（牵头单位：县财政局）。一季度产值9亿元。", of_run_in, "石墨产业链"),
    ("1.石墨产业链发展较快，产值9亿元。", of_run_in, None),  # no heading of its line
    ("推进石墨产业链。一季度产值9亿元。", of_run_in, None),
    ("1.甲公司电机项目。总投资9亿元。", of_run_in, "电机项目"),
    ("（2）甲公司的电机项目：总投资3亿元，用地9亩。", of_run_in, "电机项目"),
    ("1.甲公司推进电机项目。总投资9亿元。", of_run_in, None),  # another before it
    ("1.电机项目。由甲公司投资建设，项目位于化工园，总投资9亿元。", of_run_in, "电机项目"),
    ("1.电机项目。投资方为甲公司，总投资9亿元。", of_run_in, "电机项目"),
    ("1.电机项目。甲公司年产值9亿元。", of_run_in, None),
    ("1.石墨产业链。一季度化工园产值9亿元。", of_run_in, None),  # another in the sentence
    ("1.石墨产业链。依托化工园，到2027年产值突破9亿元。", of_run_in, "石墨产业链"),
    ("1.石墨产业链。以甲公司为龙头，依托化工园、检测中心，引进企业9家。", of_run_in, "石墨产业链"),
    ("1.石墨产业链。依托化工园产值9亿元。", of_run_in, None),  # in its own clause
    ("1.石墨产业链。支持甲公司扩能，产值达到9亿元。", of_run_in, None),
    ("1.石墨产业链。建设化工园，入驻企业9家。", of_run_in, None),
    ("1.石墨产业链。围绕电机项目，依托化工园，甲公司产值9亿元。", of_run_in, None),
    ("一、石墨产业链\n2026：产值5亿元；\n2027：产值9亿元；", of_block, "石墨产业链"),
    ("一、石墨产业链\n2026：化工园产值5亿元；\n2027：产值9亿元；", of_block, "石墨产业链"),
    ("专栏一　石墨产业链\n依托化工园，到2027年产值突破9亿元。", of_block, "石墨产业链"),
    ("（七）石墨产业链\n化工园产值突破9亿元。", of_block, None),  # in its own clause
    ("# 总表\n## 石墨产业链\n产值5亿元；", of_block, "石墨产业链"),
    ("一、石墨产业链\n链长：副链长。由县财政局牵头，2026年产值5亿元，2027年产值9亿元。", of_block, "石墨产业链"),
    ("一、石墨产业链\n领航企业：甲公司。到2027年产值9亿元。", of_block, "石墨产业链"),
    ("一、石墨产业链\n甲公司投产。到2027年产值9亿元。", of_block, None),  # no leading firm
    ("一、石墨产业链\n到2027年，领航企业9家。", of_block, None),  # in its own clause
    ("一、石墨产业链\n由县财政局牵头。茶叶产业链产值9亿元。", of_block, None),
    ("一、石墨产业链\n说明：由县财政局牵头，9家共同负责。", of_block, None),
    ("一、电机项目\n由县财政局牵头，产值9亿元。", of_block, None),  # no chain
    ("一、石墨产业链\n2026年目标：领航企业达到4家，产值9亿元；", of_block, "石墨产业链"),
    ("一、石墨产业链\n引进领航企业9家。", of_block, None),  # which it counts itself
    ("做强石墨产业链\n2026：产值9亿元；", of_block, None),  # says more than the name
    ("石墨产业链发展较快\n2026：产值9亿元；", of_block, None),
    ("三、县财政局\n（一）重点项目（9个）。\n1.续建项目（7个）：云岭大桥。", of_numbered, "县财政局"),
    ("三、县财政局\n（一）化工园项目（9个）。", of_numbered, None),  # names its own
    ("三、县财政局牵头任务\n（一）重点项目（9个）。", of_numbered, None),  # says more than the name
    ("三、云州市\n（一）重点项目（9个）。", of_numbered, None),  # the place of the text
    ("三、县财政局\n（一）新建项目9个。", of_numbered, None),  # tells of it
    ("二、推广“科创贷”。对链上企业放款，单户9万元。", of_run_in, "科创贷"),
    ("二、“科创贷”发展较快。单户9万元。", of_run_in, None),
    ("云州银行与甲公司签订9亿元贷款协议。", of_signer, "甲公司"),
    ("云州银行向甲公司放款，签订9亿元协议。", of_signer, None),  # of whom it does not say
    ("甲公司年产绿色食品9吨。", of_maker, "甲公司"),
    ("乙公司、甲公司年产绿色食品9吨。", of_maker, None),  # of all of them
    ("甲公司年产值、绿色食品9吨。", of_maker, None),
    ("甲公司与绿色食品9吨。", of_maker, None),
    ("出台《若干措施》，对首次升规的奖9万元，惠及企业9家。", of_rule, "若干措施"),
    ("出台《若干措施》，到2027年产值9亿元。", of_rule, None),  # an aim of all
    ("出台《若干措施》，对绿色食品奖9万元。", of_rule, None),
]


@pytest.mark.parametrize(("words", "rule", "expected"), HEADED)
def test_a_figure_is_about_what_heads_its_line_or_its_block(words: str, rule: Rule, expected: str | None) -> None:
    here, start, _ = read(f"云州市情况\n{words}")
    found = rule(here, start)
    assert (found.thing if found else None) == expected


UNMEANT = [
    ("记者从石墨推进会上获悉，今年新增企业9家。", "石墨推进会", True),
    ("石墨推进会共有9人。", "石墨推进会", False),
    ("落实育苗行动要求，培育企业9家。", "育苗行动", True),
    ("开展育苗行动，培育企业9家。", "育苗行动", False),
    ("推行链长制以来，新增企业9家。", "链长制", True),
    ("通过“链长制”补链，新增企业9家。", "链长制", True),
    ("建立链长制，设专班9个。", "链长制", False),
    ("《若干措施》提出，到2027年企业达到9家。", "若干措施", True),
    ("《若干措施》（试行）明确，企业达到9家。", "若干措施", True),
    ("《若干措施》惠及企业9家。", "若干措施", False),
    ("《若干措施》提出对企业奖励9万元。", "若干措施", False),
    ("链长牵头推进，全链产值达到9亿元。", "链长", True),
    ("链长走访企业9家。", "链长", False),
    ("化工园规上工业占比为9亿元。", "化工园", False),
    ("做强石墨产业链，确保全市工业经济总量达到9亿元。", "石墨产业链", True),
    ("做强石墨产业链，力争全县规上工业总产值突破9亿元。", "石墨产业链", True),
    ("做强石墨产业链，占全市工业总产值9亿元。", "石墨产业链", False),  # which it is a part of
    ("举办3次育苗行动。采纳的奖9万元。", "育苗行动", True),
    ("举办育苗行动。采纳的奖9万元。", "育苗行动", False),
    ("建成化工园，改造公路9亿元。", "化工园", True),
    ("建成化工园，引进企业9家。", "化工园", False),
    ("建成化工园，修建道路，改造管网9亿元。", "化工园", True),
    ("领航企业14家、数字化车间9个。", "领航企业", True),
    ("领航企业14家、产值9亿元。", "领航企业", False),
    ("建成化工园4个、农业强镇9个。", "化工园", True),
    ("组建招商专班4支、帮扶队伍9支。", "招商专班", True),
    ("建成检测中心4个，公共服务中心9个。", "检测中心", True),
    ("建成检测中心4个，其中省级中心9个。", "检测中心", False),
    ("建成检测中心4个，入驻企业9家。", "检测中心", False),
    ("建成化工园4个、总投资9亿元。", "化工园", False),
    ("续建项目（9个）：检测中心、化工园。", "检测中心", True),
    ("石墨产业链突破20亿元、生物医药突破9亿元。", "石墨产业链", True),
    ("石墨产业链产值达到20亿元、智能家电等制造产业达到12亿元、生物医药9亿元。", "石墨产业链", True),
    ("石墨产业链突破20亿元、出口额突破9亿元。", "石墨产业链", False),
    ("石墨产业链突破20亿元、其中链主企业9亿元。", "石墨产业链", False),
    ("石墨产业链突破20亿元、链主企业达到9家。", "石墨产业链", False),
    ("续建项目9个，包括检测中心。", "检测中心", False),
    ("绿色食品占比9亿元。", "绿色食品占比", True),  # what is measured, and not of what
    ("中水回用率高，节水9亿元。", "中水回用率", True),
    ("茶油收储盛产期9亿元。", "茶油收储盛产期", True),
    ("可采取“一事一议”，补助9万元。", "一事一议", True),
    ("实施育苗行动，力争全市产值增长，每年新增企业9家。", "育苗行动", True),
    ("实施育苗行动，力争甲公司产值增长，每年新增企业9家。", "育苗行动", False),
    ("建成检测中心4个，标准化养殖场9家。", "检测中心", True),
    ("建成检测中心4个，年检测量9项。", "检测中心", False),
]


@pytest.mark.parametrize(("words", "name", "expected"), UNMEANT)
def test_a_figure_is_not_about_what_only_leads_to_it(words: str, name: str, *, expected: bool) -> None:
    here, start, end = read(f"情况\n{words}")
    (told,) = (one for one in candidates(here, start, end) if one.thing == name)
    assert unmeant(here, told, start) is expected


@pytest.mark.parametrize(
    "words",
    [
        "产值9亿元，增长5%，居全省第2位。",
        "产值9亿元，占全县工业的12%，其中出口2亿元。",
        "产值9亿元、占全省8%（其中规上工业7亿元）。",
        "总产9万吨，单产552公斤、居全省第3位。",
        "产值9亿元，国内市场占有率约15%，居全国第3位。",
        "产值9亿元，预计今年可突破12亿元，2030年达到20亿元。",
    ],
)
def test_what_tells_more_of_a_figure_is_about_the_same(words: str) -> None:
    text = canonical_text(f"情况\n云岭县石墨产业链{words}")
    found = [(text.place(one.start), text.place(one.end), one) for one in quantities(text)]
    at = text.text.index("石墨")
    here = scene(text, layout(text), [Candidate(at, at + 5, "IndustryChain", "chain")], [one[0] for one in found])
    assert [name.thing for name in abouts(here, found).values()] == ["chain", "chain", "chain"]


def test_a_list_of_conditions_is_about_those_named_behind_it() -> None:
    text = canonical_text("情况\n对产值首次突破1亿元、5亿元、9亿元的领航企业，奖励9万元。")
    found = [(text.place(one.start), text.place(one.end), one) for one in quantities(text)]
    at = text.text.index("领航")
    here = scene(text, layout(text), [Candidate(at, at + 4, "Group", "firms")], [one[0] for one in found])
    assert [name.thing for name in abouts(here, found).values()] == ["firms"] * 4


BESIDE = [  # a count, and what it is of
    ("举办9次育苗行动。", "次", "育苗行动"),
    ("举办9次招聘，育苗行动启动。", "次", None),
    ("新增9家，育苗行动启动。", "家", None),
    ("设立检测中心等9个平台。", "个", "检测中心"),
    ("获批“检测中心”等9家省级平台。", "家", "检测中心"),
    ("依托检测中心等9个平台。", "个", None),  # which are used
    ("设立化工园、检测中心等9个平台。", "个", None),  # of a list
    ("引进甲公司等9家企业。", "家", None),
    ("设立检测中心，服务9家企业。", "家", None),
    ("领航企业数量已发展到9家。", "家", "领航企业"),
    ("培育9家百亿级行业领航企业。", "家", "领航企业"),
    ("培育9家产值超亿元的知名领航企业。", "家", "领航企业"),
    ("领航企业带动9家。", "家", None),
    ("新增9家为领航企业配套。", "家", None),
]


@pytest.mark.parametrize(("words", "unit", "expected"), BESIDE)
def test_what_is_held_or_set_up_is_named_beside_its_count(words: str, unit: str, expected: str | None) -> None:
    here, start, end = read(words)
    found = counted(here, unit, start, end)
    assert (found.thing if found else None) == expected


PAPERS = [
    ("《若干措施》将目标分解为9项重点任务。", "若干措施"),
    ("（一）主要内容。《若干措施》将《示范项目库》细化为五个方面9项任务。", "若干措施"),
    ("《若干措施》明确9项举措，逐项定责。", "若干措施"),
    ("《若干措施》共分四章，列出9个事项。", None),  # another clause
    ("《若干措施》提出新增企业9家。", None),  # what it plans
    ("落实《若干措施》，明确9项任务。", None),  # whoever does so
    ("《若干措施》分解为60项任务。\n1.石墨方面（分解任务9项）。", "若干措施"),
    ("《若干措施》分解为60项任务。\n1.石墨产业链方面（分解任务9项）。", None),  # of the chain, perhaps
    ("《若干措施》印发。\n1.石墨方面（分解任务9项）。", None),
]


@pytest.mark.parametrize(("words", "expected"), PAPERS)
def test_tasks_are_counted_for_the_paper_that_divides_them(words: str, expected: str | None) -> None:
    here, start, end = read(words)
    found = of_paper(here, here.text[end - 1 : end], start, end)
    assert (found.thing if found else None) == expected


COUNTED = [
    ("12条重点产业链产值增长。", "条", True),
    ("8大新兴产业产值增长。", "大", True),
    ("5个产业集群加快发展。", "个", True),
    ("5条千亿级产业链产值增长。", "条", True),
    ("5个产业“链长制”。", "个", False),
    ("3个产业链项目开工。", "个", False),
    ("6个产业园区建成。", "个", False),
    ("9名链长到位。", "名", False),
    ("12条生产线投产。", "条", False),
]


@pytest.mark.parametrize(("words", "unit", "expected"), COUNTED)
def test_chains_and_branches_are_counted_and_not_what_is_made_of_them(words: str, unit: str, *, expected: bool) -> None:
    text = canonical_text(words)
    here = scene(text, layout(text), [], [0])
    assert counts_chains(here, unit, text.text.index(unit) + 1) is expected


OWNERS = [
    ("力推石墨产业链。推动化工园投产，力争甲公司产值、税收增长9亿元。", "甲公司"),
    ("去年，化工园完成营业收入3亿元。", "化工园"),
    ("全市领航企业实现利润45亿元。", "领航企业"),
    ("石墨产业链9家领航企业累计实现利润45亿元。", "石墨产业链"),
    ("石墨产业链总产值达到3亿元。", "石墨产业链"),
    ("依托化工园，甲公司主营业务收入突破3亿元。", "甲公司"),
    ("甲公司落户化工园，实现产值3亿元。", None),  # of which of the two
    ("柳河镇税收3亿元。", None),  # places are told of by other rules
    ("云州银行利润3亿元。", None),
    ("实施育苗行动，绿色食品产量达到9吨。", "绿色食品"),  # goods have amounts
    ("全市绿色食品9吨。", "绿色食品"),
    ("绿色食品种植面积稳定在9亩。", "绿色食品"),
    ("绿色食品示范区流转土地9亩。", None),  # of another noun
    ("绿色食品9家。", None),  # no amount
    ("化工园9亩。", None),
]


@pytest.mark.parametrize(("words", "expected"), OWNERS)
def test_a_figure_of_what_is_earned_is_of_the_name_right_before(words: str, expected: str | None) -> None:
    here, start, end = read(words)
    found = of_owner(here, here.text[end - 1 : end], start)
    assert (found.thing if found else None) == expected


ALSO = [
    ("情况\n甲公司产值9亿元，上缴税金3亿元。", ["甲公司", "甲公司"]),
    ("情况\n甲公司产值9亿元，增长5%，居全省第2位，实现利润3亿元。", ["甲公司"] * 4),
    ("情况\n甲公司产值9亿元，乙公司产值3亿元，分别同比增长5%、6%。", ["甲公司", "乙公司", "甲公司", "乙公司"]),
    ("情况\n甲公司产值9亿元，税收3亿元，分别增长5%、6%。", ["甲公司"] * 4),
]


@pytest.mark.parametrize(("words", "expected"), ALSO)
def test_what_else_is_earned_is_of_the_same(words: str, expected: list[str]) -> None:
    text = canonical_text(words)
    found = [(text.place(one.start), text.place(one.end), one) for one in quantities(text)]
    firms = [Candidate(at, at + 3, "Enterprise", of) for of in ("甲公司", "乙公司") if (at := text.text.find(of)) > 0]
    here = scene(text, layout(text), firms, [one[0] for one in found])
    assert [name.thing for name in abouts(here, found).values()] == expected


def test_a_text_is_not_of_the_place_that_it_compares_most() -> None:
    here, _, _ = read("情况\n截至目前，云州市云岭县有企业30家。石川县、石川县、石川县领先，有9家。")
    assert here.place == "云岭县"  # with which the text begins, within its city


TOPICS = [
    ("石墨产业链方面，招引天然石墨等项目，2026年合同投资额2亿元，开工项目9个。", "石墨产业链"),
    ("石墨产业链方面，签约2亿元；2027年末签约9亿元。", "石墨产业链"),
    ("石墨产业链领域，新签约企业9家。", "石墨产业链"),
    ("在石墨产业链上，引进企业9家。", "石墨产业链"),
    ("（二）石墨产业链板块：签约企业9家。", "石墨产业链"),
    ("二是石墨产业链招商方面，完成投资3亿元。新建厂房9个。", "石墨产业链"),
    ("就石墨产业链而言，今年新增企业9家。", "石墨产业链"),
    ("从石墨产业链看，完成税收3亿元。", "石墨产业链"),
    ("围绕石墨产业链，签约企业9家。", "石墨产业链"),
    ("聚焦石墨产业链强链补链，落户企业9家。", "石墨产业链"),
    ("针对石墨产业链薄弱环节，引进企业9家。", "石墨产业链"),
    ("以石墨产业链为重点，新增企业9家。", "石墨产业链"),
    ("石墨产业链——签约企业9家。", "石墨产业链"),
    ("围绕石墨产业链，签约企业3家。新建厂房9个。", None),  # only its sentence follows the chain
    ("石墨产业链方面，电机项目总投资3亿元。", None),  # which has the figure
    ("石墨产业链方面，引进甲公司，投资3亿元。", None),  # whose investment it is
    ("石墨产业链方面，签约3家；茶叶产业链方面，签约9家。", "茶叶产业链"),
    ("石墨产业链方面，签约3家，带动茶叶产业链9家。", None),  # another chain since
    ("石墨产业链方面，带动茶叶产业链壮大，新增企业9家。", None),
    ("围绕石墨产业链、茶叶产业链，签约企业9家。", None),  # of both
    ("全市发展较快，石墨产业链方面再上台阶，签约9家。", None),  # the sentence begins with something else
]


@pytest.mark.parametrize(("words", "expected"), TOPICS)
def test_a_line_that_begins_with_a_chain_goes_on_with_it(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = of_topic(here, start)
    assert (found.thing if found else None) == expected


GROUPS = [
    ("签约3个茶叶产业链项目、9个石墨产业链项目。", "石墨产业链"),
    ("新增9家石墨产业链配套企业。", "石墨产业链"),
    ("共有9个省级石墨产业链重点项目。", "石墨产业链"),
    ("石墨产业链企业9家。", "石墨产业链"),
    ("石墨产业链规上企业达到9家。", "石墨产业链"),
    ("茶叶产业链企业3家、石墨产业链签约项目9个。", "石墨产业链"),
    ("9个石墨产业链、茶叶产业链项目。", None),  # a list
    ("石墨产业链、茶叶产业链企业9家。", None),  # of both
    ("9个专班服务石墨产业链企业。", None),  # teams are counted
    ("石墨产业链企业投入9亿元。", None),  # no count
]


@pytest.mark.parametrize(("words", "expected"), GROUPS)
def test_projects_and_firms_are_counted_for_the_chain_that_their_noun_group_names(
    words: str, expected: str | None
) -> None:
    here, start, end = read(words)
    unit = re.search("亿元|.$", here.text[start:end])
    found = of_noun_group(here, unit[0] if unit else None, start, end)
    assert (found.thing if found else None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("签约3个石墨产业链项目、9个其他项目。", True),
        ("签约3个省级石墨产业链项目和9个其他项目。", True),
        ("石墨产业链项目3个、新建厂房9个。", False),
        ("签约3个石墨产业链项目，新增产值9亿元。", False),  # which go on with them
        ("组建4支招商专班、9个分局。", True),
        ("新建4个检测中心和9个分局。", True),
        ("组建4支招商专班，招引9个项目。", False),
        ("招商专班、9个分局。", False),  # without a count of its own
    ],
)
def test_what_has_the_count_before_it_is_not_counted_by_the_next(words: str, expected: bool) -> None:
    here, start, _ = read(words)
    assert is_anothers(here, here.names[0], start) is expected


PROJECTS = [
    ("甲公司电机项目忙投产。该项目总投资3亿元。", "电机项目"),
    ("电机项目加紧建设。项目占地300亩，达产后可实现产值3亿元。", "电机项目"),
    ("走进电机项目。\n该项目由甲公司实施，年产值3亿元。", "电机项目"),
    ("电机项目开工。这一项目建成后，年产值3亿元。", "电机项目"),
    ("电机项目开工。全市项目总投资3亿元。", None),  # projects of all
    ("电机项目开工。该项目投产。甲公司实现产值3亿元。", None),  # the firm has it
    ("该项目总投资3亿元。", None),  # none is named
    ("名称 | 内容\n电机项目 | 该项目总投资3亿元", None),  # in a table its row says it
]


@pytest.mark.parametrize(("words", "expected"), PROJECTS)
def test_this_project_is_the_one_that_was_named_last(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = of_project(here, start)
    assert (found.thing if found else None) == expected


EACH = [  # what the last figure is about
    ("石墨产业链、茶叶产业链产值分别突破3亿元和2亿元。", "茶叶产业链"),
    ("石墨产业链、茶叶产业链产值分别不低于3亿元、2亿元。", "茶叶产业链"),
    ("石墨产业链和茶叶产业链投资分别力争完成3亿元和2亿元。", "茶叶产业链"),
    ("石墨产业链、茶叶产业链规上工业分别为3家和2家。", "茶叶产业链"),
    ("石墨产业链、茶叶产业链产值分别增长，突破2亿元。", None),  # one figure of both
    ("“石墨产业链”“茶叶产业链”产值分别为3亿元、2亿元。", "茶叶产业链"),
    ("对国家级、省级、市级领航企业，分别给予9万元、5万元、3万元奖励。", "领航企业"),
    ("获评省级和市级单项冠军的，分别奖励9万元和5万元。", "单项冠军"),
    ("国家级、省级、市级示范园分别有9家、5家、3家。", "市级示范园"),  # whose name begins with the last level
    ("一等、二等先锋奖分别奖励9万元、5万元。", "先锋奖"),
    ("对省级、市级领航企业，分别给予9万元、5万元、3万元奖励。", None),  # more figures than levels
    ("领航企业分别达到9家、5家。", None),  # no levels
    ("石墨产业链、茶叶产业链聘请链长、首席技师分别为3名、2名。", "首席技师"),
    ("石墨产业链、茶叶产业链的县财政局拨付分别为3亿元、2亿元、1亿元。", None),  # more figures than names
    # further lists tell of the same
    ("石墨产业链、茶叶产业链产值分别为3亿元、2亿元，同比分别增加5万元、减少3万元。", "茶叶产业链"),
    ("石墨产业链、茶叶产业链产值依次为3亿元和2亿元，同比增加5万元和3万元。", "茶叶产业链"),
    ("石墨产业链、茶叶产业链产值分别为3亿元、2亿元，增加5万元、3万元，规上企业依次为31家、14家。", "茶叶产业链"),
    ("石墨产业链、茶叶产业链产值分别为3亿元、2亿元。用工依次为31人、14人。", None),  # another sentence
    ("石墨产业链、茶叶产业链产值分别为3亿元、2亿元，新增项目31个、平台14个。", None),  # no list of the same
    ("石墨产业链、茶叶产业链产值分别为3亿元、2亿元，全市分别增加5万元、3万元、2万元。", None),
]


@pytest.mark.parametrize(("words", "expected"), EACH)
def test_names_and_figures_that_are_told_one_each_belong_together(words: str, expected: str | None) -> None:
    here, start, _ = read(words)
    found = respectively(here, start)
    assert (found.thing if found else None) == expected


SCALE = [
    ("推进石墨产业链建设。做强石墨产业链。\n力争产业规模达到9亿元。", "石墨产业链"),
    ("推进石墨产业链建设。做强石墨产业链。\n到2027年,全产业链产值突破9亿元。", "石墨产业链"),
    ("推进石墨产业链建设。做强石墨产业链。\n全市产业链总产值恢复至9亿元。", "石墨产业链"),
    ("推进石墨产业链建设。做强石墨产业链。\n力争工业产值达到9亿元。", None),
    ("推进石墨产业链建设。做强石墨产业链。\n甲公司全产业链产值达到9亿元。", None),
    ("推进石墨产业链建设。做强茶叶产业链。\n力争产业规模达到9亿元。", None),
    ("推进石墨产业链建设。\n力争产业规模达到9亿元。", None),
]


@pytest.mark.parametrize(("words", "named"), SCALE)
def test_how_large_an_industry_is_that_a_clause_does_not_name(words: str, named: str | None) -> None:
    here, start, _ = read(words)
    found = of_scale(here, start)
    assert (found.thing if found else None) == named


WHOM = [
    ("对新增领航企业,奖50万元;年缴税达到9万元,再奖2万元。", "threshold", "领航企业"),
    ("对新增领航企业,奖50万元;年缴税达到9万元,再奖2万元。", "award", "领航企业"),
    ("对认定为单项冠军的企业,首次营业收入达到9亿元。", "threshold", "单项冠军"),
    ("1.对领航企业,投资3亿元。其中,首次入围的奖9万元。", "award", "领航企业"),
    ("凡领航企业,当年产值增长的奖9万元。", "award", "领航企业"),
    ("对领航企业,奖50万元;首次通过复审的,再奖9万元。", "award", "领航企业"),
    # what only looks like it
    ("对领航企业、单项冠军,当年奖9万元。", "award", None),
    ("对领航企业,奖50万元;单项冠军奖9万元。", "award", None),
    ("对领航企业,奖50万元;举办大赛的奖9万元。", "award", None),
    ("对领航企业,奖50万元;首次入规的工业企业,奖9万元。", "award", None),
    ("对领航企业上下游配套项目投资的,当年奖9万元。", "award", None),
    ("对领航企业,当年新增9家。", "achieved", None),
    ("对接领航企业,当年奖9万元。", "award", None),
]


@pytest.mark.parametrize(("words", "status", "named"), WHOM)
def test_for_whom_a_rule_is_of_which_a_figure_is_a_part(words: str, status: str, named: str | None) -> None:
    here, start, _ = read(words)
    found = of_whom(here, replace(quantities(words)[-1], status=status), start)
    assert (found.thing if found else None) == named


PARK = [
    ("溪口经开区2026年工作会议\n\n全年确保规上工业总产值9亿元。\n", "溪口经开区"),
    ("溪口经开区2026年工作会议\n\n固定资产投资20亿元,招商引资任务9亿元。\n", "溪口经开区"),
    ("溪口经开区2026年工作会议\n\n全年谋划项目9个。\n", "溪口经开区"),
    ("溪口经开区2026年工作会议\n\n甲公司总产值9亿元。\n", None),
    ("溪口经开区2026年工作会议\n\n建设公寓9亿元。\n", None),
    ("溪口经开区、化工园2026年工作会议\n\n全年规上工业总产值9亿元。\n", "溪口经开区"),
    ("溪口经开区石墨产业链工作会议\n\n全年规上工业总产值9亿元。\n", None),
    ("检测中心2026年工作会议\n\n全年规上工业总产值9亿元。\n", None),
]


@pytest.mark.parametrize(("words", "named"), PARK)
def test_the_economy_of_the_zone_that_a_title_names(words: str, named: str | None) -> None:
    here, start, _ = read(words)
    found = of_park(here, start)
    assert (found.thing if found else None) == named


HEADS = [  # a sentence, and who is the subject of the clause of its last figure
    ("石墨产业链产值8亿元。甲公司产品远销3个国家，拥有员工9人。", "甲公司"),
    ("其中，甲公司年产负极材料3吨，拥有员工9人。", "甲公司"),
    ("目前，云州市化工园位于柳河镇，占地9亩。", "化工园"),
    ("实施育苗行动，云州学院今年扩招9人。", "云州学院"),
    ("甲公司电机项目选址化工园，用地9亩。", "电机项目"),
    ("甲公司与云州学院合作，建成中试线9个。", "甲公司"),
    ("甲公司产值8亿元，乙公司拥有员工9人。", "乙公司"),
    ("茶叶产业链：甲公司电机项目，总投资9亿元。", "电机项目"),
    ("茶叶产业链：产值9亿元。", None),
    ("甲公司、乙公司拥有员工9人。", None),
    ("甲公司等企业拥有员工9人。", None),
    ("甲公司董事长介绍，员工9人。", None),
    ("甲公司签约项目，另有9家企业达成意向。", None),
    ("甲公司拥有员工8人，云州银行发放贷款9亿元。", None),
    ("引进甲公司，拥有员工9人。", None),
    ("市工信局走访甲公司9次。", None),
    ("云州市云州学院今年扩招9人。", "云州学院"),
    ("企业 | 情况\n乙公司 | 产值8亿元\n甲公司 | 员工9人", None),
]


@pytest.mark.parametrize(("words", "expected"), HEADS)
def test_the_subject_of_a_clause_heads_it_or_one_before(words: str, expected: str | None) -> None:
    here, start, _ = read(f"情况\n{words}")
    told = subject(here, start)
    assert (told.thing if told else None) == expected


def test_the_label_of_a_line_gives_way_to_the_subject_of_a_clause_behind_it() -> None:
    told = labelled(*read("情况\n茶叶产业链：产值8亿元；甲公司电机项目，总投资9亿元。"))
    assert told and told.thing == "电机项目"


SHUT_OUT = [  # a text, a name in it, and whether its last figure is not about that name by the grammar of its sentence
    ("石墨产业链产值8亿元。甲公司拥有员工9人。", "石墨产业链", True),
    ("石墨产业链产值8亿元。甲公司等企业拥有员工9人。", "石墨产业链", False),
    ("石墨产业链产值8亿元，甲公司拥有员工9人。", "石墨产业链", True),
    ("甲公司产值8亿元，位于化工园，员工9人。", "甲公司", False),
    ("甲公司建设检测中心，新增员工9人。", "检测中心", False),  # left to the model
    ("云州学院会同甲公司建设中试线9个。", "甲公司", True),
    ("云州学院引进甲公司建设中试线9个。", "甲公司", False),
    ("实施育苗行动，云州学院今年扩招9人。", "育苗行动", True),
    ("实施育苗行动，今年培育企业9家。", "育苗行动", False),
    ("甲公司位于化工园，员工9人。", "化工园", True),
    ("电机项目选址云州市化工园北片区，用地9亩。", "化工园", True),
    ("落户化工园的企业达9家。", "化工园", False),
    ("项目落户化工园。园区企业达9家。", "化工园", False),
    ("支持甲公司扩产，配套企业达9家。", "甲公司", True),
    ("依托检测中心，服务企业9家。", "检测中心", True),
    ("支持甲公司招工9人。", "甲公司", False),
    ("甲公司扩产，配套企业达9家。", "甲公司", False),
    ("推动化工园扩区，确保全年营业收入达到9亿元。", "化工园", True),
    ("加快化工园建设，全市新增规上企业9家。", "化工园", True),
    ("加快化工园建设，新增企业9家。", "化工园", False),
    ("化工园全面投产，全年营业收入达到9亿元。", "化工园", False),
    ("做精石墨产业链。全年新增市场主体9家。", "石墨产业链", True),
    ("石墨产业链突破8亿元。全市要实现产值9亿元。", "石墨产业链", True),
    ("石墨产业链突破8亿元。新增企业9家。", "石墨产业链", False),
    ("云州银行对接石墨产业链、茶叶产业链。新增贷款9亿元。", "茶叶产业链", True),
    ("全市石墨产业链新增企业9家。", "石墨产业链", False),
    ("化工园投产，甲公司扩产，新增员工9人。", "化工园", False),
    ("甲公司拥有员工9人，化工园投产。", "化工园", False),
    ("项目落户化工园，投产。园区企业达9家。", "化工园", False),
    ("支持石墨产业链升级，新增企业9家。", "石墨产业链", False),
    ("推动石墨产业链升级，全年新增规上企业9家。", "石墨产业链", False),
    ("建成化工园，今年占全市规上企业9家。", "化工园", False),
]


@pytest.mark.parametrize(("words", "name", "expected"), SHUT_OUT)
def test_a_figure_is_about_nothing_that_its_sentence_shuts_out(words: str, name: str, *, expected: bool) -> None:
    here, start, end = read(f"情况\n{words}")
    (told,) = (one for one in candidates(here, start, end) if one.thing == name)
    assert is_shut_out(here, told, start, subject(here, start)) is expected
