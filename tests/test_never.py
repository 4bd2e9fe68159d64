"""What things of a kind are never called: each row by its example, and names that only look like one; names that break a word."""

import pytest

from chaingraph.text.names.mending.mid_word import whole_words
from chaingraph.text.names.mending.never import ROWS, Never, is_never


def marked(example: str) -> tuple[str, int, int]:
    """Return an example without its brackets, and where the words in them stand."""
    return example.replace("[", "").replace("]", ""), example.index("["), example.index("]") - 1


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kinds} {row.example}")
def test_each_row_matches_its_example(row: Never) -> None:
    assert row.fits(*marked(row.example))


NEVER = [
    ("[茶叶产业链链长]部门负责", "Role"), ("[充分发挥财政资金]的引导作用", "Action"), ("[发挥协会]、商会优势", "Mechanism"),
    ("各设区市、[县(市)人民政府]", "Institution"), ("报送[市各委办局]", "Institution"), ("由所属[县工信局]核实", "Institution"), ("各镇人民政府、[街道办事处]", "Institution"), ("报[旗县(市)商务局]", "Institution"),
    ("开创[青塘发展新局]面", "Institution"), ("经[区行业主管部]门同意", "Institution"), ("武装[消防救援部]队", "Institution"), ("支持[人口大县]发展", "Place"),
    ("支持[大城市]发展", "Place"), ("全市[五县]推行", "Place"), ("支持[边境地区]发展", "Place"), ("建设[北岭先导区]", "Place"), ("改造[老旧小区]", "Place"), ("促转型、[惠民生]", "Enterprise"),
    ("[释放文旅]消费潜力", "Enterprise"), ("做好[养老]、托育服务", "Enterprise"), ("发展[设施农业]", "Enterprise"), ("深化[旅游总花费]", "Role"), ("感恩[近平]", "Role"),
    ("由[市级]牵头部门负责", "Institution"), ("第[102000号]提案", "Programme"), ("[网络化和产业链]协同", "IndustryChain"),
    ("协调[市政协委]员", "Institution"), ("中国工程院[院士团院院]士", "Institution"), ("对接[世界粮农组]织", "Institution"), ("铸牢[共同体意识]", "Team"), ("建成[云塘高速]", "Enterprise"),
    ("参加[企业职工基本养老保险]", "FinancialProduct"), ("[人均预期寿命]提高", "Problem"), ("[新能源装机占比超]七成", "Product"), ("打赢[碧水保卫战]", "Segment"), ("办理[县政协提案]", "Platform"),
    ("安置[退休人员]", "Role"), ("产业[快速增长]", "Role"), ("[法治云川]、平安云川", "Place"), ("[美丽云川]建设", "Enterprise"),
    ("由县(市、区)[工信局]报送", "Institution"), ("支持各展[所长]", "Role"), (",[推进渔港改造升级]。", "Action"), ("[稳妥处置历史问题],", "Programme"), ("建设[4个省级园区]", "Platform"), ("建设[全域无废城市]", "Platform"),
    ("按照省、[市部署要求]推进", "Institution"), ("各县(市)、[区人民政府]", "Institution"), ("各乡镇、[开发区管委会],", "Institution"), ("[县直有关部门]:现将", "Group"), ("对在新三板、[创业板上市企业],", "Group"),
    ("项目[列入省]重点", "Place"), ("发展[智慧渔业]", "Enterprise"), ("[索引号]2026", "IndustryChain"), ("增进[民生福祉]", "Product"), ("[研发投入占比(%)]", "Platform"), ("打造[石墨强市]", "Platform"),
]  # fmt: skip
NAMED = [
    ("[茶叶产业链链长]负责", "Role"), ("[发挥商会作用]专项行动", "Action"), ("[发挥好商会作用],推动合作", "Action"),
    ("由[市工作专班办公室]牵头", "Institution"), ("青塘县、[北岭区人民政府]", "Institution"), ("[青塘园区管委会]牵头", "Institution"), ("[县直有关部门]配合", "Group"), ("[恒牧渔业]", "Enterprise"),
    ("到[青塘县]", "Place"), ("依托[石墨产业强市产业园]", "Platform"), ("[主板上市企业]3家", "Group"),
    ("各单位:[县工信局]牵头", "Institution"), ("[青塘县人民政府]", "Institution"), ("[青塘镇人民政府]", "Institution"), ("区级[科技创新局]牵头", "Institution"), ("[县委宣传部]部长", "Institution"),
    ("赴[石城市]考察", "Place"), ("[古城镇]试点", "Place"), ("[阿山地区]推行", "Place"), ("[三江县]推行", "Place"), ("[东山村]试点", "Place"), ("[惠民生]物公司", "Enterprise"),
    ("[云山大学]产业园", "Institution"), ("[县政协]委托", "Institution"), ("[石墨商会组]", "Institution"), ("推出[商业养老保险]", "FinancialProduct"), ("推出[石墨贷]", "FinancialProduct"),
    ("攻克[轴承疲劳寿命]", "Problem"), ("[云塘高速公司]", "Enterprise"), ("建设[绿色农田产业园]", "Platform"), ("推行[“延链补链”工程]", "Programme"), ("[健康云川]药房签约", "Enterprise"), ("[云水文化]公司签约", "Enterprise"), ("引进[云水文化]3家", "Enterprise"),
    ("[提升科技]参会", "Enterprise"), ("[绿色农业集团]", "Enterprise"), ("[恒牧农业]", "Enterprise"), ("研究所[所长]", "Role"), ("[青塘县委書記]", "Role"), ("[首席科学家]", "Role"),
    ("一是[强化平台支撑]。", "Action"), ("(二)[壮大市场主体]。", "Action"), (",[提升质量行动]", "Action"), ("[提升工程]", "Programme"), ("“[六大产业园区]”", "Platform"), ("[青塘开发区]", "Platform"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("example", "kind", "never"), [(*one, True) for one in NEVER] + [(*one, False) for one in NAMED]
)
def test_what_nothing_of_a_kind_is_called(example: str, kind: str, never: bool) -> None:
    words, start, end = marked(example)
    assert is_never(words, (start, end, kind)) is never


@pytest.mark.parametrize(
    ("example", "kind", "named"),
    [
        ("推动[青塘乡]村振兴", "Place", []),
        ("占领[北岭市]场", "Place", []),
        ("全国文[明城市]", "Place", []),
        ("在[青塘县]开展", "Place", ["青塘县"]),
        ("由[烟台市]民政局牵头", "Place", ["烟台市"]),
        ("推进[北岭服务]业扩大开放", "Enterprise", []),
        ("来自贸[易达有限公司]", "Enterprise", ["易达有限公司"]),
        ("建设在[线服务平台]", "Platform", ["在线服务平台"]),
        ("提高职[工养老保险]待遇", "FinancialProduct", ["职工养老保险"]),
        ("建设[石墨加工铁]路", "Platform", ["石墨加工铁路"]),
        ("完[成石墨变电站]", "Programme", ["石墨变电站"]),
        ("一[批石墨园区]", "Platform", ["批石墨园区"]),
        ("[推进石墨行动]计划", "Action", []),
        ("按[“石墨”行动]实施", "Action", ["“石墨”行动"]),
    ],
)
def test_no_name_begins_or_ends_within_a_word(example: str, kind: str, named: list[str]) -> None:
    words, start, end = marked(example)
    assert [words[first:last] for first, last, _ in whole_words(words, [(start, end, kind)])] == named
