"""The competency questions, each with its literal answer from the first document (QUESTIONS 1–15, 18, 20, 21, 23–33)."""

import json
from pathlib import Path
from typing import Any

import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph import questions
from chaingraph.graph.errors import AmbiguousName, NoDay, UnknownParameter, UnknownQuestion, UnknownThing
from chaingraph.model.report import alone
from chaingraph.reports.answers import answer as answered
from tests.conftest import ROOT
from tests.words import asked, column, labels, printed, report

NOT_STATED = None
JICHUAN = ROOT / "tests" / "data" / "jichuan.trig"
LANWAN = ROOT / "tests" / "data" / "lanwan.trig"
SHARED = ("shared-functions", "shared-figures")
SILENT = ("baselines", "conditions")  # the first document states none


@pytest.fixture(scope="module")
def both() -> Graph:
    """The first document beside the two of an invented city."""
    return open_graph(data=[JICHUAN])


CITIES = """@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <https://x.example/> . @prefix unit: <https://w3id.org/chaingraph/id/unit/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:c a cg:Place ; rdfs:label "丙市"@zh . :d a cg:Place ; rdfs:label "丁市"@zh .
:tea a cg:IndustryChain ; rdfs:label "丙茶产业链"@zh . :output a cg:Indicator ; rdfs:label "产值"@zh .
:office a cg:Institution ; rdfs:label "市工信局"@zh . :park a cg:Institution ; rdfs:label "开发区"@zh . :firm a cg:Enterprise ; rdfs:label "园区公司"@zh .
:plan a cg:Document ; cg:place :c ; cg:date "2026-02-01"^^xsd:date . :plan-s a cg:Section ; cg:inDocument :plan .
:report a cg:Document ; cg:place :c ; cg:date "2026-11-01"^^xsd:date . :report-s a cg:Section ; cg:inDocument :report .
:other a cg:Document ; cg:place :d ; cg:date "2026-12-01"^^xsd:date . :other-s a cg:Section ; cg:inDocument :other .
:p1 a cg:Passage ; cg:inSection :plan-s ; cg:startOffset 1 . :p2 a cg:Passage ; cg:inSection :plan-s ; cg:startOffset 9 .
:r1 a cg:Passage ; cg:inSection :report-s ; cg:startOffset 1 . :o1 a cg:Passage ; cg:inSection :other-s ; cg:startOffset 1 .
:p1 { :nine a cg:Figure, cg:Target ; cg:status cg:planned ; cg:exact "突破9亿元" ; cg:value 9 ; cg:comparator cg:moreThan ; cg:startOffset 2 ;
    FLOW ; cg:dueBy "2026-09-30"^^xsd:date ; cg:ledBy :office ; cg:responsible :park .
  :open a cg:Action ; rdfs:label "挂牌"@zh ; cg:status cg:achieved ; cg:dueBy "2026-03-31"^^xsd:date . }
:p2 { :map a cg:Action ; rdfs:label "编制图谱"@zh ; cg:status cg:planned ; cg:ledBy :office ; cg:dueBy "2026-06-30"^^xsd:date ; cg:undecided cg:dueBy .
  :three a cg:Figure, cg:Target ; cg:status cg:planned ; cg:exact "3个" ; cg:value 3 ; cg:startOffset 10 ; cg:dueBy "2027-12-31"^^xsd:date ; cg:carriedOutBy :firm . }
:r1 { :done a cg:Figure ; cg:status cg:achieved ; cg:exact "9.5亿元" ; cg:value 9.5 ; cg:asOf "2026-09-30"^^xsd:date ; FLOW .
  :former a cg:Figure ; cg:status cg:achieved ; cg:exact "8亿元" ; cg:value 8 ; cg:asOf "2025-12-31"^^xsd:date ; FLOW . }
:o1 { :theirs a cg:Figure ; cg:status cg:achieved ; cg:exact "6亿元" ; cg:value 6 ; FLOW .
  :five a cg:Figure, cg:Target ; cg:status cg:planned ; cg:exact "5家" ; cg:value 5 ; cg:startOffset 2 ; cg:dueBy "2026-06-30"^^xsd:date . }
""".replace("FLOW", "cg:about :tea ; cg:indicator :output ; cg:unit unit:yuan ; cg:quantityKind cg:flow")


