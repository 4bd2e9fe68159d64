"""Every figure of the first document with its attributes, read from the text by hand, in the order of the text."""

import re
from decimal import Decimal

import pytest

from chaingraph import Graph
from chaingraph.curation import quotes
from chaingraph.text.canonical import canonical, sha256

DOCUMENT = "https://w3id.org/chaingraph/id/doc/zibo-2025-32"

# passage | exact | value | comparator | unit | status | quantity kind | about
FIGURES = """
1.1.s1 | 2560家 | 2560 | = | 家 | 已完成 | 存量 | 科技型中小企业
1.1.s1 | 1752家 | 1752 | = | 家 | 已完成 | 存量 | 高新技术企业
1.1.s2 | 34家 | 34 | = | 家 | 已完成 | 存量 | 省级以上科技企业孵化载体
1.1.s2 | 15家 | 15 | = | 家 | 已完成 | 存量 | 国家级科技企业孵化载体
1.1.s3 | 1家 | 1 | = | 家 | 已完成 | 存量 | 省级大学科技园
1.1.s3 | 54.36% | 54.36 | = | % | 已完成 | 占比 | 高新技术产业
1.1.s4 | 59家 | 59 | = | 家 | 已完成 | 存量 | 省“一企一技术”研发中心
1.1.s4 | 50家 | 50 | = | 家 | 已完成 | 存量 | 省工业设计中心
1.1.s5 | 超过550家 | 550 | > | 家 | 已完成 | 存量 | 省级以上创新平台
1.1.s6 | 190项 | 190 | = | 项 | 已完成 | 流量 | 省技术创新项目
1.1.s6 | 276项 | 276 | = | 项 | 已完成 | 流量 | 新技术
1.1.s6 | 316项 | 316 | = | 项 | 已完成 | 流量 | 新产品
1.1.s6 | 235项 | 235 | = | 项 | 已完成 | 流量 | 新工业
1.1.s7 | 81家 | 81 | = | 家 | 已完成 | 流量 | 企业（与“专家顾问团”对接）
1.1.s8 | 12所 | 12 | = | 所 | 已完成 | 流量 | 12所高校院所
1.1.s8 | 63项 | 63 | = | 项 | 已完成 | 流量 | 高校院所的科技成果
1.1.s8 | 11项 | 11 | = | 项 | 已完成 | 流量 | 高校院所的科技成果
1.1.s9 | 110项 | 110 | = | 项 | 已完成 | 流量 | 省级以上科技创新项目
1.1.s9 | 3.2亿元 | 320000000 | = | 元 | 已完成 | 流量 | 争取省级以上科技资金
1.2.s1 | 20余场 | 20 | > | 场 | 已完成 | 流量 | 各类培训活动
1.2.s1 | 800余家次 | 800 | > | 家次 | 已完成 | 流量 | 企业（资金链一节所服务）
1.2.s2 | 15场 | 15 | = | 场 | 已完成 | 流量 | 银企对接活动
1.2.s2 | 400余项 | 400 | > | 项 | 已完成 | 流量 | 推送企业融资需求
1.2.s2 | 276.15亿 | 27615000000 | = | 元 | 已完成 | 流量 | 授信支持
1.2.s3 | 9家 | 9 | = | 家 | 已完成 | 流量 | “链主”企业
1.2.s3 | 54.69亿元 | 5469000000 | = | 元 | 已完成 | 流量 | 投资“链主”企业
1.3.1.s1 | 143场 | 143 | = | 场 | 已完成 | 流量 | “淄博—高校人才直通车”校园招聘活动
1.3.1.s1 | 316名 | 316 | = | 名 | 已完成 | 流量 | 校园青年引才大使
1.3.1.s1 | 3362家次 | 3362 | = | 家次 | 已完成 | 流量 | 用人单位
1.3.1.s2 | 6家 | 6 | = | 家 | 已完成 | 存量 | 省人才引领性企业
1.3.1.s2 | 20个 | 20 | = | 个 | 已完成 | 流量 | 省级基地
1.3.1.s2 | 13家 | 13 | = | 家 | 已完成 | 流量 | 市级人才引领型企业
1.3.1.s2 | 4个 | 4 | = | 个 | 已完成 | 流量 | 省新旧动能转换公共实训项目
1.3.1.s3 | 45次 | 45 | = | 次 | 已完成 | 流量 | 驻淄院校企业行活动
1.3.1.s3 | 15个 | 15 | = | 个 | 已完成 | 流量 | 合作协议
1.3.1.s3 | 20项 | 20 | = | 项 | 已完成 | 流量 | 校企联合科技研发
1.3.1.s4 | 51个 | 51 | = | 个 | 已完成 | 流量 | 新增专业
1.3.1.s4 | 49个 | 49 | = | 个 | 已完成 | 流量 | 优化升级的专业
1.3.2.s1 | 108.7% | 108.7 | = | % | 已完成 | 增幅 | 国家重点人才工程
1.3.2.s1 | 3人 | 3 | = | 人 | 已完成 | 流量 | 国家高层次人才特殊支持计划
1.3.2.s1 | 13人 | 13 | = | 人 | 已完成 | 流量 | 泰山产业领军人才
1.3.2.s2 | 106人 | 106 | = | 人 | 已完成 | 流量 | 外国专家
1.3.2.s2 | 1人 | 1 | = | 人 | 已完成 | 流量 | 国家“火炬计划”
1.3.2.s3 | 6个 | 6 | = | 个 | 已完成 | 流量 | 省级“外专双百计划”
1.3.2.s4 | 7名 | 7 | = | 名 | 已完成 | 流量 | 省“海外工程师”支持计划
1.3.3.s1 | 70余名 | 70 | > | 名 | 已完成 | 流量 | 科技副总
1.3.3.s2 | 750人次 | 750 | = | 人次 | 已完成 | 流量 | 科技副总
1.3.3.s2 | 270余项 | 270 | > | 项 | 已完成 | 流量 | 产学研合作项目
1.3.3.s2 | 300余个 | 300 | > | 个 | 已完成 | 流量 | 技术难题
1.3.3.s3 | 10名 | 10 | = | 名 | 已完成 | 流量 | 科技专员
1.3.3.s3 | 39次 | 39 | = | 次 | 已完成 | 流量 | 产学研对接活动
1.3.3.s3 | 20余项 | 20 | > | 项 | 已完成 | 流量 | 合作意向
1.4.s1 | 1358名 | 1358 | = | 名 | 已完成 | 存量 | 服务企业专员
1.4.s1 | 2万余条 | 20000 | > | 条 | 已完成 | 流量 | 推送政策清单
1.4.s2 | 78场 | 78 | = | 场 | 已完成 | 流量 | 融链固链活动
2.1.s1 | 10家 | 10 | = | 家 | 计划中 | 流量 | 省级以上创新平台
2.1.s1 | 100项以上 | 100 | ≥ | 项 | 计划中 | 流量 | 省技术创新项目
2.2.s2 | 50场上 | 50 | ≥ | 场 | 计划中 | 流量 | 特色金融服务活动
2.2.s2 | 20家左右 | 20 | ≈ | 家 | 计划中 | 流量 | 推荐“专精特新”企业在齐鲁股交入版
2.3.s4 | 67%以上 | 67 | ≥ | % | 计划中 | 占比 | 职业院校专业设置
""".strip().splitlines()

