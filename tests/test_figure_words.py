"""The words by which figures are called: which of their line, whole, as learned; as grammar has them without a model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import learn
import pytest

from chaingraph.text import models
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.worded import indicators, whole
from chaingraph.text.quantities.words import Line, line, spoken

# a sentence, and the words for its last figure
SENTENCES = [
    ("推动20家企业建立研发准备金制度。", "建立研发准备金制度企业数"),
    ("帮助12家企业通过两化融合贯标。", "通过两化融合贯标企业数"),
    ("督促6个项目落实整改措施。", "落实整改措施项目数"),
    ("为30家企业提供融资担保。", "提供融资担保企业数"),
    ("对进展慢的4个项目重点督办。", "督办项目数"),
    ("对2023年立项的8个项目开展验收。", "验收项目数"),
    ("支持30家企业发展。", "企业数"),
    ("市工信局为10家企业的联络单位。", "企业数"),
    ("去年签约的6个项目已有4个开工。", "开工项目数"),
    ("28个重点项目中已有19个投产。", "投产重点项目数"),
    ("石墨产业链、茶叶产业链链主企业分别为2家和3家。", "链主企业数"),
    ("石墨、茶叶产业链规上企业分别有12家、8家。", "规上企业数"),
    ("职业学校、石墨产业链企业分别有2所、3家。", "石墨产业链企业数"),
    ("开展职业技能培训1.2万人次。", "职业技能培训人次"),
    ("累计走访企业460户次。", "走访企业户次"),
    ("年产羽绒服1800万件。", "羽绒服年产量"),
    ("日产玻璃1200吨。", "玻璃日产量"),
    ("考核权重为15%。", "考核权重"),
    ("前三季度累计产值90亿元。", "累计产值"),
    ("本月实现营业收入5亿元。", "本月营业收入"),
    ("当月完成产值33亿元，同比增长8%。", "当月产值增速"),
    ("当月完成产值33亿元，累计完成产值273亿元，同比增长6%。", "累计产值增速"),
    ("累计培育企业20家。", "企业数"),
    ("全市营业收入连续3年保持较快增长。", "营业收入连续保持较快增长年限"),
    ("云岭汽车连续19年位居品牌乘用车出口前列。", "位居品牌乘用车出口前列年限"),
    ("年度评价连续两年不合格的，撤销称号。", "不合格年限"),
    ("连续两个月亮红灯的由管委会约谈。", "亮红灯时间"),
    ("但增速已连续三个季度低于全市平均水平。", "增速连续低于全市平均水平时间"),
    ("连续三次缺席例会的予以点名。", "缺席例会次数"),
    ("营收连续两年下滑的调出名单。", "营收连续下滑年限"),
    ("连续四个季度产值正增长。", "产值正增长时间"),
    ("加强这十条重点产业链培育。", "重点产业链数"),
    ("9位市领导担任十条重点产业链链长。", "重点产业链数"),
    ("打造5条先进制造业核心产业链。", "先进制造业核心产业链数"),
    ("形成3条现代服务业特色产业链。", "现代服务业特色产业链数"),
    ("新建2条生产线为产业链配套。", "新建生产线数"),
    ("聚焦现代金融、人工智能、康养五大前沿产业。", "前沿产业数"),
    ("签约项目3个、引进5家企业。", "引进企业数"),
    ("建成两大龙头项目。", "龙头项目数"),
    ("全市电机、轴承两类产品贡献增量。", "产品数"),
    ("三家首次升规企业获奖。", "首次升规企业数"),
    ("下一步，云州市将推动设立石墨产业基金，规模15亿元。", "基金规模"),
    ("今年一季度，全区新签约石墨项目27个，占比达77.1%。", "新签约石墨项目占比"),
    ("石墨产业链重点企业由6家调整为10家。", "重点企业数"),
    ("新增企业20家\n责任单位：市发展改革委", "新增企业数"),
    ("制造业投资增速居全省第2位。", "制造业投资增速全省位次"),
    ("技改投资增速居第3位。", "技改投资增速位次"),
    ("27个县域特色产业集群实现营业收入385亿元。", "县域特色产业集群营业收入"),
    ("石墨产业链实现营业收入385亿元。", "营业收入"),
    ("打造1-2个全国有影响力的区域公用品牌。", "区域公用品牌数"),
    ("形成了27个以纺织、箱包等产业为核心，特色鲜明的产业集群。", "产业集群数"),
    ("包括航空、化工6个竞争力强的先进制造业集群。", "先进制造业集群数"),
    ("178家国家高新区提质增效成效明显。", "国家高新区数"),
    ("给予链主企业500万元。", "链主企业金额"),
    ("规上企业由2026年的36家增加到2028年的60家。", "规上企业数"),
    ("链主企业从3家发展为5家。", "链主企业数"),
    ("项目全部建成投产后年产值12亿元。", "年产值"),
    ("投入使用后年检测能力达到5万批次。", "年检测能力"),
    ("2028年，云岭产业园力争产值达到200亿元。", "产值"),
    ("清洁能源装机力争达到267万千瓦。", "清洁能源装机"),
    ("一期达产后可实现年销售收入3亿元。", "年销售收入"),
    ("职工300人，研发人员占两成。", "研发人员占比"),
    ("销售额3亿元，其中出口占60%。", "出口占比"),
    ("云岭标准厂房建设面积达到8万平方米。", "云岭标准厂房建设面积"),
    ("石墨项目建设资金5000万元。", "石墨项目建设资金"),
    ("建设面积3万平方米的车间。", "面积"),
    ("超50亿元的累计达到8家。", "超50亿元企业数"),
    ("年营收过20亿元的增至5家。", "年营收过20亿元企业数"),
    ("投资超亿元的项目达到7个。", "投资超亿元项目数"),
    ("奖励领军人才团队80万元。", "领军人才团队奖励额"),
    ("1—5月，全县规模以上工业增加值增长11.3%，较1—4月提高1.9个百分点。", "规模以上工业增加值增速提高幅度"),
    ("规模以上工业增加值增长11.3%，较全市平均高3.2个百分点。", "规模以上工业增加值增速高于全市幅度"),
    ("产值增长6.2%，居全市第3位，高于全市平均2.1个百分点。", "产值增速高于全市幅度"),
    ("技改投资占比同比提高2.1个百分点。", "技改投资占比提高幅度"),
    ("石墨、茶叶营收占比同比分别提高2%、1.8%。", "茶叶营业收入占比提高幅度"),
    ("新签约项目12个，总投资30亿元。", "项目总投资"),
    ("民生项目12个，总投资30亿元。", "民生项目总投资"),
    ("引进企业12家，总投资30亿元。", "总投资"),  # of firms
    ("重点项目12个，2026年计划完成投资30亿元。", "年度计划投资额"),
    ("全市新增企业12家。\n从区域看：云岭县3家。", "新增企业数"),
    ("建成农业园12个、农业强镇3个。", "农业强镇数"),  # is counted itself
    ("综合产值30亿元，其中茶叶12亿元。", "茶叶综合产值"),
    ("综合产值30亿元，其中出口3亿元。", "出口额"),
    ("创新及产业发展项目4个。", "创新及产业发展项目数"),
    ("形成3个1000亿级产业集群。", "1000亿级产业集群数"),
    ("9名市领导担任产业链链长。", "担任链长市领导数"),
    ("18家企业退出。", "退出企业数"),
    ("新认定企业9家，其中6家为高新技术企业。", "高新技术企业数"),
    ("新建学校、医院等3万平方米；改建食堂、宿舍等2万平方米。", "改建面积"),
    ("采购各类物资1800万元。", "采购物资额"),
    ("基础设施投资3亿元。", "基础设施投资额"),
    ("石墨产业链停产47天。", "停产天数"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[expected for _, expected in SENTENCES])
def test_a_figure_is_called_as_a_curator_would(sentence: str, expected: str) -> None:
    assert quantities(sentence)[-1].indicator == expected


def test_what_is_counted_ends_before_what_is_measured_of_it() -> None:
    found = quantities("石墨、茶叶、铜业5个产业产值达到300亿元。")
    assert [one.indicator for one in found] == ["产业数", "产业产值"]


def test_points_that_are_made_count_nothing_and_what_is_of_weight_does() -> None:
    assert [one.exact for one in quantities("抓住三个重点，培育四个重点园区。")] == ["四个"]


def test_the_line_of_a_figure_ends_where_its_words_end_and_has_a_sign_for_each_figure() -> None:
    text = "石墨产业新增企业20家,产值3亿元责任单位:市工信局"
    places = [(8, 11), (14, 17)]
    assert line(text, [0, 2, 17], places, 1) == Line("产业新增企业0,产值#", 10)
    assert line(text, [0, 17], places, 0) == Line("石墨产业新增企业#,产值0", 8)


def test_words_are_found_in_few_pieces_near_the_figure() -> None:
    around = Line("企业增加,链主企业达到#,企业减少", 11)
    assert spoken("链主企业", around) == [5, 6, 7, 8]
    assert spoken("企业", around) == [13, 14]
    assert spoken("税收", around) == []


def test_pieces_are_made_to_end_with_whole_words() -> None:
    around = Line("推动设立产业基金,规模#", 11)
    assert around.words(whole(around, [5, 6, 7, 9, 10])) == "产业基金规模"
    assert around.words(whole(around, [3, 9, 10])) == "规模"  # a single character is no word


def test_what_is_quoted_keeps_its_marks_where_it_is_whole() -> None:
    around = Line("举办“云聚英才”活动#", 10)
    assert around.quoted([3, 4, 5, 6, 8, 9]) == "“云聚英才”活动"
    assert around.quoted([5, 6, 8, 9]) == "英才活动"
    assert around.words([3, 4, 5, 6, 8, 9]) == "云聚英才活动"


def test_without_a_model_and_in_a_cell_grammar_has_the_word(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "设立石墨产业基金,规模15亿元。"
    (one,) = quantities(text)
    told = replace(one, indicator="规模", certain=False)
    assert indicators(text, [0], [told], [(11, 15)])[0].indicator == "基金规模"
    assert indicators(text, [0], [replace(told, cell=True)], [(11, 15)])[0].indicator == "规模"
    monkeypatch.setattr(models, "WORDS", Path("none"))
    assert indicators(text, [0], [told], [(11, 15)])[0].indicator == "规模"


def test_what_stands_in_a_line_is_parted_from_its_ending() -> None:
    around = Line("设立产业基金,规模#", 9)
    assert learn.parted("基金规模", around) == ([4, 5, 7, 8], "", 1.0)
    assert learn.parted("基金额", around) == ([4, 5], "额", 1.0)
