"""Names and relations that the labels of columns give."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.columns import beside, fields, named
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout
from chaingraph.text.roster import roster
from chaingraph.text.sides import sides_of_cells


def related(source: str) -> list[tuple[str, str, str]]:
    text = canonical_text(source)
    return [
        (text.text[slice(*one.first)], one.relation, text.text[slice(*one.second)])
        for one in beside(text.text, layout(text))
    ]


def test_two_columns_of_a_row_say_how_their_names_are_related() -> None:
    assert related("企业名称 | 镇街（园区） | 主导产品\n晶影光学公司 | 石礁街道 | 镜头、棱镜\n") == [
        ("晶影光学公司", "locatedIn", "石礁街道"),
        ("晶影光学公司", "produces", "镜头"),
        ("晶影光学公司", "produces", "棱镜"),
    ]
    assert related("专班 | 成员单位\n陶瓷专班 | 市商务局、市税务局\n") == [
        ("市商务局", "memberOf", "陶瓷专班"),
        ("市税务局", "memberOf", "陶瓷专班"),
    ]
    assert related("项目名称 | 建设单位\n冷链物流园 | 县供销集团\n") == [("冷链物流园", "carriedOutBy", "县供销集团")]
    assert related("所属环节 | 现状企业 | 短板\n织造 | 甲公司 | 设备老旧\n") == [
        ("甲公司", "activeIn", "织造"),
        ("设备老旧", "problemOf", "织造"),
    ]
    assert related("平台名称 | 依托单位 | 所在地\n石墨中试平台 | 云州大学 | 云岭县\n") == [
        ("石墨中试平台", "carriedOutBy", "云州大学"),
        ("石墨中试平台", "locatedIn", "云岭县"),
    ]
    assert related("企业名称 | 创新平台 | 所在地\n甲公司 | 石墨中试平台 | 云岭县\n") == [
        ("甲公司", "locatedIn", "云岭县")
    ]
    assert related("产品名称 | 本地生产企业\n石墨片 | 甲公司\n") == [("甲公司", "produces", "石墨片")]
    assert related("任务 | 责任单位\n引进企业 | 市商务局\n") == []
    assert related("产品名称 | 开办银行 | 适用对象 | 额度\n链易贷 | 云州银行 | 高新技术企业 | 500万元\n") == [
        ("链易贷", "carriedOutBy", "云州银行"),
        ("链易贷", "directedAt", "高新技术企业"),
    ]
    assert related("产业链 | 用人单位 | 岗位\n石墨产业链 | 云石公司 | 工程师\n") == [
        ("云石公司", "activeIn", "石墨产业链")
    ]
    assert related("企业名称 | 已获资质\n云石公司 | 高新技术企业、链主企业\n") == [
        ("云石公司", "memberOf", "高新技术企业"),
        ("云石公司", "memberOf", "链主企业"),
    ]
    assert related("企业名称 | 拟申报资质\n云石公司 | 高新技术企业\n") == []
    assert related("服务名称 | 合作银行 | 服务对象\n上门办税 | 云州银行 | 高新技术企业\n") == []


def test_columns_name_what_their_labels_say_and_no_numbers() -> None:
    text = canonical_text("项目 | 企业\n规上企业（家） | 12\n竹浆纸二期 | 织造厂等211家\n")
    assert [(text.text[slice(*place)], kind) for place, kind in named(text.text, layout(text))] == [
        ("竹浆纸二期", "Programme")
    ]
    text = canonical_text("产品 | 承办银行 | 额度\n链易贷 | 云州银行 | 500万元\n")
    assert [(text.text[slice(*place)], kind) for place, kind in named(text.text, layout(text))] == [
        ("链易贷", "FinancialProduct")
    ]


def held(source: str) -> list[tuple[str, str, list[str]]]:
    text = canonical_text(source)
    return [
        (one.relation, one.chain, [text.text[slice(*name)] for name in one.names]) for one in roster(text, layout(text))
    ]


def test_a_list_of_lead_enterprises_is_a_roster_and_a_column_of_who_answers_is_no_office_of_a_chain() -> None:
    source = "所属产业链 | “链主”企业名称 | 牵头服务部门\n光学镜头 | 晶影公司 | 市商务局\n"
    assert held(source) == [
        ("leadEnterpriseOf", "光学镜头产业链", ["晶影公司"]),
        ("officeOf", "光学镜头产业链", ["市商务局"]),
    ]
    source = "序号 | 链主企业\n一、石墨产业链（3家） | \n1 | 晶影公司\n"
    assert held(source) == [("leadEnterpriseOf", "石墨产业链", ["晶影公司"])]
    assert held(source.replace("链主", "规上")) == []
    assert held("产业链 | 责任单位\n光学 | 市商务局\n") == []
    assert held("产业链 | 包链领导 | 牵头单位\n光学 | 副市长 | 暂缺\n") == [("chiefOf", "光学产业链", ["副市长"])]


def test_a_row_of_duties_and_a_heading_with_a_post_answer_for_their_figures() -> None:
    for source, who in (
        ("单位 | 主要职责\n市商务局 | 引进企业5家\n", "市商务局"),
        ("一、职责\n（一）会长抓协同。\n1.每年组织参展4次。\n", "会长"),
    ):
        text = canonical_text(source)
        told = [(one.role, [text.text[slice(*name)] for name in one.names]) for one in duties(text, layout(text))]
        assert told == [("responsible", [who])]


@pytest.mark.parametrize(
    ("goal", "days"),
    [
        ("9月底前设备搬入，完成投资7亿元", ["9月底前"]),
        ("3月底前完成方案，年底前建成投产", ["年底前"]),
        ("6月底前建成一期；11月底前完成全部任务", ["11月底前"]),
        ("年底前投用。其中，5月底前设备进场", ["年底前"]),
        # steps, and a beginning
        ("4月完成招标，8月开工建设，11月底前完成主体", []),
        ("拟12月开工", []),
    ],
)
def test_the_day_by_which_a_cell_of_goals_says_the_whole_is_done_is_that_of_its_row(goal: str, days: list[str]) -> None:
    text = canonical_text(f"项目名称 | 2026年工作目标\n冷链物流园 | {goal}\n")
    told = [(one.role, text.text[slice(*one.names[0])]) for one in duties(text, layout(text))]
    assert told == [("due", day) for day in days]


def test_where_a_column_is_finer_the_side_of_a_chain_is_no_name_of_a_segment() -> None:
    finer = canonical_text("产业链环节 | 细分领域\n上游 | 碳纤维\n产业链下游 | 织物\n")
    found = [finer.text[slice(*place)] for place, _ in named(finer.text, layout(finer))]
    assert found == ["碳纤维", "织物"]
    alone = canonical_text("环节 | 短板\n上游 | 原料不足\n")
    assert ("上游", "Segment") in [
        (alone.text[slice(*place)], kind) for place, kind in named(alone.text, layout(alone))
    ]


def test_columns_of_the_sides_of_chains_name_segments_of_the_chain_of_their_row() -> None:
    source = "产业链 | 上游 | 中游环节 | 下游\n石墨产业链 | 采选、提纯 | 负极制造 | 云石公司\n竹产业链 | 资源充足，供给稳定 | — | 竹家居\n"
    assert related(source) == [
        ("采选", "partOf", "石墨产业链"),
        ("提纯", "partOf", "石墨产业链"),
        ("负极制造", "partOf", "石墨产业链"),
        ("竹家居", "partOf", "竹产业链"),
    ]


def test_a_table_with_a_column_for_each_side_is_read_as_a_row_for_each() -> None:
    source = "类别 | 上游 | 下游\n主要环节 | 采选 | 负极制造\n代表企业 | 甲公司、乙公司 | 丙公司\n短板 | 设备老旧 | 人才不足\n"
    assert set(related(source)) == {
        ("甲公司", "activeIn", "采选"),
        ("乙公司", "activeIn", "采选"),
        ("丙公司", "activeIn", "负极制造"),
        ("设备老旧", "problemOf", "采选"),
        ("人才不足", "problemOf", "负极制造"),
    }
    text = canonical_text(source)
    told = {text.text[start:end]: side for start, end, side in sides_of_cells(layout(text))}
    assert (told["采选"], told["负极制造"]) == ("upstream", "downstream")
    text = canonical_text("位置 | 环节 | 产品\n上游 | 采选 | 精矿\n上、下游 | 回收 | 废料\n")
    told = {text.text[start:end]: side for start, end, side in sides_of_cells(layout(text))}
    assert told == {"上游": "upstream", "采选": "upstream", "精矿": "upstream"}


@pytest.mark.parametrize("labels", ["企业名称 | 所属产业链", "平台名称 | 所在产业链", "项目名称 | 所属重点产业链名称"])
def test_who_serves_a_firm_or_project_is_not_the_chief_or_office_of_the_chain_that_it_belongs_to(labels: str) -> None:
    assert held(f"云州市名录\n{labels} | 包联领导 | 牵头单位\n石墨检测中心 | 石墨 | 副市长 | 市科技局\n") == []


@pytest.mark.parametrize("label", ["名称", "单位名称", "企业名称", "入选对象", "认定单位"])
@pytest.mark.parametrize("category", ["类别", "企业类别", "称号", "资质"])
def test_what_a_list_names_is_a_member_of_its_category_and_lies_where_its_row_says(label: str, category: str) -> None:
    told = related(f"{label} | {category} | 所在地\n云铜公司 | 链主企业 | 石礁街道\n")
    assert set(told) == {("云铜公司", "memberOf", "链主企业"), ("云铜公司", "locatedIn", "石礁街道")}


def test_a_list_of_parks_says_where_each_park_lies_and_not_where_its_firms_do() -> None:
    source = "园区 | 所在地 | 主导产业 | 重点企业\n云石园 | 洣东区 | 石墨 | 云石公司\n"
    assert related(source) == [("云石园", "locatedIn", "洣东区")]
    source = "重点企业 | 园区 | 所在地\n云石公司 | 云石园 | 洣东区\n"  # of firms
    assert ("云石公司", "locatedIn", "洣东区") in related(source)


def test_a_category_that_names_no_group_has_no_members(zibo: Graph) -> None:
    source = (
        "云州市名单\n\n企业名称 | 类别 | 所在地\n云铜有限公司 | 链主企业 | 石礁街道\n云石有限公司 | 一类 | 石礁街道\n"
    )
    told = Draft(canonical_text(source), "x", zibo).relations
    assert {
        (one.first.rpartition("/")[2], one.second.rpartition("/")[2]) for one in told if one.relation == "memberOf"
    } == {("云铜有限公司", "chain-leaders")}


CHAINS = [
    ("企业名称 | 所属产业链\n云石公司 | 石墨\n", [("云石公司", "activeIn", "石墨")]),
    ("企业名称 | 产业链 | 主办银行\n云石公司 | 石墨、茶叶产业链 | 云州银行\n", [("云石公司", "activeIn", "石墨"), ("云石公司", "activeIn", "茶叶产业链")]),
    ("项目名称 | 所属链条 | 承担企业\n提纯线 | 石墨产业链 | 云石公司\n", [("提纯线", "carriedOutBy", "云石公司"), ("提纯线", "partOf", "石墨产业链")]),
    ("平台名称 | 所属重点产业链\n云石中试平台 | 石墨\n", [("云石中试平台", "partOf", "石墨")]),
    ("产业链 | 断点\n石墨产业链 | 缺少坩埚\n", [("缺少坩埚", "problemOf", "石墨产业链")]),
    (  # of the segment, which is of the chain
        "产业链 | 环节 | 重点企业 | 断点\n石墨产业链 | 提纯 | 云石公司 | 缺少坩埚\n",
        [("云石公司", "activeIn", "提纯"), ("缺少坩埚", "problemOf", "提纯"), ("提纯", "partOf", "石墨产业链")],
    ),
    ("申报单位 | 项目名称 | 所属产业链\n云石公司 | 提纯线 | 石墨\n", [("提纯线", "partOf", "石墨")]),
    ("产品名称 | 所属产业链 | 生产企业\n石墨片 | 石墨 | 云石公司\n", [("云石公司", "produces", "石墨片"), ("石墨片", "partOf", "石墨")]),
    # what only looks like it: a firm whom the chief of a chain visits, one that leads it, no particular chain, numbers, what a park lives by
    ("产业链 | 链长 | 联系企业\n石墨产业链 | 副市长 | 云石公司\n", []),
    ("产业链 | 链主企业\n石墨产业链 | 云石公司\n", []),
    ("企业名称 | 所属产业链\n云石公司 | 各产业链\n", []),
    ("产业链 | 重点企业\n石墨产业链 | 26家\n", []),
    ("镇街 | 主导产业 | 重点企业\n青石镇 | 石墨 | 云石公司\n", [("云石公司", "locatedIn", "青石镇")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "told"), CHAINS)
def test_a_row_with_a_chain_says_what_belongs_to_it(source: str, told: list[tuple[str, str, str]]) -> None:
    assert related(source) == told


def test_the_bank_of_a_chain_is_told_beside_its_tasks_but_not_that_of_a_firm_or_one_of_several() -> None:
    bank = [("hostBankOf", "石墨产业链", ["云州银行"])]
    tasks = "产业链 | 重点任务 | 牵头单位 | 主办银行\n石墨产业链 | 绘制图谱 | 市商务局 | 云州银行\n"
    assert held(tasks) == bank
    assert held(f"{tasks}石墨产业链 | 举办展会 | 市商务局 | 云石银行\n") == []
    assert held(tasks.replace("重点任务", "项目名称")) == []
    assert held("企业名称 | 所属产业链 | 主办银行\n云石公司 | 石墨 | 云州银行\n") == []


@pytest.mark.parametrize("label", ["承担企业", "实施主体", "承担单位", "项目建设单位"])
def test_who_carries_out_a_task_does_not_answer_for_it_and_answers_for_its_figures_only_where_no_other_does(
    label: str,
) -> None:
    def told(source: str) -> list[tuple[str, str, bool]]:
        text = canonical_text(source)
        found = duties(text, layout(text))
        return [(one.role, text.text[slice(*one.names[0])], one.task is not None) for one in found]

    done = ("carriedOutBy", "云石公司", True)
    both = f"任务 | {label} | 责任单位\n改造窑炉，降低能耗8% | 云石公司 | 市工信局\n"
    assert told(both) == [done, ("responsible", "市工信局", True)]
    alone = [("responsible", "云石公司", False)] if label in ("实施主体", "承担单位") else []
    assert told(both.replace(" | 责任单位", "").replace(" | 市工信局", "")) == [done, *alone]


def test_what_an_expert_knows_is_no_chain_as_what_a_firm_is_of_may_be(zibo: Graph) -> None:
    def chains(label: str) -> set[str]:
        rows = "组长 | 王远 | 云州大学 | 教授 | 含氟聚合物\n副组长 | 李舟 | 云州氟材料研究院 | 研究员 | 电子级氢氟酸\n成员 | 赵川 | 云州氟化学股份有限公司 | 总工程师 | 制冷剂\n"
        source = f"云州市氟化工产业链专家组名单\n\n组内职务 | 姓名 | 工作单位 | 职称 | {label}\n{rows}"
        draft = Draft(canonical_text(source), "x", zibo)
        named = {one.text for one in draft.names if draft.naming.kind(one) == "IndustryChain"}
        return named & {"电子级氢氟酸", "制冷剂"}

    assert [chains(label) for label in ("专业方向", "研究领域")] == [set(), set()]
    of_firms = layout(canonical_text("姓名 | 单位 | 所属产业链\n王远 | 云石公司 | 制冷剂\n"))
    assert not list(fields(of_firms))