@pytest.fixture(scope="module")
def cities(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A plan of an invented city and what is reported of it later, beside a document of another city."""
    file = tmp_path_factory.mktemp("cities") / "cities.trig"
    file.write_text(CITIES, "utf-8")
    return open_graph(data=[file], default=False)


def answer(graph: Graph, question: str, *columns: str, **parameters: str) -> list[tuple[Any, ...]]:
    """Return the answer to a question, by its words, in the columns named."""
    table = asked(graph, question, "zh", **parameters)
    return [tuple(labels(row[table.columns.index(column)]) for column in columns) for row in table.rows]


def test_1_six_ones_and_their_carriers(zibo: Graph) -> None:
    assert dict(answer(zibo, "six-ones", "mechanism", "carriers")) == {
        "创新机制": ("重点产业链创新图谱", "科技创新引领产业创新行动"),
        "招引机制": NOT_STATED,
        "金融机制": ("“金融辅导+产业链”服务机制", "一链一主办银行"),
        "领航机制": NOT_STATED,
        "法治机制": ("法治护航释能",),
        "保障机制": ("保障部门",),
    }


def test_1_what_carries_the_six_ones_is_interpretation_never_stated(zibo: Graph) -> None:
    assert (
        zibo.query(
            "ASK { ?one cg:partOf ?six . ?six rdfs:label '六个一'@zh . GRAPH ?g { ?x cg:implements ?one } ?g a cg:Passage }"
        )
        is False
    )


def test_2_five_actions_and_what_each_joins(zibo: Graph) -> None:
    assert dict(answer(zibo, "five-actions", "action", "sides")) == {
        "四链融合聚能": ("资金链", "产业链", "创新链", "人才链"),
        "产销对接提能": ("产（产销）", "销"),
        "产融合作赋能": ("融", "产（产融）"),
        "协会携手强能": ("行业协会",),
        "法治护航释能": NOT_STATED,
    }


def test_3_what_serves_two_chains_or_more(zibo: Graph) -> None:
    bridges = {thing: set(chains) for thing, chains in answer(zibo, "bridges", "thing", "chains")}
    four = {"产业链", "创新链", "资金链", "人才链"}
    assert {thing for thing, chains in bridges.items() if chains == four} == {
        "“四链”深度融合", "六个一", "四链融合聚能", "融链固链工程",
    }  # fmt: skip
    assert bridges["科技型中小企业“育苗”工程"] == {"创新链", "产业链"}
    assert bridges["金融辅导队"] == {"资金链", "产业链"}
    assert bridges["科技专员"] == {"人才链", "产业链", "创新链"}


def test_3_capital_and_talent_are_joined_by_nothing_of_their_own(zibo: Graph) -> None:
    bridges = {thing: set(chains) for thing, chains in answer(zibo, "bridges", "thing", "chains", chain="资金链")}
    assert {thing for thing, chains in bridges.items() if "人才链" in chains and len(chains) < 4} == set()


def test_4_institutions_and_partners(zibo: Graph) -> None:
    rows = set(answer(zibo, "institutions", "institution", "relation", "other"))
    assert ("山东理工大学“专家顾问团”", "合作", "企业（与“专家顾问团”对接）") in rows
    assert ("驻淄院校", "承担", "驻淄院校企业行活动") in rows
    assert ("主办银行", "承担", "一链一主办银行") in rows
    assert ("链办", "合作", "链长") in rows
    assert ("链办", "合作", "保障部门") in rows
    assert ("齐鲁股交", "受其服务", "推荐“专精特新”企业在齐鲁股交入版") in rows
    assert ("中科院", "为其成员", "12所高校院所") in rows


def test_5_roles(zibo: Graph) -> None:
    columns = ("role", "appointed_by", "held_by", "drawn_from", "serves_at")
    roles = {row[0]: row[1:] for row in answer(zibo, "roles", *columns)}
    assert set(roles) == {
        "链长",
        "科技副总",
        "技术总工",
        "科技专员",
        "服务企业专员",
        "金融服务专员",
        "校园青年引才大使",
        "市政协十三届四次会议委员",
    }
    assert roles["科技副总"] == (NOT_STATED, ("市内外专家、教授",), ("市内外高校院所",), ("对口企业",))
    assert roles["科技专员"] == (NOT_STATED, NOT_STATED, NOT_STATED, ("北京、重庆等高校科技部门",))
    assert roles["校园青年引才大使"][1] == ("淄博籍大学生",)
    assert roles["链长"] == (NOT_STATED,) * 4


def test_5_figures_of_roles_with_what_they_count_and_the_sentences(zibo: Graph) -> None:
    figures = answer(zibo, "roles", "role", "figure", "indicator", "passages")
    both = ("§一（三）三是句1", "§一（三）三是句2")
    assert sorted(figures, key=str) == sorted([
        ("链长", NOT_STATED, NOT_STATED, ("§一（四）句1",)),
        ("科技副总", "270余项", "产学研合作项目数", both),
        ("科技副总", "750人次", "聘任“科技副总”人次", both),
        ("科技副总", "70余名", "新选聘的“科技副总”数", both),
        ("科技副总", "300余个", "解决的技术难题数", both),
        ("技术总工", NOT_STATED, NOT_STATED, ("§一（三）三是句1",)),
        ("科技专员", "20余项", "达成的合作意向数", ("§一（三）三是句3",)),
        ("科技专员", "39次", "产学研对接活动次数", ("§一（三）三是句3",)),
        ("科技专员", "10名", "选派的“科技专员”数", ("§一（三）三是句3",)),
        ("服务企业专员", "1358名", "市级服务企业专员数", ("§一（四）句1",)),
        ("金融服务专员", NOT_STATED, NOT_STATED, ("§二（二）句1",)),
        ("校园青年引才大使", "316名", "选聘的校园青年引才大使数", ("§一（三）一是句1",)),
        ("市政协十三届四次会议委员", NOT_STATED, NOT_STATED, ("标题",)),
    ], key=str)  # fmt: skip


def test_6_what_carries_finance_to_industry(zibo: Graph) -> None:
    things = dict(answer(zibo, "finance", "thing", "kind"))
    services = {"齐好办上市管家", "交易所面对面", "上市传帮带", "“一揽子”综合金融服务方案", "融资服务"}
    assert {thing for thing, kind in things.items() if kind == "服务"} == services
    assert things["保险增信贷"] == "金融产品"
    assert {"“金融会客厅”专项对接活动", "银企对接活动", "行长会客厅", "“金融服务专员”活动"} <= set(things)


def test_7_stages_of_growth(zibo: Graph) -> None:
    system = "“科技型中小企业—高新技术企业—科技领军企业”梯次培育体系"
    assert answer(zibo, "growth-stages", "stage", "advances_to", "fostered_by") == [
        ("科技型中小企业", "高新技术企业", ("科技型中小企业“育苗”工程", system)),
        ("高新技术企业", "科技领军企业", ("高新技术企业“双培育”工程", system)),
        ("科技领军企业", NOT_STATED, (system,)),
    ]


def test_8_policies_and_issuers(zibo: Graph) -> None:
    assert dict(answer(zibo, "policies", "policy", "issued_by")) == {
        "党的二十大报告": NOT_STATED,
        "关于深化“六个一”服务机制 促进产业链提质增效的通知": NOT_STATED,
        "省2025“促进经济稳固向好、进中提质政策清单”": NOT_STATED,
        "技能兴淄26条": NOT_STATED,
        "人才强链17条": NOT_STATED,
        "引才聚才政策": NOT_STATED,
    }


def test_9_figures_of_a_chain(zibo: Graph) -> None:
    assert len(answer(zibo, "figures", "figure")) == 60
    capital = answer(zibo, "figures", "figure", "indicator", "value", chain="资金链")
    assert len(capital) == 9
    assert ("276.15亿", "授信额", 27615000000) in capital


def test_9_a_figure_comes_with_what_is_counted_and_its_qualifier(zibo: Graph) -> None:
    figures = {row[0]: row[1:] for row in answer(zibo, "figures", "figure", "indicator", "about", "qualifier")}
    assert figures["10名"] == ("选派的“科技专员”数", "科技专员", "第二批")
    assert figures["276项"] == ("新技术数", "新技术", NOT_STATED)


def test_10_money(zibo: Graph) -> None:
    assert answer(zibo, "money", "figure", "about", "value", "unit", "from", "to") == [
        ("3.2亿元", ("争取省级以上科技资金",), 320000000, "元", NOT_STATED, NOT_STATED),
        ("276.15亿", ("授信支持",), 27615000000, "元", NOT_STATED, "重点产业链企业"),
        ("54.69亿元", ("投资“链主”企业",), 5469000000, "元", "市财政出资企业", "“链主”企业"),
    ]


def test_11_parts_and_shares(zibo: Graph) -> None:
    parts = answer(zibo, "parts", "figure", "part_of", "percent")
    assert [(part, whole, float(percent)) for part, whole, percent in parts] == [
        ("15家", "34家", 44.1), ("11项", "63项", 17.5), ("1人", "106人", 0.9),
    ]  # fmt: skip


def test_12_rough_figures(zibo: Graph) -> None:
    assert answer(zibo, "rough-figures", "figure", "comparator") == [
        ("超过550家", "超过"), ("20余场", "超过"), ("800余家次", "超过"), ("400余项", "超过"), ("70余名", "超过"),
        ("270余项", "超过"), ("300余个", "超过"), ("20余项", "超过"), ("2万余条", "超过"), ("100项以上", "不少于"),
        ("50场上", "不少于"), ("20家左右", "约"), ("67%以上", "不少于"),
    ]  # fmt: skip


def test_13_targets_and_what_they_compare_with(zibo: Graph) -> None:
    columns = ("target", "quantity_kind", "due_by", "responsible", "result", "result_kind")
    assert answer(zibo, "targets", *columns) == [
        ("10家", "流量", "2025-12-31", NOT_STATED, "超过550家", "存量"),
        ("100项以上", "流量", "2025-12-31", NOT_STATED, "190项", "流量"),
        ("50场上", "流量", "2025-12-31", NOT_STATED, NOT_STATED, NOT_STATED),
        ("20家左右", "流量", "2025-12-31", NOT_STATED, NOT_STATED, NOT_STATED),
        ("67%以上", "占比", NOT_STATED, NOT_STATED, NOT_STATED, NOT_STATED),
    ]


def test_13_targets_of_one_place_and_who_leads_apart_from_who_is_responsible(cities: Graph) -> None:
    columns = ("target", "led_by", "responsible", "carried_out_by")
    assert answer(cities, "targets", *columns, place="丙市") == [
        ("突破9亿元", ("市工信局",), ("开发区",), NOT_STATED),
        ("3个", NOT_STATED, NOT_STATED, ("园区公司",)),
    ]
    assert answer(cities, "targets", "target", place="丁市") == [("5家",)]


def test_what_is_due_by_a_day_by_whom_and_what_is_reported_since(cities: Graph) -> None:
    columns = ("task", "indicator", "about", "led_by", "responsible", "due_by", "day_note", "reported_since")
    assert answer(cities, "due", *columns, by="2026-09-30", place="丙市") == [
        ("编制图谱", NOT_STATED, NOT_STATED, ("市工信局",), NOT_STATED, "2026-06-30", "待定", NOT_STATED),
        # not the 8亿元 of the year before it was set, nor the 6亿元 of another city
        ("突破9亿元", "产值", ("丙茶产业链",), ("市工信局",), ("开发区",), "2026-09-30", NOT_STATED, ("9.5亿元",)),
    ]
    assert answer(cities, "due", "task", by="2026年9月底") == [
        ("5家",),
        ("编制图谱",),
        ("突破9亿元",),
    ]  # of a day, by document
    assert [task for (task,) in answer(cities, "due", "task")][-1] == "3个"  # due in 2027; 挂牌 is done
    with pytest.raises(NoDay, match="2026-09-30"):
        cities.ask("due", by="九月三十一")


def test_the_report_on_tasks_begins_with_what_is_due_first_and_tells_what_is_reported_since(cities: Graph) -> None:
    table = report(cities, "tasks", "zh").tables[0]
    told = zip(*(map(labels, column(table, name)) for name in ("task", "due_by", "reported_since")), strict=True)
    assert list(told) == [
        ("挂牌", "2026-03-31", ("已完成",)),
        ("5家", "2026-06-30", NOT_STATED),
        ("编制图谱", "2026-06-30（待定）", NOT_STATED),
        ("突破9亿元", "2026-09-30", ("9.5亿元",)),  # as the question on what is due says
        ("3个", "2027-12-31", NOT_STATED),
    ]


def test_13_each_target_says_why_or_why_not(zibo: Graph) -> None:
    assert all(note for (note,) in answer(zibo, "targets", "note"))


def test_14_promises_without_figure_owner_or_date(zibo: Graph) -> None:
    promises = {row[0]: row[1:] for row in answer(zibo, "open-promises", "promise", "figure", "responsible", "due_by")}
    assert promises["职业院校专业设置"] == ("67%以上", NOT_STATED, NOT_STATED)
    assert promises["“揭榜挂帅”核心技术攻关行动"] == (NOT_STATED, NOT_STATED, NOT_STATED)
    assert promises["特色金融服务活动"] == ("50场上", NOT_STATED, "2025-12-31")
    assert promises["“企业家看企业”管理对标"] == (NOT_STATED, "企业家", NOT_STATED)


def test_14_no_passage_states_what_a_programme_of_part_two_does_since_no_sentence_names_it(zibo: Graph) -> None:
    rows = zibo.select("""SELECT ?programme ?kind {
      VALUES ?kind { cg:Passage cg:Heading cg:Interpretation }
      ?section cg:presents ?programme . FILTER (STRSTARTS(STR(?section), "https://w3id.org/chaingraph/id/doc/zibo-2025-32/section/2."))
      ?relation rdfs:subPropertyOf cg:relatedTo . GRAPH ?source { ?programme ?relation ?object } ?source a ?kind }""")
    assert {row.kind.value.rpartition("#")[2] for row in rows} == {"Interpretation"}
    assert len({row.programme.value for row in rows}) == 4


PROMISES = """
创新突破工程 “政产学研金服用”高效协同创新体系 “揭榜挂帅”核心技术攻关行动 引进高水平技术团队和专家人才 研发关键核心技术 转化产业发展急需的科技成果
制造业创新中心、工业企业“一企一技术”研发中心、工业设计中心培育
融资促进工程 融资产品创新 优化融资服务模式 “金融服务专员”活动 融资服务 特色金融服务活动 行长会客厅 推荐“专精特新”企业在齐鲁股交入版
人才赋能工程 五年二十万大学生来淄创新创业计划 优化调整学科专业结构 人才培养与产业需求对接 科技人才项目一体化招引 高层次人才项目
海外人才引智工程 引智成果推广基地建设 优化全市引进外国专家人才环境 国际人才交流合作 专技人才和技能人才贯通评价机制 区域产业需求清单 院校供给清单
融链固链工程 “链长+链办+保障部门”协同作战 “服务企业专员”活动 “企业家看企业”管理对标 产业链对接活动 产业研合作 产融对接 协作配套
要素资源供给 土地要素供给 能源要素供给 人才要素供给 资本要素供给 技术要素供给 产业链内部循环畅通 不同产业链跨链融合 “四链”深度融合
做优产业链生态、做大产业链规模
""".split()


def test_14_every_promise_of_part_two_is_listed(zibo: Graph) -> None:
    rows = zibo.ask("open-promises")
    promised = {row.promise.value for row in rows}
    assert [name for name in PROMISES if zibo.find(name).value not in promised] == []


def test_20_mechanisms_with_nothing_under_them(zibo: Graph) -> None:
    empty = {mechanism for (mechanism,) in answer(zibo, "empty-mechanisms", "mechanism")}
    assert empty == {"招引机制", "领航机制", "一链一策", "部门协同联动"}


def test_21_without_duty_or_carrier(zibo: Graph) -> None:
    rows = set(answer(zibo, "unassigned", "thing", "missing"))
    assert ("市政协", "承担") in rows
    assert ("科技型中小企业“育苗”工程", "承担者") in rows
    assert ("齐好办上市管家", "承担者") not in rows  # by interpretation, the counselling teams


def test_23_slips(zibo: Graph) -> None:
    assert dict(answer(zibo, "slips", "printed", "probably_means")) == {
        "新工业": "新工艺",
        "50场上": "50场以上",
        "入版": "入板",
        "产业研合作": "产学研合作",
        "人才引领性企业": "人才引领型企业",
        "稳固向好": "稳健向好",
        "276.15亿": "276.15亿元",
    }


def test_15_what_joins_each_pair(zibo: Graph) -> None:
    assert answer(zibo, "pairs", "other", "bridges", chain="资金链") == [
        ("产业链", 26),
        ("创新链", 5),  # 政产学研金服用 beside the four that serve all
        ("人才链", 4),
    ]
    pairs = [(one, other) for one, other in answer(zibo, "pairs", "chain", "other")]
    assert pairs == [
        ("资金链", "产业链"), ("资金链", "创新链"), ("资金链", "人才链"),
        ("产业链", "人才链"), ("产业链", "创新链"), ("创新链", "人才链"),
    ]  # fmt: skip
    joining = {row[0]: row[1] for row in answer(zibo, "pairs", "other", "things", chain="资金链")}
    assert set(joining["人才链"]) == {"“四链”深度融合", "六个一", "四链融合聚能", "融链固链工程"}


def test_18_the_capital_chain_is_joined_worst(zibo: Graph) -> None:
    assert answer(zibo, "worst-joined", "chain", "things", "shared_things") == [
        ("资金链", 38, 26), ("创新链", 41, 31), ("人才链", 59, 42), ("产业链", 119, 87),
    ]  # fmt: skip


@pytest.mark.parametrize("name", [*SHARED, "outcomes"])
@pytest.mark.parametrize(("lang", "said"), [("zh", "（仅有一份文件，无从比较）"), ("en", "(one document only)")])
def test_24_and_25_one_document_is_no_comparison(zibo: Graph, name: str, lang: str, said: str) -> None:
    table = alone(answered(zibo, name))
    assert table.tables[0].rows == []
    title = questions.load(name).title[lang]
    assert printed(zibo, table, lang) == f"{title}\n{said}\n"
    assert printed(zibo, table, lang, "markdown") == f"## {title}\n\n{said}\n\n"
    assert printed(zibo, table, lang, "csv").splitlines()[1].strip(",") == said
    assert json.loads(printed(zibo, table, lang, "json"))["empty"] == said


def test_24_two_documents_of_one_place_are_no_two_places() -> None:
    one = open_graph(data=[JICHUAN], default=False)
    assert [asked(one, name).empty for name in SHARED] == ["(documents of one place only)"] * 2


def test_25_a_document_each_of_two_places_is_no_second_year(tmp_path: Path) -> None:
    other = tmp_path / "other.ttl"
    other.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix id: <https://w3id.org/chaingraph/id/> .\n"
        "<http://y.example/doc> a cg:Document ; cg:place <http://y.example/place> ."
    )
    assert asked(open_graph(data=[other]), "outcomes").empty == "(one document only of each place)"


def test_24_without_any_document_nothing_is_said() -> None:
    assert asked(open_graph(default=False), "shared-figures").empty == ""


def test_24_what_two_places_do_alike_is_shared_and_no_mere_name(both: Graph) -> None:
    columns = ("kind", "relation", "object", "things", "things_there")
    shared = answer(both, "shared-functions", *columns, place="淄博市", other="霁川市")
    assert [(*row[:3], set(row[3]), row[4]) for row in shared] == [
        ("项目", "培育", "科技型中小企业", {"科技型中小企业“育苗”工程"}, ("春苗计划",)),
    ]  # what serves the capital chain in Zibo does so by its place or by interpretation


def test_24_each_pair_is_seen_from_both_sides_with_the_passages_of_both(both: Graph) -> None:
    rows = answer(both, "shared-functions", "place", "other", "passages")
    assert [row[:2] for row in rows] == [("淄博市", "霁川市"), ("霁川市", "淄博市")]
    assert set(rows[0][2]) == set(rows[1][2]) == {"zibo-2025-32 §一（一）句1", "jichuan-2025 §1句1"}


def test_24_how_figures_of_two_places_compare(both: Graph) -> None:
    columns = ("indicator", "quantity_kind", "until_there", "figures", "figures_there", "times")
    figures = answer(both, "shared-figures", *columns, place="淄博市")
    assert [(*row[:5], row[5] and float(row[5])) for row in figures] == [
        ("高新技术企业数", "存量", NOT_STATED, ("1752家",), ("900余家",), NOT_STATED),  # rough
        ("高新技术企业数", "存量", "2025-12-31", ("1752家",), ("1080家",), 1.62),
        ("省级以上创新平台数", "流量", "2025-12-31", ("10家",), ("20家",), 0.5),  # both planned
        ("省级以上创新平台数", "存量", NOT_STATED, ("超过550家",), ("130家",), NOT_STATED),  # rough
        ("科技型中小企业数", "存量", NOT_STATED, ("2560家",), ("1200家",), 2.13),
    ]  # fmt: skip


HEADS = """
:silk a cg:IndustryChain ; rdfs:label "丁丝绸产业链"@zh . :heads a cg:Indicator ; rdfs:label "链主企业数"@zh . :firms a cg:Group ; rdfs:label "链主企业"@zh .
:p3 a cg:Passage ; cg:inSection :plan-s ; cg:startOffset 20 . :o2 a cg:Passage ; cg:inSection :other-s ; cg:startOffset 20 .
:p3 { :twelve a cg:Figure ; cg:exact "12家" ; cg:value 12 ; cg:about :c ; HELD }
:o2 { :ten a cg:Figure ; cg:exact "10家" ; cg:value 10 ; cg:about :firms ; HELD .
  :two a cg:Figure ; cg:exact "2家" ; cg:value 2 ; cg:about :silk ; HELD .
  :silks a cg:Figure ; cg:exact "4亿元" ; cg:value 4 ; cg:about :silk ; cg:status cg:achieved ; cg:comparator cg:equalTo ;
    cg:indicator :output ; cg:unit unit:yuan ; cg:quantityKind cg:flow }
""".replace(
    "HELD",
    "cg:indicator :heads ; cg:unit unit:establishment ; cg:quantityKind cg:stock ; cg:status cg:achieved ; cg:comparator cg:equalTo",
)


def test_24_figures_of_two_chains_are_not_compared_and_of_what_each_is_stands_beside_it(tmp_path: Path) -> None:
    stated = CITIES.replace("cg:value 6 ;", "cg:value 6 ; cg:comparator cg:equalTo ;").replace(
        "cg:value 8 ;", "cg:value 8 ; cg:comparator cg:equalTo ;"
    )
    (tmp_path / "cities.trig").write_text(stated + HEADS, "utf-8")
    columns = ("indicator", "about", "about_there", "figures", "figures_there")
    assert answer(
        open_graph(data=[tmp_path], default=False), "shared-figures", *columns, place="丙市", other="丁市"
    ) == [
        ("链主企业数", ("丙市",), ("链主企业",), ("12家",), ("10家",)),  # and not the 2 of one chain
        ("产值", ("丙茶产业链",), ("丙茶产业链",), ("8亿元",), ("6亿元",)),  # and not the 4亿元 of silk
    ]


def test_25_what_became_of_targets(both: Graph) -> None:
    columns = ("target", "due_by", "outcome", "outcome_value", "percent_of_target", "document")
    outcomes = {row[0]: row[1:] for row in answer(both, "outcomes", *columns)}
    assert outcomes == {
        "1000家以上": ("2025-12-31", "1080家", 1080, 108, "霁川2026"),
        "20家": ("2025-12-31", "近19家", 19, NOT_STATED, "霁川2026"),  # rough; neither a stock nor the year after
        "5亿元": (NOT_STATED,) * 5,
    }
    assert answer(both, "outcomes", "target", place="淄博市") == []


CHAIN = ("industry_chain", "chief", "office", "lead_enterprises", "host_bank", "filled", "empty")


def test_26_the_first_document_names_no_industry_chain(zibo: Graph) -> None:
    ((place, *row),) = answer(zibo, "industry-chains", "place", *CHAIN)
    assert place == "淄博市"
    assert row[:5] == [NOT_STATED, ("链长",), ("链办",), NOT_STATED, ("主办银行",)]
    assert set(row[5]) == {"金融机制", "创新机制", "法治机制", "保障机制"}
    assert set(row[6]) == {"招引机制", "领航机制"}


def test_26_industry_chains_each_with_what_is_stated_of_it(both: Graph) -> None:
    assert sorted(answer(both, "industry-chains", *CHAIN, "passages", place="霁川市")) == [
        (
            "霁川氢能产业链", ("氢能产业链链长",), NOT_STATED, ("霁川氢能公司",), ("霁川银行",), ("一只基金",), ("一个专班",), ("jichuan-2025 §1句1",),
        ),
        ("霁川茶产业链", *[NOT_STATED] * 5, ("一只基金", "一个专班"), ("jichuan-2025 §1句1",)),
    ]  # fmt: skip


def test_26_an_industry_chain_is_of_the_place_of_its_document_where_nothing_else_is_stated() -> None:
    lanwan = open_graph(data=[LANWAN], default=False)
    assert sorted(answer(lanwan, "industry-chains", "place", *CHAIN, "passages")) == [
        ("岚汀市", "海盐产业链", *[NOT_STATED] * 6, ("澜湾§1句2",)),
        ("澜湾市", "海洋装备产业链", *[NOT_STATED] * 5, ("一个规划",), ("澜湾§1句1", "澜湾§1句2")),
        ("澜湾市", "海藻产业链", *[NOT_STATED] * 4, ("一个规划",), NOT_STATED, ("澜湾§1句1", "澜湾§1句2")),
    ]


def test_26_what_nothing_states_of_an_industry_chain_is_named(both: Graph, zibo: Graph) -> None:
    lacking = dict(answer(both, "industry-chains", "industry_chain", "lacks", place="霁川市"))
    assert {chain: set(posts) for chain, posts in lacking.items()} == {
        "霁川氢能产业链": {"链办"},
        "霁川茶产业链": {"链长", "链办", "链主企业", "主办银行"},
    }
    assert answer(zibo, "industry-chains", "lacks") == [(NOT_STATED,)]  # it names no industry chain


WHO_ANSWERS = """
骨干企业 承担 骨干企业联合高校院所科研攻关
高校院所 承担 骨干企业联合高校院所科研攻关
金融辅导队 承担 齐好办上市管家
金融辅导队 承担 交易所面对面
金融辅导队 承担 上市传帮带
金融辅导队 承担 “金融辅导+产业链”服务机制
主办银行 承担 一链一主办银行
主办银行 承担 “金融会客厅”专项对接活动
国企 配合 链上企业信贷及基金支持
市财政出资企业 承担 投资“链主”企业
驻淄院校 承担 驻淄院校企业行活动
科技副总 承担 指导企业规划创新发展路线
技术总工 承担 指导企业规划创新发展路线
科技副总 承担 技术成果引进转化
技术总工 承担 技术成果引进转化
科技专员 承担 链接高校院所人才、技术、成果等创新资源
科技专员 承担 产学研对接活动
校 承担 校企联合科技研发
企（校企） 承担 校企联合科技研发
企业家 承担 “企业家看企业”管理对标
""".strip().splitlines()


def test_27_who_answers_for_what_and_nobody_leads_or_is_responsible(zibo: Graph) -> None:
    rows = answer(zibo, "who-answers", "body", "relation", "task", "due_by")
    assert sorted(" ".join(row[:3]) for row in rows) == sorted(WHO_ANSWERS)
    assert {row[3] for row in rows} == {NOT_STATED}


def test_the_list_of_documents_names_signatory_and_proposer(zibo: Graph) -> None:
    assert answer(zibo, "documents", "number", "signatory", "proposer", "responds_to") == [(
        "淄工信提办字〔2025〕32号", "张亮云", "孙鸣文",
        "第1304107号提案《关于促进产业链、创新链、资金链、人才链四链融合的建议》",
    )]  # fmt: skip


def test_28_the_document_each_with_its_passage(zibo: Graph) -> None:
    rows = answer(zibo, "document", "property", "value", "passages")
    assert {(prop, str(value), passages) for prop, value, passages in rows if passages} == {
        ("文号", "淄工信提办字〔2025〕32号", ("文号与签发人",)),
        ("签发人", "张亮云", ("文号与签发人",)),
        ("标题", "对市政协十三届四次会议委员第1304107号提案的答复", ("标题",)),
        ("答复对象", "第1304107号提案", ("标题",)),
        ("致送", "孙鸣文", ("称呼",)),
        ("提案人", "孙鸣文", ("开头句1",)),
        ("答复对象", "《关于促进产业链、创新链、资金链、人才链四链融合的建议》", ("开头句1",)),
        ("发文机关", "淄博市工业和信息化局", ("署名",)),
        ("成文日期", "2025-07-22", ("日期",)),
        ("联系人", "淄博市工业和信息化局", ("联系方式",)),
        ("联系人", "王倩", ("联系方式",)),
    }


@pytest.mark.parametrize("name", SILENT)
def test_29_and_30_the_first_document_states_no_award_baseline_or_rank(zibo: Graph, name: str) -> None:
    assert asked(zibo, name, "zh").rows == []


def test_31_one_blockage_is_named_and_no_segment(zibo: Graph) -> None:
    columns = ("industry_chain", "segment", "problems", "problem_kinds", "passages")
    assert answer(zibo, "chain-map", *columns) == [
        ("产业链", NOT_STATED, ("产业链发展“中梗阻”",), ("堵点",), ("§二（四）句1",)),
    ]  # fmt: skip


def test_32_what_only_its_place_tells(zibo: Graph) -> None:
    placed = {
        (thing, relation, other) for thing, relation, other in answer(zibo, "placed", "thing", "relation", "other")
    }
    assert {
        ("保险增信贷", "服务于", "资金链"), ("保险增信贷", "服务于", "产业链"), ("校园青年引才大使", "服务于", "人才链"),
        ("融资产品创新", "属于", "融资促进工程"), ("国际人才交流合作", "属于", "人才赋能工程"),
    } <= placed  # fmt: skip
    assert (
        not {
            ("六个一", "服务于", "产业链"),
            ("重点产业链创新图谱", "服务于", "产业链"),
            ("一链一策", "服务于", "产业链"),
        }
        & placed
    )


def test_33_every_passage_is_signed_off(zibo: Graph) -> None:
    rows = answer(zibo, "review", "passage", "signed_off_on", "proposed", "undecided")
    assert len(rows) == 55
    assert {row[1:] for row in rows} == {("2026-11-28", NOT_STATED, NOT_STATED)}


@pytest.mark.parametrize("name", questions.names())
def test_every_question_runs_and_has_both_titles(zibo: Graph, name: str) -> None:
    question = questions.load(name)
    assert question.title["zh"] and question.title["en"]
    table = asked(zibo, name, "zh")
    assert table.rows or table.empty == "（仅有一份文件，无从比较）" or name in SILENT


def test_every_question_of_the_list_is_packaged() -> None:
    answered = {questions.load(name).answers for name in questions.names()} - {""}
    assert answered == {str(number) for number in (*range(1, 16), 18, 20, 21, *range(23, 34))}


@pytest.mark.parametrize("name", questions.names())
def test_every_answer_leads_to_a_passage(zibo: Graph, name: str) -> None:
    variables = zibo.ask(name).variables
    assert {"passage", "passages", "document", "source"} & set(variables)


def test_a_file_runs_as_it_stands(zibo: Graph) -> None:
    bridges = questions.load("bridges").sparql
    assert "VALUES ?chain { UNDEF }" in bridges
    assert len(zibo.select(bridges)) == len(zibo.ask("bridges"))


def test_an_unknown_question_or_parameter_is_told_what_is_near(zibo: Graph) -> None:
    with pytest.raises(UnknownQuestion, match="Did you mean .*bridges"):
        zibo.ask("bridge")
    with pytest.raises(UnknownParameter, match="Did you mean chain"):
        zibo.ask("bridges", chian="资金链")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("谁负责", "who-answers"), ("谁牵头", "who-answers"), ("逾期", "due"), ("到期", "due"), ("奖励", "conditions"),
        ("five actions", "five-actions"), ("断点", "chain-map"),
        ("本季到期的任务", "due"), ("哪些产业链没有链长", "industry-chains"), ("目标完成情况", "outcomes"), ("who leads", "who-answers"),
        ("两地的数字相比", "shared-figures"),
    ],
)  # fmt: skip
def test_a_question_is_found_by_words_of_its_title_and_by_those_that_an_office_says(words: str, meant: str) -> None:
    with pytest.raises(UnknownQuestion, match=f"Did you mean {meant}.*`chaingraph ask {meant}`"):
        questions.load(words)


def test_a_place_is_meant_without_its_level_where_one_alone_is_called_so(both: Graph, tmp_path: Path) -> None:
    assert answer(both, "outcomes", "target", place="霁川") == answer(both, "outcomes", "target", place="霁川市")
    with pytest.raises(UnknownThing, match="Did you mean 霁川市"):
        both.ask("outcomes", place="霁")
    (tmp_path / "county.ttl").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        '<http://y.example/county> a cg:Place ; rdfs:label "霁川县"@zh .'
    )
    with pytest.raises(AmbiguousName, match="“霁川” names several things"):
        open_graph(data=[JICHUAN, tmp_path / "county.ttl"]).ask("outcomes", place="霁川")


def test_words_that_no_question_asks_with_lead_to_none() -> None:
    for words in ("天气怎么样", "哪些没有", "weather"):
        with pytest.raises(UnknownQuestion, match="List them"):
            questions.load(words)


def test_what_a_curator_concludes_and_a_rule_derives_is_told_apart(zibo: Graph) -> None:
    rows = answer(zibo, "interpreted", "thing", "relation", "other", "basis", "passages")
    assert ("科技专员", "承担", "产学研对接活动", "解读", ("解读：省略的主语",)) not in rows  # the other direction
    assert ("产学研对接活动", "承担者", "科技专员", "解读", ("解读：省略的主语",)) in rows
    assert ("科技专员", "服务于", "创新链", "推导", ("解读：省略的主语", "解读：以一字指称的各方与链")) in rows
    assert {basis for *_, basis, _ in rows} == {"解读", "推导"}
    stated = ("科技副总", "任职于", "对口企业")
    assert stated not in {row[:3] for row in rows}


def test_mechanisms_without_a_figure(zibo: Graph) -> None:
    found = answer(zibo, "without-figures", "thing", "is_a", kind="机制")
    assert {("一链一策", "机制"), ("招引机制", "机制"), ("校企合作", "机制")} <= set(found)
    assert {kind for _, kind in found} == {"机制"} and len(found) == 20
    actions = {thing for thing, _ in answer(zibo, "without-figures", "thing", "is_a", kind="行动")}
    assert "企业增信" in actions and not actions & {
        "特色金融服务活动",
        "各类培训活动",
        "授信支持",
    }  # 50, 20 and 276.15 of them


def test_what_is_called_by_two_names_and_which_of_them_is_not_printed(zibo: Graph) -> None:
    rows = answer(zibo, "names", "thing", "also_called", "passages")
    assert ("中科院", "中国科学院", ("解读：未印出的全称",)) in rows
    assert ("“专精特新”企业", "专精特新", ("§一（四）句2",)) in rows
    assert "“科技副总”" not in {name for _, name, _ in rows}  # marks make no other name


def test_figures_of_one_indicator_that_cannot_simply_be_compared(zibo: Graph) -> None:
    columns = ("figure", "other_figure", "quantity_kind", "other_kind", "status", "other_status", "passages")
    assert answer(zibo, "same-indicator", *columns) == [
        ("超过550家", "10家", "存量", "流量", "已完成", "计划中", ("§一（一）句5", "§二（一）句1")),
        ("190项", "100项以上", "流量", "流量", "已完成", "计划中", ("§一（一）句6", "§二（一）句1")),
    ]