QUERY = """
SELECT ?passage ?exact ?value ?comparator ?unit ?status ?kind ?about WHERE {
  GRAPH ?passage { ?figure cg:exact ?exact }
  ?figure cg:value ?value ; cg:startOffset ?offset ; cg:comparator/cg:symbol ?comparator ; cg:unit/cg:symbol ?unit ;
    cg:status/rdfs:label ?status ; cg:quantityKind/rdfs:label ?kind ; cg:about/rdfs:label ?about .
  FILTER (LANG(?status) = "zh" && LANG(?kind) = "zh" && LANG(?about) = "zh")
} ORDER BY ?offset"""

# digits of the text that are no quantities, and why
NO_QUANTITY = {
    r"淄工信提办字〔2025〕32号": "the document's number",
    r"第1304107号提案": "the proposal's number",
    r"省2025“促进": "a year, in the name of a list",
    r"技能兴淄26条": "a name",
    r"人才强链17条": "a name",
    r"2025年7月22日": "the document's date",
    r"联系电话:\d+": "a telephone number",
}


def test_every_figure_has_the_attributes_that_the_text_gives_it(zibo: Graph) -> None:
    rows = [tuple(term.value for term in row) for row in zibo.select(QUERY)]
    found = [(passage.rsplit("/", 1)[1], exact, Decimal(value), *rest) for passage, exact, value, *rest in rows]
    fields = [tuple(line.split(" | ")) for line in FIGURES]
    assert found == [(passage, exact, Decimal(value), *rest) for passage, exact, value, *rest in fields]


