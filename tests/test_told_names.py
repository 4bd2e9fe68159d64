"""Names that a model reads in parts: bases of regions, policies by their number, schemes that a list counts, short names in brackets."""

import pytest

from chaingraph.text.names.abbreviated import abbreviated
from chaingraph.text.names.endings import Name
from chaingraph.text.names.filled import filled
from chaingraph.text.names.mending.bases import bases
from chaingraph.text.names.mending.counted_schemes import counted_schemes
from chaingraph.text.names.mending.policies import policies
from chaingraph.text.names.mending.quoted_groups import quoted_groups
from chaingraph.text.names.mending.reading import mended

BASES = [
    ("建成沅江流域先进制造业基地", ["沅江流域先进制造业基地"]),
    ("打造西部地区有影响力的氢能装备产业基地。", ["西部地区有影响力的氢能装备产业基地"]),
    ("全国石墨和特种玻璃产业基地、华东地区氢能应用基地", ["全国石墨和特种玻璃产业基地", "华东地区氢能应用基地"]),
    ("围绕建设“两业”融合发展示范区和大湾区先进制造业基地目标", ["“两业”融合发展示范区", "大湾区先进制造业基地"]),
    ("创建国家级“以石代木”应用推广基地", ["国家级“以石代木”应用推广基地"]),
    ("长三角先进制造业基地", ["长三角先进制造业基地"]),
    ("建设全国重要的先进制造业基地", []),  # an aim
    ("青塘长三角产业基地", []),  # whose it is stands before it
    ("承接长三角的产业转移基地", []),
    ("西部地区企业来产业基地", []),
    ("“链主”企业建成产业基地", []),
]


@pytest.mark.parametrize(("words", "named"), BASES, ids=[one[0] for one in BASES])
def test_a_base_is_whole_with_its_region(words: str, named: list[str]) -> None:
    assert [words[start:end] for start, end, _ in sorted(bases(words, []))] == named


POLICIES = [
    ("兑现助企纾困“18条”和“9项举措”", ["18条", "9项举措"]),
    ("出台民营经济“三十条措施”", ["三十条措施"]),
    ("落实“26条新政”", ["26条新政"]),
    ("形成高质量发展“2+5+9”政策体系", ["高质量发展“2+5+9”政策体系"]),
    ("落实“三减”系列政策、“暖企”一揽子政策", ["“三减”系列政策", "“暖企”一揽子政策"]),
    ("守住政策“8条”红线", []),
    ("开通“12条”线路", []),
    ("培育“10条”产业链", []),
    ("推行“三减”服务", []),
]


@pytest.mark.parametrize(("words", "named"), POLICIES, ids=[one[0] for one in POLICIES])
def test_a_policy_goes_by_its_number(words: str, named: list[str]) -> None:
    assert [words[start:end] for start, end, _ in policies(words, [])] == named


COUNTED = [
    ("实施良种繁育、品牌创建和市场开拓3大行动", ["良种繁育", "品牌创建", "市场开拓"]),
    ("深入推进创新引领、集群强链、要素保障等“八大工程”", ["创新引领", "集群强链", "要素保障"]),
    ("创新引领、集群强链、要素保障五项重点工程", ["创新引领", "集群强链", "要素保障"]),
    ("建设公路、铁路、机场等六大工程", []),  # kinds of works
    ("实施创新引领、集群强链两大行动", []),  # two alone may be one breath
    ("重点抓好石墨、锂电、铜材三大计划", []),
    ("推进石墨和锂电、铜材和铝材、光伏应用三大计划", []),
    ("做好良种繁育、品牌创建、市场开拓各项工作", []),
    ("实施三大工程(数字赋能、绿色转型和要素保障)", ["三大工程", "数字赋能", "绿色转型", "要素保障"]),
    ("开展“两大行动”(即招商攻坚、项目提速等)", ["两大行动", "招商攻坚", "项目提速"]),
    (
        "完善两图一库两报告(包括全景图、路线图、客商库、分析报告、招商报告)",
        ["两图一库两报告", "全景图", "路线图", "客商库", "分析报告", "招商报告"],
    ),
    ("绘制“三图两库”,建立一库一平台", ["三图两库"]),
    ("推行一图一表一清单机制", []),
    ("实施六大工程(责任单位:市发改委、市工信局)", []),
    ("八大行动(2026—2028年)方案、十大工程(含续建)", []),
    ("两图一库(石墨、锂电、铜材)", ["两图一库"]),
]


@pytest.mark.parametrize(("words", "named"), COUNTED, ids=[one[0] for one in COUNTED])
def test_a_head_noun_counts_the_schemes_of_its_list(words: str, named: list[str]) -> None:
    assert [words[start:end] for start, end, _ in counted_schemes(words)] == named


