"""Sections and passages: headings of every mark, sentences, broken lines, front and back matter."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph import Graph
from chaingraph.curation.drafting.citing import cited, rows_cited
from chaingraph.text.canonical import canonical, canonical_text
from chaingraph.text.layout import layout
from tests.conftest import ROOT


def parts(source: str) -> list[tuple[str, list[str]]]:
    """Return each section with its passages, a heading in brackets."""
    text = canonical_text(source)
    return [
        (section.number, [f"[{text.text[one.start : one.end]}]" if one.heading else text.text[one.start : one.end] for one in section.passages])
        for section in layout(text).sections
    ]  # fmt: skip


LAYOUTS = [
    ("一、情况\n（一）创新。新增3家。\n一是引才。引进5人。\n二、打算\n再增2家。", [
        ("1", ["[一、情况]"]), ("1.1", ["[(一)创新。]", "新增3家。"]), ("1.1.1", ["[一是引才。]", "引进5人。"]), ("2", ["[二、打算]", "再增2家。"])]),
    ("一、奖补\n第一条 奖补3万元。\n二、附则\n第二条 施行3年。", [
        ("1", ["[一、奖补]"]), ("1.1", ["第一条奖补3万元。"]), ("2", ["[二、附则]"]), ("2.1", ["第二条施行3年。"])]),
    ("第一条 奖补。\n一、奖补3万元。\n第二条 施行。\n一、施行3年。", [
        ("1", ["第一条奖补。"]), ("1.1", ["[一、奖补3万元。]"]), ("2", ["第二条施行。"]), ("2.1", ["[一、施行3年。]"])]),
    ("第一章 总则\n第一条 为了发展，制定本办法。\n第二章 奖补\n第二条 奖补3万元。", [
        ("1", ["[第一章总则]"]), ("1.1", ["第一条为了发展,制定本办法。"]), ("2", ["[第二章奖补]"]), ("2.1", ["第二条奖补3万元。"])]),
    ("# 标题\n\n## 一、情况\n\n新增3家；共8家。", [("1", ["[##一、情况]", "新增3家;", "共8家。"])]),
    ("1.强链。\n一、补链。\n（一）延链。\n2.固链。", [("1", ["[1.强链。]"]), ("2", ["[一、补链。]"]), ("2.1", ["[(一)延链。]"]), ("2.1.1", ["[2.固链。]"])]),
    ("1.强链\n投资2亿元。\n2.补链\n投资1.5亿元。", [("1", ["[1.强链]", "投资2亿元。"]), ("2", ["[2.补链]", "投资1.5亿元。"])]),
    ("印发《关于强链。的意见》，提出“稳增长；扩内需”，共3条。落实。", [("0", ["印发《关于强链。的意见》,提出“稳增长;扩内需”,共3条。", "落实。"])]),
    ("没有标题的一段话。共两句。", [("0", ["没有标题的一段话。", "共两句。"])]),
    ("A text in English. It has 3 items!", [("0", ["AtextinEnglish.Ithas3items!"])]),
    ("全市依托链长制推动产业链与创新链融合发展，新增各类高新技术企\n业30家，其中国家级平台12家，成效明显。\n完成投资8亿元。", [
        ("0", ["全市依托链长制推动产业链与创新链融合发展,新增各类高新技术企业30家,其中国家级平台12家,成效明显。", "完成投资8亿元。"])]),
]  # fmt: skip


OF_THEIR_OWN = [  # lines that are paragraphs, though no stop ends them
    "石墨产业链\n链长：副市长何岱\n牵头单位：市工信局\n链主企业：云岭石墨股份有限公司\n",
    "云岭市重点产业链链长名单\n总链长 市长何岱\n成员 市工信局局长赵黎\n市科技局局长孙旻\n",
    "云岭市产业链专班成员单位\n市工业和信息化局\n市发展和改革委员会\n市商务局\n",
    "云岭市链主企业名单\n云岭石墨股份有限公司\n云岭恒源碳素有限公司\n岭南负极材料有限公司\n",
    "云岭市2026年石墨产业链重点任务\n完成时限：2026年9月底前\n新增规上企业12家\n责任单位：市工信局\n",
    "年度目标\n石墨产业链产值达到420亿元\n新增规上企业12家\n建成中试线2条\n",
    "云岭市十大产业链\n低空经济产业链 市委常委周屹\n新型建材产业链 市政协副主席吴岑\n",
    "组长\n市委书记何岱\n副组长\n市长林沛\n办公室主任\n市工信局局长赵黎\n",
    "重点项目清单\n云岭石墨负极材料一体化项目 总投资12亿元\n云岭脐橙冷链物流中心项目 总投资3亿元\n",
    "重点项目：云岭石墨负极材料一体化项目及碳素产业园二期工程\n每月调度一次。\n市工信局负责统筹重点项目建设进度，并每月向产业链链长书面报告一次。\n",
    "建设云岭石墨中试基地及公共技术服务平台\n引进云岭碳素研究院石墨烯研发团队3个\n完成投资2.4亿元，较上年增长12%以上。\n",
]
BROKEN = [  # lines that a page broke, and how many paragraphs they are
    ("围绕石墨产业链高质量发展，由市工业和信息化局牵头，会同市科学技\n术局、市财政局等单位，建设云岭石墨中试基地，力争到2026年底全市石\n墨产业链产值达到420亿元，新增规模以上企业12家，引进高层次人才120\n名。\n", 1),
    ("石墨产业链\n链长：副市长何岱\n配合单位：市科学技术局、市财政局、市人力资源和社会保障局、市自然\n资源和规划局、市生态环境局、市商务局、市市场监督管理局、市政务服\n务和大数据局\n链主企业：云岭石墨股份有限公司\n", 4),
    ("围绕石墨产业链高质量发展，由市\n工业和信息化局牵头，会同市科学\n技术局建设云岭石墨中试基地，到\n2026年底产值达到420亿元，新增\n规模以上企业12家。\n", 1),
    ("围绕石墨产业链，市工信局（石墨产业链办公室、\n新材料科）牵头，每月调度一次。\n", 1),
    ("（二）支撑。支持云岭石墨股份有限公司联合云岭大学建设石墨新材料\n实验室，建成中试线2条。（责任单位：市科技局、市教育局、市财政局、云\n岭大学）\n（三）强化金融支撑。\n", 2),
]  # fmt: skip


@pytest.mark.parametrize(("source", "count"), [*((one, one.count("\n")) for one in OF_THEIR_OWN), *BROKEN])
def test_a_line_goes_on_below_where_a_page_broke_it_and_not_where_it_is_one_of_a_list(source: str, count: int) -> None:
    assert len(layout(canonical_text("云岭市方案\n各单位：\n" + source)).paragraphs) == count + 2


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("链长 副市长何岱", "副市长何岱"),
        ("副链长　市委常委林沛", "市委常委林沛"),
        ("牵头单位  市工信局", "市工信局"),
        ("链主企业 云岭石墨股份有限公司", "云岭石墨股份有限公司"),
        ("链长负责调度", None),
        ("市工信局 市科技局", None),
    ],
)
def test_what_a_blank_parts_from_its_label_stands_apart_from_it(line: str, begins: str | None) -> None:
    text = canonical_text(f"云岭市名单\n石墨产业链\n{line}\n脐橙产业链\n")
    laid = layout(text)
    first = text.text.index(line.replace(" ", "").replace("　", ""))
    inside = [place for place in laid.breaks if first < place < text.text.index("脐橙")]
    assert [text.text[place : text.text.index("脐橙")] for place in inside] == ([begins] if begins else [])


@pytest.mark.parametrize(("source", "expected"), LAYOUTS, ids=[source[:12] for source, _ in LAYOUTS])
def test_marks_make_sections_and_stops_make_passages(source: str, expected: list[tuple[str, list[str]]]) -> None:
    assert parts(source) == expected


def test_number_title_addressee_and_signature_are_no_passages() -> None:
    source = (ROOT / "examples" / "yunzhou-2026.txt").read_text("utf-8")
    text, laid = canonical_text(source), layout(canonical_text(source))
    assert text.text[: laid.front].endswith("某某委员:")
    assert text.text[laid.back :].startswith("云州市工业和信息化局2026年5月12日")
    assert [section.number for section in laid.sections] == ["0", "1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]


def test_the_first_document_has_the_passages_that_its_curator_made(zibo: Graph, zibo_text: str) -> None:
    rows = zibo.select(
        "SELECT ?start ?end { ?passage a/rdfs:subClassOf* cg:Passage ; cg:startOffset ?start ; cg:endOffset ?end }"
    )
    curated = {(int(row.start.value), int(row.end.value)) for row in rows}
    found = {(one.start, one.end) for section in layout(canonical_text(zibo_text)).sections for one in section.passages}
    assert found < curated
    head, end = {(0, 22), (22, 49), (49, 55)}, {(3055, 3065), (3065, 3075), (3075, 3112)}
    assert curated - found == head | end  # number, title, addressee; signature, date, contact


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="一二、（）.1是。；\n\u3000#“”《》:第章条企业AB"))
def test_passages_follow_one_another_and_lose_nothing(source: str) -> None:
    text = canonical_text(source)
    laid = layout(text)
    spans = [(one.start, one.end) for section in laid.sections for one in section.passages]
    assert "".join(text.text[start:end] for start, end in spans) == text.text[laid.front : laid.back]
    assert canonical(source) == text.text
    assert len({section.number for section in laid.sections}) == len(laid.sections)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "data" / "texts").glob("*.txt")), ids=lambda path: path.stem
)
def test_every_part_of_a_whole_text_but_its_ends_lies_in_a_passage(path: Path) -> None:
    text = canonical_text(path.read_text("utf-8"))
    laid = layout(text)
    assert laid.front < 80 and laid.back > len(text.text) - 80
    assert len(laid.sections) >= 4


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "一、任务\n（一）强链\n1.引进企业3家。\n2.建园。\n（二）补链\n3.引进人才5名。\n",
            ["一", "一（一）", "一（一）1", "一（一）2", "一（二）", "一（二）3"],
        ),
        ("## 一、奖补\n第一条 奖补3万元。\n## 二、附则\n第二条 施行3年。", ["一", "一、第一条", "二", "二、第二条"]),
        ("第一部分 概况\n2025年产值9亿元。\n第三部分 打算\n引进企业3家。", ["第一部分", "第三部分"]),
        ("一、打算\n引进企业3家。\n一、其他\n引进人才5名。", ["一", "二"]),
    ],
    ids=["numbers that go on", "articles", "parts", "the same number twice"],
)
def test_a_section_is_cited_by_the_number_that_is_printed(source: str, expected: list[str]) -> None:
    text = canonical_text(source)
    found = cited(text.text, layout(text).sections)
    assert [zh for number, (zh, _) in sorted(found.items()) if number not in ("", "0")] == expected


def test_a_row_is_cited_by_its_order_and_by_its_table_where_there_are_several() -> None:
    source = "| 产业链 | 链长 |\n| --- | --- |\n| 石墨 | 市长 |\n| 茶叶 | 县长 |\n"
    one, two = (layout(canonical_text(text)) for text in (source, f"{source}\n续有说明。\n\n{source}"))
    assert [zh for zh, _ in rows_cited(one).values()] == ["表头第1行", "表第1行", "表第2行"]
    assert [en for _, en in rows_cited(two).values()][-2:] == ["table 2 row 1", "table 2 row 2"]
    card = layout(canonical_text("| 产业链 | 石墨产业链 |\n| 链长 | 市长 |\n| 链办 | 市工信局 |\n"))
    assert [zh for zh, _ in rows_cited(card).values()] == ["表第1行", "表第2行", "表第3行"]