def test_targets_are_due_within_the_year_where_the_text_says_so(zibo: Graph) -> None:
    due = {
        row.exact.value: row.due and row.due.value
        for row in zibo.select("SELECT ?exact ?due { ?t a cg:Target ; cg:exact ?exact OPTIONAL { ?t cg:dueBy ?due } }")
    }
    year = "2025-12-31"
    assert due == {"10家": year, "100项以上": year, "50场上": year, "20家左右": year, "67%以上": None}


def test_no_target_has_a_stated_baseline_owner_or_period(zibo: Graph) -> None:
    assert zibo.query("ASK { ?t a cg:Target ; cg:responsible|cg:start|cg:end|cg:asOf ?x }") is False


def test_parts_name_their_whole(zibo: Graph) -> None:
    stated = zibo.select(
        "SELECT ?part ?whole { GRAPH ?g { ?p cg:subsetOf ?w } ?g a cg:Passage . ?p cg:exact ?part . ?w cg:exact ?whole }"
    )
    assert {(row.part.value, row.whole.value) for row in stated} == {("15家", "34家"), ("1人", "106人")}


@pytest.mark.parametrize(
    ("exact", "printed", "means"),
    [
        ("235项", "新工业", "新工艺"),
        ("50场上", "50场上", "50场以上"),
        ("20家左右", "入版", "入板"),
        ("6家", "人才引领性企业", "人才引领型企业"),
        ("276.15亿", "276.15亿", "276.15亿元"),
    ],
)
def test_slips_are_kept_as_printed_and_flagged(zibo: Graph, exact: str, printed: str, means: str) -> None:
    query = f"""ASK {{ GRAPH ?passage {{ ?f cg:exact "{exact}" }} ?passage a cg:Passage .
        GRAPH ?reading {{ ?f cg:suspectedSlip "{printed}" ; cg:probablyMeans "{means}" }} ?reading a cg:Interpretation }}"""
    assert zibo.query(query) is True


def test_that_something_is_a_slip_is_never_stated_by_a_passage(zibo: Graph) -> None:
    where = zibo.select("SELECT DISTINCT ?g { GRAPH ?g { ?x cg:suspectedSlip|cg:probablyMeans ?words } }")
    assert [row.g.value.rsplit("/", 1)[1] for row in where] == ["omissions-and-slips"]


def test_the_unit_that_is_not_printed_is_an_interpretation(zibo: Graph) -> None:
    where = zibo.select('SELECT ?g { GRAPH ?g { ?f cg:unit ?u } ?f cg:exact "276.15亿" }').rows
    assert [row.g.value.rsplit("/", 1)[1] for row in where] == ["omissions-and-slips"]


def test_the_text_is_the_one_that_the_graph_was_made_from(zibo: Graph, zibo_text: str) -> None:
    assert zibo.query(f'ASK {{ <{DOCUMENT}> cg:sha256 "{sha256(zibo_text)}" }}') is True


def test_every_quote_stands_at_its_offsets_within_its_passage(zibo: Graph, zibo_text: str) -> None:
    text = canonical(zibo_text)
    found = quotes.quotes(zibo, DOCUMENT)
    assert len(found) == 60
    assert [quote.exact for quote in found if not quote.holds(text)] == []