GIVEN = [
    ("《若干措施》(以下简称“全链措施”)印发。全链措施明确", "若干措施 Policy", ["全链措施", "全链措施"]),
    ("《若干措施》(简称全链措施)印发。", "若干措施 Policy", ["全链措施"]),
    ("石墨产业联盟(以下简称“联盟”)成立,联盟将引进联盟链", "石墨产业联盟 Institution", ["联盟", "联盟"]),
    ("《若干措施》(简称全链措施)印发,组建全链措施宣讲团", "若干措施 Policy", ["全链措施"]),
    ("石墨有限公司(以下简称“公司”)成立,公司投产", "石墨有限公司 Enterprise", []),
    ("石墨产业(以下简称“本业”)发展,本业", "石墨产业 IndustryChain", []),
    ("《若干措施》(征求意见)印发。", "若干措施 Policy", []),
]


@pytest.mark.parametrize(("text", "of", "named"), GIVEN, ids=[one[0] for one in GIVEN])
def test_a_bracket_gives_a_short_name(text: str, of: str, named: list[str]) -> None:
    words, kind = of.split()
    name = Name(start := text.index(words), start + len(words), words, kind)
    assert [(one.text, one.kind) for one in abbreviated([name], text)] == [(one, kind) for one in named]


QUOTED = [
    ("认定为“智能工厂”“数字化车间”的,", ["智能工厂", "数字化车间"]),
    ("获“专精特新”“小巨人”企业称号", ["专精特新"]),
    ("评为国家级、省级“绿色工厂”。", ["绿色工厂"]),
    ("入选“瞪羚”等", ["瞪羚"]),
    ("获“单项冠军”认定", ["单项冠军"]),
    ("获评“省级绿色工厂”称号", ["省级绿色工厂"]),
    ("获评专精特新“小巨人”。", []),  # one status
    ("实施“智能工厂”行动", []),
    ("培育“链主”企业", []),
]


@pytest.mark.parametrize(("words", "named"), QUOTED, ids=[one[0] for one in QUOTED])
def test_quotation_marks_hold_a_status(words: str, named: list[str]) -> None:
    assert [words[start:end] for start, end, _ in quoted_groups(words, [])] == named


READ = [
    ("公布省级“专精特新”中小企业名单", "省级“专精特新”中 Group", ["省级“专精特新”中小企业"]),
    ("落实党中央国务院部署", "党中央国务院 Institution", ["党中央", "国务院"]),
    ("国家发展改革委“十四五”流通规划", "国家发展改革委“十四五”流通规划 Policy", ["国家发展改革委", "“十四五”流通规划"]),
    ("国务院“十四五”流通规划", "国务院“十四五”流通规划 Policy", ["国务院", "“十四五”流通规划"]),
    ("发文机构青塘县林业局", "发文机构青塘县林业局 Institution", ["青塘县林业局"]),
    ("主题词信息来源青塘县林业局", "主题词信息来源青塘县林业局 Institution", ["青塘县林业局"]),
    ("编辑青塘县林业局", "编辑青塘县林业局 Institution", ["青塘县林业局"]),
    ("编辑部青塘工作站", "编辑部青塘工作站 Institution", ["编辑部青塘工作站"]),
    ("陕西青塘县创新机制", "陕西青塘县 Place", ["陕西", "青塘县"]),
    ("湖北省青塘区试点", "湖北省青塘区 Place", ["湖北省", "青塘区"]),
    ("辽宁省朝阳市政府办公室印发", "辽宁省朝阳市政府办公室 Institution", ["辽宁省", "朝阳市政府办公室"]),
    ("四川泸州云山经济开发区", "四川泸州云山经济开发区 Platform", ["四川泸州云山经济开发区"]),  # a registered name
    ("在河北区试点", "河北区 Place", ["河北区"]),
    ("在吉林市试点", "吉林市 Place", ["吉林市"]),
    ("湖南石墨研究院", "湖南石墨研究院 Institution", ["湖南石墨研究院"]),
    ("云南省石墨产业园", "云南省石墨产业园 Platform", ["云南省石墨产业园"]),
    ("安排,会商全省第二季度产业链现场会筹备", "", ["全省第二季度产业链现场会"]),
    ("听取进展以及第二季度全省产业链现场会准备", "", ["第二季度全省产业链现场会"]),
    ("并就全省石墨产业链推进会作安排", "", ["全省石墨产业链推进会"]),
    ("会商产业链对接会筹备", "", ["会商产业链对接会"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "read", "named"), READ, ids=[one[0] for one in READ])
def test_what_stands_before_a_name_is_none_of_it(words: str, read: str, named: list[str]) -> None:
    name, _, kind = read.partition(" ")
    found = [(words.index(name), words.index(name) + len(name), kind)] if name else []
    assert [words[start:end] for start, end, _ in sorted(mended(words, found))] == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("联席会议每季度召开,联席会议办公室设在县商务局", ["联席会议 Mechanism", "联席会议办公室 Institution"]),
        ("由联席会议负责,联席会议办公室主任召集", ["联席会议 Mechanism", "联席会议办公室 Institution"]),
        ("召集部际联席会议", []),  # of more words
        ("建立联席会议制度", []),
    ],
)
def test_joint_meetings_go_by_that_word(text: str, named: list[str]) -> None:
    assert [f"{one.text} {one.kind}" for one in filled([], text) if "联席" in one.text] == named
