"""Tables, insertions, hidden text: what each format of documents holds arrives, and what is left out is named."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chaingraph.text.canonical import canonical_text
from chaingraph.text.formats import read_document, read_source, rows_of, sheets
from chaingraph.text.formats.parsers import parsed
from chaingraph.text.formats.source import in_cell
from chaingraph.text.tables import tables

ROWS = [["产业链", "2026年", "2028年"], ["茶叶产业链", "5家", "5家"], ["眼镜产业链", "60", "1234"]]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def as_docx(path: Path, rows: list[list[str]]) -> None:
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            table.cell(number, place).text = text
    document.save(str(path))


def as_html(path: Path, rows: list[list[str]]) -> None:
    cells = ("".join(f"<td>{text}" for text in row) for row in rows)
    path.write_text(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>", "utf-8")


def as_xlsx(path: Path, rows: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    book.save(path)


def as_csv(path: Path, rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    path.write_text(out.getvalue(), "utf-8")


def as_markdown(path: Path, rows: list[list[str]]) -> None:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    path.write_text("\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]), "utf-8")


def as_tabs(path: Path, rows: list[list[str]]) -> None:
    path.write_text("\n".join("\t".join(row) for row in rows), "utf-8")


def as_pdf(path: Path, rows: list[list[str]]) -> None:
    from reportlab.lib import colors
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = TableStyle([("GRID", (0, 0), (-1, -1), 1, colors.black), ("FONTNAME", (0, 0), (-1, -1), "STSong-Light")])
    SimpleDocTemplate(str(path)).build([Table(rows, style=style)])


FORMATS: dict[str, Callable[[Path, list[list[str]]], None]] = {
    "a.docx": as_docx, "a.html": as_html, "a.xlsx": as_xlsx, "a.csv": as_csv, "a.md": as_markdown, "a.txt": as_tabs, "a.pdf": as_pdf,
}  # fmt: skip


def read_rows(path: Path) -> list[list[str]]:
    """Return the rows of the only table of a file, its header among them."""
    (table,) = tables(canonical_text(parsed(path.read_bytes(), path).text))
    return [[cell.text for cell in row.cells] for row in (*table.header, *table.rows)]


@pytest.mark.parametrize("name", FORMATS)
def test_every_cell_of_a_table_arrives_in_its_place_equal_neighbours_and_bare_numbers_too(
    tmp_path: Path, name: str
) -> None:
    FORMATS[name](tmp_path / name, ROWS)
    assert read_rows(tmp_path / name) == ROWS


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(*(st.text("甲乙丙链12家", min_size=size, max_size=4) for size in (0, 1, 1))), min_size=2, max_size=4
    )
)
def test_any_table_comes_back_as_it_was_written(tmp_path: Path, name: str, rows: list[tuple[str, ...]]) -> None:
    labels = [["名称", "数量", "备注"]]
    units = (
        rows[:1] if set(rows[0]) == {"家"} and name != "a.md" else []
    )  # of the header, which Markdown has in one row
    told = [list(row) for row in (*units, *(row for row in rows if len(set(row)) > 1))]
    FORMATS[name](tmp_path / name, [*labels, *map(list, rows)])
    assert read_rows(tmp_path / name) == labels + told


def test_a_header_that_comes_again_is_no_row_but_a_row_like_its_last_one_is(tmp_path: Path) -> None:
    header = [["名称", "数量", "产值"], ["", "家", "亿元"]]
    as_xlsx(tmp_path / "a.xlsx", [*header, ["石墨", "3", "5"], *header, ["眼镜", "2", "4"], ["", "家", "亿元"]])
    assert read_rows(tmp_path / "a.xlsx") == [*header, ["石墨", "3", "5"], ["眼镜", "2", "4"], ["", "家", "亿元"]]


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_cell_before_the_labels_of_columns_shifts_none(tmp_path: Path, name: str) -> None:
    FORMATS[name](
        tmp_path / name, [["", "2026年（亿元）", "2028年（亿元）"], ["石墨产业链", "2", "6"], ["眼镜产业链", "3", "7"]]
    )
    (table,) = tables(canonical_text(read_document(tmp_path / name)))
    assert table.labels == ("产业链", "2026年(亿元)", "2028年(亿元)")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["石墨产业链", "2", "6"],
        ["眼镜产业链", "3", "7"],
    ]


TITLED = [
    ["云州市重点产业链名单", "", ""],
    ["序号", "产业链", "链长"],
    ["1", "石墨产业链", "副市长"],
    ["2", "眼镜产业链", "市长"],
]


@pytest.mark.parametrize("name", ["a.docx", "a.html", "a.xlsx", "a.csv"])
def test_what_stands_alone_above_the_labels_of_columns_is_a_line_and_no_row(tmp_path: Path, name: str) -> None:
    if name == "a.html":
        rows = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in TITLED[1:])
        (tmp_path / name).write_text(f"<table><tr><th colspan=3>{TITLED[0][0]}{rows}</table>", "utf-8")
    else:
        FORMATS[name](tmp_path / name, TITLED)
    text = read_document(tmp_path / name)
    assert text.splitlines()[:2] == ["云州市重点产业链名单", "序号 | 产业链 | 链长"]
    (table,) = tables(canonical_text(text))
    assert table.labels == ("序号", "产业链", "链长") and len(table.rows) == 2


@pytest.mark.parametrize(
    ("name", "what"),
    [(f"a.{name}", "填报") for name in ("docx", "html", "xlsx", "csv", "txt", "md")]
    + [("a.md", "发布"), ("a.txt", "公布")],
)
def test_who_filled_a_table_in_and_when_is_above_its_labels(tmp_path: Path, name: str, what: str) -> None:
    rows = [
        [f"{what}单位：云岭市统计局", "", "", f"{what}日期：2026年6月8日"],
        ["指标名称", "计量单位", "全年目标", "1—5月完成"],
        ["产值", "亿元", "20", "8.9"],
        ["企业", "家", "18", "15"],
    ]
    FORMATS[name](tmp_path / name, rows)
    (table,) = tables(canonical_text(read_document(tmp_path / name)))
    assert table.labels == ("指标名称", "计量单位", "全年目标", "1—5月完成")
    assert len(table.rows) == 2


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx", "a.csv", "a.html", "a.md"])
def test_names_that_have_a_line_each_in_a_cell_are_a_list_and_a_broken_name_is_one(tmp_path: Path, name: str) -> None:
    rows = [
        ["任务", "责任单位"],
        ["新建平台", "市工信局\n市财政局"],
        ["新建车间", "市工业和\n信息化局"],
        ["新建园区", "市财政局\n高新区管委会"],
    ]
    marked = [[cell.replace("\n", "<br>") for cell in row] for row in rows] if name in ("a.html", "a.md") else rows
    FORMATS[name](tmp_path / name, marked)
    told = [line.strip("| ") for line in read_document(tmp_path / name).splitlines()]
    assert told[-3:] == [
        "新建平台 | 市工信局、市财政局",
        "新建车间 | 市工业和 信息化局",
        "新建园区 | 市财政局、高新区管委会",
    ]


def test_names_that_have_a_paragraph_each_in_a_cell_of_word_are_a_list(tmp_path: Path) -> None:
    as_docx(tmp_path / "a.docx", [["任务", "责任单位"], ["新建园区", "市财政局"]])
    document = docx.Document(str(tmp_path / "a.docx"))
    document.tables[0].cell(1, 1).add_paragraph("青塘镇人民政府")
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").splitlines()[1] == "新建园区 | 市财政局、青塘镇人民政府"


def test_marks_of_new_lines_in_markdown_are_new_lines(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("一、新建平台<br/>二、新建园区", "utf-8")
    assert read_document(tmp_path / "a.md").splitlines() == ["一、新建平台", "二、新建园区"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("市政府副秘书长\n市工信局局长", "市政府副秘书长、市工信局局长"),
        ("林晓\n常务副市长", "林晓、常务副市长"),
        ("周明\n（市委书记）", "周明 （市委书记）"),
        ("张一\n李二", "张一 李二"),
        ("定期调度，\n报告市长", "定期调度， 报告市长"),
        ("青露茶厂\n云雾合作社", "青露茶厂、云雾合作社"),
        ("县委\n县政府\n各镇", "县委、县政府、各镇"),
        ("发改局\n工信局", "发改局、工信局"),
        ("市工信局（牵头）\n市科技局、市财政局\n云岭大学", "市工信局（牵头）、市科技局、市财政局、云岭大学"),
        ("青塘镇\n白石乡\n云露街道", "青塘镇、白石乡、云露街道"),
        ("市财政局\n人民银行云岭支行", "市财政局、人民银行云岭支行"),
        ("石墨产业链\n眼镜产业链", "石墨产业链、眼镜产业链"),
        ("新能源汽车\n产业链", "新能源汽车 产业链"),
        ("云岭市人力资源和社会\n保障局", "云岭市人力资源和社会 保障局"),
        ("云岭市\n青塘镇人民政府", "云岭市 青塘镇人民政府"),
        ("国家税务总局\n云岭市税务局", "国家税务总局 云岭市税务局"),
        ("云岭市公安局\n高新区分局", "云岭市公安局 高新区分局"),
        ("中国银行\n云岭分行", "中国银行 云岭分行"),
        ("云岭大学\n农学院", "云岭大学 农学院"),
        ("市政府\n办公室", "市政府 办公室"),
        ("云岭集团\n股份有限公司", "云岭集团 股份有限公司"),
        ("市农业农村局\n农业技术推广中心", "市农业农村局 农业技术推广中心"),
    ],
)
def test_names_or_posts_that_have_a_line_each_in_a_cell_are_a_list(lines: str, told: str) -> None:
    assert in_cell(lines) == told


def test_merged_cells_of_word_are_told_by_their_marks_and_not_by_their_words(tmp_path: Path) -> None:
    as_docx(
        tmp_path / "a.docx", [["产业链", "链办", "目标"], ["茶叶产业链", "市商务局", "5家"], ["", "市工信局", "6家"]]
    )
    document = docx.Document(str(tmp_path / "a.docx"))
    document.tables[0].cell(1, 0).merge(document.tables[0].cell(2, 0))
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").splitlines()[1:] == ["茶叶产业链 | 市商务局 | 5家", "〃 | 市工信局 | 6家"]
    assert read_rows(tmp_path / "a.docx")[2] == ["茶叶产业链", "市工信局", "6家"]


def test_a_cell_of_word_goes_on_as_far_as_its_own_column_does(tmp_path: Path) -> None:
    labels, first = ["产业链", "链办", "目标"], ["茶叶产业链", "市商务局", "5家"]
    as_docx(tmp_path / "a.docx", [labels, first, ["", "", "6家"], ["石墨产业链", "", "7家"]])
    document = docx.Document(str(tmp_path / "a.docx"))
    table = document.tables[0]
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 1).merge(table.cell(3, 1))
    document.save(str(tmp_path / "a.docx"))
    assert read_rows(tmp_path / "a.docx")[2:] == [
        ["茶叶产业链", "市商务局", "6家"],
        ["石墨产业链", "市商务局", "7家"],
    ]


def as_merged_docx(path: Path, rows: list[list[str]], column: int, first: int, last: int) -> None:
    as_docx(path, rows)
    document = docx.Document(str(path))
    table = document.tables[0]
    for place in range(first + 1, last + 1):
        table.cell(place, column).text = ""
    table.cell(first, column).merge(table.cell(last, column))
    document.save(str(path))


def as_merged_html(path: Path, rows: list[list[str]], column: int, first: int, last: int) -> None:
    lines = []
    for number, row in enumerate(rows):
        kept = [(place, text) for place, text in enumerate(row) if place != column or not first < number <= last]
        span = f" rowspan={last - first + 1}"
        cells = (f"<td{span if (number, place) == (first, column) else ''}>{text}" for place, text in kept)
        lines.append(f"<tr>{''.join(cells)}</tr>")
    path.write_text(f"<table>{''.join(lines)}</table>", "utf-8")


def as_merged_xlsx(path: Path, rows: list[list[str]], column: int, first: int, last: int) -> None:
    as_xlsx(path, rows)
    book = openpyxl.load_workbook(path)
    book.active.merge_cells(start_row=first + 1, end_row=last + 1, start_column=column + 1, end_column=column + 1)  # type: ignore[union-attr]
    book.save(path)


MERGED = {"a.docx": as_merged_docx, "a.html": as_merged_html, "a.xlsx": as_merged_xlsx}


@pytest.mark.parametrize("name", MERGED)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_cell_merged_downwards_says_the_same_in_each_row_and_shifts_nothing(
    tmp_path: Path, name: str, data: st.DataObject
) -> None:
    cell = st.text("甲乙丙12家", min_size=1, max_size=3)
    rows = [[f"{number}号", *data.draw(st.lists(cell, min_size=2, max_size=2))] for number in range(4)]
    column, first = data.draw(st.integers(1, 2)), data.draw(st.integers(0, 2))
    last = data.draw(st.integers(first + 1, 3))
    for row in rows[first + 1 : last + 1]:
        row[column] = rows[first][column]
    labels = ["名称", "数量", "备注"]
    MERGED[name](tmp_path / name, [labels, *rows], column, first + 1, last + 1)
    assert read_rows(tmp_path / name) == [labels, *rows]


def test_spans_of_a_page_and_of_a_workbook_fill_the_cells_that_they_take(tmp_path: Path) -> None:
    page = "<table><tr><th rowspan=2>产业链<th colspan=2>目标</tr><tr><th>2026年<th>2028年</tr><tr><td>茶叶<td>2<td>6</table>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    (table,) = tables(canonical_text(read_document(tmp_path / "a.html")))
    assert table.labels == ("产业链", "目标2026年", "目标2028年")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["茶叶", "2", "6"]]
    book = openpyxl.Workbook()
    for row in [["产业链", "链长"], ["茶叶产业链", "副市长"], [None, "市长"]]:
        book.active.append(row)  # type: ignore[union-attr]
    book.active.merge_cells("A2:A3")  # type: ignore[union-attr]
    book.save(tmp_path / "b.xlsx")
    assert read_rows(tmp_path / "b.xlsx")[2] == ["茶叶产业链", "市长"]


def test_of_word_insertions_controls_fields_and_boxes_are_read_deletions_and_hidden_text_named(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("可见")._p
    for markup in (
        f'<w:ins {W} w:id="1" w:author="a"><w:r><w:t>插入</w:t></w:r></w:ins>',
        f'<w:del {W} w:id="2" w:author="a"><w:r><w:delText>删除了</w:delText></w:r></w:del>',
        f"<w:r {W}><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>",
        f"<w:sdt {W}><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>",
        f'<w:fldSimple {W} w:instr="X"><w:r><w:t>域</w:t></w:r></w:fldSimple>',
        f"<w:smartTag {W}><w:r><w:t>标记</w:t></w:r></w:smartTag>",
        f"<w:r {W}><w:pict><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
    ):
        paragraph.append(parse_xml(markup))
    document.element.body.insert(
        0, parse_xml(f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>块</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    )
    document.save(str(tmp_path / "a.docx"))
    source = read_source(tmp_path / "a.docx")
    assert source.text == "块\n可见插入控件域标记\n文本框\n"
    assert [(remark.what.partition(" text")[0], remark.count) for remark in source.remarks] == [
        ("hidden", 2),
        ("deleted", 3),
    ]


def test_a_table_in_a_cell_stays_in_that_cell(tmp_path: Path) -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=2).cell(0, 1)
    inner = cell.add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "平台", "12个"
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx") == "|  | 平台，12个 |\n"


def test_a_number_that_word_prints_before_a_paragraph_is_part_of_the_text(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("补链", "强链"):
        number = parse_xml(f'<w:pPr {W}><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr>')
        document.add_paragraph(text)._p.insert(0, number)
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(
        f'<w:abstractNum {W} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    ))  # fmt: skip
    numbering.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx") == "一、补链\n二、强链\n"


def test_what_a_browser_does_not_show_is_no_text(tmp_path: Path) -> None:
    page = '<p>甲</p><p style="display:none">看不见</p><textarea>不是</textarea><script>1</script><div hidden>也不</div><p>乙'
    (tmp_path / "a.html").write_text(page, "utf-8")
    source = read_source(tmp_path / "a.html")
    assert (source.text, [remark.count for remark in source.remarks]) == ("甲\n乙\n", [5])


SHEETS = [  # a style sheet, what stands beside it, and whether what has class a is read
    (".a{display:none}", "", False),
    ("/* 甲 */ p.a , .b { color:red; DISPLAY : none }", "", False),
    ("#x{display:none}", "", False),
    (".a{visibility:hidden;}", "", False),
    (".a{display:none} .a.on{display:block}", "", True),  # the pages of a card that one turns
    (".a{display:none}", "<script>$('.a').show()</script>", True),
    ("@media print{.a{display:none}}", "", True),
    (".b .a{display:none}", "", True),
    (".a{color:#fff}", "", True),
]


@pytest.mark.parametrize(("sheet", "beside", "read"), SHEETS)
def test_what_a_style_sheet_hides_is_no_text(tmp_path: Path, sheet: str, beside: str, read: bool) -> None:
    page = f'<style>{sheet}</style>{beside}<p>甲</p><p class="c a" id="x">看不见</p>'
    (tmp_path / "a.html").write_text(page, "utf-8")
    source = read_source(tmp_path / "a.html")
    told = ("甲\n看不见\n", []) if read else ("甲\n", [3])
    assert (source.text, [remark.count for remark in source.remarks]) == told


def test_its_own_style_shows_what_a_sheet_hides(tmp_path: Path) -> None:
    page = '<style>.a{display:none}</style><p class="a" style="display:block">乙</p>'
    (tmp_path / "a.html").write_text(page, "utf-8")
    assert read_document(tmp_path / "a.html") == "乙\n"


ROSTER = "<table><tr><td>序号<td>产业链<td>链长<tr><td>1<td>石墨产业链<td>市长<tr><td>2<td>茶叶产业链<td>副市长</table>"
ROSTER_LINES = ["序号 | 产业链 | 链长", "1 | 石墨产业链 | 市长", "2 | 茶叶产业链 | 副市长"]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<table><tr><td>链长名单<tr><td>{}</table>", ["链长名单", *ROSTER_LINES]),
        ("<table><tr><td><table><tr><td>链长名单<tr><td>{}</table></table>", ["链长名单", *ROSTER_LINES]),
        (
            "<table><tr><td>首页<td>公开<tr><td>栏目<td><h1>链长名单</h1><p>现印发。</p>{}<p>市工信局</p></table>",
            ["首页 | 公开", "栏目", "链长名单", "现印发。", *ROSTER_LINES, "市工信局"],
        ),
        ("<table><tr><td><p>链长名单</p><p>各县区：</p><p>现印发。</p></table>", ["链长名单", "各县区：", "现印发。"]),
    ],
)
def test_a_table_that_only_places_what_it_holds_is_none_and_those_in_it_are(
    tmp_path: Path, page: str, told: list[str]
) -> None:
    (tmp_path / "a.html").write_text(page.format(ROSTER), "utf-8")
    source = read_source(tmp_path / "a.html")
    assert [line for line in source.text.splitlines() if line] == told and not source.remarks


def test_a_table_in_a_cell_of_another_is_words_and_said_so(tmp_path: Path) -> None:
    inner = "<table><tr><td>单位<td>数量<tr><td>市工信局<td>3个</table>"
    page = f"<table><tr><td>任务<td>说明<tr><td>建设平台<td>{inner}<tr><td>引进企业<td>2家</table>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    source = read_source(tmp_path / "a.html")
    assert source.text.splitlines()[1] == "建设平台 | 单位，数量；市工信局，3个"
    assert [remark.count for remark in source.remarks] == [1]


def test_a_table_in_a_cell_of_word_that_only_places_it_has_rows(tmp_path: Path) -> None:
    document = docx.Document()
    outer = document.add_table(rows=2, cols=1)
    outer.cell(0, 0).text = "链长名单"
    inner = outer.cell(1, 0).add_table(2, 2)
    for place, text in enumerate(["产业链", "链长", "石墨产业链", "市长"]):
        inner.cell(place // 2, place % 2).text = text
    document.save(str(tmp_path / "a.docx"))
    lines = [line for line in read_document(tmp_path / "a.docx").splitlines() if line]
    assert lines == ["链长名单", "产业链 | 链长", "石墨产业链 | 市长"]


def test_a_page_of_a_hundred_thousand_nested_tags_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 100_000 + "链", "utf-8")
    assert read_document(tmp_path / "a.html") == "链\n"


def test_a_sheet_that_has_a_name_is_headed_by_it_and_a_hidden_one_is_named(tmp_path: Path) -> None:
    as_xlsx(tmp_path / "a.xlsx", ROWS)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book.worksheets[0].title = "链长名单"
    book.create_sheet("草稿").sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    source = read_source(tmp_path / "a.xlsx")
    assert source.text.splitlines()[:3] == ["# 链长名单", "", "产业链 | 2026年 | 2028年"]
    assert [remark.where for remark in source.remarks] == ["草稿"]


HEADED = [
    ("云州市产业链链长一览表", "链长名单", ["云州市产业链链长一览表", "", "# 链长名单", ""]),
    ("云州市三条重点产业链任务汇总", "汇总", ["云州市三条重点产业链任务汇总"]),
    ("云州市链长制组织架构（2026年）", "架构", ["云州市链长制组织架构（2026年）"]),
    ("一、链长", "架构", ["# 架构", "", "一、链长"]),
]


def test_the_title_above_the_first_sheet_of_a_workbook_heads_it_and_a_name_that_says_no_more_heads_nothing(
    tmp_path: Path,
) -> None:
    for title, name, expected in HEADED:
        as_xlsx(tmp_path / "a.xlsx", [[title], *ROWS])
        book = openpyxl.load_workbook(tmp_path / "a.xlsx")
        book.worksheets[0].title = name
        book.worksheets[0].merge_cells("A1:C1")
        book.save(tmp_path / "a.xlsx")
        lines = read_source(tmp_path / "a.xlsx").text.splitlines()
        assert lines[: len(expected) + 1] == [*expected, "产业链 | 2026年 | 2028年"]


def test_a_title_beside_the_unit_of_its_table_is_a_line(tmp_path: Path) -> None:
    as_xlsx(tmp_path / "a.xlsx", [["云州市重点项目表", "", "单位：万元"], *ROWS])
    assert read_source(tmp_path / "a.xlsx").text.splitlines()[:3] == [
        "云州市重点项目表",
        "单位：万元",
        "产业链 | 2026年 | 2028年",
    ]


# ---------------------------------------------------------------- what a file holds and its text does not is named


def remarks(path: Path) -> list[tuple[str, int, str]]:
    """Return what a file holds beside its text: the first words of it, how much, and where."""
    return [(remark.what.partition(" {")[0], remark.count, remark.where) for remark in read_source(path).remarks]


PERCENTAGES = [
    ("0%", 0.73, "73%"),
    ("0.0%;[Red]-0.0%", -0.0485, "-4.85%"),
    ("0.00%", 0.7483870968, "74.84%"),
    ("0%", 1, "100%"),
    ('0.0"%"', 73.5, "73.5"),  # words behind a number that is no share
]


def test_a_share_is_written_as_the_percentage_that_its_cell_shows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for number, (form, value, _) in enumerate(PERCENTAGES, 1):
        book.active.append(["完成率", value])  # type: ignore[union-attr]
        book.active.cell(number, 2).number_format = form  # type: ignore[union-attr]
    book.save(tmp_path / "a.xlsx")
    lines = read_source(tmp_path / "a.xlsx").text.splitlines()
    assert lines == [f"完成率 | {expected}" for *_, expected in PERCENTAGES]


def test_hidden_rows_and_columns_are_left_out_and_named_where_they_say_anything(tmp_path: Path) -> None:
    as_xlsx(tmp_path / "a.xlsx", [["编码", "项目", "产值", ""], ["A-031", "甲", "5", "6"], ["A-032", "乙", "7", "8"]])
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet = book.worksheets[0]
    sheet.merge_cells("C1:D1")
    for column in ("A", "C", "F"):
        sheet.column_dimensions[column].hidden = True
    for row in (2, 9):
        sheet.row_dimensions[row].hidden = True
    book.save(tmp_path / "a.xlsx")
    assert read_source(tmp_path / "a.xlsx").text == "项目 | 产值\n乙 | 8\n"
    assert remarks(tmp_path / "a.xlsx") == [
        ("hidden rows of the sheet", 1, "Sheet"),
        ("hidden columns of the sheet", 2, "Sheet"),
    ]
    named = [remark.named for remark in read_source(tmp_path / "a.xlsx").remarks]
    assert named == [("2 “A-031”",), ("A “编码”", "C “产值”")]


def test_the_title_of_a_sheet_names_no_hidden_column_and_of_many_rows_the_first_are_named(tmp_path: Path) -> None:
    rows = [
        ["云州市项目清单", "", ""],
        ["编码", "项目", "产值"],
        *([f"A-{number}", "甲" * 13, "5"] for number in range(20)),
    ]
    as_xlsx(tmp_path / "a.xlsx", rows)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet = book.worksheets[0]
    sheet.merge_cells("A1:C1")
    sheet.column_dimensions["A"].hidden = True
    for row in range(3, 15):
        sheet.row_dimensions[row].hidden = True
    book.save(tmp_path / "a.xlsx")
    across, beside = read_source(tmp_path / "a.xlsx").remarks
    assert (across.count, across.named) == (12, (*(f"{row} “A-{row - 3}”" for row in range(3, 11)), "…"))
    assert beside.named == ("A “编码”",)


def test_text_of_word_beside_the_body_or_in_what_nobody_knows_is_counted(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("正文")
    document.sections[0].footer.paragraphs[0].text = "云州市政府办"
    document.element.body.insert(0, parse_xml(f"<w:box {W}><w:p><w:r><w:t>谁也不识 的</w:t></w:r></w:p></w:box>"))
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx") == "正文\n"
    assert remarks(tmp_path / "a.docx") == [
        ("text that no reader of ours knows,", 5, ""),
        ("headers, footers and comments,", 6, ""),
    ]


def test_a_word_document_that_is_read_whole_has_nothing_to_remark(tmp_path: Path) -> None:
    as_docx(tmp_path / "a.docx", ROWS)
    assert remarks(tmp_path / "a.docx") == []


def test_formulas_without_values_and_columns_beyond_the_widest_are_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["名称", 1, "=B1+1"])  # type: ignore[union-attr]
    book.active.cell(1, 205).value = "远"  # type: ignore[union-attr]
    book.save(tmp_path / "a.xlsx")
    assert remarks(tmp_path / "a.xlsx") == [
        ("columns of the sheet", 200, "Sheet"),
        ("formulas of the sheet", 1, "Sheet"),
    ]
    (tmp_path / "a.csv").write_text(",".join(["甲"] * 201), "utf-8")
    assert remarks(tmp_path / "a.csv") == [("columns beyond", 200, "")]


def test_text_in_drawings_of_a_page_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<p>甲<svg><text>链长</text></svg><svg hidden>不见</svg><script>1</script>", "utf-8"
    )
    assert remarks(tmp_path / "a.html") == [("hidden text,", 2, ""), ("text in drawings,", 2, "")]


@pytest.mark.parametrize("gap", ["    ", "\u3000\u3000"])
def test_columns_that_only_blanks_part_are_named_with_their_line(tmp_path: Path, gap: str) -> None:
    rows = "\n".join(gap.join(row) for row in ROWS)
    (tmp_path / "a.txt").write_text(f"云州市名单\n\n{rows}\n以上。\n", "utf-8")
    assert remarks(tmp_path / "a.txt") == [("what may be a table without bars or tabs, from line", 0, "3")]
    as_tabs(tmp_path / "b.txt", ROWS)
    assert remarks(tmp_path / "b.txt") == []


def test_text_of_a_pdf_is_counted_page_by_page_and_a_table_without_rules_is_named(tmp_path: Path) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

    as_pdf(tmp_path / "a.pdf", ROWS)
    assert remarks(tmp_path / "a.pdf") == []
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    words = Paragraph("云州市产业链名单", ParagraphStyle("s", fontName="STSong-Light"))
    bare = Table(ROWS, colWidths=150, style=TableStyle([("FONTNAME", (0, 0), (-1, -1), "STSong-Light")]))
    SimpleDocTemplate(str(tmp_path / "b.pdf")).build([words, PageBreak(), bare])
    assert [(what[:31], where) for what, _, where in remarks(tmp_path / "b.pdf")] == [
        ("what may be a table without rul", "2")
    ]


@pytest.mark.parametrize("repeated", [0, 1])
def test_a_table_over_several_pages_is_one_whatever_is_printed_above_and_below_each(
    tmp_path: Path, repeated: int
) -> None:
    from reportlab.lib import colors
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

    def margins(canvas: Any, page: Any) -> None:
        canvas.setFont("STSong-Light", 9)
        canvas.drawString(100, 800, "云州市人民政府公报")
        canvas.drawString(300, 30, f"第{page.page}页 共3页")

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = TableStyle([("GRID", (0, 0), (-1, -1), 1, colors.black), ("FONTNAME", (0, 0), (-1, -1), "STSong-Light")])
    rows = [["任务", "目标"], *([f"新增企业{number}批", f"{number}家"] for number in range(1, 90))]
    table = Table(rows, repeatRows=repeated, style=style)
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build([table], onFirstPage=margins, onLaterPages=margins)
    assert read_rows(tmp_path / "a.pdf") == rows
    assert read_document(tmp_path / "a.pdf").count("云州市人民政府公报") == 1


def test_rows_are_counted_of_the_sheets_that_show_and_none_in_what_is_no_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = openpyxl.Workbook()
    for row in (["产业链", "链长"], ["石墨", "副市长"], [None, None], ["茶叶", "县长"]):
        book.active.append(row)
    hidden = book.create_sheet("旧表")
    hidden.sheet_state = "hidden"
    hidden.append(["石墨"])
    book.save(tmp_path / "shown.xlsx")
    assert rows_of(tmp_path / "shown.xlsx") == 3
    (tmp_path / "none.xlsx").write_text("no workbook", "utf-8")
    assert rows_of(tmp_path / "none.xlsx") == 0
    monkeypatch.setattr(sheets, "UNPACKED", 1_000)  # bytes
    assert rows_of(tmp_path / "shown.xlsx") == 0