def test_passages_cover_the_text_without_gap_or_overlap(zibo: Graph, zibo_text: str) -> None:
    text = canonical(zibo_text)
    rows = zibo.select(
        "SELECT ?s ?e { ?p cg:inSection ?x ; cg:startOffset ?s ; cg:endOffset ?e } ORDER BY xsd:integer(?s)"
    )
    spans = [(int(row.s.value), int(row.e.value)) for row in rows]
    assert (spans[0][0], spans[-1][1]) == (0, len(text))
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]
    assert {text[end - 1] for _, end in spans} == set("。;:)云复况算局日")


METADATA = """
0.a1 | number | 淄工信提办字〔2025〕32号
0.a1 | signatory | 张亮云
0.a2 | respondsTo | 第1304107号提案
0.a3 | addressee | 孙鸣文
0.s1 | proposer | 孙鸣文
0.s1 | respondsTo | 《关于促进产业链、创新链、资金链、人才链四链融合的建议》
3.s1 | issuer | 淄博市工业和信息化局
3.s2 | date | 2025-07-22
3.s3 | contact | 淄博市工业和信息化局
3.s3 | contact | 王倩
""".strip().splitlines()


def test_what_is_said_of_the_document_stands_in_the_passage_that_prints_it(zibo: Graph) -> None:
    query = f"""SELECT ?passage ?property ?words {{
        GRAPH ?passage {{ <{DOCUMENT}> ?property ?value }} FILTER (STRSTARTS(STR(?property), STR(cg:)))
        OPTIONAL {{ ?value rdfs:label ?name FILTER (LANG(?name) = "zh") }} BIND (STR(COALESCE(?name, ?value)) AS ?words) }}"""
    rows = [" | ".join(re.split("[/#]", term.value)[-1] for term in row) for row in zibo.select(query)]
    assert sorted(rows) == sorted(METADATA)


def test_a_document_is_one_row_though_two_passages_say_what_it_answers(zibo: Graph) -> None:
    answered = "第1304107号提案《关于促进产业链、创新链、资金链、人才链四链融合的建议》"
    assert [row.responds_to.value for row in zibo.ask("documents")] == [answered]


def test_each_target_leads_to_the_programme_that_promises_it(zibo: Graph) -> None:
    rows = zibo.select("""SELECT ?exact ?programme { ?target a cg:Target ; cg:exact ?exact ; cg:promisedBy/rdfs:label ?programme
        FILTER (LANG(?programme) = "zh") }""")
    assert {(row.exact.value, row.programme.value) for row in rows} == {
        ("10家", "创新突破工程"), ("100项以上", "创新突破工程"), ("50场上", "融资促进工程"), ("20家左右", "融资促进工程"),
        ("67%以上", "人才赋能工程"),
    }  # fmt: skip


QUALIFIERS = """
省级以上 | 省级以上科技企业孵化载体
累计争取 | 争取省级以上科技资金
第二批 | 科技专员
居全省前列 | 国家高层次人才特殊支持计划
居全省前列 | 泰山产业领军人才
同比 | 国家重点人才工程
""".strip().splitlines()


@pytest.mark.parametrize("line", QUALIFIERS)
def test_what_narrows_a_count_is_kept(zibo: Graph, line: str) -> None:
    words, about = line.split(" | ")
    query = f'ASK {{ ?f cg:about/rdfs:label "{about}"@zh ; cg:qualifier ?q FILTER (LANG(?q) = "zh" && CONTAINS(?q, "{words}")) }}'
    assert zibo.query(query) is True


def test_every_passage_is_signed_off(zibo: Graph) -> None:
    assert (
        zibo.query("ASK { ?p cg:inSection ?s FILTER NOT EXISTS { ?p cg:reviewed ?day ; cg:reviewedBy ?who } }") is False
    )


def test_every_digit_is_in_a_figure_or_in_a_listed_class(zibo: Graph, zibo_text: str) -> None:
    text = canonical(zibo_text)
    covered = {place for quote in quotes.quotes(zibo, DOCUMENT) for place in range(quote.start, quote.end)}
    for pattern in NO_QUANTITY:
        matches = list(re.finditer(pattern, text))
        assert matches, f"{pattern} is not in the text"
        covered |= {place for match in matches for place in range(*match.span())}
    assert [
        text[place - 8 : place + 8] for place in range(len(text)) if text[place].isdigit() and place not in covered
    ] == []
